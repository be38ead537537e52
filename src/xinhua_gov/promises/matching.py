"""Matching: how well the clauses of a later report fit the name of what an earlier one promised."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from heapq import nsmallest
from math import log
from typing import NamedTuple

from xinhua_gov.promises.clauses import LONGEST, clauses, sentences
from xinhua_gov.promises.likeness import Markers, conflict, markers, normal, other_names, pairs
from xinhua_gov.promises.object_names import LONGEST_NAME, last_word, residue
from xinhua_gov.promises.report_parts import Line
from xinhua_gov.reading.mention import Place

RARE = 7.0
"""How much the pairs of characters of a name must weigh together for it to tell one thing from others."""

FEWEST_CLAUSES = 500
"""Clauses that a report has at least; in a shorter text a pair of characters is as rare as it would be there."""

FEWEST_TELLING = 2
"""Characters that tell a name from others at least; with fewer its words that many names have tell it too."""

COMMON_NAME = 0.9
"""What is left of the score of a clause that has not the whole of a name which has only words of many names."""

OTHER_NAME = 0.85
"""How well a clause fits that has another name of a road."""

MOST_COMPARED = 12
"""Clauses that are held against a name, of those that share the rarest pairs of characters with it."""

MOST_LOOKED_UP = 400
"""Clauses that are looked at for the pairs of a name, its rarest first; as many in a long text as in a short one."""

_SHARES = (0.3, 0.3, 0.2, 0.2)
"""What counts in a fit: the pairs by their rarity, all pairs alike, those of what tells the name from others, and its
characters."""


class Clause(NamedTuple):
    """A clause of a report, as it is compared."""

    start: int
    end: int
    sentence: Place
    in_plan: bool
    text: str


class Fit(NamedTuple):
    """How well a clause fits a name: in all, in what tells the name from others, and whether it has the whole name."""

    unit: Clause
    score: float
    distinct: float
    exact: bool


class Name(NamedTuple):
    """A name as it is compared: whole, in its pairs of characters, and what of it tells it from others."""

    whole: str
    wanted: frozenset[str]
    distinct: frozenset[str]
    characters: frozenset[str]
    marked: Markers
    others: tuple[str, ...]
    is_common: bool


def clauses_of(text: str, lines: Iterable[Line], *, in_plan: bool) -> Iterator[Clause]:
    """The clauses of some lines of a report."""
    for line in lines:
        for sentence in sentences(text, line.start, line.end):
            for clause in clauses(text, *sentence):
                for start, end in _pieces(*clause):
                    yield Clause(start, end, sentence, in_plan, normal(text[start:end]))


def _pieces(start: int, end: int) -> Iterator[Place]:
    """A clause, in pieces that overlap by the length of a name where it is longer than clauses are."""
    while end - start > LONGEST:
        yield start, start + LONGEST
        start += LONGEST - LONGEST_NAME
    yield start, end


def as_compared(name: str) -> Name:
    """A name as it is compared."""
    whole = normal(name)
    telling = normal(residue(name))
    common = len(telling) < FEWEST_TELLING
    if common:
        telling = normal(name.removesuffix(last_word(name)[0]))
    if len(telling) < FEWEST_TELLING:
        telling = whole
    wanted = frozenset(pairs(whole))
    distinct = frozenset(pairs(telling)) or wanted
    return Name(whole, wanted, distinct, frozenset(telling), markers(whole), other_names(whole), common)


class Index:
    """The clauses of a report by the pairs of characters in them."""

    def __init__(self, units: Iterable[Clause]) -> None:
        self.units: list[Clause] = list(units)
        self._pairs = [pairs(unit.text) for unit in self.units]
        self._of_pair: dict[str, list[int]] = defaultdict(list)
        for number, found in enumerate(self._pairs):
            for pair in found:
                self._of_pair[pair].append(number)
        self._singles = Counter(character for unit in self.units for character in set(unit.text))
        self._weights: dict[str, float] = {}
        self._marked: dict[int, Markers] = {}

    def weight(self, characters: str) -> float:
        """How rare a pair of characters is, or a single one: the logarithm of one in how many clauses has it."""
        known = self._weights.get(characters)
        if known is None:
            single = len(characters) == 1
            count = self._singles[characters] if single else len(self._of_pair.get(characters, ()))
            known = self._weights[characters] = log((max(len(self.units), FEWEST_CLAUSES) + 1) / (count + 0.5))
        return known

    def fits(self, name: str) -> list[Fit]:
        """The clauses that fit a name, the best first."""
        compared = as_compared(name)
        scores = self._shared(compared.wanted)
        for other in compared.others:
            for number in self._shared(frozenset(pairs(other))):
                if other in self.units[number].text:
                    scores[number] = OTHER_NAME * self._sum(compared.wanted)
        best = nsmallest(MOST_COMPARED, scores, key=lambda number: (-scores[number], number))
        found = [fit for number in best if (fit := self._fit(number, compared)) is not None]
        rare = min(1.0, self._sum(compared.wanted) / RARE)
        return sorted(
            (fit._replace(score=fit.score * rare) for fit in found), key=lambda fit: (-fit.score, fit.unit.start)
        )

    def _shared(self, wanted: frozenset[str]) -> dict[int, float]:
        """The clauses that share pairs, with how much those weigh; the rarest pairs first, as far as there is time."""
        scores: dict[int, float] = defaultdict(float)
        left = MOST_LOOKED_UP
        for pair in sorted(wanted, key=lambda pair: (len(self._of_pair.get(pair, ())), pair)):
            numbers = self._of_pair.get(pair, ())[:left]
            left -= len(numbers)
            weight = self.weight(pair)
            for number in numbers:
                scores[number] += weight
        return scores

    def _sum(self, found: Iterable[str]) -> float:
        return sum(map(self.weight, found))

    def _share(self, wanted: frozenset[str], found: set[str]) -> float:
        total = self._sum(wanted)
        return self._sum(wanted & found) / total if total > 0 else 0.0

    def _fit(self, number: int, name: Name) -> Fit | None:
        """How well a clause fits; None where it names another phase, road or the like."""
        unit, found = self.units[number], self._pairs[number]
        if name.whole in unit.text:
            return Fit(unit, 1.0, 1.0, exact=True)
        if conflict(name.marked, self._markers(number)):
            return None
        if any(other in unit.text for other in name.others):
            return Fit(unit, OTHER_NAME, 1.0, exact=False)
        told = self._share(name.distinct, found)
        letters = self._share(name.characters, set(unit.text))
        plain = len(name.wanted & found) / (len(name.wanted) or 1)
        parts = (self._share(name.wanted, found), plain, told, letters)
        score = sum(a * b for a, b in zip(_SHARES, parts, strict=True))
        return Fit(unit, score * (COMMON_NAME if name.is_common else 1), max(told, letters), exact=False)

    def _markers(self, number: int) -> Markers:
        known = self._marked.get(number)
        if known is None:
            known = self._marked[number] = markers(self.units[number].text)
        return known
