"""A table as text, one row a line: CSV and JSON Lines, UTF-8 without a byte order mark."""

from __future__ import annotations

import csv
import json
from collections.abc import Iterable, Sequence
from decimal import Decimal
from pathlib import Path

from xinhua_gov.tabular.columns import Cell, FileColumn, written


def write_csv(path: Path, _name: str, columns: Sequence[FileColumn], rows: Iterable[Sequence[Cell]]) -> None:
    """CSV with a head: commas, quotes where they are needed, lines that end in LF."""
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow([column.name for column in columns])
        writer.writerows([written(cell) for cell in row] for row in rows)


def write_jsonl(path: Path, _name: str, columns: Sequence[FileColumn], rows: Iterable[Sequence[Cell]]) -> None:
    """JSON Lines: an object a row, decimals as strings, so that no digit is lost."""
    names = [column.name for column in columns]
    with path.open("w", encoding="utf-8", newline="\n") as file:
        for row in rows:
            cells = [written(cell) if isinstance(cell, Decimal) else cell for cell in row]
            file.write(json.dumps(dict(zip(names, cells, strict=True)), ensure_ascii=False) + "\n")
