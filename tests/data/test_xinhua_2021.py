"""The 2021 report, figure by figure, against literals that a second reader took from the text unseen."""

from __future__ import annotations

import itertools
import re
from decimal import Decimal
from pathlib import Path

import pytest

import xinhua_gov as xg
from xinhua_gov.model.parts import KINDS

FOLDER = Path(xg.__file__).parent / "data" / "xinhua-2021"

# id (what, measure, period), the printed value, its power of ten, unit, qualifier, offset of its digits
FIGURES = [
    ("gdp.level.2020", "271.4", 8, "CNY", "unqualified", 286),
    ("gdp.yoy_growth.2020", "3.2", 0, "percent", "unqualified", 296),
    ("industrial_value_added.level.2020", "113.9", 8, "CNY", "unqualified", 312),
    ("industrial_value_added.yoy_growth.2020", "4.3", 0, "percent", "unqualified", 322),
    ("fixed_asset_investment.level.2020", "65.5", 8, "CNY", "unqualified", 333),
    ("fixed_asset_investment.yoy_growth.2020", "10.5", 0, "percent", "unqualified", 342),
    ("budget_revenue.level.2020", "6.5", 8, "CNY", "unqualified", 356),
    ("budget_revenue.yoy_growth.2020", "2.3", 0, "percent", "unqualified", 364),
    ("chief_service_officers.level.2020", "212", 0, "person", "unqualified", 532),
    ("credit_lines.level.2020", "370.15", 8, "CNY", "unqualified", 590),
    ("loans_to_enterprises.level.2020", "117.87", 8, "CNY", "unqualified", 601),
    ("key_projects.level.2020", "53", 0, "item", "unqualified", 659),
    ("key_project_investment.level.2020", "77.97", 8, "CNY", "unqualified", 667),
    ("key_project_investment.completion_rate.2020", "107.37", 0, "percent", "unqualified", 682),
    ("capital_market_financing.level.2020", "27.6", 8, "CNY", "unqualified", 850),
    ("land_parcels_granted.level.2020", "15", 0, "parcel", "unqualified", 863),
    ("land_area_granted.level.2020", "827.41", 0, "mu", "unqualified", 867),
    ("land_revenue.level.2020", "21", 8, "CNY", "unqualified", 877),
    ("three_transformations_enterprises.level.2020", "33", 0, "entity", "unqualified", 1039),
    ("national_tech_smes.increment.2020", "4", 0, "entity", "unqualified", 1116),
    ("municipal_rd_centres.increment.2020", "1", 0, "entity", "unqualified", 1129),
    ("villages_property_reform.level.2020", "31", 0, "item", "unqualified", 1141),
    ("old_neighbourhoods_funds.level.2020", "2.1", 8, "CNY", "unqualified", 1297),
    ("old_neighbourhoods_renovated.level.2020", "65", 0, "item", "unqualified", 1310),
    ("old_neighbourhoods_under_renovation.level.2020", "16", 0, "item", "unqualified", 1318),
    ("rural_roads_and_toilets_investment.level.2020", "2100", 4, "CNY", "and_more", 1411),
    ("rural_roads_built.level.2020", "13.6", 0, "kilometre", "unqualified", 1424),
    ("rural_toilets_built.level.2020", "6", 0, "facility", "unqualified", 1435),
    ("good_air_days.level.2020", "267", 0, "day", "unqualified", 1525),
    ("water_sections_up_to_standard.level.2020", "95", 0, "percent", "unqualified", 1560),
    ("new_urban_jobs.level.2020", "1.25", 4, "person", "and_more", 1600),
    ("reemployed.level.2020", "5800", 0, "person", "and_more", 1615),
    ("small_loans.level.2020", "3450", 4, "CNY", "unqualified", 1628),
    ("registered_unemployment_rate.level.2020", "2.59", 0, "percent", "unqualified", 1640),
    ("subsidies.level.2020", "2800", 4, "CNY", "and_more", 1663),
    ("resident_medical_insurance.level.2020", "12.6", 4, "person", "and_more", 1679),
    ("employee_medical_insurance.level.2020", "1.19", 4, "person", "and_more", 1695),
    ("cultural_events.level.2020", "300", 0, "event", "and_more", 1806),
    ("cultural_event_visits.level.2020", "18", 4, "visit", "and_more", 1815),
    ("fundraising_cases.level.to-2020", "41", 0, "case", "unqualified", 1972),
    ("fundraising_recovered.level.to-2020", "2.1", 8, "CNY", "unqualified", 1987),
    ("risk_enterprises.level.to-2020", "33", 0, "entity", "unqualified", 1993),
    ("fundraising_repaid.level.to-2020", "19.05", 8, "CNY", "unqualified", 2004),
    ("fundraising_repaid.share.to-2020", "46.79", 0, "percent", "unqualified", 2016),
    ("community_governance_funds.level.2020", "2600", 4, "CNY", "and_more", 2036),
    ("standardised_communities.level.2020", "35", 0, "item", "unqualified", 2053),
    ("elderly_care_centres_introduced.level.2020", "1", 0, "item", "unqualified", 2066),
    ("community_elderly_care_pilots.level.2020", "5", 0, "item", "unqualified", 2079),
    ("three_transformations_enterprises.level.2016-2020", "43", 0, "entity", "unqualified", 2493),
    ("national_tech_smes.level.2020", "12", 0, "entity", "unqualified", 2508),
    ("high_tech_enterprises.level.2020", "9", 0, "entity", "unqualified", 2523),
    ("gdp.growth_multiple.2020~2015", "1.4", 0, "times", "unqualified", 2573),
    ("industrial_value_added.growth_multiple.2020~2015", "1.58", 0, "times", "unqualified", 2595),
    ("retail_sales.growth_multiple.2020~2015", "1.45", 0, "times", "unqualified", 2618),
    ("fixed_asset_investment.growth_multiple.2020~2015", "2", 0, "times", "unqualified", 2638),
    ("disposable_fiscal_resources.multiple_of_base.2020~2015", "2.64", 0, "times", "unqualified", 2653),
    ("good_air_days.increment.2020~2015", "130", 0, "day", "unqualified", 2755),
    ("good_air_days.cumulative_growth.2020~2015", "95", 0, "percent", "unqualified", 2762),
    ("national_model_villages.level.2016-2020", "1", 0, "item", "unqualified", 2830),
    ("provincial_model_villages.level.2016-2020", "2", 0, "item", "unqualified", 2842),
    ("standard_villages.level.2016-2020", "2", 0, "item", "unqualified", 2848),
    ("most_beautiful_villages.level.2016-2020", "2", 0, "item", "unqualified", 2861),
    ("afforestation.level.2016-2020", "1.07", 4, "mu", "unqualified", 2868),
    ("forest_coverage.level.2020", "36", 0, "percent", "unqualified", 2881),
    ("four_waters_projects.level.2016-2020", "7", 0, "item", "unqualified", 2907),
    ("rivers_cleared.level.2016-2020", "98", 0, "kilometre", "unqualified", 2914),
    ("villages_property_reform.level.2016-2020", "31", 0, "item", "unqualified", 3013),
    ("capital_from_other_provinces.level.2016-2020", "139.75", 8, "CNY", "unqualified", 3074),
    ("foreign_trade.level.2016-2020", "7400", 4, "CNY", "unqualified", 3092),
    ("foreign_capital_used.level.2016-2020", "1.99", 8, "USD", "unqualified", 3105),
    ("urban_income.level.2020", "38844", 0, "CNY", "unqualified", 3160),
    ("rural_income.level.2020", "20179", 0, "CNY", "unqualified", 3167),
    ("urban_income.average_growth.2016-2020", "8.2", 0, "percent", "unqualified", 3180),
    ("rural_income.average_growth.2016-2020", "8", 0, "percent", "unqualified", 3185),
    ("livelihood_spending.share.2020", "75.3", 0, "percent", "unqualified", 3233),
    ("old_neighbourhoods_renovated.level.2016-2020", "81", 0, "item", "unqualified", 3247),
    ("dead_end_roads_opened.level.2016-2020", "12", 0, "line", "unqualified", 3258),
    ("parks_and_toilets_opened.level.2016-2020", "18", 0, "site", "unqualified", 3273),
    ("fundraising_reduced.level.2016-2020", "30.19", 8, "CNY", "unqualified", 3299),
    ("fundraising_people_reduced.level.2016-2020", "4780", 0, "person", "unqualified", 3309),
    ("public_safety_and_satisfaction.rank_change.2020~2015", "62", 0, "place", "unqualified", 3420),
    ("proposals_handled.level.2016-2020", "905", 0, "document", "unqualified", 3724),
    ("special_campaigns.level.2021-2025", "6", 0, "item", "unqualified", 5894),
    ("gdp.yoy_growth.2021", "7", 0, "percent", "at_least", 6248),
    ("industrial_value_added.yoy_growth.2021", "7.5", 0, "percent", "about", 6264),
    ("fixed_asset_investment.yoy_growth.2021", "7", 0, "percent", "about", 6279),
    ("retail_sales.yoy_growth.2021", "10", 0, "percent", "about", 6295),
    ("budget_revenue.yoy_growth.2021", "5", 0, "percent", "at_least", 6311),
    ("resettlement_housing_started.level.2021", "35", 4, "square_metre", "unqualified", 6486),
    ("technological_transformations.level.2021", "5", 0, "entity", "unqualified", 7286),
    ("intelligent_transformations.level.2021", "5", 0, "entity", "unqualified", 7294),
    ("green_transformations.level.2021", "6", 0, "entity", "unqualified", 7302),
    ("enterprises_on_the_cloud.level.2021", "3", 0, "entity", "unqualified", 7313),
    ("key_projects.level.2021", "107", 0, "item", "unqualified", 7791),
    ("key_project_investment.level.2021", "76", 8, "CNY", "unqualified", 7800),
    ("province_city_key_projects.level.2021", "24", 0, "item", "unqualified", 7813),
    ("province_city_key_project_investment.level.2021", "48", 8, "CNY", "unqualified", 7821),
    ("capital_market_financing.level.2021", "10", 8, "CNY", "at_least", 7917),
    ("land_submitted_and_granted.level.2021", "2000", 0, "mu", "at_least", 7939),
    ("capital_from_other_provinces.level.2021", "30", 8, "CNY", "unqualified", 8151),
    ("foreign_capital_used.level.2021", "5000", 4, "USD", "unqualified", 8158),
    ("high_tech_enterprises_fostered.level.2021", "2", 0, "entity", "at_least", 8429),
    ("tech_smes_fostered.level.2021", "3", 0, "entity", "at_least", 8441),
    ("municipal_innovation_platforms.increment.2021", "1", 0, "entity", "at_least", 8490),
    ("rural_roads_opened.level.2021", "4", 0, "line", "unqualified", 8842),
    ("carried_over_renovations_completed.level.2021", "16", 0, "item", "unqualified", 8949),
    ("new_renovations_completed.level.2021", "42", 0, "item", "unqualified", 8976),
    ("guaranteed_small_loans.level.2021", "2600", 4, "CNY", "unqualified", 9372),
    ("new_urban_jobs.level.2021", "10000", 0, "person", "unqualified", 9411),
    ("reemployed.level.2021", "3330", 0, "person", "unqualified", 9427),
    ("hard_to_employ_employed.level.2021", "670", 0, "person", "unqualified", 9441),
    ("registered_unemployment_rate.level.2021", "4.5", 0, "percent", "at_most", 9456),
    ("day_care_centres_extended.level.2021", "6", 0, "item", "unqualified", 10559),
]


