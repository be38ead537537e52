"""Bars: the chart of the figures of one or several indicators.

Figures of one measure and unit share a scale, and no other: a figure that stands alone has nothing to be compared with,
and is a line of a table.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal
from typing import NamedTuple

from xinhua_gov.bounds import Bounds
from xinhua_gov.display.quantity_words import bounds_words, known_unit, quantity_words
from xinhua_gov.display.record_lines import period_words
from xinhua_gov.display.svg import COLUMN, Scale, drawing, element, ends, escaped, scale_of, words
from xinhua_gov.model.indicator import Indicator, Observation
from xinhua_gov.vocabulary import Language, Measure, spoken

WIDE, LEFT, RIGHT, TOP, ROW = 760, 236, 548, 66, 34
"""In pixels: the chart's width, where bars may begin and end, the height above the first row and of a row."""

LEFT_OF_SEVERAL, RIGHT_OF_SEVERAL, PERIOD = 344, 530, 110
"""Where the bars of several indicators begin and end, names before periods; how wide a period may be."""

BOUNDS = 190
"""How far behind a figure that stands alone its bounds are told."""


class _Bar(NamedTuple):
    """One figure: its indicator, its period, how it is printed and read, its number and bounds, and in what."""

    indicator: str
    period: str
    printed: str
    reading: str
    value: Decimal
    bounds: Bounds
    told: str
    measure: Measure
    unit: str

    @property
    def group(self) -> tuple[Measure, str]:
        """What it may be compared with: the figures of its measure in its unit."""
        return self.measure, self.unit


def bars_of(indicators: Sequence[Indicator], language: Language) -> tuple[str, str]:
    """The title of the chart, and the chart."""
    names = [indicator.name.label(language) for indicator in indicators]
    title = spoken(language, "、", ", ").join(names)
    bars = [bar for indicator in indicators for o in indicator.observations for bar in _bars(indicator, o, language)]
    body = [words(title, 16, 28, class_="title", columns=int((WIDE - 32) / COLUMN / 1.34))]
    if len(indicators) == 1 and indicators[0].definition is not None:
        definition = indicators[0].definition.label(language)
        body.append(words(definition, 16, 48, class_="soft", columns=int((WIDE - 32) / COLUMN)))
    y = float(TOP)
    for group in dict.fromkeys(bar.group for bar in bars):
        of_group = [bar for bar in bars if bar.group == group]
        body.append(words(_heading(of_group, language), 16, y + 16, class_="soft"))
        body += _group_drawing(of_group, y + 26, language, named=len(indicators) > 1)
        y += 26 + ROW * len(of_group)
    if not bars:
        body.append(words(spoken(language, "没有数据", "no figures"), 16, y + 16, class_="soft"))
        y += 26
    return title, drawing(title, "; ".join(map(_said, bars)), WIDE, y + 8, body)


def _said(bar: _Bar) -> str:
    return ", ".join(part for part in (f"{bar.period}: {bar.printed}", bar.reading) if part)


def _bars(indicator: Indicator, observation: Observation, language: Language) -> Iterator[_Bar]:
    """The bar of a figure; two for 增长N倍, one for each reading."""
    quantity, measure = observation.quantity, observation.measure
    unit = known_unit(quantity.unit)
    printed = quantity_words(quantity, unit, language)
    if measure is Measure.RANK:
        printed = spoken(language, f"第{quantity.amount:f}位", f"rank {quantity.amount:f}")
    told = "" if measure is Measure.RANK else bounds_words(quantity.bounds, unit, language)
    when, name = _when(observation, language), indicator.name.label(language)
    bar = _Bar(name, when, printed, "", quantity.amount, quantity.bounds, told, measure, unit.label(language))
    if measure is not Measure.GROWTH_MULTIPLE:
        yield bar
        return
    for en, zh, more in (("literally", "按字面", 1), ("loosely", "按俗用", 0)):
        times = f"{quantity.amount + more:f}"
        said = spoken(language, f"基期的{times}倍", f"{times} times the base")
        amount, bounds = quantity.amount + more, quantity.bounds + more
        yield bar._replace(printed=said, reading=spoken(language, zh, en), value=amount, bounds=bounds)


