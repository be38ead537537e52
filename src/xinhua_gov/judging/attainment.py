"""Attainment: targets judged by results, with the precision that was printed."""

from __future__ import annotations

from dataclasses import dataclass, replace
from decimal import Decimal

from xinhua_gov.bounds import Bounds
from xinhua_gov.errors import GrowthError
from xinhua_gov.judging.growth import Growth, growth_between
from xinhua_gov.model.base import Bilingual
from xinhua_gov.model.indicator import Figure, Observation
from xinhua_gov.model.outcome import Outcome
from xinhua_gov.model.target import QualitativeTarget, QuantitativeTarget, RelativeTarget
from xinhua_gov.vocabulary import (
    Attainment,
    AttainmentReason,
    Comparator,
    Direction,
    Measure,
    PriceBasis,
    PriceConvention,
    Relation,
    Scope,
    Status,
)

AnyTarget = QuantitativeTarget | RelativeTarget | QualitativeTarget
Result = Observation | Outcome

_OF_PARTS = (Scope.SUBSET, Scope.NAMED)
"""The scopes of a result that covers only a part of what its indicator names."""

_WHOLE = Decimal(100)
"""What the completion of a plan is held against, in percent."""


@dataclass(frozen=True, slots=True)
class Assessment:
    """The verdict on one target.

    `status` survives rounding: it is `met` or `missed` only where every value that the print allows gives the same.
    `as_printed` takes the printed number at its word, None where there is nothing to judge. `result` is what was
    judged, `wanted` the values that meet the target, with the tolerance: of the result, or for a relative target of the
    gap. `reference` is what a relative target compares with, `derived` the growth that was derived from two levels.

    A scorecard adds `previous`, the last result before the target, `ambition`, how the target compares with it (a ratio
    for levels, percentage points for rates), and `required_level`, the level that a growth target comes to.

    For what the report states of its own, such as the completion of last year's plan, `target` is that observation.
    """

    target: AnyTarget | Observation
    outcome: Result | None
    status: Attainment
    reason: AttainmentReason
    as_printed: Attainment | None = None
    result: Bounds | None = None
    reference: Result | None = None
    derived: Growth | None = None
    previous: Observation | None = None
    ambition: Bounds | None = None
    required_level: Bounds | None = None
    wanted: Bounds | None = None

    @property
    def gap(self) -> Bounds | None:
        """The result less the target, in the target's own unit: percentage points for rates."""
        if self.result is None:
            return None
        if self.reference is not None:
            return self.result - self.reference.quantity.bounds
        return self.result - _number(self.target)

    @property
    def ratio(self) -> Bounds | None:
        """The result over the target, where a level is to be reached."""
        reaching = isinstance(self.target, Observation) or (
            isinstance(self.target, QuantitativeTarget) and _is_level_to_reach(self.target)
        )
        return self.result / _number(self.target) if self.result is not None and reaching else None

    @property
    def message(self) -> Bilingual:
        """The verdict and its reason in words, and whether the result is a first estimate."""
        early = self.outcome is not None and self.outcome.status is Status.PRELIMINARY
        return Bilingual(
            zh=f"{self.status.zh}：{self.reason.zh}{'；结果为初步数' if early else ''}",
            en=f"{self.status.en}: {self.reason.en}{'; the result is preliminary' if early else ''}",
        )


def assess(
    target: AnyTarget,
    outcome: Result | None,
    *,
    tolerance: Decimal | int | None = None,
    accept_derived: bool = False,
    base_level: Result | None = None,
    reference: Result | None = None,
) -> Assessment:
    """Judge one target by its result; never raises for data.

    `tolerance`, in the target's own unit, is how far a result may be short of a target that is only about a number. A
    growth target is judged by a level only through `base_level`, the level it starts from; across two documents such a
    verdict is withheld unless `accept_derived`, and for growth at constant prices always. A relative target needs
    `reference`, the figure that it compares with. Raises ValueError for a negative tolerance.

    >>> from xinhua_gov import load
    >>> target = load().targets["registered_unemployment_rate.level.2021"]
    >>> assess(target, None).reason.value
    'no_outcome'
    """
    _check_tolerance(tolerance)
    if isinstance(target, QualitativeTarget):
        return _withheld(target, outcome, AttainmentReason.NO_NUMBER)
    if outcome is None:
        return _withheld(target, None, AttainmentReason.NO_OUTCOME)
    if isinstance(target, RelativeTarget):
        return _assess_relative(target, outcome, reference, tolerance)
    mismatch = _first_mismatch(target, outcome)
    if mismatch is AttainmentReason.OTHER_MEASURE and _derivable(target, outcome):
        return _assess_derived(target, outcome, base_level, tolerance, accept_derived)
    if mismatch is not None:
        return _withheld(target, outcome, mismatch)
    return _assess_number(target, outcome, outcome.quantity.bounds, outcome.quantity.amount, tolerance)


