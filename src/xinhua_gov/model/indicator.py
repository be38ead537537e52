"""Indicator and Observation: what is measured, and each figure that the report prints of it."""

from __future__ import annotations

from typing import Annotated, NamedTuple, Self

from pydantic import Field, model_validator

from xinhua_gov.model.base import AreaCode, Bilingual, Entry, Id, Named, Record, record_error
from xinhua_gov.model.evidence import Quoted, Span
from xinhua_gov.model.links import Names
from xinhua_gov.model.quantity import Quantity, UnitCode
from xinhua_gov.periods import Period
from xinhua_gov.vocabulary import (
    MEASURES,
    MEASURES_OF_TEXT,
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


class PrintedNumber(NamedTuple):
    """A quantity and the span of its bare number; `within` is the field that holds both, empty for the figure's own."""

    within: str
    quantity: Quantity
    figure: Span

    def path(self, field: str) -> str:
        """The path to a field of the number within its record."""
        return f"{self.within}.{field}" if self.within else field


class PrintedFigure(Figure, Quoted, frozen=True, extra="forbid"):
    """A figure that the report prints: `figure` is the span of the bare number within the quoted phrase.

    Of a range it reaches from the first number to the end of the second. Where no digits are printed, it is the span of
    the characters that stand for the number (全市第一: 一).
    """

    figure: Span

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


class RelatedIndicator(Record, frozen=True, extra="forbid"):
    """A link to another indicator: this one is succeeded by it, part of it, or comparable with it."""

    kind: RelationKind
    indicator: Annotated[Id, Names("indicators")]


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
