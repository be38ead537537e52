"""The bare command: the report at a glance."""

from __future__ import annotations

import argparse
from collections.abc import Iterator

from xinhua_gov.cli.output import Answer, as_json, as_table, as_text, chosen_report, counted
from xinhua_gov.display.wording import figure_words, quantity_words, target_words, verdict_words
from xinhua_gov.judging.scorecard import scorecard
from xinhua_gov.model.indicator import Indicator
from xinhua_gov.model.report import Report
from xinhua_gov.storage.outcomes import outcomes_known
from xinhua_gov.vocabulary import GROWTH_MEASURES, HEADLINES, Language, Measure, RecordKind, spoken

COUNTED = (
    *((kind.value, kind.counted, kind.en, kind.value) for kind in RecordKind if kind.counted),
    ("numerals", "处非数量数字", "other number", "other numbers"),
)
"""The kinds of record that the overview counts: how they are counted in Chinese, one of them, and several."""


def run(options: argparse.Namespace) -> Answer:
    """The overview."""
    report = chosen_report(options)
    headlines = [indicator for concept in HEADLINES for indicator in report.indicators.where(concept=concept).records]
    if options.json:
        names = {indicator.id for indicator in headlines}
        targets = [target for target in report.targets.records if target.indicator in names]
        counts = {kind: len(getattr(report, kind)) for kind, *_ in COUNTED}
        value = {"source": report.source, "headlines": headlines, "targets": targets, "counts": counts}
        return Answer(as_json(value))
    return Answer(_overview_lines(report, headlines, options))


def _overview_lines(report: Report, headlines: list[Indicator], options: argparse.Namespace) -> Iterator[str]:
    language = options.lang
    yield from as_text(*_opening_lines(report, language))
    yield ""
    if headlines:
        yield from _headline_table(report, headlines, language)
        yield ""
    yield from as_text(" · ".join(_count_words(report, language)))
    yield ""
    suffix = "" if options.report is None else f" --report {options.report}"
    shown = next(iter([i.id for i in headlines] or report.indicators), None)
    steps = [*([f"show {shown}"] if shown else []), "targets", "projects", "find TEXT", "audit TEXT", "--help"]
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


def _headline_table(report: Report, headlines: list[Indicator], language: Language) -> list[str]:
    reviewed, ahead = str(report.source.year - 1), str(report.source.year)
    head = (
        spoken(language, "指标", "indicator"),
        reviewed,
        spoken(language, "增长", "growth"),
        spoken(language, f"{ahead}年目标", f"target {ahead}"),
        spoken(language, "结论", "verdict"),
    )
    card = scorecard(report, outcomes_known(report))
    verdicts = {a.target.id: verdict_words(a.status, language) for a in card.assessments}
    rows = [_headline_row(report, indicator, reviewed, ahead, verdicts, language) for indicator in headlines]
    return as_table(head, [row for row in rows if any(row[1:])])


def _headline_row(
    report: Report, indicator: Indicator, reviewed: str, ahead: str, verdicts: dict[str, str], language: Language
) -> tuple[str, ...]:
    """The row of an indicator: its level, its growth, its target and the verdict."""
    own = [o for o in indicator.observations if o.period is not None and o.period.end == int(reviewed)]
    levels = [o for o in own if o.measure is Measure.LEVEL and o.period == reviewed]
    growths = [o for o in own if o.measure in GROWTH_MEASURES]
    growth = figure_words(report, growths[0], language) if growths else ""
    if growths and growths[0].measure is not Measure.YOY_GROWTH:
        growth += f" ({growths[0].base_period}→{reviewed})"
    targets = report.targets.where(indicator=indicator.id, period=ahead).records
    return (
        indicator.name.label(language),
        "; ".join(quantity_words(o.quantity, report.unit(o.quantity.unit), language) for o in levels),
        growth,
        "; ".join(target_words(report, target, language) for target in targets),
        "; ".join(verdicts[target.id] for target in targets),
    )
