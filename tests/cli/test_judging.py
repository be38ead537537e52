"""`score`, `growth`, `reconcile`: verdicts in words and signs, in both languages, as tables and as JSON."""

from __future__ import annotations

import csv
import io
import json
from pathlib import Path

import pytest

from xinhua_gov.cli import main

HEAD = "indicator,measure,period,value,scale,unit\n"


def answered(capsys: pytest.CaptureFixture[str], *words: str) -> str:
    assert main([*words]) == 0
    out, err = capsys.readouterr()
    assert err == ""
    return out


def cells(out: str, first: str) -> list[str]:
    """The cells of the row that begins with one."""
    line = next(line for line in out.splitlines() if line.startswith(first))
    return [cell.strip() for cell in line.split("  ") if cell.strip()]


def test_the_scorecard_says_what_can_be_judged_and_why_the_rest_cannot(capsys: pytest.CaptureFixture[str]) -> None:
    out = answered(capsys, "score", "--lang", "en")
    assert cells(out, "gross domestic product (GDP)")[1:] == [
        "≥ 7 % growth",
        "6.336…6.413 % (nominal)",
        "✗ missed",
        "open",
        "turns if 2020’s level is revised down by some 0.6 % or prices fell as much",
    ]
    assert cells(out, "investment in key projects, 2020")[1:] == [
        "100 % of the plan",
        "107.37 %",
        "✓ met",
        "firm",
        "stated by the report itself",
    ]
    assert "retail" not in out
    rest = "no result is known (29), the target has no number (9), no level to derive the growth from (1)"
    assert f"39 more targets cannot be judged: {rest}; --all lists them" in out
    counts = "1 met · 0 missed · 4 indeterminate · 39 not assessable"
    assert f"as printed: 3 met · 2 missed; allowing for rounding and revision: {counts}" in out
    assert "20 results that no target needs" in out


