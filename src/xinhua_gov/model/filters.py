"""Filters: what a person asks of a field, understood by what the field may hold; what it cannot hold is told."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from functools import cache
from typing import Any, Literal, get_args, get_origin

from xinhua_gov.errors import UnknownFieldError
from xinhua_gov.model.base import Bilingual, Entry, Record
from xinhua_gov.model.links import NamingField, naming_fields
from xinhua_gov.periods import Period
from xinhua_gov.spelling import folded, nearest, word_called
from xinhua_gov.vocabulary import RecordKind, Word

Called = Callable[[tuple[RecordKind, ...], str], tuple[str, ...] | None]
"""The ids of the records of some kinds that an id or a name calls; None where the others are not known."""

Test = Callable[[Entry], bool]


def passing(records: Sequence[Entry], field: str, wanted: object, called: Called) -> Test:
    """What tells whether one of some records has a field as it is wanted.

    A word of a closed list is understood by its code or its label, a year as a period, a record by its id or its name.
    Raises UnknownFieldError, UnknownIdError or PeriodError for what the field of no such record can hold.
    """
    kinds = tuple(dict.fromkeys(map(type, records)))
    if wanted is None:
        return lambda record: getattr(record, field, None) is None
    naming = tuple(dict.fromkeys(n for kind in kinds for n in naming_fields(kind) if n.names[0] == field))
    if naming and isinstance(wanted, (str, Entry)):
        return _naming_one_of(naming, wanted, called)
    if isinstance(wanted, str) and any(_holds_names(kind, field) for kind in kinds):
        name = folded(wanted.strip())
        return lambda record: name in map(folded, _names_in(record, field))
    value = _concept(records, wanted) if field == "concept" else _understood(kinds, field, wanted)
    return lambda record: _has(getattr(record, field, None), value)


def _naming_one_of(naming: tuple[NamingField, ...], wanted: str | Entry, called: Called) -> Test:
    """What tells whether a record names the one that is wanted, by its id or its name."""
    word = wanted.id if isinstance(wanted, Entry) else wanted
    kinds = tuple(dict.fromkeys(kind for field in naming for kind in field.kinds))
    known = called(kinds, word)
    ids = (word,) if known is None else known
    return lambda record: any(id in ids for field in naming for _, id in field.ids(record))


def _understood(kinds: tuple[type[Entry], ...], field: str, wanted: object) -> object:
    """The value that is meant, in the form that the field has it in."""
    held = frozenset(held for kind in kinds for held in _held_by(kind, field))
    words = [word for list_ in sorted(_lists(held), key=lambda list_: list_.__name__) for word in list_]
    if words:
        return _word(words, field, wanted)
    if Period in held:
        return Period(str(wanted) if isinstance(wanted, int) else wanted)  # type: ignore[arg-type]
    if held == {bool} and not isinstance(wanted, bool):
        raise UnknownFieldError(str(wanted), f"a value of {field}", ("True", "False"))
    return wanted


def _concept(records: Sequence[Entry], wanted: object) -> object:
    """The code of a shared indicator by its code or its name."""
    from xinhua_gov.recognition.concepts import concept_of, concepts

    present = {getattr(record, "concept", None) for record in records}
    if wanted in present or wanted in concepts():
        return wanted
    found = concept_of(wanted) if isinstance(wanted, str) else None
    if found is None:
        known = tuple(concepts())
        raise UnknownFieldError(str(wanted), "a concept", nearest(wanted, known) or known)
    return found.id


def _word(words: list[Word], field: str, wanted: object) -> Word:
    """The word of a closed list that is meant."""
    if isinstance(wanted, str):
        found = next((word for word in words if word == wanted), None) or word_called(wanted, words)
        if found is not None:
            return found
    known = [name for word in words for name in (word.value, word.zh)]
    codes = tuple(dict.fromkeys(word.value for word in words))
    raise UnknownFieldError(str(wanted), f"a {field}", nearest(wanted, known) or codes)


def _lists(held: Iterable[type]) -> set[type[Word]]:
    return {each for each in held if issubclass(each, Word)}


def _has(value: object, wanted: object) -> bool:
    return value == wanted or (isinstance(value, tuple) and wanted in value)


def _names_in(record: Entry, field: str) -> tuple[str, ...]:
    """The names that stand in a field, for `name` the aliases too."""
    if field == "name":
        return tuple(getattr(record, "names", ()))
    value = getattr(record, field, None)
    return () if value is None else tuple(text for text in (value.zh, value.en) if text is not None)


def _holds_names(kind: type[Record], field: str) -> bool:
    return any(issubclass(held, Bilingual) for held in _held_by(kind, field)) and field != "aliases"


@cache
def _held_by(kind: type[Record], field: str) -> frozenset[type]:
    """The classes of what may stand in a field, None left out."""
    known = kind.model_fields.get(field)
    return frozenset() if known is None else frozenset(_classes(known.annotation)) - {type(None)}


def _classes(annotation: Any) -> Iterable[type]:
    if get_origin(annotation) is Literal:
        return map(type, get_args(annotation))
    if isinstance(annotation, type) and get_origin(annotation) is None:
        return (annotation,)
    return [found for inner in get_args(annotation) if inner is not Ellipsis for found in _classes(inner)]
