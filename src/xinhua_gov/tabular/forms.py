"""Forms: a table that a person fills in and gives back, as CSV or as a workbook with lists to choose from."""

from __future__ import annotations

import csv
import io
import os
from codecs import BOM_UTF8
from collections.abc import Sequence
from pathlib import Path
from types import ModuleType
from typing import Any, NamedTuple

from xinhua_gov.errors import FileError
from xinhua_gov.storage.files import ADVICE, put_file
from xinhua_gov.tabular.extras import needed

ENDINGS = (".csv", ".xlsx")
"""What the name of a form ends in."""

LONGEST_CELL = 32_000
"""Characters of a cell that are written; a spreadsheet holds few more."""

_FORMULA = ("=", "+", "-", "@")
"""What a spreadsheet takes for the beginning of a formula where it opens CSV."""

_FILL = "FFF7DC"
_LISTS = "lists"


class FormColumn(NamedTuple):
    """A column of a form: its head, its width in characters, and whether a person writes in it."""

    head: str
    width: int
    is_answer: bool = False


class FormRow(NamedTuple):
    """A row of a form: its cells, and what may be chosen in the cell that a person writes in; empty for anything."""

    cells: tuple[str, ...]
    choices: tuple[str, ...] = ()


def write_form(
    path: str | os.PathLike[str],
    title: str,
    columns: Sequence[FormColumn],
    rows: Sequence[FormRow],
    *,
    overwrite: bool = False,
    advice: str = ADVICE,
) -> None:
    """Write a form by its ending: .csv, which begins so that a spreadsheet reads it as UTF-8, or .xlsx.

    No cell is a formula, whatever it begins with; in CSV such a cell begins with an apostrophe. Raises FileError where
    the ending is another, the place is taken (unless `overwrite`) or cannot be written, or openpyxl is missing.
    """
    place = Path(path)
    if place.suffix.lower() not in ENDINGS:
        raise FileError(str(path), f"no sheet ends in {place.suffix or 'nothing'}; expected {' or '.join(ENDINGS)}")
    shown = [FormRow(tuple(map(_shown, row.cells)), row.choices) for row in rows]
    data = _csv(columns, shown) if place.suffix.lower() == ".csv" else _xlsx(place, title, columns, shown)
    put_file(place, data, overwrite=overwrite, advice=advice)


def _shown(cell: str) -> str:
    """A cell as one line, without what a spreadsheet cannot hold or would turn about."""
    plain = "".join(character if character.isprintable() else " " for character in cell[:LONGEST_CELL])
    return " ".join(plain.split())


def _csv(columns: Sequence[FormColumn], rows: Sequence[FormRow]) -> bytes:
    file = io.StringIO(newline="")
    writer = csv.writer(file, lineterminator="\r\n")
    writer.writerow([column.head for column in columns])
    writer.writerows([f"'{cell}" if cell.startswith(_FORMULA) else cell for cell in row.cells] for row in rows)
    return BOM_UTF8 + file.getvalue().encode()


def _xlsx(path: Path, title: str, columns: Sequence[FormColumn], rows: Sequence[FormRow]) -> bytes:
    book = needed("openpyxl", path, "excel").Workbook()
    styles, validation = (
        needed("openpyxl.styles", path, "excel"),
        needed("openpyxl.worksheet.datavalidation", path, "excel"),
    )
    sheet, lists = book.active, book.create_sheet(_LISTS)
    sheet.title = title
    sheet.freeze_panes = "A2"
    lists.sheet_state = "hidden"
    for place, column in enumerate(columns, 1):
        head = sheet.cell(1, place, column.head)
        head.font = styles.Font(bold=True)
        sheet.column_dimensions[head.column_letter].width = column.width
    known: dict[tuple[str, ...], Any] = {}
    for number, row in enumerate(rows, 2):
        for place, (column, text) in enumerate(zip(columns, row.cells, strict=True), 1):
            cell = sheet.cell(number, place, text or None)
            cell.alignment = styles.Alignment(wrap_text=True, vertical="top")
            if text:
                cell.data_type = "s"
            if column.is_answer:
                cell.fill = styles.PatternFill("solid", start_color=_FILL)
                cell.number_format = "@"
                _offer(sheet, lists, validation, cell, row.choices, known)
    sheet.auto_filter.ref = sheet.dimensions
    file = io.BytesIO()
    book.save(file)
    return file.getvalue()


def _offer(
    sheet: Any,
    lists: Any,
    validation: ModuleType,
    cell: Any,
    choices: tuple[str, ...],
    known: dict[tuple[str, ...], Any],
) -> None:
    """Let a cell offer a list, which may be written over; equal lists stand once, in a column of a hidden sheet."""
    if not choices:
        return
    if choices not in known:
        place = len(known) + 1
        for number, choice in enumerate(choices, 1):
            lists.cell(number, place, choice).data_type = "s"
        letter = lists.cell(1, place).column_letter
        area = f"{_LISTS}!${letter}$1:${letter}${len(choices)}"
        known[choices] = validation.DataValidation("list", formula1=area, allow_blank=True, showErrorMessage=False)
        sheet.add_data_validation(known[choices])
    known[choices].add(cell)
