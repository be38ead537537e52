"""Auditing: a report held against its text: every quote, every number, and what no record speaks of."""

from __future__ import annotations

import bisect
import hashlib
import re
from collections.abc import Iterator
from dataclasses import dataclass

from xinhua_gov.model.base import Entry, Record
from xinhua_gov.model.evidence import LONGEST_QUOTE, Evidence, Span, digest
from xinhua_gov.model.following import STATEMENTS
from xinhua_gov.model.glossary import Mentioned
from xinhua_gov.model.indicator import PrintedFigure
from xinhua_gov.model.outline import Section
from xinhua_gov.model.parts import evidence_of
from xinhua_gov.model.report import Report
from xinhua_gov.vocabulary import RecordKind

DIGITS = re.compile(r"\d+(?:\.\d+)?")
"""A run of digits: what an audit counts and expects to be claimed once."""

LARGEST_QUOTED_SHARE = 35
"""Percent of the text that all quotes together may hold."""

LINE_ENDS = "\n\r\v\f\x1c\x1d\x1e\x85\u2028\u2029"
"""The characters that end a line."""

NEAR = 100
"""Characters within which a name is looked for in a text that has moved."""

LONGEST_QUOTED_RUN = 60
"""Characters that quotes which touch or overlap may hold together."""


class Misplaced(Record, frozen=True, extra="forbid"):
    """Evidence that does not hold where it says: where it was found instead, None where it was not."""

    kind: str
    record: str
    start: int
    end: int
    found: Span | None = None

    @property
    def shift(self) -> int | None:
        """By how many characters the text has moved there."""
        return None if self.found is None else self.found.start - self.start


class DigitRun(Span, frozen=True, extra="forbid"):
    """A run of digits in the text, and the records that claim it."""

    text: str
    claimed_by: tuple[str, ...] = ()


class Quotes(Record, frozen=True, extra="forbid"):
    """How much of the text the quotes hold.

    `characters` counts every quoted character once; `longest_run` is the longest stretch that quotes cover without a
    gap.
    """

    count: int
    characters: int
    longest: int
    longest_run: int
    within_limits: bool


class Stretch(Span, frozen=True, extra="forbid"):
    """A stretch of the body that no record speaks of."""

    text: str


class Coverage(Record, frozen=True, extra="forbid"):
    """How much of the body some record speaks of: letters and digits, without headings, marks and white space.

    A section speaks of nothing, nor does a name where it merely stands, nor what a term stands for; of nested goals and
    challenges only the innermost count.
    """

    characters: int
    covered: int

    @property
    def share(self) -> float:
        """The covered share, in percent."""
        return 100 * self.covered / self.characters if self.characters else 100.0


class Audit(Record, frozen=True, extra="forbid"):
    """What an audit found.

    `text_matches`: the text is the one described, by its SHA-256. `evidence` counts the pieces of evidence that were
    looked up, `misplaced` lists those that do not hold where they say. `digits` counts the runs of digits in the text;
    `unclaimed` and `claimed_twice` list those that not exactly one record claims. `uncovered` lists the stretches of
    the body that no record speaks of: rhetoric may remain there, a fact may not, which is for the reader to judge.
    """

    text_matches: bool
    evidence: int
    misplaced: tuple[Misplaced, ...]
    quotes: Quotes
    digits: int
    unclaimed: tuple[DigitRun, ...]
    claimed_twice: tuple[DigitRun, ...]
    coverage: Coverage
    uncovered: tuple[Stretch, ...]

    @property
    def ok(self) -> bool:
        """Whether the text is the one described and nothing is amiss."""
        return (
            self.text_matches
            and self.quotes.within_limits
            and not (self.misplaced or self.unclaimed or self.claimed_twice)
        )


def audit(report: Report, text: str) -> Audit:
    """Hold a report against its text: is every piece of evidence there, is every number claimed once?

    For a text that is not the one described (another edition, other white space) each quote is looked for, white space
    aside, nearest to where its neighbours were found, and what has no quote by its digest; the numbers are then claimed
    where the quotes were found. Never raises for a bad match.

    >>> from xinhua_gov import load
    >>> audit(load(), "another text, of 2021").unclaimed[0].text
    '2021'
    """
    located = _located(report, text)
    runs = tuple(_claimed_runs(text, located))
    body, covered = _body(text, located), _covered(text, located)
    return Audit(
        text_matches=hashlib.sha256(text.encode(errors="surrogatepass")).hexdigest() == report.source.sha256,
        evidence=len(located),
        misplaced=tuple(piece.misplaced(found) for piece, found in located if found != piece.span),
        quotes=_quotes(report),
        digits=len(runs),
        unclaimed=tuple(run for run in runs if not run.claimed_by),
        claimed_twice=tuple(run for run in runs if len(run.claimed_by) > 1),
        coverage=Coverage(characters=sum(body), covered=sum(map(min, body, covered))),
        uncovered=tuple(_uncovered(text, body, covered)),
    )


