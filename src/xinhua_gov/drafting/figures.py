"""Figures: what a reader read, as observations and targets of the model."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal
from typing import Any, NamedTuple

from xinhua_gov.drafting.phrases import evidence_of, is_quotable, phrase_of
from xinhua_gov.errors import PeriodError
from xinhua_gov.model.base import LONGEST_DECIMAL
from xinhua_gov.periods import Period
from xinhua_gov.reading.mention import Mention
from xinhua_gov.reading.numerals import NARROW, scaled
from xinhua_gov.recognition.concepts import concept_of
from xinhua_gov.vocabulary import (
    MEASURES,
    QUALIFIERS_OF_DECLINES,
    UNITS,
    UNITS_OF_MEASURES,
    Comparator,
    Measure,
    Modality,
    Nature,
    Qualifier,
    Scope,
    Status,
)

DIGITS = re.compile(r"\d+(?:\.\d+)?")
"""A run of digits, as an audit counts them."""

_NUMBER = re.compile(r"\d[\d,，]*(?:[ \u3000]?[.．][ \u3000]?\d+)?")
_WORDS = re.compile("[零〇一二两三四五六七八九十百千万亿点成半翻番]+")
_COMPARED = re.compile(r"(?:比|较|同|与)\s?([12]\d{3})\s?年")
_FROM = re.compile(r"[由从][^\d，。；]{0,8}$")
_PAIRED = re.compile(r"(?:左右|以上)?\s?(?:和|与|及|、)\s?[\d负-]")
_BEHIND_ANOTHER = re.compile(r"\d\s?[%％]?(?:左右|以上)?\s?(?:和|与|及|、)\s?[负-]?$")
_PART_OF_A_YEAR = re.compile(
    r"[前首]?[一二三四两1-4]、?[一二三四两1-4]?\s?(?:个)?季度|[上下]半年|[前首][\d一二三四五六七八九十]{1,2}\s?个?月"
    r"|(?<!\d)\d{1,2}\s?[—–~～至到-]\s?\d{1,2}\s?月"
)
_EACH_YEAR = re.compile("年均|每年|平均每年|年平均")
_SHORTENED = re.compile("压缩|压减|缩短|缩减|精简|提速")
_WHOLE = re.compile("总量|总数|达到?|累计|保有")
_ADDED = re.compile("新增|净增|新认定|新培育|新登记")
_CLAUSE = re.compile("[，。；：！？\n]")
_SENTENCE = re.compile("[。！？\n]")
_PRELIMINARY = ("初步", "预计", "快报")
_SCOPES = {"其中": Scope.SUBSET, "累计": Scope.CUMULATIVE, "合计": Scope.JOINT}
_COMPARATORS = {
    Qualifier.AT_LEAST: Comparator.AT_LEAST,
    Qualifier.OVER: Comparator.AT_LEAST,
    Qualifier.AT_MOST: Comparator.AT_MOST,
    Qualifier.UNDER: Comparator.AT_MOST,
    Qualifier.NEARLY: Comparator.ABOUT,
    Qualifier.ABOUT: Comparator.ABOUT,
}
_NONE_OF_THESE = (Measure.RATIO, Measure.THRESHOLD, Measure.SPECIFICATION)
"""The measures that no record holds: their digits are numerals."""

_END_OF_RANGE = "One end of a range that the text gives."
_OF_PART = "The text speaks of a part of the year."
_YEARLY = "The text gives it as an average a year."
_UNTOLD = "The text does not tell whether it is reported or promised."
LARGEST_SCALE = 16
"""The largest power of ten that stands apart from a number."""

NUMBER = "number"
"""The code of the unit of a number that has none."""


class Drafted(NamedTuple):
    """A figure as plain data, the phrase that says what it is of, and whether it is a promise.

    `unit` is that as printed; `other` says that the figure may be of something else than its subject names: of a part,
    as where the clause speaks of town and country (城乡) and gives each a number.
    """

    data: dict[str, Any]
    subject: str
    promised: bool
    unit: str
    other: bool

    @property
    def start(self) -> int:
        """Where its number begins."""
        return int(self.data["figure"]["start"])

    @property
    def span(self) -> tuple[int, int]:
        """Where its number stands."""
        return self.start, int(self.data["figure"]["end"])


def figures_of(text: str, mention: Mention) -> Iterator[Drafted]:
    """The figures of a mention: of a range two, one for each end; none where no record holds what it says."""
    if mention.value is None or mention.measure in (None, *_NONE_OF_THESE) or "\n" in mention.text:
        return
    spans = _numbers(mention)
    if mention.value_high is not None and len(spans) != 2:
        return
    ends: list[tuple[Decimal, Qualifier | None]] = [(mention.value, None)]
    if mention.value_high is not None:
        ends = [(mention.value, Qualifier.AT_LEAST), (mention.value_high, Qualifier.AT_MOST)]
    phrase = phrase_of(text, mention)
    if not is_quotable(text[slice(*phrase)]):
        return
    drafted = [_figure(text, mention, phrase, span, *end) for span, end in zip(spans, ends, strict=False)]
    whole = [figure for figure in drafted if figure is not None and _keeps_runs_whole(text, figure.span)]
    if len(whole) == len(ends):
        yield from whole


def _keeps_runs_whole(text: str, span: tuple[int, int]) -> bool:
    """Whether no run of digits lies half in a number and half outside."""
    around = DIGITS.finditer(text, max(0, span[0] - 45), span[1] + 45)
    return not any(m.start() < edge < m.end() for m in around for edge in span)


def _numbers(mention: Mention) -> list[tuple[int, int]]:
    """Where the bare numbers of a mention stand, in digits or in words; a fraction (1/10, 三分之一) is one number."""
    if "/" in mention.text.removesuffix(mention.unit) or "分之" in mention.text:
        return [(mention.start, mention.end - len(mention.unit) * mention.text.endswith(mention.unit))]
    for pattern in (_NUMBER, _WORDS):
        found = [(mention.start + m.start(), mention.start + m.end()) for m in pattern.finditer(mention.text)]
        if found:
            return found if mention.value_high is not None else found[:1]
    return [(mention.start, mention.end)]


def _figure(
    text: str, mention: Mention, phrase: tuple[int, int], span: tuple[int, int], value: Decimal, end: Qualifier | None
) -> Drafted | None:
    """One figure; None where the model has no place for its number."""
    measure, unit, value = _measured(mention, value)
    if measure is Measure.LEVEL and _is_addition(text, mention):
        measure = Measure.INCREMENT
    printed = text[slice(*span)].translate(NARROW).replace(",", "")
    shown, scale = _printed(printed, value, mention.scale)
    if len(shown) > LONGEST_DECIMAL or unit not in UNITS_OF_MEASURES.get(measure, (unit,)):
        return None
    promised = mention.modality is Modality.PLANNED
    qualifier = end or mention.qualifier
    negative = mention.falls and measure not in (Measure.LEVEL, Measure.SHARE, Measure.RANK, Measure.COMPLETION_RATE)
    if negative and not shown.startswith("-"):
        shown, qualifier = f"-{shown}", QUALIFIERS_OF_DECLINES.get(qualifier, qualifier)
    period, base = _periods(text, mention, measure)
    quantity: dict[str, Any] = {"value": shown, "scale": scale, "unit": unit, "qualifier": qualifier.value}
    quantity |= {} if unit in UNITS else {"countable": False}
    unsettled = [] if period is not None else ["period"]
    if measure is Measure.YOY_GROWTH and period is not None and period.years != 1:
        measure, base = Measure.CUMULATIVE_GROWTH, None  # of several years: since when, the clause does not say
    unsettled += ["base_period"] if base is None and MEASURES[measure].base == "needed" else []
    yearly = measure in (Measure.LEVEL, Measure.INCREMENT) and _EACH_YEAR.search(_clause(text, mention)) is not None
    reasons = {
        _END_OF_RANGE: end is not None,
        _UNTOLD: mention.modality is None,
        _OF_PART: _is_of_part(text, mention),
        _YEARLY: yearly,
    }
    notes = [note for note, true in reasons.items() if true]
    data: dict[str, Any] = {
        "id": f"q{span[0]:06}",
        "measure": measure.value,
        "quantity": quantity,
        "evidence": evidence_of(text, *phrase, quote=True),
        "figure": {"start": span[0], "end": span[1]},
        "open": unsettled,
    }
    data |= {name: str(told) for name, told in (("period", period), ("base_period", base)) if told is not None}
    data |= {"note": " ".join(notes)} if notes else {}
    scope = _scope(text, mention, measure)
    data |= {"scope": scope.value} if scope else {}
    data |= _as_target(text, mention, qualifier) if promised else _as_observation(text, mention)
    other = scope is Scope.SUBSET or yearly or _is_of_two(text, mention)
    return Drafted(data, mention.subject, promised, mention.unit, other)


def _measured(mention: Mention, value: Decimal) -> tuple[Measure, str, Decimal]:
    """The measure of a record, its unit, and its number in that unit."""
    measure, unit = mention.measure or Measure.LEVEL, mention.unit
    if measure is Measure.DECLINE:
        measure = Measure.YOY_GROWTH if unit in ("%", "％", "‰") else Measure.INCREMENT
    elif measure is Measure.POINT_CHANGE:
        measure = Measure.INCREMENT
    elif measure is Measure.DOUBLING:
        return Measure.MULTIPLE_OF_BASE, "times", value
    elif measure is Measure.DURATION:
        measure = Measure.LEVEL
    if measure in (Measure.RANK, Measure.RANK_CHANGE):
        return measure, "place", value
    if not unit and measure in (Measure.SHARE, Measure.YOY_GROWTH) and value <= 1:
        return measure, "percent", value * 100
    return measure, unit_code(unit), value


def unit_code(printed: str) -> str:
    """The code of a unit as it is printed; one that the package does not know gets a code of its own.

    >>> unit_code("亩"), unit_code(""), unit_code("管")
    ('mu', 'number', 'u7ba1')
    """
    if not printed:
        return NUMBER
    for unit in UNITS.values():
        if printed in unit.printed or printed.replace("百分点", "个百分点") in unit.printed:
            return unit.code
    return "u" + "_".join(f"{ord(character):x}" for character in printed)[:38].rstrip("_")


def _printed(digits: str, value: Decimal, scale: int) -> tuple[str, int]:
    """The number as it is printed, and the power of ten that the text prints as a character."""
    if scale <= LARGEST_SCALE and re.fullmatch(r"\d+(?:\.\d+)?", digits) and digits.isascii():
        whole, dot, fraction = digits.partition(".")
        shown = f"{whole.lstrip('0') or '0'}{dot}{fraction}"
        if scaled(Decimal(shown), scale) == value:
            return shown, scale
    shown = f"{value:f}"
    return (shown.rstrip("0").rstrip(".") if "." in shown else shown), 0


def _periods(text: str, mention: Mention, measure: Measure) -> tuple[Period | None, Period | None]:
    """The period and the base, as far as the text says them."""
    period = _period(mention.period)
    if _FROM.search(text[max(0, mention.start - 12) : mention.start]):
        period = None  # where a change began, at a time that the clause does not say
    if measure is Measure.AVERAGE_GROWTH and period is not None and period.years == 1:
        period = None  # an average is over several years, which the clause does not say
    if _is_of_part(text, mention):
        period = None  # the model knows whole years only
    if MEASURES[measure].base == "none":
        return period, None
    before = text[max(0, mention.start - 24) : mention.start]
    compared = list(_COMPARED.finditer(_SENTENCE.split(before)[-1]))
    base = _period(compared[-1][1]) if compared else None
    usual = measure in (Measure.YOY_GROWTH, Measure.AVERAGE_GROWTH) and not _SHORTENED.search(_clause(text, mention))
    if base is None and usual and period is not None:
        base = period.year_before
    if base is not None and (period is None or base.end >= period.first_year):
        base = None
    return period, base


def _period(written: str | None) -> Period | None:
    try:
        return None if written is None else Period(written)
    except PeriodError:
        return None


def _clause(text: str, mention: Mention) -> str:
    """The clause of a mention as far as its number, with the members of a list before it."""
    return _CLAUSE.split(text[max(0, mention.start - 80) : mention.start])[-1]


def _scope(text: str, mention: Mention, measure: Measure) -> Scope | None:
    """What the clause says of how an amount is counted: 累计, 其中, 合计."""
    if measure not in (Measure.LEVEL, Measure.INCREMENT):
        return None
    clause = _clause(text, mention)
    return next((scope for word, scope in _SCOPES.items() if word in clause), None)


def _is_addition(text: str, mention: Mention) -> bool:
    """Whether an amount is what was added, and not the whole that it then comes to (新增5万户、总量达37万户)."""
    clause = _clause(text, mention)
    last = re.split(r"\d", clause)[-1]
    if _WHOLE.search(last) and not _ADDED.search(last):
        return False
    return _ADDED.search(clause) is not None and not _is_of_added(mention.subject)


def _is_of_two(text: str, mention: Mention) -> bool:
    """Whether the clause speaks of town and country and gives each a number of its own."""
    clause = _clause(text, mention)
    paired = "分别" in clause or _PAIRED.match(text, mention.end) or _BEHIND_ANOTHER.search(clause)
    return bool(paired) and ("城乡" in clause or "城乡" in mention.subject)


def _is_of_part(text: str, mention: Mention) -> bool:
    """Whether the sentence speaks of a part of a year (前三季度): the last time that it names."""
    found = list(_PART_OF_A_YEAR.finditer(_sentence(text, mention)))
    return bool(found) and not re.search("全年|年末|年底", _sentence(text, mention)[found[-1].end() :])


def _is_of_added(subject: str) -> bool:
    """Whether what is counted is itself what is new: 城镇新增就业."""
    concept = concept_of(subject)
    return concept is not None and any(_ADDED.search(name) for name in concept.names)


def _sentence(text: str, mention: Mention) -> str:
    """The sentence of a mention as far as its number."""
    return _SENTENCE.split(text[max(0, mention.start - 300) : mention.start])[-1]


def _as_observation(text: str, mention: Mention) -> dict[str, str]:
    preliminary = any(word in _sentence(text, mention) for word in _PRELIMINARY)
    return {"status": Status.PRELIMINARY.value} if preliminary else {}


def _as_target(text: str, mention: Mention, qualifier: Qualifier) -> dict[str, str]:
    sentence = _sentence(text, mention)
    nature = Nature.BINDING if "约束性" in sentence else Nature.ANTICIPATORY if "预期" in sentence else None
    comparator = _COMPARATORS.get(qualifier, Comparator.STATED)
    return {"kind": "quantitative", "comparator": comparator.value} | ({"nature": nature.value} if nature else {})
