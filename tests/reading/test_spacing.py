"""Blanks within words and numbers are passed over; numbers that stand beside each other stay two."""

from __future__ import annotations

from decimal import Decimal

import pytest
from sentences import others, printed, quantities, quantity


@pytest.mark.parametrize("blank", [" ", "\xa0", "\u3000", "\u2009", "\t"])
def test_a_text_with_a_blank_behind_each_character_is_read(blank: str) -> None:
    text = blank.join("2021年投资12.5亿元，增长7.1%以上。")
    found = [(m.value, m.unit, m.measure, m.qualifier, m.period) for m in quantities(text)]
    assert found == [
        (Decimal(1250000000), "元", "level", "unqualified", "2021"),
        (Decimal("7.1"), "%", "yoy_growth", "at_least", "2021"),
    ]


@pytest.mark.parametrize(
    ("text", "value", "unit"),
    [
        ("投资 1 2 . 5 亿元。", "1250000000", "元"),
        ("投资1 2 . 5亿元。", "1250000000", "元"),
        ("投资 1 2 3 亿元。", "12300000000", "元"),
        ("规模6 5 0亿元，其他不变。", "65000000000", "元"),
        ("突破 1 , 2 3 4 . 5 亿元。", "123450000000", "元"),
        ("增 长 7.1%。", "7.1", "%"),
        ("提高1.2 个 百分点。", "1.2", "个百分点"),
        ("增长\t7.1%。", "7.1", "%"),
        ("收入增加，2 000家企业受益。", "2000", "家"),
    ],
)
def test_a_spaced_number_is_read(text: str, value: str, unit: str) -> None:
    found = quantity(text)
    assert (found.value, found.unit) == (Decimal(value), unit)


@pytest.mark.parametrize("text", ["增 长 7.1%。", "增长\t7.1%。"])
def test_the_word_before_a_number_is_heard_over_a_blank(text: str) -> None:
    assert quantity(text).measure == "yoy_growth"


def test_two_digits_are_one_number_where_others_are_spaced_too() -> None:
    assert printed(quantities("规模6 5 0亿元，乙烯2 4万吨。")) == ["6 5 0亿元", "2 4万吨"]


@pytest.mark.parametrize(
    "text",
    [
        "投资12 5亿元。",
        "投资1 2.5亿元。",
        "乙烯2 4万吨。",
        "外贸去年达到 1 69.4亿美元，增长。",
        "收入1, 234元。",
        "名次 1 2 3 家",
    ],
)
def test_where_one_cannot_know_there_is_no_number(text: str) -> None:
    assert quantities(text) == []


@pytest.mark.parametrize("text", ["2 0 2 1年投资5亿元。", "2 021 年投资5亿元。", "20 21年投资5亿元。"])
def test_a_spaced_year_is_a_year(text: str) -> None:
    assert quantity(text).period == "2021"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("GDP 12 5", []),
        ("地区 1 2 3 4 5 6", []),
        ("GDP 12 13 8.3%", ["8.3%"]),
        ("地区\t12\t人口\t30", []),
        ("收入1 234亿元。", ["1 234亿元"]),
    ],
)
def test_numbers_in_the_row_of_a_table_stay_apart(text: str, expected: list[str]) -> None:
    assert printed(quantities(text)) == expected


def test_a_blank_behind_the_mark_that_opens_a_name() -> None:
    assert others("推行“ 1 %工作法”。") == [("1 %", "label")]
