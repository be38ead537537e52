"""Headlines: of which concept each figure is, with its measure, period and base; what is in doubt has none."""

from __future__ import annotations

import pytest

from xinhua_gov import read_quantities
from xinhua_gov.recognition.headlines import headlines

REVIEW = "2021年政府工作报告\n一、2020年工作回顾\n"
PLAN = "2021年政府工作报告\n二、2021年主要任务\n"
FIVE_YEARS = "2021年政府工作报告\n一、过去五年工作回顾\n"


def told(text: str, place: str = "") -> list[str]:
    """Each headline as `concept measure period value`, targets with an arrow."""
    return [
        ("→" if found.figure.promised else "")
        + f"{found.concept.id} {found.measure} {found.period} {found.figure.low.value}"
        for found in headlines(read_quantities(text, year=2021, closely=True), 2021, place)
    ]


def of_review(sentence: str, place: str = "") -> list[str]:
    return told(f"{REVIEW}{sentence}", place)


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("生产总值完成900亿元，同比增长5%。", ["gdp level 2020 900", "gdp yoy_growth 2020 5"]),
        ("生产总值900亿元，按可比价格计算增长5%。", ["gdp level 2020 900", "gdp yoy_growth 2020 5"]),
        ("生产总值900亿元（预计数，下同），比上年增长5%。", ["gdp level 2020 900", "gdp yoy_growth 2020 5"]),
        ("——生产总值增长5%。", ["gdp yoy_growth 2020 5"]),
        ("⑨新增城镇就业3万人。", ["new_urban_jobs level 2020 3"]),
        ("粮食生产连创历史新高，达到50万吨。", ["grain_output level 2020 50"]),
        ("七是提高城镇化率，达到61%。", ["urbanisation_rate level 2020 61"]),
        ("实际利用内资20亿元、外资3亿美元。", ["foreign_capital_used level 2020 3"]),
        ("实际利用外资3亿美元，其中外商直接投资2亿美元。", ["foreign_capital_used level 2020 3"]),
        ("一般公共预算总收入80亿元，增长3%。", ["fiscal_revenue level 2020 80", "fiscal_revenue yoy_growth 2020 3"]),
        ("居民消费价格总水平比降0.9%。", ["consumer_prices yoy_growth 2020 -0.9"]),
        ("实际利用外资按验资口径达3亿美元。", ["foreign_capital_used level 2020 3"]),
        ("财政总收入迈上新台阶，达到210亿元。", ["fiscal_revenue level 2020 210"]),
        (
            "粮食播种面积稳定在90万亩以上，总产量达到55万吨。",
            ["grain_area level 2020 90", "grain_output level 2020 55"],
        ),
        ("居民消费价格涨幅控制在3%以内。", ["consumer_prices yoy_growth 2020 3"]),
        ("居民消费价格总水平控制在3%左右。", ["consumer_prices yoy_growth 2020 3"]),
        ("人口自然增长率控制在6‰。", ["natural_population_growth level 2020 6"]),
        ("单位GDP能耗下降3%。", ["energy_intensity yoy_growth 2020 -3"]),
        ("粮食产量突破120亿斤。", ["grain_output level 2020 120"]),
        ("进出口总额30亿美元。", ["foreign_trade level 2020 30"]),
        (
            "城镇化率达到61%，提高0.8个百分点。",
            ["urbanisation_rate level 2020 61", "urbanisation_rate increment 2020 0.8"],
        ),
    ],
)
def test_a_figure_is_of_what_its_clause_or_the_one_before_names(sentence: str, expected: list[str]) -> None:
    assert of_review(sentence) == expected


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        (
            "城镇居民人均可支配收入41000元，农民人均纯收入20000元，分别增长5%、7%。",
            ["urban_income level 2020 41000", "rural_income level 2020 20000", "urban_income yoy_growth 2020 5",
             "rural_income yoy_growth 2020 7"],
        ),
        (
            "城镇和农村居民人均可支配收入分别达到4万元、2万元，增长5%和7%。",
            ["urban_income level 2020 4", "rural_disposable_income level 2020 2", "urban_income yoy_growth 2020 5",
             "rural_disposable_income yoy_growth 2020 7"],
        ),
        ("生产总值、财政总收入均增长6%。", ["gdp yoy_growth 2020 6", "fiscal_revenue yoy_growth 2020 6"]),
        ("固定资产投资、社会零售总额均突破900亿元。",
         ["fixed_asset_investment level 2020 900", "retail_sales level 2020 900"]),
        ("财政总收入80亿元，其中地方财政收入50亿元，分别增长4%和3%。",
         ["fiscal_revenue level 2020 80", "local_fiscal_revenue level 2020 50", "fiscal_revenue yoy_growth 2020 4",
          "local_fiscal_revenue yoy_growth 2020 3"]),
    ],
)  # fmt: skip
def test_numbers_and_names_are_paired(sentence: str, expected: list[str]) -> None:
    assert of_review(sentence) == expected


