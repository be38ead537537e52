"""`panel SOURCE -o OUT` writes one table of many reports, and tells what was not to be read."""

from __future__ import annotations

import csv
import json
from pathlib import Path

import pytest

from xinhua_gov.cli import main

FILLER = "全市同心协力，各项事业取得新的进展。" * 12
FIRST = (
    "2021年平顶山市政府工作报告\n各位代表：\n一、2020年工作回顾\n全市生产总值增长3.2%。\n"
    f"{FILLER}\n二、2021年主要任务\n主要预期目标是：生产总值增长7%。\n"
)
SECOND = (
    "2022年平顶山市政府工作报告\n各位代表：\n一、2021年工作回顾\n全市生产总值增长7.5%，财政总收入80亿元。\n"
    f"{FILLER}\n二、2022年主要任务\n主要预期目标是：生产总值增长7%。\n"
)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    place = tmp_path / "reports"
    place.mkdir()
    (place / "a.txt").write_text(FIRST, encoding="utf-8")
    (place / "b.txt").write_text(SECOND, encoding="utf-8")
    return place


def rows(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def test_the_table_and_a_summary(folder: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    out = tmp_path / "panel.csv"
    assert main(["panel", str(folder), "-o", str(out), "--lang", "en"]) == 0
    assert [(row["file"], row["kind"], row["concept"], row["value"]) for row in rows(out)] == [
        ("a.txt", "result", "gdp", "3.2"), ("a.txt", "target", "gdp", "7"), ("b.txt", "result", "gdp", "7.5"),
        ("b.txt", "result", "fiscal_revenue", "80"), ("b.txt", "target", "gdp", "7"),
    ]  # fmt: skip
    printed = capsys.readouterr()
    assert "2 files, 5 rows" in printed.out
    assert "2020–2021" in printed.out
    assert printed.err == ""
    assert sorted(path.name for path in tmp_path.iterdir()) == ["panel.csv", "reports"]


def test_several_processes_write_the_same_bytes(folder: Path, tmp_path: Path) -> None:
    one, two = tmp_path / "1.csv", tmp_path / "2.csv"
    assert main(["panel", str(folder), "-o", str(one)]) == 0
    assert main(["panel", str(folder), "-o", str(two), "--jobs", "2"]) == 0
    assert one.read_bytes() == two.read_bytes()


def test_one_faulty_file_does_not_stop_the_rest(
    folder: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (folder / "c.txt").write_text(f"关于预算执行情况的报告\n各位代表：{FILLER}", encoding="utf-8")
    assert main(["panel", str(folder), "-o", str(tmp_path / "panel.csv"), "--json"]) == 1
    printed = capsys.readouterr()
    assert "c.txt: it is a budget report" in printed.err
    told = json.loads(printed.out)
    assert (told["files"], told["rows"], [fault["file"] for fault in told["faults"]]) == (3, 5, ["c.txt"])


@pytest.mark.parametrize("text", [None, "", f"关于预算执行情况的报告\n各位代表：{FILLER}"])
def test_nothing_is_written_without_a_report(
    text: str | None, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    source, out = tmp_path / "a.txt", tmp_path / "panel.csv"
    if text is not None:
        source.write_text(text, encoding="utf-8")
    assert main(["panel", str(source), "-o", str(out), "--lang", "en"]) == 1
    printed = capsys.readouterr()
    assert printed.out == "nothing was written: 1 file, and no work report with figures among them\n"
    assert printed.err.startswith("xinhua-gov: a.txt: ")
    assert [path.name for path in tmp_path.iterdir()] == ([] if text is None else ["a.txt"])


def test_a_table_stays_where_no_report_could_be_read(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    out = tmp_path / "panel.csv"
    out.write_text("mine", encoding="utf-8")
    assert main(["panel", str(tmp_path / "MISSING"), "-o", str(out), "--force", "--json"]) == 1
    assert json.loads(capsys.readouterr().out)["path"] is None
    assert out.read_text(encoding="utf-8") == "mine"
    assert not (tmp_path / "panel.csv.partial").exists()


def test_reports_without_figures_of_a_concept_have_an_empty_table(folder: Path, tmp_path: Path) -> None:
    out = tmp_path / "panel.csv"
    assert main(["panel", str(folder), "-o", str(out), "--concept", "exports"]) == 0
    assert rows(out) == []


def test_only_a_concept(folder: Path, tmp_path: Path) -> None:
    out = tmp_path / "panel.csv"
    assert main(["panel", str(folder), "-o", str(out), "--concept", "fiscal_revenue"]) == 0
    assert [row["concept"] for row in rows(out)] == ["fiscal_revenue"]
    assert main(["panel", str(folder), "-o", str(out), "--concept", "gpd", "--force"]) == 2


def test_targets_beside_results(folder: Path, tmp_path: Path) -> None:
    out = tmp_path / "judged.csv"
    assert main(["panel", str(folder), "-o", str(out), "--judged"]) == 0
    assert [(row["period"], row["target"], row["result"], row["status"]) for row in rows(out)] == [
        ("2021", "7", "7.5", "met"), ("2022", "7", "", "not_assessable"),
    ]  # fmt: skip


def test_place_and_year_for_all_or_from_a_table(folder: Path, tmp_path: Path) -> None:
    out, table = tmp_path / "panel.csv", tmp_path / "known.csv"
    assert main(["panel", str(folder), "-o", str(out), "--place", "郑州市"]) == 0
    assert {row["place"] for row in rows(out)} == {"郑州市"}
    table.write_text("file,place,year\na.txt,洛阳市,2021\n", encoding="utf-8")
    assert main(["panel", str(folder), "-o", str(out), "--table", str(table), "--force"]) == 0
    assert {row["place"] for row in rows(out)} == {"洛阳市", "平顶山市"}
    table.write_text("file,place,year\na.txt,洛阳市,next\n", encoding="utf-8")
    assert main(["panel", str(folder), "-o", str(out), "--table", str(table), "--force"]) == 1


def test_a_stopped_run_goes_on(folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    whole, out = tmp_path / "whole.csv", tmp_path / "panel.csv"
    assert main(["panel", str(folder), "-o", str(whole)]) == 0
    with monkeypatch.context() as patched:
        patched.setattr("xinhua_gov.cli.panel.write_table", _interrupted)
        assert main(["panel", str(folder), "-o", str(out)]) == 130
    assert sorted(path.name for path in tmp_path.iterdir()) == ["panel.csv.partial", "reports", "whole.csv"]
    assert main(["panel", str(folder), "-o", str(out), "--resume"]) == 0
    assert out.read_bytes() == whole.read_bytes()


def _interrupted(*_: object, **__: object) -> None:
    raise KeyboardInterrupt


@pytest.mark.parametrize("name", ["panel.xls", "reports"])
def test_a_table_of_no_format_is_refused(folder: Path, tmp_path: Path, name: str) -> None:
    assert main(["panel", str(folder), "-o", str(tmp_path / name)]) == 1


def test_a_table_that_is_there_is_kept(folder: Path, tmp_path: Path) -> None:
    out = tmp_path / "panel.csv"
    out.write_text("mine", encoding="utf-8")
    assert main(["panel", str(folder), "-o", str(out)]) == 1
    assert out.read_text(encoding="utf-8") == "mine"


def test_targets_without_a_number_where_they_are_asked_for(folder: Path, tmp_path: Path) -> None:
    text = FIRST.replace("生产总值增长7%。", "生产总值增长7%，居民收入与经济增长同步。")
    (folder / "a.txt").write_text(text, encoding="utf-8")
    one, two = tmp_path / "1.csv", tmp_path / "2.csv"
    assert main(["panel", str(folder), "-o", str(one)]) == 0
    assert main(["panel", str(folder), "-o", str(two), "--relative", "--jobs", "2"]) == 0
    assert [row["relative_to"] for row in rows(one) if row["relative_to"]] == []
    assert [(row["concept"], row["relative_to"], row["figure_start"]) for row in rows(two) if row["relative_to"]] == [
        ("residents_income", "in_step:gdp", "")
    ]
    assert [row for row in rows(two) if not row["relative_to"]] == rows(one)
