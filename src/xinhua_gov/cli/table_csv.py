"""A table of a report as CSV: with codes, or for people who read Chinese."""

from __future__ import annotations

import argparse
from collections.abc import Iterable, Iterator, Sequence

from xinhua_gov.cli.csv_words import says_codes
from xinhua_gov.export.delimited import csv_lines
from xinhua_gov.export.table_words import cell_words, heads_of
from xinhua_gov.model.report import Report
from xinhua_gov.model.tables.columns import Table, Value


def table_csv(
    report: Report, table: Table, rows: Iterable[Sequence[Value]], options: argparse.Namespace
) -> Iterator[str]:
    """The lines of a table of a report: with codes, or with its heads, words and units in Chinese."""
    if says_codes(options):
        return csv_lines(table.heading, rows, table.numbers)
    heads = heads_of(table, "zh")
    numbers = frozenset(heads[name] for name in table.numbers)
    cells = (tuple(cell_words(report, c, v, "zh") for c, v in zip(table.columns, row, strict=True)) for row in rows)
    return csv_lines(list(heads.values()), cells, numbers)
