"""Spacing: blanks within words and numbers, as PDFs and scans leave them, told from those between two numbers."""

from __future__ import annotations

import re
from collections.abc import Iterator

from xinhua_gov.reading.edits import Edit
from xinhua_gov.reading.numerals import SCALES
from xinhua_gov.reading.scanner import BLANKS, DIGIT, INK, SCALE, UNIT, UNKNOWN, B
from xinhua_gov.reading.words import BEFORE, UNITS

FAR = 60
"""Characters around a number in which the marks of prose are looked for, which no row of a table has."""

DIGITS_APART = re.compile(f"[{BLANKS}](?<=[{DIGIT}.．,，“‘「『《〈].)(?=[{DIGIT}.．,，])")
"""A blank as it stands within a number, without which the rules of spaced numbers find nothing."""

NEAR = 12
"""Characters before such a blank within which its number begins."""

LONGEST = 60
"""Characters behind it within which its number and its unit end."""

_BLANK = f"[{BLANKS}]"
_ANY = f"[{BLANKS}\t]"
_LINE = re.compile(r"[^\n]+")
_APART = re.compile(f"{_ANY}(?<=[{INK}].)(?=[{INK}])")
_TOGETHER = re.compile(f"(?<=[{INK}])(?=[{INK}{DIGIT}])|(?<=[{DIGIT}])(?=[{INK}])")
_ONE_BLANK = re.compile(  # not between two words of Latin letters, nor two numbers of which one has several digits
    rf"(?<=\S){_ANY}(?=\S)(?!(?<=[{DIGIT}]{{2}}.)[{DIGIT}]|(?<=[{DIGIT}].)[{DIGIT}]{{2}})"
    r"(?!(?<=[A-Za-z]{2}.)[A-Za-z]|(?<=[A-Za-z].)[A-Za-z]{2})"
)
_TAB = re.compile(
    rf"(?<=[{INK}])\t(?=[-+−－]?[{DIGIT}])|(?<=[{DIGIT}])\t(?=(?:{SCALE}(?:{UNIT})?|[%％‰])(?:[\t\n，。；、]|\Z))"
)
_SPACED_NUMBER = re.compile(
    rf"(?<![{DIGIT}.．,，])(?<![{DIGIT}]{_BLANK})[{DIGIT}]"
    rf"(?:{_BLANK}[{DIGIT}]|{_BLANK}[.．,]{B}[{DIGIT}]|[.．,]{_BLANK}[{DIGIT}])++"
    rf"(?!{B}[.．,，]?{B}[{DIGIT}])(?=(?P<spaced>{B})(?:(?P<scale>{SCALE})|(?P<year>年)|(?P<unit>{UNIT})))"
)
_SURELY_SPACED = re.compile(
    rf"(?<=[{INK}])[{DIGIT}](?:{_BLANK}[{DIGIT}]){{2,9}}+(?!{B}[.．,，]?{B}[{DIGIT}])(?={B}(?:{SCALE}|{UNIT}))"
)
_YEAR_IN_PARTS = re.compile(rf"(?<![{DIGIT}])(?<![{DIGIT}]{_BLANK})(?:1{B}9|2{B}0)(?:{B}[{DIGIT}]){{2}}(?={B}年)")
_FIGURE = rf"[{DIGIT}]{{1,9}}+(?:[.．][{DIGIT}]{{1,9}}+)?"
_TWO_NUMBERS = re.compile(
    rf"(?<=[{INK}])(?P<apart>{_BLANK}?){_FIGURE}(?:{_BLANK}{_FIGURE}){{0,3}}?(?P<gap>{_BLANK})(?P<next>{_FIGURE})(?={B}(?:{SCALE}|{UNIT}))"
)
_GROUP = re.compile(
    rf"(?<![{DIGIT}.．,])(?<![{DIGIT}]{_BLANK})[{DIGIT}]{{1,3}}(?P<gap>{_BLANK})(?=0[{DIGIT}]{{2}}(?![{DIGIT}]))"
)
_IN_THREES = re.compile(rf"[1-9１-９][{DIGIT}]{{0,2}}(?:{_BLANK}[{DIGIT}]{{3}})+(?:[.．][{DIGIT}]+)?\Z")
_COMMA = re.compile(rf"(?<=[{DIGIT}])(?:{_BLANK}[,，]{B}|[,，]{_BLANK})(?=[{DIGIT}]{{3}}(?![{DIGIT}]))")
_QUOTED = re.compile(rf"(?<=[“‘「『《〈]){_BLANK}(?=[{DIGIT}])")
_PROSE = re.compile("[，。；]")
_POINT = re.compile(rf"[{BLANKS}.．](?<=[{DIGIT}].)(?:(?<=[.．])|[.．]){_BLANK}(?=[{DIGIT}])")
_BEFORE_A_POINT = re.compile(rf"(?<![{BLANKS}{DIGIT}])[{BLANKS}{DIGIT}]+\Z")
_LONGEST_UNIT = max(map(len, UNITS)) + 4
_LONGEST_CUE = max(map(len, BEFORE))
_NUMBERED = re.compile(rf"[{DIGIT}]{B}[^{DIGIT}]*\Z")
_NO_BLANKS = dict.fromkeys(map(ord, BLANKS))


def tabs(text: str) -> Iterator[Edit]:
    """A tab before a number, or before a cell that is its unit, stands for a blank."""
    return ((*match.span(), " ") for match in _TAB.finditer(text))


def spaced_lines(text: str) -> Iterator[Edit]:
    """The blanks of lines in which every character has one behind it: 投 资 1 2 . 5 亿 元."""
    for line in _LINE.finditer(text):
        apart = len(_APART.findall(text, *line.span()))
        if apart and apart > len(_TOGETHER.findall(text, *line.span())):
            yield from ((*gap.span(), "") for gap in _ONE_BLANK.finditer(text, *line.span()))


