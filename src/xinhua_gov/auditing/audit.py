"""Audit: a report checked against its text: every quote, every number, and what no record covers."""

from __future__ import annotations

import bisect
from collections.abc import Iterator
from decimal import Decimal

from xinhua_gov.auditing.locating import ClaimedStretch, located, moved_part, numbers_of, pieces_of
from xinhua_gov.documents.document import Document, text_of
from xinhua_gov.model.base import Record
from xinhua_gov.model.evidence import Span
from xinhua_gov.model.indicator import PrintedFigure
from xinhua_gov.model.quantity import Quantity
from xinhua_gov.model.report import Report
from xinhua_gov.printed import LONGEST_QUOTE
from xinhua_gov.reading.mention import Mention
from xinhua_gov.reading.numerals import DIGITS
from xinhua_gov.reading.reader import iter_mentions
from xinhua_gov.showing import keep_at_hand
from xinhua_gov.vocabulary import FIGURES, QUALIFIERS_OF_DECLINES, Measure, MentionKind, Qualifier

LARGEST_QUOTED_SHARE = 35
"""Percent of the text that all quotes together may hold."""

LINE_ENDS = "\n\r\v\f\x1c\x1d\x1e\x85\u2028\u2029"
"""The characters that end a line."""

LONGEST_QUOTED_RUN = 60
"""Characters that quotes which touch or overlap may hold together."""


class Misplaced(Record, frozen=True, extra="forbid"):
    """Evidence that is not at its stated place; `found` is where it is instead, None if it is nowhere."""

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


class ReadOtherwise(Span, frozen=True, extra="forbid"):
    """A figure that differs from what `read_quantities` reads at its place in the text: one of the two is wrong.

    `field` is the field of its quantity that differs, or `figure` where no quantity is read there; `recorded` is what
    the data says, `read` what the reader reads.
    """

    record: str
    field: str
    recorded: str
    read: str


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
    """A stretch of the body that no record covers."""

    text: str


class Coverage(Record, frozen=True, extra="forbid"):
    """How much of the body records cover, counted in letters and digits outside headings.

    Sections, mere mentions of a name and expansions of terms cover nothing; of nested goals and challenges only the
    innermost count.
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
    `unclaimed` and `claimed_twice` list those that not exactly one record claims. `read_otherwise` lists the figures
    whose value, unit or qualifier is not what `read_quantities` reads there. `uncovered` lists the stretches of the
    body that no record covers: rhetoric may remain there, a fact may not; a person has to judge.
    """

    text_matches: bool
    evidence: int
    misplaced: tuple[Misplaced, ...]
    quotes: Quotes
    digits: int
    unclaimed: tuple[DigitRun, ...]
    claimed_twice: tuple[DigitRun, ...]
    read_otherwise: tuple[ReadOtherwise, ...]
    coverage: Coverage
    uncovered: tuple[Stretch, ...]

    @property
    def ok(self) -> bool:
        """Whether the text is the one described and nothing is amiss."""
        return (
            self.text_matches
            and self.quotes.within_limits
            and not (self.misplaced or self.unclaimed or self.claimed_twice or self.read_otherwise)
        )


def audit(report: Report, text: str | Document) -> Audit:
    """Hold a report against its text: is every piece of evidence there, is every number claimed once?

    For a text that is not the one described (another edition, other white space) each quote is looked for, white space
    aside, nearest to where its neighbours were found, and what has no quote by its digest; the numbers are then claimed
    where the quotes were found. Never raises for a bad match.

    >>> from xinhua_gov import load
    >>> audit(load(), "another text, of 2021").unclaimed[0].text
    '2021'
    """
    text = text_of(text)
    pieces = pieces_of(report)
    found = located(pieces, text)
    runs = tuple(_claimed_runs(text, found))
    body, covered = _body(text, found), _covered(text, found)
    return Audit(
        text_matches=keep_at_hand(text) == report.source.sha256,
        evidence=len(found),
        misplaced=tuple(_misplaced(piece, span) for piece, span in found if span != piece.span),
        quotes=_quotes(pieces, report.source.characters),
        digits=len(runs),
        unclaimed=tuple(run for run in runs if not run.claimed_by),
        claimed_twice=tuple(run for run in runs if len(run.claimed_by) > 1),
        read_otherwise=tuple(_read_otherwise(report, text, found)),
        coverage=Coverage(characters=sum(body), covered=sum(map(min, body, covered))),
        uncovered=tuple(_uncovered(text, body, covered)),
    )


def _misplaced(piece: ClaimedStretch, found: Span | None) -> Misplaced:
    return Misplaced(kind=piece.kind, record=piece.record, start=piece.span.start, end=piece.span.end, found=found)


