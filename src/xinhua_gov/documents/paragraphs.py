"""Lines of pages put together again into the paragraphs that were broken into them."""

from __future__ import annotations

import math
import re
from collections import Counter, defaultdict
from collections.abc import Iterator
from statistics import median
from typing import NamedTuple

from xinhua_gov.documents.joining import joined
from xinhua_gov.documents.page_lines import PageLine

INDENT = 0.8
"""How far a paragraph begins within its column at least, in heights of its type."""

GAP = 1.2
"""How much wider than usual the distance between two lines is at least where a paragraph ends."""

OTHER_SIZE = 0.12
"""How much two lines of one paragraph may differ in height."""

SLACK = 0.3
"""How much room a full line may leave, in heights of its type, beside what did not fit."""

NARROW = 0.4
"""The share of the width of a page below which lines are a list, and not broken."""

_STOPS = frozenset("。！？；：.!?;:”）)")
_HEADING = re.compile(
    r"\s*(?:[一二三四五六七八九十]{1,3}、|[（(][一二三四五六七八九十\d]{1,3}[）)]|第[一二三四五六七八九十]{1,3}[章节部]|\d{1,2}[、.．](?!\d)|[—－●■◆])"
)


class _Column(NamedTuple):
    """Where the lines of a column begin and end, and the usual distance between two."""

    left: float
    right: float
    pitch: float


class _Placed(NamedTuple):
    """A line and its column."""

    line: PageLine
    column: _Column

    @property
    def indent(self) -> float:
        """How far within its column it begins."""
        return self.line.left - self.column.left


def paragraphs(pages: list[list[PageLine]]) -> Iterator[str]:
    """The paragraphs, headings and rows of tables of some pages, each as one text.

    A line goes on in the next one where that one's first word did not fit on it; not where the next begins further in,
    stands further down, is of other type, or where either is a row of a table.
    """
    sides = {id(line): side for page in pages for line, side in zip(page, _sides(page), strict=True)}
    columns = _columns(pages, sides)
    placed = [_Placed(line, columns[line.page_width, sides[id(line)]]) for page in pages for line in page]
    text = ""
    for before, line, after in zip([None, *placed], placed, [*placed[1:], None], strict=False):
        if before is not None and _goes_on(before, line, after):
            text = joined(text, line.line.text)
        else:
            if text:
                yield text
            text = line.line.text
    if text:
        yield text


def _goes_on(before: _Placed, this: _Placed, after: _Placed | None) -> bool:
    """Whether a line is of the same paragraph as the one before it."""
    line, last = this.line, before.line
    size = max(last.height, line.height)
    if "\t" in last.text or "\t" in line.text or abs(last.height - line.height) > OTHER_SIZE * size:
        return False
    if last.right + line.first <= before.column.right - SLACK * size:
        return False
    distance = last.bottom - line.bottom
    if last.page == line.page and 0 < this.column.pitch * GAP < distance:
        return False
    ends = last.text[-1:] in _STOPS
    if this.indent > INDENT * size:
        goes_back = after is not None and after.indent < INDENT * size
        if ends or goes_back or abs(this.indent - before.indent) > size / 2:
            return False
    return not (ends and _HEADING.match(line.text))


def _sides(page: list[PageLine]) -> list[int]:
    """The column of each line: 0 where the page has one, 1 and 2 where nearly all lines keep to one half of it."""
    if len(page) < 8:
        return [0] * len(page)
    middle = page[0].page_width / 2
    sides = [1 if line.right <= middle else 2 if line.left >= middle else 0 for line in page]
    counts = Counter(sides)
    return sides if counts[0] < len(page) / 5 and min(counts[1], counts[2]) > len(page) / 4 else [0] * len(page)


def _columns(pages: list[list[PageLine]], sides: dict[int, int]) -> dict[tuple[int, int], _Column]:
    """The columns of pages of the same width."""
    lines: defaultdict[tuple[int, int], list[PageLine]] = defaultdict(list)
    distances: defaultdict[tuple[int, int], list[float]] = defaultdict(list)
    for page in pages:
        for place, line in enumerate(page):
            key = line.page_width, sides[id(line)]
            lines[key].append(line)
            distance = page[place - 1].bottom - line.bottom if place else 0.0
            if 0 < distance < 5 * line.height:
                distances[key].append(distance)
    return {key: _column(lines[key], distances[key], key[1] > 0) for key in lines}


def _column(lines: list[PageLine], distances: list[float], is_half: bool) -> _Column:
    """The column that some lines are of; it ends nowhere where nothing shows that lines are broken at its end."""
    running = [line for line in lines if "\t" not in line.text] or lines
    widest = max(line.right - line.left for line in running)
    wide = [line for line in running if line.right - line.left >= 0.6 * widest]
    lefts, rights = sorted(line.left for line in wide), sorted(line.right for line in wide)
    right = rights[-1 - len(rights) // 20]
    is_wide_enough = widest > (NARROW / 2 if is_half else NARROW) * lines[0].page_width
    if not (
        is_wide_enough and any(line.right > right - 2 * line.height and line.text[-1:] not in _STOPS for line in wide)
    ):
        right = math.inf
    pitch = median(sorted(distances)[: max(1, len(distances) * 3 // 4)]) if distances else 0.0
    return _Column(lefts[len(lefts) // 20], right, pitch)
