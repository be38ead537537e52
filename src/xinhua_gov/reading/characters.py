"""The rule of Chinese characters that write a number: quantities are few, idioms, names and formulas many."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import NamedTuple

from xinhua_gov.reading.context import Context
from xinhua_gov.reading.cues import cue_after, step_cue
from xinhua_gov.reading.digits import BEFORE_LIST_NUMBERS, KINDS, OPENING, QUARTERS, TENTH, divided, is_negative
from xinhua_gov.reading.measures import POINTS, TIMES, measure_of
from xinhua_gov.reading.mention import Mention, Place
from xinhua_gov.reading.numerals import STEPS, chinese_number
from xinhua_gov.reading.scanner import ONES, UNKNOWN, groups
from xinhua_gov.reading.words import CLASSES, LONG, MAKING, UNITS
from xinhua_gov.vocabulary import Measure, MentionKind

MANY = 10_000
"""The least number of characters without a unit that is taken for a quantity."""

FEW = 10
"""The largest number of things in characters that rather belongs to a name or a formula (三大改造)."""

_VAGUE = frozenset(("几", "数", "若", UNKNOWN))
_ABOVE_TEN = frozenset("百千万亿")
_LARGEST = frozenset("万亿")
_HUNDREDS = ("百", "千")
_SMALL = frozenset("零〇一二两三四五六七八九十")
_TOUCHING = _VAGUE | OPENING | {"每", "负"}
"""What stands before a number in words and makes something else of it."""

_BEHIND_LIST_NUMBERS = frozenset("是要、")
_PARTS = groups("words", "words_unit", "within", "step", "words_more", "tenths", "words_to", "tenths_to", "words_finer")
_NO_MORE = (None,) * (len(_PARTS) - 2)
"""What the parts behind number and unit are, where a number has no others."""

_LASTING = ("lasting", "qualifier", "fall")
_VAGUE_UNITS = frozenset("元里方担度升克兆斤尺分道点步样层片口本部首张单角")
_IN_HALVES = frozenset("里升斤尺")
_MEETINGS = ("全会", "会议", "全体会议", "代表大会")
_CHANGES = TIMES | POINTS
_TOLD = frozenset((MentionKind.DATE, MentionKind.ORDINAL, MentionKind.LABEL))


class Written(NamedTuple):
    """A number as it is written: its characters with an inner step (二百余万), what is more of it, and its unit."""

    words: str
    place: Place
    more: str | None
    unit: str | None


def characters(context: Context, match: re.Match[str]) -> Mention | None:
    """Characters that write a number, with a unit where they have one; None where they are a mere word (进一步)."""
    text, (start, end), parts = context.text, match.span(), match.group(*_PARTS)
    words, unit, within, step, more, tenths, to, tenths_to, _ = parts
    if unit and words in _SMALL and parts[2:] == _NO_MORE and text[start - 1 : start] not in _TOUCHING:
        return _small(context, match, words, unit)
    if _is_a_mere_word(text, start, end):
        return None
    if tenths_to:
        return _range_of_tenths(context, match)
    if to:
        mention = _range(context, match)
        if mention is not None:
            return mention
        context.taken = match.start("words_to")
    return _one_number(context, match, words, within, step, more, unit, tenths)


def _small(context: Context, match: re.Match[str], words: str, unit: str) -> Mention | None:
    """One character with a unit, as most are: 三大改造, 五年, 两座."""
    start, end = match.span()
    value = None if context.text[end : end + 1] in _VAGUE else chinese_number(words)
    if value is None:
        return None
    kind = _why_not(context, start, end, words, unit, value)
    if kind is None:
        return context.quantity(start, end, value, unit, numbers=((start, start + 1),))
    return context.other(start, end, kind) if kind in _TOLD else None


def _is_a_mere_word(text: str, start: int, end: int) -> bool:
    """Whether a character is only a part of a word, as most are: 进一步, 统一, 三农."""
    if end - start > 1 or text[start] not in _SMALL:
        return False
    return text[end : end + 1] not in _BEHIND_LIST_NUMBERS and text[start - 1 : start] not in OPENING


def _one_number(
    context: Context, match: re.Match[str], words: str, within: str | None, step: str, more: str | None,
    unit: str | None, tenths: str | None,
) -> Mention | None:  # fmt: skip
    """Characters that are no range."""
    text = context.text
    start, end = match.start(), context.taken or match.end()
    if more == "来" and not unit:
        context.taken, end, more = match.start("words_more"), match.start("words_more"), None
    before, following = text[start - 1 : start], text[end : end + 1]
    if not unit:
        if following in _BEHIND_LIST_NUMBERS and _may_be_listed(before, following):
            return _list_number(context, start, end, words)
        if words in _SMALL and not (within or tenths or before in OPENING):
            return None
    if within:
        words += step
    value = _value(words, unit, before, following, within=within is not None)
    if value is None:
        return None
    if before in OPENING:
        return context.other(start, end, MentionKind.SLOGAN) if unit or following.isalpha() else None
    if tenths:
        return _tenths(context, match, value)
    return _number_of(context, match, end, words, within or more, unit, value)


def _number_of(
    context: Context, match: re.Match[str], end: int, words: str, more: str | None, unit: str | None, value: Decimal
) -> Mention | None:
    """A number that is written in full: plain, with a part of its unit, or a mere power of ten."""
    bare = words[0] in _ABOVE_TEN and _is_bare_step(words)
    if not (unit or bare) and value < MANY:
        return None
    start = match.start()
    before, written = context.text[start - 1 : start], Written(words, match.span("words"), more, unit)
    if unit and ((before == "每" and not bare) or (words[-1] == "一" and words[-2:-1] in _ABOVE_TEN)):
        return _for_each(context, start, end, unit)
    if unit and words[-2:-1] == "亿":
        return _without_the_next(context, match, written, value)
    if unit and match["words_finer"]:
        return _divided(context, match, written, value)
    return (_bare_step if bare else _plain_number)(context, start, end, written, value)


def _for_each(context: Context, start: int, end: int, unit: str) -> Mention:
    """What a rate is given for: 每十万人, 三千一年."""
    return context.other(start, end, MentionKind.DATE if UNITS[unit] == "time" else MentionKind.LABEL)


def _without_the_next(context: Context, match: re.Match[str], written: Written, value: Decimal) -> Mention | None:
    """A number that ends with 亿 and a digit: 七千亿三个台阶 are three."""
    start, end, words = match.start(), context.taken or match.end(), written.words
    if UNITS[written.unit or ""] == "loose" and words[-1] in ONES:
        context.taken = end = match.end("words") - 1
        written, value = Written(words[:-1], (start, end), None, None), chinese_number(words[:-1]) or value
    return _plain_number(context, start, end, written, value)


def _divided(context: Context, match: re.Match[str], written: Written, value: Decimal) -> Mention | None:
    """八亩半, 一倍半, 十二元五角."""
    start, end, unit = match.start(), context.taken or match.end(), match["words_unit"]
    if match["words_finer"] == "半" and (UNITS[unit] != "measured" or unit in _VAGUE_UNITS - _IN_HALVES):
        context.taken = end = match.start("words_finer")
        return _plain_number(context, start, end, written, value)
    value, unit, _ = divided(value, unit, match["words_finer"])
    return context.quantity(start, end, value, unit, numbers=(written.place,))


def _list_number(context: Context, start: int, end: int, words: str) -> Mention | None:
    """The number of a list's member: 一是, 二要, 三、; behind 、 within a line a section may begin."""
    if context.text[end : end + 1] == "、" and context.text[start - 1 : start] != "\n":
        context.setting.start_line(start)
    return context.other(start, end, MentionKind.LIST_NUMBER) if len(words) <= 3 else None


