"""Phrases: the short stretch of text that states a figure, as its evidence."""

from __future__ import annotations

import re

from xinhua_gov.model.evidence import digest
from xinhua_gov.reading.mention import Mention

LONGEST = 30
"""Characters of a phrase: enough to say what is measured, too few to retell the text."""

_CLAUSE = re.compile("[，。；：！？、\n,;:!?]")
_PLAIN = re.compile(r"[^\x00-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff]+")


def evidence_of(text: str, start: int, end: int, *, quote: bool = False) -> dict[str, object]:
    """A stretch of the text as evidence."""
    found: dict[str, object] = {"start": start, "end": end, "digest": digest(text[start:end])}
    return found | {"quote": text[start:end]} if quote else found


def phrase_of(text: str, mention: Mention) -> tuple[int, int]:
    """The stretch that states a mention: from the beginning of its clause to the word that qualifies it."""
    end = mention.end
    word = mention.qualifier_text
    if word and text.startswith(word, end) and end + len(word) - mention.start <= LONGEST:
        end += len(word)
    earliest = max(0, min(mention.start, end - LONGEST))
    before = text[earliest : mention.start]
    cuts = [match.end() for match in _CLAUSE.finditer(before)]
    start = earliest + (cuts[-1] if cuts else 0)
    return trimmed(text, start, end, mention.start)


def trimmed(text: str, start: int, end: int, kept: int) -> tuple[int, int]:
    """The end of a stretch that is one line without blanks around it; what stands from `kept` on stays."""
    for place in range(kept - 1, start - 1, -1):
        if not _PLAIN.fullmatch(text[place]):
            start = place + 1
            break
    while start < kept and text[start].isspace():
        start += 1
    return start, end


def is_quotable(text: str) -> bool:
    """Whether a stretch may be quoted: one line, without blanks around it, and short."""
    return 0 < len(text) <= 40 and text == text.strip() and _PLAIN.fullmatch(text) is not None
