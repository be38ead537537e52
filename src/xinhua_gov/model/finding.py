"""Finding: every record that a few characters could mean, best first; none is chosen silently."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from xinhua_gov.model.base import Bilingual, Entry
from xinhua_gov.model.evidence import Located
from xinhua_gov.model.glossary import Term
from xinhua_gov.model.parts import Parts
from xinhua_gov.spelling import folded
from xinhua_gov.vocabulary import MatchRank, RecordKind


@dataclass(frozen=True, slots=True)
class Match:
    """A record that was found: how well it matches, and the field and text that do."""

    rank: MatchRank
    kind: RecordKind
    record: Entry
    field: str
    text: str


def find(parts: Parts, text: str) -> tuple[Match, ...]:
    """Every record whose id, name, alias, expansion or quote is, begins with or holds the text, best first.

    Case and width of the letters do not matter. Within a rank, names come before quotes, then the kinds in the order of
    `RecordKind`, then the order of the report. Nothing matches an empty text.
    """
    wanted = folded(text.strip())
    if not wanted:
        return ()
    found = [match for kind in RecordKind for match in _matches(parts, kind, wanted)]
    ranks, kinds = tuple(MatchRank), tuple(RecordKind)
    return tuple(sorted(found, key=lambda m: (ranks.index(m.rank), m.field == "quote", kinds.index(m.kind))))


def _matches(parts: Parts, kind: RecordKind, wanted: str) -> Iterator[Match]:
    """The best match of each record of a kind that has one."""
    for record in parts.catalogue(kind).records:
        matches = [
            Match(rank, kind, record, field, text)
            for field, text in _texts(record)
            if (rank := _rank(folded(text), wanted)) is not None
        ]
        if matches:
            yield min(matches, key=lambda match: tuple(MatchRank).index(match.rank))


def _rank(text: str, wanted: str) -> MatchRank | None:
    if wanted not in text:
        return None
    if text == wanted:
        return MatchRank.EXACT
    return MatchRank.PREFIX if text.startswith(wanted) else MatchRank.SUBSTRING


def _texts(record: Entry) -> Iterator[tuple[str, str]]:
    """What a record can be found by, each text with its field."""
    yield "id", record.id
    for field in ("name", "title", "statement"):
        yield from _both(field, getattr(record, field, None))
    for alias in getattr(record, "aliases", ()):
        yield from _both("alias", alias)
    if isinstance(record, Term) and record.expansion is not None:
        yield from _both("expansion", record.expansion.text)
    if isinstance(record, Located) and record.evidence.quote is not None:
        yield "quote", record.evidence.quote


def _both(field: str, name: Bilingual | None) -> Iterator[tuple[str, str]]:
    """A name in both its languages."""
    if name is not None:
        yield field, name.zh
        if name.en is not None:
            yield field, name.en
