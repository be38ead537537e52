"""Bounds: intervals of Decimal whose ends may be open or not stated."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from xinhua_gov.errors import BoundsError

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Self


@dataclass(frozen=True, slots=True)
class Bounds:
    """The values that a printed figure allows.

    `low` and `high` are None where that side is not stated; `low_open` and `high_open` say that the end itself is left
    out. A side that is not stated is always open.

    Raises BoundsError for ends in the wrong order, an empty interval, or an end that is not a finite Decimal.

    >>> bounds = Bounds(Decimal("271.35"), Decimal("271.45"), high_open=True)
    >>> print(bounds)
    [271.35, 271.45)
    >>> Decimal("271.35") in bounds, Decimal("271.45") in bounds
    (True, False)
    """

    low: Decimal | None = None
    high: Decimal | None = None
    low_open: bool = False
    high_open: bool = False

    def __post_init__(self) -> None:
        for name, end in (("low", self.low), ("high", self.high)):
            if end is None:
                object.__setattr__(self, f"{name}_open", True)
            elif not (isinstance(end, Decimal) and end.is_finite()):
                raise BoundsError(f"{name} end {end!r}: expected a finite Decimal, or None for a side not stated")
        if self.low is None or self.high is None:
            return
        if self.low > self.high:
            raise BoundsError(f"the low end {self.low} is above the high end {self.high}")
        if self.low == self.high and (self.low_open or self.high_open):
            raise BoundsError(f"both ends are {self.low} and one of them is open: no value is left")

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
        """Whether one value is left."""
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
        return self.intersection(other) == self

    def intersection(self, other: Bounds) -> Bounds | None:
        """The values in both, or None where there are none.

        >>> print(Bounds(Decimal(1), Decimal(3)).intersection(Bounds(low=Decimal(2))))
        [2, 3]
        """
        if self.below(other) or other.below(self):
            return None
        low_from = max((b for b in (self, other) if b.low is not None), key=_low_order, default=self)
        high_from = min((b for b in (self, other) if b.high is not None), key=_high_order, default=self)
        return Bounds(low_from.low, high_from.high, low_from.low_open, high_from.high_open)

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

    def __str__(self) -> str:
        left, right = "(" if self.low_open else "[", ")" if self.high_open else "]"
        low = "−∞" if self.low is None else f"{self.low:f}"
        high = "∞" if self.high is None else f"{self.high:f}"
        return f"{left}{low}, {high}{right}"


def _low_order(bounds: Bounds) -> tuple[Decimal, bool]:
    assert bounds.low is not None
    return bounds.low, bounds.low_open


def _high_order(bounds: Bounds) -> tuple[Decimal, bool]:
    assert bounds.high is not None
    return bounds.high, not bounds.high_open
