"""Leads: the verbs that a stretch begins with, has within it, or ends with, with the manners between them."""

from __future__ import annotations

import re
from collections.abc import Collection
from typing import NamedTuple

from xinhua_gov.promises.promise_words import (
    ALWAYS_COMPOUND,
    BEFORE,
    BEHIND,
    BY_WHAT,
    COMPOUND,
    FIRST_BEHIND,
    IS_MANNER,
    LONGEST_MANNER,
    MANNER,
    MANNER_BEHIND,
    MODAL,
    VERBS,
    Verb,
)
from xinhua_gov.reading.mention import Place
from xinhua_gov.vocabulary import PromiseStage

LONGEST_TAIL = 20
"""Characters of the verbs behind what a clause is about."""

_JOINING = "、和并及"
_IS = re.compile(r"(?<!主要)(?<!重点)是")
_CIRCUMSTANCE = re.compile(r"[在向对于与同由从为]")


class Lead(NamedTuple):
    """The verbs before what a stretch is about, and where that begins."""

    verbs: tuple[Place, ...]
    end: int


def lead_of(text: str, start: int, end: int) -> Lead:
    """The manners and verbs that a stretch begins with."""
    verbs: list[Place] = []
    place = start
    while place < end:
        verb, manner = BEFORE.match(text, place, end), MANNER.match(text, place, end)
        if verb is not None and (manner is None or verb.end() >= manner.end()):
            verbs.append(verb.span())
            place = verb.end()
        elif manner is not None and (not verbs or _is_verb(text, place, end)):  # 建成高标准农田: a part of the name
            place = manner.end()
        elif verbs and text[place] in _JOINING and _is_verb(text, place + 1, end):
            place += 1
        else:
            break
    while len(verbs) > 1 and verbs[-1][1] == place and _is_of_name(text, verbs[-2], verbs[-1], end):
        place = verbs.pop()[0]
    only = VERBS[text[slice(*verbs[0])]].before if len(verbs) == 1 and verbs[0][1] == place else None
    if only in ("build", "slogan") and _makes_a_name(text, verbs[0], end):
        return Lead((), verbs[0][0])
    if only is not None and ALWAYS_COMPOUND.match(text, place, end):
        return Lead((), verbs[0][0])
    return Lead(tuple(verbs), place + (bool(verbs) and text.startswith("好", place, end)))


def _is_verb(text: str, start: int, end: int) -> bool:
    """Whether a verb begins here, or behind some manners."""
    manner = MANNER.match(text, start, end)
    while BEFORE.match(text, start, end) is None and manner is not None:
        start = manner.end()
        manner = MANNER.match(text, start, end)
    return BEFORE.match(text, start, end) is not None


def _is_of_name(text: str, before: Place, verb: Place, end: int) -> bool:
    """Whether the last of several verbs is itself what is counted (完成投资80亿元), or begins a name (完成营造林)."""
    last = VERBS[text[slice(*verb)]]
    is_done = VERBS[text[slice(*before)]].is_firm and before[1] == verb[0] and last.before == "slogan"
    return last.role == "counted" or is_done or _makes_a_name(text, verb, end)


def _makes_a_name(text: str, verb: Place, end: int) -> bool:
    """Whether a verb and what is behind it are one name: 新建项目, 规划方案, but not 投用区医院."""
    known = VERBS[text[slice(*verb)]]
    joins = known.before in ("build", "slogan") or known.stage in (PromiseStage.PLAN, PromiseStage.APPLY)
    compound = COMPOUND if joins or known.behind == "kept" else ALWAYS_COMPOUND
    return compound.match(text, verb[1], end) is not None


def inner_lead(text: str, start: int, end: int, stages: Collection[PromiseStage]) -> Lead | None:
    """The verbs within a clause, behind a circumstance (向社会公布) or a subject (某县建成), of some stages."""
    circumstance = bool(_CIRCUMSTANCE.match(text, start, end) or BY_WHAT.match(text, start, end))
    for match in BEFORE.finditer(text, start + 2, end):
        if _IS.search(text, start, match.start()):
            return None
        joined = _makes_a_name(text, match.span(), end) or text[match.end() : match.end() + 1] in (*_JOINING, "的")
        told = circumstance or _has_a_manner(text, start, match.start())
        if not joined and match.end() < end - 1 and _governs(VERBS[match[0]], stages, told=told):
            lead = lead_of(text, match.start(), end)
            return lead if lead.verbs and lead.end < end - 1 else None
    return None


def _has_a_manner(text: str, start: int, place: int) -> bool:
    """Whether a manner or a modal ends here, so that what follows is said of what stands before: 某港重点建设码头."""
    return any(
        text[place - length : place] in IS_MANNER or MODAL.fullmatch(text, place - length, place)
        for length in range(1, min(LONGEST_MANNER, place - start - 1) + 1)
    )


def _governs(verb: Verb, stages: Collection[PromiseStage], *, told: bool) -> bool:
    """Whether a verb within a clause says what is done, and is no part of a name."""
    if verb.is_firm:
        return verb.stage in stages or verb.role in ("apart", "enters")
    return told and verb.before in ("build", "loose")


def verbs_alone(text: str, start: int, end: int) -> tuple[Place, ...]:
    """The verbs of a clause that has nothing else, and so goes on with what was named before: 力争年内建成通车."""
    verbs: list[Place] = []
    place = start
    while place < end:
        found = [match for pattern in (BEHIND, BEFORE, MANNER) if (match := pattern.match(text, place, end))]
        longest = max(found, key=lambda match: match.end(), default=None)
        if longest is not None and longest.re is not MANNER:
            verbs.append(longest.span())
        elif longest is None and text[place] not in _JOINING:
            return ()
        place = place + 1 if longest is None else longest.end()
    known = [VERBS[text[slice(*verb)]] for verb in verbs]
    return tuple(verbs) if any(verb.is_firm or verb.behind == "firm" for verb in known) else ()


def tail_of(text: str, start: int, end: int) -> tuple[int, tuple[Place, ...]]:
    """Where the verbs begin that a stretch ends with, with the manners between them, and the verbs."""
    parse: dict[int, tuple[Place, ...]] = {end: ()}
    for place in range(end - 1, max(start, end - LONGEST_TAIL) - 1, -1):
        if text[place] not in FIRST_BEHIND:
            continue
        verb, manner = BEHIND.match(text, place, end), MANNER_BEHIND.match(text, place, end)
        if verb is not None and verb.end() in parse:
            parse[place] = (verb.span(), *parse[verb.end()])
        elif manner is not None and parse.get(manner.end()):
            parse[place] = parse[manner.end()]
        elif text[place] in _JOINING and parse.get(place + 1):
            parse[place] = parse[place + 1]
    first = min(place for place, verbs in parse.items() if verbs or place == end)
    return first, parse[first]
