"""`draft` writes a folder from a text, says what is left, renames and renews, and explains what it cannot do."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from command_line import Run
from reports import FIRST, SECOND

import xinhua_gov as xg


@pytest.fixture(autouse=True)
def _in_a_folder_of_its_own(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    Path("first.txt").write_text(FIRST, encoding="utf-8")
    Path("second.txt").write_text(SECOND, encoding="utf-8")


def test_a_text_becomes_a_folder_that_is_a_report(run: Run) -> None:
    status, out, err = run("draft", "first.txt", "-o", "mine", "--lang", "en")
    assert (status, err) == (0, "")
    assert out == (
        "wrote mine: 5 sections, 8 indicators (7 recognised), 6 observations, 5 targets, 0 projects, 5 commitments, "
        "6 other numbers; "
        "1 question is left to settle: xinhua-gov draft --status mine\n"
    )
    assert xg.read_report("mine") == xg.draft(FIRST)


def test_a_draft_is_reported_in_chinese_and_in_json(run: Run) -> None:
    out = run("draft", "first.txt", "-o", "mine", "--lang", "zh")[1]
    told = "已写入 mine：5 节，8 项指标（识别出 7 项），6 个数据，5 个目标，0 个项目，5 项任务，6 处非数量数字；"
    assert out.startswith(told)
    out = run("draft", "first.txt", "-o", "mine", "--force", "--json")[1]
    assert json.loads(out)["recognised"] == 7


def test_place_and_year_can_be_told(run: Run) -> None:
    Path("bare.txt").write_text("粮食产量5万吨。", encoding="utf-8")
    run("draft", "bare.txt", "-o", "mine", "--year", "2019", "--place", "410400 平顶山市")
    source = xg.read_report("mine").source
    assert (source.year, source.place.code, source.place.name.zh) == (2019, "410400", "平顶山市")


def test_what_is_left_is_a_table_or_json(run: Run) -> None:
    run("draft", "first.txt", "-o", "mine")
    status, out, _ = run("draft", "--status", "mine", "--lang", "en")
    assert status == 0
    assert out.splitlines()[0].split()[:4] == ["part", "id", "field", "proposal"]
    assert "1 question, 0 with a proposal" in out.splitlines()[-1]
    told = json.loads(run("draft", "--status", "mine", "--json")[1])
    assert told == {
        "open": 1, "with_proposal": 0, "without_proposal": 1,
        "questions": [
            {
                "kind": "source", "record": "draft-2021", "field": "place", "proposal": None, "reason": None,
                "phrase": "2021年某县政府工作报告", "start": 0, "end": 0, "sentence": None,
                "figure_start": 0, "figure_end": 0,
            },
        ],
    }  # fmt: skip


MANY = "去年投资5亿元。" * 25


def test_questions_stand_on_pages(run: Run) -> None:
    Path("many.txt").write_text(MANY, encoding="utf-8")
    run("draft", "many.txt", "-o", "many", "--year", "2021")
    first = run("draft", "--status", "many", "--lang", "en")[1]
    assert "page 1 of 2; " in first.splitlines()[-1]
    second = run("draft", "--status", "many", "--page", "2", "--text", "many.txt", "--lang", "en")[1]
    assert "去年投资5亿元。" in second
    status, out, err = run("draft", "--status", "many", "--page", "3", "--lang", "en")
    assert (status, out) == (1, "")
    assert "there is no page 3" in err


def test_the_sentences_are_out_of_the_text_that_lies_beside_the_draft(
    run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    Path("bare.txt").write_text(INVESTED, encoding="utf-8")
    Path("other.txt").write_text(INVESTED.replace("5", "6"), encoding="utf-8")
    run("draft", "bare.txt", "-o", "mine", "--year", "2021")
    told = run("draft", "--status", "mine", "--lang", "en")[1].splitlines()
    assert told[-2] == "the sentences are from bare.txt"
    (tmp_path / "elsewhere").mkdir()
    monkeypatch.chdir(tmp_path / "elsewhere")
    told = run("draft", "--status", "../mine", "--lang", "en")[1].splitlines()
    assert told[-2] == "the sentences are from ../bare.txt"
    Path("../bare.txt").unlink()
    told = run("draft", "--status", "../mine", "--lang", "en")[1].splitlines()
    assert told[-2] == "--text FILE shows the sentence around each"
    Path("here.html").write_text(f"<html><body><p>{INVESTED}</p></body></html>", encoding="utf-8")
    run("draft", "here.html", "-o", "paged", "--year", "2021")
    assert "原句取自 here.html" in run("draft", "--status", "paged", "--lang", "zh")[1].splitlines()


def test_the_counts_are_of_the_questions(run: Run) -> None:
    Path("many.txt").write_text(MANY, encoding="utf-8")
    run("draft", "many.txt", "-o", "many", "--year", "2021")
    told = json.loads(run("draft", "--status", "many", "--text", "many.txt", "--json")[1])
    assert told["open"] == len(told["questions"]) == told["with_proposal"] + told["without_proposal"]
    proposed = [question for question in told["questions"] if question["proposal"] is not None]
    assert len(proposed) == told["with_proposal"] >= 25
    assert {question["sentence"] for question in proposed if question["field"] == "name"} == {"去年投资5亿元。"}


def test_records_that_disagree_do_not_lock_the_status(run: Run) -> None:
    run("draft", "first.txt", "-o", "mine")
    file = Path("mine", "targets.json")
    file.write_text(file.read_text(encoding="utf-8").replace("gdp", "nothing"), encoding="utf-8")
    status, out, _ = run("draft", "--status", "mine", "--lang", "en")
    assert status == 0
    assert out.startswith("these records disagree")
    assert "nothing" in out.splitlines()[1]
    assert "question" in out.splitlines()[-1]
    assert "faults" in json.loads(run("draft", "--status", "mine", "--json")[1])


def test_a_settled_report_has_nothing_left_to_settle(run: Run) -> None:
    xg.write_report(xg.load(), "whole")
    assert run("draft", "--status", "whole", "--lang", "en")[1] == "nothing is left to settle\n"


def test_an_id_is_renamed_in_the_folder(run: Run) -> None:
    run("draft", "first.txt", "-o", "mine")
    status, out, _ = run("draft", "--rename", "gdp", "output", "mine", "--lang", "en")
    assert (status, out) == (0, "gdp is now output\n")
    assert "output.yoy_growth.2021" in xg.read_report("mine").targets


def test_an_update_keeps_what_was_settled(run: Run) -> None:
    run("draft", "first.txt", "-o", "mine")
    run("draft", "--rename", "gdp", "output", "mine")
    status, _, err = run("draft", "first.txt", "-o", "mine", "--update", "--place", "410400 平顶山市")
    assert (status, err) == (0, "")
    report = xg.read_report("mine")
    assert "output" in report.indicators
    assert report.source.place.code == "410400"


def test_two_drafts_are_a_scorecard(run: Run) -> None:
    run("draft", "first.txt", "-o", "a", "--place", "云山县")
    run("draft", "second.txt", "-o", "b", "--place", "云山县")
    out = run("score", "--report", "a", "--next", "b", "--json")[1]
    counts = json.loads(out)["counts"]
    assert counts == {"met": 2, "missed": 1, "indeterminate": 1, "not_assessable": 1}


@pytest.mark.parametrize(
    ("words", "status", "message"),
    [
        (["first.txt"], 2, "'draft' is not enough; expected one of: -o FOLDER, --status, --rename OLD NEW"),
        (
            ["first.txt", "-o", "there"],
            1,
            "there: is there already; choose another place, or replace it with --force, or --update it",
        ),
        (["first.txt", "-o", "first.txt"], 1, "first.txt: is there already and is not a folder"),
        (["first.txt", "-o", "none/mine"], 1, "none/mine: the folder none is not there; make it first"),
        (["nothing.txt", "-o", "mine"], 1, "nothing.txt: there is no such file or folder"),
        (["empty.txt", "-o", "mine"], 1, "has no text: it is empty"),
        (
            ["bad.txt", "-o", "mine"],
            1,
            "bad.txt: not UTF-8: byte 0xfd at offset 0, and no Chinese in GB18030 or Big5; name its encoding",
        ),
        (["first.txt", "-o", "mine", "--year", "21"], 2, "'21' is no year; expected four digits such as 2021"),
        (["first.txt", "-o", "mine", "--update"], 1, "mine: there is no such file or folder"),
        (["--status", "nothing"], 1, "nothing: there is no such file or folder"),
        (["--rename", "a", "b", "nothing"], 1, "nothing: there is no such file or folder"),
        ([], 2, "'draft' is not enough; expected one of: draft TEXT -o FOLDER"),
    ],
)
def test_what_cannot_be_done_is_told_and_nothing_is_written(
    words: list[str], status: int, message: str, run: Run
) -> None:
    Path("there").mkdir()
    Path("there", "mine.txt").write_text("mine", encoding="utf-8")
    Path("empty.txt").write_bytes(b"")
    Path("bad.txt").write_bytes(b"\xfd\xfc")
    before = sorted(path.name for path in Path().rglob("*"))
    told = run("draft", *words)
    assert (told[0], told[1]) == (status, "")
    assert message in told[2]
    assert sorted(path.name for path in Path().rglob("*")) == before


def test_a_bad_rename_leaves_the_folder_as_it_was(run: Run) -> None:
    run("draft", "first.txt", "-o", "mine")
    before = xg.read_report("mine")
    for old, new in (("gdp", "grain_output"), ("nothing", "x"), ("gdp", "G")):
        status, out, err = run("draft", "--rename", old, new, "mine")
        assert (status != 0, out) == (True, "")
        assert "Traceback" not in err
    assert xg.read_report("mine") == before


def test_one_thing_is_told_in_the_singular(run: Run) -> None:
    Path("one.txt").write_text("粮食产量12.5万吨。", encoding="utf-8")
    out = run("draft", "one.txt", "-o", "one", "--year", "2021", "--lang", "en")[1]
    assert "one: 1 section, 1 indicator (" in out
    assert "), 1 observation, 0 targets, 0 projects, 0 commitments, 0 other numbers; " in out


# The sheet

INVESTED = "去年完成投资5亿元。"


@pytest.fixture
def mine(run: Run) -> str:
    """A draft with a question about the name of what was invested, and some about its source."""
    Path("bare.txt").write_text(INVESTED, encoding="utf-8")
    run("draft", "bare.txt", "-o", "mine", "--year", "2021")
    return "mine"


def answered(*answers: str) -> str:
    """The sheet of the draft with answers in its rows, from the first on."""
    lines = Path("sheet.csv").read_text(encoding="utf-8-sig").splitlines()
    rows = [line.split(",") for line in lines]
    at = rows[0].index("answer")
    for row, answer in zip(rows[1:], answers, strict=False):
        row[at] = answer
    Path("sheet.csv").write_text("\n".join(map(",".join, rows)), encoding="utf-8")
    return "sheet.csv"


def test_a_sheet_is_written_answered_applied_and_taken_back(mine: str, run: Run) -> None:
    status, out, err = run("draft", "--sheet", mine, "sheet.csv", "--text", "bare.txt", "--lang", "en")
    assert (status, err) == (0, "")
    assert out == (
        "wrote sheet.csv: 4 questions; fill in the column answer, then: xinhua-gov draft --apply sheet.csv mine\n"
    )
    assert run("draft", "--apply", "sheet.csv", mine, "--lang", "en")[1] == (
        "no new answer: 4 rows have none; 4 questions are left\n"
    )
    before = xg.read_report(mine)
    assert run("draft", "--apply", answered("ok", "410499 某县"), mine, "--lang", "en")[:2] == (
        0,
        "took 2 answers, 2 rows without one; 2 questions are left. To take it back: xinhua-gov draft --undo mine\n",
    )
    assert xg.read_report(mine).source.place.code == "410499"
    assert (
        run("draft", "--undo", mine, "--lang", "zh")[1] == "已撤销上一次改动（2 处）；还可撤销 0 次，待核定问题 4 个\n"
    )
    assert xg.read_report(mine) == before
    assert run("draft", "--undo", mine)[0] == 1


def test_the_sheet_and_what_came_of_it_are_told_in_json(mine: str, run: Run) -> None:
    told = json.loads(run("draft", "--sheet", mine, "sheet.csv", "--json", "--lang", "en")[1])
    assert told == {"folder": mine, "sheet": "sheet.csv", "questions": 4}
    told = json.loads(run("draft", "--apply", answered("ok"), mine, "--json")[1])
    assert told == {"folder": mine, "answers": 1, "empty": 3, "left": 3}
    assert json.loads(run("draft", "--undo", mine, "--json")[1]) == {
        "folder": mine, "taken_back": 1, "steps": 0, "left": 4,
    }  # fmt: skip


def test_answers_that_cannot_be_meant_are_told_by_row_and_nothing_is_changed(mine: str, run: Run) -> None:
    run("draft", "--sheet", mine, "sheet.csv", "--lang", "en")
    before = xg.read_report(mine)
    status, out, err = run("draft", "--apply", answered("ok", "nowhere", "=A1"), mine, "--lang", "zh")
    assert (status, out) == (1, "")
    assert "sheet.csv：第 3 行：答案：“nowhere”不是地区" in err
    assert "sheet.csv：第 4 行：答案：这是公式" in err
    assert xg.read_report(mine) == before


def test_a_sheet_that_is_there_and_the_text_of_another_draft_are_refused(mine: str, run: Run) -> None:
    run("draft", "--sheet", mine, "sheet.csv")
    assert "replace it with --force" in run("draft", "--sheet", mine, "sheet.csv")[2]
    assert "not the text that the draft was made of" in run("draft", "--sheet", mine, "b.csv", "--text", "first.txt")[2]
    assert "no sheet ends in .txt" in run("draft", "--sheet", mine, "b.txt")[2]


def test_what_is_not_one_thing_is_renamed_to_one_only_by_force(run: Run) -> None:
    Path("two.txt").write_text("去年建成绿地3亩。去年建成公园5座。", encoding="utf-8")
    run("draft", "two.txt", "-o", "two", "--year", "2021")
    one, other = xg.read_report("two").indicators
    status, _, err = run("draft", "--rename", one, other, "two")
    assert status == 1
    assert "the one is in mu, the other in" in err
    assert run("draft", "--rename", one, other, "two", "--force")[0] == 0
    assert list(xg.read_report("two").indicators) == [other]
    run("draft", "--undo", "two")
    assert list(xg.read_report("two").indicators) == [one, other]


def test_an_update_can_be_taken_back(run: Run) -> None:
    run("draft", "first.txt", "-o", "mine")
    before = xg.read_report("mine")
    run("draft", "first.txt", "-o", "mine", "--update", "--place", "410499 某县")
    assert xg.read_report("mine").source.place.code == "410499"
    run("draft", "--undo", "mine")
    assert xg.read_report("mine") == before


def test_the_status_is_chinese_throughout(mine: str, run: Run) -> None:
    head, _, *rows = run("draft", "--status", mine, "--lang", "zh")[1].splitlines()
    assert head.split() == ["类别", "编号", "字段", "建议", "理由", "原文"]
    assert rows[-2] == "原句取自 bare.txt"
    assert [row.split()[:1] + row.split()[2:3] for row in rows[:-2]] == [
        ["报告", "标题"], ["报告", "地区"], ["指标", "名称"], ["章节", "标题"],
    ]  # fmt: skip
