"""Saving: the rows of a panel in a file."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator
from decimal import Decimal

from xinhua_gov.panels.panel_row import COLUMNS, PanelRow
from xinhua_gov.tabular.columns import Cell, CellType, FileColumn
from xinhua_gov.tabular.row_writer import write_table

_TYPES = {
    **dict.fromkeys(("report_year", "scale", "start", "end", "figure_start", "figure_end"), CellType.INTEGER),
    **dict.fromkeys(("value", "value_high", "amount", "low", "high", "stretch"), CellType.NUMBER),
    "preferred": CellType.FLAG,
}

PANEL_COLUMNS = tuple(FileColumn(name, _TYPES.get(name, CellType.TEXT)) for name in COLUMNS)
"""The columns of a panel with their types."""


def cells_of(row: PanelRow) -> tuple[Cell, ...]:
    """The cells of a row, in the order of the columns, its numbers as decimals."""
    return tuple(row.record(Decimal).values())


def save(rows: Iterable[PanelRow], path: str | os.PathLike[str], *, overwrite: bool = False) -> None:
    """Write rows by the ending of the file; `Panel.save` says how."""
    write_table(path, "panel", PANEL_COLUMNS, _rows_of_cells(rows), overwrite=overwrite)


def _rows_of_cells(rows: Iterable[PanelRow]) -> Iterator[tuple[Cell, ...]]:
    return map(cells_of, rows)