@pytest.mark.parametrize("words", [["--all"], ["--status", "not_assessable"]])
def test_the_rest_is_listed_when_asked_for_with_what_was_before(
    words: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    out = answered(capsys, "score", "--lang", "en", *words)
    assert cells(out, "retail_sales.yoy_growth.2021")[1:] == [
        "total retail sales of consumer goods",
        "≈ 10 % growth",
        "no level to derive the growth from",
    ]
    assert cells(out, "new_urban_jobs.level.2021")[3:] == ["a little over 12,500 jobs", "no result is known"]
    assert cells(out, "foreign_capital_used.level.2021")[3] == "39.7…39.9 million US dollars a year"
    assert cells(out, "green_transformations.level.2021")[3].endswith("(16 enterprises aimed at in all its parts)")
    assert "--all lists them" not in out
    assert ("≥ 7 % growth" in out) == (words == ["--all"])
    zh = answered(capsys, "score", "--lang", "zh", *words)
    assert cells(zh, "foreign_capital_used.level.2021")[3] == "年均3970…3990万美元"


def test_a_result_is_counted_in_the_noun_of_its_indicator(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    file = tmp_path / "results.csv"
    file.write_text(f"{HEAD}new_urban_jobs,level,2021,10800,0,person\n", encoding="utf-8")
    out = answered(capsys, "score", "--lang", "en", "--outcomes", str(file), "--status", "met")
    assert cells(out, "new urban jobs")[1:4] == ["10,000 jobs", "10,800 jobs", "✓ met"]


def test_verdicts_in_chinese(capsys: pytest.CaptureFixture[str]) -> None:
    out = answered(capsys, "score", "--lang", "zh", "--status", "met")
    assert [line.split()[0] for line in out.splitlines()[2:3]] == ["重点项目投资（2020）"]
    assert "✓ 完成" in out


def test_derived_growth_is_accepted_when_asked(capsys: pytest.CaptureFixture[str]) -> None:
    out = answered(capsys, "score", "--lang", "en", "--accept-derived")
    assert cells(out, "general public budget revenue")[3:5] == ["✓ met", "firm"]
    assert cells(out, "gross domestic product (GDP)")[3:5] == ["✗ missed", "open"]


def test_results_of_ones_own(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file = tmp_path / "mine.csv"
    file.write_text(HEAD + "registered_unemployment_rate,level,2021,4.5,0,percent\n", encoding="utf-8")
    found = json.loads(answered(capsys, "score", "--outcomes", str(file), "--json"))
    verdicts = {a["target"]: (a["status"], a["as_printed"]) for a in found["assessments"]}
    assert verdicts["registered_unemployment_rate.level.2021"] == ("indeterminate", "met")
    assert found["counts"]["indeterminate"] == 1
    assert found["unused"] == []


@pytest.mark.parametrize(
    ("content", "told"),
    [
        ("indicator,measure\n", "line 1: period: the column is missing"),
        (HEAD + "gdp,level,2021,1_0,8,CNY\n", "line 2: value: expected a number such as"),
        (HEAD + "gdp,level,2021,1,8,yen\n", "line 2: unit: no unit has the code 'yen'"),
    ],
)
def test_results_that_cannot_be_read_end_in_1(
    content: str, told: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "mine.csv"
    file.write_text(content, encoding="utf-8")
    assert main(["score", "--outcomes", str(file)]) == 1
    out, err = capsys.readouterr()
    assert out == ""
    assert told in err


@pytest.mark.parametrize(
    "tolerance",
    [
        "-1",
        "NaN",
        "inf",
        "much",
        "1_0",
        "１",
        "1e3",
        "0,5",
        "0.5%",
        "",
        "percent=-1",
        "percent=",
        "percent=1,percent=2",
    ],
)
def test_a_tolerance_is_a_number_that_is_not_negative(tolerance: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["score", f"--tolerance={tolerance}"]) == 2
    assert "is not a tolerance" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("tolerance", "status", "printed"),
    [
        ("0.5", "missed", "missed"),
        ("7", "met", "met"),
        ("percent=7,person=500", "met", "met"),
        (" person = .5, percent = 7 ", "met", "met"),
        ("CNY=7", "missed", "missed"),
        ("none", "indeterminate", "indeterminate"),
    ],
)
def test_a_tolerance_is_a_number_one_for_each_unit_or_none(
    tolerance: str, status: str, printed: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """3 % against 7.5 % 左右; in a unit that the target is not in, the convention stays."""
    file = tmp_path / "mine.csv"
    file.write_text(HEAD + "industrial_value_added,yoy_growth,2021,3,0,percent\n", encoding="utf-8")
    out = answered(capsys, "score", "--outcomes", str(file), "--json", f"--tolerance={tolerance}")
    (found,) = (a for a in json.loads(out)["assessments"] if a["indicator"] == "industrial_value_added")
    assert (found["status"], found["as_printed"]) == (status, printed)


@pytest.mark.parametrize("tolerance", ["percents=1", "=1", "percent=1,mu2=3"])
def test_a_tolerance_in_a_unit_that_does_not_exist_is_refused(
    tolerance: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["score", f"--tolerance={tolerance}"]) == 2
    assert "is not the code of a unit that a tolerance may be in" in capsys.readouterr().err


@pytest.mark.parametrize("columns", ["60", "80", "100", "120"])
def test_no_word_of_a_verdict_is_broken(
    columns: str, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    words = set(answered(capsys, "score", "--lang", "en", "--all").split())
    monkeypatch.setenv("COLUMNS", columns)
    out = answered(capsys, "score", "--lang", "en", "--all")
    assert max(map(len, out.splitlines())) <= int(columns)
    known = words | {"result", "target", "─"}
    assert {word for word in out.replace("─", " ").split() if word not in known} == set()


def test_on_a_narrow_terminal_each_verdict_is_a_paragraph(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("COLUMNS", "50")
    out = answered(capsys, "score", "--lang", "en")
    assert out.startswith("indicator   gross domestic product (GDP)\ntarget      ≥ 7 % growth\n")
    assert "\n\nindicator   value added of industrial enterprises" in out
    assert max(map(len, out.splitlines())) <= 50


def test_the_growth_of_an_indicator_from_all_sides(capsys: pytest.CaptureFixture[str]) -> None:
    out = answered(capsys, "growth", "gdp", "--lang", "en")
    assert "3.15…3.25 %" in out
    assert "18.63…19.63 %" in out or "18.64…19.63 %" in out
    assert "2020→2021" in out
    found = json.loads(answered(capsys, "growth", "gdp", "--json"))
    assert found[0]["low"] == "0.0315"
    assert {entry["period"] for entry in found} == {"2019→2020", "2015→2020", "2020→2021"}


def test_growth_of_an_indicator_without_any_says_so(capsys: pytest.CaptureFixture[str]) -> None:
    assert "no figure of its growth" in answered(capsys, "growth", "key_projects", "--lang", "en")
    assert main(["growth", "gpd"]) == 2


def test_the_surprising_checks_come_first(capsys: pytest.CaptureFixture[str]) -> None:
    lines = answered(capsys, "reconcile", "--lang", "en").splitlines()
    assert lines[2].startswith("inconsistent")
    assert "key_project_investment.level.2020; fixed_asset_investment.level.2020" in lines[2]
    assert lines[-1].startswith("1 inconsistent · 14 ambiguous · ")


def test_checks_by_verdict_and_kind(capsys: pytest.CaptureFixture[str]) -> None:
    found = json.loads(answered(capsys, "reconcile", "--verdict", "consistent", "--kind", "sum", "--json"))
    assert [check["id"] for check in found] == ["old_neighbourhoods_81"]
    assert (found[0]["low"], found[0]["high"], found[0]["printed"]) == (
        "81", "81", "old_neighbourhoods_renovated.level.2016-2020",
    )  # fmt: skip
    assert "没有符合条件的记录" in answered(capsys, "reconcile", "--verdict", "uncheckable", "--lang", "zh")


def test_the_next_report_may_be_named_as_a_bundled_one(capsys: pytest.CaptureFixture[str]) -> None:
    """The bundled report is found by its name; it cannot follow itself, and a name that none has is told."""
    for name in ("xinhua-2021", "bundled"):
        assert main(["score", "--next", name, "--lang", "en"]) == 1
        assert (
            "the later report is of 2021, and that to be judged of 2021; expected one of a later year"
            in capsys.readouterr().err
        )
    assert main(["score", "--next", "xinhua-2012", "--lang", "en"]) == 1
    assert "no such bundled report; bundled: xinhua-2021" in capsys.readouterr().err


def test_outcomes_without_an_area_are_of_the_report_that_they_judge(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "a.txt").write_text("2021年某县政府工作报告\n二、2021年主要任务\n生产总值增长7%。\n", encoding="utf-8")
    place = str(tmp_path / "a")
    assert main(["draft", str(tmp_path / "a.txt"), "-o", place, "--place", "410103 二七区"]) == 0
    (tmp_path / "mine.csv").write_text(HEAD + "gdp,yoy_growth,2021,7.5,0,percent\n", encoding="utf-8")
    capsys.readouterr()
    words = ("score", "--report", place, "--outcomes", str(tmp_path / "mine.csv"), "--json")
    (verdict,) = json.loads(answered(capsys, *words))["assessments"]
    assert verdict["status"] == "met"


def test_the_verdicts_are_csv_with_codes_or_with_chinese_words(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["score", "--status", "met", "--csv", "--lang", "en"]) == 0
    (row,) = csv.DictReader(io.StringIO(capsys.readouterr().out))
    assert (row["target"], row["status"], row["unit"]) == (
        "key_project_investment.completion_rate.2020", "met", "percent",
    )  # fmt: skip
    assert main(["score", "--status", "完成", "--csv", "--lang", "zh"]) == 0
    (row,) = csv.DictReader(io.StringIO(capsys.readouterr().out))
    assert (row["名称（中文）"], row["按所载数字"], row["单位"]) == ("重点项目投资", "完成", "%")
