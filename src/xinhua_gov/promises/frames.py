"""Frames: which verbs a clause has before and behind what it is about, and what they promise together."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import NamedTuple

from xinhua_gov.promises.leads import Lead, inner_lead, lead_of, tail_of
from xinhua_gov.promises.members import Member, is_built
from xinhua_gov.promises.object_names import LONGEST_NAME, residue
from xinhua_gov.promises.promise_words import BEFORE, BY_WHAT, ENTERS, MANNERS, OPENER, Strength, head_of, verbs_at
from xinhua_gov.promises.stages import stage_of, strength_of
from xinhua_gov.reading.mention import Place
from xinhua_gov.vocabulary import PromiseStage

LONGEST_TEST = 4
"""Characters of what is passed that does not tell what it is about: 通过复评, 通过国家验收."""

_NUMBERED = re.compile(r"[（(]?[一二三四五六七八九十\d]{1,3}(?:[）)、．]|\.(?!\d)|[是要](?=[^，。]))|[\s●·—①-⑳-]+")
_TAKEN = re.compile(
    rf"(?:{MANNERS})*[将把](?P<what>[^，。]{{2,{LONGEST_NAME}}}?)(?:全部|逐步|全面)?(?P<verb>{ENTERS})[^，。]"
)
_MANNERS_AT_END = re.compile(rf"(?:{MANNERS}){{1,8}}\Z")
_TREATED = re.compile(
    rf"(?:{MANNERS})*对(?P<what>[^，。、]{{2,{LONGEST_NAME}}}?)(?:{MANNERS})*(?P<verb>实施|进行|开展|完成)"
    rf"(?P<deed>[^，。、]{{2,{LONGEST_NAME}}})\Z"
)
"""What is done to something: 对30家农贸市场实施标准化改造."""

_PROMISES_NOTHING = re.compile(r"[编制定立成施动展办建]了|已经|(?:促进|推进|推动|统筹|加强)规划、")
"""What tells of things done, or begins a list with a noun that looks like a verb (促进规划、城建、公安联动)."""

_OF_SUBJECTS = frozenset(PromiseStage) - {PromiseStage.PLAN, PromiseStage.APPLY}
"""What a subject before it can do; the other verbs are often parts of names (创建工作, 规划方案)."""


class Frame(NamedTuple):
    """The verbs of a clause, the stage that they promise, their strength, and where stands what they are about."""

    start: int
    end: int
    verbs: tuple[Place, ...]
    stage: PromiseStage
    strength: Strength
    about: Place
    firm_behind: bool = False

    @property
    def is_inherited(self) -> bool:
        """Whether its verbs are those of a clause before."""
        return bool(self.verbs) and self.verbs[0][0] < self.start


def frame_of(text: str, start: int, end: int, before: Frame | None) -> Frame | None:
    """The frame of a clause, None where it has none; `before` is that of the clause before, whose verbs may go on."""
    start = _past_numbering(text, start, end)
    if _PROMISES_NOTHING.search(text, start, end):
        return None
    if _opens(text, start, end):
        return _behind_by_what(text, start, end)
    object_first = _object_first(text, start, end)
    if object_first is not None:
        return object_first
    lead = lead_of(text, start, end)
    subject = lead.end
    if not lead.verbs:
        lead = inner_lead(text, lead.end, end, _OF_SUBJECTS) or lead
    if lead.verbs and lead.end < end:
        inner = _inner_of_driver(text, lead, end)
        if inner is not None:
            return inner._replace(start=start)
        behind, tail = tail_of(text, lead.end, end)
        says_all = behind == lead.end and subject < lead.verbs[0][0]  # 某水库要完成主体工程
        about = (subject, lead.verbs[0][0]) if says_all else (lead.end, behind)
        return _frame(text, (start, end), lead.verbs, tail, about)
    if lead.verbs and lead.verbs[0][0] == start:
        return None
    begin = start if lead.verbs else lead.end
    behind, tail = tail_of(text, begin, end)
    if tail and _says_what(text, behind, tail):
        return _frame(text, (start, end), (), tail, (begin, behind))
    if before is not None and begin < end:
        return before._replace(start=start, end=end, about=(begin, end), firm_behind=False)
    return None


def _says_what(text: str, behind: int, tail: tuple[Place, ...]) -> bool:
    """Whether verbs behind a name say what becomes of it: firm ones, or any with a manner (试点工作扎实推进)."""
    has_manner = behind < tail[0][0] or any(one[1] < next_one[0] for one, next_one in pairwise(tail))
    return has_manner or any(verb.behind == "firm" for verb in verbs_at(text, tail))


def _object_first(text: str, start: int, end: int) -> Frame | None:
    """The frame of what stands behind 将 or 把, or behind 对 where it says what is done to it; None elsewhere."""
    found = _TAKEN.match(text, start, end)
    if found is None and text.startswith("对", start):
        treated = _TREATED.match(text, start, end)
        found = treated if treated is not None and head_of(treated["deed"])[1] == "process" else None
    return None if found is None else _frame(text, (start, end), (found.span("verb"),), (), found.span("what"))


def _behind_by_what(text: str, start: int, end: int) -> Frame | None:
    """The frame of what a clause promises behind the words that say by what: 依托某厂建设某园."""
    opener = BY_WHAT.match(text, start, end)
    inner = None if opener is None else inner_lead(text, start, end, _OF_SUBJECTS)
    if inner is None or text.count("《", start, inner.end) > text.count("》", start, inner.end):
        return None
    behind, tail = tail_of(text, inner.end, end)
    return _frame(text, (start, end), inner.verbs, tail, (inner.end, behind))


def _past_numbering(text: str, start: int, end: int) -> int:
    match = _NUMBERED.match(text, start, end)
    while match is not None and match.end() > start:
        start = match.end()
        match = _NUMBERED.match(text, start, end)
    return start


def _opens(text: str, start: int, end: int) -> bool:
    """Whether a clause only tells by what or to what end, as its first word says, unless a longer verb begins there."""
    opener, verb = OPENER.match(text, start, end), BEFORE.match(text, start, end)
    return opener is not None and (verb is None or verb.end() <= opener.end())


def _inner_of_driver(text: str, lead: Lead, end: int) -> Frame | None:
    """The frame of 推动某区争创某称号, 争取某路纳入某规划: about who is to get there, or about what is to be got."""
    if not all(verb.before == "driver" or verb.role == "helps" for verb in verbs_at(text, lead.verbs)):
        return None
    inner = inner_lead(text, lead.end, end, frozenset(PromiseStage))
    if inner is None:
        return None
    verbs = verbs_at(text, inner.verbs)
    if not any(verb.stage is PromiseStage.APPLY or verb.role == "passes" for verb in verbs):
        return None
    who = lead.end, _before_manners(text, lead.end, inner.verbs[0][0])
    someone = text[slice(*who)]
    enters = any(verb.role == "enters" for verb in verbs) and is_built(someone) and len(residue(someone)) >= 2
    is_test = any(verb.role == "passes" for verb in verbs) and end - inner.end <= LONGEST_TEST
    frame = _frame(text, (lead.end, end), inner.verbs, (), who if enters or is_test else (inner.end, end))
    return frame._replace(verbs=(*lead.verbs, *inner.verbs))


def _before_manners(text: str, start: int, end: int) -> int:
    """Where the manners begin that a stretch ends with: 某市顺利 of 某市顺利通过复评."""
    manners = _MANNERS_AT_END.search(text, start, end)
    return end if manners is None or manners.start() == start else manners.start()


def _frame(text: str, whole: Place, lead: tuple[Place, ...], tail: tuple[Place, ...], about: Place) -> Frame:
    before, behind = verbs_at(text, lead), verbs_at(text, tail)
    firm_behind = any(verb.behind == "firm" for verb in behind)
    return Frame(*whole, (*lead, *tail), stage_of(before, behind), strength_of(before), about, firm_behind)


def own_frame(text: str, member: Member, frame: Frame) -> tuple[Member, Frame]:
    """A member of a list without verbs of its own, and the frame with those in place of the clause's."""
    lead = lead_of(text, member.start, member.end)
    if lead.verbs and member.start > frame.about[0] and lead.end < member.end - 1:
        verbs = verbs_at(text, lead.verbs)
        strength = strength_of(verbs)
        if strength != "slogan":
            frame = frame._replace(verbs=lead.verbs, stage=stage_of(verbs, []), strength=strength, firm_behind=False)
            member = member._replace(start=lead.end)
    behind, tail = tail_of(text, member.start, member.end)
    if tail and behind > member.start + 1:
        verbs = verbs_at(text, tail)
        member = member._replace(end=behind)
        if any(verb.behind == "firm" for verb in verbs):
            frame = frame._replace(verbs=(*frame.verbs, *tail), stage=stage_of([], verbs), firm_behind=True)
    return member, frame
