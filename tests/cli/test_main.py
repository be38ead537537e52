"""Whatever the streams are like (closed, full, of another encoding), a command ends in a status and no traceback."""

from __future__ import annotations

import io
import os
import subprocess
import sys
from pathlib import Path

import pytest
from command_line import environment

from xinhua_gov.cli import main

PROGRAM = [sys.executable, "-m", "xinhua_gov"]
ASCII = {"LANG": "C", "LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"}
LONG = [["observations"], ["observations", "--json"], ["targets", "--lang", "zh"]]
SHORT = [[], ["show", "gdp"], ["--help"], ["show", "--help"], ["--version"]]


def shell(line: str, **others: str) -> subprocess.CompletedProcess[bytes]:
    """What a line of the shell does, in which `xinhua-gov` is the program."""
    setup = f'xinhua-gov() {{ "{sys.executable}" -m xinhua_gov "$@"; }}; '
    return subprocess.run(["bash", "-c", setup + line], capture_output=True, env=environment(**others), check=False)


def piped(words: list[str], **others: str) -> subprocess.CompletedProcess[bytes]:
    return subprocess.run([*PROGRAM, *words], capture_output=True, env=environment(**others), check=False)


def ended(words: list[str]) -> int | str | None:
    """What a command line ends with in this process."""
    try:
        return main(words)
    except SystemExit as end:
        return end.code


def test_the_module_runs_as_the_command_does() -> None:
    done = piped(["show", "nothing.like.it"])
    assert (done.returncode, done.stdout) == (2, b"")
    assert done.stderr.startswith(b"xinhua-gov: no record has the id 'nothing.like.it'")


def test_only_the_first_line_is_wanted() -> None:
    done = shell("xinhua-gov observations --lang en | head -1; echo ${PIPESTATUS[0]}")
    assert done.stderr == b""
    assert done.stdout.decode().split() == ["id", "indicator", "figure", "0"]


