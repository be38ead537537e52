"""A number that a line break parts is read where its sentence goes on, and is none where one cannot know."""

from __future__ import annotations

from decimal import Decimal

import pytest
from sentences import others, printed, quantities, quantity

from xinhua_gov.reading.parted import parted


@pytest.mark.parametrize(
    ("text", "value", "unit"),
    [
        ("投资12\n.5亿元。", "1250000000", "元"),
        ("增长7.\n1%。", "7.1", "%"),
        ("增长7.1\n%。", "7.1", "%"),
        ("投资12.5\n亿元。", "1250000000", "元"),
        ("投资12亿\n元。", "1200000000", "元"),
        ("人口1,2\n34万。", "12340000", ""),
        ("人口1,234\n,567人。", "1234567", "人"),
        ("提高1.2\n个百分点。", "1.2", "个百分点"),
        ("提高1.2个\n百分点。", "1.2", "个百分点"),
        ("提高1.2个百\n分点。", "1.2", "个百分点"),
        ("面积3.2平\n方公里。", "3.2", "平方公里"),
        ("新建学校（含扩建）12\n所，其他不变。", "12", "所"),
        ("增长百分\n之五。", "5", "%"),
        ("增长百分之\n五。", "5", "%"),
        ("占百分之四\n十五。", "45", "%"),
        ("总投资三\n亿元。", "300000000", "元"),
        ("投资5\n— 12 —\n亿元。", "500000000", "元"),
        ("投资12.5 \n 亿元。", "1250000000", "元"),
    ],
)
def test_a_number_and_its_unit_are_read_over_a_break(text: str, value: str, unit: str) -> None:
    found = quantity(text)
    assert (found.value, found.unit) == (Decimal(value), unit)
    assert text[found.start : found.end] == found.text


@pytest.mark.parametrize(
    ("text", "measure", "qualifier"),
    [
        ("增\n长7.1%。", "yoy_growth", "unqualified"),
        ("同比增长\n7.1%。", "yoy_growth", "unqualified"),
        ("超\n过5亿元。", "level", "over"),
        ("增长6%\n左右。", "yoy_growth", "about"),
        ("增长6%以\n上。", "yoy_growth", "at_least"),
        ("增收3000\n元以上。", "increment", "at_least"),
    ],
)
def test_the_words_around_a_number_are_read_over_a_break(text: str, measure: str, qualifier: str) -> None:
    found = quantity(text)
    assert (found.measure, found.qualifier) == (measure, qualifier)


@pytest.mark.parametrize(
    ("text", "ends"), [("新建5\n至7家。", "5 7"), ("增长6%\n—7%。", "6 7"), ("新建5-\n7家。", "5 7")]
)
def test_a_range_is_read_over_a_break(text: str, ends: str) -> None:
    found = quantity(text)
    assert f"{found.value} {found.value_high}" == ends


def test_digits_are_one_number_where_the_sentence_goes_on() -> None:
    assert printed(quantities("税收5亿元，投资1\n2亿元。")) == ["5亿元", "1\n2亿元"]
    assert printed(quantities("投资5亿元。\n新增就业1\n2万人。\n税收6亿元。")) == ["5亿元", "1\n2万人", "6亿元"]


@pytest.mark.parametrize(
    "text", ["投资1\n2亿元", "企业达到35\n20家企业开工", "总投资50亿\n2000万元", "总投资三十\n五亿元", "人口1,2\n3万"]
)
def test_where_one_cannot_know_there_is_no_number(text: str) -> None:
    assert quantities(text) == []


def test_a_year_in_two_parts_is_a_date() -> None:
    assert ("2021\n年", "date") in others("2021\n年，投资5亿元。")
    assert ("202\n1年", "date") in others("202\n1年，投资5亿元。")
    assert others("截至12\n月底。") == [("12\n月", "date")]


@pytest.mark.parametrize(
    "text",
    [
        "完成投资12\n2.新建道路5公里",
        "新建学校12\n二、新建道路",
        "新建学校12\n（2）新建道路",
        "附件2\n名词解释",
        "附件1\n成都市2022年报告",
        "完成投资10万\n成",
        "一、回顾\n2020年投资5亿元。",
        "GDP 12\n个体经济 5\n",
        "1\n2\n3",
        "经济稳定增长\n全年投资5亿元。",
        "投资5亿元。\n6%的企业减产。",
        "企业12家，\n5家已投产。",
        "财政收入5亿元\n以上数据为初步统计。",
    ],
)
def test_lists_tables_and_headings_keep_their_lines(text: str) -> None:
    assert list(parted(text)) == []
