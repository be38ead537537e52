"""Targets judged by results that are printed: every comparator, direction and rounding; mismatches; laws.

A target of 7 schools is met by what is counted, and so exact; one of 7 mu by what is measured: 7 mu is [6.5, 7.5).
"""

from __future__ import annotations

import decimal
from decimal import Decimal
from typing import Any

import pytest
import samples
from aims import GROWTH, goal, result, told
from hypothesis import assume, given
from hypothesis import strategies as st

import xinhua_gov as xg
from xinhua_gov import Comparator, Direction, Measure, Qualifier

D = Decimal
HIGHER, LOWER = Direction.HIGHER, Direction.LOWER
NONE = ("not_assessable", "no_direction", None)
MET, MISSED = ("met", "at_or_beyond", "met"), ("missed", "short_of", "missed")
ROUNDED = ("indeterminate", "rounding", "met")
ABOUT = ("indeterminate", "about", "indeterminate")


@pytest.mark.parametrize(
    ("comparator", "direction", "tolerance", "wanted"),
    [
        (Comparator.AT_LEAST, None, None, "[53, ∞)"),
        (Comparator.AT_MOST, None, None, "(−∞, 53]"),
        (Comparator.STATED, Direction.HIGHER, None, "[53, ∞)"),
        (Comparator.STATED, Direction.LOWER, None, "(−∞, 53]"),
        (Comparator.ABOUT, Direction.HIGHER, None, "[53, ∞)"),
        (Comparator.ABOUT, Direction.HIGHER, "convention", "[53, ∞)"),
        (Comparator.ABOUT, Direction.LOWER, "convention", "(−∞, 53]"),
        (Comparator.ABOUT, None, "convention", "[53, 53]"),
        (Comparator.AT_LEAST, None, "convention", "[53, ∞)"),
        (Comparator.ABOUT, Direction.HIGHER, 3, "[50, ∞)"),
        (Comparator.ABOUT, Direction.LOWER, 3, "(−∞, 56]"),
        (Comparator.ABOUT, None, 3, "[50, 56]"),
        (Comparator.ABOUT, None, None, None),
        (Comparator.STATED, None, None, None),
    ],
)
def test_the_values_that_meet_a_target_are_kept(
    comparator: Comparator, direction: Direction | None, tolerance: Any, wanted: str | None
) -> None:
    asked = goal("53", comparator=comparator, direction=direction)
    found = xg.assess(asked, result("53"), tolerance=tolerance)
    assert (None if found.wanted is None else str(found.wanted)) == wanted


@pytest.mark.parametrize(
    ("comparator", "direction", "above", "equal", "below", "rounded"),
    [
        (Comparator.AT_LEAST, HIGHER, MET, MET, MISSED, ROUNDED),
        (Comparator.AT_LEAST, LOWER, MET, MET, MISSED, ROUNDED),
        (Comparator.AT_LEAST, None, MET, MET, MISSED, ROUNDED),
        (Comparator.AT_MOST, HIGHER, MISSED, MET, MET, ROUNDED),
        (Comparator.AT_MOST, LOWER, MISSED, MET, MET, ROUNDED),
        (Comparator.AT_MOST, None, MISSED, MET, MET, ROUNDED),
        (Comparator.STATED, HIGHER, MET, MET, MISSED, ROUNDED),
        (Comparator.STATED, LOWER, MISSED, MET, MET, ROUNDED),
        (Comparator.STATED, None, NONE, NONE, NONE, NONE),
        (Comparator.ABOUT, HIGHER, MET, MET, MISSED, ROUNDED),
        (Comparator.ABOUT, LOWER, MISSED, MET, MET, ROUNDED),
        (Comparator.ABOUT, None, MISSED, MET, MISSED, ROUNDED),
    ],
)
def test_each_comparator_in_each_direction(
    comparator: Comparator, direction: Direction | None, above: object, equal: object, below: object, rounded: object
) -> None:
    """不低于 and 不高于 say themselves which side is asked for; a bare number and 左右 leave it to the indicator.

    One of seven is 14 %, and 左右 means 5 % by convention.
    """
    target = goal("7", comparator=comparator, direction=direction)
    assert [told(xg.assess(target, result(value))) for value in ("8", "7", "6")] == [above, equal, below]
    measured = goal("7", "mu", comparator=comparator, direction=direction)
    assert told(xg.assess(measured, result("7", "mu"))) == rounded
    assert [told(xg.assess(measured, result(value, "mu")))[0] for value in ("8", "6")] == [
        told(xg.assess(target, result(value)))[0] for value in ("8", "6")
    ]


