"""Database: a table in a SQLite file, its numbers with numeric affinity, so that they sort and add up."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Sequence
from contextlib import closing
from decimal import Decimal
from pathlib import Path

from xinhua_gov.tabular.columns import Cell, CellType, FileColumn, written

_TYPES = {CellType.TEXT: "TEXT", CellType.INTEGER: "INTEGER", CellType.NUMBER: "NUMERIC", CellType.FLAG: "INTEGER"}


def write_sqlite(path: Path, name: str, columns: Sequence[FileColumn], rows: Iterable[Sequence[Cell]]) -> None:
    """A database with one table of this name; digits that do not fit a number of SQLite are kept as text."""
    path.unlink(missing_ok=True)
    with closing(sqlite3.connect(path)) as connection, connection:
        heads = ", ".join(f'"{column.name}" {_TYPES[column.type]}' for column in columns)
        connection.execute(f'CREATE TABLE "{name}" ({heads})')
        places = ", ".join("?" for _ in columns)
        stored = ([written(cell) if isinstance(cell, Decimal) else cell for cell in row] for row in rows)
        connection.executemany(f'INSERT INTO "{name}" VALUES ({places})', stored)
