"""What a panel says of its own rows: targets judged, revisions, checks, a table by place and year."""

from __future__ import annotations

from decimal import Decimal

import lines
from lines import RESULT
from made_up import FIRST, SECOND, TEXTS

import xinhua_gov as xg

PANEL = xg.panel(TEXTS)


def test_each_target_is_judged_by_the_report_of_the_year_after() -> None:
    found = {(one.target.concept, str(one.target.period)): one for one in PANEL.judged()}
    gdp = found["gdp", "2021"]
    assert gdp.result is not None
    assert (gdp.target.file, gdp.result.file) == ("pds/2021.txt", "pds/2022.txt")
    assert (str(gdp.target.value), str(gdp.result.value), gdp.status) == ("7", "7.1", xg.Attainment.MET)
    assert found["urban_income", "2021"].reason is xg.AttainmentReason.NO_OUTCOME
    assert found["gdp", "2022"].result is None


def test_a_judged_record_is_flat() -> None:
    record = PANEL.judged()[0].record()
    assert (record["target"], record["result"], record["status"], record["result_status"]) == (
        "7", "7.1", "met", "preliminary",
    )  # fmt: skip


def test_a_second_aim_is_not_judged_apart() -> None:
    assert [one.target.value for one in PANEL.judged() if one.target.concept == "gdp"] == [Decimal(7), Decimal(7)]


def test_a_range_is_judged_from_the_end_that_is_reached_first() -> None:
    """At most 3.5 % of those without work: 3.2 % is within 3%—3.5%, also where more is not better."""
    rate = {"concept": "registered_unemployment_rate", "measure": xg.Measure.LEVEL, "base_period": None}
    stated = {"comparator": xg.Comparator.STATED, "qualifier": xg.Qualifier.UNQUALIFIED}
    aim = lines.target(**rate, **stated, value=Decimal(3), value_high=Decimal("3.5"))
    got = lines.result(
        **rate, period=xg.Period("2021"), report_year=2022, value=Decimal("3.2"), scale=0, unit="percent"
    )
    (found,) = xg.Panel([aim, got]).judged()
    assert (found.status, found.as_printed, str(found.gap)) == ("met", "met", "[-0.35, -0.25)")


def test_a_result_that_is_a_range_is_judged_by_both_ends() -> None:
    """6 to 7 % against at least 7: it may be either."""
    growth = {"measure": xg.Measure.YOY_GROWTH, "period": xg.Period("2021"), "base_period": xg.Period("2020")}
    got = lines.result(**growth, report_year=2022, value=Decimal(6), value_high=Decimal(7), scale=0, unit="percent")
    (found,) = xg.Panel([lines.target(), got]).judged()
    assert (found.status, found.as_printed) == ("indeterminate", "indeterminate")
    assert (found.record()["result"], found.record()["result_high"]) == ("6", "7")


def test_a_revision_is_told() -> None:
    later = SECOND.replace("二、2022年", "2020年生产总值为2450亿元。\n二、2022年")
    (found,) = xg.panel([("a.txt", FIRST), ("b.txt", later)]).revisions()
    assert (found.earlier.report_year, found.later.report_year) == (2021, 2022)
    assert found.difference == Decimal(5000000000)
    assert PANEL.revisions() == ()


def test_growth_that_the_levels_contradict_is_told() -> None:
    kinds = [check.kind for check in PANEL.checks()]
    assert kinds == []
    wrong = SECOND.replace("增长11.9%", "增长31.9%")
    (found,) = xg.panel([("a.txt", FIRST), ("b.txt", wrong)]).checks()
    assert found.kind is xg.PanelCheckKind.GROWTH_AND_LEVELS
    assert [row.concept for row in found.rows] == ["budget_revenue"] * 3


def test_a_value_outside_what_the_concept_allows_is_told() -> None:
    row = xg.PanelRow(**(RESULT | {"concept": "forest_coverage", "value": Decimal(104), "scale": 0, "unit": "percent"}))
    (found,) = xg.Panel([row]).checks()
    assert (found.kind, found.message) == (xg.PanelCheckKind.OUT_OF_RANGE, "104 lies outside [0, 100]")


def test_a_target_that_repeats_the_result_is_told() -> None:
    again = FIRST.replace("生产总值增长7%以上、力争8%", "生产总值增长3.2%")
    (found,) = xg.panel([("a.txt", again)]).checks()
    assert found.kind is xg.PanelCheckKind.TARGET_IS_RESULT


def test_figures_by_place_and_year() -> None:
    assert PANEL.pivot("gdp") == {"平顶山市": {2020: Decimal("3.2"), 2021: Decimal("7.1")}}
    assert PANEL.pivot("budget_revenue", "level") == {
        "平顶山市": {2020: Decimal(18000000000), 2021: Decimal(20150000000)}
    }
    assert PANEL.pivot("gdp", kind="target") == {"平顶山市": {2021: Decimal(7), 2022: Decimal(7)}}