@pytest.mark.parametrize(
    ("direction", "above", "equal", "below"),
    [(HIGHER, MET, MET, ABOUT), (LOWER, ABOUT, MET, MET), (None, NONE, NONE, NONE)],
)
def test_without_a_tolerance_nobody_can_say_what_is_short_of_about(
    direction: Direction | None, above: object, equal: object, below: object
) -> None:
    target = goal("7", comparator=Comparator.ABOUT, direction=direction)
    assert [told(xg.assess(target, result(v), tolerance=None)) for v in ("8", "7", "6")] == [above, equal, below]


MATRIX = [
    ("at_least", "7", "7", "unqualified", "indeterminate", "met"),
    ("at_least", "7", "7.1", "unqualified", "met", "met"),
    ("at_least", "7", "6.9", "unqualified", "missed", "missed"),
    ("at_least", "6.95", "7.0", "unqualified", "met", "met"),
    ("at_least", "7.05", "7.0", "unqualified", "missed", "missed"),
    ("at_most", "7.05", "7.0", "unqualified", "met", "met"),
    ("at_most", "6.95", "7.0", "unqualified", "indeterminate", "missed"),
    ("at_least", "7", "7", "over", "met", "met"),
    ("at_least", "7", "6", "over", "indeterminate", "missed"),
    ("at_least", "7", "8", "nearly", "indeterminate", "met"),
    ("at_least", "7", "6.9", "nearly", "missed", "missed"),
    ("at_least", "7", "7", "and_more", "met", "met"),
    ("at_least", "7", "6", "and_more", "missed", "missed"),
    ("at_least", "7", "6.95", "and_more", "missed", "missed"),
    ("at_least", "6.5", "6", "and_more", "indeterminate", "missed"),
    ("at_least", "7", "7", "at_least", "met", "met"),
    ("at_least", "7", "6", "at_least", "indeterminate", "missed"),
    ("at_least", "7", "7", "at_most", "indeterminate", "met"),
    ("at_least", "7", "6.9", "under", "missed", "missed"),
    ("at_least", "7", "7", "about", "indeterminate", "met"),
    ("at_least", "7", "20", "about", "indeterminate", "met"),
    ("at_most", "4.5", "4.5", "nearly", "met", "met"),
    ("at_most", "4.5", "4.5", "under", "met", "met"),
    ("at_most", "4.5", "4.5", "at_most", "met", "met"),
    ("at_most", "4.5", "4.5", "at_least", "indeterminate", "met"),
    ("at_most", "4.5", "4.4", "and_more", "met", "met"),
    ("at_most", "4.5", "4.6", "over", "missed", "missed"),
]


@pytest.mark.parametrize(("comparator", "target", "value", "qualifier", "status", "printed"), MATRIX)
def test_what_stands_beside_the_number_of_a_result_decides(
    comparator: str, target: str, value: str, qualifier: str, status: str, printed: str
) -> None:
    """超 and 余 leave the number out, 以上 and 以内 include it; 余 stays under the next unit; 左右 states no bounds."""
    asked = goal(target, "percent", comparator=Comparator(comparator))
    found = xg.assess(asked, result(value, "percent", Qualifier(qualifier)))
    assert (told(found)[0], told(found)[2]) == (status, printed)


