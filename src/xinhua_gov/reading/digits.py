"""The rule of digits: a number with its multiplier and unit, or why it is not a quantity (a date, a name, a code)."""

from __future__ import annotations

import decimal
import re
from decimal import Decimal
from itertools import pairwise
from typing import Any

from xinhua_gov.reading.context import ENDS_OF_CLAUSES, LISTED, SEPARATORS, WINDOW, Context
from xinhua_gov.reading.cues import step_cue
from xinhua_gov.reading.measures import PERCENT, POINTS, measure_of
from xinhua_gov.reading.mention import Mention, Place
from xinhua_gov.reading.numerals import LONGEST, NARROW, SCALES, chinese_number, number, quotient, scaled
from xinhua_gov.reading.scanner import BLANKS, CHINESE, DIGIT, INK, ONES, SCALE, UNIT, UNKNOWN, B, groups
from xinhua_gov.reading.words import CLASSES, NOT_OWING, OWING, UNITS
from xinhua_gov.units import printed_as, unit_of
from xinhua_gov.vocabulary import Dimension, Measure, MentionKind

OPENING = frozenset("“‘「『《〈")
"""The marks that open a name."""

BEFORE_LIST_NUMBERS = frozenset("\n。；;：:！？!? \u3000\t")
"""What stands before the number of a list's member; it may begin the text too."""

KINDS = {kind.value: kind for kind in MentionKind}
"""The kinds by the words of the table of units."""

QUARTERS, MONTHS = ("季度", "个季度"), "个月"
"""Units of a part of a year."""

ITEM = "个"
"""A counter, which may be the beginning of 个百分点: 高于全国、全省0.7个和0.6个百分点."""

TENTH, CLASS = "成", "级"
"""A unit that is a tenth, and the one of the classes that a multiplier makes: 百亿级."""

MONEY, TENTH_OF_MONEY = "元", "角"
"""The unit of money, and the one that is a tenth of it."""

DIVIDED = (TENTH, TENTH_OF_MONEY)
"""The units that are parts of another."""

PARTS_OF_MONEY = {"角": Decimal(10), "分": Decimal(100)}
"""How many of each make one 元."""

OF_CLASSES = 8
"""The power of ten from which a multiplier without 元 tells a class of enterprises or places."""

LONGEST_UNIT = 12
"""Characters of the longest unit that stands in brackets before its numbers, with the brackets."""

Lent = tuple[int, str, int]
"""The scale and unit that a number has from elsewhere, and where the words before it end."""

Ends = tuple[int, tuple[Decimal, Place], tuple[Decimal, Place]]
"""Where a range begins, and its ends, each with the place of its digits."""

Parts = tuple[str | Any, ...]
"""What the groups of a number hold, in the order of `_PARTS`."""

_PARTS = groups("number", "scale", "unit", "more", "lesser", "more2", "per", "finer", "to", "inner")
_NO_MORE = (None,) * (len(_PARTS) - 3)
"""What the parts behind number, multiplier and unit are, where a number has no others."""

_LONGEST_GAP = 4
_BEHIND_HEADS = frozenset((*BLANKS, "：", ":"))
_PER_TIME = ("年", "月", "日", "人")
_LISTED_BEFORE = re.compile(
    rf"(?:{B}(?:[、和与及]|以及){B}[{DIGIT}]{{1,9}}(?:[.．][{DIGIT}]{{1,9}})?){{1,5}}{B}(?P<scale>{SCALE})?{B}(?P<unit>{UNIT})"
)
_SCALED_BEFORE = re.compile(
    rf"(?:{B}(?:[、和与及]|以及){B}[{DIGIT}]{{1,9}}(?:[.．][{DIGIT}]{{1,9}})?{B}{SCALE}){{1,5}}{B}(?P<unit>{UNIT})"
)
_OF_ONE = (
    rf"{B}(?:[、和与及]|以及){B}(?:全[国省市区县州](?:平均)?(?:水平)?)?[{DIGIT}]{{1,3}}(?:[.．][{DIGIT}]{{1,3}})?{B}"
)
_POINTS_BEHIND = re.compile(rf"(?:{_OF_ONE}个){{0,4}}?{_OF_ONE}(?P<unit>个(?:百分|千分|基)点)")
_PARTED = re.compile(rf"(?<![{DIGIT}])[{DIGIT}]++(?=[，{BLANKS}][{DIGIT}])")
_WHOLE = re.compile(rf"[{DIGIT}]{{1,9}}")
_EXACT = decimal.Context(prec=2 * LONGEST)
_FAR_ABOVE = 5  # 9000—1万人; the 12 of 12—8万人 has the 万 of the 8
_WITHOUT_BOUND = Decimal("Infinity")
_PART_OF_COMPOUND = re.compile(rf"([{DIGIT}.．]++|[{ONES[1:]}])([十百千]?)(万亿|[万亿]?)")
_FIGURES = frozenset("0123456789０１２３４５６７８９.．")
_NAMING = OPENING | {"每", UNKNOWN}
"""What stands before digits that are no quantity: what opens a name, what a rate is given for, what was lost."""

