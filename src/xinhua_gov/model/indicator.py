"""Indicator and Observation: what is measured, and each figure that the report prints of it."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import Annotated, ClassVar, NamedTuple, Self

from pydantic import Field, model_validator

from xinhua_gov.errors import PeriodError
from xinhua_gov.model.base import AreaCode, Bilingual, Entry, Id, Named, Record, record_error
from xinhua_gov.model.evidence import Evidence, Quoted, Span
from xinhua_gov.model.links import Names
from xinhua_gov.model.quantity import Quantity, UnitCode
from xinhua_gov.periods import Period
from xinhua_gov.vocabulary import (
    MEASURES,
    MEASURES_OF_TEXT,
    MEASURES_WITH_BASE,
    UNITS_OF_MEASURES,
    Direction,
    Measure,
    PriceBasis,
    PriceConvention,
    RelationKind,
    Scope,
    Status,
    Theme,
)

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Unpack

    from xinhua_gov.model.given_fields import IndicatorFields, ObservationFields, RelatedIndicatorFields


def figure_id(indicator: str, measure: str, period: Period | None, base_period: Period | None = None) -> str:
    """The id of a figure: what it is of, what it says, and when.

    A base other than the year before is appended. What is not known yet is left out.

    >>> figure_id("gdp", "growth_multiple", Period("2020"), Period("2015"))
    'gdp.growth_multiple.2020~2015'
    """
    parts = [indicator, measure]
    if period is not None:
        usual = base_period is None or base_period == period.year_before
        parts.append(period.slug if usual or base_period is None else f"{period.slug}~{base_period.slug}")
    return ".".join(parts)


def said_by_id(id: str) -> dict[str, object]:
    """The fields of a figure that its id says: the inverse of `figure_id`; empty for an id of another form.

    >>> said_by_id("gdp.growth_multiple.2020~2015")["base_period"], said_by_id("gdp.level.to-2020")["period"]
    ('2015', '..2020')
    """
    found = re.fullmatch(_ID, id)
    if found is None or found["measure"] not in list(Measure):
        return {}
    measure = Measure(found["measure"])
    period, base = (None if part is None else _period_of_slug(part) for part in found.group("period", "base"))
    said = {"indicator": found["indicator"], "measure": measure, "period": period, "base_period": base}
    return {name: value for name, value in (said | {"area": found["area"]}).items() if value is not None}


_YEARS = r"(?:to-[0-9]{4}|[0-9]{4}(?:-[0-9]{4})?)"
_ID = rf"(?P<indicator>.+)\.(?P<measure>[a-z_]+)\.(?P<period>{_YEARS})(?:~(?P<base>{_YEARS}))?(?:@(?P<area>[0-9]+))?"
"""The form of a figure's id; a pattern that only a record needs which is built in Python, and compiled then."""


def _period_of_slug(slug: str) -> Period | None:
    try:
        return Period(slug.replace("to-", ".."))
    except PeriodError:
        return None


def is_provisional(id: str) -> bool:
    """Whether an id is one that a draft gives by offset, such as `q000286`."""
    return len(id) > 1 and id[0] == "q" and id[1:].isdigit()


class Figure(Entry, frozen=True, extra="forbid"):
    """What an observation, a target with a number and a later outcome have in common: one number about one thing.

    The id is `indicator.measure.period`, with `~base` where the base is not the year before and `@area` where the
    figure is another area's. `base_period` is what a growth, a multiple or a change is held against. `price_basis` is
    what the text states, `price_convention` what the field does where the text is silent; both are None for what has no
    price. `period` is None only in a draft.
    """

    indicator: Annotated[Id, Names("indicators")]
    measure: Measure
    period: Period | None = None
    base_period: Period | None = None
    area: AreaCode
    quantity: Quantity
    scope: Scope | None = None
    price_basis: PriceBasis | None = None
    price_convention: PriceConvention | None = None

    _left_out: ClassVar[frozenset[str]] = frozenset(("id", "indicator", "measure"))

    @classmethod
    def _complete(cls, fields: dict[str, object]) -> None:
        """Fill in what follows in Python: what the id says, or else the id from what it is made of."""
        id = fields.get("id")
        said = said_by_id(id) if isinstance(id, str) else {}
        for name, value in said.items():
            fields.setdefault(name, value)
        measure, period = fields.get("measure"), _period(fields.get("period"))
        usual = MEASURES_WITH_BASE if said else _ON_THE_YEAR_BEFORE
        if measure in usual and period is not None:
            fields.setdefault("base_period", period.year_before)
        if "id" not in fields and isinstance(measure, Measure) and isinstance(fields.get("indicator"), str):
            base = _period(fields.get("base_period"))
            fields["id"] = figure_id(str(fields["indicator"]), measure, period, base)

    @model_validator(mode="after")
    def _is_consistent(self) -> Self:
        self._settled_or_open("period")
        self._check_measure()
        self._check_base()
        self._check_unit()
        expected = figure_id(self.indicator, self.measure, self.period, self.base_period)
        if not is_provisional(self.id) and self.id not in (expected, f"{expected}@{self.area}"):
            message = "expected {expected}, as its fields say, or that with @{area}"
            raise record_error("id", message, expected=expected, area=self.area)
        return self

    @property
    def key(self) -> tuple[str, Measure, Period | None, Period | None, str]:
        """What the figure is about: indicator, measure, period, base period and area."""
        return (self.indicator, self.measure, self.period, self.base_period, self.area)

    @property
    def at_constant_prices(self) -> bool:
        """Whether it is at constant prices, as stated, or as is usual in the field where the text states none."""
        by_convention = self.price_convention is PriceConvention.CONSTANT
        return self.price_basis is PriceBasis.CONSTANT or (self.price_basis is not PriceBasis.CURRENT and by_convention)

    def _check_measure(self) -> None:
        if self.measure in MEASURES_OF_TEXT:
            advice = "a decline is a negative growth" if self.measure is Measure.DECLINE else "no figure has it"
            raise record_error(
                "measure",
                "{measure} is what a reader tells in text: {advice}",
                measure=self.measure.value,
                advice=advice,
            )

    def _check_base(self) -> None:
        base = MEASURES[self.measure].base
        if base == "needed":
            self._settled_or_open("base_period")
        elif self.base_period is not None and base == "none":
            raise record_error("base_period", "a {measure} has none", measure=self.measure.value)

    def _check_unit(self) -> None:
        units = UNITS_OF_MEASURES.get(self.measure)
        if units is not None and self.quantity.unit not in units:
            named = {"measure": self.measure.value, "units": " or ".join(units), "unit": self.quantity.unit}
            raise record_error("quantity.unit", "a {measure} is given in {units}, not in {unit}", **named)


