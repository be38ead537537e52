"""What is printed: the amount of digits and a multiplier (万, 亿), what it allows, how much is quoted; no pydantic."""

from __future__ import annotations

from decimal import Decimal

from xinhua_gov.bounds import Bounds
from xinhua_gov.vocabulary import Qualifier

LONGEST_QUOTE = 40
"""Characters of a report that one record or row may quote."""


def printed_amount(value: Decimal, scale: int) -> Decimal:
    """Value × 10^scale with the digits that are printed, exactly, whatever the caller's context.

    >>> printed_amount(Decimal("67.7"), 12)
    Decimal('67700000000000')
    """
    if scale == 0 and value and "E" not in str(value):
        return value  # as it stands, and by far the most frequent
    coefficient, place = _digits(value)
    return _decimal(coefficient, place + scale)


def printed_bounds(
    value: Decimal, scale: int, qualifier: Qualifier, *, exact: bool = False, high: Decimal | None = None
) -> Bounds:
    """The amounts that a printed number allows; `Quantity.bounds` says how each qualifier is read.

    `exact` says that an unqualified number cannot have been rounded: a bare integer of what is counted one by one.
    `high` is the upper end of a range, of which `value` is the lower: the range reaches from the least that the one
    allows to the most that the other does.

    >>> print(printed_bounds(Decimal("271.4"), 8, Qualifier.UNQUALIFIED))
    [27135000000, 27145000000)
    """
    if high is not None:
        lower = printed_bounds(value, scale, qualifier, exact=exact)
        upper = printed_bounds(high, scale, qualifier, exact=exact)
        return Bounds(lower.low, upper.high, lower.low_open, upper.high_open)
    amount = printed_amount(value, scale)
    match qualifier:
        case Qualifier.UNQUALIFIED:
            return Bounds.exactly(amount) if exact else _rounded(value, scale)
        case Qualifier.AND_MORE:
            return _and_more(value, scale)
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


def is_whole(value: Decimal, scale: int) -> bool:
    """Whether a number is printed as a bare integer, without a multiplier and without decimals."""
    return scale == 0 and "." not in f"{value:f}"


def _digits(value: Decimal) -> tuple[int, int]:
    """The printed digits as an integer, and the power of ten of the last one."""
    whole, _, fraction = f"{value:f}".partition(".")
    return int(whole + fraction), -len(fraction)


def _decimal(coefficient: int, place: int) -> Decimal:
    """Coefficient × 10^place, exactly and without an exponent above zero, whatever the caller's context."""
    return Decimal(coefficient * 10**place) if place >= 0 else Decimal(f"{coefficient}E{place}")


def _rounded(value: Decimal, scale: int) -> Bounds:
    coefficient, place = _digits(value)
    low, high = (_decimal(coefficient * 10 + half, place + scale - 1) for half in (-5, 5))
    return Bounds(low, high, high_open=True)


def _and_more(value: Decimal, scale: int) -> Bounds:
    coefficient, place = _digits(value)
    unit = 1
    while coefficient and coefficient % (unit * 10) == 0:
        unit *= 10
    further = _decimal(coefficient + (unit if coefficient >= 0 else -unit), place + scale)
    low, high = sorted((printed_amount(value, scale), further))
    return Bounds(low, high, low_open=True, high_open=True)
