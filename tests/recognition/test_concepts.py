"""A phrase names a concept when all of it is a name with words around it that say nothing of what is measured."""

from __future__ import annotations

import pytest

from xinhua_gov.recognition.concepts import concept_of, concepts, named


@pytest.mark.parametrize(
    ("phrase", "concept"),
    [
        ("全市生产总值", "gdp"),
        ("预计全年完成地区生产总值", "gdp"),
        ("全市新增城镇就业", "new_urban_jobs"),
        ("城镇新增就业人数", "new_urban_jobs"),
        ("一般公共预算收入按可比口径", "budget_revenue"),
        ("地方财政一般预算收入", "budget_revenue"),
        ("规模以上工业预计完成增加值", "industrial_value_added"),
        ("全部工业增加值", "industry_value_added"),
        ("农民年人均纯收入", "rural_income"),
        ("农村牧区常住居民人均可支配收入", "rural_disposable_income"),
        ("全社会研发（R&D）经费投入占GDP的比重", "rd_intensity"),
        ("外贸自营进出口总额", "foreign_trade"),
        ("实际利用外资（历史可比口径）", "foreign_capital_used"),
        ("人口自然增长率", "natural_population_growth"),
        ("地方财政收入", "local_fiscal_revenue"),
        ("万元GDP综合能耗", "energy_intensity"),
        ("“十三五”时期地区生产总值", "gdp"),
        ("2020年全社会消费品零售总额", "retail_sales"),
        ("粮食播种面积稳定，总产量", "grain_output"),
    ],
)
def test_a_name_is_found_among_its_words(phrase: str, concept: str) -> None:
    found = named(phrase)
    assert found is not None
    assert found.concept.id == concept


@pytest.mark.parametrize(
    "phrase",
    [
        "园区生产总值",
        "民营经济",
        "高新技术产业增加值",
        "服务贸易进出口总额",
        "跨境电商进出口",
        "合同利用外资",
        "脱贫人口人均纯收入",
        "工业投资占固定资产投资",
        "单位工业增加值能耗",
        "水果种植面积稳定，总产量",
        "",
    ],
)
def test_what_says_more_or_something_else_names_nothing(phrase: str) -> None:
    assert named(phrase) is None


@pytest.mark.parametrize(("phrase", "of"), [("全省生产总值", "省"), ("我市外贸进出口总额", "市"), ("生产总值", "")])
def test_the_whole_place_that_is_named_is_told(phrase: str, of: str) -> None:
    found = named(phrase)
    assert found is not None
    assert found.of == of


def test_some_names_stand_for_the_concept_only_where_growth_is_told() -> None:
    found = named("经济")
    assert found is not None
    assert found.growth_only
    assert concept_of("经济") is None


def test_a_concept_has_the_names_that_are_written_out_and_no_others() -> None:
    """Not 地区GDP, of which the table writes the parts, nor 经济, which is a name only where growth is told."""
    assert concepts()["gdp"].names == (
        "地区生产总值", "生产总值", "国内生产总值", "GDP", "地区生产总值（GDP）", "本地生产总值", "经济总量",
    )  # fmt: skip
    for concept in concepts().values():
        assert not {"{", "}", "+", "~"} & set("".join(concept.names))
        assert concept.names