_ON_THE_YEAR_BEFORE = (Measure.YOY_GROWTH, Measure.AVERAGE_GROWTH)
"""The measures whose base is the year before, unless another is said."""


def _period(value: object) -> Period | None:
    """A period that is given as one, or as the string of one; None for anything else."""
    return _period_of_slug(value) if isinstance(value, str) else None


class PrintedNumber(NamedTuple):
    """A quantity and the span of its bare number; `within` is the field that holds both, empty for the figure's own."""

    within: str
    quantity: Quantity
    figure: Span

    def path(self, field: str) -> str:
        """The path to a field of the number within its record."""
        return f"{self.within}.{field}" if self.within else field


_NUMBER = r"[0-9０-９]+(?:[,，][0-9０-９]{3})*(?:[.．][0-9０-９]+)?"
_WITHOUT_COMMAS = str.maketrans("．", ".", ",，")


def span_of_number(evidence: Evidence, quantity: Quantity) -> Span | None:
    """The span of a quantity's bare number in a quote, of a range both; None where it is not printed just once."""
    numbers = re.finditer(_NUMBER, evidence.quote or "")
    found = [(Decimal(number[0].translate(_WITHOUT_COMMAS)), number.span()) for number in numbers]
    spans = []
    for wanted in (quantity.value, quantity.high):
        of_it = [span for value, span in found if wanted is not None and value == abs(wanted)]
        if wanted is not None and len(of_it) != 1:
            return None
        spans += of_it
    start, end = min(start for start, _ in spans), max(end for _, end in spans)
    return Span(start=evidence.start + start, end=evidence.start + end)


class PrintedFigure(Figure, Quoted, frozen=True, extra="forbid"):
    """A figure that the report prints: `figure` is the span of the bare number within the quoted phrase.

    Of a range it reaches from the first number to the end of the second. Where no digits are printed, it is the span of
    the characters that stand for the number (全市第一: 一).
    """

    figure: Span

    _left_out: ClassVar[frozenset[str]] = Figure._left_out | {"figure"}

    @classmethod
    def _complete(cls, fields: dict[str, object]) -> None:
        """Fill in the span of the number too, where the quote prints it in digits and once."""
        super()._complete(fields)
        evidence, quantity = fields.get("evidence"), fields.get("quantity")
        if "figure" not in fields and isinstance(evidence, Evidence) and isinstance(quantity, Quantity):
            span = span_of_number(evidence, quantity)
            fields |= {} if span is None else {"figure": span}

    @property
    def numbers(self) -> tuple[PrintedNumber, ...]:
        """Every number that the figure claims, each with the span where it is printed."""
        return (PrintedNumber("", self.quantity, self.figure),)

    @model_validator(mode="after")
    def _figure_lies_in_the_quote(self) -> Self:
        if not self.evidence.contains(self.figure):
            message = "the span {figure} is not inside the evidence, {evidence}"
            raise record_error("figure", message, figure=str(self.figure), evidence=str(self.evidence))
        return self


class Observation(PrintedFigure, frozen=True, extra="forbid"):
    """A figure of what was reached. `status` says how settled it is, as far as the text tells."""

    status: Status = Status.UNSTATED

    if TYPE_CHECKING:

        def __init__(self, **fields: Unpack[ObservationFields]) -> None: ...


class RelatedIndicator(Record, frozen=True, extra="forbid"):
    """A link to another indicator: this one is succeeded by it, part of it, or comparable with it."""

    kind: RelationKind
    indicator: Annotated[Id, Names("indicators")]

    if TYPE_CHECKING:

        def __init__(self, **fields: Unpack[RelatedIndicatorFields]) -> None: ...


class Indicator(Named, frozen=True, extra="forbid"):
    """Something that the report gives figures or targets of.

    `concept` is a code shared between reports, so that two reports' GDP can be laid side by side. `unit` is the unit of
    its level. `direction` is the one in which it improves, None where neither is plainly better. `observations` are its
    figures, in the order of the text.
    """

    definition: Bilingual | None = None
    theme: Theme
    unit: UnitCode | None = None
    direction: Direction | None = None
    concept: Id | None = None
    related: Annotated[tuple[RelatedIndicator, ...], Field(max_length=100)] = ()
    observations: tuple[Observation, ...] = ()

    if TYPE_CHECKING:

        def __init__(self, **fields: Unpack[IndicatorFields]) -> None: ...