_ERROR = "±"

_EITHER = "、"
_ONE_OF_TWO = re.compile(rf"(?<![{DIGIT}.．])[{DIGIT}]{{1,2}}(?={_EITHER}\Z)")
"""A number that is said as one of two that follow each other: 5、6家."""

_MARKS = frozenset(",，.．。'’$`°¸‚")
_STEPS = frozenset("十百千万亿")
_SUSPECT = _NAMING | _MARKS | _STEPS | {_ERROR}
_ASCII = frozenset(("", *map(chr, range(128))))
_MAY_CUT_BEFORE = _SUSPECT | _ASCII
_MAY_CUT_BEHIND = _ASCII | {UNKNOWN}
"""What may make digits a part of something longer, where it touches them."""

_UNITS_OF_QUANTITIES = frozenset(unit for unit, how in UNITS.items() if how not in (*KINDS, "time")) - {
    "条", *QUARTERS, MONTHS,
}  # fmt: skip
"""Units with which digits are a quantity, whatever stands around them."""

_SHARED = ("measured", "counted", "technical", "loose")
_CLOSING = "”」』"
_CLOSING_BRACKETS = ("）", ")")
_MINUS = frozenset("-－−–—负")
_BELOW_ZERO = "零下"
_LAST_OF_SIGNS = _MINUS | {_BELOW_ZERO[-1]}
_PLUS = ("", "+", "＋")
_NO_DASHES = frozenset(("负", _BELOW_ZERO, *_PLUS))
_NO_HYPHENS = frozenset("至到~～与和")
_FOREIGN = tuple(printed_as("USD", "HKD", "EUR", "JPY", "GBP") & UNITS.keys())
_YUAN = frozenset("¥￥")
_LAST_OF_FOREIGN = frozenset(name[-1] for name in _FOREIGN)
_PLAIN_UNITS = frozenset(unit for unit in _UNITS_OF_QUANTITIES if UNITS[unit] in _SHARED) - {
    ITEM, CLASS, *CLASSES, *DIVIDED,
}  # fmt: skip
"""Units that say nothing more of their numbers, and take nothing from the words around these."""

_TOUCHING = _MAY_CUT_BEFORE | _LAST_OF_SIGNS | _LAST_OF_FOREIGN | _YUAN | {_EITHER}
"""What stands before digits and may belong to them."""

_COMPARING = frozenset(("yearly", "rise", "rate"))
_DEGREES = printed_as("degree_celsius")
_SIGNED = PERCENT | POINTS | _DEGREES
_NO_SIGN_BEHIND = frozenset("-－−—–0123456789０１２３４５６７８９%％年月")
_NO_MINUS = frozenset("减担肩背抱胜自欠")  # 减负5%, 担负3%
_BEFORE_PERIODS = ("近", "今后", "未来", "过去", "前", "后", "上个", "这", "头", "下一个", "最近", "第", "每", "往")
_PROGRAMMES = ("行动", "规划", "计划", "攻坚")
_SAY_A_NUMBER = frozenset(("to", "from", "reach", "rise", "fall", "qualifier", "compared", "respectively"))


