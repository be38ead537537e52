"""Quantity: a number as it is printed, and what the print allows."""

from __future__ import annotations

from decimal import Decimal
from typing import Annotated, Self

from pydantic import Field, model_validator

from xinhua_gov.arguments import shown
from xinhua_gov.bounds import Bounds
from xinhua_gov.model.base import DecimalString, Record, form, record_error
from xinhua_gov.model.construction import WrongValueError
from xinhua_gov.printed import is_whole, printed_amount, printed_bounds
from xinhua_gov.units import UNITS
from xinhua_gov.vocabulary import Qualifier

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Unpack

    from xinhua_gov.model.given_fields import QuantityFields

UnitCode = Annotated[str, form(r"^(?:[A-Z]{3}|[a-z0-9]+(?:_[a-z0-9]+)*)$", "a unit's code such as CNY or mu", 40)]
"""A unit's code: ISO 4217 for money (`CNY`), else a lower-case English name (`percent`, `mu`)."""

_PLACES_OF_RATES = {"percent": 2, "percentage_point": 2, "permille": 3}


class Quantity(Record, frozen=True, extra="forbid"):
    """A printed number: 271.4亿元 is the value 271.4 with the scale 8 and the unit CNY.

    `scale` is the power of ten that the text prints as a character (万 4, 亿 8). Of a range (6%—7%) the value is the
    lower end and `high` the upper one, None for a single number. `countable` is stated only for a unit of the report's
    own, which `units.json` describes. A decline is a negative value, and the qualifier speaks of the value as it is
    stored: 下降3%以上 is −3 with `at_most`.

    >>> quantity = Quantity(value=Decimal("1.25"), scale=4, unit="person", qualifier=Qualifier.AND_MORE)
    >>> quantity.amount, str(quantity.bounds)
    (Decimal('12500'), '(12500, 12600)')
    """

    value: DecimalString
    high: DecimalString | None = None
    scale: Annotated[int, Field(ge=0, le=16)] = 0
    unit: UnitCode
    qualifier: Qualifier = Qualifier.UNQUALIFIED
    countable: bool | None = None

    if TYPE_CHECKING:

        def __init__(self, **fields: Unpack[QuantityFields]) -> None: ...

    @staticmethod
    def _from_text(text: str) -> Quantity:
        """In Python a string will do that prints one quantity, such as `271.4亿元` or `7%以上`."""
        from xinhua_gov.reading.reader import read_quantities
        from xinhua_gov.recognition.text_figures import figure_of

        found = [figure_of(mention) for mention in read_quantities(text, closely=True).quantities]
        figure = found[0] if len(found) == 1 else None
        if figure is None or figure.unit not in UNITS:
            raise WrongValueError(
                f"{shown(text)} is not read as one quantity with a unit of the package, such as 271.4亿元"
            )
        high = None if figure.high is None else figure.high.value
        low = figure.low
        return Quantity(value=low.value, high=high, scale=low.scale, unit=figure.unit, qualifier=figure.qualifier)

    @model_validator(mode="after")
    def _countable_only_of_own_units(self) -> Self:
        if (self.countable is None) != (self.unit in UNITS):
            advice = "leave it out" if self.unit in UNITS else "say true or false"
            message = "stated for a unit of the report's own and for no other; for {unit}, {advice}"
            raise record_error("countable", message, unit=self.unit, advice=advice)
        return self

    @model_validator(mode="after")
    def _range_rises(self) -> Self:
        if self.high is not None and self.high <= self.value:
            message = "{high} is not above {value}: the value is the lower end of a range, and `high` the upper"
            raise record_error("high", message, high=f"{self.high:f}", value=f"{self.value:f}")
        return self

    @property
    def amount(self) -> Decimal:
        """Value × 10^scale, in the unit, exactly: of a range the lower end."""
        return self.amount_in(0)

    @property
    def amount_high(self) -> Decimal | None:
        """The upper end of a range × 10^scale, in the unit, exactly; None for a single number."""
        return None if self.high is None else printed_amount(self.high, self.scale)

    @property
    def stated(self) -> Bounds:
        """The amounts that are named, taken as exact, whatever stands beside them: a point, or a range with its ends.

        >>> print(Quantity(value=Decimal("6"), high=Decimal("7"), unit="percent").stated)
        [6, 7]
        """
        low, high = self.amount, self.amount_high
        return Bounds(low, low if high is None else high)

    def amount_in(self, power: int) -> Decimal:
        """The amount in 10^power of the unit, with the digits that are printed.

        >>> Quantity(value=Decimal("271.4"), scale=8, unit="CNY").amount_in(9)
        Decimal('27.14')
        """
        return printed_amount(self.value, self.scale - power)

    @property
    def rate(self) -> Decimal | None:
        """The ratio that a percentage, permille or percentage points stand for (3.2 % is 0.032); else None.

        Of a range it is that of the lower end.
        """
        return self.amount_in(_PLACES_OF_RATES[self.unit]) if self.unit in _PLACES_OF_RATES else None

    @property
    def exact(self) -> bool:
        """Whether the print is a bare integer of things that are counted one by one, and so exact; a range never is."""
        return self._counted and self.high is None and self.qualifier is Qualifier.UNQUALIFIED

    @property
    def _counted(self) -> bool:
        """Whether whole things are counted one by one, so that no number has been rounded."""
        unit = UNITS.get(self.unit)
        countable = self.countable if unit is None else unit.countable
        return bool(countable) and is_whole(self.value, self.scale)

    @property
    def bounds(self) -> Bounds:
        """The amounts that the print allows, by its qualifier and its last digit.

        An unqualified number that is not `exact` may have been rounded: it stands for half a unit of its last digit
        below to just under half a unit above. 余 and 多 add something less than one unit of the last digit that is not
        zero: 2100余万 is over 2100万 and under 2200万. 以上, 以下 and 以内 include the number, 超过 and 不满 do not
        (Civil Code of the PRC, art. 1259). 左右 and 约 state no bounds. A range reaches from the least that its lower
        end allows to the most that its upper end does.
        """
        return printed_bounds(self.value, self.scale, self.qualifier, exact=self._counted, high=self.high)
