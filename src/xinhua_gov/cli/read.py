"""`read FILE…`: every quantity in the texts of work reports, as a table, JSON, JSON Lines or CSV."""

from __future__ import annotations

import argparse
import json
import os
import sys
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from typing import NamedTuple

from xinhua_gov.cli.csv_words import CsvColumn, csv_head, csv_rows, csv_wording
from xinhua_gov.cli.output import CommandAnswer, as_table, printable, tell, tell_notes, wording_of
from xinhua_gov.display.messages import error_words, note_words
from xinhua_gov.display.wording import TableColumn, Wording
from xinhua_gov.documents.document import ENDINGS
from xinhua_gov.documents.folders import documents_in
from xinhua_gov.documents.opening import read_document
from xinhua_gov.errors import FileError, UnknownFieldError
from xinhua_gov.reading.mention import Mention
from xinhua_gov.reading.reader import iter_mentions
from xinhua_gov.reading.sentences import sentence_around
from xinhua_gov.vocabulary import Language, Measure, MentionKind, Modality, Qualifier, spoken

FORMATS = ("json", "jsonl", "csv")
"""The formats beside a table, each the name of an option."""


class _Job(NamedTuple):
    """One text to be read, and how."""

    path: str
    form: str
    options: argparse.Namespace


class _Reading(NamedTuple):
    """The outcome of reading one text: its mentions in the format asked for, or what is wrong with it."""

    path: str
    bytes: int
    mentions: Iterable[str | tuple[str, ...]]
    fault: str = ""
    notes: tuple[str, ...] = ()


class _Status:
    """The exit status, known only after the last text: 1 if any text could not be read."""

    faults = 0

    def __int__(self) -> int:
        return int(self.faults > 0)


def run(options: argparse.Namespace) -> CommandAnswer:
    """The mentions; status 1 where a text cannot be read, which does not stop the rest."""
    asked = [form for form in FORMATS if getattr(options, form)]
    if len(asked) > 1:
        raise UnknownFieldError(", ".join(f"--{form}" for form in asked), "one format", ("a table", *FORMATS))
    form = asked[0] if asked else "table"
    status = _Status()
    paths, faults = _paths(options.files)
    for place, fault in faults:
        status.faults += 1
        tell(options.lang, place, note_words(fault, options.lang))
    jobs = [_Job(path, form, options) for path in paths]
    readings = _without_faults(_progress(_read(jobs, options.jobs), len(jobs)), status, options.lang)
    return CommandAnswer(_PRINTERS[form](readings, options, len(jobs)), status)


def _paths(named: list[str]) -> tuple[list[str], list[tuple[str, str]]]:
    """The files that are named and those of the folders that are, and the folders that cannot be listed."""
    paths: list[str] = []
    faults: list[tuple[str, str]] = []
    for name in named:
        if name != "-" and os.path.isdir(name):
            listing = documents_in(name)
            faults += listing.faults
            paths += listing.paths or ([] if listing.faults else [name])
        else:
            paths.append(name)
    return paths, faults


def _read(jobs: list[_Job], processes: int) -> Iterator[_Reading]:
    """Read the texts in order. One process keeps one mention in memory, several keep a few texts."""
    if processes == 1 or len(jobs) == 1:
        yield from map(_read_one, jobs)
        return
    from concurrent.futures import Future, ProcessPoolExecutor

    with ProcessPoolExecutor(processes) as pool:
        waiting: deque[Future[_Reading]] = deque()
        try:
            for job in jobs:
                if job.path == "-":
                    done: Future[_Reading] = Future()
                    done.set_result(_read_one(job))
                    waiting.append(done)
                else:
                    waiting.append(pool.submit(_read_whole, job))
                if len(waiting) > 2 * processes:
                    yield waiting.popleft().result()
            while waiting:
                yield waiting.popleft().result()
        finally:
            pool.shutdown(wait=False, cancel_futures=True)


def _read_whole(job: _Job) -> _Reading:
    """One text read to its end, in a process of its own."""
    reading = _read_one(job)
    return reading._replace(mentions=list(reading.mentions))


def _read_one(job: _Job) -> _Reading:
    """One text, whose mentions are read as they are asked for."""
    options = job.options
    try:
        document = read_document(job.path, encoding=options.encoding)
    except FileError as error:
        if error.reason == "is a folder, expected a file":
            endings = ", ".join(ENDINGS)
            error = FileError(job.path, f"is a folder without documents ({endings})")
        return _Reading(job.path, 0, [], error_words(error, options.lang))
    text, notes = document.text, document.notes
    mentions = (m for m in iter_mentions(text, year=options.year) if _is_wanted(m, options))
    size = len(text.encode(errors="surrogatepass"))
    if job.form == "table":
        wording = wording_of(options)
        return _Reading(job.path, size, (_cells(text, mention, wording) for mention in mentions), notes=notes)
    records: Iterator[dict[str, object]] = ({"file": job.path, **mention.record()} for mention in mentions)
    if job.form != "csv":
        return _Reading(job.path, size, map(_as_json, records), notes=notes)
    rows = (tuple(record.values()) for record in records)
    return _Reading(job.path, size, csv_rows(_COLUMNS, rows, _NUMBERS, csv_wording(options)), notes=notes)


