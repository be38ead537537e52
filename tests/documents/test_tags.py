"""The tags of a page are found as a browser finds them, in time that grows with the length of the page alone."""

from __future__ import annotations

import time

import pytest

from xinhua_gov.documents.tags import Tag, tags, unescaped


def names(text: str) -> list[str]:
    return [f"{'/' * tag.closes}{tag.name}" if isinstance(tag, Tag) else tag for tag in tags(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("<P Class=a>7<BR/>8</p >", ["p", "7", "br", "8", "/p"]),
        ("5 < 6 <3 <!-- <b> --> 7", ["5 <", " 6 <", "3 ", " 7"]),
        ("<!doctype html><?xml x?></>7", ["7"]),
        ("<script>a<b</script>7", ["script", "/script", "7"]),
        ("<title>a<b&amp;c</title>", ["title", "a<b&c", "/title"]),
        ("<a title='x > y'>7</a>", ["a", "7", "/a"]),
        ("<!-- 7", []),
        ("<a", ["a"]),
        ("7<", ["7<"]),
        ("", []),
    ],
)
def test_tags_and_texts(text: str, expected: list[str]) -> None:
    assert names(text) == expected


def test_attributes_are_read_in_every_form_and_the_first_of_a_name_counts() -> None:
    [tag] = tags('<a b=1 C = "2 3" d=\'4&amp;5\' hidden b=9 e="x>')
    assert isinstance(tag, Tag)
    assert tag.attributes == {"b": "1", "c": "2 3", "d": "4&5", "hidden": "", "e": '"x'}


def test_entities_are_the_characters_that_they_mean() -> None:
    assert unescaped("12&#46;5&#x25;&nbsp;&lt;&amp;lt; &unknown; &#99999999999;") == "12.5%\xa0<&lt; &unknown; \ufffd"


@pytest.mark.parametrize(
    "unit", ["<!--", "<a ", '<a x="', "<", "</", "<script>", "<title>", "<?", "<a a=", "< ", "&#1", "<p", "<![CDATA["]
)
def test_what_never_ends_is_looked_for_once(unit: str) -> None:
    """Quadratic time would take minutes for it."""
    start = time.perf_counter()
    for _ in tags(unit * 200_000):
        pass
    assert time.perf_counter() - start < 10
