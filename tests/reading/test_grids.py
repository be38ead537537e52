"""Numbers in the cells of a table have the name and the unit that the head of their column or row says."""

from __future__ import annotations

from decimal import Decimal

import pytest
from sentences import printed, quantities

RULE = "|---|---|---|\n"


def read(text: str) -> list[tuple[str, Decimal | None, str, str, str]]:
    return [(m.text, m.value, m.unit, m.subject, str(m.measure)) for m in quantities(text)]


def test_the_head_of_a_column_gives_name_and_unit() -> None:
    text = f"| 县 | GDP（亿元） | 增速（%） |\n{RULE}| 甲县 | 125.3 | -6.5 |\n| 乙县 | 1,234 | 2 |\n"
    assert read(text) == [
        ("125.3", Decimal(12530000000), "元", "甲县GDP", "level"),
        ("-6.5", Decimal("-6.5"), "%", "甲县", "yoy_growth"),
        ("1,234", Decimal(123400000000), "元", "乙县GDP", "level"),
        ("2", Decimal(2), "%", "乙县", "yoy_growth"),
    ]


def test_the_head_of_a_row_gives_them_and_that_of_the_column_the_year() -> None:
    text = f"| 指标 | 2020年 | 2021 |\n{RULE}| 财政收入（亿元） | 12.5 | 13.1 |\n"
    assert [(m.text, m.value, str(m.period), m.subject) for m in quantities(text)] == [
        ("12.5", Decimal(1250000000), "2020", "2020年财政收入"),
        ("13.1", Decimal(1310000000), "2021", "2021年财政收入"),
    ]


def test_a_column_may_say_the_units() -> None:
    assert read(f"| 指标 | 单位 | 数值 |\n{RULE}| 税收 | 万元 | 125.3 |\n") == [
        ("125.3", Decimal(1253000), "元", "税收", "level")
    ]


def test_cells_of_a_web_page_likewise() -> None:
    text = "<table><tr><th>指标</th><th>数值（亿元）</th></tr><tr><td>税收</td><td>125.3</td></tr></table>"
    assert read(text) == [("125.3", Decimal(12530000000), "元", "税收", "level")]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (f"| 序号 | 项目 | 进度 |\n{RULE}| 1 | 学校 | 3 |\n", []),
        (f"| 税收 | 增长7.1% | 说明 |\n{RULE}| 就业 | 1.2万人 | 无 |\n", ["7.1%", "1.2万人"]),
        ("| 125.3 | 6.5 |\n", []),
    ],
)
def test_nothing_is_made_up(text: str, expected: list[str]) -> None:
    assert printed(quantities(text)) == expected
