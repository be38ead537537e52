"""`score`, `growth`, `reconcile`: verdicts in words and signs, in both languages, as tables and as JSON."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from xinhua_gov.cli import main

HEAD = "indicator,measure,period,value,scale,unit\n"


@pytest.fixture(autouse=True)
def _no_terminal(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("COLUMNS", raising=False)


def answered(capsys: pytest.CaptureFixture[str], *words: str) -> str:
    assert main([*words]) == 0
    out, err = capsys.readouterr()
    assert err == ""
    return out


def row(out: str, id: str) -> str:
    return next(line for line in out.splitlines() if line.startswith(id))


def test_the_scorecard_says_what_can_be_judged_and_why_the_rest_cannot(capsys: pytest.CaptureFixture[str]) -> None:
    out = answered(capsys, "score", "--lang", "en")
    assert "? indeterminate" in row(out, "gdp.yoy_growth.2021")
    assert "growth derived across two reports" in row(out, "gdp.yoy_growth.2021")
    assert "– not assessable" in row(out, "retail_sales.yoy_growth.2021")
    assert "✓ met" in row(out, "key_project_investment.completion_rate.2020")
    assert "1 met · 0 missed · 4 indeterminate · 39 not assessable" in out
    assert "20 results that no target needs" in out


def test_verdicts_in_chinese(capsys: pytest.CaptureFixture[str]) -> None:
    out = answered(capsys, "score", "--lang", "zh", "--status", "met")
    assert [line.split()[0] for line in out.splitlines()[2:3]] == ["key_project_investment.completion_rate.2020"]
    assert "✓ 完成" in out


def test_derived_growth_is_accepted_when_asked(capsys: pytest.CaptureFixture[str]) -> None:
    out = answered(capsys, "score", "--lang", "en", "--accept-derived")
    assert "✓ met" in row(out, "budget_revenue.yoy_growth.2021")
    assert "nominal growth cannot judge" in row(out, "gdp.yoy_growth.2021")


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


@pytest.mark.parametrize("tolerance", ["-1", "NaN", "much", "1_0e"])
def test_a_tolerance_is_a_number_that_is_not_negative(tolerance: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["score", f"--tolerance={tolerance}"]) == 2
    assert "is not a tolerance" in capsys.readouterr().err


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
