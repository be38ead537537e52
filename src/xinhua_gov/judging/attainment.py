"""Attainment: targets judged by results, with the precision that was printed."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from typing import NamedTuple

from xinhua_gov.bounds import Bounds
from xinhua_gov.errors import GrowthError
from xinhua_gov.judging.assessment import WHOLE, AnyTarget, Assessment, Result
from xinhua_gov.judging.growth import Growth, growth_between, growth_rate
from xinhua_gov.judging.margin import revision_margin, rounding_margin, tolerance_margin
from xinhua_gov.judging.requirement import Requirement, distance, first_end, nearest_end, requirement_of
from xinhua_gov.judging.tolerance import Tolerance, leeway_of, refuse_no_tolerance
from xinhua_gov.model.indicator import Observation
from xinhua_gov.model.quantity import Quantity
from xinhua_gov.model.target import QualitativeTarget, QuantitativeTarget, RelativeTarget
from xinhua_gov.vocabulary import (
    Attainment,
    AttainmentReason,
    Comparator,
    Direction,
    Measure,
    PriceBasis,
    Qualifier,
    Relation,
    Scope,
)

_OF_PARTS = (Scope.SUBSET, Scope.NAMED)
"""The scopes of a result that covers only a part of what its indicator names."""

_AIMS = {Qualifier.ABOUT: Comparator.ABOUT}
_AIM_OF_DIRECTION = {True: Comparator.AT_LEAST, False: Comparator.AT_MOST, None: Comparator.STATED}
_DIRECTIONS = {True: Direction.HIGHER, False: Direction.LOWER, None: None}
"""How a result is held against a further aim, and which way is better, by whether its target wants more."""


def assess(
    target: AnyTarget,
    outcome: Result | None,
    *,
    tolerance: Tolerance = "convention",
    accept_derived: bool = False,
    base_level: Result | None = None,
    reference: Result | None = None,
) -> Assessment:
    """Judge one target by its result; never raises for data.

    `tolerance` is how far a result may be short of a target that is only about a number, or that is to keep in step:
    by convention 0.5 points for rates and 5 % for all else, short by more is missed, by less open. A number in the
    target's own unit (points for rates), or one for each of several units by its code, replaces it, and within it the
    target is met; None is the strict reading, in which nobody can say. A growth target is judged by a level only
    through `base_level`, the level it starts from; across two documents such a verdict is withheld unless
    `accept_derived`, and for growth at constant prices always. A relative target needs `reference`, the figure that it
    compares with. Raises UnknownFieldError for what is no tolerance, and for one in a unit that does not exist.

    >>> from xinhua_gov import load
    >>> target = load().targets["registered_unemployment_rate.level.2021"]
    >>> assess(target, None).reason.value
    'no_outcome'
    """
    own = (target.quantity.unit,) if isinstance(target, QuantitativeTarget) else ()
    refuse_no_tolerance(tolerance, own)
    return assessed(target, outcome, Given(tolerance, accept_derived, base_level, reference))


class Given(NamedTuple):
    """What a target is judged with beside its result; `assess` says what each is."""

    tolerance: Tolerance
    accept_derived: bool
    base_level: Result | None
    reference: Result | None


def assessed(target: AnyTarget, outcome: Result | None, given: Given) -> Assessment:
    """The verdict on a target, with a tolerance that is known to be one."""
    if isinstance(target, QualitativeTarget):
        return _withheld(target, outcome, AttainmentReason.NO_NUMBER)
    if outcome is None:
        return _withheld(target, None, AttainmentReason.NO_OUTCOME)
    if isinstance(target, RelativeTarget):
        return _assess_relative(target, outcome, given)
    judged, aim = _assess_quantitative(target, outcome, given), _aim_of(target)
    return judged if aim is None else replace(judged, stretch=_assess_quantitative(aim, outcome, given))


def _aim_of(target: QuantitativeTarget) -> QuantitativeTarget | None:
    """The further aim beside a target, as a target by itself, which leads the way that the target itself does."""
    if target.stretch is None:
        return None
    aim = target.stretch.quantity
    comparator = _AIMS.get(aim.qualifier, _AIM_OF_DIRECTION[target.wants_more])
    changes = {"quantity": aim, "figure": target.stretch.figure, "comparator": comparator, "stretch": None}
    return target.model_copy(update=changes | {"direction": _DIRECTIONS[target.wants_more]})


def _assess_quantitative(target: QuantitativeTarget, outcome: Result, given: Given) -> Assessment:
    mismatch = _first_mismatch(target, outcome)
    if mismatch is AttainmentReason.OTHER_MEASURE and _derivable(target, outcome):
        return _assess_derived(target, outcome, given)
    if mismatch is not None:
        return _withheld(target, outcome, mismatch)
    return _assess_number(target, outcome, outcome.quantity.bounds, outcome.quantity.stated, given.tolerance)


def _first_mismatch(target: QuantitativeTarget, outcome: Result) -> AttainmentReason | None:
    """Why a result cannot be held against a target with a number; None where it can."""
    other = _other_thing(target, outcome)
    if other is not None:
        return other
    if outcome.base_period != target.base_period:
        return AttainmentReason.OTHER_BASE
    if {outcome.price_basis, target.price_basis} == {PriceBasis.CONSTANT, PriceBasis.CURRENT}:
        return AttainmentReason.OTHER_PRICES
    if outcome.scope in _OF_PARTS and outcome.scope is not target.scope:
        return AttainmentReason.OTHER_SCOPE
    return AttainmentReason.OTHER_UNIT if outcome.quantity.unit != target.quantity.unit else None


def _other_thing(target: QuantitativeTarget | RelativeTarget, outcome: Result) -> AttainmentReason | None:
    """Why a result is of another thing than the target; None where both are of the same."""
    if outcome.indicator != target.indicator:
        return AttainmentReason.OTHER_INDICATOR
    if outcome.area != target.area:
        return AttainmentReason.OTHER_AREA
    if outcome.period != target.period:
        return AttainmentReason.OTHER_PERIOD
    return AttainmentReason.OTHER_MEASURE if outcome.measure is not target.measure else None


def _assess_number(
    target: QuantitativeTarget, outcome: Result, bounds: Bounds, printed: Bounds, tolerance: Tolerance
) -> Assessment:
    """Judge a number by what its print allows, and at its word."""
    about = target.comparator is Comparator.ABOUT
    leeway = leeway_of(tolerance, target.quantity, first_end(target)) if about else None
    required = requirement_of(target, leeway)
    if required is None:
        return _withheld(target, outcome, AttainmentReason.NO_DIRECTION)
    return _with_margin(_judged(target, outcome, bounds, printed, required), required, target.quantity)


def _judged(
    target: AnyTarget | Observation, outcome: Result | None, bounds: Bounds, printed: Bounds, required: Requirement
) -> Assessment:
    """The verdict on the bounds of a result, and on its printed number."""
    status, reason = required.verdict(bounds, printed)
    return Assessment(
        target,
        outcome,
        status,
        reason,
        as_printed=required.verdict_at_its_word(status, printed),
        result=bounds,
        wanted=required.met_in,
        printed=printed,
        leeway=required.leeway,
    )


def _with_margin(judged: Assessment, required: Requirement, named: Quantity, word: str = "左右") -> Assessment:
    """The assessment with what 左右 would have to mean, or with what the print leaves open, where either matters.

    `named` is what the target names, or the figure that it compares with.
    """
    verdict, printed = judged.as_printed, judged.printed
    assert verdict is not None
    assert printed is not None
    assert printed.low is not None
    if not printed.exact:
        return judged  # a range as result is taken at its word where both ends agree
    if required.about and printed.low not in required.strict:
        short = distance(printed.low, nearest_end(required.strict, printed.low))
        return replace(judged, margin=tolerance_margin(verdict, short, named, word))
    if judged.reason is AttainmentReason.ROUNDING:
        away = distance(printed.low, nearest_end(required.met_in, printed.low))
        bare = judged.outcome is None or judged.outcome.quantity.qualifier is Qualifier.UNQUALIFIED
        return replace(judged, margin=rounding_margin(verdict, away, named.unit, bare=bare))
    return judged


def assess_completion(completion: Observation, level: Observation | None) -> Assessment:
    """Judge what a report says of its own plan: `completion` is the share of it that was reached, `level` the result.

    The verdict that it was completed, or was not, is the report's own.
    """
    whole = Requirement(Bounds(low=WHOLE), Bounds(low=WHOLE))
    quantity = completion.quantity
    judged = _judged(completion, level, quantity.bounds, quantity.stated, whole)
    if judged.status is not Attainment.INDETERMINATE:
        return replace(judged, reason=AttainmentReason.REPORTED)
    return _with_margin(judged, whole, quantity)


def _derivable(target: QuantitativeTarget, outcome: Result) -> bool:
    """Whether growth can be derived from the result: a growth on the year before, and a level."""
    return (
        target.measure is Measure.YOY_GROWTH
        and outcome.measure is Measure.LEVEL
        and target.quantity.unit == "percent"
        and target.period is not None
        and target.base_period == target.period.year_before
    )


def _assess_derived(target: QuantitativeTarget, outcome: Result, given: Given) -> Assessment:
    """Judge a growth target by the growth between two levels, where that may be done."""
    base_level = given.base_level
    if base_level is None or base_level.period != target.base_period:
        return _withheld(target, outcome, AttainmentReason.NO_BASE_LEVEL)
    try:
        growth = growth_between(base_level, outcome)
    except GrowthError:
        return _withheld(target, outcome, AttainmentReason.NO_BASE_LEVEL)
    judged = _assess_number(target, outcome, growth.rate * 100, _printed_percent(growth), given.tolerance)
    if judged.status is Attainment.NOT_ASSESSABLE:
        return judged
    judged = _with_revision(replace(judged, derived=growth), target, growth)
    if growth.across_reports and not given.accept_derived:
        return replace(judged, status=Attainment.INDETERMINATE, reason=AttainmentReason.DERIVED_ACROSS_REPORTS)
    if growth.nominal and target.at_constant_prices:
        return replace(judged, status=Attainment.INDETERMINATE, reason=AttainmentReason.DERIVED_NOMINAL)
    return judged


def _printed_percent(growth: Growth) -> Bounds:
    """The growth between two printed levels at their word, in percent; where one is a range, from end to end."""
    earlier, later = growth.earlier.quantity, growth.later.quantity
    if earlier.high is None and later.high is None:
        return Bounds.exactly(growth.as_printed) * 100
    return growth_rate(earlier.stated, later.stated) * 100


def _with_revision(judged: Assessment, target: QuantitativeTarget, growth: Growth) -> Assessment:
    """The assessment of derived growth with the revision that would turn it round, where one may have been made."""
    at_constant_prices = growth.nominal and target.at_constant_prices
    verdict, required = judged.as_printed, requirement_of(target, judged.leeway)
    assert required is not None
    assert verdict is not None
    assert judged.printed is not None
    assert judged.printed.low is not None
    matters = growth.across_reports or at_constant_prices
    if verdict is Attainment.INDETERMINATE or not (matters and judged.printed.exact):
        return judged
    printed = judged.printed.low
    edge = required.edge_of(verdict, printed)
    margin = revision_margin(
        verdict,
        growth,
        edge,
        upward=printed > edge or printed == edge == required.met_in.low,
        at_constant_prices=at_constant_prices,
        tolerance=judged.margin if verdict is Attainment.MISSED and required.about else None,
    )
    return judged if margin is None else replace(judged, margin=margin)


def _assess_relative(target: RelativeTarget, outcome: Result, given: Given) -> Assessment:
    """Judge a result by the figure that the target compares with."""
    other = _other_thing(target, outcome)
    if other is not None:
        return _withheld(target, outcome, other)
    wanted, reference = target.reference, given.reference
    if reference is None or (reference.indicator, reference.measure, reference.area, reference.period) != (
        wanted.indicator,
        wanted.measure,
        wanted.area,
        target.period,
    ):
        return _withheld(target, outcome, AttainmentReason.NO_REFERENCE)
    if reference.quantity.unit != outcome.quantity.unit:
        return _withheld(target, outcome, AttainmentReason.OTHER_UNIT)
    in_step = target.relation is Relation.IN_STEP
    strict = Bounds(low=Decimal(0), low_open=target.relation is Relation.ABOVE)
    leeway = None if not in_step else leeway_of(given.tolerance, reference.quantity, reference.quantity.amount)
    wide = strict if leeway is None else Bounds(low=leeway.amount.copy_negate())
    required = Requirement(strict, wide, about=in_step, leeway=leeway)
    gap = outcome.quantity.bounds - reference.quantity.bounds
    judged = _judged(target, outcome, gap, outcome.quantity.stated - reference.quantity.stated, required)
    judged = _with_margin(judged, required, reference.quantity, "同步")
    return replace(judged, result=outcome.quantity.bounds, reference=reference)


def _withheld(target: AnyTarget, outcome: Result | None, reason: AttainmentReason) -> Assessment:
    return Assessment(target, outcome, Attainment.NOT_ASSESSABLE, reason)
