"""`promises REPORT [LATER…]` tells what a report promises, and what later reports say of each promise."""

from __future__ import annotations

import csv
import io
import json
from pathlib import Path

import pytest

from xinhua_gov.cli import main

EARLIER = (
    "2022年某市政府工作报告\n一、2022年重点工作\n"
    "建成青石大桥，开工建设城东水厂，新建公共停车场3座。\n组建市文旅集团。\n"
)
LATER = (
    "2023年某市政府工作报告\n一、2022年工作回顾\n"
    "青石大桥建成通车。新建公共停车场2座。\n二、2023年重点工作\n开工建设城东水厂。\n"
)


@pytest.fixture
def reports(tmp_path: Path) -> list[str]:
    """The paths of a report and the next."""
    paths = []
    for name, text in (("2022.txt", EARLIER), ("2023.txt", LATER)):
        (tmp_path / name).write_text(text, encoding="utf-8")
        paths.append(str(tmp_path / name))
    return paths


def printed(capsys: pytest.CaptureFixture[str], *words: str) -> list[str]:
    assert main(["promises", *words]) == 0
    return capsys.readouterr().out.splitlines()


def test_one_report_alone_lists_its_promises(reports: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    """A row a promise, and how many there are by promised stage."""
    lines = printed(capsys, reports[0], "--lang", "en")
    assert [line.split()[0] for line in lines[2:6]] == ["青石大桥", "城东水厂", "公共停车场", "市文旅集团"]
    assert lines[-1] == ("4 promises: 1 to be started · 2 to be completed · 1 to be introduced or set up")


def test_a_later_report_answers(reports: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    """What it says, the status, the counts, and that silence proves nothing."""
    lines = printed(capsys, *reports, "--lang", "zh")
    assert lines[0].split() == ["承诺", "承诺阶段", "后续报告所述", "状态"]
    assert [line.split() for line in lines[2:6]] == [
        ["青石大桥", "完成建成", "青石大桥建成通车", "达到或超过"],
        ["城东水厂", "开工", "再次列入计划"],
        ["公共停车场", "3座", "完成建成", "新建公共停车场2座", "尚未达到"],
        ["市文旅集团", "出台组建", "未提及"],
    ]
    assert lines[-2] == "1 达到或超过 · 1 尚未达到 · 1 再次列入计划 · 1 未提及"
    assert lines[-1].startswith("“未提及”不说明任何结果")


def test_the_table_fits_the_terminal(
    reports: list[str], capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """Chinese characters are two columns wide."""
    monkeypatch.setenv("COLUMNS", "60")
    lines = printed(capsys, *reports, "--lang", "zh")
    assert max(sum(2 if ord(character) > 0x2E80 else 1 for character in line) for line in lines) <= 60


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        (["--status", "short,again"], ["城东水厂", "公共停车场"]),
        (["--kind", "institutional"], ["市文旅集团"]),
        (["--kind", "works", "--status", "at_or_beyond"], ["青石大桥"]),
        (["--status", "blanket"], []),
    ],
)
def test_statuses_and_kinds_narrow_it(
    reports: list[str], capsys: pytest.CaptureFixture[str], words: list[str], expected: list[str]
) -> None:
    found = json.loads("\n".join(printed(capsys, *reports, *words, "--json")))
    assert [promise["object"] for promise in found] == expected


def test_json_is_a_list_of_promises_with_their_passages(reports: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    """The form that others build on."""
    found = json.loads("\n".join(printed(capsys, *reports, "--json")))
    assert list(found[0]) == [
        *("start", "end", "verbs", "stage", "kind", "object", "object_start", "object_end", "number"),
        *("number_high", "unit", "section", "status", "passages"),
    ]
    assert found[1]["status"] == "again"
    assert found[1]["passages"] == [
        {
            "file": reports[1],
            "start": LATER.index("开工建设城东水厂"),
            "end": LATER.index("开工建设城东水厂") + 8,
            "score": 1.0,
            "how": "exact",
            "stage": "start",
            "in_plan": True,
        }
    ]


def test_json_of_one_report_alone_has_no_status(reports: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    found = json.loads("\n".join(printed(capsys, reports[0], "--json")))
    assert {(promise["status"], tuple(promise["passages"])) for promise in found} == {(None, ())}


def test_csv_is_a_row_a_promise(reports: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    """With the best passage of the review, and whether the next plan promises it again."""
    rows = list(csv.DictReader(io.StringIO("\n".join(printed(capsys, *reports, "--csv")))))
    assert [(row["object"], row["number"], row["status"], row["passage"], row["again"]) for row in rows] == [
        ("青石大桥", "", "at_or_beyond", "青石大桥建成通车", "false"),
        ("城东水厂", "", "again", "", "true"),
        ("公共停车场", "3", "short", "新建公共停车场2座", "false"),
        ("市文旅集团", "", "not_mentioned", "", "false"),
    ]


def test_text_prints_the_sentences(reports: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    """Each promise in its words, with every passage about it."""
    lines = printed(capsys, *reports, "--text", "--lang", "en", "--kind", "number")
    assert lines[0] == "公共停车场 3座 [to be completed · number · short of what was promised]"
    assert lines[1].endswith(": 新建公共停车场3座")
    assert lines[2].startswith(f"  → {reports[1]} ")


def test_a_chart_is_written(reports: list[str], tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """As SVG; one that is there already is kept unless --force."""
    chart = tmp_path / "story.svg"
    printed(capsys, *reports, "--chart", str(chart), "--lang", "zh")
    assert chart.read_text(encoding="utf-8").startswith("<svg")
    assert main(["promises", *reports, "--chart", str(chart)]) == 1
    printed(capsys, *reports, "--chart", str(chart), "--force")


@pytest.mark.parametrize(
    ("words", "status", "message"),
    [
        (["{0}", "{1}", "--status", "broken"], 2, "'broken' is not a status"),
        (["{0}", "--status", "again"], 2, "without a later report"),
        (["{0}", "{1}", "--kind", "road"], 2, "'road' is not a kind"),
        (["{0}", "{1}", "--json", "--csv"], 2, "one format"),
        (["{0}", "{0}"], 1, "the same text"),
        (["{1}", "{0}"], 1, "has no part that looks back"),
        (["{0}", "{0}.missing"], 1, "there is no such file"),
        (["{0}", "--plan-from", "白鹭"], 2, "'白鹭' is not words of the report"),
    ],
)
def test_bad_input_is_told(
    reports: list[str], capsys: pytest.CaptureFixture[str], words: list[str], status: int, message: str
) -> None:
    """With what was expected, and never a traceback."""
    assert main(["promises", *(word.format(*reports) for word in words)]) == status
    assert message in capsys.readouterr().err


def test_a_text_without_a_plan_is_told_how_to_name_one(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """And then has its promises."""
    path = tmp_path / "plain.txt"
    path.write_text("建成城东水厂。\n建成青石大桥。\n", encoding="utf-8")
    assert main(["promises", str(path)]) == 1
    assert "--plan-from" in capsys.readouterr().err
    assert "青石大桥" in "\n".join(printed(capsys, str(path), "--plan-from", "建成青石"))
