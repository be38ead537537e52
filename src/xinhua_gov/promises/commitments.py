"""Commitments: the promises of a report's plan part, each with its verbs, its object and its number."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from decimal import Decimal

from xinhua_gov.promises.clauses import LONGEST, Place, clauses, sentences, stripped
from xinhua_gov.promises.frames import Frame, frame_of, lead_of, stage_of, tail_of
from xinhua_gov.promises.members import Member, listed, members_of
from xinhua_gov.promises.names import ENOUGH, LONGEST_NAME, name_of, points
from xinhua_gov.promises.parts import Line, plan_and_review
from xinhua_gov.promises.promise import Batch, Promise
from xinhua_gov.promises.words import VERBS, head_of
from xinhua_gov.reading.cues import cues_before
from xinhua_gov.reading.mention import Mention
from xinhua_gov.reading.reader import iter_mentions
from xinhua_gov.vocabulary import Measure, Modality, PromisedStage, PromiseKind

LONGEST_TOPIC = 25
"""Characters of a sentence at the beginning of a line that only names its topic."""

_NO_NUMBERS = (Measure.THRESHOLD, Measure.SPECIFICATION, Measure.RATIO, Measure.DURATION, Measure.RANK_CHANGE)
_THINGS_TOO = ("投资", "融资", "招商")
"""Verbs that are what is counted where nothing else stands before the number: 完成投资100亿元."""

NEAR = 8
"""Characters before a number in which it is said that it holds for each."""

_ADVERBS = "再共均约各超将要"
"""Characters between a name and its number that are no part of either."""

_BEHIND_NUMBERS = re.compile(r"(?:以上|左右|以内|以下|[（(][^）)]*[）)])*")


def commitments_of(text: str, *, year: int | None = None) -> tuple[Promise, ...]:
    """The promises in the plan part of a report, in its order; none where it has no such part.

    >>> text = "2022年某市政府工作报告\\n一、2022年重点工作\\n开工建设城东水厂，建成青石大桥、临江路等3条道路。"
    >>> [(promise.object, promise.stage.value) for promise in commitments_of(text)]
    [('城东水厂', 'start'), ('青石大桥', 'complete'), ('临江路', 'complete')]
    """
    plan, _ = plan_and_review(text, year)
    mentions = [mention for mention in iter_mentions(text, year=year) if mention.is_quantity]
    starts = [mention.start for mention in mentions]
    found: list[Promise] = []
    for line in plan:
        if line.is_heading:
            continue
        within = mentions[bisect_left(starts, line.start) : bisect_left(starts, line.end)]
        found += _of_line(text, line, within)
    return tuple(found)


def _of_line(text: str, line: Line, mentions: Sequence[Mention]) -> Iterator[Promise]:
    topic = _topic(text, line)
    for sentence in sentences(text, line.start, line.end):
        before: Frame | None = None
        for start, end in clauses(text, *sentence):
            if end - start > LONGEST:
                before = None
                continue
            start, end = stripped(text, start, end)
            within = [mention for mention in mentions if start <= mention.start < end]
            frame = frame_of(text, start, end, before)
            if sentence == topic and frame is not None and not frame.firm_behind and frame.strength not in ("firm", "build"):
                frame = frame._replace(strength="slogan")
            yield from _of_clause(text, start, end, frame, before, within, line)
            before = frame


def _topic(text: str, line: Line) -> Place | None:
    """The first sentence of a line, where it is short, and others follow: it names the topic."""
    first = next(sentences(text, line.start, line.end), None)
    if first is None or first[1] - first[0] > LONGEST_TOPIC or first[1] >= line.end - 1:
        return None
    return first if "，" not in text[slice(*first)] else None


def _of_clause(
    text: str, start: int, end: int, frame: Frame | None, before: Frame | None, mentions: list[Mention], line: Line
) -> Iterator[Promise]:
    if frame is None:
        frame = Frame(start, end, (), PromisedStage.REACH, "slogan", (start, end))
    inherited = frame.verbs and frame.verbs[0][0] < start
    fit = [mention for mention in mentions if mention.measure not in _NO_NUMBERS]
    if len(fit) == 1 and (each := _each(text, frame, fit[0])):
        for place in each:
            yield from _of_member(text, (Member(place[0], fit[0].end), frame), frame, fit, line, False, Member(*place))
        return
    if len(fit) > 1 and any("respectively" in mention.cues or mention.member for mention in fit[1:]):
        yield from _paired(text, frame, fit, line)
        return
    for member in members_of(text, *frame.about):
        own = own_frame(text, member, frame)
        yield from _of_member(text, own, frame, mentions, line, bool(inherited))


def _each(text: str, frame: Frame, mention: Mention) -> list[Place]:
    """The names that one number holds for each of: 工业投资、技改投资均增长10%."""
    both = text.rfind("均", max(frame.about[0], mention.start - NEAR), mention.start)
    if both < 0 or text.startswith("均", both + 1) or text[both - 1 : both] in "年平人户":
        return []
    names = list(listed(text, frame.about[0], both))
    return names if len(names) > 1 and all(end - start > 1 for start, end in names) else []


def _paired(text: str, frame: Frame, mentions: list[Mention], line: Line) -> Iterator[Promise]:
    """The promises of a clause that lists several numbers behind several names, where the reader knows whose each is."""
    subjects = [mention.subject for mention in mentions]
    if len(set(subjects)) < len(subjects):
        return
    for mention in mentions:
        start = text.find(mention.subject, frame.start, mention.start)
        if mention.subject and start >= 0 and mention.measure not in _NO_NUMBERS and mention.unit:
            member = Member(start, start + len(mention.subject))
            yield from _of_member(text, (member._replace(end=mention.end), frame), frame, [mention], line, False, member)


def own_frame(text: str, member: Member, frame: Frame) -> tuple[Member, Frame]:
    """A member without verbs of its own, which then say its stage."""
    lead = lead_of(text, member.start, member.end)
    start = frame.about[0]
    if lead.verbs and member.start > start and lead.end < member.end - 1:
        verbs = [VERBS[text[slice(*place)]] for place in lead.verbs]
        if any(verb.before in ("firm", "build", "loose") for verb in verbs):
            strength = "firm" if any(verb.before in ("firm", "build") for verb in verbs) else "loose"
            frame = frame._replace(verbs=lead.verbs, stage=stage_of(verbs, []), strength=strength, firm_behind=False)
            member = member._replace(start=lead.end)
    behind, tail = tail_of(text, member.start, member.end)
    if tail and behind > member.start + 1:
        verbs = [VERBS[text[slice(*place)]] for place in tail]
        member = member._replace(end=behind)
        if any(verb.behind == "firm" for verb in verbs):
            frame = frame._replace(verbs=(*frame.verbs, *tail), stage=stage_of([], verbs), firm_behind=True)
    return member, frame


def _of_member(
    text: str, own: tuple[Member, Frame], whole: Frame, mentions: list[Mention], line: Line, inherited: bool,
    named: Member | None = None,
) -> Iterator[Promise]:
    member, frame = own
    mention = _number_of(text, member, mentions)
    place: Place | None = None
    numbered = False
    if mention is not None:
        place, numbered = _beside_number(text, member, frame, mention)
        if named is not None:
            place, numbered = (named.start, named.end), True
    if place is None:
        place = member.start, member.end
    start, end = name_of(text, *place)
    name = text[start:end]
    if not 2 <= len(name) <= LONGEST_NAME:
        return
    if not (frame.verbs or numbered):
        return
    stage, kind = frame.stage, _kind(name, member)
    if numbered and (head_of(name) == (name, "measure") or head_of(name)[1] == "vain"):
        return
    if numbered and mention is not None:
        kind = PromiseKind.NUMBER
        stage = _stage_of_number(text, frame, mention, place)
        if mention.modality is Modality.REPORTED or not _counts(text, frame, mention, place):
            return
    elif inherited and not (member.listed or head_of(name)[1] in ("works", "process")):
        return
    elif points(name, frame.strength, firm_behind=frame.firm_behind, listed=member.listed, vague="一批" in text[slice(*place)]) < ENOUGH:
        return
    yield Promise(
        start=min(frame.start, start),
        end=max(end, whole.end),
        text=text[min(frame.start, start) : max(end, whole.end)],
        verbs=tuple(text[slice(*verb)] for verb in frame.verbs),
        stage=stage,
        kind=kind,
        object=name,
        object_start=start,
        object_end=end,
        number=None if mention is None else _printed(text, mention)[0],
        unit="" if mention is None else _printed(text, mention)[1],
        section=line.section,
        period=line.period,
        batch=None if member.group is None else Batch(text[slice(*member.group)], None, ()),
        mention=mention,
    )


def _number_of(text: str, member: Member, mentions: list[Mention]) -> Mention | None:
    """The last number of a member that counts or measures it."""
    within = [m for m in mentions if member.start <= m.start and m.end <= member.end + 4 and m.start < member.end]
    fit = [m for m in within if m.measure not in _NO_NUMBERS and m.unit and not _is_cut(text, m)]
    return fit[-1] if fit else None


def _is_cut(text: str, mention: Mention) -> bool:
    """Whether a blank stands between a number and a digit before it, which then may be its own first one."""
    before = text[max(0, mention.start - 4) : mention.start]
    return before != before.rstrip() and before.rstrip()[-1:].isdigit()


def _beside_number(text: str, member: Member, frame: Frame, mention: Mention) -> tuple[Place | None, bool]:
    """What a number counts, and whether it is the number that is promised."""
    behind = _BEHIND_NUMBERS.match(text, mention.end)
    after = max(mention.behind, behind.end() if behind else mention.end)
    left = mention.start
    for cue in cues_before(text, member.start, mention.start)[0]:
        if cue.role in ("share", "completion", "rate", "fall_rate", "ranked"):
            break
        left = text.rindex(cue.word, member.start, left)
    if after >= member.end - 1:
        while left > member.start + 2 and text[left - 1] in _ADVERBS:
            left -= 1
        if left - member.start >= 2:
            return (member.start, left), True
        if frame.verbs and text[slice(*frame.verbs[-1])] in _THINGS_TOO:
            return frame.verbs[-1], True
        return None, False
    bounds_others = after > mention.end and "的" in text[after : member.end]  # 启动20户以上自然村的通电工程
    if left - member.start < 2 and not bounds_others:
        lead = lead_of(text, after, member.end)
        return (lead.end if lead.verbs else after, member.end), True
    return None, False


def _stage_of_number(text: str, frame: Frame, mention: Mention, place: Place) -> PromisedStage:
    applied = [text[slice(*verb)] for verb in frame.verbs if VERBS[text[slice(*verb)]].stage is PromisedStage.APPLY]
    if applied == ["争取"] or mention.measure not in (Measure.LEVEL, Measure.INCREMENT) or "reach" in mention.cues or "to" in mention.cues:
        return PromisedStage.REACH
    if frame.stage is not PromisedStage.ADVANCE:
        return frame.stage
    if mention.start < place[0]:
        return PromisedStage.ADVANCE
    built = any(text[slice(*verb)] == "建设" and verb[0] < mention.start for verb in frame.verbs)
    return PromisedStage.COMPLETE if built else PromisedStage.REACH


def _counts(text: str, frame: Frame, mention: Mention, place: Place) -> bool:
    """Whether a number is what is promised, and of what is named: 加强171家企业管理 only says of how many."""
    if mention.start < place[0]:
        return bool(frame.verbs) and (
            frame.strength != "slogan" or frame.firm_behind or frame.stage is not PromisedStage.ADVANCE
        )
    return not mention.subject or bool(set(mention.subject) & set(text[slice(*place)]))


def _kind(name: str, member: Member) -> PromiseKind:
    kind = head_of(name)[1]
    return PromiseKind.WORKS if kind in ("works", "process") or member.listed else PromiseKind.INSTITUTIONAL


def _printed(text: str, mention: Mention) -> tuple[Decimal | None, str]:
    """A number as it is printed, and its unit with the power of ten before it."""
    start, end = mention.numbers[0] if mention.numbers else (mention.start, mention.start)
    try:
        return Decimal(text[start:end].replace(",", "")), text[mention.numbers[-1][1] : mention.end]
    except (ArithmeticError, IndexError):
        return mention.value, mention.unit