def _when(observation: Observation, language: Language) -> str:
    if observation.period is None:
        return ""
    when = period_words(observation.period, language)
    base = observation.base_period
    usual = base is None or base == observation.period.year_before
    return when if usual or base is None else f"{when} / {period_words(base, language)}"


def _heading(bars: Sequence[_Bar], language: Language) -> str:
    """What the figures of a group say, and in which unit."""
    first = bars[0]
    measure = first.measure.label(language)
    if first.measure is Measure.RANK:
        return measure
    if first.measure is Measure.GROWTH_MULTIPLE:
        return spoken(language, f"{measure}，两种读法", f"{measure}, in both readings")
    return spoken(language, f"{measure}（{first.unit}）", f"{measure} ({first.unit})")


def _group_drawing(bars: Sequence[_Bar], y: float, language: Language, *, named: bool) -> Iterator[str]:
    """The figures of a group: bars on one scale, or lines of a table where there is nothing to compare.

    The name of its indicator stands before each where there are several; else its reading, which is behind it there.
    """
    left, right = (LEFT_OF_SEVERAL, RIGHT_OF_SEVERAL) if named else (LEFT, RIGHT)
    scale = scale_of((v for bar in bars for v in (bar.value, *ends(bar.bounds))), left, right)
    compared = len(bars) > 1 and bars[0].measure is not Measure.RANK
    for place, bar in enumerate(bars):
        top = y + ROW * place
        with_reading = spoken(language, "，", ", ").join(part for part in (bar.printed, bar.reading) if part)
        before = spoken(language, "，", ", ").join(part for part in (bar.period, bar.reading) if part)
        label, printed = (bar.period, with_reading) if named else (before, bar.printed)
        yield words(label, left - 12, top + 15, anchor="end", columns=int((PERIOD if named else left - 28) / COLUMN))
        if named:
            yield words(bar.indicator, 16, top + 15, columns=int((left - PERIOD - 36) / COLUMN))
        if compared:
            yield from _bar_drawing(bar, scale, top)
            yield words(printed, right + 14, top + 15, columns=int((WIDE - right - 24) / COLUMN))
        else:
            yield from _line_of_table(bar, left, top)


def _line_of_table(bar: _Bar, left: float, y: float) -> Iterator[str]:
    """A figure in words, with what its print allows."""
    yield words(bar.printed, left, y + 15, class_="name", columns=int((BOUNDS - 8) / COLUMN))
    yield words(bar.told, left + BOUNDS, y + 15, class_="soft", columns=int((WIDE - left - BOUNDS - 16) / COLUMN))


def _bar_drawing(bar: _Bar, scale: Scale, y: float) -> Iterator[str]:
    """A bar from zero to the number, and a band for its bounds."""
    tooltip = element("title", escaped(f"{_said(bar)}; {bar.bounds}"))
    zero, end = scale(Decimal(0)), scale(bar.value)
    yield element("rect", tooltip, x=min(zero, end), y=y + 4, width=abs(end - zero), height=14, class_="bar")
    low, high = ends(bar.bounds)
    if low is not None and high is not None and scale(high) - scale(low) >= 2:
        yield element("rect", x=scale(low), y=y + 1, width=scale(high) - scale(low), height=20, class_="band")
    elif (low is None) != (high is None):
        yield _arrow(scale(low if low is not None else high or Decimal(0)), y + 11, onward=low is not None)
    yield element("path", d=f"M{zero:.1f} {y:.1f}V{y + 22:.1f}", class_="line")


def _arrow(x: float, y: float, *, onward: bool) -> str:
    """An arrow for bounds with only one end: the number lies somewhere beyond it."""
    end = x + 9 if onward else x - 9
    return element("path", d=f"M{x:.1f} {y - 6:.1f}L{end:.1f} {y:.1f}L{x:.1f} {y + 6:.1f}Z", class_="band")
