"""Tolerance: how far a result may be short of a target that is only about a number (左右)."""

from __future__ import annotations

import reprlib
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from decimal import Decimal
from typing import Literal

from xinhua_gov.bounds import Bounds
from xinhua_gov.errors import UnknownFieldError
from xinhua_gov.judging.growth import LARGEST
from xinhua_gov.model.quantity import Quantity
from xinhua_gov.spelling import nearest
from xinhua_gov.units import UNITS

Tolerance = Decimal | int | Mapping[str, Decimal | int] | Literal["convention"] | None
"""How far short 左右 lets a result be: a number in the target's own unit (points for rates), one for each of several
units by its code, the convention, or None for the strict reading, in which nobody can say."""

CONVENTION: Literal["convention"] = "convention"
"""The word for the written convention, which is the default."""

_NUMBER = f"a Decimal or int of zero or more, up to 1e{LARGEST}"
_TOLERANCES = (_NUMBER, "one for each unit by its code", repr(CONVENTION), "None")

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
    """Refuse what is no tolerance: a number that is not exact, below zero, too large or too small, and a unit unknown.

    `known` are the codes of units beside those of the package. Raises UnknownFieldError.
    """
    if isinstance(tolerance, Mapping):
        for unit, number in tolerance.items():
            if unit not in UNITS and unit not in known:
                near = nearest(str(unit), [*UNITS, *known]) or ("percent", "percentage_point", "CNY")
                raise UnknownFieldError(str(unit), "the code of a unit that a tolerance may be in", near)
            _refuse_no_number(number, f"a tolerance for {unit}", _NUMBER)
    elif tolerance is not None and tolerance != CONVENTION:
        _refuse_no_number(tolerance, "a tolerance", *_TOLERANCES)


def _refuse_no_number(number: object, what: str, *valid: str) -> None:
    if isinstance(number, bool) or not isinstance(number, Decimal | int):
        raise UnknownFieldError(f"{type(number).__name__} {reprlib.repr(number)}", what, valid)
    exact = Decimal(number)
    if not exact.is_finite() or exact < 0:
        raise UnknownFieldError(f"{exact:.6g}", what, valid)
    if exact and abs(exact.adjusted()) > LARGEST:
        raise UnknownFieldError(f"1e{exact.adjusted()}", what, valid)


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
        return Leeway(Decimal(given).copy_abs(), by_convention=False)
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
