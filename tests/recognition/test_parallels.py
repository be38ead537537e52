"""A list of names is paired with as many numbers; its members lend each other words."""

from __future__ import annotations

import pytest

from xinhua_gov.recognition.parallels import names_of


def ids(phrase: str, count: int, *, each: bool = False) -> list[str | None]:
    return [None if name is None else name.concept.id for name in names_of(phrase, count, each=each)]


@pytest.mark.parametrize(
    ("phrase", "expected"),
    [
        ("城镇、农村居民人均可支配收入", ["urban_income", "rural_disposable_income"]),
        ("城乡居民人均可支配收入", ["urban_income", "rural_disposable_income"]),
        ("城镇居民人均可支配收入和农民人均纯收入", ["urban_income", "rural_income"]),
        ("常住、户籍人口城镇化率", ["urbanisation_rate", "registered_urbanisation_rate"]),
        ("一般公共预算收入、支出", ["budget_revenue", "budget_expenditure"]),
        ("单位GDP能耗和水耗", ["energy_intensity", None]),
        ("地区生产总值、城乡居民人均可支配收入", ["gdp", "residents_income"]),
    ],
)
def test_two_numbers_have_each_a_name(phrase: str, expected: list[str | None]) -> None:
    assert ids(phrase, 2) == expected


def test_town_and_country_in_a_longer_list_are_two() -> None:
    assert ids("生产总值、城乡居民人均可支配收入", 3) == ["gdp", "urban_income", "rural_disposable_income"]


def test_a_list_that_does_not_fit_the_numbers_names_nothing() -> None:
    assert ids("生产总值、财政总收入和税收收入", 2) == [None, None]


def test_one_number_may_be_said_of_each() -> None:
    assert ids("地区生产总值、财政总收入", 1) == ["gdp", "fiscal_revenue"]
    assert ids("单位生产总值能耗和废水排放量", 1, each=True) == ["energy_intensity"]
    assert ids("单位生产总值能耗和废水排放量", 1) == [None]
    assert ids("城乡居民人均可支配收入", 1, each=True) == ["urban_income", "rural_disposable_income"]
    assert ids("城乡居民人均可支配收入", 1) == ["residents_income"]


def test_a_clause_without_a_number_names_what_it_speaks_of() -> None:
    assert ids("财政总收入突破千亿大关，", 1) == ["fiscal_revenue"]
    assert ids("全市上下齐心协力，", 1) == [None]
