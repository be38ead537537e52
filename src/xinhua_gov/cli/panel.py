"""`panel SOURCE… -o OUT`: one table of many reports, every number in its sentence."""

from __future__ import annotations

import argparse
import csv
import sys
from collections import defaultdict
from collections.abc import Iterable, Iterator
from concurrent.futures import Executor, ProcessPoolExecutor
from contextlib import AbstractContextManager, ExitStack, nullcontext
from pathlib import Path
from typing import NamedTuple

from xinhua_gov.cli.naming import concept_called
from xinhua_gov.cli.output import CommandAnswer, as_json, as_table, counted, tell, wording_of
from xinhua_gov.cli.parsing import understood
from xinhua_gov.display.messages import note_words
from xinhua_gov.display.wording import TableColumn
from xinhua_gov.documents.opening import read_document
from xinhua_gov.errors import FileError, UnknownFieldError
from xinhua_gov.panels.journal import Journal, kept
from xinhua_gov.panels.making import check_concepts, read_pieces
from xinhua_gov.panels.panel import Panel, PanelFault, duplicates
from xinhua_gov.panels.panel_row import PanelRow
from xinhua_gov.panels.report_rows import Reading
from xinhua_gov.panels.saving import PANEL_COLUMNS, cells_of
from xinhua_gov.panels.sources import Piece, pieces
from xinhua_gov.recognition.concepts import concepts
from xinhua_gov.storage.files import refuse_occupied
from xinhua_gov.tabular.columns import FileColumn
from xinhua_gov.tabular.row_writer import check_ending, write_table
from xinhua_gov.vocabulary import FigureKind, spoken

_COLUMNS = (
    TableColumn("concept", "指标", "concept"),
    TableColumn("kind", "类别", "kind"),
    TableColumn("rows", "行数", "rows", right=True),
    TableColumn("places", "地区", "places", right=True),
    TableColumn("years", "年份", "years"),
)


class _Known(NamedTuple):
    """What is known of reports beforehand: one place and year for all, or some by the names of their files."""

    place: str | dict[str, str] | None
    year: int | dict[str, int] | None


class _Count(NamedTuple):
    """How often a concept has a value: rows, places, years of results and of targets."""

    rows: int
    places: int
    years: tuple[str, ...]


def run(options: argparse.Namespace) -> CommandAnswer:
    """How many places and years each concept has a value for; status 1 where a file could not be read.

    Where none could be read no table is written, and one that is there already stays.
    """
    out = understood(options.output)
    check_ending(out)
    refuse_occupied(Path(out), is_folder=False, overwrite=options.force, advice="--force")
    wanted = None if options.concept is None else [concept_called(understood(word)) for word in options.concept]
    check_concepts(wanted)
    known = _known(options)
    texts = [piece for source in options.sources for piece in _pieces(understood(source), len(options.sources) > 1)]
    asked: dict[str, object] = {"concepts": sorted(wanted or ())}
    asked |= {"place": str(known.place), "year": str(known.year), "relative": options.relative}
    with Journal(out, asked, resume=options.resume) as journal:
        waiting = [piece for piece in texts if piece.name not in journal.done]
        with _executor(options) as executor:
            found = read_pieces(
                waiting,
                place=known.place,
                year=known.year,
                concepts=wanted,
                relative=options.relative,
                executor=executor,
            )
            for _ in _progress(kept(journal, found), len(texts) - len(waiting), len(texts)):
                pass
        faults = tuple(journal.faults())
        is_written = sum(fault.skipped for fault in faults) < len(texts)
        if is_written:
            _write(out, journal, options)
        counts = _counts(journal.rows())
        copies = duplicates(journal.rows())
    for fault in faults:
        tell(options.lang, fault.file, note_words(fault.message, options.lang))
    for place, year, files in copies:
        several = spoken(options.lang, "有几个文件", "several files")
        tell(options.lang, f"{place} {year}", several, spoken(options.lang, "、", ", ").join(files))
    return _answer(options, out if is_written else None, len(texts), faults, counts)


def _pieces(source: str, several: bool) -> list[Piece]:
    """The texts of a source; of several sources the names begin with theirs."""
    found = list(pieces(source))
    return [piece._replace(name=f"{source.rstrip('/')}/{piece.name}") for piece in found] if several else found


def _known(options: argparse.Namespace) -> _Known:
    """What --place, --year and --table say."""
    if options.table is None:
        return _Known(options.place, options.year)
    if options.place is not None or options.year is not None:
        raise UnknownFieldError("--table", "what is known of the reports", ("--table alone", "--place and --year"))
    places: dict[str, str] = {}
    years: dict[str, int] = {}
    for number, row in enumerate(csv.DictReader(read_document(options.table).text.splitlines()), 2):
        file, year = row.get("file"), (row.get("year") or "").strip()
        if not file or (year and not (year.isdecimal() and len(year) == 4)):
            raise FileError(options.table, f"line {number}: expected the columns file, place and year (2021)")
        if row.get("place"):
            places[file] = str(row["place"])
        if year:
            years[file] = int(year)
    return _Known(places, years)


