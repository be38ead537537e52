"""Remaining: the questions that a draft leaves for a person, the most valuable first."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from xinhua_gov.model.base import Entry, Named
from xinhua_gov.model.evidence import Located, Pointed, Span
from xinhua_gov.model.indicator import Indicator, PrintedFigure
from xinhua_gov.model.parts import Parts
from xinhua_gov.reading.sentences import sentence_around
from xinhua_gov.vocabulary import HEADLINES, ProposalReason, RecordKind


class Question(NamedTuple):
    """One field of one record that a person has still to settle.

    `kind` is the part of the report, `record` the id. `proposal` and its `reason` are None where nothing is proposed.
    `phrase` states the record, and stands from `start` to `end` in the text, and the bare number in it from
    `figure_start` to `figure_end`; they are 0 for what stands nowhere in it. `sentence` is the one around it, where the
    text is at hand.
    """

    kind: str
    record: str
    field: str
    proposal: str | None
    reason: ProposalReason | None
    phrase: str
    start: int = 0
    end: int = 0
    sentence: str | None = None
    figure_start: int = 0
    figure_end: int = 0

    def in_sentence(self, text: str) -> Question:
        """The same with the sentence around the phrase, out of the report's text."""
        return self._replace(sentence=sentence_around(text, self.start, self.end)) if self.end else self


def remaining(report: Parts) -> list[Question]:
    """The questions: of the source first, then of headline indicators, promises, results, others, units and headings.

    An indicator stands where its first figure would, with that figure's phrase.
    """
    found = sorted(_all(report), key=lambda placed: placed[0])
    return [question for _, questions in found for question in questions]


_Placed = tuple[tuple[int, int], list[Question]]
"""The questions of a record, behind what it is sorted by: its value, and where it stands."""

_OTHERS = tuple(
    kind
    for kind in RecordKind
    if kind not in (RecordKind.INDICATORS, RecordKind.OBSERVATIONS, RecordKind.UNITS, RecordKind.SECTIONS)
)


def _all(report: Parts) -> Iterator[_Placed]:
    yield (0, 0), _questions("source", report.source, report.source.title.zh)
    yield from _of_indicators(report)
    for kind in _OTHERS:
        for record in report.catalogue(kind).records:
            indicator = report.indicators.get(getattr(record, "indicator", ""))
            rank = 3 if indicator is None else _rank(indicator, promised=True)
            yield (rank, _start(record)), _stated(kind.value, record, record)
    for unit in report.units.records:
        yield (4, 0), _questions("units", unit, unit.name.zh)
    for section in report.sections.records:
        place = section.heading
        yield (5, _start(section)), _questions("sections", section, section.title.zh, place.start, place.end)


def _of_indicators(report: Parts) -> Iterator[_Placed]:
    """Indicators and observations that have open fields."""
    promised = {}
    for target in reversed(report.targets.records):
        promised[getattr(target, "indicator", "")] = target
    for indicator in report.indicators.records:
        first = promised.get(indicator.id) or next(iter(indicator.observations), None)
        rank = _rank(indicator, promised=indicator.id in promised)
        yield (rank, 0 if first is None else first.evidence.start), _stated("indicators", indicator, first)
        for observation in indicator.observations:
            rank = _rank(indicator, promised=False)
            yield (rank, observation.evidence.start), _stated("observations", observation, observation)


def _rank(indicator: Indicator, *, promised: bool) -> int:
    """How valuable it is to settle a figure: a headline's, a promise's, another's."""
    return 1 if indicator.concept in HEADLINES else 2 if promised else 3


def _start(record: Entry) -> int:
    return record.evidence.start if isinstance(record, (Located, Pointed)) else 0


def _questions(
    kind: str, record: Entry, phrase: str, start: int = 0, end: int = 0, number: Span | None = None
) -> list[Question]:
    """The questions of a record, one a field."""
    found = []
    place = (0, 0) if number is None else (number.start, number.end)
    for field in record.open:
        proposal = record.proposal(field)
        value, reason = (None, None) if proposal is None else (proposal.value, proposal.reason)
        found.append(Question(kind, record.id, field, value, reason, phrase, start, end, None, *place))
    return found


def _stated(kind: str, record: Entry, by: Entry | None) -> list[Question]:
    """The questions of a record that is stated by the phrase of another, or its own."""
    if not isinstance(by, (Located, Pointed)):
        return _questions(kind, record, record.name.zh if isinstance(record, Named) else "")
    quote = by.evidence.quote if isinstance(by, Located) else None
    named = record.name.zh if isinstance(record, Named) else ""
    number = by.figure if isinstance(by, PrintedFigure) else None
    return _questions(kind, record, quote or named, by.evidence.start, by.evidence.end, number)
