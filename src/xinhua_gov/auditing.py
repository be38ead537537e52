"""Auditing: a report held against its text, every quote and every number."""

from __future__ import annotations

import bisect
import hashlib
import re
from collections.abc import Iterator
from dataclasses import dataclass

from xinhua_gov.model.base import Record
from xinhua_gov.model.evidence import LONGEST_QUOTE, Evidence, Span, digest
from xinhua_gov.model.report import Report
from xinhua_gov.model.target import QuantitativeTarget

DIGITS = re.compile(r"\d+(?:\.\d+)?")
"""A run of digits: what an audit counts and expects to be claimed once."""

LARGEST_QUOTED_SHARE = 35
"""Percent of the text that all quotes together may hold."""

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


class Audit(Record, frozen=True, extra="forbid"):
    """What an audit found.

    `text_matches`: the text is the one described, by its SHA-256. `evidence` counts the pieces of evidence that were
    looked up, `misplaced` lists those that do not hold where they say. `digits` counts the runs of digits in the text;
    `unclaimed` and `claimed_twice` list those that not exactly one record claims.
    """

    text_matches: bool
    evidence: int
    misplaced: tuple[Misplaced, ...]
    quotes: Quotes
    digits: int
    unclaimed: tuple[DigitRun, ...]
    claimed_twice: tuple[DigitRun, ...]

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
    return Audit(
        text_matches=hashlib.sha256(text.encode(errors="surrogatepass")).hexdigest() == report.source.sha256,
        evidence=len(located),
        misplaced=tuple(piece.misplaced(found) for piece, found in located if found != piece.span),
        quotes=_quotes(report),
        digits=len(runs),
        unclaimed=tuple(run for run in runs if not run.claimed_by),
        claimed_twice=tuple(run for run in runs if len(run.claimed_by) > 1),
    )


@dataclass(frozen=True, slots=True)
class _Piece:
    """A stretch of the text that a record says it was read from; `number` is the part of it that it claims."""

    kind: str
    record: str
    span: Span
    digest: str
    quote: str | None = None
    number: Span | None = None

    def misplaced(self, found: Span | None) -> Misplaced:
        return Misplaced(kind=self.kind, record=self.record, start=self.span.start, end=self.span.end, found=found)


def _pieces(report: Report) -> list[_Piece]:
    """Every piece of evidence, in the order of the text."""
    pieces = [_piece("sections", section.id, section.evidence) for section in report.sections.records]
    pieces += [_piece("indicators", o.id, o.evidence, o.figure) for o in report.observations.records]
    for target in report.targets.records:
        number = target.figure if isinstance(target, QuantitativeTarget) else None
        pieces.append(_piece("targets", target.id, target.evidence, number))
    for numeral in report.numerals:
        span = Span(start=numeral.start, end=numeral.end)
        pieces.append(_Piece("numerals", numeral.quote, span, digest(numeral.quote), numeral.quote, span))
    return sorted(pieces, key=lambda piece: (piece.span.start, piece.span.end))


def _piece(kind: str, record: str, evidence: Evidence, number: Span | None = None) -> _Piece:
    span = Span(start=evidence.start, end=evidence.end)
    return _Piece(kind, record, span, evidence.digest, evidence.quote, number)


def _located(report: Report, text: str) -> list[tuple[_Piece, Span | None]]:
    """Every piece of evidence with the span where it holds in the text, None where it does not."""
    pieces = _pieces(report)
    finder = _Finder(text)
    found = {piece: finder.find_quote(piece) for piece in pieces if piece.quote is not None}
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

    def find_digest(self, piece: _Piece) -> Span | None:
        """Where a stretch without a quote holds: where it says, else where the next quote, or the one before, moved."""
        after = bisect.bisect_left(self._moves, piece.span.start, key=lambda move: move[0])
        shifts = [shift for _, shift in self._moves[max(after - 1, 0) : after + 1]]
        return next((found for shift in (0, *shifts) if (found := self._at(piece, shift))), None)

    def _at(self, piece: _Piece, shift: int) -> Span | None:
        start, end = piece.span.start + shift, piece.span.end + shift
        holds = start >= 0 and digest(self._text[start:end]) == piece.digest
        return Span(start=start, end=end) if holds else None

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


def _quotes(report: Report) -> Quotes:
    """How much of the text the quotes of a report hold."""
    quoted = [piece for piece in _pieces(report) if piece.quote is not None]
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
