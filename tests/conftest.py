"""What the tests share: the report, its text where it is at hand, and hypothesis profiles."""

from __future__ import annotations

import gc
import os
from importlib.util import find_spec
from pathlib import Path

import pytest
from hypothesis import settings

import xinhua_gov as xg

ROOT = Path(__file__).resolve().parent.parent
SHARED = ROOT.parent / "shared"

OTHER_TOOLS = ("dask", "datasette", "frictionless", "jsonschema", "markdown_it", "nbclient", "pandas", "polars")

collect_ignore = [
    *(str(path) for path in (ROOT / "tests" / "fuzzing").glob("fuzz_*.py")),
    *([] if all(map(find_spec, OTHER_TOOLS)) else ["interop"]),
    *([] if find_spec("playwright") else ["browser"]),
]
"""What the base tests leave out: the fuzzer, and tests with other people's tools where those are absent."""

settings.register_profile("default", deadline=None, max_examples=20)
settings.register_profile("whole", deadline=None, max_examples=60)
settings.register_profile("full", deadline=None, max_examples=500)
settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "default"))


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption(
        "--shared-required", action="store_true", help="fail, rather than skip, a test that needs ../shared"
    )


def pytest_collection_finish() -> None:
    """Spare the collector of garbage what lives to the end: thousands of tests, walked through again and again."""
    gc.collect()
    gc.freeze()


@pytest.fixture(autouse=True)
def _workbooks(request: pytest.FixtureRequest) -> None:
    """Leave out what writes a workbook, by its parameters, where the extra for it is not installed."""
    parameters = getattr(getattr(request.node, "callspec", None), "params", {}).values()
    if any(isinstance(each, str) and each.endswith("xlsx") for each in parameters) and not find_spec("openpyxl"):
        pytest.skip("needs the extra excel")


@pytest.fixture(scope="session")
def report() -> xg.Report:
    """The bundled report."""
    return xg.load()


@pytest.fixture(scope="session")
def shared(request: pytest.FixtureRequest) -> Path:
    """The folder of source texts, which is not part of the project."""
    if not SHARED.exists():
        reason = "needs the source texts, ../shared beside the checkout"
        if request.config.getoption("--shared-required"):
            pytest.fail(reason)
        pytest.skip(reason)
    return SHARED


@pytest.fixture(scope="session")
def text(shared: Path) -> str:
    """The text of the bundled report."""
    return (shared / "source" / "xinhua-2021.txt").read_text(encoding="utf-8")