def _near(pattern: re.Pattern[str], text: str) -> Iterator[re.Match[str]]:
    """What a pattern finds around blanks within numbers, which are few in most texts."""
    last = 0
    for gap in DIGITS_APART.finditer(text):
        if gap.start() < last:
            continue
        match = pattern.search(text, max(last, gap.start() - NEAR), gap.end() + LONGEST)
        if match is not None and match.start() <= gap.start():
            yield match
            last = match.end()


def spaced_numbers(text: str) -> Iterator[Edit]:
    """Digits with a blank between any two, where a unit follows: 1 2 . 5 亿元, 规模6 5 0亿元.

    Two digits alone may have lost the point between them, unless other numbers of the text are spaced, too.
    """
    are_spaced = any(_near(_SURELY_SPACED, text))
    for match in _near(_SPACED_NUMBER, text):
        if match["year"] is not None or _ends_a_list_number(text, match):
            continue
        meant = match[0].translate(_NO_BLANKS)
        is_one = not meant.isdecimal() or (match["spaced"] and (match["scale"] or UNITS[match["unit"]] == "measured"))
        is_one = is_one or (are_spaced and _is_prose(text, *match.span()))
        yield *match.span(), meant if is_one else UNKNOWN.join(meant)


def _ends_a_list_number(text: str, match: re.Match[str]) -> bool:
    """Whether a point may be that of the number of a list's member: 1 . 5家 at the beginning of a line."""
    return (
        len(match[0].translate(_NO_BLANKS)) == len("1.5")
        and not match[0][-3].isdecimal()
        and _may_be_listed(text, match)
    )


def _may_be_listed(text: str, match: re.Match[str]) -> bool:
    """Whether what stands before a number and its blanks is the beginning of a line or the end of a sentence."""
    before = _BEFORE_A_POINT.sub("", text[max(0, match.start() - 12) : match.start()])
    return not before or before[-1] in "\n。；;：:！？!?"


def years(text: str) -> Iterator[Edit]:
    """A year in two parts or more: 20 21年."""
    for match in _near(_YEAR_IN_PARTS, text):
        if len(match[0]) > len("2021"):
            yield *match.span(), match[0].translate(_NO_BLANKS)


def two_numbers(text: str) -> Iterator[Edit]:
    """A number behind another may be a part of it, as in 投资12 5亿元, if they are no cells of a row of a table."""
    for match in _near(_TWO_NUMBERS, text):
        is_year = len(match["next"]) == len("2021") and text.startswith("年", match.end())
        if is_year or _IN_THREES.match(match[0].lstrip(BLANKS)):
            continue
        if not match["apart"] or _is_prose(text, *match.span()):
            yield *match.span("gap"), UNKNOWN


def _is_prose(text: str, start: int, end: int) -> bool:
    """Whether the line around has the marks of a sentence."""
    before = text[max(0, start - FAR) : start].rpartition("\n")[2]
    behind = text[end : end + FAR].partition("\n")[0]
    return _PROSE.search(before + behind) is not None


def points(text: str) -> Iterator[Edit]:
    """8 . 5 is 8.5, but 8. 5 that begins a line or a sentence is the number of a list's member before a 5."""
    for match in _POINT.finditer(text):
        if not _may_be_listed(text, match):
            yield *match.span(), match[0].strip(BLANKS)


def groups(text: str) -> Iterator[Edit]:
    """2 000家: no number begins with a zero, so it is a group of one."""
    return ((*match.span("gap"), ",") for match in _near(_GROUP, text))


def commas(text: str) -> Iterator[Edit]:
    """Whether 1, 234 are one number or two, nobody can know."""
    return ((*match.span(), UNKNOWN) for match in _near(_COMMA, text))


def quoted(text: str) -> Iterator[Edit]:
    """A blank between the mark that opens a name and its number: “ 1 %工作法”."""
    return ((*match.span(), "") for match in _near(_QUOTED, text))


def gaps(text: str) -> Iterator[Edit]:
    """Blanks within a multiplier, a unit or a word before a number: 个 百分点, 增 长 7.1%."""
    for match in _APART.finditer(text):
        if text[match.start()] != "\t" and (_parts_a_unit(text, match.start()) or _parts_a_cue(text, match.start())):
            yield *match.span(), ""


def _parts_a_unit(text: str, gap: int) -> bool:
    """Whether the blank at `gap` stands within the multiplier and the unit of a number: 个 百分点, 亿 美元."""
    before = text[max(0, gap - _LONGEST_UNIT) : gap]
    number = _NUMBERED.search(before)
    if number is None:
        return False
    words = number[0][1:].translate(_NO_BLANKS)
    behind = text[gap : gap + 2 * _LONGEST_UNIT].translate(_NO_BLANKS)
    return bool(words) and any(
        words[least:] + behind[:more] in UNITS or words[least:] + behind[:more] in SCALES
        for least in range(len(words))
        for more in range(1, _LONGEST_UNIT)
    )


def _parts_a_cue(text: str, gap: int) -> bool:
    """Whether the blank at `gap` stands within a word directly before a number: 增 长7.1%."""
    before, behind = text[max(0, gap - _LONGEST_CUE) : gap], text[gap + 1 : gap + _LONGEST_CUE + 2]
    for length in range(1, len(behind)):
        if behind[length].strip(BLANKS)[:1].isdecimal() or behind[length : length + 2].strip(BLANKS)[:1].isdecimal():
            return any(before[least:] + behind[:length] in BEFORE for least in range(len(before)))
    return False
