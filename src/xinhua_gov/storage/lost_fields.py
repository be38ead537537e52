"""Lost fields: those of a class that a user derived from one of ours, for which no file of a report has a place."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import cache
from itertools import islice
from typing import Any, get_args, get_origin

from xinhua_gov.arguments import article
from xinhua_gov.errors import MOST_FAULTS, Fault, ShapeError
from xinhua_gov.model.base import Entry, Record
from xinhua_gov.model.catalogue import Catalogue
from xinhua_gov.model.parts import KINDS, Parts


def refuse_lost_fields(parts: Parts) -> None:
    """Raise ShapeError where a record has a field that would be lost in silence when it is written."""
    faults = (fault for kind in KINDS for fault in _in_field(parts, kind, kind, "", ""))
    found = tuple(islice(faults, MOST_FAULTS))
    if found:
        raise ShapeError(found)


def _in_field(record: Record, field: str, kind: str, owner: str, place: str) -> Iterator[Fault]:
    """The fields that would be lost of the records in one field of a record."""
    value = getattr(record, field)
    if isinstance(value, Record):
        yield from _in_record(value, _held(type(record))[field], kind, owner, place)
        return
    several: Iterable[object] = value.records if isinstance(value, Catalogue) else value if type(value) is tuple else ()
    for number, item in enumerate(several):
        if isinstance(item, Record):
            yield from _in_record(item, _held(type(record))[field], kind, owner, f"{place}[{number}]")


def _in_record(record: Record, written: tuple[type[Record], ...], kind: str, owner: str, place: str) -> Iterator[Fault]:
    """The fields that would be lost of a record, which is written as one of some classes, and of the records within."""
    cls = type(record)
    if isinstance(record, Entry):
        owner, place = record.id, ""
    if cls not in written:
        known = next((base for base in cls.__mro__ if base in written), cls)
        for field in cls.model_fields:
            if field not in known.model_fields:
                plain = f"{article(known.__name__)} {known.__name__}"
                message = f"a field of {cls.__name__} that no file of a report has: the record is written as {plain}"
                yield Fault(kind, owner, f"{place}.{field}".lstrip("."), message)
    for field in _held(cls):
        yield from _in_field(record, field, kind, owner, f"{place}.{field}".lstrip("."))


@cache
def _held(cls: type[Record]) -> dict[str, tuple[type[Record], ...]]:
    """The fields of a class that hold records, each with the classes as which they are written."""
    found = {name: tuple(_classes(field.annotation)) for name, field in cls.model_fields.items()}
    return {name: classes for name, classes in found.items() if classes}


def _classes(annotation: Any) -> Iterator[type[Record]]:
    kind = get_origin(annotation) or annotation
    if isinstance(kind, type) and issubclass(kind, Record):
        yield kind
    elif isinstance(kind, type) and issubclass(kind, Catalogue) and not get_args(annotation):
        yield from kind._holds
    for inner in get_args(annotation):
        yield from _classes(inner)
