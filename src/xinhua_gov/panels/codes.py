"""Codes of GB/T 2260: what the code of a place says by its form: its level, and the places above it."""

from __future__ import annotations

import re

from xinhua_gov.vocabulary import Level

NATION = "000000"
"""The nation as a place: GB/T 2260 has no code for it, and this is what statistics write."""

_CODE = re.compile("000000|(?:1[1-5]|2[1-3]|3[1-7]|4[1-6]|5[0-4]|6[1-5]|71|8[12])[0-9]{4}")
_MUNICIPALITIES = ("11", "12", "31", "50")
_UNDER_THE_PROVINCE = "90"
"""The third and fourth digits of counties that no prefecture stands above."""


def is_code(code: str) -> bool:
    """Whether a code is that of the nation, or has the first digits of a province.

    >>> is_code("410402"), is_code("000000"), is_code("990000"), is_code("4104")
    (True, True, False, False)
    """
    return bool(_CODE.fullmatch(code))


def level_of(code: str) -> Level:
    """The level of the place with a code, by its form.

    >>> [level_of(code).value for code in ("000000", "410000", "410400", "410402")]
    ['nation', 'province', 'prefecture', 'county']
    """
    if code == NATION:
        return Level.NATION
    if code.endswith("0000"):
        return Level.PROVINCE
    return Level.PREFECTURE if code.endswith("00") else Level.COUNTY


def place_above(code: str, level: Level) -> str | None:
    """The code of the place of a level that holds another; None where there is none above it.

    A district of a municipality, and a county that its province governs itself, stand under no prefecture.

    >>> place_above("410402", Level.PREFECTURE), place_above("410402", Level.NATION)
    ('410400', '000000')
    >>> place_above("410000", Level.COUNTY) is place_above("110105", Level.PREFECTURE) is None
    True
    """
    levels = list(Level)
    if not is_code(code) or levels.index(level) >= levels.index(level_of(code)):
        return None
    match level:
        case Level.NATION:
            return NATION
        case Level.PROVINCE:
            return f"{code[:2]}0000"
    return None if code[2:4] == _UNDER_THE_PROVINCE or code[:2] in _MUNICIPALITIES else f"{code[:4]}00"