def digits(context: Context, match: re.Match[str]) -> Mention:
    """Digits, with a multiplier and a unit where they have them; with a dash and more digits, a range."""
    parts = match.group(*_PARTS)
    unit = parts[2]
    if unit in _PLAIN_UNITS and parts[3:] == _NO_MORE:
        mention = _plain(context, match, parts[0], parts[1], unit)
        if mention is not None:
            return mention
    if parts[-2]:
        mention = _range(context, match)
        if mention is not None:
            return mention
        context.taken = match.start("to")
    written, multiplier, unit, _, lesser, more, per, _, _, inner = parts
    if inner or lesser or per or more or not (multiplier or written.isdecimal() or (unit and UNITS[unit] in _SHARED)):
        parts = _own_parts(context, match, parts)
        written, multiplier, unit, _, lesser, more, per, _, _, _ = parts
    start, end = match.start(), context.taken or match.end()
    if unit is None and multiplier:
        lent = _unit_of_the_last(context, multiplier, start, end)
    else:
        lent = _lent(context, match) if multiplier is None and unit in (None, ITEM) else None
    kind = _why_not(context, start, end, written, multiplier, unit, per, lent)
    if kind is not None:
        return context.other(start, match.end("number") if kind is MentionKind.CODE else end, kind)
    return _quantity(context, match, end, parts, lent)


def _plain(context: Context, match: re.Match[str], written: str, multiplier: str | None, unit: str) -> Mention | None:
    """Digits with a plain unit, as most are; None where what touches them may make them something else."""
    text, (start, end) = context.text, match.span()
    if text[start - 1 : start] in _TOUCHING or text[end : end + 1] in _MAY_CUT_BEHIND or len(written) > LONGEST:
        return None
    scale, cue = (SCALES[multiplier], step_cue(text, start)) if multiplier else (0, None)
    place = (start, start + len(written))
    return context.quantity(start, end, number(written, scale), unit, scale=scale, cue=cue, numbers=(place,))


def _quantity(context: Context, match: re.Match[str], end: int, parts: Parts, lent: Lent | None) -> Mention:
    """Digits that are a quantity, with the sign before them and the parts of their unit."""
    written, multiplier, unit, more, lesser, more_behind, per, finer, _, _ = parts
    start = left = match.start()
    place, measure = (start, start + len(written)), None
    scale = SCALES[multiplier] if multiplier else 0
    if unit == CLASS or (scale >= OF_CLASSES and unit in CLASSES):
        measure = None if unit == CLASS else Measure.THRESHOLD  # 超10亿企业
        context.taken, end, unit = match.start("unit"), match.start("unit"), None
    if lent is not None:
        scale, unit, left = lent
    value = number(written, scale)
    if lesser:
        value, scale, place = _with_the_lesser(match, value)
    if unit is not None and (finer or unit in DIVIDED):
        value, unit, is_part = divided(value, unit, finer)
        measure = measure_of("%", context.roles(start)) if is_part else None
    before = context.text[start - 1 : start]
    if before in _LAST_OF_FOREIGN and unit == MONEY and context.text.endswith(_FOREIGN, 0, start):
        unit = next(name for name in _FOREIGN if context.text.endswith(name, 0, start))  # 港币3亿元
    if before in _YUAN:
        left = start - 1
    if before in _LAST_OF_SIGNS:
        minus = _minus_before(context, start, MONEY if multiplier and unit is None else unit)
        if minus:
            start, left, value = start - minus, left - minus, value.copy_negate()
    cue = step_cue(context.text, start) if multiplier else None
    return context.quantity(
        start, end, value, f"{unit}{per}" if per else unit or "",
        left=left, scale=scale, more=more or more_behind, measure=measure, cue=cue, numbers=(place,),
    )  # fmt: skip


def _own_parts(context: Context, match: re.Match[str], parts: Parts) -> Parts:
    """The parts of a number without what belongs to the next words.

    That is the 5亿 of 3亿5亿, the 每户 of 8万亩每户, the 来 of 20来自, and the 500 of 3，500强.
    A multiplier that goes on behind an inner word is one: 3千多亿.
    """
    written, multiplier, unit, within, lesser, more, per, finer, to, inner = parts
    if inner:
        multiplier, within = multiplier + inner[1:], inner[0]
    elif lesser and _compound(match) is None:
        context.taken = match.start("lesser")
        return written, multiplier, None, within, None, None, None, finer, to, None
    if per and not _is_rate(unit, per):
        context.taken, per = match.start("per"), None
    elif more == "来" and unit is None:
        context.taken, more = match.start("more2"), None
    elif multiplier is None and (unit is None or UNITS[unit] not in _SHARED):
        parted = _PARTED.match(written)
        if parted is not None:
            context.taken = match.start() + parted.end()
            return parted[0], None, None, within, None, None, None, finer, to, None
    return written, multiplier, unit, within, lesser, more, per, finer, to, None