def _read_otherwise(
    report: Report, text: str, found: list[tuple[ClaimedStretch, Span | None]]
) -> Iterator[ReadOtherwise]:
    """The figures that differ from what the reader reads at their place."""
    mentions = [mention for mention in iter_mentions(text) if mention.kind is MentionKind.QUANTITY]
    starts = [mention.start for mention in mentions]
    for piece, span in found:
        figure = report.catalogue(piece.kind).get(piece.record) if piece.kind in FIGURES else None
        if not isinstance(figure, PrintedFigure):
            continue
        for claimed, number in zip(figure.numbers, numbers_of(text, piece, span), strict=False):
            place = bisect.bisect_right(starts, number.start) - 1
            mention = mentions[place] if place >= 0 and mentions[place].end >= number.end else None
            for field, recorded, read in _differences(report, figure, claimed.quantity, mention):
                where = {"start": number.start, "end": number.end}
                yield ReadOtherwise(record=figure.id, field=claimed.path(field), recorded=recorded, read=read, **where)


def _differences(
    report: Report, figure: PrintedFigure, quantity: Quantity, mention: Mention | None
) -> Iterator[tuple[str, str, str]]:
    """The fields in which a figure differs from a mention, each with what is recorded and what is read.

    A fall may be recorded as a negative growth; of a range both ends may be, or either, and 九成 as ninety percent. A
    unit that is not printed, as behind 第一 and 零, is the record's own, and so is that of a rank.
    """
    if mention is None or mention.value is None:
        yield "figure", f"{quantity.amount:f}", ""
        return
    read = _readings(quantity, mention, mention.value)
    sizes = _sizes(quantity)
    size = next((size for size in sizes if size in read), None)
    if size is None:
        yield "value", _ends_in_words(sizes[0]), _ends_in_words((mention.value, mention.value_high))
    told = {mention.qualifier if size is None else read[size], mention.qualifier}
    if mention.falls and quantity.amount < 0:
        told |= {QUALIFIERS_OF_DECLINES.get(qualifier, qualifier) for qualifier in told}
    if quantity.qualifier not in told:
        yield "qualifier", quantity.qualifier.value, mention.qualifier.value
    unit = report.unit(quantity.unit)
    if mention.unit and mention.unit not in unit.printed and figure.measure not in (Measure.RANK, Measure.RANK_CHANGE):
        yield "unit", quantity.unit, mention.unit


_Ends = tuple[Decimal, Decimal | None]
"""A number, or both ends of a range, the lower first."""


def _sizes(quantity: Quantity) -> tuple[_Ends, _Ends]:
    """The number or range of a quantity, and how large a decline it is: that of −5 to −3 is 3 to 5."""
    low, high = quantity.amount, quantity.amount_high
    return (low, high), ((low.copy_abs(), None) if high is None else (high.copy_negate(), low.copy_negate()))


def _readings(quantity: Quantity, mention: Mention, value: Decimal) -> dict[_Ends, Qualifier]:
    """The numbers and ranges that a mention may be recorded as, each with its qualifier."""
    high = mention.value_high
    read: dict[_Ends, Qualifier] = {(value, high): mention.qualifier}
    if high is not None:
        read |= {(value, None): Qualifier.AT_LEAST, (high, None): Qualifier.AT_MOST}
    if quantity.unit == "percent" and not mention.unit:
        read |= {
            (low * 100, None if upper is None else upper * 100): qualifier for (low, upper), qualifier in read.items()
        }
    return read


def _ends_in_words(ends: _Ends) -> str:
    """A number, or both ends of a range, as they are written."""
    return "–".join(f"{end:f}" for end in ends if end is not None)


def _claimed_runs(text: str, found: list[tuple[ClaimedStretch, Span | None]]) -> Iterator[DigitRun]:
    """Every run of digits in the text, with the records whose number holds it."""
    runs = [match.span() for match in DIGITS.finditer(text)]
    starts = [start for start, _ in runs]
    claimants: list[list[str]] = [[] for _ in runs]
    for piece, span in found:
        for number in numbers_of(text, piece, span):
            for place in range(bisect.bisect_left(starts, number.start), bisect.bisect_left(starts, number.end)):
                if runs[place][1] <= number.end:
                    claimants[place].append(piece.record)
    for (start, end), claimed_by in zip(runs, claimants, strict=True):
        yield DigitRun(start=start, end=end, text=text[start:end], claimed_by=tuple(claimed_by))


def _body(text: str, found: list[tuple[ClaimedStretch, Span | None]]) -> bytearray:
    """For every character of the text 1 where it is part of the body: a letter or digit outside all headings."""
    body = bytearray(character.isalnum() for character in text)
    for piece, span in found:
        heading = None if piece.heading is None or span is None else moved_part(text, piece, piece.heading, span)
        if heading is not None:
            body[heading.start : heading.end] = bytes(heading.end - heading.start)
    return body


def _covered(text: str, found: list[tuple[ClaimedStretch, Span | None]]) -> bytearray:
    """For every character of the text 1 where some record covers it."""
    covered = bytearray(len(text))
    for piece, span in found:
        if piece.speaks and span is not None:
            covered[span.start : span.end] = b"\1" * (span.end - span.start)
    return covered


def _uncovered(text: str, body: bytearray, covered: bytearray) -> Iterator[Stretch]:
    """The stretches of the body that no record covers, each from its first letter to its last.

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


def _quotes(pieces: list[ClaimedStretch], length: int) -> Quotes:
    """How much of a text of some length the quotes hold."""
    quoted = [piece for piece in pieces if piece.quote is not None and piece.speaks]
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
        and characters * 100 <= LARGEST_QUOTED_SHARE * length,
    )
