"""A table that a person gives back, as a spreadsheet saved it: CSV of any encoding and mark, or a workbook."""

from __future__ import annotations

import csv
import datetime as dt
import io
import os
import re
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

from xinhua_gov.documents.archives import Archive
from xinhua_gov.documents.decoding import decoded
from xinhua_gov.documents.opening import file_bytes
from xinhua_gov.errors import DocumentError, Fault, ShapeError
from xinhua_gov.storage.files import LARGEST_FILE
from xinhua_gov.tabular.extras import needed

MOST_ROWS, MOST_COLUMNS = 100_000, 100
"""Rows and columns of a table that are read; a larger one is refused."""

_SEPARATORS = (",", ";", "\t", "，", "；")
_SAID = re.compile(r"sep=(.)\r?\n", re.IGNORECASE)
_ZIP, _OLD = b"PK\x03\x04", b"\xd0\xcf\x11\xe0"


class TableRow(NamedTuple):
    """A row of a table: its number as a spreadsheet counts, the head is the first, and its cells."""

    number: int
    cells: list[str]


def read_table(path: str | os.PathLike[str], heads: Sequence[str], *, encoding: str | None = None) -> list[TableRow]:
    """The rows of a table that are not blank, the head first, their cells without blanks around them.

    CSV is parted by what parts its head into the most of these `heads`, and may be in UTF-8, GB18030 or what a mark
    says, or in the `encoding` that is named; of a workbook the first sheet that shows is read, numbers and dates as
    they are written by hand.

    Raises FileError where the file cannot be read, is no table or is too large, and ShapeError for invalid CSV.
    """
    place = Path(path)
    data = file_bytes(place, LARGEST_FILE)
    if data.startswith(_OLD):
        raise DocumentError(
            str(place), "is a workbook of an old form (.xls, .et), or protected; save it as .xlsx or .csv"
        )
    rows = _of_workbook(place, data) if data.startswith(_ZIP) else _of_text(place, data, heads, encoding)
    found = []
    for number, cells in enumerate(rows, 1):
        stripped = [cell.strip() for cell in cells]
        while stripped and not stripped[-1]:
            stripped.pop()
        if stripped and (number > MOST_ROWS or len(stripped) > MOST_COLUMNS):
            raise DocumentError(str(place), f"has more than {MOST_ROWS:,} rows or {MOST_COLUMNS} columns")
        if stripped:
            found.append(TableRow(number, stripped))
    return found


def _of_text(place: Path, data: bytes, heads: Sequence[str], encoding: str | None) -> Iterator[list[str]]:
    text = decoded(str(place), data, encoding).text
    said = _SAID.match(text)
    table = text[said.end() :] if said else text
    head = next((line for line in table.splitlines() if line.strip()), "")
    parted = {mark: sum(cell.strip(' "') in heads for cell in head.split(mark)) for mark in _SEPARATORS}
    mark = said[1] if said else max(parted, key=parted.__getitem__)
    rows = csv.reader(io.StringIO(table, newline=""), delimiter=mark, strict=True)
    number = 0
    while True:
        number += 1
        try:
            yield next(rows)
        except StopIteration:
            return
        except csv.Error as error:
            raise ShapeError((Fault(place.name, f"row {number}", "", f"no valid CSV: {error}"),)) from None


def _of_workbook(place: Path, data: bytes) -> Iterator[list[str]]:
    """The rows of the first sheet; what a formula makes is not computed: the cell has the formula's own text."""
    names = Archive(str(place), data).names()
    if "xl/workbook.xml" not in names:
        raise DocumentError(str(place), "is no workbook of the form .xlsx; save it as .xlsx or .csv")
    package = needed("openpyxl", place, "excel")
    try:
        book = package.load_workbook(io.BytesIO(data), read_only=True, keep_links=False)
        sheet = next((sheet for sheet in book.worksheets if sheet.sheet_state == "visible"), book.worksheets[0])
        sheet.reset_dimensions()
        for row in sheet.iter_rows(values_only=True):
            yield [_written(value) for value in row]
    except (LookupError, ValueError, TypeError, AttributeError, OSError, SyntaxError) as error:
        raise DocumentError(str(place), f"is a damaged workbook ({type(error).__name__}); save it anew") from None


def _written(value: object) -> str:
    """What a cell of a workbook holds, as a person would write it."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, float) and value.is_integer():
        return str(int(value))
    if isinstance(value, dt.datetime):
        return value.date().isoformat()
    return str(value)
