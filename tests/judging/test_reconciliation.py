"""What the figures of a report say about each other: every relation by hand, for this report and for any other."""

from __future__ import annotations

import json
from fractions import Fraction

import pytest
import samples

import xinhua_gov as xg
from xinhua_gov.vocabulary import IdentityKind, Verdict


@pytest.fixture
def checks(report: xg.Report) -> dict[str, xg.Check]:
    return {check.identity.id: check for check in xg.reconcile(report, xg.outcomes())}


def ends(check: xg.Check) -> tuple[Fraction, Fraction]:
    assert check.computed is not None
    assert check.computed.low is not None
    assert check.computed.high is not None
    return Fraction(check.computed.low), Fraction(check.computed.high)


def test_the_report_admits_more_than_a_hundred_checks_each_named_once(report: xg.Report) -> None:
    found = xg.reconcile(report)
    assert len(found) >= 100
    assert len({check.identity.id for check in found}) == len(found)


@pytest.mark.parametrize(
    ("id", "exactly", "verdict"),
    [
        ("old_neighbourhoods_81", 81, "consistent"),
        ("old_neighbourhoods_16", 16, "consistent"),
        ("villages_twice", 31, "consistent"),
        ("renovations_of_2021", 58, "derived"),
        ("transformations_of_2021", 16, "derived"),
        ("base_from_increment.good_air_days.increment.2020~2015", 137, "derived"),
        ("base_from_increment.national_tech_smes.increment.2020", 8, "derived"),
        ("difference.province_city_key_projects.level.2021", 83, "derived"),
        ("difference.province_city_key_project_investment.level.2021", 2_800_000_000, "derived"),
        ("difference.three_transformations_enterprises.level.2020", 10, "derived"),
        ("investment_per_province_city_project_of_2021", 200_000_000, "derived"),
        ("yearly.dead_end_roads_opened.level.2016-2020", Fraction(12, 5), "derived"),
        ("yearly.proposals_handled.level.2016-2020", 181, "derived"),
        ("part.villages_property_reform.level.2020", 1, "consistent"),
    ],
)
def test_what_whole_numbers_say(checks: dict[str, xg.Check], id: str, exactly: Fraction | int, verdict: str) -> None:
    assert ends(checks[id]) == (exactly, exactly)
    assert checks[id].verdict == verdict


def d(text: str) -> Fraction:
    return Fraction(text)


