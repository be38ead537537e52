"""Scorecard: every target of a report judged by the outcomes, and the row that each assessment is laid out as."""

from __future__ import annotations

import dataclasses
from collections import Counter
from collections.abc import Iterable, Mapping
from decimal import Decimal

from xinhua_gov.bounds import Bounds
from xinhua_gov.judging.attainment import AnyTarget, Assessment, assess, assess_completion
from xinhua_gov.model.catalogue import Catalogue
from xinhua_gov.model.indicator import Observation
from xinhua_gov.model.outcome import Outcome
from xinhua_gov.model.report import Report
from xinhua_gov.model.tables.columns import REPORT, Table, Value, both_ends, field, optional
from xinhua_gov.model.tables.flattening import rows
from xinhua_gov.model.target import QualitativeTarget, QuantitativeTarget
from xinhua_gov.periods import Period
from xinhua_gov.showing import Shown
from xinhua_gov.vocabulary import Attainment, AttainmentReason, Measure, Status

ASSESSMENTS = Table(
    "assessments",
    "the verdicts on the targets, and on what the report says of its own plan",
    (
        REPORT,
        field("target", "the id of the target, or of what the report says of its own plan", "target.id"),
        field("indicator", "the id of the indicator", "target.indicator", of="indicators"),
        optional("period", "the years that it is for", "target.period"),
        optional("value", "the number that is asked for, in the unit", "target.quantity.amount", datatype="number"),
        optional("unit", "the unit of the target", "target.quantity.unit", of="units"),
        optional("outcome", "the id of the later result", "outcome.id"),
        optional("outcome_value", "the later result, in its unit", "outcome.quantity.amount", datatype="number"),
        optional("outcome_unit", "the unit of the later result", "outcome.quantity.unit", of="units"),
        optional("outcome_status", "how settled the later result is", "outcome.status", words=Status),
        field("status", "the verdict, which survives rounding", words=Attainment),
        field("reason", "why", words=AttainmentReason),
        optional("as_printed", "the verdict on the printed numbers", words=Attainment),
        optional("previous", "the last result before", "previous.id", of="observations"),
        *both_ends("result", "what was judged"),
        *both_ends("gap", "the result less the target"),
        *both_ends("ratio", "the result over the target"),
        *both_ends("derived_rate", "the growth that was derived from two levels", "derived.rate"),
        *both_ends("ambition", "how the target compares with the last result"),
        *both_ends("required_level", "the level that a growth target comes to"),
    ),
    lambda report: (),
    ("target",),
)
"""The row of an assessment; what it is read from is filled in where there is a scorecard."""


@dataclasses.dataclass(frozen=True, slots=True)
class Scorecard(Shown):
    """The assessments of a report's targets, how many of each verdict, and the outcomes that none of them needed."""

    assessments: tuple[Assessment, ...]
    report: Report = dataclasses.field(repr=False, compare=False)
    unused: tuple[Outcome, ...] = ()

    @property
    def counts(self) -> dict[Attainment, int]:
        """How many assessments have each verdict."""
        counted = Counter(assessment.status for assessment in self.assessments)
        return {status: counted[status] for status in Attainment}

    def records(self) -> list[dict[str, str | None]]:
        """One flat row an assessment, for a data frame: numbers as strings, None where there is none."""
        table = ASSESSMENTS._replace(
            columns=tuple(column for column in ASSESSMENTS.columns if column is not REPORT),
            read=lambda report: self.assessments,
        )
        return [
            {name: _written(value) for name, value in zip(table.heading, row, strict=True)}
            for row in rows(table, self.report)
        ]


def _written(value: Value) -> str | None:
    """A cell as a string."""
    if value is None:
        return None
    return f"{value:f}" if isinstance(value, Decimal) else str(value)


def scorecard(
    report: Report,
    outcomes: Mapping[str, Outcome] | Iterable[Outcome],
    *,
    tolerance: Decimal | int | None = None,
    accept_derived: bool = False,
) -> Scorecard:
    """Judge every target of a report by the outcomes, and what the report states of its own.

    >>> from xinhua_gov import load
    >>> scorecard(load(), []).counts[Attainment.MET]
    1
    """
    given = _with_repeated(outcomes)
    results = _Results(given)
    used: set[int] = set()
    assessments = []
    for target in report.targets.records:
        outcome, reference = results.of(target)
        used |= {id(outcome), id(reference)}
        base = target.base_level if isinstance(target, QuantitativeTarget) else None
        assessment = assess(
            target,
            outcome,
            tolerance=tolerance,
            accept_derived=accept_derived,
            base_level=_observation(report, base),
            reference=reference,
        )
        assessments.append(_with_context(report, target, assessment))
    completions = report.observations.where(measure=Measure.COMPLETION_RATE).records
    own = (assess_completion(completion, _level_of_plan(report, completion)) for completion in completions)
    return Scorecard((*assessments, *own), report, tuple(outcome for outcome in given if id(outcome) not in used))


