"""Scorecard: every target of a report judged by the outcomes, and the row that each assessment is laid out as."""

from __future__ import annotations

import dataclasses
import datetime as dt
import reprlib
from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from decimal import Decimal
from typing import TypeVar, overload

from xinhua_gov.bounds import Bounds
from xinhua_gov.frames import frame_of
from xinhua_gov.judging.ambition import Ambition, ambitions
from xinhua_gov.judging.assessment import AnyTarget, Assessment
from xinhua_gov.judging.attainment import Given, assess_completion, assessed
from xinhua_gov.judging.tolerance import Tolerance, refuse_no_tolerance
from xinhua_gov.model.catalogue import Catalogue
from xinhua_gov.model.indicator import Observation
from xinhua_gov.model.outcome import Outcome
from xinhua_gov.model.report import Report
from xinhua_gov.model.tables.columns import REPORT, Table, both, both_ends, field, optional
from xinhua_gov.model.tables.figures import of_indicator
from xinhua_gov.model.tables.flattening import records
from xinhua_gov.model.target import QualitativeTarget, QuantitativeTarget
from xinhua_gov.periods import Period
from xinhua_gov.showing import Shown
from xinhua_gov.vocabulary import AmbitionBasis, Attainment, AttainmentReason, MarginKind, Measure, Qualifier, Status

TYPE_CHECKING = False
if TYPE_CHECKING:
    from pandas import DataFrame

N = TypeVar("N")
K = TypeVar("K")


ASSESSMENTS = Table(
    "assessments",
    "the verdicts on the targets, and on what the report says of its own plan",
    (
        REPORT,
        field("target", "the id of the target, or of what the report says of its own plan", "target.id"),
        field("indicator", "the id of the indicator", "target.indicator", of="indicators"),
        of_indicator("name_zh", "the indicator's name, in Chinese", "name.zh"),
        of_indicator("name_en", "the indicator's name, in English", "name.en", required=False),
        optional("period", "the years that it is for", "target.period"),
        optional("value", "the number that is asked for, in the unit", "target.quantity.amount", datatype="number"),
        optional("value_high", "the upper end of a range", "target.quantity.amount_high", datatype="number"),
        optional("unit", "the unit of the target", "target.quantity.unit", of="units"),
        optional("outcome", "the id of the later result", "outcome.id"),
        optional("outcome_value", "the later result, in its unit", "outcome.quantity.amount", datatype="number"),
        optional("outcome_unit", "the unit of the later result", "outcome.quantity.unit", of="units"),
        optional("outcome_status", "how settled the later result is", "outcome.status", words=Status),
        optional("as_printed", "the verdict on the printed numbers", words=Attainment),
        optional("margin_kind", "what could turn that round", "margin.kind", words=MarginKind),
        optional("margin", "by how much it would have to be otherwise", "margin.value", datatype="number"),
        optional("margin_unit", "the unit of the margin", "margin.unit"),
        field("status", "the verdict, which survives rounding and revision", words=Attainment),
        field("reason", "why", words=AttainmentReason),
        optional("leeway", "what 左右 was taken to mean, in the target's unit", "leeway.amount", datatype="number"),
        optional("stretch_as_printed", "the verdict on the further aim", "stretch.as_printed", words=Attainment),
        optional("stretch_status", "that which survives rounding", "stretch.status", words=Attainment),
        optional("previous", "the last result before", "previous.id", of="observations"),
        *both_ends("result", "what was judged"),
        *both_ends("gap", "the result less the target"),
        *both_ends("ratio", "the result over the target"),
        *both_ends("place_in_range", "where in a range it came out, from 0 to 1"),
        *both_ends("derived_rate", "the growth that was derived from two levels", "derived.rate"),
        optional("ambition_basis", "what the target is held against", "ambition.basis", words=AmbitionBasis),
        *both_ends("ambition", "the target over what was before it; of rates less it", "ambition.compared"),
        *both_ends("required_level", "the level that a growth target comes to"),
        *both("message", "the verdicts in words"),
    ),
    lambda report: (),
    ("target",),
)
"""The row of an assessment; what it is read from is filled in where there is a scorecard."""


SCORES = ASSESSMENTS._replace(
    name="scorecard", columns=tuple(column for column in ASSESSMENTS.columns if column is not REPORT)
)
"""The row of an assessment where it is clear which report it is of: what is exported like a kind of record."""


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

    @overload
    def records(self) -> list[dict[str, str | None]]: ...
    @overload
    def records(self, number: Callable[[Decimal], N]) -> list[dict[str, str | N | None]]: ...
    def records(self, number: Callable[[Decimal], object] = str) -> object:
        """One flat row an assessment, for a data frame, None where there is nothing.

        Numbers come as strings; `number=float`, or `Decimal`, is for whoever wants to add them up.

        >>> from xinhua_gov import load, outcomes
        >>> row = scorecard(load(), outcomes()).records(number=float)[0]
        >>> row["target"], row["as_printed"], row["margin_kind"], round(row["margin"], 2)
        ('gdp.yoy_growth.2021', 'missed', 'revision', -0.58)
        """
        return records(self.report, SCORES._replace(read=lambda report: self.assessments), number)

    def to_frame(self, number: Callable[[Decimal], object] = float) -> DataFrame:
        """The assessments as a frame of pandas, numbers as floats; raises MissingPackageError without pandas."""
        return frame_of(self.records(number), SCORES.heading)


