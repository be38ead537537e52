"""The scorecard of the bundled report, by hand, and of reports made for the tests."""

from __future__ import annotations

import itertools
import json
from decimal import Decimal
from typing import Any

import pytest
import samples
from aims import told

import xinhua_gov as xg

D = Decimal


@pytest.fixture
def score(report: xg.Report) -> xg.Scorecard:
    return xg.scorecard(report, xg.outcomes())


def of(scorecard: xg.Scorecard, id: str) -> xg.Assessment:
    (found,) = (assessment for assessment in scorecard.assessments if assessment.target.id == id)
    return found


def shown(bounds: xg.Bounds | None, digits: int = 8) -> str | None:
    """Both ends cut to so many digits, closed or open as they are."""
    if bounds is None:
        return None
    low, high = (
        None if end is None else f"{end:f}"[:digits].rstrip("0").rstrip(".") for end in (bounds.low, bounds.high)
    )
    return f"{'(' if bounds.low_open else '['}{low}, {high}{')' if bounds.high_open else ']'}"


def test_every_target_once_and_what_the_report_states_of_its_own(report: xg.Report, score: xg.Scorecard) -> None:
    """38 targets, and the completion of the investment plan of 2020."""
    ids = [assessment.target.id for assessment in score.assessments]
    assert ids == [*report.targets, "key_project_investment.completion_rate.2020"]
    assert len(ids) == len(set(ids)) == 44


def test_counts_name_every_verdict_and_sum_up(report: xg.Report, score: xg.Scorecard) -> None:
    """The five headline targets with a level each but retail sales, and the report's own; all else has no outcome."""
    assert {status.value: count for status, count in score.counts.items()} == {
        "met": 1,
        "missed": 0,
        "indeterminate": 4,
        "not_assessable": 39,
    }
    empty = xg.scorecard(report, [])
    assert sum(empty.counts.values()) == len(empty.assessments) == 44
    assert [empty.counts[status] for status in xg.Attainment] == [1, 0, 0, 43]


ACROSS = "derived_across_reports"


@pytest.mark.parametrize(
    ("target", "verdict"),
    [
        ("gdp.yoy_growth.2021", ("indeterminate", ACROSS, "missed")),
        ("industrial_value_added.yoy_growth.2021", ("indeterminate", ACROSS, "missed")),
        ("fixed_asset_investment.yoy_growth.2021", ("indeterminate", ACROSS, "met")),
        ("budget_revenue.yoy_growth.2021", ("indeterminate", ACROSS, "met")),
        ("retail_sales.yoy_growth.2021", ("not_assessable", "no_base_level", None)),
        ("registered_unemployment_rate.level.2021", ("not_assessable", "no_outcome", None)),
        ("new_urban_jobs.level.2021", ("not_assessable", "no_outcome", None)),
        ("residents_income.yoy_growth.2021", ("not_assessable", "no_outcome", None)),
        ("main_economic_indicators.average_growth.2021-2025", ("not_assessable", "no_outcome", None)),
        ("gdp_per_capita.level.2035", ("not_assessable", "no_outcome", None)),
        ("binding_indicators.2021", ("not_assessable", "no_number", None)),
        ("socialist_modernisation.2035", ("not_assessable", "no_number", None)),
        ("key_project_investment.completion_rate.2020", ("met", "reported", "met")),
    ],
)
def test_verdicts_on_the_bundled_report(score: xg.Scorecard, target: str, verdict: object) -> None:
    """288.7/271.4 is 6.4 % of 7; 114.9/113.9 0.9 % of about 7.5; 74.1/65.5 13.1 % of 7; 7.9/6.5 21.5 % of 5."""
    assert told(of(score, target)) == verdict


