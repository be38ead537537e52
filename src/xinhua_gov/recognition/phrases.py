"""Phrases: the short stretch of text that states a figure."""

from __future__ import annotations

import re

from xinhua_gov.printed import LONGEST_QUOTE
from xinhua_gov.reading.mention import Mention, Place

LONGEST = 30
"""Characters of a phrase: enough to say what is measured, too few to retell the text."""

LONGEST_LINE = 200
"""Characters of a line that are kept."""

_NOT_IN_A_LINE = re.compile(r"[\x00-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff\s]+")
_ENDS = "，。；：！？、\n,;:!?"
"""The characters that end a clause, or a member of a list."""


def phrase_of(text: str, mention: Mention) -> Place:
    """The stretch that states a mention: from the beginning of its clause to the word that qualifies it."""
    directly = mention.behind - mention.end <= len(mention.qualifier_text)
    end = mention.behind if directly and mention.behind - mention.start <= LONGEST else mention.end
    earliest = max(0, min(mention.start, end - LONGEST))
    return trimmed(text, last_end(text, earliest, mention.start), end, mention.start)


def last_end(text: str, begin: int, end: int) -> int:
    """Where, between two places, the last clause or member of a list begins."""
    return max((begin, *(text.rfind(mark, begin, end) + 1 for mark in _ENDS)))


def trimmed(text: str, start: int, end: int, kept: int) -> Place:
    """The end of a stretch that is one line without blanks around it; what stands from `kept` on stays."""
    for place in range(kept - 1, start - 1, -1):
        if not is_plain(text[place]):
            start = place + 1
            break
    while start < kept and text[start].isspace():
        start += 1
    return start, end


def one_line(text: str) -> str:
    """A text as one line, without what may not stand in a record; empty where nothing is left."""
    return _NOT_IN_A_LINE.sub(" ", text).strip()[:LONGEST_LINE].strip()


def is_plain(character: str) -> bool:
    """Whether a character may stand in a line: it is no control, no end of a line and no half of a pair."""
    code = ord(character)
    return not (code < 0x20 or 0x7F <= code <= 0x9F or code in (0x2028, 0x2029) or 0xD800 <= code <= 0xDFFF)


def is_quotable(text: str) -> bool:
    """Whether a stretch may be quoted: one line, without blanks around it, and short."""
    return 0 < len(text) <= LONGEST_QUOTE and text == text.strip() and all(map(is_plain, text))
