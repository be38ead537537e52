"""From words to a command: help, version, options in any place, and usage errors that say what would be right."""

from __future__ import annotations

import subprocess
import sys

import pytest

import xinhua_gov as xg
from xinhua_gov.cli import main

COMMANDS = ("overview", "show", "indicators", "observations", "targets", "score", "growth", "reconcile", "audit")


def leaves(arguments: list[str]) -> int:
    """The exit status of a command line, whether it returns or leaves at once."""
    try:
        return main(arguments)
    except SystemExit as end:
        return end.code if isinstance(end.code, int) else -1


def test_the_version_is_printed(capsys: pytest.CaptureFixture[str]) -> None:
    assert leaves(["--version"]) == 0
    assert capsys.readouterr().out == f"xinhua-gov {xg.__version__}\n"


@pytest.mark.parametrize("words", [["--help"], ["-h"], *([name, "--help"] for name in COMMANDS)], ids=" ".join)
def test_every_help_gives_an_example(words: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    assert leaves(words) == 0
    out, err = capsys.readouterr()
    assert "Example: xinhua-gov " in out
    assert err == ""


@pytest.mark.parametrize("words", [[], *([name] for name in COMMANDS)], ids=str)
def test_the_example_in_a_help_works(
    words: list[str], capsys: pytest.CaptureFixture[str], tmp_path_factory: pytest.TempPathFactory
) -> None:
    leaves([*words, "--help"])
    example = capsys.readouterr().out.split("Example: xinhua-gov ")[1].split("\n")[0].split()
    if "report.txt" in example:
        file = tmp_path_factory.mktemp("text") / "report.txt"
        file.write_text("二〇二一年", encoding="utf-8")
        assert leaves([str(file) if word == "report.txt" else word for word in example]) == 1
    else:
        assert leaves(example) == 0
    assert capsys.readouterr().out.count("\n") >= 3


def test_the_general_help_lists_every_command(capsys: pytest.CaptureFixture[str]) -> None:
    leaves(["--help"])
    lines = capsys.readouterr().out.splitlines()
    for name in COMMANDS:
        assert any(line.split()[:1] == [name] for line in lines), name


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
def test_bad_usage_ends_in_2_and_one_message_on_stderr(
    words: list[str], told: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    assert leaves(words) == 2
    out, err = capsys.readouterr()
    assert out == ""
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
def test_common_options_stand_before_or_behind_the_command(
    words: list[str], capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("COLUMNS", raising=False)
    assert main(words) == 0
    lines = capsys.readouterr().out.splitlines()
    assert lines[0].split() == ["编号", "指标", "目标", "性质"]
    assert [line.split()[0] for line in lines[2:]] == ["gdp_per_capita.level.2035", "socialist_modernisation.2035"]


def test_version_before_a_command_prints_the_version(capsys: pytest.CaptureFixture[str]) -> None:
    assert leaves(["--version", "show"]) == 0
    assert capsys.readouterr().out == f"xinhua-gov {xg.__version__}\n"


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
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    for name in ("LC_ALL", "LC_MESSAGES", "LANG", "LANGUAGE"):
        monkeypatch.delenv(name, raising=False)
    for name, value in locale.items():
        monkeypatch.setenv(name, value)
    assert main(["indicators", *words]) == 0
    assert capsys.readouterr().out.split()[0] == heading


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
