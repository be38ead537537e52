"""Likeness: how names and clauses are compared: in one form, by pairs of characters, and what must not differ."""

from __future__ import annotations

import re

from xinhua_gov.reading.scanner import any_of
from xinhua_gov.resources import rows

_LONG_FORMS = dict(rows("promises", "tables/short_forms.tsv"))
_SHORT_FORM = re.compile(any_of(_LONG_FORMS))
_SAME = (
    (re.compile(r"国道\s?(?=\d)"), "G"),
    (re.compile(r"省道\s?(?=\d)"), "S"),
    (re.compile(r"(\d+)线"), r"\1"),
    (re.compile(r"Ⅰ(?:系列)?|I期|(?<![一二三四五六七八九十\d])1期"), "一期"),
    (re.compile(r"Ⅱ(?:系列)?|II期|(?<![一二三四五六七八九十\d])2期"), "二期"),
    (re.compile(r"Ⅲ(?:系列)?|III期|(?<![一二三四五六七八九十\d])3期"), "三期"),
    (re.compile(r"(?:地区|国内)?生产总值"), "GDP"),
    (re.compile(r"第([一二三四五六七八九十])(?:人民)?医院"), r"\1院"),
    (re.compile(r"第([一二三四五六七八九十]{1,2})(?:高级)?中学"), r"\1中"),
    (re.compile(r"(?<=高速|公路|铁路|高铁|快速)(\w)\w{1,3}至(\w)\w{1,3}段"), r"\1\2段"),
)
"""What is written in several forms, and the one that it is compared in."""

_ORDINAL = r"(?:\d+|[一二三四五六七八九])"
_NUMBERED_TOGETHER = re.compile(rf"(?P<numbers>(?<!\d){_ORDINAL}(?:[、和]{_ORDINAL}){{1,12}})(?P<word>号线|号|期)")
"""Numbers or phases that share the word behind the last of them."""

_PUNCTUATION = re.compile(r"[\s“”‘’「」《》（）()、，·—\-–+＋]")

_MARKERS = (
    re.compile(r"[一二三四五六七八九十]期"),
    re.compile(r"[GS]?\d{2,4}(?=[道至\u4e00-\u9fff]|$)(?![年月日个万亿千公平米吨人户家座所条项%])"),
    re.compile(r"[左右前后中]旗"),
    re.compile(r"[东西南北](?=延)"),
    re.compile(r"[东西南北](?=线|段|区|站|环|翼|岸|路|片)"),
    re.compile(r"国家级|自治区级|省级|市级|县级"),
    re.compile(r"(?<=示范)[省市县镇乡村]"),
    re.compile(r"第[一二三四五六七八九十\d]+(?=[届次])"),
    re.compile(r"[国省市县](?=第[一二三四五六七八九十\d]+[届次])"),
    re.compile(r"\dA(?=级)"),
    re.compile(r"(?<!\d)\d+号"),
    re.compile(r"进出口|(?<!进)出口|进口"),
    re.compile(r"(?<![\d.百千万亿])[\d.]*[百千万亿]+元(?=及?以上)"),
    re.compile(r"(?<=高速|铁路|公路|高铁|城际|快速)(?!(?:公路|铁路))[\u4e00-\u9fff]{1,6}段"),
)
"""Phases, numbers of roads, banners, directions, levels, towns or counties, sessions and whose, grades, numbers of
things, trade, least amounts, sections."""

_BRACKET = re.compile(r"（[^（）]{1,6}）(?=.)")

ROADS = ("高速公路", "高速", "铁路", "公路", "高铁", "城际", "快速")
"""The last words of roads and railways."""

_KINDS = "高速|铁路|公路|高铁|城际|快速"
_BETWEEN = re.compile(rf"([\u4e00-\u9fff]{{2,8}})至([\u4e00-\u9fff]{{2,8}}?)({_KINDS})")
_SECTION = re.compile(rf"(.{{2,}}(?:{_KINDS}))[\u4e00-\u9fff]{{1,6}}段\Z")
_SHORT = re.compile(rf"(?P<ends>[\u4e00-\u9fff]{{2,4}})(?P<kind>{_KINDS})(?:公路|铁路)?\Z")
_BEGINS_AS_ROUTE = re.compile(rf"(?P<ends>[\u4e00-\u9fff]{{2,3}}?)(?P<kind>{_KINDS})")
_ROUTE = re.compile(rf"([\u4e00-\u9fff])[\u4e00-\u9fff]{{1,3}}至([\u4e00-\u9fff])[\u4e00-\u9fff]{{1,3}}?({_KINDS})")

