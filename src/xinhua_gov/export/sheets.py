"""Sheets: the tables of a database or data package with their rows, computed ones too."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from xinhua_gov.judging.scorecard import ASSESSMENTS, scorecard
from xinhua_gov.model.outcome import Outcome
from xinhua_gov.model.report import Report
from xinhua_gov.model.tables.columns import Column, Table, Value
from xinhua_gov.model.tables.flattening import STORED, rows
from xinhua_gov.model.tables.outcomes import OUTCOMES
from xinhua_gov.vocabulary import Word


class Sheet(NamedTuple):
    """A table with its rows."""

    table: Table
    rows: list[tuple[Value, ...]]


def sheets(report: Report, outcomes: Iterable[Outcome]) -> dict[str, Sheet]:
    """Every table of a report, the later results, the verdicts on its targets, and the closed lists."""
    later = tuple(outcomes)
    card = scorecard(report, later)
    computed = (
        OUTCOMES._replace(read=lambda report: later),
        _ASSESSMENTS._replace(read=lambda report: card.assessments),
        _CODES,
    )
    return {table.name: Sheet(table, list(rows(table, report))) for table in (*STORED.values(), *computed)}


_STATED_ELSEWHERE = ("name_zh", "name_en", "value", "value_high", "unit", "outcome_value", "outcome_unit")
"""Columns of an assessment that the tables of targets, observations and outcomes have already."""

_ASSESSMENTS = ASSESSMENTS._replace(
    columns=tuple(column for column in ASSESSMENTS.columns if column.name not in _STATED_ELSEWHERE)
)

_LISTS = sorted(
    (words for words in Word.__subclasses__() if words.__module__ == Word.__module__), key=lambda words: words.__name__
)
"""The closed lists of the vocabulary, whatever else has been imported."""

_CODES = Table(
    "codes",
    "the closed lists: what each code means, in both languages",
    (
        Column("list", "the name of the list", lambda outline, code: code[0]),
        Column("code", "the code", lambda outline, code: code[1]),
        Column("zh", "what it means, in Chinese", lambda outline, code: code[1].zh),
        Column("en", "what it means, in English", lambda outline, code: code[1].en),
    ),
    lambda report: ((words.__name__, word) for words in _LISTS for word in words),
    ("list", "code"),
)
