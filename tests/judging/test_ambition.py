"""What a target is beside what was before it: the bundled ones worked out by hand, and what is never compared."""

from __future__ import annotations

import hashlib
from typing import Any

import pytest
import samples

import xinhua_gov as xg
from xinhua_gov import AmbitionBasis

# the first target's indicator, on what basis, the number aimed at, what was before (in the unit), the difference
BY_HAND = [
    # 7 % after 3.2 %, which is [3.15, 3.25)
    ("gdp", "last_year", "[7, 7]", "[3.15, 3.25)", "(3.75, 3.85]"),
    # 7.5 % after 4.3 %
    ("industrial_value_added", "last_year", "[7.5, 7.5]", "[4.25, 4.35)", "(3.15, 3.25]"),
    # 7 % after 10.5 %
    ("fixed_asset_investment", "last_year", "[7, 7]", "[10.45, 10.55)", "(-3.55, -3.45]"),
    # 5 % after 2.3 %
    ("budget_revenue", "last_year", "[5, 5]", "[2.25, 2.35)", "(2.65, 2.75]"),
    # 10,000 new jobs after 12,500 and a few more
    ("new_urban_jobs", "last_year", "[10000, 10000]", "(12500, 12600)", "(-2600, -2500)"),
    # within 4.5 % after 2.59 %
    ("registered_unemployment_rate", "last_year", "[4.5, 4.5]", "[2.585, 2.595)", "(1.905, 1.915]"),
    # 5 + 5 + 6 enterprises after 33
    ("technological_transformations", "parts", "[16, 16]", "[33, 33]", "[-17, -17]"),
    # 16 + 42 old neighbourhoods after 65
    ("carried_over_renovations_completed", "parts", "[58, 58]", "[65, 65]", "[-7, -7]"),
    # 30亿元 against 139.75亿元 in five years: [27.949, 27.951)亿元 a year
    (
        "capital_from_other_provinces",
        "yearly_average",
        "[3000000000, 3000000000]",
        "[2794900000, 2795100000)",
        "(204900000, 205100000]",
    ),
    # 5,000万 dollars against 1.99亿 in five years: [0.397, 0.399)亿 a year
    ("foreign_capital_used", "yearly_average", "[50000000, 50000000]", "[39700000, 39900000)", "(10100000, 10300000]"),
]


@pytest.mark.parametrize(("indicator", "basis", "aimed", "before", "difference"), BY_HAND)
def test_the_bundled_targets(
    report: xg.Report, indicator: str, basis: str, aimed: str, before: str, difference: str
) -> None:
    (found,) = [a for a in xg.ambitions(report) if a.targets[0].indicator == indicator]
    told = (found.basis, str(found.aimed), str(found.before), str(found.difference))
    assert told == (basis, aimed, before, difference)


def test_amounts_have_a_ratio_and_rates_have_none(report: xg.Report) -> None:
    ratios = {a.targets[0].indicator: a.ratio for a in xg.ambitions(report)}
    told = {indicator: str(ratio.rounded(5)) for indicator, ratio in ratios.items() if ratio is not None}
    assert "gdp" not in told
    # 16 / 33 = 0.484848…; 50 / 39.9 = 1.253132…, 50 / 39.7 = 1.259445…
    assert told["technological_transformations"] == "[0.48484, 0.48485]"
    assert told["foreign_capital_used"] == "[1.2531, 1.2595]"


def test_ambitions_come_in_the_order_of_the_targets_and_of_one_period(report: xg.Report) -> None:
    places = [list(report.targets).index(a.targets[0].id) for a in xg.ambitions(report)]
    assert places == sorted(places)
    assert xg.ambitions(report, period="2021") == xg.ambitions(report)
    assert xg.ambitions(report, period="2035") == ()


