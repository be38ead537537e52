"""The examples of the pages about other tools run and print what they show."""

from __future__ import annotations

from pathlib import Path

import pytest
from sybil import Sybil
from sybil.parsers.markdown import PythonCodeBlockParser

DOCS = Path(__file__).resolve().parents[2] / "docs"
NAMES = ("exports.md", "many-reports.md")


@pytest.mark.parametrize(
    "page",
    [DOCS / language / name for language in ("en", "zh") for name in NAMES],
    ids=lambda page: f"{page.parent.name}/{page.name}",
)
def test_every_example_prints_what_it_shows(page: Path) -> None:
    examples = list(Sybil(parsers=[PythonCodeBlockParser()]).parse(page).examples())
    prompts = [line for line in page.read_text(encoding="utf-8").splitlines() if line.startswith(">>> ")]
    assert len(examples) == len(prompts) >= 10
    for example in examples:
        example.evaluate()