Markers = tuple[frozenset[str], ...]
"""Which phases, roads, banners, directions, levels, sessions and numbers a text names."""


def normal(text: str) -> str:
    """A text as it is compared: without punctuation, and with one form for what is written in several.

    >>> normal("国道305线（二期）"), normal("G305 2期"), normal("城东棚改")
    ('G305二期', 'G305二期', '城东棚户区改造')
    """
    if "、" in text:
        text = _NUMBERED_TOGETHER.sub(_each_with_its_word, text)
    for pattern, form in _SAME:
        text = pattern.sub(form, text)
    text = _SHORT_FORM.sub(lambda match: _LONG_FORMS[match[0]], text)
    return _PUNCTUATION.sub("", text)


def _each_with_its_word(match: re.Match[str]) -> str:
    """1、2号线 with the word behind each number."""
    return match["word"].join((*re.findall(_ORDINAL, match["numbers"]), ""))


def pairs(text: str) -> set[str]:
    """The pairs of characters of a text."""
    return {text[place : place + 2] for place in range(len(text) - 1)}


def other_names(name: str) -> tuple[str, ...]:
    """How a road or railway is called too: by the first characters of its ends, with them turned round, or as a whole.

    >>> other_names("青石至白水高速公路"), other_names("青白高速"), other_names("青白高速甲县段")
    (('青白高速', '白青高速'), ('白青高速',), ('青白高速',))
    """
    bare = _BRACKET.sub("", name)
    if bare != name:
        return (normal(bare), *other_names(normal(bare)))
    name = normal(name)
    section = _SECTION.match(name)
    if section is not None:
        return (section[1],)
    ends = _BETWEEN.search(name)
    if ends is not None:
        first, last, kind = ends[1][0], ends[2][0], ends[3]
        return f"{first}{last}{kind}", f"{last}{first}{kind}"
    short = _SHORT.match(name)
    if short is None:
        return ()
    places, kind = short["ends"], short["kind"]
    turned = f"{places[-1]}{places[1:-1]}{places[0]}{kind}"
    return (turned,) if len(places) == 2 else (turned, f"{places[0]}{places[-1]}{kind}")


def other_route(one: str, other: str) -> bool:
    """Whether two names begin with those of different roads or railways of one kind.

    >>> other_route("青白高速甲县段", "白甲高速甲县段"), other_route("青白高速", "白青高速公路")
    (True, False)
    """
    first, second = _BEGINS_AS_ROUTE.match(one), _BEGINS_AS_ROUTE.match(other)
    if first is None or second is None or first["kind"] != second["kind"]:
        return False
    ends = set(first["ends"]), set(second["ends"])
    return not (ends[0] <= ends[1] or ends[1] <= ends[0])


def short_route(name: str) -> str:
    """How a road or railway that is named by its ends is called in short; empty for another name.

    >>> short_route("青石至白水高速公路"), short_route("青石大桥")
    ('青白高速', '')
    """
    route = _ROUTE.match(name)
    return "" if route is None else f"{route[1]}{route[2]}{route[3]}"


def markers(text: str) -> Markers:
    """What a text names that must not be another in a text beside it."""
    return tuple(frozenset(marker.findall(text)) for marker in _MARKERS)


def conflict(wanted: Markers, found: Markers) -> bool:
    """Whether one names another phase, road, direction, banner, level or session than the other does.

    >>> first, second, whole = markers("水厂一期"), markers("水厂二期"), markers("水厂")
    >>> conflict(first, second), conflict(whole, second)
    (True, False)
    """
    return any(a and b and not a & b for a, b in zip(wanted, found, strict=True))


def common_words(name: str, text: str) -> tuple[str, ...]:
    """The longest words of a name that a text has too, of two characters and more, in the order of the name.

    >>> common_words("城东水厂二期", "城东区水厂开工")
    ('城东', '水厂')
    """
    found: list[str] = []
    place = 0
    while place < len(name) - 1:
        length = 1
        while place + length < len(name) and name[place : place + length + 1] in text:
            length += 1
        if length > 1:
            found.append(name[place : place + length])
        place += length
    return tuple(found)
