"""The rules: what is made of each kind of token, by the name of its group in the scanner."""

from __future__ import annotations

import re
from collections.abc import Callable
from decimal import Decimal

from xinhua_gov.reading.characters import characters, share_measure
from xinhua_gov.reading.context import ENDS_OF_CLAUSES, LISTED, Context
from xinhua_gov.reading.cues import is_among_ranks, is_ranked
from xinhua_gov.reading.digits import BEFORE_LIST_NUMBERS, digits, is_negative
from xinhua_gov.reading.mention import Mention, Place
from xinhua_gov.reading.numerals import LONGEST, NARROW, chinese_number, number, quotient
from xinhua_gov.reading.scanner import BLANKS, COLONS
from xinhua_gov.reading.setting import narrow
from xinhua_gov.reading.words import BEFORE, BEFORE_STEP, BEGINNINGS, FOUNDED, SENTENCE, SPELLS, Cue
from xinhua_gov.vocabulary import Measure, MentionKind, Modality

Match = re.Match[str]
Rule = Callable[[Context, Match], Mention | None]

LONGEST_SPELL = 10
"""Years of the longest spell that needs no word before it to end with the report's year: 十年来."""

_MOVES = ("的", "升", "上升", "提升", "跃", "降", "下降", "前移", "晋升", "进位", "到", "至")
"""What may follow a rank without a unit, beside the end of a clause."""

_FOUR_DIGITS = re.compile(r"\d{4}")
_PARTING = re.compile(f"[{COLONS}比]")
_YEARS_ON = "年来间 \u3000\xa0"
_HELD_AGAINST = ("是", "创", "创下", "创出", "比", "较", "为", "达到", "达", "超", "超过")
_RECORD = re.compile("以?来?的?同?期?(?:最|新高|新低|首|第一|之|总和|少有|少见)")
_PUT = ("摆在", "放在", "置于", "摆在了", "放在了", "作为")
_FRONT = Cue("qualifier", "at_most", "前")
_PARTS_OF_YEARS = ("季度", "月", "个月")
_PLAN_YEARS = re.compile(
    "[”」]?(?:(?:规划|计划)?(?P<end>期?末)|(?P<since>以来)|的?前(?P<front>[两二三四])年"
    "|(?:规划|计划)?(?:时期|期间)|(?=的?这?五年|累计))"
)
_POINT = "个百分点"
_PARTS = {"百": "%", "千": "‰", "万": "‱"}


def _cue(context: Context, match: Match) -> None:
    """今年 says which year the sentence is about, 力争 that it promises; 近年来 and 建国以来 that none is told."""
    start, end = match.span()
    role = SENTENCE[match[0]].role
    if role == "vague":
        told = not context.text[start - 1 : start].isalnum()
    elif role == "since":
        told = context.text.endswith(BEGINNINGS, 0, start)
    else:
        context.setting.hear(match[0], start)
        return
    if told and not _is_held_against(context, start, end):
        context.setting.name_no_year()


def _spell(context: Context, match: Match) -> Mention:
    """近三年, 今后五年: a date, which says which years a sentence is about."""
    start, end = match.span()
    if not _is_held_against(context, start, end):
        count = 0 if match["ahead_to"] else int(_value(*_told(match["ahead"])) or 0)
        context.setting.name_years(count, start, ahead=SPELLS[match["when"]].role == "ahead")
    return context.other(start, end, MentionKind.DATE)


def _since(context: Context, match: Match) -> Mention:
    """五年来, 三年内 and 五年累计 are likewise, but 成立五年来 is not counted to the report's year."""
    start, end = match.span()
    if not _is_held_against(context, start, end):
        words, _, last = match[0].rpartition("年")
        count = int(_value(*_told(words.rstrip(BLANKS))) or 0)
        if count > LONGEST_SPELL or context.text.endswith(FOUNDED, 0, start):
            context.setting.name_no_year()
        elif last == "来":
            context.setting.name_years(count, start, ahead=False)
        else:
            _within_years(context, count, last)
            context.setting.spelled_end = end
    return context.other(start, end, MentionKind.DATE)


def _within_years(context: Context, count: int, last: str) -> None:
    """五年间 and 五年里 look back, 三年内 looks ahead, 五年累计 does what its sentence does."""
    planned = context.setting.modality is Modality.PLANNED
    ahead = last.endswith(("内", "时间"))
    if not last or planned is ahead:
        context.setting.name_whole(count, ahead=ahead)


def _is_held_against(context: Context, start: int, end: int) -> bool:
    """Whether some years are only what a record is held against: 创十年来新高."""
    return context.text.endswith(_HELD_AGAINST, 0, start) or _RECORD.match(context.text, end) is not None