@pytest.mark.parametrize(
    ("comparator", "qualifier"),
    [("at_least", "nearly"), ("at_least", "under"), ("at_most", "over"), ("at_most", "and_more")],
)
def test_the_number_at_its_word_never_contradicts_a_verdict_that_is_certain(comparator: str, qualifier: str) -> None:
    """近7% is under 7 %: it misses 不低于7%, whatever is made of the bare 7."""
    asked = goal("7", "percent", comparator=Comparator(comparator))
    assert told(xg.assess(asked, result("7", "percent", Qualifier(qualifier)))) == MISSED


WITHIN = ("met", "within_tolerance", "met")


@pytest.mark.parametrize(
    ("direction", "value", "expected"),
    [
        (HIGHER, "94", MISSED),
        (HIGHER, "95", WITHIN),
        (HIGHER, "99", WITHIN),
        (HIGHER, "100", MET),
        (HIGHER, "300", MET),
        (LOWER, "106", MISSED),
        (LOWER, "105", WITHIN),
        (LOWER, "100", MET),
        (LOWER, "1", MET),
        (None, "94", MISSED),
        (None, "95", WITHIN),
        (None, "105", WITHIN),
        (None, "106", MISSED),
    ],
)
def test_a_tolerance_says_how_far_about_reaches(
    direction: Direction | None, value: str, expected: tuple[str, str, str]
) -> None:
    """100左右, 5 to either side at most; without a direction that is both sides, and neither is beyond."""
    target = goal("100", comparator=Comparator.ABOUT, direction=direction)
    assert told(xg.assess(target, result(value), tolerance=5)) == expected


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        ("7.1", MISSED),
        ("7.2", ("indeterminate", "rounding", "met")),
        ("7.3", WITHIN),
        ("7.5", ("met", "within_tolerance", "met")),
        ("7.6", MET),
    ],
)
def test_a_verdict_with_a_tolerance_survives_rounding(value: str, expected: tuple[str, str, str]) -> None:
    """7.5左右 by 0.3 is 7.2 or more: 7.2 may have been 7.15."""
    found = xg.assess(goal("7.5", "percent", comparator=Comparator.ABOUT), result(value, "percent"), tolerance=D("0.3"))
    assert (told(found)[0], told(found)[1]) == expected[:2]


def test_a_tolerance_of_zero_makes_about_a_limit_and_only_about_has_one() -> None:
    about, at_least = goal("100", comparator=Comparator.ABOUT), goal("100")
    assert told(xg.assess(about, result("99"), tolerance=0)) == MISSED
    assert told(xg.assess(about, result("100"), tolerance=0)) == MET
    assert told(xg.assess(at_least, result("99"), tolerance=5)) == MISSED
    assert told(xg.assess(goal("100", comparator=Comparator.STATED), result("99"), tolerance=5)) == MISSED
    assert told(xg.assess(goal("100", comparator=Comparator.AT_MOST), result("101"), tolerance=5)) == MISSED


@pytest.mark.parametrize("tolerance", [-1, D("-0.01"), D("NaN"), 0.5], ids=repr)
@pytest.mark.parametrize("outcome", [None, result("99")], ids=["none", "a result"])
def test_a_tolerance_that_is_negative_or_no_exact_number_is_refused(
    tolerance: Decimal | int, outcome: xg.Outcome | None
) -> None:
    """Whether or not the target needs one: the fault is the caller's, not the data's; a float is never taken."""
    with pytest.raises(ValueError, match="tolerance"):
        xg.assess(goal("100", comparator=Comparator.ABOUT), outcome, tolerance=tolerance)


