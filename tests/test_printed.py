"""Printed numbers without a record around them; what each qualifier allows is told with `Quantity`."""

from __future__ import annotations

from decimal import Decimal, localcontext

import pytest

from xinhua_gov.printed import is_whole, printed_amount, printed_bounds
from xinhua_gov.vocabulary import Qualifier

D = Decimal


def test_the_amount_is_exact_in_any_decimal_context() -> None:
    with localcontext() as context:
        context.prec = 3
        assert printed_amount(D("48055.86"), 8) == D("4805586000000")
        assert printed_amount(D("-0.50"), 0) == D("-0.50")
        assert printed_amount(D("3.5"), 1) == D("35")
        assert str(printed_amount(D("0.50"), 2)) == "50"
        assert str(printed_amount(D("1E+3"), 0)) == "1000"
        assert str(printed_amount(D("7.10"), 0)) == "7.10"


def test_a_number_may_have_been_rounded_unless_it_is_said_to_be_exact() -> None:
    assert str(printed_bounds(D(196), 0, Qualifier.UNQUALIFIED)) == "[195.5, 196.5)"
    assert str(printed_bounds(D(196), 0, Qualifier.UNQUALIFIED, exact=True)) == "[196, 196]"


def test_nothing_and_a_little_more_is_above_zero() -> None:
    assert str(printed_bounds(D(0), 0, Qualifier.AND_MORE)) == "(0, 1)"


@pytest.mark.parametrize(
    ("value", "scale", "whole"), [("53", 0, True), ("53.0", 0, False), ("53", 4, False), ("-2", 0, True)]
)
def test_a_bare_integer_has_no_multiplier_and_no_decimals(value: str, scale: int, whole: bool) -> None:
    assert is_whole(D(value), scale) is whole
