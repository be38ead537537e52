"""Stretches: where in the text a record stands, and the sentences around it, in the report's own text."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TypeVar

from xinhua_gov.documents.document import HasText, text_of
from xinhua_gov.errors import TextError
from xinhua_gov.model.base import Entry
from xinhua_gov.model.evidence import Span
from xinhua_gov.model.glossary import Mentioned
from xinhua_gov.model.identity import Identity
from xinhua_gov.model.indicator import Indicator
from xinhua_gov.model.parts import Parts, evidence_of
from xinhua_gov.model.project import Project
from xinhua_gov.model.source import Section
from xinhua_gov.reading.sentences import LONGEST, sentence_around, sentence_span
from xinhua_gov.showing import keep_at_hand
from xinhua_gov.vocabulary import FIGURES

T = TypeVar("T")

SHOWN = 12
"""Digits of a SHA-256 that a message shows."""


def own_text(parts: Parts, text: str | HasText) -> str:
    """The text of a report's own; raises TextError for another one, by its SHA-256."""
    own = text_of(text)
    found, source = keep_at_hand(own), parts.source
    if found != source.sha256:
        raise TextError(
            f"this is not the text that {source.id} was read from: its SHA-256 is {found[:SHOWN]}…, expected "
            f"{source.sha256[:SHOWN]}…; give that text, or let audit say how far this one agrees"
        )
    return own


def stretches_of(parts: Parts, record: Entry | Span) -> tuple[Span, ...]:
    """Where a record stands, in the order of the text; none for what stands nowhere, such as a unit.

    Raises TypeError for what is no record and no span.
    """
    if isinstance(record, Span):
        return (record,)
    if not isinstance(record, Entry):
        raise TypeError(f"record: expected a record of the report, or a Span, found {type(record).__name__}")
    found = {(span.start, span.end): span for span in _stretches(parts, record)}
    return tuple(found[place] for place in sorted(found))


def sentences_of(parts: Parts, record: Entry | Span, text: str, most: int = LONGEST) -> tuple[str, ...]:
    """The sentences around a record, in the order of the text, each once; of a long one about `most` characters."""
    found = by_sentence(text, ((stretch, stretch) for stretch in stretches_of(parts, record)))
    return tuple(shown_sentence(text, stretches, most) for stretches in found.values())


def by_sentence(text: str, told: Iterable[tuple[Span, T]]) -> dict[tuple[int, int], list[T]]:
    """What stands in stretches of the text, by the sentence around each, from its start to its end, in their order.

    Sentences that one stretch goes over are taken together.
    """
    placed = sorted(
        (sentence_span(text, stretch.start, stretch.end), number, one) for number, (stretch, one) in enumerate(told)
    )
    found: list[tuple[tuple[int, int], list[T]]] = []
    for (start, end), _, one in placed:
        if found and start < found[-1][0][1]:
            (before, reached), stood = found.pop()
            found.append(((before, max(reached, end)), [*stood, one]))
        else:
            found.append(((start, end), [one]))
    return dict(found)


def shown_sentence(text: str, stretches: Iterable[Span], most: int = LONGEST) -> str:
    """The sentence around stretches that stand in it; of a long one about `most` characters around them."""
    places = [(stretch.start, stretch.end) for stretch in stretches]
    return sentence_around(text, min(places)[0], max(end for _, end in places), most)


def _stretches(parts: Parts, record: Entry) -> Iterator[Span]:
    """Where a record stands, or what makes it up."""
    if isinstance(record, Section):
        yield record.heading
        return
    yield from (evidence for _, evidence in evidence_of(record))
    if isinstance(record, Mentioned):
        yield from record.mentions
    elif isinstance(record, Indicator):
        aims = (target for target in parts.targets.records if target.indicator == record.id)
        yield from (figure.evidence for figure in (*record.observations, *aims))
    elif isinstance(record, Project):
        yield from (milestone.evidence for milestone in record.milestones)
        yield from _of_figures(parts, () if record.count is None else (record.count,))
    elif isinstance(record, Identity):
        yield from _of_figures(parts, (*record.inputs, *(() if record.printed is None else (record.printed,))))


def _of_figures(parts: Parts, ids: Iterable[str]) -> Iterator[Span]:
    """Where the figures of some ids stand."""
    catalogues = [parts.catalogue(kind) for kind in FIGURES]
    for id in ids:
        records = (catalogue[id] for catalogue in catalogues if id in catalogue)
        yield from (evidence for record in records for _, evidence in evidence_of(record))
