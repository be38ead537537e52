"""`show ID` gives one record whole, in words or as JSON, and names the nearest ids where there is none."""

from __future__ import annotations

import json

import pytest
import samples
from command_line import Run, cells

import xinhua_gov as xg
from xinhua_gov.cli import main


@pytest.fixture
def sample(tmp_path_factory: pytest.TempPathFactory) -> str:
    """The small report of the tests as a file."""
    path = tmp_path_factory.mktemp("sample") / "sample.json"
    xg.write_report(samples.built(samples.document()), path)
    return str(path)


def pairs(out: str) -> dict[str, str]:
    """The names and values that are printed, side by side."""
    return {line.split("  ", 1)[0]: line.split("  ", 1)[1].strip() for line in out.splitlines()[1:] if "  " in line}


def test_a_figure_with_its_bounds_quote_and_section(sample: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["show", "grain.level.2020", "--report", sample, "--lang", "en"]) == 0
    out, err = capsys.readouterr()
    assert err == ""
    assert out.startswith("Observation grain.level.2020\n")
    shown = pairs(out)
    assert shown["indicator"] == "grain"
    assert shown["measure"] == "level"
    assert shown["period"] == "2020"
    assert shown["quantity"] == "125,000 t; from 124,500 to under 125,500 t"
    assert shown["evidence"].startswith("“粮食产量12.5万吨” 10-20 ")
    assert shown["figure"] == "14-18"
    assert shown["section"] == "all: report"


def test_a_figure_in_chinese(sample: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["show", "grain.level.2020", "--report", sample, "--lang", "zh"]) == 0
    out = capsys.readouterr().out
    assert out.startswith("数据 grain.level.2020\n")
    shown = pairs(out)
    assert shown["数量"] == "12.5万吨；不低于124,500、小于125,500吨"
    assert shown["含义"] == "水平"
    assert shown["章节"] == "all：报告"


@pytest.mark.parametrize(
    ("language", "lines"),
    [
        (
            "en",
            [
                "grain.level.2020: 125,000 t",
                "grain.yoy_growth.2020: 3 % growth",
                "grain.rank.2020: 1st in the city",
                "grain.yoy_growth.2021: ≥ 4 % growth",
            ],
        ),
        (
            "zh",
            [
                "grain.level.2020：12.5万吨",
                "grain.yoy_growth.2020：增长3%",
                "grain.rank.2020：全市第1位",
                "grain.yoy_growth.2021：增长4%以上",
            ],
        ),
    ],
)
def test_an_indicator_with_its_figures_and_targets(
    language: str, lines: list[str], sample: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["show", "grain", "--report", sample, "--lang", language]) == 0
    out = capsys.readouterr().out
    assert {"zh": "粮食产量", "en": "粮食产量 / grain output"}[language] in out
    shown = [line.split("  ")[-1].strip() for line in out.splitlines()]
    assert shown[-4:] == lines


@pytest.mark.parametrize("id", ["grain", "grain.level.2020", "grain.yoy_growth.2021", "all", "sack"])
def test_every_kind_of_record_is_shown(id: str, tmp_path_factory: pytest.TempPathFactory) -> None:
    data = samples.document()
    data["units"] = [{"id": "sack", "name": {"zh": "袋", "en": "sacks"}, "dimension": "mass", "countable": True}]
    path = tmp_path_factory.mktemp("sample") / "own"
    xg.write_report(samples.built(data), path)
    assert main(["show", id, "--report", str(path)]) == 0


def test_json_is_the_record_as_it_stands_in_the_data(report: xg.Report, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["show", "gdp.level.2020", "--json"]) == 0
    record = json.loads(capsys.readouterr().out)
    assert record["quantity"]["value"] == "271.4"
    assert record["quantity"]["scale"] == 8
    assert record["evidence"]["quote"] == "生产总值271.4亿元"
    assert xg.Observation.model_validate_json(json.dumps(record)) == report.observations["gdp.level.2020"]


def test_json_is_the_same_in_every_language(capsys: pytest.CaptureFixture[str]) -> None:
    outputs = set()
    for language in ("zh", "en"):
        main(["show", "gdp", "--json", "--lang", language])
        outputs.add(capsys.readouterr().out)
    assert len(outputs) == 1


@pytest.mark.parametrize(
    ("id", "nearest"),
    [
        ("gdp.level.2021", "gdp.level.2020"),
        ("gpd", "gdp"),
        ("gdp.level", "gdp.level.2020"),
        ("urban_incom", "urban_income"),
        ("part9", "part1"),
    ],
)
@pytest.mark.parametrize("options", [[], ["--json"]], ids=str)
def test_an_unknown_id_is_bad_usage_and_the_nearest_are_named(
    id: str, nearest: str, options: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["show", id, *options]) == 2
    out, err = capsys.readouterr()
    assert out == ""
    assert err.startswith(f"xinhua-gov: no record has the id {id!r}")
    assert nearest in err.split("nearest: ")[1].rstrip("\n").split(", ")
    assert err.count("\n") == 1


def test_in_chinese_the_nearest_are_named_too(run: Run) -> None:
    assert run("show", "gpd", "--lang", "zh") == (2, "", "xinhua-gov：没有编号或名称为“gpd”的记录；相近的有：gdp\n")


@pytest.mark.parametrize("name", ["生产总值", "地区生产总值", "GDP", "gross domestic product (GDP)"])
def test_a_name_does_for_the_id(name: str, run: Run) -> None:
    assert run("show", name).printed() == run("show", "gdp").printed()


def test_of_several_with_a_name_each_is_named(run: Run) -> None:
    """焦店 is short for the village and for the area around it."""
    status, out, err = run("show", "焦店", "--lang", "zh")
    assert (status, out) == (2, "")
    assert err == (
        "xinhua-gov：“焦店”是几条记录共用的名称；可用：jiaodian_village（地点：焦店村）、jiaodian_area（地点：焦店片区）\n"
    )


@pytest.mark.parametrize("language", ["zh", "en"])
@pytest.mark.parametrize("id", ["gdp", "gdp.growth_multiple.2020~2015", "residents_income.yoy_growth.2021", "part1"])
def test_on_a_narrow_terminal_no_line_is_wider(
    id: str, language: str, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("COLUMNS", "40")
    assert main(["show", id, "--lang", language]) == 0
    for line in capsys.readouterr().out.splitlines():
        assert len(cells(line)) <= 40, line


def test_control_characters_of_a_report_do_not_reach_the_terminal(
    tmp_path_factory: pytest.TempPathFactory, capsys: pytest.CaptureFixture[str]
) -> None:
    """An escape sequence in somebody's report could rewrite the screen: refuse the report, or print it harmless."""
    path = tmp_path_factory.mktemp("sample") / "escape.json"
    data = samples.document()
    data["indicators"][0]["name"]["en"] = "grain\x1b[2Joutput"  # type: ignore[index]
    path.write_text(json.dumps(data), encoding="utf-8")
    assert main(["show", "grain", "--report", str(path)]) in (0, 1)
    out, err = capsys.readouterr()
    assert "\x1b" not in out + err
