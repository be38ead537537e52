"""The bare command: the report at a glance."""

from __future__ import annotations

import argparse

from xinhua_gov.cli.output import chosen_report, print_json, print_table, spoken
from xinhua_gov.display.wording import figure_words, quantity_words, target_words
from xinhua_gov.model.indicator import Indicator
from xinhua_gov.model.report import Report
from xinhua_gov.vocabulary import GROWTH_MEASURES, HEADLINES, Measure

COUNTED = (
    ("sections", "节", "sections"),
    ("indicators", "项指标", "indicators"),
    ("observations", "个数据", "observations"),
    ("targets", "个目标", "targets"),
    ("numerals", "处非数量数字", "digits that are no quantity"),
)
"""The kinds of record that the overview counts."""


def configure(name: str, parser: argparse.ArgumentParser) -> None:
    """Add nothing: the overview has no options of its own."""
    parser.epilog = "Example: xinhua-gov --lang zh"


def run(options: argparse.Namespace) -> int:
    """Print the overview."""
    report = chosen_report(options)
    headlines = [indicator for concept in HEADLINES for indicator in report.indicators.where(concept=concept).records]
    counts = {kind: len(getattr(report, kind)) for kind, _, _ in COUNTED}
    if options.json:
        print_json({"source": report.source, "headlines": headlines, "targets": _targets(report), "counts": counts})
        return 0
    _print_head(report, options.lang)
    _print_headlines(report, headlines, options.lang)
    print()
    print(" · ".join(f"{counts[kind]} {spoken(options.lang, zh, en)}" for kind, zh, en in COUNTED))
    print()
    print(spoken(options.lang, "下一步：", "Next:"), "xinhua-gov show gdp | targets | indicators | audit TEXT | --help")
    return 0


def _targets(report: Report) -> list[object]:
    headlines = {i.id for i in report.indicators.records if i.concept in HEADLINES}
    return [target for target in report.targets.records if target.indicator in headlines]


def _print_head(report: Report, language: str) -> None:
    source = report.source
    place, title = source.place.name.label(language), source.title.label(language)
    print(f"{place}{title}" if language == "zh" else f"{place}: {title}")
    given = []
    if source.speaker is not None:
        name, office = source.speaker.name.label(language), source.speaker.office.label(language)
        given.append(f"{office} {name}" if language == "zh" else f"{name}, {office}")
    if source.date is not None:
        given.append(source.date.isoformat())
    if source.session is not None:
        given.append(source.session.label(language))
    print((" · ").join(given))
    print()


def _print_headlines(report: Report, headlines: list[Indicator], language: str) -> None:
    reviewed, ahead = str(report.source.year - 1), str(report.source.year)
    head = (
        spoken(language, "指标", "indicator"),
        reviewed,
        spoken(language, "增长", "growth"),
        spoken(language, f"{ahead}年目标", f"target {ahead}"),
    )
    rows = [_headline(report, indicator, reviewed, ahead, language) for indicator in headlines]
    print_table(head, [row for row in rows if any(row[1:])])


def _headline(report: Report, indicator: Indicator, reviewed: str, ahead: str, language: str) -> tuple[str, ...]:
    """The row of one indicator: what it reached, how it grew, what is asked of it."""
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
    )
