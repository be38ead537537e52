"""The limits that the docs tell, in both languages, are those that hold."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from xinhua_gov.documents import archives, beside_articles, damage, pdf, pdf_apart, web, word_body, xml_events
from xinhua_gov.documents.opening import LARGEST

MEBIBYTE = 2**20
DOCS = Path(__file__).resolve().parents[2] / "docs"
HELD = [
    [LARGEST["txt"] // MEBIBYTE],
    [LARGEST["html"] // MEBIBYTE, web.MOST_TAGS],
    [beside_articles.MOST_LINES],
    [LARGEST["docx"] // MEBIBYTE],
    [archives.LARGEST_PART // MEBIBYTE, xml_events.MOST_TAGS],
    [archives.LARGEST_DIRECTORY // MEBIBYTE],
    [word_body.DEEPEST],
    [LARGEST["pdf"] // MEBIBYTE, pdf.MOST_PAGES, pdf.MOST_CHARACTERS],
    [pdf_apart.SECONDS, pdf_apart.MEMORY // MEBIBYTE],
    [damage.FEW, round(1 / damage.DAMAGED_SHARE)],
]
"""The numbers of each row of the table, as the modules hold them."""


@pytest.mark.parametrize(("language", "heading"), [("en", "## Limits"), ("zh", "## 限度")])
def test_the_limits_of_the_docs_are_those_of_the_modules(language: str, heading: str) -> None:
    page = (DOCS / language / "files.md").read_text(encoding="utf-8")
    section = page.split(heading)[1].split("\n## ")[0]
    rows = [line.split("|")[2] for line in section.splitlines() if line.startswith("|")][2:]
    told = [[int(number.replace(",", "")) for number in re.findall(r"\d[\d,]*", row)] for row in rows]
    assert [numbers[: len(held)] for numbers, held in zip(told, HELD, strict=True)] == HELD
