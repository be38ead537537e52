"""Bars: the chart of an indicator's figures. Figures of one measure and unit share a scale."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from typing import NamedTuple

from xinhua_gov.bounds import Bounds
from xinhua_gov.display.quantity_words import known_unit, quantity_words
from xinhua_gov.display.record_lines import period_words
from xinhua_gov.display.svg import COLUMN, Scale, drawing, element, ends, escaped, scale_of, words
from xinhua_gov.model.indicator import Indicator, Observation
from xinhua_gov.vocabulary import Language, Measure, spoken

WIDE, LEFT, RIGHT, TOP, ROW = 760, 236, 548, 66, 34
"""In pixels: the chart's width, where bars may begin and end, the height above the first row and of a row."""


class _Bar(NamedTuple):
    """One bar: its name, the figure as printed, its number and bounds, and the group whose scale it shares."""

    name: str
    printed: str
    value: Decimal
    bounds: Bounds
    group: str


def bars_of(indicator: Indicator, language: Language) -> tuple[str, str]:
    """The title of the chart, and the chart."""
    title = indicator.name.label(language)
    bars = [bar for observation in indicator.observations for bar in _bars(observation, language)]
    groups = {bar.group: [other for other in bars if other.group == bar.group] for bar in bars}
    body = [words(title, 16, 28, class_="title", columns=int((WIDE - 32) / COLUMN / 1.34))]
    if indicator.definition is not None:
        body.append(
            words(indicator.definition.label(language), 16, 48, class_="soft", columns=int((WIDE - 32) / COLUMN))
        )
    y = float(TOP)
    for name, of_group in groups.items():
        body += [words(name, 16, y + 16, class_="soft")]
        y += 26
        scale = scale_of((v for bar in of_group for v in (bar.value, *ends(bar.bounds))), LEFT, RIGHT)
        for bar in of_group:
            body += _bar_drawing(bar, scale, y)
            y += ROW
    if not bars:
        body.append(words(spoken(language, "没有数据", "no figures"), 16, y + 16, class_="soft"))
        y += 26
    return title, drawing(title, "; ".join(f"{bar.name}: {bar.printed}" for bar in bars), WIDE, y + 8, body)


def _bars(observation: Observation, language: Language) -> Iterator[_Bar]:
    """The bar of a figure; two for 增长N倍, one for each reading. A rank has a row without a bar."""
    quantity = observation.quantity
    printed = quantity_words(quantity, known_unit(quantity.unit), language)
    when, group = _when(observation, language), _group(observation, printed, language)
    if observation.measure is Measure.RANK:
        place = spoken(language, f"第{quantity.amount:f}位", f"rank {quantity.amount:f}")
        yield _Bar(when, place, Decimal(0), Bounds(), observation.measure.label(language))
        return
    if observation.measure is not Measure.GROWTH_MULTIPLE:
        yield _Bar(when, printed, quantity.amount, quantity.bounds, group)
        return
    readings = (("literally", "按字面", 1), ("loosely", "按俗用", 0))
    for en, zh, more in readings:
        times = f"{quantity.amount + more:f}"
        name, said = spoken(
            language, (f"{when}，{zh}", f"基期的{times}倍"), (f"{when}, {en}", f"{times} times the base")
        )
        yield _Bar(name, said, quantity.amount + more, quantity.bounds + more, group)


def _when(observation: Observation, language: Language) -> str:
    if observation.period is None:
        return ""
    when = period_words(observation.period, language)
    base = observation.base_period
    usual = base is None or base == observation.period.year_before
    return when if usual or base is None else f"{when} / {period_words(base, language)}"


def _group(observation: Observation, printed: str, language: Language) -> str:
    """The group that a figure's bar belongs to: its measure and unit; each 增长N倍 is a group by itself."""
    measure = observation.measure.label(language)
    if observation.measure is Measure.GROWTH_MULTIPLE:
        return spoken(language, f"{measure}：{printed}，两种读法", f"{measure}: {printed}, in both readings")
    unit = known_unit(observation.quantity.unit).label(language)
    return spoken(language, f"{measure}（{unit}）", f"{measure} ({unit})")


def _bar_drawing(bar: _Bar, scale: Scale, y: float) -> Iterator[str]:
    """A bar from zero to the number, a band for its bounds, and the printed figure beside it."""
    tooltip = element("title", escaped(f"{bar.name}: {bar.printed}; {bar.bounds}"))
    yield words(bar.name, LEFT - 12, y + 15, anchor="end", columns=int((LEFT - 28) / COLUMN))
    zero, end = scale(Decimal(0)), scale(bar.value)
    yield element("rect", tooltip, x=min(zero, end), y=y + 4, width=abs(end - zero), height=14, class_="bar")
    low, high = ends(bar.bounds)
    if low is not None and high is not None and scale(high) - scale(low) >= 2:
        yield element("rect", x=scale(low), y=y + 1, width=scale(high) - scale(low), height=20, class_="band")
    elif (low is None) != (high is None):
        yield _arrow(scale(low if low is not None else high or Decimal(0)), y + 11, onward=low is not None)
    yield element("path", d=f"M{zero:.1f} {y:.1f}V{y + 22:.1f}", class_="line")
    yield words(bar.printed, RIGHT + 14, y + 15, columns=int((WIDE - RIGHT - 30) / COLUMN))


def _arrow(x: float, y: float, *, onward: bool) -> str:
    """An arrow for bounds with only one end: the number lies somewhere beyond it."""
    end = x + 9 if onward else x - 9
    return element("path", d=f"M{x:.1f} {y - 6:.1f}L{end:.1f} {y:.1f}L{x:.1f} {y + 6:.1f}Z", class_="band")
