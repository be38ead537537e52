"""Making: the panel of many reports, one after another or by many processes, always in the order of the source."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from concurrent.futures import Executor, Future
from functools import partial

from xinhua_gov.errors import UnknownIdError, XinhuaGovError
from xinhua_gov.panels.panel import Panel, PanelFault
from xinhua_gov.panels.panel_row import PanelRow
from xinhua_gov.panels.report_rows import Reading, reading_of
from xinhua_gov.panels.sources import Piece, Source, pieces, read_piece
from xinhua_gov.recognition.concepts import concepts as known_concepts
from xinhua_gov.spelling import nearest

WAITING = 64
"""Texts that an executor is given ahead of those that are done: enough for many processes, few for the memory."""

KnownPlace = str | Mapping[str, str] | None
KnownYear = int | Mapping[str, int] | None


def panel(
    source: Source,
    *,
    place: KnownPlace = None,
    year: KnownYear = None,
    concepts: Collection[str] | None = None,
    relative: bool = False,
    executor: Executor | None = None,
    progress: Callable[[int], object] | None = None,
) -> Panel:
    r"""One table of many work reports: every headline figure, a result or a target, with the words it was read from.

    `source` is a folder, paths, documents (anything with a `text`), or pairs of a name and a text. Place and year of
    each report are read from its text and name; `place` and `year` say them instead, one for all or a mapping by name.
    `concepts` keeps those of these codes. With `relative` the targets without a number have rows too, behind the others
    of their report; `relative_to` says what they are compared with (与经济增长同步). An `executor`, such as a
    ProcessPoolExecutor or Dask's `get_executor()`, reads many at a time, with the same rows in the same order.
    `progress` is called after each with how many are done.
    What cannot be read does not stop the rest: it is in the `faults` of the panel.

    Raises FileError for a path that leads nowhere or a folder without a report, UnknownIdError for no such concept.

    >>> text = "2021年平顶山市政府工作报告\n一、2020年工作回顾\n全市生产总值增长3.2%。\n" + "同心协力。" * 40
    >>> rows = panel([("pds-2021.txt", text)])
    >>> [(row.place, row.code, row.kind.value, row.concept, row.period, str(row.value)) for row in rows]
    [('平顶山市', '410400', 'result', 'gdp', '2020', '3.2')]
    """
    check_concepts(concepts)
    rows: list[PanelRow] = []
    faults: list[PanelFault] = []
    found = readings(source, place=place, year=year, concepts=concepts, relative=relative, executor=executor)
    for done, reading in enumerate(found, 1):
        rows += reading.rows
        if reading.fault:
            faults.append(PanelFault(reading.file, reading.fault, reading.skipped))
        if progress is not None:
            progress(done)
    return Panel(rows, faults)


def readings(
    source: Source,
    *,
    place: KnownPlace = None,
    year: KnownYear = None,
    concepts: Collection[str] | None = None,
    relative: bool = False,
    executor: Executor | None = None,
) -> Iterator[Reading]:
    """What each report of a source says, one after another: the memory holds a few at a time."""
    yield from read_pieces(
        pieces(source), place=place, year=year, concepts=concepts, relative=relative, executor=executor
    )


def read_pieces(
    pieces: Iterable[Piece],
    *,
    place: KnownPlace = None,
    year: KnownYear = None,
    concepts: Collection[str] | None = None,
    relative: bool = False,
    executor: Executor | None = None,
) -> Iterator[Reading]:
    """What each of some texts says, in their order."""
    asked = (
        (
            piece,
            place.get(piece.name) if isinstance(place, Mapping) else place,
            year.get(piece.name) if isinstance(year, Mapping) else year,
            None if concepts is None else frozenset(concepts),
            relative,
        )
        for piece in pieces
    )
    if executor is None:
        yield from (_reading_of(*one) for one in asked)
    else:
        yield from _ahead(executor, (partial(_reading_of, *one) for one in asked))


def _ahead(executor: Executor, jobs: Iterable[Callable[[], Reading]]) -> Iterator[Reading]:
    """The results of jobs in their order, some of them given to the executor ahead."""
    waiting: deque[Future[Reading]] = deque()
    try:
        for job in jobs:
            waiting.append(executor.submit(job))
            if len(waiting) >= WAITING:
                yield waiting.popleft().result()
        while waiting:
            yield waiting.popleft().result()
    finally:
        for future in waiting:
            future.cancel()


def _reading_of(
    piece: Piece, place: str | None, year: int | None, concepts: Collection[str] | None, relative: bool
) -> Reading:
    """One report; whatever is wrong with its file is its fault alone."""
    try:
        text = read_piece(piece)
        return reading_of(text, piece.name, place=place, year=year, concepts=concepts, relative=relative)
    except XinhuaGovError as error:
        return Reading(piece.name, fault=getattr(error, "reason", str(error)), skipped=True)


def check_concepts(concepts: Collection[str] | None) -> None:
    """Refuse a code that no concept has."""
    for id in concepts or ():
        if id not in known_concepts():
            raise UnknownIdError(id, "concept", nearest(id, tuple(known_concepts())))