def _executor(options: argparse.Namespace) -> AbstractContextManager[Executor | None]:
    """What reads: this process, several, or the workers of a Dask cluster."""
    if options.dask is not None:
        return _of_dask(options.dask)
    return nullcontext() if options.jobs == 1 else ProcessPoolExecutor(options.jobs)


def _of_dask(address: str) -> AbstractContextManager[Executor]:
    try:
        from distributed import Client
    except ImportError:
        raise FileError("--dask", "needs the package distributed; install it with: pip install distributed") from None
    stack = ExitStack()
    try:
        client = stack.enter_context(Client(address))
    except (OSError, ValueError) as error:
        raise FileError(address, f"no cluster answers there: {error}") from error
    stack.enter_context(executor := client.get_executor())
    return _Closing(executor, stack)


class _Closing(AbstractContextManager[Executor]):
    """An executor whose client is closed with it."""

    def __init__(self, executor: Executor, stack: ExitStack) -> None:
        self._executor, self._stack = executor, stack

    def __enter__(self) -> Executor:
        return self._executor

    def __exit__(self, *error: object) -> None:
        self._stack.close()


def _progress(readings: Iterable[Reading], done: int, count: int) -> Iterator[Reading]:
    """The readings, and on a terminal a line that says how far it is."""
    shown = sys.stderr.isatty()
    for number, reading in enumerate(readings, done + 1):
        if shown:
            print(f"\r\033[K{number}/{count} {reading.file[-60:]}", end="", file=sys.stderr, flush=True)
        yield reading
    if shown:
        print("\r\033[K", end="", file=sys.stderr, flush=True)


def _write(out: str, journal: Journal, options: argparse.Namespace) -> None:
    """The table: the rows as they were kept, or each target beside the next year's result."""
    if not options.judged:
        write_table(out, "panel", PANEL_COLUMNS, map(cells_of, journal.rows()), overwrite=True)
        return
    records = [found.record() for found in Panel(journal.rows()).judged()]
    names = tuple(records[0]) if records else ("place", "concept", "period", "status")
    rows_judged = [tuple(record.values()) for record in records]
    write_table(out, "judged", [FileColumn(name) for name in names], rows_judged, overwrite=True)


def _counts(rows: Iterable[PanelRow]) -> dict[tuple[str, str], _Count]:
    """Of each concept and kind how many rows it has, of how many places and which years."""
    places: dict[tuple[str, str], set[str]] = defaultdict(set)
    years: dict[tuple[str, str], set[str]] = defaultdict(set)
    totals: dict[tuple[str, str], int] = defaultdict(int)
    for row in rows:
        key = row.concept, row.kind.value
        totals[key] += 1
        places[key].add(row.code or row.place)
        if row.period is not None and row.period.years == 1:
            years[key].add(row.period)
    order = list(concepts())
    keys = sorted(totals, key=lambda key: (order.index(key[0]), key[1]))
    return {key: _Count(totals[key], len(places[key]), tuple(sorted(years[key]))) for key in keys}


def _answer(
    options: argparse.Namespace,
    out: str | None,
    files: int,
    faults: tuple[PanelFault, ...],
    counts: dict[tuple[str, str], _Count],
) -> CommandAnswer:
    skipped = sum(fault.skipped for fault in faults)
    rows = sum(count.rows for count in counts.values())
    if options.json:
        listed = [
            {"concept": concept, "kind": kind, "rows": count.rows, "places": count.places, "years": list(count.years)}
            for (concept, kind), count in counts.items()
        ]
        told = [fault._asdict() for fault in faults]
        told_of = {"path": out, "files": files, "rows": rows, "faults": told, "concepts": listed}
        return CommandAnswer(as_json(told_of), skipped > 0)
    if out is None:
        zh = f"{files} 份文件中没有一份可作为政府工作报告读取：未写入任何文件"
        en = f"nothing was written: {counted(files, 'file', 'files')}, and no work report with figures among them"
        return CommandAnswer([spoken(options.lang, zh, en)], 1)
    wording = wording_of(options)
    table = [
        (
            wording.either(concept, concepts()[concept].zh, concepts()[concept].en),
            FigureKind(kind),
            str(count.rows),
            str(count.places),
            "–".join(dict.fromkeys((*count.years[:1], *count.years[-1:]))),
        )
        for (concept, kind), count in counts.items()
    ]
    zh = f"已写入 {out}：{files} 份文件，{rows:,} 行" + (f"，{skipped} 份未能读取" if skipped else "")
    en = f"wrote {out}: {counted(files, 'file', 'files')}, {rows:,} rows"
    en += f"; {counted(skipped, 'file was', 'files were')} not read" if skipped else ""
    lines = as_table(_COLUMNS, table, wording) if table else []
    return CommandAnswer([*lines, spoken(options.lang, zh, en)], skipped > 0)
