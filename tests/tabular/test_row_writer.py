"""Rows are written by the ending of the file, whole or not at all."""

from __future__ import annotations

import builtins
import json
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

import xinhua_gov as xg
from xinhua_gov.tabular.columns import Cell, CellType, FileColumn
from xinhua_gov.tabular.row_writer import write_table

COLUMNS = (
    FileColumn("name"),
    FileColumn("year", CellType.INTEGER),
    FileColumn("value", CellType.NUMBER),
    FileColumn("preferred", CellType.FLAG),
)
ROWS: list[tuple[Cell, ...]] = [("甲，乙", 2021, Decimal("1E+3"), True), (None, None, Decimal("0.10"), False)]


def test_csv_has_a_head_plain_digits_and_lines_that_end_in_lf(tmp_path: Path) -> None:
    write_table(tmp_path / "a.csv", "t", COLUMNS, ROWS)
    assert (tmp_path / "a.csv").read_bytes().decode() == (
        "name,year,value,preferred\n甲，乙,2021,1000,true\n,,0.10,false\n"
    )


def test_json_lines_keep_every_digit(tmp_path: Path) -> None:
    write_table(tmp_path / "a.jsonl", "t", COLUMNS, ROWS)
    lines = (tmp_path / "a.jsonl").read_text(encoding="utf-8").splitlines()
    assert json.loads(lines[1]) == {"name": None, "year": None, "value": "0.10", "preferred": False}
    assert "甲，乙" in lines[0]


def test_the_numbers_of_a_database_add_up(tmp_path: Path) -> None:
    write_table(tmp_path / "a.sqlite", "t", COLUMNS, ROWS)
    with closing(sqlite3.connect(tmp_path / "a.sqlite")) as connection:
        assert connection.execute("SELECT sum(value), max(year), sum(preferred) FROM t").fetchone() == (1000.1, 2021, 1)


def test_parquet_has_typed_columns(tmp_path: Path) -> None:
    parquet = pytest.importorskip("pyarrow.parquet")
    write_table(tmp_path / "a.parquet", "t", COLUMNS, ROWS)
    table = parquet.read_table(tmp_path / "a.parquet")
    assert table.to_pydict() == {
        "name": ["甲，乙", None], "year": [2021, None], "value": [1000.0, 0.1], "preferred": [True, False],
    }  # fmt: skip


def test_no_cell_of_a_workbook_is_a_formula(tmp_path: Path) -> None:
    openpyxl = pytest.importorskip("openpyxl")
    write_table(tmp_path / "a.xlsx", "t", COLUMNS, [("=1+1", 2021, Decimal("2.5"), True)])
    sheet = openpyxl.load_workbook(tmp_path / "a.xlsx")["t"]
    assert [cell.value for cell in sheet[2]] == ["=1+1", 2021, 2.5, True]
    assert sheet["A2"].data_type == "s"


def test_a_sheet_is_easy_to_read_and_the_same_for_the_same_rows(tmp_path: Path) -> None:
    """A Chinese character is as wide as two others; two more columns are left free, and eight are the least."""
    openpyxl = pytest.importorskip("openpyxl")
    rows = [("规模以上工业增加值", 2021, Decimal("27140000000"), True), ("甲\x0b", None, None, None)]
    for name in ("a.xlsx", "b.xlsx"):
        write_table(tmp_path / name, "a/b:c", COLUMNS, rows)
    assert (tmp_path / "a.xlsx").read_bytes() == (tmp_path / "b.xlsx").read_bytes()
    sheet = openpyxl.load_workbook(tmp_path / "a.xlsx")["a b c"]
    assert [sheet.column_dimensions[letter].width for letter in "ABCD"] == [20, 8, 13, 11]
    assert (sheet.freeze_panes, sheet.auto_filter.ref, sheet["A1"].font.bold) == ("A2", "A1:D3", True)
    assert sheet["A3"].value == "甲�"


def test_a_sheet_with_too_many_rows_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    pytest.importorskip("openpyxl")
    monkeypatch.setattr("xinhua_gov.tabular.workbook.MOST_ROWS_OF_A_SHEET", 1)
    with pytest.raises(xg.FileError, match=r"a\.xlsx: has more rows than a sheet of Excel can hold: 1$"):
        write_table(tmp_path / "a.xlsx", "t", COLUMNS, ROWS)
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(("ending", "extra"), [("parquet", "parquet"), ("xlsx", "excel")])
def test_a_package_that_is_missing_is_named(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, ending: str, extra: str
) -> None:
    def without(name: str, *rest: Any) -> Any:
        if name.partition(".")[0] in ("pyarrow", "openpyxl"):
            raise ImportError(name)
        return known(name, *rest)

    known = builtins.__import__
    monkeypatch.setattr("xinhua_gov.tabular.extras.import_module", without)
    with pytest.raises(xg.FileError, match=rf"pip install 'xinhua-gov\[{extra}\]'"):
        write_table(tmp_path / f"a.{ending}", "t", COLUMNS, ROWS)
    assert list(tmp_path.iterdir()) == []


def test_what_is_there_is_kept_unless_told(tmp_path: Path) -> None:
    place = tmp_path / "a.csv"
    place.write_text("mine", encoding="utf-8")
    with pytest.raises(xg.FileError, match=r"is there already; .* replace it with overwrite=True$"):
        write_table(place, "t", COLUMNS, ROWS)
    assert place.read_text(encoding="utf-8") == "mine"
    write_table(place, "t", COLUMNS, ROWS, overwrite=True)
    assert place.read_text(encoding="utf-8").startswith("name,")


@pytest.mark.parametrize("name", ["a.xls", "a", "no/a.csv"])
def test_a_place_that_no_table_can_have_is_refused(tmp_path: Path, name: str) -> None:
    with pytest.raises(xg.FileError):
        write_table(tmp_path / name, "t", COLUMNS, ROWS)


def test_a_table_that_fails_half_way_is_not_there(tmp_path: Path) -> None:
    def failing() -> Iterator[tuple[Cell, ...]]:
        yield ROWS[0]
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        write_table(tmp_path / "a.csv", "t", COLUMNS, failing())
    assert list(tmp_path.iterdir()) == []
