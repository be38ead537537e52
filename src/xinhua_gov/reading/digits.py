"""The rule of digits: a number with its multiplier and unit, or the reason why it is no quantity."""

from __future__ import annotations

import re
from decimal import Decimal

from xinhua_gov.reading.context import ENDS_OF_CLAUSES, LISTED, Context
from xinhua_gov.reading.cues import step_cue
from xinhua_gov.reading.measures import PERCENT, measure_of
from xinhua_gov.reading.mention import Mention
from xinhua_gov.reading.numerals import LONGEST, NARROW, SCALES, number, quotient
from xinhua_gov.reading.scanner import DIGIT, SCALE, UNIT, B
from xinhua_gov.reading.words import UNITS
from xinhua_gov.vocabulary import MentionKind

OPENING = frozenset("“‘「『《〈")
"""The marks that open a name."""

BEFORE_LIST_NUMBERS = frozenset("\n。；;：:！？!? \u3000\t")
"""What stands before the number of a list's member; it may begin the text too."""

KINDS = {kind.value: kind for kind in MentionKind}
"""The kinds by the words of the table of units."""

QUARTERS, MONTHS = ("季度", "个季度"), "个月"
"""Units of a part of a year."""

TENTH, CLASS = "成", "级"
"""A unit that is a tenth, and the one of the classes that a multiplier makes: 百亿级."""

_LISTED_BEFORE = re.compile(
    rf"(?:{B}(?:[、和与及]|以及){B}[{DIGIT}]{{1,9}}(?:[.．][{DIGIT}]{{1,9}})?){{1,5}}{B}(?P<scale>{SCALE})?{B}(?P<unit>{UNIT})"
)
_SHARED = ("measured", "counted", "technical", "loose")
_CLOSING = "”」』"
_SIGNED = PERCENT | {"℃", "摄氏度"}
_BEFORE_PERIODS = ("近", "今后", "未来", "过去", "前", "后", "上个", "这", "头", "下一个", "最近", "第", "每", "往")
_PROGRAMMES = ("行动", "规划", "计划", "攻坚")
_SAY_A_NUMBER = frozenset(("to", "from", "reach", "rise", "fall", "qualifier", "compared", "respectively"))


def digits(context: Context, match: re.Match[str]) -> Mention:
    """Digits, with a multiplier and a unit where they have them; with a dash and more digits, a range."""
    if match["to"]:
        mention = _range(context, match)
        if mention is not None:
            return mention
        context.taken = match.start("to")
    return _one_number(context, match)


def _one_number(context: Context, match: re.Match[str]) -> Mention:
    """Digits that are no range."""
    start, end = match.start(), context.taken or match.end()
    written, more, multiplier, more2, unit, per = match.group("number", "more", "scale", "more2", "unit", "per")
    kind = _why_not(context, start, end, written, multiplier, unit, per)
    if kind is not None:
        return context.other(start, match.end("number") if kind is MentionKind.CODE else end, kind)
    place = match.span("number")
    if unit == TENTH:
        value = quotient(number(written), Decimal(10))
        return context.quantity(start, end, value, measure=measure_of("%", context.cues(start)), numbers=(place,))
    if unit == CLASS:
        unit, end = None, match.start("unit")
    scale = SCALES[multiplier] if multiplier else 0
    if unit is None and multiplier is None:
        scale, unit = _shared(context, match)
    value = number(written, scale)
    if unit in _SIGNED and _is_negative(context.text, start):
        start, value = start - 1, value.copy_negate()
    cue = step_cue(context.text, start) if multiplier else None
    return context.quantity(
        start, end, value, f"{unit or ''}{per or ''}", scale=scale, more=more or more2, cue=cue, numbers=(place,)
    )


def _range(context: Context, match: re.Match[str]) -> Mention | None:
    """3至5所, 5%—6%, 20—30万元: the lower end may leave its multiplier and unit to the upper; None where it is none."""
    start, end = match.span()
    low, low_multiplier, low_unit = match.group("number", "scale", "unit")
    high, multiplier, unit, per = match.group("high", "high_scale", "high_unit", "high_per")
    if unit in (TENTH, CLASS) or not _in_one_unit(low_unit, unit) or match["more"] or match["more2"]:
        return None
    bare = unit is None and multiplier is None
    if len(low) > LONGEST or (bare and not _is_said(context, start)):
        return None
    kind = _why_not(context, start, end, high, multiplier, unit, per)
    if kind is not None:
        return None if bare or kind is MentionKind.CODE else context.other(start, end, kind)
    scale = SCALES[multiplier] if multiplier else 0
    if bare:
        scale, unit = _shared(context, match)
    own = SCALES[low_multiplier] if low_multiplier else 0
    value = number(low, own if low_multiplier or low_unit else scale)
    ends = match.span("number"), match.span("high")
    cue = step_cue(context.text, start) if low_multiplier or multiplier else None
    return context.quantity(
        start, end, value, f"{unit or ''}{per or ''}", scale=scale, high=number(high, scale), cue=cue, numbers=ends
    )


