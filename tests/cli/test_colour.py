"""Colour is for terminals alone, can be declined, and says nothing that a sign or word does not say."""

from __future__ import annotations

import argparse
import io
import os
import pty
import subprocess
import sys

import pytest

from xinhua_gov.cli.colour import is_wanted, painted

GREEN, RED, DIM, PLAIN = "\x1b[32m", "\x1b[31m", "\x1b[2m", "\x1b[0m"


class Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


def options(**given: bool) -> argparse.Namespace:
    return argparse.Namespace(**({"no_color": False, "json": False} | given))


@pytest.fixture(autouse=True)
def _plain_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("NO_COLOR", raising=False)
    monkeypatch.setenv("TERM", "xterm-256color")


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("gdp  ✓ met  why", f"gdp  {GREEN}✓ met{PLAIN}  why"),
        ("gdp  ✗ 未达到", f"gdp  {RED}✗ 未达到{PLAIN}"),
        ("──  ────", f"{DIM}──{PLAIN}  {DIM}────{PLAIN}"),
        ("gdp  ? open  – none", "gdp  ? open  – none"),
        ("", ""),
    ],
)
def test_verdicts_and_rules_are_painted_and_nothing_else(line: str, expected: str) -> None:
    assert painted(line) == expected


def test_a_terminal_gets_colours_and_a_pipe_none() -> None:
    assert is_wanted(options(), Terminal())
    assert not is_wanted(options(), io.StringIO())


@pytest.mark.parametrize("given", ["no_color", "json", "jsonl", "csv"])
def test_an_option_for_programs_or_against_colours_is_heeded(given: str) -> None:
    assert not is_wanted(options(**{given: True}), Terminal())


@pytest.mark.parametrize(
    ("name", "value", "wanted"),
    [("NO_COLOR", "1", False), ("NO_COLOR", "0", False), ("NO_COLOR", "", True), ("TERM", "dumb", False)],
)
def test_the_environment_is_heeded_as_no_color_org_says(
    name: str, value: str, wanted: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv(name, value)
    assert is_wanted(options(), Terminal()) is wanted


@pytest.mark.parametrize(
    ("words", "variables", "coloured"),
    [([], {}, True), (["--no-color"], {}, False), ([], {"NO_COLOR": "1"}, False), (["--json"], {}, False)],
)
def test_a_real_terminal_gets_colours(words: list[str], variables: dict[str, str], coloured: bool) -> None:
    reader, terminal = pty.openpty()
    command = [sys.executable, "-m", "xinhua_gov", "score", "--lang", "en", "--status", "met", *words]
    environment = os.environ | {"TERM": "xterm", "COLUMNS": "100"} | variables
    with subprocess.Popen(command, stdout=terminal, env=environment) as process:
        os.close(terminal)
        printed = b""
        try:
            while piece := os.read(reader, 4096):
                printed += piece
        except OSError:  # how Linux ends a terminal that nobody writes to
            pass
        os.close(reader)
    assert process.returncode == 0
    assert (b"\x1b[32m" in printed) is coloured
    assert b"met" in printed
