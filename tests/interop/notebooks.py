"""The notebooks and a real kernel: `python tests/interop/notebooks.py` executes and writes them anew.

`example.ipynb` shows the bundled report; `targets.ipynb` makes its tables from a folder of reports, which `--reports`
names: `--reports ../shared/corpus` made those that are kept. Without it that notebook stays as it is.
"""

from __future__ import annotations

import argparse
import os
from pathlib import Path
from typing import Any

import nbformat
from nbclient import NotebookClient

DOCS = Path(__file__).resolve().parents[2] / "docs"
NOTEBOOKS = sorted(DOCS.glob("*/example.ipynb"))
OF_A_FOLDER = sorted(DOCS.glob("*/targets.ipynb"))
FOLDER = "XINHUA_GOV_REPORTS"
"""The variable that names the folder of reports."""


def executed(notebook: Path, reports: Path | None = None) -> Any:
    """A notebook with its outputs made anew, of the reports in a folder; nothing in it tells of this machine."""
    told: Any = nbformat.read(notebook, as_version=4)
    before = os.environ.pop(FOLDER, None)
    if reports is not None:
        os.environ[FOLDER] = str(reports)
    try:
        NotebookClient(told, timeout=600, kernel_name="python3").execute()
    finally:
        os.environ.pop(FOLDER, None)
        if before is not None:
            os.environ[FOLDER] = before
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
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--reports", metavar="FOLDER", type=Path, help="the folder that targets.ipynb reads")
    options = parser.parse_args()
    for notebook in NOTEBOOKS:
        nbformat.write(executed(notebook), notebook)
    for notebook in OF_A_FOLDER if options.reports is not None else ():
        nbformat.write(executed(notebook, options.reports), notebook)
