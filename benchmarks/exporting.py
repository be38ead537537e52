"""How long exports take, warm, and how they grow with the report: `python benchmarks/exporting.py [TIMES]`.

The larger report is the bundled one TIMES (100) times over, each copy with ids and offsets of its own. Machines are
noisy: the ratios of one run tell something, the milliseconds little.
"""

from __future__ import annotations

import json
import statistics
import sys
import tempfile
import time
from pathlib import Path
from typing import Any

import xinhua_gov as xg

FORMATS = ("csv", "jsonl", "json", "sqlite", "datapackage")
WANTED = 100
"""Milliseconds that an export of the bundled report may take."""

RUNS = 7

_IDS = {
    "id", "indicator", "observations", "targets", "projects", "organisations", "continues", "parent", "previous",
    "base_level", "count", "place", "organisation", "record", "inputs", "printed", "project", "within",
}  # fmt: skip
"""The fields that hold ids of a report's own records."""

_OFFSETS = {"start", "end", "at"}


def main(times: int) -> None:
    """Print the time of each export of both reports, and how many times as long the larger takes."""
    small = xg.load()
    start = time.perf_counter()
    large = _repeated(small, times)
    print(f"a report {times} times as large, read in {time.perf_counter() - start:.1f} s; medians of {RUNS} and 1 runs")
    print(f"{'':16}{'bundled':>12}{f'{times} times':>12}{'ratio':>10}   (linear: {times})")
    for to in FORMATS:
        once, many = _milliseconds(small, to, RUNS), _milliseconds(large, to, 1)
        slow = "" if once <= WANTED else f"   (wanted: at most {WANTED} ms)"
        print(f"{to:16}{once:9.1f} ms{many:9.0f} ms{many / once:10.1f}{slow}")
    for name, write in (("markdown", xg.to_markdown), ("html", xg.to_html)):
        start = time.perf_counter()
        write(small)
        print(f"{name:16}{(time.perf_counter() - start) * 1000:9.1f} ms")


def _milliseconds(report: xg.Report, to: str, runs: int) -> float:
    """The median time of an export, its first run left out where there are several."""
    taken = []
    with tempfile.TemporaryDirectory() as folder:
        for number in range(runs + (runs > 1)):
            start = time.perf_counter()
            xg.export_report(report, Path(folder, str(number)), to)
            taken.append((time.perf_counter() - start) * 1000)
    return statistics.median(taken[runs > 1 :])


def _repeated(report: xg.Report, times: int) -> xg.Report:
    """A report with the records of another so many times, each copy behind the one before."""
    one: dict[str, Any] = report.model_dump(mode="json", exclude_defaults=True)
    length = one["source"]["characters"]
    copies = [{kind: _moved(part, f"_x{n}", n * length) for kind, part in one.items()} for n in range(times)]
    many = {kind: [record for copy in copies for record in copy[kind]] for kind in one if kind != "source"}
    source = one["source"] | {"characters": length * times}
    return xg.Report.model_validate_json(json.dumps({"source": source} | many))


def _moved(value: Any, mark: str, by: int) -> Any:
    """Records with their own ids marked, and their offsets moved."""
    if isinstance(value, list):
        return [_moved(item, mark, by) for item in value]
    if not isinstance(value, dict):
        return value
    return {
        key: _renamed(item, mark) if key in _IDS and not _holds_records(item)
        else _added(item, by) if key in _OFFSETS
        else _moved(item, mark, by)
        for key, item in value.items()
    }  # fmt: skip


def _holds_records(value: Any) -> bool:
    return isinstance(value, dict) or (isinstance(value, list) and bool(value) and isinstance(value[0], dict))


def _renamed(value: Any, mark: str) -> Any:
    """An id, or several, marked in its first part: `gdp.level.2020` is `gdp_x7.level.2020`."""
    if isinstance(value, list):
        return [_renamed(item, mark) for item in value]
    head, dot, rest = value.partition(".")
    return f"{head}{mark}{dot}{rest}"


def _added(value: Any, by: int) -> Any:
    return [item + by for item in value] if isinstance(value, list) else value + by


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 100)
