"""The help of a command in Chinese: its head, its sections, and columns that stand straight."""

from __future__ import annotations

from pathlib import Path

import pytest
from command_line import Run, cells

from xinhua_gov.cli.commands import COMMANDS
from xinhua_gov.cli.parsing import command_parser


def test_the_head_and_the_sections_are_chinese(run: Run) -> None:
    lines = run("growth", "--help", "--lang", "zh").printed().splitlines()
    assert lines[0].startswith("用法：xinhua-gov growth [-h]")
    assert "一项指标的增速：报告所载、隐含和推算的。" in lines
    assert "参数：" in lines
    assert "选项：" in lines
    assert lines[-1] == "示例：xinhua-gov growth 地区生产总值"


@pytest.mark.parametrize("columns", ["60", "80", "120"])
@pytest.mark.parametrize("name", COMMANDS)
def test_what_options_do_stands_in_one_column(name: str, columns: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """Where an option and its value leave room; a Chinese character is two columns wide."""
    monkeypatch.setenv("COLUMNS", columns)
    said = command_parser(name, "zh").format_help()
    begins = set()
    for line in said.split("选项：\n")[1].split("\n\n")[0].splitlines():
        option, _, what = line.strip().partition("  ")
        if what and option.startswith("-"):
            begins.add(len(cells(line[: line.index(what.strip())])))
    assert len(begins) == 1
    options = said.split("选项：\n")[1].split("\n\n")[0]
    assert max(len(cells(line)) for line in options.splitlines()) <= int(columns)


@pytest.mark.parametrize("language", ["zh", "en"])
def test_both_languages_have_the_same_options(language: str) -> None:
    """Nothing but words depends on the language."""
    for name in COMMANDS:
        known = [action.option_strings for action in command_parser(name, "en")._actions]
        assert [action.option_strings for action in command_parser(name, language)._actions] == known  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("words", "code"),
    [
        (["--theme", "教育"], "education"),
        (["--theme", "education"], "education"),
        (["--theme=教育"], "education"),
        (["--theme", "财政"], "finance"),
    ],
)
@pytest.mark.parametrize("language", ["zh", "en"])
def test_a_filter_takes_the_code_and_the_name_in_any_language(words: list[str], code: str, language: str) -> None:
    assert command_parser("indicators", language).parse_args(words).theme == code  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("chinese", "english"),
    [
        (["indicators", "--theme", "教育"], ["indicators", "--theme", "education"]),
        (
            ["projects", "--status", "计划", "--category", "道路"],
            ["projects", "--status", "planned", "--category", "road"],
        ),
        (["projects", "--place", "焦店镇"], ["projects", "--place", "jiaodian_town"]),
        (["observations", "--indicator", "生产总值"], ["observations", "--indicator", "gdp"]),
        (["observations", "--period", "2016—2020年"], ["observations", "--period", "2016-2020"]),
        (["indicators", "--concept", "地区生产总值"], ["indicators", "--concept", "gdp"]),
        (["growth", "地区生产总值"], ["growth", "gdp"]),
        (["find", "公园", "--kind", "项目"], ["find", "公园", "--kind", "projects"]),
        (["score", "--status", "完成"], ["score", "--status", "met"]),
        (["reconcile", "--verdict", "不符"], ["reconcile", "--verdict", "inconsistent"]),
    ],
    ids=lambda words: " ".join(words),
)
def test_a_name_leads_to_what_the_code_leads_to(chinese: list[str], english: list[str], run: Run) -> None:
    assert run(*chinese, "--lang", "zh").printed() == run(*english, "--lang", "zh").printed()


def test_with_codes_a_csv_is_for_programs(run: Run, tmp_path: Path) -> None:
    (text := tmp_path / "a.txt").write_text("全市生产总值增长3.2%。", encoding="utf-8")
    head, line = run("read", str(text), "--csv", "--lang", "zh").printed().splitlines()
    assert head.split(",")[10:12] == ["种类", "含义"]
    assert line.split(",")[10:12] == ["数量", "同比增长"]
    head, line = run("read", str(text), "--csv", "--codes", "--lang", "zh").printed().splitlines()
    assert head.split(",")[10:12] == ["kind", "measure"]
    assert line.split(",")[10:12] == ["quantity", "yoy_growth"]
    assert run("read", str(text), "--csv", "--lang", "en").printed().splitlines() == [head, line]
