"""Matching: how well a clause of a later report fits the name of what an earlier one promised."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from math import log
from typing import NamedTuple

from xinhua_gov.promises.clauses import Place, clauses, sentences
from xinhua_gov.promises.names import residue
from xinhua_gov.promises.parts import Line
from xinhua_gov.promises.words import GENERIC, head_of

_SAME = (
    (re.compile(r"国道\s?(?=\d)"), "G"),
    (re.compile(r"省道\s?(?=\d)"), "S"),
    (re.compile(r"Ⅰ|I期|(?<![一二三四五六七八九十])1期"), "一期"),
    (re.compile(r"Ⅱ系列|Ⅱ|II期|2期"), "二期"),
    (re.compile(r"Ⅲ|III期|3期"), "三期"),
    (re.compile(r"地区生产总值|国内生产总值|生产总值"), "GDP"),
    (re.compile(r"(\d+)线"), r"\1"),
)
_BETWEEN = re.compile(r"([\u4e00-\u9fff]{2,8})至([\u4e00-\u9fff]{2,8}?)(高速|铁路|公路|高铁|城际|快速)")
_SHORT = re.compile(r"([\u4e00-\u9fff])([\u4e00-\u9fff])(高速|铁路|高铁|城际)")
LONGEST_END = 8
"""Characters of the name of a place at the end of a road."""

OTHER_NAME = 0.85
"""How well a clause fits that has another name of a road."""

_PUNCTUATION = re.compile(r"[\s“”‘’「」《》（）()、，·—\-–+＋]")
_MARKERS = (
    re.compile(r"[一二三四五六七八九十]期"),
    re.compile(r"[GS]?\d{2,4}(?=[线道至\u4e00-\u9fff]|$)(?![年月日个万亿千公平米吨人户家座所条项%])"),
    re.compile(r"[左右前后中]旗"),
    re.compile(r"[东西南北](?=延|线|段|区|站|环|翼|岸|路|片)"),
    re.compile(r"国家级|自治区级|省级|市级|县级"),
    re.compile(r"第[一二三四五六七八九十\d]+(?=[届次])"),
    re.compile(r"\d+号"),
)


def normal(text: str) -> str:
    """A text as it is compared: without punctuation, and with one form for what is written in several."""
    for pattern, form in _SAME:
        text = pattern.sub(form, text)
    return _PUNCTUATION.sub("", text)


def other_names(name: str) -> tuple[str, ...]:
    """How a road or railway is called too, by its ends: 经棚至乌兰布统高速公路 is 经乌高速, 扬宿高速 is 宿扬高速."""
    ends = _BETWEEN.search(name)
    if ends is not None:
        first, last, kind = ends[1][-LONGEST_END:], ends[2], ends[3]
        return tuple(f"{a}{b}{kind}" for a, b in ((first[0], last[0]), (last[0], first[0])))
    short = _SHORT.match(name)
    return (f"{short[2]}{short[1]}{short[3]}",) if short is not None else ()


def pairs(text: str) -> set[str]:
    """The pairs of characters of a text."""
    return {text[place : place + 2] for place in range(len(text) - 1)}


class Unit(NamedTuple):
    """A clause of a report, as it is compared."""

    start: int
    end: int
    sentence: Place
    in_plan: bool
    text: str


class Fit(NamedTuple):
    """How well a clause fits a name: in all, in what tells the name from others, and whether it has the whole name."""

    unit: Unit
    score: float
    distinct: float
    exact: bool


def units_of(text: str, lines: Iterable[Line], *, in_plan: bool) -> Iterator[Unit]:
    """The clauses of some lines of a report."""
    for line in lines:
        for sentence in sentences(text, line.start, line.end):
            for start, end in clauses(text, *sentence):
                yield Unit(start, end, sentence, in_plan, normal(text[start:end]))


class Index:
    """The clauses of a report by the pairs of characters in them."""

    def __init__(self, units: Iterable[Unit]) -> None:
        self.units = list(units)
        self._of_pair: dict[str, list[int]] = defaultdict(list)
        self._pairs = [pairs(unit.text) for unit in self.units]
        singles: Counter[str] = Counter()
        for number, found in enumerate(self._pairs):
            singles.update(set(self.units[number].text))
            for pair in found:
                self._of_pair[pair].append(number)
        self._singles = singles
        self._count = len(self.units) + 1
        self._weights: dict[str, float] = {}
        self._marked: dict[int, Markers] = {}

    def weight(self, pair: str) -> float:
        """How rare a pair of characters is, or a single one."""
        known = self._weights.get(pair)
        if known is None:
            count = self._singles[pair] if len(pair) == 1 else len(self._of_pair.get(pair, ()))
            known = self._weights[pair] = log(self._count / (count + 0.5))
        return known

    def _markers(self, number: int) -> Markers:
        known = self._marked.get(number)
        if known is None:
            known = self._marked[number] = markers(self.units[number].text)
        return known

    def fits(self, name: str) -> list[Fit]:
        """The clauses that fit a name, the best first."""
        whole = normal(name)
        telling = normal(residue(name)) or whole
        wanted, distinct = pairs(whole), pairs(telling) or pairs(whole)
        scores: dict[int, float] = defaultdict(float)
        for pair in wanted:
            weight = self.weight(pair)
            for number in self._of_pair.get(pair, ()):
                scores[number] += weight
        total = sum(map(self.weight, wanted)) or 1.0
        marked = markers(whole)
        rare = min(1.0, total / RARE)
        for other in other_names(whole):
            for number, unit in enumerate(self.units):
                if other in unit.text:
                    scores[number] = max(scores[number], total * OTHER_NAME)
        best = sorted(scores, key=lambda number: (-scores[number], number))[:MOST_COMPARED]
        found = [self._fit(number, scores[number] / total, whole, telling, distinct, marked) for number in best]
        found = [fit and fit._replace(score=fit.score * rare) for fit in found]
        return sorted((fit for fit in found if fit), key=lambda fit: (-fit.score, fit.unit.start))

    def _fit(self, number: int, share: float, whole: str, telling: str, distinct: set[str], marked: Markers) -> Fit | None:
        unit = self.units[number]
        if whole not in unit.text and conflict(marked, self._markers(number)):
            return None
        exact = whole in unit.text
        total = sum(map(self.weight, distinct)) or 1.0
        told = sum(self.weight(pair) for pair in distinct & self._pairs[number]) / total
        singles = set(telling)
        letters = sum(map(self.weight, singles & set(unit.text))) / (sum(map(self.weight, singles)) or 1.0)
        otherwise = any(other in unit.text for other in other_names(whole))
        if otherwise:
            return Fit(unit, OTHER_NAME, 1.0, exact=False)
        wanted = pairs(whole)
        plain = len(wanted & self._pairs[number]) / (len(wanted) or 1)
        score = 1.0 if exact else 0.3 * share + 0.3 * plain + 0.2 * told + 0.2 * letters
        return Fit(unit, score, max(told, letters if letters > 0.9 else 0.0), exact)


RARE = 7.0
"""How much the pairs of characters of a name must weigh together for it to tell one thing from others."""

MOST_COMPARED = 12
"""Clauses that are held against a name, of those that share the rarest pairs of characters with it."""


def common_words(name: str, text: str) -> tuple[str, ...]:
    """The longest words of a name that a text has too, of two characters and more."""
    found: list[str] = []
    place = 0
    while place < len(name) - 1:
        length = 2
        while name[place : place + length] in text and place + length <= len(name):
            length += 1
        if length > 2:
            found.append(name[place : place + length - 1])
        place += max(1, length - 2)
    return tuple(found)


Markers = tuple[frozenset[str], ...]
"""Which phases, roads, banners, directions, levels, sessions and numbers a text names."""


def markers(text: str) -> Markers:
    """What a text names that must not be another in a text beside it."""
    return tuple(frozenset(marker.findall(text)) for marker in _MARKERS)


def conflict(wanted: Markers, found: Markers) -> bool:
    """Whether one names another phase, road, direction, banner, level or session than the other does.

    >>> conflict(markers("城东水厂二期"), markers("城东水厂一期建成")), conflict(markers("城东水厂"), markers("城东水厂一期"))
    (True, False)
    """
    return any(a and b and not a & b for a, b in zip(wanted, found, strict=True))