@pytest.mark.parametrize(
    ("target", "growth", "gap", "required"),
    [
        ("gdp", "(0.063363, 0.064123)", "(-0.66365, -0.58761)", "[29034450000, 29045150000)"),
        ("industrial_value_added", "(0.007898, 0.009661)", "(-6.71017, -6.53381)", "[12238875000, 12249625000)"),
        ("fixed_asset_investment", "(0.129672, 0.132925)", "(5.9672, 6.292589)", "[7003150000, 7013850000)"),
        ("budget_revenue", "(0.198473, 0.232558)", "(14.84732, 18.25581)", "[677250000, 687750000)"),
    ],
)
def test_derived_growth_gap_and_required_level_by_hand(
    score: xg.Scorecard, target: str, growth: str, gap: str, required: str
) -> None:
    """288.65/271.45 − 1 to 288.75/271.35 − 1, and so on; the level asked for is 65.45 × 1.07 to 65.55 × 1.07."""
    found = of(score, f"{target}.yoy_growth.2021")
    assert found.derived is not None
    assert (found.derived.across_reports, found.derived.nominal) == (True, True)
    assert shown(found.derived.rate) == growth
    assert shown(found.gap) == gap
    assert shown(found.required_level, 14) == required
    assert found.outcome is xg.outcomes()[f"{target}.level.2021"]


@pytest.mark.parametrize(
    ("target", "previous", "ambition"),
    [
        ("gdp.yoy_growth.2021", "gdp.yoy_growth.2020", "(3.75, 3.85]"),
        ("budget_revenue.yoy_growth.2021", "budget_revenue.yoy_growth.2020", "(2.65, 2.75]"),
        ("registered_unemployment_rate.level.2021", "registered_unemployment_rate.level.2020", "(1.905, 1.915]"),
        ("new_urban_jobs.level.2021", "new_urban_jobs.level.2020", "(0.79365, 0.8)"),
        ("reemployed.level.2021", "reemployed.level.2020", "(0.564406, 0.574137)"),
        ("key_projects.level.2021", "key_projects.level.2020", "[2.018867, 2.018867]"),
        ("retail_sales.yoy_growth.2021", None, None),
        ("capital_from_other_provinces.level.2021", None, "(1.073306, 1.073383]"),
        ("foreign_capital_used.level.2021", None, "(1.253132, 1.259445]"),
        ("green_transformations.level.2021", None, "[0.484848, 0.484848]"),
    ],
)
def test_ambition_holds_the_target_against_the_last_result(
    score: xg.Scorecard, target: str, previous: str | None, ambition: str | None
) -> None:
    """Points between rates, 7 less 3.2; a ratio of levels: 10000 over 1.25万余 is 10000/12600 to 0.8, 107/53 exact.

    30亿 over a fifth of 139.75亿, which is from 139.745 to under 139.755; 5000万 over a fifth of 1.99亿, from 1.985 to
    under 1.995; 5, 5 and 6 enterprises are 16 of 33.
    """
    found = of(score, target)
    assert (None if found.previous is None else found.previous.id) == previous
    assert shown(None if found.ambition is None else found.ambition.compared) == ambition


def test_what_the_report_states_of_its_own_is_scored(report: xg.Report, score: xg.Scorecard) -> None:
    """107.37 % of the plan: at least 107.365, well over the whole."""
    found = of(score, "key_project_investment.completion_rate.2020")
    assert found.target is report.observations["key_project_investment.completion_rate.2020"]
    assert found.outcome is report.observations["key_project_investment.level.2020"]
    assert (shown(found.gap), shown(found.ratio)) == ("[7.365, 7.375)", "[1.07365, 1.07375)")


@pytest.mark.parametrize(
    ("target", "verdict"),
    [
        ("gdp", ("indeterminate", "derived_nominal", "missed")),
        ("industrial_value_added", ("indeterminate", "derived_nominal", "missed")),
        ("fixed_asset_investment", ("met", "at_or_beyond", "met")),
        ("budget_revenue", ("met", "at_or_beyond", "met")),
    ],
)
def test_accepting_derived_growth_with_a_tolerance(report: xg.Report, target: str, verdict: object) -> None:
    """GDP and industrial value added grow at constant prices by convention, and stay undecided."""
    score = xg.scorecard(report, xg.outcomes(), accept_derived=True, tolerance=D("0.5"))
    assert told(of(score, f"{target}.yoy_growth.2021")) == verdict
    assert [score.counts[status] for status in xg.Attainment] == [3, 0, 2, 39]


def test_a_negative_tolerance_is_refused_even_without_outcomes(report: xg.Report) -> None:
    with pytest.raises(ValueError, match="tolerance"):
        xg.scorecard(report, [], tolerance=-1)


