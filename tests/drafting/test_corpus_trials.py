"""Drafts of other governments' reports: two years of one city make a scorecard, and every digit of all is claimed."""

from __future__ import annotations

from pathlib import Path

import pytest

import xinhua_gov as xg

HEADLINES = {
    "gdp.yoy_growth.2021": ("7.5", "about", "7.1", "indeterminate"),
    "industrial_value_added.yoy_growth.2021": ("8", "at_least", "9.4", "met"),
    "fixed_asset_investment.yoy_growth.2021": ("6.5", "stated", "12.5", "met"),
    "budget_revenue.yoy_growth.2021": ("6", "stated", "14.2", "met"),
    "grain_output.level.2021": ("2300000", "at_least", "2279000", "missed"),
}
"""Targets of the city for 2021 and its results, read from the two reports by people."""


def corpus(shared: Path, name: str) -> str:
    return (shared / "corpus" / f"{name}.txt").read_text(encoding="utf-8")


def test_two_years_of_one_city_are_a_scorecard_without_a_human(shared: Path) -> None:
    earlier, later = (xg.draft(corpus(shared, f"pref-{year}-平顶山市")) for year in (2021, 2022))
    card = xg.scorecard(earlier, xg.outcomes_of(later, earlier))
    told = {}
    for assessment in card.assessments:
        target, outcome = assessment.target, assessment.outcome
        if target.id in HEADLINES and isinstance(target, xg.QuantitativeTarget) and outcome is not None:
            numbers = (f"{target.quantity.amount:f}", target.comparator.value, f"{outcome.quantity.amount:f}")
            told[target.id] = (*numbers, assessment.status.value)
    assert told == HEADLINES


TRIALS = {
    "pref-2018-乌兰察布市": (2018, "乌兰察布市", "2018-01-06"),
    "pref-2024-淮南市": (2024, "淮南市", "2024-01-16"),
    "pref-2016-抚顺市": (2016, "抚顺市", "2016-01-12"),
    "prov-2025-beijing": (2025, "北京市", "2025-01-14"),
    "prov-2026-henan": (2026, "河南省", None),
    "state-2024": (2024, "全国", "2024-03-05"),
    "pref-2005-重庆市": (2005, "重庆市", None),
}
"""Reports of other levels and years: the year, the place and the date that they state."""


@pytest.mark.parametrize("name", TRIALS)
def test_a_report_of_another_level_and_year_is_drafted_and_audited_clean(name: str, shared: Path) -> None:
    year, place, date = TRIALS[name]
    text = corpus(shared, name)
    report = xg.draft(text, year=year)
    audit = xg.audit(report, text)
    assert (audit.unclaimed, audit.claimed_twice, audit.misplaced, audit.read_otherwise) == ((), (), (), ())
    assert audit.quotes.within_limits
    assert report.source.place.name.zh == place
    assert date is None or str(report.source.date) == date


RIGHT = {
    "pref-2018-乌兰察布市": {
        "gdp.yoy_growth.2018": "7", "retail_sales.yoy_growth.2018": "8.5", "new_urban_jobs.level.2018": "1.65",
    },
    "pref-2024-淮南市": {
        "gdp.yoy_growth.2024": "7", "budget_revenue.yoy_growth.2023": "8.5", "grain_output.level.2023": "322.4",
    },
    "pref-2016-抚顺市": {"gdp.average_growth.2011-2015": "8.4", "registered_unemployment_rate.level.2016": "5"},
    "prov-2025-beijing": {
        "gdp.yoy_growth.2025": "5", "consumer_prices.yoy_growth.2025": "2", "good_air_days.level.2024": "290",
    },
    "prov-2026-henan": {
        "gdp.level.2025": "6.66", "urbanisation_rate.level.2030": "65", "gdp.yoy_growth.2025": "5.6",
    },
    "state-2024": {
        "gdp.level.2023": "126", "gdp.yoy_growth.2024": "5", "energy_intensity.yoy_growth.2024": "-2.5",
    },
}  # fmt: skip
"""Figures of those reports, read by a person."""


@pytest.mark.parametrize("name", RIGHT)
def test_headline_figures_are_recognised(name: str, shared: Path) -> None:
    report = xg.draft(corpus(shared, name), year=TRIALS[name][0])
    figures = {f["id"]: f["value"] for f in report.records("figures")}
    assert {id: figures.get(id) for id in RIGHT[name]} == RIGHT[name]


def test_the_bundled_report_is_drafted_with_the_same_headlines(report: xg.Report, text: str) -> None:
    """Where a draft recognises a figure of the bundled data, it has the same number, scale, unit and qualifier."""
    draft = xg.draft(text)
    ids = [id for id in draft.observations if id in report.observations]
    assert len(ids) >= 12
    for id in ids:
        ours, theirs = report.observations[id].quantity, draft.observations[id].quantity
        assert (theirs.value, theirs.scale, theirs.unit, theirs.qualifier) == (
            ours.value, ours.scale, ours.unit, ours.qualifier,
        ), id  # fmt: skip
