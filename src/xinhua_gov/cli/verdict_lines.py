"""Verdict lines: assessments as a table, or one below the other where the terminal is narrow."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from xinhua_gov.cli.output import as_rows
from xinhua_gov.display.list_columns import ListColumn
from xinhua_gov.display.wording import Wording
from xinhua_gov.judging.assessment import Assessment
from xinhua_gov.model.report import Report


def verdict_lines(
    report: Report, assessments: Sequence[Assessment], columns: Sequence[ListColumn], wording: Wording
) -> Iterator[str]:
    """The cells of some assessments: a row each, or where the terminal is too narrow to read that, a paragraph each."""
    rows = [[column.said(report, assessment, wording) for column in columns] for assessment in assessments]
    yield from as_rows(columns, rows, wording)
