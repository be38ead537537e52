"""Quantity: a number as it is printed, and what the print allows."""

from __future__ import annotations

from decimal import Decimal
from typing import Annotated, Self

from pydantic import Field, model_validator

from xinhua_gov.bounds import Bounds
from xinhua_gov.model.base import DecimalString, Record, form, record_error
from xinhua_gov.units import UNITS
from xinhua_gov.vocabulary import Qualifier

UnitCode = Annotated[str, form(r"^(?:[A-Z]{3}|[a-z0-9]+(?:_[a-z0-9]+)*)$", "a unit's code such as CNY or mu", 40)]
"""A unit's code: ISO 4217 for money (`CNY`), else a lower-case English name (`percent`, `mu`)."""

_PLACES_OF_RATES = {"percent": 2, "percentage_point": 2, "permille": 3}


class Quantity(Record, frozen=True, extra="forbid"):
    """A printed number: 271.4亿元 is the value 271.4 with the scale 8 and the unit CNY.

    `scale` is the power of ten that the text prints as a character (万 4, 亿 8). `countable` is stated only for a unit
    of the report's own, which `units.json` describes. A decline is a negative value, and the qualifier speaks of the
    value as it is stored: 下降3%以上 is −3 with `at_most`.

    >>> quantity = Quantity(value=Decimal("1.25"), scale=4, unit="person", qualifier=Qualifier.AND_MORE)
    >>> quantity.amount, str(quantity.bounds)
    (Decimal('12500'), '(12500, 12600)')
    """

    value: DecimalString
    scale: Annotated[int, Field(ge=0, le=16)] = 0
    unit: UnitCode
    qualifier: Qualifier = Qualifier.UNQUALIFIED
    countable: bool | None = None

    @model_validator(mode="after")
    def _countable_only_of_own_units(self) -> Self:
        if (self.countable is None) != (self.unit in UNITS):
            advice = "leave it out" if self.unit in UNITS else "say true or false"
            message = "stated for a unit of the report's own and for no other; for {unit}, {advice}"
            raise record_error("countable", message, unit=self.unit, advice=advice)
        return self

    @property
    def amount(self) -> Decimal:
        """Value × 10^scale, in the unit, exactly."""
        return self.amount_in(0)

    def amount_in(self, power: int) -> Decimal:
        """The amount in 10^power of the unit, with the digits that are printed.

        >>> Quantity(value=Decimal("271.4"), scale=8, unit="CNY").amount_in(9)
        Decimal('27.14')
        """
        coefficient, place = self._printed
        return _decimal(coefficient, place - power)

    @property
    def rate(self) -> Decimal | None:
        """The ratio that a percentage, permille or percentage points stand for (3.2 % is 0.032); else None."""
        return self.amount_in(_PLACES_OF_RATES[self.unit]) if self.unit in _PLACES_OF_RATES else None

    @property
    def exact(self) -> bool:
        """Whether the print is a bare integer of things that are counted one by one, and so exact."""
        unit = UNITS.get(self.unit)
        countable = self.countable if unit is None else unit.countable
        whole = self.scale == 0 and "." not in f"{self.value:f}"
        return bool(countable) and whole and self.qualifier is Qualifier.UNQUALIFIED

    @property
    def bounds(self) -> Bounds:
        """The amounts that the print allows, by its qualifier and its last digit.

        An unqualified number that is not `exact` may have been rounded: it stands for half a unit of its last digit
        below to just under half a unit above. 余 and 多 add something less than one unit of the last digit that is not
        zero: 2100余万 is over 2100万 and under 2200万. 以上, 以下 and 以内 include the number, 超过 and 不满 do not
        (Civil Code of the PRC, art. 1259). 左右 and 约 state no bounds.
        """
        amount = self.amount
        match self.qualifier:
            case Qualifier.UNQUALIFIED:
                return Bounds.exactly(amount) if self.exact else self._rounded
            case Qualifier.AND_MORE:
                return self._and_more
            case Qualifier.OVER:
                return Bounds(low=amount, low_open=True)
            case Qualifier.AT_LEAST:
                return Bounds(low=amount)
            case Qualifier.NEARLY | Qualifier.UNDER:
                return Bounds(high=amount, high_open=True)
            case Qualifier.AT_MOST:
                return Bounds(high=amount)
            case Qualifier.ABOUT:
                return Bounds()

    @property
    def _printed(self) -> tuple[int, int]:
        """The printed digits as an integer, and the power of ten of the last one."""
        whole, _, fraction = f"{self.value:f}".partition(".")
        return int(whole + fraction), self.scale - len(fraction)

    @property
    def _rounded(self) -> Bounds:
        coefficient, place = self._printed
        low, high = (_decimal(coefficient * 10 + half, place - 1) for half in (-5, 5))
        return Bounds(low, high, high_open=True)

    @property
    def _and_more(self) -> Bounds:
        coefficient, place = self._printed
        unit = 1
        while coefficient and coefficient % (unit * 10) == 0:
            unit *= 10
        further = _decimal(coefficient + (unit if coefficient >= 0 else -unit), place)
        low, high = sorted((self.amount, further))
        return Bounds(low, high, low_open=True, high_open=True)


def _decimal(coefficient: int, place: int) -> Decimal:
    """Coefficient × 10^place, exactly and without an exponent above zero, whatever the caller's context."""
    return Decimal(coefficient * 10**place) if place >= 0 else Decimal(f"{coefficient}E{place}")