def test_outcomes_that_match_no_target_are_told(score: xg.Scorecard) -> None:
    """Of the 25, the levels of GDP, industry, investment, retail sales and revenue are looked at."""
    used = {f"{name}.level.2021" for name in ("gdp", "industrial_value_added", "fixed_asset_investment")}
    used |= {"retail_sales.level.2021", "budget_revenue.level.2021"}
    assert [outcome.id for outcome in score.unused] == [name for name in xg.outcomes() if name not in used]
    assert len(score.unused) == 20


def test_a_catalogue_a_mapping_a_list_and_a_generator_are_all_taken(report: xg.Report, score: xg.Scorecard) -> None:
    every = xg.outcomes()
    assert xg.scorecard(report, dict(every)) == score
    assert xg.scorecard(report, list(every.records)) == score
    assert xg.scorecard(report, (outcome for outcome in every.records)) == score
    assert xg.scorecard(report, xg.Catalogue(every.records)) == score


def test_records_are_flat_rows_alike_of_strings_or_nothing(score: xg.Scorecard) -> None:
    rows = score.records()
    assert [row["target"] for row in rows] == [assessment.target.id for assessment in score.assessments]
    assert {tuple(row) for row in rows} == {tuple(rows[0])}
    assert {type(value) for row in rows for value in row.values()} <= {str, type(None)}
    numbers = {
        name for column in score.records(number=float) for name, value in column.items() if isinstance(value, float)
    }
    assert {"value", "margin", "gap_low", "ambition_high", "outcome_value"} <= numbers
    assert not any(row[name] in ("", "None") or "E" in (row[name] or "") for row in rows for name in numbers)


def test_the_numbers_of_a_row_are_written_out_whatever_their_size() -> None:
    score = xg.scorecard(samples.built(samples.document()), [grain("yoy_growth", "0.0000001", "percent")])
    (row,) = score.records()
    assert (row["outcome_value"], score.records(number=str)) == ("0.0000001", [row])
    assert score.records(number=D)[0]["outcome_value"] == D("1E-7")


def test_a_row_says_what_its_assessment_says(score: xg.Scorecard) -> None:
    rows = {row["target"]: row for row in score.records()}
    jobs, revenue = rows["new_urban_jobs.level.2021"], rows["budget_revenue.yoy_growth.2021"]
    assert (jobs["value"], jobs["unit"], jobs["outcome"], jobs["gap_low"]) == ("10000", "person", None, None)
    assert (jobs["status"], jobs["reason"], jobs["ambition_high"]) == ("not_assessable", "no_outcome", "0.8")
    assert (revenue["outcome"], revenue["outcome_value"]) == ("budget_revenue.level.2021", "790000000")
    assert (revenue["value"], revenue["as_printed"], revenue["previous"]) == (
        "5",
        "met",
        "budget_revenue.yoy_growth.2020",
    )
    assert D(revenue["required_level_low"] or 0) == 677250000
    assert (revenue["derived_rate_low"] or "").startswith("0.19847328")


def grain(measure: str, value: str, unit: str, **changes: object) -> xg.Outcome:
    """An outcome of 2021 for the sample's one target, 4 % of growth in grain."""
    base = {"base_period": "2020"} if measure == "yoy_growth" else {}
    return xg.Outcome.model_validate_json(
        json.dumps(
            {
                "id": f"grain.{measure}.2021",
                "indicator": "grain",
                "measure": measure,
                "period": "2021",
                "area": "110101",
                "quantity": {"value": value, "unit": unit},
                "source": {"title": "二〇二二年报告"},
            }
            | base
            | changes
        )
    )


@pytest.fixture
def sample() -> xg.Report:
    return samples.built(samples.document())


def test_a_printed_growth_goes_before_one_to_be_derived(sample: xg.Report) -> None:
    """And the level, which is not needed then, is told as unused."""
    growth, level = grain("yoy_growth", "4.2", "percent"), grain("level", "1", "tonne")
    for order in itertools.permutations([growth, level]):
        score = xg.scorecard(sample, order)
        assert told(of(score, "grain.yoy_growth.2021")) == ("met", "at_or_beyond", "met")
        assert score.unused == (level,)


