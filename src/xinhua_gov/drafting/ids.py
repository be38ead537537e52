"""Ids: an id changed wherever it stands in the plain data of a report, and what else begins with it."""

from __future__ import annotations

from functools import cache
from typing import Any

from xinhua_gov.drafting.plain_data import SOURCE, Data, record_of, records_of
from xinhua_gov.model.indicator import figure_id, is_provisional
from xinhua_gov.model.parts import NESTED_RECORDS, naming_fields_of
from xinhua_gov.periods import Period
from xinhua_gov.vocabulary import FIGURES, RecordKind

AREA = "area"
"""What else has an id: the area, whose code it is."""

_FOLLOWS = {"indicators": {"indicators", *FIGURES}, "projects": {"projects", "milestones"}}
"""The kinds whose ids begin with the id of a record of the kind."""

_CODES: dict[str, str] = {"unit": "units", "area": AREA, "code": AREA}
"""The fields, wherever they stand, that hold a code, and of what."""


def ids_of(data: Data) -> dict[str, set[str]]:
    """The ids that a report has of each kind, the report itself and its area among them."""
    known = {kind.value: {record["id"] for record in records_of(data, kind)} for kind in RecordKind}
    return known | {SOURCE: {data[SOURCE]["id"]}, AREA: {data[SOURCE]["place"]["code"]}}


def change_id(data: Data, kind: str, old: str, new: str) -> None:
    """Give a record another id, in place, in every link to it too; ids that begin with its own follow."""
    kinds = _FOLLOWS.get(kind, {kind})
    for part in list(data):
        data[part] = _renamed(data[part], part, kinds, old, new)


def keep_id_true(data: Data, kind: str, id: str) -> str:
    """Let the id of a figure say what its fields say, where it is no provisional one; the id that it then has."""
    if is_provisional(id):
        return id
    figure = record_of(data, kind, id)
    period, base = (None if figure.get(name) is None else Period(figure[name]) for name in ("period", "base_period"))
    told = figure_id(figure["indicator"], figure["measure"], period, base)
    elsewhere = figure["area"] != data[SOURCE]["place"]["code"]
    told = f"{told}@{figure['area']}" if elsewhere else told
    taken = any(told in ids for of, ids in ids_of(data).items() if of == kind)
    if told != id:
        told = f"q{figure['figure']['start']:06}" if taken else told
        change_id(data, kind, id, told)
    return told


def _renamed(value: Any, kind: str, kinds: set[str], old: str, new: str, path: str = "") -> Any:
    """What stands in a part, or at the path in its records, with the ids of the kinds renamed."""
    if isinstance(value, list):
        return [_renamed(item, kind, kinds, old, new, path) for item in value]
    if not isinstance(value, dict):
        return _linked(value, old, new) if isinstance(value, str) and kinds & _named_by(kind, path) else value
    nested = NESTED_RECORDS.get(kind, ()) if not path else ()
    return {
        field: _renamed(item, field, kinds, old, new)
        if field in nested
        else _renamed(item, kind, kinds, old, new, f"{path}.{field}".lstrip("."))
        for field, item in value.items()
    }


@cache
def _named_by(kind: str, path: str) -> frozenset[str]:
    """The kinds whose ids or codes stand at a path in the records of a kind."""
    if path == "id":
        return frozenset({kind})
    links = {field.path: field.kinds for field in naming_fields_of(kind)}
    code = _CODES.get(path.rpartition(".")[2])
    return frozenset(links.get(path, () if code is None else (code,)))


def _linked(id: str, old: str, new: str) -> str:
    """An id renamed where it is the old one or begins with it."""
    return new + id[len(old) :] if id == old or id.startswith(f"{old}.") else id
