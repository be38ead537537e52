"""Growth arithmetic: literals by hand, laws by hypothesis, and what is refused."""

from __future__ import annotations

import datetime as dt
import decimal
from collections.abc import Callable
from decimal import Decimal
from fractions import Fraction
from typing import Any

import pytest
import samples
from hypothesis import given
from hypothesis import strategies as st

import xinhua_gov as xg
from xinhua_gov import Bounds

D = Decimal
Call = Callable[[], object]


@pytest.mark.parametrize(
    ("call", "expected"),
    [
        (lambda: xg.growth_rate(100, 107), "0.07"),
        (lambda: xg.growth_rate(D("65.5"), D("61.57")), "-0.06"),
        (lambda: xg.growth_rate(50, 0), "-1"),
        (lambda: xg.growth_rate(3, 4), "0.3333333333333333333333333333"),
        (lambda: xg.multiple(D("2.5"), D("6.6")), "2.64"),
        (lambda: xg.base_value(D("107"), D("0.07")), "100"),
        (lambda: xg.base_value(D("80"), D("-0.2")), "100"),
        (lambda: xg.average_growth(1000, 1331, 3), "0.1"),
        (lambda: xg.average_growth(100, 100, 5), "0"),
        (lambda: xg.average_growth(32, 1, 5), "-0.5"),
        (lambda: xg.average_growth(1, 2, 2), "0.4142135623730950488016887242"),
        (lambda: xg.compound([D("0.1"), D("0.1"), D("0.1")]), "0.331"),
        (lambda: xg.compound([D("0.5"), D("-0.5")]), "-0.25"),
        (lambda: xg.compound([D("0.07")]), "0.07"),
        (lambda: xg.projected(D("65.5"), D("0.07"), 1), "70.085"),
        (lambda: xg.projected(100, D("0.1"), 3), "133.1"),
        (lambda: xg.required_growth(100, 121, 2), "0.1"),
        (lambda: xg.required_growth(100, 121, 1), "0.21"),
        (lambda: xg.years_to_reach(100, 121, D("0.1")), "2"),
        (lambda: xg.years_to_reach(100, D("1.1") * 100, D("0.21")), "0.5"),
        (lambda: xg.years_to_reach(121, 100, D("0.1")), "-2"),
        (lambda: xg.years_to_reach(100, 100, D("0.1")), "0"),
        (lambda: xg.years_to_reach(1, 2, D("0.07")), "10.24476835105872"),
        (lambda: xg.percentage_points(D("0.07"), D("0.032")), "3.8"),
        (lambda: xg.percentage_points(D("0.0259"), D("0.045")), "-1.91"),
        (lambda: xg.implied_target(D("63"), D("1.05")), "60"),
        (lambda: xg.base_from_growth_multiple(240, D("1.4"), reading="literal"), "100"),
        (lambda: xg.base_from_growth_multiple(240, D("2.4"), reading="loose"), "100"),
    ],
)
def test_results_by_hand(call: Call, expected: str) -> None:
    result = call()
    assert isinstance(result, Decimal)
    assert str(result)[: len(expected)] == expected
    assert len(str(result)) == len(expected) or len(expected) > 15


@pytest.mark.parametrize(
    ("call", "expected"),
    [
        (lambda: xg.growth_rate(Bounds(D(80), D(100)), Bounds(D(100), D(120), high_open=True)), "[0, 0.5)"),
        (lambda: xg.growth_rate(Bounds(D(80), D(100), True, True), 120), "(0.2, 0.5)"),
        (lambda: xg.multiple(100, Bounds(low=D(150))), "[1.5, ∞)"),
        (lambda: xg.base_value(Bounds(D(105), D(110)), D("0.05")), "[100, 104.7619047"),
        (lambda: xg.average_growth(100, Bounds(D(121), D(144)), 2), "[0.1, 0.2]"),
        (lambda: xg.projected(Bounds(D(100), D(200)), Bounds(D("0.1"), D("0.2")), 2), "[121.00, 288.00]"),
        (
            lambda: xg.percentage_points(Bounds(D("0.0315"), D("0.0325"), high_open=True), D("0.07")),
            "[-3.8500, -3.7500)",
        ),
        (lambda: xg.implied_target(77, Bounds(D("1.1"), D("1.4"))), "[55, 70]"),
        (lambda: xg.base_from_growth_multiple(240, Bounds(D("1.4"), D("2")), "literal"), "[80, 100]"),
        (lambda: xg.compound([D("0.1"), Bounds(D("0.1"), D("0.2"))]), "[0.21, 0.32]"),
    ],
)
def test_bounds_by_hand(call: Call, expected: str) -> None:
    assert str(call()).startswith(expected)


