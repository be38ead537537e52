"""Checking: what rows of a panel say against each other, or against what their concept allows; told, never mended."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from decimal import Decimal
from typing import NamedTuple

from xinhua_gov.bounds import Bounds
from xinhua_gov.panels.panel_row import PanelRow
from xinhua_gov.panels.revisions import Thing, revisions
from xinhua_gov.recognition.concepts import concepts
from xinhua_gov.vocabulary import FigureKind, Measure, Word

LEEWAY = Decimal(3)
"""Percentage points by which the growth of two levels may lie from the printed one: revised bases, other coverage."""

AT_CONSTANT_PRICES = frozenset(("gdp", "gdp_per_capita", "industrial_value_added", "industry_value_added"))
"""Concepts whose growth is at constant prices, which levels do not show."""

_GROWTH = Bounds(Decimal(-70), Decimal(300))
_RATE = Bounds(Decimal(0), Decimal(100))


class PanelCheckKind(Word):
    """What a check of a panel is about."""

    GROWTH_AND_LEVELS = "growth_and_levels", "增速与两年水平不符", "growth against the levels of two years"
    TWO_REPORTS = "two_reports", "两份报告说法不同", "two reports of one figure"
    OUT_OF_RANGE = "out_of_range", "超出合理范围", "a value outside what the concept allows"
    TARGET_IS_RESULT = "target_is_result", "目标与上年结果相同", "a target equal to last year's result"


class PanelCheck(NamedTuple):
    """Rows that should be looked at, and why."""

    kind: PanelCheckKind
    rows: tuple[PanelRow, ...]
    message: str


def checks(rows: Iterable[PanelRow]) -> tuple[PanelCheck, ...]:
    """All that a panel can tell of its own rows."""
    found = [row for row in rows if row.preferred and row.amount is not None]
    return *_out_of_range(found), *_growths(found), *_two_reports(found), *_copied_targets(found)


def _out_of_range(rows: list[PanelRow]) -> Iterator[PanelCheck]:
    """Growth that no place has in a year, and rates that are no part of a hundred."""
    for row in rows:
        assert row.amount is not None
        rate = row.measure is Measure.LEVEL and concepts()[row.concept].unit == "percent"
        index = concepts()[row.concept].is_price_index
        limits = _GROWTH if row.measure is Measure.YOY_GROWTH else _RATE if rate and not index else None
        if limits is not None and row.amount not in limits:
            yield PanelCheck(PanelCheckKind.OUT_OF_RANGE, (row,), f"{row.amount:f} lies outside {limits}")


def _growths(rows: list[PanelRow]) -> Iterator[PanelCheck]:
    """The printed growth of a year against the levels of it and of the year before."""
    levels: dict[tuple[Thing, str], PanelRow] = {}
    for row in rows:
        if row.kind is FigureKind.RESULT and row.measure is Measure.LEVEL and row.period is not None:
            levels.setdefault((_level_of(row), row.period), row)
    for row in rows:
        growth = row.kind is FigureKind.RESULT and row.measure is Measure.YOY_GROWTH
        if not growth or row.concept in AT_CONSTANT_PRICES or row.period is None or row.base_period is None:
            continue
        for unit in ("CNY", "USD", "tonne", "jin"):
            key = (*_level_of(row)[:-1], unit)
            end, base = levels.get((key, row.period)), levels.get((key, row.base_period))
            if end is None or base is None or base.bounds.low is None or base.bounds.low <= 0:
                continue
            implied = (end.bounds / base.bounds - 1) * 100
            assert row.amount is not None
            near = Bounds(row.amount - LEEWAY, row.amount + LEEWAY)
            if implied.intersection(near) is None:
                message = f"the levels give {implied.rounded(3)} %, printed is {row.amount:f} %"
                yield PanelCheck(PanelCheckKind.GROWTH_AND_LEVELS, (row, end, base), message)


def _level_of(row: PanelRow) -> Thing:
    """The level that a row is of, whatever its measure and period."""
    return row.code or row.place, row.concept, Measure.LEVEL, None, None, row.unit


def _two_reports(rows: list[PanelRow]) -> Iterator[PanelCheck]:
    for revision in revisions(rows):
        years = f"{revision.earlier.report_year} and {revision.later.report_year}"
        message = f"the reports of {years} differ by {revision.difference:f}"
        yield PanelCheck(PanelCheckKind.TWO_REPORTS, (revision.earlier, revision.later), message)


def _copied_targets(rows: list[PanelRow]) -> Iterator[PanelCheck]:
    """Targets that repeat last year's result to the digit: a result that was taken for a target looks so."""
    results: dict[tuple[str, str, Measure], PanelRow] = {}
    for row in rows:
        if row.kind is FigureKind.RESULT and row.period == str(row.report_year - 1):
            results.setdefault((row.file, row.concept, row.measure), row)
    for row in rows:
        result = results.get((row.file, row.concept, row.measure))
        if row.kind is not FigureKind.TARGET or result is None or row.period != str(row.report_year):
            continue
        assert row.value is not None
        precise = row.value != row.value.to_integral_value() or row.measure is Measure.LEVEL
        if precise and (row.value, row.scale) == (result.value, result.scale):
            message = f"{row.value:f} is both what is aimed at for {row.period} and what was reached in {result.period}"
            yield PanelCheck(PanelCheckKind.TARGET_IS_RESULT, (row, result), message)
