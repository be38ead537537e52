"""How long exports take, warm, and how they grow with the report: `python benchmarks/exporting.py [TIMES]`.

The larger report is the bundled one TIMES (100) times over, each copy with ids and offsets of its own. Machines are
noisy: the ratios of one run tell something, the milliseconds little.
"""

from __future__ import annotations

import gc
import json
import statistics
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from figures import Figure, ratio

import xinhua_gov as xg
from xinhua_gov.model.parts import naming_fields_of

FORMATS = ("csv", "jsonl", "json", "sqlite", "datapackage")
COLLECTED = ("json", "sqlite")
"""Those that make so many objects that the garbage collector shows."""

WANTED = 100
"""Milliseconds that an export of the bundled report may take."""

RUNS = 7

_IDS = {"id", *(field.names[-1] for kind in xg.RecordKind for field in naming_fields_of(kind))}
"""The fields that hold ids of a report's own records."""

_OFFSETS = {"start", "end", "at"}


def figures(times: int = 100) -> Iterator[Figure]:
    """Print the time of each export of both reports; how many times as long the larger takes."""
    small = xg.load()
    start = time.perf_counter()
    large = _repeated(small, times)
    print(f"a report {times} times as large, read in {time.perf_counter() - start:.1f} s; medians of {RUNS} and 1 runs")
    taken = {to: _milliseconds(small, to, RUNS) for to in FORMATS}
    for to, once in taken.items():
        many = _milliseconds(large, to, 1)
        slow = "" if once <= WANTED else f"   (wanted: at most {WANTED} ms)"
        print(f"{to:16}{once:9.1f} ms{many:9.0f} ms{slow}")
        en, zh = f"{to} of a report {times} times as large / of the report", f"{times}倍大的报告导出{to} / 原报告"
        yield Figure("exports", en, zh, ratio(many, once), f"{times}, linear")
    gc.disable()
    for to in COLLECTED:
        many = _milliseconds(large, to, 1) / _milliseconds(small, to, RUNS)
        en, zh = f"{to}, likewise, with Python's garbage collector off", f"{to}，同上，关掉Python的垃圾回收"
        yield Figure("exports", en, zh, ratio(many, 1))
    gc.enable()
    for name, write in (("Markdown", xg.to_markdown), ("HTML", xg.to_html)):
        start = time.perf_counter()
        write(small)
        once = (time.perf_counter() - start) * 1000
        print(f"{name:16}{once:9.1f} ms")
        yield Figure("exports", f"{name} / json, of the report", f"{name} / json，同一报告", ratio(once, taken["json"]))


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
    for figure in figures(int(sys.argv[1]) if len(sys.argv) > 1 else 100):
        print(figure)
