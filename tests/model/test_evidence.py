"""Spans run forward; a quote is exactly its span and its digest."""

from __future__ import annotations

import hashlib

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import ValidationError

from xinhua_gov import Evidence, Span
from xinhua_gov.model.evidence import digest

lines = st.text(st.characters(exclude_categories=("Cs", "Cc", "Zs", "Zl", "Zp")), min_size=1, max_size=40)


@given(lines, st.integers(0, 10**6))
def test_a_quote_that_is_its_span_is_accepted_and_survives_json(quote: str, start: int) -> None:
    twelve = hashlib.sha256(quote.encode()).hexdigest()[:12]
    evidence = Evidence(start=start, end=start + len(quote), digest=twelve, quote=quote)
    assert Evidence.model_validate_json(evidence.model_dump_json()) == evidence
    assert digest(quote) == twelve


@pytest.mark.parametrize(
    ("start", "end", "twelve", "quote", "message"),
    [
        (0, 5, "8d4b32357cc5", "生产总值", "the quote has 4 characters and the span 5"),
        (0, 4, "8d4b32357cc6", "生产总值", "the digest of the quote is 8d4b32357cc5"),
        (4, 4, "8d4b32357cc5", None, "expected a start before the end"),
        (5, 4, "8d4b32357cc5", None, "expected a start before the end"),
        (-1, 4, "8d4b32357cc5", None, "greater than or equal to 0"),
        (0, 4, "8D4B32357CC5", None, "pattern"),
        (0, 4, "8d4b", None, "pattern"),
        (0, 41, digest("长" * 41), "长" * 41, "at most 40 characters"),
    ],
)
def test_evidence_that_cannot_hold_is_refused(
    start: int, end: int, twelve: str, quote: str | None, message: str
) -> None:
    with pytest.raises(ValidationError, match=message):
        Evidence(start=start, end=end, digest=twelve, quote=quote)


@pytest.mark.parametrize(
    ("one", "other", "contains", "overlaps"),
    [
        ((2, 8), (2, 8), True, True),
        ((2, 8), (3, 5), True, True),
        ((2, 8), (7, 9), False, True),
        ((2, 8), (8, 9), False, False),
        ((2, 8), (0, 2), False, False),
        ((3, 5), (2, 8), False, True),
    ],
)
def test_spans_contain_and_overlap(
    one: tuple[int, int], other: tuple[int, int], contains: bool, overlaps: bool
) -> None:
    left, right = Span(start=one[0], end=one[1]), Span(start=other[0], end=other[1])
    assert left.contains(right) is contains
    assert left.overlaps(right) is right.overlaps(left) is overlaps
