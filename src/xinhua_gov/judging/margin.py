"""Margin: what would have to be otherwise to turn the verdict on a printed number round.

For a target of t (a rate) and levels L₀ and L₁, growth is L₁ / L₀ − 1. It is t exactly where L₀ is L₁ / (1 + t): the
earlier level would have to be revised by the share L₁ / (L₀ (1 + t)) − 1. Growth at constant prices is
(L₁ / L₀) / (1 + p) − 1, where prices grow by p: the change of prices that brings it to t is the same share.
"""

from __future__ import annotations

from dataclasses import dataclass
from decimal import ROUND_HALF_EVEN, Context, Decimal

from xinhua_gov.bounds import Bounds, plain
from xinhua_gov.judging.growth import Growth
from xinhua_gov.judging.tolerance import unit_of_difference
from xinhua_gov.model.base import Bilingual
from xinhua_gov.model.quantity import Quantity
from xinhua_gov.units import POWERS_EN, POWERS_ZH, UNITS
from xinhua_gov.vocabulary import Attainment, MarginKind

_DIGITS = 28
"""Significant digits of a margin that is not exact: rounded away from zero, so that it still turns the verdict."""

_NEAREST = Context(prec=60, rounding=ROUND_HALF_EVEN)

Words = tuple[str, str]
"""What is said in Chinese and in English."""

_AS_PRINTED: dict[Attainment, Words] = {
    Attainment.MET: ("按所载数字完成", "met as printed"),
    Attainment.MISSED: ("按所载数字未完成", "missed as printed"),
    Attainment.INDETERMINATE: ("按所载数字无法判定", "open as printed"),
}


@dataclass(frozen=True, slots=True)
class Margin:
    """What would have to be otherwise for the verdict on the printed number to be another, and by how much.

    `value` is in `unit`, the code of a unit. `tolerance`: how far 左右 would have to reach for the target to be met.
    `revision`: the percentage by which the earlier of two levels would have to be revised, negative for downwards.
    `rounding`: how far the value behind the print would have to lie from it. What is missed turns at the margin, and
    what is met just beyond it.
    """

    kind: MarginKind
    value: Decimal
    unit: str
    message: Bilingual


def tolerance_margin(verdict: Attainment, short: Decimal, number: Quantity, word: str) -> Margin:
    """How far 左右, or 同步, would have to reach; `short` is how far the result is short of the number."""
    unit = unit_of_difference(number.unit)
    zh, en = amount_words(short, unit)
    if number.rate is None and number.amount:
        share = (Bounds.exactly(short) / number.amount.copy_abs() * 100).low
        assert share is not None
        share_zh, share_en = amount_words(share, "percent")
        zh, en = f"{zh}（目标的{share_zh}）", f"{en} ({share_en} of the target)"
    said: dict[Attainment, Words] = {
        Attainment.MET: (f"，前提是“{word}”不窄于{zh}", f", as long as {word} means {en} or more"),
        Attainment.MISSED: (f"；“{word}”须宽至{zh}才算完成", f"; {word} would have to mean {en}"),
        Attainment.INDETERMINATE: (f"；“{word}”宽至{zh}即为完成", f"; met if {word} means {en} or more"),
    }
    return Margin(MarginKind.TOLERANCE, plain(short), unit, _message(verdict, said[verdict]))


def rounding_margin(verdict: Attainment, away: Decimal, unit: str, *, bare: bool) -> Margin:
    """How far from its print the value behind it would have to lie; what is printed leaves that open.

    `unit` is that of the numbers, `bare` says that no qualifier stands beside the printed one.
    """
    unit = unit_of_difference(unit)
    zh, en = amount_words(away, unit)
    met = verdict is Attainment.MET
    if away:
        zh, en = f"，{'超过' if met else '相差'}{zh}", f", by {en}"
    else:
        zh, en = "，恰在界线上", ", right at the line"
    zh += "，末位数字的舍入可能改变结论" if bare else "，数字旁的限定语使结论未定"
    en += "; the rounding of the last digit may hide the contrary" if bare else "; the words beside it leave more open"
    return Margin(MarginKind.ROUNDING, plain(away), unit, _message(verdict, (zh, en)))


