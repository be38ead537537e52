"""Tables in CSV that people made: their rows with the lines that they begin on, and their heads, every fault placed."""

from __future__ import annotations

import csv
import io
from collections.abc import Collection, Iterator

from xinhua_gov.errors import Fault, Faults
from xinhua_gov.spelling import nearest


def csv_rows(
    name: str, table: str, faults: Faults, *, separator: str = ",", first_line: int = 1
) -> Iterator[tuple[int, list[str]]]:
    """The rows that are not blank, each with the number of the line that it begins on; invalid CSV is a fault there."""
    rows = csv.reader(io.StringIO(table, newline=""), delimiter=separator, strict=True)
    while not faults.full:
        line = rows.line_num + first_line
        try:
            cells = next(rows)
        except StopIteration:
            return
        except csv.Error as error:
            faults.add(Fault(name, f"line {line}", "", f"no valid CSV: {error}"))
            continue
        if any(cell.strip() for cell in cells):
            yield line, cells


def check_head(
    name: str, head: list[str], faults: Faults, *, required: Collection[str], known: Collection[str]
) -> None:
    """Tell each column that is missing from the head of a table, that is not known, or that stands twice."""
    for column in required:
        if column not in head:
            faults.add(Fault(name, "line 1", column, "the column is missing"))
    for column in dict.fromkeys(head):
        if column not in known:
            near = nearest(column, known) or known
            faults.add(Fault(name, "line 1", column[:60], f"no column has this name; nearest: {', '.join(near)}"))
        elif head.count(column) > 1:
            faults.add(Fault(name, "line 1", column, "the column stands twice"))


def has_all_cells(name: str, line: int, head: list[str], cells: list[str], faults: Faults) -> bool:
    """Whether a row has as many cells as the head; where it has not, that is a fault of its line."""
    if len(cells) != len(head):
        faults.add(Fault(name, f"line {line}", "", f"has {len(cells)} cells where the head has {len(head)}"))
    return len(cells) == len(head)
