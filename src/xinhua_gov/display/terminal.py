"""Terminal: text in columns, where a Chinese character is two columns wide."""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence
from functools import lru_cache
from itertools import zip_longest

GAP = "  "
"""The space between two columns of a table."""

LEAST = 4
"""The least width of a column of a table, however narrow the terminal is."""

MOST_LINES = 5
"""Lines of a cell above which a table is hard to read."""

TRIED = 30
"""Rows of a table that are looked at to tell which columns to narrow."""

INDENT = 4
"""Blanks before a text that stands beneath a row."""

NARROWEST = 8
"""The least width of a value beside its name."""

_CLOSING = frozenset("，。；：、？！）》】”’,.;:?!)]%‰")
_OPENING = frozenset("（《【“‘([")


def width(text: str) -> int:
    """How many terminal columns a text takes.

    >>> width("GDP"), width("生产总值"), width("老旧小区 65")
    (3, 8, 11)
    """
    return sum(_character_width(character) for character in text)


def padded(text: str, columns: int, *, right: bool = False) -> str:
    """The text filled up with blanks to a width, on the right, or on the left to align it right.

    >>> padded("市", 4) + "|", padded("市", 4, right=True) + "|"
    ('市  |', '  市|')
    """
    blanks = " " * (columns - width(text))
    return blanks + text if right else text + blanks


def wrapped(text: str, columns: int) -> list[str]:
    """The text in lines of at most so many columns, broken at blanks where there are any, else between characters.

    No line begins with a closing mark or ends with an opening one, where there is room for that.

    >>> wrapped("规模以上工业增加值", 8)
    ['规模以上', '工业增加', '值']
    """
    if width(text) <= columns:
        return [text.strip()]
    lines = [""]
    for atom in _atoms(text):
        if lines[-1] and width(lines[-1]) + width(atom.rstrip()) > columns:
            lines.append("")
        first, *rest = _pieces_of(atom if lines[-1] else atom.lstrip(), columns)
        lines[-1] += first
        lines.extend(rest)
    full = [line.rstrip() for line in lines if line.strip()]
    return full or [""]


def text_table(
    head: Sequence[str],
    rows: Sequence[Sequence[str]],
    *,
    columns: int | None = None,
    right: Sequence[int] = (),
    whole: Sequence[int] = (),
    beneath: Sequence[Sequence[str]] = (),
) -> list[str]:
    """The lines of a table whose columns are aligned; those in `right` on the right.

    Where it would be wider than `columns`, its cells are wrapped where that costs the fewest lines. No word is broken
    where there is room for that, and the columns in `whole` are narrowed last. `beneath` has the texts that stand
    beneath each row, across the whole width.

    >>> text_table(["name", "2020"], [["生产总值", "271.4"]], right=[1])
    ['name       2020', '────────  ─────', '生产总值  271.4']
    """
    widths = _Layout(head, rows, whole).fitted(columns)
    lines = _row_lines(head, widths, right)
    lines.append(GAP.join("─" * size for size in widths))
    for place, row in enumerate(rows):
        lines.extend(_row_lines(row, widths, right))
        for text in beneath[place] if beneath else ():
            lines.extend(indented(text, columns))
    return lines


def indented(text: str, columns: int | None, by: int = INDENT) -> list[str]:
    """The lines of a text that stands beneath another: each begins so many blanks further in.

    >>> indented("粮食产量5万吨，增长6%。", 20, 2)
    ['  粮食产量5万吨，增', '  长6%。']
    """
    lines = [text] if columns is None else wrapped(text, max(columns - by, NARROWEST))
    return [" " * by + line for line in lines]


def is_readable(head: Sequence[str], rows: Sequence[Sequence[str]], columns: int, whole: Sequence[int] = ()) -> bool:
    """Whether a table fits so many columns in a few lines a row, with every word and the columns in `whole` unbroken.

    >>> is_readable(["id", "name"], [["gdp", "gross domestic product"]], 14), is_readable(["id"], [["a long one"]], 3)
    (True, False)
    """
    layout = _Layout(head, rows, whole)
    widths = layout.narrowed(layout.words, columns)
    return widths is not None and all(size <= MOST_LINES * wide for size, wide in zip(layout.most, widths, strict=True))


