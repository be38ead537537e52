"""`export` writes what is asked for where it is asked for, says so in one line, and explains what it cannot do."""

from __future__ import annotations

import json
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest
import samples
from command_line import Run

import xinhua_gov as xg


@pytest.fixture(autouse=True)
def _in_a_folder_of_its_own(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)


@pytest.mark.parametrize(
    ("name", "begins"),
    [
        ("a.csv", b"report,record,id,"),
        ("a.jsonl", b'{"report": "xinhua-2021", '),
        ("a.ndjson", b'{"report": "xinhua-2021", '),
        ("a.json", b'{\n  "source": {'),
        ("a.sqlite", b"SQLite format 3\0"),
        ("a.db", b"SQLite format 3\0"),
        ("a.xlsx", b"PK\x03\x04"),
        ("a.md", b"# Xinhua District, Pingdingshan: "),
        ("a.HTML", b'<!DOCTYPE html>\n<html lang="en">'),
    ],
)
def test_the_end_of_a_name_tells_the_format(name: str, begins: bytes, run: Run) -> None:
    status, out, err = run("export", name, "--lang", "en")
    assert (status, err) == (0, "")
    data = Path(name).read_bytes()
    assert data.startswith(begins)
    assert out.startswith(f"wrote {name}: ")
    assert out.endswith(f", {len(data):,} bytes\n")


def test_the_option_to_names_the_format(run: Run) -> None:
    assert run("export", "package", "--to", "datapackage", "--lang", "zh")[0] == 0
    assert json.loads(Path("package/datapackage.json").read_text(encoding="utf-8"))["name"] == "xinhua-2021"
    assert run("export", "figures", "--to", "csv")[0] == 0
    assert Path("figures").read_bytes().startswith(b"report,record,id")


def test_what_is_said_can_be_said_in_chinese_and_in_json(run: Run) -> None:
    size = 0
    _, out, _ = run("export", "a.csv", "--lang", "zh")
    size = Path("a.csv").stat().st_size
    assert out == f"已写入 a.csv：CSV 表格，{size:,} 字节\n"
    _, out, _ = run("export", "a.csv", "--force", "--json")
    assert json.loads(out) == {"path": "a.csv", "format": "csv", "bytes": size}


def test_a_kind_and_a_mark_for_excel_can_be_asked_for(run: Run) -> None:
    assert run("export", "a.csv", "--kind", "terms", "--bom")[0] == 0
    assert Path("a.csv").read_bytes().startswith(b"\xef\xbb\xbfreport,id,name_zh")
    assert run("export", "a.md", "--kind", "terms", "--lang", "zh")[0] == 0
    assert "| 编号 | 名称 | 类别 | 说明 |" in Path("a.md").read_text(encoding="utf-8")


def test_a_report_of_ones_own_goes_out(run: Run) -> None:
    xg.write_report(samples.built(samples.document()), "mine")
    assert run("export", "a.csv", "--report", "mine")[0] == 0
    assert Path("a.csv").read_text(encoding="utf-8").splitlines()[1].startswith("sample-2021,observation,grain.level")


def test_outcomes_of_ones_own_are_judged_by(run: Run) -> None:
    Path("mine.csv").write_text(
        "indicator,measure,period,base_period,value,scale,unit\ngdp,yoy_growth,2021,2020,8,0,percent\n",
        encoding="utf-8",
    )
    assert run("export", "a.sqlite", "--outcomes", "mine.csv")[0] == 0
    query = "SELECT status, outcome FROM assessments WHERE target = 'gdp.yoy_growth.2021'"
    with closing(sqlite3.connect("a.sqlite")) as database:
        assert database.execute(query).fetchone() == ("met", "gdp.yoy_growth.2021")


@pytest.mark.parametrize(
    ("words", "message"),
    [
        (["a.xls"], "'.xls' is not the end of a name that tells a format; expected one of: .csv"),
        (["package"], "'' is not the end of a name that tells a format"),
        (["a.csv", "--to", "exel"], "invalid choice: 'exel'"),
        (["a.csv", "--to", "html"], "'.csv' is not the end of a name for html; expected one of: .html, .htm"),
        (["a.csv", "--kind", "projcts"], "'projcts' is not a table of a report; expected one of: projects"),
        (["a.md", "--kind", "figures"], "'figures' is not a kind of record that there is a list of"),
        (["a.sqlite", "--kind", "terms"], "'--kind' is not an option of sqlite; expected one of: --to csv"),
        (["a.json", "--bom"], "'--bom' is not an option of json; expected one of: --to csv"),
        (["a.csv", "--outcomes", "mine.csv"], "'--outcomes' is not an option of csv; expected one of: --to sqlite"),
        ([], "the following arguments are required: PATH"),
    ],
)
def test_bad_usage_ends_in_2_and_says_what_would_be_right(words: list[str], message: str, run: Run) -> None:
    status, out, err = run("export", *words)
    assert (status, out) == (2, "")
    assert message in err
    assert list(Path().iterdir()) == []


@pytest.mark.parametrize(
    ("path", "message"),
    [
        ("there.csv", "there.csv: is there already; choose another place, or replace it with --force"),
        ("none/a.csv", "the folder none is not there; make it first"),
        ("/dev/null", "is there already and is not a file"),
    ],
)
def test_a_place_that_cannot_be_written_ends_in_1_and_is_left_alone(path: str, message: str, run: Run) -> None:
    Path("there.csv").write_text("mine", encoding="utf-8")
    status, out, err = run("export", path, "--to", "csv")
    assert (status, out) == (1, "")
    assert message in err
    assert err.count("\n") == 1
    assert [(file.name, file.read_text(encoding="utf-8")) for file in Path().iterdir()] == [("there.csv", "mine")]


def test_what_is_there_is_replaced_by_force(run: Run) -> None:
    Path("there.csv").write_text("mine", encoding="utf-8")
    assert run("export", "there.csv", "--force")[0] == 0
    assert Path("there.csv").read_bytes().startswith(b"report,")


def test_the_schema_is_printed_as_it_is(run: Run) -> None:
    for words in (["schema"], ["schema", "--json"], ["schema", "--lang", "zh"]):
        status, out, _ = run(*words)
        assert status == 0
        assert json.loads(out) == xg.json_schema()
