"""The 2021 report's names, glosses, honours and stages, as they were settled after two readers had read them blind."""

from __future__ import annotations

import csv
from functools import reduce
from pathlib import Path
from typing import Any

import pytest

import xinhua_gov as xg

READINGS = Path(__file__).with_name("blind_readings_2021.tsv")


def readings() -> list[dict[str, str]]:
    """The lines of the table of what was found, and how each was settled."""
    lines = [line for line in READINGS.read_text(encoding="utf-8").splitlines() if not line.startswith("#")]
    return list(csv.DictReader(lines, delimiter="\t", quoting=csv.QUOTE_NONE, strict=True))


def stored(report: xg.Report, kind: str, id: str, field: str) -> Any:
    """A field of a record, as plain data; a dot goes into what it holds."""
    record = report.catalogue(kind)[id].model_dump(mode="json")
    return reduce(lambda value, part: value[part], field.split("."), record)


def test_the_data_has_what_was_settled(report: xg.Report) -> None:
    found = [
        (row["id"], row["field"], now)
        for row in readings()
        if (now := stored(report, row["kind"], row["id"], row["field"])) != row["is"]
    ]
    assert found == []


def test_what_was_mended_is_another_and_what_was_kept_the_same() -> None:
    for row in readings():
        assert row["settled"] == ("kept" if row["was"] == row["is"] else "mended"), row["id"]
        assert row["readers"] in ("A", "B", "AB", "-"), row["id"]
        assert row["reason"], row["id"]


@pytest.mark.parametrize(
    ("id", "field", "readers", "settled"),
    [
        ("research_platforms.under_way.2021", "stage", "AB", "mended"),
        ("lizhuang_new_village.in_use.2020", "stage", "AB", "kept"),
        ("problem_buildings_advanced_2019", "honour.recipient", "AB", "mended"),
        ("safe_xinhua", "name.en", "A", "mended"),
        ("gdp_growth_target", "name.en", "AB", "kept"),
        ("degree_of_industrial_integration", "name.en", "-", "mended"),
    ],
)
def test_how_it_was_settled(id: str, field: str, readers: str, settled: str) -> None:
    (row,) = [row for row in readings() if (row["id"], row["field"]) == (id, field)]
    assert (row["readers"], row["settled"]) == (readers, settled)
