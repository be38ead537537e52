"""The HTML of a catalogue, a growth and checks in a notebook: labels are English, names in both languages."""

from __future__ import annotations

from xinhua_gov.bounds import Bounds, plain
from xinhua_gov.display.html import frame, paragraph, scrolling_table
from xinhua_gov.display.list_columns import COLUMNS, ListColumn
from xinhua_gov.display.one_line import line_of
from xinhua_gov.display.quantity_words import computed_words, relation_words
from xinhua_gov.judging.check import SURPRISING_FIRST, Check, Checks
from xinhua_gov.judging.growth import Growth
from xinhua_gov.model.base import Entry
from xinhua_gov.model.catalogue import Catalogue, belonging_of
from xinhua_gov.model.report import Report

MOST = 30
"""Rows that a notebook shows."""

_IN_BOTH = ("name", "indicator")
"""The columns whose cells stand in both languages."""


def html_of_catalogue(catalogue: Catalogue[Entry]) -> str:
    """The first records as a table, and how many more there are."""
    report, kind = belonging_of(catalogue)
    columns = COLUMNS.get(kind, ()) if isinstance(report, Report) else ()
    shown = catalogue.records[:MOST]
    title = f"{len(catalogue.records):,} {kind or 'records'}"
    if isinstance(report, Report) and columns:
        rows = [[_cell(report, column, record) for column in columns] for record in shown]
        table = scrolling_table([column.en for column in columns], rows, right=_numeric(columns))
    else:
        lines = (line_of(record).partition(": ") for record in shown)
        table = scrolling_table(["id", ""], [(id, said) for id, _, said in lines])
    return frame(title, *([table] if shown else []), *_more(len(catalogue.records)))


def _numeric(columns: tuple[ListColumn, ...]) -> list[int]:
    return [place for place, column in enumerate(columns) if column.right]


def _cell(report: Report, column: ListColumn, record: Entry) -> str:
    said = column.cell(report, record, "en")
    if column.en not in _IN_BOTH:
        return said
    return " · ".join(dict.fromkeys((column.cell(report, record, "zh"), said)))


def _more(count: int) -> list[str]:
    return [paragraph(f"and {count - MOST:,} more", soft=True)] if count > MOST else []


def html_of_growth(growth: Growth) -> str:
    """The two levels, and the growth between them."""
    prices = "nominal, at current prices" if growth.nominal else "at constant prices"
    across = ", across two documents" if growth.across_reports else ""
    rows = [
        ("from", str(growth.earlier)),
        ("to", str(growth.later)),
        ("growth as printed", f"{plain(growth.as_printed * 100):.4g} %"),
        ("what the prints allow", _percent(growth.rate)),
        ("over", f"{growth.years} {'year' if growth.years == 1 else 'years'}, {prices}{across}"),
    ]
    return frame(f"Growth of {growth.later.indicator}", scrolling_table(["", ""], rows))


def _percent(rate: Bounds) -> str:
    return f"{(rate * 100).rounded(4)} %"


def html_of_check(check: Check) -> str:
    """One check as a table of one row."""
    return frame(f"Check: {check.message.en}", scrolling_table(_HEAD, [_row(check, None)]))


def html_of_checks(checks: Checks) -> str:
    """The checks as a table, the surprising first, and how many there are of each verdict."""
    in_order = sorted(checks, key=lambda check: SURPRISING_FIRST.index(check.verdict))
    rows = [_row(check, checks.report) for check in in_order]
    counts = " · ".join(f"{count} {verdict.en}" for verdict, count in checks.counts.items() if count)
    table = [scrolling_table(_HEAD, rows[:MOST])] if rows else []
    return frame(f"Checks: {len(checks):,}", paragraph(counts, soft=True), *table, *_more(len(checks)))


_HEAD = ("verdict", "relation", "figures", "computed", "printed")


def _row(check: Check, report: Report | None) -> tuple[str, ...]:
    """A check, with what was computed in words where the report is known that has the units."""
    kind, inputs = check.identity.kind, check.inputs
    relation = kind.en if report is None else relation_words(report, kind, inputs, "en")
    told = "unknown" if check.computed is None else str(check.computed.rounded(6))
    computed = told if report is None else computed_words(report, kind, inputs, check.computed, "en")
    printed = "" if check.printed is None else check.printed.id
    return check.verdict.en, f"{relation}: {check.formula}", "; ".join(one.id for one in inputs), computed, printed
