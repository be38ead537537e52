"""Growth arithmetic on exact numbers and on bounds, and the growth between two levels.

Every function takes a Decimal or int, or Bounds, never a float; with `exact=False` it takes floats and the numbers of
numpy and pandas as they are written (0.1 as a tenth). It answers in Decimal, or in Bounds where an argument is Bounds.
A rate is a ratio: 0.032 is 3.2 %. Bounds are as tight as the formula allows and rounded outward; an exact result is
given in full, any other to 28 significant digits. Each raises GrowthError for what has no growth.
"""

from __future__ import annotations

import reprlib
from collections.abc import Iterable
from dataclasses import dataclass
from decimal import ROUND_HALF_EVEN, Context, Decimal, InvalidOperation
from fractions import Fraction
from functools import reduce
from operator import mul
from typing import Literal, SupportsFloat, cast, overload

from xinhua_gov.bounds import DIGITS, Bounds, plain
from xinhua_gov.errors import GrowthError
from xinhua_gov.model.indicator import Observation
from xinhua_gov.model.outcome import Outcome
from xinhua_gov.showing import Shown
from xinhua_gov.vocabulary import Measure, PriceBasis

Exact = Decimal | int
Number = Decimal | int | Bounds

LONGEST = 1000
"""Years that a growth rate may be spread over."""

Inexact = Exact | SupportsFloat
"""A number of the machine's own too: a float, or one of numpy or pandas."""

Given = Number | Inexact
"""What may be given where it need not be exact."""

LARGEST = 300
"""The largest power of ten of a number, and the smallest below zero."""

_MIDDLE = Context(prec=DIGITS + 5)
_ROUND = Context(prec=28, rounding=ROUND_HALF_EVEN)


@overload
def growth_rate(start: Exact, end: Exact, *, exact: bool = True) -> Decimal: ...
@overload
def growth_rate(start: Bounds, end: Number, *, exact: bool = True) -> Bounds: ...
@overload
def growth_rate(start: Number, end: Bounds, *, exact: bool = True) -> Bounds: ...
@overload
def growth_rate(start: Inexact, end: Inexact, *, exact: Literal[False]) -> Decimal: ...
def growth_rate(start: Given, end: Given, *, exact: bool = True) -> Decimal | Bounds:
    """The growth from one value to another: end / start − 1.

    >>> growth_rate(Decimal("65.5"), Decimal("74.1"))
    Decimal('0.1312977099236641221374045802')
    >>> growth_rate(65.5, 74.1, exact=False)
    Decimal('0.1312977099236641221374045802')
    """
    start, end = _taken(exact, start, end)
    return _answer(_ratio(start, end) - 1, start, end)


@overload
def multiple(start: Exact, end: Exact, *, exact: bool = True) -> Decimal: ...
@overload
def multiple(start: Bounds, end: Number, *, exact: bool = True) -> Bounds: ...
@overload
def multiple(start: Number, end: Bounds, *, exact: bool = True) -> Bounds: ...
@overload
def multiple(start: Inexact, end: Inexact, *, exact: Literal[False]) -> Decimal: ...
def multiple(start: Given, end: Given, *, exact: bool = True) -> Decimal | Bounds:
    """The end as a multiple of the start: end / start.

    >>> multiple(100, 264)
    Decimal('2.64')
    """
    start, end = _taken(exact, start, end)
    return _answer(_ratio(start, end), start, end)


@overload
def base_value(end: Exact, rate: Exact, *, exact: bool = True) -> Decimal: ...
@overload
def base_value(end: Bounds, rate: Number, *, exact: bool = True) -> Bounds: ...
@overload
def base_value(end: Number, rate: Bounds, *, exact: bool = True) -> Bounds: ...
@overload
def base_value(end: Inexact, rate: Inexact, *, exact: Literal[False]) -> Decimal: ...
def base_value(end: Given, rate: Given, *, exact: bool = True) -> Decimal | Bounds:
    """The value that grew at a rate to reach the end: end / (1 + rate).

    >>> base_value(Decimal("110"), Decimal("0.1"))
    Decimal('100')
    """
    end, rate = _taken(exact, end, rate)
    return _answer(_positive("end", end) / _factor(rate), end, rate)


@overload
def average_growth(start: Exact, end: Exact, years: int, *, exact: bool = True) -> Decimal: ...
@overload
def average_growth(start: Bounds, end: Number, years: int, *, exact: bool = True) -> Bounds: ...
@overload
def average_growth(start: Number, end: Bounds, years: int, *, exact: bool = True) -> Bounds: ...
@overload
def average_growth(start: Inexact, end: Inexact, years: int, *, exact: Literal[False]) -> Decimal: ...
def average_growth(start: Given, end: Given, years: int, *, exact: bool = True) -> Decimal | Bounds:
    """The yearly growth (年均增长, geometric) from one value to another: (end / start)^(1/years) − 1.

    >>> average_growth(1000, 1331, 3)
    Decimal('0.1')
    """
    start, end = _taken(exact, start, end)
    return _answer(_ratio(start, end).root(_checked_years(years)) - 1, start, end)