def _value(words: str, unit: str | None, before: str, following: str, *, within: bool) -> Decimal | None:
    """The number that characters write; None where they are vague (数十, 十几), or no number."""
    value = None if before in _VAGUE or following in _VAGUE else chinese_number(words)
    if value is None or (words[0] in _ABOVE_TEN and not _is_bare_step(words)):
        return None
    return None if within and not unit and value < MANY else value


def _is_bare_step(words: str) -> bool:
    """Whether characters are powers of ten without a digit: 千, 百万."""
    return words[0] in _ABOVE_TEN and STEPS.issuperset(words)


def _plain_number(context: Context, start: int, end: int, written: Written, value: Decimal) -> Mention | None:
    """A number with its digits: large, or with a unit that makes a quantity of it."""
    words, unit = written.words, written.unit
    if not unit:
        if STEPS.isdisjoint(words):
            return None
    else:
        kind = _why_not(context, start, end, words, unit, value)
        if kind is not None:
            return context.other(start, end, kind) if kind in _TOLD else None
        if context.text[start - 1 : start] == "负" and is_negative(context, start, unit):
            start, value = start - 1, value.copy_negate()
    return context.quantity(
        start, end, value, unit or "", scale=_scale_of(words), more=written.more, numbers=(written.place,)
    )