@dataclass(frozen=True, slots=True)
class _Piece:
    """A stretch of the text that a record says it was read from.

    `number` is the part of it that it claims, `heading` the part that heads a section; `speaks` says that it states
    something, `names` that it is no more than a name.
    """

    kind: str
    record: str
    span: Span
    digest: str
    quote: str | None = None
    number: Span | None = None
    heading: Span | None = None
    speaks: bool = False
    names: bool = False

    def misplaced(self, found: Span | None) -> Misplaced:
        return Misplaced(kind=self.kind, record=self.record, start=self.span.start, end=self.span.end, found=found)


def _pieces(report: Report) -> list[_Piece]:
    """Every piece of evidence, in the order of the text."""
    pieces = [
        _piece(kind, record, evidence, record.id not in parents)
        for kind in RecordKind
        for parents in (_parents(report, kind),)
        for record in report.catalogue(kind).records
        for _, evidence in evidence_of(record)
    ]
    pieces += [
        _Piece(kind, record.id, Span(start=start, end=start + len(form)), digest(form), form, names=True)
        for kind in (RecordKind.ORGANISATIONS, RecordKind.PLACES, RecordKind.TERMS)
        for record in report.catalogue(kind).records
        if isinstance(record, Mentioned)
        for form, offsets in record.printed
        for start in offsets
    ]
    for numeral in report.numerals:
        span = Span(start=numeral.start, end=numeral.end)
        pieces.append(_Piece("numerals", numeral.quote, span, digest(numeral.quote), numeral.quote, span, speaks=True))
    return sorted(pieces, key=lambda piece: (piece.span.start, piece.span.end))


def _parents(report: Report, kind: RecordKind) -> set[str]:
    """The records of a kind that others are part of: what they say is said by their parts."""
    if kind not in (RecordKind.GOALS, RecordKind.CHALLENGES):
        return set()
    return {parent for record in report.catalogue(kind).records if (parent := getattr(record, "parent", None))}


def _piece(kind: RecordKind, record: Entry, evidence: Evidence, innermost: bool) -> _Piece:
    """One piece of a record's evidence."""
    return _Piece(
        kind,
        record.id,
        Span(start=evidence.start, end=evidence.end),
        evidence.digest,
        evidence.quote,
        record.figure if isinstance(record, PrintedFigure) else None,
        record.heading if isinstance(record, Section) else None,
        speaks=innermost and kind in STATEMENTS,
    )


def _located(report: Report, text: str) -> list[tuple[_Piece, Span | None]]:
    """Every piece of evidence with the span where it holds in the text, None where it does not."""
    pieces = _pieces(report)
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

    def find_quote(self, piece: _Piece) -> Span | None:
        """Where a quote holds: where it says, else nearest to where the quote before has moved to."""
        assert piece.quote is not None
        shift = self._moves[-1][1] if self._moves else 0
        found = self._at(piece, 0) or self._at(piece, shift)
        found = found or self._nearest(_squeeze(piece.quote), piece.span.start + shift)
        if found is not None:
            self._moves.append((piece.span.start, found.start - piece.span.start))
        return found

    def find_name(self, piece: _Piece) -> Span | None:
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

    def find_digest(self, piece: _Piece) -> Span | None:
        """Where a stretch without a quote holds: where it says, else between where the quotes around it have moved to.

        White space within the stretch may have changed, if the text described has none there.
        """
        around = self._around(piece)
        found = next((found for shift in (0, *(s for _, s in around)) if (found := self._at(piece, shift))), None)
        places = [bisect.bisect_left(self._kept, old + shift) + piece.span.start - old for old, shift in around]
        length = piece.span.end - piece.span.start
        nearby = range(max(min(places) - 1, 0), max(places) + 2)
        return found or next((span for k in nearby if (span := self._squeezed_at(piece, k, length))), None)

    def _around(self, piece: _Piece) -> list[tuple[int, int]]:
        """The quotes before and behind a piece, each with how far it has moved."""
        after = bisect.bisect_left(self._moves, piece.span.start, key=lambda move: move[0])
        return self._moves[max(after - 1, 0) : after + 1] or [(0, 0)]

    def _at(self, piece: _Piece, shift: int) -> Span | None:
        start, end = piece.span.start + shift, piece.span.end + shift
        holds = start >= 0 and digest(self._text[start:end]) == piece.digest
        return Span(start=start, end=end) if holds else None

    def _squeezed_at(self, piece: _Piece, place: int, length: int) -> Span | None:
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