@pytest.mark.parametrize(
    ("call", "named"),
    [
        (lambda: xg.growth_rate(0, 5), "start 0"),
        (lambda: xg.growth_rate(-5, 5), "start -5"),
        (lambda: xg.growth_rate(5, -1), "end -1: the sign changes from start 5"),
        (lambda: xg.required_growth(5, -1, 2), "target -1: the sign changes from current 5"),
        (lambda: xg.growth_rate(Bounds(D(0), D(5), low_open=True), 5), "start (0, 5]"),
        (lambda: xg.growth_rate(Bounds(high=D(5)), 5), "start (−∞, 5]"),
        (lambda: xg.growth_rate(1.5, 2), "start 1.5: expected a Decimal, an int or Bounds, never a float"),  # type: ignore[call-overload]
        (lambda: xg.growth_rate(True, 2), "never a bool"),
        (lambda: xg.growth_rate("1", 2), "never a str"),  # type: ignore[call-overload]
        (lambda: xg.growth_rate(D("NaN"), 2), "expected a finite number"),
        (lambda: xg.growth_rate(D("Infinity"), 2), "expected a finite number"),
        (lambda: xg.growth_rate(D("1e999999999"), 2), "start: expected a number between 1e-300 and 1e300"),
        (lambda: xg.growth_rate(2, D("1e-999999999")), "end: expected a number between"),
        (lambda: xg.base_value(5, -1), "rate -1"),
        (lambda: xg.base_value(5, D("-1.5")), "rate -1.5"),
        (lambda: xg.average_growth(1, 2, 0), "years 0"),
        (lambda: xg.average_growth(1, 2, -3), "years -3"),
        (lambda: xg.average_growth(1, 2, 1001), "years 1001"),
        (lambda: xg.average_growth(1, 2, 2.0), "years 2.0"),  # type: ignore[call-overload]
        (lambda: xg.average_growth(1, 2, True), "years True"),
        (lambda: xg.projected(0, D("0.1"), 1), "start 0"),
        (lambda: xg.required_growth(0, 5, 1), "current 0"),
        (lambda: xg.years_to_reach(1, 2, 0), "rate 0: without growth"),
        (lambda: xg.years_to_reach(1, 2, Bounds(D("-0.1"), D("0.1"))), "without growth"),
        (lambda: xg.years_to_reach(1, 0, D("0.1")), "target 0"),
        (lambda: xg.implied_target(5, 0), "completion 0"),
        (lambda: xg.base_from_growth_multiple(5, 0, "loose"), "n 0"),
        (lambda: xg.base_from_growth_multiple(5, 1, "both"), "reading 'both'"),  # type: ignore[call-overload]
        (lambda: xg.compound([]), "no rates"),
        (lambda: xg.compound([D("-1")]), "rate -1"),
    ],
)
def test_what_has_no_growth_is_refused_with_its_values(call: Call, named: str) -> None:
    with pytest.raises(xg.GrowthError) as caught:
        call()
    assert named in str(caught.value)
    assert isinstance(caught.value, ValueError)


