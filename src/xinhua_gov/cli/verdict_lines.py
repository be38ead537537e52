"""Verdict lines: assessments as a table, or one below the other where the terminal is narrow."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from xinhua_gov.cli.output import as_pairs, as_table, places_of
from xinhua_gov.cli.parsing import terminal_columns
from xinhua_gov.display.list_columns import ListColumn
from xinhua_gov.display.terminal import is_readable
from xinhua_gov.display.wording import Wording
from xinhua_gov.judging.assessment import Assessment
from xinhua_gov.model.report import Report


def verdict_lines(
    report: Report, assessments: Sequence[Assessment], columns: Sequence[ListColumn], wording: Wording
) -> Iterator[str]:
    """The cells of some assessments: a row each, or where the terminal is too narrow to read that, a paragraph each."""
    head = [wording.heading(column) for column in columns]
    rows = [[column.said(report, assessment, wording) for column in columns] for assessment in assessments]
    wide = terminal_columns()
    if wide is None or is_readable(head, rows, wide, places_of(columns, "whole")):
        yield from as_table(columns, rows, wording)
        return
    for place, row in enumerate(rows):
        yield from [""] if place else []
        yield from as_pairs([(name, cell) for name, cell in zip(head, row, strict=True) if cell])