@pytest.mark.parametrize(
    ("target", "found", "gap", "ratio"),
    [
        (goal("7", "percent"), result("6.8", "percent"), "[-0.25, -0.15)", "[0.9"),
        (goal("20", "CNY", scale=8), result("21.5", "CNY", scale=8), "[145000000, 155000000)", "[1.0725, 1.0775)"),
        (goal("2000", "CNY", scale=4), result("0.3", "CNY", scale=8), "[5000000, 15000000)", "[1.25, 1.75)"),
        (goal("4"), result("10"), "[6, 6]", "[2.5, 2.5]"),
        (goal("4"), result("0"), "[-4, -4]", "[0, 0]"),
        (goal("4"), result("8", "school", Qualifier.OVER), "(4, ∞)", "(2, ∞)"),
        (goal("4", comparator=Comparator.ABOUT), result("3"), "[-1, -1]", "[0.75, 0.75]"),
        (goal("4", measure=Measure.INCREMENT), result("5", measure=Measure.INCREMENT), "[1, 1]", "[1.25, 1.25]"),
        (goal("4.5", "percent", comparator=Comparator.AT_MOST), result("2.59", "percent"), "[-1.915, -1.905)", None),
        (goal("4", comparator=Comparator.STATED, direction=LOWER), result("5"), "[1, 1]", None),
        (goal("4", comparator=Comparator.ABOUT, direction=LOWER), result("5"), "[1, 1]", None),
        (goal("0"), result("0"), "[0, 0]", None),
        (goal("1"), result("3"), "[2, 2]", "[3, 3]"),
        (goal("-2", "percent"), result("-3", "percent"), "[-1.5, -0.5)", None),
    ],
)
def test_gap_in_the_targets_own_unit_and_ratio_where_a_level_is_to_be_reached(
    target: xg.QuantitativeTarget, found: xg.Outcome, gap: str, ratio: str | None
) -> None:
    """Result less target, the money in yuan; the ratio has no cap, and a target of zero or less has none."""
    assessment = xg.assess(target, found)
    assert str(assessment.gap) == gap
    assert assessment.ratio is None if ratio is None else str(assessment.ratio).startswith(ratio)


def test_a_rate_of_growth_has_a_gap_in_percentage_points_and_no_ratio() -> None:
    found = xg.assess(goal("7", "percent", **GROWTH), result("7.4", "percent", **GROWTH))
    assert (str(found.gap), found.ratio, found.derived) == ("[0.35, 0.45)", None, None)


def test_met_is_judged_before_anything_is_divided() -> None:
    """零 deaths: a target of none, at most."""
    none = goal("0", "person", comparator=Comparator.AT_MOST, direction=LOWER)
    assert [told(xg.assess(none, result(value, "person"))) for value in ("0", "1")] == [MET, MISSED]


MULTIPLE: dict[str, Any] = {"measure": Measure.GROWTH_MULTIPLE, "base_period": xg.Period("2016")}


@pytest.mark.parametrize(
    ("found", "reason"),
    [
        (result("9", indicator="schools"), "other_indicator"),
        (result("9", area="110000"), "other_area"),
        (result("9", period=xg.Period("2022")), "other_period"),
        (result("9", period=xg.Period("2021-2025")), "other_period"),
        (result("9", measure=Measure.INCREMENT), "other_measure"),
        (result("9", "percent"), "other_unit"),
        (result("9", "item"), "other_unit"),
    ],
)
def test_a_result_of_something_else_is_no_verdict(found: xg.Outcome, reason: str) -> None:
    assessment = xg.assess(goal("7"), found)
    assert told(assessment) == ("not_assessable", reason, None)
    assert (assessment.gap, assessment.ratio, assessment.derived) == (None, None, None)
    assert assessment.outcome is found


@pytest.mark.parametrize(
    ("wanted", "found", "reason"),
    [
        (None, None, "at_or_beyond"),
        (None, "joint", "at_or_beyond"),
        (None, "subset", "other_scope"),
        (None, "named", "other_scope"),
        ("subset", "named", "other_scope"),
        ("subset", "subset", "at_or_beyond"),
        ("subset", None, "at_or_beyond"),
    ],
)
def test_a_part_gives_no_verdict_on_what_is_not_that_part(wanted: str | None, found: str | None, reason: str) -> None:
    target = goal("7", scope=None if wanted is None else xg.Scope(wanted))
    outcome = result("8", scope=None if found is None else xg.Scope(found))
    assert xg.assess(target, outcome).reason.value == reason


