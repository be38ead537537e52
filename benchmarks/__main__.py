"""Every figure in one run: `python benchmarks [--large] [--only NAME …] [--write]`.

Prints what each benchmark prints, then the table of all of them. `--write` keeps it as `docs/benchmarks.json`, with the
date and the machine, for the documentation to show. It wants the package as its users have it, from a wheel, and the
other libraries: `pip install '.[bench,test]'`; an editable install starts a few hundredths slower.
"""

from __future__ import annotations

import argparse
import datetime as dt
import json
import os
import platform
from collections.abc import Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from multiprocessing import get_context
from pathlib import Path

from figures import Figure, measured
from pydantic import VERSION

import xinhua_gov as xg

KEPT = Path(__file__).resolve().parents[1] / "docs" / "benchmarks.json"
BENCHMARKS = (
    "startup", "judging", "exporting", "expressions", "drafting", "reading", "documents", "places", "panel", "promises",
    "broken",
)  # fmt: skip


def figures(names: Sequence[str], *, large: bool) -> Iterator[Figure]:
    """The figures of some benchmarks, each in a process of its own, so that none is slowed by another's leavings."""
    with ProcessPoolExecutor(1, mp_context=get_context("spawn"), max_tasks_per_child=1) as alone:
        for name in names:
            options = {"large": large} if name == "reading" else {}
            yield from alone.submit(measured, name, options).result()


def machine() -> str:
    """The machine in words."""
    cores = f"{os.cpu_count()} cores, {platform.machine()}, {platform.system()}"
    return f"{cores}; {platform.python_implementation()} {platform.python_version()}, pydantic {VERSION}"


def main() -> None:
    """Measure, print, and keep what is to be kept."""
    parser = argparse.ArgumentParser(prog="python benchmarks", description="Every figure in one run.")
    parser.add_argument("--large", action="store_true", help="read 100 MB too")
    parser.add_argument("--write", action="store_true", help=f"keep the table, in {KEPT.parent.name}/{KEPT.name}")
    what = "of these alone; what is kept of the others stays"
    parser.add_argument("--only", metavar="NAME", nargs="+", choices=BENCHMARKS, help=what)
    options = parser.parse_args()
    found = list(figures(options.only or BENCHMARKS, large=options.large))
    told = {"date": dt.date.today().isoformat(), "machine": machine(), "version": xg.__version__}
    print(f"\n{told['date']}, xinhua-gov {told['version']}; {told['machine']}\n")
    for figure in found:
        print(figure)
    if options.write:
        kept = [] if options.only is None else json.loads(KEPT.read_text(encoding="utf-8"))["figures"]
        parts = {figure.part for figure in found}
        rows = [*(row for row in kept if row["part"] not in parts), *(figure._asdict() for figure in found)]
        KEPT.write_text(json.dumps(told | {"figures": rows}, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
