"""Clauses: a stretch of text in sentences, clauses and the members of lists, whole in quotation marks and brackets."""

from __future__ import annotations

import re
from collections.abc import Iterator

from xinhua_gov.reading.mention import Place

LONGEST = 160
"""Characters of a clause that are read; what is longer promises no one thing."""

_SENTENCE = re.compile(r"[^。！？；;\n]+")
_OPENING, _CLOSING = "“‘（《「〔(", "”’）》」〕)"
_AROUND = " \u3000\xa0\t\r，、。；：—－"


def sentences(text: str, start: int, end: int) -> Iterator[Place]:
    """The sentences between two offsets."""
    for match in _SENTENCE.finditer(text, start, end):
        yield match.span()


def parts(text: str, start: int, end: int, marks: str) -> Iterator[Place]:
    """What stands between marks, of which those in quotation marks, brackets and numbers (1,200) divide nothing."""
    depth, begin = 0, start
    for place in range(start, end):
        character = text[place]
        if character in _OPENING:
            depth += 1
        elif character in _CLOSING:
            depth = max(0, depth - 1)
        elif character in marks and not depth and not _is_within_a_number(text, place):
            if place > begin:
                yield begin, place
            begin = place + 1
    if end > begin:
        yield begin, end


def _is_within_a_number(text: str, place: int) -> bool:
    """Whether a comma or colon has a digit right before it and one right behind: 1,200, 1:3."""
    around = text[place - 1 : place] + text[place + 1 : place + 2]
    return text[place] in ",:" and len(around) == 2 and around.isdecimal()


def clauses(text: str, start: int, end: int) -> Iterator[Place]:
    """The clauses of a sentence, without blanks around them."""
    for part in parts(text, start, end, "，：,:"):
        yield stripped(text, *part)


def stripped(text: str, start: int, end: int) -> Place:
    """A stretch without blanks and punctuation at its ends."""
    while start < end and text[start] in _AROUND:
        start += 1
    while end > start and text[end - 1] in _AROUND:
        end -= 1
    return start, end
