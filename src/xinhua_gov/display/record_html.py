"""The HTML of a record, a scorecard or an audit in a notebook.

A notebook has no language option: labels are English, and names stand in both languages.
"""

from __future__ import annotations

from collections.abc import Callable

from xinhua_gov.auditing.audit import Audit
from xinhua_gov.display.charts import chart
from xinhua_gov.display.html import frame, paragraph, scrolling_table
from xinhua_gov.display.lit_report import lit_report
from xinhua_gov.display.one_line import both_languages
from xinhua_gov.display.pages import lit_box
from xinhua_gov.display.quantity_words import quantity_words
from xinhua_gov.display.record_lines import period_words
from xinhua_gov.display.table_html import html_of_catalogue, html_of_check, html_of_checks, html_of_growth
from xinhua_gov.display.verdicts import ROW, judged_first, rest_words
from xinhua_gov.judging.check import Check, Checks
from xinhua_gov.judging.growth import Growth
from xinhua_gov.judging.scorecard import Scorecard
from xinhua_gov.model.catalogue import Catalogue
from xinhua_gov.model.indicator import Indicator
from xinhua_gov.model.project import Project
from xinhua_gov.model.quantity import Quantity
from xinhua_gov.model.report import Report
from xinhua_gov.showing import text_at_hand
from xinhua_gov.units import UNITS
from xinhua_gov.vocabulary import HEADLINES, RecordKind

SHOWN = 20
"""How many faults of an audit are listed."""


def html_of_record(shown: object) -> str | None:
    """The HTML that a notebook shows for an object; None where the plain text is enough."""
    for kind, shows in _SHOWS.items():
        if isinstance(shown, kind):
            return shows(shown)
    return None


def svg_of_record(shown: object) -> str | None:
    """The chart of an object; None where there is none."""
    return chart(shown).svg if isinstance(shown, (Report, Scorecard, Indicator, Project, Audit)) else None


def _report_html(report: Report) -> str:
    """The place and title of a report, its headline figures, and how many records of each kind it has."""
    source = report.source
    headlines = [i for concept in HEADLINES for i in report.indicators.where(concept=concept).records]
    figures = [
        (
            both_languages(i.name),
            o.measure.en,
            o.period or "",
            quantity_words(o.quantity, report.unit(o.quantity.unit), "en"),
        )
        for i in headlines
        for o in i.observations
    ]
    counts = " · ".join(f"{len(report.catalogue(k)):,} {k.value}" for k in RecordKind if len(report.catalogue(k)))
    return frame(
        f"{both_languages(source.place.name)}: {both_languages(source.title)}",
        paragraph(report.cite(), soft=True),
        *([scrolling_table(["indicator", "measure", "period", "value"], figures)] if figures else []),
        paragraph(counts),
        *_lit_text(report),
    )


def _lit_text(report: Report) -> tuple[str, ...]:
    """The report's text with its figures lit, where it is one of the last texts that were used."""
    text = text_at_hand(report.source.sha256)
    return () if text is None else lit_box(lit_report(report, text, "en"), "en")


def _quantity_in_english(quantity: Quantity) -> str:
    """A quantity in English. A report's own units are unknown here: such a unit is shown by its code."""
    unit = UNITS.get(quantity.unit)
    return f"{quantity.value:f} {quantity.unit}" if unit is None else quantity_words(quantity, unit, "en")


def _indicator_html(indicator: Indicator) -> str:
    """The definition of an indicator, its figures with their bounds, and their chart."""
    rows = [
        (
            o.id,
            o.measure.en,
            "" if o.period is None else period_words(o.period, "en"),
            _quantity_in_english(o.quantity),
            str(o.quantity.bounds),
            o.evidence.quote or "",
        )
        for o in indicator.observations
    ]
    definition = [] if indicator.definition is None else [paragraph(both_languages(indicator.definition), soft=True)]
    head = ["id", "measure", "period", "value", "bounds", "quote"]
    return frame(
        both_languages(indicator.name),
        *definition,
        *([scrolling_table(head, rows)] if rows else []),
        _chart_html(indicator),
    )


def _scorecard_html(card: Scorecard) -> str:
    """The chart of a scorecard, and a table of the targets that could be judged."""
    judged, rest = judged_first(card)
    rows = [[column.cell(card.report, assessment, "en") for column in ROW] for assessment in judged]
    table = [scrolling_table([column.heading("en") for column in ROW], rows)] if rows else []
    counted = [paragraph(rest_words(rest, "en"), soft=True)] if rest else []
    return frame("Scorecard · 目标评估", _chart_html(card), *table, *counted)


def _project_html(project: Project) -> str:
    """The story of a project as a table with quotes, and as a chart."""
    rows = [
        (period_words(m.period, "en"), m.stage.en, m.status.en, m.verb, m.evidence.quote or "") for m in project.story
    ]
    about = paragraph(", ".join(word.en for word in (project.category, project.scope) if word), soft=True)
    told = [scrolling_table(["period", "stage", "status", "verb", "quote"], rows), _chart_html(project)] if rows else []
    return frame(both_languages(project.name), about, *told)


def _chart_html(of: Scorecard | Indicator | Project) -> str:
    return chart(of)._repr_html_()


def _audit_html(audit: Audit) -> str:
    """What was held against the text, and what is amiss."""
    placed = audit.evidence - len(audit.misplaced)
    claimed = audit.digits - len(audit.unclaimed) - len(audit.claimed_twice)
    rows = [
        ("text", "the one described" if audit.text_matches else "NOT the one described"),
        ("evidence", f"{placed:,} of {audit.evidence:,} pieces in place"),
        ("numbers", f"{claimed:,} of {audit.digits:,} claimed by exactly one record"),
        ("reading", f"{len(audit.read_otherwise)} figures read otherwise"),
        ("quotes", f"{audit.quotes.count:,}, the longest of {audit.quotes.longest} characters"),
        ("coverage", f"{audit.coverage.share:.1f} % of {audit.coverage.characters:,} characters"),
    ]
    faults = [
        *((m.record, f"not at {m.start}-{m.end}") for m in audit.misplaced),
        *((run.text, f"at {run.start}: no record claims it") for run in audit.unclaimed),
        *((run.text, f"at {run.start}: claimed by {', '.join(run.claimed_by)}") for run in audit.claimed_twice),
        *((o.record, f"{o.field}: recorded {o.recorded}, read {o.read}") for o in audit.read_otherwise),
    ]
    more = [paragraph(f"and {len(faults) - SHOWN:,} more", soft=True)] if len(faults) > SHOWN else []
    listed = [scrolling_table(["amiss", "what"], faults[:SHOWN]), *more] if faults else []
    return frame(
        f"Audit: {'✓ nothing is amiss' if audit.ok else '✗ something is amiss'}",
        scrolling_table(["", ""], rows),
        *listed,
    )


_SHOWS: dict[type, Callable[..., str]] = {
    Report: _report_html,
    Indicator: _indicator_html,
    Project: _project_html,
    Audit: _audit_html,
    Scorecard: _scorecard_html,
    Catalogue: html_of_catalogue,
    Growth: html_of_growth,
    Check: html_of_check,
    Checks: html_of_checks,
}
"""What makes the HTML of each class."""
