"""Quantities, figures, targets and bounds in Chinese and English words."""

from __future__ import annotations

import re
from collections.abc import Sequence
from decimal import Decimal

from xinhua_gov.bounds import Bounds, plain
from xinhua_gov.display.counted_nouns import counted_as
from xinhua_gov.model.indicator import Figure, PrintedFigure
from xinhua_gov.model.quantity import Quantity
from xinhua_gov.model.report import Report
from xinhua_gov.model.target import QualitativeTarget, QuantitativeTarget, RelativeTarget, StretchTarget
from xinhua_gov.panels.panel_row import PanelRow
from xinhua_gov.printed import printed_amount
from xinhua_gov.reading.numerals import SCALES
from xinhua_gov.recognition.concepts import concepts
from xinhua_gov.units import POWERS_EN, POWERS_ZH, UNITS, Unit
from xinhua_gov.vocabulary import (
    GROWTH_MEASURES,
    MEASURES,
    QUALIFIERS_OF_DECLINES,
    Attainment,
    Comparator,
    IdentityKind,
    Language,
    Measure,
    Qualifier,
    Relation,
    spoken,
)

_MULTIPLIERS = {power: multiplier for multiplier, power in SCALES.items()}
"""The characters that print a power of ten: 8 is 亿, 11 is 千亿."""

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
        IdentityKind.PART,
        IdentityKind.SHARE_OF_YEAR,
    }
)
_POINTS_OF_CHECKS = frozenset(
    {IdentityKind.LITERAL_LESS_GROWTH, IdentityKind.LOOSE_LESS_GROWTH, IdentityKind.AGAINST_AREA}
)
_RATIOS_OF_CHECKS = frozenset(
    {
        IdentityKind.RATIO,
        IdentityKind.TARGET_TO_RESULT,
        IdentityKind.PARTS_TO_RESULT,
        IdentityKind.TARGET_TO_AVERAGE,
    }
)
_DIFFERENCES_OF_CHECKS = frozenset({IdentityKind.DIFFERENCE, IdentityKind.TARGET_LESS_RESULT})
_SIGNS = {Comparator.AT_LEAST: "≥ ", Comparator.AT_MOST: "≤ ", Comparator.ABOUT: "≈ ", Comparator.STATED: ""}
_SIGNS_OF_DECLINES = _SIGNS | {Comparator.AT_LEAST: "≤ ", Comparator.AT_MOST: "≥ "}


_AMONG = {
    "": "of its kind",
    "全国": "in the country",
    "全省": "in the province",
    "全市": "in the city",
    "全区": "in the district",
    "全县": "in the county",
}
_FIRST = re.compile(r"(全[国省市区县])?首[个家批例座条所次]")
_RANKED = re.compile(r"(全[国省市区县])第")
_IN_BRACKETS = re.compile(r"\(([A-Z]+)\)$")


def quantity_words(quantity: Quantity, unit: Unit, language: Language) -> str:
    """A quantity as it is read: 1.25余万人 in Chinese, `a little over 12,500 people` in English; a range by its ends.

    >>> from decimal import Decimal
    >>> from xinhua_gov.units import UNITS
    >>> growth = Quantity(value=Decimal("6"), high=Decimal("7"), unit="percent")
    >>> quantity_words(growth, UNITS["percent"], "zh"), quantity_words(growth, UNITS["percent"], "en")
    ('6%—7%', '6–7 %')
    """
    return spoken(language, _quantity_zh, _quantity_en)(quantity, unit)


def bounds_words(bounds: Bounds, unit: Unit, language: Language) -> str:
    """Bounds in words: `from 27,135,000,000 to under 27,145,000,000 yuan`."""
    if bounds.exact:
        return spoken(language, "确数", "exact")
    if bounds.low is None and bounds.high is None:
        return spoken(language, "未给出上下限", "no bounds stated")
    return spoken(language, _bounds_zh, _bounds_en)(bounds, unit)


