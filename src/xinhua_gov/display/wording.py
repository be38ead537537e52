"""Figures in words: what is printed in Chinese, and the same in English."""

from __future__ import annotations

from collections.abc import Sequence

from xinhua_gov.bounds import Bounds, plain
from xinhua_gov.model.indicator import Figure, PrintedFigure
from xinhua_gov.model.quantity import Quantity
from xinhua_gov.model.report import Report
from xinhua_gov.model.target import QualitativeTarget, QuantitativeTarget, RelativeTarget
from xinhua_gov.vocabulary import MEASURES, Attainment, Comparator, IdentityKind, Measure, Qualifier, Unit

_SCALES_ZH = {0: "", 3: "千", 4: "万", 6: "百万", 7: "千万", 8: "亿", 12: "万亿"}
_POWERS_EN = ((12, " trillion"), (9, " billion"), (6, " million"))
_BEFORE_ZH = {Qualifier.OVER: "超", Qualifier.NEARLY: "近", Qualifier.UNDER: "不足"}
_AFTER_ZH = {Qualifier.ABOUT: "左右", Qualifier.AT_LEAST: "以上", Qualifier.AT_MOST: "以内"}
_BEFORE_EN = {
    Qualifier.AND_MORE: "a little over ",
    Qualifier.OVER: "over ",
    Qualifier.NEARLY: "nearly ",
    Qualifier.UNDER: "under ",
    Qualifier.ABOUT: "about ",
    Qualifier.AT_LEAST: "at least ",
    Qualifier.AT_MOST: "at most ",
}
_OPPOSITES = {
    Qualifier.OVER: Qualifier.UNDER,
    Qualifier.UNDER: Qualifier.OVER,
    Qualifier.NEARLY: Qualifier.OVER,
    Qualifier.AT_LEAST: Qualifier.AT_MOST,
    Qualifier.AT_MOST: Qualifier.AT_LEAST,
}
_SIGNS_OF_VERDICTS = {
    Attainment.MET: "✓",
    Attainment.MISSED: "✗",
    Attainment.INDETERMINATE: "?",
    Attainment.NOT_ASSESSABLE: "–",
}
_RATES_OF_CHECKS = frozenset(
    {
        IdentityKind.GROWTH_FROM_INCREMENT,
        IdentityKind.PACE_LITERAL,
        IdentityKind.PACE_LOOSE,
        IdentityKind.PACE_OF_MULTIPLE,
        IdentityKind.LITERAL_LESS_GROWTH,
        IdentityKind.LOOSE_LESS_GROWTH,
        IdentityKind.PART,
        IdentityKind.AGAINST_AREA,
    }
)
_RATIOS_OF_CHECKS = frozenset({IdentityKind.RATIO, IdentityKind.TARGET_TO_RESULT})
_DIFFERENCES_OF_CHECKS = frozenset({IdentityKind.DIFFERENCE, IdentityKind.TARGET_LESS_RESULT})
_SIGNS = {Comparator.AT_LEAST: "≥ ", Comparator.AT_MOST: "≤ ", Comparator.ABOUT: "≈ ", Comparator.STATED: ""}
_SIGNS_OF_DECLINES = _SIGNS | {Comparator.AT_LEAST: "≤ ", Comparator.AT_MOST: "≥ "}


def quantity_words(quantity: Quantity, unit: Unit, language: str) -> str:
    """A quantity as it is read: 1.25余万人 in Chinese, `a little over 12,500 people` in English."""
    if language == "zh":
        return _quantity_zh(quantity, unit)
    return _BEFORE_EN.get(quantity.qualifier, "") + _number_en(quantity, unit)


def bounds_words(bounds: Bounds, unit: Unit, language: str) -> str:
    """The values that the print allows, in words: `from 27,135,000,000 to under 27,145,000,000 yuan`."""
    if bounds.exact:
        return "确数" if language == "zh" else "exact"
    if bounds.low is None and bounds.high is None:
        return "未给出上下限" if language == "zh" else "no bounds stated"
    return _bounds_zh(bounds, unit) if language == "zh" else _bounds_en(bounds, unit)


def figure_words(report: Report, figure: PrintedFigure, language: str) -> str:
    """A figure as it is read, with what its measure says: 增长3.2%, `3.2 % growth`; a negative one is a decline."""
    (zh, en), quantity = _framed(figure)
    if figure.measure is Measure.RANK and language == "en":
        return en.format(f"{quantity.value:f}")
    words = quantity_words(quantity, report.unit(quantity.unit), language)
    return (zh if language == "zh" else en).format(words)


def target_words(report: Report, target: QuantitativeTarget | RelativeTarget | QualitativeTarget, language: str) -> str:
    """What a target asks for, in a few words or signs."""
    if isinstance(target, QualitativeTarget):
        return target.statement.label(language)
    if isinstance(target, RelativeTarget):
        return _relative_words(report, target, language)
    if language == "zh":
        return figure_words(report, target, language)
    (_, en), quantity = _framed(target)
    sign = _SIGNS[target.comparator] if quantity is target.quantity else _SIGNS_OF_DECLINES[target.comparator]
    return sign + en.format(_number_en(quantity, report.unit(quantity.unit)))


