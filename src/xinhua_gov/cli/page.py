"""`page FOLDER --text FILE -o OUT.html`: a report's text as a page on which every figure is lit."""

from __future__ import annotations

import argparse
import hashlib
from pathlib import Path

from xinhua_gov.cli.output import CommandAnswer, as_json, as_text, counted, named_report, opened
from xinhua_gov.cli.parsing import understood
from xinhua_gov.display.pages import page, refuse_other_endings
from xinhua_gov.documents.document import Document
from xinhua_gov.errors import UnknownFieldError
from xinhua_gov.model.report import Report
from xinhua_gov.storage.files import put_file, refuse_occupied
from xinhua_gov.storage.reports import BUNDLED, load
from xinhua_gov.vocabulary import Language, spoken


def run(options: argparse.Namespace) -> CommandAnswer:
    """Write the page; status 1 where figures of the report are not found in the text."""
    out = understood(options.output)
    refuse_other_endings(out)
    refuse_occupied(Path(out), is_folder=False, overwrite=options.force, advice="--force")
    report, document = _report_and_text(options)
    if report is not None and options.year is not None:
        raise UnknownFieldError("--year", "an option beside a report, which has its year", ("--text FILE --year YEAR",))
    made = page(document, report, year=options.year, language=options.lang)
    put_file(out, made.html.encode(errors="surrogatepass"), overwrite=options.force, advice="--force")
    status = 1 if made.lost else 0
    if options.json:
        shown = {"file": out, "report": None if report is None else report.source.id}
        return CommandAnswer(as_json({**shown, "figures": made.figures, "lost": made.lost}), status)
    place = out if out.isprintable() else repr(out)
    return CommandAnswer(as_text(_answer(place, report, made.figures, len(made.lost), options.lang)), status)


def _report_and_text(options: argparse.Namespace) -> tuple[Report | None, Document]:
    """The report that is named, or the bundled one whose text is given, or none; and the text."""
    source = None if options.source is None else understood(options.source)
    if options.text is None:
        if source is None or _is_report(source):
            raise UnknownFieldError(f"page {source or ''}".strip(), "enough", ("page FOLDER --text FILE", "page FILE"))
        return None, _text(source, options)
    report = None if source is None else named_report(source)
    document = _text(understood(options.text), options)
    return (_bundled_of(document) if source is None else report), document


def _text(path: str, options: argparse.Namespace) -> Document:
    """The text in a file."""
    return opened(path, options)


def _is_report(source: str) -> bool:
    """Whether a word names a report and no text: a bundled one, a folder, or a JSON file."""
    return source in ("bundled", *BUNDLED) or Path(source).is_dir() or source.lower().endswith(".json")


def _bundled_of(document: Document) -> Report | None:
    """The bundled report that was read from a text; None where it is another text."""
    found = hashlib.sha256(document.text.encode(errors="surrogatepass")).hexdigest()
    reports = (load(name) for name in BUNDLED)
    return next((report for report in reports if report.source.sha256 == found), None)


def _answer(place: str, report: Report | None, figures: int, lost: int, language: Language) -> str:
    zh = "由原文直接读出" if report is None else f"取自 {report.source.id}"
    en = "as the reader reads the text" if report is None else f"of {report.source.id}"
    zh, en = f"已写入 {place}：{figures} 个数据，{zh}", f"wrote {place}: {counted(figures, 'figure', 'figures')} {en}"
    if lost:
        zh += f"；另有 {lost} 个在文中找不到，列在页上"
        en += f"; {counted(lost, 'more is', 'more are')} not found in the text, and listed on the page"
    return spoken(language, zh, en)
