"""Plain data: the records of a report as JSON has them, looked up and settled in place."""

from __future__ import annotations

import re
from typing import Any

from xinhua_gov.errors import UnknownFieldError, UnknownIdError
from xinhua_gov.model.links import NamingField
from xinhua_gov.model.parts import KINDS, NESTED_RECORDS, naming_fields_of
from xinhua_gov.spelling import nearest
from xinhua_gov.vocabulary import RecordKind

Data = dict[str, Any]
"""A record, or a whole report, as plain data."""

SOURCE = "source"
"""The part that is one record, the report itself."""

DRAFTED_INDICATOR = re.compile(r"i\d+")
"""The id of an indicator that a draft did not recognise."""

_PARENTS = {nested: part for part, fields in NESTED_RECORDS.items() for nested in fields}


def lists_of(data: Data, kind: str) -> list[list[Data]]:
    """The lists that the records of a kind stand in; of nested records one list a record around them."""
    if kind in _PARENTS:
        return [owner.setdefault(kind, []) for owner in data.get(_PARENTS[kind], [])]
    return [data.setdefault(kind, [])] if kind in (*RecordKind, "numerals") else []


def records_of(data: Data, kind: str) -> list[Data]:
    """The records of a kind, in their order."""
    return [record for records in lists_of(data, kind) for record in records]


def record_of(data: Data, kind: str, id: str) -> Data:
    """The record of a kind with an id; raises UnknownFieldError for another kind, UnknownIdError for another id."""
    if kind not in (SOURCE, *RecordKind):
        raise UnknownFieldError(kind, "a kind of record", (SOURCE, *RecordKind))
    records = [data[SOURCE]] if kind == SOURCE else records_of(data, kind)
    found = next((record for record in records if record["id"] == id), None)
    if found is None:
        what = "report" if kind == SOURCE else RecordKind(kind).en
        raise UnknownIdError(id, what, nearest(id, [record["id"] for record in records]))
    return found


def remove(data: Data, kind: str, id: str) -> Data:
    """Take a record out of the list that it stands in."""
    record = record_of(data, kind, id)
    for records in lists_of(data, kind):
        records[:] = [other for other in records if other is not record]
    return record


def settle(record: Data, field: str) -> None:
    """Take a field out of what is open, and with it what was proposed for it."""
    left = [name for name in record.pop("open", []) if name != field]
    proposals = [proposal for proposal in record.pop("proposals", []) if proposal["field"] != field]
    record |= ({"open": left} if left else {}) | ({"proposals": proposals} if proposals else {})


def figures_of_indicator(data: Data, id: str) -> list[Data]:
    """Everything that is said of an indicator: its observations, then its targets."""
    return [
        record for kind in ("observations", "targets") for record in records_of(data, kind) if record["indicator"] == id
    ]


def unlink(data: Data, kind: str, id: str) -> None:
    """Take every link to a record out; one that a record cannot be without is then missing there."""
    for of in KINDS:
        for part in (of, *NESTED_RECORDS.get(of, ())):
            fields = [field for field in naming_fields_of(part) if kind in field.kinds]
            for record in records_of(data, part) if fields else ():
                for field in fields:
                    _unlink(record, field.names, id)


def is_linked(data: Data, kind: str, id: str) -> bool:
    """Whether another record names a record."""
    return any(
        id in _linked(record, field)
        for of in KINDS
        for part in (of, *NESTED_RECORDS.get(of, ()))
        for field in naming_fields_of(part)
        if kind in field.kinds
        for record in records_of(data, part)
    )


def drop_if_empty(data: Data, indicator: str) -> None:
    """Take out an indicator that a draft made, where no figure is left of it and nothing names it."""
    drafted = DRAFTED_INDICATOR.fullmatch(indicator) is not None
    if drafted and not figures_of_indicator(data, indicator) and not is_linked(data, "indicators", indicator):
        remove(data, "indicators", indicator)


def _linked(record: Data, field: NamingField) -> list[object]:
    """What stands in a field that names records."""
    values: list[object] = [record]
    for name in field.names:
        inner = [value.get(name) for value in values if isinstance(value, dict)]
        values = [item for value in inner for item in (value if isinstance(value, list) else [value])]
    return values


def _unlink(record: Data, names: tuple[str, ...], id: str) -> None:
    """Take an id out of a field of a record, or of the records within it."""
    first, *rest = names
    value = record.get(first)
    if not rest:
        if value == id:
            del record[first]
        elif isinstance(value, list):
            record[first] = [item for item in value if item != id]
    elif isinstance(value, list):
        record[first] = [item for item in value if not (len(rest) == 1 and item.get(rest[0]) == id)]
    elif isinstance(value, dict):
        _unlink(value, tuple(rest), id)
