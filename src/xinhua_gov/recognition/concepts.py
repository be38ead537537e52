"""Concepts: the indicators that most reports have, recognised by their names."""

from __future__ import annotations

import re
from functools import cache, lru_cache
from typing import NamedTuple

from xinhua_gov.reading.scanner import any_of
from xinhua_gov.reading.words import MARKS
from xinhua_gov.resources import rows

MOST_AFFIXES = 8
"""Words on one side of a name that are taken off."""


class Concept(NamedTuple):
    """An indicator that reports share: its code, and what is known of it."""

    id: str
    theme: str
    unit: str | None
    direction: str | None
    en: str
    names: tuple[str, ...]

    @property
    def zh(self) -> str:
        """Its usual name."""
        return self.names[0]

    @property
    def is_of_what_is_new(self) -> bool:
        """Whether what it counts is itself what was added: 城镇新增就业."""
        return any(word in name for name in self.names for word, cue in MARKS.items() if cue.role == "added")


@cache
def concepts() -> dict[str, Concept]:
    """The concepts by their code."""
    return {
        row[0]: Concept(row[0], row[1], row[2] or None, row[3] or None, row[4], tuple(row[5].split("|")))
        for row in rows("recognition", "tables/concepts.tsv")
    }


@cache
def _by_name() -> dict[str, Concept]:
    return {name: concept for concept in concepts().values() for name in concept.names}


@cache
def _affixes() -> re.Pattern[str]:
    """The words before and behind a name that say nothing of what is measured."""
    table = rows("recognition", "tables/affixes.tsv")
    before, behind = (any_of(word for word, place in table if place == side) for side in ("before", "behind"))
    return re.compile(rf"^(?:[12]\d{{3}}年|{before}){{1,{MOST_AFFIXES}}}|(?:{behind}){{1,{MOST_AFFIXES}}}$")


@lru_cache(maxsize=4096)
def concept_of(subject: str) -> Concept | None:
    """The concept that a phrase names, all of it; None where it says more (民办高中阶段毛入学率) or something else.

    >>> concept_of("今年主要预期目标是：全市生产总值").id
    'gdp'
    """
    phrase = re.split("[：:]", subject)[-1].strip()
    while phrase not in _by_name():
        bare = _affixes().sub("", phrase)
        if bare == phrase or not bare:
            return None
        phrase = bare
    return _by_name()[phrase]
