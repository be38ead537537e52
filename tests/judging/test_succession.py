"""What a later report says becomes the results of an earlier one, through the concepts that both share."""

from __future__ import annotations

import pytest
from reports import FIRST, SECOND

import xinhua_gov as xg

EARLIER, LATER = xg.draft(FIRST, place="云山县"), xg.draft(SECOND, place="云山县")
OUTCOMES = xg.outcomes_of(LATER, EARLIER)


def test_results_have_the_ids_of_the_earlier_report_and_the_later_one_as_their_document() -> None:
    assert [(o.id, str(o.quantity.value)) for o in OUTCOMES.values()] == [
        ("gdp.yoy_growth.2021", "7.1"),
        ("budget_revenue.yoy_growth.2021", "14.2"),
        ("grain_output.level.2021", "22.79"),
        ("energy_intensity.yoy_growth.2021", "-3.5"),
    ]
    outcome = OUTCOMES["gdp.yoy_growth.2021"]
    assert (outcome.source.title, str(outcome.source.date)) == ("2022年某县政府工作报告", "2022-02-01")
    assert outcome.quote == "全年生产总值增长7.1%"


def test_a_later_report_judges_the_targets_of_an_earlier_one_by_every_rule() -> None:
    card = xg.scorecard(EARLIER, OUTCOMES)
    assert {a.target.id: a.status.value for a in card.assessments if a.outcome} == {
        "gdp.yoy_growth.2021": "indeterminate",
        "budget_revenue.yoy_growth.2021": "met",
        "grain_output.level.2021": "missed",
        "energy_intensity.yoy_growth.2021": "met",
    }


def test_an_average_is_no_growth_on_the_year_before() -> None:
    earlier = xg.draft("2021年云山县政府工作报告\n二、2021年工作安排\n生产总值增长7%。")
    later = xg.draft("2022年云山县政府工作报告\n一、过去五年工作回顾\n生产总值年均增长8%。")
    card = xg.scorecard(earlier, xg.outcomes_of(later, earlier))
    assert [(a.status.value, a.reason.value) for a in card.assessments] == [("not_assessable", "other_period")]


def test_a_first_estimate_of_a_later_report_is_preliminary() -> None:
    later = xg.draft("2022年云山县政府工作报告\n一、2021年工作回顾\n初步统计，全年生产总值增长7.1%。")
    assert xg.outcomes_of(later, EARLIER)["gdp.yoy_growth.2021"].status.value == "preliminary"


def test_the_message_of_a_verdict_on_a_first_estimate_says_that_it_is_preliminary() -> None:
    later = xg.draft("2022年云山县政府工作报告\n一、2021年工作回顾\n预计全年生产总值增长7.6%。")
    card = xg.scorecard(EARLIER, xg.outcomes_of(later, EARLIER))
    gdp = next(a for a in card.assessments if a.target.id == "gdp.yoy_growth.2021")
    assert gdp.status.value == "met"
    assert gdp.message.label("en").endswith("; the result is preliminary")
    assert gdp.message.zh.endswith("；结果为初步数")
    assert card.records()[0]["outcome_status"] == "preliminary"


@pytest.mark.parametrize(
    ("later", "message"),
    [
        (xg.draft(SECOND, place="410402 新华区"), "nothing says that the reports are of one place, 新华区"),
        (
            xg.draft("一、2021年工作回顾\n生产总值增长7%。", year=2022),
            "nothing says .* of one place, 某地",
        ),
        (EARLIER, "the later report is of 2021, and that to be judged of 2021; expected one of a later year"),
    ],
)
def test_what_is_no_later_report_of_the_same_place_judges_nothing(later: xg.Report, message: str) -> None:
    with pytest.raises(xg.SuccessionError, match=message):
        xg.outcomes_of(later, EARLIER)


def test_the_code_tells_where_the_names_differ() -> None:
    earlier, later = xg.draft(FIRST, place="410402 新华区"), xg.draft(SECOND, place="410402 平顶山新华")
    assert "gdp.yoy_growth.2021" in xg.outcomes_of(later, earlier)


def test_a_part_does_not_judge_the_whole() -> None:
    outcome = xg.outcomes_of(LATER, EARLIER)["grain_output.level.2021"].model_copy(update={"scope": xg.Scope.SUBSET})
    card = xg.scorecard(EARLIER, [outcome])
    grain = next(a for a in card.assessments if a.outcome)
    assert (grain.status.value, grain.reason.value) == ("not_assessable", "other_scope")


def test_an_indicator_may_have_another_id_in_each_report() -> None:
    from xinhua_gov.drafting.renaming import renamed

    outcomes = xg.outcomes_of(LATER, renamed(EARLIER, "gdp", "output"))
    assert outcomes["output.yoy_growth.2021"].indicator == "output"


def test_places_with_other_codes_are_one_where_each_is_the_reports_own() -> None:
    later = xg.draft(SECOND, place="410400 云山县")
    assert xg.outcomes_of(later, EARLIER)["gdp.yoy_growth.2021"].area == "000000"


def test_the_bundled_report_is_judged_by_a_draft_of_the_next() -> None:
    later = xg.draft("2022年新华区政府工作报告\n一、2021年工作回顾\n全年生产总值增长7.3%。")
    card = xg.scorecard(xg.load(), xg.outcomes_of(later, xg.load()))
    gdp = next(a for a in card.assessments if a.target.id == "gdp.yoy_growth.2021")
    assert (gdp.status.value, gdp.reason.value) == ("met", "at_or_beyond")
