"""PanelRow: one figure of a concept, for the whole place of one report, with the words that it was read from."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from decimal import Decimal
from typing import TypeVar, overload

from xinhua_gov.bounds import Bounds
from xinhua_gov.panels.relative_to import RelativeTo
from xinhua_gov.periods import Period
from xinhua_gov.printed import is_whole, printed_amount, printed_bounds
from xinhua_gov.recognition.concepts import concepts
from xinhua_gov.units import UNITS
from xinhua_gov.vocabulary import Comparator, FigureKind, Level, Measure, Qualifier, Status

N = TypeVar("N")

COLUMNS = (
    "file", "place", "code", "level", "report_year", "kind", "concept", "name_zh", "name_en", "measure", "period",
    "base_period", "comparator", "value", "value_high", "scale", "unit", "qualifier", "amount", "low", "high", "status",
    "stretch", "relative_to", "start", "end", "figure_start", "figure_end", "quote", "preferred", "note", "note_zh",
)  # fmt: skip
"""The columns of a panel, in order."""

Cell = tuple[str, FigureKind, str, Measure, Period | None, Period | None]
"""What a figure is about: file, kind, concept, measure, period and base period."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PanelRow:
    """One figure of a concept, a result or a target, as one report prints it for its whole place.

    `value`, `scale` (the power of ten that is printed as a character: 万 4, 亿 8), `unit` and `qualifier` say what is
    printed; of a range `value` is the lower end and `value_high` the upper. A decline is negative. They are None for a
    relative figure without a number, whose `relative_to` says what it is compared with; where such a row has a value,
    that is the lead which is wanted, in percentage points. `stretch` is a second, higher aim (力争7%).

    `code` is that of GB/T 2260 in the report's year, None where the place is not known for certain. `start` and `end`
    are Python string offsets of `quote` in the text of `file`, `figure_start` and `figure_end` those of the bare
    number. Of the rows of one cell one is `preferred`; the `note` of each other says why it is not. `note` is in
    English, or in Chinese where there is no English, `note_zh` in Chinese.
    """

    file: str
    place: str
    code: str | None = None
    level: Level | None = None
    report_year: int
    kind: FigureKind
    concept: str
    measure: Measure
    period: Period | None = None
    base_period: Period | None = None
    comparator: Comparator | None = None
    value: Decimal | None = None
    value_high: Decimal | None = None
    scale: int | None = None
    unit: str | None = None
    qualifier: Qualifier | None = None
    status: Status = Status.UNSTATED
    stretch: Decimal | None = None
    relative_to: RelativeTo | None = None
    start: int
    end: int
    figure_start: int | None = None
    figure_end: int | None = None
    quote: str
    preferred: bool = True
    note: str | None = None
    note_zh: str | None = None

    @property
    def name_zh(self) -> str:
        """The usual Chinese name of the concept."""
        return concepts()[self.concept].zh

    @property
    def name_en(self) -> str:
        """The English name of the concept."""
        return concepts()[self.concept].en

    @property
    def cell(self) -> Cell:
        """What the figure is about; one row of a cell is preferred."""
        return self.file, self.kind, self.concept, self.measure, self.period, self.base_period

    @property
    def amount(self) -> Decimal | None:
        """Value × 10^scale, in the unit, exactly: of a range the lower end."""
        return None if self.value is None else printed_amount(self.value, self.scale or 0)

    @property
    def bounds(self) -> Bounds:
        """The amounts that the print allows: a target's bare number, or range, is stipulated and hence exact."""
        if self.value is None or self.qualifier is None:
            return Bounds()
        counted = self.unit in UNITS and UNITS[self.unit].countable and is_whole(self.value, self.scale or 0)
        exact = self.kind is FigureKind.TARGET or counted
        return printed_bounds(self.value, self.scale or 0, self.qualifier, exact=exact, high=self.value_high)

    @property
    def low(self) -> Decimal | None:
        """The lower end of what the print allows."""
        return self.bounds.low

    @property
    def high(self) -> Decimal | None:
        """The upper end of what the print allows."""
        return self.bounds.high

    @overload
    def record(self) -> dict[str, str | int | bool | None]: ...
    @overload
    def record(self, number: Callable[[Decimal], N]) -> dict[str, str | int | bool | N | None]: ...
    def record(self, number: Callable[[Decimal], object] = str) -> object:
        """The row as a flat dict, in the order of the columns of a panel.

        Decimals come as strings; `number=float`, or `Decimal`, is for whoever wants to add them up.
        """
        write = "{:f}".format if number is str else number
        return {name: _plain(getattr(self, name), write) for name in COLUMNS}


def _plain(value: object, number: Callable[[Decimal], object]) -> object:
    """A value as it stands in a flat dict: of text nothing but strings."""
    if isinstance(value, Decimal):
        return number(value)
    return str(value) if isinstance(value, str | RelativeTo) else value