@overload
def compound(rates: Iterable[Exact], *, exact: bool = True) -> Decimal: ...
@overload
def compound(rates: Iterable[Inexact], *, exact: Literal[False]) -> Decimal: ...
@overload
def compound(rates: Iterable[Number], *, exact: bool = True) -> Decimal | Bounds: ...
def compound(rates: Iterable[Given], *, exact: bool = True) -> Decimal | Bounds:
    """The growth of several rates one after another: Π(1 + rate) − 1.

    >>> compound([Decimal("0.1"), Decimal("-0.1")])
    Decimal('-0.01')
    """
    given = _taken(exact, *rates)
    if not given:
        raise GrowthError("no rates: expected one or more")
    return _answer(reduce(mul, map(_factor, given)) - 1, *given)


@overload
def projected(start: Exact, rate: Exact, years: int, *, exact: bool = True) -> Decimal: ...
@overload
def projected(start: Bounds, rate: Number, years: int, *, exact: bool = True) -> Bounds: ...
@overload
def projected(start: Number, rate: Bounds, years: int, *, exact: bool = True) -> Bounds: ...
@overload
def projected(start: Inexact, rate: Inexact, years: int, *, exact: Literal[False]) -> Decimal: ...
def projected(start: Given, rate: Given, years: int, *, exact: bool = True) -> Decimal | Bounds:
    """The value that a start reaches at a yearly rate: start × (1 + rate)^years.

    >>> projected(Decimal("65.5"), Decimal("0.07"), 1)
    Decimal('70.085')
    """
    start, rate = _taken(exact, start, rate)
    return _answer(_positive("start", start) * _factor(rate).power(_checked_years(years)), start, rate)


@overload
def required_growth(current: Exact, target: Exact, years: int, *, exact: bool = True) -> Decimal: ...
@overload
def required_growth(current: Bounds, target: Number, years: int, *, exact: bool = True) -> Bounds: ...
@overload
def required_growth(current: Number, target: Bounds, years: int, *, exact: bool = True) -> Bounds: ...
@overload
def required_growth(current: Inexact, target: Inexact, years: int, *, exact: Literal[False]) -> Decimal: ...
def required_growth(current: Given, target: Given, years: int, *, exact: bool = True) -> Decimal | Bounds:
    """The yearly growth that leads from the current value to the target: (target / current)^(1/years) − 1.

    >>> required_growth(100, 121, 2)
    Decimal('0.1')
    """
    current, target = _taken(exact, current, target)
    ratio = _ratio(current, target, named=("current", "target"))
    return _answer(ratio.root(_checked_years(years)) - 1, current, target)


@overload
def years_to_reach(current: Exact, target: Exact, rate: Exact, *, exact: bool = True) -> Decimal: ...
@overload
def years_to_reach(current: Inexact, target: Inexact, rate: Inexact, *, exact: Literal[False]) -> Decimal: ...
@overload
def years_to_reach(current: Number, target: Number, rate: Number, *, exact: bool = True) -> Decimal | Bounds: ...
def years_to_reach(current: Given, target: Given, rate: Given, *, exact: bool = True) -> Decimal | Bounds:
    """The years until a value that grows at a rate reaches the target: ln(target / current) / ln(1 + rate).

    Negative where the target lies behind. A rate of zero, or Bounds that hold it, never get there: GrowthError.

    >>> years_to_reach(100, 121, Decimal("0.1"))
    Decimal('2')
    """
    current, target, rate = _taken(exact, current, target, rate)
    ratio, factor = _positive("target", target) / _positive("current", current), _factor(rate)
    if 1 in factor:
        raise GrowthError(f"rate {rate}: without growth the target is never reached")
    years = _answer(ratio.ln() / factor.ln(), current, target, rate)
    if isinstance(current, Bounds) or isinstance(target, Bounds) or isinstance(rate, Bounds):
        return years
    assert isinstance(years, Decimal)
    return _exact_exponent(Fraction(target) / Fraction(current), 1 + Fraction(rate), years)