def figure_words(report: Report, figure: Figure, language: Language) -> str:
    """A figure with its measure: 增长3.2%, `3.2 % growth`. A negative growth is worded as a decline."""
    if figure.measure is Measure.RANK:
        return _rank_words(report, figure, language)
    frames, quantity, unit = _framed(report, figure)
    return spoken(language, *frames).format(quantity_words(quantity, unit, language))


def _rank_words(report: Report, figure: Figure, language: Language) -> str:
    """A rank, among whom it is printed: 全市第1位, `1st in the city`; the first of its kind is so in time: 全市首家."""
    quote = (figure.evidence.quote if isinstance(figure, PrintedFigure) else None) or ""
    first, ranked = _FIRST.search(quote), _RANKED.search(quote)
    if first is not None:
        return spoken(language, first[0], f"first {_AMONG[first[1] or '']}")
    quantity, whole = figure.quantity, figure.quantity.amount
    zh = f"第{_quantity_zh(quantity, report.unit(quantity.unit))}"
    if ranked is None or quantity.high is not None or whole != int(whole):
        return spoken(language, zh, f"rank {quantity.value:f}")
    return spoken(language, f"{ranked[1]}{zh}", f"{_ordinal(int(whole))} {_AMONG[ranked[1]]}")


def _ordinal(number: int) -> str:
    """A rank in English: 1st, 2nd, 3rd, 11th."""
    ends = {1: "st", 2: "nd", 3: "rd"}
    return f"{number}{'th' if number % 100 in (11, 12, 13) else ends.get(number % 10, 'th')}"


def target_words(
    report: Report, target: QuantitativeTarget | RelativeTarget | QualitativeTarget, language: Language
) -> str:
    """What a target asks for, in a few words or signs, with the further aim beside it."""
    if isinstance(target, QualitativeTarget):
        return target.statement.label(language)
    if isinstance(target, RelativeTarget):
        return _relative_words(report, target, language)
    said = spoken(language, figure_words(report, target, language), _signed_words(report, target))
    return said if target.stretch is None else f"{said}{_stretch_words(report, target, target.stretch, language)}"


def aim_words(row: PanelRow, language: Language) -> str:
    """What a row of a panel aims at, in few signs: 7.5%左右, `≈ 7.5 %`; nothing for one without a number."""
    if row.value is None or row.unit is None or row.qualifier is None:
        return ""
    unit = known_unit(row.unit)
    quantity = Quantity(
        value=row.value,
        high=row.value_high,
        scale=row.scale or 0,
        unit=row.unit,
        qualifier=row.qualifier,
        countable=None if row.unit in UNITS else unit.countable,
    )
    frames, sized = _worded(row.measure, quantity)
    falls = sized is not quantity
    signs = _SIGNS_OF_DECLINES if falls else _SIGNS
    sign = "" if row.comparator is None else signs[row.comparator]
    concept = concepts().get(row.concept)
    counted = unit if concept is None else counted_as(unit, concept.en)
    said = spoken(language, _quantity_zh(sized, unit), _number_en(sized, counted))
    return spoken(language, "", sign) + (spoken(language, *frames).format(said) if falls else said)


def known_unit(code: str) -> Unit:
    """The unit with a code. A report's own units are unknown here: such a unit is shown by its code."""
    return UNITS[code] if code in UNITS else Unit(code, code, code, UNITS["times"].dimension, False, (code,))


def level_words(level: Bounds, unit: Unit, language: Language) -> str:
    """A level that was computed, in a few digits: `29.03…29.05 billion yuan`, 290.3…290.5亿元."""
    size = max((abs(end) for end in (level.low, level.high) if end is not None), default=0)
    steps = spoken(language, POWERS_ZH, POWERS_EN)
    power, name = next((step for step in steps if size >= 10 ** step[0]), (0, ""))
    said = in_short(level / 10**power)
    return spoken(language, f"{said.replace(',', '')}{name}{unit.zh}", f"{said}{name} {unit.en}")


def growth_words(rate: Bounds | None, language: Language) -> str:
    """A rate of growth that lies between bounds, as percentages: `6.33…6.42 %`."""
    if rate is None:
        return spoken(language, "未知", "unknown")
    return f"{in_short(rate * 100)}{spoken(language, '%', ' %')}"


