"""The rows of a panel as CSV and back, every fault with its line and column."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import fields
from decimal import Decimal
from typing import Any

from xinhua_gov.errors import Fault, Faults, ShapeError
from xinhua_gov.panels.panel_row import COLUMNS, PanelRow
from xinhua_gov.panels.relative_to import RelativeTo
from xinhua_gov.panels.soundness import contradictions, rivals, wrong_amounts
from xinhua_gov.periods import Period
from xinhua_gov.recognition.concepts import concepts
from xinhua_gov.spelling import nearest
from xinhua_gov.storage.csv_tables import check_head, csv_rows, has_all_cells
from xinhua_gov.units import UNITS
from xinhua_gov.vocabulary import (
    MEASURES_OF_TEXT,
    Comparator,
    FigureKind,
    Level,
    Measure,
    Qualifier,
    Status,
    Word,
)

LARGEST_SCALE = 16
LONGEST_NUMBER = 40

_NUMBER = re.compile(r"-?(?:0|[1-9][0-9]*)(?:\.[0-9]+)?")
_INTEGER = re.compile(r"0|[1-9][0-9]{0,8}")
_REQUIRED = (
    "file",
    "report_year",
    "kind",
    "concept",
    "measure",
    "status",
    "start",
    "end",
    "quote",
    "preferred",
)
_FLAGS = {"true": True, "false": False}


def csv_of(rows: Iterable[PanelRow]) -> str:
    """The rows as CSV, with the head: commas, lines that end in LF, quotes only where they are needed."""
    out = io.StringIO(newline="")
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(COLUMNS)
    for row in rows:
        writer.writerow([_written(value) for value in row.record().values()])
    return out.getvalue()


def rows_of_csv(name: str, text: str) -> tuple[PanelRow, ...]:
    """The rows of a table; `name` is told as the file of each fault.

    The columns may stand in any order. `name_zh`, `name_en`, `amount`, `low` and `high` follow from the others, may be
    left out, and are held against them where they are there; `note_zh` may be left out too.

    Raises ShapeError with every fault: a column that is missing or unknown, a cell that is not of its form, cells that
    contradict each other, and cells of the panel with no preferred row or with several.
    """
    faults = Faults()
    lines = csv_rows(name, text.removeprefix("\ufeff"), faults)
    _, head = next(lines, (1, []))
    required = [column for column in COLUMNS if column not in (*_FOLLOWING, *_OPTIONAL)]
    check_head(name, head, faults, required=required, known=COLUMNS)
    if faults.found:
        raise ShapeError(tuple(faults.found))
    found = [(line, row) for line, cells in lines if (row := _row_of_line(name, line, head, cells, faults)) is not None]
    if not faults.found:
        for line, message in rivals(found):
            faults.add(Fault(name, f"line {line}", "preferred", message))
    if faults.found:
        raise ShapeError(tuple(faults.found))
    return tuple(row for _, row in found)


def row_of(cells: Mapping[str, str]) -> PanelRow:
    """The row that cells as text hold, by their columns; raises ValueError for a cell that is not of its form."""
    return PanelRow(**{field.name: _cell_value(field.name, cells[field.name]) for field in fields(PanelRow)})  # type: ignore[arg-type]


_FOLLOWING = ("name_zh", "name_en", "amount", "low", "high")
"""The columns that may be left out because the others say what they hold."""

_OPTIONAL = ("note_zh",)
"""The columns that a table may leave out, whose cells are empty then."""


def _row_of_line(name: str, line: int, head: list[str], cells: list[str], faults: Faults) -> PanelRow | None:
    """The row of one line; what is wrong in it is added to the faults."""
    if not has_all_cells(name, line, head, cells, faults):
        return None
    told: dict[str, str] = {}
    values: dict[str, Any] = dict.fromkeys(_OPTIONAL)
    for column, cell in zip(head, cells, strict=True):
        try:
            values[column] = _cell_value(column, cell)
        except ValueError as error:
            told[column] = str(error)
    row = None
    if not told:
        row = PanelRow(**{field.name: values[field.name] for field in fields(PanelRow)})
        for column, message in (*contradictions(row), *wrong_amounts(row, values)):
            told.setdefault(column, message)
    for column, message in told.items():
        faults.add(Fault(name, f"line {line}", column, message))
    return row if not told else None


def _cell_value(column: str, cell: str) -> object:
    """The value of a cell, None where it is empty; raises ValueError, which says what was expected."""
    if not cell:
        if column in _REQUIRED:
            raise ValueError("is missing")
        return "" if column == "place" else None  # a place that is not known for certain has no name
    return _READERS[column](cell)


def _text_cell(cell: str) -> str:
    if cell != cell.strip() or not cell.isprintable():
        raise ValueError(f"{cell!r}: expected one line of text without white space around it")
    return cell


def _integer(cell: str) -> int:
    if not _INTEGER.fullmatch(cell):
        raise ValueError(f"{cell!r}: expected a whole number, zero or more")
    return int(cell)


def _scale(cell: str) -> int:
    scale = _integer(cell)
    if scale > LARGEST_SCALE:
        raise ValueError(f"{cell}: expected a power of ten up to {LARGEST_SCALE} (万 4, 亿 8, 万亿 12)")
    return scale


def _year(cell: str) -> int:
    if not Period(cell).isdecimal():
        raise ValueError(f"{cell!r}: expected one year")
    return int(cell)


def _decimal_cell(cell: str) -> Decimal:
    if not _NUMBER.fullmatch(cell) or len(cell) > LONGEST_NUMBER:
        raise ValueError(
            f"{cell[:60]!r}: expected a number such as 271.4 or -3, of at most {LONGEST_NUMBER} characters"
        )
    return Decimal(cell)


def _flag(cell: str) -> bool:
    if cell not in _FLAGS:
        raise ValueError(f"{cell!r}: expected true or false")
    return _FLAGS[cell]


def _coded(what: str, codes: Callable[[], Iterable[str]]) -> Callable[[str], str]:
    """Reads a code of a list that grows."""

    def read(cell: str) -> str:
        known = tuple(codes())
        if cell not in known:
            near = ", ".join(nearest(cell, known) or known)
            raise ValueError(f"no {what} has the code {cell[:60]!r}; nearest: {near}")
        return cell

    return read


def _word_cell(words: type[Word], without: Iterable[Word] = ()) -> Callable[[str], Word]:
    """Reads a word of a closed list."""
    allowed = [word for word in words if word not in set(without)]

    def read(cell: str) -> Word:
        if cell not in allowed:
            raise ValueError(f"{cell[:60]!r}: expected one of: {', '.join(allowed)}")
        return words(cell)

    return read


_READERS: Mapping[str, Callable[[str], object]] = {
    **dict.fromkeys(("file", "place", "code", "name_zh", "name_en", "quote", "note", "note_zh"), _text_cell),
    **dict.fromkeys(("value", "value_high", "amount", "low", "high", "stretch"), _decimal_cell),
    **dict.fromkeys(("start", "end", "figure_start", "figure_end"), _integer),
    **dict.fromkeys(("period", "base_period"), Period),
    "scale": _scale,
    "report_year": _year,
    "preferred": _flag,
    "relative_to": RelativeTo.parse,
    "concept": _coded("concept", concepts),
    "unit": _coded("unit", lambda: UNITS),
    "level": _word_cell(Level),
    "kind": _word_cell(FigureKind),
    "measure": _word_cell(Measure, MEASURES_OF_TEXT),
    "comparator": _word_cell(Comparator),
    "qualifier": _word_cell(Qualifier),
    "status": _word_cell(Status),
}
"""What reads the cells of each column."""


def _written(value: object) -> str:
    if isinstance(value, bool):
        return "true" if value else "false"
    return "" if value is None else str(value)
