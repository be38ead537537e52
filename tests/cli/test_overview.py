"""The bare command shows a report at a glance: the bundled one, or any other in a folder or a file."""

from __future__ import annotations

import json
import unicodedata
from pathlib import Path

import pytest
import samples

import xinhua_gov as xg
from xinhua_gov.cli import main


def stored(place: Path, data: dict[str, object] | None = None) -> str:
    xg.write_report(samples.built(data or samples.document()), place)
    return str(place)


def rows(out: str, name: str) -> list[list[str]]:
    """The cells of the rows that begin with a name: of the verdict, where there is one, and of the headline."""
    lines = [line for line in out.splitlines() if line.startswith(name)]
    return [[cell.strip() for cell in line.split("  ") if cell.strip()] for line in lines]


def headline(out: str, name: str) -> list[str]:
    return rows(out, name)[-1]


@pytest.mark.parametrize("words", [[], ["overview"]], ids=str)
def test_the_bundled_report_in_chinese(words: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    assert main([*words, "--lang", "zh"]) == 0
    out, err = capsys.readouterr()
    assert err == ""
    assert out.startswith("平顶山市新华区2021年政府工作报告\n代区长 张伟民 · 2021-06-07 · ")
    assert rows(out, "地区生产总值") == [
        [
            "地区生产总值",
            "增长7%以上",
            "6.336…6.413%（名义推算）",
            "✗ 未完成",
            "未定",
            "2020年水平若下修约0.6%或价格下跌同样幅度，结论即变",
        ],
        ["地区生产总值", "271.4亿元", "增长3.2%", "增长7%以上", "7.5%左右", "7%以上", "6%以上"],
    ]
    assert headline(out, "城镇登记失业率") == ["城镇登记失业率", "2.59%", "4.5%以内"]
    assert headline(out, "城镇新增就业") == [
        "城镇新增就业",
        "1.25余万人",
        "10000人",
        "6万人",
        "110万人",
        "1100万人以上",
    ]
    assert "另有39项无从评估：没有结果数据（29），目标没有数值（9），没有基期水平（1）；" in out
    assert out.index("另有39项") < out.index("271.4亿元")


def test_the_bundled_report_in_english(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["--lang", "en"]) == 0
    out = capsys.readouterr().out
    assert out.startswith("Xinhua District, Pingdingshan: ")
    assert "Zhang Weimin" in out
    cells = ["27.14 billion yuan", "3.2 % growth", "≥ 7 % growth", "≈ 7.5 %", "≥ 7 %", "≥ 6 %"]
    assert headline(out, "gross domestic product")[1:] == cells
    assert rows(out, "general public budget revenue")[0][1:] == [
        "≥ 5 % growth",
        "19.84…23.26 % (derived)",
        "✓ met",
        "open",
        "turns if 2020’s level is revised up by some 15.8 %",
    ]
    assert "39 more targets cannot be judged: no result is known (29), the target has no number (9)" in out


def test_json_holds_the_source_the_headlines_and_the_counts(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["--json"]) == 0
    data = json.loads(capsys.readouterr().out)
    assert data["source"]["place"]["code"] == "410402"
    assert data["source"]["date"] == "2021-06-07"
    assert data["headlines"][0]["id"] == "gdp"
    assert data["headlines"][0]["observations"][0]["quantity"]["value"] == "271.4"
    assert "gdp.yoy_growth.2021" in [target["id"] for target in data["targets"]]
    assert data["counts"]["targets"] == 43
    assert [(row["target"], row["as_printed"]) for row in data["judged"]][:2] == [
        ("gdp.yoy_growth.2021", "missed"),
        ("industrial_value_added.yoy_growth.2021", "missed"),
    ]
    assert len(data["judged"]) == 5


@pytest.mark.parametrize("name", ["folder", "report.json"])
def test_another_report_is_read_from_a_folder_or_a_file(
    name: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    data = samples.document()
    data["indicators"][0]["concept"] = "gdp"  # type: ignore[index]
    assert main(["--lang", "zh", "--report", stored(tmp_path / name, data)]) == 0
    out = capsys.readouterr().out
    assert out.startswith("某区二〇二一年报告\n")
    assert headline(out, "粮食产量") == ["粮食产量", "12.5万吨", "增长3%", "增长4%以上", "6%以上"]
    assert "另有1项无从评估：没有结果数据（1）" in out
    assert "2 项指标 · 4 个数据 · 1 个目标" in out


def test_one_of_a_kind_is_counted_in_the_singular(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["--lang", "en", "--report", stored(tmp_path / "r", samples.whole_document())]) == 0
    counts = next(line for line in capsys.readouterr().out.splitlines() if line.startswith("1 section"))
    assert counts == (
        "1 section · 2 indicators · 4 observations · 1 target · 2 projects · 2 achievements · 1 commitment · "
        "2 goals · 2 challenges · 1 organisation · 2 places · 1 term"
    )


def test_a_kind_that_is_empty_is_not_counted(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    for language, counts in (
        ("en", "1 section · 2 indicators · 4 observations · 1 target"),
        ("zh", "1 节 · 2 项指标 · 4 个数据 · 1 个目标"),
    ):
        assert main(["--lang", language, "--report", stored(tmp_path / language)]) == 0
        assert counts in capsys.readouterr().out.splitlines()


def test_what_comes_next_is_there_in_this_report(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """The sample has no gdp: `show gdp` would end in an error."""
    assert main(["--lang", "en", "--report", stored(tmp_path / "r")]) == 0
    assert "show gdp" not in capsys.readouterr().out


def test_a_report_without_headlines_has_no_table_without_rows(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["--lang", "en", "--report", stored(tmp_path / "r")]) == 0
    out = capsys.readouterr().out
    assert "──" not in out
    assert "\n\n\n" not in out


@pytest.mark.parametrize("language", ["zh", "en"])
def test_on_a_narrow_terminal_no_line_is_wider(
    language: str, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("COLUMNS", "40")
    assert main(["--lang", language]) == 0
    for line in capsys.readouterr().out.splitlines():
        assert sum(2 if unicodedata.east_asian_width(c) in "WF" else 1 for c in line) <= 40, line


@pytest.mark.parametrize(
    ("files", "told"),
    [
        ({}, ["there is no such file or folder"]),
        ({"": b""}, ["report.json", "empty"]),
        ({"": b" \n"}, ["report.json", "empty"]),
        ({"": b"{"}, ["report.json", "no valid JSON"]),
        ({"": b"[]"}, ["report.json"]),
        ({"": b'{"sources": {}}'}, ["report.json", "source", "is missing"]),
        ({"": "新华".encode("gbk")}, ["report.json", "not UTF-8"]),
        ({"source.json": b"{}"}, ["without sections.json, indicators.json, targets.json, numerals.json"]),
        (
            {
                "source.json": b"",
                "sections.json": b"[",
                **dict.fromkeys(("indicators.json", "targets.json", "numerals.json"), b"[]"),
            },
            ["source.json: the file is empty", "sections.json: no valid JSON"],
        ),
    ],
    ids=str,
)
@pytest.mark.parametrize("words", [[], ["--json"], ["show", "gdp"], ["targets"], ["audit", "-"]], ids=str)
def test_a_report_that_cannot_be_read_ends_in_1_and_is_told_why(
    files: dict[str, bytes],
    told: list[str],
    words: list[str],
    tmp_path_factory: pytest.TempPathFactory,
    capsys: pytest.CaptureFixture[str],
) -> None:
    place = tmp_path_factory.mktemp("bad") / "report.json"
    if files and "" not in files:
        place.mkdir()
    for name, content in files.items():
        (place / name if name else place).write_bytes(content)
    assert main([*words, "--report", str(place)]) == 1
    out, err = capsys.readouterr()
    assert out == ""
    assert err.startswith("xinhua-gov: ")
    assert [part for part in told if part not in err] == []


def test_faults_of_the_data_are_told_with_their_record(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    data = samples.document()
    data["indicators"][0]["observations"][0]["quantity"]["value"] = 12.5  # type: ignore[index]
    (tmp_path / "report.json").write_text(json.dumps(data), encoding="utf-8")
    assert main(["--report", str(tmp_path / "report.json")]) == 1
    err = capsys.readouterr().err
    assert "1 fault" in err
    assert "grain.level.2020: quantity.value: expected a string in quotes, found 12.5" in err
