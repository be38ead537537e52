"""`growth ID`: an indicator's growth, as printed, as its multiples imply and as later levels give it."""

from __future__ import annotations

import argparse
from collections.abc import Iterator
from typing import NamedTuple

from xinhua_gov.bounds import Bounds
from xinhua_gov.cli.naming import record_called
from xinhua_gov.cli.output import CommandAnswer, as_json, as_table, as_text, chosen_report, wording_of
from xinhua_gov.cli.parsing import understood
from xinhua_gov.display.quantity_words import figure_words, growth_words
from xinhua_gov.display.wording import TableColumn, Wording
from xinhua_gov.errors import GrowthError
from xinhua_gov.judging.growth import growth_between
from xinhua_gov.judging.reconciliation import reconcile
from xinhua_gov.model.indicator import Indicator
from xinhua_gov.model.report import Report
from xinhua_gov.model.target import QuantitativeTarget
from xinhua_gov.periods import Period
from xinhua_gov.storage.outcomes import outcomes_known
from xinhua_gov.vocabulary import GROWTH_MEASURES, IdentityKind, Language, Measure, RecordKind, Word, spoken

_PACES = (IdentityKind.PACE_LITERAL, IdentityKind.PACE_LOOSE, IdentityKind.PACE_OF_MULTIPLE)

_COLUMNS = (
    TableColumn("source", "来源", "source"),
    TableColumn("period", "时期", "period"),
    TableColumn("growth", "增速", "growth"),
    TableColumn("figure", "数据", "figure"),
)


class _Source(Word):
    """Where a growth comes from that no relation between figures implies."""

    PRINTED = "printed", "报告所载", "printed"
    TARGET = "target", "目标", "target"
    DERIVED = "derived", "由两份报告推算（名义）", "derived across two reports, nominal"


class _Growth(NamedTuple):
    """A growth: the id of the figure, the figure in words, its period, its bounds, and where it comes from."""

    figure: str
    words: str
    period: str
    rate: Bounds | None
    source: Word


def run(options: argparse.Namespace) -> CommandAnswer:
    """The growth of one indicator."""
    report = chosen_report(options)
    indicator = _indicator(report, options)
    rows = list(_growth_rows(report, indicator, options.lang))
    if options.json:
        value = [
            {
                "figure": row.figure,
                "period": row.period,
                "low": _end_as_text(row.rate, "low"),
                "high": _end_as_text(row.rate, "high"),
                "source": row.source.value,
            }
            for row in rows
        ]
        return CommandAnswer(as_json(value))
    return CommandAnswer(_growth_lines(indicator, rows, wording_of(options)))


def _indicator(report: Report, options: argparse.Namespace) -> Indicator:
    """The indicator of the id or name."""
    found = record_called(report, RecordKind.INDICATORS, understood(options.id), options.lang)
    assert isinstance(found, Indicator)
    return found


def _growth_lines(indicator: Indicator, rows: list[_Growth], wording: Wording) -> Iterator[str]:
    language = wording.language
    yield from as_text(f"{indicator.name.label(language)} ({indicator.id})")
    if not rows:
        yield spoken(language, "报告没有给出可以计算增速的数据", "the report gives no figure of its growth")
        return
    cells = [
        (row.source, row.period, growth_words(row.rate, language), row.figure if wording.codes else row.words)
        for row in rows
    ]
    yield ""
    yield from as_table(_COLUMNS, cells, wording)


def _growth_rows(report: Report, indicator: Indicator, language: Language) -> Iterator[_Growth]:
    for observation in indicator.observations:
        if observation.measure in GROWTH_MEASURES and observation.quantity.rate is not None:
            period = _from_to(observation.base_period, observation.period)
            rate = observation.quantity.bounds / 100
            words = figure_words(report, observation, language)
            yield _Growth(observation.id, words, period, rate, _Source.PRINTED)
    for check in reconcile(report):
        last = check.inputs[-1]
        if check.identity.kind in _PACES and last.indicator == indicator.id:
            period = _from_to(last.base_period, last.period)
            yield _Growth(last.id, last.id, period, check.computed, check.identity.kind)
    for target in report.targets.where(indicator=indicator.id).values():
        if isinstance(target, QuantitativeTarget) and target.measure is Measure.YOY_GROWTH:
            period = _from_to(target.base_period, target.period)
            rate = target.quantity.stated / 100
            yield _Growth(target.id, figure_words(report, target, language), period, rate, _Source.TARGET)
    yield from _derived_rows(report, indicator)


def _from_to(base: Period | None, period: Period | None) -> str:
    """From which year to which something grew: of several years to the last, 2015→2020."""
    return f"{base}→{period if period is None else period.end}"


def _derived_rows(report: Report, indicator: Indicator) -> Iterator[_Growth]:
    """The growth from each level of the report to each later one of the bundled outcomes."""
    for earlier in indicator.observations:
        for later in outcomes_known(report).where(indicator=indicator.id).values():
            try:
                growth = growth_between(earlier, later)
            except GrowthError:
                continue
            both = f"{earlier.id} → {later.id}"
            yield _Growth(both, both, _from_to(earlier.period, later.period), growth.rate, _Source.DERIVED)


def _end_as_text(bounds: Bounds | None, side: str) -> str | None:
    end = None if bounds is None else getattr(bounds, side)
    return None if end is None else f"{end:f}"
