"""The example notebooks run in a real Jupyter kernel, and show what they show in the docs."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import nbformat
import notebooks
import pytest


@pytest.fixture(scope="module", params=notebooks.NOTEBOOKS, ids=lambda path: path.parent.name)
def cells(request: pytest.FixtureRequest) -> list[tuple[Any, Any]]:
    """The cells of a notebook as it stands in the docs, and as they are executed now."""
    notebook: Path = request.param
    stored: Any = nbformat.read(notebook, as_version=4)
    return list(zip(stored.cells, notebooks.executed(notebook).cells, strict=True))


def shown(cell: Any, kind: str) -> list[str]:
    return [output["data"][kind] for output in cell.get("outputs", []) if kind in output.get("data", {})]


def test_there_is_one_in_each_language() -> None:
    assert [path.parent.name for path in notebooks.NOTEBOOKS] == ["en", "zh"]


def test_every_cell_runs_and_shows_what_the_docs_show(cells: list[tuple[Any, Any]]) -> None:
    """To make them anew: python tests/interop/notebooks.py."""
    for stored, now in cells:
        assert shown(stored, "text/plain") == shown(now, "text/plain")
        own = [html for html in shown(now, "text/html") if "xinhua-" in html]
        assert own == [html for html in shown(stored, "text/html") if "xinhua-" in html]
        assert [output.output_type for output in now.get("outputs", []) if output.output_type == "error"] == []


def test_records_and_charts_are_shown_as_html_and_svg(cells: list[tuple[Any, Any]]) -> None:
    html = [html for _, now in cells for html in shown(now, "text/html")]
    assert len(html) == 6
    assert sum("xinhua-gov" in page for page in html) >= 2
    assert sum("<svg" in page for page in html) >= 3
    assert sum(map(len, (shown(now, "image/svg+xml") for _, now in cells))) == 5


def test_nothing_in_them_tells_of_a_machine(cells: list[tuple[Any, Any]]) -> None:
    for stored, _ in cells:
        assert stored.metadata == {}
        assert "/home" not in str(stored)
        assert "/tmp" not in str(stored)
