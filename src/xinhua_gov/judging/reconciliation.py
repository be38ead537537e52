"""Reconciliation: the figures of one report checked against each other.

Each check computes a relation from what the prints allow and holds it against the printed figure, where there is one.
Relations that need judgement are stored with the report; regular ones are made here by rule, for any report.
"""

from __future__ import annotations

from calendar import isleap
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import reduce
from operator import add

from xinhua_gov.bounds import Bounds
from xinhua_gov.errors import XinhuaGovError
from xinhua_gov.judging.ambition import Ambition, ambitions
from xinhua_gov.judging.check import Check, Checks
from xinhua_gov.judging.growth import (
    base_from_growth_multiple,
    base_value,
    implied_target,
)
from xinhua_gov.model.identity import Identity
from xinhua_gov.model.indicator import Figure, Indicator, Observation
from xinhua_gov.model.outcome import Outcome
from xinhua_gov.model.report import Report
from xinhua_gov.model.target import QuantitativeTarget
from xinhua_gov.vocabulary import (
    GROWTH_MEASURES,
    AmbitionBasis,
    IdentityKind,
    Measure,
    RelationKind,
    Theme,
    Verdict,
)

_ONE = Bounds.exactly(1)


Values = tuple[Bounds, ...]


@dataclass(frozen=True, slots=True)
class _Formula:
    """How a kind of relation is written and computed, with n the years of the last input, or the days of its year."""

    written: str
    compute: Callable[[Values, int], Bounds]


def _yearly_growth(multiple: Bounds, years: int) -> Bounds:
    return multiple.root(years) - 1


_FORMULAS: dict[IdentityKind, _Formula] = {
    IdentityKind.SUM: _Formula("a + b + …", lambda v, years: reduce(add, v)),
    IdentityKind.DIFFERENCE: _Formula("a − b", lambda v, years: v[0] - v[1]),
    IdentityKind.RATIO: _Formula("a / b", lambda v, years: v[0] / v[1]),
    IdentityKind.PART: _Formula("a / b ≤ 1", lambda v, years: v[0] / v[1]),
    IdentityKind.EQUAL: _Formula("a", lambda v, years: v[0]),
    IdentityKind.BASE_FROM_RATE: _Formula("a / (1 + b)", lambda v, years: base_value(v[0], v[1])),
    IdentityKind.BASE_FROM_INCREMENT: _Formula("a − b", lambda v, years: v[0] - v[1]),
    IdentityKind.GROWTH_FROM_INCREMENT: _Formula("1 / (a / b − 1)", lambda v, years: 1 / (v[0] / v[1] - 1)),
    IdentityKind.BASE_FROM_AVERAGE: _Formula("a / (1 + b)^n", lambda v, years: v[0] / (v[1] + 1).power(years)),
    IdentityKind.BASE_LITERAL: _Formula(
        "a / (1 + b)", lambda v, years: base_from_growth_multiple(v[0], v[1], "literal")
    ),
    IdentityKind.BASE_LOOSE: _Formula("a / b", lambda v, years: base_from_growth_multiple(v[0], v[1], "loose")),
    IdentityKind.PACE_LITERAL: _Formula("(1 + a)^(1/n) − 1", lambda v, years: _yearly_growth(v[0] + 1, years)),
    IdentityKind.PACE_LOOSE: _Formula("a^(1/n) − 1", lambda v, years: _yearly_growth(v[0], years)),
    IdentityKind.PACE_OF_MULTIPLE: _Formula("a^(1/n) − 1", lambda v, years: _yearly_growth(v[0], years)),
    IdentityKind.LITERAL_LESS_GROWTH: _Formula(
        "(1 + a)^(1/n) − 1 − b", lambda v, years: _yearly_growth(v[0] + 1, years) - v[1]
    ),
    IdentityKind.LOOSE_LESS_GROWTH: _Formula("a^(1/n) − 1 − b", lambda v, years: _yearly_growth(v[0], years) - v[1]),
    IdentityKind.IMPLIED_TARGET: _Formula("a / b", lambda v, years: implied_target(v[0], v[1])),
    IdentityKind.WHOLE_FROM_SHARE: _Formula("a / b", lambda v, years: v[0] / v[1]),
    IdentityKind.REST_FROM_SHARE: _Formula("a × (1 / b − 1)", lambda v, years: v[0] * (1 / v[1] - 1)),
    IdentityKind.YEARLY: _Formula("a / n", lambda v, years: v[0] / years),
    IdentityKind.LEVEL_FROM_RATE: _Formula("a × (1 + b)", lambda v, years: v[0] * (v[1] + 1)),
    IdentityKind.TARGET_TO_RESULT: _Formula("a / b", lambda v, years: v[0] / v[1]),
    IdentityKind.TARGET_LESS_RESULT: _Formula("a − b", lambda v, years: v[0] - v[1]),
    IdentityKind.PARTS_TO_RESULT: _Formula("(a + b + …) / z", lambda v, n: reduce(add, v[:-1]) / v[-1]),
    IdentityKind.TARGET_TO_AVERAGE: _Formula("a / (b / n)", lambda v, n: v[0] / (v[1] / n)),
    IdentityKind.SHARE_OF_YEAR: _Formula("a / n", lambda v, n: v[0] / n),
    IdentityKind.AGAINST_AREA: _Formula("a − b", lambda v, years: v[0] - v[1]),
}

