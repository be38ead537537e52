"""Locating: where the evidence of a report stands in a text, be it the one described or another edition."""

from __future__ import annotations

import bisect
from dataclasses import dataclass

from xinhua_gov.model.base import Entry
from xinhua_gov.model.evidence import Evidence, Span, digest
from xinhua_gov.model.glossary import Mentioned
from xinhua_gov.model.indicator import PrintedFigure
from xinhua_gov.model.parts import PARENTS, STATEMENTS, Parts, evidence_of
from xinhua_gov.model.source import Section
from xinhua_gov.vocabulary import RecordKind

NEAR = 100
"""Characters within which a name is looked for in a text that has moved."""


@dataclass(frozen=True, slots=True)
class ClaimedStretch:
    """A stretch of the text that a record says it was read from.

    `numbers` are the parts of it that it claims, `heading` the part that heads a section; `speaks` says that it states
    something, `names` that it is no more than a name.
    """

    kind: str
    record: str
    span: Span
    digest: str
    quote: str | None = None
    numbers: tuple[Span, ...] = ()
    heading: Span | None = None
    speaks: bool = False
    names: bool = False


def pieces_of(report: Parts) -> list[ClaimedStretch]:
    """Every piece of evidence, in the order of the text."""
    pieces = [
        _piece(kind, record, evidence, record.id not in parents)
        for kind in RecordKind
        for parents in (_parents(report, kind),)
        for record in report.catalogue(kind).records
        for _, evidence in evidence_of(record)
    ]
    pieces += [
        ClaimedStretch(kind, record.id, Span(start=start, end=start + len(form)), digest(form), form, names=True)
        for kind in RecordKind
        for record in report.catalogue(kind).records
        if isinstance(record, Mentioned)
        for form, offsets in record.printed
        for start in offsets
    ]
    for numeral in report.numerals:
        span = Span(start=numeral.start, end=numeral.end)
        pieces.append(
            ClaimedStretch("numerals", numeral.quote, span, digest(numeral.quote), numeral.quote, (span,), speaks=True)
        )
    return sorted(pieces, key=lambda piece: (piece.span.start, piece.span.end))


def _parents(report: Parts, kind: RecordKind) -> set[str]:
    """The records of a kind that others are part of: what they say is said by their parts."""
    if kind not in PARENTS:
        return set()
    return {getattr(record, PARENTS[kind]) for record in report.catalogue(kind).records}


def _piece(kind: RecordKind, record: Entry, evidence: Evidence, innermost: bool) -> ClaimedStretch:
    """One piece of a record's evidence."""
    return ClaimedStretch(
        kind,
        record.id,
        Span(start=evidence.start, end=evidence.end),
        evidence.digest,
        evidence.quote,
        tuple(number.figure for number in record.numbers) if isinstance(record, PrintedFigure) else (),
        record.heading if isinstance(record, Section) else None,
        speaks=innermost and kind in STATEMENTS,
    )


def located(pieces: list[ClaimedStretch], text: str) -> list[tuple[ClaimedStretch, Span | None]]:
    """Every piece of evidence with the span where it holds in the text, None where it does not."""
    finder = _Finder(text)
    found = {piece: finder.find_quote(piece) for piece in pieces if piece.quote is not None and not piece.names}
    found |= {piece: finder.find_name(piece) for piece in pieces if piece.names}
    found |= {piece: finder.find_digest(piece) for piece in pieces if piece.quote is None}
    return [(piece, found[piece]) for piece in pieces]


