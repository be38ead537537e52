"""Clauses: a stretch of text in sentences, clauses and the members of lists, whole in quotation marks and brackets."""

from __future__ import annotations

import re
from collections.abc import Iterator

Place = tuple[int, int]
"""Where something stands in a text: its first character, and the one behind it."""

LONGEST = 160
"""Characters of a clause that are read; what is longer promises no one thing."""

_SENTENCE = re.compile(r"[^。！？；\n]+")
_OPENING, _CLOSING = "“‘（《「〔(", "”’）》」〕)"


def sentences(text: str, start: int, end: int) -> Iterator[Place]:
    """The sentences between two offsets."""
    for match in _SENTENCE.finditer(text, start, end):
        yield match.span()


def parts(text: str, start: int, end: int, marks: str) -> Iterator[Place]:
    """What stands between the marks that are in no quotation marks or brackets."""
    depth, begin = 0, start
    for place in range(start, end):
        character = text[place]
        if character in _OPENING:
            depth += 1
        elif character in _CLOSING:
            depth = max(0, depth - 1)
        elif character in marks and not depth:
            if place > begin:
                yield begin, place
            begin = place + 1
    if end > begin:
        yield begin, end


def clauses(text: str, start: int, end: int) -> Iterator[Place]:
    """The clauses of a sentence."""
    return parts(text, start, end, "，：,:")


def stripped(text: str, start: int, end: int, characters: str = " \u3000\xa0\t\r，、。；：") -> Place:
    """A stretch without some characters at its ends."""
    while start < end and text[start] in characters:
        start += 1
    while end > start and text[end - 1] in characters:
        end -= 1
    return start, end
