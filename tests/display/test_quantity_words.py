"""Figures in words: as the report prints them in Chinese, and the same, no more and no less, in English."""

from __future__ import annotations

import json
from decimal import Decimal

import pytest
import samples

import xinhua_gov as xg
from xinhua_gov.display.quantity_words import (
    aim_words,
    bounds_words,
    computed_words,
    figure_words,
    quantity_words,
    relation_words,
    target_words,
)
from xinhua_gov.units import UNITS
from xinhua_gov.vocabulary import MEASURES_OF_TEXT, Language

SAMPLE = samples.built(samples.document())


def quantity(value: str, unit: str, scale: int = 0, qualifier: str = "unqualified") -> xg.Quantity:
    return xg.Quantity(value=Decimal(value), scale=scale, unit=unit, qualifier=xg.Qualifier(qualifier))


def observation(measure: str, value: str, unit: str, qualifier: str = "unqualified") -> xg.Observation:
    """A figure of the sample, held against 2019 where its measure needs a base."""
    based = {"base_period": "2019"} if "growth" in measure or measure in ("multiple_of_base", "rank_change") else {}
    fields = {
        "id": f"grain.{measure}.2020",
        "indicator": "grain",
        "measure": measure,
        "period": "2020",
        "area": "110101",
        "quantity": {"value": value, "unit": unit, "qualifier": qualifier},
        "evidence": samples.evidence("居全市第一"),
        "figure": samples.span("一", "居全市第一"),
    }
    return xg.Observation.model_validate_json(json.dumps(fields | based))


@pytest.mark.parametrize(
    ("qualifier", "zh", "en"),
    [
        ("unqualified", "1.25万人", "12,500 people"),
        ("and_more", "1.25余万人", "a little over 12,500 people"),
        ("over", "超1.25万人", "over 12,500 people"),
        ("nearly", "近1.25万人", "nearly 12,500 people"),
        ("under", "不足1.25万人", "under 12,500 people"),
        ("about", "1.25万人左右", "about 12,500 people"),
        ("at_least", "1.25万人以上", "at least 12,500 people"),
        ("at_most", "1.25万人以内", "at most 12,500 people"),
    ],
)
def test_each_qualifier_is_said_where_the_language_puts_it(qualifier: str, zh: str, en: str) -> None:
    printed = quantity("1.25", "person", 4, qualifier)
    assert quantity_words(printed, UNITS["person"], "zh") == zh
    assert quantity_words(printed, UNITS["person"], "en") == en


@pytest.mark.parametrize(
    ("value", "scale", "unit", "zh", "en"),
    [
        ("271.4", 8, "CNY", "271.4亿元", "27.14 billion yuan"),
        ("3", 11, "CNY", "3千亿元", "300 billion yuan"),
        ("3", 2, "person", "3百人", "300 people"),
        ("5", 5, "person", "5十万人", "500,000 people"),
        ("1", 9, "CNY", "1十亿元", "1 billion yuan"),
        ("2", 10, "CNY", "2百亿元", "20 billion yuan"),
        ("1", 15, "CNY", "1千万亿元", "1,000 trillion yuan"),
        ("1", 16, "CNY", "1亿亿元", "10,000 trillion yuan"),
        ("6.50", 8, "CNY", "6.50亿元", "650 million yuan"),
        ("2600", 4, "CNY", "2600万元", "26 million yuan"),
        ("1.2", 12, "CNY", "1.2万亿元", "1.2 trillion yuan"),
        ("5000", 4, "USD", "5000万美元", "50 million US dollars"),
        ("38844", 0, "CNY", "38844元", "38,844 yuan"),
        ("2.59", 0, "percent", "2.59%", "2.59 %"),
        ("-0.5", 0, "percentage_point", "-0.5个百分点", "-0.5 percentage points"),
        ("0", 0, "person", "0人", "0 people"),
        ("13.6", 0, "kilometre", "13.6公里", "13.6 km"),
    ],
)
def test_every_printed_digit_is_kept(value: str, scale: int, unit: str, zh: str, en: str) -> None:
    printed = quantity(value, unit, scale)
    assert quantity_words(printed, UNITS[unit], "zh") == zh
    assert quantity_words(printed, UNITS[unit], "en") == en


