"""Outcomes in a table: a user's own results as CSV, every fault named with its line and column."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator

from xinhua_gov.errors import Fault
from xinhua_gov.model.catalogue import nearest
from xinhua_gov.model.indicator import figure_id
from xinhua_gov.model.outcome import Outcome
from xinhua_gov.model.period import Period
from xinhua_gov.validation import Faults, validated_record
from xinhua_gov.vocabulary import UNITS, Measure

REQUIRED_COLUMNS = ("indicator", "measure", "period", "value", "scale", "unit")
OPTIONAL_COLUMNS = ("qualifier", "base_period", "area", "price_basis", "source", "note")

_FIELDS = {"value": "quantity", "scale": "quantity", "unit": "quantity", "qualifier": "quantity"}
_BASED_ON_THE_YEAR_BEFORE = (Measure.YOY_GROWTH, Measure.AVERAGE_GROWTH)


def outcomes_of_csv(name: str, text: str, area: str, faults: Faults) -> Iterator[tuple[str, Outcome]]:
    """The outcomes of a table, each with its line; what is wrong is added to `faults`.

    A growth rate without a base is held against the year before; a row without an area is of `area`.
    """
    rows = csv.reader(io.StringIO(text, newline=""), strict=True)
    try:
        head = [column.strip() for column in next(rows, [])]
        if not _head_is_sound(name, head, faults):
            return
        before = rows.line_num
        for row in rows:
            line = f"line {before + 1}"
            before = rows.line_num
            if not any(cell.strip() for cell in row):
                continue
            if len(row) != len(head):
                faults.add(Fault(name, line, "", f"has {len(row)} cells where the head has {len(head)}"))
                continue
            outcome = _outcome(name, line, dict(zip(head, row, strict=True)), area, faults)
            if outcome is not None:
                yield line, outcome
    except csv.Error as error:
        faults.add(Fault(name, f"line {rows.line_num}", "", f"no valid CSV: {error}"))


def _head_is_sound(name: str, head: list[str], faults: Faults) -> bool:
    known = (*REQUIRED_COLUMNS, *OPTIONAL_COLUMNS)
    before = len(faults.found)
    for column in REQUIRED_COLUMNS:
        if column not in head:
            faults.add(Fault(name, "line 1", column, "the column is missing"))
    for column in head:
        if column not in known:
            near = nearest(column, known) or known
            faults.add(Fault(name, "line 1", column[:60], f"no column has this name; nearest: {', '.join(near)}"))
        elif head.count(column) > 1:
            faults.add(Fault(name, "line 1", column, "the column stands twice"))
    return len(faults.found) == before


def _outcome(name: str, line: str, cells: dict[str, str], area: str, faults: Faults) -> Outcome | None:
    """The outcome of one row."""
    given = {column: cell.strip() for column, cell in cells.items() if cell.strip()}
    if given.get("unit", "CNY") not in UNITS:
        near = ", ".join(nearest(given["unit"], UNITS)) or ", ".join(UNITS)
        faults.add(Fault(name, line, "unit", f"no unit has the code {given['unit']!r}; nearest: {near}"))
        return None
    data: dict[str, object] = {"area": area, "quantity": {}, "source": {"title": given.pop("source", name)}}
    for column, cell in given.items():
        value: object = int(cell) if column == "scale" and cell.isdecimal() and len(cell) < 3 else cell
        place = data["quantity"] if column in _FIELDS else data
        assert isinstance(place, dict)
        place[column] = value
    _complete(data, area)
    found = Faults()
    outcome = validated_record(name, line, Outcome, data, found)
    told = [fault for fault in found.found if fault.field != "id"] or found.found
    for fault in told:
        faults.add(Fault(name, line, fault.field.removeprefix("quantity.").removesuffix(".title"), fault.message))
    return outcome if isinstance(outcome, Outcome) else None


def _complete(data: dict[str, object], area: str) -> None:
    """Add what follows from the rest: the base of a growth rate, and the id."""
    try:
        period = Period(str(data.get("period", "")))
        base = Period(str(data["base_period"])) if "base_period" in data else None
    except ValueError:
        data["id"] = "unknown"
        return
    if base is None and data.get("measure") in _BASED_ON_THE_YEAR_BEFORE and period.year_before is not None:
        base = period.year_before
        data["base_period"] = str(base)
    own = figure_id(str(data.get("indicator")), str(data.get("measure")), period, base)
    data["id"] = own if data["area"] == area else f"{own}@{data['area']}"
