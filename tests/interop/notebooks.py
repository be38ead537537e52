"""The example notebooks and a real kernel: `python tests/interop/notebooks.py` executes and writes them anew."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import nbformat
from nbclient import NotebookClient

DOCS = Path(__file__).resolve().parents[2] / "docs"
NOTEBOOKS = sorted(DOCS.glob("*/example.ipynb"))


def executed(notebook: Path) -> Any:
    """A notebook with its outputs made anew, and nothing in it that tells of this machine."""
    told: Any = nbformat.read(notebook, as_version=4)
    NotebookClient(told, timeout=120, kernel_name="python3").execute()
    told.metadata = {
        "kernelspec": {"name": "python3", "display_name": "Python 3", "language": "python"},
        "language_info": {"name": "python"},
    }
    for cell in told.cells:
        cell.metadata = {}
        for output in cell.get("outputs", []):
            output["metadata"] = {}
    return told


if __name__ == "__main__":
    for notebook in NOTEBOOKS:
        nbformat.write(executed(notebook), notebook)
