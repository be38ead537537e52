"""The README's examples run and print what they show, and its first two shell lines are those that .ci/run takes."""

from __future__ import annotations

import re
import shlex
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

import xinhua_gov as xg
from xinhua_gov.cli import main
from xinhua_gov.vocabulary import Language

pytest.importorskip("sybil", reason="needs sybil, of the dev tools")

from sybil import Sybil
from sybil.parsers.markdown import PythonCodeBlockParser

ROOT = Path(__file__).resolve().parents[2]
README = (ROOT / "README.md").read_text(encoding="utf-8")
CONSOLES = re.findall(r"^```console\n(.*?)^```$", README, re.MULTILINE | re.DOTALL)
LEFT_OUT = "…"
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
    prompts = [line for line in README.splitlines() if line.startswith(">>> ")]
    assert len(examples("README.md")) == len(prompts) >= 10


@pytest.mark.parametrize("console", CONSOLES, ids=["English", "Chinese"])
def test_every_command_prints_what_the_readme_shows(
    console: str, shared: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """On two reports that are not bundled; what stands for lines that are left out may stand for any."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("COLUMNS", "88")
    (tmp_path / "reports").mkdir()
    for year in ("2021", "2022"):
        shutil.copy(shared / "corpus" / f"pref-{year}-平顶山市.txt", tmp_path / "reports" / f"{year}.txt")
    for block in console.removeprefix("$ ").split("\n$ "):
        command, _, shown = block.partition("\n")
        assert main(shlex.split(command)[1:]) == 0
        printed = capsys.readouterr().out
        parts = [re.escape(part) for part in shown.rstrip("\n").split(LEFT_OUT + "\n")]
        assert re.fullmatch("(?s:.*)".join(parts).removesuffix(re.escape(LEFT_OUT)) + r"(?s:.*)", printed), printed


@pytest.mark.parametrize("language", ["en", "zh"])
def test_the_picture_is_the_chart_of_today(language: Language) -> None:
    chart = xg.chart(xg.scorecard(xg.load(), xg.outcomes()), language=language)
    assert (ROOT / f"docs/assets/targets.{language}.svg").read_text(encoding="utf-8") == chart.svg


def test_the_readme_is_read_in_minutes() -> None:
    assert README.count("\n") <= 150


def test_the_imports_go_one_way() -> None:
    done = subprocess.run(
        [str(Path(sys.executable).with_name("lint-imports"))], cwd=ROOT, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stdout
