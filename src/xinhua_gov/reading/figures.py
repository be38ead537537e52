"""Figures: numbers that a scan, a keyboard or the habit of another trade wrote in an odd way, in the usual one."""

from __future__ import annotations

import re
from collections.abc import Iterator

from xinhua_gov.reading.edits import Edit
from xinhua_gov.reading.measures import PERCENT, POINTS
from xinhua_gov.reading.scanner import BLANKS, DIGIT, INK, SCALE, UNIT, UNKNOWN, B

_CAPITALS = str.maketrans("壹贰叁肆伍陆柒捌玖拾佰仟圆", "一二三四五六七八九十百千元")
_OF_CAPITALS = "零壹贰叁肆伍陆柒捌玖拾佰仟万亿"
_CAPITAL_NUMBER = re.compile(
    rf"[壹贰叁肆伍陆柒捌玖拾佰仟](?:(?:(?<=[壹贰叁肆伍陆柒捌玖])(?=[拾佰仟]|[万亿][{_OF_CAPITALS}元圆])"
    rf"|(?<=拾)(?=[壹贰叁肆伍陆柒捌玖万亿元圆]))[{_OF_CAPITALS}]++圆?+|(?<=[{DIGIT}][佰仟])(?=[万亿元圆]))"
)
_FIGURE = rf"[{DIGIT}]{{1,9}}+(?:[.．][{DIGIT}]{{1,9}}+)?"
_SHARE = "|".join(sorted(PERCENT | POINTS, key=len, reverse=True))
_TICKED = re.compile(rf"(?<![{DIGIT}'’‘.])[{DIGIT}]{{1,3}}+(?:['’‘][{DIGIT}]{{3}}(?![{DIGIT}]))++(?!['’‘])")
TICK = re.compile(f"['’‘](?<=[{DIGIT}].)(?=[{DIGIT}])")
"""A tick between digits, without which none are grouped by it."""

_TICKS = str.maketrans("'’‘", ",,,")
_GROUPED = re.compile("(?<![０-９．，])[１-９][０-９]{0,2}+(?:，[０-９]{3}(?![０-９]))++")
_STOP = re.compile(rf"。(?<=[{DIGIT}].)(?=[{DIGIT}])")
_WHOLE = re.compile(rf"[{INK}][{BLANKS}]?[{DIGIT}]{{1,3}}\Z")
_PART = re.compile(rf"[{DIGIT}]{{1,2}}+{B}(?:(?P<has_parts>{SCALE}|{_SHARE})|{UNIT})")
_LETTERS = str.maketrans("OoＯ〇○lI", "0000011")
_ANY_LETTER = re.compile("[OoＯ〇○lI]")
_LETTERED = re.compile(
    rf"(?<![A-Za-z{DIGIT}.．])[{DIGIT}]{{1,9}}+(?=[OoＯ〇○lI.．])"
    rf"[{DIGIT}OoＯ〇○lI]{{0,9}}+(?:[.．][{DIGIT}OoＯ〇○lI]{{1,9}}+)?(?={B}(?:{SCALE}|[%％‰年家个]|美?元))"
)
LETTER = re.compile(rf"[OoＯ〇○lI](?:(?<=[{DIGIT}].)|(?<=[{DIGIT}][.．].))")
"""A letter behind a digit or its point, without which none stands for one."""

_UNIT_BEFORE = re.compile(rf"[（(][%％][)）](?=[-−－–—]?{_FIGURE}[%％])")
_PLUS = re.compile(rf"(?<=[{INK}：:（(，])[+＋](?={_FIGURE}{B}(?:{_SHARE}))")
_DASHED = re.compile(rf"(?<=[{DIGIT}%％年万亿元])([—–－-])\1(?=[{DIGIT}])")
_POINT = re.compile(rf"(?<=[{DIGIT}])[∙⋅‧｡](?=[{DIGIT}])")
_OF_A_HUNDRED = re.compile(rf"(?<=[{DIGIT}])(?:o/o|O/O|[{BLANKS}][0oO]/[0oO](?![{DIGIT}]))")
_ARROW = re.compile(
    rf"(?P<before>[↑↓⬆⬇▼▽▲△])[{BLANKS}]?(?={_FIGURE}{B}(?:{_SHARE}))"
    rf"|(?<![{DIGIT}.．])(?P<share>{_FIGURE}{B}(?:{_SHARE}))[{BLANKS}]?(?P<behind>[↓⬇▼▽↑⬆])"
)
_MEANT = dict.fromkeys("↑⬆", "增长") | dict.fromkeys("↓⬇▼▽", "下降")


def capitals(text: str) -> Iterator[Edit]:
    """Numerals of the kind that no stroke can change: 叁仟伍佰万圆."""
    return ((*match.span(), match[0].translate(_CAPITALS)) for match in _CAPITAL_NUMBER.finditer(text))


def groups(text: str) -> Iterator[Edit]:
    """Digits grouped by ticks: 1'234."""
    return ((*match.span(), match[0].translate(_TICKS)) for match in _TICKED.finditer(text))


def wide_groups(text: str) -> Iterator[Edit]:
    """Wide digits grouped by wide commas: １２，３４５."""
    return ((*match.span(), match[0].replace("，", ",")) for match in _GROUPED.finditer(text))


def stops(text: str) -> Iterator[Edit]:
    """A full stop for the point: 增长9。5％; of what has no parts (35。5家) one cannot tell."""
    for match in _STOP.finditer(text):
        whole, part = _WHOLE.search(text[max(0, match.start() - 5) : match.start()]), _PART.match(text, match.end())
        if whole is not None and part is not None:
            yield *match.span(), "." if part["has_parts"] else UNKNOWN


def letters(text: str) -> Iterator[Edit]:
    """Letters for the digits that look like them, within a number with a unit: 2O.48亿, 5l.27%."""
    for match in _LETTERED.finditer(text):
        if _ANY_LETTER.search(match[0]):
            yield *match.span(), match[0].translate(_LETTERS)


def repeated(text: str) -> Iterator[Edit]:
    """What stands before a percentage and only repeats its unit: 同比（%）-3.2%."""
    return ((*match.span(), "") for match in _UNIT_BEFORE.finditer(text))


def plus_signs(text: str) -> Iterator[Edit]:
    """The plus of a percentage: 同比+3.2%."""
    return ((*match.span(), "") for match in _PLUS.finditer(text))


def dashes(text: str) -> Iterator[Edit]:
    """A dash of two strokes, as prose has it, between the ends of a range: 5%——6%, 2021--2025年."""
    return ((*match.span(), "—") for match in _DASHED.finditer(text))


def points(text: str) -> Iterator[Edit]:
    """Dots of other heights that stand for the point: 2∙1%."""
    return ((*match.span(), ".") for match in _POINT.finditer(text))


def percent_signs(text: str) -> Iterator[Edit]:
    """A percent sign that a scan took for letters: 8.5o/o."""
    return ((*match.span(), "%") for match in _OF_A_HUNDRED.finditer(text))


def arrows(text: str) -> Iterator[Edit]:
    """Arrows say that a percentage rose or fell: ↓3.2%, 3.2%↓; a lone ▲ says either, by the country."""
    either = "增长" if "▼" in text or "▽" in text else UNKNOWN
    for match in _ARROW.finditer(text):
        if match["before"]:
            yield *match.span(), _MEANT.get(match["before"], either)
        else:
            yield match.start(), match.start(), _MEANT[match["behind"]]
            yield match.end("share"), match.end(), ""