@pytest.mark.parametrize(
    ("unit", "en"), [("school", "1 school"), ("item", "1 item"), ("person", "1 person"), ("day", "1 day")]
)
def test_one_is_not_plural_in_english(unit: str, en: str) -> None:
    assert quantity_words(quantity("1", unit), UNITS[unit], "en") == en


@pytest.mark.parametrize(
    ("qualifier", "zh", "en"),
    [
        (
            "unqualified",
            "不低于27,135,000,000、小于27,145,000,000元",
            "from 27,135,000,000 to under 27,145,000,000 yuan",
        ),
        ("and_more", "大于27,140,000,000、小于27,150,000,000元", "over 27,140,000,000 to under 27,150,000,000 yuan"),
        ("over", "大于27,140,000,000元", "over 27,140,000,000 yuan"),
        ("at_least", "不低于27,140,000,000元", "at least 27,140,000,000 yuan"),
        ("under", "小于27,140,000,000元", "under 27,140,000,000 yuan"),
        ("nearly", "小于27,140,000,000元", "under 27,140,000,000 yuan"),
        ("at_most", "不高于27,140,000,000元", "at most 27,140,000,000 yuan"),
        ("about", "未给出上下限", "no bounds stated"),
    ],
)
def test_the_values_that_a_print_allows(qualifier: str, zh: str, en: str) -> None:
    bounds = quantity("271.4", "CNY", 8, qualifier).bounds
    assert bounds_words(bounds, UNITS["CNY"], "zh") == zh
    assert bounds_words(bounds, UNITS["CNY"], "en") == en


def test_a_bare_count_is_exact() -> None:
    bounds = quantity("65", "item").bounds
    assert bounds_words(bounds, UNITS["item"], "zh") == "确数"
    assert bounds_words(bounds, UNITS["item"], "en") == "exact"


@pytest.mark.parametrize(
    ("measure", "value", "unit", "zh", "en"),
    [
        ("level", "125000", "tonne", "125000吨", "125,000 t"),
        ("increment", "4", "school", "增加4所", "4 more schools"),
        ("yoy_growth", "3.2", "percent", "增长3.2%", "3.2 % growth"),
        ("average_growth", "8.2", "percent", "年均增长8.2%", "8.2 % growth a year"),
        ("cumulative_growth", "95", "percent", "增幅95%", "95 % growth in all"),
        ("growth_multiple", "1.4", "times", "增长1.4倍", "growth of 1.4 times (增长N倍)"),
        ("multiple_of_base", "2.64", "times", "是基期的2.64倍", "2.64 times the base"),
        ("share", "75.3", "percent", "占75.3%", "a share of 75.3 %"),
        ("completion_rate", "107.37", "percent", "完成107.37%", "107.37 % completed"),
        ("rank", "1", "place", "全市第1位", "1st in the city"),
        ("rank_change", "62", "place", "提升62位", "up by 62 places"),
    ],
)
def test_each_measure_says_what_its_number_means(measure: str, value: str, unit: str, zh: str, en: str) -> None:
    figure = observation(measure, value, unit)
    assert figure_words(SAMPLE, figure, "zh") == zh
    assert figure_words(SAMPLE, figure, "en") == en


def test_every_measure_has_its_wording_tested() -> None:
    mark = next(m for m in test_each_measure_says_what_its_number_means.pytestmark if m.name == "parametrize")  # type: ignore[attr-defined]
    assert {case[0] for case in mark.args[1]} == {measure.value for measure in set(xg.Measure) - MEASURES_OF_TEXT}


