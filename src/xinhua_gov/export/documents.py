"""Documents: the lists of a report as Markdown or as one page of HTML."""

from __future__ import annotations

import re
from collections.abc import Iterable

from xinhua_gov.display.html import html_table
from xinhua_gov.display.list_columns import COLUMNS
from xinhua_gov.display.svg import escaped
from xinhua_gov.errors import UnknownFieldError
from xinhua_gov.model.report import Report
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


def to_markdown(report: Report, kinds: Iterable[str] = LISTS, *, language: Language = "en") -> str:
    """The lists of some kinds of record as Markdown with tables (GFM); text in them is never taken for markup.

    Raises UnknownFieldError for a kind that there is no list of.

    >>> from xinhua_gov import load
    >>> print(to_markdown(load(), ["challenges"]).splitlines()[4])
    | id | name | theme | part of |
    """
    lines = [f"# {_markdown_text(_document_title(report, language))}", "", _markdown_text(report.cite()), ""]
    for kind in _checked_kinds(kinds):
        head, rows, right = _list_table(report, kind, language)
        if len(_checked_kinds(kinds)) > 1:
            lines += [f"## {_markdown_text(_list_heading(kind, language))}", ""]
        lines += [
            _markdown_row(map(_markdown_text, head)),
            _markdown_row("--:" if place in right else "---" for place in range(len(head))),
        ]
        lines += [_markdown_row([f"`{cells[0]}`", *map(_markdown_text, cells[1:])]) for cells in rows]
        lines.append("")
    return "\n".join(lines)


def to_html(report: Report, kinds: Iterable[str] = LISTS, *, language: Language = "en") -> str:
    """The lists of some kinds of record as a page of HTML; text in it is never taken for markup, and nothing runs.

    Raises UnknownFieldError for a kind that there is no list of.

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
        head, rows, right = _list_table(report, kind, language)
        lines.append(f'<h2 id="{kind}">{escaped(_list_heading(kind, language))}</h2>')
        lines.append(f"<div>{html_table(head, rows, right=right)}</div>")
    return "\n".join([*lines, "</html>", ""])


def lists_of(kind: str | None) -> tuple[str, ...]:
    """The lists that are asked for: that of one kind, or all."""
    return LISTS if kind is None else (kind,)


def _checked_kinds(kinds: Iterable[str]) -> tuple[str, ...]:
    asked = tuple(kinds)
    for kind in asked:
        if kind not in COLUMNS:
            raise UnknownFieldError(kind, "a kind of record that there is a list of", LISTS)
    return asked


def _list_table(report: Report, kind: str, language: Language) -> tuple[list[str], list[list[str]], set[int]]:
    """A list: its headings, its rows, and which of its columns are numbers."""
    columns = COLUMNS[kind]
    rows = [[column.cell(report, record, language) for column in columns] for record in report.catalogue(kind).records]
    return [c.heading(language) for c in columns], rows, {place for place, c in enumerate(columns) if c.right}


def _document_title(report: Report, language: Language) -> str:
    source = report.source
    return f"{source.place.name.label(language)}{spoken(language, '', ': ')}{source.title.label(language)}"


def _list_heading(kind: str, language: Language) -> str:
    return spoken(language, RecordKind(kind).zh, kind.capitalize())


def _markdown_text(text: str) -> str:
    """A text that Markdown shows as it is."""
    return _MARKUP.sub(lambda mark: f"\\{mark[0]}", text)


def _markdown_row(cells: Iterable[str]) -> str:
    return f"| {' | '.join(cells)} |"
