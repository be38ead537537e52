"""Frames: which verbs a clause has before and behind what it is about, and what they promise together."""

from __future__ import annotations

import re
from typing import NamedTuple

from xinhua_gov.promises.clauses import Place
from xinhua_gov.promises.names import residue
from xinhua_gov.promises.words import BEFORE, BEHIND, COMPOUND, FIRST_BEHIND, MANNER, OPENER, VERBS, Verb, head_of
from xinhua_gov.vocabulary import PromisedStage

LONGEST_TAIL = 20
"""Characters of the verbs behind what a clause is about."""

_JOINING = "、和并及"
_CIRCUMSTANCE = re.compile(r"[在向对于与同由从为]")
_NUMBERED = re.compile(r"[（(]?[一二三四五六七八九十\d]{1,3}(?:[）)、．]|\.(?!\d)|是(?=[^，。]))|[\s●·—-]+")
_TELLS = re.compile(r"[编制定立成施动展办建]了")
_APPLYING = ("争创", "申建", "申创", "纳入", "列入", "入选", "跻身", "晋升")
"""Verbs that are never a part of a name."""

_HELPING = ("支持", "鼓励", "帮助", "指导")
"""Verbs that are no promise of their own, and let others do what is promised: 支持某县争创全国百强县."""

_ENTERING = ("纳入", "列入", "进入")
"""Verbs with which the promise is about who is to get there, and not about what it is to be."""

_DONE = tuple(stage for stage in PromisedStage if stage not in (PromisedStage.PLAN, PromisedStage.APPLY))
"""What a subject before it can do, where the verb is no part of a name (创建工作, 规划方案)."""

_STRENGTH = ("slogan", "loose", "driver", "build", "firm")


class Frame(NamedTuple):
    """The verbs of a clause, the stage that they promise, how firm they are, and where stands what they are about."""

    start: int
    end: int
    verbs: tuple[Place, ...]
    stage: PromisedStage
    strength: str
    about: Place
    firm_behind: bool = False


class Lead(NamedTuple):
    """The verbs that a stretch begins with, and where they end."""

    verbs: tuple[Place, ...]
    end: int


def frame_of(text: str, start: int, end: int, before: Frame | None) -> Frame | None:
    """The frame of a clause; `before` is that of the clause before it, whose verb it may go on with."""
    start = _past_numbering(text, start, end)
    if _TELLS.search(text, start, end) or OPENER.match(text, start, end) and not _is_longer_verb(text, start, end):
        return None
    lead = lead_of(text, start, end)
    if not lead.verbs:
        lead = _inner_lead(text, lead.end, end, _DONE) or lead
    if lead.verbs and lead.end < end:
        inner = _inner_of_driver(text, lead, end)
        if inner is not None:
            return inner._replace(start=start)
        behind, tail = tail_of(text, lead.end, end)
        return _frame(text, start, end, lead.verbs, tail, (lead.end, behind))
    if lead.verbs and lead.verbs[0][0] == start:
        return None
    begin = start if lead.verbs else lead.end
    behind, tail = tail_of(text, begin, end)
    firm = any(VERBS[text[slice(*place)]].behind == "firm" for place in tail)
    if firm or (tail and behind < tail[0][0]):
        return _frame(text, start, end, (), tail, (begin, behind))
    if before is not None and begin < end:
        return before._replace(start=start, end=end, about=(begin, end), firm_behind=False)
    return None


def _past_numbering(text: str, start: int, end: int) -> int:
    match = _NUMBERED.match(text, start, end)
    while match is not None and match.end() > start:
        start = match.end()
        match = _NUMBERED.match(text, start, end)
    return start


def _is_longer_verb(text: str, start: int, end: int) -> bool:
    """Whether a firm verb begins where an opener does: 结合, but 落实 is both."""
    opener, verb = OPENER.match(text, start, end), BEFORE.match(text, start, end)
    return opener is not None and verb is not None and verb.end() > opener.end()


def lead_of(text: str, start: int, end: int) -> Lead:
    """The manners and verbs that a stretch begins with."""
    verbs: list[Place] = []
    place = start
    while place < end:
        verb, manner = BEFORE.match(text, place, end), MANNER.match(text, place, end)
        if verb is not None and (manner is None or verb.end() >= manner.end()):
            verbs.append(verb.span())
            place = verb.end()
        elif manner is not None and manner.end() > place:
            place = manner.end()
        elif verbs and text[place] in _JOINING and _is_verb(text, place + 1, end):
            place += 1
        else:
            break
    while len(verbs) > 1 and verbs[-1][1] == place and _makes_a_name(text, verbs[-1], end):
        place = verbs.pop()[0]
    if len(verbs) == 1 and verbs[0][1] == place and _makes_a_name(text, verbs[0], end):
        if VERBS[text[slice(*verbs[0])]].before in ("build", "slogan"):
            return Lead((), verbs[0][0])
    return Lead(tuple(verbs), _past_particle(text, place, end))


def _is_verb(text: str, start: int, end: int) -> bool:
    manner = MANNER.match(text, start, end)
    return BEFORE.match(text, start if manner is None else manner.end(), end) is not None


