"""Whatever the texts are, nothing but a refusal comes out, offsets hold, and the steps grow no faster than the text."""

from __future__ import annotations

import sys
from collections.abc import Callable
from random import Random
from types import FrameType

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from invented import earlier, later

import xinhua_gov as xg

PIECES = st.lists(
    st.sampled_from(
        [
            *"，。、；：和等的了“”（）\n 开建推",
            "完成",
            "建成",
            "青石大桥",
            "等3个项目",
            "12.5%",
            "达到",
            "一批",
            "\x00",
            "\ud800",
        ]
    ),
    max_size=60,
).map("".join)


@given(PIECES)
@settings(max_examples=300, deadline=None)
def test_promises_of_any_text_stand_in_it(words: str) -> None:
    text = earlier(words)
    for promise in xg.commitments_of(text):
        assert text[promise.start : promise.end] == promise.text
        assert text[promise.object_start : promise.object_end] == promise.object != ""


@given(PIECES, PIECES)
@settings(max_examples=150, deadline=None)
def test_any_two_texts_are_followed_or_refused(words: str, review: str) -> None:
    text = later(review)
    try:
        found = xg.follow_up(earlier(words), text)
    except xg.SuccessionError:
        return
    for one in found:
        for passage in one.passages:
            assert text[passage.start : passage.end] == passage.text
            assert 0 <= passage.score <= 1


def names(times: int) -> list[str]:
    """Names of bridges that share characters with each other."""
    chosen = Random(7)
    return ["".join(chosen.choices("城东西南北甲乙丙丁青白石水", k=5)) + "大桥" for _ in range(times)]


def calls(work: Callable[[], object]) -> int:
    """How many functions are called for a work."""
    counted = 0

    def count(_frame: FrameType, event: str, _argument: object) -> None:
        nonlocal counted
        counted += event in ("call", "c_call")

    sys.setprofile(count)
    try:
        work()
    finally:
        sys.setprofile(None)
    return counted


@pytest.mark.parametrize(
    "sentence",
    [
        "建成青石大桥、临江路等3条道路，新建停车场5座。",
        "加快青石大桥建设，推动临江路开工，",
        "等3个、和的“",
    ],
    ids=["sentences", "one sentence", "marks alone"],
)
def test_promises_are_read_in_steps_as_the_text_is_long(sentence: str) -> None:
    """Eight times the text takes at most ten times the steps, also in one line and one sentence."""

    def steps(times: int) -> int:
        text = earlier(sentence * times)
        return calls(lambda: xg.commitments_of(text))

    steps(1)
    few, many = steps(100), steps(800)
    assert many < 10 * few


def test_following_takes_steps_as_the_texts_are_long() -> None:
    """Eight times the promises and eight times the text to look into take at most ten times the steps."""

    def steps(times: int) -> int:
        first = earlier("".join(f"建成{name}。" for name in names(times)))
        then = later("".join(f"{name}建成。" for name in names(times)))
        return calls(lambda: xg.follow_up(first, then))

    steps(1)
    few, many = steps(60), steps(480)
    assert many < 10 * few


def test_a_clause_without_marks_is_looked_into_piece_by_piece() -> None:
    """A name that stands anywhere in it is found, in a passage of at most 160 characters."""
    for before in range(100, 300, 9):
        (found,) = xg.follow_up(earlier("建成青石大桥。"), later("今" * before + "青石大桥建成" + "昔" * 300 + "。"))
        best = found.passages[0]
        assert (best.how.value, best.end - best.start) == ("exact", 160)