def level_words(level: Bounds, unit: Unit, language: str) -> str:
    """A level that was computed, in a few digits: `29.03…29.05 billion yuan`, 290.3…290.5亿元."""
    size = max((abs(end) for end in (level.low, level.high) if end is not None), default=0)
    steps = ((12, "万亿"), (8, "亿"), (4, "万")) if language == "zh" else _POWERS_EN
    power, name = next((step for step in steps if size >= 10 ** step[0]), (0, ""))
    said = in_short(level / 10**power)
    return f"{said}{name}{unit.zh}" if language == "zh" else f"{said}{name} {unit.en}"


def growth_words(rate: Bounds | None, language: str) -> str:
    """A rate of growth that lies between bounds, as percentages: `6.33…6.42 %`."""
    if rate is None:
        return "未知" if language == "zh" else "unknown"
    return f"{in_short(rate * 100)}{'%' if language == 'zh' else ' %'}"


def computed_words(
    report: Report, kind: IdentityKind, inputs: Sequence[Figure], computed: Bounds | None, language: str
) -> str:
    """What a check computed, with its unit."""
    if computed is None:
        return "未知" if language == "zh" else "unknown"
    if kind in _RATES_OF_CHECKS or (kind in _DIFFERENCES_OF_CHECKS and inputs[0].quantity.rate is not None):
        return growth_words(computed, language)
    unit = report.unit(inputs[0].quantity.unit)
    if kind in _RATIOS_OF_CHECKS:
        below = report.unit(inputs[-1].quantity.unit)
        same = below == unit
        return in_short(computed) if same else f"{in_short(computed)} {unit.label(language)}/{below.label(language)}"
    return f"{in_short(computed)} {unit.label(language)}"


def verdict_words(status: Attainment, language: str) -> str:
    """A verdict as a sign and a word: `✓ met`."""
    return f"{_SIGNS_OF_VERDICTS[status]} {status.label(language)}"


def in_short(bounds: Bounds) -> str:
    """Bounds in a few digits, rounded outward, as one number where there is one."""
    if bounds.exact:
        assert bounds.low is not None
        return f"{plain(bounds.low):,f}"
    short = bounds.rounded(4)
    low, high = ("" if end is None else f"{plain(end):,f}" for end in (short.low, short.high))
    return f"{low}…{high}"


def _relative_words(report: Report, target: RelativeTarget, language: str) -> str:
    whose = _area_words(target.reference.area, report.source.place.code, language)
    if target.reference.indicator == target.indicator:
        return f"{target.relation.label(language)}{whose}" if language == "zh" else f"{target.relation.en} {whose}"
    what = report.indicators[target.reference.indicator].name.label(language)
    measure = "" if target.reference.measure is Measure.LEVEL else target.reference.measure.label(language)
    if language == "zh":
        return f"{target.relation.zh}{whose}{what}{measure}"
    return " ".join(part for part in (target.relation.en, whose, what) if part) + (f", {measure}" if measure else "")


def _area_words(area: str, own: str, language: str) -> str:
    """How the report's area `own` speaks of `area`: nothing for itself, else its city, its province or the code."""
    around = {f"{own[:2]}0000": ("全省", "the province’s"), f"{own[:4]}00": ("全市", "the city’s"), own: ("", "")}
    zh, en = around.get(area, (area, f"{area}’s"))
    return zh if language == "zh" else en


def _quantity_zh(quantity: Quantity, unit: Unit) -> str:
    more = "余" if quantity.qualifier is Qualifier.AND_MORE else ""
    scale = _SCALES_ZH.get(quantity.scale, f"×10^{quantity.scale}")
    before = _BEFORE_ZH.get(quantity.qualifier, "")
    return f"{before}{quantity.value:f}{more}{scale}{unit.zh}{_AFTER_ZH.get(quantity.qualifier, '')}"


def _number_en(quantity: Quantity, unit: Unit) -> str:
    """The amount with its unit, every printed digit kept."""
    size = abs(quantity.amount)
    power, name = next((step for step in _POWERS_EN if size >= 10 ** step[0]), (0, ""))
    return f"{quantity.amount_in(power):,f}{name} {unit.one if size == 1 else unit.en}"


def _framed(figure: Figure) -> tuple[tuple[str, str], Quantity]:
    """What the measure of a figure says, in both languages, and the number to say it of: of a decline its size."""
    quantity, rule = figure.quantity, MEASURES[figure.measure]
    if quantity.value >= 0 or rule.words_of_declines is None:
        return rule.words, quantity
    opposite = _OPPOSITES.get(quantity.qualifier, quantity.qualifier)
    size = quantity.model_copy(update={"value": quantity.value.copy_negate(), "qualifier": opposite})
    return rule.words_of_declines, size


def _bounds_zh(bounds: Bounds, unit: Unit) -> str:
    low = "" if bounds.low is None else f"{'大于' if bounds.low_open else '不低于'}{bounds.low:,f}"
    high = "" if bounds.high is None else f"{'小于' if bounds.high_open else '不高于'}{bounds.high:,f}"
    return f"{'、'.join(part for part in (low, high) if part)}{unit.zh}"


def _bounds_en(bounds: Bounds, unit: Unit) -> str:
    if bounds.high is None:
        return f"{'over' if bounds.low_open else 'at least'} {bounds.low:,f} {unit.en}"
    if bounds.low is None:
        return f"{'under' if bounds.high_open else 'at most'} {bounds.high:,f} {unit.en}"
    low, high = "over" if bounds.low_open else "from", "to under" if bounds.high_open else "to"
    return f"{low} {bounds.low:,f} {high} {bounds.high:,f} {unit.en}"
