"""Relations: which targets name no number but what they are compared with, and for when."""

from __future__ import annotations

import pytest

from xinhua_gov import read_quantities
from xinhua_gov.recognition.relative_aims import relative_aims
from xinhua_gov.recognition.report_place import place_of

PLAN = "2021年政府工作报告\n二、2021年主要任务\n主要预期目标是：生产总值增长7%，"


def told(text: str, code: str = "410400") -> list[str]:
    """Each aim as `concept measure period relation reference`."""
    place = place_of(text, place=code, year=2021)
    return [
        f"{aim.concept.id} {aim.measure} {aim.period} {aim.relation} "
        + ",".join(str(part) for part in aim.reference if part is not None)
        for aim in relative_aims(text, read_quantities(text, year=2021, closely=True), 2021, place)
    ]


@pytest.mark.parametrize(
    ("clause", "expected"),
    [
        ("居民收入增长与经济增长基本同步。", ["residents_income yoy_growth 2021 in_step gdp"]),
        ("居民人均可支配收入和地区生产总值同步增长。", ["residents_income yoy_growth 2021 in_step gdp"]),
        ("居民收入增速快于经济增长。", ["residents_income yoy_growth 2021 above gdp"]),
        ("居民收入不低于经济增速。", ["residents_income yoy_growth 2021 not_below gdp"]),
        ("进出口总额增速高于全国平均水平。", ["foreign_trade yoy_growth 2021 above nation"]),
        ("财政总收入增幅不低于去年。", ["fiscal_revenue yoy_growth 2021 not_below 2020"]),
        ("城镇化率高于全省平均水平。", ["urbanisation_rate level 2021 above province"]),
        ("外贸出口增速高于全国、全省平均水平。",
         ["exports yoy_growth 2021 above nation", "exports yoy_growth 2021 above province"]),
        ("财政总收入、居民收入与经济增长同步。",
         ["fiscal_revenue yoy_growth 2021 in_step gdp", "residents_income yoy_growth 2021 in_step gdp"]),
        ("财政总收入增长5%。居民收入与经济增长同步。", ["residents_income yoy_growth 2021 in_step gdp"]),
    ],
)  # fmt: skip
def test_what_is_compared_and_with_what(clause: str, expected: list[str]) -> None:
    assert told(f"{PLAN}{clause}") == expected


@pytest.mark.parametrize(
    "clause",
    [
        "园区居民收入与经济增长同步。",
        "居民收入与物业发展同步。",
        "居民收入不高于全国平均水平。",
        "生产总值与经济增长同步。",
        "居民收入高于全市平均水平。",
        "城镇化率与经济增长同步。",
        "居民收入增速高于经济增长5%。",
        "做到三同步。",
        "\n居民收入与经济增长同步。",
    ],
)
def test_what_is_in_doubt_is_no_aim(clause: str) -> None:
    assert told(f"{PLAN}{clause}") == []


def test_what_a_review_reports_is_no_aim() -> None:
    assert told("2021年政府工作报告\n一、2020年工作回顾\n生产总值增长7%，居民收入与经济增长同步。") == []


def test_of_several_years_growth_is_an_average() -> None:
    text = "2021年政府工作报告\n二、“十四五”时期主要目标任务\n生产总值年均增长7%，居民收入与经济增长同步。"
    assert told(text) == ["residents_income average_growth 2021-2025 in_step gdp"]


@pytest.mark.parametrize(
    ("code", "word", "expected"),
    [
        ("410402", "全市", "prefecture"),
        ("110105", "全市", "province"),
        ("150100", "全区", "province"),
        ("410400", "全区", ""),
        ("410000", "全省", ""),
    ],
)
def test_a_place_above_is_named_from_the_place_of_the_report(code: str, word: str, expected: str) -> None:
    found = [aim.rpartition(" ")[2] for aim in told(f"{PLAN}财政总收入增速高于{word}平均水平。", code)]
    assert found == ([expected] if expected else [])


def test_a_lead_is_a_number_over_what_is_compared_with() -> None:
    text = f"{PLAN}财政总收入增速高于全国平均水平1个百分点以上。"
    aims = list(
        relative_aims(
            text, read_quantities(text, year=2021, closely=True), 2021, place_of(text, place="410400", year=2021)
        )
    )
    assert [aim.lead and aim.lead.text for aim in aims] == ["1个百分点"]
    assert text[aims[0].start : aims[0].end] == "财政总收入增速高于全国平均水平1个百分点以上"
    assert not aims[0].loosely
