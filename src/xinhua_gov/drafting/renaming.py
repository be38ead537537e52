"""Renaming: an id changed in a report wherever it stands."""

from __future__ import annotations

import json
import re
from functools import cache
from typing import Any

from xinhua_gov.errors import DraftError, UnknownFieldError, UnknownIdError
from xinhua_gov.model.outline import UNKNOWN_PLACE
from xinhua_gov.model.parts import NESTED_RECORDS, naming_fields_of
from xinhua_gov.model.report import Report
from xinhua_gov.spelling import nearest
from xinhua_gov.storage.reports import json_document, report_of
from xinhua_gov.vocabulary import FIGURES, RecordKind

Data = dict[str, Any]
"""A record, or a whole report, as plain data."""

SOURCE, AREA = "source", "area"
"""What else has an id: the report itself, and the area, whose code it is."""

_FOLLOWS = {"indicators": {"indicators", *FIGURES}, "projects": {"projects", "milestones"}}
"""The kinds whose ids begin with the id of a record of the kind."""

_CODES: dict[str, str] = {"unit": "units", "area": AREA, "code": AREA}
"""The fields, wherever they stand, that hold a code, and of what."""

DRAFTED_INDICATOR = re.compile(r"i\d+")
"""The id of an indicator that a draft did not recognise."""


def renamed(report: Report, old: str, new: str, kind: str | None = None) -> Report:
    """A report in which a record has another id, and every link to it too; or its area another code.

    The ids of an indicator's figures and of a project's milestones, which begin with its own, follow; provisional ones
    stay until they are renamed themselves. Where records of several kinds have the id, `kind` says which is meant. An
    indicator that a draft did not recognise may be given the id of one that is there: its figures are then that one's.

    Raises UnknownIdError where nothing has the old id, DraftError where it is not clear what is meant or something has
    the new id, and ShapeError where the new id does not say what the record's fields say.
    """
    kind = _kind_of(report, old, kind)
    data: Data = json.loads(json_document(report))
    if kind == "indicators" and new in report.indicators and DRAFTED_INDICATOR.fullmatch(old):
        _merge(data, old, new)
    elif new in _ids(report)[kind]:
        raise DraftError(f"a record has the id {new!r} already; an id names one record")
    if kind == AREA and data["source"]["place"]["name"]["zh"] != UNKNOWN_PLACE:
        _settle(data["source"], "place")
    kinds = _FOLLOWS.get(kind, {kind})
    return report_of({part: _renamed(value, part, kinds, old, new) for part, value in data.items()})


def _ids(report: Report) -> dict[str, set[str]]:
    """The ids that the report has of each kind."""
    known = {kind.value: set(report.catalogue(kind)) for kind in RecordKind}
    return known | {SOURCE: {report.source.id}, AREA: {report.source.place.code}}


def _kind_of(report: Report, id: str, kind: str | None) -> str:
    """The kind of what has an id."""
    known = _ids(report)
    if kind is not None and kind not in known:
        raise UnknownFieldError(kind, "a kind of record", tuple(known))
    found = [name for name, ids in known.items() if id in ids and kind in (None, name)]
    if not found:
        raise UnknownIdError(id, near=nearest(id, set().union(*known.values())))
    if len(found) > 1:
        raise DraftError(f"{id!r} is an id among the {' and the '.join(found)}; give the kind, such as {found[0]}")
    return found[0]


def _merge(data: Data, old: str, new: str) -> None:
    """Let the figures of one indicator be another's; the links are renamed with all others."""
    by_id = {indicator["id"]: indicator for indicator in data["indicators"]}
    merged, kept = by_id[old], by_id[new]
    data["indicators"].remove(merged)
    kept["observations"] = [*kept.get("observations", []), *merged.get("observations", [])]
    if "unit" not in kept and "unit" in merged:
        kept["unit"] = merged["unit"]
    for target in data["targets"]:
        if target["indicator"] == old and target["kind"] == "quantitative":
            target.pop("direction", None)
            target |= {"direction": kept["direction"]} if "direction" in kept else {}


def _settle(record: Data, field: str) -> None:
    """Take a field out of what is open."""
    left = [name for name in record.pop("open", []) if name != field]
    record |= {"open": left} if left else {}


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
