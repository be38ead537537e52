"""A catalogue is a mapping that cannot be changed, and helps whoever asks for what it does not hold."""

from __future__ import annotations

import copy
import pickle
from collections.abc import Mapping

import pytest
import samples

import xinhua_gov as xg


def test_a_catalogue_behaves_as_a_mapping() -> None:
    indicators = samples.built(samples.document()).indicators
    assert isinstance(indicators, Mapping)
    assert list(indicators) == ["grain", "schools"]
    assert len(indicators) == 2
    assert indicators["grain"].name.zh == "粮食产量"
    assert "grain" in indicators
    assert "Grain" not in indicators
    assert 7 not in indicators  # type: ignore[comparison-overlap]
    assert indicators.get("rice") is None
    assert [indicator.id for indicator in indicators.values()] == ["grain", "schools"]


@pytest.mark.parametrize(
    ("asked", "near"),
    [
        ("gpd", ("gdp",)),
        ("gdp_growth", ("gdp",)),
        ("GDP", ("gdp", "gdp_per_capita")),
        ("xyzxyz", ()),
    ],
)
def test_a_miss_names_the_nearest_ids(report: xg.Report, asked: str, near: tuple[str, ...]) -> None:
    with pytest.raises(xg.UnknownIdError) as caught:
        report.indicators[asked]
    assert set(near) <= set(caught.value.near)
    assert bool(near) == bool(caught.value.near)
    assert isinstance(caught.value, KeyError)


def test_a_miss_names_what_the_id_begins(report: xg.Report) -> None:
    with pytest.raises(xg.UnknownIdError) as caught:
        report.observations["gdp"]
    assert caught.value.near[:3] == ("gdp.level.2020", "gdp.yoy_growth.2020", "gdp.growth_multiple.2020~2015")


@pytest.mark.parametrize(
    ("name", "found"),
    [
        ("生产总值", ["gdp"]),
        ("地区生产总值", ["gdp"]),
        ("gdp", ["gdp"]),
        (" GDP ", ["gdp"]),
        ("老旧小区改造", ["old_neighbourhoods_renovated"]),
        ("生产", []),
    ],
)
def test_named_finds_every_indicator_of_a_name_or_alias(report: xg.Report, name: str, found: list[str]) -> None:
    assert list(report.indicators.named(name)) == found


def test_where_keeps_the_records_whose_fields_match(report: xg.Report) -> None:
    targets = report.targets.where(period="2021", kind="relative")
    assert list(targets) == ["residents_income.yoy_growth.2021"]
    assert list(report.targets.where(period="2035").where(kind="qualitative")) == ["socialist_modernisation.2035"]
    assert len(report.targets.where(indicator="no such indicator")) == 0


def test_where_refuses_a_field_that_no_record_has(report: xg.Report) -> None:
    with pytest.raises(xg.UnknownFieldError, match=r"'colour' is not a field.*nature"):
        report.targets.where(colour="red")


def test_a_catalogue_cannot_be_changed(report: xg.Report) -> None:
    with pytest.raises(AttributeError, match="cannot be changed"):
        report.targets.anything = 1
    with pytest.raises(AttributeError, match="cannot be changed"):
        del report.targets._records
    with pytest.raises(TypeError):
        report.targets["x"] = None  # type: ignore[index]


def test_copies_and_pickles_are_equal(report: xg.Report) -> None:
    for catalogue in (report.indicators, report.observations, report.targets, report.sections):
        assert pickle.loads(pickle.dumps(catalogue)) == catalogue
        assert copy.copy(catalogue) == copy.deepcopy(catalogue) == catalogue
        assert hash(copy.deepcopy(catalogue)) == hash(catalogue)


def test_records_that_share_an_id_are_all_kept_and_named() -> None:
    grain = samples.built(samples.document()).indicators["grain"]
    twice = xg.Catalogue((grain, grain.model_copy(update={"note": "again"})))
    assert len(twice) == 1
    assert len(twice.records) == 2
    assert twice.repeated == ("grain",)
    assert twice["grain"].note is None
