"""HTML: tables and paragraphs whose text is escaped, and the frame around what a notebook shows."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence

from xinhua_gov.display.svg import element, escaped

_STYLE = """
.xinhua-gov{font:14px/1.5 system-ui,"Noto Sans CJK SC","PingFang SC","Microsoft YaHei",sans-serif}
.xinhua-gov.xinhua-gov .scroll{overflow-x:auto}
.xinhua-gov.xinhua-gov table{border-collapse:collapse;width:max-content;margin:.5em 0;font-size:13px}
.xinhua-gov.xinhua-gov th,.xinhua-gov.xinhua-gov td{border:0;border-bottom:1px solid rgba(128,128,128,.4);
padding:.2em 1em .2em 0;max-width:24em;text-align:left;vertical-align:top;background:none;color:inherit;
unicode-bidi:isolate}
.xinhua-gov.xinhua-gov td.number{text-align:right;font-variant-numeric:tabular-nums}
.xinhua-gov.xinhua-gov .title{font-size:16px;font-weight:600;margin:.2em 0}
.xinhua-gov.xinhua-gov .soft{opacity:.75}
"""
"""The class is named twice in each rule, so that the rule outweighs a notebook's own style of tables."""


def frame(title: str, *parts: str) -> str:
    """A title above some parts, which are HTML already."""
    head = element("p", escaped(title), class_="title")
    return element("div", f"<style>{_STYLE}</style>", head, *parts, class_="xinhua-gov")


_PAGE_STYLE = ":root{color-scheme:light dark}body{margin:1rem}div{overflow-x:auto}"


def page_of(title: str, body: str) -> str:
    """A page that shows one thing, which is HTML already; it runs and loads nothing."""
    head = [
        '<meta charset="utf-8">',
        '<meta name="viewport" content="width=device-width, initial-scale=1">',
        "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\">",
        f"<title>{escaped(title)}</title>",
        f"<style>{_PAGE_STYLE}</style>",
    ]
    return "\n".join(["<!DOCTYPE html>", "<html>", *head, f"<div>{body}</div>", "</html>", ""])


def paragraph(text: str, *, soft: bool = False) -> str:
    """A line of text."""
    return element("p", escaped(text), class_="soft") if soft else element("p", escaped(text))


class Markup(str):
    """Text that is HTML already, and stands in a cell as it is."""

    __slots__ = ()


def html_table(
    head: Sequence[str], rows: Iterable[Sequence[str]], *, right: Collection[int] = (), ids: Sequence[str] = ()
) -> str:
    """A table, a row a line; the columns in `right` hold numbers, `ids` are anchors of the rows.

    >>> print(html_table(["name", "figures"], [["<b>", "3"]], right=[1]))
    <table>
    <thead><tr><th scope="col">name</th><th scope="col">figures</th></tr></thead>
    <tbody>
    <tr><td>&lt;b&gt;</td><td class="number">3</td></tr>
    </tbody>
    </table>
    """
    heads = "".join(element("th", escaped(cell), scope="col") for cell in head if any(head))
    above = [f"<thead><tr>{heads}</tr></thead>"] if heads else []
    lines = []
    for number, row in enumerate(rows):
        anchor = {"id": ids[number]} if ids else {}
        lines.append(element("tr", *(_html_cell(cell, place in right) for place, cell in enumerate(row)), **anchor))
    return "\n".join(["<table>", *above, "<tbody>", *lines, "</tbody>", "</table>"])


def scrolling_table(head: Sequence[str], rows: Iterable[Sequence[str]], *, right: Collection[int] = ()) -> str:
    """A table that scrolls by itself where it is wider than what is around it."""
    return element("div", html_table(head, rows, right=right), class_="scroll")


def _html_cell(cell: str, number: bool) -> str:
    text = cell if isinstance(cell, Markup) else escaped(cell)
    return f'<td class="number">{text}</td>' if number else f"<td>{text}</td>"
