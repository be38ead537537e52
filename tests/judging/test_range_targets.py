"""Targets of a range, and those with a further aim: met from the end that is reached first, and where they came out."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

import pytest
from aims import GRAIN, goal, result, told
from hypothesis import given
from hypothesis import strategies as st

import xinhua_gov as xg
from xinhua_gov import Comparator, Direction, Qualifier

D = Decimal
HIGHER, LOWER = Direction.HIGHER, Direction.LOWER
MET, MISSED = ("met", "at_or_beyond", "met"), ("missed", "short_of", "missed")
OPEN = ("indeterminate", "rounding", "indeterminate")


def between(low: str, high: str, unit: str = "percent", **changes: object) -> xg.QuantitativeTarget:
    """A target of a range, a bare one and better higher unless said otherwise."""
    fields = {"id": "q1", "measure": xg.Measure.LEVEL, "base_period": None, "comparator": Comparator.STATED} | changes
    quantity = xg.Quantity(value=D(low), high=D(high), unit=unit)
    made = GRAIN.model_copy(update=fields | {"quantity": quantity})
    assert isinstance(made, xg.QuantitativeTarget)
    return made


@pytest.mark.parametrize(
    ("comparator", "direction", "below", "within", "above"),
    [
        (Comparator.STATED, HIGHER, MISSED, MET, MET),
        (Comparator.STATED, LOWER, MET, MET, MISSED),
        (Comparator.STATED, None, MISSED, MET, MISSED),
        (Comparator.AT_LEAST, None, MISSED, MET, MET),
        (Comparator.AT_MOST, None, MET, MET, MISSED),
        (Comparator.ABOUT, HIGHER, MISSED, MET, MET),
        (Comparator.ABOUT, LOWER, MET, MET, MISSED),
        (Comparator.ABOUT, None, MISSED, MET, MISSED),
    ],
)
def test_a_range_is_met_from_the_end_that_is_reached_first(
    comparator: Comparator, direction: Direction | None, below: object, within: object, above: object
) -> None:
    target = between("6", "7", comparator=comparator, direction=direction)
    found = [told(xg.assess(target, result(value, "percent"))) for value in ("4", "6.5", "9")]
    assert found == [below, within, above]


@pytest.mark.parametrize(
    ("direction", "wanted", "gap"),
    [(HIGHER, "[6, ∞)", "[0.45, 0.55)"), (LOWER, "(−∞, 7]", "[-0.55, -0.45)"), (None, "[6, 7]", "[0.45, 0.55)")],
)
def test_the_gap_is_to_that_end(direction: Direction | None, wanted: str, gap: str) -> None:
    """6.5 is 6.45 to 6.55; where neither direction is better, the gap is to the lower end."""
    found = xg.assess(between("6", "7", direction=direction), result("6.5", "percent"))
    assert (str(found.wanted), str(found.gap)) == (wanted, gap)


@pytest.mark.parametrize(
    ("value", "place", "zh", "en"),
    [
        ("6.5", "[0.45, 0.55)", "在区间内，自下端起50%处", "in the range, 50 % of the way up"),
        ("6.0", "[-0.05, 0.05)", "恰在区间下端", "at the lower end of the range"),
        ("7.0", "[0.95, 1.05)", "恰在区间上端", "at the upper end of the range"),
        ("8", "[1.5, 2.5)", "高于区间上端", "above the range"),
        ("5.1", "[-0.95, -0.85)", "低于区间下端", "below the range"),
    ],
)
def test_where_in_the_range_it_came_out_is_told(value: str, place: str, zh: str, en: str) -> None:
    found = xg.assess(between("6", "7"), result(value, "percent"))
    assert str(found.place_in_range) == place
    assert found.message.zh.endswith(zh)
    assert found.message.en is not None
    assert found.message.en.endswith(en)


def test_the_place_in_a_range_is_a_share_of_its_width() -> None:
    found = xg.assess(between("200", "300", "school"), result("230"))
    assert str(found.place_in_range) == "[0.3, 0.3]"
    assert found.message.en is not None
    assert found.message.en.endswith("in the range, 30 % of the way up")


def test_only_a_range_has_a_place_in_it() -> None:
    assert xg.assess(goal("7", "percent"), result("8", "percent")).place_in_range is None
    assert xg.assess(between("6", "7"), None).place_in_range is None


def test_a_range_of_amounts_has_a_ratio_to_its_lower_end_and_the_convention_of_that_end() -> None:
    """190 is within 5 % of 200, and 189 is not; 250 is five quarters of it."""
    target = between("200", "300", "school", comparator=Comparator.ABOUT, direction=HIGHER)
    assert str(xg.assess(target, result("250")).ratio) == "[1.25, 1.25]"
    assert [told(xg.assess(target, result(value)))[0] for value in ("190", "189")] == ["indeterminate", "missed"]
    falling = between("200", "300", "school", comparator=Comparator.ABOUT, direction=LOWER)
    assert [told(xg.assess(falling, result(value)))[0] for value in ("315", "316")] == ["indeterminate", "missed"]
    found = xg.assess(falling, result("330"))
    assert found.margin is not None
    assert (found.margin.value, found.margin.unit) == (D(30), "school")


@pytest.mark.parametrize(("value", "short"), [("8", "1"), ("4", "2"), ("5.5", "0.5"), ("7.25", "0.25")])
def test_what_is_outside_a_range_of_neither_direction_is_short_of_the_nearest_end(value: str, short: str) -> None:
    found = xg.assess(between("6", "7", comparator=Comparator.ABOUT, direction=None), result(value, "percent"))
    assert found.margin is not None
    assert (found.margin.kind, found.margin.value) == ("tolerance", D(short))


@pytest.mark.parametrize(
    ("low", "high", "asked", "verdict"),
    [
        ("6", "7", "5", MET),
        ("6", "7", "6.5", OPEN),
        ("6", "7", "8", MISSED),
        ("6", "7", "6", ("indeterminate", "rounding", "met")),
    ],
)
def test_a_result_that_is_a_range_is_taken_at_its_word_where_both_ends_agree(
    low: str, high: str, asked: str, verdict: tuple[str, str, str]
) -> None:
    got = result(low, "percent")
    got = got.model_copy(update={"quantity": got.quantity.model_copy(update={"high": D(high)})})
    found = xg.assess(goal(asked, "percent"), got)
    assert told(found) == verdict
    assert str(found.printed) == f"[{low}, {high}]"
    assert found.margin is None


def test_a_range_across_a_range_is_told_so() -> None:
    got = result("5", "percent")
    got = got.model_copy(update={"quantity": got.quantity.model_copy(update={"high": D("6.5")})})
    found = xg.assess(between("6", "7"), got)
    assert found.as_printed == "indeterminate"
    assert found.message.en is not None
    assert found.message.en.endswith("across the range")
    assert found.message.zh.endswith("跨越区间")


# A further aim


def with_aim(aim: str, qualifier: Qualifier = Qualifier.UNQUALIFIED, **changes: Any) -> xg.QuantitativeTarget:
    """A target of 6 % that strives for more."""
    target = goal("6", "percent", **changes)
    quantity = xg.Quantity(value=D(aim), unit="percent", qualifier=qualifier)
    return target.model_copy(update={"stretch": xg.StretchTarget(quantity=quantity, figure=target.figure)})


@pytest.mark.parametrize(
    ("value", "own", "further"),
    [
        ("5", MISSED, MISSED),
        ("6.5", MET, MISSED),
        ("7.0", MET, ("indeterminate", "rounding", "met")),
        ("8", MET, MET),
    ],
)
def test_a_further_aim_is_judged_apart(value: str, own: object, further: object) -> None:
    found = xg.assess(with_aim("7"), result(value, "percent"))
    assert found.stretch is not None
    assert (told(found), told(found.stretch)) == (own, further)
    assert isinstance(found.stretch.target, xg.QuantitativeTarget)
    assert (found.stretch.target.quantity.amount, found.stretch.target.stretch) == (D(7), None)


@pytest.mark.parametrize(
    ("comparator", "direction", "aim", "value", "reached"),
    [
        (Comparator.AT_MOST, None, "5", "4", "met"),
        (Comparator.AT_MOST, None, "5", "5.5", "missed"),
        (Comparator.STATED, LOWER, "5", "4", "met"),
        (Comparator.STATED, HIGHER, "7", "9", "met"),
        (Comparator.ABOUT, HIGHER, "7", "6.8", "missed"),
    ],
)
def test_a_further_aim_has_the_direction_of_its_target_and_is_no_longer_about(
    comparator: Comparator, direction: Direction | None, aim: str, value: str, reached: str
) -> None:
    found = xg.assess(with_aim(aim, comparator=comparator, direction=direction), result(value, "percent"))
    assert found.stretch is not None
    assert found.stretch.as_printed == reached


def test_a_further_aim_that_is_itself_about_has_a_leeway() -> None:
    found = xg.assess(with_aim("7", Qualifier.ABOUT, direction=HIGHER), result("6.8", "percent"))
    assert found.stretch is not None
    assert told(found.stretch) == ("indeterminate", "within_convention", "indeterminate")
    assert found.stretch.margin is not None
    assert found.stretch.margin.kind == "tolerance"


@pytest.mark.parametrize("direction", [LOWER, None])
def test_a_further_aim_that_is_about_leads_the_way_of_its_target(direction: Direction | None) -> None:
    """6%以上、力争7%左右 wants more, whatever the direction of its indicator: 9 % is beyond both."""
    target = with_aim("7", Qualifier.ABOUT, comparator=Comparator.AT_LEAST, direction=direction)
    found = xg.assess(target, result("9", "percent")).stretch
    assert found is not None
    assert told(found) == MET


def test_the_message_tells_of_the_further_aim() -> None:
    message = xg.assess(with_aim("7"), result("6.5", "percent")).message
    assert message.zh == "完成：达到或超过目标；力争目标：按所载数字未完成"
    assert message.en == "met: at or beyond the target; further aim: missed as printed"


def test_a_target_without_a_further_aim_or_without_a_result_has_none() -> None:
    assert xg.assess(goal("6", "percent"), result("7", "percent")).stretch is None
    assert xg.assess(with_aim("7"), None).stretch is None
    other = xg.assess(with_aim("7"), result("7"))
    assert (other.reason, other.stretch and other.stretch.reason) == ("other_unit", "other_unit")
    assert other.message.en == "not assessable: the result is in another unit"


numbers = st.integers(-40, 40)
RANK = ("missed", "indeterminate", "met")


@given(numbers, st.integers(1, 20), numbers, st.integers(0, 20), st.sampled_from([HIGHER, LOWER]))
def test_a_better_result_never_has_a_worse_verdict_and_a_further_aim_is_never_met_before_its_target(
    low: int, wide: int, value: int, more: int, direction: Direction
) -> None:
    target = between(str(low), str(low + wide), direction=direction)
    further = low + wide + 1 if direction is HIGHER else low - 1
    aim = xg.StretchTarget(quantity=xg.Quantity(value=D(further), unit="percent"), figure=target.figure)
    target = target.model_copy(update={"stretch": aim})
    better = value + more if direction is HIGHER else value - more
    found = [xg.assess(target, result(str(each), "percent")) for each in (value, better)]
    for read in ("status", "as_printed"):
        assert RANK.index(getattr(found[0], read)) <= RANK.index(getattr(found[1], read))
        assert all(RANK.index(getattr(each.stretch, read)) <= RANK.index(getattr(each, read)) for each in found)
