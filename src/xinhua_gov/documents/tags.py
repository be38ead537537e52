"""The tags and texts of a web page, in time that grows with its length alone.

The parser of the standard library looks for the end of what never ends again and again, up to Python 3.13 at least: a
page of a few megabytes can keep it busy for hours.
"""

from __future__ import annotations

import html
import re
from collections.abc import Iterator
from typing import NamedTuple

LONGEST_ATTRIBUTE = 10_000
"""Characters of an attribute's value that are kept; pictures stand in longer ones."""


class Tag(NamedTuple):
    """A tag: its name in small letters, its attributes, and whether it closes an element."""

    name: str
    attributes: dict[str, str]
    closes: bool = False


_OPENS = re.compile(r"<(/?)([a-zA-Z][^\s/>]*)")
_ATTRIBUTE = re.compile(r"[\s/]*([^\s/>=]+|=[^\s/>=]*)")
_EQUALS = re.compile(r"\s*=\s*")
_BARE = re.compile(r"[^\s>]*")
_BLANK = re.compile(r"[\s/]*")
_LONG_REFERENCE = re.compile(r"&#[xX]?[0-9a-fA-F]{9,};?")

_RAW = frozenset({"script", "style", "textarea", "xmp", "iframe", "noembed", "noframes", "title"})
"""Elements in which nothing is a tag but their own end."""

_SHOWN = frozenset({"title", "textarea"})


class _Page:
    """A page in which the end of something is looked for; what is not found once is not looked for again."""

    def __init__(self, text: str) -> None:
        self.text = text
        self._absent: set[str] = set()

    def find(self, mark: str, begin: int) -> int:
        """Where a mark next stands, −1 for nowhere."""
        if mark in self._absent:
            return -1
        place = self.text.find(mark, begin)
        if place < 0:
            self._absent.add(mark)
        return place


def tags(text: str) -> Iterator[Tag | str]:
    """The tags of a page and the texts between them, with the characters that are meant by entities.

    >>> list(tags("<p id=a>12&#46;5<b>亿元</b>"))[:2]
    [Tag(name='p', attributes={'id': 'a'}, closes=False), '12.5']
    """
    page, place = _Page(text), 0
    while place < len(text):
        begin = page.find("<", place)
        if begin < 0:
            yield unescaped(text[place:])
            return
        found = _OPENS.match(text, begin)
        if found is None:
            after = _behind_declaration(page, begin)
            if begin > place or after == begin + 1:
                yield unescaped(text[place : after if after == begin + 1 else begin])
            place = after
            continue
        if begin > place:
            yield unescaped(text[place:begin])
        name = found[2].lower()
        attributes, place = _attributes(page, found.end())
        yield Tag(name, attributes, bool(found[1]))
        if name in _RAW and not found[1]:
            end = re.compile(f"</{name}", re.IGNORECASE).search(text, place)
            stop = len(text) if end is None else end.start()
            if name in _SHOWN:
                yield unescaped(text[place:stop])
            place = stop


def _behind_declaration(page: _Page, begin: int) -> int:
    """The place behind a comment or a declaration that begins here; behind the bare sign where it is neither."""
    text = page.text
    if text.startswith("<!--", begin):
        end = page.find("-->", begin + 2)
        return len(text) if end < 0 else end + 3
    if text.startswith(("<!", "<?", "</"), begin):
        end = page.find(">", begin)
        return len(text) if end < 0 else end + 1
    return begin + 1


def _attributes(page: _Page, place: int) -> tuple[dict[str, str], int]:
    """The attributes of a tag whose name ends here, the first of each name, and the place behind the tag."""
    text = page.text
    if text.startswith(">", place):
        return {}, place + 1
    found: dict[str, str] = {}
    while attribute := _ATTRIBUTE.match(text, place):
        value, place = "", attribute.end()
        equals = _EQUALS.match(text, place)
        if equals is not None:
            value, place = _value(page, equals.end())
        found.setdefault(attribute[1].lower(), unescaped(value))
    blank = _BLANK.match(text, place)
    place = place if blank is None else blank.end()
    return found, place + 1


def _value(page: _Page, begin: int) -> tuple[str, int]:
    """The value of an attribute, and the place behind it; a quote that nothing closes is no quote."""
    quote = page.text[begin : begin + 1]
    if quote in ('"', "'"):
        end = page.find(quote, begin + 1)
        if end >= 0:
            return page.text[begin + 1 : min(end, begin + 1 + LONGEST_ATTRIBUTE)], end + 1
    bare = _BARE.match(page.text, begin)
    end = begin if bare is None else bare.end()
    return page.text[begin : min(end, begin + LONGEST_ATTRIBUTE)], end


def unescaped(text: str) -> str:
    r"""A text with the characters that are meant by its entities; one by a number of nine digits or more is none.

    >>> unescaped("271.4&nbsp;亿元，12&#46;5&#37;") == "271.4\xa0亿元，12.5%"
    True
    """
    return html.unescape(_LONG_REFERENCE.sub("\N{REPLACEMENT CHARACTER}", text)) if "&" in text else text