def _compound(match: re.Match[str]) -> Decimal | None:
    """The number of several parts with falling steps, as 1亿2000万, 5千3百万 or 3万5千5百; None where they do not fall.

    A 万 or 亿 at the end of 5千3百万 is that of both its parts.
    """
    first = match["scale"].rstrip("万亿")
    parts = [(match["number"], first, match["scale"][len(first) :]), *_PART_OF_COMPOUND.findall(match["lesser"])]
    total = section = Decimal(0)
    bound = inner_bound = _WITHOUT_BOUND
    for written, small, large in parts:
        part = scaled(_figure(written), SCALES[small])
        if part >= inner_bound:
            return None
        section, inner_bound = _EXACT.add(section, part), scaled(Decimal(1), SCALES[small])
        if large:
            section = scaled(section, SCALES[large])
            if section >= bound:
                return None
            bound, inner_bound = scaled(Decimal(1), SCALES[large]), _WITHOUT_BOUND
            total, section = _EXACT.add(total, section), Decimal(0)
    return _EXACT.add(total, section) if section < bound else None


def _with_the_lesser(match: re.Match[str], value: Decimal) -> tuple[Decimal, int, Place]:
    """The number with what goes on with it, the scale of that, and where both stand."""
    lesser = match["lesser"]
    step = lesser[len(lesser.rstrip("十百千万亿")) :]
    return _compound(match) or value, SCALES[step], (match.start("number"), match.end("lesser") - len(step))


def _is_rate(unit: str, per: str) -> bool:
    """Whether a unit with 每 and another is a rate (35微克每立方米), not one and a word of the next clause."""
    return per[0] != "每" or (UNITS[unit] == "measured" and unit != per[1:] and unit not in PERCENT)


def divided(value: Decimal, unit: str, finer: str | None) -> tuple[Decimal, str, bool]:
    """A number with the parts of its unit, its unit, and whether it is a part of one: 12元5角 is 12.5元."""
    if unit == TENTH:
        return quotient(value, Decimal(10)), "", True
    if unit == TENTH_OF_MONEY:
        value, unit = quotient(value, Decimal(10)), MONEY
    if finer == "半":
        return value + (Decimal("0.5") if UNITS[unit] in ("measured", "time") else 0), unit, False
    for coin in (finer[:2], finer[2:]) if finer else ():
        if coin:
            value += _figure(coin[0]) / PARTS_OF_MONEY[coin[1]]
    return value, unit, False


def _figure(character: str) -> Decimal:
    """The number of digits, or of one Chinese character."""
    return number(character) if character[0].isdecimal() else chinese_number(character) or Decimal(0)


def _range(context: Context, match: re.Match[str]) -> Mention | None:
    """3至5所, 5%—6%, 20—30万元: the lower end may leave its multiplier and unit to the upper; else None.

    It leaves no multiplier that would make it the greater of the two: 9000—1万人.
    """
    start, end = match.span()
    low, low_multiplier, low_unit = match.group("number", "scale", "unit")
    high, multiplier, unit, per = match.group("high", "high_scale", "high_unit", "high_per")
    if (
        unit in (TENTH, CLASS)
        or not _in_one_unit(low_unit, unit)
        or any(match.group("more", "more2", "lesser", "inner"))
    ):
        return None
    bare = unit is None and multiplier is None
    if len(low) > LONGEST or (bare and not _is_said(context, start)):
        return None
    kind = _why_not(context, start, end, high, multiplier, unit, per)
    if kind is not None:
        return None if bare or kind is MentionKind.CODE else context.other(start, end, kind)
    scale = SCALES[multiplier] if multiplier else 0
    if bare:
        scale, unit, _ = _shared(context, match) or (0, None, start)
    ends = _ends_of_range(context, match, scale, unit)
    if ends is None:
        return None
    start, (value, low_place), (upper, high_place) = ends
    cue = step_cue(context.text, start) if low_multiplier or multiplier else None
    return context.quantity(
        start, end, value, f"{unit or ''}{per or ''}",
        scale=scale, high=upper, cue=cue, numbers=(low_place, high_place),
    )  # fmt: skip


