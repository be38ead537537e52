"""Which number of a clause is promised of which name, and what it promises."""

from __future__ import annotations

import re
from collections.abc import Sequence
from decimal import Decimal
from typing import NamedTuple

from xinhua_gov.promises.frames import Frame
from xinhua_gov.promises.leads import lead_of
from xinhua_gov.promises.members import Member, names_of
from xinhua_gov.promises.object_names import last_word
from xinhua_gov.promises.promise_words import verbs_at
from xinhua_gov.reading.cues import cues_before
from xinhua_gov.reading.mention import Mention, Place
from xinhua_gov.reading.numerals import scaled
from xinhua_gov.vocabulary import Measure, PromiseStage

FOR_EACH = 8
"""Characters before a number in which it is said that it holds for each of several."""

_NO_NUMBERS = (Measure.THRESHOLD, Measure.SPECIFICATION, Measure.RATIO, Measure.DURATION, Measure.RANK_CHANGE)
"""The measures of text that are a part of a name, or nothing that is promised."""

_OF_NAMES = frozenset({"share", "completion", "rate", "fall_rate", "ranked"})
"""The roles of the reader's cues that belong to the name of what is measured: 占比, 完成率, 增长率."""

LONGEST_CUE = 5
"""Characters of what stands between a name and its number that may be its verb."""

_REACHED = frozenset({"reach", "to"})
_AMOUNTS = (Measure.LEVEL, Measure.INCREMENT)
_BEHIND_NUMBERS = re.compile(r"(?:以上|左右|以内|以下|[（(][^）)]*[）)])*")
_BETWEEN = "再共均约各超将要"
"""Characters between a name and its number that are no part of either."""

_AVERAGE = "年平人户"
"""Characters that make an average of 均: 年均, 人均."""


class Counted(NamedTuple):
    """Where the name stands that a number is promised of, and the number."""

    name: Place
    mention: Mention


def countable(text: str, mentions: Sequence[Mention]) -> list[Mention]:
    """The quantities that may be promised: those with a unit that are no part of a name, and are whole."""
    return [m for m in mentions if m.measure not in _NO_NUMBERS and m.unit and not _is_cut(text, m)]


def _is_cut(text: str, mention: Mention) -> bool:
    """Whether a blank stands between a number and a digit before it, which then may be its own first one."""
    before = text[max(0, mention.start - 4) : mention.start]
    return before != before.rstrip() and before.rstrip()[-1:].isdigit()


def number_within(member: Member, mentions: Sequence[Mention]) -> Mention | None:
    """The last number that begins within a member."""
    within = [m for m in mentions if member.start <= m.start < member.end and m.end <= member.end + 4]
    return within[-1] if within else None


def counted_by(text: str, member: Member, frame: Frame, mention: Mention) -> Counted | None:
    """The name that a number of a member is promised of: before the number or behind it; None where it is a part."""
    closing = _BEHIND_NUMBERS.match(text, mention.end)
    after = max(mention.behind, closing.end() if closing else mention.end)
    left = mention.start
    for cue in cues_before(text, member.start, mention.start)[0]:
        if cue.role in _OF_NAMES:
            break
        left = text.rindex(cue.word, member.start, left)
    if after < member.end - 1:
        bounds_others = after > mention.end and "的" in text[after : member.end]  # 启动20户以上自然村的通电工程
        if left - member.start >= 2 or bounds_others:
            return None
        lead = lead_of(text, after, member.end)
        return Counted((lead.end if lead.verbs else after, member.end), mention)
    while left > member.start + 2 and text[left - 1] in _BETWEEN:
        left -= 1
    if left - member.start >= 2:
        return Counted((member.start, left), mention)
    if frame.verbs and verbs_at(text, frame.verbs)[-1].role == "counted":
        return Counted(frame.verbs[-1], mention)
    return None


def counted_together(text: str, frame: Frame, mentions: list[Mention]) -> list[Counted] | None:
    """The names and numbers of a clause that gives one number for each of several names, or several in turn.

    None where each number stands beside its name; empty where it cannot be told whose each is.
    """
    if len(mentions) == 1:
        names = _each(text, frame, mentions[0])
        return [Counted(name, mentions[0]) for name in names] or None
    if not any("respectively" in mention.cues or mention.member for mention in mentions[1:]):
        return None
    subjects = [mention.subject for mention in mentions]
    if len(set(subjects)) < len(subjects) or "" in subjects:
        return []
    places = [(text.find(m.subject, frame.start, m.start), m) for m in mentions]
    return [Counted((start, start + len(m.subject)), m) for start, m in places if start >= 0]