@pytest.mark.parametrize(("id", "value", "scale", "unit", "qualifier", "start"), FIGURES, ids=lambda value: str(value))
def test_every_figure_is_the_one_that_was_read(
    report: xg.Report, id: str, value: str, scale: int, unit: str, qualifier: str, start: int
) -> None:
    figure = report.observations.get(id)
    if figure is None or figure.figure.start != start:
        target = report.targets[id]
        assert isinstance(target, xg.QuantitativeTarget)
        quantity, span = target.quantity, target.figure
    else:
        quantity, span = figure.quantity, figure.figure
    assert (str(quantity.value), quantity.scale, quantity.unit, quantity.qualifier) == (value, scale, unit, qualifier)
    assert (span.start, span.end) == (start, start + len(value))


def test_no_other_figure_has_digits(report: xg.Report) -> None:
    read = {start for *_, start in FIGURES}
    quantitative = [target for target in report.targets.values() if isinstance(target, xg.QuantitativeTarget)]
    printed = [*report.observations.values(), *quantitative]
    others = [figure for figure in printed if figure.figure.start not in read]
    assert len(FIGURES) == 113
    assert {figure.id for figure in others} == {wordless for wordless, *_ in WORDLESS}


# id, value, and the characters that stand for it: quantities that the text writes without digits
WORDLESS = [
    ("epidemic_deaths.level.2020", "0", "疫情零死亡"),
    ("major_safety_accidents.level.2020", "0", "无重特大安全事故发生"),
    ("air_quality_index.rank.2020", "1", "空气质量综合指数全市第一"),
    ("good_air_days.rank.2020", "1", "优良天数267天，排名全市第一"),
    ("problem_buildings_resolved.rank.2016-2020", "1", "化解量和综合化解率全市第一"),
    ("self_service_hall.rank.2020", "1", "全市首家24小时政务自助服务厅"),
    ("smart_service_centre.rank.2016-2020", "1", "全市首个5G+智慧政务服务中心和24小时政务自助服务厅"),
]


