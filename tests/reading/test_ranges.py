"""A range is one number with two ends: its cues and its subject stand before the lower one."""

from __future__ import annotations

from decimal import Decimal

import pytest
from sentences import others, quantities, quantity


@pytest.mark.parametrize(
    ("text", "ends", "unit", "measure", "subject"),
    [
        ("今年新建3至5所。", ("3", "5"), "所", "level", "今年新建"),
        ("产值增长5—6%。", ("5", "6"), "%", "yoy_growth", "产值"),
        ("产值增长5%～6%左右。", ("5", "6"), "%", "yoy_growth", "产值"),
        ("总投资20—30万元。", ("200000", "300000"), "元", "level", "总投资"),
        ("总投资1.2万—1.5万元。", ("12000", "15000"), "元", "level", "总投资"),
        ("每年引进三至五家。", ("3", "5"), "家", "level", "每年引进"),
        ("补助二十万至三十万元。", ("200000", "300000"), "元", "level", "补助"),
        ("利润增长百分之五至百分之七。", ("5", "7"), "%", "yoy_growth", "利润"),
    ],
)
def test_a_range_has_the_subject_and_measure_of_its_lower_end(
    text: str, ends: tuple[str, str], unit: str, measure: str, subject: str
) -> None:
    found = quantity(text)
    assert (found.value, found.value_high) == tuple(map(Decimal, ends))
    assert (found.unit, found.measure, found.subject) == (unit, measure, subject)


@pytest.mark.parametrize(
    ("text", "ends", "unit"),
    [
        ("培训五至六万人。", ("50000", "60000"), "人"),
        ("补助三到五万元。", ("30000", "50000"), "元"),
        ("投资五至六亿元。", ("500000000", "600000000"), "元"),
        ("产量十至二十万吨。", ("100000", "200000"), "吨"),
        ("补助一点五至二万元。", ("15000", "20000"), "元"),
        ("补助三至五百元。", ("300", "500"), "元"),
        ("投资二至三千万元。", ("20000000", "30000000"), "元"),
        ("补助三千至五万元。", ("3000", "50000"), "元"),
        ("安置三至五十人。", ("3", "50"), "人"),
        ("搬迁五千至六千户。", ("5000", "6000"), "户"),
        ("占比六成至七成。", ("0.6", "0.7"), ""),
        ("占比在三成与四成之间。", ("0.3", "0.4"), ""),
    ],
)
def test_a_range_in_characters_shares_the_step_of_its_upper_end(text: str, ends: tuple[str, str], unit: str) -> None:
    found = quantity(text)
    assert (found.value, found.value_high, found.unit) == (Decimal(ends[0]), Decimal(ends[1]), unit)


def test_two_tenths_that_are_listed_are_no_range() -> None:
    assert [(m.value, m.value_high) for m in quantities("分别占三成和四成。")] == [
        (Decimal("0.3"), None),
        (Decimal("0.4"), None),
    ]


def test_a_range_says_where_both_its_numbers_stand() -> None:
    text = "产值增长5%—6.5%以上。"
    found = quantity(text)
    assert [text[start:end] for start, end in found.numbers] == ["5", "6.5"]
    assert (text[found.start : found.end], text[found.end : found.behind]) == ("5%—6.5%", "以上")


def test_a_range_in_a_list_keeps_the_measure_of_the_list() -> None:
    assert [(m.measure, m.falls, m.member) for m in quantities("能耗下降3%和5%—6%。")] == [
        ("decline", True, 0),
        ("decline", True, 1),
    ]
    assert [m.measure for m in quantities("产值增长3%、5%—6%。")] == ["yoy_growth", "yoy_growth"]


def test_two_numbers_in_different_units_are_no_range() -> None:
    assert [(m.text, m.value_high) for m in quantities("安置3人—5家企业。")] == [("3人", None), ("5家", None)]


def test_years_to_come_are_a_date_whole() -> None:
    assert others("谋划未来5至10年发展。") == [("未来5至10年", "date")]