def at(place: int) -> dict[str, object]:
    """The evidence and the number of a figure that stands by itself, behind the text of the small report."""
    start, quote = 1000 + 10 * place, "数是四"
    digest = hashlib.sha256(quote.encode()).hexdigest()[:12]
    return {
        "evidence": {"start": start, "end": start + 3, "digest": digest, "quote": quote},
        "figure": {"start": start + 2, "end": start + 3},
    }


def longer() -> Any:
    """The small report as data, with room behind its text for figures of the tests' own."""
    data: Any = samples.document()
    data["source"]["characters"] = 9000
    return data


def changed(**fields: Any) -> xg.Report:
    """The small report with its target of 4 % grain, after 3 %, changed."""
    data: Any = samples.document()
    data["targets"][0] |= {"previous": None, "base_level": None} | fields
    return samples.built(data)


def test_last_years_result_is_found_without_a_link_to_it() -> None:
    (found,) = xg.ambitions(changed())
    assert (found.basis, found.result.id, str(found.difference)) == (
        AmbitionBasis.LAST_YEAR,
        "grain.yoy_growth.2020",
        "(0.5, 1.5]",
    )


@pytest.mark.parametrize(
    "fields",
    [
        {"id": "grain.average_growth.2021-2025", "measure": "average_growth", "period": "2021-2025"},
        {"id": "grain.yoy_growth.2022", "period": "2022", "base_period": "2021"},
        {"id": "grain.yoy_growth.2021@110102", "area": "110102"},
        {"quantity": {"value": "4", "unit": "permille"}},
        {"id": "schools.yoy_growth.2021", "indicator": "schools", "direction": None},
    ],
)
def test_what_is_not_of_the_same_thing_is_not_held_against_it(fields: dict[str, object]) -> None:
    assert xg.ambitions(changed(**fields)) == ()


@pytest.mark.parametrize("scope", ["subset", "named"])
def test_a_result_of_a_part_alone_is_no_result_of_the_whole(scope: str) -> None:
    data: Any = samples.document()
    data["targets"][0] |= {"previous": None, "base_level": None}
    data["indicators"][0]["observations"][1]["scope"] = scope
    assert xg.ambitions(samples.built(data)) == ()
    data["targets"][0]["scope"] = scope
    assert len(xg.ambitions(samples.built(data))) == 1


def with_totals(*periods: str, unit: str = "tonne", result: Any = None, **target: Any) -> xg.Report:
    """The small report with a target for the level of grain in 2021, and totals of grain over several years before."""
    data = longer()
    level = data["indicators"][0]["observations"].pop(0)
    for place, period in enumerate(periods):
        named = {"id": f"grain.level.{period.replace('..', 'to-')}", "period": period}
        total = level | named | at(place) | {"quantity": level["quantity"] | {"unit": unit}} | (result or {})
        data["indicators"][0]["observations"].append(total)
    data["targets"][0] |= {"id": "grain.level.2021", "measure": "level", "previous": None, "base_level": None}
    data["targets"][0] |= {"quantity": {"value": "4", "scale": 4, "unit": unit}}
    data["indicators"][0]["unit"] = unit
    del data["targets"][0]["base_period"]
    data["targets"][0] |= target
    return samples.built(data)


def test_of_several_totals_the_one_of_the_fewest_years_gives_the_average() -> None:
    (found,) = xg.ambitions(with_totals("2011-2020", "2016-2020"))
    # 12.5万吨 is [12.45, 12.55)万: a fifth of it is [24900, 25100)
    assert (found.basis, found.result.period, str(found.before)) == ("yearly_average", "2016-2020", "[24900, 25100)")
    # half of 12.5万吨 is [62250, 62750)
    (found,) = xg.ambitions(with_totals("2016-2020", "2019-2020"))
    assert (found.result.period, str(found.before)) == ("2019-2020", "[62250, 62750)")


@pytest.mark.parametrize("period", ["2015-2019", "..2020", "2017-2021"])
def test_a_total_that_does_not_end_the_year_before_or_has_no_start_gives_none(period: str) -> None:
    assert xg.ambitions(with_totals(period)) == ()


