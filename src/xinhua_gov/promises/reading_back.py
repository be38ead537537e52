"""Reading back: what a clause of a later report says of something: how far it is, with which verbs."""

from __future__ import annotations

import re
from typing import NamedTuple

from xinhua_gov.promises.clauses import clauses, parts
from xinhua_gov.promises.frames import Frame, frame_of, own_frame
from xinhua_gov.promises.leads import tail_of
from xinhua_gov.promises.likeness import normal, pairs
from xinhua_gov.promises.matching import Clause
from xinhua_gov.promises.members import members_of
from xinhua_gov.promises.object_names import THINGS
from xinhua_gov.promises.promise_words import head_of, verbs_at
from xinhua_gov.promises.stages import stage_of
from xinhua_gov.vocabulary import PromiseStage

LOOKED_BACK = 200
"""Characters of a sentence before a clause from which the verb of the clause may come."""

LOOKED_AHEAD = 200
"""Characters of a sentence behind the beginning of a clause in which its verb may stand."""


_PARTICLES = re.compile(
    r"(?<=[成开展施定立设行得办建到制出布订签])了(?![解如望])|(?<=[满利速效面定])地(?=[召开完建推取])|(?<=[^\W\d])[也都仍还又](?=[取完建推得较])"
)
_ENDS_IN_NUMBER = re.compile(r"\d\D{0,4}\Z")


class StageOfClause(NamedTuple):
    """How far a clause says that something is, None where it has no verb; `verbs` are those printed."""

    stage: PromiseStage | None
    verbs: tuple[str, ...] = ()


def told(text: str, unit: Clause, name: str) -> StageOfClause:
    """What a clause says of a name: the verbs of the member of it that is most like the name, or those that follow."""
    first, last = max(unit.sentence[0], unit.start - LOOKED_BACK), min(unit.sentence[1], unit.start + LOOKED_AHEAD)
    begin = len(_without_particles(text[first : unit.start]))
    words = _without_particles(text[first:last])
    frame: Frame | None = None
    passed = False
    for start, end in clauses(words, 0, len(words)):
        frame = frame_of(words, start, end, None if passed else frame)
        if end <= begin:
            continue
        found = _of_clause(words, start, end, frame, name)
        if found is not None or passed:
            return found or StageOfClause(None)
        passed = True
    return StageOfClause(None)


def _without_particles(words: str) -> str:
    """Words of a review without what stands between its verbs and their objects: 圆满地召开了, 也取得了."""
    return _PARTICLES.sub("", words)


def _of_clause(text: str, start: int, end: int, frame: Frame | None, name: str) -> StageOfClause | None:
    """What one clause says of a name; None where it has no verb that does."""
    if text[start] in "在随" and text[end - 1] in "下中上时":  # 在某项目的带动下
        return StageOfClause(None)
    if frame is not None and frame.verbs and not frame.is_inherited:
        return _of_member(text, frame, name)
    behind, tail = tail_of(text, start, end)
    if behind > start and any(verb.role == "tells" for verb in verbs_at(text, tail)):  # 项目进展顺利
        return StageOfClause(stage_of([], verbs_at(text, tail)), tuple(text[slice(*verb)] for verb in tail))
    if frame is not None and frame.verbs and _only_names(text, start, end):
        return _of_member(text, frame, name)
    for piece in parts(text, start, end, "、"):
        own = frame_of(text, *piece, None)
        if own is not None and own.verbs:
            return _of_member(text, own, name)
    return None


def _of_member(text: str, frame: Frame, name: str) -> StageOfClause:
    wanted = pairs(normal(name))
    best, likeness = frame, -1
    for member in members_of(text, *frame.about):
        alike = len(wanted & pairs(normal(text[member.start : member.end])))
        if alike > likeness:
            best, likeness = own_frame(text, member, frame)[1], alike
    return StageOfClause(best.stage, tuple(text[slice(*verb)] for verb in best.verbs))


def _only_names(text: str, start: int, end: int) -> bool:
    """Whether a clause ends in a name or a number, so that the verbs of the clause before may be its own."""
    words = text[start:end]
    return words[-1] in "”）" or head_of(words)[1] in THINGS or _ENDS_IN_NUMBER.search(words) is not None