def _makes_a_name(text: str, verb: Place, end: int) -> bool:
    """Whether a verb and what is behind it are one name: 新建项目, 规划方案, but not 投用区医院."""
    known = VERBS[text[slice(*verb)]]
    joins = known.before in ("build", "slogan") or known.stage in (PromisedStage.PLAN, PromisedStage.APPLY)
    joins = joins or known.behind == "kept"
    return joins and COMPOUND.match(text, verb[1], end) is not None


def _past_particle(text: str, start: int, end: int) -> int:
    return start + 1 if start < end and text[start] == "好" else start


def _inner_lead(text: str, start: int, end: int, stages: tuple[PromisedStage, ...]) -> Lead | None:
    """The verbs within a clause, behind a circumstance (向社会公布) or a subject (某县建成)."""
    circumstance = _CIRCUMSTANCE.match(text, start, end) is not None
    for match in BEFORE.finditer(text, start + 2, end):
        verb = VERBS[match[0]]
        if "是" in text[start : match.start()]:
            return None
        behind = text[match.end() : match.end() + 1]
        if _makes_a_name(text, match.span(), end) or match.end() >= end - 1 or behind in _JOINING:
            continue
        if (verb.before == "firm" and (verb.stage in stages or verb.word in _APPLYING)) or (circumstance and verb.before in ("build", "loose")):
            lead = lead_of(text, match.start(), end)
            return lead if lead.verbs and lead.end < end - 1 else None
    return None


def _inner_of_driver(text: str, lead: Lead, end: int) -> Frame | None:
    """The frame of 推动某区争创某称号, 争取某路纳入某规划: about who is to get there, or about what is to be got."""
    words = [text[slice(*place)] for place in lead.verbs]
    if not words or any(VERBS[word].before != "driver" and word not in _HELPING for word in words):
        return None
    inner = _inner_lead(text, lead.end, end, tuple(PromisedStage))
    if inner is None:
        return None
    verbs = [VERBS[text[slice(*place)]] for place in inner.verbs]
    if not any(verb.stage is PromisedStage.APPLY or verb.word == "通过" for verb in verbs):
        return None
    who = lead.end, inner.verbs[0][0]
    is_applied_for = stage_of(verbs, []) is PromisedStage.APPLY
    someone = text[slice(*who)]
    named = head_of(someone)[1] in ("works", "process") and len(residue(someone)) >= 2
    enters = any(verb.word in _ENTERING for verb in verbs)
    about = who if is_applied_for and named and enters else (inner.end, end)
    return _frame(text, lead.end, end, inner.verbs, (), about)._replace(verbs=(*lead.verbs, *inner.verbs))


def tail_of(text: str, start: int, end: int) -> tuple[int, tuple[Place, ...]]:
    """Where the verbs begin that a stretch ends with, with the manners between them, and the verbs."""
    parse: dict[int, tuple[Place, ...]] = {end: ()}
    for place in range(end - 1, max(start, end - LONGEST_TAIL) - 1, -1):
        if text[place] not in FIRST_BEHIND:
            continue
        verb, manner = BEHIND.match(text, place, end), MANNER.match(text, place, end)
        if verb is not None and verb.end() in parse:
            parse[place] = (verb.span(), *parse[verb.end()])
        elif manner is not None and parse.get(manner.end()):
            parse[place] = parse[manner.end()]
        elif text[place] in _JOINING and parse.get(place + 1):
            parse[place] = parse[place + 1]
    first = min(place for place, verbs in parse.items() if verbs or place == end)
    return first, parse[first]


def _frame(
    text: str, start: int, end: int, lead: tuple[Place, ...], tail: tuple[Place, ...], about: Place
) -> Frame:
    before = [VERBS[text[slice(*place)]] for place in lead]
    behind = [VERBS[text[slice(*place)]] for place in tail]
    firm_behind = any(verb.behind == "firm" for verb in behind)
    strength = max((verb.before for verb in before), key=_STRENGTH.index, default="firm")
    return Frame(start, end, (*lead, *tail), stage_of(before, behind), strength, about, firm_behind)


def stage_of(before: list[Verb], behind: list[Verb]) -> PromisedStage:
    """What verbs promise together: the firm ones behind what they are about count most, then the firm ones before."""
    for verbs in (
        [verb for verb in before + behind if verb.before == "firm" or verb.behind == "firm"]
        if _is_drawn_up(before, behind)
        else [verb for verb in behind if verb.behind == "firm"],
        [verb for verb in before if verb.before == "firm"],
        [verb for verb in before if verb.before == "build"],
        [verb for verb in before if verb.before in ("loose", "slogan") and verb.stage is not PromisedStage.ADVANCE],
    ):
        if verbs:
            last = verbs[-1].stage
            return last if last is PromisedStage.PLAN and not _is_drawn_up(before, behind) else max((verb.stage for verb in verbs), key=_place)
    if any(verb.word == "争取" for verb in before) and not behind:
        return PromisedStage.APPLY
    return PromisedStage.ADVANCE


def _is_drawn_up(before: list[Verb], behind: list[Verb]) -> bool:
    """Whether a plan is to be complete (完成规划编制报批), and not only what comes before works (完成前期工作)."""
    done = any(verb.stage is PromisedStage.COMPLETE and verb.before == "firm" for verb in before)
    return done and bool(behind) and all(verb.before == "firm" and verb.behind == "firm" for verb in behind)


def _place(stage: PromisedStage) -> float:
    return 4.5 if stage.order is None else stage.order