def _each(text: str, frame: Frame, mention: Mention) -> list[Place]:
    """The names that one number holds for each of: 工业投资、技改投资均增长10%."""
    both = text.rfind("均", max(frame.about[0], mention.start - FOR_EACH), mention.start)
    if both <= frame.about[0] or text[both - 1] in _AVERAGE or text.startswith("均", both + 1):
        return []
    names = list(names_of(text, frame.about[0], both))
    return names if len(names) > 1 and all(end - start > 1 for start, end in names) else []


def is_promised(text: str, frame: Frame, counted: Counted) -> bool:
    """Whether a number is what is promised, of what is named: 加强171家企业管理 only says of how many."""
    (start, end), mention = counted
    name = text[start:end]
    head, kind = last_word(name)
    if kind == "vain" or (head == name and kind == "measure"):
        return False
    if mention.start < start:
        return bool(frame.verbs) and (
            frame.strength != "slogan" or frame.firm_behind or frame.stage is not PromiseStage.ADVANCE
        )
    return not mention.subject or bool(set(mention.subject) & set(name))


def stage_of_number(text: str, frame: Frame, counted: Counted) -> PromiseStage:
    """What a number promises: to be reached, unless the verbs say that so many are to be built, begun or held."""
    mention = counted.mention
    is_behind = counted.name[0] < mention.start  # the reader takes the end of a verb before a number for 成
    if mention.measure not in _AMOUNTS or (is_behind and _REACHED & set(mention.cues)):
        return PromiseStage.REACH
    before = [verb for verb in frame.verbs if verb[0] < mention.start]
    applying = [verb for verb in verbs_at(text, frame.verbs) if verb.stage is PromiseStage.APPLY]
    if applying and all(verb.role == "seeks" for verb in applying):
        return PromiseStage.REACH
    using = [verb for verb in verbs_at(text, frame.verbs) if verb.stage is PromiseStage.USE]
    if using and all(verb.role == "opens" for verb in using):
        return PromiseStage.REACH
    if frame.stage is PromiseStage.PLAN and any(text[slice(*verb)] == "建设" for verb in before):
        return PromiseStage.COMPLETE  # 规划建设基站3000个
    if frame.stage is not PromiseStage.ADVANCE:
        return frame.stage
    if not is_behind:
        return PromiseStage.ADVANCE
    built = any(verb.behind == "loose" and verb.before == "loose" for verb in verbs_at(text, tuple(before)))
    return PromiseStage.COMPLETE if built else PromiseStage.REACH


def verb_of_number(text: str, counted: Counted, inherited: tuple[Place, ...]) -> tuple[Place, ...]:
    """The word between a name and its number (达到, 增长), which governs the number and not the verbs before."""
    start, end = counted.name[1], counted.mention.start
    words = text[start:end].strip()
    return ((start, start + len(words)),) if 0 < len(words) <= LONGEST_CUE and counted.mention.cues else inherited


class CountedNumber(NamedTuple):
    """A number as it is printed, of a range its lower end and the upper one, and its unit with the power of ten."""

    number: Decimal | None
    high: Decimal | None
    unit: str


def printed(text: str, mention: Mention) -> CountedNumber:
    """A number as it is printed; as it counts where the print has no digits or its two ends another power of ten."""
    digits = [text[slice(*place)].replace(",", "") for place in mention.numbers]
    as_it_counts = CountedNumber(mention.value, mention.value_high, mention.unit)
    if not digits or not all(each.replace(".", "", 1).isdecimal() for each in digits):
        return as_it_counts
    ends = [Decimal(each) for each in digits]
    unit = text[mention.numbers[-1][1] : mention.end].strip()
    if mention.value_high is None:
        return CountedNumber(ends[0], None, unit)
    values = [mention.value, mention.value_high]
    return (
        CountedNumber(ends[0], ends[1], unit)
        if values == [scaled(end, mention.scale) for end in ends]
        else as_it_counts
    )
