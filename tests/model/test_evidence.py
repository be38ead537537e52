"""Spans run forward; a quote is exactly its span and its digest."""

from __future__ import annotations

import hashlib
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import ValidationError

import xinhua_gov as xg
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
        (0, 4, "8D4B32357CC5", None, "expected 12 hexadecimal digits"),
        (0, 4, "8d4b", None, "expected 12 hexadecimal digits"),
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


# Evidence of a text

TEXT = "2021年，地区生产总值增长7.1%，\n完成增长7%以上的目标。"


def test_words_are_found_with_offsets_and_digest() -> None:
    found = xg.evidence(TEXT, "增长7.1%")
    assert (found.start, found.end, found.quote) == (12, 18, "增长7.1%")
    assert found.digest == hashlib.sha256("增长7.1%".encode()).hexdigest()[:12]
    assert TEXT[found.start : found.end] == "增长7.1%"


def test_the_text_may_be_a_document() -> None:
    assert xg.evidence(xg.Document(TEXT, "txt"), "7.1%") == xg.evidence(TEXT, "7.1%")


def test_a_record_without_a_quote_has_evidence_without_one() -> None:
    found = xg.evidence(TEXT, "地区生产总值增长7.1%，\n完成增长7%以上的目标", quote=False)
    assert (found.start, found.end, found.quote) == (6, 31, None)


def test_words_in_several_places_are_refused_with_the_places() -> None:
    with pytest.raises(xg.EvidenceError) as caught:
        xg.evidence(TEXT, "增长7")
    assert str(caught.value) == (
        "'增长7' stands in 2 places, at 12 (…地区生产总值增长7.1%， 完…), 22 (…1%， 完成增长7%以上的目标…); "
        "say which, from which=1 to which=2, or give more of the words around"
    )


@pytest.mark.parametrize(("which", "start"), [(1, 12), (2, 22)])
def test_one_of_several_places_is_chosen(which: int, start: int) -> None:
    assert xg.evidence(TEXT, "增长7", which=which).start == start


@pytest.mark.parametrize("which", [0, 3, -1])
def test_a_place_that_is_not_there_cannot_be_chosen(which: int) -> None:
    with pytest.raises(xg.EvidenceError, match=f"there is no which={which}$"):
        xg.evidence(TEXT, "增长7", which=which)


def test_of_many_places_the_first_are_told() -> None:
    with pytest.raises(
        xg.EvidenceError, match=r"stands in 9 places, the first at 0 \(.*\), 2 \(.*\), 4 .*, 6 .*, 8 [^,]*;"
    ):
        xg.evidence("增长" * 9, "增长")


def test_places_that_overlap_are_places_too() -> None:
    with pytest.raises(xg.EvidenceError, match=r"stands in 2 places, at 0 .*, 1 "):
        xg.evidence("平平平", "平平")


@pytest.mark.parametrize("words", ["增长8%", "", " ", "\n"])
def test_words_that_stand_nowhere_are_refused(words: str) -> None:
    with pytest.raises(xg.EvidenceError) as caught:
        xg.evidence(TEXT, words)
    assert str(caught.value) == f"{words!r} stands nowhere in the text"


@pytest.mark.parametrize(
    ("words", "meant", "start"), [("增长 ７．１％", "增长7.1%", 12), ("7.1%，完成", "7.1%，\n完成", 14)]
)
def test_words_that_are_written_otherwise_are_shown_as_the_text_has_them(words: str, meant: str, start: int) -> None:
    with pytest.raises(xg.EvidenceError) as caught:
        xg.evidence(TEXT, words)
    told = f"{meant!r} stands at {start}: write the words as the text has them"
    assert str(caught.value) == f"{words!r} stands nowhere in the text; {told}"


def test_more_words_than_a_quote_may_have_are_refused() -> None:
    with pytest.raises(xg.EvidenceError, match=r"the words have 41 characters, a quote has at most 40; .* quote=False"):
        xg.evidence("增" * 41, "增" * 41)


@pytest.mark.parametrize(
    ("text", "words", "error"),
    [
        (None, "增长", TypeError),
        (Path("report.txt"), "增长", TypeError),
        ("report.txt", "增长", xg.DocumentError),
        (TEXT, None, TypeError),
        (TEXT, 7, TypeError),
        (TEXT, ["增长"], TypeError),
    ],
)
def test_what_is_no_text_and_no_words_is_refused(text: object, words: object, error: type[Exception]) -> None:
    with pytest.raises(error, match="text" if words == "增长" else "the argument `words`: expected a string, found"):
        xg.evidence(text, words)  # type: ignore[arg-type]
