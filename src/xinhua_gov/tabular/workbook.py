"""Workbook: sheets of rows as a file of Excel, with fixed heads, filters, and columns as wide as needed."""

from __future__ import annotations

import re
import shutil
from collections.abc import Iterable, Sequence
from decimal import Decimal
from io import BytesIO
from itertools import chain, islice
from pathlib import Path
from types import ModuleType
from typing import IO, Any, NamedTuple
from unicodedata import east_asian_width
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from xinhua_gov.errors import FileError
from xinhua_gov.tabular.columns import Cell, FileColumn, as_float
from xinhua_gov.tabular.extras import needed

MOST_ROWS_OF_A_SHEET = 1_048_575
"""Rows that a sheet of Excel has room for below its head."""

LONGEST_NAME = 31
"""Characters that the name of a sheet may have."""

_NARROWEST, _WIDEST = 8, 60
"""How wide a column is at the least and at the most, in characters."""

_MEASURED = 200
"""Rows by which the width of a column is told."""

_FORBIDDEN = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
"""Characters that a workbook cannot hold."""

_FORBIDDEN_IN_NAMES = re.compile(r"[\\/*?:\[\]]")
_MODIFIED = re.compile(rb"(<dcterms:(created|modified)[^>]*>)[^<]*")
_BEGINNING = (1980, 1, 1, 0, 0, 0)


class SheetOfRows(NamedTuple):
    """A sheet: its name, its columns by their heads, and its rows, which are taken as they come."""

    name: str
    columns: Sequence[FileColumn]
    rows: Iterable[Sequence[Cell]]


def workbook(name: str, sheets: Iterable[SheetOfRows]) -> bytes:
    """The bytes of a workbook, the same for the same sheets; `name` is the file that a fault is told of.

    Numbers are numbers, and text stays text: no cell is a formula, whatever it begins with. Raises FileError without
    openpyxl, or where a sheet has too many rows.
    """
    file = BytesIO()
    write_workbook(Path(name), file, sheets)
    return file.getvalue()


def write_workbook(place: Path, file: str | Path | IO[bytes], sheets: Iterable[SheetOfRows]) -> None:
    """Write a workbook to a file; its faults are told of the place."""
    package = needed("openpyxl", place, "excel")
    book = package.Workbook(write_only=True)
    try:
        for sheet in sheets:
            _write_sheet(place, package, book.create_sheet(_sheet_name(sheet.name)), sheet)
    except BaseException:
        for begun in book.worksheets:
            begun.close()
        raise
    with _Undated(file, "w", ZIP_DEFLATED, allowZip64=True) as archive:
        needed("openpyxl.writer.excel", place, "excel").ExcelWriter(book, archive).save()


def _write_sheet(place: Path, package: ModuleType, made: Any, sheet: SheetOfRows) -> None:
    """The head and the rows of a sheet; the first rows tell how wide its columns are."""
    waiting = iter(sheet.rows)
    first = list(islice(waiting, _MEASURED))
    heads = [column.name for column in sheet.columns]
    letter_of, cell_of = package.utils.get_column_letter, package.cell.WriteOnlyCell
    for number, cells in enumerate(zip(heads, *first, strict=True), 1):
        made.column_dimensions[letter_of(number)].width = _width_of(cells)
    made.freeze_panes = "A2"
    bold = package.styles.Font(bold=True)
    made.append([_text_cell(cell_of, made, head, font=bold) for head in heads])
    count = 0
    for count, row in enumerate(chain(first, waiting), 1):
        if count > MOST_ROWS_OF_A_SHEET:
            raise FileError(str(place), f"has more rows than a sheet of Excel can hold: {MOST_ROWS_OF_A_SHEET:,}")
        made.append([_text_cell(cell_of, made, cell) if isinstance(cell, str) else as_float(cell) for cell in row])
    if heads:
        made.auto_filter.ref = f"A1:{letter_of(len(heads))}{count + 1}"


def _sheet_name(name: str) -> str:
    return _FORBIDDEN_IN_NAMES.sub(" ", name)[:LONGEST_NAME]


def _width_of(cells: Iterable[Cell]) -> int:
    """How wide a column is: as its widest cell, a Chinese character for two, with a little room."""
    widest = max(sum(1 + (east_asian_width(c) in "WF") for c in _as_seen(cell)) for cell in cells)
    return min(max(widest + 2, _NARROWEST), _WIDEST)


def _as_seen(cell: Cell) -> str:
    return "" if cell is None else f"{float(cell):.15g}" if isinstance(cell, Decimal) else str(cell)


def _text_cell(cell_of: type, sheet: object, text: str, font: object = None) -> object:
    cell = cell_of(sheet, value=_FORBIDDEN.sub("\N{REPLACEMENT CHARACTER}", text))
    cell.data_type = "s"
    if font is not None:
        cell.font = font
    return cell


class _Undated(ZipFile):
    """An archive that does not say when it was written, so that the same sheets give the same bytes."""

    def writestr(self, name: ZipInfo | str, data: str | bytes) -> None:  # type: ignore[override]
        """Write a member; the dates among the properties of the workbook are those of the archive."""
        content = data.encode() if isinstance(data, str) else data
        written = name.filename if isinstance(name, ZipInfo) else name
        if written == "docProps/core.xml":
            content = _MODIFIED.sub(rb"\g<1>1980-01-01T00:00:00Z", content)
        super().writestr(_member(written), content)

    def write(self, filename: Any, arcname: Any = None) -> None:  # type: ignore[override]
        """Write a file as a member."""
        with (
            open(filename, "rb") as source,
            self.open(_member(str(arcname or filename)), "w", force_zip64=True) as made,
        ):
            shutil.copyfileobj(source, made)


def _member(name: str) -> ZipInfo:
    made = ZipInfo(name, _BEGINNING)
    made.compress_type = ZIP_DEFLATED
    return made