@pytest.mark.parametrize(("id", "value", "quote"), WORDLESS)
def test_quantities_without_digits(report: xg.Report, id: str, value: str, quote: str) -> None:
    observation = report.observations[id]
    assert (str(observation.quantity.value), observation.evidence.quote) == (value, quote)
    assert observation.quantity.exact


@pytest.mark.parametrize(
    ("id", "base"),
    [
        ("gdp.yoy_growth.2020", "2019"),
        ("gdp.growth_multiple.2020~2015", "2015"),
        ("disposable_fiscal_resources.multiple_of_base.2020~2015", "2015"),
        ("good_air_days.increment.2020~2015", "2015"),
        ("good_air_days.cumulative_growth.2020~2015", "2015"),
        ("public_safety_and_satisfaction.rank_change.2020~2015", "2015"),
        ("urban_income.average_growth.2016-2020", "2015"),
        ("national_tech_smes.increment.2020", "2019"),
        ("gdp.level.2020", None),
    ],
)
def test_what_a_change_is_held_against(report: xg.Report, id: str, base: str | None) -> None:
    assert report.observations[id].base_period == base


@pytest.mark.parametrize(
    ("target", "previous", "base_level"),
    [
        ("gdp.yoy_growth.2021", "3.2", "271.4"),
        ("industrial_value_added.yoy_growth.2021", "4.3", "113.9"),
        ("fixed_asset_investment.yoy_growth.2021", "10.5", "65.5"),
        ("budget_revenue.yoy_growth.2021", "2.3", "6.5"),
        ("retail_sales.yoy_growth.2021", None, None),
        ("key_projects.level.2021", "53", None),
        ("key_project_investment.level.2021", "77.97", None),
        ("capital_market_financing.level.2021", "27.6", None),
        ("new_urban_jobs.level.2021", "1.25", None),
        ("reemployed.level.2021", "5800", None),
        ("registered_unemployment_rate.level.2021", "2.59", None),
        # other names, other things: no result is linked
        ("guaranteed_small_loans.level.2021", None, None),
        ("land_submitted_and_granted.level.2021", None, None),
        ("tech_smes_fostered.level.2021", None, None),
        ("capital_from_other_provinces.level.2021", None, None),
    ],
)
def test_targets_are_linked_to_what_went_before(
    report: xg.Report, target: str, previous: str | None, base_level: str | None
) -> None:
    found = report.targets[target]
    assert isinstance(found, xg.QuantitativeTarget)
    linked = [
        None if result is None else str(report.observations[result].quantity.value)
        for result in (found.previous, found.base_level)
    ]
    assert linked == [previous, base_level]


