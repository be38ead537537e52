"""The report's own text, where --text names it, and the sentences of its records."""

from __future__ import annotations

import argparse

from xinhua_gov.cli.output import opened, printable
from xinhua_gov.cli.parsing import understood
from xinhua_gov.errors import FileError, TextError
from xinhua_gov.model.base import Entry
from xinhua_gov.model.report import Report
from xinhua_gov.model.stretches import own_text, sentences_of
from xinhua_gov.reading.sentences import MOST
from xinhua_gov.vocabulary import Language, spoken

MOST_BENEATH = 2
"""Sentences that stand beneath a record in a list."""


def text_of_report(options: argparse.Namespace, report: Report) -> str | None:
    """The text that --text names, None without it; raises FileError for a text that the report was not read from."""
    if options.text is None:
        return None
    path = understood(options.text)
    try:
        return own_text(report, opened(path, options))
    except TextError as error:
        raise FileError("standard input" if path == "-" else path, str(error)) from None


def sentences_beneath(report: Report, record: Entry, text: str, language: Language) -> tuple[str, ...]:
    """The first sentences of a record, as `read` shows them, and where the others are."""
    found = tuple(map(printable, sentences_of(report, record, text, MOST)))
    more = len(found) - MOST_BENEATH
    if more <= 0:
        return found
    zh, en = f"另有 {more} 句，见 show {record.id}", f"{more} more: show {record.id}"
    return *found[:MOST_BENEATH], spoken(language, f"（{zh}）", f"({en})")


def record_as_json(report: Report, record: Entry, text: str | None) -> object:
    """A record as JSON has it, with its sentences where the text is known."""
    if text is None:
        return record
    return {**record.model_dump(mode="json"), "sentences": sentences_of(report, record, text)}
