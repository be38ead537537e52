"""Targets of a range, and those with a further aim beside them: what they hold, and what is refused with its place."""

from __future__ import annotations

import json
from decimal import Decimal
from pathlib import Path
from typing import Any, cast

import pytest
import samples

import xinhua_gov as xg


def target(**changes: object) -> xg.QuantitativeTarget:
    """The target of 4 % to 5 % that strives for 6 %, with other fields."""
    data = cast(dict[str, Any], samples.ranged_document())
    data["targets"][0] |= changes
    return xg.QuantitativeTarget.model_validate_json(json.dumps(data["targets"][0]))


def stretch(value: str, unit: str = "percent", **more: object) -> dict[str, object]:
    figure = samples.span("6", "力争6%", samples.RANGED_TEXT)
    return {"quantity": {"value": value, "unit": unit, **more}, "figure": figure}


def test_a_range_is_one_target_with_both_ends_and_its_further_aim() -> None:
    made = target()
    assert made.stretch is not None
    assert (str(made.quantity.stated), made.stretch.quantity.amount) == ("[4, 5]", Decimal(6))
    assert [
        (number.within, samples.RANGED_TEXT[number.figure.start : number.figure.end]) for number in made.numbers
    ] == [
        ("", "4%—5"),
        ("stretch", "6"),
    ]


@pytest.mark.parametrize(
    ("comparator", "direction", "more"),
    [
        ("at_least", None, True),
        ("at_least", "lower", True),
        ("at_most", None, False),
        ("at_most", "higher", False),
        ("stated", "higher", True),
        ("stated", "lower", False),
        ("about", "higher", True),
        ("about", "lower", False),
        ("stated", None, None),
        ("about", None, None),
    ],
)
def test_whether_more_is_better_is_said_by_the_comparator_else_by_the_direction(
    comparator: str, direction: str | None, more: bool | None
) -> None:
    assert target(stretch=None, direction=direction, comparator=comparator).wants_more is more


@pytest.mark.parametrize(
    ("changes", "message"),
    [
        ({"stretch": stretch("5")}, "stretch.quantity: 5 percent does not go beyond the target, [4, 5]"),
        ({"stretch": stretch("4.5")}, "stretch.quantity: 4.5 percent does not go beyond the target, [4, 5]"),
        ({"stretch": stretch("3")}, "stretch.quantity: 3 percent does not go beyond the target, [4, 5]"),
        ({"direction": "lower"}, "stretch.quantity: 6 percent does not go beyond the target, [4, 5]"),
        ({"comparator": "at_most"}, "stretch.quantity: 6 percent does not go beyond the target, [4, 5]"),
        (
            {"stretch": stretch("6", "percentage_point")},
            "stretch.quantity.unit: in percentage_point, where the target is in percent",
        ),
        ({"quantity": {"value": "5", "high": "4", "unit": "percent"}}, "high: 4 is not above 5"),
        ({"quantity": {"value": "5", "high": "5", "unit": "percent"}}, "high: 5 is not above 5"),
        ({"quantity": {"value": "-4", "high": "-5", "unit": "percent"}}, "high: -5 is not above -4"),
    ],
)
def test_a_range_that_falls_and_an_aim_that_is_no_further_are_refused(
    changes: dict[str, object], message: str, tmp_path: Path
) -> None:
    data = cast(dict[str, Any], samples.ranged_document())
    data["targets"][0] |= changes
    place = tmp_path / "report.json"
    place.write_text(json.dumps(data), encoding="utf-8")
    with pytest.raises(xg.ShapeError) as caught:
        xg.read_report(place)
    (fault,) = caught.value.faults
    assert "grain.yoy_growth.2021" in fault.record
    assert message in f"{fault.field}: {fault.message}"


@pytest.mark.parametrize(
    ("direction", "comparator", "aim"),
    [("higher", "stated", "5.1"), ("lower", "stated", "3"), (None, "at_most", "3.9"), (None, "stated", "3")],
)
def test_an_aim_beyond_the_target_in_its_direction_is_taken(direction: str, comparator: str, aim: str) -> None:
    assert target(direction=direction, comparator=comparator, stretch=stretch(aim)).stretch is not None


def test_an_aim_that_stands_outside_the_phrase_is_refused() -> None:
    elsewhere = stretch("6") | {"figure": {"start": 0, "end": 1}}
    with pytest.raises(ValueError, match=r"stretch\.figure: the span 0-1 is not inside the evidence"):
        target(stretch=elsewhere)


def test_the_number_of_an_aim_is_claimed_like_any_other() -> None:
    data = cast(dict[str, Any], samples.ranged_document())
    data["targets"][0]["figure"] = samples.span("4%—5%，力争6", "4%—5%，力争6%", samples.RANGED_TEXT)
    with pytest.raises(ValueError, match=r"stretch\.figure: the number at .* is claimed by"):
        samples.built(data)


def test_a_range_and_a_further_aim_are_written_and_read_back(tmp_path: Path) -> None:
    report = samples.built(samples.ranged_document())
    xg.write_report(report, tmp_path / "report")
    assert xg.read_report(tmp_path / "report") == report


def test_the_flat_record_of_a_range_has_both_ends_and_the_further_aim() -> None:
    """What is stipulated is exact: from 4 to 5, and not from 3.5 to 5.5."""
    (row,) = samples.built(samples.ranged_document()).records("targets")
    kept = ("value", "value_high", "amount", "low", "high", "stretch", "comparator")
    assert [row[name] for name in kept] == ["4", "5", "4", "4", "5", "6", "stated"]