@pytest.mark.parametrize(
    ("id", "low", "high", "verdict"),
    [
        # levels and rates: half a unit of the last printed digit on either side
        (
            "base_from_rate.gdp.yoy_growth.2020",
            d("27135000000") / d("1.0325"),
            d("27145000000") / d("1.0315"),
            "derived",
        ),
        (
            "base_from_rate.budget_revenue.yoy_growth.2020",
            d("645000000") / d("1.0235"),
            d("655000000") / d("1.0225"),
            "derived",
        ),
        (
            "implied_target.key_project_investment.completion_rate.2020",
            d("7796500000") / d("1.07375"),
            d("7797500000") / d("1.07365"),
            "derived",
        ),
        (
            "whole_from_share.fundraising_repaid.share.to-2020",
            d("1904500000") / d("0.467950"),
            d("1905500000") / d("0.467850"),
            "derived",
        ),
        # both readings of 增长1.4倍, [1.35, 1.45)
        (
            "base_literal.gdp.growth_multiple.2020~2015",
            d("27135000000") / d("2.45"),
            d("27145000000") / d("2.35"),
            "ambiguous",
        ),
        (
            "base_loose.gdp.growth_multiple.2020~2015",
            d("27135000000") / d("1.45"),
            d("27145000000") / d("1.35"),
            "ambiguous",
        ),
        # parts and wholes, values for each
        (
            "project_investment_in_all_investment",
            d("7796500000") / d("6555000000"),
            d("7797500000") / d("6545000000"),
            "inconsistent",
        ),
        ("part.province_city_key_projects.level.2021", d("24") / 107, d("24") / 107, "consistent"),
        ("growth_from_increment.good_air_days.increment.2020~2015", d("130") / 137, d("130") / 137, "consistent"),
        ("share_of_year.good_air_days.level.2020", d("267") / 366, d("267") / 366, "consistent"),
        # what is aimed at and what was before: parts added up, and a fifth of five years
        ("parts_to_result.technological_transformations.level.2021", d("16") / 33, d("16") / 33, "derived"),
        ("parts_to_result.carried_over_renovations_completed.level.2021", d("58") / 65, d("58") / 65, "derived"),
        (
            "target_to_average.capital_from_other_provinces.level.2021",
            d("3000000000") * 5 / d("13975500000"),
            d("3000000000") * 5 / d("13974500000"),
            "derived",
        ),
        (
            "target_to_average.foreign_capital_used.level.2021",
            d("50000000") * 5 / d("199500000"),
            d("50000000") * 5 / d("198500000"),
            "derived",
        ),
        ("proceeds_per_mu", d("2050000000") / d("827.415"), d("2150000000") / d("827.405"), "derived"),
        ("investment_per_key_project", d("7796500000") / 53, d("7797500000") / 53, "derived"),
        ("funds_per_neighbourhood", d("205000000") / 65, d("215000000") / 65, "derived"),
        ("reduced_per_person", d("3018500000") / 4780, d("3019500000") / 4780, "derived"),
        # targets are exact, results are as printed
        (
            "level_from_rate.fixed_asset_investment.yoy_growth.2021",
            d("6545000000") * d("1.07"),
            d("6555000000") * d("1.07"),
            "derived",
        ),
        ("target_to_result.new_urban_jobs.level.2021", d("10000") / 12600, d("10000") / 12500, "derived"),
        ("target_less_result.gdp.yoy_growth.2021", d("0.07") - d("0.0325"), d("0.07") - d("0.0315"), "derived"),
        # the city: GDP 3.2 % against 3.2 %, budget revenue 2.3 % against 5.7 %
        ("against_area.gdp.yoy_growth.2020@410400", d("-0.001"), d("0.001"), "derived"),
        ("against_area.budget_revenue.yoy_growth.2020@410400", d("-0.035"), d("-0.033"), "derived"),
        ("against_area.fixed_asset_investment.yoy_growth.2020@410400", d("0.048"), d("0.050"), "derived"),
    ],
)
def test_what_printed_numbers_allow(
    checks: dict[str, xg.Check], id: str, low: Fraction, high: Fraction, verdict: str
) -> None:
    least, most = ends(checks[id])
    assert least <= low
    assert high <= most
    tiny = max(abs(low), abs(high), Fraction(1)) / 10**40
    assert low - least < tiny
    assert most - high < tiny
    assert checks[id].verdict == verdict


@pytest.mark.parametrize(
    ("id", "multiple_low", "multiple_high"),
    [
        ("pace_literal.gdp.growth_multiple.2020~2015", "2.35", "2.45"),
        ("pace_loose.gdp.growth_multiple.2020~2015", "1.35", "1.45"),
        ("pace_of_multiple.disposable_fiscal_resources.multiple_of_base.2020~2015", "2.635", "2.645"),
    ],
)
def test_the_yearly_growth_of_a_multiple_is_its_fifth_root(
    checks: dict[str, xg.Check], id: str, multiple_low: str, multiple_high: str
) -> None:
    low, high = ends(checks[id])
    assert abs((1 + low) ** 5 - d(multiple_low)) < Fraction(1, 10**40)
    assert abs((1 + high) ** 5 - d(multiple_high)) < Fraction(1, 10**40)


def test_the_base_that_average_growth_implies(checks: dict[str, xg.Check]) -> None:
    low, high = ends(checks["base_from_average.urban_income.average_growth.2016-2020"])
    assert abs(low - d("38843.5") / d("1.0825") ** 5) < Fraction(1, 10**30)
    assert abs(high - d("38844.5") / d("1.0815") ** 5) < Fraction(1, 10**30)


def test_each_check_says_its_formula_inputs_printed_figure_and_verdict_in_words(checks: dict[str, xg.Check]) -> None:
    check = checks["growth_from_increment.good_air_days.increment.2020~2015"]
    assert check.formula == "1 / (a / b − 1)"
    assert [figure.id for figure in check.inputs] == ["good_air_days.level.2020", "good_air_days.increment.2020~2015"]
    assert check.printed is not None
    assert check.printed.id == "good_air_days.cumulative_growth.2020~2015"
    assert check.message.en == "the growth that the increment implies: consistent"
    assert check.message.zh == "由增量推算的增幅：相符"


