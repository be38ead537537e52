"""Validation: plain data made into records, every fault of shape named by file, record and field.

Records are validated one by one, so that faults of all files are reported together and hostile input stays cheap.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping

from pydantic import ValidationError
from pydantic_core import ErrorDetails

from xinhua_gov.errors import Fault, Faults
from xinhua_gov.model.base import FORMS, Record
from xinhua_gov.model.outcome import Outcome
from xinhua_gov.model.parts import NESTED_RECORDS, RECORDS
from xinhua_gov.storage.files import RepeatedKey

_EXPECTED = {
    "string_type": "expected a string in quotes",
    "bool_type": "expected true or false",
    "int_type": "expected an integer",
    "int_from_float": "expected an integer",
    "tuple_type": "expected a list",
    "model_type": "expected an object in braces",
    "date_type": 'expected a date such as "2021-06-07"',
    "date_from_datetime_parsing": 'expected a date such as "2021-06-07"',
    "date_parsing": 'expected a date such as "2021-06-07"',
}


def validated(kind: str, data: object, faults: Faults) -> object:
    """The record, or the tuple of records, of one kind; what is wrong is added to `faults`."""
    for fault in _repeated_keys(kind, data, "", ""):
        faults.add(fault)
    if kind == "source":
        return _record_of(kind, kind, data, "", "", faults)
    return _records_of(kind, kind, data, "", "", faults)


def shown(value: object) -> str:
    """A value as a message shows it, in at most 60 characters."""
    if isinstance(value, (dict, list)):
        return "an object" if isinstance(value, dict) else "a list"
    text = json.dumps(value[:60] if isinstance(value, str) else value, ensure_ascii=False, default=str)
    return text if len(text) <= 60 else f"{text[:57]}…"


def _records_of(kind: str, name: str, data: object, owner: str, where: str, faults: Faults) -> tuple[object, ...]:
    """A list of records; `owner` is the record that it is a part of, `where` its place within."""
    if not isinstance(data, list):
        faults.add(Fault(kind, owner, where, f"expected a list of records, found {shown(data)}"))
        return ()
    places = ((item, f"{where}[{place}]") for place, item in enumerate(data))
    return tuple(_record_of(kind, name, item, owner, place, faults) for item, place in places if not faults.full)


def _record_of(kind: str, name: str, data: object, owner: str, where: str, faults: Faults) -> object:
    """One record with its nested records; None where it has a fault."""
    if not isinstance(data, dict):
        faults.add(Fault(kind, owner, where, f"expected an object in braces, found {shown(data)}"))
        return None
    own_id = data.get("id")
    named = isinstance(own_id, str)
    record, place = (_one_line(str(own_id)), "") if named else (owner, where)
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
        for fault in _faults_of_error(file, name, place, error):
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
    message = f"expected {_alternatives(classes)}, found {shown(told)}" if "kind" in data else "is missing"
    faults.add(Fault(kind, record, f"{place}.kind".lstrip("."), message))
    return None


def _faults_of_error(kind: str, record: str, place: str, error: ValidationError | RecursionError) -> Iterator[Fault]:
    if isinstance(error, RecursionError):
        yield Fault(kind, record, place, "nested too deeply")
        return
    for details in error.errors():
        context = details.get("ctx", {})
        steps = [*details["loc"], *([context["field"]] if context.get("field") else [])]
        field = place + "".join(f"[{step}]" if isinstance(step, int) else f".{_one_line(step)}" for step in steps)
        yield Fault(kind, record, field.lstrip("."), _message(details, context))


def _message(details: ErrorDetails, context: Mapping[str, object]) -> str:
    """What was found and what was expected, in words."""
    found = shown(details["input"])
    match details["type"]:
        case "missing":
            return "is missing"
        case "extra_forbidden":
            return "no field of this record has this name"
        case "enum" | "literal_error":
            return f"expected {str(context['expected']).replace(chr(39), '')}, found {found}"
        case "string_pattern_mismatch":
            pattern = str(context["pattern"])
            return f"expected {FORMS.get(pattern, pattern)}, found {found}"
        case "value_error":
            return str(context["error"])
        case "json_invalid":
            return "nested too deeply" if "recursion" in str(context["error"]) else "holds half of a character"
        case "too_long":
            return f"expected at most {context['max_length']} items, found {context['actual_length'] or 'more'}"
        case code if "field" in context:
            return details["msg"].removeprefix(f"{context['field']}: ")
        case code:
            return f"{_EXPECTED.get(code, details['msg'])}, found {found}"


def _repeated_keys(kind: str, data: object, record: str, place: str) -> Iterator[Fault]:
    """A fault for every key that stands twice, with the record around it."""
    todo = [(data, record, place)]
    while todo:
        value, record, place = todo.pop()
        if isinstance(value, dict):
            own_id = value.get("id")
            if isinstance(own_id, str):
                record, place = _one_line(own_id), ""
            if isinstance(value, RepeatedKey):
                field = f"{place}.{_one_line(value.repeated)}".lstrip(".")
                yield Fault(kind, record, field, f"the key {value.repeated[:60]!r} stands twice in one object")
            todo += [(item, record, f"{place}.{_one_line(key)}") for key, item in value.items()]
        elif isinstance(value, list):
            todo += [(item, record, f"{place}[{number}]") for number, item in enumerate(value)]


def _alternatives(words: Mapping[str, object]) -> str:
    *first, last = words
    return f"{', '.join(first)} or {last}"


def _one_line(text: str) -> str:
    """A name from the data as it may stand in a message: one short line."""
    return (text if text.isprintable() else json.dumps(text))[:80]
