"""Beside whom: a report's targets beside those of the places above it, and the results that they compare with."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from xinhua_gov.bounds import Bounds
from xinhua_gov.judging.ambition import Ambition, ambitions
from xinhua_gov.judging.scorecard import Scorecard, scorecard
from xinhua_gov.model.base import Prose
from xinhua_gov.model.indicator import figure_id
from xinhua_gov.model.outcome import Outcome, OutcomeSource
from xinhua_gov.model.quantity import Quantity
from xinhua_gov.model.report import Report
from xinhua_gov.model.target import QuantitativeTarget, RelativeTarget
from xinhua_gov.panels.bundled_context import context
from xinhua_gov.panels.codes import place_above
from xinhua_gov.panels.panel_row import PanelRow
from xinhua_gov.periods import Period
from xinhua_gov.printed import printed_amount
from xinhua_gov.storage.outcomes import outcomes_known
from xinhua_gov.vocabulary import FigureKind, Level, Qualifier


@dataclass(frozen=True, slots=True)
class TargetAbove:
    """The target of a place above for the same concept, measure and period, and how the report's own compares.

    `difference` is the report's number less this one, in percentage points: for a target of 7 % beside one of 6% to
    6.5 %, from 0.5 to 1. It is None for amounts, of which `share` says what part of the place's the report's own is.
    """

    level: Level
    row: PanelRow
    difference: Bounds | None = None
    share: Bounds | None = None


@dataclass(frozen=True, slots=True)
class TargetBeside:
    """A target of a report beside those of the places above, the nearest first, and beside what was before it."""

    target: QuantitativeTarget
    concept: str | None
    above: tuple[TargetAbove, ...] = ()
    ambition: Ambition | None = None

    def at(self, level: Level | str) -> TargetAbove | None:
        """The target of the place above of a level, where the rows have one."""
        return next((above for above in self.above if above.level == level), None)


def targets_beside(
    report: Report, rows: Iterable[PanelRow], *, period: Period | str | None = None
) -> tuple[TargetBeside, ...]:
    """Each target of a report with a number, those of `period` alone, beside the targets of the places above it.

    The rows are those of a panel, such as `context()`: of the places that the report's own belongs to, by their codes,
    and of the same concept, measure, period and unit. A target that no place above has, and that nothing was before,
    stands alone.

    >>> from xinhua_gov import context, load
    >>> gdp = targets_beside(load(), context(), period="2021")[0]
    >>> [(above.row.place, str(above.row.value), str(above.difference)) for above in gdp.above]
    [('平顶山市', '7.5', '[-0.5, -0.5]'), ('河南省', '7', '[0, 0]'), ('全国', '6', '[1, 1]')]
    """
    before = {target.id: found for found in ambitions(report) for target in found.targets}
    numbers = [row for row in rows if row.kind is FigureKind.TARGET and row.preferred and row.relative_to is None]
    return tuple(
        TargetBeside(
            target,
            concept := report.indicators[target.indicator].concept,
            tuple(_above(report.source.place.code, target, concept, numbers)),
            before.get(target.id),
        )
        for target in report.targets.records
        if isinstance(target, QuantitativeTarget) and (period is None or target.period == period)
    )


def results_elsewhere(report: Report, rows: Iterable[PanelRow]) -> tuple[Outcome, ...]:
    """The results of other places, as outcomes that the relative targets of a report can be judged by.

    `scorecard(report, (*outcomes, *results_elsewhere(report, context())))` judges 高于全市平均水平 where the city's
    figure is there. Each stands under the report's own indicator of its concept. Of several figures of one thing the
    exact one is taken, then that of the earliest report.

    >>> from xinhua_gov import context, load
    >>> found = {outcome.id: outcome for outcome in results_elsewhere(load(), context())}
    >>> found["gdp.yoy_growth.2021@410400"].quantity.value
    Decimal('7.1')
    """
    indicators = {i.concept: i.id for i in reversed(report.indicators.records) if i.concept is not None}
    found: dict[str, Outcome] = {}
    for row in sorted(_results(rows), key=_by_preference):
        indicator = indicators.get(row.concept)
        if indicator is not None and row.code is not None and row.code != report.source.place.code:
            outcome = _outcome(row, indicator, row.code)
            found.setdefault(outcome.id, outcome)
    return tuple(found.values())


def references_elsewhere(report: Report, rows: Iterable[PanelRow]) -> tuple[Outcome, ...]:
    """Those results of other places that a relative target of a report compares with, and no others."""
    wanted = {
        (target.reference.indicator, target.reference.measure, target.period, target.reference.area)
        for target in report.targets.records
        if isinstance(target, RelativeTarget)
    }
    return tuple(
        outcome
        for outcome in results_elsewhere(report, rows)
        if (outcome.indicator, outcome.measure, outcome.period, outcome.area) in wanted
    )


def bundled_results(report: Report) -> tuple[Outcome, ...]:
    """The outcomes that are bundled for a report's place, and those of other places that its targets compare with."""
    own = outcomes_known(report).records
    known = {outcome.key for outcome in own}
    return (*own, *(other for other in references_elsewhere(report, context()) if other.key not in known))