_READINGS = frozenset(
    {IdentityKind.BASE_LITERAL, IdentityKind.BASE_LOOSE, IdentityKind.PACE_LITERAL, IdentityKind.PACE_LOOSE}
)


def reconcile(report: Report, outcomes: Mapping[str, Outcome] | Iterable[Outcome] = ()) -> Checks:
    """Every check that a report admits: its stored relations, then those made by rule, in the order of the indicators.

    With outcomes of another area, the report's own growth is held against theirs.

    >>> from xinhua_gov import load
    >>> checks = {check.identity.id: check for check in reconcile(load())}
    >>> check = checks["base_from_increment.good_air_days.increment.2020~2015"]
    >>> str(check.computed), check.verdict.value
    ('[137, 137]', 'derived')
    """
    others = tuple(outcomes.values() if isinstance(outcomes, Mapping) else outcomes)
    figures: dict[str, Figure] = {figure.id: figure for figure in (*report.observations.records, *_targets(report))}
    elsewhere = {outcome.id: outcome for outcome in others if outcome.area != report.source.place.code}
    identities = (*report.identities.records, *_by_rule(report), *_against_areas(report, elsewhere.values()))
    return Checks._of(report, (_checked(identity, figures | elsewhere) for identity in identities))


def _checked(identity: Identity, figures: Mapping[str, Figure]) -> Check:
    inputs = tuple(figures[figure] for figure in identity.inputs)
    printed = None if identity.printed is None else figures[identity.printed]
    formula = _FORMULAS[identity.kind]
    try:
        covered = _days_of_year if identity.kind is IdentityKind.SHARE_OF_YEAR else _years_covered
        computed = formula.compute(tuple(map(_bounds_of, inputs)), covered(inputs))
    except (XinhuaGovError, ArithmeticError):
        return Check(identity, formula.written, inputs, None, printed, Verdict.UNCHECKABLE)
    return Check(identity, formula.written, inputs, computed, printed, _finding(identity.kind, computed, printed))


def _bounds_of(figure: Figure) -> Bounds:
    """What a figure allows: a target is exact, a rate a ratio."""
    quantity = figure.quantity
    bounds = quantity.stated if isinstance(figure, QuantitativeTarget) else quantity.bounds
    if quantity.rate is None:
        return bounds
    return bounds / (1000 if quantity.unit == "permille" else 100)


def _years_covered(inputs: tuple[Figure, ...]) -> int:
    """The years from the base of the last input to its period, or that its period covers."""
    last = inputs[-1]
    if last.period is None:
        return 0
    if last.base_period is not None:
        return last.period.end - last.base_period.end
    return last.period.years or 0


def _days_of_year(inputs: tuple[Figure, ...]) -> int:
    """The days of the year that the last input is of."""
    period = inputs[-1].period
    return 0 if period is None else 366 if isleap(period.end) else 365


