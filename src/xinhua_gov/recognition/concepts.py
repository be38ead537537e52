"""Concepts: the indicators that most reports have, recognised by their names."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache, lru_cache
from itertools import product
from typing import NamedTuple

from xinhua_gov.reading.scanner import any_of
from xinhua_gov.reading.words import MARKS
from xinhua_gov.resources import rows

LONGEST_PHRASE = 80
"""Characters of a phrase in which a name is looked for."""

OF_TOPIC = "~"
"""The mark between what the clause before speaks of and the name that is then enough: 粮食~总产量."""

OF_THE_NATION = ("国内", "人均国内")
"""How the names begin that say a figure is the nation's."""

KINDS = "省市区县州盟旗国"
"""The words for a whole place: 市 in 全市."""

OF_GROWTH = "+"
"""The mark behind a name that stands for the concept only where growth is told: 经济增长."""


_PARTS = frozenset("{+~")


class Concept(NamedTuple):
    """An indicator that reports share: its code, and what is known of it."""

    id: str
    theme: str
    unit: str | None
    direction: str | None
    en: str
    names: tuple[str, ...]
    counted: str = ""
    """`summed` where several years have a total, `index` for prices, `per_head`; else empty."""

    @property
    def is_summed(self) -> bool:
        """Whether it is an amount of a year whose total over several years is as usual to tell."""
        return self.counted == "summed"

    @property
    def is_price_index(self) -> bool:
        """Whether it is an index of prices, whose rise is told as a percentage too."""
        return self.counted == "index"

    @property
    def zh(self) -> str:
        """Its usual name."""
        return self.names[0]

    @property
    def is_of_what_is_new(self) -> bool:
        """Whether what it counts is itself what was added: 城镇新增就业."""
        return any(word in name for name in self.names for word, cue in MARKS.items() if cue.role == "added")


class NamedConcept(NamedTuple):
    """What a phrase names: a concept, the whole place that it says it of (省 in 全省, else empty)."""

    concept: Concept
    of: str = ""
    growth_only: bool = False
    as_the_nation: bool = False
    """Whether the name is that of the nation's figure, which places used for theirs until about 2004: 国内生产总值."""


@cache
def concepts() -> dict[str, Concept]:
    """The concepts by their code."""
    return {
        row[0]: Concept(row[0], row[1], row[2] or None, row[3] or None, row[4], _plain_names(row[5]), *row[6:])
        for row in rows("recognition", "tables/concepts.tsv")
    }


def _plain_names(cell: str) -> tuple[str, ...]:
    """The names that are written out."""
    return tuple(name for name in cell.split("|") if _PARTS.isdisjoint(name))


@cache
def _by_name() -> dict[str, NamedConcept]:
    """The names, those made of parts too, without the words that are left out of every phrase."""
    found: dict[str, NamedConcept] = {}
    for row in rows("recognition", "tables/concepts.tsv"):
        for form in row[5].split("|"):
            for name in _forms(form.removesuffix(OF_GROWTH)):
                grows, nation = form.endswith(OF_GROWTH), name.startswith(OF_THE_NATION)
                named = NamedConcept(concepts()[row[0]], growth_only=grows, as_the_nation=nation)
                found.setdefault(without_insertions(name), named)
    return found


def _forms(name: str) -> Iterator[str]:
    """What a name of parts stands for: {研发/科研}{经费/}投入 for four."""
    parts = [part.split("/") for part in re.split("[{}]", name)]
    return map("".join, product(*parts))


@cache
def _insertions() -> re.Pattern[str]:
    """What is taken out of a phrase wherever it stands: asides in brackets, quotation marks, blanks, 可比, 首次."""
    words = any_of(word for word, where in rows("recognition", "tables/affixes.tsv") if where == "within")
    return re.compile(
        rf"（[^）]*(?:）|\Z)|\([^)]*(?:\)|\Z)|\A[^（(]*[）)]|[“”‘’\s]|年(?=人均|纯收入|可支配收入)|{words}"
    )


