"""`page` writes one file of HTML, from a report and its text or from a text alone, and says what it cannot do."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from command_line import Run
from reports import FIRST

import xinhua_gov as xg


@pytest.fixture(autouse=True)
def _in_a_folder_of_its_own(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    Path("first.txt").write_text(FIRST, encoding="utf-8")
    xg.write_report(xg.draft(FIRST), "mine")


def test_a_draft_is_lit_in_its_text(run: Run) -> None:
    out = run("page", "mine", "--text", "first.txt", "-o", "out.html", "--lang", "en").printed()
    assert out == "wrote out.html: 11 figures of draft-2021\n"
    assert Path("out.html").read_text(encoding="utf-8") == xg.page(FIRST, xg.read_report("mine")).html


@pytest.mark.parametrize("words", [("first.txt",), ("--text", "first.txt")])
def test_a_text_alone_is_lit_as_it_is_read(run: Run, words: tuple[str, ...]) -> None:
    out = run("page", *words, "-o", "out.html", "--lang", "zh").printed()
    assert out == "已写入 out.html：12 个数据，由原文直接读出\n"


def test_the_text_of_the_bundled_report_finds_it(run: Run, shared: Path) -> None:
    text = str(shared / "source" / "xinhua-2021.txt")
    told = json.loads(run("page", "--text", text, "-o", "out.html", "--json").printed())
    assert told == {"file": "out.html", "report": "xinhua-2021", "figures": 132, "lost": []}


def test_figures_that_are_not_in_the_text_are_told(run: Run) -> None:
    Path("other.txt").write_text("粮食产量12.5万吨。", encoding="utf-8")
    status, out, _ = run("page", "mine", "--text", "other.txt", "-o", "out.html", "--lang", "en")
    assert status == 1
    assert "11 more are not found in the text, and listed on the page" in out


@pytest.mark.parametrize(
    ("words", "status", "message"),
    [
        (("mine", "-o", "out.html"), 2, "is not enough; expected one of: page FOLDER --text FILE, page FILE"),
        (("-o", "out.html"), 2, "is not enough"),
        (("mine", "--text", "first.txt", "-o", "first.txt"), 1, "no page ends in .txt; expected .html"),
        (("mine", "--text", "first.txt", "-o", "there.html"), 1, "is there already"),
        (("nowhere", "--text", "first.txt", "-o", "out.html"), 1, "nowhere: there is no such file or folder"),
        (("mine", "--text", "nowhere.txt", "-o", "out.html"), 1, "nowhere.txt: there is no such file or folder"),
        (("mine", "--text", "first.txt", "-o", "a/out.html"), 1, "the folder a is not there"),
        (("mine", "--text", "first.txt", "--year", "2020", "-o", "out.html"), 2, "beside a report"),
        (("blank.txt", "-o", "out.html"), 1, "blank.txt: has no text"),
        (("mine", "--text", "blank.txt", "-o", "out.html"), 1, "blank.txt: has no text"),
    ],
)
def test_what_cannot_be_done_is_said_and_nothing_is_written(
    run: Run, words: tuple[str, ...], status: int, message: str
) -> None:
    Path("blank.txt").write_text(" \n\u3000", encoding="utf-8")
    Path("there.html").write_text("mine", encoding="utf-8")
    ended, out, err = run("page", *words)
    assert (ended, out) == (status, "")
    assert message in err
    assert not Path("out.html").exists()
    assert Path("first.txt").read_text(encoding="utf-8") == FIRST
