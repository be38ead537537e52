"""Text in columns: Chinese characters are two columns wide."""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence
from itertools import zip_longest

GAP = "  "
"""What stands between two columns."""

NARROWEST = 8
"""Columns that a column of a table keeps, however narrow the terminal is."""


def width(text: str) -> int:
    """How many terminal columns a text takes.

    >>> width("GDP"), width("生产总值"), width("老旧小区 65")
    (3, 8, 11)
    """
    return sum(_character_width(character) for character in text)


def padded(text: str, columns: int, *, right: bool = False) -> str:
    """The text with blanks up to so many columns: behind it, or before it to align it on the right.

    >>> padded("市", 4) + "|", padded("市", 4, right=True) + "|"
    ('市  |', '  市|')
    """
    blanks = " " * (columns - width(text))
    return blanks + text if right else text + blanks


def wrapped(text: str, columns: int) -> list[str]:
    """The text in lines of at most so many columns, broken at blanks where there are any, else between characters.

    >>> wrapped("规模以上工业增加值", 8)
    ['规模以上', '工业增加', '值']
    """
    lines = [""]
    for atom in _atoms(text):
        if width(lines[-1]) + width(atom) > columns and lines[-1]:
            lines.append("")
        if lines[-1] or not atom.isspace():
            lines[-1] += atom
    return [piece.rstrip() for line in lines for piece in _cut(line, columns)]


def table(
    head: Sequence[str], rows: Sequence[Sequence[str]], *, columns: int | None = None, right: Sequence[int] = ()
) -> list[str]:
    """The lines of a table whose columns are aligned; those in `right` on the right.

    Where it would be wider than `columns`, the widest column is wrapped.

    >>> table(["name", "2020"], [["生产总值", "271.4"]], right=[1])
    ['name       2020', '────────  ─────', '生产总值  271.4']
    """
    widths = _fitted([max(map(width, column)) for column in zip(head, *rows, strict=True)], columns)
    lines = _row(head, widths, right)
    lines.append(GAP.join("─" * size for size in widths))
    for row in rows:
        lines.extend(_row(row, widths, right))
    return lines


def _fitted(natural: list[int], columns: int | None) -> list[int]:
    """The widths, the widest one narrowed step by step until all fit."""
    widths = [max(size, 1) for size in natural]
    if columns is None:
        return widths
    room = columns - len(GAP) * (len(widths) - 1)
    while sum(widths) > room and max(widths) > NARROWEST:
        widths[widths.index(max(widths))] -= 1
    return widths


def _row(cells: Sequence[str], widths: Sequence[int], right: Sequence[int]) -> list[str]:
    wrapped_cells = [wrapped(cell, size) for cell, size in zip(cells, widths, strict=True)]
    return [
        GAP.join(
            padded(cell, size, right=place in right)
            for place, (cell, size) in enumerate(zip(line, widths, strict=True))
        ).rstrip()
        for line in zip_longest(*wrapped_cells, fillvalue="")
    ]


def _character_width(character: str) -> int:
    if unicodedata.combining(character) or unicodedata.category(character) in ("Cf", "Me", "Mn"):
        return 0
    return 2 if unicodedata.east_asian_width(character) in "WF" else 1


def _atoms(text: str) -> list[str]:
    """The text in pieces that a line is not broken within: blanks, narrow words, and single wide characters."""
    atoms: list[str] = []
    for character in text:
        kind = _kind(character)
        if atoms and kind != "wide" and kind == _kind(atoms[-1][0]):
            atoms[-1] += character
        else:
            atoms.append(character)
    return atoms


def _kind(character: str) -> str:
    return "blank" if character.isspace() else "wide" if _character_width(character) == 2 else "narrow"


def _cut(line: str, columns: int) -> list[str]:
    """A line in pieces of at most so many columns, cut between characters."""
    pieces = [""]
    for character in line:
        if pieces[-1] and width(pieces[-1] + character) > columns:
            pieces.append("")
        pieces[-1] += character
    return pieces
