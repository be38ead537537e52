"""Bounds are intervals: what they hold, how they compare, what they refuse."""

from __future__ import annotations

import decimal
import operator
from collections.abc import Callable
from decimal import Decimal
from fractions import Fraction

import pytest
import samples
from hypothesis import given
from hypothesis import strategies as st

from xinhua_gov import Bounds, BoundsError

ends = st.one_of(st.none(), st.integers(-50, 50).map(Decimal))
points = st.integers(-60, 60).map(Decimal)


@st.composite
def bounds(draw: st.DrawFn) -> Bounds:
    low, high = draw(ends), draw(ends)
    if low is not None and high is not None and low > high:
        low, high = high, low
    both_closed = low is not None and low == high
    opens = st.just(False) if both_closed else st.booleans()
    return Bounds(low, high, draw(opens), draw(opens))


def test_a_closed_end_is_in_and_an_open_one_is_out() -> None:
    half_open = Bounds(Decimal("271.35"), Decimal("271.45"), high_open=True)
    assert Decimal("271.35") in half_open
    assert Decimal("271.4499") in half_open
    assert Decimal("271.45") not in half_open
    assert str(half_open) == "[271.35, 271.45)"


def test_a_side_that_is_not_stated_is_open_and_without_limit() -> None:
    at_least = Bounds(low=Decimal(7))
    assert at_least.high_open
    assert Decimal(10) ** 30 in at_least
    assert 6 not in at_least
    assert str(Bounds(high=Decimal("4.5"))) == "(−∞, 4.5]"


def test_exactly_one_value() -> None:
    assert Bounds.exactly(53).exact
    assert 53 in Bounds.exactly(53)
    assert not Bounds(Decimal(52), Decimal(53)).exact
    assert not Bounds().exact


@pytest.mark.parametrize(
    ("low", "high", "low_open", "high_open"),
    [
        (Decimal(2), Decimal(1), False, False),
        (Decimal(1), Decimal(1), True, False),
        (Decimal(1), Decimal(1), False, True),
        (Decimal("NaN"), None, False, False),
        (None, Decimal("Infinity"), False, False),
    ],
)
def test_ends_that_make_no_interval_are_refused(
    low: Decimal | None, high: Decimal | None, low_open: bool, high_open: bool
) -> None:
    with pytest.raises(BoundsError):
        Bounds(low, high, low_open, high_open)


@pytest.mark.parametrize("end", [1.5, 1, "1"])
def test_only_decimals_are_ends(end: object) -> None:
    with pytest.raises(BoundsError, match="expected a finite Decimal"):
        Bounds(end)  # type: ignore[arg-type]


def test_below_needs_a_gap_or_an_open_end() -> None:
    assert Bounds(high=Decimal("4.5"), high_open=True).below(
        Bounds.exactly(Decimal("4.5")).intersection(Bounds()) or Bounds()
    )
    assert not Bounds(high=Decimal("4.5")).below(Bounds.exactly(Decimal("4.5")))
    assert not Bounds().below(Bounds.exactly(1))


@given(bounds(), bounds(), points)
def test_the_intersection_holds_what_both_hold(one: Bounds, other: Bounds, point: Decimal) -> None:
    both = one.intersection(other)
    assert (both is not None and point in both) == (point in one and point in other) or both is not None
    if both is None:
        assert not (point in one and point in other)
    else:
        assert (point in both) == (point in one and point in other)
        assert both == other.intersection(one)
        assert both.within(one)
        assert both.within(other)


@given(bounds(), points)
def test_negation_mirrors_and_undoes_itself(one: Bounds, point: Decimal) -> None:
    mirrored = -one
    assert (point in one) == (-point in mirrored)
    assert -mirrored == one


@given(bounds(), bounds(), points, points)
def test_below_holds_for_every_pair_of_points(one: Bounds, other: Bounds, left: Decimal, right: Decimal) -> None:
    if one.below(other) and left in one and right in other:
        assert left < right


