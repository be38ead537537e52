"""Renaming: a record given another id, and an indicator that was not recognised made one that is there."""

from __future__ import annotations

from xinhua_gov.drafting.ids import AREA, change_id, ids_of
from xinhua_gov.drafting.merging import merge
from xinhua_gov.drafting.plain_data import DRAFTED_INDICATOR, Data, settle
from xinhua_gov.errors import DraftError, UnknownFieldError, UnknownIdError
from xinhua_gov.model.parts import Parts
from xinhua_gov.model.report import Report
from xinhua_gov.model.source import UNKNOWN_PLACE
from xinhua_gov.spelling import nearest
from xinhua_gov.storage.reports import data_of, report_of


def renamed(report: Report, old: str, new: str, kind: str | None = None) -> Report:
    """A report in which a record has another id, and every link to it too; or its area another code.

    The ids of an indicator's figures and of a project's milestones, which begin with its own, follow; provisional ones
    stay until they are renamed themselves. Where records of several kinds have the id, `kind` says which is meant. An
    indicator that a draft did not recognise may be given the id of one that is there: its figures are then that one's,
    where the two can be one.

    Raises UnknownIdError where nothing has the old id, DraftError where it is not clear what is meant or something has
    the new id, and ShapeError where the new id does not say what the record's fields say.
    """
    data: Data = data_of(report)
    rename(data, old, new, kind)
    return report_of(data)


def refuse_unclear(parts: Parts, old: str, new: str, kind: str | None = None) -> None:
    """Raise the error that `renamed` raises where nothing has the old id, or it is not clear what is meant."""
    rename(data_of(parts), old, new, kind, force=True)


def rename(data: Data, old: str, new: str, kind: str | None = None, *, force: bool = False) -> None:
    """Give a record of a report in plain data another id, in place; `force` merges what is not one thing."""
    known = ids_of(data)
    kind = _kind_of(known, old, kind)
    if kind == "indicators" and new in known[kind] and DRAFTED_INDICATOR.fullmatch(old):
        merge(data, kind, old, new, force=force)
        return
    if new in known[kind]:
        raise DraftError(f"a record has the id {new!r} already; an id names one record")
    if kind == AREA and data["source"]["place"]["name"]["zh"] != UNKNOWN_PLACE:
        settle(data["source"], "place")
    change_id(data, kind, old, new)


def _kind_of(known: dict[str, set[str]], id: str, kind: str | None) -> str:
    """The kind of what has an id."""
    if kind is not None and kind not in known:
        raise UnknownFieldError(kind, "a kind of record", tuple(known))
    found = [name for name, ids in known.items() if id in ids and kind in (None, name)]
    if not found:
        raise UnknownIdError(id, near=nearest(id, set().union(*known.values())))
    if len(found) > 1:
        raise DraftError(f"{id!r} is an id among the {' and the '.join(found)}; give the kind, such as {found[0]}")
    return found[0]
