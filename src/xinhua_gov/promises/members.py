"""Members: the things that a clause lists, by 、 and 和 and 等, each with its place."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from xinhua_gov.promises.clauses import Place, parts, stripped
from xinhua_gov.promises.names import is_common, residue
from xinhua_gov.promises.words import BEHIND, head_of

_AND = re.compile(r"以及|(?<=”)(?=“)|[和与并]|及(?!以上|以下|其|时)")
_SO_ON = re.compile(r"(?<![高中初平均同对甲乙一二三优])等(?![级于待候同次份])")
_ENDS_IN_NUMBER = re.compile(r"\d[^\d]{0,4}$|\d\D{0,4}(?:以上|左右|以内)$")
_PLACE = re.compile(r"(?:[旗县市镇乡村州盟]|(?<![小社院片园景库灌城校厂矿])区)$")
_COUNT = re.compile(r"(?:\d+|[一二两三四五六七八九十百]+)(?:余|多)?(?:个|项|条|座|家|处|所|类|批|大|宗|座|片|段|栋|台|套)")
_THINGS = ("works", "process", "trial", "event", "rule", "body")


SPECIFIC = 4
"""Characters that tell what is meant, from which the common name of a list is the name of one thing."""

LONGEST_PART = 6
"""Characters of a member of a list that may be only a part of a name."""


_ENDS_IN_VERB = re.compile(rf"(?:{BEHIND.pattern})$")
_CODED = re.compile(r"[A-Za-z]\d|\d[A-Za-z]")


class Member(NamedTuple):
    """A thing that is listed; `group` is where the common name of the list stands, `count` where its number does."""

    start: int
    end: int
    listed: bool = False
    group: Place | None = None
    count: Place | None = None


def members_of(text: str, start: int, end: int) -> Iterator[Member]:
    """The members of a list, each a stretch of the text; a stretch without a list is one member."""
    chain: list[Place] = []
    for piece in parts(text, start, end, "、"):
        begin, stop = piece
        for so_on in _SO_ON.finditer(text, *piece):
            following = _SO_ON.search(text, so_on.end(), stop)
            joints = list(_AND.finditer(text, so_on.end(), following.start())) if following else []
            close = joints[-1].start() if joints else stop
            yield from _named(text, [*chain, (begin, so_on.start())], stripped(text, so_on.end(), close))
            chain, begin = [], joints[-1].end() if joints else stop
        if begin < stop:
            chain.append((begin, stop))
    yield from _alone(text, chain)


def listed(text: str, start: int, end: int) -> Iterator[Place]:
    """The names between 、 and 和, each a stretch of the text."""
    for piece in parts(text, start, end, "、"):
        begin = piece[0]
        for joint in _AND.finditer(text, *piece):
            yield begin, joint.start()
            begin = joint.end()
        yield begin, piece[1]


def _named(text: str, chain: list[Place], group: Place) -> Iterator[Member]:
    """The members before 等, or what they are called together where they are only where it is, or who does it."""
    count = _COUNT.match(text, *group) or _COUNT.search(text, group[0], min(group[1], group[0] + LONGEST_PART))
    if count is not None and count.start() > group[0] and count.end() < group[1] - 1:  # 某地、某地等片区5个小区
        yield Member(count.start(), group[1], False, None, count.span())
        return
    first, *others = _split(text, *group)
    name = (count.end() if count else first[0]), first[1]
    called = text[slice(*name)].split("的")[0]
    yield from (Member(*other) for other in others)
    pieces = [piece for stretch in chain for piece in _split(text, *stretch, loosely=True)]
    last = text[slice(*pieces[-1])]
    things = any(_is_thing(text[slice(*piece)]) for piece in pieces)
    if len(residue(called)) >= SPECIFIC and not things and head_of(called)[1] in _THINGS:
        yield Member(count.start() if count else name[0], name[1], False, None, count.span() if count else None)
        return
    if count and _PLACE.search(last) and called:
        yield Member(count.start(), name[1], False, None, count.span())
        return
    kind = head_of(called)[1]
    listed = (kind == "works" or (count is not None and kind in _THINGS)) and not _is_vague(called)
    if count and not is_common(called):
        yield Member(count.start(), name[1], False, None, count.span())
    for piece in pieces:
        yield Member(*piece, listed, name if called else None, count.span() if count else None)


def _is_vague(called: str) -> bool:
    return called.endswith(("载体", "领域", "产业", "企业", "平台"))


def _alone(text: str, chain: list[Place]) -> Iterator[Member]:
    """The members of a list without 等: one where only the last has a head, which then is that of all."""
    if len(chain) > 1 and all(_is_part(text[slice(*piece)]) for piece in chain[:-1]):
        yield Member(chain[0][0], chain[-1][1])
        return
    for piece in chain:
        for part in _split(text, *piece):
            yield Member(*part)


def _split(text: str, start: int, end: int, *, loosely: bool = False) -> Iterator[Place]:
    """A stretch in two where 和 stands between two names that both have a head."""
    for match in _AND.finditer(text, start + 2, end - 2):
        left, right = text[start : match.start()], text[match.end() : end]
        if _ENDS_IN_NUMBER.search(right) and not any(map(str.isdigit, left)):
            continue
        if left.count("“") != left.count("”") or left.count("（") != left.count("）"):
            continue
        if _stands(left) and (_stands(right) or loosely) or _counts(left) and _counts(right):
            yield start, match.start()
            yield from _split(text, match.end(), end, loosely=loosely)
            return
    yield start, end


def _is_whole(name: str) -> bool:
    """Whether a member of a list stands for itself: it ends in a head of its own, a number or a quotation."""
    return _is_thing(name) or name[-1:] in "”》）" or _ENDS_IN_VERB.search(name) is not None or bool(re.search(r"\d[^\d]{0,4}$|以上$|工作$|建设$|开工$|.至.", name))


def _is_part(name: str) -> bool:
    """Whether a member of a list is short and has neither head nor number of its own."""
    return len(name) <= LONGEST_PART and not _is_whole(name) and not any(map(str.isdigit, name))


def _stands(name: str) -> bool:
    """Whether what stands beside 和 is a name of its own."""
    return _is_whole(name) and (len(residue(name)) >= 2 or len(name) >= LONGEST_PART + 2)


def _counts(name: str) -> bool:
    return _COUNT.match(name) is not None


def _is_thing(name: str) -> bool:
    return (head_of(name)[1] in _THINGS and len(name) > 2) or bool(_CODED.search(name))
