"""The lists of a report as Markdown or as one page of HTML."""

from __future__ import annotations

import re
from collections.abc import Iterable

from xinhua_gov.display.html import html_table
from xinhua_gov.display.list_columns import COLUMNS
from xinhua_gov.display.svg import escaped
from xinhua_gov.display.verdicts import ID, ROW, judged_first
from xinhua_gov.errors import UnknownFieldError
from xinhua_gov.judging.assessment import Assessment
from xinhua_gov.judging.scorecard import SCORES, scorecard
from xinhua_gov.model.outcome import Outcome
from xinhua_gov.model.report import Report
from xinhua_gov.panels.beside import bundled_scorecard
from xinhua_gov.vocabulary import Language, RecordKind, spoken

LISTS = tuple(COLUMNS)
"""The kinds of record that there are lists of."""

_MARKUP = re.compile(r"[\\`*_\[\]<>|~&@]|(?<=:)/(?=/)|(?<=www)\.")
"""What Markdown would take for markup within a cell: emphasis, code, links, HTML, the end of the cell."""

_STYLE = """
:root { color-scheme: light dark; }
body { font: 16px/1.5 system-ui, "Noto Sans CJK SC", "PingFang SC", "Microsoft YaHei", sans-serif; margin: 2rem auto;
  max-width: 80rem; padding: 0 1rem; }
div { overflow-x: auto; }
table { border-collapse: collapse; margin-bottom: 2rem; }
th, td { border-bottom: 1px solid #8886; padding: 0.3rem 0.8rem 0.3rem 0; text-align: start; unicode-bidi: isolate;
  vertical-align: top; }
td.number { text-align: end; font-variant-numeric: tabular-nums; }
td:first-child { font-family: ui-monospace, monospace; font-size: 0.85em; overflow-wrap: anywhere; min-width: 10rem; }
"""


def to_markdown(
    report: Report,
    kinds: Iterable[str] = LISTS,
    *,
    language: Language = "en",
    outcomes: Iterable[Outcome] | None = None,
) -> str:
    """The lists of some kinds of record as Markdown with tables (GFM); text in them is never taken for markup.

    The kind `scorecard` is the verdicts on the targets by `outcomes`, or by those that are bundled. Raises
    UnknownFieldError for a kind that there is no list of.

    >>> from xinhua_gov import load
    >>> print(to_markdown(load(), ["challenges"]).splitlines()[4])
    | id | name | theme | part of |
    """
    lines = [f"# {_markdown_text(_document_title(report, language))}", "", _markdown_text(report.cite()), ""]
    for kind in _checked_kinds(kinds):
        head, rows, right = _list_table(report, kind, language, outcomes)
        if len(_checked_kinds(kinds)) > 1:
            lines += [f"## {_markdown_text(_list_heading(kind, language))}", ""]
        lines += [
            _markdown_row(map(_markdown_text, head)),
            _markdown_row("--:" if place in right else "---" for place in range(len(head))),
        ]
        lines += [_markdown_row([f"`{cells[0]}`", *map(_markdown_text, cells[1:])]) for cells in rows]
        lines.append("")
    return "\n".join(lines)


def to_html(
    report: Report,
    kinds: Iterable[str] = LISTS,
    *,
    language: Language = "en",
    outcomes: Iterable[Outcome] | None = None,
) -> str:
    """The lists of some kinds of record as a page of HTML; text in it is never taken for markup, and nothing runs.

    The kind `scorecard` is the verdicts on the targets by `outcomes`, or by those that are bundled. Raises
    UnknownFieldError for a kind that there is no list of.

    >>> from xinhua_gov import load
    >>> to_html(load(), ["terms"], language="zh").splitlines()[1]
    '<html lang="zh">'
    """
    title = escaped(_document_title(report, language))
    lines = [
        "<!DOCTYPE html>",
        f'<html lang="{spoken(language, "zh", "en")}">',
        '<meta charset="utf-8">',
        '<meta name="viewport" content="width=device-width, initial-scale=1">',
        "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\">",
        f"<title>{title}</title>",
        f"<style>{_STYLE}</style>",
        f"<h1>{title}</h1>",
        f"<p>{escaped(report.cite())}</p>",
    ]
    for kind in _checked_kinds(kinds):
        head, rows, right = _list_table(report, kind, language, outcomes)
        lines.append(f'<h2 id="{kind}">{escaped(_list_heading(kind, language))}</h2>')
        lines.append(f"<div>{html_table(head, rows, right=right)}</div>")
    return "\n".join([*lines, "</html>", ""])


def lists_of(kind: str | None) -> tuple[str, ...]:
    """The lists that are asked for: that of one kind, or all."""
    return LISTS if kind is None else (kind,)


def _checked_kinds(kinds: Iterable[str]) -> tuple[str, ...]:
    asked = tuple(kinds)
    for kind in asked:
        if kind not in (*LISTS, SCORES.name):
            raise UnknownFieldError(kind, "a kind of record that there is a list of", (*LISTS, SCORES.name))
    return asked


def _list_table(
    report: Report, kind: str, language: Language, outcomes: Iterable[Outcome] | None
) -> tuple[list[str], list[list[str]], set[int]]:
    """A list: its headings, its rows, and which of its columns are numbers."""
    columns = (ID, *ROW) if kind == SCORES.name else COLUMNS[kind]
    records = _verdicts(report, outcomes) if kind == SCORES.name else report.catalogue(kind).records
    rows = [[column.cell(report, record, language) for column in columns] for record in records]
    return [c.heading(language) for c in columns], rows, {place for place, c in enumerate(columns) if c.right}


def _verdicts(report: Report, outcomes: Iterable[Outcome] | None) -> tuple[Assessment, ...]:
    """The assessments of the targets of a report, those first that say something."""
    card = bundled_scorecard(report) if outcomes is None else scorecard(report, outcomes)
    judged, rest = judged_first(card)
    return (*judged, *rest)


def _document_title(report: Report, language: Language) -> str:
    source = report.source
    return f"{source.place.name.label(language)}{spoken(language, '', ': ')}{source.title.label(language)}"


def _list_heading(kind: str, language: Language) -> str:
    zh = "目标评估" if kind == SCORES.name else RecordKind(kind).zh
    return spoken(language, zh, kind.capitalize())


def _markdown_text(text: str) -> str:
    """A text that Markdown shows as it is."""
    return _MARKUP.sub(lambda mark: f"\\{mark[0]}", text)


def _markdown_row(cells: Iterable[str]) -> str:
    return f"| {' | '.join(cells)} |"