def bundled_scorecard(report: Report) -> Scorecard:
    """The scorecard of a report by the outcomes that are bundled for its place, and by what is known of those above."""
    return scorecard(report, bundled_results(report))


def compared_with(row: PanelRow, rows: Iterable[PanelRow]) -> PanelRow | None:
    """The result that a relative figure of a panel is held against (高于全国: the nation's), where the rows have it.

    >>> from xinhua_gov import context
    >>> rows = context()
    >>> wanted = rows.where(code="410000", concept="gdp", period="2017", relative_to="above:nation")[0]
    >>> str(compared_with(wanted, rows).value)
    '6.9'
    """
    wanted = row.relative_to
    if wanted is None or row.code is None:
        return None
    code = place_above(row.code, Level(wanted.place)) if wanted.place in list(Level) else wanted.place or row.code
    key = (code, wanted.concept or row.concept, row.measure, wanted.period or row.period)
    like = [other for other in _results(rows) if (other.code, other.concept, other.measure, other.period) == key]
    return min(like, key=_by_preference, default=None)


def _above(code: str, target: QuantitativeTarget, concept: str | None, rows: list[PanelRow]) -> Iterator[TargetAbove]:
    """The targets of the places above, the nearest place first."""
    wanted = (concept, target.measure, target.period, target.base_period, target.quantity.unit)
    for level in reversed(Level):
        place = place_above(code, level)
        for row in rows:
            its_own = (row.concept, row.measure, row.period, row.base_period, row.unit)
            if concept is not None and row.code == place is not None and its_own == wanted:
                yield _held_against(target, level, row)
                break


def _held_against(target: QuantitativeTarget, level: Level, row: PanelRow) -> TargetAbove:
    own, theirs = target.quantity.stated, _aim(row)
    if target.quantity.rate is not None:
        return TargetAbove(level, row, difference=own - theirs)
    return TargetAbove(level, row, share=None if theirs.low is None or theirs.low <= 0 else own / theirs)


def _aim(row: PanelRow) -> Bounds:
    """The number, or the range, that a target names, whatever stands beside it (以上, 左右)."""
    assert row.value is not None
    scale = row.scale or 0
    low = printed_amount(row.value, scale)
    return Bounds(low, low if row.value_high is None else printed_amount(row.value_high, scale))


def _results(rows: Iterable[PanelRow]) -> Iterator[PanelRow]:
    """The results that have one number and are preferred in their cell."""
    for row in rows:
        one = row.value is not None and row.value_high is None and row.relative_to is None
        if row.kind is FigureKind.RESULT and row.preferred and one:
            yield row


def _by_preference(row: PanelRow) -> tuple[bool, int]:
    """Orders the figures of one thing: exact before a threshold, then the earliest report."""
    return row.qualifier is not Qualifier.UNQUALIFIED, row.report_year


def _outcome(row: PanelRow, indicator: str, code: str) -> Outcome:
    assert row.value is not None
    assert row.unit is not None
    assert row.qualifier is not None
    return Outcome(
        id=f"{figure_id(indicator, row.measure, row.period, row.base_period)}@{code}",
        indicator=indicator,
        measure=row.measure,
        period=row.period,
        base_period=row.base_period,
        area=code,
        quantity=Quantity(value=row.value, scale=row.scale or 0, unit=row.unit, qualifier=row.qualifier),
        status=row.status,
        source=OutcomeSource(title=row.file),
        quote=row.quote,
        note=_note_of(row),
    )


def _note_of(row: PanelRow) -> Prose | None:
    """The note of a row in both languages, as far as it has them."""
    if row.note is None or row.note_zh is None:
        said = row.note or row.note_zh
        return None if said is None else Prose.of(said)
    return Prose(zh=row.note_zh, en=row.note)
