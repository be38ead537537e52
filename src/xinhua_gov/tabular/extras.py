"""Extras: what needs a package of its own. Parquet, and how a package that is missing is told."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from importlib import import_module
from itertools import islice
from pathlib import Path
from types import ModuleType

from xinhua_gov.errors import FileError
from xinhua_gov.tabular.columns import Cell, CellType, FileColumn, as_float

GROUP = 50_000
"""Rows that are held at a time while Parquet is written."""


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
            cells = [[as_float(cell) for cell in column] for column in zip(*group, strict=True)]
            writer.write_table(arrow.table(cells, schema=schema))
            group = list(islice(waiting, GROUP))


def needed(module: str, path: Path | str, extra: str) -> ModuleType:
    """A package that a format needs; raises FileError, which says what to install, where it is missing."""
    try:
        return import_module(module)
    except ImportError:
        package = module.partition(".")[0].replace("_", "-")
        reason = f"needs the package {package}; install it with: pip install 'xinhua-gov[{extra}]'"
        raise FileError(Path(path).name, reason) from None