def _is_wanted(mention: Mention, options: argparse.Namespace) -> bool:
    """Whether a mention is asked for: a quantity, if not all are, with the measure and modality."""
    if not (options.all or mention.is_quantity):
        return False
    return options.measure in (None, mention.measure) and options.modality in (None, mention.modality)


def _without_faults(readings: Iterable[_Reading], status: _Status, language: Language) -> Iterator[_Reading]:
    """The readings without faults; the others are reported on standard error."""
    for reading in readings:
        if reading.fault:
            status.faults += 1
            tell(language, reading.fault)
        else:
            tell_notes(reading.path, reading.notes, language)
            yield reading


def _progress(readings: Iterable[_Reading], count: int) -> Iterator[_Reading]:
    """The readings, counted on standard error if that is a terminal and standard output is not."""
    if count == 1 or not sys.stderr.isatty() or sys.stdout.isatty():
        yield from readings
        return
    read = 0
    for number, reading in enumerate(readings, start=1):
        read += reading.bytes
        sys.stderr.write(f"\r{number} / {count}  {read / 1e6:.1f} MB")
        sys.stderr.flush()
        if number == count or reading.fault:
            sys.stderr.write("\r" + " " * 40 + "\r")
        yield reading


def _as_json(record: dict[str, object]) -> str:
    return json.dumps(record, ensure_ascii=False)


_COLUMNS = (
    CsvColumn("file", "文件"),
    CsvColumn("start", "起点"),
    CsvColumn("end", "终点"),
    CsvColumn("text", "文字"),
    CsvColumn("value", "数值"),
    CsvColumn("value_high", "上端"),
    CsvColumn("unit", "单位"),
    CsvColumn("scale", "数量级"),
    CsvColumn("qualifier", "限定", Qualifier),
    CsvColumn("qualifier_text", "限定词"),
    CsvColumn("kind", "种类", MentionKind),
    CsvColumn("measure", "含义", Measure),
    CsvColumn("modality", "性质", Modality),
    CsvColumn("period", "时期"),
    CsvColumn("subject", "主语"),
    CsvColumn("falls", "是否下降"),
)
"""The columns of the CSV: the file, and the record of a mention."""

_NUMBERS = frozenset({"start", "end", "value", "value_high", "scale"})


_TABLE = (
    TableColumn("start", "位置", "place", right=True, whole=True),
    TableColumn("text", "文字", "text", whole=True),
    TableColumn("value", "数值", "value", right=True, whole=True),
    TableColumn("unit", "单位", "unit"),
    TableColumn("qualifier_text", "限定词", "qualifier"),
    TableColumn("measure", "含义", "measure"),
    TableColumn("modality", "性质", "modality"),
    TableColumn("period", "时期", "period"),
    TableColumn("sentence", "原句", "sentence"),
)
"""The columns of the table."""


def _cells(text: str, mention: Mention, wording: Wording) -> tuple[str, ...]:
    """The cells of a mention: its place, text, number, unit, measure, period and sentence."""
    value = "" if mention.value is None else f"{mention.value:,f}"
    if mention.value_high is not None:
        value += f"{':' if mention.measure == 'ratio' else '–'}{mention.value_high:,f}"
    said = mention.measure or mention.kind
    return (
        str(mention.start),
        printable(mention.text),
        value,
        mention.unit,
        mention.qualifier_text,
        said,
        mention.modality or "",
        mention.period or "",
        printable(sentence_around(text, mention.start, mention.end)),
    )


def _print_table(readings: Iterable[_Reading], options: argparse.Namespace, count: int) -> Iterator[str]:
    """A table of each text, under its name where there are several."""
    for number, reading in enumerate(readings):
        if count > 1:
            yield from ["", reading.path] if number else [reading.path]
        rows = [cells for cells in reading.mentions if isinstance(cells, tuple)]
        if rows:
            yield from as_table(_TABLE, rows, wording_of(options))
        else:
            yield spoken(options.lang, "没有找到数量", "no quantity is found")


def _print_lines(readings: Iterable[_Reading], options: argparse.Namespace, count: int) -> Iterator[str]:
    """A line for each mention; of CSV a head before them."""
    if options.csv:
        yield csv_head(_COLUMNS, csv_wording(options))
    for reading in readings:
        yield from (line for line in reading.mentions if isinstance(line, str))


def _print_json(readings: Iterable[_Reading], options: argparse.Namespace, count: int) -> Iterator[str]:
    """One list of all mentions."""
    before = "["
    for line in _print_lines(readings, options, count):
        yield before + line if before == "[" else f"{before}{line}"
        before = ","
    yield "]" if before == "," else "[]"


_PRINTERS: dict[str, Callable[[Iterable[_Reading], argparse.Namespace, int], Iterator[str]]] = {
    "table": _print_table,
    "json": _print_json,
    "jsonl": _print_lines,
    "csv": _print_lines,
}
