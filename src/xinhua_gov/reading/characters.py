"""The rule of Chinese characters that write a number: quantities are few, idioms, names and formulas many."""

from __future__ import annotations

import re
from decimal import Decimal

from xinhua_gov.reading.context import Context
from xinhua_gov.reading.cues import cue_after, step_cue
from xinhua_gov.reading.digits import BEFORE_LIST_NUMBERS, KINDS, OPENING
from xinhua_gov.reading.measures import measure_of
from xinhua_gov.reading.mention import Mention
from xinhua_gov.reading.numerals import STEPS, chinese_number
from xinhua_gov.reading.words import MAKING, UNITS
from xinhua_gov.vocabulary import Measure, MentionKind

MANY = 10_000
"""The least number of characters without a unit that is taken for a quantity."""

FEW = 10
"""The largest number of things in characters that rather belongs to a name or a formula (三大改造)."""

_VAGUE = ("几", "数", "若")
_LASTING = ("lasting", "qualifier", "fall")
_VAGUE_UNITS = frozenset("元里方担度升克兆斤尺分道点步样层片口本部首张单")
_MEETINGS = ("全会", "会议", "全体会议", "代表大会")
_CHANGES = frozenset(("倍", "百分点", "个百分点"))
_TOLD = frozenset((MentionKind.DATE, MentionKind.ORDINAL, MentionKind.LABEL))


def characters(context: Context, match: re.Match[str]) -> Mention | None:
    """Characters that write a number, with a unit where they have one; None where they are a mere word (进一步)."""
    text = context.text
    start, end = match.span()
    words, within, step, more, unit = match.group("words", "within", "step", "words_more", "words_unit")
    words, more = words + (step or ""), within or more
    before, following = text[start - 1 : start], text[end : end + 1]
    if not unit and following in ("是", "要", "、") and _may_be_listed(before, following):
        if following == "、" and before != "\n":
            context.setting.start_line(start)
        return context.other(start, end, MentionKind.LIST_NUMBER) if len(words) <= 3 else None
    value = None if before in _VAGUE or following in _VAGUE else chinese_number(words)
    bare_step = STEPS.issuperset(words) and words[0] != "十"
    if value is None or (words[0] in "百千万亿" and not bare_step) or (within and not unit and value < MANY):
        return None
    if before and before in OPENING:
        return context.other(start, end, MentionKind.SLOGAN) if unit or following.isalpha() else None
    if match["tenths"]:
        return _tenths(context, match, value)
    if bare_step:
        return _bare_step(context, match, words, more, value)
    if not unit:
        many = value >= MANY and not STEPS.isdisjoint(words)
        return context.quantity(start, end, value, scale=_scale_of(words), more=more) if many else None
    kind = _why_not(context, start, end, words, unit, value)
    if kind is not None:
        return context.other(start, end, kind) if kind in _TOLD else None
    return context.quantity(start, end, value, unit, scale=_scale_of(words), more=more)


def share_measure(context: Context, start: int) -> Measure:
    """The measure of 成, 分之 and 半: that of a percentage."""
    return measure_of("%", context.cues(start))


def _may_be_listed(before: str, following: str) -> bool:
    """Whether a number may be that of a list's member: 一是, 二要, 三、."""
    return not before or before in BEFORE_LIST_NUMBERS or (before == "，" and following != "、")


def _tenths(context: Context, match: re.Match[str], value: Decimal) -> Mention | None:
    """九成, 三成五, 八成半."""
    if len(match["words"]) > 1 or not 0 < value < 10:
        return None
    half = match["half_tenth"]
    hundredths = "5" if half == "半" else str(chinese_number(half)) if half else ""
    start, end = match.span()
    return context.quantity(start, end, Decimal(f"0.{value}{hundredths}"), measure=share_measure(context, start))


def _bare_step(context: Context, match: re.Match[str], words: str, more: str | None, value: Decimal) -> Mention | None:
    """亿元以上, 近百家, 上千人, 百余家: 百, 千, 万 and 亿 are numbers where a word says how they are bounded."""
    start, end = match.span()
    unit = match["words_unit"] or ""
    if more:
        return context.quantity(start, end, value, unit, scale=_scale_of(words), more=more) if unit else None
    cue = step_cue(context.text, start)
    after = cue_after(context.text, end)
    cues = context.cues(start)
    bounded = cue is not None or (bool(cues) and cues[0].role == "qualifier")
    if not bounded and (after is None or after.word in ("余", "多")):
        return None
    return context.quantity(start, end, value, unit, scale=_scale_of(words), cue=cue)


def _why_not(context: Context, start: int, end: int, words: str, unit: str, value: Decimal) -> MentionKind | None:
    """Why a number in words with a unit is no quantity; None where it is one."""
    text = context.text
    how = UNITS[unit]
    if how in KINDS:
        return KINDS[how]
    if how == "time":
        cues = context.cues(start)
        lasts = bool(cues) and cues[0].role in _LASTING and cues[0].word != "近"
        return None if lasts else MentionKind.DATE
    if unit == "次" and (text[start - 1 : start] == "届" or text.startswith(_MEETINGS, end)):
        return MentionKind.ORDINAL
    if how in ("measured", "technical"):
        is_word = (words == "一" and unit not in _CHANGES) or (len(words) == 1 and unit in _VAGUE_UNITS)
        return MentionKind.LABEL if is_word else None
    if value > FEW:
        return None
    made = words != "一" and how == "counted" and text[max(0, start - 4) : start].endswith(MAKING)
    return None if made else MentionKind.LABEL


def _scale_of(words: str) -> int:
    """The power of ten that a number in words ends with, as a multiplier of digits would."""
    return {"万": 4, "亿": 8}.get(words[-1], 0)
