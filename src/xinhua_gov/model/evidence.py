"""Span and Evidence: the characters of the source text that a record was read from, and the records that have them."""

from __future__ import annotations

import hashlib
from typing import Annotated, Self

from pydantic import Field, model_validator
from pydantic_core import PydanticCustomError

from xinhua_gov.model.base import Entry, Record, Text, form, record_error
from xinhua_gov.printed import LONGEST_QUOTE

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
