"""Validation: plain data made into records, every fault of shape named by file, record and field.

Records are validated one by one, so that faults of all files are reported together and hostile input stays cheap.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping

from pydantic import ValidationError

from xinhua_gov.errors import Fault, Faults
from xinhua_gov.model.base import Record
from xinhua_gov.model.outcome import Outcome
from xinhua_gov.model.parts import NESTED_RECORDS, RECORDS
from xinhua_gov.model.shape_faults import faults_of_error, one_line, shown_as_json
from xinhua_gov.storage.files import RepeatedKey


def validated(kind: str, data: object, faults: Faults) -> object:
    """The record, or the tuple of records, of one kind; what is wrong is added to `faults`."""
    for fault in _repeated_keys(kind, data, "", ""):
        faults.add(fault)
    if kind == "source":
        return _record_of(kind, kind, data, "", "", faults)
    return _records_of(kind, kind, data, "", "", faults)


def _records_of(kind: str, name: str, data: object, owner: str, where: str, faults: Faults) -> tuple[object, ...]:
    """A list of records; `owner` is the record that it is a part of, `where` its place within."""
    if not isinstance(data, list):
        faults.add(Fault(kind, owner, where, f"expected a list of records, found {shown_as_json(data)}"))
        return ()
    places = ((item, f"{where}[{place}]") for place, item in enumerate(data))
    return tuple(_record_of(kind, name, item, owner, place, faults) for item, place in places if not faults.full)


def _record_of(kind: str, name: str, data: object, owner: str, where: str, faults: Faults) -> object:
    """One record with its nested records; None where it has a fault."""
    if not isinstance(data, dict):
        faults.add(Fault(kind, owner, where, f"expected an object in braces, found {shown_as_json(data)}"))
        return None
    own_id = data.get("id")
    named = isinstance(own_id, str)
    record, place = (one_line(str(own_id)), "") if named else (owner, where)
    cls = _record_class(kind, name, data, record, place, faults)
    if cls is None:
        return None
    own = {field: value for field, value in data.items() if field not in NESTED_RECORDS.get(name, ())}
    nested = {
        field: _records_of(kind, field, data[field], record, f"{place}.{field}".lstrip("."), faults)
        for field in NESTED_RECORDS.get(name, ())
        if field in data
    }
    valid = validated_record(kind, record, cls, own, faults, place)
    return valid.model_copy(update=nested) if valid is not None and nested and not faults.found else valid


def validated_record(
    file: str, name: str, cls: type[Record], data: Mapping[str, object], faults: Faults, place: str = ""
) -> Record | None:
    """One record of plain data; where it has faults they are added, filed under a file and a record's name."""
    try:
        return cls.model_validate_json(json.dumps(data))
    except (ValidationError, RecursionError) as error:
        for fault in faults_of_error(file, name, place, error):
            faults.add(fault)
        return None


def _record_class(
    kind: str, name: str, data: Mapping[str, object], record: str, place: str, faults: Faults
) -> type[Record] | None:
    """The class of a record: one a name, or one of several, which its `kind` tells apart."""
    classes = RECORDS.get(name, Outcome)
    if not isinstance(classes, dict):
        return classes
    told = data.get("kind")
    if isinstance(told, str) and told in classes:
        return classes[told]
    message = f"expected {_alternatives(classes)}, found {shown_as_json(told)}" if "kind" in data else "is missing"
    faults.add(Fault(kind, record, f"{place}.kind".lstrip("."), message))
    return None


def _repeated_keys(kind: str, data: object, record: str, place: str) -> Iterator[Fault]:
    """A fault for every key that stands twice, with the record around it."""
    todo = [(data, record, place)]
    while todo:
        value, record, place = todo.pop()
        if isinstance(value, dict):
            own_id = value.get("id")
            if isinstance(own_id, str):
                record, place = one_line(own_id), ""
            if isinstance(value, RepeatedKey):
                field = f"{place}.{one_line(value.repeated)}".lstrip(".")
                yield Fault(kind, record, field, f"the key {value.repeated[:60]!r} stands twice in one object")
            todo += [(item, record, f"{place}.{one_line(key)}") for key, item in value.items()]
        elif isinstance(value, list):
            todo += [(item, record, f"{place}[{number}]") for number, item in enumerate(value)]


def _alternatives(words: Mapping[str, object]) -> str:
    *first, last = words
    return f"{', '.join(first)} or {last}"
