"""Columns: the names and types of the cells of a table."""

from __future__ import annotations

from decimal import Decimal
from enum import Enum
from typing import NamedTuple

Cell = str | int | bool | Decimal | None
"""A flat value."""


class CellType(Enum):
    """What the cells of a column hold."""

    TEXT = "text"
    INTEGER = "integer"
    NUMBER = "number"
    FLAG = "flag"


class FileColumn(NamedTuple):
    """A column: its name, and what its cells hold."""

    name: str
    type: CellType = CellType.TEXT


def written(cell: Cell) -> str:
    """A cell as text: digits without an exponent, true and false, nothing for None.

    >>> written(Decimal("1E+3")), written(True), written(None)
    ('1000', 'true', '')
    """
    if isinstance(cell, bool):
        return "true" if cell else "false"
    if isinstance(cell, Decimal):
        return f"{cell:f}"
    return "" if cell is None else str(cell)


def as_float(cell: Cell) -> str | int | float | None:
    """A cell whose number is one of the machine's own, for formats that know no other."""
    return float(cell) if isinstance(cell, Decimal) else cell
