"""Renaming: an id changed in a report wherever it stands."""

from __future__ import annotations

import json
from typing import Any

from xinhua_gov.errors import DraftError, UnknownIdError
from xinhua_gov.loading import json_document, report_of
from xinhua_gov.model.catalogue import nearest
from xinhua_gov.model.report import Report
from xinhua_gov.vocabulary import RecordKind

LINKS = frozenset({
    "id", "indicator", "observations", "targets", "projects", "organisations", "continues", "parent", "previous",
    "base_level", "count", "place", "organisation", "record", "inputs", "printed", "project", "within", "area", "code",
})  # fmt: skip
"""The fields that hold ids of a report's own records, or the code of an area."""


def renamed(report: Report, old: str, new: str) -> Report:
    """A report in which a record has another id, and every link to it too; or its area another code.

    The ids of an indicator's figures and of a project's milestones, which begin with its own, follow; provisional ones
    stay until they are renamed themselves. Raises UnknownIdError where nothing has the old id, DraftError where
    something has the new one, and ShapeError where the new id does not say what the record's fields say.
    """
    known = {id for kind in RecordKind for id in report.catalogue(kind)} | {report.source.id, report.source.place.code}
    if old not in known:
        raise UnknownIdError(old, near=nearest(old, known))
    if new in known:
        raise DraftError(f"a record has the id {new!r} already; an id names one record")
    data: dict[str, Any] = json.loads(json_document(report))
    return report_of(_renamed(data, old, new))


def _renamed(value: Any, old: str, new: str) -> Any:
    if isinstance(value, list):
        return [_renamed(item, old, new) for item in value]
    if not isinstance(value, dict):
        return value
    return {key: _link(item, old, new) if key in LINKS else _renamed(item, old, new) for key, item in value.items()}


def _link(value: Any, old: str, new: str) -> Any:
    """An id, or several, or records that stand in a field of the same name."""
    if isinstance(value, str):
        return new + value[len(old) :] if value == old or value.startswith(f"{old}.") else value
    return [_link(item, old, new) for item in value] if isinstance(value, list) else _renamed(value, old, new)
