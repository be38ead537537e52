"""pandas and polars take the flat records as they come, and read the exported files with the same values."""

from __future__ import annotations

import json
from decimal import Decimal
from pathlib import Path

import pandas as pd
import polars as pl
import pytest
from written_files import cell_of

import xinhua_gov as xg
from xinhua_gov.export.delimited import original
from xinhua_gov.model.tables.flattening import KINDS, table_of

REPORT = xg.load()


@pytest.mark.parametrize("kind", KINDS)
def test_every_kind_is_a_frame_of_pandas_and_of_polars(kind: str) -> None:
    records = REPORT.records(kind)
    columns = [column.name for column in table_of(kind).columns]
    pandas, polars = pd.DataFrame(records), pl.DataFrame(records, infer_schema_length=None)
    assert len(pandas) == polars.height == len(records)
    if records:
        assert list(pandas.columns) == polars.columns == columns


def test_numbers_that_were_asked_for_add_up() -> None:
    """1.25 and 0.17 of ten thousand people: the sums are known to the person, strings would be strung together."""
    frame = pd.DataFrame(REPORT.records("observations", number=float)).set_index("id")
    assert frame["amount"].dtype == "float64"
    assert frame.loc["gdp.level.2020", "amount"] - 27_140_000_000 == 0
    exact = pd.DataFrame(REPORT.records("observations", number=Decimal)).set_index("id")
    assert exact.loc["gdp.level.2020", "value"] * 10 == Decimal("2714.0")


@pytest.mark.parametrize("kind", ["figures", "projects", "milestones", "terms"])
def test_an_exported_csv_is_read_with_the_same_values(kind: str, tmp_path: Path) -> None:
    place = tmp_path / "records.csv"
    xg.export_report(REPORT, place, kind=kind)
    numbers = table_of(kind).numbers
    expected = [{name: cell_of(value) for name, value in row.items()} for row in REPORT.records(kind)]
    by_pandas = pd.read_csv(place, dtype=str, keep_default_na=False).to_dict("records")
    by_polars = pl.read_csv(place, infer_schema=False).fill_null("").to_dicts()
    for read in (by_pandas, by_polars):
        assert [{k: v if k in numbers else original(v) for k, v in row.items()} for row in read] == expected


def test_an_exported_csv_has_numbers_where_pandas_looks_for_them(tmp_path: Path) -> None:
    place = tmp_path / "figures.csv"
    xg.export_report(REPORT, place)
    frame = pd.read_csv(place)
    assert [frame[name].dtype.kind for name in ("value", "scale", "amount", "start")] == ["f", "i", "f", "i"]


def test_exported_json_lines_are_read_with_the_same_values(tmp_path: Path) -> None:
    place = tmp_path / "figures.jsonl"
    xg.export_report(REPORT, place, "jsonl")
    assert [json.loads(line) for line in place.read_text(encoding="utf-8").splitlines()] == REPORT.records("figures")
    assert pl.read_ndjson(place, infer_schema_length=None).to_dicts() == REPORT.records("figures")
    assert pd.read_json(place, lines=True, dtype=False)["id"].tolist() == [r["id"] for r in REPORT.records("figures")]
