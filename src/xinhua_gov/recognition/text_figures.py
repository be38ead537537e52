"""Text figures: what a reader read, as statistics have it: measure, number, unit, period, result or promise."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal
from typing import NamedTuple

from xinhua_gov.periods import Period
from xinhua_gov.printed import printed_amount
from xinhua_gov.reading.mention import Mention, Place
from xinhua_gov.reading.numerals import NARROW, SCALES, scaled
from xinhua_gov.recognition.concepts import concept_of
from xinhua_gov.recognition.parallels import TOWN_AND_COUNTRY
from xinhua_gov.units import printed_as, unit_of
from xinhua_gov.vocabulary import (
    COMPARATORS,
    MEASURES_WITH_BASE,
    QUALIFIERS_OF_DECLINES,
    RATE_UNITS,
    UNITS_OF_MEASURES,
    Comparator,
    Measure,
    Modality,
    Nature,
    Qualifier,
    Scope,
    Status,
)

LARGEST_SCALE = 16
"""The largest power of ten that stands apart from a number."""

LONGEST_DECIMAL = 40
"""Characters that a number may be written with."""

NUMBER = "number"
"""The code of the unit of a number that has none."""

_PLAIN_NUMBER = re.compile(r"[0-9]+(?:\.[0-9]+)?")
_RATES = printed_as(*RATE_UNITS)
_NONE_OF_THESE = (Measure.RATIO, Measure.THRESHOLD, Measure.SPECIFICATION)
"""The measures of text that are no figure of anything."""

_AMOUNTS = (Measure.LEVEL, Measure.INCREMENT)
_ON_THE_YEAR_BEFORE = (Measure.YOY_GROWTH, Measure.AVERAGE_GROWTH)
_NEVER_NEGATIVE = (Measure.LEVEL, Measure.SHARE, Measure.RANK, Measure.COMPLETION_RATE)
_SCOPES = {"subset": Scope.SUBSET, "cumulative": Scope.CUMULATIVE, "joint": Scope.JOINT}
"""What marks of a clause say of how an amount is counted; of several the first of these counts."""


class Printed(NamedTuple):
    """A number as it is printed, with the power of ten beside it, and where it stands."""

    value: Decimal
    scale: int
    place: Place


class TextFigure(NamedTuple):
    """A number that a report states.

    `low` is the number, of a range its lower end, and `high` the upper one, in the same scale. `unit` is a code of the
    table of units. `cumulative` growth is over the several years of its period. `yearly` says that an amount is an
    average a year, `of_part_of_year` that it is of some months or quarters, which the period, then None, cannot say;
    `one_of_two` that the words speak of town and country and give each a number. A promise has a `comparator` and may
    have a `nature`.
    """

    mention: Mention
    measure: Measure
    low: Printed
    high: Printed | None
    unit: str
    qualifier: Qualifier
    period: Period | None
    base: Period | None
    scope: Scope | None
    promised: bool
    comparator: Comparator
    nature: Nature | None
    status: Status
    yearly: bool
    of_part_of_year: bool
    one_of_two: bool

    @property
    def subject(self) -> str:
        """What the figure is said of, as printed."""
        return self.mention.subject


def figure_of(mention: Mention, following: Mention | None = None) -> TextFigure | None:
    """The figure of a mention, or None where it states none; `following` is the mention behind it.

    >>> from xinhua_gov import read_quantities
    >>> figure = figure_of(read_quantities("2021年，力争生产总值增长7%以上。", year=2021, closely=True).quantities[0])
    >>> figure.measure.value, str(figure.low.value), figure.comparator.value, figure.period, figure.base
    ('yoy_growth', '7', 'at_least', '2021', '2020')
    """
    if mention.value is None or mention.measure is None or mention.measure in _NONE_OF_THESE:
        return None
    if "\n" in mention.text or len(mention.numbers) != (1 if mention.value_high is None else 2):
        return None
    measure, unit = _measure(mention), _unit_of(mention)
    if unit not in UNITS_OF_MEASURES.get(measure, (unit,)):
        return None
    falls = mention.falls and measure not in _NEVER_NEGATIVE
    ends = _in_one_scale(_numbers_of(mention, falls))
    if len({end.value for end in ends}) < len(ends) or any(len(f"{end.value:f}") > LONGEST_DECIMAL for end in ends):
        return None  # 5%—5% is a slip, and no range
    return _as_figure(mention, following, measure, ends, unit, falls)


def _as_figure(
    mention: Mention, following: Mention | None, measure: Measure, ends: list[Printed], unit: str, falls: bool
) -> TextFigure:
    """The figure of a mention whose numbers, unit and way are known, with what its words say of time and status."""
    measure, period, base = _in_time(mention, measure)
    marks = mention.marks
    qualifier = QUALIFIERS_OF_DECLINES.get(mention.qualifier, mention.qualifier) if falls else mention.qualifier
    return TextFigure(
        mention=mention,
        measure=measure,
        low=ends[0],
        high=ends[1] if len(ends) > 1 else None,
        unit=unit,
        qualifier=qualifier,
        period=period,
        base=base,
        scope=_scope(mention, measure),
        promised=mention.modality is Modality.PLANNED,
        comparator=comparator_of(qualifier),
        nature=Nature.BINDING if "binding" in marks else Nature.ANTICIPATORY if "expected" in marks else None,
        status=Status.PRELIMINARY if "preliminary" in marks else Status.UNSTATED,
        yearly=measure in _AMOUNTS and "yearly" in marks,
        of_part_of_year="part_of_year" in marks,
        one_of_two=_is_one_of_two(mention, following),
    )


def _in_time(mention: Mention, measure: Measure) -> tuple[Measure, Period | None, Period | None]:
    """The measure, the period and the base: growth over more than a year is no growth of a year."""
    period, base = _periods(mention, measure)
    if measure is Measure.YOY_GROWTH and period is not None:
        if period.years != 1:
            return Measure.CUMULATIVE_GROWTH, period, None  # since when, the clause does not say
        if base is not None and base != period.year_before:
            return Measure.CUMULATIVE_GROWTH, period, base
    return measure, period, base


def comparator_of(qualifier: Qualifier) -> Comparator:
    """How a result is held against a target whose number is qualified so.

    >>> comparator_of(Qualifier.OVER).value
    'at_least'
    """
    return COMPARATORS[qualifier]


def unit_code(printed: str) -> str:
    """The code of a unit as it is printed; one that the package does not know gets a code of its own.

    >>> unit_code("亩"), unit_code(""), unit_code("方")
    ('mu', 'number', 'u65b9')
    """
    if not printed:
        return NUMBER
    unit = unit_of(printed)
    if unit is not None:
        return unit.code
    return "u" + "_".join(f"{ord(character):x}" for character in printed)[:38].rstrip("_")


def _measure(mention: Mention) -> Measure:
    """The measure of a figure: a decline is a negative growth, what was added is no level."""
    measure = mention.measure or Measure.LEVEL
    if measure is Measure.DECLINE:
        measure = Measure.YOY_GROWTH if mention.unit in _RATES else Measure.INCREMENT
    elif measure is Measure.POINT_CHANGE:
        measure = Measure.INCREMENT
    elif measure is Measure.DOUBLING:
        measure = Measure.MULTIPLE_OF_BASE
    elif measure is Measure.DURATION:
        measure = Measure.LEVEL
    return Measure.INCREMENT if measure is Measure.LEVEL and _is_addition(mention) else measure


def _is_addition(mention: Mention) -> bool:
    """Whether an amount is what was added, and not the whole that it then comes to (新增5万户、总量达37万户)."""
    if "added" not in mention.marks:
        earlier = "added_earlier" in mention.marks
        if not earlier or "whole" in mention.marks or "reach" in mention.cues:
            return False
    concept = concept_of(mention.subject)
    return concept is None or not concept.is_of_what_is_new


def _unit_of(mention: Mention) -> str:
    if mention.measure is Measure.DOUBLING:
        return "times"
    if mention.measure in (Measure.RANK, Measure.RANK_CHANGE):
        return "place"
    return "percent" if _is_a_part_of_one(mention) else unit_code(mention.unit)


def _is_a_part_of_one(mention: Mention) -> bool:
    """Whether a share or growth is written as a part of one: 九成, 三分之一."""
    of_rates = mention.measure in (Measure.SHARE, Measure.YOY_GROWTH, Measure.DECLINE)
    return not mention.unit and of_rates and mention.value is not None and mention.value <= 1


def _numbers_of(mention: Mention, falls: bool) -> list[Printed]:
    """The numbers of a mention, as far as the characters that print them are digits, with their scale apart."""
    values = [value for value in (mention.value, mention.value_high) if value is not None]
    if _is_a_part_of_one(mention):
        values = [value * 100 for value in values]
    return [
        Printed(*_as_printed(mention, place, -abs(value) if falls else value), place)
        for value, place in zip(values, mention.numbers, strict=True)
    ]


def _in_one_scale(ends: list[Printed]) -> list[Printed]:
    """The numbers, the lower first, in the largest of their scales, so that neither looks more exact than printed."""
    scale = max(end.scale for end in ends)
    return sorted(Printed(printed_amount(end.value, end.scale - scale), scale, end.place) for end in ends)


def _as_printed(mention: Mention, place: Place, value: Decimal) -> tuple[Decimal, int]:
    """The number as it is printed, and the power of ten that the text prints as a character."""
    digits = mention.text[place[0] - mention.start : place[1] - mention.start].translate(NARROW).replace(",", "")
    if _PLAIN_NUMBER.fullmatch(digits):
        shown = Decimal(digits).copy_sign(value)
        for scale in _scales(mention):
            if scaled(shown, scale) == value:
                return shown, scale
    written = f"{value:f}"
    return Decimal(written.rstrip("0").rstrip(".") if "." in written else written), 0


def _scales(mention: Mention) -> Iterator[int]:
    """The powers of ten that may stand apart from a number: of a range each end may have its own (9000万—1亿)."""
    of_two_ends = mention.value_high is not None and not _is_a_part_of_one(mention)
    for scale in (mention.scale, *(SCALES.values() if of_two_ends else ())):
        if scale <= LARGEST_SCALE:
            yield scale


def _periods(mention: Mention, measure: Measure) -> tuple[Period | None, Period | None]:
    """The period and the base, as far as the text says them."""
    period = None if _is_of_no_period(mention, measure) else mention.period
    if period is None or (measure not in MEASURES_WITH_BASE and measure is not Measure.INCREMENT):
        return period, None
    usual = measure in _ON_THE_YEAR_BEFORE and "shortened" not in mention.marks
    usual = usual or (measure is Measure.GROWTH_MULTIPLE and period.years == 1)
    base = period.year_before if mention.base is None and usual else mention.base
    return period, base if base is not None and base.end < period.first_year else None


def began_there(mention: Mention) -> bool:
    """Whether a number is where a change began, at a time that the clause does not say."""
    return "from" in mention.marks or "from" in mention.cues


def _is_of_no_period(mention: Mention, measure: Measure) -> bool:
    """Whether a number is of another time than the period of its clause: a part of the year, or the time before."""
    averaged = measure is Measure.AVERAGE_GROWTH and mention.period is not None and mention.period.years == 1
    return averaged or began_there(mention) or "part_of_year" in mention.marks


def _scope(mention: Mention, measure: Measure) -> Scope | None:
    """What the clause says of how an amount is counted: 累计, 其中, 合计."""
    if measure not in _AMOUNTS:
        return None
    return next((scope for mark, scope in _SCOPES.items() if mark in mention.marks), None)


def _is_one_of_two(mention: Mention, following: Mention | None) -> bool:
    """Whether the clause speaks of town and country and gives each a number of its own."""
    of_both = "town_and_country" in mention.marks or TOWN_AND_COUNTRY in mention.subject
    goes_on = following is not None and following.member == mention.member + 1
    return of_both and (goes_on or mention.member > 0 or "respectively" in mention.marks)