def test_another_unit_is_another_hope() -> None:
    """力争 goes on with the growth before it only where it counts the same."""
    first, second = quantities("产值增长6%，力争4家。")
    assert (first.measure, second.measure) == ("yoy_growth", "level")


@pytest.mark.parametrize(
    ("text", "ends", "places"),
    [("日产5—3吨。", ("3", "5"), ["3", "5"]), ("每组30-20个。", ("20", "30"), ["20", "30"])],
)
def test_a_range_that_is_printed_downwards_has_its_lower_end_first(
    text: str, ends: tuple[str, str], places: list[str]
) -> None:
    found = quantity(text)
    assert (found.value, found.value_high) == (Decimal(ends[0]), Decimal(ends[1]))
    assert [text[start:end] for start, end in found.numbers] == places


@pytest.mark.parametrize(
    ("text", "ends", "unit"),
    [
        ("搬迁1000—1200户。", ("1000", "1200"), "户"),
        ("培训1950-2000人。", ("1950", "2000"), "人"),
        ("新建1500至2000套住房。", ("1500", "2000"), "套"),
        ("建成1990—2000亩。", ("1990", "2000"), "亩"),
    ],
)
def test_thousands_with_a_unit_are_no_years(text: str, ends: tuple[str, str], unit: str) -> None:
    found = quantity(text)
    assert (found.value, found.value_high, found.unit) == (Decimal(ends[0]), Decimal(ends[1]), unit)


@pytest.mark.parametrize(
    "years", ["2020-2021", "2020-2021年", "2016—20年", "2016年—2020年", "１９９８－２００３年", "9-12月"]
)
def test_years_and_months_stay_dates(years: str) -> None:
    assert others(f"规划（{years}）已定。") == [(years, "date")]


@pytest.mark.parametrize(
    ("text", "printed", "ends", "unit"),
    [
        ("PPI涨幅保持在-1.5%—-0.5%。", "-1.5%—-0.5%", ("-1.5", "-0.5"), "%"),
        ("增速为-2%至1%。", "-2%至1%", ("-2", "1"), "%"),
        ("增速在负2%到负1%之间。", "负2%到负1%", ("-2", "-1"), "%"),
        ("增速在2%至-1%之间。", "2%至-1%", ("-1", "2"), "%"),
        ("增速在-1%与-0.5%之间。", "-1%与-0.5%", ("-1", "-0.5"), "%"),
        ("占比变化为-2～-1个百分点。", "-2～-1个百分点", ("-2", "-1"), "个百分点"),
        ("贸易差额为-1.2—-0.8亿美元。", "-1.2—-0.8亿美元", ("-120000000", "-80000000"), "美元"),
        ("产值增长+5%～+6%。", "5%～+6%", ("5", "6"), "%"),
        ("冬季气温为零下15℃至零下10℃。", "零下15℃至零下10℃", ("-15", "-10"), "℃"),
        ("气温零下3至5℃。", "零下3至5℃", ("-5", "-3"), "℃"),
        ("气温零下5℃至3℃。", "零下5℃至3℃", ("-5", "3"), "℃"),
    ],
)
def test_each_end_of_a_range_has_its_own_sign(text: str, printed: str, ends: tuple[str, str], unit: str) -> None:
    found = quantity(text)
    assert (found.value, found.value_high) == (Decimal(ends[0]), Decimal(ends[1]))
    assert (found.text, found.unit) == (printed, unit)


def test_a_hyphen_behind_a_dash_is_no_minus_behind_a_rise() -> None:
    """5%—-6% is as likely a dash that was typed twice."""
    assert [mention.value for mention in quantities("产值增长5%—-6%。")] == [Decimal(5), Decimal(6)]


@pytest.mark.parametrize(
    ("text", "ends"), [("库存为12—8万吨。", ("80000", "120000")), ("培训800—1万人。", ("800", "10000"))]
)
def test_a_range_that_goes_down_shares_its_multiplier_unless_the_ends_are_far_apart(
    text: str, ends: tuple[str, str]
) -> None:
    found = quantity(text)
    assert (found.value, found.value_high) == (Decimal(ends[0]), Decimal(ends[1]))
