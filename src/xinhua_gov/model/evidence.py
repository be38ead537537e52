"""Span and Evidence: the characters of the source text that a record was read from, and the records that have them."""

from __future__ import annotations

import hashlib
from typing import Annotated, Self

from pydantic import Field, model_validator
from pydantic_core import PydanticCustomError

from xinhua_gov.arguments import checked, shown
from xinhua_gov.documents.document import HasText, text_of
from xinhua_gov.errors import EvidenceError
from xinhua_gov.model.base import Entry, Record, Text, form, record_error
from xinhua_gov.printed import LONGEST_QUOTE
from xinhua_gov.spelling import folded

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Unpack

    from xinhua_gov.model.given_fields import EvidenceFields, SpanFields

Offset = Annotated[int, Field(ge=0, le=10**9)]


def digest(text: str) -> str:
    """The first 12 hexadecimal digits of the SHA-256 of the UTF-8 of `text`.

    >>> digest("生产总值")
    '8d4b32357cc5'
    """
    return hashlib.sha256(text.encode(errors="surrogatepass")).hexdigest()[:12]


class Span(Record, frozen=True, extra="forbid"):
    """A stretch of the source text, as Python string offsets: `text[start:end]`."""

    start: Offset
    end: Offset

    if TYPE_CHECKING:

        def __init__(self, **fields: Unpack[SpanFields]) -> None: ...

    @model_validator(mode="after")
    def _is_sound(self) -> Self:
        _check_order(self)
        return self

    def __str__(self) -> str:
        return f"{self.start}-{self.end}"

    def contains(self, other: Span) -> bool:
        """Whether `other` lies wholly inside this span."""
        return self.start <= other.start and other.end <= self.end

    def overlaps(self, other: Span) -> bool:
        """Whether the two spans share a character."""
        return self.start < other.end and other.start < self.end


class Evidence(Span, frozen=True, extra="forbid"):
    """A span with the digest of its characters and, for a figure, the phrase itself.

    `digest` is that of `text[start:end]`, so that whoever holds the text can audit the record. `quote` is the shortest
    phrase that states the fact, at most 40 characters; it is exactly the span.
    """

    digest: Annotated[str, form(r"^[0-9a-f]{12}$", "12 hexadecimal digits", 12)]
    quote: Annotated[Text, Field(max_length=LONGEST_QUOTE)] | None = None

    if TYPE_CHECKING:

        def __init__(self, **fields: Unpack[EvidenceFields]) -> None: ...

    @model_validator(mode="after")
    def _is_sound(self) -> Self:
        _check_order(self)
        if self.quote is None:
            return self
        if len(self.quote) != self.end - self.start:
            raise quote_length_error(self.quote, self)
        if digest(self.quote) != self.digest:
            message = "the digest of the quote is {right}, not {given}"
            raise record_error("digest", message, right=digest(self.quote), given=self.digest)
        return self


MOST_PLACES = 5
"""Places of a phrase that a message tells."""

_AROUND = 6
"""Characters on either side of a phrase that a message shows."""


@checked
def evidence(text: str | HasText, words: str, *, which: int | None = None, quote: bool = True) -> Evidence:
    """Where some words of a text stand: their offsets, their digest and, unless `quote` is false, the words themselves.

    `text` is the whole text that the report is built from. Words that it has in several places are refused with those
    places, unless `which` chooses one of them, counted from 1. A record that points to the text without quoting it
    (a commitment, a section) is given evidence without its quote, which may then be longer than 40 characters.

    Raises EvidenceError for words that stand nowhere, in several places, or are too many to be quoted, TypeError for
    what is no text, and DocumentError for the name of a file.

    >>> evidence("2021年，地区生产总值增长7.1%。", "增长7.1%")
    Evidence(start=12, end=18, digest='e9ca39492cd0', quote='增长7.1%')
    """
    whole = text_of(text)
    if quote and len(words) > LONGEST_QUOTE:
        advice = "choose the shortest phrase that states the fact, or say quote=False where the record has no quote"
        raise EvidenceError(f"the words have {len(words)} characters, a quote has at most {LONGEST_QUOTE}; {advice}")
    start = _chosen(whole, words, which)
    return Evidence(start=start, end=start + len(words), digest=digest(words), quote=words if quote else None)


