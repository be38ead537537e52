"""Updating: a draft made anew, with all that a person has settled kept."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from xinhua_gov.drafting.drafted_promises_anew import put_back, take_out
from xinhua_gov.drafting.plain_data import DRAFTED_INDICATOR, Data
from xinhua_gov.drafting.renaming import renamed
from xinhua_gov.errors import DraftError
from xinhua_gov.model.indicator import is_provisional
from xinhua_gov.model.report import Report
from xinhua_gov.reading.mention import Place
from xinhua_gov.storage.reports import data_of, report_of


def updated(settled: Report, fresh: Report) -> Report:
    """A draft with what is new in a fresh one of the same text: what a person settled is kept.

    A field that is no longer in `open` is settled, and so is every record that a person changed, added or took out of
    a provisional id; a field that is still open takes what the fresh draft can tell. Figures are the same where their
    numbers stand at the same place. One that is still provisional goes to the indicator that the fresh draft
    recognises; a number that no record claims any more is drafted again.

    What a rule read and nobody touched, commitments and projects with their provisional ids, is read anew. One of them
    that a person deleted stays deleted, where the fresh draft reads all the others as they were read before; where it
    does not, the rules have changed, and nobody can tell what was deleted from what is read for the first time.

    Raises DraftError where the two are of different texts.
    """
    if settled.source.sha256 != fresh.source.sha256:
        raise DraftError("the draft is of another text; what was settled in it has other places here")
    code = fresh.source.place.code
    if "place" in settled.source.open and "place" not in fresh.source.open and settled.source.place.code != code:
        settled = renamed(settled, settled.source.place.code, code)
    old, new = _as_plain_data(settled), _as_plain_data(fresh)
    before = take_out(old)
    old["source"] = _merged(old["source"], new["source"])
    _merge_figures(old, new)
    _file_anew(old, new)
    for kind in ("sections", "units"):
        old[kind] = _by_id(old.get(kind, []), new.get(kind, []))
    missing = {figure["quantity"]["unit"] for figure in _recorded_figures(old)} - {unit["id"] for unit in old["units"]}
    old["units"] += [unit for unit in new.get("units", []) if unit["id"] in missing]
    _claim_the_rest(old, new)
    put_back(old, new, _same_figures(old, new), before)
    return report_of(old)


def _claim_the_rest(old: Data, new: Data) -> None:
    """Let every number that no figure has be a numeral, in place: one that was before, or that the fresh draft has."""
    figures = [_place_of_number(figure) for figure in _recorded_figures(old)]
    old["numerals"] = [n for n in old["numerals"] if not _is_among((n["start"], n["end"]), figures)]
    claimed = [*figures, *((n["start"], n["end"]) for n in old["numerals"])]
    old["numerals"] += [n for n in new["numerals"] if not _is_among((n["start"], n["end"]), claimed)]
    old["numerals"].sort(key=lambda numeral: int(numeral["start"]))


def _as_plain_data(report: Report) -> Data:
    data: Data = data_of(report)
    return data


def _merged(old: Data, new: Data) -> Data:
    """A record whose open fields take what the new one tells."""
    told = [name for name in old.get("open", []) if name in new and name not in new.get("open", [])]
    merged = old | {name: new[name] for name in told}
    left = [name for name in old.get("open", []) if name not in told]
    merged.pop("open", None)
    merged.pop("proposals", None)
    proposals = [proposal for proposal in new.get("proposals", []) if proposal["field"] in left]
    return merged | ({"open": left} if left else {}) | ({"proposals": proposals} if proposals else {})


def _by_id(old: list[Data], new: list[Data]) -> list[Data]:
    """Records merged by id; those that only the old draft has are a person's, and stay."""
    fresh = {record["id"]: record for record in new}
    return [_merged(record, fresh[record["id"]]) if record["id"] in fresh else record for record in old]


def _records(data: Data) -> list[list[Data]]:
    """The lists that figures stand in, each with its records."""
    return [*(indicator.get("observations", []) for indicator in data["indicators"]), data["targets"]]


