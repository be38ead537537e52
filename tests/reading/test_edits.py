"""Every character of a mended text knows where it stands in the text that was given."""

from __future__ import annotations

from xinhua_gov.reading.edits import Mended


def test_a_sign_of_several_letters_is_one_place() -> None:
    mending = Mended("8㎞。").by(lambda _: [(1, 2, "km")])
    assert [mending.place(offset) for offset in range(4)] == [0, 1, 1, 2]
    assert [mending.end(offset) for offset in range(5)] == [0, 1, 2, 2, 3]


def test_what_is_put_in_stands_where_it_is_put() -> None:
    mending = Mended("a|5|").by(lambda _: [(2, 2, "GDP"), (3, 3, "亿元")])
    assert mending.text == "a|GDP5亿元|"
    assert [mending.place(offset) for offset in (1, 2, 4, 5, 8)] == [1, 2, 2, 2, 3]
    assert [mending.end(offset) for offset in (2, 5, 6, 8)] == [2, 2, 3, 3]


def test_what_is_put_in_at_the_beginning_counts_too() -> None:
    assert Mended("5").by(lambda _: [(0, 0, "约")]).text == "约5"


def test_edits_follow_each_other() -> None:
    mending = Mended("<b>7</b> .1").by(lambda _: [(0, 3, ""), (4, 8, "")]).by(lambda _: [(1, 2, "")])
    assert (mending.text, mending.place(0), mending.end(3)) == ("7.1", 3, 11)
