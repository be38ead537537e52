"""Numerals: the exact number that digits and Chinese characters write."""

from __future__ import annotations

import re
from decimal import Context, Decimal

from xinhua_gov.units import POWERS_ZH

LONGEST = 100
"""Characters of one number that are read: what is longer is no number of any report."""

NARROW = str.maketrans("０１２３４５６７８９．，－·•・点", "0123456789.,-....", " \u3000\xa0")
"""Wide digits and marks to Western ones, blanks to nothing."""

DIGITS = re.compile(r"\d+(?:\.\d+)?")
"""A run of digits, as an audit counts them."""

STEPS = frozenset("十百千万亿")
"""The characters of powers of ten."""

_POWERS = tuple((multiple, power) for power, multiple in reversed(POWERS_ZH))

SCALES = {
    more + multiple: power + place
    for multiple, power in (("", 0), *_POWERS, ("亿亿", 16))
    for place, more in enumerate(("", "十", "百", "千"))
}
"""The power of ten of each multiplier that stands between digits and a unit."""

_ONES = {"零": 0, "〇": 0, "一": 1, "二": 2, "两": 2, "三": 3, "四": 4, "五": 5, "六": 6, "七": 7, "八": 8, "九": 9}
_TENS = {"十": 10, "百": 100, "千": 1000}
_ALONE = {character: Decimal(value) for character, value in (_ONES | _TENS | {"万": 10**4, "亿": 10**8}).items()}
"""The numbers of one character, by far the most frequent."""


def number(digits: str, scale: int = 0) -> Decimal:
    """The number of digits, of either width, with blanks and thousands separators, times 10^scale.

    >>> number("1,234"), number("27 .4", 8), number("１２．５")
    (Decimal('1234'), Decimal('2740000000'), Decimal('12.5'))
    """
    is_plain = digits.isascii() and "," not in digits and " " not in digits
    plain = digits if is_plain else digits.translate(NARROW).replace(",", "")
    if not scale:
        return Decimal(plain)
    whole, _, fraction = plain.partition(".")
    if len(fraction) <= scale:
        return Decimal(f"{whole}{fraction}{'0' * (scale - len(fraction))}")
    return Decimal(f"{whole}{fraction[:scale]}.{fraction[scale:]}")


def chinese_number(characters: str) -> Decimal | None:
    """The number of Chinese characters; None where they write none (三五, 百十, 万千).

    >>> chinese_number("两千三百万"), chinese_number("十二点二"), chinese_number("一九六四")
    (Decimal('23000000'), Decimal('12.2'), Decimal('1964'))
    """
    alone = _ALONE.get(characters)
    if alone is not None or len(characters) > LONGEST:
        return alone
    whole, _, fraction = characters.partition("点")
    value = _digit_by_digit(whole) if len(whole) > 1 and STEPS.isdisjoint(whole) else _positional(whole)
    if value is None or not fraction:
        return None if value is None else Decimal(value)
    ones = fraction.rstrip("十百千万亿")
    scale = SCALES.get(fraction[len(ones) :])
    return None if scale is None else number(f"{value}.{''.join(str(_ONES[one]) for one in ones)}", scale)


def scaled(value: Decimal, scale: int) -> Decimal:
    """A number times 10^scale, written without an exponent.

    >>> scaled(Decimal("1.5"), 4)
    Decimal('15000')
    """
    return number(f"{value:f}", scale)


def quotient(top: Decimal, bottom: Decimal) -> Decimal:
    """The decimal of a fraction, of 28 digits where it has no end, of more where its numerator has more.

    >>> quotient(Decimal(3), Decimal(4))
    Decimal('0.75')
    """
    return Context(prec=max(28, len(top.as_tuple().digits))).divide(top, bottom)


def _digit_by_digit(characters: str) -> int | None:
    """A number of four digits or more, read one by one; fewer, such as 三五 and 七八, are vague."""
    return int("".join(str(_ONES[character]) for character in characters)) if len(characters) > 3 else None


def _positional(characters: str) -> int | None:
    """A number that is written with 十, 百, 千, 万 and 亿."""
    total = begin = 0
    for place, character in enumerate(characters):
        if character in _ONES or character in _TENS:
            continue
        before = _below_ten_thousand(characters[begin:place])
        if before is None:
            return None
        amount = sum(before)
        if not amount and place and not (character == "亿" and total):
            return None
        amount = amount or int(not place)  # 万 and 亿 alone are one of them
        total = (total + amount) * 10**8 if character == "亿" else total + amount * 10**4
        begin = place + 1
    rest = _below_ten_thousand(characters[begin:])
    if rest is None:
        return None
    tens, digit = rest
    if digit and len(characters) > 1 and characters[-2] in "百千万亿":
        digit *= 10 ** (SCALES[characters[-2]] - 1)  # 三千五 is 3500, 一万二 is 12000
    return total + tens + digit


def _below_ten_thousand(characters: str) -> tuple[int, int] | None:
    """The tens, hundreds and thousands of a number without 万 and 亿, and its last digit; None where it is none."""
    tens, digit, last_step = 0, None, 10**4
    for character in characters:
        if character in _ONES:
            if digit:
                return None
            digit = _ONES[character]
        else:
            step = _TENS[character]
            if step >= last_step:
                return None
            tens += (1 if digit is None else digit) * step
            digit, last_step = None, step
    return tens, digit or 0