@pytest.mark.parametrize(
    "sentence",
    [
        "开发区生产总值增长9%。",
        "高新区新建厂房3万平方米，固定资产投资增长20%。",
        "口岸进出口总额30亿元。",
        "其他80户规上工业企业增加值增长6%，达到50亿元。",
        "5个县生产总值增长8%。",
        "重大项目带动工业增加值增长8%。",
        "全省生产总值增长6%。",
        "生产总值、财政总收入和税收收入分别增长5%和6%。",
        "规模以上工业增加值占生产总值的比重达到33%。",
        "前三季度生产总值增长6%。",
        "城镇新增就业3万人，8亿多人口的大国。",
    ],
)
def test_what_is_of_a_part_or_in_doubt_has_no_headline(sentence: str) -> None:
    assert [found for found in of_review(sentence, "某某市") if "new_urban_jobs" not in found] == []


@pytest.mark.parametrize(
    ("place", "year", "expected"),
    [("平顶山市", 2021, []), ("全国", 2021, ["110"]), ("平顶山市", 2004, ["110"]), ("", 2021, ["110"])],
)
def test_the_name_of_the_nations_output_is_no_longer_that_of_a_places(
    place: str, year: int, expected: list[str]
) -> None:
    text = f"{year}年政府工作报告\n一、{year - 1}年工作回顾\n国内生产总值突破110亿元。"
    found = headlines(read_quantities(text, year=year, closely=True), year, place)
    assert [str(one.figure.low.value) for one in found] == expected


def test_what_grain_is_to_come_to_may_be_named_by_the_clause_before() -> None:
    assert told(f"{PLAN}粮食播种面积稳定在90万亩以上，确保总产55万吨左右。") == [
        "→grain_area level 2021 90",
        "→grain_output level 2021 55",
    ]
    assert told(f"{PLAN}水稻面积稳定在90万亩以上，确保总产55万吨左右。") == []


def test_the_whole_place_may_be_named_before_the_nations_name() -> None:
    assert of_review("全市国内生产总值增长5%。", "平顶山市") == ["gdp yoy_growth 2020 5"]


def test_a_second_level_in_brackets_does_not_take_the_subject_away() -> None:
    found = of_review("固定资产投资300亿元（按老口径统计为360亿元），增长8%。")
    assert found == ["fixed_asset_investment level 2020 300", "fixed_asset_investment yoy_growth 2020 8"]


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("生产总值达到900亿元，年均增长6%。", ["gdp level 2020 900", "gdp average_growth 2016-2020 6"]),
        ("生产总值增长6%。", []),
        ("生产总值比上年增长6%。", ["gdp yoy_growth 2020 6"]),
        ("全年生产总值增长6%。", ["gdp yoy_growth 2020 6"]),
        ("累计完成固定资产投资900亿元。", ["fixed_asset_investment level 2016-2020 900"]),
        ("累计完成固定资产投资900亿元，实际利用外资3亿美元。", ["fixed_asset_investment level 2016-2020 900"]),
        ("固定资产投资900亿元。", []),
        ("单位GDP能耗累计下降14%。", ["energy_intensity cumulative_growth 2016-2020 -14"]),
        ("五年间，单位GDP能耗下降14%。", []),
        ("城镇登记失业率控制在4%以内。", []),
        ("城镇居民人均可支配收入比2015年增长40%。", ["urban_income cumulative_growth 2020 40"]),
        ("生产总值是2015年的1.5倍。", ["gdp multiple_of_base 2020 1.5"]),
    ],
)
def test_of_several_years_a_total_an_average_and_the_last_year_are_told_apart(
    sentence: str, expected: list[str]
) -> None:
    assert told(f"{FIVE_YEARS}{sentence}") == expected


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        (
            "生产总值由1980年的20亿元增加到2020年的800亿元，增长39倍；人均生产总值由900元增加到18900元，增长20倍。",
            ["gdp 2020 on 1980", "gdp_per_capita 2020 on 1980"],
        ),
        (
            "财政总收入由2015年的40亿元增加到60亿元，增长50%；固定资产投资300亿元，增长8%。",
            ["fiscal_revenue 2020 on 2015", "fixed_asset_investment 2020 on 2019"],
        ),
        ("城镇化率由2015年的50%提高到56%，提高6个百分点。", ["urbanisation_rate 2020 on 2015"]),
        ("生产总值从2019年的750亿元增加到800亿元，增长4%。", ["gdp 2020 on 2019"]),
        ("生产总值由750亿元增加到800亿元，增长4%。", ["gdp 2020 on 2019"]),
        ("生产总值由2015年的500亿元增加到800亿元，同比增长4%。", ["gdp 2020 on 2019"]),
        ("生产总值由2015年的500亿元增加到800亿元，比2018年增长9%。", ["gdp 2020 on 2018"]),
    ],
)
def test_a_change_is_on_the_year_in_which_it_began(sentence: str, expected: list[str]) -> None:
    found = headlines(read_quantities(f"{REVIEW}{sentence}", year=2021, closely=True), 2021)
    assert [f"{one.concept.id} {one.period} on {one.base}" for one in found if one.base] == expected


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("生产总值、财政总收入分别增长150倍、110倍。", []),
        ("进出口总额增长3倍。", ["foreign_trade growth_multiple 2020 3"]),
        ("进出口总额比1980年增长150倍。", ["foreign_trade growth_multiple 2020 150"]),
        ("进出口总额比上年增长12倍。", ["foreign_trade growth_multiple 2020 12"]),
    ],
)
def test_growth_by_very_many_times_is_of_no_year(sentence: str, expected: list[str]) -> None:
    assert of_review(sentence) == expected


