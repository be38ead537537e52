"""The CSV of a table of a report, worded as the command line asks for it."""

from __future__ import annotations

import argparse
from collections.abc import Iterable, Iterator, Sequence

from xinhua_gov.cli.csv_words import csv_wording
from xinhua_gov.export.delimited import csv_lines
from xinhua_gov.export.table_words import cell_words, heads_of
from xinhua_gov.model.report import Report
from xinhua_gov.model.tables.columns import Table, Value


def table_csv(
    report: Report, table: Table, rows: Iterable[Sequence[Value]], options: argparse.Namespace
) -> Iterator[str]:
    """The lines of a table of a report: with codes, or with its heads, words and units in Chinese."""
    if csv_wording(options).codes:
        return csv_lines(table.heading, rows, table.numbers)
    heads = heads_of(table, "zh")
    numbers = frozenset(heads[name] for name in table.numbers)
    cells = (tuple(cell_words(report, c, v, "zh") for c, v in zip(table.columns, row, strict=True)) for row in rows)
    return csv_lines(list(heads.values()), cells, numbers)