def relation_words(report: Report, kind: IdentityKind, inputs: Sequence[Figure], language: Language) -> str:
    """The relation that a check is about; a ratio of figures of different units is an average for each."""
    if kind is IdentityKind.RATIO and len({_unit_of(report, figure) for figure in inputs}) > 1:
        return spoken(language, "平均每单位", "the average for each")
    return kind.label(language)


def computed_words(
    report: Report, kind: IdentityKind, inputs: Sequence[Figure], computed: Bounds | None, language: Language
) -> str:
    """The result of a check, with its unit: 2.8亿元, `1.924…1.926`, `71 million yuan per item`."""
    if computed is None:
        return spoken(language, "未知", "unknown")
    if kind in _POINTS_OF_CHECKS or (kind in _DIFFERENCES_OF_CHECKS and inputs[0].quantity.rate is not None):
        return f"{in_short(computed * 100)}{spoken(language, '个百分点', ' percentage points')}"
    if kind in _RATES_OF_CHECKS:
        return growth_words(computed, language)
    unit, below = _unit_of(report, inputs[0]), _unit_of(report, inputs[-1])
    if kind not in _RATIOS_OF_CHECKS:
        return level_words(computed, unit, language)
    if unit == below:
        return in_short(computed)
    return f"{level_words(computed, unit, language)}{spoken(language, f'/{below.zh}', f' per {below.one}')}"


def _unit_of(report: Report, figure: Figure) -> Unit:
    """The unit of a figure, with the noun that its own indicator counts."""
    return counted_unit(report, figure.indicator, figure.quantity.unit)


def counted_unit(report: Report, indicator: str, code: str) -> Unit:
    """The unit of a code, with the noun that the name of an indicator counts: 107 projects, 0 deaths."""
    known, unit = report.indicators.get(indicator), report.unit(code)
    return unit if known is None else counted_as(unit, known.name.label("en"))


def verdict_words(status: Attainment, language: Language) -> str:
    """A verdict as a sign and a word: `✓ met`."""
    return f"{_SIGNS_OF_VERDICTS[status]} {status.label(language)}"


def in_short(bounds: Bounds) -> str:
    """Bounds in a few digits, rounded outward; one number where both ends are the same."""
    if bounds.exact:
        assert bounds.low is not None
        return f"{plain(bounds.low):,f}"
    short = bounds.rounded(4)
    low, high = ("" if end is None else f"{plain(end):,f}" for end in (short.low, short.high))
    return f"{low}…{high}"


def _relative_words(report: Report, target: RelativeTarget, language: Language) -> str:
    relation, (area_zh, area_en) = target.relation, _area_words(target.reference.area, report.source.place.code)
    if target.reference.indicator == target.indicator:
        is_average = "平均" in (target.evidence.quote or "")
        zh = f"{area_zh}平均水平" if is_average else area_zh
        en = f"{area_en} average" if is_average and area_en else f"{area_en}’s"
    else:
        name = report.indicators[target.reference.indicator].name
        grows = target.reference.measure in GROWTH_MEASURES
        zh = f"{area_zh}{name.label('zh')}{'增长' if grows else ''}"
        whose = f"{area_en}’s " if area_en else ""
        en = f"{whose}{_in_brief(name.label('en'))}{' growth' if grows else ''}"
    if relation is Relation.IN_STEP:
        return spoken(language, f"与{zh}同步", f"{relation.en} {en}")
    return spoken(language, f"{relation.zh}{zh}", f"{relation.en} {en}")


def _in_brief(name: str) -> str:
    """The abbreviation that an English name ends with in brackets: GDP; else the name."""
    found = _IN_BRACKETS.search(name)
    return found[1] if found else name


def _area_words(area: str, own: str) -> tuple[str, str]:
    """How the report's area `own` speaks of `area`: nothing for itself, else its city, its province or the code."""
    around = {f"{own[:2]}0000": ("全省", "the province"), f"{own[:4]}00": ("全市", "the city"), own: ("", "")}
    return around.get(area, (area, area))