def _with_repeated(outcomes: Mapping[str, Outcome] | Iterable[Outcome]) -> tuple[Outcome, ...]:
    """The outcomes, also those that repeat an id of a catalogue."""
    if isinstance(outcomes, Catalogue):
        return outcomes.records
    return tuple(outcomes.values() if isinstance(outcomes, Mapping) else outcomes)


_Key = tuple[str, Measure, Period | None, Period | None, str]


class _Results:
    """The outcomes by what they are of; of two for one thing the first counts."""

    def __init__(self, outcomes: tuple[Outcome, ...]) -> None:
        self._by_key: dict[_Key, Outcome] = {outcome.key: outcome for outcome in reversed(outcomes)}
        self._averages: dict[tuple[str, str, int], Outcome] = {
            (outcome.indicator, outcome.area, outcome.period.end): outcome
            for outcome in reversed(outcomes)
            if outcome.measure is Measure.AVERAGE_GROWTH and outcome.period is not None
        }

    def of(self, target: AnyTarget) -> tuple[Outcome | None, Outcome | None]:
        """The outcome that a target is judged by, and the one that it compares with."""
        if isinstance(target, QualitativeTarget):
            return None, None
        if isinstance(target, QuantitativeTarget):
            return self._of_number(target), None
        wanted = target.reference
        own = (target.indicator, target.measure, target.area)
        other = (wanted.indicator, wanted.measure, wanted.area)
        return self._of_period(*own, target.period), self._of_period(*other, target.period)

    def _of_number(self, target: QuantitativeTarget) -> Outcome | None:
        """The outcome of the same measure, else the level, else an average growth, to say why it cannot judge."""
        level = (target.indicator, Measure.LEVEL, target.period, None, target.area)
        found = self._by_key.get(target.key) or self._by_key.get(level)
        if found is not None or target.measure is not Measure.YOY_GROWTH or target.period is None:
            return found
        return self._averages.get((target.indicator, target.area, target.period.end))

    def _of_period(self, indicator: str, measure: Measure, area: str, period: Period) -> Outcome | None:
        base = None if measure is Measure.LEVEL else period.year_before
        return self._by_key.get((indicator, measure, period, base, area))


def _observation(report: Report, id: str | None) -> Observation | None:
    return None if id is None else report.observations[id]


def _level_of_plan(report: Report, completion: Observation) -> Observation | None:
    """The level that was reached of the plan whose completion is stated."""
    found = report.observations.where(
        indicator=completion.indicator, measure=Measure.LEVEL, period=completion.period, area=completion.area
    )
    return next(iter(found.records), None)


def _with_context(report: Report, target: AnyTarget, assessment: Assessment) -> Assessment:
    """The assessment with what the target started from and how far it reaches."""
    if not isinstance(target, QuantitativeTarget):
        return assessment
    previous, base = _observation(report, target.previous), _observation(report, target.base_level)
    if previous is None and base is None:
        return assessment
    return dataclasses.replace(
        assessment,
        previous=previous,
        ambition=None if previous is None else _ambition(target, previous),
        required_level=None if base is None else _required_level(target, base),
    )


def _required_level(target: QuantitativeTarget, base: Observation) -> Bounds | None:
    """The level that a growth target comes to, from the level that it starts from."""
    rate = target.quantity.rate
    if rate is None or target.measure is not Measure.YOY_GROWTH:
        return None
    return base.quantity.bounds * (1 + Bounds.exactly(rate))


def _ambition(target: QuantitativeTarget, previous: Observation) -> Bounds | None:
    """The target held against the last result: their ratio, or for rates the percentage points between them."""
    before, number = previous.quantity.bounds, target.quantity.amount
    if target.quantity.rate is not None:
        return number - before
    return number / before if before.low is not None and before.low > 0 else None
