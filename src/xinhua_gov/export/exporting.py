"""Exporting: a report into a file or folder of one of the formats, whole or not at all."""

from __future__ import annotations

import json
import os
import reprlib
from collections.abc import Callable, Iterable, Iterator, Mapping
from decimal import Decimal
from typing import NamedTuple

from xinhua_gov.errors import UnknownFieldError
from xinhua_gov.export.delimited import BOM, csv_text
from xinhua_gov.judging.scorecard import SCORES, scorecard
from xinhua_gov.model.outcome import Outcome
from xinhua_gov.model.report import Report
from xinhua_gov.model.tables.columns import Table, Value
from xinhua_gov.model.tables.flattening import STORED, rows, table_of
from xinhua_gov.panels.beside import bundled_results
from xinhua_gov.storage.files import canonical_json, put_file, put_folder
from xinhua_gov.storage.reports import json_document
from xinhua_gov.vocabulary import ExportFormat, Language, check_language

FIGURES = "figures"
"""The table that is exported where no other is named."""


def export_report(
    report: Report,
    path: str | os.PathLike[str],
    to: str | None = None,
    *,
    kind: str | None = None,
    bom: bool = False,
    outcomes: Mapping[str, Outcome] | Iterable[Outcome] | None = None,
    language: Language = "en",
    overwrite: bool = False,
) -> None:
    """Write a report to a file, or to a folder for a Data Package; it is written whole or not at all.

    The end of the name says the format: `.csv` and `.jsonl` hold the flat records of one `kind`, those of every figure
    where none is named; `.json` the whole report, which `read_report` reads back, or the records of one kind; `.sqlite`
    all tables; `.xlsx` (`xinhua-gov[excel]`) a sheet for each kind, with heads and words in `language`; `.md` and
    `.html` the list of one `kind` for readers, or all lists, in `language`. For any other name, and for the folder of a
    Data Package, `to` says it: a member of `ExportFormat`, or its code. The kind `scorecard` is the verdicts on the
    targets by `outcomes`, else by those that are bundled; databases, packages and workbooks hold it too. `bom` lets
    Excel read the CSV as UTF-8. The same input gives the same bytes.

    Raises UnknownFieldError for no such format, kind or language, or a name that says none or another than `to`, and
    FileError for a place that cannot be written or is taken (unless `overwrite`), or where openpyxl is missing.

    >>> import pathlib, tempfile, xinhua_gov as xg
    >>> with tempfile.TemporaryDirectory() as folder:
    ...     xg.export_report(xg.load(), pathlib.Path(folder, "terms.csv"), kind="terms")
    ...     pathlib.Path(folder, "terms.csv").read_text().split(",")[:3]
    ['report', 'id', 'name_zh']
    """
    wanted = FORMATS[format_of(path, to)]
    _check(report, language)
    judged_by = _given_or_bundled(outcomes, report) if "outcomes" in wanted.takes or kind == SCORES.name else ()
    made = wanted.make(report, Choices(kind, bom, judged_by, language, os.fsdecode(path)))
    if isinstance(made, bytes):
        put_file(path, made, overwrite=overwrite)
    else:
        put_folder(path, made, overwrite=overwrite)


def _check(report: object, language: Language) -> None:
    if not isinstance(report, Report):
        raise TypeError(f"the argument `report` is {reprlib.repr(report)}: expected a Report, such as load() gives")
    check_language(language)


def format_of(path: str | os.PathLike[str], to: str | None, option: str = "to=") -> ExportFormat:
    """The format that the end of a name says, or that is asked for where it says none.

    `option` is how one asks for it, as advice begins. Raises UnknownFieldError for a format that there is not, where
    neither says one, or where they contradict each other, TypeError for what is no path.
    """
    named = {ending: ExportFormat(code) for code, form in FORMATS.items() for ending in form.endings}
    ending = os.path.splitext(os.fsdecode(path))[1].lower()
    if to is None and ending not in named:
        asked = tuple(f"{option}{code}" for code in FORMATS)
        raise UnknownFieldError(ending, "the end of a name that tells a format", (*named, *asked))
    if to is not None and to not in FORMATS:
        raise UnknownFieldError(to, "a format of an export", tuple(FORMATS))
    wanted = named[ending] if to is None else ExportFormat(to)
    if named.get(ending, wanted) is not wanted:
        due = FORMATS[wanted].endings or ("none, for a folder",)
        raise UnknownFieldError(ending, f"the end of a name for {wanted.value}", due)
    return wanted


def _given_or_bundled(
    outcomes: Mapping[str, Outcome] | Iterable[Outcome] | None, report: Report
) -> tuple[Outcome, ...]:
    """The outcomes that are given, or those that are bundled for the report's place, and what they compare with."""
    if outcomes is not None:
        return tuple(outcomes.values() if isinstance(outcomes, Mapping) else outcomes)
    return bundled_results(report)