NAMED: list[tuple[Callable[..., object], dict[str, object]]] = [
    (xg.growth_rate, {"start": 2, "end": 3}),
    (xg.multiple, {"start": 2, "end": 3}),
    (xg.base_value, {"end": 2, "rate": D("0.1")}),
    (xg.average_growth, {"start": 2, "end": 3, "years": 2}),
    (xg.projected, {"start": 2, "rate": D("0.1"), "years": 2}),
    (xg.required_growth, {"current": 2, "target": 3, "years": 2}),
    (xg.years_to_reach, {"current": 2, "target": 3, "rate": D("0.1")}),
    (xg.percentage_points, {"a": 2, "b": 3}),
    (xg.implied_target, {"actual": 2, "completion": 3}),
    (xg.base_from_growth_multiple, {"end": 2, "n": 3, "reading": "loose"}),
    (xg.progress, {"base": 2, "current": 3, "base_year": 2020, "current_year": 2021, "limit": 9, "zero_policy": 1}),
    (xg.progress, {"target": 9, "base": 2, "current": 3, "base_year": 2020, "current_year": 2021, "target_year": 2030}),
]


@pytest.mark.parametrize(
    ("function", "given", "name"),
    [
        (function, given, name)
        for function, given in NAMED
        for name in given
        if name not in ("years", "reading", "base_year", "current_year", "target_year")
    ],
    ids=lambda value: getattr(value, "__name__", value if isinstance(value, str) else ""),
)
def test_what_is_no_number_is_refused_by_the_name_of_the_argument(
    function: Callable[..., object], given: dict[str, object], name: str
) -> None:
    with pytest.raises(xg.GrowthError) as caught:
        function(**(given | {name: 1.5}))
    expected = f"{name} 1.5: expected a Decimal, an int or Bounds, never a float"
    asked = "" if function is xg.progress else "; exact=False takes it as it is written"
    assert str(caught.value) == expected + asked


@pytest.mark.parametrize(("function", "given"), NAMED[:-2], ids=lambda value: getattr(value, "__name__", ""))
def test_floats_are_taken_as_they_are_written_where_that_is_asked_for(
    function: Callable[..., object], given: dict[str, object]
) -> None:
    """A float of 0.1 is a tenth, as a person wrote it, and not the binary fraction nearest to it."""
    numbers = {name: float(value) for name, value in given.items() if name != "years" and isinstance(value, (D, int))}
    assert function(**(given | numbers), exact=False) == function(**given)


def test_a_float_has_the_digits_that_are_written() -> None:
    """74.1 / 65.5 − 1, and 1.1 × 1.2 − 1 = 0.32, which floats would miss."""
    assert xg.growth_rate(65.5, 74.1, exact=False) == xg.growth_rate(D("65.5"), D("74.1"))
    assert xg.compound([0.1, 0.2], exact=False) == D("0.32")
    assert xg.growth_rate(Bounds(D(100), D(110)), 121.0, exact=False) == Bounds(D("0.1"), D("0.21"))  # type: ignore[call-overload]


@pytest.mark.parametrize("value", [None, "1.5", True, [1.5], object()], ids=lambda value: type(value).__name__)
def test_what_is_no_number_is_refused_where_floats_are_taken_too(value: Any) -> None:
    with pytest.raises(xg.GrowthError, match=r"^expected one number or Bounds, found a "):
        xg.growth_rate(value, 2.0, exact=False)
    with pytest.raises(xg.GrowthError, match=r"^start NaN: expected a finite number$"):
        xg.growth_rate(float("nan"), 2.0, exact=False)


@pytest.mark.parametrize("value", [1.0, None, "gdp.level.2020", {}])
def test_growth_lies_between_two_figures_and_nothing_else(value: Any) -> None:
    urban = xg.load().observations["urban_income.level.2020"]
    with pytest.raises(TypeError, match=r"^the argument `earlier` is .*: expected an Observation or an Outcome"):
        xg.growth_between(value, urban)
    with pytest.raises(TypeError, match=r"^the argument `later` is "):
        xg.growth_between(urban, value)


@pytest.mark.parametrize(("function", "given"), NAMED[:-2], ids=lambda value: getattr(value, "__name__", ""))
def test_bounds_in_any_argument_give_bounds(function: Callable[..., object], given: dict[str, object]) -> None:
    """And those of one value hold what the value gives."""
    exact = function(**given)
    assert isinstance(exact, Decimal)
    for name, value in given.items():
        if name not in ("years", "reading"):
            assert isinstance(value, (Decimal, int))
            result = function(**(given | {name: Bounds.exactly(value)}))
            assert isinstance(result, Bounds), name
            assert result.low is not None
            assert result.high is not None
            assert result.low - D("1e-20") <= exact <= result.high + D("1e-20")