def scorecard(
    report: Report,
    outcomes: Mapping[str, Outcome] | Iterable[Outcome],
    *,
    tolerance: Tolerance = "convention",
    accept_derived: bool = False,
) -> Scorecard:
    """Judge every target of a report by the outcomes, and what the report states of its own.

    Raises TypeError where `outcomes` holds anything but records of Outcome.

    >>> from xinhua_gov import load
    >>> scorecard(load(), []).counts[Attainment.MET]
    1
    """
    refuse_no_tolerance(tolerance, report.units)
    beside = {target.id: ambition for ambition in ambitions(report) for target in ambition.targets}
    given = _with_repeated(outcomes)
    results = _Results(given)
    used: set[int] = set()
    assessments = []
    for target in report.targets.records:
        outcome, reference = results.of(target)
        used |= {id(outcome), id(reference)}
        base = target.base_level if isinstance(target, QuantitativeTarget) else None
        with_it = Given(tolerance, accept_derived, _observation(report, base), reference)
        assessment = assessed(target, outcome, with_it)
        assessments.append(_with_context(report, target, assessment, beside.get(target.id)))
    observations = report.observations.records
    completions = (one for one in observations if one.measure is Measure.COMPLETION_RATE)
    own = (assess_completion(completion, _level_of_plan(observations, completion)) for completion in completions)
    return Scorecard((*assessments, *own), report, tuple(outcome for outcome in given if id(outcome) not in used))


def _with_repeated(outcomes: Mapping[str, Outcome] | Iterable[Outcome]) -> tuple[Outcome, ...]:
    """The outcomes, also those that repeat an id of a catalogue; anything else is refused."""
    if isinstance(outcomes, Catalogue):
        return outcomes.records
    found = outcomes.values() if isinstance(outcomes, Mapping) else outcomes
    given = tuple(found) if isinstance(found, Iterable) else (found,)
    for one in given:
        if not isinstance(one, Outcome):
            expected = "expected several Outcome, such as outcomes() or read_outcomes(path) gives them; [] is none"
            raise TypeError(f"the argument `outcomes` has {reprlib.repr(one)}: {expected}")
    return given


_Key = tuple[str, Measure, Period | None, Period | None, str]


class _Results:
    """The outcomes by what they are of; of two for one thing the one that is to be preferred counts."""

    def __init__(self, outcomes: tuple[Outcome, ...]) -> None:
        self._by_key: dict[_Key, Outcome] = _preferred((outcome.key, outcome) for outcome in outcomes)
        self._averages: dict[tuple[str, str, int], Outcome] = _preferred(
            ((outcome.indicator, outcome.area, outcome.period.end), outcome)
            for outcome in outcomes
            if outcome.measure is Measure.AVERAGE_GROWTH and outcome.period is not None
        )

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


def _preferred(outcomes: Iterable[tuple[K, Outcome]]) -> dict[K, Outcome]:
    """The outcome of each thing; of several for one thing the one that is to be preferred."""
    found: dict[K, Outcome] = {}
    for thing, outcome in outcomes:
        other = found.setdefault(thing, outcome)
        if other is not outcome:
            found[thing] = min(other, outcome, key=_preference)
    return found


def _preference(outcome: Outcome) -> tuple[object, ...]:
    """Orders outcomes of one thing, whatever order they are given in.

    A first estimate comes last, an exact number before a threshold, a later document before an earlier one.
    """
    early, qualified = outcome.status is Status.PRELIMINARY, outcome.quantity.qualifier is not Qualifier.UNQUALIFIED
    age = dt.date.max - (outcome.source.date or dt.date.min)
    return early, qualified, age, outcome.source.title, outcome.model_dump_json()


def _observation(report: Report, id: str | None) -> Observation | None:
    return None if id is None else report.observations[id]


def _level_of_plan(observations: Iterable[Observation], completion: Observation) -> Observation | None:
    """The level that was reached of the plan whose completion is stated."""
    wanted = (completion.indicator, Measure.LEVEL, completion.period, completion.area)
    return next((one for one in observations if (one.indicator, one.measure, one.period, one.area) == wanted), None)


def _with_context(report: Report, target: AnyTarget, assessment: Assessment, ambition: Ambition | None) -> Assessment:
    """The assessment with what the target started from and how far it reaches."""
    if not isinstance(target, QuantitativeTarget):
        return assessment
    if target.base_level is None and target.previous is None and ambition is None:
        return assessment
    base = _observation(report, target.base_level)
    return dataclasses.replace(
        assessment,
        previous=_observation(report, target.previous),
        ambition=ambition,
        required_level=None if base is None else _required_level(target, base),
    )


def _required_level(target: QuantitativeTarget, base: Observation) -> Bounds | None:
    """The level that a growth target comes to, from the level that it starts from."""
    if target.quantity.unit != "percent" or target.measure is not Measure.YOY_GROWTH:
        return None
    return base.quantity.bounds * (1 + target.quantity.stated / 100)