def _ends_of_range(context: Context, match: re.Match[str], scale: int, unit: str | None) -> Ends | None:
    """Where a range begins, with its sign, and its two ends, the lower one first; None where its signs are doubtful."""
    start = match.start()
    low, multiplier, low_unit, high, sign = match.group("number", "scale", "unit", "high", "high_sign")
    minus = _minus_before(context, start, unit)
    if minus > 1 and not low_unit:
        sign = sign or _BELOW_ZERO  # 零下3至5℃ is of both
    if sign and not (minus or _is_signed_behind(match, unit)):
        return None
    own = number(low, SCALES[multiplier] if multiplier else 0)
    value, upper = own if multiplier or low_unit else number(low, scale), number(high, scale)
    if value > upper > own >= _FAR_ABOVE * number(high) and not minus:
        value = own
    ends = (
        (value.copy_negate() if minus else value, match.span("number")),
        (upper if sign in _PLUS else upper.copy_negate(), match.span("high")),
    )
    first, last = ends if ends[0][0] <= ends[1][0] else ends[::-1]  # 5—3吨
    return start - minus, first, last


def _is_signed_behind(match: re.Match[str], unit: str | None) -> bool:
    """Whether what stands before the upper end of a range is its sign where the lower end has none: 1%至-1%.

    A hyphen behind another dash may be a part of it: 5%—-6%.
    """
    dash = match["to"].lstrip(BLANKS)[0]
    return unit in _SIGNED and (dash in _NO_HYPHENS or match["high_sign"] in _NO_DASHES)


def _in_one_unit(low: str | None, high: str | None) -> bool:
    """Whether the lower end of a range is in the unit of the upper one, or leaves it to that."""
    return low in (None, high) or (low in PERCENT and high in PERCENT)


def _lent(context: Context, match: re.Match[str]) -> Lent | None:
    """The scale and unit of a bare number that stands by a unit of others: in a list, a table's head, or brackets."""
    start, end = match.start(), context.taken or match.end()
    if context.text[start - 1 : start] in _YUAN:
        return 0, MONEY, start - 1
    if match["unit"] == ITEM:
        points = _POINTS_BEHIND.match(context.text, end)
        return (0, points["unit"], start) if points else None
    left = start
    while start - left < _LONGEST_GAP and context.text[left - 1 : left] in _BEHIND_HEADS:
        left -= 1
    if context.text[left - 1 : left] in _CLOSING_BRACKETS:
        opening = max(context.text.rfind(bracket, max(0, left - LONGEST_UNIT), left) for bracket in "（(")
        named = scaled_unit(context.text[opening + 1 : left - 1]) if opening >= 0 else None
        if named is not None:
            return *named, opening
    cell = context.cell_before(start, end)
    named = scaled_unit(cell.strip(SEPARATORS)) if cell else None
    if named is not None and not _is_a_name(*named):
        context.setting.name_column()
        return *named, start - len(cell)
    column = context.setting.column
    if column is not None and context.is_alone_in_its_line(start, end):
        named = scaled_unit(column)
        if named is not None:
            return *named, start
    return _shared(context, match)


def _shared(context: Context, match: re.Match[str]) -> Lent | None:
    """The scale and unit that a bare number shares with one that it is listed before: 提升7.4、2.8个百分点."""
    shared = _LISTED_BEFORE.match(context.text, context.taken or match.end())
    if shared is None or UNITS[shared["unit"]] not in _SHARED or not _may_share(context, match, shared):
        return None
    return SCALES[shared["scale"] or ""], shared["unit"], match.start()


def _unit_of_the_last(context: Context, multiplier: str, start: int, end: int) -> Lent | None:
    """The unit that a number with a multiplier shares with the last of those that 分别 lists: 5.2万和3万亩."""
    if context.text[start - 1 : start] in _YUAN:
        return SCALES[multiplier], MONEY, start - 1
    shared = _SCALED_BEFORE.match(context.text, end)
    if shared is None or UNITS[shared["unit"]] not in _SHARED or not _is_each_of_a_list(context, start):
        return None
    return SCALES[multiplier], shared["unit"], start


def _is_a_name(scale: int, unit: str) -> bool:
    """Whether a unit alone in a cell may as well be what the row is about: 人口, 社区."""
    return not scale and len(unit) > 1 and UNITS.get(unit) == "counted"


def scaled_unit(words: str) -> tuple[int, str] | None:
    """The scale and unit that a table's head or brackets say: 亿元, %; None where they say something else."""
    words, slash, per = words.partition("/")
    if slash and per not in UNITS and per not in _PER_TIME:
        return None
    for length in (0, 1, 2, 3):
        if words[:length] in SCALES and UNITS.get(words[length:]) in _SHARED:
            return SCALES[words[:length]], words[length:] + slash + per
    return None


