"""Span and Evidence: the characters of the source text that a record was read from."""

from __future__ import annotations

import hashlib
from typing import Annotated, Self

from pydantic import Field, model_validator
from pydantic_core import PydanticCustomError

from xinhua_gov.model.base import Record, Text

LONGEST_QUOTE = 40
"""Characters that one quote may have."""

Offset = Annotated[int, Field(ge=0)]


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
    def _runs_forward(self) -> Self:
        if self.start >= self.end:
            raise PydanticCustomError(
                "span_order",
                "the span runs from {start} to {end}: expected a start before the end",
                {"start": self.start, "end": self.end},
            )
        return self

    def contains(self, other: Span) -> bool:
        """Whether `other` lies wholly inside."""
        return self.start <= other.start and other.end <= self.end

    def overlaps(self, other: Span) -> bool:
        """Whether the two share a character."""
        return self.start < other.end and other.start < self.end


class Evidence(Span, frozen=True, extra="forbid"):
    """A span with the digest of its characters and, for a figure, the phrase itself.

    `digest` is that of `text[start:end]`, so that whoever holds the text can audit the record. `quote` is the shortest
    phrase that states the fact, at most 40 characters; it is exactly the span.
    """

    digest: Annotated[str, Field(pattern=r"^[0-9a-f]{12}$")]
    quote: Annotated[Text, Field(max_length=LONGEST_QUOTE)] | None = None

    @model_validator(mode="after")
    def _quote_is_the_span(self) -> Self:
        if self.quote is None:
            return self
        if len(self.quote) != self.end - self.start:
            raise PydanticCustomError(
                "quote_length",
                "the quote has {quoted} characters and the span {spanned}",
                {"quoted": len(self.quote), "spanned": self.end - self.start},
            )
        if digest(self.quote) != self.digest:
            raise PydanticCustomError(
                "quote_digest",
                "the digest of the quote is {right}, not {given}",
                {"right": digest(self.quote), "given": self.digest},
            )
        return self