class Choices(NamedTuple):
    """What may be chosen about an export; a format takes no notice of what it has no use for."""

    kind: str | None = None
    bom: bool = False
    outcomes: tuple[Outcome, ...] = ()
    language: Language = "en"
    path: str = ""


def _records_of(report: Report, choices: Choices) -> tuple[Table, Iterator[tuple[Value, ...]]]:
    """The table of a kind and its rows."""
    table = _table_of(report, choices.kind or FIGURES, choices)
    return table, rows(table, report)


def _table_of(report: Report, kind: str, choices: Choices) -> Table:
    """The table of a kind, or of the verdicts."""
    if kind != SCORES.name:
        return table_of(kind)
    card = scorecard(report, choices.outcomes)
    return SCORES._replace(read=lambda report: card.assessments)


def csv_of(report: Report, choices: Choices) -> bytes:
    """The flat records of a kind as CSV (RFC 4180)."""
    table, found = _records_of(report, choices)
    text = csv_text(table.heading, found, table.numbers)
    return (BOM + text if choices.bom else text).encode()


def _flat(report: Report, choices: Choices) -> Iterator[dict[str, Value]]:
    """The flat records of a kind, numbers as strings."""
    table, found = _records_of(report, choices)
    for row in found:
        cells = (f"{value:f}" if isinstance(value, Decimal) else value for value in row)
        yield dict(zip(table.heading, cells, strict=True))


def json_lines_of(report: Report, choices: Choices) -> bytes:
    """The flat records of a kind as JSON, one a line."""
    return "".join(f"{json.dumps(record, ensure_ascii=False)}\n" for record in _flat(report, choices)).encode()


def json_of(report: Report, choices: Choices) -> bytes:
    """The whole report as one document, or the flat records of one kind as a list."""
    return json_document(report) if choices.kind is None else canonical_json(list(_flat(report, choices)))


class Format(NamedTuple):
    """A format: what makes its file, or the files of its folder by name, and what may be chosen about it.

    `endings` are the ends of a file's name that stand for the format; a format without any is a folder.
    """

    make: Callable[[Report, Choices], bytes | Mapping[str, bytes]]
    endings: tuple[str, ...]
    takes: tuple[str, ...]


def _sqlite(report: Report, choices: Choices) -> bytes:
    from xinhua_gov.export.sqlite import database

    return database(report, choices.outcomes)


def _data_package(report: Report, choices: Choices) -> Mapping[str, bytes]:
    from xinhua_gov.export.datapackage import package

    return package(report, choices.outcomes)


def _workbook(report: Report, choices: Choices) -> bytes:
    from xinhua_gov.export.workbook_of_report import SHEETS, report_workbook
    from xinhua_gov.model.tables.outcomes import OUTCOMES

    if choices.kind is not None:
        tables = {choices.kind: _records_of(report, choices)}
        return report_workbook(choices.path, report, tables, choices.language)
    later = OUTCOMES._replace(read=lambda report: choices.outcomes)
    known = (later if kind == later.name else STORED.get(kind) or _table_of(report, kind, choices) for kind in SHEETS)
    filled = {table.name: (table, found) for table in known if (found := list(rows(table, report)))}
    return report_workbook(choices.path, report, filled, choices.language)


def _markdown(report: Report, choices: Choices) -> bytes:
    from xinhua_gov.export.markdown_and_html import lists_of, to_markdown

    kinds = lists_of(choices.kind)
    return to_markdown(report, kinds, language=choices.language, outcomes=choices.outcomes).encode()


def _html(report: Report, choices: Choices) -> bytes:
    from xinhua_gov.export.markdown_and_html import lists_of, to_html

    return to_html(report, lists_of(choices.kind), language=choices.language, outcomes=choices.outcomes).encode()


FORMATS: dict[str, Format] = {
    ExportFormat.CSV: Format(csv_of, (".csv",), ("kind", "bom")),
    ExportFormat.JSONL: Format(json_lines_of, (".jsonl", ".ndjson"), ("kind",)),
    ExportFormat.JSON: Format(json_of, (".json",), ("kind",)),
    ExportFormat.SQLITE: Format(_sqlite, (".sqlite", ".sqlite3", ".db"), ("outcomes",)),
    ExportFormat.XLSX: Format(_workbook, (".xlsx",), ("kind", "outcomes", "language")),
    ExportFormat.DATAPACKAGE: Format(_data_package, (), ("outcomes",)),
    ExportFormat.MARKDOWN: Format(_markdown, (".md",), ("kind", "language")),
    ExportFormat.HTML: Format(_html, (".html", ".htm"), ("kind", "language")),
}
"""What makes each format. Outcomes may be chosen, too, where the kind is the scorecard."""