def _may_share(context: Context, match: re.Match[str], shared: re.Match[str]) -> bool:
    """Whether a bare number is one of a list of quantities: a decimal, behind a word that says a number, or counted.

    5、6家 may be five or six: whole numbers that follow each other are counted only where a word says a number, and
    two measurements only behind 分别.
    """
    written = match["number"]
    is_each = _is_each_of_a_list(context, match.start())
    if is_each or not written.isdecimal() or _is_said(context, match.start()):
        return True
    listed = [int(written), *(int(each) for each in _WHOLE.findall(shared[0]))]
    if UNITS[shared["unit"]] != "counted" and len(listed) < 3:
        return False
    return all(abs(one - other) > 1 for one, other in pairwise(listed))


def _is_one_or_the_next(context: Context, start: int, written: str) -> bool:
    """Whether a number is the second of two of which either is meant: 5、6家, where no word says a number."""
    first = _ONE_OF_TWO.search(context.text[max(0, start - 4) : start])
    if first is None or not written.isdecimal() or int(written) != int(first[0]) + 1:
        return False
    return not (_is_said(context, start - len(first[0]) - 1) or _is_each_of_a_list(context, start))


def _is_each_of_a_list(context: Context, start: int) -> bool:
    """Whether 分别 stands before a number in its sentence."""
    return "分别" in context.text[max(context.setting.begin, start - WINDOW) : start]


def _is_said(context: Context, start: int) -> bool:
    """Whether the words before, or the list that it stands in, say that what begins here is a number."""
    return context.follows_in_list(start) or _says_a_number(context, start)


_OF_AN_INDEX = re.compile("指数(?:控制在|保持在|稳定在|达到?|[为是在])?$")
"""An index right before a number, which has no unit: 价格指数103左右."""

_QUALIFIED = re.compile("(?:左右|上下|以[上下内])(?:[，。；、]|\\s|$)")


def _says_a_number(context: Context, start: int) -> bool:
    return not _SAY_A_NUMBER.isdisjoint(context.roles(start))


def _minus_before(context: Context, start: int, unit: str | None) -> int:
    """The characters of the minus before a number: one in -3.2%, two in 零下5℃, none without a minus."""
    before = context.text[start - 1 : start]
    if before in _MINUS:
        return int(is_negative(context, start, unit))
    is_below = before == _BELOW_ZERO[-1] and unit in _DEGREES and context.text.endswith(_BELOW_ZERO, 0, start)
    return len(_BELOW_ZERO) if is_below else 0


def is_negative(context: Context, start: int, unit: str | None) -> bool:
    """Whether the sign before a number is a minus: no dash of a list, of a code or between two numbers."""
    text = context.text
    sign, before = text[start - 1], text[max(0, start - 2) : start - 1]
    if unit is None or (before.isascii() and before.isalpha()):
        return False
    if sign in "–—" or before == "年":  # 同比–3.2%, 比上年-0.5%; else the dash of a range or of an aside
        return unit in _SIGNED and not _COMPARING.isdisjoint(context.roles(start - 1)[:1])
    if before in _NO_SIGN_BEHIND:
        return False
    if unit in _SIGNED:
        return sign != "负" or before not in _NO_MINUS
    if sign == "负" and before.isalpha():
        return text.endswith(OWING, 0, start - 1) and not text.endswith(NOT_OWING, 0, start - 1)
    if before in ("", "\n"):
        return False
    if before in BLANKS and text[start - 3 : start - 2] in ("", "\n", *BLANKS):
        return False
    return _is_money(unit) or bool(context.cues(start - 1))


def _is_money(unit: str) -> bool:
    known = unit_of(unit)
    return known is not None and known.dimension is Dimension.MONEY


