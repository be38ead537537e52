"""Links: the fields that name other records, each marked where it is declared, and the ids that stand in them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import cache
from typing import Any, NamedTuple, get_args, get_origin

from xinhua_gov.model.base import Entry, Record
from xinhua_gov.vocabulary import RecordKind


class Names:
    """Marks a field that holds the id of a record, or several ids: `Annotated[Id, Names("places")]`.

    The record may be of any of the kinds. `inside` says that the numbers of the figures that are named stand in the
    stretch which the record was read from.
    """

    __slots__ = ("inside", "kinds")
    kinds: tuple[RecordKind, ...]
    inside: bool

    def __init__(self, *kinds: str, inside: bool = False) -> None:
        self.kinds = tuple(map(RecordKind, kinds))
        self.inside = inside

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Names) and (self.kinds, self.inside) == (other.kinds, other.inside)

    def __hash__(self) -> int:  # what is alike has one type, which is made once
        return hash((self.kinds, self.inside))


class NamingField(NamedTuple):
    """A field that names records: the names on the way to it, the kinds that they may be of, and whether it is a list.

    Most stand in the record itself, some in a record within it: `("honour", "record")`, `("places", "place")`.
    """

    names: tuple[str, ...]
    kinds: tuple[RecordKind, ...]
    several: bool = False
    inside: bool = False

    @property
    def path(self) -> str:
        """The names with points between them: `honour.record`."""
        return ".".join(self.names)

    def ids(self, record: Record) -> Iterable[tuple[str, str]]:
        """The ids that stand in it, each with its place: `honour.record`, `places[0].place`."""
        value = getattr(record, self.names[0], None)
        return _ids(value, self.names, self.names[0]) if value else ()


@cache
def naming_fields(of: type[Record]) -> tuple[NamingField, ...]:
    """The fields of a class that name records, in the order of its fields; those of a record with an id are its own."""
    return tuple(_naming_fields(of))


def links_of(record: Record) -> Iterator[tuple[str, str, tuple[RecordKind, ...]]]:
    """Every record that a record names: where it does so, the id, and the kinds that the named one may be of.

    >>> from xinhua_gov import load
    >>> [(place, id) for place, id, kinds in links_of(load().commitments["jd_logistics_park"])]
    [('projects[0]', 'jd_logistics_park'), ('organisations[0]', 'jd')]
    """
    return ((place, id, field.kinds) for field in naming_fields(type(record)) for place, id in field.ids(record))


def _naming_fields(of: type[Record]) -> Iterator[NamingField]:
    for name, field in of.model_fields.items():
        several = get_origin(field.annotation) is tuple
        for mark in field.metadata:
            if isinstance(mark, Names):
                yield NamingField((name,), mark.kinds, several, mark.inside)
        for within in _classes(field.annotation):
            for inner in naming_fields(within):
                yield inner._replace(names=(name, *inner.names), several=several or inner.several)


def _classes(annotation: Any) -> Iterator[type[Record]]:
    """The classes of what may stand in a field as a part of the record, without an id."""
    if isinstance(annotation, type) and issubclass(annotation, Record) and not issubclass(annotation, Entry):
        yield annotation
    for inner in get_args(annotation):
        yield from _classes(inner)


def _ids(value: Any, names: tuple[str, ...], place: str) -> Iterable[tuple[str, str]]:
    """The ids in the value of a field: ids themselves, or records that name one in the field that follows."""
    if value is None or isinstance(value, str):
        return () if value is None else ((place, value),)
    if isinstance(value, tuple):
        return [found for number, item in enumerate(value) for found in _ids(item, names, f"{place}[{number}]")]
    return _ids(getattr(value, names[1]), names[1:], f"{place}.{names[1]}")