class _Layout:
    """How wide the cells of a table are, and how narrow its columns may become."""

    def __init__(self, head: Sequence[str], rows: Sequence[Sequence[str]], whole: Sequence[int]) -> None:
        table = list(zip(head, *rows, strict=True))
        self._rows = [[width(cell) for cell in row] for row in (head, *rows[:TRIED])]
        self.most = [max(map(width, column)) or 1 for column in table]
        self._heads = [max(LEAST, *map(width, cell.split())) for cell in head]
        self._atoms = [max(width(atom.strip()) for cell in column for atom in ["", *_atoms(cell)]) for column in table]
        self._kept = [size if place in whole else 0 for place, size in enumerate(self.most)]

    @property
    def words(self) -> list[int]:
        """The least widths at which no word is broken."""
        return list(map(min, self.most, map(max, self._heads, self._atoms, self._kept)))

    def fitted(self, columns: int | None) -> list[int]:
        """The widths of the columns, within `columns` as far as that can be."""
        if columns is None:
            return self.most
        heads = list(map(min, self.most, self._heads))
        for least in (self.words, list(map(min, self.most, map(max, self._heads, self._kept)))):
            widths = self.narrowed(least, columns)
            if widths is not None:
                return widths
        return self.narrowed(heads, columns) or heads

    def narrowed(self, least: Sequence[int], columns: int) -> list[int] | None:
        """The columns narrowed step by step, each time where the rows grow least; None where they cannot fit."""
        room = columns - len(GAP) * (len(self.most) - 1)
        if sum(least) > room:
            return None
        widths = [min(size, room) for size in self.most]
        while sum(widths) > room:
            may = [place for place, size in enumerate(widths) if size > least[place]]
            widths[min(may, key=lambda place: self._cost(widths, place))] -= 1
        return widths

    def _cost(self, widths: Sequence[int], narrower: int) -> tuple[int, int, int]:
        """What to make one column narrower costs: about how many lines all rows take then, and its longest cell."""
        sizes = [size - (place == narrower) for place, size in enumerate(widths)]
        lines = sum(max(-(-cell // size) for cell, size in zip(row, sizes, strict=True)) for row in self._rows)
        return lines, -(-self.most[narrower] // sizes[narrower]), -widths[narrower]


def _row_lines(cells: Sequence[str], widths: Sequence[int], right: Sequence[int]) -> list[str]:
    wrapped_cells = [wrapped(cell, size) for cell, size in zip(cells, widths, strict=True)]
    return [
        GAP.join(
            padded(cell, size, right=place in right)
            for place, (cell, size) in enumerate(zip(line, widths, strict=True))
        ).rstrip()
        for line in zip_longest(*wrapped_cells, fillvalue="")
    ]


@lru_cache(maxsize=4096)
def _character_width(character: str) -> int:
    if unicodedata.combining(character) or unicodedata.category(character) in ("Cf", "Me", "Mn"):
        return 0
    return 2 if unicodedata.east_asian_width(character) in "WF" else 1


def _atoms(text: str) -> list[str]:
    """The text in pieces that a line is not broken within: blanks with the word or wide character behind them.

    A closing mark belongs to what is before it, an opening one to what is behind.
    """
    atoms: list[str] = []
    before = ""
    for character in text:
        glued = character in _CLOSING or before in _OPENING or (_is_narrow(before) and _is_narrow(character))
        if atoms and (glued or before.isspace()) and not (character.isspace() and not before.isspace()):
            atoms[-1] += character
        else:
            atoms.append(character)
        before = character
    return atoms


def _is_narrow(character: str) -> bool:
    return character != "" and not character.isspace() and _character_width(character) < 2


def _pieces_of(line: str, columns: int) -> list[str]:
    """A line in pieces of at most so many columns, cut between characters."""
    pieces = [""]
    for character in line:
        if pieces[-1] and width(pieces[-1] + character) > columns:
            pieces.append("")
        pieces[-1] += character
    return pieces
