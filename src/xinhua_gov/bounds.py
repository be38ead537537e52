"""Bounds: intervals of Decimal, rounded outward, whose ends may be open or not stated."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from decimal import ROUND_CEILING, ROUND_FLOOR, Context, Decimal

from xinhua_gov.errors import BoundsError

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Self

DIGITS = 50
"""Significant digits that an operation keeps; what does not fit is rounded outward."""

LARGEST = 9999
"""The largest power of ten, and the smallest below zero; what goes beyond is not stated."""

_DOWN = Context(prec=DIGITS, rounding=ROUND_FLOOR, Emin=-LARGEST, Emax=LARGEST, traps=[])
_UP = Context(prec=DIGITS, rounding=ROUND_CEILING, Emin=-LARGEST, Emax=LARGEST, traps=[])
_INFINITY = Decimal("Infinity")

_End = tuple[Decimal, bool]
"""An end of an interval, an infinite one for a side that is not stated, and whether it is open."""


@dataclass(frozen=True, slots=True)
class Bounds:
    """The values that a printed figure allows.

    `low` and `high` are None where that side is not stated; `low_open` and `high_open` say that the end itself is left
    out. A side that is not stated is always open.

    Bounds can be added, subtracted, multiplied and divided, with each other and with a Decimal or int. The result holds
    every result of the values within and is no wider than rounding outward to 50 digits makes it; two Bounds are taken
    to vary independently. The caller's decimal context does not matter.

    Raises BoundsError for ends in the wrong order, an empty interval, an end that is not a finite Decimal, and a
    division by Bounds that hold zero.

    >>> bounds = Bounds(Decimal("271.35"), Decimal("271.45"), high_open=True)
    >>> print(bounds)
    [271.35, 271.45)
    >>> Decimal("271.35") in bounds, Decimal("271.45") in bounds
    (True, False)
    >>> print(bounds * 2 - 1)
    [541.70, 541.90)
    """

    low: Decimal | None = None
    high: Decimal | None = None
    low_open: bool = False
    high_open: bool = False

    def __post_init__(self) -> None:
        low, high = self.low, self.high
        if low is None:
            object.__setattr__(self, "low_open", True)
        elif not (isinstance(low, Decimal) and low.is_finite()):
            raise BoundsError(f"low end {low!r}: expected a finite Decimal, or None for a side not stated")
        if high is None:
            object.__setattr__(self, "high_open", True)
        elif not (isinstance(high, Decimal) and high.is_finite()):
            raise BoundsError(f"high end {high!r}: expected a finite Decimal, or None for a side not stated")
        if low is None or high is None or low < high:
            return
        if low > high:
            raise BoundsError(f"the low end {low} is above the high end {high}")
        if self.low_open or self.high_open:
            raise BoundsError(f"both ends are {low} and one of them is open: no value is left")

    @classmethod
    def exactly(cls, value: Decimal | int) -> Self:
        """The interval that holds one value.

        >>> print(Bounds.exactly(53))
        [53, 53]
        """
        point = Decimal(value)
        return cls(point, point)

    @property
    def exact(self) -> bool:
        """Whether the interval holds exactly one value."""
        return self.low is not None and self.low == self.high

    def __contains__(self, value: Decimal | int) -> bool:
        over_low = self.low is None or (self.low < value if self.low_open else self.low <= value)
        under_high = self.high is None or (value < self.high if self.high_open else value <= self.high)
        return over_low and under_high

    def within(self, other: Bounds) -> bool:
        """Whether every value of these bounds is one of `other`.

        >>> Bounds.exactly(5).within(Bounds(low=Decimal(5)))
        True
        """
        low_fits = self._low >= other._low
        return low_fits and _order_of_high(self._high) <= _order_of_high(other._high)

    def intersection(self, other: Bounds) -> Bounds | None:
        """The values in both, or None where there are none.

        >>> print(Bounds(Decimal(1), Decimal(3)).intersection(Bounds(low=Decimal(2))))
        [2, 3]
        """
        if self.below(other) or other.below(self):
            return None
        return _bounds(max(self._low, other._low), min(self._high, other._high, key=_order_of_high))

    def below(self, other: Bounds) -> bool:
        """Whether every value here is less than every value of `other`.

        >>> Bounds(high=Decimal("4.5"), high_open=True).below(Bounds.exactly(Decimal("4.5")))
        True
        """
        if self.high is None or other.low is None:
            return False
        return self.high < other.low or (self.high == other.low and (self.high_open or other.low_open))

    def __neg__(self) -> Bounds:
        low = None if self.high is None else self.high.copy_negate()
        high = None if self.low is None else self.low.copy_negate()
        return Bounds(low, high, self.high_open, self.low_open)

    def __add__(self, other: Bounds | Decimal | int) -> Bounds:
        (low, low_open), (high, high_open) = self._low, self._high
        (their_low, their_low_open), (their_high, their_high_open) = _ends(other)
        return _bounds(
            (_DOWN.add(low, their_low), low_open or their_low_open),
            (_UP.add(high, their_high), high_open or their_high_open),
        )

    __radd__ = __add__

    def __sub__(self, other: Bounds | Decimal | int) -> Bounds:
        return self + (other.copy_negate() if isinstance(other, Decimal) else -other)

    def __rsub__(self, other: Decimal | int) -> Bounds:
        return -self + other

    def __mul__(self, other: Bounds | Decimal | int) -> Bounds:
        return _extremes(self, _as_bounds(other), _product)

    __rmul__ = __mul__

    def __truediv__(self, other: Bounds | Decimal | int) -> Bounds:
        them = _as_bounds(other)
        if 0 in them:
            raise BoundsError(f"{self} cannot be divided by {them}, which holds zero")
        if them.below(_ZERO):
            return -self / -them
        if them.exact:
            return self._mapped(lambda end, context: context.divide(end, them._low[0]))
        return _extremes(self, them, _quotient)

    def __rtruediv__(self, other: Decimal | int) -> Bounds:
        return Bounds.exactly(other) / self

    def power(self, exponent: int) -> Bounds:
        """The bounds of x^exponent, for values that are not negative and an exponent of 1 or more.

        >>> print(Bounds(Decimal("1.07"), Decimal("1.08")).power(2))
        [1.1449, 1.1664]
        """
        self._refuse_negative("raised to a power")
        if exponent < 1:
            raise BoundsError(f"the exponent {exponent} is less than 1")
        return self._mapped(lambda end, context: _power(end, exponent, context))

    def root(self, degree: int) -> Bounds:
        """The bounds of x^(1/degree), for values that are not negative; exact where a decimal root exists.

        >>> print(Bounds.exactly(Decimal("1.331")).root(3))
        [1.1, 1.1]
        """
        self._refuse_negative("rooted")
        if degree < 1:
            raise BoundsError(f"the degree {degree} is less than 1")
        return self._mapped(lambda end, context: _root(end, degree, context))

    def ln(self) -> Bounds:
        """The bounds of the natural logarithm, for positive values.

        >>> print(Bounds.exactly(1).ln())
        [0, 0]
        """
        if 0 in self or self.below(_ZERO):
            raise BoundsError(f"{self} has no logarithm: it is not positive")
        return self._mapped(_ln)

    def rounded(self, digits: int) -> Bounds:
        """The bounds rounded outward to so many significant digits.

        >>> print((Bounds.exactly(1) / 3).rounded(4))
        [0.3333, 0.3334]
        """
        down, up = Context(prec=digits, rounding=ROUND_FLOOR), Context(prec=digits, rounding=ROUND_CEILING)
        low = None if self.low is None else down.plus(self.low)
        high = None if self.high is None else up.plus(self.high)
        return Bounds(low, high, self.low_open and low == self.low, self.high_open and high == self.high)

    def __str__(self) -> str:
        left, right = "(" if self.low_open else "[", ")" if self.high_open else "]"
        low = "−∞" if self.low is None else f"{self.low:f}"
        high = "∞" if self.high is None else f"{self.high:f}"
        return f"{left}{low}, {high}{right}"

    @property
    def _low(self) -> _End:
        return (-_INFINITY if self.low is None else self.low), self.low_open

    @property
    def _high(self) -> _End:
        return (_INFINITY if self.high is None else self.high), self.high_open

    def _mapped(self, function: Callable[[Decimal, Context], Decimal]) -> Bounds:
        """The bounds of a function that rises with its argument."""
        (low, low_open), (high, high_open) = self._low, self._high
        return _bounds((function(low, _DOWN), low_open), (function(high, _UP), high_open))

    def _refuse_negative(self, what: str) -> None:
        if self.low is None or self.low < 0:
            raise BoundsError(f"{self} cannot be {what}: it may be negative")


_ZERO = Bounds(Decimal(0), Decimal(0))


def _ends(value: Bounds | Decimal | int) -> tuple[_End, _End]:
    """Both ends of Bounds, or of a point."""
    if isinstance(value, Bounds):
        return value._low, value._high
    point = (Decimal(value), False)
    return point, point


def _as_bounds(value: Bounds | Decimal | int) -> Bounds:
    return value if isinstance(value, Bounds) else Bounds.exactly(value)


def _bounds(low: _End, high: _End) -> Bounds:
    """The bounds of two ends, of which infinite ones are not stated."""
    return Bounds(_stated(low[0]), _stated(high[0]), low[1], high[1])


def _stated(end: Decimal) -> Decimal | None:
    """None for an infinite end; a zero without its sign, and no exponent above zero."""
    if end.is_infinite():
        return None
    return Decimal(f"{end if end else end.copy_abs():f}")


def _order_of_high(end: _End) -> tuple[Decimal, bool]:
    """Orders high ends: of two at the same place the open one is the lower."""
    return end[0], not end[1]


def _extremes(one: Bounds, other: Bounds, function: Callable[[_End, _End, Context], _End | None]) -> Bounds:
    """The bounds of a function that rises or falls in each argument: its extremes are at the ends."""
    pairs = [(mine, theirs) for mine in (one._low, one._high) for theirs in (other._low, other._high)]
    lows = [end for pair in pairs if (end := function(*pair, _DOWN)) is not None]
    highs = [end for pair in pairs if (end := function(*pair, _UP)) is not None]
    return _bounds(min(lows), max(highs, key=_order_of_high))


def _product(one: _End, other: _End, context: Context) -> _End | None:
    """The product of two ends. A zero that is taken makes zero, whatever the other end is."""
    if one[0] == 0 or other[0] == 0:
        taken = (one[0] == 0 and not one[1]) or (other[0] == 0 and not other[1])
        return Decimal(0), not taken
    return context.multiply(one[0], other[0]), one[1] or other[1]


def _quotient(one: _End, other: _End, context: Context) -> _End | None:
    """The quotient of two ends; None for infinity by infinity and zero by zero, which are never extremes."""
    if one[0].is_infinite() and other[0].is_infinite():
        return None
    if other[0] == 0:
        return None if one[0] == 0 else (_INFINITY.copy_sign(one[0]), True)
    if one[0] == 0:
        return Decimal(0), one[1]
    if other[0].is_infinite():
        return Decimal(0), True
    return context.divide(one[0], other[0]), one[1] or other[1]


def _power(value: Decimal, exponent: int, context: Context) -> Decimal:
    """value^exponent by squaring, each product rounded as the context says."""
    result = value
    for bit in bin(exponent)[3:]:
        result = context.multiply(result, result)
        if bit == "1":
            result = context.multiply(result, value)
    return result


def _root(value: Decimal, degree: int, context: Context) -> Decimal:
    """The root of a value that is not negative, rounded as the context says: an integer root of scaled digits."""
    if value == 0 or value.is_infinite():
        return value
    places = DIGITS - value.adjusted() // degree
    numerator, denominator = value.as_integer_ratio()
    shift = 10 ** abs(places * degree)
    numerator, denominator = (numerator * shift, denominator) if places > 0 else (numerator, denominator * shift)
    root = _integer_root(numerator // denominator, degree)
    if root**degree * denominator == numerator:
        return plain(Decimal(f"{root}E{-places}"))
    return context.plus(Decimal(f"{root + (context.rounding == ROUND_CEILING)}E{-places}"))


def plain(value: Decimal) -> Decimal:
    """The value without zeros behind its last decimal, and without an exponent.

    >>> plain(Decimal("1.10")), plain(Decimal("6E+1"))
    (Decimal('1.1'), Decimal('60'))
    """
    return Decimal(f"{value.normalize(_UP):f}")


def _integer_root(number: int, degree: int) -> int:
    """The largest integer whose power is not above the number, by Newton's method from above."""
    guess = 1 << -(-number.bit_length() // degree)
    while True:
        better = ((degree - 1) * guess + number // guess ** (degree - 1)) // degree
        if better >= guess:
            return guess
        guess = better


def _ln(value: Decimal, context: Context) -> Decimal:
    """The logarithm, one unit of the last digit further than Decimal's, which ignores the context's rounding."""
    if value == 1:
        return Decimal(0)
    nearest = context.ln(value)
    return context.next_plus(nearest) if context.rounding == ROUND_CEILING else context.next_minus(nearest)