def test_every_kind_and_verdict_can_come_out(checks: dict[str, xg.Check]) -> None:
    assert {check.identity.kind for check in checks.values()} == set(IdentityKind)
    assert {check.verdict for check in checks.values()} == set(Verdict) - {Verdict.UNCHECKABLE}


def changed(**values: str) -> dict[str, xg.Check]:
    """The checks of the small sample with other printed values."""
    data = samples.document()
    for observation in data["indicators"][0]["observations"]:  # type: ignore[index]
        if observation["measure"] in values:
            observation["quantity"] |= json.loads(values[observation["measure"]])
    return {check.identity.id: check for check in xg.reconcile(samples.built(data))}


def test_any_report_gets_the_regular_checks() -> None:
    """12.5万吨 growing by 3 %: [124500, 125500) / (1.025, 1.035]; the target of 4 % comes to × 1.04."""
    found = changed()
    assert set(found) == {
        "base_from_rate.grain.yoy_growth.2020",
        "target_less_result.grain.yoy_growth.2021",
        "level_from_rate.grain.yoy_growth.2021",
    }
    low, high = ends(found["level_from_rate.grain.yoy_growth.2021"])
    assert (low, high) == (d("129480"), d("130520"))


def test_what_states_no_bounds_cannot_be_checked() -> None:
    found = changed(yoy_growth='{"qualifier": "about"}')
    check = found["base_from_rate.grain.yoy_growth.2020"]
    assert (check.computed, check.verdict) == (None, Verdict.UNCHECKABLE)
    assert check.formula == "a / (1 + b)"
    assert [figure.id for figure in check.inputs] == ["grain.level.2020", "grain.yoy_growth.2020"]
    assert check.printed is None
    assert check.message.en == "the level of the year before that the growth implies: uncheckable"


def test_an_unknown_or_unstated_span_of_years_cannot_be_computed_with() -> None:
    """A period that a person has still to settle, and one whose start is not stated, have no number of years."""
    data = samples.document()
    schools = data["indicators"][1]["observations"][0]  # type: ignore[index]
    schools |= {"id": "schools.level.to-2020", "period": "..2020"}
    growth = data["indicators"][0]["observations"][1]  # type: ignore[index]
    growth |= {"id": "q1", "measure": "average_growth", "open": ["period", "base_period"]}
    del growth["period"], growth["base_period"], data["targets"]
    data["targets"] = []
    data["identities"] = [
        {"id": "yearly", "kind": "yearly", "inputs": ["schools.level.to-2020"], "printed": "grain.rank.2020"},
        {"id": "base", "kind": "base_from_average", "inputs": ["grain.level.2020", "q1"]},
    ]
    found = {check.identity.id: check for check in xg.reconcile(samples.built(data))}
    assert set(found) == {"yearly", "base"}
    assert {check.verdict for check in found.values()} == {Verdict.UNCHECKABLE}
    assert found["yearly"].printed is not None
    assert found["yearly"].printed.id == "grain.rank.2020"


def test_average_growth_is_held_against_the_level_of_its_last_year() -> None:
    """And an increment against the growth of the same base alone; neither has a yearly average."""
    data = samples.document()
    grain = data["indicators"][0]["observations"]  # type: ignore[index]
    text = "田里的麦子黄了"
    level, growth, _ = grain
    made = [
        level | {"id": "grain.level.2019", "period": "2019"},
        growth
        | {"id": "grain.average_growth.2018-2020", "measure": "average_growth"}
        | {"period": "2018-2020", "base_period": "2017"},
        growth | {"id": "grain.cumulative_growth.2020~2015", "measure": "cumulative_growth", "base_period": "2015"},
        level | {"id": "grain.increment.2020~2015", "measure": "increment", "base_period": "2015"},
    ]
    made[3] |= {"quantity": {"value": "2.5", "scale": 4, "unit": "tonne"}}
    for place, figure in enumerate(made):
        figure |= {"evidence": samples.evidence(text), "figure": samples.span(text[place], text)}
    data["indicators"][0]["observations"] = [*made, *grain]  # type: ignore[index]
    found = {check.identity.id: check for check in xg.reconcile(samples.built(data))}
    average = found["base_from_average.grain.average_growth.2018-2020"]
    assert average.inputs[0].id == "grain.level.2020"
    kinds = [check.identity.kind.value for check in found.values()]
    assert (kinds.count("growth_from_increment"), kinds.count("yearly")) == (1, 0)
    from_increment = next(c for c in found.values() if c.identity.kind is IdentityKind.GROWTH_FROM_INCREMENT)
    assert from_increment.printed is not None
    assert from_increment.printed.id == "grain.cumulative_growth.2020~2015"