@pytest.mark.slow
def test_the_longest_span_that_is_taken_is_a_thousand_years() -> None:
    assert xg.average_growth(1, 1, 1000) == 0


def test_numbers_of_three_hundred_digits_and_a_target_that_is_met_exactly_are_taken() -> None:
    assert xg.multiple(D("1e300"), D("2e300")) == 2
    assert xg.years_to_reach(1, D("1.01") ** 10, D("0.01")) == 10
    with pytest.raises(xg.GrowthError, match=r"^no rates: expected one or more$"):
        xg.compound([])


def test_growth_is_nominal_only_where_both_levels_are() -> None:
    constant = {"price_basis": xg.PriceBasis.CONSTANT}
    assert xg.growth_between(level("100", "2020"), level("107")).nominal
    assert not xg.growth_between(level("100", "2020", **constant), level("107", **constant)).nominal


def test_the_direction_is_upwards_unless_said_otherwise() -> None:
    assert xg.progress(100, 110, base_year=2020, current_year=2021).ratio == D("0.1")


positive = samples.intervals(1, 500)
rates = samples.intervals(0, 2, places=3)
years = st.integers(1, 12)


def holds(bounds: Bounds, value: Fraction) -> bool:
    return (bounds.low is None or Fraction(bounds.low) <= value) and (
        bounds.high is None or value <= Fraction(bounds.high)
    )


@given(positive, positive, rates, years, st.data())
def test_bounds_hold_the_result_of_every_point(
    first: Bounds, last: Bounds, rate: Bounds, n: int, data: st.DataObject
) -> None:
    v0, v1, g = (Fraction(data.draw(samples.within(bounds))) for bounds in (first, last, rate))
    assert holds(xg.growth_rate(first, last), v1 / v0 - 1)
    assert holds(xg.multiple(first, last), v1 / v0)
    assert holds(xg.base_value(last, rate), v1 / (1 + g))
    assert holds(xg.projected(first, rate, n), v0 * (1 + g) ** n)
    assert holds(xg.percentage_points(rate, first), (g - v0) * 100)
    assert holds(xg.implied_target(last, first), v1 / v0)
    assert holds(xg.base_from_growth_multiple(last, first, "literal"), v1 / (1 + v0))
    assert holds(xg.base_from_growth_multiple(last, first, "loose"), v1 / v0)
    average = xg.average_growth(first, last, n)
    assert average.low is not None
    assert average.high is not None
    assert (1 + Fraction(average.low)) ** n <= v1 / v0 <= (1 + Fraction(average.high)) ** n
    assert xg.required_growth(first, last, n) == average


@given(positive, samples.intervals(1, 2, places=3), st.data())
def test_bounds_of_years_hold_the_years_of_every_point(first: Bounds, rate: Bounds, data: st.DataObject) -> None:
    v0, g = data.draw(samples.within(first)), data.draw(samples.within(rate))
    point = xg.years_to_reach(v0, 1000, g)
    bounds = xg.years_to_reach(first, 1000, rate)
    assert isinstance(bounds, Bounds)
    assert bounds.low is not None
    assert bounds.high is not None
    assert bounds.low - D("1e-20") <= point <= bounds.high + D("1e-20")


@given(positive, rates, years, st.data())
def test_inverse_pairs(start: Bounds, rate: Bounds, n: int, data: st.DataObject) -> None:
    v, g = data.draw(samples.within(start)), data.draw(samples.within(rate))
    end = xg.projected(v, g, n)
    tiny = D("1e-20")
    assert abs(xg.average_growth(v, end, n) - g) < tiny
    assert abs(xg.base_value(xg.projected(v, g, 1), g) - v) < tiny * 1000
    assert abs(xg.growth_rate(v, xg.projected(v, g, 1)) - g) < tiny
    assert abs(xg.compound([g] * n) - xg.growth_rate(v, end)) < tiny * 10**6
    if g > D("0.01"):
        assert abs(xg.years_to_reach(v, end, g) - n) < tiny