def test_two_outcomes_for_one_figure_are_not_both_used(sample: xg.Report) -> None:
    """Whichever judges, the other comes back as unused: it is not lost in silence."""
    one, other = grain("yoy_growth", "4.2", "percent"), grain("yoy_growth", "3.1", "percent")
    score = xg.scorecard(sample, [one, other])
    (assessment,) = score.assessments
    assert assessment.outcome in (one, other)
    assert score.unused == tuple(outcome for outcome in (one, other) if outcome != assessment.outcome)


@pytest.mark.parametrize(
    ("preferred", "other"),
    [
        ({"status": "final"}, {"status": "preliminary"}),
        ({}, {"status": "preliminary", "source": {"title": "later", "date": "2023-01-01"}}),
        ({}, {"quantity": {"value": "3.1", "unit": "percent", "qualifier": "over"}}),
        ({}, {"quantity": {"value": "5", "unit": "percent", "qualifier": "at_least"}}),
        ({"source": {"title": "b", "date": "2023-01-01"}}, {"source": {"title": "a", "date": "2022-12-31"}}),
        ({"source": {"title": "b", "date": "2022-01-01"}}, {"source": {"title": "a"}}),
        ({"source": {"title": "a"}}, {"source": {"title": "b"}}),
        (
            {"source": {"title": "b", "date": "2022-01-01"}},
            {"source": {"title": "a", "date": "2023-01-01"}}
            | {"quantity": {"value": "3.1", "unit": "percent", "qualifier": "over"}},
        ),
    ],
)
def test_of_two_outcomes_for_one_figure_one_is_preferred_whatever_their_order(
    sample: xg.Report, preferred: dict[str, object], other: dict[str, object]
) -> None:
    """First estimates come last, then what is no exact number, then what is of an earlier document or of no date."""
    best, rest = grain("yoy_growth", "4.2", "percent", **preferred), grain("yoy_growth", "4.2", "percent", **other)
    for order in ([best, rest], [rest, best]):
        card = xg.scorecard(sample, order)
        assert (card.assessments[0].outcome, card.unused) == (best, (rest,))


def test_outcomes_of_two_areas_with_one_id_are_told_apart(sample: xg.Report) -> None:
    """An id may leave its area out, so that the city's figure has the district's id."""
    ours, citys = grain("yoy_growth", "4.2", "percent"), grain("yoy_growth", "9", "percent", area="110000")
    for outcomes in ([ours, citys], [citys, ours], xg.Catalogue([citys, ours])):
        score = xg.scorecard(sample, outcomes)
        assert told(of(score, "grain.yoy_growth.2021")) == ("met", "at_or_beyond", "met")
        assert score.unused == (citys,)


@pytest.mark.parametrize(("printed", "verdict"), [("94.6", "missed"), ("100", "indeterminate"), ("100.1", "met")])
def test_a_plan_of_its_own_that_a_report_did_not_fulfil(printed: str, verdict: str) -> None:
    """A print of 100 % may be 99.5 %."""
    data = samples.document()
    indicators = data["indicators"]
    assert isinstance(indicators, list)
    indicators[0]["observations"][2] |= {
        "id": "grain.completion_rate.2020",
        "measure": "completion_rate",
        "quantity": {"value": printed, "unit": "percent"},
    }
    found = of(xg.scorecard(samples.built(data), []), "grain.completion_rate.2020")
    assert found.status.value == verdict
    assert found.outcome is not None
    assert found.outcome.id == "grain.level.2020"