class _Finder:
    """Looks for pieces of evidence in a text, white space aside, and learns from each quote how far the text moved."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._kept = [place for place, character in enumerate(text) if not character.isspace()]
        self._squeezed = "".join(text[place] for place in self._kept)
        self._moves: list[tuple[int, int]] = []

    def find_quote(self, piece: ClaimedStretch) -> Span | None:
        """Where a quote holds: where it says, else nearest to where the quote before has moved to."""
        assert piece.quote is not None
        shift = self._moves[-1][1] if self._moves else 0
        found = self._at(piece, 0) or self._at(piece, shift)
        found = found or self._nearest(_squeeze(piece.quote), piece.span.start + shift)
        if found is not None:
            self._moves.append((piece.span.start, found.start - piece.span.start))
        return found

    def find_name(self, piece: ClaimedStretch) -> Span | None:
        """Where a name holds: where it says, else near to where the quotes around it have moved to.

        A name is short and stands in many places: one far away is another mention.
        """
        assert piece.quote is not None
        found = self._at(piece, 0)
        for _, shift in () if found else self._around(piece):
            near = self._at(piece, shift) or self._nearest(_squeeze(piece.quote), piece.span.start + shift)
            if near is not None and abs(near.start - piece.span.start - shift) <= NEAR:
                return near
        return found

    def find_digest(self, piece: ClaimedStretch) -> Span | None:
        """Where a stretch without a quote holds: where it says, else between where the quotes around it have moved to.

        White space within the stretch may have changed, if the text described has none there.
        """
        around = self._around(piece)
        found = next((found for shift in (0, *(s for _, s in around)) if (found := self._at(piece, shift))), None)
        places = [bisect.bisect_left(self._kept, old + shift) + piece.span.start - old for old, shift in around]
        length = piece.span.end - piece.span.start
        nearby = range(max(min(places) - 1, 0), max(places) + 2)
        return found or next((span for k in nearby if (span := self._squeezed_at(piece, k, length))), None)

    def _around(self, piece: ClaimedStretch) -> list[tuple[int, int]]:
        """The quotes before and behind a piece, each with how far it has moved."""
        after = bisect.bisect_left(self._moves, piece.span.start, key=lambda move: move[0])
        return self._moves[max(after - 1, 0) : after + 1] or [(0, 0)]

    def _at(self, piece: ClaimedStretch, shift: int) -> Span | None:
        start, end = piece.span.start + shift, piece.span.end + shift
        holds = start >= 0 and digest(self._text[start:end]) == piece.digest
        return Span(start=start, end=end) if holds else None

    def _squeezed_at(self, piece: ClaimedStretch, place: int, length: int) -> Span | None:
        """The span of so many characters, white space aside, from a place on, if it holds the piece."""
        if place + length > len(self._kept) or digest(self._squeezed[place : place + length]) != piece.digest:
            return None
        return Span(start=self._kept[place], end=self._kept[place + length - 1] + 1)

    def _nearest(self, wanted: str, expected: int) -> Span | None:
        middle = bisect.bisect_left(self._kept, expected)
        after = self._squeezed.find(wanted, middle)
        before = self._squeezed.rfind(wanted, 0, middle + len(wanted))
        starts = [start for start in (before, after) if start >= 0]
        if not starts:
            return None
        start = min(starts, key=lambda start: abs(start - middle))
        return Span(start=self._kept[start], end=self._kept[start + len(wanted) - 1] + 1)


def _squeeze(text: str) -> str:
    return "".join(text.split())


def numbers_of(text: str, piece: ClaimedStretch, found: Span | None) -> tuple[Span, ...]:
    """Where the numbers of a piece stand, given where the piece was found; none where it was not."""
    if not piece.numbers or piece.quote is None or found is None:
        return ()
    kept = [place for place in range(found.start, found.end) if not text[place].isspace()]
    spans = []
    for number in piece.numbers:
        first, last = number.start - piece.span.start, number.end - piece.span.start
        before, length = len(_squeeze(piece.quote[:first])), len(_squeeze(piece.quote[first:last]))
        spans.append(Span(start=kept[before], end=kept[before + length - 1] + 1))
    return tuple(spans)


def moved_part(text: str, piece: ClaimedStretch, part: Span, found: Span) -> Span:
    """Where a part of a piece without white space stands, given where the piece was found."""
    start = found.start + part.start - piece.span.start
    if found.end - found.start == piece.span.end - piece.span.start:
        return Span(start=start, end=start + part.end - part.start)
    kept = [place for place in range(found.start, found.end) if not text[place].isspace()]
    first = part.start - piece.span.start
    return Span(start=kept[first], end=kept[min(first + part.end - part.start, len(kept)) - 1] + 1)