def test_a_result_held_against_another_base_is_no_verdict_and_names_the_base() -> None:
    """增长2倍 over 2015 says nothing of a target over 2016; both are growth multiples, so the measure is no other."""
    found = xg.assess(
        goal("2", "times", **MULTIPLE), result("3", "times", **(MULTIPLE | {"base_period": xg.Period("2015")}))
    )
    assert found.status.value == "not_assessable"
    assert found.reason.value != "other_measure"
    assert "base" in (found.message.en or "")


@pytest.mark.parametrize(
    ("target", "found"),
    [(xg.PriceBasis.CONSTANT, xg.PriceBasis.CURRENT), (xg.PriceBasis.CURRENT, xg.PriceBasis.CONSTANT)],
)
def test_growth_stated_at_other_prices_than_the_targets_gives_no_verdict(
    target: xg.PriceBasis, found: xg.PriceBasis
) -> None:
    """As for a growth that is derived: nominal growth cannot judge growth at constant prices."""
    assessment = xg.assess(
        goal("7", "percent", price_basis=target, **GROWTH), result("9", "percent", price_basis=found, **GROWTH)
    )
    assert assessment.status.value in ("indeterminate", "not_assessable")


def test_a_target_without_a_result_or_a_number_is_not_assessable_for_that_reason() -> None:
    words = xg.load().targets["binding_indicators.2021"]
    assert isinstance(words, xg.QualitativeTarget)
    assert told(xg.assess(goal("7"), None)) == ("not_assessable", "no_outcome", None)
    assert told(xg.assess(words, None)) == ("not_assessable", "no_number", None)
    assert told(xg.assess(words, result("9"))) == ("not_assessable", "no_number", None)


def test_the_message_says_verdict_and_reason_in_both_languages() -> None:
    message = xg.assess(goal("7"), result("6")).message
    assert (message.zh, message.en) == ("未完成：未达到目标", "missed: short of the target")


def test_the_message_says_that_a_result_is_preliminary() -> None:
    message = xg.assess(goal("7"), result("6", status=xg.Status.PRELIMINARY)).message
    assert (message.zh, message.en) == (
        "未完成：未达到目标；结果为初步数",
        "missed: short of the target; the result is preliminary",
    )


def test_the_callers_decimal_context_does_not_matter() -> None:
    target, found = goal("100.25", "percent", comparator=Comparator.ABOUT), result("98.85", "percent")
    expected = xg.assess(target, found, tolerance=D("1.375"))
    with decimal.localcontext(prec=2):
        assert xg.assess(target, found, tolerance=D("1.375")) == expected


MEASURES = [(Measure.LEVEL, None), (Measure.INCREMENT, None), (Measure.YOY_GROWTH, "2020"), (Measure.SHARE, None)]
measures = st.sampled_from(MEASURES).map(lambda m: {"measure": m[0], "base_period": m[1] and xg.Period(m[1])})
comparators, directions = st.sampled_from(tuple(Comparator)), st.sampled_from([None, HIGHER, LOWER])
qualifiers = st.sampled_from(tuple(Qualifier))
integers = st.integers(-30, 30).map(str)
tolerances: Any = st.sampled_from([None, "convention"]) | st.integers(0, 20) | st.decimals(0, 20, places=1)


