"""Pages: `page` lights the figures of a report in its text, as one file of HTML that asks nobody for anything."""

from __future__ import annotations

import os
from collections.abc import Iterator
from dataclasses import dataclass

from xinhua_gov.display.html import frame
from xinhua_gov.display.lit_marks import Lit, lit_mentions
from xinhua_gov.display.lit_text import legend, lit_text, style_of_marks
from xinhua_gov.display.svg import element, escaped
from xinhua_gov.documents.document import Document, text_of
from xinhua_gov.errors import FileError
from xinhua_gov.reading.reader import read_quantities
from xinhua_gov.resources import resource
from xinhua_gov.storage.files import put_file
from xinhua_gov.vocabulary import Language, MarkKind, spoken

TYPE_CHECKING = False
if TYPE_CHECKING:
    from xinhua_gov.model.report import Report

LONGEST_IN_NOTEBOOK = 20_000
"""Characters of a text that a notebook shows."""

_LONGEST_TITLE = 60

_POLICY = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'"
_META = (
    '<meta charset="utf-8">',
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    f'<meta http-equiv="Content-Security-Policy" content="{_POLICY}">',
)
"""What heads every page: nothing runs, and nothing is loaded from anywhere."""


@dataclass(frozen=True, slots=True)
class Page:
    """A report's text as a page on which every figure is lit.

    `html` is a complete document in one file: it runs nothing and loads nothing, and text in it is never markup.
    `figures` counts the results and targets that are lit, `lost` names those that do not stand in the text.
    """

    title: str
    html: str
    figures: int
    lost: tuple[str, ...]
    notebook: str

    def save(self, path: str | os.PathLike[str], *, overwrite: bool = False) -> None:
        """Write the page to a file, whole or not at all; a file that is there already is kept unless `overwrite`.

        Raises FileError where its name does not end in `.html`, or where it may not, or cannot, be written.
        """
        refuse_other_endings(path)
        put_file(path, self.html.encode(errors="surrogatepass"), overwrite=overwrite)

    def __repr__(self) -> str:
        return f"<Page: {self.title}>"

    def _repr_html_(self) -> str:
        return self.notebook


def refuse_other_endings(path: str | os.PathLike[str]) -> None:
    """Refuse a name that says another format than that of a page."""
    ending = os.path.splitext(os.fsdecode(path))[1].lower()
    if ending not in (".html", ".htm"):
        raise FileError(os.fsdecode(path), f"no page ends in {ending or 'nothing'}; expected .html")


def page(
    text: str | Document, report: Report | None = None, *, year: int | None = None, language: Language = "en"
) -> Page:
    """The page of a text with a report's figures lit in it; without a report, with what the reader finds there.

    Another edition of the report's text will do: each figure is lit wherever its phrase is found. Without a report,
    `year` is the text's own, as for `read_quantities`. Results, targets and other numbers differ in colour and in line;
    what is in doubt (something is left open) has a wavy line and a question mark. The tables beside the text lead to
    the place of each figure, and the figures to their rows.

    Raises TypeError for what is no text, and DocumentError for a string that is the name of a file.

    >>> shown = page("2021年，生产总值增长3%，今年力争增长4%以上。")
    >>> shown.figures, "<script" in shown.html
    (2, False)
    """
    read = text_of(text)
    if report is None:
        lit = lit_mentions(read, read_quantities(read, year=year), _title_of(read, language), language)
    else:
        from xinhua_gov.display.lit_report import lit_report

        lit = lit_report(report, read, language)
    figures = sum(mark.kind is not MarkKind.OTHER and not mark.further for mark in lit.marks)
    return Page(lit.title, _document(lit, language), figures, tuple(lit.lost), notebook_of(lit, language))


def notebook_of(lit: Lit, language: Language) -> str:
    """The lit text alone, in a box that scrolls, as a notebook shows it."""
    return frame(lit.title, *lit_box(lit, language))


def lit_box(lit: Lit, language: Language, start: int = 0, end: int | None = None) -> tuple[str, ...]:
    """The style, the legend and the lit text in a box that scrolls; of a long text the beginning."""
    end = len(lit.text) if end is None else end
    last = min(end, start + LONGEST_IN_NOTEBOOK)
    more = spoken(language, f"其后还有 {end - last:,} 字", f"and {end - last:,} more characters")
    rest = [element("p", escaped(more), class_="soft")] if end > last else []
    body = lit_text(lit.text, lit.marks, linked=False, headings=dict.fromkeys(lit.headings, 4), start=start, end=last)
    within = "max-height:32em;overflow:auto;max-width:48em"
    return (
        f"<style>{style_of_marks()}</style>",
        legend([mark for mark in lit.marks if start <= mark.start < last], language),
        element("div", body, *rest, class_="lit", style=within),
    )


def _title_of(text: str, language: Language) -> str:
    """The first line of a text, where it is short enough for a title."""
    first = text.strip().partition("\n")[0].strip()
    return first if 0 < len(first) <= _LONGEST_TITLE else spoken(language, "政府工作报告", "Government work report")


def _document(lit: Lit, language: Language) -> str:
    """The whole page: above what it is and what the marks mean, then the text beside the tables."""
    title = escaped(lit.title)
    parts = {"text": spoken(language, "报告原文", "the text"), "tables": spoken(language, "数据表", "the tables")}
    body = lit_text(lit.text, lit.marks, headings=lit.headings)
    return "\n".join(
        [
            "<!DOCTYPE html>",
            f'<html lang="{spoken(language, "zh", "en")}">',
            *_META,
            f"<title>{title}</title>",
            f"<style>{style_of_marks()}{resource('display', 'styles', 'page.css').decode()}</style>",
            "<header>",
            f"<h1>{title}</h1>",
            *(element("p", escaped(line)) for line in lit.about),
            legend(lit.marks, language),
            "</header>",
            "<main>",
            f'<section class="lit" lang="zh" tabindex="0" aria-label="{escaped(parts["text"])}">',
            body,
            "</section>",
            f'<section class="tables" tabindex="0" aria-label="{escaped(parts["tables"])}">',
            *_tables(lit, language),
            "</section>",
            "</main>",
            "</html>",
            "",
        ]
    )


def _tables(lit: Lit, language: Language) -> Iterator[str]:
    """What is not found first, then each table under its heading; that of other numbers is folded."""
    if lit.lost:
        yield element("h2", escaped(spoken(language, "文中未找到的数据", "figures not found in the text")))
        yield element("ul", *(element("li", escaped(line)) for line in lit.lost))
    for table in lit.tables:
        head = f"{escaped(_heading(table.kind, language))} {element('small', f'{len(table.rows):,}')}"
        if table.kind is MarkKind.OTHER:
            yield element("details", element("summary", element("h2", head)), table.html(), open="")
        else:
            yield element("h2", head)
            yield table.html()


def _heading(kind: MarkKind, language: Language) -> str:
    en = {
        MarkKind.RESULT: "Results",
        MarkKind.TARGET: "Targets",
        MarkKind.UNCLEAR: "Results or targets, not told which",
        MarkKind.OTHER: "Other numbers",
    }
    return spoken(language, kind.zh, en[kind])
