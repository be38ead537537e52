"""Whatever the texts are, nothing but a refusal comes out, offsets hold, and the time grows no faster than the text."""

from __future__ import annotations

import time

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


def test_the_time_is_linear_in_the_text() -> None:
    """Eight times the text takes no more than thrice eight times the time, also in one line and one sentence."""

    def took(times: int, sentence: str) -> float:
        text = earlier(sentence * times)
        begin = time.process_time()
        xg.commitments_of(text)
        return time.process_time() - begin

    for sentence in (
        "建成青石大桥、临江路等3条道路，新建停车场5座。",
        "加快青石大桥建设，推动临江路开工，",
        "等3个、和的“",
    ):
        took(50, sentence)
        assert took(1600, sentence) < 24 * max(took(200, sentence), 0.005)
