"""What 左右 is taken to mean: the convention, a number, one for each unit, or the strict reading."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

import pytest
import samples
from aims import goal, result, told
from hypothesis import given
from hypothesis import strategies as st

import xinhua_gov as xg
from xinhua_gov import Comparator, Leeway
from xinhua_gov.judging.tolerance import leeway_of

D = Decimal
HIGHER = xg.Direction.HIGHER


def about(
    value: str, unit: str = "percent", direction: xg.Direction | None = xg.Direction.HIGHER
) -> xg.QuantitativeTarget:
    return goal(value, unit, comparator=Comparator.ABOUT, direction=direction)


@pytest.mark.parametrize(
    ("value", "unit", "scale", "amount"),
    [
        ("7.5", "percent", 0, "0.5"),
        ("80", "percent", 0, "0.5"),
        ("1.6", "percentage_point", 0, "0.5"),
        ("6", "permille", 0, "0.5"),
        ("200", "school", 0, "10"),
        ("3", "CNY", 8, "15000000"),
        ("2", "times", 0, "0.1"),
        ("-40", "mu", 0, "2"),
        ("0", "mu", 0, "0"),
    ],
)
def test_the_convention_is_half_a_point_for_rates_and_five_percent_for_all_else(
    value: str, unit: str, scale: int, amount: str
) -> None:
    quantity = xg.Quantity(value=D(value), unit=unit, scale=scale)
    assert leeway_of("convention", quantity, quantity.amount) == Leeway(D(amount), by_convention=True)


@pytest.mark.parametrize(
    ("tolerance", "unit", "leeway"),
    [
        (None, "percent", None),
        (1, "percent", Leeway(D(1), by_convention=False)),
        (D("0.3"), "mu", Leeway(D("0.3"), by_convention=False)),
        ({"percent": 2}, "percent", Leeway(D(2), by_convention=False)),
        ({"percentage_point": 2}, "percent", Leeway(D(2), by_convention=False)),
        ({"percent": 1, "percentage_point": 2}, "percent", Leeway(D(1), by_convention=False)),
        ({"percent": 0}, "percent", Leeway(D(0), by_convention=False)),
        ({"mu": 3}, "mu", Leeway(D(3), by_convention=False)),
        ({"percent": 2}, "percentage_point", Leeway(D("0.5"), by_convention=True)),
        ({"percent": 2}, "mu", Leeway(D(10), by_convention=True)),
        ({}, "mu", Leeway(D(10), by_convention=True)),
    ],
)
def test_a_number_or_one_for_each_unit_replaces_the_convention(
    tolerance: Any, unit: str, leeway: Leeway | None
) -> None:
    """Of 200; a unit that none is given for keeps the convention."""
    assert leeway_of(tolerance, xg.Quantity(value=D(200), unit=unit), D(200)) == leeway


MISSED, MET = ("missed", "short_of", "missed"), ("met", "at_or_beyond", "met")
CUSTOMARY = ("indeterminate", "within_convention", "indeterminate")


@pytest.mark.parametrize(
    ("value", "verdict"),
    [
        ("8.1", MET),
        ("8.05", MET),
        ("8.0", ("indeterminate", "rounding", "met")),
        ("7.9", CUSTOMARY),
        ("7.6", CUSTOMARY),
        ("7.5", CUSTOMARY),
        ("7.4", ("missed", "short_of", "missed")),
        ("3.3", MISSED),
    ],
)
def test_short_by_more_than_the_convention_is_missed_and_by_less_is_open(value: str, verdict: object) -> None:
    """8 % 左右 is missed under 7.5 %; a print of 7.4 is at most 7.45, one of 7.9 under 7.95."""
    assert told(xg.assess(about("8"), result(value, "percent"))) == verdict


def test_a_print_across_the_end_of_the_convention_is_open_for_its_rounding() -> None:
    """7 % is from 6.5 to under 7.5. By half a point 7.5 左右 begins at 7, and 7.6 at 7.1; 7.4 may have been reached."""
    assert told(xg.assess(about("7.5"), result("7", "percent"))) == CUSTOMARY
    assert told(xg.assess(about("7.4"), result("7", "percent"))) == ("indeterminate", "rounding", "indeterminate")
    assert told(xg.assess(about("7.6"), result("7", "percent"))) == ("indeterminate", "rounding", "missed")


def test_levels_are_held_against_five_percent() -> None:
    """Of 100 schools 95 are within, 94 are not; more than 100 is met."""
    verdicts = [told(xg.assess(about("100", "school"), result(value)))[0] for value in ("94", "95", "99", "100", "101")]
    assert verdicts == ["missed", "indeterminate", "indeterminate", "met", "met"]


def test_what_is_not_about_has_no_leeway() -> None:
    for comparator in (Comparator.AT_LEAST, Comparator.STATED, Comparator.AT_MOST):
        target = goal("8", "percent", comparator=comparator, direction=HIGHER)
        assert xg.assess(target, result("8.3", "percent")).leeway is None
        assert xg.assess(target, result("7.9", "percent")).status != "indeterminate"


@pytest.mark.parametrize(
    ("tolerance", "en", "zh"),
    [
        ("convention", "左右 taken as 0.5 percentage points by convention", "“左右”按惯例取0.5个百分点"),
        (2, "左右 taken as 2 percentage points", "“左右”取2个百分点"),
        ({"percent": D("0.1")}, "左右 taken as 0.1 percentage points", "“左右”取0.1个百分点"),
    ],
)
def test_the_message_names_what_was_used_where_it_matters(tolerance: Any, en: str, zh: str) -> None:
    short = xg.assess(about("8"), result("7.7", "percent"), tolerance=tolerance).message
    assert short.en is not None
    assert short.en.split("; ")[-1] == en
    assert short.zh.split("；")[-1] == zh
    either = xg.assess(about("6", direction=None), result("6.1", "percent"), tolerance=tolerance).message
    assert either.zh.split("；")[-1] == zh
    beyond = xg.assess(about("8"), result("9", "percent"), tolerance=tolerance).message
    assert (beyond.en, beyond.zh) == ("met: at or beyond the target", "完成：达到或超过目标")


NUMBER = "a Decimal or int of zero or more, up to 1e300"
ANY_TOLERANCE = f"{NUMBER}, one for each unit by its code, 'convention', None"


@pytest.mark.parametrize(
    ("tolerance", "message"),
    [
        ({"percents": 1}, "'percents' is not the code of a unit that a tolerance may be in; expected one of: percent"),
        (
            {"亩": 1},
            (
                "'亩' is not the code of a unit that a tolerance may be in; "
                "expected one of: percent, percentage_point, CNY"
            ),
        ),
        ({"percent": -1}, f"'-1' is not a tolerance for percent; expected one of: {NUMBER}"),
        ({"percent": 0.5}, f"'float 0.5' is not a tolerance for percent; expected one of: {NUMBER}"),
        ({"percent": None}, f"'NoneType None' is not a tolerance for percent; expected one of: {NUMBER}"),
        ("0.5", f"\"str '0.5'\" is not a tolerance; expected one of: {ANY_TOLERANCE}"),
        ("strict", f"\"str 'strict'\" is not a tolerance; expected one of: {ANY_TOLERANCE}"),
        ([1], f"'list [1]' is not a tolerance; expected one of: {ANY_TOLERANCE}"),
        (True, f"'bool True' is not a tolerance; expected one of: {ANY_TOLERANCE}"),
        (D("NaN"), f"'NaN' is not a tolerance; expected one of: {ANY_TOLERANCE}"),
        (D("sNaN"), f"'sNaN' is not a tolerance; expected one of: {ANY_TOLERANCE}"),
        (D("Infinity"), f"'Infinity' is not a tolerance; expected one of: {ANY_TOLERANCE}"),
        (D("-0.01"), f"'-0.01' is not a tolerance; expected one of: {ANY_TOLERANCE}"),
        (D("1e301"), f"'1e301' is not a tolerance; expected one of: {ANY_TOLERANCE}"),
        (D("1e-301"), f"'1e-301' is not a tolerance; expected one of: {ANY_TOLERANCE}"),
        (D("1e99999"), f"'1e99999' is not a tolerance; expected one of: {ANY_TOLERANCE}"),
    ],
)
def test_a_tolerance_that_is_none_is_refused_by_both(report: xg.Report, tolerance: Any, message: str) -> None:
    with pytest.raises(xg.UnknownFieldError) as caught:
        xg.assess(about("8"), None, tolerance=tolerance)
    assert str(caught.value).startswith(message)
    with pytest.raises(xg.UnknownFieldError):
        xg.scorecard(report, [], tolerance=tolerance)


def test_an_integer_that_is_too_long_to_be_written_is_refused_too() -> None:
    with pytest.raises(xg.UnknownFieldError, match="'1e5000' is not a tolerance"):
        xg.assess(about("8"), None, tolerance=10**5000)


@pytest.mark.parametrize("tolerance", [D("1e300"), 10**300, D("1e-300"), D("-0"), D(0), {}, {"percent": 0}])
def test_the_largest_and_the_smallest_tolerances_are_some(tolerance: Any) -> None:
    judged = xg.assess(about("8"), result("7.9", "percent"), tolerance=tolerance)
    assert judged.leeway is not None
    assert not judged.leeway.amount.is_signed()
    assert judged.message.en is not None


def test_a_unit_of_a_reports_own_may_have_a_tolerance() -> None:
    """Its code is known to the report, and to the target that is in it."""
    target = about("8", "percent")
    own = xg.Quantity(value=D(100), unit="sack", countable=False)
    made = target.model_copy(update={"quantity": own, "id": "q1", "measure": xg.Measure.LEVEL, "base_period": None})
    got = result("99", "mu").model_copy(update={"quantity": own.model_copy(update={"value": D(97)})})
    assert xg.assess(made, got, tolerance={"sack": 4}).status == "met"
    with pytest.raises(ValueError, match="sack"):
        xg.assess(target, None, tolerance={"sack": 4})


def test_a_scorecard_knows_the_units_of_its_report() -> None:
    data: Any = samples.document()
    data["units"] = [{"id": "sack", "name": {"zh": "袋", "en": "sacks"}, "dimension": "count", "countable": False}]
    assert xg.scorecard(samples.built(data), [], tolerance={"sack": 4}).assessments
    with pytest.raises(ValueError, match="sack"):
        xg.scorecard(samples.built(samples.document()), [], tolerance={"sack": 4})


sizes = st.integers(0, 40).map(lambda tenths: D(tenths) / 10)
RANK = ("missed", "indeterminate", "met")


@given(st.integers(-20, 20), st.integers(-40, 40), sizes, sizes, st.sampled_from([HIGHER, xg.Direction.LOWER, None]))
def test_a_larger_tolerance_never_turns_met_into_missed(
    number: int, value: int, one: Decimal, more: Decimal, direction: xg.Direction | None
) -> None:
    """Nor does it lower any verdict, on the print or on the printed number."""
    target = about(str(number), direction=direction)
    got = result(str(D(value) / 2), "percent")
    found = [xg.assess(target, got, tolerance=tolerance) for tolerance in (one, one + more)]
    assert RANK.index(found[0].status.value) <= RANK.index(found[1].status.value)
    assert RANK.index(str(found[0].as_printed)) <= RANK.index(str(found[1].as_printed))


@given(st.integers(-20, 20), st.integers(-40, 40), st.sampled_from([HIGHER, xg.Direction.LOWER]))
def test_the_convention_never_says_met_where_the_strict_reading_does_not_nor_missed_where_its_number_would_not(
    number: int, value: int, direction: xg.Direction
) -> None:
    target, got = about(str(number), direction=direction), result(str(D(value) / 2), "percent")
    customary, strict, given_so = (
        xg.assess(target, got, tolerance=tolerance) for tolerance in ("convention", None, D("0.5"))
    )
    assert (customary.status == "met") == (strict.status == "met")
    assert (customary.status == "missed") == (given_so.status == "missed")