@pytest.mark.parametrize(
    ("make", "expected"),
    [
        (lambda: Bounds(Decimal(1), Decimal(2)) + Bounds(Decimal(10), Decimal(20), high_open=True), "[11, 22)"),
        (lambda: Bounds(Decimal(1), Decimal(2)) - Bounds(Decimal(10), Decimal(20), high_open=True), "(-19, -8]"),
        (lambda: Bounds(Decimal(-1), Decimal(2)) * Bounds(Decimal(-3), Decimal(5)), "[-6, 10]"),
        (lambda: Bounds(Decimal(0), Decimal(2)) * Bounds(Decimal(1), Decimal(5), True, True), "[0, 10)"),
        (lambda: Bounds(Decimal(0), None) * Bounds(Decimal(-1), Decimal(1)), "(−∞, ∞)"),
        (lambda: Bounds(Decimal(6), Decimal(8)) / Bounds(Decimal(2), Decimal(4)), "[1.5, 4]"),
        (lambda: Bounds(Decimal(6), Decimal(8)) / Bounds(Decimal(-4), Decimal(-2)), "[-4, -1.5]"),
        (lambda: Bounds(Decimal(6), Decimal(8)) / Bounds(Decimal(0), Decimal(2), low_open=True), "[3, ∞)"),
        (lambda: Bounds(Decimal(6), Decimal(8)) / Bounds(Decimal(2), None), "(0, 4]"),
        (lambda: Bounds(Decimal(6), None) / Bounds(Decimal(2), None), "(0, ∞)"),
        (lambda: Bounds(Decimal(0), Decimal(8)) / Bounds(Decimal(2), None), "[0, 4]"),
        (lambda: 1 - Bounds(Decimal("0.25"), Decimal("0.5")), "[0.5, 0.75]"),
        (lambda: 12 / Bounds(Decimal(3), Decimal(4)), "[3, 4]"),
        (lambda: Bounds(Decimal(2), None).power(3), "[8, ∞)"),
        (lambda: Bounds(Decimal(4), Decimal(9), high_open=True).root(2), "[2, 3)"),
        (lambda: (Bounds.exactly(2) / 3).rounded(3), "[0.666, 0.667]"),
        (lambda: Bounds(Decimal(1), None).ln(), "[0, ∞)"),
    ],
)
def test_arithmetic_by_hand(make: Callable[[], Bounds], expected: str) -> None:
    assert str(make()) == expected


def test_roots_and_logarithms_that_are_no_decimals_lie_between_their_ends() -> None:
    root = Bounds.exactly(2).root(2)
    assert root.low is not None
    assert root.high is not None
    assert Fraction(root.low) ** 2 < 2 < Fraction(root.high) ** 2
    assert str(root.low)[:12] == "1.4142135623"
    assert str(Bounds.exactly(10).ln().low)[:12] == "2.3025850929"


@pytest.mark.parametrize("value", ["2e-150", "2e-3", "2", "2e149"])
def test_a_root_is_as_tight_for_the_small_as_for_the_large(value: str) -> None:
    """Both ends agree in 49 digits, and differ by one unit of the 50th at most."""
    root = Bounds.exactly(Decimal(value)).root(3)
    assert root.low is not None
    assert root.high is not None
    assert Fraction(root.low) ** 3 < Fraction(value) < Fraction(root.high) ** 3
    assert Fraction(root.high) - Fraction(root.low) < Fraction(root.high) / 10**48


@pytest.mark.parametrize(
    "make",
    [
        lambda: Bounds.exactly(1) / Bounds(Decimal(-1), Decimal(1)),
        lambda: 1 / Bounds.exactly(0),
        lambda: Bounds(Decimal(-1), Decimal(1)).root(2),
        lambda: Bounds().power(2),
        lambda: Bounds.exactly(0).ln(),
        lambda: Bounds.exactly(-1).ln(),
        lambda: Bounds.exactly(4).root(0),
        lambda: Bounds.exactly(4).power(0),
    ],
)
def test_what_has_no_result_is_refused(make: Callable[[], Bounds]) -> None:
    with pytest.raises(BoundsError):
        make()


