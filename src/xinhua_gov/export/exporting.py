"""Exporting: a report into a file or folder of one of the formats, whole or not at all."""

from __future__ import annotations

import json
import os
from collections.abc import Callable, Iterable, Mapping
from typing import NamedTuple

from xinhua_gov.errors import UnknownFieldError
from xinhua_gov.export.delimited import BOM, csv_text
from xinhua_gov.model.outcome import Outcome
from xinhua_gov.model.report import Report
from xinhua_gov.model.tables.flattening import rows, table_of
from xinhua_gov.storage.files import put_file, put_folder
from xinhua_gov.storage.outcomes import outcomes_known
from xinhua_gov.storage.reports import json_document
from xinhua_gov.vocabulary import ExportFormat

FIGURES = "figures"
"""The table that is exported where no other is named."""


def export_report(
    report: Report,
    path: str | os.PathLike[str],
    to: str = "csv",
    *,
    kind: str = FIGURES,
    bom: bool = False,
    outcomes: Mapping[str, Outcome] | Iterable[Outcome] | None = None,
    force: bool = False,
) -> None:
    """Write a report to a file, or to a folder for a Data Package; it is written whole or not at all.

    `to` is `csv` or `jsonl` (the flat records of one `kind`, as `Report.records` gives them), `json` (the whole report
    as one document, which `read_report` reads back), `sqlite` or `datapackage` (all tables, with the verdicts on the
    targets by `outcomes`, those bundled for the report's place where none are given). `bom` lets Excel read the CSV as
    UTF-8. The same input gives the same bytes. What is at the place already is kept unless `force`.

    Raises UnknownFieldError for a format or kind that does not exist, FileError for a place that cannot be written.

    >>> import pathlib, tempfile, xinhua_gov as xg
    >>> with tempfile.TemporaryDirectory() as folder:
    ...     xg.export_report(xg.load(), pathlib.Path(folder, "terms.csv"), kind="terms")
    ...     pathlib.Path(folder, "terms.csv").read_text().split(",")[:3]
    ['report', 'id', 'name_zh']
    """
    if to not in FORMATS:
        raise UnknownFieldError(to, "a format of an export", tuple(FORMATS))
    written = FORMATS[to](report, _Wanted(kind, bom, _all(outcomes, report)))
    if isinstance(written, bytes):
        put_file(path, written, force=force)
    else:
        put_folder(path, written, force=force)


class _Wanted(NamedTuple):
    """What is asked for of an export."""

    kind: str
    bom: bool
    outcomes: tuple[Outcome, ...]


def _all(outcomes: Mapping[str, Outcome] | Iterable[Outcome] | None, report: Report) -> tuple[Outcome, ...]:
    """The outcomes that are given, or those that are bundled for the report's place."""
    given = outcomes_known(report) if outcomes is None else outcomes
    return tuple(given.values() if isinstance(given, Mapping) else given)


def _database(report: Report, wanted: _Wanted) -> bytes:
    from xinhua_gov.export.sqlite import database

    return database(report, wanted.outcomes)


def _package(report: Report, wanted: _Wanted) -> Mapping[str, bytes]:
    from xinhua_gov.export.datapackage import package

    return package(report, wanted.outcomes)


def csv_of(report: Report, kind: str = FIGURES, *, bom: bool = False) -> str:
    """The flat records of a kind as CSV (RFC 4180)."""
    table = table_of(kind)
    text = csv_text(table.heading, rows(table, report), table.numbers)
    return BOM + text if bom else text


def json_lines_of(report: Report, kind: str = FIGURES) -> str:
    """The flat records of a kind as JSON, one a line."""
    return "".join(f"{json.dumps(record, ensure_ascii=False)}\n" for record in report.records(kind))


FORMATS: dict[str, Callable[[Report, _Wanted], bytes | Mapping[str, bytes]]] = {
    ExportFormat.CSV: lambda report, wanted: csv_of(report, wanted.kind, bom=wanted.bom).encode(),
    ExportFormat.JSONL: lambda report, wanted: json_lines_of(report, wanted.kind).encode(),
    ExportFormat.JSON: lambda report, wanted: json_document(report),
    ExportFormat.SQLITE: _database,
    ExportFormat.DATAPACKAGE: _package,
}
"""What makes the file, or the files, of each format."""
