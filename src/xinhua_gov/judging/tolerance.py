"""Tolerance: how far a result may be short of a target that is only about a number (左右)."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from decimal import Decimal
from typing import Literal

from xinhua_gov.bounds import Bounds
from xinhua_gov.errors import UnknownFieldError
from xinhua_gov.model.quantity import Quantity
from xinhua_gov.spelling import nearest
from xinhua_gov.units import UNITS

Tolerance = Decimal | int | Mapping[str, Decimal | int] | Literal["convention"] | None
"""How far short 左右 lets a result be: a number in the target's own unit (points for rates), one for each of several
units by its code, the convention, or None for the strict reading, in which nobody can say."""

POINTS = Decimal("0.5")
"""What the convention takes 左右 to mean for rates, in points of the rate: half a step of one point."""

SHARE = Decimal("0.05")
"""What the convention takes 左右 to mean for all else, as a share of the number."""


@dataclass(frozen=True, slots=True)
class Leeway:
    """How far a result may be short of one target, in its unit; `by_convention` where nobody said so.

    Within a tolerance that was given the target is met. Within the convention, which is only customary, nobody can say.
    """

    amount: Decimal
    by_convention: bool


def refuse_no_tolerance(tolerance: Tolerance, known: Collection[str] = ()) -> None:
    """Refuse what is no tolerance: a number below zero or not exact, and the code of no unit.

    `known` are the codes of units beside those of the package. Raises ValueError.
    """
    if isinstance(tolerance, Mapping):
        for unit, number in tolerance.items():
            if unit not in UNITS and unit not in known:
                near = nearest(str(unit), [*UNITS, *known]) or ("percent", "percentage_point", "CNY")
                raise UnknownFieldError(str(unit), "the code of a unit that a tolerance may be in", near)
            _refuse_no_number(number, f"tolerance for {unit} {number!r}")
    elif tolerance is not None and tolerance != "convention":
        _refuse_no_number(tolerance, f"tolerance {tolerance!r}")


def _refuse_no_number(number: object, named: str) -> None:
    whole = isinstance(number, int) and not isinstance(number, bool)
    exact = whole or (isinstance(number, Decimal) and number.is_finite())
    if not exact or number < 0:  # type: ignore[operator]
        raise ValueError(f"{named}: expected a Decimal or int of zero or more")


def leeway_of(tolerance: Tolerance, quantity: Quantity, number: Decimal) -> Leeway | None:
    """What a tolerance comes to for a number in the unit of a quantity; None in the strict reading.

    >>> growth = Quantity(value=Decimal("7.5"), unit="percent")
    >>> leeway_of("convention", growth, growth.amount), leeway_of({"percent": 1}, growth, growth.amount)
    (Leeway(amount=Decimal('0.5'), by_convention=True), Leeway(amount=Decimal('1'), by_convention=False))
    """
    if tolerance is None:
        return None
    given: object = tolerance
    if isinstance(tolerance, Mapping):
        named = (unit for unit in (quantity.unit, unit_of_difference(quantity.unit)) if unit in tolerance)
        given = next((tolerance[unit] for unit in named), None)
    if isinstance(given, Decimal | int):
        return Leeway(Decimal(given), by_convention=False)
    return _convention(quantity, number)


def _convention(quantity: Quantity, number: Decimal) -> Leeway:
    if quantity.rate is not None:
        return Leeway(POINTS, by_convention=True)
    share = (Bounds.exactly(number.copy_abs()) * SHARE).high
    assert share is not None
    return Leeway(share, by_convention=True)


def unit_of_difference(unit: str) -> str:
    """The unit of a difference between two numbers of a unit: percentage points for percentages."""
    return "percentage_point" if unit == "percent" else unit
