"""What a printed number means: the table of the design, row by row."""

from __future__ import annotations

import decimal
from decimal import Decimal

import pytest
import samples
from hypothesis import given
from pydantic import ValidationError

from xinhua_gov import Bounds, Qualifier, Quantity


def quantity(value: str, scale: int = 0, unit: str = "CNY", qualifier: str = "unqualified") -> Quantity:
    return Quantity(value=Decimal(value), scale=scale, unit=unit, qualifier=Qualifier(qualifier))


@pytest.mark.parametrize(
    ("printed", "bounds"),
    [
        # 271.4亿元, 21亿元, 0.50亿元: half a unit of the last printed digit
        (quantity("271.4", 8), "[27135000000, 27145000000)"),
        (quantity("21", 8), "[2050000000, 2150000000)"),
        (quantity("0.50", 8), "[49500000, 50500000)"),
        (quantity("3.2", unit="percent"), "[3.15, 3.25)"),
        (quantity("95", unit="percent"), "[94.5, 95.5)"),
        (quantity("2", unit="times"), "[1.5, 2.5)"),
        (quantity("827.41", unit="mu"), "[827.405, 827.415)"),
        (quantity("-3", unit="percent"), "[-3.5, -2.5)"),
        # an integer of things counted one by one is exact, a scaled or measured one is not
        (quantity("53", unit="item"), "[53, 53]"),
        (quantity("0", unit="person"), "[0, 0]"),
        (quantity("10000", unit="person"), "[10000, 10000]"),
        (quantity("12", 4, "person"), "[115000, 125000)"),
        (quantity("38844", unit="CNY"), "[38843.5, 38844.5)"),
        # 余 and 多: less than one unit of the last digit that is not zero
        (quantity("1.25", 4, "person", "and_more"), "(12500, 12600)"),
        (quantity("2100", 4, "CNY", "and_more"), "(21000000, 22000000)"),
        (quantity("5800", 0, "person", "and_more"), "(5800, 5900)"),
        (quantity("300", 0, "event", "and_more"), "(300, 400)"),
        (quantity("18", 4, "visit", "and_more"), "(180000, 190000)"),
        (quantity("12.60", 4, "person", "and_more"), "(126000, 127000)"),
        (quantity("-2100", 0, "item", "and_more"), "(-2200, -2100)"),
        # the rest of the table
        (quantity("500", 8, "CNY", "over"), "(50000000000, ∞)"),
        (quantity("300", 0, "item", "nearly"), "(−∞, 300)"),
        (quantity("5", 0, "percent", "under"), "(−∞, 5)"),
        (quantity("7.5", 0, "percent", "about"), "(−∞, ∞)"),
        (quantity("7", 0, "percent", "at_least"), "[7, ∞)"),
        (quantity("4.5", 0, "percent", "at_most"), "(−∞, 4.5]"),
    ],
)
def test_what_the_print_allows(printed: Quantity, bounds: str) -> None:
    assert str(printed.bounds) == bounds


@pytest.mark.parametrize(
    ("printed", "amount"),
    [
        (quantity("271.4", 8), "27140000000"),
        (quantity("1.25", 4, "person"), "12500"),
        (quantity("0.0001", 4), "1"),
        (quantity("-3.5", unit="percent"), "-3.5"),
        (quantity("53", unit="item"), "53"),
    ],
)
def test_the_amount_is_the_value_times_its_scale(printed: Quantity, amount: str) -> None:
    assert printed.amount == Decimal(amount)
    assert "E" not in str(printed.amount)


@pytest.mark.parametrize(
    ("printed", "rate"),
    [
        (quantity("3.2", unit="percent"), "0.032"),
        (quantity("107.37", unit="percent"), "1.0737"),
        (quantity("5", unit="permille"), "0.005"),
        (quantity("12.3", unit="percentage_point"), "0.123"),
        (quantity("1.4", unit="times"), None),
        (quantity("271.4", 8), None),
    ],
)
def test_a_rate_is_a_ratio_and_only_percentages_have_one(printed: Quantity, rate: str | None) -> None:
    assert printed.rate == (None if rate is None else Decimal(rate))


