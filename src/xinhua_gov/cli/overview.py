"""The bare command: the report at a glance."""

from __future__ import annotations

import argparse
from collections.abc import Iterator

from xinhua_gov.cli.output import CommandAnswer, as_json, as_table, as_text, chosen_report, counted, wording_of
from xinhua_gov.cli.parsing import terminal_columns
from xinhua_gov.cli.verdict_lines import verdict_lines
from xinhua_gov.display.quantity_words import aim_words, figure_words, quantity_words, target_words
from xinhua_gov.display.verdicts import ROW, judged_first, rest_words
from xinhua_gov.display.wording import TableColumn, Wording
from xinhua_gov.model.indicator import Indicator, Observation
from xinhua_gov.model.report import Report
from xinhua_gov.panels.beside import TargetBeside, bundled_scorecard, targets_beside
from xinhua_gov.panels.bundled_context import context
from xinhua_gov.vocabulary import GROWTH_MEASURES, HEADLINES, Language, Level, Measure, RecordKind, spoken

WIDE = 80
"""Columns of a terminal from which on the targets of the places above have room."""

COUNTED = (
    *((kind.value, kind.counted, kind.en, kind.value) for kind in RecordKind if kind.counted),
    ("numerals", "处非数量数字", "other number", "other numbers"),
)
"""The kinds of record that the overview counts: how they are counted in Chinese, one of them, and several."""


def run(options: argparse.Namespace) -> CommandAnswer:
    """The overview."""
    report = chosen_report(options)
    headlines = [indicator for concept in HEADLINES for indicator in report.indicators.where(concept=concept).records]
    if options.json:
        names = {indicator.id for indicator in headlines}
        targets = [target for target in report.targets.records if target.indicator in names]
        counts = {kind: len(getattr(report, kind)) for kind, *_ in COUNTED}
        rows = [row for row in bundled_scorecard(report).records() if row["as_printed"] is not None]
        value = {"source": report.source, "headlines": headlines, "targets": targets, "judged": rows, "counts": counts}
        return CommandAnswer(as_json(value))
    return CommandAnswer(_overview_lines(report, headlines, options))


def _overview_lines(report: Report, headlines: list[Indicator], options: argparse.Namespace) -> Iterator[str]:
    language, wording = options.lang, wording_of(options)
    yield from as_text(*_opening_lines(report, language))
    yield ""
    yield from _judged_lines(report, wording)
    if headlines:
        yield from _headline_table(report, headlines, wording)
        yield ""
    yield from as_text(" · ".join(_count_words(report, language)))
    yield ""
    suffix = "" if options.report is None else f" --report {options.report}"
    shown = next(iter([i.id for i in headlines] or report.indicators), None)
    asking = spoken(language, ("find 文字", "audit 原文"), ("find TEXT", "audit TEXT"))
    steps = [*([f"show {shown}"] if shown else []), "targets", "projects", *asking, "--help"]
    yield from as_text(f"{spoken(language, '下一步：', 'Next: ')}xinhua-gov{suffix} {' | '.join(steps)}")


def _opening_lines(report: Report, language: Language) -> Iterator[str]:
    """What the report is, who gave it, when and where."""
    source = report.source
    place, title = source.place.name.label(language), source.title.label(language)
    yield spoken(language, f"{place}{title}", f"{place}: {title}")
    given = []
    if source.speaker is not None:
        name, office = source.speaker.name.label(language), source.speaker.office.label(language)
        given.append(spoken(language, f"{office} {name}", f"{name}, {office}"))
    if source.date is not None:
        given.append(source.date.isoformat())
    if source.session is not None:
        given.append(source.session.label(language))
    if given:
        yield " · ".join(given)


def _count_words(report: Report, language: Language) -> Iterator[str]:
    for kind, zh, one, many in COUNTED:
        count = len(getattr(report, kind))
        if not count:
            continue
        yield spoken(language, f"{count} {zh}", counted(count, one, many))


def _judged_lines(report: Report, wording: Wording) -> Iterator[str]:
    """The targets that can be judged as a table, and the rest in one line."""
    judged, rest = judged_first(bundled_scorecard(report))
    if judged:
        yield from verdict_lines(report, judged, ROW, wording)
        yield ""
    if rest:
        more = spoken(wording.language, "；xinhua-gov score --all 逐项列出", "; xinhua-gov score --all lists them")
        yield from as_text(rest_words(rest, wording.language) + more)
        yield ""


def _headline_table(report: Report, headlines: list[Indicator], wording: Wording) -> list[str]:
    """What each headline indicator had reached, what is aimed at, and what the places above aim at."""
    reviewed, ahead = str(report.source.year - 1), str(report.source.year)
    beside = {each.target.id: each for each in targets_beside(report, context(), period=ahead)}
    above = {found.level: found.row for each in beside.values() for found in each.above}
    columns = terminal_columns()
    levels = [] if columns is not None and columns < WIDE else sorted(above, key=list(Level).index, reverse=True)
    head = (
        TableColumn("indicator", "指标", "indicator"),
        TableColumn(reviewed, reviewed, reviewed),
        TableColumn("growth", "增长", "growth"),
        TableColumn(f"target_{ahead}", f"{ahead}年目标", f"target {ahead}"),
        *(TableColumn(level.value, above[level].place, level.en) for level in levels),
    )
    rows = [_headline_row(report, indicator, beside, levels, wording) for indicator in headlines]
    return as_table(head, [row for row in rows if any(row[1:])], wording)


def _headline_row(
    report: Report, indicator: Indicator, beside: dict[str, TargetBeside], levels: list[Level], wording: Wording
) -> tuple[str, ...]:
    """The row of an indicator: its level, its growth, its target, and the targets of the places above."""
    reviewed, ahead, language = str(report.source.year - 1), str(report.source.year), wording.language
    own = [o for o in indicator.observations if o.period is not None and o.period.end == int(reviewed)]
    reached = [o for o in own if o.measure is Measure.LEVEL and o.period == reviewed]
    targets = report.targets.where(indicator=indicator.id, period=ahead).records
    around = [beside[target.id] for target in targets if target.id in beside]
    return (
        indicator.id if wording.codes else indicator.name.label(language),
        "; ".join(quantity_words(o.quantity, report.unit(o.quantity.unit), language) for o in reached),
        _growth_words(report, own, language),
        "; ".join(target_words(report, target, language) for target in targets),
        *(_aims_at(around, level, language) for level in levels),
    )


def _growth_words(report: Report, figures: list[Observation], language: Language) -> str:
    """The first growth among some figures, with its base where that is not the year before."""
    growth = next((figure for figure in figures if figure.measure in GROWTH_MEASURES), None)
    if growth is None:
        return ""
    since = "" if growth.measure is Measure.YOY_GROWTH else f" ({growth.base_period}→{report.source.year - 1})"
    return figure_words(report, growth, language) + since


def _aims_at(around: list[TargetBeside], level: Level, language: Language) -> str:
    """What the place above of a level aims at."""
    above = [found for each in around if (found := each.at(level)) is not None]
    return "; ".join(aim_words(found.row, language) for found in above)
