"""The district's targets beside the city's, the province's and the nation's, and what relative targets compare with."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

import lines
import pytest
import samples

import xinhua_gov as xg
from xinhua_gov import Level, Qualifier
from xinhua_gov.panels.beside import bundled_results, bundled_scorecard, references_elsewhere

D = Decimal

# the target's indicator, its number, and the numbers above it with the difference: city, province, nation
BY_HAND = [
    ("gdp", "7", [("平顶山市", "7.5", "-0.5"), ("河南省", "7", "0"), ("全国", "6", "1")]),
    ("industrial_value_added", "7.5", [("平顶山市", "8", "-0.5"), ("河南省", "7", "0.5")]),
    ("fixed_asset_investment", "7", [("平顶山市", "6.5", "0.5"), ("河南省", "6", "1")]),
    ("retail_sales", "10", [("平顶山市", "9", "1"), ("河南省", "9", "1")]),
    ("budget_revenue", "5", [("平顶山市", "6", "-1"), ("河南省", "5", "0")]),
]


@pytest.mark.parametrize(("indicator", "own", "above"), BY_HAND)
def test_the_district_beside_the_places_above(
    report: xg.Report, indicator: str, own: str, above: list[tuple[str, str, str]]
) -> None:
    (found,) = [b for b in xg.targets_beside(report, xg.context(), period="2021") if b.target.indicator == indicator]
    assert str(found.target.quantity.value) == own
    told = [(a.row.place, str(a.row.value), str(a.difference)) for a in found.above]
    assert told == [(place, value, f"[{difference}, {difference}]") for place, value, difference in above]
    assert all(a.share is None for a in found.above)


def test_amounts_have_a_share_of_the_place_and_no_difference(report: xg.Report) -> None:
    (jobs,) = [b for b in xg.targets_beside(report, xg.context()) if b.target.id == "new_urban_jobs.level.2021"]
    # 10,000 of 60,000, of 1,100,000 and of 11,000,000
    shares = {Level.PREFECTURE: D(1) / 6, Level.PROVINCE: D(1) / 110, Level.NATION: D(1) / 1100}
    assert [(above.level, above.row.level, above.difference) for above in jobs.above] == [
        (level, level, None) for level in shares
    ]
    for above in jobs.above:
        assert above.share is not None
        assert above.share.low is not None
        assert abs(above.share.low - shares[above.level]) < D("1e-20")


def test_of_nothing_there_is_no_share(report: xg.Report) -> None:
    for value, share in (("0", None), ("-1", None), ("1", "[10000, 10000]")):
        city = lines.target(
            concept="new_urban_jobs",
            measure=xg.Measure.LEVEL,
            base_period=None,
            value=D(value),
            scale=0,
            unit="person",
        )
        (jobs,) = [b for b in xg.targets_beside(report, [city]) if b.target.id == "new_urban_jobs.level.2021"]
        assert (jobs.above[0].share and str(jobs.above[0].share)) == share


def test_every_target_with_a_number_is_there_with_its_ambition(report: xg.Report) -> None:
    found = xg.targets_beside(report, xg.context())
    numbers = [target for target in report.targets.records if isinstance(target, xg.QuantitativeTarget)]
    assert [beside.target for beside in found] == numbers
    own = {beside.target.indicator: beside.ambition for beside in found}
    assert own["gdp"] is not None
    assert own["gdp"].result.id == "gdp.yoy_growth.2020"
    assert own["green_transformations"] is own["technological_transformations"] is not None
    assert own["retail_sales"] is None
    assert xg.targets_beside(report, xg.context(), period="2030") == ()


def test_a_level_is_asked_for_by_its_name(report: xg.Report) -> None:
    gdp = xg.targets_beside(report, xg.context())[0]
    city = gdp.at("prefecture")
    assert city is gdp.at(Level.PREFECTURE)
    assert city is not None
    assert city.row.quote == "生产总值增长7.5%左右"
    assert gdp.at("county") is None


def grain(**changes: Any) -> xg.Report:
    """The small report, of district 110101, whose target is grain of 4 % in 2021."""
    data: Any = samples.document()
    data["indicators"][0]["concept"] = "grain_output"
    data["source"]["place"]["code"] = "410402"
    for figure in (*data["indicators"][0]["observations"], *data["indicators"][1]["observations"], *data["targets"]):
        figure["area"] = "410402"
    data["targets"][0] |= changes
    return samples.built(data)


CITY: dict[str, Any] = {"concept": "grain_output", "value": D(3)}


def above(*rows: xg.PanelRow) -> list[str | None]:
    """The differences from the places above of the one target."""
    (beside,) = xg.targets_beside(grain(), rows)
    return [None if found.difference is None else str(found.difference) for found in beside.above]


def test_a_range_gives_the_difference_to_both_ends() -> None:
    row = lines.target(**CITY, value_high=D("3.5"), qualifier=Qualifier.UNQUALIFIED)
    assert above(row) == ["[0.5, 1]"]


@pytest.mark.parametrize(
    "changes",
    [
        {"code": "410500"},
        {"code": None, "level": None},
        {"code": "410402", "level": Level.COUNTY},
        {"concept": "gdp"},
        {"measure": xg.Measure.AVERAGE_GROWTH},
        {"period": xg.Period("2022")},
        {"base_period": xg.Period("2019")},
        {"unit": "permille"},
        {"preferred": False},
        {"kind": xg.FigureKind.RESULT, "comparator": None},
        {"relative_to": xg.RelativeTo.parse("above:nation"), "unit": "percentage_point"},
    ],
)
def test_what_is_not_the_same_thing_of_a_place_above_does_not_stand_beside(changes: dict[str, Any]) -> None:
    assert above(lines.target(**CITY)) == ["[1, 1]"]
    assert above(lines.target(**(CITY | changes))) == []


def outcome(value: str) -> xg.Outcome:
    return xg.Outcome(
        id="grain.yoy_growth.2021",
        indicator="grain",
        measure=xg.Measure.YOY_GROWTH,
        period=xg.Period("2021"),
        base_period=xg.Period("2020"),
        area="410402",
        quantity=xg.Quantity(value=D(value), unit="percent"),
        source=xg.OutcomeSource(title="二〇二二年报告"),
    )


CITY_RESULT: dict[str, Any] = lines.TARGET | {
    "kind": xg.FigureKind.RESULT,
    "comparator": None,
    "concept": "grain_output",
    "value": D("3.1"),
    "qualifier": Qualifier.UNQUALIFIED,
}


@pytest.mark.parametrize(("own", "status"), [("3.2", "met"), ("3.1", "indeterminate"), ("3.0", "missed")])
def test_above_the_citys_average_is_judged_where_the_citys_figure_is_there(own: str, status: str) -> None:
    """The city's 3.1 % is [3.05, 3.15): 3.2 % is at least 3.15 and so above it, 3.0 % is under 3.05 and so below it."""
    data: Any = samples.document()
    data["indicators"][0]["concept"] = "grain_output"
    data["source"]["place"]["code"] = "410402"
    for figure in (*data["indicators"][0]["observations"], *data["indicators"][1]["observations"]):
        figure["area"] = "410402"
    kept = {key: data["targets"][0][key] for key in ("id", "indicator", "measure", "period", "evidence")}
    reference = {"indicator": "grain", "measure": "yoy_growth", "area": "410400"}
    data["targets"] = [kept | {"kind": "relative", "area": "410402", "relation": "above", "reference": reference}]
    report = samples.built(data)
    results = xg.results_elsewhere(report, [xg.PanelRow(**CITY_RESULT)])
    (judged,) = xg.scorecard(report, (outcome(own), *results)).assessments
    assert judged.status == status
    assert judged.reference == results[0]
    (unknown,) = xg.scorecard(report, (outcome(own),)).assessments
    assert (unknown.status, unknown.reason) == ("not_assessable", "no_reference")


