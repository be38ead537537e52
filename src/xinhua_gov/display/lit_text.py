"""Lit text: a report's text as HTML, with every figure lit where it stands. Like the reader, this needs no pydantic.

Nothing in the text is ever markup; whoever counts characters finds in each paragraph, as `data-start`, the offset of
its first one.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import NamedTuple

from xinhua_gov.display.svg import element, escaped
from xinhua_gov.resources import resource
from xinhua_gov.vocabulary import Language, MarkKind, spoken


class Mark(NamedTuple):
    """A stretch of a text that is lit: `text[start:end]`.

    `record` is the id by which its row in a table is found, empty where it has none. `words` say what it states.
    `doubtful` says that something about it is still to be settled. Of a record that is lit in two places the second is
    `further`.
    """

    start: int
    end: int
    kind: MarkKind
    record: str
    words: str
    doubtful: bool = False
    further: bool = False

    @property
    def classes(self) -> str:
        """The classes of its element, by which it is coloured."""
        return f"mark {self.kind}{' doubt' if self.doubtful else ''}"


def style_of_marks() -> str:
    """The style of lit text, of its marks and of their legend."""
    return resource("display", "styles", "marks.css").decode()


def anchor_of_row(record: str) -> str:
    """The anchor of a record's row."""
    return f"row-{record}"


def anchor_in_text(record: str) -> str:
    """The anchor of the place where a record is lit."""
    return f"text-{record}"


def apart(marks: Iterable[Mark]) -> list[Mark]:
    """Marks in the order of the text, none over another: each ends where the next begins, at the latest."""
    ordered = sorted(marks, key=lambda mark: (mark.start, mark.end))
    following = [mark.start for mark in ordered[1:]]
    ends = [min(mark.end, start) for mark, start in zip(ordered, following, strict=False)]
    ends += [mark.end for mark in ordered[-1:]]
    return [mark._replace(end=end) for mark, end in zip(ordered, ends, strict=True) if end > mark.start]


def lit_text(
    text: str,
    marks: Iterable[Mark],
    *,
    linked: bool = True,
    headings: Mapping[int, int] | None = None,
    start: int = 0,
    end: int | None = None,
) -> str:
    r"""The paragraphs of a text, or of what stands of it between two offsets, with the marks lit.

    A mark is `linked` to the row of its record, whose row may link back. `headings` gives the level of a paragraph that
    is a heading, by the offset where it begins. Empty lines are left out. The time is linear in the text.

    >>> from xinhua_gov.vocabulary import MarkKind
    >>> print(lit_text("<1>\n增长3%", [Mark(6, 8, MarkKind.RESULT, "", "3 % growth")], linked=False))
    <p data-start="0">&lt;1&gt;</p>
    <p data-start="4">增长<mark class="mark result" title="3 % growth">3%</mark></p>
    """
    levels = headings or {}
    waiting = _Waiting(apart(marks))
    return "\n".join(
        element(
            f"h{levels[first]}" if first in levels else "p",
            *_paragraph(text, first, last, waiting, linked),
            data_start=str(first),
        )
        for first, last in _paragraphs(text, start, len(text) if end is None else min(end, len(text)))
    )


class _Waiting:
    """Marks in order, of which those that lie behind are let go."""

    def __init__(self, marks: list[Mark]) -> None:
        self._marks = marks
        self._first = 0

    def within(self, start: int, end: int) -> Iterator[Mark]:
        """The marks that have characters between two offsets, which are asked for in their order."""
        while self._first < len(self._marks) and self._marks[self._first].end <= start:
            self._first += 1
        place = self._first
        while place < len(self._marks) and self._marks[place].start < end:
            yield self._marks[place]
            place += 1


def _paragraphs(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Where the lines of a text that are not empty begin and end, white space around them aside."""
    first = start
    while first < end:
        last = text.find("\n", first, end)
        last = end if last < 0 else last
        line = text[first:last]
        stripped = line.strip()
        if stripped:
            begin = first + len(line) - len(line.lstrip())
            yield begin, begin + len(stripped)
        first = last + 1


def _paragraph(text: str, first: int, last: int, waiting: _Waiting, linked: bool) -> Iterator[str]:
    """The pieces of a paragraph: text, and what is lit."""
    place = first
    for mark in waiting.within(first, last):
        begin, end = max(mark.start, first), min(mark.end, last)
        if begin > place:
            yield escaped(text[place:begin])
        yield _lit(escaped(text[begin:end]), mark, linked, whole=begin == mark.start)
        place = end
    if place < last:
        yield escaped(text[place:last])


def _lit(shown: str, mark: Mark, linked: bool, *, whole: bool) -> str:
    """What is lit of a mark; only where it begins it has an anchor."""
    if not linked or not mark.record:
        return element("mark", shown, class_=mark.classes, title=mark.words)
    anchor = {"id": anchor_in_text(mark.record)} if whole and not mark.further else {}
    to = f"#{anchor_of_row(mark.record)}"
    return element("a", shown, class_=mark.classes, title=mark.words, href=to, **anchor)


def legend(marks: Iterable[Mark], language: Language) -> str:
    """What the colours and lines mean, with how many of each are lit."""
    lit = [mark for mark in marks if not mark.further]
    items = []
    for kind in MarkKind:
        count = sum(mark.kind is kind for mark in lit)
        if count:
            items.append(_legend_item(f"mark {kind}", kind.label(language), count))
    doubtful = sum(mark.doubtful for mark in lit)
    if doubtful:
        items.append(_legend_item("mark doubt", spoken(language, "存疑", "in doubt"), doubtful))
    return element("ul", *items, class_="legend") if items else ""


def _legend_item(classes: str, label: str, count: int) -> str:
    return element("li", element("span", escaped(label), class_=classes), f" {count:,}")