@pytest.mark.parametrize(
    ("make", "message"),
    [
        (lambda: Bounds(Decimal(2), Decimal(1)), "the low end 2 is above the high end 1"),
        (lambda: Bounds(Decimal(2), Decimal(2), True), "both ends are 2 and one of them is open: no value is left"),
        (
            lambda: Bounds(Decimal("NaN")),
            "low end Decimal('NaN'): expected a finite Decimal, or None for a side not stated",
        ),
        (
            lambda: Bounds(None, Decimal("NaN")),
            "high end Decimal('NaN'): expected a finite Decimal, or None for a side not stated",
        ),
        (lambda: 1 / Bounds(Decimal(-1), Decimal(1)), "[1, 1] cannot be divided by [-1, 1], which holds zero"),
        (lambda: Bounds(Decimal(-1), Decimal(1)).power(2), "[-1, 1] cannot be raised to a power: it may be negative"),
        (lambda: Bounds(Decimal(-1), Decimal(1)).root(2), "[-1, 1] cannot be rooted: it may be negative"),
        (lambda: Bounds.exactly(4).power(0), "the exponent 0 is less than 1"),
        (lambda: Bounds.exactly(4).root(0), "the degree 0 is less than 1"),
        (lambda: Bounds.exactly(0).ln(), "[0, 0] has no logarithm: it is not positive"),
        (lambda: Bounds.exactly(-1).ln(), "[-1, -1] has no logarithm: it is not positive"),
        (lambda: Bounds(high=Decimal(5)).ln(), "(−∞, 5] has no logarithm: it is not positive"),
        (lambda: Bounds(high=Decimal(0), high_open=True).ln(), "(−∞, 0) has no logarithm: it is not positive"),
    ],
)
def test_a_refusal_says_why(make: Callable[[], Bounds], message: str) -> None:
    with pytest.raises(BoundsError) as caught:
        make()
    assert str(caught.value) == message


def test_a_logarithm_is_rounded_outward_on_both_sides() -> None:
    """The logarithm of 2 is 0.69314718055994530941723212145817656807550013436025525… (OEIS A002162)."""
    ln = Bounds.exactly(2).ln()
    assert str(ln.low) == "0.69314718055994530941723212145817656807550013436025"
    assert str(ln.high) == "0.69314718055994530941723212145817656807550013436027"
    assert str(Bounds(Decimal(0), Decimal(1), low_open=True).ln()) == "(−∞, 0]"