def _finding(kind: IdentityKind, computed: Bounds, printed: Figure | None) -> Verdict:
    if printed is not None:
        return Verdict.INCONSISTENT if computed.intersection(_bounds_of(printed)) is None else Verdict.CONSISTENT
    if kind in (IdentityKind.PART, IdentityKind.SHARE_OF_YEAR):
        return Verdict.INCONSISTENT if _ONE.below(computed) else Verdict.CONSISTENT
    return Verdict.AMBIGUOUS if kind in _READINGS else Verdict.DERIVED


def _targets(report: Report) -> Iterator[QuantitativeTarget]:
    return (target for target in report.targets.records if isinstance(target, QuantitativeTarget))


def _by_rule(report: Report) -> Iterator[Identity]:
    for indicator in report.indicators.records:
        yield from _of_growth(indicator)
        yield from _of_multiples(indicator)
        yield from _of_increments(indicator)
        yield from _of_shares(indicator)
        yield from _of_periods(indicator)
        yield from _of_parts(report, indicator)
        yield from _of_days(report, indicator)
    found = ambitions(report)
    before = {ambition.targets[0].id: ambition for ambition in found if ambition.basis is AmbitionBasis.LAST_YEAR}
    for target in _targets(report):
        yield from _of_target(report, target, before.get(target.id))
    for ambition in found:
        if ambition.basis in _BASES:
            yield _identity(_BASES[ambition.basis], *ambition.targets, ambition.result, named=ambition.targets[0])


def _identity(
    kind: IdentityKind, *inputs: Figure, printed: Figure | None = None, named: Figure | None = None
) -> Identity:
    """A relation made by rule, named after its kind and one of its inputs, the last unless said otherwise."""
    return Identity(
        id=f"{kind.value}.{(named or inputs[-1]).id}",
        kind=kind,
        inputs=tuple(figure.id for figure in inputs),
        printed=None if printed is None else printed.id,
    )


def _with_levels(indicator: Indicator, measure: Measure) -> Iterator[tuple[Observation, Observation]]:
    """Each figure of a measure with the level of the same indicator, area and last year."""
    for figure in indicator.observations:
        if figure.measure is measure and figure.period is not None:
            level = _level_beside(indicator, figure)
            if level is not None:
                yield level, figure


def _level_beside(indicator: Indicator, figure: Observation) -> Observation | None:
    """The level that belongs to a figure: of its period, else of the last year of its period."""
    levels = [o for o in indicator.observations if o.measure is Measure.LEVEL and o.area == figure.area]
    same = [level for level in levels if level.period == figure.period]
    last = [level for level in levels if figure.period and level.period == f"{figure.period.end:04}"]
    return next(iter(same or last), None)


def _of_growth(indicator: Indicator) -> Iterator[Identity]:
    for level, growth in _with_levels(indicator, Measure.YOY_GROWTH):
        yield _identity(IdentityKind.BASE_FROM_RATE, level, growth)
    for level, growth in _with_levels(indicator, Measure.AVERAGE_GROWTH):
        yield _identity(IdentityKind.BASE_FROM_AVERAGE, level, growth)


def _of_multiples(indicator: Indicator) -> Iterator[Identity]:
    """Both bases of 增长N倍, and the yearly growth that each reading and each plain multiple comes to."""
    for level, multiple in _with_levels(indicator, Measure.GROWTH_MULTIPLE):
        yield _identity(IdentityKind.BASE_LITERAL, level, multiple)
        yield _identity(IdentityKind.BASE_LOOSE, level, multiple)
    for figure in indicator.observations:
        if figure.measure is Measure.GROWTH_MULTIPLE:
            yield _identity(IdentityKind.PACE_LITERAL, figure)
            yield _identity(IdentityKind.PACE_LOOSE, figure)
        elif figure.measure is Measure.MULTIPLE_OF_BASE:
            yield _identity(IdentityKind.PACE_OF_MULTIPLE, figure)


def _of_increments(indicator: Indicator) -> Iterator[Identity]:
    for level, increment in _with_levels(indicator, Measure.INCREMENT):
        yield _identity(IdentityKind.BASE_FROM_INCREMENT, level, increment)
        growths = (
            o
            for o in indicator.observations
            if o.measure in GROWTH_MEASURES and o.quantity.rate is not None and o.key[2:] == increment.key[2:]
        )
        for growth in growths:
            yield _identity(IdentityKind.GROWTH_FROM_INCREMENT, level, increment, printed=growth)


