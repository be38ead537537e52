"""Quantity: a number as it is printed, and what the print allows."""

from __future__ import annotations

from decimal import Decimal
from typing import Annotated, Self

from pydantic import Field, model_validator

from xinhua_gov.bounds import Bounds
from xinhua_gov.model.base import DecimalString, Record, form, record_error
from xinhua_gov.printed import is_whole, printed_amount, printed_bounds
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
        return printed_amount(self.value, self.scale - power)

    @property
    def rate(self) -> Decimal | None:
        """The ratio that a percentage, permille or percentage points stand for (3.2 % is 0.032); else None."""
        return self.amount_in(_PLACES_OF_RATES[self.unit]) if self.unit in _PLACES_OF_RATES else None

    @property
    def exact(self) -> bool:
        """Whether the print is a bare integer of things that are counted one by one, and so exact."""
        unit = UNITS.get(self.unit)
        countable = self.countable if unit is None else unit.countable
        return bool(countable) and is_whole(self.value, self.scale) and self.qualifier is Qualifier.UNQUALIFIED

    @property
    def bounds(self) -> Bounds:
        """The amounts that the print allows, by its qualifier and its last digit.

        An unqualified number that is not `exact` may have been rounded: it stands for half a unit of its last digit
        below to just under half a unit above. 余 and 多 add something less than one unit of the last digit that is not
        zero: 2100余万 is over 2100万 and under 2200万. 以上, 以下 and 以内 include the number, 超过 and 不满 do not
        (Civil Code of the PRC, art. 1259). 左右 and 约 state no bounds.
        """
        return printed_bounds(self.value, self.scale, self.qualifier, exact=self.exact)