@pytest.mark.parametrize(
    ("id", "comparator"),
    [
        ("gdp.yoy_growth.2021", "at_least"),
        ("industrial_value_added.yoy_growth.2021", "about"),
        ("registered_unemployment_rate.level.2021", "at_most"),
        ("new_urban_jobs.level.2021", "stated"),
    ],
)
def test_how_a_target_is_held_against_its_result(report: xg.Report, id: str, comparator: str) -> None:
    target = report.targets[id]
    assert isinstance(target, xg.QuantitativeTarget)
    assert target.comparator == comparator


def test_the_comparator_of_a_target_is_what_its_number_says(report: xg.Report) -> None:
    said = {"at_least": "at_least", "at_most": "at_most", "about": "about", "unqualified": "stated"}
    for target in report.targets.values():
        if isinstance(target, xg.QuantitativeTarget):
            assert target.comparator == said[target.quantity.qualifier], target.id


def test_targets_without_a_number(report: xg.Report) -> None:
    relative = [target for target in report.targets.values() if isinstance(target, xg.RelativeTarget)]
    assert [(t.id, t.relation.value, t.reference.indicator, t.reference.area) for t in relative] == [
        ("residents_income.yoy_growth.2021", "in_step", "gdp", "410402"),
        ("main_economic_indicators.average_growth.2021-2025", "above", "main_economic_indicators", "410400"),
        ("gdp_per_capita.level.2035", "above", "gdp_per_capita", "410400"),
    ]
    assert [(t.id, t.nature.value) for t in report.targets.where(kind="qualitative").values()] == [
        ("binding_indicators.2021", "binding"),
        ("air_pollution_tasks.2021", "unstated"),
        ("minimum_living_allowance.2021", "unstated"),
        ("investment_project_rates.2021", "unstated"),
        ("water_quality.2021", "unstated"),
        ("resident_insurance_coverage.2021", "unstated"),
        ("free_prenatal_screening_coverage.2021", "unstated"),
        ("sense_of_safety.2021", "unstated"),
        ("socialist_modernisation.2035", "unstated"),
    ]


