"""Story: what a report says of one thing, as its own sentences, years in order."""

from __future__ import annotations

from dataclasses import dataclass

from xinhua_gov.model.achievement import Achievement
from xinhua_gov.model.agenda import Commitment, Goal
from xinhua_gov.model.base import Entry
from xinhua_gov.model.following import Passage, follow
from xinhua_gov.model.parts import Parts
from xinhua_gov.model.project import Milestone
from xinhua_gov.model.stretches import by_sentence, shown_sentence
from xinhua_gov.model.target import QualitativeTarget, QuantitativeTarget, RelativeTarget
from xinhua_gov.periods import Period
from xinhua_gov.vocabulary import HonourStatus

_When = tuple[bool, int, bool, int]
"""Sorts by year: what has none last; what is reported before what is planned, what began earlier first."""


@dataclass(frozen=True, slots=True)
class StorySentence:
    """One sentence of a story, from `start` to `end` in the text, with the passages that stand in it.

    `period` is the first that they speak of, None where they name no year; `planned` says whether it is promised there.
    `sentence` is on one line, and of a long one the part around the passages.
    """

    period: Period | None
    planned: bool
    sentence: str
    start: int
    end: int
    passages: tuple[Passage, ...]


def story_of(parts: Parts, wanted: str, text: str) -> tuple[StorySentence, ...]:
    """The sentences about what is wanted, by year, then in the order of the text."""
    found = by_sentence(text, ((passage.evidence, passage) for passage in follow(parts, wanted)))
    told = sorted((min(map(_when, passages)), span, passages) for span, passages in found.items())
    return tuple(_sentence(text, span, passages) for _, span, passages in told)


def _sentence(text: str, span: tuple[int, int], passages: list[Passage]) -> StorySentence:
    first = min(passages, key=_when).record
    shown = shown_sentence(text, [passage.evidence for passage in passages])
    return StorySentence(_period_of(first), _is_planned(first), shown, *span, tuple(passages))


def _when(passage: Passage) -> _When:
    period = _period_of(passage.record)
    if period is None:
        return True, 0, False, 0
    return False, period.end, _is_planned(passage.record), period.first_year


def _period_of(record: Entry) -> Period | None:
    """The years that a record is about."""
    found: object = record.horizon if isinstance(record, Goal) else getattr(record, "period", None)
    return found if isinstance(found, Period) else None


def _is_planned(record: Entry) -> bool:
    """Whether a record says what is to come."""
    if isinstance(record, Milestone):
        return not record.done
    if isinstance(record, Achievement):
        return record.honour is not None and record.honour.status is HonourStatus.AIMED
    return isinstance(record, (Commitment, Goal, QuantitativeTarget, RelativeTarget, QualitativeTarget))
