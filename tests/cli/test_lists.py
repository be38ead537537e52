"""`indicators`, `observations`, `targets`: aligned tables, filters that name what they take, and JSON."""

from __future__ import annotations

import csv
import io
import json
import re
from pathlib import Path

import pytest
import samples
from command_line import cells

import xinhua_gov as xg
from xinhua_gov.cli import main
from xinhua_gov.cli.filters import FILTERS

LISTS = ("indicators", "observations", "targets")


def ids(out: str) -> list[str]:
    return [line.split()[0] for line in out.splitlines()[2:]]


@pytest.mark.parametrize("columns", ["", "40"])
@pytest.mark.parametrize(
    ("name", "language", "head"),
    [
        ("indicators", "zh", ["编号", "名称", "主题", "数据", "目标"]),
        ("indicators", "en", ["id", "name", "theme", "figures", "targets"]),
        ("observations", "zh", ["编号", "指标", "数据"]),
        ("observations", "en", ["id", "indicator", "figure"]),
        ("targets", "zh", ["编号", "指标", "目标", "性质"]),
        ("targets", "en", ["id", "indicator", "target", "nature"]),
    ],
)
def test_a_table_has_a_head_of_whole_words(
    name: str,
    language: str,
    head: list[str],
    columns: str,
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("COLUMNS", columns)
    assert main([name, "--lang", language]) == 0
    assert capsys.readouterr().out.splitlines()[0].split() == head


@pytest.mark.parametrize("columns", ["", "40", "60", "80", "200"])
@pytest.mark.parametrize("language", ["zh", "en"])
@pytest.mark.parametrize("name", LISTS)
def test_a_table_stands_in_straight_columns_with_chinese_two_wide(
    name: str, language: str, columns: str, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("COLUMNS", columns)
    assert main([name, "--lang", language]) == 0
    lines = capsys.readouterr().out.splitlines()
    rule = next(line for line in lines if re.fullmatch(r"─+(  ─+)+", line))
    gaps = [place for place, character in enumerate(rule) if character == " "]
    for line in lines:
        row = cells(line)
        assert len(row) <= len(rule), line
        assert {row[place] for place in gaps if place < len(row)} <= {" "}, line


@pytest.mark.parametrize("language", ["zh", "en"])
@pytest.mark.parametrize("name", LISTS)
def test_on_a_narrow_terminal_no_line_is_wider(
    name: str, language: str, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("COLUMNS", "40")
    assert main([name, "--lang", language]) == 0
    assert max(len(cells(line)) for line in capsys.readouterr().out.splitlines()) <= 40


@pytest.mark.parametrize("language", ["zh", "en"])
@pytest.mark.parametrize("name", LISTS)
def test_an_id_stays_whole_on_a_usual_terminal_so_that_it_can_be_copied(
    name: str, language: str, report: xg.Report, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("COLUMNS", "80")
    assert main([name, "--lang", language]) == 0
    words = set(capsys.readouterr().out.split())
    assert [known for known in getattr(report, name) if known not in words] == []


def test_piped_every_record_is_one_line(report: xg.Report, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["observations"]) == 0
    assert ids(capsys.readouterr().out) == list(report.observations)


@pytest.mark.parametrize(
    ("name", "language", "row"),
    [
        ("indicators", "zh", ["grain", "粮食产量", "乡村振兴", "3", "1"]),
        ("indicators", "en", ["grain", "grain output", "rural revitalisation", "3", "1"]),
        ("observations", "zh", ["grain.level.2020", "粮食产量", "12.5万吨"]),
        ("observations", "en", ["grain.level.2020", "grain output", "125,000 t"]),
        ("targets", "zh", ["grain.yoy_growth.2021", "粮食产量", "增长4%以上", "未注明"]),
        ("targets", "en", ["grain.yoy_growth.2021", "grain output", "≥ 4 % growth", "unstated"]),
    ],
)
def test_a_row_of_another_report(
    name: str, language: str, row: list[str], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = samples.stored(tmp_path / "sample.json", samples.document())
    assert main([name, "--report", path, "--lang", language]) == 0
    assert re.split(r" {2,}", capsys.readouterr().out.splitlines()[2]) == row


@pytest.mark.parametrize(
    ("words", "found"),
    [
        (["indicators", "--concept", "gdp"], ["gdp"]),
        (["indicators", "--name", "生产总值"], ["gdp"]),
        (["indicators", "--name", "gdp"], ["gdp"]),
        (
            ["observations", "--indicator", "budget_revenue"],
            ["budget_revenue.level.2020", "budget_revenue.yoy_growth.2020"],
        ),
        (["observations", "--indicator", "gdp", "--measure", "level"], ["gdp.level.2020"]),
        (["targets", "--nature", "binding"], ["binding_indicators.2021"]),
        (["targets", "--period", "2035"], ["gdp_per_capita.level.2035", "socialist_modernisation.2035"]),
        (["targets", "--kind", "relative", "--period", "2021"], ["residents_income.yoy_growth.2021"]),
        (["targets", "--comparator", "at_most"], ["registered_unemployment_rate.level.2021"]),
    ],
    ids=str,
)
def test_filters_leave_what_they_ask_for(
    words: list[str], found: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(words) == 0
    assert ids(capsys.readouterr().out) == found
    assert main([*words, "--json"]) == 0
    assert [record["id"] for record in json.loads(capsys.readouterr().out)] == found


def test_json_holds_the_printed_values(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["observations", "--indicator", "gdp", "--json"]) == 0
    records = json.loads(capsys.readouterr().out)
    assert [record["quantity"]["value"] for record in records] == ["271.4", "3.2", "1.4"]
    assert [record["measure"] for record in records] == ["level", "yoy_growth", "growth_multiple"]


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (["observations", "--indicator", "gpd"], ["gpd", "nearest: ", "gdp"]),
        (["targets", "--indicator", "urban_incom"], ["urban_incom", "nearest: ", "urban_income"]),
        (["indicators", "--concept", "gpd"], ["gpd", "gdp"]),
        (["indicators", "--name", "生产总"], ["生产总", "生产总值"]),
        (["targets", "--period", "next year"], ["next year", "2020", "2016-2020", "..2020"]),
        (["observations", "--period", "2020-2016"], ["2020-2016"]),
    ],
    ids=str,
)
def test_a_filter_that_cannot_match_is_bad_usage_and_what_would_is_named(
    words: list[str], told: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(words) == 2
    out, err = capsys.readouterr()
    assert out == ""
    assert err.startswith("xinhua-gov: ")
    assert [part for part in told if part not in err] == []


def test_a_list_that_nothing_matches_says_no_records_match(capsys: pytest.CaptureFixture[str]) -> None:
    """2099 is a period like any other: no error, yet a head over nothing leaves a reader wondering."""
    assert main(["targets", "--period", "2099", "--lang", "en"]) == 0
    out, err = capsys.readouterr()
    assert "no " in (out + err).lower()
    assert main(["targets", "--period", "2099", "--json"]) == 0
    assert json.loads(capsys.readouterr().out) == []


@pytest.mark.parametrize(
    "words", [["--measure", "level"], ["--comparator", "at_least"], ["--kind", "relative"]], ids=str
)
def test_a_valid_filter_works_in_a_report_whose_targets_all_lack_the_field(
    words: list[str], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """A report may have targets in words only; asking for its levels finds none, and is no bad usage."""
    words_only = {
        "id": "grain.2021",
        "kind": "qualitative",
        "indicator": "grain",
        "period": "2021",
        "area": "110101",
        "statement": {"zh": "再创新高", "en": "a new record"},
        "evidence": samples.evidence("粮食产量增长4%以上"),
    }
    path = samples.stored(tmp_path / "words.json", samples.document() | {"targets": [words_only]})
    assert main(["targets", "--report", path, "--json", *words]) == 0
    assert json.loads(capsys.readouterr().out) == []


@pytest.mark.parametrize("name", LISTS)
def test_a_report_without_records_has_empty_lists(
    name: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    data = samples.document() | {"sections": [], "indicators": [], "targets": [], "numerals": []}
    path = samples.stored(tmp_path / "bare.json", data)
    assert main([name, "--report", path, "--json"]) == 0
    assert json.loads(capsys.readouterr().out) == []
    assert main([name, "--report", path]) == 0


# CSV


def test_a_list_is_csv_with_codes_or_with_chinese_words(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["targets", "--nature", "binding", "--csv", "--lang", "en"]) == 0
    (row,) = csv.DictReader(io.StringIO(capsys.readouterr().out))
    assert (row["id"], row["nature"], row["kind"]) == ("binding_indicators.2021", "binding", "qualitative")
    assert main(["targets", "--nature", "约束性", "--csv", "--lang", "zh"]) == 0
    (row,) = csv.DictReader(io.StringIO(capsys.readouterr().out))
    assert (row["编号"], row["目标性质"], row["种类"]) == ("binding_indicators.2021", "约束性", "定性")
    assert main(["observations", "--indicator", "gdp", "--csv", "--lang", "zh", "--codes"]) == 0
    first, *rest = csv.DictReader(io.StringIO(capsys.readouterr().out))
    assert (first["measure"], first["unit"], first["amount"], len(rest)) == ("level", "CNY", "27140000000", 2)


@pytest.mark.parametrize("name", sorted(FILTERS))
def test_every_list_is_csv_with_the_rows_of_its_table(name: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main([name, "--csv", "--lang", "en"]) == 0
    rows = list(csv.DictReader(io.StringIO(capsys.readouterr().out)))
    assert [row["id"] for row in rows] == [record.id for record in xg.load().catalogue(name).records]


def test_a_list_is_json_or_csv_and_not_both(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["targets", "--csv", "--json", "--lang", "en"]) == 2
    assert "'--json, --csv' is not one format" in capsys.readouterr().err