def revision_margin(
    verdict: Attainment,
    growth: Growth,
    edge: Decimal,
    *,
    upward: bool,
    at_constant_prices: bool,
    tolerance: Margin | None = None,
) -> Margin | None:
    """The share by which the earlier level would have to be revised, upward or not, for growth to be `edge` percent.

    Where growth is nominal and the target at constant prices, prices can do the same; `tolerance` is what 左右 would
    have to mean otherwise. None where no revision can do it.
    """
    share = _revision(growth, edge, upward=upward)
    if share is None:
        return None
    tail_zh, tail_en = "", ""
    if at_constant_prices:
        way_zh, way_en = ("上涨", "rise") if upward else ("下跌", "fall")
        tail_zh = f"，或价格{way_zh}同样幅度（目标按不变价计）"
        tail_en = f", or a {way_en} in prices by as much, since the target is at constant prices"
    if tolerance is not None:
        zh, en = amount_words(tolerance.value, tolerance.unit)
        tail_zh, tail_en = f"{tail_zh}，或“左右”宽至{zh}", f"{tail_en}, or 左右 meaning {en}"
    way = ("上修", "up") if upward else ("下修", "down")
    message = _revision_words(verdict, growth, share, way, nominal=at_constant_prices, tail=(tail_zh, tail_en))
    return Margin(MarginKind.REVISION, plain(share), "percent", message)


def _revision(growth: Growth, edge: Decimal, *, upward: bool) -> Decimal | None:
    """L₁ / (L₀ (1 + t)) − 1 in percent, rounded away from zero; None where no earlier level gives that growth."""
    factor, later = Bounds.exactly(edge) / 100 + 1, growth.later.quantity.amount
    if factor.low is None or factor.low <= 0 or later <= 0:
        return None
    share = ((later / (factor * growth.earlier.quantity.amount) - 1) * 100).rounded(_DIGITS)
    return share.high if upward else share.low


def _revision_words(
    verdict: Attainment, growth: Growth, share: Decimal, way: Words, *, nominal: bool, tail: Words
) -> Bilingual:
    year = growth.earlier.period
    size_zh, size_en = amount_words(share.copy_abs(), "percent")
    falls = growth.as_printed < 0
    rate_zh, rate_en = amount_words(_percent(growth.as_printed).copy_abs(), "percent")
    kind_zh, kind_en = ("名义" if nominal else "") + ("下降" if falls else "增长"), " (nominal)" if nominal else ""
    only_zh, only_en, end = (
        ("除非", "only a", "，结论不变") if verdict is Attainment.MET else ("若", "a", "，结论即不同")
    )
    zh = f"，{kind_zh}{rate_zh}；{only_zh}{year}年水平{way[0]}{size_zh}{tail[0]}{end}"
    grown = f"a decline of {rate_en}" if falls else rate_en
    turns = f"{only_en} revision of {year}’s level {way[1]} by {size_en} would turn that"
    en = f", at {grown}{kind_en}; {turns}{tail[1]}"
    return _message(verdict, (zh, en))


def _message(verdict: Attainment, said: Words) -> Bilingual:
    """A sentence that begins with the verdict on the printed number."""
    zh, en = _AS_PRINTED[verdict]
    return Bilingual(zh=f"{zh}{said[0]}", en=f"{en}{said[1]}")


def _percent(rate: Decimal) -> Decimal:
    percent = (Bounds.exactly(rate) * 100).low
    assert percent is not None
    return percent


def amount_words(amount: Decimal, unit: str) -> Words:
    """An amount with its unit in a few digits, and a word where these are not all: 约0.6%, `some 0.6 %`.

    A unit of a report's own is unknown here, and left out.
    """
    known = UNITS.get(unit)
    zh, en = ("", "") if known is None else (known.zh, f" {known.one if amount == 1 else known.en}")
    return _said(amount, POWERS_ZH, "约") + zh, _said(amount, POWERS_EN, "some ") + en


def _said(amount: Decimal, powers: tuple[tuple[int, str], ...], about: str) -> str:
    """An amount in the powers of ten of a language, with a word for `about` where digits are left out."""
    power, large = next((step for step in powers if amount.copy_abs() >= 10 ** step[0]), (0, ""))
    number = amount.scaleb(-power, context=_NEAREST)
    short = _in_short(number)
    return f"{about if short != number else ''}{short:,f}{large}"


def _in_short(number: Decimal) -> Decimal:
    """A number that has more than two decimals to one, or to two digits where it is small."""
    exact = plain(number)
    exponent = exact.as_tuple().exponent
    assert isinstance(exponent, int)
    if exponent >= -2:
        return exact
    places = -1 if exact.copy_abs() >= Decimal("0.1") else exact.adjusted() - 1
    digits = max(exact.adjusted() - places + 1, 1)
    return plain(Context(prec=digits, rounding=ROUND_HALF_EVEN).plus(exact))
