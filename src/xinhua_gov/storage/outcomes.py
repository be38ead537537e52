"""Outcomes: later results, the bundled ones and a user's own in CSV or JSON, every fault named with its place."""

from __future__ import annotations

import os
import re
import threading
from collections.abc import Iterator
from pathlib import Path

from xinhua_gov.documents.decoding import decoded
from xinhua_gov.documents.formats import format_of
from xinhua_gov.documents.opening import file_bytes
from xinhua_gov.errors import DocumentError, Fault, Faults, FileError, PeriodError, ShapeError
from xinhua_gov.model.catalogue import Catalogue
from xinhua_gov.model.indicator import figure_id
from xinhua_gov.model.outcome import Outcome
from xinhua_gov.model.report import Report
from xinhua_gov.model.tables.outcomes import catalogue_of_outcomes
from xinhua_gov.periods import Period
from xinhua_gov.resources import resource
from xinhua_gov.spelling import nearest
from xinhua_gov.storage.csv_tables import check_head, csv_rows, has_all_cells
from xinhua_gov.storage.files import LARGEST_FILE, parsed_json, read_bytes
from xinhua_gov.storage.reports import BUNDLED, HOME, refuse_unbundled
from xinhua_gov.storage.validation import validated, validated_record
from xinhua_gov.units import UNITS
from xinhua_gov.vocabulary import Measure

REQUIRED_COLUMNS = ("indicator", "measure", "period", "value", "scale", "unit")
OPTIONAL_COLUMNS = ("qualifier", "base_period", "area", "price_basis", "source", "note", "value_high")

_QUANTITY = {"value": "value", "value_high": "high", "scale": "scale", "unit": "unit", "qualifier": "qualifier"}
"""The columns of a quantity, with the names of its fields."""

_SEPARATORS = (",", ";", "\t")
_SEPARATOR = re.compile(r"sep=(.)\r?\n", re.IGNORECASE)
_SMALL_INTEGER = re.compile(r"-?[0-9]{1,4}")
_BASED_ON_THE_YEAR_BEFORE = (Measure.YOY_GROWTH, Measure.AVERAGE_GROWTH)

_loaded: dict[str, Catalogue[Outcome]] = {}
_lock = threading.Lock()


def outcomes(name: str = HOME) -> Catalogue[Outcome]:
    """The bundled outcomes of a bundled report: later results of its place and of those above, with their documents.

    They are empty where no later results of it are bundled. Raises UnknownIdError for a name that is not bundled.

    >>> outcomes()["gdp.level.2021"].quantity.value
    Decimal('288.7')
    """
    from pydantic import TypeAdapter

    refuse_unbundled(name)
    with _lock:
        if name not in _loaded:
            try:
                data = resource("data", f"outcomes/{name}.json")
            except OSError:
                data = b"[]"
            _loaded[name] = catalogue_of_outcomes(TypeAdapter(tuple[Outcome, ...]).validate_json(data))
        return _loaded[name]


def outcomes_known(report: Report) -> Catalogue[Outcome]:
    """The bundled outcomes of a report, or where it is not bundled of one of its place; none where none is of it."""
    of_place = [name for name, code in BUNDLED.items() if code == report.source.place.code]
    if report.source.id in of_place:
        return outcomes(report.source.id)
    return outcomes(of_place[0]) if of_place else catalogue_of_outcomes(())


def read_outcomes(
    path: str | os.PathLike[str], *, area: str | None = None, encoding: str | None = None
) -> Catalogue[Outcome]:
    """Read your own outcomes from a CSV or JSON file; `area` is the code of the place for rows of a CSV that name none.

    It is that of the report whose targets they judge: `report.source.place.code`. Without it every row has to name one.

    A CSV needs the columns `indicator, measure, period, value, scale, unit` and may have `qualifier, base_period, area,
    price_basis, source, note, value_high`, the last for the upper end of a range; it may be as spreadsheets save it,
    parted by commas, semicolons or tabs, in UTF-8, GB18030 or what a byte order mark says, or in the `encoding` that is
    named. A JSON file holds a list of outcomes. Raises FileError where the file cannot be read, and ShapeError with
    every fault, each with its line and column, or its record and field.
    """
    place = Path(path)
    faults = Faults()
    if place.suffix.lower() == ".json":
        found = [(outcome.id, outcome) for outcome in _outcomes_of_json(place, faults)]
    else:
        found = list(outcomes_of_csv(place.name, _table_text(place, encoding), area, faults))
    first: dict[object, str] = {}
    for where, outcome in found:
        before = first.get(outcome.key) or first.get(outcome.id)
        if before is not None:
            faults.add(Fault(place.name, where, "", f"{outcome.id} stands in {before} already"))
        first |= {outcome.key: before or where, outcome.id: before or where}
    if faults.found:
        raise ShapeError(tuple(sorted(faults.found, key=_line_number)))
    return catalogue_of_outcomes(outcome for _, outcome in found)


def _table_text(place: Path, encoding: str | None) -> str:
    """The text of a table; what is no text, such as a spreadsheet, is refused by name."""
    data = file_bytes(place, LARGEST_FILE)
    if format_of(place.name, data) != "txt":
        raise DocumentError(str(place), "is no table of text, expected CSV; save it as CSV in the spreadsheet")
    return decoded(place.name, data, encoding).text