def test_the_seven_expected_targets_are_anticipatory_or_binding(report: xg.Report) -> None:
    assert len(report.targets.where(nature="anticipatory")) == 6
    assert len(report.targets.where(nature="binding")) == 1


def test_unemployment_improves_downwards_and_gdp_upwards(report: xg.Report) -> None:
    assert report.indicators["registered_unemployment_rate"].direction == "lower"
    assert report.indicators["gdp"].direction == "higher"
    assert report.indicators["fundraising_cases"].direction is None


@pytest.mark.parametrize(
    ("id", "basis", "convention"),
    [
        ("gdp.level.2020", "unstated", "current"),
        ("gdp.yoy_growth.2020", "unstated", "constant"),
        ("industrial_value_added.yoy_growth.2020", "unstated", "constant"),
        ("fixed_asset_investment.yoy_growth.2020", "unstated", "comparable"),
        ("budget_revenue.yoy_growth.2020", "unstated", "current"),
        ("urban_income.average_growth.2016-2020", "unstated", None),
        ("key_projects.level.2020", None, None),
    ],
)
def test_price_basis_and_convention(report: xg.Report, id: str, basis: str | None, convention: str | None) -> None:
    observation = report.observations[id]
    assert (observation.price_basis, observation.price_convention) == (basis, convention)


def test_the_numerals_are_dates_names_and_labels(report: xg.Report) -> None:
    kinds = {numeral.quote: numeral.kind.value for numeral in report.numerals}
    assert kinds["“1251”工作思路"] == kinds["“1+19+N”"] == "programme"
    assert kinds["PM2.5"] == kinds["PM10"] == kinds["5G"] == kinds["世界500强"] == "label"
    assert kinds["鸿瑞360广场"] == kinds["24小时政务自助服务厅"] == "name"
    assert kinds["建党100周年"] == "ordinal"
    assert kinds["2021年6月7日"] == "date"
    assert kinds["9个方面"] == "enumeration"