def test_results_elsewhere_stand_under_the_reports_own_indicators(report: xg.Report) -> None:
    found = {outcome.id: outcome for outcome in xg.results_elsewhere(report, xg.context())}
    city = found["gdp.yoy_growth.2021@410400"]
    assert (str(city.quantity.value), city.source.title, city.quote) == (
        "7.1",
        "pref-2022-平顶山市.txt",
        "全年生产总值增长7.1%",
    )
    assert (city.status, city.note, found["gdp.yoy_growth.2020@410400"].status) == ("unstated", None, "preliminary")
    foreign = found["foreign_capital_used.level.2016@000000"].quantity
    assert (foreign.value, foreign.scale, foreign.unit, foreign.qualifier) == (D(1300), 8, "USD", "and_more")
    surveyed = found["residents_income.yoy_growth.2018@000000"]
    assert surveyed.note == xg.Prose(zh="原文为“实际增长”", en="real growth (实际增长)")
    # the nation's GDP of 2015: 67.7万亿元 in the report of 2016 beats under 70万亿元 in that of 2021
    assert str(found["gdp.level.2015@000000"].quantity.value) == "67.7"
    assert {outcome.area for outcome in found.values()} == {"000000", "410000", "410400"}
    assert {outcome.indicator for outcome in found.values()} <= set(report.indicators)


@pytest.mark.parametrize(
    "changes", [{"value_high": D("3.5")}, {"preferred": False}, {"code": None}, {"code": "410402"}]
)
def test_a_range_a_second_figure_and_the_place_itself_are_no_result_elsewhere(changes: dict[str, Any]) -> None:
    assert len(xg.results_elsewhere(grain(), [xg.PanelRow(**CITY_RESULT)])) == 1
    assert xg.results_elsewhere(grain(), [xg.PanelRow(**(CITY_RESULT | changes))]) == ()