def _date(context: Context, match: Match) -> Mention:
    """A date, which names the year that a sentence is about."""
    start, end = match.span()
    if match["months"] or match["months_of_year"]:
        context.setting.name_part(start, end)
    if match[0][-1] in "底末":
        context.setting.mark("whole_year", start)
    if match["listed_years"]:
        context.setting.name_list([int(year) for year in _FOUR_DIGITS.findall(narrow(match[0]))], start, end)
    elif match["years"]:
        plain = narrow(match[0])
        last = plain.rstrip(_YEARS_ON)[-4:]
        last = last if last.isdecimal() else plain[:2] + last[-2:]
        context.setting.name_year(int(plain[:4]), int(last), start, end)
    elif match["year"]:
        year = int(match["year"])
        context.setting.name_year(year, year, start, end)
    return context.other(start, end, MentionKind.DATE)


def _worded(context: Context, match: Match) -> Mention:
    """二〇二〇年."""
    start, end = match.span()
    year = int(narrow(match[0])[:4])
    context.setting.name_year(year, year, start, end)
    return context.other(start, end, MentionKind.DATE)


def _sum(context: Context, match: Match) -> Mention:
    """1+19+N."""
    return context.other(*match.span(), MentionKind.LABEL)


def _day(context: Context, match: Match) -> Mention:
    """8·16, a day that something is named after."""
    return context.other(*match.span(), MentionKind.DATE)


def _over(context: Context, match: Match) -> Mention:
    """1/10 is a fraction where the words say so."""
    start, end = match.span()
    top, _, bottom = match[0].translate(NARROW).partition("/")
    if not context.cues(start) or not int(bottom):
        return context.other(start, end, MentionKind.LABEL)
    value = quotient(Decimal(top), Decimal(bottom))
    return context.quantity(start, end, value, measure=share_measure(context, start), numbers=((start, end),))


def _ratio(context: Context, match: Match) -> Mention:
    """6∶44∶50; two numbers with a common colon only where the words say so, else it may be the time of a day."""
    start, end = match.span()
    parts = _PARTING.split(match[0])
    said = (
        "∶" in match[0]
        or "︰" in match[0]
        or len(parts) > 2
        or "比" in context.text[max(context.setting.begin, start - 20) : start]
    )
    if not said or max(map(len, parts)) > LONGEST:
        return context.other(start, end, MentionKind.LABEL)
    high = number(parts[1]) if len(parts) == 2 else None
    ends = (start, start + len(parts[0].rstrip(BLANKS))), (end - len(parts[-1].lstrip(BLANKS)), end)
    numbers = ends if len(parts) == 2 else ((start, end),)
    return context.quantity(start, end, number(parts[0]), high=high, measure=Measure.RATIO, numbers=numbers)


def _part(context: Context, match: Match) -> Mention | None:
    """百分之十二点二."""
    value = _value(match["part_number"], match["part_words"])
    if value is None:
        return None
    start, end = match.span()
    place = "part_high_number" if match["part_high_number"] else "part_high"
    high = _value(match["part_high_number"], match["part_high"]) if match[place] else None
    own = max(match.end("part_number"), match.end("part_words"))
    numbers: tuple[Place, ...] = ((start, own),) if high is None else ((start, own), match.span(place))
    if high is None and own < end:
        context.taken = end = own
    if high is None and context.text[start - 1 : start] == "负" and is_negative(context, start, "%"):
        start, value = start - 1, value.copy_negate()
    return context.quantity(start, end, value, _PARTS[match["denominator"]], high=high, numbers=numbers)


def _fraction(context: Context, match: Match) -> Mention | None:
    """三分之二."""
    start, end = match.span()
    top, bottom = chinese_number(match["top"]), chinese_number(match["bottom"])
    if not top or not bottom:
        return None
    value = quotient(top, bottom)
    return context.quantity(start, end, value, measure=share_measure(context, start), numbers=((start, end),))


def _plan(context: Context, match: Match) -> Mention:
    """“十三五”: with 时期 or 末 behind it, the years that a sentence is about."""
    start, end = match.span()
    years = _PLAN_YEARS.match(context.text, end)
    ordinal = chinese_number(match["five"][:-1])
    if years is not None and ordinal and not _is_held_against(context, start, end + (context.text[end] in "”」")):
        front = int(chinese_number(years["front"] or "零") or 0)
        context.setting.name_plan(int(ordinal), (start, years.end()), years.lastgroup or "", front)
    return context.other(start, end, MentionKind.PLAN)


def _nth_plan(context: Context, match: Match) -> Mention:
    """第十四个五年规划."""
    return context.other(*match.span(), MentionKind.PLAN)


def _list_number(context: Context, match: Match) -> Mention | None:
    """（一） at the beginning of a line or a sentence; elsewhere it is an aside."""
    start, end = match.span()
    before = context.text[start - 1 : start]
    return None if before and before not in BEFORE_LIST_NUMBERS else context.other(start, end, MentionKind.LIST_NUMBER)


