"""Pace: progress towards a distant target, by the method of Statistics Canada and open-sdg/sdg-build.

The observed yearly growth is g = (current / base)^(1/years) − 1. With a target, the ratio R = s·d·g / |g_required|,
where g_required leads from the base to the target, d is 1 where higher is better and −1 where lower is, and s is −1 for
a negative base. Without one, p = s·d·g is held against shares of C, which is 1, or shrinks near a limit (a rate of
100 % cannot grow much). Thresholds are compared exactly, in Decimal.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from decimal import ROUND_HALF_EVEN, Context, Decimal, localcontext
from typing import Literal

from xinhua_gov.errors import GrowthError
from xinhua_gov.judging.growth import average_growth, exact_number
from xinhua_gov.vocabulary import ProgressReason, ProgressStatus

_CONTEXT = Context(prec=28, rounding=ROUND_HALF_EVEN)
_CURVE = Decimal("4.44")
_WITH_TARGET = (Decimal("0.95"), Decimal("0.60"))
_WITHOUT_TARGET = (Decimal("0.015"), Decimal("0.005"))
_SCORES = (Decimal(-5), Decimal(5))


@dataclass(frozen=True, slots=True)
class Progress:
    """How far progress keeps pace: the ratio, or without a target the growth; its category; a score from −5 to 5.

    Where the category is `not_available`, `ratio` and `score` are None and `reason` says why. A target that is achieved
    has the highest score, whatever its ratio, which is None only where it cannot be computed.
    """

    ratio: Decimal | None
    status: ProgressStatus
    score: Decimal | None
    reason: ProgressReason | None = None


_ACHIEVED = Progress(None, ProgressStatus.TARGET_ACHIEVED, _SCORES[1])


def progress(
    base: Decimal | int,
    current: Decimal | int,
    *,
    base_year: int,
    current_year: int,
    target: Decimal | int | None = None,
    target_year: int | None = None,
    direction: Literal["higher", "lower"] = "higher",
    limit: Decimal | int | None = None,
    zero_policy: Decimal | None = None,
) -> Progress:
    """Progress from a base value to the current one, towards a target or in the right direction.

    A zero base or target is not available, unless `zero_policy` is a number that stands in for the zero (sdg-build's
    is 0.001). Raises GrowthError for what is no exact finite number, for an unknown direction, and for a target
    without a later year.

    >>> progress(100, 110, base_year=2015, current_year=2020, target=120, target_year=2025).status.value
    'substantial_progress'
    """
    sign, years = _sign(direction), current_year - base_year
    goal = _goal(target, target_year, base_year)
    start, now = exact_number("base", base), exact_number("current", current)
    edge, stand_in = _optional("limit", limit), _optional("zero_policy", zero_policy)
    achieved = goal is not None and (now >= goal if sign > 0 else now <= goal)
    if stand_in is not None:
        start, goal = start or stand_in, goal if goal is None else goal or stand_in
    reason = _unavailable(start, now, goal, years)
    if reason is not None:
        return _ACHIEVED if achieved else Progress(None, ProgressStatus.NOT_AVAILABLE, None, reason)
    with localcontext(_CONTEXT):
        observed = _growth(start, now, years) * sign * (1 if start > 0 else -1)
        if goal is None or target_year is None:
            return _without_target(observed, _room(start, edge))
        paced = _with_target(observed / abs(_growth(start, goal, target_year - base_year)))
        return replace(_ACHIEVED, ratio=paced.ratio) if achieved else paced


def _sign(direction: str) -> int:
    """1 where higher is better, −1 where lower is."""
    if direction not in ("higher", "lower"):
        raise GrowthError(f"direction {direction!r}: expected 'higher' or 'lower'")
    return 1 if direction == "higher" else -1


def _optional(name: str, value: Decimal | int | None) -> Decimal | None:
    return None if value is None else exact_number(name, value)


def _goal(target: Decimal | int | None, target_year: int | None, base_year: int) -> Decimal | None:
    """The target, which wants a year after the base's."""
    if target is not None and (target_year is None or target_year <= base_year):
        raise GrowthError(f"target_year {target_year}: expected a year after {base_year}, as there is a target")
    return _optional("target", target)


def _unavailable(base: Decimal, current: Decimal, target: Decimal | None, years: int) -> ProgressReason | None:
    """Why there is no progress to compute."""
    if years < 1:
        return ProgressReason.TOO_SHORT
    if base == 0 or target == 0:
        return ProgressReason.ZERO
    if _opposed(base, current) or (target is not None and _opposed(base, target)):
        return ProgressReason.SIGN_CHANGE
    return ProgressReason.BASE_IS_TARGET if base == target else None


def _opposed(one: Decimal, other: Decimal) -> bool:
    """Whether two numbers lie on different sides of zero."""
    return bool(one) and bool(other) and one.is_signed() != other.is_signed()


def _growth(start: Decimal, end: Decimal, years: int) -> Decimal:
    """The average yearly growth between two values of the same sign."""
    return average_growth(start.copy_abs(), end.copy_abs(), years)


def _with_target(ratio: Decimal) -> Progress:
    """The category and score of a ratio of the observed growth to the growth required."""
    steep = ratio >= _WITH_TARGET[1]
    score = Decimal("7.1429") * ratio - Decimal("4.2857") if steep else Decimal("4.1667") * ratio - Decimal("2.5")
    return Progress(ratio, _category(ratio, *_WITH_TARGET), _clamped(score))


def _without_target(growth: Decimal, room: Decimal) -> Progress:
    """The category and score of a growth without a target, in a room that a limit may have narrowed."""
    status = _category(growth, *(threshold * room for threshold in _WITHOUT_TARGET))
    if growth < 0:
        score = 125 * growth - Decimal("2.5")
    elif room == 0:
        score = _SCORES[1]
    elif status is ProgressStatus.LIMITED_PROGRESS:
        score = 500 * growth / room - Decimal("2.5")
    elif status is ProgressStatus.MODERATE_PROGRESS:
        score = 250 * growth / room - Decimal("1.25")
    else:
        score = 500 * growth / room - 5
    return Progress(growth, status, _clamped(score))


def _category(value: Decimal, substantial: Decimal, moderate: Decimal) -> ProgressStatus:
    if value >= substantial:
        return ProgressStatus.SUBSTANTIAL_PROGRESS
    if value >= moderate:
        return ProgressStatus.MODERATE_PROGRESS
    return ProgressStatus.LIMITED_PROGRESS if value >= 0 else ProgressStatus.DETERIORATION


def _room(base: Decimal, limit: Decimal | None) -> Decimal:
    """C: 1 far from the limit, 0 at it."""
    if limit is None:
        return Decimal(1)
    size, edge = base.copy_abs(), limit.copy_abs()
    if size >= 2 * edge:
        return Decimal(1)
    share = size / edge if size <= edge else (2 * edge - size) / edge
    return 1 - _CONTEXT.power(share, _CURVE)


def _clamped(score: Decimal) -> Decimal:
    return min(max(score, _SCORES[0]), _SCORES[1])
