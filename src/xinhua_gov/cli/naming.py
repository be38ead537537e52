"""Naming: the record that a person means by its id or by a name."""

from __future__ import annotations

from collections.abc import Iterable

from xinhua_gov.errors import UnknownFieldError, UnknownIdError
from xinhua_gov.model.base import Entry
from xinhua_gov.model.catalogue import nearest_names
from xinhua_gov.model.report import Report
from xinhua_gov.spelling import NEAREST, folded
from xinhua_gov.vocabulary import Language, RecordKind, spoken


def concept_called(word: str) -> str:
    """The code of the shared indicator that a person names; the word itself where there is none."""
    from xinhua_gov.recognition.concepts import concept_of, concepts

    found = None if word in concepts() else concept_of(word)
    return word if found is None else found.id


def record_called(report: Report, kind: RecordKind, word: str, language: Language) -> Entry:
    """The one record of a kind that has the id or the name."""
    return records_called(report, (kind,), word, language)[0][1]


def records_called(
    report: Report, kinds: Iterable[RecordKind], word: str, language: Language
) -> list[tuple[RecordKind, Entry]]:
    """The records of some kinds that have the id, else those of the one id that has the name or alias.

    Raises UnknownIdError, which names those that are nearest, where there is none, and UnknownFieldError, which names
    all of them, where records of several ids have the name.
    """
    catalogues = {kind: report.catalogue(kind) for kind in kinds}
    found = [(kind, catalogue[word]) for kind, catalogue in catalogues.items() if word in catalogue]
    if found:
        return found
    named = [(kind, record) for kind, catalogue in catalogues.items() for record in catalogue.named(word).records]
    if len({record.id for _, record in named}) == 1:
        return named
    if named:
        raise UnknownFieldError(word, "the name of one record alone", _choices(named, language))
    alike = [
        (kind, record)
        for kind, catalogue in catalogues.items()
        for record in catalogue.records
        if any(folded(word) in folded(name) for name in getattr(record, "names", ()))
    ]
    what = kinds[0].en if len(kinds := tuple(catalogues)) == 1 else "record"
    near = _choices(alike[:NEAREST], language) if word.strip() else ()
    raise UnknownIdError(word, what, near or nearest_names(word, catalogues.values()))


def _choices(found: Iterable[tuple[RecordKind, Entry]], language: Language) -> tuple[str, ...]:
    """The ids of records, each with its kind and name."""
    told = []
    for kind, record in found:
        name = getattr(record, "name", None)
        said = [kind.label(language), *([] if name is None else [name.label(language)])]
        told.append(spoken(language, f"{record.id}（{'：'.join(said)}）", f"{record.id} ({': '.join(said)})"))
    return tuple(told)