def _figures_with_lists(data: Data) -> list[tuple[list[Data], Data]]:
    """The figures, each with the list that it stands in."""
    return [(records, record) for records in _records(data) for record in records if "figure" in record]


def _recorded_figures(data: Data) -> list[Data]:
    return [record for _, record in _figures_with_lists(data)]


def _same_figures(old: Data, new: Data) -> dict[str, str]:
    """The ids of fresh figures, with those of the same number, result or target alike, in the old draft."""
    here = {(_place_of_number(figure)[0], "comparator" in figure): figure["id"] for figure in _recorded_figures(old)}
    placed = (
        (figure["id"], (_place_of_number(figure)[0], "comparator" in figure)) for figure in _recorded_figures(new)
    )
    return {id: here[place] for id, place in placed if place in here}


def _place_of_number(figure: Data) -> Place:
    """Where the number of a figure stands."""
    return int(figure["figure"]["start"]), int(figure["figure"]["end"])


def _is_among(place: Place, places: list[Place]) -> bool:
    """Whether a place has characters in common with one of others."""
    return any(start < place[1] and place[0] < end for start, end in places)


def _file_anew(old: Data, new: Data) -> None:
    """File what is still provisional under the indicators that the fresh draft recognises, and add what is missing."""
    known = {indicator["id"]: indicator for indicator in old["indicators"]}
    fresh = {indicator["id"]: indicator for indicator in new["indicators"]}
    claimed = [(n["start"], n["end"]) for n in old["numerals"]] + [
        _place_of_number(figure) for figure in _recorded_figures(old)
    ]
    held = {f["figure"]["start"]: (records, f) for records, f in _figures_with_lists(old)}
    ids, linked = {figure["id"] for figure in _recorded_figures(old)}, set(_strings_in(old))
    for figure in _recorded_figures(new):
        records, mine = held.get(figure["figure"]["start"], ([], None))
        if mine is None:
            gives_way = not _is_among(_place_of_number(figure), claimed)
        else:
            gives_way = mine["id"] not in linked and _gives_way(mine, figure, known[mine["indicator"]])
        if figure["id"] in ids or not gives_way:
            continue
        if mine is not None:
            records.remove(mine)
        indicator = known.setdefault(figure["indicator"], fresh[figure["indicator"]] | {"observations": []})
        (old["targets"] if "comparator" in figure else indicator.setdefault("observations", [])).append(figure)
        ids.add(figure["id"])
    _drop_empty(old, known)


def _gives_way(mine: Data, figure: Data, indicator: Data) -> bool:
    """Whether a figure of an indicator that a person has not settled gives way to one that is recognised now.

    One end of a range, as drafts once had them, does not: the other end would stay.
    """
    whole = _place_of_number(mine) == _place_of_number(figure)
    unsettled = "concept" in indicator.get("open", []) or indicator.get("concept") == figure["indicator"]
    return whole and is_provisional(mine["id"]) and unsettled


def _drop_empty(old: Data, known: dict[str, Data]) -> None:
    """Leave out the indicators that a draft made and that have no figure any more."""
    filed = {figure["indicator"] for figure in _recorded_figures(old)}
    old["indicators"] = [i for i in known.values() if i["id"] in filed or not DRAFTED_INDICATOR.fullmatch(i["id"])]


def _strings_in(value: Any) -> Iterator[str]:
    """Every string that stands in a field which is no id of its own."""
    if isinstance(value, dict):
        for field, item in value.items():
            if field != "id":
                yield from _strings_in(item)
    elif isinstance(value, list):
        for item in value:
            yield from _strings_in(item)
    elif isinstance(value, str):
        yield value


def _merge_figures(old: Data, new: Data) -> None:
    """Merge figures by the place of their numbers, in place; the indicator that a person filed one under stays."""
    fresh = {figure["figure"]["start"]: figure for figure in _recorded_figures(new)}
    for figure in _recorded_figures(old):
        other = fresh.get(figure["figure"]["start"])
        if other is not None and other["measure"] == figure["measure"]:
            figure.update(merged := _merged(figure, other))
            for name in set(figure) - set(merged):
                del figure[name]
