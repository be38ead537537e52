"""Every command that writes refuses to replace what is there, in the words of the command line, unless --force asks."""

from __future__ import annotations

from pathlib import Path

import pytest
from command_line import Run

from xinhua_gov.cli.commands import COMMANDS
from xinhua_gov.cli.parsing import command_parser

TEXT = (
    "2022年某市政府工作报告\n各位代表：\n一、2021年工作回顾\n全市生产总值增长7.5%。\n"
    f"{'全市同心协力，各项事业取得新的进展。' * 12}\n二、2022年重点工作\n建成青石大桥。\n"
)
WRITING = {
    "export": ("export", "there.csv"),
    "panel": ("panel", "report.txt", "-o", "there.csv"),
    "promises": ("promises", "report.txt", "--chart", "there.svg"),
    "page": ("page", "--text", "report.txt", "-o", "there.html"),
    "draft": ("draft", "report.txt", "-o", "folder"),
}
"""A command line that writes to a place that is taken, by the command."""

REFUSAL = "is there already; choose another place, or replace it with --force"


@pytest.fixture(autouse=True)
def _taken_places(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A report's text beside a file and a folder that are there already."""
    monkeypatch.chdir(tmp_path)
    Path("report.txt").write_text(TEXT, encoding="utf-8")
    for name in ("there.csv", "there.svg", "there.html"):
        Path(name).write_text("mine", encoding="utf-8")
    Path("folder").mkdir()
    Path("folder", "notes.txt").write_text("mine", encoding="utf-8")


def test_every_command_that_can_replace_a_file_is_tried_here() -> None:
    replacing = {name for name in COMMANDS if "--force" in command_parser(name).format_help()}
    assert replacing == set(WRITING)


@pytest.mark.parametrize("command", WRITING)
def test_a_taken_place_is_kept_and_the_refusal_names_the_option(command: str, run: Run) -> None:
    words = WRITING[command]
    status, out, err = run(*words, "--lang", "en")
    more = ", or --update it" if command == "draft" else ""
    assert (status, out, err) == (1, "", f"xinhua-gov: {words[-1]}: {REFUSAL}{more}\n")
    assert all(path.read_text(encoding="utf-8") == "mine" for path in Path().glob("there.*"))
    assert [path.name for path in Path("folder").iterdir()] == ["notes.txt"]


@pytest.mark.parametrize("command", WRITING)
def test_force_replaces_the_file_or_fills_the_folder(command: str, run: Run) -> None:
    assert run(*WRITING[command], "--lang", "en", "--force")[0] == 0
    if command == "draft":
        assert Path("folder", "source.json").is_file()
        assert Path("folder", "notes.txt").read_text(encoding="utf-8") == "mine"
    else:
        assert Path(WRITING[command][-1]).read_text(encoding="utf-8") != "mine"


def test_a_sheet_of_questions_is_kept_unless_force_asks(run: Run) -> None:
    assert run("draft", "report.txt", "-o", "mine")[0] == 0
    words = ("draft", "--sheet", "mine", "there.csv", "--lang", "en")
    status, out, err = run(*words)
    assert (status, out, err) == (1, "", f"xinhua-gov: there.csv: {REFUSAL}\n")
    assert Path("there.csv").read_text(encoding="utf-8") == "mine"
    assert run(*words, "--force")[0] == 0
    assert Path("there.csv").read_text(encoding="utf-8") != "mine"