@pytest.mark.parametrize(
    ("measure", "value", "unit", "qualifier", "zh"),
    [
        ("yoy_growth", "-3", "percent", "unqualified", "下降3%"),
        ("yoy_growth", "-3", "percent", "at_most", "下降3%以上"),
        ("yoy_growth", "-3", "percent", "under", "下降超3%"),
        ("average_growth", "-0.5", "percent", "unqualified", "年均下降0.5%"),
        ("cumulative_growth", "-12", "percent", "unqualified", "降幅12%"),
        ("increment", "-5", "school", "unqualified", "减少5所"),
        ("rank_change", "-2", "place", "unqualified", "下降2位"),
    ],
)
def test_a_decline_is_called_one(measure: str, value: str, unit: str, qualifier: str, zh: str) -> None:
    """A report prints 下降3%, which is stored as −3; of the stored value a qualifier speaks the other way round."""
    assert figure_words(SAMPLE, observation(measure, value, unit, qualifier), "zh") == zh


@pytest.mark.parametrize(
    ("measure", "value", "unit", "en"),
    [
        ("yoy_growth", "-3", "percent", "3 % decline"),
        ("increment", "-5", "school", "5 schools fewer"),
        ("rank_change", "-2", "place", "down by 2 places"),
    ],
)
def test_a_decline_is_called_one_in_english(measure: str, value: str, unit: str, en: str) -> None:
    assert figure_words(SAMPLE, observation(measure, value, unit), "en") == en


@pytest.mark.parametrize(
    ("id", "zh", "en"),
    [
        ("gdp.yoy_growth.2021", "增长7%以上", "≥ 7 % growth"),
        ("registered_unemployment_rate.level.2021", "4.5%以内", "≤ 4.5 %"),
        ("industrial_value_added.yoy_growth.2021", "增长7.5%左右", "≈ 7.5 % growth"),
        ("new_urban_jobs.level.2021", "10000人", "10,000 jobs"),
        ("binding_indicators.2021", "完成市定任务", "fulfil the tasks set by the city"),
        ("gdp_per_capita.level.2035", "高于全市平均水平", "above the city average"),
        (
            "residents_income.yoy_growth.2021",
            "与地区生产总值增长同步",
            "in step with GDP growth",
        ),
    ],
)
def test_a_target_of_each_kind(id: str, zh: str, en: str, report: xg.Report) -> None:
    assert target_words(report, report.targets[id], "zh") == zh
    assert target_words(report, report.targets[id], "en") == en


@pytest.mark.parametrize(
    ("area", "zh", "en"),
    [
        ("110101", "高于新建学校", "above schools built"),
        ("110100", "高于全市新建学校", "above the city’s schools built"),
        ("110000", "高于全省新建学校", "above the province’s schools built"),
        ("320100", "高于320100新建学校", "above 320100’s schools built"),
    ],
)
def test_the_area_of_a_reference_is_named_unless_it_is_the_reports_own(area: str, zh: str, en: str) -> None:
    target = relative(area, "110101")
    assert target_words(SAMPLE, target, "zh") == zh
    assert target_words(SAMPLE, target, "en") == en


def test_a_citys_report_speaks_of_itself_without_its_city() -> None:
    data = json.loads(json.dumps(samples.document()).replace("110101", "110100"))
    assert target_words(samples.built(data), relative("110100", "110100"), "zh") == "高于新建学校"


def relative(reference_area: str, own: str) -> xg.RelativeTarget:
    """A target to be above the schools built of an area."""
    fields = {
        "id": "grain.level.2021",
        "kind": "relative",
        "indicator": "grain",
        "measure": "level",
        "period": "2021",
        "area": own,
        "relation": "above",
        "reference": {"indicator": "schools", "measure": "level", "area": reference_area},
        "evidence": samples.evidence("居全市第一"),
    }
    return xg.RelativeTarget.model_validate_json(json.dumps(fields))


@pytest.mark.parametrize("language", ["zh", "en"])
def test_a_name_without_english_stands_in_chinese(language: Language) -> None:
    data = samples.document() | {"targets": [json.loads(relative("110101", "110101").model_dump_json())]}
    del data["indicators"][1]["name"]["en"]  # type: ignore[index]
    report = samples.built(data)
    assert "新建学校" in target_words(report, report.targets["grain.level.2021"], language)


