"""A line of a page: its text, and the box that it fills."""

from __future__ import annotations

from itertools import pairwise
from statistics import median
from typing import NamedTuple

from xinhua_gov.documents.joining import SUPERSCRIPT, is_wide

CELL_GAP = 1.5
"""The gap in a line, in heights of it, that parts two cells of a table."""

WORD_GAP = 0.15
"""The gap in a line, in heights of it, that parts two words of Latin letters or two numbers."""

RAISED_SIZE = 0.9
RAISED_BY = 0.1
"""How small a raised digit is, and how high above the foot of its line, in heights of the line."""

SQUEEZED = 0.6
"""How far one sign of punctuation may be set into another's box, in heights of it: each fills half of its own."""

OVERLAP = 0.5
"""The share of its height that a piece of a line has in common with the rest."""

_CLOSING = frozenset("，。、；：！？）》〉」』】〕”’…%％‰℃,.;:!?)]}")
_OPENING = frozenset("（《〈「『【〔“‘([{")


class Character(NamedTuple):
    """A character with its box; `made` says that it is a blank that the page has not, only a gap."""

    text: str
    left: float
    right: float
    bottom: float
    top: float
    made: bool = False


class PageLine(NamedTuple):
    """A line of a page. `first` is the width of what it begins with that no line can be broken within."""

    text: str
    left: float
    right: float
    bottom: float
    top: float
    first: float
    page: int
    page_width: int

    @property
    def height(self) -> float:
        """The height of its box: about the size of its type."""
        return self.top - self.bottom


def beside(before: list[Character], after: list[Character]) -> bool:
    """Whether some characters go on in the line of others: behind them, and at most half above or below them."""
    last = next((one for one in reversed(before) if not one.text.isspace()), None)
    first = next((one for one in after if not one.text.isspace()), None)
    if last is None or first is None or first.left < last.right - SQUEEZED * (last.top - last.bottom):
        return False
    overlap = min(last.top, first.top) - max(last.bottom, first.bottom)
    return overlap > OVERLAP * min(last.top - last.bottom, first.top - first.bottom)


def line_of(characters: list[Character], page: int, page_width: int) -> PageLine | None:
    """The line that some characters make, None where they are all blank."""
    printed = [one for one in characters if not one.text.isspace()]
    if not printed:
        return None
    height = median(one.top - one.bottom for one in printed)
    tallest = max((one.top - one.bottom for one in printed if one.top - one.bottom < 2 * height), default=height)
    size = tallest if tallest < 1.5 * height else height
    bottom = median(one.bottom for one in printed)
    return PageLine(
        _text(characters, size, bottom).encode("utf-16", "surrogatepass").decode("utf-16", "replace"),
        min(one.left for one in printed),
        max(one.right for one in printed),
        bottom,
        bottom + size,
        _width_of_beginning(printed),
        page,
        page_width,
    )


def _text(characters: list[Character], size: float, bottom: float) -> str:
    """The text of a line: a tab where cells of a table part, raised digits as signs, no blank that is only a gap."""
    pieces: list[str] = []
    before: Character | None = None
    blank, usual = "", _usual_gap(characters)
    for one in characters:
        if one.text.isspace():
            blank = blank if blank == " " else ("made" if one.made else " ")
            continue
        if before is not None:
            pieces.append(_between(before, one, blank, size, usual))
        is_raised = one.top - one.bottom < RAISED_SIZE * size and one.bottom > bottom + RAISED_BY * size
        pieces.append(one.text.translate(SUPERSCRIPT) if is_raised and one.text in "0123456789" else one.text)
        before, blank = one, ""
    return "".join(pieces)


def _between(before: Character, after: Character, blank: str, size: float, usual: float) -> str:
    """What stands between two characters of a line whose characters are usually so far apart.

    pdfium makes a blank of a gap. Where Chinese and Latin meet, type setters leave one that the text has not.
    """
    gap = after.left - before.right
    if gap > CELL_GAP * size:
        return "\t"
    if blank != "made":
        return blank
    least = size if is_wide(before.text) != is_wide(after.text) else WORD_GAP * size
    return " " if gap - usual > least else ""


def _usual_gap(characters: list[Character]) -> float:
    """How far apart the Chinese characters of a line are: more than not at all where the line is stretched."""
    printed = [one for one in characters if not one.text.isspace()]
    gaps = [
        after.left - before.right for before, after in pairwise(printed) if is_wide(before.text) and is_wide(after.text)
    ]
    return max(0.0, median(gaps)) if gaps else 0.0


def _width_of_beginning(printed: list[Character]) -> float:
    """The width of what a line begins with and cannot be broken within: a word or a number, with what clings to it."""
    end = 0
    while end < len(printed) - 1 and printed[end].text in _OPENING:
        end += 1
    if not is_wide(printed[end].text):
        while end < len(printed) - 1 and not is_wide(printed[end + 1].text) and _touch(printed[end], printed[end + 1]):
            end += 1
    while end < len(printed) - 1 and (
        printed[end + 1].text in _CLOSING or printed[end].text == printed[end + 1].text == "—"
    ):
        end += 1
    return printed[end].right - printed[0].left


def _touch(before: Character, after: Character) -> bool:
    return after.left - before.right < WORD_GAP * (after.top - after.bottom)
