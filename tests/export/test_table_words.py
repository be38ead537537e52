"""Every table, column and word of a workbook has a name in both languages."""

from __future__ import annotations

from decimal import Decimal

import pytest

import xinhua_gov as xg
from xinhua_gov.export.table_words import cell_words, column_words, heads_of, table_words
from xinhua_gov.export.workbook_of_report import SHEETS
from xinhua_gov.judging.scorecard import SCORES
from xinhua_gov.model.tables.columns import Column, Table
from xinhua_gov.model.tables.figures import FLAT
from xinhua_gov.model.tables.flattening import STORED
from xinhua_gov.model.tables.outcomes import OUTCOMES
from xinhua_gov.resources import rows

TABLES = [*STORED.values(), *FLAT.values(), SCORES, OUTCOMES]


@pytest.mark.parametrize("table", TABLES, ids=lambda table: table.name)
def test_every_column_has_a_head_of_its_own_in_both_languages(table: Table) -> None:
    for language in ("zh", "en"):
        heads = heads_of(table, language)
        assert list(heads) == table.heading
        assert len(set(heads.values())) == len(heads)
    chinese = heads_of(table, "zh")
    assert [name for name, head in chinese.items() if head.isascii() and name != "sha256"] == []
    assert not any("_" in head for head in heads_of(table, "en").values())


@pytest.mark.parametrize(
    ("name", "zh", "en"),
    [
        ("id", "编号", "id"),
        ("name_en", "名称（英文）", "name (English)"),
        ("figure_start", "数据起点", "figure, start"),
        ("result_high", "结果上限", "result, most"),
        ("low", "下限", "least"),
        ("as_printed", "按所载数字", "as printed"),
    ],
)
def test_a_column_is_called_by_the_table_or_by_its_parts(name: str, zh: str, en: str) -> None:
    assert (column_words(name, "zh"), column_words(name, "en")) == (zh, en)


def test_the_english_one_of_two_notes_is_called_so() -> None:
    heads = heads_of(STORED["indicators"], "zh")
    assert (heads["note"], heads["note_zh"]) == ("备注（英文）", "备注（中文）")


def test_every_sheet_has_a_chinese_name() -> None:
    names = [table_words(name, "zh") for name in SHEETS]
    assert not any(name.isascii() for name in names)
    assert len(set(names)) == len(names)


@pytest.mark.parametrize(
    ("column", "value", "zh", "en"),
    [
        (Column("a", "", lambda o, r: None, words=xg.Nature), "binding", "约束性", "binding"),
        (Column("a", "", lambda o, r: None, of="units"), "CNY", "元", "yuan"),
        (Column("a", "", lambda o, r: None), True, "是", "yes"),
        (Column("a", "", lambda o, r: None), None, None, None),
        (Column("a", "", lambda o, r: None, words=xg.Nature), "", "", ""),
        (Column("a", "", lambda o, r: None, "number"), Decimal(3), Decimal(3), Decimal(3)),
    ],
)
def test_cells_are_worded_by_their_lists(column: Column, value: str, zh: object, en: object) -> None:
    report = xg.load()
    assert (cell_words(report, column, value, "zh"), cell_words(report, column, value, "en")) == (zh, en)


def test_every_row_of_the_heads_is_of_a_column_or_a_sheet() -> None:
    columns = {column.name for table in TABLES for column in table.columns}
    parts = {name.rpartition("_")[0] for name in columns}
    unused = [row[0] for row in rows("export", "tables/heads.tsv") if row[0] not in columns | parts | set(SHEETS)]
    assert unused == []
