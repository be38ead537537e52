"""SVG is well-formed whatever it says, places are computed by the rule of three, and long texts are shortened."""

from __future__ import annotations

from decimal import Decimal
from xml.etree import ElementTree as ET

import pytest
from hypothesis import given
from hypothesis import strategies as st

from xinhua_gov.display.svg import Scale, clipped, drawing, element, escaped, scale_of, words
from xinhua_gov.display.terminal import width

D = Decimal


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("生产总值", "生产总值"),
        ('<a href="x">', "&lt;a href=&quot;x&quot;&gt;"),
        ("a&b'c", "a&amp;b&#x27;c"),
        ("a\x00b\x1fc", "a\N{REPLACEMENT CHARACTER}b\N{REPLACEMENT CHARACTER}c"),
        ("a\u202eb", "a\N{REPLACEMENT CHARACTER}b"),
        ("a\ud800b", "a\N{REPLACEMENT CHARACTER}b"),
    ],
)
def test_text_is_never_markup(text: str, expected: str) -> None:
    assert escaped(text) == expected


@given(st.text(st.characters(codec=None)), st.text(st.characters(codec=None)))
def test_any_text_makes_a_drawing_of_the_same_elements(title: str, said: str) -> None:
    root = ET.fromstring(drawing(title, said, 100, 50, [words(said, 1, 2, columns=8)]))
    names = [node.tag.rpartition("}")[2] for node in root.iter()]
    shortened = ["title"] if width(said) > 8 else []
    assert names in (["svg", "title", "desc", "style", "rect", "text", *shortened],)


def test_an_element_has_its_attributes_and_children() -> None:
    assert element("rect", x=1, y=2.25, class_="bar") == '<rect x="1" y="2.2" class="bar"/>'
    assert element("g", element("path", d="M0 0"), text_anchor="end") == '<g text-anchor="end"><path d="M0 0"/></g>'


@pytest.mark.parametrize(
    ("text", "columns", "expected"),
    [
        ("产值", 4, "产值"),
        ("工业增加值", 9, "工业增加…"),
        ("工业增加值", 8, "工业增…"),
        ("gross domestic product", 12, "gross…"),
        ("", 4, ""),
    ],
)
def test_a_long_text_is_shortened_to_the_room_there_is(text: str, columns: int, expected: str) -> None:
    assert clipped(text, columns) == expected
    assert width(clipped(text, columns)) <= columns


def test_a_shortened_text_has_the_whole_of_it_in_a_tooltip() -> None:
    assert words("工业增加值", 1, 2, columns=8).startswith("<text")
    assert "<title>工业增加值</title>" in words("工业增加值", 1, 2, columns=8)
    assert "<title>" not in words("工业增加值", 1, 2, columns=10)


@pytest.mark.parametrize(("value", "x"), [("0", 10.0), ("5", 60.0), ("10", 110.0), ("-3", 10.0), ("12", 110.0)])
def test_a_number_stands_where_the_rule_of_three_puts_it(value: str, x: float) -> None:
    """Ten units on a hundred pixels: ten pixels a unit; what is beyond the ends is at the end."""
    assert Scale(D(0), D(10), 10, 110)(D(value)) == x


@pytest.mark.parametrize(
    ("values", "low", "high"),
    [
        (["5", "100"], "0", "108"),
        (["-50", "50"], "-58", "58"),
        (["-100"], "-108", "0"),
        ([], "0", "1"),
        (["0"], "0", "1"),
    ],
)
def test_a_scale_begins_at_zero_and_leaves_room(values: list[str], low: str, high: str) -> None:
    """Eight hundredths of the whole beyond the outermost value, none beyond zero."""
    scale = scale_of([None, *map(D, values)], 0, 1)
    assert (scale.low, scale.high) == (D(low), D(high))
