"""Matching: how well the clauses of a later report fit the name of what an earlier one promised."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from heapq import nsmallest
from math import log
from typing import NamedTuple

from xinhua_gov.promises.clauses import LONGEST, clauses, sentences
from xinhua_gov.promises.likeness import Markers, conflict, markers, normal, other_names, other_route, pairs
from xinhua_gov.promises.object_names import LONGEST_NAME, THINGS, last_word, quoted, residue
from xinhua_gov.promises.promise_words import head_of
from xinhua_gov.promises.report_parts import Line
from xinhua_gov.promises.things import is_form_of, other_forms, things_of, without_end
from xinhua_gov.reading.mention import Place

RARE = 7.0
"""How much the pairs of characters of a name must weigh together for it to tell one thing from others."""

FEWEST_CLAUSES = 500
"""Clauses that a report has at least; in a shorter text a pair of characters is as rare as it would be there."""

FEWEST_TELLING = 2
"""Characters that tell a name from others at least; with fewer its words that many names have tell it too."""

COMMON_NAME = 0.8
"""What is left of the score of a clause that has not the whole of a name which has only words of many names."""

OTHER_NAME = 0.85
"""How well a clause fits that has another name of a road."""

SAME_FORM, SAME_QUOTED = 0.78, 0.72
"""How well a clause fits at least that has a shorter or longer form of the name, or what the name has in quotation
marks."""

FORM_TELLS = 12.0
"""How much what a clause shares with a name must weigh for a shorter form to tell one thing from others."""

LEAST_OWN = 0.5
"""The share of the characters that tell a name from others which a thing must have more than."""

LOOKED_INTO = 0.5
"""The score from which what a clause names is looked at, also where it has little of the name."""

OTHER_KIND = 0.8
"""What is left of the score of a clause that names something else with the words of a name: a firm, not its school."""

WITHIN = 0.9
"""The share of a thing from which it is a part of a name."""

MOST_COMPARED = 12
"""Clauses that are held against a name, of those that share the rarest pairs of characters with it."""

MOST_LOOKED_UP = 400
"""Clauses that are looked at for the pairs of a name, its rarest first; as many in a long text as in a short one."""

_PLAN = re.compile(r"十[一二三四五六]五")
"""A five-year plan, which many names have: “十四五”规划."""

TELLING_SHARE, TELLS = 0.4, 12.0
"""How much of a fit is that of what tells the name from others, and how much that must weigh to count for so much; the
rest is that of the whole name, half by the rarity of its pairs and half by their number."""


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
    quoted: tuple[str, ...]
    head: tuple[str, str]
    own: str


def clauses_of(text: str, lines: Iterable[Line], *, in_plan: bool) -> Iterator[Clause]:
    """The clauses of some lines of a report."""
    for line in lines:
        for sentence in sentences(text, line.start, line.end):
            for clause in clauses(text, *sentence):
                for start, end in _pieces(*clause):
                    forms = other_forms(text, start, end)
                    yield Clause(start, end, sentence, in_plan, f"{normal(text[start:end])}\n{forms}".rstrip())


def _pieces(start: int, end: int) -> Iterator[Place]:
    """A clause, in pieces that overlap by the length of a name where it is longer than clauses are."""
    while end - start > LONGEST:
        yield start, start + LONGEST
        start += LONGEST - LONGEST_NAME
    yield start, end


def as_compared(name: str) -> Name:
    """A name as it is compared."""
    whole = normal(name)
    telling = normal(_PLAN.sub("", residue(name)))
    common = len(telling) < FEWEST_TELLING
    if common:
        telling = normal(name.removesuffix(last_word(name)[0]))
    if len(telling) < FEWEST_TELLING:
        telling = whole
    wanted = frozenset(pairs(whole))
    distinct = frozenset(pairs(telling)) or wanted
    others, inner = other_names(name), tuple(map(normal, quoted(name)))
    own = residue(whole)
    return Name(
        whole, wanted, distinct, frozenset(telling), markers(whole), others, common, inner, last_word(name), own
    )


def _ends_alike(name: str, clause: str, things: tuple[str, ...]) -> bool:
    """Whether a clause has the end of a name, or names something with the same last character."""
    end = without_end(name)
    return end[-2:] in clause or any(without_end(thing)[-1] == end[-1] for thing in things)


def _is_another(own: str, thing: str) -> bool:
    """Whether what tells a thing is hardly what tells a name: 沪杭 of 沪杭高速公路, 杭宁 of 杭宁高速公路."""
    others = residue(thing)
    fewer = min(len(set(own)), len(set(others)))
    return fewer >= FEWEST_TELLING and len(set(own) & set(others)) <= LEAST_OWN * fewer


def _are_forms(one: str, other: str) -> bool:
    return is_form_of(one, other) or is_form_of(other, one)


class Index:
    """The clauses of a report by the pairs of characters in them."""

    def __init__(self, text: str, units: Iterable[Clause]) -> None:
        self._text = text
        self.units: list[Clause] = list(units)
        self._pairs = [pairs(unit.text) for unit in self.units]
        self._of_pair: dict[str, list[int]] = defaultdict(list)
        for number, found in enumerate(self._pairs):
            for pair in found:
                self._of_pair[pair].append(number)
        self._singles = Counter(character for unit in self.units for character in set(unit.text))
        self._weights: dict[str, float] = {}
        self._marked: dict[int, Markers] = {}
        self._things: dict[int, tuple[str, ...]] = {}

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
        if conflict(name.marked, self._markers(number)):
            return None
        if name.whole in unit.text:
            return Fit(unit, 1.0, 1.0, exact=True)
        if any(other in unit.text for other in name.others):
            return Fit(unit, OTHER_NAME, 1.0, exact=False)
        told = self._share(name.distinct, found)
        letters = self._share(name.characters, set(unit.text))
        plain = len(name.wanted & found) / (len(name.wanted) or 1)
        telling = TELLING_SHARE * min(1.0, self._sum(name.distinct) / TELLS)
        whole = (self._share(name.wanted, found) + plain) / 2
        score = (1 - telling) * whole + telling * (told + letters) / 2
        score = self._by_things(number, name, score * (COMMON_NAME if name.is_common else 1))
        return Fit(unit, score, max(told, letters), exact=False)

    def _by_things(self, number: int, name: Name, score: float) -> float:
        """The score of a clause, as what it names speaks for it, or is of another kind than the name."""
        tells = self._sum(name.wanted & self._pairs[number]) >= FORM_TELLS
        if not tells and score < LOOKED_INTO:
            return score
        unit, things = self.units[number], self.things(number)
        if tells:
            has_quoted = any(quoted in unit.text for quoted in name.quoted)
            if (has_quoted or not name.quoted) and any(_are_forms(thing, name.whole) for thing in things):
                return max(score, SAME_FORM)
            if has_quoted:
                return max(score, SAME_QUOTED)
        if score < LOOKED_INTO:
            return score
        best = max(things, key=lambda thing: self._sum(pairs(thing) & name.wanted), default="")
        differs = self._is_of_another_kind(name, unit, things, best) or _is_another(name.own, best)
        differs = differs or other_route(name.whole, best)
        return score * OTHER_KIND if differs else score

    def _is_of_another_kind(self, name: Name, unit: Clause, things: tuple[str, ...], best: str) -> bool:
        """Whether the thing of a clause that is most like a name only begins like it, or has another last word."""
        if name.head[1] not in THINGS - {"process", "event"} or _ends_alike(name.whole, unit.text, things):
            return False
        head, kind = head_of(without_end(best))
        if self._share(frozenset(pairs(best)), set(name.wanted)) >= WITHIN:
            return kind not in THINGS and "项目" not in unit.text
        return kind in THINGS and head != name.head[0]

    def things(self, number: int) -> tuple[str, ...]:
        """What a clause names."""
        known = self._things.get(number)
        if known is None:
            unit = self.units[number]
            known = self._things[number] = tuple(things_of(self._text, unit.start, unit.end))
        return known

    def _markers(self, number: int) -> Markers:
        known = self._marked.get(number)
        if known is None:
            known = self._marked[number] = markers(self.units[number].text)
        return known
