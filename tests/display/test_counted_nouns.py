"""Numbers of things are told with the noun that the indicator's name counts, in the number that English wants."""

from __future__ import annotations

import pytest

import xinhua_gov as xg
from xinhua_gov.display.counted_nouns import counted_as
from xinhua_gov.display.quantity_words import figure_words, target_words
from xinhua_gov.units import UNITS


@pytest.mark.parametrize(
    ("unit", "name", "one", "many"),
    [
        ("item", "key projects", "project", "projects"),
        ("entity", "technology-based SMEs fostered in the year", "SME", "SMEs"),
        ("person", "deaths from the epidemic", "death", "deaths"),
        ("person", "people covered by basic medical insurance", "person", "people"),
        ("item", "old urban residential communities renovated", "community", "communities"),
        ("line", "dead-end roads connected", "road", "roads"),
        ("line", "what nobody has a noun for", "line or road", "lines or roads"),
        ("item", "what nobody has a noun for", "item", "items"),
        ("household", "villages connected", "household", "households"),
        ("CNY", "investment in key projects", "yuan", "yuan"),
    ],
)
def test_a_unit_that_says_nothing_is_told_by_the_noun_of_the_name(unit: str, name: str, one: str, many: str) -> None:
    counted = counted_as(UNITS[unit], name)
    assert (counted.one, counted.en) == (one, many)


@pytest.mark.parametrize(
    ("id", "words"),
    [
        ("key_projects.level.2020", "53 projects"),
        ("epidemic_deaths.level.2020", "0 deaths"),
        ("major_safety_accidents.level.2020", "0 accidents"),
        ("national_model_villages.level.2016-2020", "1 village"),
        ("national_tech_smes.increment.2020", "4 more SMEs"),
        ("good_air_days.increment.2020~2015", "130 more days"),
        ("dead_end_roads_opened.level.2016-2020", "12 roads"),
        ("proposals_handled.level.2016-2020", "905 documents"),
        ("self_service_hall.rank.2020", "first in the city"),
    ],
)
def test_the_figures_of_the_bundled_report(id: str, words: str) -> None:
    report = xg.load()
    assert figure_words(report, report.observations[id], "en") == words


def test_a_target_of_more_things_says_more_before_the_noun() -> None:
    report = xg.load()
    assert target_words(report, report.targets["municipal_innovation_platforms.increment.2021"], "en") == (
        "≥ 1 more platform"
    )


def test_no_count_of_the_bundled_report_is_told_in_items() -> None:
    report = xg.load()
    targets = [target for target in report.targets.values() if isinstance(target, xg.QuantitativeTarget)]
    figures = [*report.observations.values(), *targets]
    told = [figure_words(report, figure, "en") for figure in figures]
    assert [words for words in told if words.endswith((" item", " items", " institutions", " institution"))] == []
