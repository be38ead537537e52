"""The workbook of a report: a sheet for each kind of record, its heads and words in Chinese or English."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from xinhua_gov.export.table_words import cell_words, heads_of, table_words
from xinhua_gov.model.report import Report
from xinhua_gov.model.tables.columns import Table, Value
from xinhua_gov.tabular.columns import CellType, FileColumn
from xinhua_gov.tabular.workbook import SheetOfRows, workbook
from xinhua_gov.vocabulary import Language, RecordKind

SHEETS = ("sources", *(kind.value for kind in RecordKind if kind is not RecordKind.UNITS), "scorecard", "outcomes")
"""The sheets of a whole report, by the names of their tables; one without rows is left out."""

_TYPES = {"integer": CellType.INTEGER, "number": CellType.NUMBER}


def report_workbook(
    path: str, report: Report, tables: Mapping[str, tuple[Table, Iterable[tuple[Value, ...]]]], language: Language
) -> bytes:
    """The bytes of a workbook with a sheet for each table; faults are told of the path."""
    return workbook(path, [_sheet(report, table, rows, language) for table, rows in tables.values()])


def _sheet(report: Report, table: Table, rows: Iterable[tuple[Value, ...]], language: Language) -> SheetOfRows:
    heads = heads_of(table, language)
    columns = [FileColumn(heads[c.name], _TYPES.get(c.datatype, CellType.TEXT)) for c in table.columns]
    return SheetOfRows(table_words(table.name, language), columns, _in_words(report, table, rows, language))


def _in_words(
    report: Report, table: Table, rows: Iterable[tuple[Value, ...]], language: Language
) -> Iterator[tuple[Value, ...]]:
    for row in rows:
        yield tuple(
            cell_words(report, column, value, language) for column, value in zip(table.columns, row, strict=True)
        )