def _line_number(fault: Fault) -> int:
    """The line of a table that a fault is on; a fault without one comes last."""
    number = fault.record.removeprefix("line ")
    return int(number) if number.isdecimal() else 10**9


def _outcomes_of_json(file: Path, faults: Faults) -> list[Outcome]:
    try:
        data = parsed_json(read_bytes(file))
    except FileError:
        raise
    except ValueError as error:
        raise ShapeError((Fault(file.name, "", "", str(error)),)) from None
    records = validated("outcomes", data, faults)
    faults.found[:] = [Fault(file.name, fault.record, fault.field, fault.message) for fault in faults.found]
    assert isinstance(records, tuple)
    return [record for record in records if isinstance(record, Outcome)]


def outcomes_of_csv(name: str, text: str, area: str | None, faults: Faults) -> Iterator[tuple[str, Outcome]]:
    """The outcomes of a CSV, each with its line; what is wrong is added to `faults`.

    A growth rate without a base is held against the year before; a row without an area is of `area`, or where that is
    None a fault.
    """
    separator, table = _separator(text)
    first_line = 1 + text.count("\n", 0, len(text) - len(table))
    rows = csv_rows(name, table, faults, separator=separator, first_line=first_line)
    _, head = next(rows, (1, []))
    columns = [column.strip() for column in head]
    check_head(name, columns, faults, required=REQUIRED_COLUMNS, known=(*REQUIRED_COLUMNS, *OPTIONAL_COLUMNS))
    for number, row in rows:
        if not has_all_cells(name, number, columns, row, faults):
            continue
        line = f"line {number}"
        cells = {column: cell.strip() for column, cell in zip(columns, row, strict=True) if cell.strip()}
        outcome = _outcome_of_row(name, line, columns, cells, area, faults)
        if outcome is not None:
            yield line, outcome


def _separator(text: str) -> tuple[str, str]:
    """What parts the cells of a table, and the table: a line `sep=;` says so, else what parts the head best."""
    told = _SEPARATOR.match(text)
    if told is not None:
        return told[1], text[told.end() :]
    head = next((line for line in text.splitlines() if line.strip()), "")
    parted = {mark: sum(cell.strip(' "') in REQUIRED_COLUMNS for cell in head.split(mark)) for mark in _SEPARATORS}
    return max(parted, key=parted.__getitem__), text


def _outcome_of_row(
    name: str, line: str, columns: list[str], cells: dict[str, str], area: str | None, faults: Faults
) -> Outcome | None:
    """The outcome of one row; every fault is filed under the name of its column."""
    told: dict[str, str] = {column: "is missing" for column in REQUIRED_COLUMNS if column not in cells}
    if area is None and "area" not in cells:
        told["area"] = "is missing: fill it with the code of the place, such as 410402, or give read_outcomes an `area`"
    if "unit" in cells and cells["unit"] not in UNITS:
        near = ", ".join(nearest(cells["unit"], UNITS))
        advice = f"nearest: {near}" if near else "codes are such as CNY, percent, person; an export lists all units"
        told["unit"] = f"no unit has the code {cells['unit']!r}; {advice}"
    found = Faults()
    outcome = validated_record(name, line, Outcome, _outcome_data(name, cells, area), found)
    for fault in found.found:
        column = fault.field.removeprefix("quantity.").removesuffix(".title")
        column = "value_high" if column == "high" else column
        message = "is missing: the measure is held against a base" if "`open`" in fault.message else fault.message
        told.setdefault(column, message)
    if len(told) > 1:
        told.pop("id", None)
    for column, message in told.items():
        if column in columns or column not in REQUIRED_COLUMNS:
            faults.add(Fault(name, line, column, message))
    return outcome if isinstance(outcome, Outcome) and not told else None


def _outcome_data(name: str, cells: dict[str, str], area: str | None) -> dict[str, object]:
    """The cells as plain data of an outcome, with the base of a growth rate and the id worked out."""
    scale = cells.get("scale", "")
    quantity = {field: cells[column] for column, field in _QUANTITY.items() if column in cells}
    number = {"scale": int(scale)} if _SMALL_INTEGER.fullmatch(scale) else {}
    unit = {"unit": cells["unit"] if cells.get("unit") in UNITS else "CNY"}
    rest = {column: cells[column] for column in cells if column not in (*_QUANTITY, "source")}
    data: dict[str, object] = {"area": area, **rest, "quantity": {**quantity, **number, **unit}}
    data["source"] = {"title": cells.get("source", name)}
    try:
        period = Period(cells.get("period", ""))
        base = Period(cells["base_period"]) if "base_period" in cells else None
    except PeriodError:
        return data | {"id": "unknown"}
    if base is None and cells.get("measure") in _BASED_ON_THE_YEAR_BEFORE and period.year_before is not None:
        base = period.year_before
        data["base_period"] = str(base)
    own = figure_id(cells.get("indicator", ""), cells.get("measure", ""), period, base)
    return data | {"id": own if data["area"] == area else f"{own}@{data['area']}"}
