"""A Markdown renderer makes tables of the lists, and nothing more of what stands in them."""

from __future__ import annotations

from html.parser import HTMLParser

import crafted
import pytest
from markdown_it import MarkdownIt

import xinhua_gov as xg
from xinhua_gov.vocabulary import Language

ALLOWED = {"h1", "h2", "p", "table", "thead", "tbody", "tr", "th", "td", "code"}


class Elements(HTMLParser):
    """The elements of a page, their attributes, and its text."""

    def __init__(self) -> None:
        super().__init__()
        self.names: set[str] = set()
        self.attributes: set[str] = set()
        self.text = ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.names.add(tag)
        self.attributes |= {name for name, _ in attrs}

    def handle_data(self, data: str) -> None:
        self.text += data


def rendered(report: xg.Report, language: Language) -> Elements:
    """As GitHub renders it: with tables, raw HTML, strikethrough and bare links."""
    renderer = MarkdownIt("gfm-like", {"html": True})
    assert renderer.linkify is not None
    renderer.linkify.set({"fuzzy_link": False})
    found = Elements()
    found.feed(renderer.render(xg.to_markdown(report, language=language)))
    return found


@pytest.mark.parametrize("language", ["zh", "en"])
def test_traps_are_text(language: Language) -> None:
    found = rendered(crafted.report(), language)
    assert found.names <= ALLOWED
    assert found.attributes <= {"style"}
    report = crafted.report()
    catalogues = (report.indicators, report.projects)
    names = {record.name.label(language) for catalogue in catalogues for record in catalogue.values()}
    assert len(names & set(crafted.TRAPS)) >= 3
    assert {name for name in names if name not in found.text} == set()


def test_the_bundled_lists_are_tables() -> None:
    found = rendered(xg.load(), "en")
    assert found.names == ALLOWED
    assert "gross domestic product (GDP)" in found.text
