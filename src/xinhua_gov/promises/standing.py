"""Standing: whether what a later report tells of a promise is at or beyond it, short of it, or leaves that open."""

from __future__ import annotations

import re

from xinhua_gov.promises.follow_up_results import LaterPassage
from xinhua_gov.promises.promise import Promise
from xinhua_gov.promises.promised_numbers import Compared
from xinhua_gov.vocabulary import PromiseKind, PromiseStage, PromiseStatus

_DONE = frozenset(
    {
        PromiseStage.COMPLETE,
        PromiseStage.USE,
        PromiseStage.REACH,
        PromiseStage.HOLD,
        PromiseStage.INTRODUCE,
        PromiseStage.APPLY,
    }
)
"""The stages which say of what is no works that it was done."""

_UNDER_WAY = re.compile(r"加快|推进|加速|有序|正在|抓紧")
"""The words of what is not done yet: 加快改造30个小区, but 实施造林30万亩."""

BEGUN, ADVANCED, MAIN, COMPLETE = 1, 2, 3, 4
"""The order of the stages start, advance, structure and complete."""


def standing(promise: Promise, passage: LaterPassage, compared: Compared | None) -> PromiseStatus:
    """Whether a passage that is taken to be about a promise tells of it at or beyond what was promised, or short."""
    if promise.kind is PromiseKind.NUMBER and promise.number is not None:
        return _of_number(promise, passage, compared)
    wanted, told = promise.stage, passage.stage
    if told is None:
        return PromiseStatus.MENTIONED
    if wanted is PromiseStage.HOLD and told is PromiseStage.USE:
        return PromiseStatus.MENTIONED  # the halls for a meeting are not the meeting
    if wanted.order is None:
        return PromiseStatus.AT_OR_BEYOND if told in _DONE else PromiseStatus.MENTIONED
    if told.order is None:
        is_set_up = told is not PromiseStage.APPLY and wanted.order <= ADVANCED
        return PromiseStatus.AT_OR_BEYOND if is_set_up else PromiseStatus.MENTIONED
    least = BEGUN if wanted.order == ADVANCED else wanted.order
    return PromiseStatus.AT_OR_BEYOND if told.order >= least else PromiseStatus.SHORT


def _of_number(promise: Promise, passage: LaterPassage, compared: Compared | None) -> PromiseStatus:
    """By the numbers, where they can be compared; as many that are only begun are not as many that are complete."""
    if compared is None or compared.reached is None or (compared.mixed and passage.stage not in _DONE):
        return PromiseStatus.MENTIONED
    if not compared.reached:
        return PromiseStatus.SHORT
    wanted, told = promise.stage.order, None if passage.stage is None else passage.stage.order
    under_way = told is not None and (told < ADVANCED or (told == ADVANCED and _UNDER_WAY.search(passage.text)))
    only_begun = wanted is not None and wanted >= COMPLETE and under_way
    return PromiseStatus.MENTIONED if only_begun else PromiseStatus.AT_OR_BEYOND