def test_a_printed_figure_that_does_not_agree_is_inconsistent() -> None:
    data = samples.document()
    data["identities"] = [
        {"id": "six", "kind": "equal", "inputs": ["schools.level.2020"], "printed": "grain.rank.2020"},
        {"id": "sum", "kind": "sum", "inputs": ["schools.level.2020"], "printed": "schools.level.2020"},
        {"id": "part", "kind": "part", "inputs": ["schools.level.2020", "grain.rank.2020"]},
    ]
    found = {check.identity.id: check.verdict.value for check in xg.reconcile(samples.built(data))}
    assert (found["six"], found["sum"], found["part"]) == ("inconsistent", "consistent", "inconsistent")


def test_a_relation_to_an_unknown_figure_is_refused() -> None:
    data = samples.document()
    data["identities"] = [{"id": "x", "kind": "sum", "inputs": ["schools.level.2019"], "printed": "nothing"}]
    with pytest.raises(ValueError, match="2 faults in the references") as caught:
        samples.built(data)
    message = "inputs[0]: no observation or target has the id 'schools.level.2019'; nearest: schools.level.2020"
    assert message in str(caught.value)


def test_a_report_without_figures_has_no_checks() -> None:
    data = samples.document() | {"indicators": [], "targets": []}
    assert xg.reconcile(samples.built(data)) == ()


def test_a_rate_in_permille_is_a_thousandth() -> None:
    """12.5万吨 growing by 3 ‰: [124500, 125500) / (1.0025, 1.0035]."""
    low, high = ends(changed(yoy_growth='{"unit": "permille"}')["base_from_rate.grain.yoy_growth.2020"])
    assert abs(low - d("124500") / d("1.0035")) < Fraction(1, 10**30)
    assert abs(high - d("125500") / d("1.0025")) < Fraction(1, 10**30)


def test_parts_and_yearly_averages_only_of_longer_periods_that_hold_them() -> None:
    """A level of 2015 is no part of 2019-2020, and one year has no yearly average."""
    data = samples.document()
    schools = data["indicators"][1]["observations"]  # type: ignore[index]
    text = "孩子背起书包"
    for place, period in enumerate(("2019-2020", "2015")):
        schools.append(
            schools[0]
            | {
                "id": f"schools.level.{period}",
                "period": period,
                "quantity": {"value": str(8 + place), "unit": "school"},
                "evidence": samples.evidence(text),
                "figure": samples.span(text[place], text),
            }
        )
    found = {check.identity.id: check for check in xg.reconcile(samples.built(data))}
    schools_checks = {name for name in found if "schools" in name}
    assert schools_checks == {
        "yearly.schools.level.2019-2020",
        "part.schools.level.2020",
        "difference.schools.level.2020",
    }
    assert ends(found["yearly.schools.level.2019-2020"]) == (Fraction(4), Fraction(4))
    assert ends(found["part.schools.level.2020"]) == (d("0.75"), d("0.75"))
    assert ends(found["difference.schools.level.2020"]) == (Fraction(2), Fraction(2))


@pytest.mark.parametrize(
    ("id", "has_one"),
    [
        ("dead_end_roads_opened.level.2016-2020", True),
        ("afforestation.level.2016-2020", True),
        ("three_transformations_enterprises.level.2016-2020", True),
        ("villages_property_reform.level.2016-2020", False),
        ("national_model_villages.level.2016-2020", False),
        ("standard_villages.level.2016-2020", False),
    ],
)
def test_a_sum_that_falls_in_one_year_or_is_under_one_a_year_has_no_yearly_average(
    checks: dict[str, xg.Check], id: str, has_one: bool
) -> None:
    """12 roads or 43 enterprises in five years have one; 31 villages all of 2020, and one in five years, none."""
    assert (f"yearly.{id}" in checks) is has_one


