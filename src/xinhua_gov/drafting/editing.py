"""Editing: changes of a draft applied together, with what follows from each, or not at all."""

from __future__ import annotations

import json
from collections.abc import Sequence

from xinhua_gov.drafting.agreeing_records import let_follow
from xinhua_gov.drafting.claiming import FIGURE_KINDS, add_figure, drop, recast
from xinhua_gov.drafting.edits import AcceptProposal, AddFigure, Drop, Edit, Merge, Recast, Rename, SetField
from xinhua_gov.drafting.ids import AREA, change_id, keep_id_true
from xinhua_gov.drafting.merging import merge, units_of_levels
from xinhua_gov.drafting.plain_data import (
    SOURCE,
    Data,
    drop_if_empty,
    figures_of_indicator,
    record_of,
    records_of,
    remove,
    settle,
)
from xinhua_gov.drafting.renaming import rename
from xinhua_gov.drafting.written_values import types_of, value_of
from xinhua_gov.errors import DraftError, Fault, FaultsError, SettlingError, XinhuaGovError
from xinhua_gov.model.base import Bilingual
from xinhua_gov.model.parts import Parts
from xinhua_gov.model.report import Report
from xinhua_gov.periods import Period
from xinhua_gov.storage.reports import data_of, parts_of

_FIXED = ("evidence", "figure", "heading", "open", "proposals", "observations", "milestones")
"""The fields that say where a record stands in the text, and what hangs on it."""

_FIXED_OF_KINDS = {"source": ("format", "language", "sha256", "characters", "normalisation"), "targets": ("kind",)}
"""The fields of a kind that nobody settles by hand."""

_SAID_BY_ID = ("indicator", "measure", "period", "base_period", "area")
"""The fields of a figure that its id says."""


def edited(
    parts: Parts, edits: Sequence[Edit], *, text: str | None = None, force: bool = False
) -> tuple[Parts, tuple[Fault, ...]]:
    """A draft with changes made, and what does not fit together in it; a Report where all does.

    The changes are made in their order, all or none, each with what follows from it: a place gives its code to all
    figures, an indicator its direction to its targets, a unit to its quantities whether it is counted one by one, and
    the id of a figure says what its fields say. `text` is needed to add a figure. `force` merges what seems not to be
    one thing.

    Raises SettlingError with every change that cannot be made, and with every fault that was not there before.
    """
    data: Data = data_of(parts)
    let_follow(data)
    before = frozenset() if isinstance(parts, Report) else frozenset(parts_of(data)[1])
    refused: list[tuple[int | None, Fault]] = []
    touched: dict[str, int] = {}
    for number, edit in enumerate(edits):
        try:
            touched |= dict.fromkeys(_made(data, edit, text, force), number)
        except FaultsError as error:
            refused += [(number, fault) for fault in error.faults]
        except XinhuaGovError as error:
            refused.append((number, _fault(edit, str(error))))
    if refused:
        raise SettlingError(tuple(fault for _, fault in refused), tuple(number for number, _ in refused))
    let_follow(data)
    try:
        after, faults = parts_of(data)
    except FaultsError as error:
        raise _unsettled(error.faults, touched) from None
    new = tuple(fault for fault in faults if fault not in before)
    if new:
        raise _unsettled(new, touched)
    return after, faults


def _unsettled(faults: Sequence[Fault], touched: dict[str, int]) -> SettlingError:
    """The faults that changes made, each with the last change of its record; what follows from these is not told."""
    placed = [(fault, touched.get(fault.record)) for fault in faults]
    placed = [(fault, number) for fault, number in placed if number is not None] or placed
    return SettlingError(tuple(fault for fault, _ in placed), tuple(number for _, number in placed))


def _fault(edit: Edit, message: str) -> Fault:
    """The fault of a change that cannot be made: where, and why."""
    match edit:
        case SetField() | AcceptProposal():
            return Fault(edit.kind, edit.record, edit.field, message)
        case Merge() | Drop() | Recast():
            return Fault(edit.kind, edit.record, "", message)
        case Rename():
            return Fault(edit.kind or "", edit.old, "id", message)
        case AddFigure():
            return Fault("text", f"{edit.start}-{edit.end}", "", message)


def _made(data: Data, edit: Edit, text: str | None, force: bool) -> tuple[str, ...]:
    """Make one change in plain data; the ids of the records that it is about, before and after."""
    match edit:
        case SetField():
            return edit.record, _set(data, edit.kind, edit.record, edit.field, edit.value)
        case AcceptProposal():
            value = _proposed(data, edit)
            return edit.record, _set(data, edit.kind, edit.record, edit.field, value)
        case Rename():
            rename(data, edit.old, edit.new, edit.kind, force=force)
            return edit.old, edit.new
        case Merge():
            merge(data, edit.kind, edit.record, edit.into, force=force)
            return edit.record, edit.into
        case Drop():
            drop(data, edit.kind, edit.record, edit.reason)
            return (edit.record,)
        case Recast():
            recast(data, edit.kind, edit.record)
            return (edit.record,)
        case AddFigure():
            if text is None:
                raise DraftError("give the report's text: a figure is added from a stretch of it")
            kind, id = add_figure(data, edit, text)
            for field, value in edit.fields.items():
                id = _set(data, kind, id, field, value)
            return (id,)


