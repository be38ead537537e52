"""Stages: what the verbs of a clause promise together."""

from __future__ import annotations

from xinhua_gov.promises.promise_words import STRENGTHS, Strength, Verb
from xinhua_gov.vocabulary import PromiseStage

BESIDE_WORKS = 4.5
"""Where a stage that is no step of works stands beside those that are: between what is complete and what is in use."""


def stage_of(before: list[Verb], behind: list[Verb]) -> PromiseStage:
    """What verbs promise together: the firm ones behind what they are about count most, then the firm ones before.

    >>> from xinhua_gov.promises.promise_words import VERBS
    >>> stage_of([VERBS["推动"]], [VERBS["开工"], VERBS["建设"]]).value
    'start'
    >>> stage_of([VERBS["完成"]], [VERBS["前期工作"]]).value
    'plan'
    """
    drawn_up = _is_drawn_up(before, behind)
    firm = [verb for verb in before if verb.is_firm]
    firm_behind = [verb for verb in behind if verb.behind == "firm"]
    rest = [verb for verb in before if verb.before in ("loose", "slogan") and verb.stage is not PromiseStage.ADVANCE]
    first = firm + firm_behind if drawn_up else firm_behind
    for verbs in (first, firm, [verb for verb in before if verb.before == "build"], rest):
        if verbs:
            is_plan = verbs[-1].stage is PromiseStage.PLAN and not drawn_up
            return PromiseStage.PLAN if is_plan else max((verb.stage for verb in verbs), key=_place)
    if not behind and any(verb.role == "seeks" for verb in before):
        return PromiseStage.APPLY
    return PromiseStage.ADVANCE


def _is_drawn_up(before: list[Verb], behind: list[Verb]) -> bool:
    """Whether a plan is to be complete (完成规划编制报批), and not only what comes before works (完成前期工作)."""
    done = any(verb.stage is PromiseStage.COMPLETE and verb.is_firm for verb in before)
    return done and bool(behind) and all(verb.is_firm and verb.behind == "firm" for verb in behind)


def _place(stage: PromiseStage) -> float:
    return BESIDE_WORKS if stage.order is None else stage.order


def strength_of(before: list[Verb]) -> Strength:
    """The greatest strength of the verbs before what they are about; firm where there are none.

    A slogan at the end that another verb only hurries or drives stays one.
    """
    found = {verb.before for verb in before}
    strengths: list[Strength] = [strength for strength in STRENGTHS if strength in found]
    strongest = strengths[-1] if strengths else "firm"
    is_only_hurried = strongest in ("loose", "driver") and before[-1].before == "slogan"  # 加快发展, 推动形成
    return "slogan" if is_only_hurried else strongest
