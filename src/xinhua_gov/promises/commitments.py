"""Commitments: the promises of a report's plan part, each with its verbs, its object and its number."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from xinhua_gov.documents.document import HasText, text_of
from xinhua_gov.promises.clause_numbers import (
    Counted,
    countable,
    counted_by,
    counted_together,
    is_promised,
    number_within,
    printed,
    stage_of_number,
    verb_of_number,
)
from xinhua_gov.promises.clauses import LONGEST, clauses, sentences
from xinhua_gov.promises.frames import Frame, frame_of, own_frame
from xinhua_gov.promises.leads import verbs_alone
from xinhua_gov.promises.members import Group, Member, is_built, members_of
from xinhua_gov.promises.object_names import BUILT, ENOUGH, LONGEST_NAME, last_word, name_of, points, without_campaign
from xinhua_gov.promises.promise import Batch, Promise
from xinhua_gov.promises.promise_words import VERBS, verbs_at
from xinhua_gov.promises.report_parts import Line, looking_back, plan_and_review
from xinhua_gov.promises.stages import stage_of
from xinhua_gov.reading.mention import Mention, Place
from xinhua_gov.reading.reader import iter_mentions
from xinhua_gov.vocabulary import Modality, PromiseKind, PromiseStage

LONGEST_TOPIC = 25
"""Characters of a sentence at the beginning of a line that only names its topic."""


class _Clause(NamedTuple):
    """A clause with its frame, its quantities, and the line that it stands in."""

    frame: Frame
    mentions: list[Mention]
    line: Line


def commitments_of(
    source: str | HasText, *, year: int | None = None, plan_from: int | None = None
) -> tuple[Promise, ...]:
    r"""The promises in the plan part of a report, in its order; none where no such part is found.

    `source` is the text or a document that has one, `year` the report's own where its text does not say it, `plan_from`
    the offset at which the plan part begins, where no heading tells. The time is linear in the text.
    Raises TypeError for what is no text, and DocumentError for the name of a file, whose text is to be read first.

    >>> text = "2022年某市政府工作报告\n一、2022年重点工作\n开工建设城东水厂，建成青石大桥、临江路等3条道路。"
    >>> [(promise.object, promise.stage.value) for promise in commitments_of(text)]
    [('城东水厂', 'start'), ('青石大桥', 'complete'), ('临江路', 'complete')]
    """
    text = text_of(source)
    plan, _ = plan_and_review(text, year, plan_from)
    mentions = [mention for mention in iter_mentions(text, year=year, closely=True) if mention.is_quantity]
    return tuple(promise for line in plan if not line.is_heading for promise in _of_line(text, line, mentions))


_REPORTED = frozenset({PromiseStage.START, PromiseStage.STRUCTURE, PromiseStage.COMPLETE, PromiseStage.USE})
"""The stages of which one can say that works were brought to them."""


def reported_works(text: str, mentions: Sequence[Mention], year: int) -> Iterator[Promise]:
    """The works that the review part of a report says were begun, built or opened, in the form of promises.

    Only what verbs say that are firm of whatever they stand by: others are often the beginning of a name.
    """
    _, review = plan_and_review(text, year)
    for line in looking_back(text, review):
        for works in _of_line(text, line, mentions):
            known = [VERBS[verb] for verb in works.verbs if verb in VERBS]
            firm = any(verb.is_firm or verb.behind == "firm" for verb in known)
            if works.kind is PromiseKind.WORKS and works.stage in _REPORTED and firm and works.number is None:
                yield works


def _of_line(text: str, line: Line, mentions: Sequence[Mention]) -> Iterator[Promise]:
    topic = _topic(text, line)
    for sentence in sentences(text, line.start, line.end):
        before: Frame | None = None
        found: list[Promise] = []
        for start, end in clauses(text, *sentence):
            if end - start > LONGEST:
                before = None
                continue
            verbs = verbs_alone(text, start, end)
            if verbs:
                found = [_brought_further(text, promise, verbs) for promise in found]
                continue
            frame = frame_of(text, start, end, before)
            if sentence == topic and frame and not frame.firm_behind and frame.strength in ("loose", "driver"):
                frame = frame._replace(strength="slogan")
            first, last = (bisect_left(mentions, place, key=lambda mention: mention.start) for place in (start, end))
            framed = frame or Frame(start, end, (), PromiseStage.REACH, "slogan", (start, end))
            yield from found
            found = list(_of_clause(text, _Clause(framed, countable(text, mentions[first:last]), line)))
            before = frame
        yield from found


def _brought_further(text: str, promise: Promise, verbs: tuple[Place, ...]) -> Promise:
    """A promise of works that the next clause brings to a further stage: 加快某桥建设，力争年内通车."""
    stage = stage_of([], verbs_at(text, verbs))
    if promise.kind is not PromiseKind.WORKS or (stage.order or 0) <= (promise.stage.order or 0):
        return promise
    end = max(promise.end, verbs[-1][1])
    words = tuple(text[slice(*verb)] for verb in verbs)
    return promise._replace(stage=stage, verbs=(*promise.verbs, *words), end=end, text=text[promise.start : end])


def _topic(text: str, line: Line) -> Place | None:
    """The first sentence of a line, where it is short and others follow: it only names the topic."""
    first = next(sentences(text, line.start, line.end), None)
    if first is None or first[1] - first[0] > LONGEST_TOPIC or first[1] >= line.end - 1:
        return None
    return first if "，" not in text[slice(*first)] else None


def _of_clause(text: str, clause: _Clause) -> Iterator[Promise]:
    together = counted_together(text, clause.frame, clause.mentions)
    if together is not None:
        for counted in together:
            yield from _of_number(text, clause, clause.frame, counted)
        return
    for whole in members_of(text, *clause.frame.about):
        member, frame = own_frame(text, whole, clause.frame)
        mention = number_within(member, clause.mentions)
        beside = None if mention is None else counted_by(text, member, frame, mention)
        if beside is not None:
            yield from _of_number(text, clause, frame, beside)
        elif frame.verbs:
            yield from _of_name(text, clause, frame, member, mention)


def _of_number(text: str, clause: _Clause, frame: Frame, counted: Counted) -> Iterator[Promise]:
    """The promise of a number."""
    name = name_of(text, *counted.name)
    told = counted.mention.modality is Modality.REPORTED and clause.line.spoken is Modality.PLANNED
    if _is_a_name(name) and not told and is_promised(text, frame, counted._replace(name=name)):
        stage = stage_of_number(text, frame, counted)
        if frame.is_inherited:
            frame = frame._replace(verbs=verb_of_number(text, counted, frame.verbs))
        yield _promise(text, clause, frame._replace(stage=stage), PromiseKind.NUMBER, name, counted.mention)


def _of_name(text: str, clause: _Clause, frame: Frame, member: Member, mention: Mention | None) -> Iterator[Promise]:
    """The promise of what is named, whether or not a number is a part of the name."""
    place = name_of(text, member.start, member.end)
    if frame.stage is PromiseStage.APPLY:
        place = without_campaign(text, *place)
    name = text[slice(*place)]
    if not _is_a_name(place) or not _is_closed(name) or name in VERBS:
        return
    if _is_one_of_many(text, clause.frame, member):
        return
    if clause.frame.is_inherited and not (member.listed or is_built(name)):
        return
    sought, listed = frame.stage is PromiseStage.APPLY, member.listed
    strength = "loose" if listed and is_built(name) and _is_only_strengthened(frame) else frame.strength
    if points(name, strength, firm_behind=frame.firm_behind, listed=listed, is_sought=sought) < ENOUGH:
        return
    if mention is not None and not place[0] <= mention.start < place[1]:
        mention = None  # a number that describes it: 总投资20亿元的某项目
    if mention is not None and mention.end - mention.start >= place[1] - place[0] - 1:
        return
    works = member.listed or last_word(name)[1] in BUILT
    if works and frame.stage is PromiseStage.INTRODUCE and frame.strength == "loose" and not frame.firm_behind:
        return  # 完善交通设施 says of works that stand that they become better
    kind = PromiseKind.WORKS if works else PromiseKind.INSTITUTIONAL
    promise = _promise(text, clause, frame, kind, place, mention)
    yield promise._replace(batch=None if member.group is None else _batch(text, member.group))


def _is_only_strengthened(frame: Frame) -> bool:
    """Whether a slogan stands before a list, and a verb of works behind it: 加强某路、某桥等项目的建设."""
    return frame.strength == "slogan" and any(verb[0] >= frame.about[1] for verb in frame.verbs)


def _is_one_of_many(text: str, frame: Frame, member: Member) -> bool:
    """Whether the words promise some of a kind, whichever these may be: 建设一批学校、医院."""
    first, _ = frame.about
    return "一批" in text[first : first + 4] or "一批" in text[member.start : member.end]


def _is_a_name(place: Place) -> bool:
    return 2 <= place[1] - place[0] <= LONGEST_NAME


def _is_closed(name: str) -> bool:
    """Whether quotation marks and brackets in a name are closed: it is cut out of no quotation."""
    return all(name.count(opening) == name.count(closing) for opening, closing in ("“”", "《》", "（）"))


def _batch(text: str, group: Group) -> Batch:
    return Batch(text[slice(*group.name)], group.size, tuple(text[slice(*place)] for place in group.members))


def _promise(
    text: str, clause: _Clause, frame: Frame, kind: PromiseKind, name: Place, mention: Mention | None
) -> Promise:
    start, end = min(clause.frame.start, name[0]), max(clause.frame.end, name[1])
    number, high, unit = (None, None, "") if mention is None else printed(text, mention)
    return Promise(
        start=start,
        end=end,
        text=text[start:end],
        verbs=tuple(text[slice(*verb)] for verb in frame.verbs),
        stage=frame.stage,
        kind=kind,
        object=text[slice(*name)],
        object_start=name[0],
        object_end=name[1],
        number=number,
        number_high=high,
        unit=unit,
        section=clause.line.section,
        period=clause.line.period,
        mention=mention,
    )
