"""The blocks of a web page: stretches of text that a browser draws on lines of their own, each with where it stands."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import NamedTuple

from xinhua_gov.documents.joining import SUPERSCRIPT, is_wide
from xinhua_gov.documents.tags import Tag

_BLOCKS = frozenset(
    (
        *("address", "article", "aside", "blockquote", "body", "caption", "center", "dd", "details", "dialog", "dir"),
        *("div", "dl", "dt", "fieldset", "figcaption", "figure", "footer", "form", "frameset", "h1", "h2", "h3", "h4"),
        *("h5", "h6", "header", "hr", "html", "legend", "li", "main", "menu", "nav", "ol", "p", "pre", "section"),
        *("summary", "table", "tbody", "td", "tfoot", "th", "thead", "tr", "ul", "head"),
    )
)
_VOID = frozenset(
    (
        *(
            "area",
            "base",
            "br",
            "col",
            "embed",
            "hr",
            "img",
            "input",
            "link",
            "meta",
            "param",
            "source",
            "track",
            "wbr",
        ),
        *("basefont", "bgsound", "frame", "keygen"),
    )
)
_NOT_SHOWN = frozenset(
    (
        *("script", "style", "noscript", "template", "textarea", "xmp", "iframe", "noembed", "noframes", "title"),
        *("head", "nav", "footer", "aside", "button", "select", "option", "svg", "object", "canvas", "audio", "video"),
        *("map", "datalist", "del", "s", "strike", "rt", "rp"),
    )
)
_HIDDEN = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.IGNORECASE)
_CLOSED_BY = {
    "li": ({"li"}, {"ul", "ol", "dir", "menu"}),
    "dt": ({"dt", "dd"}, {"dl"}),
    "dd": ({"dt", "dd"}, {"dl"}),
    "td": ({"td", "th"}, {"tr", "table"}),
    "th": ({"td", "th"}, {"tr", "table"}),
    "tr": ({"tr"}, {"table"}),
}
"""Elements that end where another of their kind begins, and those that keep them open."""

_KEEP_PARAGRAPH_OPEN = {"td", "th", "table", "caption", "button", "object"}
_LOOKED_UP = 32
"""Open elements that are looked through for one that ends where another begins."""

_SPACE = re.compile(r"[ \t\n\r\f]+")
_NOTE_MARK = re.compile(r"\s*[\[［【〔]\s*\w{1,4}\s*[\]］】〕]\s*")


class Block(NamedTuple):
    """A stretch of text: the element that it stands in, how much of it is links, its cell and row of a table."""

    text: str
    element: int
    tag: str
    linked: int
    row: int
    cell: int


class Element(NamedTuple):
    """An element that is drawn as a block: its name, the one around it (0 for the page), its id and class."""

    tag: str
    parent: int
    hint: str


class _OpenElement(NamedTuple):
    """An element that has begun: the block element that it is or stands in, whether it is hidden, and by its style."""

    tag: str
    element: int
    hides: bool
    hidden_by_style: bool


class Blocks:
    """A page taken apart; `title` and `named` are what its head says that it is called.

    `hidden` is how many characters style sheets hide.
    """

    def __init__(self, tags: Iterable[Tag | str], *, hidden_too: bool = False) -> None:
        """Take the tags and texts of a page; `hidden_too` takes what style sheets hide for shown."""
        self.elements: list[Element] = [Element("", 0, "")]
        self.blocks: list[Block] = []
        self.title: str = ""
        self.named: str = ""
        self.hidden: int = 0
        self._hidden_too = hidden_too
        self._open: list[_OpenElement] = []
        self._counts: dict[str, int] = {}
        self._hiding = self._hidden_by_style = 0
        self._pieces: list[str] = []
        self._linked = 0
        self._tables: list[tuple[int, int]] = [(0, 0)]
        self._last = 0
        for tag in tags:
            if isinstance(tag, str):
                self._text(tag)
            elif tag.closes:
                self._close(tag.name)
            else:
                self._begin(tag)
        self._end_block()

    def _is_open(self, tag: str) -> bool:
        return self._counts.get(tag, 0) > 0

    def _element(self) -> int:
        return self._open[-1].element if self._open else 0

    def _text(self, text: str) -> None:
        if self._hiding:
            if self._open[-1].tag == "title" and not self.title and not self._is_open("svg"):
                self.title = " ".join(text.split())
            if self._hiding == self._hidden_by_style:
                self.hidden += len(text.strip())
            return
        if self._is_open("sup"):
            text = "" if _NOTE_MARK.fullmatch(text) else text.translate(SUPERSCRIPT)
        if self._is_open("pre"):
            first, *others = text.replace("\r\n", "\n").split("\n")
            self._add(first)
            for line in others:
                self._end_block()
                if line:
                    self._add(line)
            return
        self._add(text)

    def _add(self, text: str) -> None:
        self._pieces.append(text)
        if self._is_open("a"):
            self._linked += len(text.strip())

    def _begin(self, tag: Tag) -> None:
        if tag.name == "meta":
            if tag.attributes.get("name", "").lower() == "articletitle":
                self.named = tag.attributes.get("content", "").strip()
            return
        if tag.name in _BLOCKS:
            self._end_implied(tag.name)
            self._end_block()
        elif tag.name == "br":
            self._end_block()
        if tag.name not in _VOID:
            self._push(tag)

    def _push(self, tag: Tag) -> None:
        """An element begins that has content."""
        element = self._element()
        if tag.name in _BLOCKS:
            hint = f"{tag.attributes.get('id', '')} {tag.attributes.get('class', '')}".lower()[:200]
            self.elements.append(Element(tag.name, element, hint))
            element = len(self.elements) - 1
        is_hidden = not self._hidden_too and tag.name not in _NOT_SHOWN and _is_hidden(tag.attributes)
        hides = tag.name in _NOT_SHOWN or is_hidden
        self._open.append(_OpenElement(tag.name, element, hides, is_hidden))
        self._counts[tag.name] = self._counts.get(tag.name, 0) + 1
        self._hiding += hides
        self._hidden_by_style += is_hidden
        if tag.name == "table":
            self._tables.append((0, 0))
        elif tag.name in ("tr", "td", "th"):
            self._last += 1
            row, _ = self._tables[-1]
            self._tables[-1] = (self._last, 0) if tag.name == "tr" else (row, self._last)

    def _end_implied(self, name: str) -> None:
        """End the paragraph, item or cell that a new block ends without saying so."""
        if self._is_open("p"):
            self._end_up_to({"p"}, _KEEP_PARAGRAPH_OPEN)
        if name in _CLOSED_BY:
            self._end_up_to(*_CLOSED_BY[name])

    def _end_up_to(self, ended: set[str], kept_by: set[str]) -> None:
        for place in range(len(self._open) - 1, max(-1, len(self._open) - 1 - _LOOKED_UP), -1):
            if self._open[place].tag in kept_by:
                return
            if self._open[place].tag in ended:
                self._pop_to(place)
                return

    def _close(self, name: str) -> None:
        """An element ends, and all that is open within it; an end of what is not open is nothing."""
        if name in _BLOCKS or name == "br":
            self._end_block()
        if self._is_open(name):
            place = len(self._open) - 1
            while self._open[place].tag != name:
                place -= 1
            self._pop_to(place)

    def _pop_to(self, place: int) -> None:
        while len(self._open) > place:
            if self._open[-1].tag in _BLOCKS:
                self._end_block()
            tag, _, hides, hidden_by_style = self._open.pop()
            self._counts[tag] -= 1
            self._hiding -= hides
            self._hidden_by_style -= hidden_by_style
            if tag == "table" and len(self._tables) > 1:
                self._tables.pop()
            elif tag in ("td", "th"):
                self._tables[-1] = (self._tables[-1][0], 0)
            elif tag == "tr":
                self._tables[-1] = (0, 0)

    def _end_block(self) -> None:
        """The text since the last block is one, if it is any."""
        if not self._pieces:
            return
        text = _drawn("".join(self._pieces))
        if text:
            element = self._element()
            row, cell = self._tables[-1]
            tag = self.elements[element].tag
            self.blocks.append(Block(text, element, tag, self._linked, row if cell else 0, cell))
        self._pieces.clear()
        self._linked = 0


def _is_hidden(attributes: dict[str, str]) -> bool:
    return "hidden" in attributes or bool(_HIDDEN.search(attributes.get("style", "")[:1000]))


def _drawn(text: str) -> str:
    """A text as it is drawn: each stretch of white space is one blank, and none where a line of Chinese is wrapped."""

    def blank(found: re.Match[str]) -> str:
        wrapped = "\n" in found[0] or "\r" in found[0]
        around = text[found.start() - 1 : found.start()], text[found.end() : found.end() + 1]
        return "" if wrapped and any(side and is_wide(side) for side in around) else " "

    return _SPACE.sub(blank, text).strip(" \xa0\u3000")