def test_a_completion_is_held_against_its_own_level_and_keeps_what_is_not_certain() -> None:
    """Over 99 %: it may be the whole, and the number at its word is not; of four figures the level of 2020 is meant."""
    data = samples.document()
    grain = data["indicators"][0]["observations"]  # type: ignore[index]
    level, growth, rank = grain
    rank |= {
        "id": "grain.completion_rate.2020",
        "measure": "completion_rate",
        "quantity": {"value": "99", "unit": "percent", "qualifier": "over"},
    }
    text = "田里的麦子黄了"
    others = ({"period": "2019", "id": "grain.level.2019"}, {"area": "110100", "id": "grain.level.2020@110100"})
    for place, other in enumerate(others):
        read = {"evidence": samples.evidence(text), "figure": samples.span(text[place], text)}
        grain.insert(place, level | read | other)
    grain.insert(0, grain.pop(3))
    assert [o["id"] for o in grain][:4] == [
        "grain.yoy_growth.2020",
        "grain.level.2019",
        "grain.level.2020@110100",
        "grain.level.2020",
    ]
    found = of(xg.scorecard(samples.built(data), []), "grain.completion_rate.2020")
    assert told(found) == ("indeterminate", "rounding", "missed")
    assert found.outcome is not None
    assert found.outcome.id == "grain.level.2020"
    data["indicators"][0]["observations"] = [rank, growth]  # type: ignore[index]
    data["targets"] = []
    alone = of(xg.scorecard(samples.built(data), []), "grain.completion_rate.2020")
    assert (alone.outcome, alone.status.value) == (None, "indeterminate")


@pytest.mark.parametrize(
    ("removed", "ambition", "required"),
    [("previous", "(0.5, 1.5]", "[129480.00, 130520.00)"), ("base_level", "(0.5, 1.5]", None)],
)
def test_a_target_may_know_only_its_last_result_or_only_its_base(
    removed: str, ambition: str | None, required: str | None
) -> None:
    """4 % on 12.45 to 12.55万 tonnes; 4 less 2.5 to 3.5, whether or not the target names the last result."""
    data = samples.document()
    del data["targets"][0][removed]  # type: ignore[index]
    found = of(xg.scorecard(samples.built(data), []), "grain.yoy_growth.2021")
    assert (None if found.ambition is None else str(found.ambition.compared)) == ambition
    assert (None if found.required_level is None else str(found.required_level)) == required


@pytest.mark.parametrize(
    ("removed", "previous", "required"),
    [("previous", None, "[129480.00, 130520.00)"), ("base_level", "grain.yoy_growth.2020", None)],
)
def test_what_a_target_started_from_is_told_without_an_ambition(
    removed: str, previous: str | None, required: str | None
) -> None:
    """The growth of a part of the grain is no measure of the ambition of a target for all of it."""
    data = samples.document()
    data["indicators"][0]["observations"][1]["scope"] = "subset"  # type: ignore[index]
    del data["targets"][0][removed]  # type: ignore[index]
    found = of(xg.scorecard(samples.built(data), []), "grain.yoy_growth.2021")
    assert found.ambition is None
    assert (None if found.previous is None else found.previous.id) == previous
    assert (None if found.required_level is None else str(found.required_level)) == required


def test_only_a_growth_target_comes_to_a_level() -> None:
    """A share of 4 % says nothing of the level that it starts from, though it is a rate."""
    data = samples.document()
    asked = data["targets"][0]  # type: ignore[index]
    asked |= {"id": "grain.share.2021", "measure": "share"}
    del asked["base_period"], asked["previous"]
    assert of(xg.scorecard(samples.built(data), []), "grain.share.2021").required_level is None


def test_a_report_without_targets_has_an_empty_scorecard() -> None:
    score = xg.scorecard(samples.built(samples.document() | {"targets": []}), [])
    assert (score.assessments, score.unused, score.records()) == ((), (), [])
    assert sum(score.counts.values()) == 0


def relative(measure: str, reference_measure: str) -> xg.Report:
    """The sample with a target that the schools' figure is above the grain's."""
    data = samples.document()
    data["targets"] = [
        {
            "id": "aim",
            "kind": "relative",
            "indicator": "schools",
            "measure": measure,
            "period": "2021",
            "area": "110101",
            "relation": "above",
            "reference": {"indicator": "grain", "measure": reference_measure, "area": "110100"},
            "evidence": samples.evidence("居全市第一"),
        }
    ]
    return samples.built(data)


def figure(indicator: str, measure: str, value: str, area: str) -> xg.Outcome:
    """An outcome of 2021 in the unit that its measure has."""
    base = {"base_period": "2020"} if measure == "yoy_growth" else {}
    fields = {
        "id": f"{indicator}.{measure}.2021@{area}",
        "indicator": indicator,
        "measure": measure,
        "period": "2021",
        "area": area,
        "quantity": {"value": value, "unit": "percent" if measure == "yoy_growth" else "item"},
        "source": {"title": "made up"},
    }
    return xg.Outcome.model_validate_json(json.dumps(fields | base))