@pytest.mark.parametrize(
    ("make", "expected"),
    [
        # a zero that is left out is left out of the product too; one that is taken is taken whatever the other end is
        (lambda: Bounds(Decimal(0), Decimal(2), True) * Bounds(Decimal(1), Decimal(5)), "(0, 10]"),
        (lambda: Bounds(Decimal(1), Decimal(5)) * Bounds(Decimal(0), Decimal(2), True), "(0, 10]"),
        (lambda: Bounds(Decimal(0), Decimal(2)) * Bounds(Decimal(1), None, True), "[0, ∞)"),
        (lambda: Bounds(Decimal(1), None, True) * Bounds(Decimal(0), Decimal(2)), "[0, ∞)"),
        # a divisor that comes near to zero
        (lambda: Bounds(Decimal(0), Decimal(8)) / Bounds(Decimal(0), Decimal(2), True), "[0, ∞)"),
        (lambda: Bounds(Decimal(1), Decimal(8)) / Bounds(Decimal(0), Decimal(2), True), "[0.5, ∞)"),
        (lambda: Bounds(Decimal(-8), Decimal(-1)) / Bounds(Decimal(0), Decimal(2), True), "(−∞, -0.5]"),
        (lambda: Bounds(Decimal(1), Decimal(8)) / Bounds(Decimal(-2), Decimal(0), False, True), "(−∞, -0.5]"),
        (lambda: Bounds(Decimal(1), Decimal(8), True) / Bounds.exactly(-2), "[-4, -0.5)"),
        (lambda: Bounds(None, Decimal(8)) / Bounds.exactly(2), "(−∞, 4]"),
        (lambda: Bounds(Decimal(-1), Decimal(0)) / Bounds(Decimal(0), Decimal(2), True), "(−∞, 0]"),
        (lambda: 1 / Bounds(Decimal(0), Decimal(2), True), "[0.5, ∞)"),
        # roots and logarithms of what reaches to zero, or has no limit
        (lambda: Bounds(Decimal(0), None).root(2), "[0, ∞)"),
        (lambda: Bounds(Decimal(0), Decimal(4), True).root(2), "(0, 2]"),
        (lambda: Bounds(Decimal(0), None, True).ln(), "(−∞, ∞)"),
        # roots that are decimals, however large or small
        (lambda: Bounds.exactly(Decimal("1e98")).root(2), f"[1{'0' * 49}, 1{'0' * 49}]"),
        (lambda: Bounds.exactly(Decimal("4e130")).root(2), f"[2{'0' * 65}, 2{'0' * 65}]"),
        (lambda: Bounds.exactly(Decimal("4e-130")).root(2), f"[0.{'0' * 64}2, 0.{'0' * 64}2]"),
        # rounding keeps an open end open where it stays, and both sides apart
        (lambda: Bounds(Decimal("1.2"), Decimal("3.4"), True, False).rounded(2), "(1.2, 3.4]"),
        (lambda: Bounds(Decimal("1.2"), Decimal("3.4"), False, True).rounded(2), "[1.2, 3.4)"),
        (lambda: Bounds(Decimal("1.25"), Decimal("3.45"), True, True).rounded(2), "[1.2, 3.5]"),
        (lambda: Bounds(Decimal("1.25")).rounded(2), "[1.2, ∞)"),
        (lambda: Bounds(None, Decimal("1.25")).rounded(2), "(−∞, 1.3]"),
        (lambda: 5 - Bounds(Decimal(1), Decimal(2), True), "[3, 4)"),
        (lambda: Bounds(Decimal("1e9998"), Decimal("1e9999")) * 10, f"[1{'0' * 9999}, ∞)"),
    ],
)
def test_open_zero_and_unstated_ends(make: Callable[[], Bounds], expected: str) -> None:
    assert str(make()) == expected


@pytest.mark.parametrize("operation", [operator.add, operator.sub, operator.mul, operator.truediv])
@given(data=st.data())
def test_a_result_holds_every_result_of_the_points(
    operation: Callable[[object, object], Bounds], data: st.DataObject
) -> None:
    one = data.draw(samples.intervals())
    other = data.draw(samples.intervals(*((1, 500) if operation is operator.truediv else (-500, 500))))
    point = operation(Fraction(data.draw(samples.within(one))), Fraction(data.draw(samples.within(other))))
    result = operation(one, other)
    assert result.low is not None
    assert result.high is not None
    assert Fraction(result.low) <= point <= Fraction(result.high)  # type: ignore[operator]
    with decimal.localcontext(decimal.Context(prec=3)):
        assert operation(one, other) == result


@given(samples.intervals(0, 500), st.integers(1, 9), st.data())
def test_a_root_undoes_a_power(one: Bounds, degree: int, data: st.DataObject) -> None:
    point = Fraction(data.draw(samples.within(one)))
    root, power = one.root(degree), one.power(degree)
    assert root.low is not None
    assert root.high is not None
    assert power.low is not None
    assert power.high is not None
    assert Fraction(root.low) ** degree <= point <= Fraction(root.high) ** degree
    assert Fraction(power.low) <= point**degree <= Fraction(power.high)
    if degree < 4:
        assert one.power(degree).root(degree) == one


def test_of_two_ends_at_one_place_the_open_one_bounds_an_intersection_and_the_closed_one_a_product() -> None:
    half_open, closed = Bounds(Decimal(1), Decimal(2), high_open=True), Bounds(Decimal(1), Decimal(2))
    assert str(half_open.intersection(closed)) == str(closed.intersection(half_open)) == "[1, 2)"
    mirrored = Bounds(Decimal(-2), Decimal(2), low_open=True)
    assert str(mirrored * Bounds(Decimal(-1), Decimal(1))) == "[-2, 2]"
    assert str(Bounds(Decimal(-1), Decimal(1)) * mirrored) == "[-2, 2]"
