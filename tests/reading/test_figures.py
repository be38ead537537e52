"""Numbers that a scan, a keyboard or another habit wrote in an odd way are read, or are none: never another number."""

from __future__ import annotations

from decimal import Decimal

import pytest
from sentences import quantities, quantity


@pytest.mark.parametrize(
    ("text", "value", "unit"),
    [
        ("收入1'234万元", "12340000", "元"),
        ("收入1’234’567元", "1234567", "元"),
        ("１２，３４５人", "12345", "人"),
        ("增长9。5％", "9.5", "％"),
        ("收入12。5亿元", "1250000000", "元"),
        ("增长2∙1%", "2.1", "%"),
        ("外资2O.48亿美元", "2048000000", "美元"),
        ("增长5l.27%", "51.27", "%"),
        ("增长7.l%", "7.1", "%"),
        ("投资1〇亿元", "1000000000", "元"),
        ("增长8.5o/o", "8.5", "%"),
        ("投资5仟万元", "50000000", "元"),
        ("道路5ｋｍ", "5", "km"),
        ("提高3个pct", "3", "个pct"),
    ],
)
def test_an_odd_number_is_read(text: str, value: str, unit: str) -> None:
    found = quantity(text)
    assert (found.value, found.unit) == (Decimal(value), unit)


@pytest.mark.parametrize(
    "text",
    [
        "收入12,34亿元",
        "增长7,1%",
        "收入1.234.567元",
        "收入12.345,6元",
        "收入12..5亿元",
        "收入12，5亿元",
        "完成35。5家",
        "增长2°1%",
        "增长2`1%",
        "投资〇.5亿元",
        "五千2百元",
        "投资1�2亿元",
        "投资2亿�元",
        "投资三�五亿元",
    ],
)
def test_what_may_be_more_than_one_number_is_none(text: str) -> None:
    assert quantities(text) == []


@pytest.mark.parametrize(
    ("text", "found", "low", "high"),
    [
        ("增长5%——6%左右", "5%——6%", "5", "6"),
        ("增长5%--6%", "5%--6%", "5", "6"),
        ("投资3——5亿元", "3——5亿元", "300000000", "500000000"),
        ("新建12－－15家", "12－－15家", "12", "15"),
    ],
)
def test_a_range_may_have_a_dash_of_two_strokes(text: str, found: str, low: str, high: str) -> None:
    (mention,) = quantities(text)
    assert (mention.text, str(mention.value), str(mention.value_high)) == (found, low, high)


@pytest.mark.parametrize("text", ["新建5、6家企业", "引进2、3个团队"])
def test_one_number_or_the_next_is_none(text: str) -> None:
    assert quantities(text) == []


@pytest.mark.parametrize(
    ("text", "values"), [("分别新建5、6家", ["5", "6"]), ("新建5、7家", ["5", "7"]), ("增至5、6家", ["5", "6"])]
)
def test_two_numbers_of_a_list_are_two(text: str, values: list[str]) -> None:
    assert [str(mention.value) for mention in quantities(text)] == values


def test_a_dash_and_a_minus_are_no_dash_of_two_strokes() -> None:
    assert [str(mention.value) for mention in quantities("由5%—-6%")] == ["5", "6"]


@pytest.mark.parametrize(
    ("text", "value"), [("补助¥350", "350"), ("投资￥300万", "3000000"), ("投资¥3.5亿元", "350000000")]
)
def test_a_sign_of_the_yuan_is_its_unit(text: str, value: str) -> None:
    (mention,) = quantities(text)
    assert (str(mention.value), mention.unit, mention.subject) == (value, "元", text[:2])


@pytest.mark.parametrize(
    ("text", "value", "measure", "falls"),
    [
        ("同比（%）-3.2%", "-3.2", "yoy_growth", False),
        ("同比—3.2%", "-3.2", "yoy_growth", False),
        ("同比+3.2%", "3.2", "yoy_growth", False),
        ("同比↑3.2%", "3.2", "yoy_growth", False),
        ("同比↓3.2%", "3.2", "decline", True),
        ("同比▼3.2%", "3.2", "decline", True),
        ("同比3.2%↓", "3.2", "decline", True),
        ("增长负百分之三", "-3", "yoy_growth", False),
    ],
)
def test_signs_and_arrows_say_whether_it_rose(text: str, value: str, measure: str, falls: bool) -> None:
    found = quantity(text)
    assert (found.value, found.measure, found.falls) == (Decimal(value), measure, falls)


def test_an_upward_triangle_is_a_rise_only_beside_a_downward_one() -> None:
    assert quantities("产值5亿元（▲3.2%）")[1:] == []
    assert [m.measure for m in quantities("产值▲3.2%，利润▼1.1%")] == ["yoy_growth", "decline"]


def test_a_negative_amount_may_be_written_in_characters() -> None:
    assert quantity("利润为负三亿元").value == -300000000
    assert quantity("企业减负三亿元").value == 300000000
