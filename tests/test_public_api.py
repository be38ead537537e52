"""The package's surface: what it offers, that it imports nothing before it is used, that its lists agree."""

from __future__ import annotations

import importlib.metadata
import subprocess
import sys

import pytest

import xinhua_gov as xg


def test_every_public_name_resolves_and_is_listed() -> None:
    for name in xg.__all__:
        assert getattr(xg, name) is not None
    assert set(xg.__all__) <= set(dir(xg))
    assert xg.__all__ == sorted(xg.__all__, key=lambda name: (name[0].islower() or name[0] == "_", name))


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
        ("import xinhua_gov; xinhua_gov.load()", {"argparse", "xinhua_gov.auditing.audit"}),
    ],
)
def test_nothing_is_imported_before_it_is_used(program: str, unwanted: set[str]) -> None:
    code = f"import sys; before = set(sys.modules); {program}; print(*set(sys.modules) - before)"
    done = subprocess.run(
        [sys.executable, "-S", "-c", f"import site; site.main(); {code}"], capture_output=True, text=True
    )
    assert done.returncode == 0, done.stderr
    assert not unwanted & set(done.stdout.split())