@pytest.mark.parametrize(
    ("value", "high", "scale", "unit", "qualifier", "zh", "en"),
    [
        ("6", "7", 0, "percent", "unqualified", "6%—7%", "6–7 %"),
        ("6", "7", 0, "percent", "about", "6%—7%左右", "about 6–7 %"),
        ("280", "300", 8, "CNY", "unqualified", "280—300亿元", "28–30 billion yuan"),
        ("2", "3", 4, "person", "at_least", "2—3万人以上", "at least 20,000–30,000 people"),
        ("-1", "1", 0, "percent", "unqualified", "-1%—1%", "-1 to 1 %"),
    ],
)
def test_a_range_is_said_with_both_ends(
    value: str, high: str, scale: int, unit: str, qualifier: str, zh: str, en: str
) -> None:
    printed = quantity(value, unit, scale, qualifier).model_copy(update={"high": Decimal(high)})
    assert quantity_words(printed, UNITS[unit], "zh") == zh
    assert quantity_words(printed, UNITS[unit], "en") == en


def test_a_decline_of_a_range_is_said_by_its_size_the_smaller_number_first() -> None:
    fallen = observation("yoy_growth", "-5", "percent")
    fallen = fallen.model_copy(update={"quantity": fallen.quantity.model_copy(update={"high": Decimal(-3)})})
    assert figure_words(SAMPLE, fallen, "zh") == "下降3%—5%"
    assert figure_words(SAMPLE, fallen, "en") == "3–5 % decline"
    around = fallen.model_copy(update={"quantity": fallen.quantity.model_copy(update={"high": Decimal(1)})})
    assert figure_words(SAMPLE, around, "en") == "-5 to 1 % growth"


def test_a_target_of_a_range_is_said_with_its_further_aim() -> None:
    target = samples.built(samples.ranged_document()).targets["grain.yoy_growth.2021"]
    assert target_words(SAMPLE, target, "zh") == "增长4%—5%、力争6%"
    assert target_words(SAMPLE, target, "en") == "4–5 % growth, striving for 6 %"


def test_a_further_aim_of_a_decline_is_said_by_its_size() -> None:
    fall = {"quantity": quantity("-3", "percent"), "direction": xg.Direction.LOWER, "comparator": xg.Comparator.STATED}
    target = SAMPLE.targets["grain.yoy_growth.2021"].model_copy(update=fall)
    assert isinstance(target, xg.QuantitativeTarget)
    aim = xg.StretchTarget(quantity=quantity("-3.5", "percent"), figure=target.figure)
    target = target.model_copy(update={"stretch": aim})
    assert target_words(SAMPLE, target, "zh") == "下降3%、力争3.5%"
    assert target_words(SAMPLE, target, "en") == "3 % decline, striving for 3.5 %"


@pytest.mark.parametrize(
    ("fields", "zh", "en"),
    [
        ({"value": "7.5", "qualifier": "about", "comparator": "about"}, "7.5%左右", "≈ 7.5 %"),
        ({"value": "7", "qualifier": "at_least", "comparator": "at_least"}, "7%以上", "≥ 7 %"),
        ({"value": "6", "value_high": "6.5", "comparator": "stated"}, "6%—6.5%", "6–6.5 %"),
        ({"value": "-3", "qualifier": "about", "comparator": "about"}, "下降3%左右", "≈ 3 % decline"),
        ({"value": "-3", "qualifier": "at_most", "comparator": "at_most"}, "下降3%以上", "≥ 3 % decline"),
    ],
)
def test_what_a_place_above_aims_at_is_said_in_few_signs(fields: dict[str, str], zh: str, en: str) -> None:
    row = {"qualifier": "unqualified", "value_high": ""} | fields
    made = xg.PanelRow(
        file="a.txt",
        place="某市",
        code="410400",
        level=xg.Level.PREFECTURE,
        report_year=2021,
        kind=xg.FigureKind.TARGET,
        concept="gdp",
        measure=xg.Measure.YOY_GROWTH,
        period=xg.Period("2021"),
        base_period=xg.Period("2020"),
        comparator=xg.Comparator(row["comparator"]),
        value=Decimal(row["value"]),
        value_high=Decimal(row["value_high"]) if row["value_high"] else None,
        scale=0,
        unit="percent",
        qualifier=xg.Qualifier(row["qualifier"]),
        start=0,
        end=9,
        figure_start=5,
        figure_end=6,
        quote="生产总值增长7%",
    )
    assert (aim_words(made, "zh"), aim_words(made, "en")) == (zh, en)


