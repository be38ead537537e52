"""The package's surface: what it offers, that it imports nothing before it is used, that its lists agree."""

from __future__ import annotations

import ast
import importlib.metadata
import subprocess
import sys
from pathlib import Path

import pytest

import xinhua_gov as xg


def test_every_public_name_resolves_and_is_listed() -> None:
    for name in xg.__all__:
        assert getattr(xg, name) is not None
    assert set(xg.__all__) <= set(dir(xg))
    assert xg.__all__ == sorted(xg.__all__, key=lambda name: (name[0].islower() or name[0] == "_", name))


def test_the_names_for_type_checkers_are_the_names_at_run_time() -> None:
    source = Path(xg.__file__).read_text(encoding="utf-8")
    imported = {
        (alias.name, node.module)
        for node in ast.walk(ast.parse(source))
        if isinstance(node, ast.ImportFrom) and node.module
        for alias in node.names
    }
    at_run_time = {(name, f"xinhua_gov.{home}") for name, home in vars(xg)["_HOME_OF"].items()}
    assert imported - {("import_module", "importlib")} == at_run_time
    assert {name for name, _ in at_run_time} | {"__version__"} == set(xg.__all__)


def test_an_unknown_name_is_an_attribute_error() -> None:
    with pytest.raises(AttributeError, match="no attribute 'laod'"):
        getattr(xg, "laod")  # noqa: B009


def test_the_version_is_the_one_that_is_installed() -> None:
    assert xg.__version__ == importlib.metadata.version("xinhua-gov")


@pytest.mark.parametrize(
    ("program", "unwanted"),
    [
        ("import xinhua_gov", {"pydantic", "decimal", "enum", "json", "typing", "xinhua_gov.errors"}),
        ("import xinhua_gov; dir(xinhua_gov)", {"pydantic"}),
        ("import xinhua_gov; xinhua_gov.Bounds, xinhua_gov.Measure, xinhua_gov.XinhuaGovError", {"pydantic"}),
        ("import xinhua_gov; xinhua_gov.load()", {"argparse", "xinhua_gov.auditing"}),
    ],
)
def test_nothing_is_imported_before_it_is_used(program: str, unwanted: set[str]) -> None:
    code = f"import sys; before = set(sys.modules); {program}; print(*set(sys.modules) - before)"
    done = subprocess.run(
        [sys.executable, "-S", "-c", f"import site; site.main(); {code}"], capture_output=True, text=True
    )
    assert done.returncode == 0, done.stderr
    assert not unwanted & set(done.stdout.split())