def _check_tolerance(tolerance: Decimal | int | None) -> None:
    exact = isinstance(tolerance, int) or (isinstance(tolerance, Decimal) and tolerance.is_finite())
    if tolerance is not None and (not exact or tolerance < 0):
        raise ValueError(f"tolerance {tolerance!r}: expected a Decimal or int of zero or more")


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


@dataclass(frozen=True, slots=True)
class _Required:
    """The values that meet a target, as stated and with the tolerance; `lenient` is 左右 with no tolerance given."""

    strict: Bounds
    wide: Bounds
    lenient: bool = False


def _assess_number(
    target: QuantitativeTarget, outcome: Result, bounds: Bounds, printed: Decimal, tolerance: Decimal | int | None
) -> Assessment:
    """Judge a number by what its print allows, and at its word."""
    number = target.quantity.amount
    wide = _meeting(target, number, tolerance)
    if wide is None:
        return _withheld(target, outcome, AttainmentReason.NO_DIRECTION)
    strict = _meeting(target, number, None) or Bounds.exactly(number)
    required = _Required(strict, wide, lenient=target.comparator is Comparator.ABOUT and tolerance is None)
    return _judged(target, outcome, bounds, printed, required)


def _judged(
    target: AnyTarget | Observation, outcome: Result | None, bounds: Bounds, printed: Decimal, required: _Required
) -> Assessment:
    """The verdict on the bounds of a result, and on its printed number."""
    status, reason = _verdict_on_bounds(bounds, required)
    return Assessment(
        target,
        outcome,
        status,
        reason,
        as_printed=_verdict_at_its_word(status, printed, required),
        result=bounds,
        wanted=required.wide,
    )


def assess_completion(completion: Observation, level: Observation | None) -> Assessment:
    """Judge what a report says of its own plan: `completion` is the share of it that was reached, `level` the result.

    The verdict that it was completed, or was not, is the report's own.
    """
    whole = Bounds(low=_WHOLE)
    bounds = completion.quantity.bounds
    judged = _judged(completion, level, bounds, completion.quantity.amount, _Required(whole, whole))
    return judged if judged.status is Attainment.INDETERMINATE else replace(judged, reason=AttainmentReason.REPORTED)


def _number(target: AnyTarget | Observation) -> Decimal:
    """The number that a result is held against; for a completion that the report states, the whole."""
    return target.quantity.amount if isinstance(target, QuantitativeTarget) else _WHOLE


def _meeting(target: QuantitativeTarget, number: Decimal, tolerance: Decimal | int | None) -> Bounds | None:
    """The values that meet a target of a number; None where neither direction is better."""
    match target.comparator, target.direction:
        case (Comparator.AT_LEAST, _) | (Comparator.STATED, Direction.HIGHER):
            return Bounds(low=number)
        case (Comparator.AT_MOST, _) | (Comparator.STATED, Direction.LOWER):
            return Bounds(high=number)
        case (Comparator.ABOUT, Direction.HIGHER):
            return Bounds(low=(Bounds.exactly(number) - (tolerance or 0)).low)
        case (Comparator.ABOUT, Direction.LOWER):
            return Bounds(high=(Bounds.exactly(number) + (tolerance or 0)).high)
        case (Comparator.ABOUT, None) if tolerance is not None:
            around = Bounds.exactly(number)
            return Bounds((around - tolerance).low, (around + tolerance).high)
    return None


def _verdict_on_bounds(bounds: Bounds, required: _Required) -> tuple[Attainment, AttainmentReason]:
    """The verdict on the bounds of a result, and the reason."""
    if bounds.within(required.strict):
        return Attainment.MET, AttainmentReason.AT_OR_BEYOND
    if bounds.within(required.wide):
        return Attainment.MET, AttainmentReason.WITHIN_TOLERANCE
    if bounds.intersection(required.wide) is not None:
        return Attainment.INDETERMINATE, AttainmentReason.ROUNDING
    if required.lenient:
        return Attainment.INDETERMINATE, AttainmentReason.ABOUT
    return Attainment.MISSED, AttainmentReason.SHORT_OF