# Checks


def figure_of(unit: str, measure: xg.Measure = xg.Measure.LEVEL) -> xg.Observation:
    """A result of one hundred in a unit."""
    found = samples.built(samples.document()).observations["grain.level.2020"]
    quantity = xg.Quantity(value=Decimal(100), unit=unit)
    return found.model_copy(update={"quantity": quantity, "measure": measure})


@pytest.mark.parametrize(
    ("kind", "units", "computed", "zh", "en"),
    [
        (xg.IdentityKind.SUM, ("CNY", "CNY"), 2_800_000_000, "28亿元", "2.8 billion yuan"),
        (xg.IdentityKind.DIFFERENCE, ("CNY", "CNY"), 18_660, "1.866万元", "18,660 yuan"),
        (xg.IdentityKind.DIFFERENCE, ("percent", "percent"), "0.0375", "3.75个百分点", "3.75 percentage points"),
        (xg.IdentityKind.AGAINST_AREA, ("percent", "percent"), "-0.006", "-0.6个百分点", "-0.6 percentage points"),
        (xg.IdentityKind.LOOSE_LESS_GROWTH, ("times", "percent"), "0.02", "2个百分点", "2 percentage points"),
        (xg.IdentityKind.PART, ("CNY", "CNY"), "0.42", "42%", "42 %"),
        (xg.IdentityKind.RATIO, ("CNY", "CNY"), "1.925", "1.925", "1.925"),
        (xg.IdentityKind.RATIO, ("CNY", "mu"), 2_500_000, "250万元/亩", "2.5 million yuan per mu"),
        (xg.IdentityKind.RATIO, ("CNY", "person"), 631_500, "63.15万元/人", "631,500 yuan per person"),
        (xg.IdentityKind.SUM, ("CNY", "CNY"), None, "未知", "unknown"),
    ],
)
def test_what_a_check_computes_is_said_as_the_trade_says_it(
    kind: xg.IdentityKind, units: tuple[str, str], computed: str | int | None, zh: str, en: str
) -> None:
    report = samples.built(samples.document())
    inputs = [figure_of(unit) for unit in units]
    found = None if computed is None else xg.Bounds.exactly(Decimal(computed))
    assert computed_words(report, kind, inputs, found, "zh") == zh
    assert computed_words(report, kind, inputs, found, "en") == en


def test_a_ratio_of_one_unit_is_no_average_for_each() -> None:
    report = samples.built(samples.document())
    kind = xg.IdentityKind.RATIO
    assert relation_words(report, kind, [figure_of("CNY"), figure_of("CNY")], "en") == "the ratio"
    assert relation_words(report, kind, [figure_of("CNY"), figure_of("CNY")], "zh") == "比值"
    assert relation_words(report, kind, [figure_of("CNY"), figure_of("mu")], "zh") == "平均每单位"


@pytest.mark.parametrize(
    ("quote", "zh", "en"),
    [
        ("全市首家24小时政务自助服务厅", "全市首家", "first in the city"),
        ("全国首个示范区", "全国首个", "first in the country"),
        ("建成首座气象塔", "首座", "first of its kind"),
        ("空气质量综合指数全市第一", "全市第1位", "1st in the city"),
        ("空气质量综合指数排名第一", "第1位", "rank 1"),
    ],
)
def test_the_first_in_time_is_no_rank(quote: str, zh: str, en: str) -> None:
    report = samples.built(samples.document())
    place = report.observations["grain.rank.2020"]
    evidence = place.evidence.model_construct(**(place.evidence.__dict__ | {"quote": quote}))
    figure = place.model_construct(**(place.__dict__ | {"evidence": evidence}))
    assert figure_words(report, figure, "zh") == zh
    assert figure_words(report, figure, "en") == en
