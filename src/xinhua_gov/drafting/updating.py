"""Updating: a draft made anew, with all that a person has settled kept."""

from __future__ import annotations

import json
from typing import Any

from xinhua_gov.drafting.renaming import renamed
from xinhua_gov.errors import DraftError
from xinhua_gov.loading import json_document, report_of
from xinhua_gov.model.report import Report

Data = dict[str, Any]
"""A record, or a whole report, as plain data."""


def updated(settled: Report, fresh: Report) -> Report:
    """A draft with what is new in a fresh one of the same text: what a person settled is kept.

    A field that is no longer in `open` is settled, and so is every record that a person changed, added or took out of
    a provisional id; a field that is still open takes what the fresh draft can tell. Figures are the same where their
    numbers stand at the same place. Raises DraftError where the two are of different texts.
    """
    if settled.source.sha256 != fresh.source.sha256:
        raise DraftError("the draft is of another text; what was settled in it has other places here")
    code = fresh.source.place.code
    if "place" in settled.source.open and "place" not in fresh.source.open and settled.source.place.code != code:
        settled = renamed(settled, settled.source.place.code, code)
    old, new = _data(settled), _data(fresh)
    old["source"] = _merged(old["source"], new["source"])
    _merge_figures(old, new)
    for kind in ("sections", "units"):
        old[kind] = _by_id(old.get(kind, []), new.get(kind, []))
    claimed = sorted((f["figure"]["start"], f["figure"]["end"]) for f in _figures(old))
    old["numerals"] = [n for n in old["numerals"] if not any(s < n["end"] and n["start"] < e for s, e in claimed)]
    return report_of(old)


def _data(report: Report) -> Data:
    data: Data = json.loads(json_document(report))
    return data


def _merged(old: Data, new: Data) -> Data:
    """A record whose open fields take what the new one tells."""
    told = [name for name in old.get("open", []) if name in new and name not in new.get("open", [])]
    merged = old | {name: new[name] for name in told}
    left = [name for name in old.get("open", []) if name not in told]
    merged.pop("open", None)
    return merged | ({"open": left} if left else {})


def _by_id(old: list[Data], new: list[Data]) -> list[Data]:
    """Records merged by id; those that only the old draft has are a person's, and stay."""
    fresh = {record["id"]: record for record in new}
    return [_merged(record, fresh[record["id"]]) if record["id"] in fresh else record for record in old]


def _figures(data: Data) -> list[Data]:
    observations = [o for indicator in data["indicators"] for o in indicator.get("observations", [])]
    return [*observations, *(t for t in data["targets"] if "figure" in t)]


def _merge_figures(old: Data, new: Data) -> None:
    """Merge figures by the place of their numbers, in place; the indicator that a person filed one under stays."""
    fresh = {figure["figure"]["start"]: figure for figure in _figures(new)}
    for figure in _figures(old):
        other = fresh.get(figure["figure"]["start"])
        if other is not None and other["measure"] == figure["measure"]:
            figure.update(merged := _merged(figure, other))
            for name in set(figure) - set(merged):
                del figure[name]
