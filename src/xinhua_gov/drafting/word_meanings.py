"""What the words of a phrase mean by a table of drafting: themes, directions, categories of projects."""

from __future__ import annotations

import re
from functools import cache, lru_cache

from xinhua_gov.resources import rows


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