def _claimed_runs(text: str, located: list[tuple[_Piece, Span | None]]) -> Iterator[DigitRun]:
    """Every run of digits in the text, with the records whose number holds it."""
    runs = [match.span() for match in DIGITS.finditer(text)]
    starts = [start for start, _ in runs]
    claimants: list[list[str]] = [[] for _ in runs]
    for piece, found in located:
        number = _number(text, piece, found)
        if number is None:
            continue
        for place in range(bisect.bisect_left(starts, number.start), bisect.bisect_left(starts, number.end)):
            if runs[place][1] <= number.end:
                claimants[place].append(piece.record)
    for (start, end), claimed_by in zip(runs, claimants, strict=True):
        yield DigitRun(start=start, end=end, text=text[start:end], claimed_by=tuple(claimed_by))


def _number(text: str, piece: _Piece, found: Span | None) -> Span | None:
    """Where the number of a piece stands, given where the piece was found."""
    if piece.number is None or piece.quote is None or found is None:
        return None
    before = len(_squeeze(piece.quote[: piece.number.start - piece.span.start]))
    length = len(_squeeze(piece.quote[piece.number.start - piece.span.start : piece.number.end - piece.span.start]))
    kept = [place for place in range(found.start, found.end) if not text[place].isspace()]
    return Span(start=kept[before], end=kept[before + length - 1] + 1)


def _body(text: str, located: list[tuple[_Piece, Span | None]]) -> bytearray:
    """For every character of the text 1 where it is part of the body: a letter or digit outside all headings."""
    body = bytearray(character.isalnum() for character in text)
    for piece, found in located:
        heading = None if piece.heading is None or found is None else _moved(text, piece, piece.heading, found)
        if heading is not None:
            body[heading.start : heading.end] = bytes(heading.end - heading.start)
    return body


def _moved(text: str, piece: _Piece, part: Span, found: Span) -> Span:
    """Where a part of a piece without white space stands, given where the piece was found."""
    start = found.start + part.start - piece.span.start
    if found.end - found.start == piece.span.end - piece.span.start:
        return Span(start=start, end=start + part.end - part.start)
    kept = [place for place in range(found.start, found.end) if not text[place].isspace()]
    first = part.start - piece.span.start
    return Span(start=kept[first], end=kept[min(first + part.end - part.start, len(kept)) - 1] + 1)


def _covered(text: str, located: list[tuple[_Piece, Span | None]]) -> bytearray:
    """For every character of the text 1 where some record speaks of it."""
    covered = bytearray(len(text))
    for piece, found in located:
        if piece.speaks and found is not None:
            covered[found.start : found.end] = b"\1" * (found.end - found.start)
    return covered


def _uncovered(text: str, body: bytearray, covered: bytearray) -> Iterator[Stretch]:
    """The stretches of the body that no record speaks of, each from its first letter to its last.

    A covered letter, a heading and a line's end break a stretch; marks and blanks within one do not.
    """
    start = end = -1
    for place, character in enumerate(text):
        if body[place] and not covered[place]:
            start, end = (place if start < 0 else start), place + 1
        elif start >= 0 and (character.isalnum() or covered[place] or character in LINE_ENDS):
            yield Stretch(start=start, end=end, text=text[start:end])
            start = -1
    if start >= 0:
        yield Stretch(start=start, end=end, text=text[start:end])


def _quotes(report: Report) -> Quotes:
    """How much of the text the quotes of a report hold."""
    quoted = [piece for piece in _pieces(report) if piece.quote is not None and piece.speaks]
    runs: list[tuple[int, int]] = []
    for piece in quoted:
        if runs and piece.span.start <= runs[-1][1]:
            runs[-1] = (runs[-1][0], max(runs[-1][1], piece.span.end))
        else:
            runs.append((piece.span.start, piece.span.end))
    characters = sum(end - start for start, end in runs)
    longest = max((piece.span.end - piece.span.start for piece in quoted), default=0)
    longest_run = max((end - start for start, end in runs), default=0)
    return Quotes(
        count=len(quoted),
        characters=characters,
        longest=longest,
        longest_run=longest_run,
        within_limits=longest <= LONGEST_QUOTE
        and longest_run <= LONGEST_QUOTED_RUN
        and characters * 100 <= LARGEST_QUOTED_SHARE * report.source.characters,
    )