def _stretch_words(report: Report, target: QuantitativeTarget, stretch: StretchTarget, language: Language) -> str:
    aim = stretch.quantity.model_copy(update={"qualifier": Qualifier.UNQUALIFIED})
    _, aim = _worded(target.measure, aim)
    said = quantity_words(aim, _unit_of(report, target), language)
    return spoken(language, f"、力争{said}", f", striving for {said}")


def _quantity_zh(quantity: Quantity, unit: Unit) -> str:
    more = "余" if quantity.qualifier is Qualifier.AND_MORE else ""
    name = f"{more}{_MULTIPLIERS[quantity.scale]}{unit.zh}"
    number = f"{quantity.value:f}{name}"
    if quantity.high is not None:  # 6%—7%, but 280—300亿元
        number = f"{quantity.value:f}{name if quantity.rate is not None else ''}—{quantity.high:f}{name}"
    return f"{_BEFORE_ZH.get(quantity.qualifier, '')}{number}{_AFTER_ZH.get(quantity.qualifier, '')}"


def _quantity_en(quantity: Quantity, unit: Unit) -> str:
    return _BEFORE_EN.get(quantity.qualifier, "") + _number_en(quantity, unit)


def _signed_words(report: Report, target: QuantitativeTarget) -> str:
    """What a target with a number asks for, in English, its comparator as a sign: `≥ 7 % growth`."""
    (_, frame), quantity, unit = _framed(report, target)
    sign = _SIGNS[target.comparator] if quantity is target.quantity else _SIGNS_OF_DECLINES[target.comparator]
    return sign + frame.format(_number_en(quantity, unit))


def _number_en(quantity: Quantity, unit: Unit) -> str:
    """The amount, or both ends of a range, with its unit: printed decimals are kept, whole numbers get none."""
    size = abs(quantity.amount)
    power, name = next((step for step in POWERS_EN if size >= 10 ** step[0]), (0, ""))
    if quantity.high is not None:
        upper = _in_digits(printed_amount(quantity.high, quantity.scale - power), quantity.high)
        dash = "–" if quantity.value >= 0 else " to "
        return f"{_in_digits(quantity.amount_in(power), quantity.value)}{dash}{upper}{name} {unit.en}"
    return f"{_in_digits(quantity.amount_in(power), quantity.value)}{name} {unit.one if size == 1 else unit.en}"


def _in_digits(amount: Decimal, printed: Decimal) -> str:
    """An amount in digits, without the noughts that another scale puts behind the point: 2600万 is 26 million."""
    return f"{plain(amount) if '.' not in f'{printed:f}' else amount:,f}"


def _framed(report: Report, figure: Figure) -> tuple[tuple[str, str], Quantity, Unit]:
    """What the measure of a figure says, the number to say it of, and its unit: 4 more enterprises, 20 % more."""
    frames, quantity = _worded(figure.measure, figure.quantity)
    unit = _unit_of(report, figure)
    if figure.measure is Measure.INCREMENT and quantity is figure.quantity and unit.countable:
        return (frames[0], "{}"), quantity, unit._replace(one=f"more {unit.one}", en=f"more {unit.en}")
    return frames, quantity, unit


def _worded(measure: Measure, quantity: Quantity) -> tuple[tuple[str, str], Quantity]:
    """What a measure says, in both languages, and the number to say it of: of a decline its size."""
    rule = MEASURES[measure]
    rises = quantity.value >= 0 or (quantity.high is not None and quantity.high > 0)
    if rises or rule.words_of_declines is None:
        return rule.words, quantity
    opposite = QUALIFIERS_OF_DECLINES.get(quantity.qualifier, quantity.qualifier)
    low, high = quantity.value, quantity.high
    ends = {"value": low.copy_negate()} if high is None else {"value": high.copy_negate(), "high": low.copy_negate()}
    return rule.words_of_declines, quantity.model_copy(update=ends | {"qualifier": opposite})


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
