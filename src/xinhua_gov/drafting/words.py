"""Words: the tables of drafting, and the longest words of a table that stand in a phrase."""

from __future__ import annotations

import re
from functools import cache, lru_cache

from xinhua_gov.resources import rows


@cache
def words_of(role: str) -> frozenset[str]:
    """The words of a role in the table of names."""
    return frozenset(word for word, of in rows("drafting", "tables/naming.tsv") if of == role)


@cache
def any_word_of(role: str) -> re.Pattern[str]:
    """What matches any word of a role, the longest first."""
    return re.compile("|".join(map(re.escape, sorted(words_of(role), key=len, reverse=True))))


@lru_cache(maxsize=4096)
def meanings(table: str, phrase: str) -> tuple[str, ...]:
    """What the words of a table that stand in a phrase mean, in its order; of words that overlap the longest counts.

    >>> meanings("directions", "规上工业增加值"), meanings("directions", "城乡居民收入比")
    (('higher',), ('none',))
    """
    meaning, pattern = _meanings(table)
    found = sorted(pattern.finditer(phrase), key=lambda match: -len(match[1]))
    kept: list[tuple[int, int, str]] = []
    for match in found:
        start, end = match.span(1)
        if all(end <= other_start or other_end <= start for other_start, other_end, _ in kept):
            kept.append((start, end, meaning[match[1]]))
    return tuple(said for _, _, said in sorted(kept))


@cache
def _meanings(table: str) -> tuple[dict[str, str], re.Pattern[str]]:
    meaning = {word: code for code, words in rows("drafting", f"tables/{table}.tsv") for word in words.split(" ")}
    longest_first = sorted(meaning, key=len, reverse=True)
    return meaning, re.compile(f"(?=({'|'.join(map(re.escape, longest_first))}))")
