"""Requirement: the values that meet a target, and the verdicts on what a print allows and on the printed number."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from xinhua_gov.bounds import Bounds
from xinhua_gov.judging.tolerance import Leeway
from xinhua_gov.model.target import QuantitativeTarget
from xinhua_gov.vocabulary import Attainment, AttainmentReason, Comparator, Measure

Verdict = tuple[Attainment, AttainmentReason]


@dataclass(frozen=True, slots=True)
class Requirement:
    """The values that meet a target: `strict` as it is stated, `wide` with the leeway that 左右 gives.

    `about` says that the target is only about a number; it has no leeway in the strict reading.
    """

    strict: Bounds
    wide: Bounds
    about: bool = False
    leeway: Leeway | None = None

    @property
    def met_in(self) -> Bounds:
        """The values that meet the target for certain: a leeway that is only customary is not among them."""
        return self.strict if self.leeway is None or self.leeway.by_convention else self.wide

    def verdict(self, bounds: Bounds, printed: Bounds) -> Verdict:
        """The verdict that every value which a print allows gives alike, and the reason."""
        if bounds.within(self.strict):
            return Attainment.MET, AttainmentReason.AT_OR_BEYOND
        if bounds.within(self.met_in):
            return Attainment.MET, AttainmentReason.WITHIN_TOLERANCE
        if bounds.intersection(self.met_in) is not None:
            return Attainment.INDETERMINATE, AttainmentReason.ROUNDING
        if self.about and self.leeway is None:
            return Attainment.INDETERMINATE, AttainmentReason.ABOUT
        if bounds.intersection(self.wide) is None:
            return Attainment.MISSED, AttainmentReason.SHORT_OF
        within = printed.within(self.wide)
        return Attainment.INDETERMINATE, AttainmentReason.WITHIN_CONVENTION if within else AttainmentReason.ROUNDING

    def verdict_at_its_word(self, status: Attainment, printed: Bounds) -> Attainment:
        """The verdict on the printed number as if it were exact, where what it allows leaves the verdict open.

        Of a range both ends must agree.
        """
        if status is not Attainment.INDETERMINATE:
            return status
        if printed.within(self.met_in):
            return Attainment.MET
        if printed.intersection(self.met_in) is not None or (self.about and self.leeway is None):
            return Attainment.INDETERMINATE
        return Attainment.MISSED if printed.intersection(self.wide) is None else Attainment.INDETERMINATE

    def edge_of(self, verdict: Attainment, printed: Decimal) -> Decimal:
        """The value, nearest to a printed number, at which its verdict ends."""
        return nearest_end(self.wide if verdict is Attainment.MISSED else self.met_in, printed)


def requirement_of(target: QuantitativeTarget, leeway: Leeway | None) -> Requirement | None:
    """The values that meet a target with a number; None where it is to be hit from neither side.

    `leeway` is that of a target that is only about a number, None for all others. A range is met from the end that is
    reached first; where neither direction is better, within it.
    """
    if target.wants_more is None and target.quantity.high is None and leeway is None:
        return None
    about, stated = target.comparator is Comparator.ABOUT, target.quantity.stated
    strict = _meeting(target, stated.low, stated.high)
    if leeway is None:
        return Requirement(strict, strict, about)
    wide = _meeting(target, (stated - leeway.amount).low, (stated + leeway.amount).high)
    return Requirement(strict, wide, about, leeway)


def _meeting(target: QuantitativeTarget, low: Decimal | None, high: Decimal | None) -> Bounds:
    """The values that meet a target: from the lower end up, down from the upper one, or between them."""
    if target.wants_more is None:
        return Bounds(low, high)
    return Bounds(low=low) if target.wants_more else Bounds(high=high)


def first_end(target: QuantitativeTarget) -> Decimal:
    """The number that a result is held against: of a range the end that is reached first, else the lower one."""
    high = target.quantity.amount_high
    return target.quantity.amount if high is None or target.wants_more is not False else high


def is_level_to_reach(target: QuantitativeTarget) -> bool:
    """Whether a target is an amount above zero that is to be reached from below."""
    amounts = (Measure.LEVEL, Measure.INCREMENT)
    return target.wants_more is True and target.measure in amounts and target.quantity.value > 0


def nearest_end(bounds: Bounds, value: Decimal) -> Decimal:
    """The end of bounds that lies nearest to a value; they state one at least."""
    ends = [end for end in (bounds.low, bounds.high) if end is not None]
    return min(ends, key=lambda end: distance(value, end))


def distance(one: Decimal, other: Decimal) -> Decimal:
    """How far two numbers lie apart, exactly, whatever the caller's context."""
    apart = (Bounds.exactly(one) - other).low
    assert apart is not None
    return apart.copy_abs()
