"""Terminal: text in columns, where a Chinese character is two columns wide."""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence
from itertools import zip_longest

GAP = "  "
"""The space between two columns of a table."""

LEAST = 4
"""The least width of a column of a table, however narrow the terminal is."""

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
) -> list[str]:
    """The lines of a table whose columns are aligned; those in `right` on the right.

    Where it would be wider than `columns`, the widest column is wrapped, those in `whole` last.

    >>> text_table(["name", "2020"], [["生产总值", "271.4"]], right=[1])
    ['name       2020', '────────  ─────', '生产总值  271.4']
    """
    widths = [max(map(width, column)) or 1 for column in zip(head, *rows, strict=True)]
    if columns is not None:
        least = [max(LEAST, *map(width, cell.split())) for cell in head]
        room = columns - len(GAP) * (len(widths) - 1)
        _narrow(widths, least, room, [place for place in range(len(widths)) if place not in whole])
        _narrow(widths, least, room, list(whole))
    lines = _row_lines(head, widths, right)
    lines.append(GAP.join("─" * size for size in widths))
    for row in rows:
        lines.extend(_row_lines(row, widths, right))
    return lines


def _narrow(widths: list[int], least: list[int], room: int, places: Sequence[int]) -> None:
    """Narrow the widest of some columns step by step, none below its least, until all fit."""
    while sum(widths) > room:
        widest = max((place for place in places if widths[place] > least[place]), key=widths.__getitem__, default=None)
        if widest is None:
            return
        widths[widest] -= 1


def _row_lines(cells: Sequence[str], widths: Sequence[int], right: Sequence[int]) -> list[str]:
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
