"""A catalogue is a mapping that cannot be changed, and helps whoever asks for what it does not hold."""

from __future__ import annotations

import copy
import pickle
from collections.abc import Mapping
from typing import Any

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


def test_where_refuses_a_field_that_no_record_has(report: xg.Report) -> None:
    with pytest.raises(xg.UnknownFieldError, match=r"'colour' is not a field.*nature"):
        report.targets.where(colour="red")


@pytest.mark.parametrize(
    ("kind", "asked", "found"),
    [
        ("targets", {"indicator": "GDP"}, ["gdp.yoy_growth.2021"]),
        ("targets", {"indicator": "地区生产总值", "period": 2021}, ["gdp.yoy_growth.2021"]),
        ("targets", {"nature": "约束性"}, ["binding_indicators.2021"]),
        ("targets", {"nature": "binding", "kind": "qualitative"}, ["binding_indicators.2021"]),
        ("targets", {"indicator": "urban_income"}, []),
        ("observations", {"indicator": "gdp", "measure": "水平"}, ["gdp.level.2020"]),
        ("indicators", {"concept": "地区生产总值"}, ["gdp"]),
        ("indicators", {"name": "GDP"}, ["gdp"]),
        ("indicators", {"related": "gdp"}, []),
        (
            "organisations",
            {"roles": "operator"},
            ["shanghai_united_assets_and_equity_exchange", "xinhua_district_hospital"],
        ),
        (
            "milestones",
            {"project": "树雕艺术博物馆"},
            ["tree_carving_museum.structure_complete.2020", "tree_carving_museum.completed.2021"],
        ),
    ],
)
def test_where_understands_names_labels_and_years(
    report: xg.Report, kind: str, asked: dict[str, Any], found: list[str]
) -> None:
    assert list(report.catalogue(kind).where(**asked)) == found


def test_where_takes_a_record_and_what_is_absent(report: xg.Report) -> None:
    assert list(report.targets.where(indicator=report.indicators["gdp"])) == ["gdp.yoy_growth.2021"]
    assert len(report.projects.where(parent=None)) == sum(p.parent is None for p in report.projects.values()) > 50


@pytest.mark.parametrize(
    ("kind", "asked", "error", "message"),
    [
        ("targets", {"measure": "levl"}, xg.UnknownFieldError, r"^'levl' is not a measure; expected one of: level$"),
        ("targets", {"nature": "约束"}, None, ""),
        ("targets", {"nature": "xyz"}, xg.UnknownFieldError, "expected one of: binding, anticipatory, unstated$"),
        ("targets", {"nature": ""}, xg.UnknownFieldError, "^'' is not a nature"),
        ("targets", {"nature": 5}, xg.UnknownFieldError, "^'5' is not a nature"),
        ("targets", {"nature": ["binding"]}, xg.UnknownFieldError, "is not a nature"),
        ("targets", {"nature": xg.Measure.LEVEL}, xg.UnknownFieldError, "^'level' is not a nature"),
        ("targets", {"indicator": "gpd"}, xg.UnknownIdError, "^no indicator has the id 'gpd'; nearest: gdp$"),
        ("targets", {"period": "21"}, xg.PeriodError, "'21' is no period"),
        ("targets", {"period": 20211}, xg.PeriodError, "'20211' is no period"),
        ("targets", {"colour": "red"}, xg.UnknownFieldError, "'colour' is not a field"),
        ("indicators", {"concept": "gpd"}, xg.UnknownFieldError, "^'gpd' is not a concept; expected one of: gdp"),
        ("milestones", {"others": "yes"}, xg.UnknownFieldError, "^'yes' is not a value of others; .* True, False$"),
    ],
)
def test_where_tells_of_a_value_that_no_record_can_have(
    report: xg.Report, kind: str, asked: dict[str, Any], error: type[Exception] | None, message: str
) -> None:
    if error is None:
        assert len(report.catalogue(kind).where(**asked)) == 1
        return
    with pytest.raises(error, match=message):
        report.catalogue(kind).where(**asked)


def test_records_are_laid_out_when_they_are_called(report: xg.Report) -> None:
    """The columns are those of the table of their kind in the data package, a row for each record."""
    for kind in xg.RecordKind:
        assert len(report.catalogue(kind).records()) == len(report.catalogue(kind).records)
    (row,) = report.targets.where(indicator="GDP").records(number=float)
    assert (row["id"], row["name_zh"], row["amount"], row["nature"]) == (
        "gdp.yoy_growth.2021", "地区生产总值", 7.0, "anticipatory",
    )  # fmt: skip
    assert report.targets.records()[0]["amount"] == "7"
    assert xg.outcomes().records(number=float)[0]["amount"] == 28870000000.0


def test_records_of_no_report_cannot_be_laid_out(report: xg.Report) -> None:
    alone = xg.Catalogue(report.targets.records)
    with pytest.raises(TypeError, match=r"^these records belong to no report"):
        alone.records()
    assert list(alone.where(indicator="gdp")) == ["gdp.yoy_growth.2021"]


def test_a_copy_or_pickle_of_a_report_knows_its_records(report: xg.Report) -> None:
    for copied in (pickle.loads(pickle.dumps(report)), copy.deepcopy(report), report.model_copy(update={"terms": ()})):
        assert copied.targets.where(indicator="GDP").records()[0]["name_zh"] == "地区生产总值"
    changed = report.model_copy(update={"terms": report.terms.records[:1]})
    assert len(changed.terms.records()) == 1
    assert len(report.terms.records()) == 256


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