def test_growth_on_several_years_is_no_growth_of_a_year() -> None:
    assert of_review("固定资产投资900亿元，比“十二五”时期增长65%。") == ["fixed_asset_investment level 2020 900"]
    assert of_review("固定资产投资900亿元，比“十二五”末增长65%。") == [
        "fixed_asset_investment level 2020 900",
        "fixed_asset_investment cumulative_growth 2020 65",
    ]


def test_a_paragraph_on_the_last_year_ends_what_is_told_of_several() -> None:
    assert told(f"{FIVE_YEARS}2020年是不平凡的一年。\n生产总值增长3%。") == ["gdp yoy_growth 2020 3"]
    assert told(f"{FIVE_YEARS}各位代表！2020年是不平凡的一年，生产总值增长3%。") == ["gdp yoy_growth 2020 3"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            f"{PLAN}主要预期目标是：生产总值增长6%以上；城镇新增就业2万人。",
            ["→gdp yoy_growth 2021 6", "→new_urban_jobs level 2021 2"],
        ),
        (f"{PLAN}到2025年，单位GDP能耗下降14%。", []),
        (f"{REVIEW}预期目标顺利实现，其中生产总值增长5%。", ["gdp yoy_growth 2020 5"]),
        (f"{REVIEW}二、努力开创“十四五”发展新局面\n——生产总值达到1500亿元。", ["→gdp level 2025 1500"]),
        (
            f"{REVIEW}提出了今后五年的主要奋斗目标：\n——生产总值年均增长6%以上。\n全年新建学校3所。",
            ["→gdp average_growth 2021-2025 6"],
        ),
        (f"{REVIEW}一是全面落实重点任务\n生产总值增长5%。", ["gdp yoy_growth 2020 5"]),
        (f"{PLAN}生产总值增长6%。\n名词解释\n1.十百千工程：到2021年生产总值达到2000亿元。", ["→gdp yoy_growth 2021 6"]),
    ],
)
def test_a_result_and_a_promise_are_told_apart(text: str, expected: list[str]) -> None:
    assert told(text) == expected


def test_what_no_heading_stands_before_looks_back() -> None:
    text = "各位代表：\n生产总值900亿元，增长5%。\n二、2021年主要任务\n生产总值增长6%。"
    assert told(text) == ["gdp level 2020 900", "gdp yoy_growth 2020 5", "→gdp yoy_growth 2021 6"]


def test_a_year_since_which_is_no_year_that_is_told_of() -> None:
    assert of_review("生产总值增长6%，创2015年以来新高，财政总收入增长5%。") == [
        "gdp yoy_growth 2020 6", "fiscal_revenue yoy_growth 2020 5",
    ]  # fmt: skip


def test_in_december_this_year_is_the_one_told_of() -> None:
    text = "2020年12月20日在某某市第五届人民代表大会上\n一、2020年工作回顾\n预计今年生产总值增长3%。"
    assert told(text) == ["gdp yoy_growth 2020 3"]
