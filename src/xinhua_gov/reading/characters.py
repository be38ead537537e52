"""The rule of Chinese characters that write a number: quantities are few, idioms, names and formulas many."""

from __future__ import annotations

import re
from decimal import Decimal

from xinhua_gov.reading.context import Context
from xinhua_gov.reading.cues import cue_after
from xinhua_gov.reading.digits import BEFORE_LIST_NUMBERS, KINDS, OPENING
from xinhua_gov.reading.measures import measure_of
from xinhua_gov.reading.mention import Mention
from xinhua_gov.reading.numerals import STEPS, chinese_number
from xinhua_gov.reading.tables import BEFORE_STEP, MAKING, UNITS
from xinhua_gov.vocabulary import Measure, MentionKind

MANY = 10_000
"""The least number of characters without a unit that is taken for a quantity."""

FEW = 10
"""The largest number of things in characters that rather belongs to a name or a formula (三大改造)."""

_VAGUE = ("几", "数", "若")
_LASTING = ("lasting", "qualifier", "fall")
_VAGUE_UNITS = frozenset("元里方担度升克兆斤尺分道点步样层片口本部首张单")
_CHANGES = frozenset(("倍", "百分点", "个百分点"))
_TOLD = frozenset((MentionKind.DATE, MentionKind.ORDINAL, MentionKind.LABEL))
_WORDS_ENDING_LIKE_A_STEP = ("以上", "线上", "规上", "网上", "早上", "晚上", "通过", "不过", "经过", "超过")
_HUNDREDTHS = Decimal("0.01")


def characters(context: Context, match: re.Match[str]) -> Mention | None:
    """Characters that write a number, with a unit where they have one; None where they are a mere word (进一步)."""
    text = context.text
    start, end = match.span()
    words, more, unit = match.group("words", "words_more", "words_unit")
    before, following = text[start - 1 : start], text[end : end + 1]
    if not unit and following in ("是", "要", "、") and _may_be_listed(before, following):
        return context.other(start, end, MentionKind.LIST_NUMBER) if len(words) <= 3 else None
    value = None if before in _VAGUE or following in _VAGUE else chinese_number(words)
    bare_step = STEPS.issuperset(words)
    if value is None or (words[0] in "百千万亿" and not bare_step):
        return None
    if before and before in OPENING:
        return context.other(start, end, MentionKind.SLOGAN) if unit or following.isalpha() else None
    if match["tenths"]:
        return _tenths(context, match, value)
    if bare_step:
        return _bare_step(context, match, value)
    if not unit:
        many = value >= MANY and not STEPS.isdisjoint(words)
        return context.quantity(start, end, value, scale=_scale_of(words), more=more) if many else None
    kind = _why_not(context, start, words, unit, value)
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
    if len(match["words"]) > 1 or not value:
        return None
    half = match["half_tenth"]
    hundredths = 5 if half == "半" else int(chinese_number(half or "零") or 0)
    share = Decimal(int(value) * 10 + hundredths) * _HUNDREDTHS
    start, end = match.span()
    exact = Decimal(f"0.{int(value)}") if not hundredths else share
    return context.quantity(start, end, exact, measure=share_measure(context, start))


def _bare_step(context: Context, match: re.Match[str], value: Decimal) -> Mention | None:
    """亿元以上, 近百家, 上千人: 百, 千, 万 and 亿 are numbers where a word says how they are bounded."""
    text = context.text
    start, end = match.span()
    words, unit = match.group("words", "words_unit")
    if words == "十" and unit:
        return None
    cue = BEFORE_STEP.get(text[start - 1 : start])
    if cue is not None and text[:start].endswith(_WORDS_ENDING_LIKE_A_STEP):
        cue = None
    after = cue_after(text, end)
    if after is not None and after.word in ("余", "多"):
        return None
    cues = context.cues(start)
    if cue is None and after is None and not (cues and cues[0].role == "qualifier"):
        return None
    return context.quantity(start, end, value, unit or "", scale=_scale_of(words), cue=cue)


def _why_not(context: Context, start: int, words: str, unit: str, value: Decimal) -> MentionKind | None:
    """Why a number in words with a unit is no quantity; None where it is one."""
    text = context.text
    how = UNITS[unit]
    if how in KINDS:
        return KINDS[how]
    if how == "time":
        cues = context.cues(start)
        lasts = bool(cues) and cues[0].role in _LASTING and cues[0].word != "近"
        return None if lasts else MentionKind.DATE
    if unit == "次" and text[start - 1 : start] == "届":
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
