"""Output: what commands share. The report and outcomes that were asked for, and answers as text, table or JSON."""

from __future__ import annotations

import argparse
import json
import os
import sys
from collections.abc import Iterable, Iterator, Sequence
from typing import Literal, NamedTuple, SupportsInt

from xinhua_gov.cli.parsing import terminal_columns, understood
from xinhua_gov.display.messages import note_words
from xinhua_gov.display.terminal import GAP, NARROWEST, indented, is_readable, padded, text_table, width, wrapped
from xinhua_gov.display.wording import TableColumn, Wording
from xinhua_gov.errors import FileError
from xinhua_gov.vocabulary import Language, spoken

TYPE_CHECKING = False
if TYPE_CHECKING:
    from xinhua_gov.documents.document import Document
    from xinhua_gov.model.catalogue import Catalogue
    from xinhua_gov.model.outcome import Outcome
    from xinhua_gov.model.report import Report


class CommandAnswer(NamedTuple):
    """The answer of a command: lines to print, and the exit status, which is read after they are printed."""

    lines: Iterable[str]
    status: SupportsInt = 0
    data: bytes = b""


BUNDLED = "bundled"
"""The name of the bundled report that is used by default."""


def printable(text: str) -> str:
    r"""A piece of a text without the characters that a terminal would obey instead of showing them.

    >>> printable("3%\a")
    '3%�'
    """
    return "".join(character if character.isprintable() else "\N{REPLACEMENT CHARACTER}" for character in text)


def opened(path: str, options: argparse.Namespace, *, quiet: bool | None = None) -> Document:
    """The document in a file; what was done to read it is told on standard error.

    It is not told where that is to be `quiet`: if it is not said, where JSON is asked for.
    """
    from xinhua_gov.documents.opening import read_document

    document = read_document(path, encoding=options.encoding)
    if not (options.json if quiet is None else quiet):
        tell_notes(path, document.notes, options.lang)
    return document


def tell_notes(path: str, notes: Iterable[str], language: Language) -> None:
    """Tell on standard error what was done to read a file."""
    name = spoken(language, "标准输入", "standard input") if path == "-" else path
    for note in notes:
        tell(language, name if name.isprintable() else repr(name), note_words(note, language))


def tell(language: Language, *said: str) -> None:
    """Tell something on standard error, under the name of the program."""
    print(spoken(language, "：", ": ").join(("xinhua-gov", *said)), file=sys.stderr, flush=True)


def chosen_report(options: argparse.Namespace) -> Report:
    """The report that --report names."""
    return named_report(BUNDLED if options.report is None else options.report)


def named_report(word: str) -> Report:
    """The bundled report of a name, or the report in a folder or file of one's own."""
    from xinhua_gov.storage import reports

    if word == BUNDLED or word in reports.BUNDLED:
        return reports.load(reports.HOME if word == BUNDLED else word)
    path = understood(word)
    if os.sep not in word and not os.path.lexists(path):
        bundled = ", ".join(reports.BUNDLED)
        raise FileError(word, f"there is no such file or folder, and no such bundled report; bundled: {bundled}")
    return reports.read_report(path)


def chosen_outcomes(options: argparse.Namespace, report: Report) -> Catalogue[Outcome]:
    """The outcomes that are bundled for the place of the report, or those of the file that --outcomes names."""
    from xinhua_gov.storage.outcomes import outcomes_known, read_outcomes

    if options.outcomes is None:
        return outcomes_known(report)
    return read_outcomes(options.outcomes, area=report.source.place.code, encoding=options.encoding)


def counted(count: int, one: str, many: str) -> str:
    """A count with its English noun, in the singular or the plural."""
    return f"{count} {one if count == 1 else many}"


def as_json(value: object) -> list[str]:
    """Records, or lists and objects of them, as the lines of a JSON document."""
    return json.dumps(value, ensure_ascii=False, indent=2, default=_record_as_json).split("\n")


def as_text(*paragraphs: str, indent: int = 0) -> list[str]:
    """Lines of text that fit the terminal, each so many blanks further in."""
    columns = terminal_columns()
    return [line for text in paragraphs for line in indented(text, columns, indent)]


def wording_of(options: argparse.Namespace) -> Wording:
    """How the tables of an answer are worded: in the language that is asked for, or with codes."""
    return Wording(options.lang, options.codes)


def as_table(
    columns: Sequence[TableColumn],
    rows: Iterable[Sequence[str]],
    wording: Wording,
    *,
    beneath: Sequence[Sequence[str]] = (),
) -> list[str]:
    """A table that fits the terminal; a cell that is a word of a closed list is worded with the headings.

    `beneath` has the texts that stand beneath each row.
    """
    return text_table(
        [wording.heading(column) for column in columns],
        [list(map(wording.said, row)) for row in rows],
        columns=terminal_columns(),
        right=places_of(columns, "right"),
        whole=places_of(columns, "whole"),
        beneath=beneath,
    )


def as_rows(
    columns: Sequence[TableColumn],
    rows: Sequence[Sequence[str]],
    wording: Wording,
    *,
    beneath: Sequence[Sequence[str]] = (),
) -> list[str]:
    """A table, or where the terminal is too narrow to read one a paragraph for each row.

    `beneath` has the sentences that stand beneath each row.
    """
    wide = terminal_columns()
    head = [wording.heading(column) for column in columns]
    cells = [list(map(wording.said, row)) for row in rows]
    if wide is None or is_readable(head, cells, wide, places_of(columns, "whole")):
        return as_table(columns, cells, wording, beneath=beneath)
    lines: list[str] = []
    for place, row in enumerate(cells):
        pairs = [(name, cell) for name, cell in zip(head, row, strict=True) if cell]
        pairs += [(wording.heading(SENTENCE), said) for said in (beneath[place] if beneath else ())]
        lines += [*([""] if lines else []), *as_pairs(pairs)]
    return lines


SENTENCE = TableColumn("sentence", "原句", "sentence")
"""The column of a sentence of the report."""


def places_of(columns: Sequence[TableColumn], trait: Literal["right", "whole"]) -> list[int]:
    """Where the columns stand that are aligned on the right, or narrowed last."""
    return [place for place, column in enumerate(columns) if getattr(column, trait)]


def as_pairs(pairs: Sequence[tuple[str, str]]) -> Iterator[str]:
    """Names and values side by side; a value without a name is a heading."""
    names = max(width(name) for name, _ in pairs)
    columns = terminal_columns()
    room = None if columns is None else max(columns - names - len(GAP), NARROWEST)
    for name, value in pairs:
        if not name:
            yield from as_text(value)
            continue
        for place, line in enumerate([value] if room is None else wrapped(value, room)):
            yield f"{padded('' if place else name, names)}{GAP}{line}"


def _record_as_json(value: object) -> object:
    from xinhua_gov.model.base import Record

    if isinstance(value, Record):
        return value.model_dump(mode="json")
    raise TypeError(f"no JSON for {type(value).__name__}")