def test_a_rate_over_several_years_is_no_total() -> None:
    assert xg.ambitions(with_totals("2016-2020", unit="percent")) == ()


def test_a_target_of_several_years_is_held_against_no_year_and_no_total() -> None:
    several = {"id": "grain.level.2021-2025", "period": "2021-2025"}
    assert xg.ambitions(with_totals("2020", "2016-2020", **several)) == ()


def test_only_a_level_has_a_yearly_average_and_only_levels_of_the_same_place_give_it() -> None:
    increment = {"id": "grain.increment.2021", "measure": "increment"}
    assert xg.ambitions(with_totals("2016-2020", **increment)) == ()
    other = {"id": "grain.increment.2016-2020", "measure": "increment"}
    assert xg.ambitions(with_totals("2016-2020", result=other)) == ()
    other = {"id": "grain.level.2016-2020@110102", "area": "110102"}
    assert xg.ambitions(with_totals("2016-2020", result=other)) == ()


def test_a_change_since_longer_ago_is_not_last_years() -> None:
    increment = {"id": "grain.increment.2021", "measure": "increment", "base_period": "2020"}
    longer_ago = {"id": "grain.increment.2020~2015", "measure": "increment", "base_period": "2015"}
    assert xg.ambitions(with_totals("2020", result=longer_ago, **increment)) == ()
    last = {"id": "grain.increment.2020", "measure": "increment", "base_period": "2019"}
    assert len(xg.ambitions(with_totals("2020", result=last, **increment))) == 1


def test_last_years_result_goes_before_a_total() -> None:
    (found,) = xg.ambitions(with_totals("2016-2020", "2020"))
    assert (found.basis, found.result.id) == ("last_year", "grain.level.2020")


def with_parts(*units: str, own: bool = False) -> xg.Report:
    """The small report with targets of 4 for parts of the schools, of which there were 6."""
    data = longer()
    target = data["targets"].pop()
    names = [f"part{place}" for place in range(len(units))]
    for name, unit in zip(names, units, strict=True):
        made = {"id": name, "name": {"zh": name, "en": name}, "theme": "urban", "unit": unit}
        related = [{"kind": "part_of", "indicator": "schools"}]
        data["indicators"].append(made | {"related": related, "observations": []})
    for place, (name, unit) in enumerate([*zip(names, units, strict=True), *([("schools", "item")] if own else [])]):
        fields = {
            "id": f"{name}.level.2021",
            "indicator": name,
            "measure": "level",
            "previous": None,
            "direction": None,
        }
        made = target | fields | at(place) | {"base_level": None, "quantity": {"value": "4", "unit": unit}}
        data["targets"].append({key: value for key, value in made.items() if key != "base_period"})
    data["indicators"][1]["observations"][0]["quantity"]["unit"] = data["indicators"][1]["unit"] = units[0]
    return samples.built(data)


def test_parts_are_added_up_against_the_whole() -> None:
    (found,) = xg.ambitions(with_parts("item", "item", "item"))
    assert (found.basis, len(found.targets), found.result.id) == ("parts", 3, "schools.level.2020")
    assert (str(found.aimed), str(found.before)) == ("[12, 12]", "[6, 6]")


@pytest.mark.parametrize("units", [("item",), ("item", "entity"), ("CNY", "CNY"), ("percent", "percent")])
def test_one_part_parts_in_two_units_and_what_is_not_counted_are_not_added_up(units: tuple[str, ...]) -> None:
    assert xg.ambitions(with_parts(*units)) == ()


def test_parts_of_what_has_a_target_of_its_own_are_not_added_up() -> None:
    found = xg.ambitions(with_parts("item", "item", own=True))
    assert [(ambition.basis, ambition.targets[0].indicator) for ambition in found] == [("last_year", "schools")]