def _of_shares(indicator: Indicator) -> Iterator[Identity]:
    for level, completion in _with_levels(indicator, Measure.COMPLETION_RATE):
        yield _identity(IdentityKind.IMPLIED_TARGET, level, completion)
    for level, share in _with_levels(indicator, Measure.SHARE):
        yield _identity(IdentityKind.WHOLE_FROM_SHARE, level, share)
        yield _identity(IdentityKind.REST_FROM_SHARE, level, share)


def _of_periods(indicator: Indicator) -> Iterator[Identity]:
    """Years within longer periods: the part may not exceed the whole; and what a sum over years comes to for one."""
    levels = [o for o in indicator.observations if o.measure is Measure.LEVEL and o.period is not None]
    for whole in levels:
        assert whole.period is not None
        years = whole.period.years or 0
        if years > 1:
            within = (o for o in levels if o is not whole and o.area == whole.area)
            parts = [o for o in within if o.period and whole.period.covers(o.period)]
            if _is_spread_over(years, whole, parts):
                yield _identity(IdentityKind.YEARLY, whole)
            for part in parts:
                yield _identity(IdentityKind.PART, part, whole, named=part)
                yield _identity(IdentityKind.DIFFERENCE, whole, part)


def _is_spread_over(years: int, whole: Observation, parts: Iterable[Observation]) -> bool:
    """Whether a sum says something of one year: not if a part is all of it, nor if it is fewer things than years."""
    amount = whole.quantity.amount
    too_few = whole.quantity.exact and amount < years
    return not too_few and all(part.quantity.amount != amount for part in parts)


def _of_parts(report: Report, indicator: Indicator) -> Iterator[Identity]:
    """An indicator that is part of another, in results and in targets."""
    wholes = [related.indicator for related in indicator.related if related.kind is RelationKind.PART_OF]
    if not wholes:
        return
    figures = (*report.observations.records, *_targets(report))
    for part in figures:
        if part.indicator == indicator.id and part.measure is Measure.LEVEL:
            for whole in figures:
                if whole.indicator in wholes and whole.key[1:] == part.key[1:] and type(whole) is type(part):
                    yield _identity(IdentityKind.PART, part, whole, named=part)
                    yield _identity(IdentityKind.DIFFERENCE, whole, part)


_BASES = {
    AmbitionBasis.PARTS: IdentityKind.PARTS_TO_RESULT,
    AmbitionBasis.YEARLY_AVERAGE: IdentityKind.TARGET_TO_AVERAGE,
}
"""The relations that say how ambitious a target is where no result of the year before is its own."""


def _of_days(report: Report, indicator: Indicator) -> Iterator[Identity]:
    """Days of a year (优良天数), reached and promised, as a share of it."""
    if indicator.theme is not Theme.ENVIRONMENT:
        return  # elsewhere days are mostly how long something takes
    for figure in (*indicator.observations, *_targets(report)):
        of_year = figure.period is not None and figure.period.years == 1 and figure.measure is Measure.LEVEL
        if figure.indicator == indicator.id and figure.quantity.unit == "day" and of_year:
            yield _identity(IdentityKind.SHARE_OF_YEAR, figure)


def _of_target(report: Report, target: QuantitativeTarget, ambition: Ambition | None) -> Iterator[Identity]:
    """The target against the last result, which it names or which is of the year before; and the level it comes to."""
    previous = None if ambition is None else ambition.result
    if target.previous is not None:
        previous = report.observations[target.previous]
    if previous is not None:
        rate = target.quantity.rate is not None
        kind = IdentityKind.TARGET_LESS_RESULT if rate else IdentityKind.TARGET_TO_RESULT
        yield _identity(kind, target, previous, named=target)
    if target.base_level is not None and target.quantity.rate is not None:
        yield _identity(IdentityKind.LEVEL_FROM_RATE, report.observations[target.base_level], target)


def _against_areas(report: Report, outcomes: Iterable[Outcome]) -> Iterator[Identity]:
    """The report's growth against that of another area in the same period."""
    for outcome in outcomes:
        for own in report.observations.records:
            if own.key[:-1] == outcome.key[:-1] and own.measure in GROWTH_MEASURES:
                yield _identity(IdentityKind.AGAINST_AREA, own, outcome)
