"""Renaming: an id changed in a report wherever it stands."""

from __future__ import annotations

import json
import re
from typing import Any

from xinhua_gov.errors import DraftError, UnknownFieldError, UnknownIdError
from xinhua_gov.model.outline import UNKNOWN_PLACE
from xinhua_gov.model.report import Report
from xinhua_gov.spelling import nearest
from xinhua_gov.storage.reports import json_document, report_of
from xinhua_gov.vocabulary import RecordKind

Data = dict[str, Any]
"""A record, or a whole report, as plain data."""

SOURCE, AREA = "source", "area"
"""What else has an id: the report itself, and the area, whose code it is."""

_FIGURES = {"observations", "targets"}
_FOLLOWS = {"indicators": {"indicators", *_FIGURES}, "projects": {"projects", "milestones"}}
"""The kinds whose ids begin with the id of a record of the kind."""

_LINKS: dict[str, set[str]] = {
    "indicator": {"indicators"},
    "observations": {"observations"},
    "targets": {"targets"},
    "projects": {"projects"},
    "project": {"projects"},
    "organisations": {"organisations"},
    "organisation": {"organisations"},
    "continues": {"achievements"},
    "previous": {"observations"},
    "base_level": {"observations"},
    "count": _FIGURES,
    "inputs": _FIGURES,
    "printed": _FIGURES,
    "place": {"places"},
    "within": {"places"},
    "record": {"organisations", "places", "projects"},
    "unit": {"units"},
    "area": {AREA},
    "code": {AREA},
}
"""The fields that hold ids, and of what; `id` and `parent` hold one of the record's own kind."""

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


def _renamed(value: Any, kind: str, kinds: set[str], old: str, new: str) -> Any:
    """What stands in a record of a kind, with the ids of the kinds renamed."""
    if isinstance(value, list):
        return [_renamed(item, kind, kinds, old, new) for item in value]
    if not isinstance(value, dict):
        return value
    return {
        field: _linked(item, old, new)
        if kinds & ({kind} if field in ("id", "parent") else _LINKS.get(field, set())) and _is_ids(item)
        else _renamed(item, field if field in ("observations", "milestones") else kind, kinds, old, new)
        for field, item in value.items()
    }


def _is_ids(value: Any) -> bool:
    """Whether a field holds an id or a list of ids, not records."""
    return isinstance(value, str) or (isinstance(value, list) and all(isinstance(item, str) for item in value))


def _linked(value: Any, old: str, new: str) -> Any:
    """An id, or several, renamed where they are the old one or begin with it."""
    if isinstance(value, list):
        return [_linked(item, old, new) for item in value]
    return new + value[len(old) :] if value == old or value.startswith(f"{old}.") else value