def days(value: str, period: str, theme: str = "environment", **changes: object) -> tuple[xg.Check, ...]:
    """The checks of the sample, whose schools are a number of days."""
    data = samples.document()
    indicator = data["indicators"][1]  # type: ignore[index]
    (figure,) = indicator["observations"]
    indicator |= {"theme": theme, "unit": "day"}
    figure |= {"id": f"schools.level.{period}", "period": period, "quantity": {"value": value, "unit": "day"}} | changes
    found = xg.reconcile(samples.built(data))
    return tuple(check for check in found if check.identity.kind is IdentityKind.SHARE_OF_YEAR)


@pytest.mark.parametrize(
    ("value", "period", "length", "verdict"),
    [
        ("300", "2020", 366, "consistent"),
        ("300", "2019", 365, "consistent"),
        ("300", "2000", 366, "consistent"),
        ("300", "1900", 365, "consistent"),
        ("366", "2020", 366, "consistent"),
        ("366", "2019", 365, "inconsistent"),
    ],
)
def test_days_are_a_share_of_their_year_and_no_more_than_it_has(
    value: str, period: str, length: int, verdict: str
) -> None:
    (check,) = days(value, period)
    low, high = ends(check)
    assert low <= Fraction(int(value), length) <= high
    assert high - low < Fraction(1, 10**40)
    assert (check.formula, check.verdict) == ("a / n", verdict)


@pytest.mark.parametrize(
    "changes",
    [
        {"theme": "government"},
        {"period": "2016-2020"},
        {"measure": "increment", "id": "schools.increment.2020"},
    ],
)
def test_days_of_anything_but_the_air_and_of_one_year_are_no_share_of_it(changes: dict[str, str]) -> None:
    """Elsewhere days are how long something takes; those of five years are a total, and more days are an increment."""
    usual = {"period": "2020", "theme": "environment"}
    assert days("5", **(usual | changes)) == ()


def test_days_of_no_year_that_is_known_are_no_share_of_it() -> None:
    """A relation that is stored names a figure whose period a person has still to settle."""
    data = samples.document()
    (figure,) = data["indicators"][1]["observations"]  # type: ignore[index]
    del figure["period"]
    figure |= {"id": "q000040", "open": ["period"]}
    data["identities"] = [{"id": "days", "kind": "share_of_year", "inputs": ["q000040"]}]
    (check,) = (check for check in xg.reconcile(samples.built(data)) if check.identity.id == "days")
    assert (check.computed, check.verdict) == (None, "uncheckable")


def test_a_target_in_days_is_a_share_of_its_year_too() -> None:
    data = samples.document()
    indicator = data["indicators"][0]  # type: ignore[index]
    indicator |= {"theme": "environment", "unit": "day", "observations": []}
    target = data["targets"][0]  # type: ignore[index]
    del target["previous"], target["base_level"], target["base_period"]
    target |= {"id": "grain.level.2021", "measure": "level", "quantity": {"value": "292", "unit": "day"}}
    (check,) = (c for c in xg.reconcile(samples.built(data)) if c.identity.kind is IdentityKind.SHARE_OF_YEAR)
    assert ends(check) == (Fraction(4, 5), Fraction(4, 5))


def test_a_target_that_names_no_last_result_is_held_against_that_of_the_year_before() -> None:
    """4 less 2.5 to 3.5 points, whether the target names it or not, and once."""
    data = samples.document()
    for _ in range(2):
        found = [c for c in xg.reconcile(samples.built(data)) if c.identity.kind is IdentityKind.TARGET_LESS_RESULT]
        assert [c.identity.id for c in found] == ["target_less_result.grain.yoy_growth.2021"]
        assert ends(found[0]) == (Fraction("0.005"), Fraction("0.015"))
        data["targets"][0].pop("previous", None)  # type: ignore[index]


def test_a_target_of_a_range_is_checked_with_both_ends() -> None:
    """4 to 5 less 2.5 to 3.5; on 12.45 to 12.55万 tonnes they come to 12.948 to 13.1775万."""
    checks = {check.identity.id: check for check in xg.reconcile(samples.built(samples.ranged_document()))}
    assert ends(checks["target_less_result.grain.yoy_growth.2021"]) == (Fraction("0.005"), Fraction("0.025"))
    assert ends(checks["level_from_rate.grain.yoy_growth.2021"]) == (Fraction(129480), Fraction(131775))