def _why_not(
    context: Context,
    start: int,
    end: int,
    written: str,
    multiplier: str | None,
    unit: str | None,
    per: str | None,
    lent: Lent | None = None,
) -> MentionKind | None:
    """Why digits are not a quantity (a date, a name, a code); None where they are one."""
    text = context.text
    before, following = text[start - 1 : start], text[end : end + 1]
    if before in _MAY_CUT_BEFORE or following in _MAY_CUT_BEHIND:
        cut = _why_cut(text, start, before, following, unit)
        if cut is not None:
            return cut
    if len(written) > LONGEST:
        return MentionKind.CODE
    if unit in _UNITS_OF_QUANTITIES:
        either = before == _EITHER and _is_one_or_the_next(context, start, written)
        return MentionKind.LABEL if either else None
    if not (unit or multiplier) and following in _MARKS and _is_torn(text, end, None):
        return MentionKind.LABEL
    how = "measured" if per else UNITS[unit] if unit else ""
    if how in KINDS and not (multiplier and unit in (CLASS, "期")):
        return KINDS[how]
    if unit == "条" and following in _CLOSING and following:
        return MentionKind.LABEL
    if unit in QUARTERS or (unit == MONTHS and before in ("前", "首")):
        context.setting.name_part(start, end)
    if how == "time" and unit:
        return _why_no_duration(text, start, end, unit)
    return None if how or multiplier else _why_not_bare(context, start, end, written, lent=lent is not None)


def _why_cut(text: str, start: int, before: str, following: str, unit: str | None) -> MentionKind | None:
    """Why digits are part of something longer, by what touches them: a code, a name, a number that lost a part."""
    if before.isascii() and _is_in_a_code(text, start, before):
        return MentionKind.CODE
    if before in _SUSPECT and (before in _NAMING or _is_torn(text, start - 1, unit)):
        return MentionKind.LABEL
    if following.isalpha() and following.isascii() and (unit is None or unit.isascii()):
        return MentionKind.CODE
    return MentionKind.LABEL if following == UNKNOWN else None


def _is_torn(text: str, place: int, unit: str | None) -> bool:
    """Whether a mark or a step stands within what is no one number: 12.345,6, 7.l%, 五千2百, or says an error."""
    before, mark, following = text[place - 1 : place], text[place], text[place + 1 : place + 2]
    if mark == _ERROR:
        return unit is None or unit in _SIGNED
    if mark in _STEPS:
        return bool(before) and before in CHINESE
    if mark in ".．" and before and (before in CHINESE or INK[0] <= before <= INK[-1]):  # 增长.5%
        return following in _FIGURES
    return before in _FIGURES and (following in _FIGURES or (following.isascii() and following.isalpha()))


def _is_in_a_code(text: str, start: int, before: str) -> bool:
    """Whether letters stand before digits: C919, PM2.5, COVID-19."""
    letter = text[start - 2 : start - 1] if before in ("-", ".", "_") else before
    return letter.isascii() and letter.isalpha()


def _why_no_duration(text: str, start: int, end: int, unit: str) -> MentionKind | None:
    """Why digits with a unit of time are no duration."""
    following = text[end : end + 10]
    if unit == "年" or unit == "年度":
        before = text[max(0, start - 3) : start]
        if before.endswith(_BEFORE_PERIODS) and not before.endswith("提前"):
            return MentionKind.DATE
        if following.startswith(("来", "间", "前", "后")):
            return MentionKind.DATE
        return MentionKind.LABEL if following.startswith(_PROGRAMMES) else None
    if "圈" in re.split("[，。、；]", following)[0]:
        return MentionKind.LABEL
    if unit.endswith("小时") and text[start:end].startswith(("24", "２４")):
        ends = not following or following[0] in ENDS_OF_CLAUSES or following[0] in "以之左内"
        return None if ends and text[start - 1 : start] not in ("×", "x", "X", "*") else MentionKind.LABEL
    return None


def _why_not_bare(context: Context, start: int, end: int, written: str, *, lent: bool) -> MentionKind | None:
    """Why digits without a multiplier and a unit are not a quantity."""
    text = context.text
    before, following = text[start - 1 : start], text[end : end + 1]
    plain = written.translate(NARROW)
    whole = plain.isdecimal()
    if whole and following in (".", "．", "、", ")", "）") and (not before or before in BEFORE_LIST_NUMBERS):
        return MentionKind.LIST_NUMBER
    if whole and len(plain) == 4 and plain[:2] in ("19", "20"):
        return MentionKind.DATE
    if lent:
        return None
    if whole and len(plain) > 4:
        return MentionKind.CODE
    at_its_end = not following or following in ENDS_OF_CLAUSES or following in LISTED
    if (at_its_end or not whole) and _says_a_number(context, start):
        return None
    if _OF_AN_INDEX.search(text, max(0, start - WINDOW), start) and (at_its_end or _QUALIFIED.match(text, end)):
        return None
    return None if at_its_end and context.follows_bare_number(start) else MentionKind.LABEL