def test_the_outline(report: xg.Report) -> None:
    parts = [s for s in report.sections.values() if s.kind == "part"]
    assert [(s.number, s.title.zh) for s in parts] == [
        ("一", "2020年工作回顾及“十三五”主要成就"),
        ("二", "2035年远景目标及“十四五”时期经济社会发展主要目标任务"),
        ("三", "关于2021年重点任务"),
    ]
    numbered = [(s.parent, s.number) for s in report.sections.values() if s.kind == "section" and s.number]
    chinese = ("（一）", "（二）", "（三）", "（四）", "（五）", "（六）")
    assert numbered == [(part, number) for part in ("part1", "part3") for number in chinese]
    assert report.sections["part2.2025.3"].title.zh == "城乡融合奋勇争先"
    assert report.sections["part1.2.consumption"].title.zh == "消费潜力不断释放"


def test_the_outline_stands_in_the_text(report: xg.Report, text: str) -> None:
    for section in report.sections.values():
        heading = text[section.heading.start : section.heading.end]
        assert section.title.zh in heading, section.id
        assert heading.startswith(section.number or ""), section.id


def test_the_source(report: xg.Report) -> None:
    source = report.source
    assert source.sha256 == "e433d4ee492badc6f0103a4c768f7ea49dd067a7bb0ccde581ee78f0f1c9ce1b"
    assert source.characters == 11450
    assert (source.date and source.date.isoformat(), source.place.code, source.format) == ("2021-06-07", "410402", 1)
    assert source.speaker is not None
    assert source.speaker.name.zh == "张伟民"


def test_nothing_is_left_open_and_everything_is_named_in_english(report: xg.Report) -> None:
    for record in itertools.chain(report.indicators.values(), report.observations.values(), report.targets.values()):
        assert record.open == ()
    for indicator in report.indicators.values():
        assert all(name.en for name in (indicator.name, *indicator.aliases)), indicator.id
    assert all(section.title.en for section in report.sections.values())


def test_every_indicator_has_a_figure_or_a_target_or_is_referred_to(report: xg.Report) -> None:
    used = {target.indicator for target in report.targets.values()}
    used |= {related.indicator for indicator in report.indicators.values() for related in indicator.related}
    assert [i.id for i in report.indicators.values() if not i.observations and i.id not in used] == []


def test_every_run_of_digits_is_claimed_by_exactly_one_record(report: xg.Report, text: str) -> None:
    quantitative = [target for target in report.targets.values() if isinstance(target, xg.QuantitativeTarget)]
    claims = [figure.figure for figure in (*report.observations.values(), *quantitative)] + list(report.numerals)
    runs = [match.span() for match in re.finditer(r"[0-9]+(?:\.[0-9]+)?", text)]
    assert len(runs) == 148
    for start, end in runs:
        assert sum(claim.start <= start and end <= claim.end for claim in claims) == 1, text[start - 10 : end + 10]


def test_every_quote_and_figure_says_what_the_text_says(report: xg.Report, text: str) -> None:
    for observation in report.observations.values():
        evidence, figure = observation.evidence, observation.figure
        assert text[evidence.start : evidence.end] == evidence.quote
        if re.match(r"[0-9]", text[figure.start]):
            assert Decimal(text[figure.start : figure.end]) == observation.quantity.value


def test_the_files_are_in_the_form_that_is_written(report: xg.Report, tmp_path: Path) -> None:
    xg.write_report(report, tmp_path / "copy")
    written = {path.name: path.read_bytes() for path in (tmp_path / "copy").iterdir()}
    assert written == {path.name: path.read_bytes() for path in FOLDER.iterdir()}
    assert set(written) == {f"{kind}.json" for kind in KINDS} - {"units.json"}
