"""The numbers that a word processor draws before its paragraphs and that their text does not hold: 一、 （二） 3."""

from __future__ import annotations

from collections import defaultdict
from typing import NamedTuple

DEEPEST = 9
"""Levels that a list has at most."""

LARGEST = 9999
"""The largest number that is drawn."""

_DIGITS = "零一二三四五六七八九"
_STEPS = ((1000, "千"), (100, "百"), (10, "十"))
_LEGAL = str.maketrans("零一二三四五六七八九十百千", "零壹贰叁肆伍陆柒捌玖拾佰仟")
_ROMAN = (
    *((1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"), (50, "L"), (40, "XL")),
    *((10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I")),
)


class NumberingLevel(NamedTuple):
    """How a level of a list is numbered: from where, in which numerals, and within what text (`%1、`)."""

    start: int = 1
    format: str = "decimal"
    text: str = "%1."


class Numbering:
    """The lists of a document, counted as its paragraphs come."""

    def __init__(self, lists: dict[str, str], levels: dict[str, dict[int, NumberingLevel]]) -> None:
        """Take which abstract list each list is of, and the levels of each abstract list and each list's own."""
        self._lists = lists
        self._levels = levels
        self._counts: defaultdict[str, dict[int, int]] = defaultdict(dict)

    def label(self, number: str, depth: int) -> str:
        """What is drawn before the next paragraph of a list at a depth, counted from 0."""
        if number not in self._lists or not 0 <= depth < DEEPEST:
            return ""
        own = self._levels.get(f"own {number}", {})
        levels = {**self._levels.get(self._lists[number], {}), **own}
        counts = self._counts[number if own else self._lists[number]]
        level = levels.get(depth, NumberingLevel())
        counts[depth] = counts[depth] + 1 if depth in counts else level.start
        for deeper in [other for other in counts if other > depth]:
            del counts[deeper]
        if level.format in ("bullet", "none"):
            return ""
        label = level.text
        for place in range(depth, -1, -1):
            shown = levels.get(place, NumberingLevel())
            label = label.replace(f"%{place + 1}", numeral(counts.get(place, shown.start), shown.format))
        return label


def numeral(number: int, format: str) -> str:
    """A number in the numerals that a word processor calls so; in plain digits where it has no other name.

    >>> numeral(21, "chineseCountingThousand"), numeral(3, "upperRoman"), numeral(7, "decimal")
    ('二十一', 'III', '7')
    """
    if not 0 < number <= LARGEST:
        return str(number)
    if format in ("chineseCounting", "chineseCountingThousand", "japaneseCounting", "taiwaneseCountingThousand"):
        return _chinese(number)
    if format in ("chineseLegalSimplified", "ideographLegalTraditional", "japaneseLegal"):
        return _chinese(number, 0).translate(_LEGAL)
    if format in ("ideographDigital", "japaneseDigitalTenThousand", "taiwaneseDigital"):
        return "".join("〇" if digit == "0" else _DIGITS[int(digit)] for digit in str(number))
    if format in ("decimalEnclosedCircle", "decimalEnclosedCircleChinese") and number <= 20:
        return chr(ord("①") + number - 1)
    if format.endswith("Letter"):
        letters = chr(ord("A") + (number - 1) % 26) * min(1 + (number - 1) // 26, 9)
        return letters if format.startswith("upper") else letters.lower()
    if format.endswith("Roman"):
        return _roman(number) if format.startswith("upper") else _roman(number).lower()
    return f"{number:02}" if format == "decimalZero" else str(number)


def _chinese(number: int, bare_ten: int = 1) -> str:
    """A number in words; 十 alone, and not 一十, where it begins with ten."""
    said, rest, gap = "", number, False
    for step, word in _STEPS:
        digit, rest = divmod(rest, step)
        if digit:
            ten = word == "十" and digit == 1 and not said and bare_ten
            said += ("零" if gap else "") + ("" if ten else _DIGITS[digit]) + word
        gap = bool(said) and not digit
    return said + ("零" if gap and rest else "") + (_DIGITS[rest] if rest else "")


def _roman(number: int) -> str:
    said = ""
    for value, letters in _ROMAN:
        count, number = divmod(number, value)
        said += letters * count
    return said