@given(comparators, directions, integers, samples.decimals, qualifiers, measures, measures, tolerances, st.booleans())
def test_data_never_raises_and_a_certain_verdict_holds_for_every_value_that_the_print_allows(
    comparator: Comparator, direction: Direction | None, asked: str, value: Decimal, qualifier: Qualifier,
    ours: dict[str, Any], theirs: dict[str, Any], tolerance: Any, accept: bool,
) -> None:  # fmt: skip
    target = goal(asked, "percent", comparator=comparator, direction=direction, **ours)
    found = result(str(value), "percent", qualifier, **theirs)
    before = result("5", "percent", period=xg.Period("2020"))
    assessment = xg.assess(target, found, tolerance=tolerance, accept_derived=accept, base_level=before)
    assert (assessment.as_printed is None) == (assessment.status.value == "not_assessable") == (assessment.gap is None)
    if assessment.status.value in ("met", "missed") and assessment.derived is None:
        given = {None: 0, "convention": D("0.5") if assessment.status.value == "missed" else 0}.get(
            tolerance, tolerance
        )
        slack = given if comparator is Comparator.ABOUT else 0
        bounds, number = found.quantity.bounds, D(asked)
        low = comparator is Comparator.AT_LEAST or (comparator is not Comparator.AT_MOST and direction is not LOWER)
        high = comparator is Comparator.AT_MOST or (comparator is not Comparator.AT_LEAST and direction is not HIGHER)
        for point in (bounds.low, bounds.high):
            if point is not None and point in bounds:
                meets = (not low or point >= number - slack) and (not high or point <= number + slack)
                assert meets == (assessment.status.value == "met")


ROUND = {
    Qualifier.OVER: Qualifier.UNDER, Qualifier.UNDER: Qualifier.OVER, Qualifier.NEARLY: Qualifier.OVER,
    Qualifier.AT_LEAST: Qualifier.AT_MOST, Qualifier.AT_MOST: Qualifier.AT_LEAST,
}  # fmt: skip
TURNED = {
    Comparator.AT_LEAST: Comparator.AT_MOST,
    Comparator.AT_MOST: Comparator.AT_LEAST,
    HIGHER: LOWER,
    LOWER: HIGHER,
}


@given(comparators, directions, integers, integers.filter(lambda value: value != "0"), qualifiers, tolerances)
def test_with_every_sign_and_direction_turned_round_the_verdict_is_the_same(
    comparator: Comparator, direction: Direction | None, asked: str, value: str, qualifier: Qualifier, tolerance: Any
) -> None:
    def verdict(sign: int, comparator: Any, direction: Any, qualifier: Qualifier) -> tuple[str, str, str | None]:
        target = goal(str(sign * int(asked)), "mu", comparator=comparator, direction=direction)
        return told(xg.assess(target, result(str(sign * int(value)), "mu", qualifier), tolerance=tolerance))

    turned = (TURNED.get(comparator, comparator), TURNED.get(direction) if direction else None)
    assert verdict(1, comparator, direction, qualifier) == verdict(-1, *turned, ROUND.get(qualifier, qualifier))


RANK = ("missed", "indeterminate", "met")


@given(comparators, directions, integers, st.integers(-30, 30), st.integers(0, 30), qualifiers, tolerances)
def test_a_better_result_never_has_a_worse_verdict(
    comparator: Comparator, direction: Direction | None, asked: str, value: int, more: int, qualifier: Qualifier,
    tolerance: Any,
) -> None:  # fmt: skip
    """Of two results printed alike; 余 aside, which reaches further after a round number: 20余 to 30, 21余 to 22."""
    assume(qualifier is not Qualifier.AND_MORE)
    assume(direction is not None or comparator in (Comparator.AT_LEAST, Comparator.AT_MOST))
    falling = comparator is Comparator.AT_MOST or (comparator is not Comparator.AT_LEAST and direction is LOWER)
    target = goal(asked, "mu", comparator=comparator, direction=direction)
    better = value - more if falling else value + more
    found = [xg.assess(target, result(str(v), "mu", qualifier), tolerance=tolerance) for v in (value, better)]
    assume(all(each.as_printed is not None for each in found))
    assert RANK.index(found[0].status.value) <= RANK.index(found[1].status.value)
    printed = [RANK.index(str(each.as_printed)) for each in found]
    assert printed[0] <= printed[1]