def _proposed(data: Data, edit: AcceptProposal) -> object:
    """What is proposed for a field, as the field has it."""
    types = types_of(edit.kind, edit.field)
    record = record_of(data, edit.kind, edit.record)
    found = next((one for one in record.get("proposals", []) if one["field"] == edit.field), None)
    if edit.field not in record.get("open", []):
        raise DraftError("the field is settled: there is no proposal to accept; give a value to change it")
    if found is None:
        raise DraftError("nothing is proposed for this field; give a value")
    return found["value"] if Bilingual in types else value_of(edit.kind, edit.field, found["value"])


def _set(data: Data, kind: str, id: str, path: str, value: object) -> str:
    """Set a field of a record, with what follows; the id that the record has then."""
    record = record_of(data, kind, id)
    field, *within = path.split(".")
    types = types_of(kind, field)
    if field == "id":
        raise DraftError("an id is changed by renaming")
    if field in (*_FIXED, *_FIXED_OF_KINDS.get(kind, ())):
        raise DraftError(f"{field} says what the record is and where it stands; it is not settled by hand")
    old = record.get(field)
    if isinstance(value, str) and Bilingual in types and not within:
        value = old if isinstance(old, dict) and old["zh"] == value else {"zh": value}
    if field == "place" and kind == SOURCE:
        _move(data, record, value, within)
    else:
        _put(record, [field, *within], value)
    settle(record, field)
    return _let_follow(data, kind, id, path, old) if kind in FIGURE_KINDS else id


def _let_follow(data: Data, kind: str, id: str, path: str, old: object) -> str:
    """Let what hangs on a field of a figure that had the value `old` follow, in place; the figure's id then."""
    figure, field = record_of(data, kind, id), path.split(".")[0]
    if field == "indicator":
        _file(data, kind, figure, str(old))
    if field == "period":
        _let_base_follow(figure, old)
    if path == "quantity.unit":
        _let_unit_follow(data, figure)
    says_more = field in _SAID_BY_ID and all(isinstance(figure.get(name, ""), str) for name in _SAID_BY_ID)
    return keep_id_true(data, kind, id) if says_more else id


def _put(record: Data, names: list[str], value: object) -> None:
    """Set a field of a record, or of one within it; None takes it out."""
    *around, last = names
    for name in around:
        record = record.setdefault(name, {})
        if not isinstance(record, dict):
            raise DraftError(f"{name} holds no fields of its own")
    if value is None:
        record.pop(last, None)
    else:
        record[last] = value


def _let_base_follow(figure: Data, old: object) -> None:
    """Let a base that was the year before a period be the year before the new one."""
    before = Period(old).year_before if isinstance(old, str) else None
    if before is not None and figure.get("base_period") == before and isinstance(figure.get("period"), str):
        figure["base_period"] = str(Period(figure["period"]).year_before)


def _let_unit_follow(data: Data, figure: Data) -> None:
    """Let an indicator have the unit of its amounts, where a change leaves them in one."""
    indicator = record_of(data, "indicators", figure["indicator"])
    units = units_of_levels(figures_of_indicator(data, indicator["id"]))
    if len(units) == 1:
        indicator["unit"] = units.pop()


def _move(data: Data, source: Data, value: object, within: list[str]) -> None:
    """Give the report another place, in place; its own figures go with it to the new code."""
    old = source["place"]["code"]
    changed = {"place": json.loads(json.dumps(source["place"]))}
    _put(changed, ["place", *within], value)
    place = changed.get("place")
    code = place.get("code") if isinstance(place, dict) else None
    if isinstance(code, str) and code != old:
        change_id(data, AREA, old, code)
    source["place"] = place
    data[SOURCE] = source


def _file(data: Data, kind: str, figure: Data, old: str) -> None:
    """File a figure under its indicator, and leave the one that it was filed under; raises where it is not there."""
    indicator = record_of(data, "indicators", figure["indicator"])
    if kind == "observations":
        remove(data, kind, figure["id"])
        indicator.setdefault("observations", []).append(figure)
        indicator["observations"].sort(key=lambda other: int(other["figure"]["start"]))
    for target in records_of(data, "targets"):
        for field in ("previous", "base_level"):
            if target["indicator"] != figure["indicator"] and target.get(field) == figure["id"]:
                del target[field]
    if kind == "targets":
        figure.pop("previous", None)
        figure.pop("base_level", None)
    if any(other["id"] == old for other in data["indicators"]):
        drop_if_empty(data, old)