@pytest.mark.parametrize("words", [*LONG, *SHORT], ids=str)
def test_a_reader_that_has_gone_is_no_error(
    words: list[str], capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    reading, writing = os.pipe()
    os.close(reading)
    with open(writing, "w", encoding="utf-8") as pipe:
        monkeypatch.setattr(sys, "stdout", pipe)
        assert ended(words) == 0
        pipe.flush()  # as the interpreter does when it ends
    assert capsys.readouterr().err == ""


@pytest.mark.parametrize("words", [["observations"], ["--help"]], ids=str)
def test_a_process_whose_reader_has_gone_ends_well(words: list[str]) -> None:
    reading, writing = os.pipe()
    os.close(reading)
    done = subprocess.run([*PROGRAM, *words], stdout=writing, stderr=subprocess.PIPE, env=environment(), check=False)
    os.close(writing)
    assert (done.returncode, done.stderr) == (0, b"")


def test_a_reader_that_has_gone_makes_no_bad_audit_good(tmp_path: Path) -> None:
    (tmp_path / "other.txt").write_text("另一篇", encoding="utf-8")
    reading, writing = os.pipe()
    os.close(reading)
    command = [*PROGRAM, "audit", str(tmp_path / "other.txt")]
    done = subprocess.run(command, stdout=writing, stderr=subprocess.PIPE, env=environment(), check=False)
    os.close(writing)
    assert (done.returncode, done.stderr) == (1, b"")


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="needs /dev/full")
def test_a_full_disk_is_told_in_one_line() -> None:
    with open("/dev/full", "wb") as full:
        command = [*PROGRAM, "observations"]
        done = subprocess.run(command, stdout=full, stderr=subprocess.PIPE, env=environment(), check=False)
    assert (done.returncode, done.stderr) == (1, b"xinhua-gov: cannot print: No space left on device\n")


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="needs /dev/full")
@pytest.mark.parametrize("words", [[], ["--help"], ["show", "gdp", "--json"]], ids=str)
def test_any_answer_that_finds_no_room_is_told_in_one_line(
    words: list[str], capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    with open("/dev/full", "w", encoding="utf-8") as full:
        monkeypatch.setattr(sys, "stdout", full)
        ended(words)
    assert capsys.readouterr().err == "xinhua-gov: cannot print: No space left on device\n"


@pytest.mark.parametrize(
    ("line", "statuses"),
    [("xinhua-gov >&-", (0, 1)), ("xinhua-gov show nothing.like.it 2>&-", (2,)), ("xinhua-gov audit - <&-", (1,))],
)
def test_a_closed_stream_gives_no_traceback(line: str, statuses: tuple[int, ...]) -> None:
    done = shell(line)
    assert b"Traceback" not in done.stderr
    assert b"Exception ignored" not in done.stderr
    assert done.returncode in statuses


@pytest.mark.parametrize("words", [["--lang", "zh"], ["show", "gdp", "--json"]], ids=str)
def test_chinese_is_printed_as_utf8_where_the_locale_knows_ascii_only(words: list[str]) -> None:
    done = piped(words, **ASCII)
    assert (done.returncode, done.stderr) == (0, b"")
    assert "地区生产总值" in done.stdout.decode("utf-8")


def test_a_chinese_path_can_be_told_where_the_locale_knows_ascii_only() -> None:
    done = piped(["audit", "报告.txt"], **ASCII)
    assert done.returncode == 1
    assert done.stderr.startswith(b"xinhua-gov: ")
    assert done.stderr.endswith(b": there is no such file or folder\n")


def test_a_chinese_name_is_understood_where_the_locale_knows_ascii_only() -> None:
    done = piped(["indicators", "--name", "生产总值"], **ASCII)
    assert done.stdout.decode("utf-8").splitlines()[-1].split()[0] == "gdp"


@pytest.mark.parametrize("encoding", ["gbk", "gb2312", "gb18030", "big5", "shift_jis", "latin-1", "cp437"])
@pytest.mark.parametrize("words", [["--lang", "zh"], ["targets"], ["show", "gdp"]], ids=str)
def test_an_encoding_that_lacks_a_character_is_no_error(
    encoding: str, words: list[str], capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    printed = io.BytesIO()
    monkeypatch.setattr(sys, "stdout", io.TextIOWrapper(printed, encoding=encoding))
    assert main(words) == 0
    assert "gdp" in printed.getvalue().decode(sys.stdout.encoding)
    assert capsys.readouterr().err == ""


def test_an_encoding_that_the_environment_asks_for_is_no_error() -> None:
    done = piped(["targets"], PYTHONIOENCODING="cp437")
    assert (done.returncode, done.stderr) == (0, b"")
    assert done.stdout


def test_an_argument_that_is_no_utf8_is_no_crash() -> None:
    done = subprocess.run([*PROGRAM, "audit", b"\xff"], capture_output=True, env=environment(), check=False)
    assert done.returncode == 1
    assert done.stderr.startswith(b"xinhua-gov: ")
    assert b"Traceback" not in done.stderr


@pytest.mark.parametrize(("words", "status"), [(["--report", "\udcff"], 1), (["show", "\udcff"], 2)], ids=str)
def test_any_argument_that_is_no_utf8_is_told_in_one_line(
    words: list[str], status: int, capsys: pytest.CaptureFixture[str]
) -> None:
    """What Python makes of the byte FF in an argument."""
    assert main(words) == status
    out, err = capsys.readouterr()
    assert (out, err.count("\n")) == ("", 1)
    assert err.startswith("xinhua-gov: ")


@pytest.mark.parametrize("words", [*LONG, *SHORT], ids=str)
def test_what_is_piped_is_plain(
    words: list[str], capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """No colour, no control character but the line feed, and no blanks at a line's end."""
    monkeypatch.setenv("TERM", "xterm-256color")
    monkeypatch.setenv("FORCE_COLOR", "1")
    assert ended(words) == 0
    out = capsys.readouterr().out
    assert out
    assert [character for character in out if ord(character) < 32 and character != "\n"] == []
    assert [line for line in out.splitlines() if line != line.rstrip()] == []
