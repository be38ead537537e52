"""pandas, polars and openpyxl take what the package lays out: catalogues, mentions, verdicts, checks and workbooks."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Any

import numpy as np
import openpyxl
import pandas as pd
import polars as pl
import pytest

import xinhua_gov as xg

REPORT = xg.load()


@pytest.mark.parametrize("kind", xg.RecordKind)
def test_a_frame_of_a_catalogue_has_a_row_for_each_record(kind: xg.RecordKind) -> None:
    catalogue = REPORT.catalogue(kind)
    frame = pd.DataFrame(catalogue)
    assert len(frame) == len(catalogue)
    assert frame.equals(catalogue.to_frame()) or not len(catalogue)
    rows = catalogue.records(number=float)
    assert pl.DataFrame(rows, infer_schema_length=None).height == len(catalogue)
    if rows:
        assert list(frame.columns) == list(rows[0])
        assert frame["id"].tolist() == [record.id for record in catalogue.records]


def test_the_numbers_of_a_frame_are_numbers() -> None:
    """271.4 and 113.9 of a hundred million yuan."""
    frame = pd.DataFrame(REPORT.observations).set_index("id")
    assert frame["amount"].dtype == "float64"
    levels = frame.loc[["gdp.level.2020", "industrial_value_added.level.2020"], "amount"]
    assert levels.sum() == 27_140_000_000 + 11_390_000_000


def test_a_frame_can_be_asked_for_some_columns() -> None:
    frame = pd.DataFrame(REPORT.targets.where(indicator="GDP"), columns=["id", "amount"])
    assert frame.to_dict("records") == [{"id": "gdp.yoy_growth.2021", "amount": 7.0}]


def test_a_frame_of_nothing_has_the_columns() -> None:
    nothing = REPORT.targets.where(indicator="GDP", period=2020)
    assert list(nothing.to_frame().columns) == list(REPORT.targets.to_frame().columns)
    assert len(pd.DataFrame(nothing)) == len(nothing.to_frame()) == 0


def test_what_else_has_rows_is_a_frame_too() -> None:
    mentions = xg.read_quantities("生产总值271.4亿元，增长3.2%。").to_frame()
    assert mentions["value"].tolist() == [27_140_000_000.0, 3.2]
    card = xg.scorecard(REPORT, xg.outcomes()).to_frame()
    assert card["as_printed"].value_counts().to_dict() == {"met": 3, "missed": 2}
    checks = xg.reconcile(REPORT).to_frame().set_index("id")
    assert checks.loc["old_neighbourhoods_81", ["low", "high"]].tolist() == [81.0, 81.0]
    panel = xg.context().where(code="410000", kind="target", concept="gdp", period="2021").to_frame()
    assert panel["value"].tolist() == [7.0]
    assert xg.outcomes().to_frame()["amount"].iloc[0] == 28_870_000_000.0


@pytest.mark.parametrize(
    "of", [lambda: REPORT.targets, lambda: xg.read_quantities("5个"), lambda: xg.reconcile(REPORT)]
)
def test_the_package_for_frames_is_named_where_it_is_missing(of: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "pandas", None)
    with pytest.raises(
        xg.MissingPackageError, match=r"^a frame needs the package pandas; install it with: pip install"
    ):
        of().to_frame()
    assert issubclass(xg.MissingPackageError, ImportError)


def test_growth_goes_through_a_series_number_by_number() -> None:
    """262.9 to 271.4 is 3.23 %; a Series as a whole is no number."""
    frame = pd.DataFrame({"before": [262.9, 100.0], "after": [271.4, 121.0]})
    grown = [xg.growth_rate(a, b, exact=False) for a, b in zip(frame["before"], frame["after"], strict=True)]
    assert [str(rate)[:7] for rate in grown] == ["0.03233", "0.21"]
    assert xg.growth_rate(np.float64(100), np.int64(121), exact=False) == grown[1]
    with pytest.raises(xg.GrowthError, match=r"^expected one number or Bounds, found a Series$"):
        xg.growth_rate(frame["before"], 1.0, exact=False)
    with pytest.raises(xg.GrowthError, match=r"found a NAType$"):
        xg.growth_rate(pd.NA, 1.0, exact=False)


# Workbooks


def rows_of(sheet: Any) -> list[dict[str, Any]]:
    head, *rows = sheet.iter_rows(values_only=True)
    return [dict(zip(head, row, strict=True)) for row in rows]


@pytest.fixture(scope="module")
def books(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Any]:
    folder = tmp_path_factory.mktemp("books")
    for language in ("zh", "en"):
        xg.export_report(REPORT, folder / f"{language}.xlsx", language=language)
    return {language: openpyxl.load_workbook(folder / f"{language}.xlsx") for language in ("zh", "en")}


def test_a_workbook_has_a_sheet_for_each_kind(books: dict[str, Any]) -> None:
    before, behind = (
        ["报告", "章节", "指标", "数据", "目标值", "项目", "项目进展"],
        ["数据关系", "目标评估", "后续结果"],
    )
    between = ["成绩", "任务", "远景与规划目标", "困难挑战", "机构", "地点", "术语"]
    assert books["zh"].sheetnames == [*before, *between, *behind]
    assert books["en"].sheetnames[:5] == ["report", "sections", "indicators", "observations", "targets"]
    assert books["en"].sheetnames[-2:] == ["scorecard", "later results"]
    for book in books.values():
        assert [sheet.max_row - 1 for sheet in book][1:5] == [102, 102, 89, 43]


def test_numbers_are_numbers_and_words_are_in_the_language(books: dict[str, Any]) -> None:
    zh, en = rows_of(books["zh"]["目标值"])[0], rows_of(books["en"]["targets"])[0]
    assert (zh["编号"], zh["数值"], zh["单位"], zh["比较方式"], zh["目标性质"]) == (
        "gdp.yoy_growth.2021", 7, "%", "不低于", "预期性",
    )  # fmt: skip
    assert (en["id"], en["value"], en["comparator"], en["nature"]) == (
        "gdp.yoy_growth.2021", 7, "at least", "anticipatory",
    )  # fmt: skip
    level = rows_of(books["zh"]["数据"])[0]
    assert (level["数值"], level["金额或数量"], level["单位"]) == (271.4, 27_140_000_000, "元")
    assert (level["不含下限"], level["不含上限"]) == ("否", "是")
    assert all(cell.data_type != "f" for book in books.values() for sheet in book for row in sheet for cell in row)


def test_the_head_is_fixed_and_columns_are_as_wide_as_what_they_hold(books: dict[str, Any]) -> None:
    sheet = books["zh"]["指标"]
    assert sheet.freeze_panes == "A2"
    assert sheet.auto_filter.ref == "A1:L103"
    assert sheet["A1"].font.bold
    heads = [(cell.value, cell.column_letter) for cell in sheet[1]]
    widths = {head: sheet.column_dimensions[letter].width for head, letter in heads}
    assert widths["报告"] == 13  # xinhua-2021, and the room beside it
    assert widths["名称（英文）"] == 60  # at the most


def test_one_kind_is_one_sheet(tmp_path: Path) -> None:
    xg.export_report(REPORT, tmp_path / "a.xlsx", kind="scorecard", language="zh")
    book = openpyxl.load_workbook(tmp_path / "a.xlsx")
    assert book.sheetnames == ["目标评估"]
    first = rows_of(book["目标评估"])[0]
    assert (first["目标"], first["按所载数字"], first["状态"]) == ("gdp.yoy_growth.2021", "未完成", "无法判定")
    with pytest.raises(xg.UnknownFieldError, match="'project' is not a table of a report; expected one of: projects"):
        xg.export_report(REPORT, tmp_path / "b.xlsx", kind="project")
    assert [entry.name for entry in tmp_path.iterdir()] == ["a.xlsx"]


def test_pandas_and_polars_read_a_workbook_with_the_same_numbers(tmp_path: Path) -> None:
    xg.export_report(REPORT, tmp_path / "a.xlsx", kind="figures")
    frame = pd.read_excel(tmp_path / "a.xlsx").set_index("id")
    assert frame.loc["gdp.level.2020", "amount"] == 27_140_000_000
    assert frame["start"].dtype == "int64"
    assert len(frame) == len(REPORT.records("figures"))


def test_a_panel_as_a_workbook_has_a_fixed_head(tmp_path: Path) -> None:
    xg.context().save(tmp_path / "panel.xlsx")
    sheet = openpyxl.load_workbook(tmp_path / "panel.xlsx")["panel"]
    assert (sheet.freeze_panes, sheet.max_row - 1) == ("A2", len(xg.context()))
    assert sheet.column_dimensions["A"].width > 8
    assert rows_of(sheet)[0]["amount"] == 67_700_000_000_000
