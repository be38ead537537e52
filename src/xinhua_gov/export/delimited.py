"""CSV (RFC 4180). Text that a spreadsheet would run as a formula is marked, in a way that can be undone."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Iterator, Sequence
from decimal import Decimal
from itertools import chain

BOM = "\ufeff"
"""The byte order mark, which makes Excel read a CSV as UTF-8."""

FORMULA = frozenset("=+-@\t\r＝＋－＠")
"""The characters with which a text would begin a formula in a spreadsheet."""

_END = "\r\n"

MARK = "'"
"""Put before a text that would be a formula, or that begins with this mark itself."""


def harmless(text: str) -> str:
    """A text that no spreadsheet takes for a formula: with an apostrophe before it, where it needs one.

    >>> harmless("=1+1"), harmless("生产总值"), harmless("'80年代")
    ("'=1+1", '生产总值', "''80年代")
    """
    return MARK + text if text[:1] in FORMULA or text.startswith(MARK) else text


def original(cell: str) -> str:
    """The text of a cell: without the apostrophe that `harmless` put before it.

    >>> original("'=1+1"), original("生产总值")
    ('=1+1', '生产总值')
    """
    return cell.removeprefix(MARK)


def csv_text(head: Sequence[str], rows: Iterable[Sequence[object]], numbers: frozenset[str] = frozenset()) -> str:
    r"""A table as CSV; the columns named in `numbers` hold digits and are never touched.

    >>> csv_text(["id", "value"], [["-x", "-3"], [None, True]], frozenset({"value"}))
    "id,value\r\n'-x,-3\r\n,true\r\n"
    """
    return "".join(f"{line}{_END}" for line in csv_lines(head, rows, numbers))


def csv_lines(
    head: Sequence[str], rows: Iterable[Sequence[object]], numbers: frozenset[str] = frozenset()
) -> Iterator[str]:
    """The lines of a CSV without their line ends, each as soon as its row is there."""
    texts = [name not in numbers for name in head]
    out = io.StringIO(newline="")
    writer = csv.writer(out, lineterminator=_END)
    for cells in chain([head], (map(_csv_cell, row, texts) for row in rows)):
        writer.writerow(cells)
        yield _line_written(out)


def _line_written(out: io.StringIO) -> str:
    """The line that has just been written; the buffer is emptied."""
    line = out.getvalue().removesuffix(_END)
    out.seek(0)
    out.truncate()
    return line


def _csv_cell(value: object, text: bool) -> str:
    if isinstance(value, bool):
        return "true" if value else "false"
    written = "" if value is None else f"{value:f}" if isinstance(value, Decimal) else str(value)
    return harmless(written) if text else written
