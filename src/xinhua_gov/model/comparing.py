"""Comparison: what is different between two reports' data: records added, removed and changed, by id and field."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from xinhua_gov.model.parts import NESTED_RECORDS
from xinhua_gov.model.report import Report
from xinhua_gov.vocabulary import ChangeKind, RecordKind


@dataclass(frozen=True, slots=True)
class Change:
    """One difference: a record that only one of the two reports has, or a field whose value differs.

    `kind` is the part of the report, `id` the record's, `field` the path to the field; `old` and `new` are what stands
    there in JSON, None where nothing does. Numerals, which have no ids, are told apart by their place.
    """

    change: ChangeKind
    kind: str
    id: str
    field: str = ""
    old: object = None
    new: object = None


def differences(old: Report, new: Report) -> tuple[Change, ...]:
    """Every difference between the data of two reports, in the order of their parts.

    >>> from xinhua_gov import load
    >>> differences(load(), load())
    ()
    """
    return tuple(_all(old, new))


def _all(old: Report, new: Report) -> Iterator[Change]:
    yield from _fields("source", old.source.id, _record_data(old.source), _record_data(new.source))
    for kind in RecordKind:
        ours, theirs = _records(old, kind), _records(new, kind)
        yield from _of_a_kind(kind.value, ours, theirs)
    yield from _of_a_kind("numerals", _numerals(old), _numerals(new))


def _records(report: Report, kind: RecordKind) -> dict[str, dict[str, Any]]:
    """The records of a kind as plain data by id, without the records in them, which are a kind of their own."""
    nested = NESTED_RECORDS.get(kind.value, ())
    return {
        r.id: {k: v for k, v in _record_data(r).items() if k not in nested} for r in report.catalogue(kind).values()
    }


def _numerals(report: Report) -> dict[str, dict[str, Any]]:
    return {f"{numeral.start}-{numeral.end}": _record_data(numeral) for numeral in report.numerals}


def _record_data(record: Any) -> dict[str, Any]:
    data: dict[str, Any] = record.model_dump(mode="json", exclude_defaults=True)
    return data


def _of_a_kind(kind: str, ours: dict[str, dict[str, Any]], theirs: dict[str, dict[str, Any]]) -> Iterator[Change]:
    for id, record in ours.items():
        if id not in theirs:
            yield Change(ChangeKind.REMOVED, kind, id, old=record)
        else:
            yield from _fields(kind, id, record, theirs[id])
    for id, record in theirs.items():
        if id not in ours:
            yield Change(ChangeKind.ADDED, kind, id, new=record)


def _fields(kind: str, id: str, ours: Any, theirs: Any, path: str = "") -> Iterator[Change]:
    """The fields that differ, down to the innermost."""
    if isinstance(ours, dict) and isinstance(theirs, dict):
        for name in dict.fromkeys((*ours, *theirs)):
            yield from _fields(kind, id, ours.get(name), theirs.get(name), f"{path}.{name}" if path else name)
    elif ours != theirs:
        yield Change(ChangeKind.CHANGED, kind, id, path, ours, theirs)
