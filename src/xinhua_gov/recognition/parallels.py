"""Parallels: phrases that name several concepts at once, and how they share words (城镇、农村居民人均可支配收入)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from xinhua_gov.recognition.concepts import NamedConcept, named, without_insertions
from xinhua_gov.word_roles import words_of, written

Names = tuple[NamedConcept | None, ...]
"""What each member of a list names, None for what is no concept."""

(SHARE,) = words_of("recognition", "parallels", "share")
"""The word that makes a name that of a share (税收占比)."""

(TOWN_AND_COUNTRY,) = words_of("recognition", "parallels", "both")
_EACH_OF_THE_TWO = words_of("recognition", "parallels", "each")
_SPLITS = (re.compile("、"), re.compile("[、和与及]|以及"), re.compile("、|[和与及](?=[^、和与及]*$)"))
_LISTED = re.compile(r"\A[一二三四五六七八九十]{1,2}是")
_OF_SEVERAL = written("recognition", "parallels", "{several}")
_PREDICATE = written("recognition", "affixes", "{predicate}")
"""The words with which a clause goes on behind what it speaks of: 突破, 保持."""


@lru_cache(maxsize=4096)
def names_of(phrase: str, count: int, *, each: bool = False) -> Names:
    """What a phrase names before `count` numbers, which it pairs with them; one name, or none, where it does not.

    One number may be said of several; with `each` (均) it is, and those that are no concept are passed over.

    >>> [name.concept.id for name in names_of("城镇、农村居民人均可支配收入", 2)]
    ['urban_income', 'rural_disposable_income']
    >>> [name and name.concept.id for name in names_of("一般公共预算收入、税收占比", 2)]
    ['budget_revenue', 'tax_share_of_revenue']
    """
    phrase = _LISTED.sub("", re.split("[：:]", phrase)[-1])
    if phrase.endswith("，"):
        phrase = phrase[:-1] if named(phrase[:-1]) else _before_its_predicate(phrase[:-1])
    phrase = without_insertions(phrase)
    two = TOWN_AND_COUNTRY in phrase and (count == len(_EACH_OF_THE_TWO) or (count == 1 and each))
    names = tuple(named(phrase.replace(TOWN_AND_COUNTRY, one)) for one in _EACH_OF_THE_TWO) if two else ()
    if names and all(names):
        return names
    if count == 1:
        return _of_one_number(phrase, each=each)
    if _has_another_count(phrase, count):
        return (None,) * count
    for parts in _divided(phrase):
        for members in (parts, _with_each_of_the_two(parts)):
            if len(members) == count:
                return _completed(members)
    return (None,) * count


def _before_its_predicate(clause: str) -> str:
    """What a clause without a number speaks of: 财政总收入 in 财政总收入突破千亿大关."""
    predicate = _PREDICATE.search(clause)
    return clause[: predicate.start()] if predicate else ""


def _of_one_number(phrase: str, *, each: bool) -> Names:
    """One name, or several that one number is said of."""
    whole = named(phrase)
    if whole is not None:
        return (whole,)
    for parts in _divided(phrase):
        names = _completed(parts)
        if all(names) or (each and any(names)):
            return tuple(name for name in names if name)
    return (None,)


def _divided(phrase: str) -> Iterator[tuple[str, ...]]:
    """The ways to divide a list."""
    seen = set()
    for split in _SPLITS:
        parts = tuple(part for part in split.split(_OF_SEVERAL.sub("", phrase)) if part)
        if len(parts) > 1 and parts not in seen:
            seen.add(parts)
            yield parts


def _has_another_count(phrase: str, count: int) -> bool:
    """Whether a list, divided wherever it can be, has only names, but more of them than numbers."""
    parts = tuple(part for part in _SPLITS[1].split(phrase) if part)
    return len(parts) > count and all(named(part) for part in parts)


def _with_each_of_the_two(parts: tuple[str, ...]) -> tuple[str, ...]:
    """The members of a list, town and country each as one of its own."""
    each = _EACH_OF_THE_TWO
    several = [
        tuple(part.replace(TOWN_AND_COUNTRY, one) for one in each) if TOWN_AND_COUNTRY in part else (part,)
        for part in parts
    ]
    return tuple(member for members in several for member in members)


def _completed(parts: tuple[str, ...]) -> Names:
    """The names of the members: one that is cut short takes the end of the last, or the beginning of the first."""
    return tuple(named(part) or _with_end(part, parts[-1]) or _with_beginning(part, parts[0]) for part in parts)


def _with_end(part: str, last: str) -> NamedConcept | None:
    """城镇 with 居民人均可支配收入 of the last member."""
    if part == last:
        return None
    return next((found for at in range(len(last)) if (found := named(part + last[at:]))), None)


def of_the_same_end(own: str, before: str) -> NamedConcept | None:
    """What 外资 names behind 实际利用内资, whose last word it takes the place of; None where that is no concept.

    >>> of_the_same_end("外资", "实际利用内资").concept.id
    'foreign_capital_used'
    """
    at = len(before) - len(own)
    return named(before[:at] + own) if at > 0 and own[-1] == before[-1] else None


def _with_beginning(part: str, first: str) -> NamedConcept | None:
    """支出 with 一般公共预算 of the first member."""
    if part == first:
        return None
    return next((found for at in range(len(first) - 1, 0, -1) if (found := named(first[:at] + part))), None)
