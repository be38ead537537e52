"""Parted: a number, its unit or its word that a line break parts, in a text whose other lines are whole."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from xinhua_gov.reading.context import ENDS_OF_CLAUSES
from xinhua_gov.reading.edits import Edit
from xinhua_gov.reading.lines import NEW
from xinhua_gov.reading.scanner import (
    BLANKS,
    CHINESE,
    DIGIT,
    INK,
    ONES,
    SCALE,
    UNIT,
    UNIT_BEGINS,
    UNIT_GOES_ON,
    UNKNOWN,
    B,
    any_of,
)
from xinhua_gov.reading.words import AFTER, BEFORE, UNITS
from xinhua_gov.units import unit_of
from xinhua_gov.vocabulary import Dimension

FAR = 80
"""Characters of the lines on either side of a break that are looked at."""

_PAGE = rf"(?:[-—–−][{BLANKS}]?[{DIGIT}]{{1,4}}[{BLANKS}]?[-—–−]|第[{BLANKS}]?[{DIGIT}]{{1,4}}[{BLANKS}]?页)"
_BEHIND = rf"[{BLANKS}\t\n]{{0,8}}"
_COUNTED = f"[{DIGIT}十百千万亿{BLANKS}]"
_SHARE = rf"[-−－+]?[{DIGIT}]{{1,9}}(?:[.．][{DIGIT}]{{1,9}})?{B}(?:[%％‰]|个?百分点)"
_PARTING = "|".join(
    (
        rf"(?<=[{DIGIT}.．,{BLANKS}\t]\n)(?={_BEHIND}[-—–－−~～第{DIGIT}.．,%％‰{INK}])",  # 12⏎.5, 12⏎亿元, 5⏎—7家
        rf"(?<=[{CHINESE}]\n)(?={_BEHIND}[{CHINESE}])",  # 三⏎亿元
        rf"(?<=[{DIGIT}百千万亿][百千万亿]\n)(?={_BEHIND}[第{DIGIT}{INK}])",  # 12亿⏎元, 50亿⏎2000万元
        rf"(?<={_COUNTED}[{UNIT_BEGINS}]\n)(?={_BEHIND}[第{UNIT_GOES_ON}])",  # 1.2个⏎百分点
        rf"(?<={_COUNTED}.[{UNIT_BEGINS}]\n)(?={_BEHIND}[第{UNIT_GOES_ON}])",  # 1.2个百⏎分点
        rf"(?<={_COUNTED}..[{UNIT_BEGINS}]\n)(?={_BEHIND}[第{UNIT_GOES_ON}])",
        rf"(?<=[%％元以左—–－\-~～至]\n)(?={_BEHIND}[-—–－~～至到以左上下内右{DIGIT}])",  # 5%⏎—7%, 以⏎上
        rf"(?={_BEHIND}(?:左右|以[上下内])[，。；、的\n])",
        rf"(?={_BEHIND}{_SHARE})",  # 增长⏎7.1%
        rf"(?={_BEHIND}[{INK}]{{1,4}}[-−－+]?{B}[{DIGIT}])",  # 增⏎长7.1%
        rf"(?={_BEHIND}(?:之|分[之点]))",  # 百分⏎之五
        rf"(?<=分之\n)(?={_BEHIND}[{DIGIT}{CHINESE}])",
    )
)
"""What stands around a break that may part something, as no heading of a clean text has it."""

_BREAK = re.compile(
    rf"\n(?<![。！？；：，、”’）)>|\n]\n)(?:{_PARTING})"
    rf"[{BLANKS}\t]*+(?:\n?[{BLANKS}\t]*+{_PAGE}[{BLANKS}\t]*+\n\n?[{BLANKS}\t]*+)?(?=\S)"
)
_A_SHARE = re.compile(_SHARE)
_STOPS = tuple("。；！？")
_PROSE = re.compile("[，。；]")
_SIGN = "[-−－+]?"
_FIGURE = rf"[{DIGIT}]{{1,9}}+(?:[.．][{DIGIT}]{{1,9}}+)?"
_BARE = re.compile(
    rf"(?<=[{INK}）)])(?P<apart>[{BLANKS}\t]?){_SIGN}(?P<whole>[{DIGIT}]{{1,9}})(?P<part>[.．][{DIGIT}]{{1,9}})?\Z"
)
_WITH_SCALE = re.compile(rf"[{DIGIT}]{B}(?:{SCALE})\Z")
_POINTED = re.compile(rf"(?<=[{INK}）)])[{BLANKS}]?{_SIGN}[{DIGIT}]{{1,9}}[.．]\Z")
_GROUPED = re.compile(rf"[{DIGIT}][,，](?P<begun>[{DIGIT}]{{0,2}})\Z")
_IN_WORDS = re.compile(rf"[{CHINESE}点]{{1,9}}\Z")
_STEP = re.compile(rf"[{CHINESE}][十百千万]\Z")

_UNIT = re.compile(rf"(?P<scale>{SCALE})?(?P<unit>{UNIT})|{SCALE}")
_ONLY_UNIT = re.compile(UNIT)
_SCALED_UNIT = re.compile(rf"{SCALE}(?:{UNIT})")
_AFTER_POINT = re.compile(rf"[{DIGIT}]{{1,4}}(?![{DIGIT}.．])(?={B}(?:{SCALE}|{UNIT}))(?!{B}年)")
_AFTER_COMMA = re.compile(rf",?(?P<rest>[{DIGIT}]{{1,3}})(?![{DIGIT}])")
_IN_A_GROUP = 3
_NUMBER = re.compile(rf"{_FIGURE}{B}(?:(?P<dated>[年月日])|{SCALE}|{UNIT})")
_NUMBERED = re.compile(rf"[{DIGIT}]{B}(?:{SCALE})?\Z")
_NUMBER_IN_WORDS = re.compile(rf"[{ONES[1:]}两十][{CHINESE}]{{0,8}}(?:{UNIT})")
_BEGINS_A_NUMBER = re.compile(rf"{B}{_SIGN}[{DIGIT}]|[{CHINESE}]|百分之")
_OF_A_HUNDRED = re.compile(rf"[百千万]分之[{CHINESE}点]{{1,9}}\Z")
_NUMERALS = re.compile(rf"[{CHINESE}点]")
_AFTER = re.compile(any_of(word for word in AFTER if len(word) > 1))
_QUANTITY = re.compile(rf"[{DIGIT}]{B}(?:(?:{SCALE})?(?:{UNIT})|{SCALE})\Z")
_LOW = re.compile(rf"[{DIGIT}][%％]?(?:{SCALE})?\Z")
_JOINT = re.compile(rf"(?<=[{INK}])[{DIGIT}]{{1,9}}(?:[.．][{DIGIT}]{{1,9}})?[%％]?(?:{SCALE})?[—–－\-~～至]\Z")
_HIGH = re.compile(rf"[—–－\-~～至到]{_FIGURE}{B}(?:(?P<dated>[年月日])|{SCALE}|{UNIT})")
_BEGUN = re.compile(r"(?<![0-9.])[12][0-9]{0,3}\Z")
_MONTH = re.compile(rf"(?<![{DIGIT}.．])(?:1[0-2]|[1-9])\Z")
_OF_A_YEAR = re.compile(rf"(?P<rest>[0-9]{{0,3}}){B}年")
_YEAR = re.compile("(?:19|20)[0-9]{2}")
_DENOMINATORS = ("百分之", "千分之", "万分之")
_ROW = re.compile(rf"[^，。；：\n]{{0,40}}[{BLANKS}\t][{DIGIT}.．]+[{BLANKS}]*\Z")
_LONGEST = 8
"""Characters of the longest unit or word that a break may part."""


class _Break(NamedTuple):
    """A break of a line: the end of the line before it, the beginning of the one behind it, and where it begins."""

    left: str
    right: str
    text: str
    start: int


def parted(text: str) -> Iterator[Edit]:
    """The breaks within a number with its unit, each with what stands for it: nothing, or what nobody can know."""
    for match in _BREAK.finditer(text):
        before = text[max(0, match.start() - FAR) : match.start()]
        bare = before.rstrip(BLANKS + "\t")
        start = match.start() - len(before) + len(bare)
        left, right = bare.rpartition("\n")[2], text[match.end() : match.end() + FAR].partition("\n")[0]
        if left and not NEW.match(right):
            meant = _meant(_Break(left, right, text, start))
            if meant is not None:
                yield start, match.end(), meant


def _meant(at: _Break) -> str | None:
    """What stands for a break; None where it parts nothing."""
    return next((meant for way in _WAYS if (meant := way(at)) is not None), None)


def _point(at: _Break) -> str | None:
    """12⏎.5亿元, 7.⏎1%."""
    bare = _BARE.search(at.left)
    if bare is not None and not bare["part"] and at.right[0] in ".．" and at.right[1:2].isdecimal():
        return ""
    return "" if _POINTED.search(at.left) and _AFTER_POINT.match(at.right) else None


def _group(at: _Break) -> str | None:
    """1,2⏎34万; where the group does not have three digits, something is lost."""
    begun, rest = _GROUPED.search(at.left), _AFTER_COMMA.match(at.right)
    if rest is None:
        return None
    if at.right[0] == ",":
        return "" if at.left[-1].isdecimal() and len(rest["rest"]) == _IN_A_GROUP else None
    if begun is None:
        return None
    return "" if len(begun["begun"] + rest["rest"]) == _IN_A_GROUP else UNKNOWN


def _unit(at: _Break) -> str | None:
    """12.5⏎亿元, 12亿⏎元, 7.1⏎%; in rows of a table the next one begins with a name."""
    if at.right[0] in "%％‰":
        return "" if at.left[-1].isdecimal() else None
    bare, unit = _BARE.search(at.left), _UNIT.match(at.right)
    if bare is not None and unit is not None:
        is_row = bare["apart"] and _ROW.match(at.right)
        return "" if not is_row and _belongs_to_a_number(at, unit) else None
    alone = _ONLY_UNIT.match(at.right) if _WITH_SCALE.search(at.left) else None
    return "" if alone is not None and not _is_ratio(alone[0]) else None


def _is_ratio(unit: str) -> bool:
    """Whether a unit is a part of a whole, of which nobody counts ten thousands: 10万⏎成立."""
    known = unit_of(unit)
    return known is not None and known.dimension is Dimension.RATIO


def _belongs_to_a_number(at: _Break, found: re.Match[str]) -> bool:
    """Whether a unit that begins a line is that of the number before: 附件2⏎名词解释 is none."""
    unit = found["unit"]
    if unit is None or found["scale"] or (UNITS[unit] == "measured" and len(unit) > 1):
        return True
    return _ends_a_clause(at.right, found.end()) or _AFTER.match(at.right, found.end()) is not None or _goes_on(at)


def _ends_a_clause(right: str, end: int) -> bool:
    """Whether nothing of its clause stands behind an offset in a line."""
    return end == len(right) or right[end] in ENDS_OF_CLAUSES or right[end] == "的"


def _qualifier(at: _Break) -> str | None:
    """增长6%⏎左右, 投资5亿元以⏎上."""
    for least in range(min(_LONGEST, len(at.left))):
        words = at.left[len(at.left) - least :] + at.right[: _LONGEST - least]
        found = _AFTER.match(words)
        if found is not None and found.end() > least and _QUANTITY.search(at.left[: len(at.left) - least]):
            return "" if _ends_a_clause(at.right, found.end() - least) else None
    return None


def _range(at: _Break) -> str | None:
    """5⏎至7家, 5%⏎—7%, 5-⏎7家."""
    joint = _JOINT.search(at.left)
    high = _HIGH.match(at.right) if joint is None else _NUMBER.match(at.right)
    if high is None or (joint is None and _LOW.search(at.left) is None):
        return None
    return None if high["dated"] else ""


def _digits(at: _Break) -> str | None:
    """投资1⏎2亿元: one number only where the sentence goes on, else one cannot know; 202⏎1年 and 12⏎月 are dates."""
    if at.right[0] == "月":
        return "" if _MONTH.search(at.left) else None
    begun, of_year = _BEGUN.search(at.left), _OF_A_YEAR.match(at.right)
    if of_year is not None:
        return "" if begun is not None and _YEAR.fullmatch(begun[0] + of_year["rest"]) else None
    if _BARE.search(at.left) is None and _WITH_SCALE.search(at.left) is None:
        return None
    number = _NUMBER.match(at.right)
    if number is None or number["dated"]:
        return None
    return "" if _goes_on(at) else UNKNOWN


def _goes_on(at: _Break) -> bool:
    """Whether a sentence goes on over a break: it began in the line, or the line before ended one."""
    if _PROSE.search(at.left):
        return True
    begin = at.start - len(at.left)
    return at.text[max(0, begin - FAR) : begin].rstrip().endswith(_STOPS) and _PROSE.search(at.right) is not None


def _words(at: _Break) -> str | None:
    """1.2个⏎百分点, 增⏎长7.1%, 百分⏎之五."""
    for least in range(1, min(_LONGEST, len(at.left)) + 1):
        for most in range(1, min(_LONGEST, len(at.right)) + 1):
            word, behind = at.left[-least:] + at.right[:most], at.right[most:]
            if word in UNITS and _NUMBERED.search(at.left[:-least]):
                return ""
            if (word in BEFORE or word in _DENOMINATORS) and _BEGINS_A_NUMBER.match(behind):
                return ""
    return None


def _cue(at: _Break) -> str | None:
    """增长⏎7.1%, 百分之⏎五: a percentage behind a word that says what it is."""
    if at.left.endswith(_DENOMINATORS):
        return "" if _BEGINS_A_NUMBER.match(at.right) else None
    is_cue = any(at.left[-length:] in BEFORE for length in range(1, _LONGEST))
    return "" if is_cue and _A_SHARE.match(at.right) else None


def _in_words(at: _Break) -> str | None:
    """三⏎亿元; of 三十⏎五亿元 as of digits."""
    if _IN_WORDS.search(at.left) is None:
        return None
    if _SCALED_UNIT.match(at.right) or (_OF_A_HUNDRED.search(at.left) and _NUMERALS.match(at.right)):
        return ""
    if _STEP.search(at.left) is None or _NUMBER_IN_WORDS.match(at.right) is None:
        return None
    return "" if _goes_on(at) else UNKNOWN


_WAYS = (_point, _group, _range, _digits, _unit, _cue, _in_words, _qualifier, _words)
