"""Figures are consistent in themselves: their id says what they are of, their measure what unit and base they have."""

from __future__ import annotations

import pytest
import samples
from pydantic import ValidationError

import xinhua_gov as xg
from xinhua_gov.model.indicator import figure_id, is_provisional


def written(period: str | None) -> xg.Period | None:
    return None if period is None else xg.Period(period)


@pytest.mark.parametrize(
    ("measure", "period", "base", "expected"),
    [
        ("level", "2020", None, "gdp.level.2020"),
        ("yoy_growth", "2021", "2020", "gdp.yoy_growth.2021"),
        ("growth_multiple", "2020", "2015", "gdp.growth_multiple.2020~2015"),
        ("average_growth", "2016-2020", "2015", "gdp.average_growth.2016-2020"),
        ("average_growth", "2016-2020", "2016", "gdp.average_growth.2016-2020~2016"),
        ("level", "..2020", None, "gdp.level.to-2020"),
        ("level", None, None, "gdp.level"),
    ],
)
def test_the_id_of_a_figure(measure: str, period: str | None, base: str | None, expected: str) -> None:
    assert figure_id("gdp", measure, written(period), written(base)) == expected


@pytest.mark.parametrize(
    ("given", "provisional"), [("q000286", True), ("q", False), ("qualifier", False), ("gdp", False)]
)
def test_provisional_ids(given: str, provisional: bool) -> None:
    assert is_provisional(given) is provisional


def level() -> xg.Observation:
    return samples.built(samples.document()).observations["grain.level.2020"]


def growth() -> xg.Observation:
    return samples.built(samples.document()).observations["grain.yoy_growth.2020"]


@pytest.mark.parametrize(
    ("observation", "changes", "message"),
    [
        (level(), {"id": "grain.level.2021"}, "expected grain.level.2020"),
        (
            level(),
            {"id": "grain.level.2020@310000"},
            "expected grain.level.2020, as its fields say, or that with @110101",
        ),
        (level(), {"period": None}, "period: expected a value"),
        (level(), {"base_period": xg.Period("2015")}, "a level has none"),
        (growth(), {"base_period": None}, "base_period: expected a value"),
        (growth(), {"quantity": level().quantity}, "a yoy_growth is given in percent or permille, not in tonne"),
        (level(), {"figure": xg.Span(start=0, end=2)}, "the span 0-2 is not inside the evidence"),
        (level(), {"measure": "shar"}, "measure: expected level, .*, found 'shar'$"),
    ],
)
def test_an_inconsistent_figure_is_refused(
    observation: xg.Observation, changes: dict[str, object], message: str
) -> None:
    with pytest.raises(ValidationError, match=message):
        observation.model_copy(update=changes)


def test_a_draft_may_leave_open_what_it_could_not_tell() -> None:
    draft = level().model_copy(update={"id": "q000012", "period": None, "open": ("period",)})
    assert draft.period is None


def test_a_figure_must_be_quoted() -> None:
    unquoted = level().evidence.model_copy(update={"quote": None})
    with pytest.raises(ValidationError, match=r"evidence\.quote: expected the phrase"):
        level().model_copy(update={"evidence": unquoted})


def test_the_key_says_what_a_figure_is_about() -> None:
    assert growth().key == ("grain", "yoy_growth", "2020", "2019", "110101")
