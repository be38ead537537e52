"""Rows of targets that name no number: their cells, which of a cell is preferred, and that they are asked for."""

from __future__ import annotations

import xinhua_gov as xg
from xinhua_gov.panels.panel_csv import csv_of, rows_of_csv

FILLER = "全市同心协力，各项事业取得新的进展。" * 12
TEXT = (
    "2021年平顶山市政府工作报告\n各位代表：\n一、2020年工作回顾\n全市生产总值增长3.2%。\n"
    f"{FILLER}\n二、2021年主要任务\n主要预期目标是：生产总值增长7%，固定资产投资增长9%，居民收入与经济增长基本同步，"
    "进出口总额增速高于全省平均水平1个百分点以上，固定资产投资增速高于全省平均水平，居民收入高于全国平均水平。\n"
)


def related(*, relative: bool = False) -> list[tuple[str, str, str, bool, str]]:
    panel = xg.panel([("2021.txt", TEXT)], relative=relative)
    return [
        (row.concept, str(row.relative_to), str(row.value or ""), row.preferred, row.quote)
        for row in panel
        if row.relative_to is not None
    ]


def test_they_are_rows_only_where_they_are_asked_for() -> None:
    assert related() == []
    assert related(relative=True) == [
        ("residents_income", "in_step:gdp", "", True, "居民收入与经济增长基本同步"),
        ("foreign_trade", "above:province", "1", True, "进出口总额增速高于全省平均水平1个百分点以上"),
        ("fixed_asset_investment", "above:province", "", False, "固定资产投资增速高于全省平均水平"),
        ("residents_income", "above:nation", "", False, "居民收入高于全国平均水平"),
    ]


def test_a_number_is_preferred_in_its_cell_then_what_stands_first() -> None:
    rows = [row for row in xg.panel([("2021.txt", TEXT)], relative=True) if row.relative_to is not None]
    assert [(row.note, row.note_zh) for row in rows] == [
        ("need only be so by and large (基本)", "只要求基本如此（“基本”）"),
        (None, None),
        ("a target of the cell that has a number is preferred", "已采用同一格中有数字的目标"),
        ("a figure of the cell that stands further up is preferred", "已采用同一格中靠前的数据"),
    ]


def test_the_other_rows_stay_as_they_are_and_all_can_be_read_back() -> None:
    panel = xg.panel([("2021.txt", TEXT)], relative=True)
    assert [row for row in panel if row.relative_to is None] == list(xg.panel([("2021.txt", TEXT)]))
    assert rows_of_csv("panel.csv", csv_of(panel)) == tuple(panel)


def test_only_the_concepts_that_are_asked_for() -> None:
    panel = xg.panel([("2021.txt", TEXT)], concepts=["foreign_trade"], relative=True)
    assert [(row.concept, str(row.relative_to)) for row in panel] == [("foreign_trade", "above:province")]


def test_no_verdict_and_no_pivot_takes_a_relation_for_a_number() -> None:
    panel = xg.panel([("2021.txt", TEXT)], relative=True)
    assert panel.pivot("foreign_trade", kind="target") == {}
    assert [judged.target.concept for judged in panel.judged()] == ["gdp", "fixed_asset_investment"]
