"""Remaining: what a draft leaves for a person, the most valuable first."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from xinhua_gov.model.base import Entry
from xinhua_gov.model.evidence import Located
from xinhua_gov.model.indicator import Indicator
from xinhua_gov.model.report import Report
from xinhua_gov.reading.sentences import sentence_around
from xinhua_gov.vocabulary import HEADLINES


class Remaining(NamedTuple):
    """A record with fields that a person has still to settle: its part of the report, and the phrase that states it.

    `start` and `end` say where the phrase stands in the text; both are 0 for what stands nowhere in it.
    """

    kind: str
    id: str
    fields: tuple[str, ...]
    phrase: str
    start: int = 0
    end: int = 0

    def in_sentence(self, text: str) -> Remaining:
        """The same with the sentence around the phrase in its place, out of the report's text."""
        return self._replace(phrase=sentence_around(text, self.start, self.end)) if self.end else self


def remaining(report: Report) -> list[Remaining]:
    """What is left to settle: the source first, then headline indicators, promises, results, units and headings.

    An indicator stands where its first figure would, with that figure's phrase.
    """
    found = sorted(_all(report), key=lambda pair: pair[0])
    return [entry for _, entry in found]


Placed = tuple[tuple[int, int], Remaining]
"""What is left, behind what it is sorted by: its value, and where it stands."""


def _all(report: Report) -> Iterator[Placed]:
    if report.source.open:
        yield (0, 0), _entry("source", report.source, report.source.title.zh)
    yield from _of_indicators(report)
    for target in report.targets.records:
        if target.open:
            rank = _rank(report.indicators[target.indicator], promised=True)
            yield (rank, target.evidence.start), _stated("targets", target, target)
    yield from (((4, 0), _entry("units", unit, unit.name.zh)) for unit in report.units.records if unit.open)
    for section in report.sections.records:
        if section.open:
            place = section.heading
            entry = _entry("sections", section, section.title.zh)
            yield (5, section.evidence.start), entry._replace(start=place.start, end=place.end)


def _of_indicators(report: Report) -> Iterator[Placed]:
    """Indicators and observations that have open fields."""
    promised = {target.indicator: target for target in reversed(report.targets.records)}
    for indicator in report.indicators.records:
        first = promised.get(indicator.id) or next(iter(indicator.observations), None)
        if indicator.open:
            rank = _rank(indicator, promised=indicator.id in promised)
            place = 0 if first is None else first.evidence.start
            yield (rank, place), _stated("indicators", indicator, first)
        for observation in indicator.observations:
            if observation.open:
                rank = _rank(indicator, promised=False)
                yield (rank, observation.evidence.start), _stated("observations", observation, observation)


def _rank(indicator: Indicator, *, promised: bool) -> int:
    """How valuable it is to settle a figure: a headline's, a promise's, another's."""
    return 1 if indicator.concept in HEADLINES else 2 if promised else 3


def _entry(kind: str, record: Entry, phrase: str) -> Remaining:
    return Remaining(kind, record.id, record.open, phrase)


def _stated(kind: str, record: Entry, by: Entry | None) -> Remaining:
    """What is left of a record that is stated by the phrase of another, or its own."""
    if not isinstance(by, Located):
        return _entry(kind, record, "")
    return Remaining(kind, record.id, record.open, by.evidence.quote or "", by.evidence.start, by.evidence.end)