def _verdict_at_its_word(status: Attainment, printed: Decimal, required: _Required) -> Attainment:
    """The verdict on the printed number as if it were exact, where the bounds leave it open."""
    if status is not Attainment.INDETERMINATE:
        return status
    if printed in required.wide:
        return Attainment.MET
    return Attainment.INDETERMINATE if required.lenient else Attainment.MISSED


def _is_level_to_reach(target: QuantitativeTarget) -> bool:
    rising = target.comparator is Comparator.AT_LEAST or (
        target.comparator is not Comparator.AT_MOST and target.direction is Direction.HIGHER
    )
    return rising and target.measure in (Measure.LEVEL, Measure.INCREMENT) and target.quantity.value > 0


def _derivable(target: QuantitativeTarget, outcome: Result) -> bool:
    """Whether growth can be derived from the result: a growth on the year before, and a level."""
    return (
        target.measure is Measure.YOY_GROWTH
        and outcome.measure is Measure.LEVEL
        and target.quantity.unit == "percent"
        and target.period is not None
        and target.base_period == target.period.year_before
    )


def _assess_derived(
    target: QuantitativeTarget,
    outcome: Result,
    base_level: Result | None,
    tolerance: Decimal | int | None,
    accept_derived: bool,
) -> Assessment:
    """Judge a growth target by the growth between two levels, where that may be done."""
    if base_level is None or base_level.period != target.base_period:
        return _withheld(target, outcome, AttainmentReason.NO_BASE_LEVEL)
    try:
        growth = growth_between(base_level, outcome)
    except GrowthError:
        return _withheld(target, outcome, AttainmentReason.NO_BASE_LEVEL)
    printed = (Bounds.exactly(growth.as_printed) * 100).low
    assert printed is not None
    assessment = _assess_number(target, outcome, growth.rate * 100, printed, tolerance)
    reason = assessment.reason
    if growth.across_reports and not accept_derived:
        reason = AttainmentReason.DERIVED_ACROSS_REPORTS
    elif growth.nominal and _at_constant_prices(target):
        reason = AttainmentReason.DERIVED_NOMINAL
    withheld = reason is not assessment.reason
    status = Attainment.INDETERMINATE if withheld else assessment.status
    return replace(assessment, status=status, reason=reason, derived=growth)


def _at_constant_prices(target: Figure) -> bool:
    return target.price_basis is PriceBasis.CONSTANT or (
        target.price_basis is not PriceBasis.CURRENT and target.price_convention is PriceConvention.CONSTANT
    )


def _assess_relative(
    target: RelativeTarget, outcome: Result, reference: Result | None, tolerance: Decimal | int | None
) -> Assessment:
    """Judge a result by the figure that the target compares with."""
    other = _other_thing(target, outcome)
    if other is not None:
        return _withheld(target, outcome, other)
    wanted = target.reference
    if reference is None or (reference.indicator, reference.measure, reference.area, reference.period) != (
        wanted.indicator,
        wanted.measure,
        wanted.area,
        target.period,
    ):
        return _withheld(target, outcome, AttainmentReason.NO_REFERENCE)
    if reference.quantity.unit != outcome.quantity.unit:
        return _withheld(target, outcome, AttainmentReason.OTHER_UNIT)
    gap = outcome.quantity.bounds - reference.quantity.bounds
    printed = (Bounds.exactly(outcome.quantity.amount) - reference.quantity.amount).low
    assert printed is not None
    above = target.relation is Relation.ABOVE
    strict = Bounds(low=Decimal(0), low_open=above)
    wide = strict if above or tolerance is None else Bounds(low=-Decimal(tolerance))
    judged = _judged(target, outcome, gap, printed, _Required(strict, wide, lenient=not above and tolerance is None))
    return replace(judged, result=outcome.quantity.bounds, reference=reference)


def _withheld(target: AnyTarget, outcome: Result | None, reason: AttainmentReason) -> Assessment:
    return Assessment(target, outcome, Attainment.NOT_ASSESSABLE, reason)