def _nth(context: Context, match: Match) -> Mention | None:
    """第3位 and 全国第一 are ranks, 第五条 is an article, 第三届 an ordinal."""
    start, end = match.span()
    written, unit = match.group("nth_digits", "nth_unit")
    value = _value(written, match["nth_words"])
    if value is None:
        return None
    text, begin = context.text, context.setting.begin
    following = text[end : end + 1]
    ranked = is_ranked(text, begin, start)
    numbers = (match.span("nth_digits" if written else "nth_words"),)
    if unit in ("位", "名") and (ranked or written or value > 1):
        return context.quantity(start, end, value, unit, measure=Measure.RANK, numbers=numbers)
    at_its_end = not following or following in ENDS_OF_CLAUSES or following in LISTED or text.startswith(_MOVES, end)
    if (ranked and unit in ("个", "家", "座")) or (not unit and at_its_end and is_among_ranks(text, begin, start)):
        return context.quantity(start, end - len(unit or ""), value, measure=Measure.RANK, numbers=numbers)
    return context.other(start, end, MentionKind.ARTICLE if unit in ("条", "章", "款", "节") else MentionKind.ORDINAL)


def _double(context: Context, match: Match) -> Mention:
    """翻一番 is twice as much, 翻两番 four times; 翻近一番 is nearly twice as much."""
    times = int(_value(*_told(match["times"] or "1")) or 1)
    within = match["double_cue"]
    cue = BEFORE[within] if within else None
    return context.quantity(
        *match.span(), Decimal(2**times), measure=Measure.DOUBLING, cue=cue, numbers=(match.span(),)
    )


def _front(context: Context, match: Match) -> Mention | None:
    """前10名 is a rank of ten at most; 前三季度 is a date, 前500强 a label."""
    start, end = match.span()
    unit = match["front_unit"]
    if unit == "强":
        return context.other(start, end, MentionKind.LABEL)
    if unit not in (None, "名", "位"):
        if unit in _PARTS_OF_YEARS:
            context.setting.name_part(start, end)
        return context.other(start, end, MentionKind.DATE)
    value = _value(match["front_digits"], match["front_words"])
    if value is None or not (unit or is_among_ranks(context.text, context.setting.begin, start)):
        return None
    numbers = (match.span("front_digits" if match["front_digits"] else "front_words"),)
    return context.quantity(start + 1, end, value, unit or "", measure=Measure.RANK, cue=_FRONT, numbers=numbers)


def _first(context: Context, match: Match) -> Mention | None:
    """全市首家 is a rank of one."""
    start = match.start()
    begin, text = context.setting.begin, context.text
    put = text.endswith(_PUT, max(0, start - 4), start)
    held = match[0] == "首位" and is_among_ranks(text, begin, start) and not put
    if not (held or is_ranked(text, begin, start)):
        return None
    return context.quantity(start, start + 1, Decimal(1), measure=Measure.RANK, numbers=((start, start + 1),))


def _half(context: Context, match: Match) -> Mention:
    """一半, 半数 and 过半; 半个百分点."""
    start, end = match.span()
    half = Decimal("0.5")
    if match[0] == "半":
        end += len(_POINT)
        context.taken = end
        return context.quantity(start, end, half, _POINT, numbers=((start, start + 1),))
    cue = BEFORE_STEP["过"] if match[0] == "过半" else None
    start += cue is not None
    return context.quantity(start, end, half, measure=share_measure(context, start), cue=cue, numbers=((start, end),))


def _none(context: Context, match: Match) -> Mention:
    """零死亡, 无重特大安全事故."""
    measure = Measure.YOY_GROWTH if context.text.startswith("增长", match.end()) else Measure.LEVEL
    return context.quantity(*match.span(), Decimal(0), measure=measure, numbers=(match.span(),))


def _told(number: str) -> tuple[str | None, str | None]:
    """A number as digits, or as characters."""
    return (number, None) if number.isdecimal() else (None, number)


def _value(written: str | None, words: str | None) -> Decimal | None:
    """The number of digits or of characters."""
    if written:
        return number(written) if len(written) <= LONGEST else None
    return chinese_number(words or "")


RULES: dict[str, Rule] = {
    "cue": _cue,
    "spell": _spell,
    "since": _since,
    "since_words": _since,
    "date": _date,
    "worded": _worded,
    "sum": _sum,
    "day": _day,
    "over": _over,
    "ratio": _ratio,
    "digits": digits,
    "part": _part,
    "fraction": _fraction,
    "plan": _plan,
    "nth_plan": _nth_plan,
    "list": _list_number,
    "nth": _nth,
    "double": _double,
    "front": _front,
    "first": _first,
    "half": _half,
    "one_half": _half,
    "none": _none,
    "no_deaths": _none,
    "characters": characters,
}