@given(positive, positive, st.data())
def test_growth_rises_with_the_end_and_falls_with_the_start(first: Bounds, last: Bounds, data: st.DataObject) -> None:
    v0, v1 = data.draw(samples.within(first)), data.draw(samples.within(last))
    assert xg.growth_rate(v0, v1 + 1) > xg.growth_rate(v0, v1) > xg.growth_rate(v0 + 1, v1)


def test_the_callers_context_does_not_matter() -> None:
    with decimal.localcontext(decimal.Context(prec=2)):
        assert xg.growth_rate(3, 4) == D("0.3333333333333333333333333333")
        assert xg.projected(D("65.5"), D("0.07"), 1) == D("70.085")
        assert xg.years_to_reach(1000, 1331, D("0.1")) == 3


def test_years_are_whole_only_where_they_are_exactly_so() -> None:
    """1.21000001 / 1.1² is 1 + 8.26e-9, hence 2 + 8.26e-9 / ln 1.1 years; 1000 is the most told as a whole."""
    years = xg.years_to_reach(100, D("121.000001"), D("0.1"))
    assert D("2.00000008") < years < D("2.00000009")
    with decimal.localcontext(decimal.Context(prec=2000)):
        reached = D("1.1") ** 1000
    assert str(xg.years_to_reach(1, reached, D("0.1"))) == "1000"


def level(value: str, period: str = "2021", **changes: object) -> xg.Outcome:
    fields = {
        "id": f"gdp.level.{period}",
        "indicator": "gdp",
        "measure": xg.Measure.LEVEL,
        "period": xg.Period(period),
        "area": "410402",
        "quantity": xg.Quantity(value=D(value), scale=8, unit="CNY"),
        "price_basis": xg.PriceBasis.UNSTATED,
        "price_convention": xg.PriceConvention.CURRENT,
        "source": xg.OutcomeSource(title="a later report", date=dt.date(2022, 4, 26)),
    }
    return xg.Outcome.model_validate(fields | changes)


def test_growth_between_a_report_and_a_later_one(report: xg.Report) -> None:
    growth = xg.growth_between(report.observations["gdp.level.2020"], level("288.7"))
    # 288.65/271.45 − 1 and 288.75/271.35 − 1, by hand: 0.063363… and 0.064123…
    assert str(growth.rate.low)[:8] == "0.063363"
    assert str(growth.rate.high)[:8] == "0.064123"
    assert growth.rate.low_open
    assert growth.rate.high_open
    assert str(growth.as_printed)[:8] == "0.063743"
    assert growth.nominal
    assert growth.across_reports
    assert growth.years == 1


def test_growth_between_two_figures_of_one_document() -> None:
    growth = xg.growth_between(level("200", "2019"), level("242", "2021"))
    assert (growth.as_printed, growth.across_reports, growth.years) == (D("0.21"), False, 2)


@pytest.mark.parametrize(
    ("later", "message"),
    [
        (level("1", "2020"), "is not later"),
        (level("1", quantity=xg.Quantity(value=D(1), unit="USD")), "is in CNY"),
        (level("1", area="410400", id="gdp.level.2021@410400"), "differ in area: 410402 and 410400"),
        (level("1", price_basis=xg.PriceBasis.CONSTANT), "differ in price_basis"),
        (level("1", indicator="budget_revenue", id="budget_revenue.level.2021"), "differ in indicator"),
        (level("1", "2017-2021"), "expected a single year"),
        (
            level(
                "1",
                id="gdp.share.2021",
                measure=xg.Measure.SHARE,
                quantity=xg.Quantity(value=D(1), unit="percent"),
            ),
            "is a share: expected a level",
        ),
    ],
)
def test_no_growth_between_what_cannot_be_compared(report: xg.Report, later: xg.Outcome, message: str) -> None:
    with pytest.raises(xg.GrowthError, match=message):
        xg.growth_between(report.observations["gdp.level.2020"], later)
