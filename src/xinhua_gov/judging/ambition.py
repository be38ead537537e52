"""Ambition: how far a target reaches beyond what was there before; no result of it is needed."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from functools import reduce
from operator import add

from xinhua_gov.bounds import Bounds
from xinhua_gov.model.indicator import Observation
from xinhua_gov.model.report import Report
from xinhua_gov.model.target import QuantitativeTarget
from xinhua_gov.periods import Period
from xinhua_gov.units import UNITS
from xinhua_gov.vocabulary import AmbitionBasis, Dimension, Measure, RelationKind, Scope

_OF_PARTS = (Scope.SUBSET, Scope.NAMED)
_Figures = defaultdict[str, list[Observation]]


@dataclass(frozen=True, slots=True)
class Ambition:
    """A target, or the sum of several that are parts of one thing, beside what was reached before it.

    `result` is what it is held against: the result of the year before or, where only a total of several years is
    printed, that total. `aimed` is the number aimed at, `before` that of the year before or the yearly average, both as
    amounts in the unit of the targets.
    """

    basis: AmbitionBasis
    targets: tuple[QuantitativeTarget, ...]
    result: Observation
    aimed: Bounds
    before: Bounds

    @property
    def compared(self) -> Bounds | None:
        """How what is aimed at compares with what was before: the ratio of amounts, the difference of rates."""
        return self.ratio if self.targets[0].quantity.rate is None else self.difference

    @property
    def difference(self) -> Bounds:
        """What is aimed at less what was before, in the unit: percentage points for rates."""
        return self.aimed - self.before

    @property
    def ratio(self) -> Bounds | None:
        """What is aimed at over what was before, for amounts; None for rates, and where there may have been nothing."""
        if self.targets[0].quantity.rate is not None or self.before.low is None or self.before.low <= 0:
            return None
        return self.aimed / self.before


def ambitions(report: Report, *, period: Period | str | None = None) -> tuple[Ambition, ...]:
    """What the targets of a report are beside what was before, in the order of the targets; those of `period` alone.

    A target of one year is held against the result of the year before of the same indicator and measure. Targets of
    things that are counted, and that the report's indicators call parts of one other, are added up and held against its
    result. Where neither is printed, a total of several years that ends the year before gives a yearly average.

    >>> from xinhua_gov import load
    >>> found = {ambition.targets[0].indicator: ambition for ambition in ambitions(load(), period="2021")}
    >>> str(found["gdp"].difference), str(found["technological_transformations"].aimed)
    ('(3.75, 3.85]', '[16, 16]')
    """
    targets = [
        target
        for target in report.targets.records
        if isinstance(target, QuantitativeTarget) and (period is None or target.period == period)
    ]
    figures = _by_indicator(report)
    found = [ambition for target in targets for ambition in _of_one(figures, target)]
    found += _of_parts(report, figures, targets, {target.id for ambition in found for target in ambition.targets})
    order = {target.id: place for place, target in enumerate(targets)}
    return tuple(sorted(found, key=lambda ambition: order[ambition.targets[0].id]))


def _by_indicator(report: Report) -> _Figures:
    """The observations of each indicator, in the order of the report."""
    figures: _Figures = defaultdict(list)
    for observation in report.observations.records:
        figures[observation.indicator].append(observation)
    return figures


def _of_one(figures: _Figures, target: QuantitativeTarget) -> Iterator[Ambition]:
    """The ambition of a target by itself, where something is printed to hold it against."""
    before = _result_before(figures, target, target.indicator)
    if before is not None:
        yield Ambition(AmbitionBasis.LAST_YEAR, (target,), before, target.quantity.stated, before.quantity.bounds)
        return
    total = _total_before(figures, target)
    if total is not None and total.period is not None and total.period.years is not None:
        average = total.quantity.bounds / total.period.years
        yield Ambition(AmbitionBasis.YEARLY_AVERAGE, (target,), total, target.quantity.stated, average)


def _result_before(figures: _Figures, target: QuantitativeTarget, indicator: str) -> Observation | None:
    """The result of the year before a target, of the same measure, unit and area, and of the whole."""
    year = _year_before(target)
    if year is None:
        return None
    for result in figures[indicator]:
        alike = result.measure is target.measure and result.period == year and result.area == target.area
        if alike and _is_like(target, result):
            return result
    return None


def _is_like(target: QuantitativeTarget, result: Observation) -> bool:
    """Whether a result is in the unit of a target, held against the year before as it is, and not of a part alone."""
    based_alike = result.base_period is None or result.period is None or result.base_period == result.period.year_before
    whole = result.scope not in _OF_PARTS or result.scope is target.scope
    return result.quantity.unit == target.quantity.unit and based_alike and whole


def _year_before(target: QuantitativeTarget) -> Period | None:
    return target.period.year_before if target.period is not None and target.period.years == 1 else None


def _total_before(figures: _Figures, target: QuantitativeTarget) -> Observation | None:
    """The total of several years up to the year before a target of an amount; the one of the fewest years."""
    year = _year_before(target)
    if year is None or target.measure is not Measure.LEVEL or not _adds_up(target.quantity.unit):
        return None
    totals = {
        years: result
        for result in figures[target.indicator]
        if result.measure is Measure.LEVEL and result.area == target.area
        if result.period is not None and (years := result.period.years or 0) > 1 and result.period.end == year.end
        if _is_like(target, result)
    }
    return totals[min(totals)] if totals else None


def _adds_up(unit: str) -> bool:
    """Whether amounts of a unit over the years make a total: rates and concentrations do not."""
    return unit not in UNITS or UNITS[unit].dimension not in (Dimension.RATIO, Dimension.CONCENTRATION)


def _of_parts(
    report: Report, figures: _Figures, targets: list[QuantitativeTarget], told: set[str]
) -> Iterator[Ambition]:
    """The sums of targets of counted things that are parts of one other, which has no target of its own."""
    groups: dict[tuple[str, Measure, Period | None, str, str], list[QuantitativeTarget]] = {}
    for target in targets:
        unit = target.quantity.unit
        counted = unit in UNITS and UNITS[unit].countable
        for whole in _wholes(report, target) if counted and target.id not in told else ():
            groups.setdefault((whole, target.measure, target.period, unit, target.area), []).append(target)
    own = {(target.indicator, target.measure, target.period) for target in targets}
    for (whole, measure, period, _, _), parts in groups.items():
        before = _result_before(figures, parts[0], whole)
        if len(parts) > 1 and before is not None and (whole, measure, period) not in own:
            aimed = reduce(add, (part.quantity.stated for part in parts))
            yield Ambition(AmbitionBasis.PARTS, tuple(parts), before, aimed, before.quantity.bounds)


def _wholes(report: Report, target: QuantitativeTarget) -> Iterator[str]:
    """The indicators that the indicator of a target is a part of."""
    for related in report.indicators[target.indicator].related:
        if related.kind is RelationKind.PART_OF:
            yield related.indicator