@overload
def percentage_points(a: Exact, b: Exact, *, exact: bool = True) -> Decimal: ...
@overload
def percentage_points(a: Bounds, b: Number, *, exact: bool = True) -> Bounds: ...
@overload
def percentage_points(a: Number, b: Bounds, *, exact: bool = True) -> Bounds: ...
@overload
def percentage_points(a: Inexact, b: Inexact, *, exact: Literal[False]) -> Decimal: ...
def percentage_points(a: Given, b: Given, *, exact: bool = True) -> Decimal | Bounds:
    """How many percentage points one rate is above another: (a − b) × 100.

    >>> percentage_points(Decimal("0.032"), Decimal("0.07"))
    Decimal('-3.8')
    """
    a, b = _taken(exact, a, b)
    return _answer((_bounds("a", a) - _bounds("b", b)) * 100, a, b)


@overload
def implied_target(actual: Exact, completion: Exact, *, exact: bool = True) -> Decimal: ...
@overload
def implied_target(actual: Bounds, completion: Number, *, exact: bool = True) -> Bounds: ...
@overload
def implied_target(actual: Number, completion: Bounds, *, exact: bool = True) -> Bounds: ...
@overload
def implied_target(actual: Inexact, completion: Inexact, *, exact: Literal[False]) -> Decimal: ...
def implied_target(actual: Given, completion: Given, *, exact: bool = True) -> Decimal | Bounds:
    """The target of which a result completed the given share: actual / completion.

    >>> implied_target(Decimal("75"), Decimal("1.25"))
    Decimal('60')
    """
    actual, completion = _taken(exact, actual, completion)
    return _answer(_positive("actual", actual) / _positive("completion", completion), actual, completion)


Reading = Literal["literal", "loose"]
"""How 增长N倍 is read: literally to 1 + N times the base, or loosely to N times."""


@overload
def base_from_growth_multiple(end: Exact, n: Exact, reading: Reading, *, exact: bool = True) -> Decimal: ...
@overload
def base_from_growth_multiple(end: Bounds, n: Number, reading: Reading, *, exact: bool = True) -> Bounds: ...
@overload
def base_from_growth_multiple(end: Number, n: Bounds, reading: Reading, *, exact: bool = True) -> Bounds: ...
@overload
def base_from_growth_multiple(end: Inexact, n: Inexact, reading: Reading, *, exact: Literal[False]) -> Decimal: ...
def base_from_growth_multiple(end: Given, n: Given, reading: Reading, *, exact: bool = True) -> Decimal | Bounds:
    """The base that 增长N倍 started from: end / (1 + N) read literally, end / N read loosely.

    >>> base_from_growth_multiple(240, Decimal("1.4"), "literal")
    Decimal('100')
    """
    end, n = _taken(exact, end, n)
    if reading not in ("literal", "loose"):
        raise GrowthError(f"reading {reading!r}: expected 'literal' or 'loose'")
    times = _factor(n) if reading == "literal" else _positive("n", n)
    return _answer(_positive("end", end) / times, end, n)


@dataclass(frozen=True, slots=True)
class Growth(Shown):
    """The growth between two levels: derived, not printed.

    `rate` holds what both prints allow, `as_printed` takes the printed numbers at their word. `nominal` says that the
    levels are at current prices, as levels are unless they are said to be at constant ones. `across_reports` says that
    they come from two documents: levels are revised from one to the next.
    """

    earlier: Observation | Outcome
    later: Observation | Outcome
    rate: Bounds
    as_printed: Decimal
    nominal: bool
    across_reports: bool

    @property
    def years(self) -> int:
        """How many years lie between the two."""
        assert self.earlier.period is not None
        assert self.later.period is not None
        return self.later.period.end - self.earlier.period.end


def growth_between(earlier: Observation | Outcome, later: Observation | Outcome) -> Growth:
    """The growth from one level to a later one of the same indicator, area, unit and price basis.

    >>> from xinhua_gov import load
    >>> urban = load().observations["urban_income.level.2020"]
    >>> growth_between(urban, urban)
    Traceback (most recent call last):
    xinhua_gov.errors.GrowthError: urban_income.level.2020 is not later than urban_income.level.2020
    """
    _comparable(earlier, later)
    first, last = earlier.quantity, later.quantity
    return Growth(
        earlier=earlier,
        later=later,
        rate=growth_rate(first.bounds, last.bounds),
        as_printed=growth_rate(first.amount, last.amount),
        nominal=later.price_basis is not PriceBasis.CONSTANT,
        across_reports=_document(earlier) != _document(later),
    )


