"""A function fits on a screen: whoever reads it sees all of it at once."""

from __future__ import annotations

import ast
from pathlib import Path

import xinhua_gov

PACKAGE = Path(xinhua_gov.__file__).parent

LONGEST = 40
"""Lines of a function, with its signature and docstring."""


def longer_than(lines: int, source: str) -> list[str]:
    """The functions of a source text that have more lines."""
    functions = (
        node for node in ast.walk(ast.parse(source)) if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)
    )
    return [node.name for node in functions if (node.end_lineno or 0) - node.lineno >= lines]


def test_a_function_that_is_too_long_is_told() -> None:
    assert longer_than(
        3, "def short():\n    a = 1\n    return a\n\ndef long():\n    a = 1\n    b = 2\n    return b\n"
    ) == ["long"]


def test_no_function_is_longer_than_a_screen() -> None:
    files = sorted(PACKAGE.rglob("*.py"))
    assert len(files) > 200
    found = {
        path.relative_to(PACKAGE).as_posix(): longer_than(LONGEST, path.read_text(encoding="utf-8")) for path in files
    }
    assert {name: functions for name, functions in found.items() if functions} == {}
