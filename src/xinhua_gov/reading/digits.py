"""The rule of digits: a number with its multiplier and unit, or the reason why it is no quantity."""

from __future__ import annotations

import re

from xinhua_gov.reading.context import ENDS_OF_CLAUSES, Context
from xinhua_gov.reading.measures import PERCENT
from xinhua_gov.reading.mention import Mention
from xinhua_gov.reading.numerals import LONGEST, NARROW, SCALES, number
from xinhua_gov.reading.tables import UNITS
from xinhua_gov.vocabulary import MentionKind

OPENING = frozenset("“‘「『《〈")
"""The marks that open a name."""

BEFORE_LIST_NUMBERS = frozenset("\n。；;：:！？!? \u3000\t")
"""What stands before the number of a list's member; it may begin the text too."""

KINDS = {kind.value: kind for kind in MentionKind}
"""The kinds by the words of the table of units."""

_SIGNED = PERCENT | {"℃", "摄氏度"}
_BEFORE_PERIODS = ("近", "今后", "未来", "过去", "前", "后", "上个", "这", "头", "下一个", "最近", "第", "每", "往")
_PROGRAMMES = ("行动", "规划", "计划", "攻坚")
_SAY_A_NUMBER = frozenset(("to", "from", "reach", "rise", "fall", "qualifier"))


def digits(context: Context, match: re.Match[str]) -> Mention:
    """Digits, with a multiplier and a unit where they have them."""
    start, end = match.span()
    written, more, multiplier, more2, unit, per = match.group("number", "more", "scale", "more2", "unit", "per")
    kind = _why_not(context, match)
    if kind is not None:
        return context.other(start, match.end("number") if kind is MentionKind.CODE else end, kind)
    scale = SCALES[multiplier] if multiplier else 0
    value = number(written, scale)
    if unit in _SIGNED and _is_negative(context.text, start):
        start, value = start - 1, -value
    return context.quantity(start, end, value, f"{unit or ''}{per or ''}", scale=scale, more=more or more2)


def _is_negative(text: str, start: int) -> bool:
    before = text[max(0, start - 2) : start]
    return before[-1:] in ("-", "－", "−", "负") and before[:1] not in "0123456789%％年月"


def _why_not(context: Context, match: re.Match[str]) -> MentionKind | None:
    """Why digits are no quantity; None where they are one."""
    text = context.text
    start, end = match.span()
    written, multiplier, unit, per = match.group("number", "scale", "unit", "per")
    before, following = text[start - 1 : start], text[end : end + 1]
    if len(written) > LONGEST or _is_in_a_code(text, start, before):
        return MentionKind.CODE
    if before and before in OPENING:
        return MentionKind.LABEL
    if following.isalpha() and following.isascii() and (unit is None or unit.isascii()):
        return MentionKind.CODE
    how = "measured" if per else UNITS[unit] if unit else ""
    if how in KINDS and not multiplier:
        return KINDS[how]
    if how == "time":
        return _why_no_duration(text, start, end, unit)
    if how or multiplier:
        return None
    return _why_not_bare(context, start, end, written)


def _is_in_a_code(text: str, start: int, before: str) -> bool:
    """Whether letters stand before digits: C919, PM2.5, COVID-19."""
    if not before.isascii():
        return False
    return before.isalpha() or (before in ("-", ".", "_") and text[start - 2 : start - 1].isalpha())


def _why_no_duration(text: str, start: int, end: int, unit: str) -> MentionKind | None:
    """Why digits with a unit of time are no duration."""
    following = text[end : end + 10]
    if unit == "年" or unit == "年度":
        if text[max(0, start - 3) : start].endswith(_BEFORE_PERIODS):
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
    at_its_end = not following or following in ENDS_OF_CLAUSES
    if (at_its_end or not whole) and any(cue.role in _SAY_A_NUMBER for cue in context.cues(start)):
        return None
    return None if at_its_end and context.follows_in_list(start) else MentionKind.LABEL
