"""A name is of one class: whoever reads it need not ask which room it is from."""

from __future__ import annotations

import ast
from collections import defaultdict
from pathlib import Path

import xinhua_gov

PACKAGE = Path(xinhua_gov.__file__).parent

ALLOWED: dict[str, str] = {}
"""Names that several classes have, each with the reason why."""


def classes() -> dict[str, list[str]]:
    """The files in which a class of each name stands."""
    files: dict[str, list[str]] = defaultdict(list)
    for path in sorted(PACKAGE.rglob("*.py")):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.ClassDef):
                files[node.name].append(path.relative_to(PACKAGE).as_posix())
    return files


def test_no_name_is_of_two_classes() -> None:
    found = classes()
    assert found["Report"] == ["model/report.py"]
    twice = {name: files for name, files in found.items() if len(files) > 1}
    assert {name: files for name, files in twice.items() if name not in ALLOWED} == {}
    assert set(ALLOWED) <= set(twice)