def _chosen(text: str, words: str, which: int | None) -> int:
    """Where the words stand, or the one of several places that is chosen."""
    starts = _places(text, words) if words.strip() else []
    if not starts:
        raise EvidenceError(f"{shown(words)} stands nowhere in the text{_written_otherwise(text, words)}")
    if which is None and len(starts) == 1:
        return starts[0]
    told = ", ".join(f"{start} ({_around(text, start, len(words))})" for start in starts[:MOST_PLACES])
    first = "the first " if len(starts) > MOST_PLACES else ""
    places = "1 place" if len(starts) == 1 else f"{len(starts)} places"
    if which is None:
        advice = f"say which, from which=1 to which={len(starts)}, or give more of the words around"
        raise EvidenceError(f"{shown(words)} stands in {places}, {first}at {told}; {advice}")
    if not 1 <= which <= len(starts):
        raise EvidenceError(f"{shown(words)} stands in {places}, {first}at {told}; there is no which={which}")
    return starts[which - 1]


def _places(text: str, words: str) -> list[int]:
    """Where words begin in a text, in each place where they stand."""
    starts, start = [], text.find(words)
    while start >= 0:
        starts.append(start)
        start = text.find(words, start + 1)
    return starts


def _around(text: str, start: int, length: int) -> str:
    """A phrase with the characters beside it, on one line."""
    shown_part = text[max(0, start - _AROUND) : start + min(length, LONGEST_QUOTE) + _AROUND]
    return f"…{' '.join(shown_part.split())}…"


def _written_otherwise(text: str, words: str) -> str:
    """What a message adds where the text has the words with other blanks, or in characters of another width."""
    wanted = folded("".join(words.split()))
    kept = [(place, narrow) for place, one in enumerate(text) if not one.isspace() for narrow in folded(one)]
    at = "".join(narrow for _, narrow in kept).find(wanted) if wanted else -1
    if at < 0:
        return ""
    start, end = kept[at][0], kept[at + len(wanted) - 1][0] + 1
    return f"; {text[start:end]!r} stands at {start}: write the words as the text has them"


def _check_order(span: Span) -> None:
    if span.start >= span.end:
        message = "the span runs from {start} to {end}: expected a start before the end"
        raise record_error("", message, start=span.start, end=span.end)


def quote_length_error(quote: str, span: Span) -> PydanticCustomError:
    """The fault of a quote that is not as long as its span."""
    message = "the quote has {quoted} characters and the span {spanned}"
    return record_error("quote", message, quoted=len(quote), spanned=span.end - span.start)


class Located(Entry, frozen=True, extra="forbid"):
    """Base of the records that were read from one stretch of the text."""

    evidence: Evidence


class Quoted(Located, frozen=True, extra="forbid"):
    """Base of the records that quote the phrase they were read from."""

    @model_validator(mode="after")
    def _has_a_quote(self) -> Self:
        require_quote("evidence", self.evidence)
        return self


class Pointed(Located, frozen=True, extra="forbid"):
    """Base of the records that point to the text with span and digest and do not quote it."""

    @model_validator(mode="after")
    def _has_no_quote(self) -> Self:
        refuse_quote("evidence", self.evidence)
        return self


def require_quote(field: str, evidence: Evidence) -> None:
    """Refuse evidence without the phrase itself."""
    if evidence.quote is None:
        raise record_error(f"{field}.quote", "expected the phrase that states it")


def refuse_quote(field: str, evidence: Evidence) -> None:
    """Refuse a quote in a record that points to the text by span and digest alone."""
    if evidence.quote is not None:
        raise record_error(f"{field}.quote", "no quote belongs here: the span and its digest point to the text")