def _in_one_unit(low: str | None, high: str | None) -> bool:
    """Whether the lower end of a range is in the unit of the upper one, or leaves it to that."""
    return low in (None, high) or (low in PERCENT and high in PERCENT)


def _shared(context: Context, match: re.Match[str]) -> tuple[int, str | None]:
    """The scale and unit that a bare number shares with one that it is listed before: 提升7.4、2.8个百分点."""
    shared = _LISTED_BEFORE.match(context.text, context.taken or match.end())
    if shared is None or UNITS.get(shared["unit"], "") not in _SHARED or not _may_share(context, match):
        return 0, None
    return SCALES[shared["scale"]] if shared["scale"] else 0, shared["unit"]


def _may_share(context: Context, match: re.Match[str]) -> bool:
    """Whether a bare number is one of a list of quantities: a decimal, or behind a word that says a number."""
    whole = match["number"].isdecimal()
    return not whole or _is_said(context, match.start())


def _is_said(context: Context, start: int) -> bool:
    """Whether the words before, or the list that it stands in, say that what begins here is a number."""
    return context.follows_in_list(start) or _says_a_number(context, start)


def _says_a_number(context: Context, start: int) -> bool:
    return any(cue.role in _SAY_A_NUMBER for cue in context.cues(start))


def _is_negative(text: str, start: int) -> bool:
    before = text[max(0, start - 2) : start]
    return before[-1:] in ("-", "－", "−", "负") and before[:1] not in "0123456789%％年月"


def _why_not(
    context: Context, start: int, end: int, written: str, multiplier: str | None, unit: str | None, per: str | None
) -> MentionKind | None:
    """Why digits are no quantity; None where they are one."""
    text = context.text
    before, following = text[start - 1 : start], text[end : end + 1]
    if len(written) > LONGEST or _is_in_a_code(text, start, before):
        return MentionKind.CODE
    if before and before in OPENING:
        return MentionKind.LABEL
    if following.isalpha() and following.isascii() and (unit is None or unit.isascii()):
        return MentionKind.CODE
    how = "measured" if per else UNITS[unit] if unit else ""
    if how in KINDS and not (multiplier and unit in (CLASS, "期")):
        return KINDS[how]
    if unit == "条" and following in _CLOSING and following:
        return MentionKind.LABEL
    if unit in QUARTERS or (unit == MONTHS and before in ("前", "首")):
        context.setting.mark("part_of_year", start)
    if how == "time" and unit:
        return _why_no_duration(text, start, end, unit)
    return None if how or multiplier else _why_not_bare(context, start, end, written)


def _is_in_a_code(text: str, start: int, before: str) -> bool:
    """Whether letters stand before digits: C919, PM2.5, COVID-19."""
    letter = text[start - 2 : start - 1] if before in ("-", ".", "_") else before
    return letter.isascii() and letter.isalpha()


def _why_no_duration(text: str, start: int, end: int, unit: str) -> MentionKind | None:
    """Why digits with a unit of time are no duration."""
    following = text[end : end + 10]
    if unit == "年" or unit == "年度":
        if text[max(0, start - 3) : start].endswith(_BEFORE_PERIODS):
            return MentionKind.DATE
        if following.startswith(("来", "间")):
            return MentionKind.DATE
        return MentionKind.LABEL if following.startswith(_PROGRAMMES) else None
    if "圈" in re.split("[，。、；]", following)[0]:
        return MentionKind.LABEL
    if unit.endswith("小时") and text[start:end].startswith(("24", "２４")):
        ends = not following or following[0] in ENDS_OF_CLAUSES or following[0] in "以之左内"
        return None if ends and text[start - 1 : start] not in ("×", "x", "X", "*") else MentionKind.LABEL
    return None


def _why_not_bare(context: Context, start: int, end: int, written: str) -> MentionKind | None:
    """Why digits without a multiplier and a unit are no quantity."""
    text = context.text
    before, following = text[start - 1 : start], text[end : end + 1]
    plain = written.translate(NARROW)
    whole = plain.isdecimal()
    if whole and following in (".", "．", "、", ")", "）") and (not before or before in BEFORE_LIST_NUMBERS):
        return MentionKind.LIST_NUMBER
    if whole and len(plain) == 4 and plain[:2] in ("19", "20"):
        return MentionKind.DATE
    if whole and len(plain) > 4:
        return MentionKind.CODE
    at_its_end = not following or following in ENDS_OF_CLAUSES or following in LISTED
    if (at_its_end or not whole) and _says_a_number(context, start):
        return None
    if at_its_end and context.follows_in_list(start):
        return None
    return None if not whole and _LISTED_BEFORE.match(text, end) else MentionKind.LABEL
