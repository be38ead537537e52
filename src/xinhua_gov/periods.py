"""Period: the years that a figure is about."""

from __future__ import annotations

import re
from functools import lru_cache

from xinhua_gov.errors import PeriodError

TYPE_CHECKING = False
if TYPE_CHECKING:
    from pydantic import GetCoreSchemaHandler, GetJsonSchemaHandler
    from pydantic.json_schema import JsonSchemaValue
    from pydantic_core import CoreSchema

EARLIEST = 1000
"""The first year that a period may have."""

LATEST = 2999
"""The last one."""

_FORM = r"^(?:[12][0-9]{3}|[12][0-9]{3}-[12][0-9]{3}|\.\.[12][0-9]{3})$"
_WRITTEN = re.compile(_FORM)


class Period(str):
    """A year `2020`, whole years `2016-2020`, or all up to a year with no stated start `..2020`.

    It is the string that it is written as, so that `period == "2020"` holds. Raises PeriodError for any other form, and
    for a range whose years are equal or run backwards.

    >>> Period("2016-2020").years
    5
    """

    __slots__ = ()

    def __new__(cls, written: str) -> Period:
        """The period that is written so."""
        if not isinstance(written, str) or not _WRITTEN.fullmatch(written):
            raise PeriodError(f"{written!r} is no period; write a year 2020, a range 2016-2020, or ..2020")
        period = super().__new__(cls, written)
        if "-" in written and period.first_year >= period.end:
            raise PeriodError(f"the period {written} runs backwards or is one year")
        return period

    @property
    def start(self) -> int | None:
        """The first year, or None where it is not stated."""
        return None if self.startswith(".") else int(self[:4])

    @property
    def first_year(self) -> int:
        """The first year that is stated: the last one where the start is not."""
        return int(self[:4]) if self.start is not None else self.end

    @property
    def end(self) -> int:
        """The last year."""
        return int(self[-4:])

    @property
    def years(self) -> int | None:
        """How many years it covers, or None where the start is not stated."""
        return None if self.start is None else self.end - self.start + 1

    @property
    def year_before(self) -> Period | None:
        """The year before the first one: the usual base of a growth rate; None where the start is not stated."""
        return None if self.start is None or self.start == EARLIEST else Period(str(self.start - 1))

    @property
    def slug(self) -> str:
        """The form used in ids: `2020`, `2016-2020`, `to-2020`."""
        return self.replace("..", "to-")

    def covers(self, other: Period) -> bool:
        """Whether every year of `other` is one of these; a start that is not stated covers only what ends with it.

        >>> Period("2016-2020").covers(Period("2020")), Period("..2020").covers(Period("2020"))
        (True, True)
        """
        if self.start is None or other.start is None:
            return self == other or (self.start is None and other.start == other.end == self.end)
        return self.start <= other.start and other.end <= self.end

    @classmethod
    def __get_pydantic_core_schema__(cls, source: object, handler: GetCoreSchemaHandler) -> CoreSchema:
        from pydantic_core import core_schema  # only a record asks for it: periods are read without pydantic

        return core_schema.no_info_after_validator_function(_period, core_schema.str_schema(strict=True, max_length=9))

    @classmethod
    def __get_pydantic_json_schema__(cls, schema: CoreSchema, handler: GetJsonSchemaHandler) -> JsonSchemaValue:
        return {"type": "string", "pattern": _FORM}


@lru_cache(maxsize=1024)
def _period(written: str) -> Period:
    """The period that is written so: of the few that a report has, each one object."""
    return Period(written)


def period_of(first: int, last: int) -> Period | None:
    """The period of two years, of one where they are the same; None where they run backwards or are none.

    >>> period_of(2016, 2020), period_of(2020, 2020)
    ('2016-2020', '2020')
    """
    if not EARLIEST <= first <= last <= LATEST:
        return None
    return _period(str(first) if first == last else f"{first}-{last}")
