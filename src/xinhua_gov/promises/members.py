"""Members: the things that a clause lists, by 、 and 和 and 等, each with its place."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from xinhua_gov.promises.clauses import parts, stripped
from xinhua_gov.promises.object_names import BUILT, THINGS, is_common, residue
from xinhua_gov.promises.promise_words import BEHIND, head_of
from xinhua_gov.reading.mention import Place
from xinhua_gov.reading.numerals import chinese_number

SPECIFIC = 4
"""Characters that tell what is meant, from which the common name of a list is the name of one thing."""

LONGEST_PART = 6
"""Characters of a member of a list that may be only a part of a name."""

LONG_MEMBER = 5
"""Characters from which a member of a list is one thing, whatever words it has."""

LONG_NAME = 8
"""Characters from which what stands beside 和 is a name of its own, whatever words it has."""

_AND = re.compile(r"以及|(?<=”)(?=“)|[和与并]|及(?!以上|以下|其|时)")
_SO_ON = re.compile(r"(?<![高中初平均同对甲乙一二三优])等(?![级于待候同次份])")
_COUNT = re.compile(
    r"((?<!\d)\d+|(?<![一二两三四五六七八九十百])[一二两三四五六七八九十百]+)(?:余|多)?(?:个|项|条|座|家|处|所|类|批|大|宗|座|片|段|栋|台|套)"
)
_ENDS_IN_NUMBER = re.compile(r"\d[^\d]{0,4}$|\d\D{0,4}(?:以上|左右|以内)$")
_IS_WHOLE = re.compile(rf"(?:{BEHIND.pattern}|[”》）]|\d[^\d]{{0,4}}|以上)$|.至.")
_IS_AREA = re.compile(r"(?:[旗县市镇乡村州盟]|(?<![小社院片园景库灌城校厂矿])区)$")
_CODED = re.compile(r"[A-Za-z]\d|\d[A-Za-z]")
_VAGUE = ("载体", "领域", "产业", "企业", "平台")


class Group(NamedTuple):
    """What the members of a list are called together: where the name stands, how many they are, and those named."""

    name: Place
    size: int | None
    members: tuple[Place, ...]


class Member(NamedTuple):
    """A thing that is listed; `listed` says that its list is one of works or other things: A、B等5个项目."""

    start: int
    end: int
    listed: bool = False
    group: Group | None = None


def members_of(text: str, start: int, end: int) -> Iterator[Member]:
    """The members of a list, each a stretch of the text; a stretch without a list is one member."""
    chain: list[Place] = []
    start = _past_description(text, start, end)
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


def _past_description(text: str, start: int, end: int) -> int:
    """Where the name begins behind a description with 、 of its own: 以节会、赛事为特色的产品体系."""
    of = text.rfind("的", start, end - 2)
    begins = list(parts(text, start, end, "、"))
    if of < 0 or len(begins) < 2 or of < begins[-1][0] or "”" in text[of:end].split("“")[0]:
        return start
    described = text.startswith("以", start) or not any(_is_whole(text[slice(*piece)]) for piece in begins[:-1])
    return of + 1 if described and len(residue(text[of + 1 : end])) >= 2 else start


def names_of(text: str, start: int, end: int) -> Iterator[Place]:
    """The names between 、 and 和, each a stretch of the text."""
    for piece in parts(text, start, end, "、"):
        begin = piece[0]
        for joint in _AND.finditer(text, *piece):
            yield begin, joint.start()
            begin = joint.end()
        yield begin, piece[1]


def _named(text: str, chain: list[Place], group: Place) -> Iterator[Member]:
    """The members before 等, or what they are called together where they only tell where it is, or who does it."""
    count = _COUNT.match(text, *group)
    inner = count or _COUNT.search(text, group[0], min(group[1], group[0] + LONGEST_PART))
    if count is None and inner is not None and inner.end() < group[1] - 1:  # 某地、某地等片区5个小区
        yield Member(inner.start(), group[1])
        return
    if count is None and _ENDS_IN_NUMBER.search(text[slice(*group)]):  # 银行、保险等金融机构30家
        yield Member(*group)
        return
    first, *others = _split(text, *group)
    yield from (Member(*other) for other in others)
    name = (count.end() if count else first[0]), first[1]
    called = text[slice(*name)].split("的")[0]
    whole = Member(count.start() if count else name[0], name[1])
    pieces = tuple(piece for stretch in chain for piece in _split(text, *stretch, loosely=True))
    names = [text[slice(*piece)] for piece in pieces]
    if _is_of_what_it_is_called(names, called, counted=count is not None):
        yield whole
        return
    has_thing = any(map(_is_thing, names))
    all_vague = not has_thing and len(called) >= SPECIFIC
    if count is not None and (all_vague or not is_common(called)):
        yield whole
    kind = head_of(called)[1]
    is_of_kinds = not has_thing and any(head_of(name)[1] == "abstract" for name in names)
    if kind == "works" and count is None and is_of_kinds:
        yield Member(pieces[0][0], name[1])  # 农产品、旅游产品等街区: of which kinds it is
        return
    listed = (kind == "works" or (count is not None and kind in THINGS)) and not called.endswith(_VAGUE)
    batch = Group(name, None if count is None else _number(count[1]), pieces) if called else None
    yield from (Member(*piece, listed and _is_named(text[slice(*piece)]), batch) for piece in pieces)


def _is_named(member: str) -> bool:
    """Whether a member of a list of works is one of them, and not a kind of works: 生态产业新城, but not 学校."""
    return not is_common(member) or (len(member) >= LONG_MEMBER and head_of(member)[1] in BUILT)


def _number(printed: str) -> int | None:
    found = chinese_number(printed.replace("两", "二")) if not printed.isdecimal() else int(printed)
    return None if found is None else int(found)


def _is_of_what_it_is_called(names: list[str], called: str, *, counted: bool) -> bool:
    """Whether a promise is about what a list is called (城市垃圾处置项目), and not about the members before 等."""
    if counted and called and _IS_AREA.search(names[-1]):
        return True
    return not any(map(_is_thing, names)) and len(residue(called)) >= SPECIFIC and head_of(called)[1] in THINGS


def _alone(text: str, chain: list[Place]) -> Iterator[Member]:
    """The members of a list without 等: one where only the last has a last word, which then is that of all."""
    if len(chain) > 1 and all(_is_part(text[slice(*piece)]) for piece in chain[:-1]):
        yield Member(chain[0][0], chain[-1][1])
        return
    for piece in chain:
        for part in _split(text, *piece):
            yield Member(*part)


def _split(text: str, start: int, end: int, *, loosely: bool = False) -> Iterator[Place]:
    """A stretch in its names, where 和 stands between two that are whole; `loosely` where only the first need be."""
    for match in _AND.finditer(text, start + 2, end - 2):
        left, right = text[start : match.start()], text[match.end() : end]
        shares_a_number = _ENDS_IN_NUMBER.search(right) and not any(map(str.isdigit, left))
        is_within = left.count("“") != left.count("”") or left.count("（") != left.count("）")
        if shares_a_number or is_within:
            continue
        both_counted = _COUNT.match(left) and _COUNT.match(right)
        if both_counted or (_stands_alone(left) and (loosely or _stands_alone(right))):
            yield start, match.start()
            start = match.end()
    yield start, end


def _is_whole(name: str) -> bool:
    """Whether a member of a list ends in a last word of its own, a verb, a number or a quotation."""
    return _is_thing(name) or _IS_WHOLE.search(name) is not None


def _is_part(name: str) -> bool:
    """Whether a member of a list is short and has neither last word nor number of its own."""
    return len(name) <= LONGEST_PART and not _is_whole(name) and not any(map(str.isdigit, name))


def _stands_alone(name: str) -> bool:
    """Whether what stands beside 和 is a name of its own."""
    return _is_whole(name) and (len(residue(name)) >= 2 or len(name) >= LONG_NAME)


def _is_thing(name: str) -> bool:
    return (head_of(name)[1] in THINGS and len(name) > 2) or _CODED.search(name) is not None


def is_built(name: str) -> bool:
    """Whether a name is one of works, by its last word."""
    return head_of(name)[1] in BUILT