@pytest.mark.parametrize("measure", ["level", "yoy_growth"])
def test_a_relative_target_finds_its_result_and_what_it_compares_with(measure: str) -> None:
    own, other = figure("schools", measure, "9", "110101"), figure("grain", measure, "5", "110100")
    stray = figure("grain", measure, "99", "110101")
    card = xg.scorecard(relative(measure, measure), [stray, other, own])
    found = of(card, "aim")
    assert (found.status.value, found.outcome, found.reference) == ("met", own, other)
    assert card.unused == (stray,)
    assert str(found.gap) == ("[4, 4]" if measure == "level" else "(3.0, 5.0)")


ENDS = ("_low", "_high")


def test_a_flat_row_says_everything(report: xg.Report) -> None:
    """Levels are from half a unit below to half a unit above: 288.65…288.75 over 271.35…271.45 less 1."""
    rows = {row["target"]: row for row in xg.scorecard(report, xg.outcomes()).records()}
    row = rows["gdp.yoy_growth.2021"]
    exact = {name: value for name, value in row.items() if not name.endswith(ENDS) or name == "value_high"}
    assert exact == {
        "target": "gdp.yoy_growth.2021",
        "indicator": "gdp",
        "name_zh": "地区生产总值",
        "name_en": "gross domestic product (GDP)",
        "period": "2021",
        "value": "7",
        "value_high": None,
        "unit": "percent",
        "outcome": "gdp.level.2021",
        "outcome_value": "28870000000",
        "outcome_unit": "CNY",
        "outcome_status": "unstated",
        "status": "indeterminate",
        "reason": "derived_across_reports",
        "as_printed": "missed",
        "margin_kind": "revision",
        "margin": "-0.5847147707628840419011150215",
        "margin_unit": "percent",
        "leeway": None,
        "stretch_as_printed": None,
        "stretch_status": None,
        "previous": "gdp.yoy_growth.2020",
        "ambition_basis": "last_year",
        "message_zh": (
            "按所载数字未完成，名义增长约6.4%；若2020年水平下修约0.6%，或价格下跌同样幅度（目标按不变价计），结论即不同；"
            "无法判定：由两份报告推算，数据可能修订"
        ),
        "message_en": (
            "missed as printed, at some 6.4 % (nominal); a revision of 2020’s level down by some 0.6 % would turn "
            "that, or a fall in prices by as much, since the target is at constant prices; "
            "indeterminate: growth derived across two reports, between which levels are revised"
        ),
    }
    shown = {name: str(value)[:9] for name, value in row.items() if name.endswith(ENDS) and name != "value_high"}
    assert shown == {
        "result_low": "6.3363418",
        "result_high": "6.4123825",
        "gap_low": "-0.663658",
        "gap_high": "-0.587617",
        "ratio_low": "None",
        "ratio_high": "None",
        "place_in_range_low": "None",
        "place_in_range_high": "None",
        "derived_rate_low": "0.0633634",
        "derived_rate_high": "0.0641238",
        "ambition_low": "3.75",
        "ambition_high": "3.85",
        "required_level_low": "290344500",
        "required_level_high": "290451500",
    }
    assert (rows["new_urban_jobs.level.2021"]["previous"], rows["binding_indicators.2021"]["value"]) == (
        "new_urban_jobs.level.2020",
        None,
    )


