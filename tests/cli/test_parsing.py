"""From words to a command: help, version, options in any place, and usage errors that say what would be right."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest
from command_line import Run

import xinhua_gov as xg

COMMANDS = (
    "overview", "show", "find", "follow", "indicators", "observations", "targets", "projects", "achievements",
    "commitments", "goals", "challenges", "organisations", "places", "terms", "score", "growth", "reconcile", "read",
    "text", "panel", "promises", "draft", "page", "review", "diff", "export", "schema", "audit",
)  # fmt: skip
ONE_LINE = ("panel", "draft", "page", "review", "diff", "export")
"""The commands that answer their example in one line."""
REPORT = "2021年平顶山市政府工作报告\n二、2021年工作安排\n" + "生产总值增长7%以上，新建学校6所以上。\n" * 200
"""As long as a report is."""
FOLLOWED = (
    "{year}年平顶山市政府工作报告\n一、{last}年工作回顾\n生产总值增长7%。建成湛南路学校。\n"
    "二、{year}年工作安排\n开工建设凌云路大桥，建成湛南路学校。\n"
)
"""Two years' reports, of which the later one answers the earlier one."""


def test_the_version_is_printed(run: Run) -> None:
    assert run("--version") == (0, f"xinhua-gov {xg.__version__}\n", "")


@pytest.mark.parametrize("words", [["--help"], ["-h"], *([name, "--help"] for name in COMMANDS)], ids=" ".join)
def test_every_help_gives_an_example(words: list[str], run: Run) -> None:
    status, out, err = run(*words)
    assert (status, err) == (0, "")
    assert "Example: xinhua-gov " in out


@pytest.mark.parametrize(
    "name", ["", *(name for name in COMMANDS if name != "review")]
)  # which serves until it is ended
def test_the_example_in_a_help_works(name: str, run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    Path("report.txt").write_text(REPORT, encoding="utf-8")
    told = run(*name.split(), "--help").out
    example = told.split("Example: xinhua-gov ")[1].split("\n")[0].split()
    example = ["report.txt" if word == "report.pdf" else word for word in example]
    if "reports/" in example:
        Path("reports").mkdir()
        Path("report.txt").rename("reports/report.txt")
    if "2022.txt" in example:
        for year in (2021, 2022):
            Path(f"{year}.txt").write_text(FOLLOWED.format(year=year, last=year - 1), encoding="utf-8")
    if "my-report" in example and name == "page":
        xg.write_report(xg.draft(REPORT), "my-report")
    if "my-copy" in example:
        xg.write_report(xg.load(), "my-copy")
    status, out, err = run(*example)
    assert (status, err) == (1 if name == "audit" else 0, "")
    assert out.count("\n") >= (1 if name in ONE_LINE else 3)


def test_the_general_help_lists_every_command(run: Run) -> None:
    listed = run("--help").out.split("commands:\n")[1].split("\n\n")[0].splitlines()
    assert [line.split()[0] for line in listed] == list(COMMANDS)


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (["targt"], ["targt", "targets"]),
        (["observation"], ["observation", "observations"]),
        (["zzz"], ["zzz", *COMMANDS]),
        ([""], [*COMMANDS]),
        (["--lang", "fr"], ["fr", "zh", "en"]),
        (["show", "gdp", "--lang", "fr"], ["fr", "zh", "en"]),
        (["--lang"], ["--lang"]),
        (["--report"], ["--report"]),
        (["--bogus"], ["--bogus"]),
        (["targets", "--bogus"], ["--bogus"]),
        (["targets", "--per", "2021"], ["--per"]),
        (["show"], ["ID"]),
        (["show", "gdp", "schools"], ["schools"]),
        (["audit"], ["TEXT"]),
        (["indicators", "--theme"], ["--theme"]),
    ],
    ids=str,
)
def test_bad_usage_ends_in_2_and_one_message_on_stderr(words: list[str], told: list[str], run: Run) -> None:
    status, out, err = run(*words)
    assert (status, out) == (2, "")
    assert err.count("error: ") == 1
    message = err.split("error: ")[1]
    assert [word for word in told if word not in message] == []


@pytest.mark.parametrize(
    "words",
    [
        ["--lang", "zh", "targets", "--period", "2035"],
        ["targets", "--lang", "zh", "--period", "2035"],
        ["targets", "--period", "2035", "--lang", "zh"],
        ["--lang=zh", "targets", "--period=2035"],
    ],
    ids=" ".join,
)
def test_common_options_stand_before_or_behind_the_command(words: list[str], run: Run) -> None:
    status, out, _ = run(*words)
    assert status == 0
    lines = out.splitlines()
    assert lines[0].split() == ["编号", "指标", "目标", "性质"]
    assert [line.split()[0] for line in lines[2:]] == ["gdp_per_capita.level.2035", "socialist_modernisation.2035"]


def test_version_before_a_command_prints_the_version(run: Run) -> None:
    assert run("--version", "show") == (0, f"xinhua-gov {xg.__version__}\n", "")


@pytest.mark.parametrize(
    ("locale", "words", "heading"),
    [
        ({"LANG": "zh_CN.UTF-8"}, [], "编号"),
        ({"LANG": "en_GB.UTF-8"}, [], "id"),
        ({"LANG": "fr_FR.UTF-8"}, [], "id"),
        ({"LANG": "C"}, [], "id"),
        ({}, [], "id"),
        ({"LANG": "en_GB.UTF-8", "LC_ALL": "zh_TW.UTF-8"}, [], "编号"),
        ({"LANG": "zh_CN.UTF-8", "LC_MESSAGES": "en_GB.UTF-8"}, [], "id"),
        ({"LANG": "zh_CN.UTF-8", "LC_ALL": ""}, [], "编号"),
        ({"LANG": "zh_CN.UTF-8"}, ["--lang", "en"], "id"),
        ({"LANG": "en_GB.UTF-8"}, ["--lang", "zh"], "编号"),
    ],
    ids=str,
)
def test_the_language_is_the_one_asked_for_else_that_of_the_locale(
    locale: dict[str, str],
    words: list[str],
    heading: str,
    run: Run,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    for name in ("LC_ALL", "LC_MESSAGES", "LANG", "LANGUAGE"):
        monkeypatch.delenv(name, raising=False)
    for name, value in locale.items():
        monkeypatch.setenv(name, value)
    status, out, _ = run("indicators", *words)
    assert (status, out.split()[0]) == (0, heading)


@pytest.mark.parametrize(
    ("words", "status"),
    [
        (["--help"], 0),
        (["--version"], 0),
        (["show", "--help"], 0),
        (["targets", "--help"], 0),
        (["audit", "--help"], 0),
        (["nonsense"], 2),
        (["--lang", "fr"], 2),
        (["show"], 2),
        (["indicators", "--theme", "nonsense"], 2),
    ],
    ids=str,
)
def test_help_and_usage_errors_come_without_pydantic(words: list[str], status: int) -> None:
    program = (
        "import sys\n"
        "from xinhua_gov.cli import main\n"
        "try: status = main(sys.argv[1:])\n"
        "except SystemExit as end: status = end.code\n"
        "print(status, 'pydantic' in sys.modules)"
    )
    done = subprocess.run([sys.executable, "-c", program, *words], capture_output=True, encoding="utf-8", check=True)
    assert done.stdout.splitlines()[-1] == f"{status} False"