def test_a_unit_of_the_reports_own_says_whether_it_is_counted() -> None:
    ships = Quantity(value=Decimal(5), unit="ship", countable=True)
    assert ships.exact
    assert str(Quantity(value=Decimal(5), unit="flask", countable=False).bounds) == "[4.5, 5.5)"
    with pytest.raises(ValidationError, match="say true or false"):
        Quantity(value=Decimal(5), unit="ship")
    with pytest.raises(ValidationError, match="leave it out"):
        Quantity(value=Decimal(5), unit="person", countable=True)


@pytest.mark.parametrize("scale", [-1, 17, "4", 4.0, True])
def test_a_scale_is_a_small_power_of_ten(scale: object) -> None:
    with pytest.raises(ValidationError):
        Quantity(value=Decimal(5), unit="CNY", scale=scale)  # type: ignore[arg-type]


@given(samples.quantities)
def test_the_bounds_agree_with_the_amount(printed: Quantity) -> None:
    bounds = printed.bounds
    inside = printed.amount in bounds
    assert inside == (printed.qualifier not in ("and_more", "over", "nearly", "under"))
    assert bounds.exact == printed.exact
    ends = [end for end in (bounds.low, bounds.high) if end is not None]
    assert printed.amount in ends or printed.qualifier in ("unqualified", "about")


@given(samples.quantities)
def test_the_callers_decimal_context_does_not_matter(printed: Quantity) -> None:
    before = (printed.amount, printed.rate, printed.bounds)
    with decimal.localcontext(decimal.Context(prec=2, rounding=decimal.ROUND_UP)):
        again: tuple[Decimal, Decimal | None, Bounds] = (printed.amount, printed.rate, printed.bounds)
    assert again == before


@given(samples.quantities)
def test_a_quantity_survives_json(printed: Quantity) -> None:
    assert Quantity.model_validate_json(printed.model_dump_json()) == printed


@pytest.mark.parametrize(
    ("value", "high", "scale", "unit", "qualifier", "bounds"),
    [
        ("6", "7", 0, "percent", "unqualified", "[5.5, 7.5)"),
        ("6.0", "6.5", 0, "percent", "unqualified", "[5.95, 6.55)"),
        ("3", "5", 0, "item", "unqualified", "[3, 5]"),
        ("2", "3", 4, "person", "unqualified", "[15000, 35000)"),
        ("-5", "-3", 0, "percent", "unqualified", "[-5.5, -2.5)"),
        ("6", "7", 0, "percent", "at_least", "[6, ∞)"),
        ("6", "7", 0, "percent", "at_most", "(−∞, 7]"),
        ("6", "7", 0, "percent", "over", "(6, ∞)"),
        ("6", "7", 0, "percent", "nearly", "(−∞, 7)"),
        ("6", "7", 0, "percent", "and_more", "(6, 8)"),
        ("6", "7", 0, "percent", "about", "(−∞, ∞)"),
    ],
)
def test_a_range_reaches_from_the_least_of_one_end_to_the_most_of_the_other(
    value: str, high: str, scale: int, unit: str, qualifier: str, bounds: str
) -> None:
    made = quantity(value, scale, unit, qualifier).model_copy(update={"high": Decimal(high)})
    assert str(made.bounds) == bounds
    assert not made.exact
    assert (made.amount, made.amount_high) == (Decimal(value).scaleb(scale), Decimal(high).scaleb(scale))
    assert made.stated == Bounds(made.amount, made.amount_high)


def test_a_single_number_has_no_upper_end() -> None:
    single = quantity("271.4", 8)
    assert (single.high, single.amount_high, str(single.stated)) == (None, None, "[27140000000, 27140000000]")