@pytest.mark.parametrize(
    ("place", "concept", "period", "to", "value"),
    [
        # Henan wanted more growth than the nation in 2017, which had 6.9 %, and incomes above the nation's, 7.3 %
        ("河南省", "gdp", "2017", "above:nation", "6.9"),
        ("河南省", "residents_income", "2017", "above:nation", "7.3"),
        ("河南省", "residents_income", "2018", "in_step:gdp", "7.6"),
        ("全国", "residents_income", "2016", "in_step:gdp", "6.7"),
        ("河南省", "residents_income", "2022", "in_step:gdp", None),
    ],
)
def test_what_a_relative_figure_is_held_against(
    place: str, concept: str, period: str, to: str, value: str | None
) -> None:
    rows = xg.context()
    (row,) = rows.where(place=place, concept=concept, period=period, relative_to=to)
    found = xg.compared_with(row, rows)
    assert (found and str(found.value)) == value


def test_a_reference_may_be_other_years_and_a_place_by_its_code() -> None:
    years = lines.result(period=xg.Period("2016-2020"), concept="rd_intensity", unit="percent", scale=0)
    wanted = lines.relative(
        "above:2016-2020",
        concept="rd_intensity",
        measure=xg.Measure.LEVEL,
        period=xg.Period("2021-2025"),
        base_period=None,
    )
    assert xg.compared_with(wanted, [years]) == years
    neighbour = lines.result(code="410500", period=xg.Period("2021"))
    named = lines.relative("above:410500", measure=xg.Measure.LEVEL, base_period=None)
    assert xg.compared_with(named, [years, neighbour]) == neighbour
    exact = lines.result(code="410500", period=xg.Period("2021"), report_year=2023)
    over = lines.result(code="410500", period=xg.Period("2021"), qualifier=Qualifier.OVER)
    assert xg.compared_with(named, [over, exact]) == exact
    assert xg.compared_with(lines.result(), [neighbour]) is None
    assert xg.compared_with(lines.relative("above:nation", code=None, level=None), [neighbour]) is None


# What is bundled


def above_the_city(report: xg.Report, measure: str = "yoy_growth", area: str = "410400") -> xg.Report:
    """The bundled report, whose GDP is also to grow faster in 2021 than that of another place."""
    aim = report.targets["main_economic_indicators.average_growth.2021-2025"]
    assert isinstance(aim, xg.RelativeTarget)
    reference = xg.Reference(indicator="gdp", measure=xg.Measure(measure), area=area)
    changes = {"id": "gdp_above", "indicator": "gdp", "measure": xg.Measure(measure), "period": xg.Period("2021")}
    made = aim.model_copy(update=changes | {"reference": reference})
    return report.model_copy(update={"targets": xg.Catalogue([*report.targets.records, made])})


def test_of_other_places_only_what_a_target_compares_with_is_taken(report: xg.Report) -> None:
    """The city's 7.1 %; the bundled report's own relative targets are of years that no row is of."""
    assert references_elsewhere(report, xg.context()) == ()
    (found,) = references_elsewhere(above_the_city(report), xg.context())
    assert (found.id, found.quantity.value) == ("gdp.yoy_growth.2021@410400", D("7.1"))
    assert references_elsewhere(above_the_city(report, "level", "410102"), xg.context()) == ()


def test_what_is_bundled_is_taken_once(report: xg.Report) -> None:
    """The city's growth stands in both: among the outcomes, with the document, and in the context."""
    assert bundled_results(report) == xg.outcomes().records
    assert bundled_results(above_the_city(report)) == xg.outcomes().records
    nation = bundled_results(above_the_city(report, area="000000"))
    assert [outcome.id for outcome in nation[len(xg.outcomes()) :]] == ["gdp.yoy_growth.2021@000000"]


def test_a_bundled_scorecard_compares_with_the_places_above(report: xg.Report) -> None:
    """8.1 % of the nation; the district's own growth is not printed, so that there is nothing to compare."""
    card = bundled_scorecard(above_the_city(report, area="000000"))
    found = card.assessments[43]
    assert (found.target.id, found.reason, found.reference) == ("gdp_above", "no_outcome", None)
    own = xg.Outcome.model_validate_json(
        '{"id": "gdp.yoy_growth.2021", "indicator": "gdp", "measure": "yoy_growth", "period": "2021",'
        ' "base_period": "2020", "area": "410402", "quantity": {"value": "7.5", "unit": "percent"},'
        ' "source": {"title": "made up"}}'
    )
    for area, verdict in (("410400", "met"), ("000000", "missed")):
        changed = above_the_city(report, area=area)
        judged = xg.scorecard(changed, (own, *bundled_results(changed))).assessments[43]
        assert (judged.target.id, judged.status) == ("gdp_above", verdict)