def _comparable(earlier: Observation | Outcome, later: Observation | Outcome) -> None:
    """Refuse two figures between which growth cannot be computed."""
    for name, figure in (("earlier", earlier), ("later", later)):
        if not isinstance(figure, (Observation, Outcome)):
            expected = "expected an Observation or an Outcome; of two numbers growth_rate gives the growth"
            raise TypeError(f"the argument `{name}` is {reprlib.repr(figure)}: {expected}")
        if figure.measure is not Measure.LEVEL:
            raise GrowthError(f"{figure.id} is a {figure.measure}: expected a level")
        if figure.period is None or figure.period.years != 1:
            raise GrowthError(f"{figure.id} is of {figure.period}: expected a single year")
    for what, one, other in (
        ("indicator", earlier.indicator, later.indicator),
        ("area", earlier.area, later.area),
        ("price_basis", earlier.price_basis or PriceBasis.UNSTATED, later.price_basis or PriceBasis.UNSTATED),
    ):
        if one != other:
            raise GrowthError(f"{earlier.id} and {later.id} differ in {what}: {one} and {other}")
    if earlier.quantity.unit != later.quantity.unit:
        raise GrowthError(f"{earlier.id} is in {earlier.quantity.unit}, {later.id} in {later.quantity.unit}")
    assert earlier.period is not None
    assert later.period is not None
    if later.period.end <= earlier.period.end:
        raise GrowthError(f"{later.id} is not later than {earlier.id}")


def _document(figure: Observation | Outcome) -> str | None:
    """The document that a figure is from; None for the report itself."""
    return figure.source.title if isinstance(figure, Outcome) else None


def _taken(exact: bool, *values: Given) -> tuple[Number, ...]:
    """The values as they are, or where they need not be exact each number as it is written: 0.1 as a tenth."""
    if exact:
        return cast("tuple[Number, ...]", values)
    return tuple(value if isinstance(value, Bounds) else _as_written(value) for value in values)


def _as_written(value: Given) -> Decimal:
    """The number that a float, or a number of numpy or pandas, is written as."""
    try:
        if not isinstance(value, (str, bool)) and hasattr(value, "__float__"):
            return Decimal(str(value))
    except InvalidOperation:
        pass
    raise GrowthError(f"expected one number or Bounds, found a {type(value).__name__}")


def _answer(result: Bounds, *given: Number) -> Decimal | Bounds:
    """The result as it is asked for: Bounds where Bounds were given, else the value, rounded if it is not exact."""
    if any(isinstance(value, Bounds) for value in given):
        return result
    assert result.low is not None
    assert result.high is not None
    return plain(result.low) if result.exact else _ROUND.plus(_MIDDLE.divide(_MIDDLE.add(result.low, result.high), 2))


def exact_number(name: str, value: Decimal | int) -> Decimal:
    """The value as a Decimal; a float, what is no number, and one that is not finite are refused by name."""
    if isinstance(value, bool) or not isinstance(value, (Decimal, int)):
        raise GrowthError(f"{name} {value!r}: expected a Decimal, an int or Bounds, never a {type(value).__name__}")
    number = Decimal(value)
    if not number.is_finite():
        raise GrowthError(f"{name} {value}: expected a finite number")
    if number and abs(number.adjusted()) > LARGEST:
        raise GrowthError(f"{name}: expected a number between 1e-{LARGEST} and 1e{LARGEST}")
    return number


def _bounds(name: str, value: Number) -> Bounds:
    if isinstance(value, SupportsFloat) and not isinstance(value, (Decimal, int, Bounds)):
        raise GrowthError(
            f"{name} {value!r}: expected a Decimal, an int or Bounds, never a {type(value).__name__}; "
            "exact=False takes it as it is written"
        )
    return value if isinstance(value, Bounds) else Bounds.exactly(exact_number(name, value))


def _positive(name: str, value: Number) -> Bounds:
    bounds = _bounds(name, value)
    if bounds.low is None or bounds.low <= 0:
        raise GrowthError(f"{name} {value}: expected more than zero")
    return bounds


def _factor(rate: Number) -> Bounds:
    """1 + rate."""
    factor = _bounds("rate", rate) + 1
    if factor.low is None or factor.low <= 0:
        raise GrowthError(f"rate {rate}: expected more than −1, which leaves nothing")
    return factor


def _ratio(start: Number, end: Number, named: tuple[str, str] = ("start", "end")) -> Bounds:
    """End / start, for a start above zero and an end of the same sign; `named` are the names that its caller has."""
    first, last = named
    over = _bounds(last, end)
    if over.low is None or over.low < 0:
        raise GrowthError(f"{last} {end}: the sign changes from {first} {start}")
    return over / _positive(first, start)


def _checked_years(years: int) -> int:
    if isinstance(years, bool) or not isinstance(years, int) or not 1 <= years <= LONGEST:
        raise GrowthError(f"years {years!r}: expected a whole number from 1 to {LONGEST}")
    return years


def _exact_exponent(ratio: Fraction, factor: Fraction, years: Decimal) -> Decimal:
    """The years as a short decimal where that is exactly right, else as they are."""
    short = plain(years.quantize(Decimal("0.001"), context=_ROUND))
    above, below = short.as_integer_ratio()
    return short if abs(above) <= LONGEST and ratio**below == factor**above else years
