"""Rows into a file of the format that its ending names, as they come, whole or not at all."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path

from xinhua_gov.errors import FileError
from xinhua_gov.storage.files import refuse_occupied
from xinhua_gov.tabular.columns import Cell, FileColumn
from xinhua_gov.tabular.csv_and_jsonl import write_csv, write_jsonl
from xinhua_gov.tabular.database import write_sqlite
from xinhua_gov.tabular.extras import write_parquet
from xinhua_gov.tabular.workbook import SheetOfRows, write_workbook

Row = Sequence[Cell]
Writer = Callable[[Path, str, Sequence[FileColumn], Iterable[Row]], None]


def write_xlsx(path: Path, name: str, columns: Sequence[FileColumn], rows: Iterable[Row]) -> None:
    """A workbook with one sheet."""
    write_workbook(path, path, [SheetOfRows(name, columns, rows)])


WRITERS: dict[str, Writer] = {
    ".csv": write_csv,
    ".jsonl": write_jsonl,
    ".sqlite": write_sqlite,
    ".parquet": write_parquet,
    ".xlsx": write_xlsx,
}
"""What writes the rows, by the ending of the file."""


def check_ending(path: str | os.PathLike[str]) -> None:
    """Refuse a file that no format is named by."""
    ending = Path(path).suffix.lower()
    if ending not in WRITERS:
        raise FileError(str(path), f"no table ends in {ending or 'nothing'}; expected one of {', '.join(WRITERS)}")


def write_table(
    path: str | os.PathLike[str],
    name: str,
    columns: Sequence[FileColumn],
    rows: Iterable[Row],
    *,
    overwrite: bool = False,
) -> None:
    """Write rows to a file by its ending: .csv, .jsonl, .sqlite, or with extras .parquet and .xlsx.

    `name` is that of the table in a database or a workbook. The rows are taken as they come, so that the memory holds
    few of them. Raises FileError where the ending is none of these, a file is there already (unless `overwrite`), the
    place cannot be written, or a package is missing.
    """
    check_ending(path)
    place = Path(path)
    refuse_occupied(place, is_folder=False, overwrite=overwrite)
    fresh = place.with_name(f".{place.name}.{os.getpid()}.writing")
    try:
        WRITERS[place.suffix.lower()](fresh, name, columns, rows)
        fresh.replace(place)
    except FileError as error:
        raise FileError(str(path), error.reason) from None
    except OSError as error:
        raise FileError(str(path), f"cannot be written: {error.strerror or error}") from error
    finally:
        fresh.unlink(missing_ok=True)
