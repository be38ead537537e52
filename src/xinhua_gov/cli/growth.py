"""`growth ID`: an indicator's growth, as printed, as its multiples imply and as later levels give it."""

from __future__ import annotations

import argparse
from collections.abc import Iterator

from xinhua_gov.bounds import Bounds
from xinhua_gov.cli.naming import record_called
from xinhua_gov.cli.output import CommandAnswer, as_json, as_table, as_text, chosen_report
from xinhua_gov.cli.parsing import understood
from xinhua_gov.display.quantity_words import figure_words, growth_words
from xinhua_gov.errors import GrowthError
from xinhua_gov.judging.growth import growth_between
from xinhua_gov.judging.reconciliation import reconcile
from xinhua_gov.model.indicator import Indicator
from xinhua_gov.model.report import Report
from xinhua_gov.model.target import QuantitativeTarget
from xinhua_gov.periods import Period
from xinhua_gov.storage.outcomes import outcomes_known
from xinhua_gov.vocabulary import GROWTH_MEASURES, IdentityKind, Language, Measure, RecordKind, spoken

_PACES = (IdentityKind.PACE_LITERAL, IdentityKind.PACE_LOOSE, IdentityKind.PACE_OF_MULTIPLE)

GrowthRow = tuple[str, str, Bounds | None, str]
"""The figure, its period, the bounds of its growth, and where the growth comes from."""


def run(options: argparse.Namespace) -> CommandAnswer:
    """The growth of one indicator."""
    report = chosen_report(options)
    indicator = _indicator(report, options)
    rows = list(_growth_rows(report, indicator, options.lang))
    if options.json:
        value = [
            {
                "figure": figure,
                "period": period,
                "low": _end_as_text(rate, "low"),
                "high": _end_as_text(rate, "high"),
                "source": source,
            }
            for figure, period, rate, source in rows
        ]
        return CommandAnswer(as_json(value))
    return CommandAnswer(_growth_lines(indicator, rows, options.lang))


def _indicator(report: Report, options: argparse.Namespace) -> Indicator:
    """The indicator of the id or name."""
    found = record_called(report, RecordKind.INDICATORS, understood(options.id), options.lang)
    assert isinstance(found, Indicator)
    return found


def _growth_lines(indicator: Indicator, rows: list[GrowthRow], language: Language) -> Iterator[str]:
    yield from as_text(f"{indicator.name.label(language)} ({indicator.id})")
    if not rows:
        yield spoken(language, "报告没有给出可以计算增速的数据", "the report gives no figure of its growth")
        return
    head = (
        spoken(language, "来源", "source"),
        spoken(language, "时期", "period"),
        spoken(language, "增速", "growth"),
        spoken(language, "数据", "figure"),
    )
    cells = [(source, period, growth_words(rate, language), figure) for figure, period, rate, source in rows]
    yield ""
    yield from as_table(head, cells)


def _growth_rows(report: Report, indicator: Indicator, language: Language) -> Iterator[GrowthRow]:
    for observation in indicator.observations:
        if observation.measure in GROWTH_MEASURES and observation.quantity.rate is not None:
            period = _from_to(observation.base_period, observation.period)
            rate = observation.quantity.bounds / 100
            yield figure_words(report, observation, language), period, rate, spoken(language, "报告所载", "printed")
    for check in reconcile(report):
        last = check.inputs[-1]
        if check.identity.kind in _PACES and last.indicator == indicator.id:
            period = _from_to(last.base_period, last.period)
            yield last.id, period, check.computed, check.identity.kind.label(language)
    for target in report.targets.where(indicator=indicator.id).values():
        if isinstance(target, QuantitativeTarget) and target.measure is Measure.YOY_GROWTH:
            period = _from_to(target.base_period, target.period)
            rate = target.quantity.stated / 100
            yield figure_words(report, target, language), period, rate, spoken(language, "目标", "target")
    yield from _derived_rows(report, indicator, language)


def _from_to(base: Period | None, period: Period | None) -> str:
    """From which year to which something grew: of several years to the last, 2015→2020."""
    return f"{base}→{period if period is None else period.end}"


def _derived_rows(report: Report, indicator: Indicator, language: Language) -> Iterator[GrowthRow]:
    """The growth from each level of the report to each later one of the bundled outcomes."""
    for earlier in indicator.observations:
        for later in outcomes_known(report).where(indicator=indicator.id).values():
            try:
                growth = growth_between(earlier, later)
            except GrowthError:
                continue
            source = spoken(language, "由两份报告推算（名义）", "derived across two reports, nominal")
            yield f"{earlier.id} → {later.id}", _from_to(earlier.period, later.period), growth.rate, source


def _end_as_text(bounds: Bounds | None, side: str) -> str | None:
    end = None if bounds is None else getattr(bounds, side)
    return None if end is None else f"{end:f}"
