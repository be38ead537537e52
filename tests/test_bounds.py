"""Bounds are intervals: what they hold, how they compare, what they refuse."""

from __future__ import annotations

from decimal import Decimal

import pytest
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
