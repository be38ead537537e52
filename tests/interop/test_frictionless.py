"""frictionless finds the data package valid, reads every value as it is, and finds what is broken on purpose."""

from __future__ import annotations

import datetime as dt
from decimal import Decimal
from pathlib import Path

import crafted
import pytest
from frictionless import Package

import xinhua_gov as xg
from xinhua_gov.export.delimited import original
from xinhua_gov.export.sheets import sheets
from xinhua_gov.model.tables.columns import Column


@pytest.fixture(scope="module", params=["bundled", "crafted"])
def report(request: pytest.FixtureRequest) -> xg.Report:
    return xg.load() if request.param == "bundled" else crafted.report()


@pytest.fixture(scope="module")
def folder(report: xg.Report, tmp_path_factory: pytest.TempPathFactory) -> Path:
    place = tmp_path_factory.mktemp("packages") / "package"
    xg.export_report(report, place, "datapackage", outcomes=xg.outcomes())
    return place


def faults(folder: Path) -> list[str]:
    told = Package(str(folder / "datapackage.json")).validate()
    return [error.type for task in told.tasks for error in task.errors] + [error.type for error in told.errors]


def test_the_package_is_valid(folder: Path) -> None:
    assert faults(folder) == []


def test_every_value_is_read_as_it_is(folder: Path, report: xg.Report) -> None:
    filled = {name: sheet for name, sheet in sheets(report, xg.outcomes().values()).items() if sheet.rows}
    package = Package(str(folder / "datapackage.json"))
    assert set(package.resource_names) == set(filled)
    for name, sheet in filled.items():
        rows = [row.to_dict() for row in package.get_resource(name).read_rows()]
        assert len(rows) == len(sheet.rows)
        for read, expected in zip(rows, sheet.rows, strict=True):
            for column, value in zip(sheet.table.columns, expected, strict=True):
                assert as_stored(read[column.name], column) == value, (name, column.name)


def as_stored(value: object, column: Column) -> object:
    if isinstance(value, dt.date):
        return value.isoformat()
    if isinstance(value, str) and not column.is_numeric:
        return original(value)
    assert not isinstance(value, float)
    return value


def test_numbers_are_read_exactly(folder: Path) -> None:
    rows = Package(str(folder / "datapackage.json")).get_resource("observations").read_rows()
    assert {type(row["value"]) for row in rows} == {Decimal}


@pytest.mark.parametrize(
    ("file", "old", "new", "fault"),
    [
        ("observations.csv", ",level,", ",leevel,", "constraint-error"),
        ("observations.csv", "271.4", "much", "type-error"),
        ("milestones.csv", "\nxinhua-2021,", "\nxinhua-2022,", "foreign-key"),
        ("indicators.csv", "\nxinhua-2021,gdp,", "\nxinhua-2021,fixed_asset_investment,", "primary-key"),
    ],
)
def test_what_is_broken_is_found(file: str, old: str, new: str, fault: str, tmp_path: Path) -> None:
    """The descriptor says enough for the checker to find a wrong code, number, link or key."""
    place = tmp_path / "package"
    xg.export_report(xg.load(), place, "datapackage")
    text = (place / file).read_text(encoding="utf-8")
    assert old in text
    (place / file).write_text(text.replace(old, new, 1), encoding="utf-8")
    assert fault in faults(place)