@cache
def _affixes_by_character(side: str) -> dict[str, tuple[str, ...]]:
    """The affixes of a side by their first character, or their last, longest first."""
    place = 0 if side == "before" else -1
    found: dict[str, list[str]] = {}
    for word, where in rows("recognition", "tables/affixes.tsv"):
        if where == side:
            found.setdefault(word[place], []).append(word)
    return {character: tuple(sorted(words, key=len, reverse=True)) for character, words in found.items()}


_YEAR = re.compile(r"[12]\d{3}年")
_WHOLE = re.compile(f"[全我本该]([{KINDS}])")


def without_insertions(phrase: str) -> str:
    """A phrase without asides in brackets, quotation marks, and words that may stand anywhere in it (可比, 首次)."""
    return _insertions().sub("", phrase)


@lru_cache(maxsize=8192)
def named(phrase: str) -> NamedConcept | None:
    """What a phrase names, all of it, affixes set aside one at a time; None where it says more, or something else.

    What a clause before speaks of may stand before the phrase, with its comma.

    >>> named("今年主要预期目标是：全市生产总值").concept.id, named("全市新增城镇就业").of
    ('gdp', '市')
    >>> named("稳定粮食面积，总产量").concept.id
    'grain_output'
    >>> named("民办高中阶段毛入学率") is named("园区生产总值") is None
    True
    """
    phrase = without_insertions(re.split("[：:]", phrase)[-1])[-LONGEST_PHRASE:]
    topic, mark, phrase = phrase.rpartition("，")
    names = _by_name()
    if mark:
        names = {head: found for of, head, found in _of_topics() if of in topic}
    starts, ends = _starts(phrase), _ends_of_names(phrase)
    spans = [(end - start, start, end) for start in starts for end in ends if start < end]
    for _, start, end in sorted(spans, reverse=True):
        found = names.get(phrase[start:end])
        if found is not None:
            whole = _WHOLE.search(phrase[:start]) or _WHOLE.match(phrase[start:])
            return found._replace(of=whole[1] if whole else "")
    return None


def without_affixes(phrase: str) -> str:
    """A phrase without the words around it that say nothing of what is measured (全市, 达到); itself where all are.

    >>> without_affixes("全市用电量"), without_affixes("工业用电量")
    ('用电量', '工业用电量')
    """
    phrase = without_insertions(phrase)
    start = _starts(phrase)[-1]
    return phrase[start : next(end for end in _ends_of_names(phrase) if end > start)] if start < len(phrase) else phrase


@cache
def _of_topics() -> tuple[tuple[str, str, NamedConcept], ...]:
    """The names that need what the clause before speaks of: that, the name, and what it then stands for."""
    parted = ((name.partition(OF_TOPIC), found) for name, found in _by_name().items() if OF_TOPIC in name)
    return tuple((of, head, found) for (of, _, head), found in parted)


def _starts(phrase: str) -> list[int]:
    """Where a name may begin: behind any number of words that stand before one."""
    found, waiting = {0}, [0]
    while waiting:
        at = waiting.pop()
        year = _YEAR.match(phrase, at)
        words = [
            word for word in _affixes_by_character("before").get(phrase[at : at + 1], ()) if phrase.startswith(word, at)
        ]
        for end in [at + len(word) for word in words] + ([year.end()] if year else []):
            if end not in found:
                found.add(end)
                waiting.append(end)
    return sorted(found)


def _ends_of_names(phrase: str) -> list[int]:
    """Where a name may end: before any number of words that stand behind one."""
    found, waiting = {len(phrase)}, [len(phrase)]
    while waiting:
        at = waiting.pop()
        for word in _affixes_by_character("behind").get(phrase[at - 1 : at], ()):
            start = at - len(word)
            if phrase.startswith(word, max(0, start)) and start > 0 and start not in found:
                found.add(start)
                waiting.append(start)
    return sorted(found)


def concept_of(subject: str) -> Concept | None:
    """The concept that a phrase names, whatever the measure.

    >>> concept_of("今年主要预期目标是：全市生产总值").id
    'gdp'
    """
    found = named(subject)
    return None if found is None or found.growth_only else found.concept
