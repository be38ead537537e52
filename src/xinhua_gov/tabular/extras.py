"""Extras: Parquet and Excel, which need packages of their own: xinhua-gov[parquet] and xinhua-gov[excel]."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from decimal import Decimal
from importlib import import_module
from itertools import islice
from pathlib import Path
from types import ModuleType

from xinhua_gov.errors import FileError
from xinhua_gov.tabular.columns import Cell, CellType, FileColumn

GROUP = 50_000
"""Rows that are held at a time while Parquet is written."""

MOST_ROWS_OF_A_SHEET = 1_048_575
"""Rows that a sheet of Excel has room for below its head."""


def write_parquet(path: Path, _name: str, columns: Sequence[FileColumn], rows: Iterable[Sequence[Cell]]) -> None:
    """Parquet, its numbers as 64-bit floats; raises FileError where pyarrow is not installed."""
    arrow, parquet = needed("pyarrow", path, "parquet"), needed("pyarrow.parquet", path, "parquet")
    types = {
        CellType.TEXT: arrow.string(),
        CellType.INTEGER: arrow.int64(),
        CellType.NUMBER: arrow.float64(),
        CellType.FLAG: arrow.bool_(),
    }
    schema = arrow.schema([(column.name, types[column.type]) for column in columns])
    waiting = iter(rows)
    with parquet.ParquetWriter(path, schema) as writer:
        group = list(islice(waiting, GROUP))
        while group:
            cells = [[_as_float(cell) for cell in column] for column in zip(*group, strict=True)]
            writer.write_table(arrow.table(cells, schema=schema))
            group = list(islice(waiting, GROUP))


def write_xlsx(path: Path, name: str, columns: Sequence[FileColumn], rows: Iterable[Sequence[Cell]]) -> None:
    """A workbook with one sheet, its head fixed; raises FileError without openpyxl, or where there are too many rows.

    Text stays text: no cell is a formula, whatever it begins with.
    """
    book = needed("openpyxl", path, "excel").Workbook(write_only=True)
    cell_of = needed("openpyxl.cell", path, "excel").WriteOnlyCell
    sheet = book.create_sheet(name)
    sheet.freeze_panes = "A2"
    sheet.append([column.name for column in columns])
    for number, row in enumerate(rows, 1):
        if number > MOST_ROWS_OF_A_SHEET:
            raise FileError(str(path), f"has more rows than a sheet of Excel can hold: {MOST_ROWS_OF_A_SHEET:,}")
        sheet.append([_text_cell(cell_of, sheet, cell) if isinstance(cell, str) else _as_float(cell) for cell in row])
    book.save(path)


def _text_cell(cell_of: type, sheet: object, text: str) -> object:
    cell = cell_of(sheet, value=text)
    cell.data_type = "s"
    return cell


def _as_float(cell: Cell) -> object:
    return float(cell) if isinstance(cell, Decimal) else cell


def needed(module: str, path: Path, extra: str) -> ModuleType:
    """A package that a format needs."""
    try:
        return import_module(module)
    except ImportError:
        package = module.partition(".")[0]
        reason = f"needs the package {package}; install it with: pip install 'xinhua-gov[{extra}]'"
        raise FileError(str(path.name), reason) from None