def _range(context: Context, match: re.Match[str]) -> Mention | None:
    """三至五家, 二十万至三十万元: the lower end may leave its unit to the upper one; None where it is no range."""
    start, end = match.span()
    low, low_unit, high, unit = match.group("words", "words_unit", "words_high", "words_high_unit")
    before = context.text[start - 1 : start]
    if low_unit not in (None, unit) or match["within"] or match["words_more"] or before in _VAGUE or before in OPENING:
        return None
    if before == "每" or match["words_finer"]:
        return None
    if low[0] in "百千万亿" or high[0] in "百千万亿":
        return None
    last = chinese_number(high)
    first = _lower_end(low, high, last) if low_unit is None else chinese_number(low)
    if first is None or last is None or _why_not(context, start, end, high, unit, last) is not None:
        return None
    ends = match.span("words"), match.span("words_high")
    if unit == TENTH:
        first, last = first / 10, last / 10
        return context.quantity(start, end, first, high=last, measure=share_measure(context, start), numbers=ends)
    return context.quantity(start, end, first, unit, scale=_scale_of(high), high=last, numbers=ends)


def _lower_end(low: str, high: str, last: Decimal | None) -> Decimal | None:
    """The lower end of a range, with the 万 or 亿 of the upper one where it has none: 五至六万 begins at 50,000.

    Behind one digit 百 and 千 go on too (三至五百). One that would then be the greater stands alone: 三千至五万.
    """
    alone = chinese_number(low)
    step = high[len(high.rstrip("万亿")) :]
    if len(low) == 1 and low not in STEPS and high[1:2] in _HUNDREDS and high[2:] == step:
        step = high[1:]
    if not step or not _LARGEST.isdisjoint(low):
        return alone
    shared = chinese_number(low + step)
    return alone if shared is None or last is None or shared >= last else shared


def share_measure(context: Context, start: int) -> Measure:
    """The measure of 成, 分之 and 半: that of a percentage."""
    return measure_of("%", context.roles(start))


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
    tenths = Decimal(f"0.{value}{hundredths}")
    return context.quantity(start, end, tenths, measure=share_measure(context, start), numbers=((start, end),))


def _range_of_tenths(context: Context, match: re.Match[str]) -> Mention | None:
    """六成至七成, 三成与四成之间; the first alone where it is no single digit."""
    low, high = chinese_number(match["words"]), chinese_number(match["tenths_high"])
    if low is None or high is None or not 0 < low < 10 or match["within"]:
        context.taken = match.start("tenths_to")
        return None
    ends = match.span("words"), match.span("tenths_high")
    measure = share_measure(context, match.start())
    return context.quantity(*match.span(), low / 10, high=high / 10, measure=measure, numbers=ends)


def _bare_step(context: Context, start: int, end: int, written: Written, value: Decimal) -> Mention | None:
    """亿元以上, 近百家, 上千人, 百余家: 百, 千, 万 and 亿 are numbers where a word says how they are bounded."""
    words, place, more, unit = written
    unit, cue, measure = unit or "", None, None
    if unit in CLASSES and words[-1] == "亿":
        context.taken = end = end - len(unit)
        unit, measure = "", Measure.THRESHOLD  # 超百亿企业
    if not unit and (more or value < MANY):
        return None
    if not more:
        cue = step_cue(context.text, start)
        after = cue_after(context.text, end)
        cues = context.cues(start)
        bounded = cue is not None or (bool(cues) and cues[0].role == "qualifier")
        if not bounded and (after is None or after.word in ("余", "多")):
            return None
    return context.quantity(
        start, end, value, unit, scale=_scale_of(words), more=more, measure=measure, cue=cue, numbers=(place,)
    )


def _why_not(context: Context, start: int, end: int, words: str, unit: str, value: Decimal) -> MentionKind | None:
    """Why a number in words with a unit is not a quantity; None where it is one."""
    text = context.text
    how = UNITS[unit]
    if how in KINDS:
        return KINDS[how]
    if not value or (unit == "里" and not text[max(0, start - 4) : start].endswith((*MAKING, *LONG))):
        return MentionKind.LABEL  # 零成本; 扶摇直上九万里
    if unit in QUARTERS:
        context.setting.name_part(start, end)
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
