"""The sentence around a stretch: where it begins and ends, and how a long one is cut."""

from __future__ import annotations

import pytest

from xinhua_gov.reading.sentences import sentence_around, sentence_span

TEXT = "去年平稳。产值5亿元，增长6%。今年更好！\n明年再看"


@pytest.mark.parametrize(
    ("words", "sentence"),
    [
        ("产值5亿元", "产值5亿元，增长6%。"),
        ("增长6%", "产值5亿元，增长6%。"),
        ("去年", "去年平稳。"),
        ("今年更好！", "今年更好！"),
        ("再看", "明年再看"),
        ("增长6%。今年", "产值5亿元，增长6%。今年更好！"),
        ("平稳。", "去年平稳。"),
    ],
)
def test_where_a_sentence_begins_and_ends(words: str, sentence: str) -> None:
    start = TEXT.index(words)
    begin, end = sentence_span(TEXT, start, start + len(words))
    assert TEXT[begin:end] == sentence


def test_a_text_without_ends_is_taken_as_far_as_is_looked() -> None:
    text = "字" * 10_000
    assert sentence_span(text, 5000, 5001) == (3000, 7001)


def test_a_long_sentence_is_cut_on_either_side_of_the_stretch() -> None:
    text = f"{'甲' * 50}乙{'丙' * 50}。"
    assert sentence_around(text, 50, 51, most=9) == "…甲甲甲甲甲甲乙丙丙…"


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("甲甲甲甲甲甲投资2100余万元乙丙丙丙丙丙丙丙。", "…余万元乙丙丙…"),
        ("甲甲甲甲甲甲甲甲甲甲乙丙2100万元。", "…甲甲甲甲甲甲乙丙…"),
        ("甲甲甲甲甲甲甲甲甲甲乙WiFi全覆盖。", "…甲甲甲甲甲甲乙…"),
    ],
)
def test_no_number_and_no_word_is_cut_in_two(text: str, shown: str) -> None:
    """余万元 without its digits says no number, 00余万元 says another one."""
    start = text.index("乙")
    assert sentence_around(text, start, start + 1, most=9) == shown
