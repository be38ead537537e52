"""Agreeing records: a folder in which a person changed one record, with what follows from it in others."""

from __future__ import annotations

import os

from xinhua_gov.drafting.plain_data import Data
from xinhua_gov.errors import Fault
from xinhua_gov.model.parts import Parts
from xinhua_gov.model.report import Report
from xinhua_gov.storage.reports import data_of, parts_of, read_parts
from xinhua_gov.units import UNITS


def read_draft(path: str | os.PathLike[str]) -> tuple[Parts, tuple[Fault, ...]]:
    """A draft, with what follows from a person's changes, and the faults that are left: none, and it is a Report.

    The direction of an indicator is that of its targets, and whether a unit is counted one by one holds for its
    quantities. Raises FileError and ShapeError where the files cannot be read.
    """
    parts, faults = read_parts(path)
    if not faults:
        return Report.model_validate(dict(parts)), ()
    data: Data = data_of(parts)
    let_follow(data)
    agreeing, left = parts_of(data)
    return (parts, left) if left else (agreeing, ())


def let_follow(data: Data) -> None:
    """Let targets have the direction of their indicators, and quantities what their unit says, in place.

    >>> data = {"indicators": [{"id": "jobs", "direction": "higher"}], "targets": []}
    >>> data["targets"].append({"kind": "quantitative", "indicator": "jobs", "quantity": {"unit": "person"}})
    >>> let_follow(data)
    >>> data["targets"][0]["direction"]
    'higher'
    """
    directions = {indicator["id"]: indicator.get("direction") for indicator in data["indicators"]}
    counted = {unit["id"]: unit.get("countable", False) for unit in data.get("units", [])}
    for target in data["targets"]:
        if target["kind"] == "quantitative" and target["indicator"] in directions:
            target.pop("direction", None)
            direction = directions[target["indicator"]]
            target |= {"direction": direction} if direction else {}
    observations = [figure for indicator in data["indicators"] for figure in indicator.get("observations", [])]
    for figure in (*observations, *data["targets"]):
        quantity = figure.get("quantity")
        if quantity and quantity["unit"] in counted:
            quantity["countable"] = counted[quantity["unit"]]
        elif quantity and quantity["unit"] in UNITS:
            quantity.pop("countable", None)
