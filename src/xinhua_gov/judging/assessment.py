"""Assessment: the verdict on one target, with all that it rests on, and in words."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from xinhua_gov.bounds import Bounds
from xinhua_gov.judging.ambition import Ambition
from xinhua_gov.judging.growth import Growth
from xinhua_gov.judging.margin import Margin, amount_words
from xinhua_gov.judging.requirement import distance, first_end, is_level_to_reach, requirement_of
from xinhua_gov.judging.tolerance import Leeway, unit_of_difference
from xinhua_gov.model.base import Bilingual
from xinhua_gov.model.indicator import Figure, Observation
from xinhua_gov.model.outcome import Outcome
from xinhua_gov.model.target import QualitativeTarget, QuantitativeTarget, RelativeTarget
from xinhua_gov.vocabulary import Attainment, AttainmentReason, Status

AnyTarget = QuantitativeTarget | RelativeTarget | QualitativeTarget
Result = Observation | Outcome

WHOLE = Decimal(100)
"""What the completion of a plan is held against, in percent."""


@dataclass(frozen=True, slots=True)
class Assessment:
    """The verdict on one target: on the printed numbers, what would turn it round, and what survives rounding.

    `as_printed` takes the printed numbers at their word; `printed` is what was judged so, in the target's unit: a
    number, of a range both ends. `margin` says what would have to be otherwise for another verdict on them; it is None
    where neither rounding nor a revision nor what 左右 means could do it. `status` is `met` or `missed` only where
    every value that the print allows gives the same, and where no revision between two reports can change it.

    `result` is what the print allows of what was judged, `wanted` the values that meet the target for certain: of the
    result, or for a relative target of the gap. `leeway` is what 左右 was taken to mean; `stretch` judges the further
    aim beside the target apart. `reference` is what a relative target compares with, `derived` the growth that was
    derived from two levels.

    A scorecard adds `previous`, the last result before the target, `ambition`, the target beside what was before it,
    and `required_level`, the level that a growth target comes to.

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
    ambition: Ambition | None = None
    required_level: Bounds | None = None
    wanted: Bounds | None = None
    printed: Bounds | None = None
    margin: Margin | None = None
    leeway: Leeway | None = None
    stretch: Assessment | None = None

    @property
    def indicator(self) -> str:
        """The id of the indicator that the target is of."""
        return self.target.indicator

    @property
    def gap(self) -> Bounds | None:
        """The result less the target, in the target's own unit: percentage points for rates.

        Of a range it is the result less the end that is reached first, or less the lower end where neither is better.
        """
        if self.result is None:
            return None
        if self.reference is not None:
            return self.result - self.reference.quantity.bounds
        return self.result - _number(self.target)

    @property
    def ratio(self) -> Bounds | None:
        """The result over the target, where a level is to be reached."""
        reaching = isinstance(self.target, Observation) or (
            isinstance(self.target, QuantitativeTarget) and is_level_to_reach(self.target)
        )
        return self.result / _number(self.target) if self.result is not None and reaching else None

    @property
    def place_in_range(self) -> Bounds | None:
        """Where in the range that a target names the result came out: 0 is its lower end, 1 its upper; else None."""
        if self.result is None or not isinstance(self.target, QuantitativeTarget):
            return None
        low, high = self.target.quantity.amount, self.target.quantity.amount_high
        return None if high is None else (self.result - low) / distance(high, low)

    @property
    def message(self) -> Bilingual:
        """The verdict on the printed numbers and how firm it is, the reason, and what was taken for granted."""
        said = list(_said(self))
        return Bilingual(zh="；".join(zh for zh, _ in said), en="; ".join(en for _, en in said))


def _said(assessment: Assessment) -> Iterator[tuple[str, str]]:
    """The clauses of a message, in Chinese and in English: the verdict on the printed numbers comes first."""
    printed, status, reason = assessment.as_printed, assessment.status, assessment.reason
    if assessment.margin is not None:
        yield assessment.margin.message.zh, assessment.margin.message.label("en")
    elif printed is not None and printed is not status:
        yield f"按所载数字{printed.zh}", f"{printed.en} as printed"
    if assessment.margin is not None and printed is status:
        yield reason.zh, reason.en
    else:
        yield f"{status.zh}：{reason.zh}", f"{status.en}: {reason.en}"
    if assessment.leeway is not None and _is_short(assessment):
        yield _leeway_words(assessment.leeway, assessment)
    if assessment.outcome is not None and assessment.outcome.status is Status.PRELIMINARY:
        yield "结果为初步数", "the result is preliminary"
    yield from further_words(assessment)


def _is_short(assessment: Assessment) -> bool:
    """Whether the printed number falls short of the one that the target names, whatever 左右 may mean."""
    strict = Bounds(low=Decimal(0))
    if isinstance(assessment.target, QuantitativeTarget):
        required = requirement_of(assessment.target, assessment.leeway)
        assert required is not None  # else there were no leeway
        strict = required.strict
    return assessment.printed is not None and not assessment.printed.within(strict)


def _leeway_words(leeway: Leeway, assessment: Assessment) -> tuple[str, str]:
    """What 左右, or 同步, was taken to mean."""
    target = assessment.target
    word = "同步" if isinstance(target, RelativeTarget) else "左右"
    figure = assessment.reference if isinstance(target, RelativeTarget) else target
    assert isinstance(figure, Figure)
    zh, en = amount_words(leeway.amount, unit_of_difference(figure.quantity.unit))
    custom_zh, custom_en = ("按惯例", " by convention") if leeway.by_convention else ("", "")
    return f"“{word}”{custom_zh}取{zh}", f"{word} taken as {en}{custom_en}"


def further_words(assessment: Assessment) -> Iterator[tuple[str, str]]:
    """Where in its range the result came out, and whether the further aim was reached."""
    target, printed, aim = assessment.target, assessment.printed, assessment.stretch
    if isinstance(target, QuantitativeTarget) and target.quantity.amount_high is not None and printed is not None:
        yield _place_words(printed, target.quantity.amount, target.quantity.amount_high)
    if aim is not None and aim.as_printed is not None:
        yield f"力争目标：按所载数字{aim.as_printed.zh}", f"further aim: {aim.as_printed.en} as printed"


def _place_words(printed: Bounds, low: Decimal, high: Decimal) -> tuple[str, str]:
    """Where a number came out of a range: below, above, or how far on the way from its lower end to its upper."""
    named = Bounds(low, high)
    if printed.below(named):
        return "低于区间下端", "below the range"
    if named.below(printed):
        return "高于区间上端", "above the range"
    share = (printed - low) / distance(high, low) * 100
    if share.low is None or not printed.exact:
        return "跨越区间", "across the range"
    if share.low in (0, 100):
        return (
            ("恰在区间上端", "at the upper end of the range")
            if share.low
            else ("恰在区间下端", "at the lower end of the range")
        )
    zh, en = amount_words(share.low, "percent")
    return f"在区间内，自下端起{zh}处", f"in the range, {en} of the way up"


def _number(target: AnyTarget | Observation) -> Decimal:
    """The number that a result is held against; for a completion that the report states, the whole."""
    return first_end(target) if isinstance(target, QuantitativeTarget) else WHOLE
