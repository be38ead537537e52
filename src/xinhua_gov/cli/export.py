"""`export PATH`: the report in a format that other tools read."""

from __future__ import annotations

import argparse
import os
from pathlib import Path

from xinhua_gov.cli.output import Answer, as_json, chosen_outcomes, chosen_report
from xinhua_gov.cli.parsing import understood
from xinhua_gov.errors import UnknownFieldError
from xinhua_gov.export.documents import LISTS, to_html, to_markdown
from xinhua_gov.export.exporting import FIGURES, export_report
from xinhua_gov.model.report import Report
from xinhua_gov.storage.files import put_file
from xinhua_gov.vocabulary import ExportFormat, spoken

ENDINGS = {
    ".csv": ExportFormat.CSV,
    ".jsonl": ExportFormat.JSONL,
    ".ndjson": ExportFormat.JSONL,
    ".json": ExportFormat.JSON,
    ".sqlite": ExportFormat.SQLITE,
    ".sqlite3": ExportFormat.SQLITE,
    ".db": ExportFormat.SQLITE,
    ".md": ExportFormat.MARKDOWN,
    ".html": ExportFormat.HTML,
    ".htm": ExportFormat.HTML,
}
"""The format that the end of a name stands for."""

_OF_ONE_KIND = (ExportFormat.CSV, ExportFormat.JSONL, ExportFormat.MARKDOWN, ExportFormat.HTML)
_OF_OUTCOMES = (ExportFormat.SQLITE, ExportFormat.DATAPACKAGE)


def run(options: argparse.Namespace) -> Answer:
    """What was written, and where."""
    wanted = _format(options)
    _refuse_unsuited(options, wanted)
    report = chosen_report(options)
    path = understood(options.path)
    if wanted in (ExportFormat.MARKDOWN, ExportFormat.HTML):
        put_file(path, _document(report, wanted, options).encode(), force=options.force)
    else:
        outcomes = chosen_outcomes(options, report) if wanted in _OF_OUTCOMES else ()
        kind = options.kind or FIGURES
        export_report(report, path, wanted, kind=kind, bom=options.bom, outcomes=outcomes, force=options.force)
    size = _bytes_of(Path(path))
    if options.json:
        return Answer(as_json({"path": path, "format": wanted.value, "bytes": size}))
    shown = path if path.isprintable() else repr(path)
    zh, en = f"已写入 {shown}：{wanted.zh}，{size:,} 字节", f"wrote {shown}: {wanted.en}, {size:,} bytes"
    return Answer([spoken(options.lang, zh, en)])


def _format(options: argparse.Namespace) -> ExportFormat:
    """The format that is asked for, by --to or by the end of the name."""
    if options.to is not None:
        return ExportFormat(options.to)
    ending = os.path.splitext(options.path)[1]
    if ending.lower() not in ENDINGS:
        formats = tuple(f"--to {known.value}" for known in ExportFormat)
        raise UnknownFieldError(ending, "the end of a name that tells a format", (*ENDINGS, *formats))
    return ENDINGS[ending.lower()]


def _refuse_unsuited(options: argparse.Namespace, wanted: ExportFormat) -> None:
    """Refuse an option that the format has no use for, rather than pass it over."""
    for option, formats in (("kind", _OF_ONE_KIND), ("bom", (ExportFormat.CSV,)), ("outcomes", _OF_OUTCOMES)):
        if getattr(options, option) and wanted not in formats:
            suited = tuple(f"--to {known.value}" for known in formats)
            raise UnknownFieldError(f"--{option}", f"an option of {wanted.value}", suited)


def _document(report: Report, wanted: ExportFormat, options: argparse.Namespace) -> str:
    kinds = LISTS if options.kind is None else (options.kind,)
    written = to_html if wanted is ExportFormat.HTML else to_markdown
    return written(report, kinds, language=options.lang)


def _bytes_of(place: Path) -> int:
    """The size of a file, or of the files of a folder."""
    files = place.iterdir() if place.is_dir() else [place]
    return sum(file.stat().st_size for file in files if file.is_file())