@pytest.mark.parametrize(
    ("previous", "ambition"),
    [("0", None), ("5", "[1.2, 1.2]"), ("1", "[6, 6]"), (None, "[1, 1]")],
)
def test_the_ambition_is_a_ratio_to_a_result_above_zero(previous: str | None, ambition: str | None) -> None:
    """Six schools asked for after none, five, one, or six, where the target does not name that result."""
    data = samples.document()
    built = data["indicators"][1]["observations"][0]  # type: ignore[index]
    if previous is not None:
        built["quantity"]["value"] = previous
    asked = built | {"id": "schools.level.2021", "period": "2021", "kind": "quantitative", "comparator": "at_least"}
    text = "孩子背起书包"
    asked |= {"quantity": {"value": "6", "unit": "school"}, "evidence": samples.evidence(text)}
    asked |= {"figure": samples.span("孩", text)}
    data["targets"] = [asked | ({} if previous is None else {"previous": "schools.level.2020"})]
    found = of(xg.scorecard(samples.built(data), []), "schools.level.2021")
    assert found.ambition is not None
    assert (None if found.ambition.compared is None else str(found.ambition.compared)) == ambition
    assert found.required_level is None


# An average growth, where there is no growth of the year


def averaged(**changes: object) -> xg.Outcome:
    """An average growth of five years that end with the year of the sample's target."""
    grain = samples.built(samples.document()).targets["grain.yoy_growth.2021"]
    assert isinstance(grain, xg.QuantitativeTarget)
    made = xg.Outcome(
        id="q1",
        indicator="grain",
        measure=xg.Measure.AVERAGE_GROWTH,
        period=xg.Period("2017-2021"),
        base_period=xg.Period("2016"),
        area=grain.area,
        quantity=xg.Quantity(value=D("5"), unit="percent"),
        source=xg.OutcomeSource(title="made up"),
    )
    return made.model_copy(update=changes)


def judged(outcomes: list[xg.Outcome], **changes: object) -> tuple[xg.Assessment, xg.Scorecard]:
    """The only target of the sample, changed, judged by some outcomes."""
    report = samples.built(samples.document())
    (target,) = report.targets.values()
    report = report.model_copy(update={"targets": xg.Catalogue([target.model_copy(update=changes)])})
    card = xg.scorecard(report, outcomes)
    assert card.report is report
    return card.assessments[0], card


def test_a_lone_average_is_told_and_gives_no_verdict() -> None:
    average = averaged()
    assessment, card = judged([average])
    assert told(assessment) == ("not_assessable", "other_period", None)
    assert (assessment.outcome, card.unused) == (average, ())


A_LEVEL = {
    "id": "q3",
    "measure": xg.Measure.LEVEL,
    "quantity": xg.Quantity(value=D("4"), unit="tonne"),
    "base_period": None,
    "base_level": None,
    "previous": None,
}


@pytest.mark.parametrize(
    ("outcome", "target"),
    [
        ({"period": xg.Period("2016-2020")}, {}),
        ({"period": None, "open": ("period",)}, {}),
        ({"indicator": "schools"}, {}),
        ({"area": "110102"}, {}),
        ({"measure": xg.Measure.CUMULATIVE_GROWTH}, {}),
        ({}, A_LEVEL),
        ({}, {"id": "q3", "period": None, "open": ("period",)}),
    ],
)
def test_an_average_of_something_else_is_not_told(outcome: dict[str, object], target: dict[str, object]) -> None:
    average = averaged(**outcome)
    assessment, card = judged([average], **target)
    assert (assessment.outcome, card.unused) == (None, (average,))
    assert assessment.reason.value == "no_outcome"


def test_the_growth_of_the_year_comes_before_an_average() -> None:
    average = averaged()
    growth = averaged(id="q2", measure=xg.Measure.YOY_GROWTH, period=xg.Period("2021"), base_period=xg.Period("2020"))
    assessment, card = judged([average, growth])
    assert (assessment.outcome, card.unused) == (growth, (average,))
    assert told(assessment) == ("met", "at_or_beyond", "met")


def test_what_is_no_outcome_is_named(report: xg.Report) -> None:
    with pytest.raises(TypeError, match=r"^the argument `outcomes` has 'gdp': "):
        xg.scorecard(report, ["gdp"])  # type: ignore[list-item]


@pytest.mark.parametrize("wrong", [None, 7, ["gdp"], {"gdp.level.2021": None}, "gdp"], ids=str)
def test_outcomes_that_are_none_are_refused_by_the_name_of_the_argument(report: xg.Report, wrong: Any) -> None:
    with pytest.raises(TypeError, match=r"^the argument `outcomes` has .*: expected several Outcome"):
        xg.scorecard(report, wrong)
