"""Merging: two indicators that are one, or two units; refused where they cannot be one thing, unless forced."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from xinhua_gov.drafting.ids import change_id
from xinhua_gov.drafting.plain_data import Data, figures_of_indicator, record_of, records_of, remove
from xinhua_gov.errors import DraftError, UnknownIdError
from xinhua_gov.recognition.concepts import without_affixes
from xinhua_gov.spelling import nearest
from xinhua_gov.units import UNITS
from xinhua_gov.vocabulary import UNITS_OF_MEASURES, Measure, RelationKind, Scope

_PARTS = {Scope.SUBSET.value, Scope.NAMED.value}
"""The scopes of figures of a part."""


def merge(data: Data, kind: str, record: str, into: str, *, force: bool = False) -> None:
    """Let all that is of an indicator, or in a unit, be of another, in place.

    Raises UnknownIdError for an id that is not there, and DraftError for other kinds and where the two are no one
    thing: in other units, of other areas, of other concepts, or one a part of the other; `force` merges those too.
    """
    if kind not in ("indicators", "units"):
        raise DraftError(f"only indicators and units can be merged, no {kind}; drop what is no figure")
    if record == into:
        raise DraftError(f"{record} cannot be merged with itself")
    if kind == "units":
        _merge_units_of_levels(data, record, into, force=force)
        return
    merged, kept = record_of(data, kind, record), record_of(data, kind, into)
    reasons = [] if force else list(_obstacles(data, merged, kept))
    if reasons:
        raise DraftError(f"{record} and {into} cannot be one: {'; '.join(reasons)}; force it where they are one")
    remove(data, kind, record)
    kept["observations"] = sorted(
        [*kept.get("observations", []), *merged.get("observations", [])],
        key=lambda figure: int(figure["figure"]["start"]),
    )
    if "unit" not in kept and "unit" in merged and not kept.get("unit"):
        kept["unit"] = merged["unit"]
    if force and units_of_levels(kept["observations"]) - {kept.get("unit")}:
        kept.pop("unit", None)
    kept["related"] = [related for related in kept.get("related", []) if related["indicator"] != record]
    if not kept["related"]:
        del kept["related"]
    _keep_ids_apart(data, merged, into)
    change_id(data, kind, record, into)


def _keep_ids_apart(data: Data, merged: Data, into: str) -> None:
    """Give a figure the id of its place, where the id that it would have is another figure's already."""
    for kind in ("observations", "targets"):
        known = {record["id"] for record in records_of(data, kind)}
        for figure in records_of(data, kind):
            old = figure["id"]
            if figure["indicator"] == merged["id"] and into + old.removeprefix(merged["id"]) in known - {old}:
                change_id(data, kind, old, f"q{figure['figure']['start']:06}")


def _obstacles(data: Data, merged: Data, kept: Data) -> Iterator[str]:
    """Why two indicators are no one thing."""
    ours, theirs = (figures_of_indicator(data, indicator["id"]) for indicator in (merged, kept))
    units, others = units_of_levels(ours) | _own_unit(merged), units_of_levels(theirs) | _own_unit(kept)
    if others and units - others:
        yield f"the one is in {_listed(units)}, the other in {_listed(others)}"
    areas, others = {figure["area"] for figure in ours}, {figure["area"] for figure in theirs}
    if others and areas - others:
        yield f"the one is of the area {_listed(areas)}, the other of {_listed(others)}"
    concepts = {indicator["concept"] for indicator in (merged, kept) if indicator.get("concept")}
    if len(concepts) > 1:
        yield f"they have the concepts {_listed(concepts)}"
    part = _part(merged, kept) or _part(kept, merged)
    if part:
        yield part
    elif _are_of_a_part(ours, theirs) or _are_of_a_part(theirs, ours):
        yield "the figures of the one are of a part, those of the other are not"


def _listed(words: set[Any]) -> str:
    return " and ".join(sorted(words))


def _are_of_a_part(figures: list[Data], others: list[Data]) -> bool:
    """Whether all of some figures, and none of some others, are of a part of what their names say."""
    scopes, theirs = ({figure.get("scope") for figure in several} for several in (figures, others))
    return bool(scopes and theirs) and scopes <= _PARTS and not theirs & _PARTS


def _part(part: Data, whole: Data) -> str:
    """Why the one seems to be a part of the other; empty where it does not."""
    names = [without_affixes(indicator["name"]["zh"]) for indicator in (part, whole)]
    links = [related for related in part.get("related", []) if related["indicator"] == whole["id"]]
    if any(related["kind"] == RelationKind.PART_OF for related in links):
        return f"{part['id']} is a part of {whole['id']}, as its record says"
    if len(names[0]) > len(names[1]) and names[0].endswith(names[1]):
        return f"{names[0]} seems to be a part of {names[1]}"
    return ""


def units_of_levels(figures: list[Data]) -> set[Any]:
    """The units of figures that are in the unit of their indicator: growth, shares and ranks are not."""
    return {
        figure["quantity"]["unit"]
        for figure in figures
        if "quantity" in figure and Measure(figure["measure"]) not in UNITS_OF_MEASURES
    }


def _own_unit(indicator: Data) -> set[Any]:
    return {indicator["unit"]} if indicator.get("unit") else set()


def _merge_units_of_levels(data: Data, record: str, into: str, *, force: bool) -> None:
    """Let all that is counted in a unit of the report's own be counted in another, its own or the package's."""
    merged = record_of(data, "units", record)
    own = next((unit for unit in data["units"] if unit["id"] == into), None)
    if own is None and into not in UNITS:
        raise UnknownIdError(into, "unit", nearest(into, [*UNITS, *(unit["id"] for unit in data["units"])]))
    dimension = UNITS[into].dimension.value if own is None else own["dimension"]
    if merged["dimension"] != dimension and "dimension" not in merged.get("open", []) and not force:
        reason = f"the one measures {merged['dimension']}, the other {dimension}"
        raise DraftError(f"{record} and {into} cannot be one: {reason}; force it where they are one")
    remove(data, "units", record)
    change_id(data, "units", record, into)
    for quantity in _quantities(data):
        if quantity["unit"] == into:
            quantity.pop("countable", None)
            quantity |= {} if own is None else {"countable": own["countable"]}


def _quantities(data: Data) -> Iterator[Data]:
    """Every quantity of a report."""
    for kind in ("observations", "targets"):
        for figure in records_of(data, kind):
            if "quantity" in figure:
                yield figure["quantity"]
            if "stretch" in figure:
                yield figure["stretch"]["quantity"]
