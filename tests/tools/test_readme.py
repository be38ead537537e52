"""The README's examples run and print what they show, and its first two shell lines are those that .ci/run takes."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

pytest.importorskip("sybil", reason="needs sybil, of the dev tools")

from sybil import Sybil
from sybil.parsers.markdown import PythonCodeBlockParser

ROOT = Path(__file__).resolve().parents[2]
WITH_OTHER_TOOLS = ("exports.md", "many-reports.md")
"""The pages whose examples need other people's tools: tests/interop runs them."""

PAGES = [
    "README.md",
    *sorted(str(p.relative_to(ROOT)) for p in (ROOT / "docs").rglob("*.md") if p.name not in WITH_OTHER_TOOLS),
]


def examples(page: str) -> list[object]:
    return list(Sybil(parsers=[PythonCodeBlockParser()]).parse(ROOT / page).examples())


@pytest.mark.parametrize("page", PAGES)
def test_every_python_example_prints_what_it_shows(page: str) -> None:
    for example in examples(page):
        example.evaluate()  # type: ignore[attr-defined]


def test_the_readme_has_examples() -> None:
    prompts = [
        line for line in (ROOT / "README.md").read_text(encoding="utf-8").splitlines() if line.startswith(">>> ")
    ]
    assert len(examples("README.md")) == len(prompts) >= 10


def test_the_imports_go_one_way() -> None:
    done = subprocess.run(
        [str(Path(sys.executable).with_name("lint-imports"))], cwd=ROOT, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stdout
