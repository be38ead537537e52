"""How long start-up takes, and how much memory: `python benchmarks/startup.py [RUNS]`.

Each line measures whole cold processes, in turn with the others, and compares their medians. Machines are noisy: the
ratios tell something, the milliseconds little.
"""

from __future__ import annotations

import statistics
import subprocess
import sys
import time
from collections.abc import Iterator

from figures import Figure, ratio

PASS = "python -c pass"
PYDANTIC = "from pydantic import BaseModel"
PROGRAMS = {
    PASS: ["-c", "pass"],
    "import xinhua_gov": ["-c", "import xinhua_gov"],
    PYDANTIC: ["-c", PYDANTIC],
    "xinhua_gov.load()": ["-c", "import xinhua_gov; xinhua_gov.load()"],
    "xinhua-gov --help": ["-m", "xinhua_gov", "--help"],
    "xinhua-gov nonsense": ["-m", "xinhua_gov", "nonsense"],
    "xinhua-gov": ["-m", "xinhua_gov"],
}
RATIOS = (
    ("import xinhua_gov", PASS, "≤ 1.05"),
    ("xinhua_gov.load()", PYDANTIC, "≤ 2.5"),
    ("xinhua-gov --help", PASS, "≤ 3.5"),
    ("xinhua-gov nonsense", PASS, "≤ 3.5"),
    ("xinhua-gov", PYDANTIC, ""),
)


_TELL = "; print(next(line.split()[1] for line in open('/proc/self/status') if line.startswith('VmHWM')))"
"""Code that prints the most memory that its process had, in kB."""


def figures(runs: int = 20) -> Iterator[Figure]:
    """Time every program `runs` times, print the medians, and compare them; likewise the memory."""
    seconds: dict[str, list[float]] = {name: [] for name in PROGRAMS}
    for _ in range(runs + 1):
        for name, arguments in PROGRAMS.items():
            seconds[name].append(_seconds(arguments))
    medians = {name: statistics.median(times[1:]) for name, times in seconds.items()}
    for name, median in medians.items():
        print(f"{name:32}{median * 1000:8.1f} ms")
    for name, other, wanted in RATIOS:
        found = ratio(medians[name], medians[other])
        yield Figure("start-up", f"time of `{name}` / `{other}`", f"`{name}` 的时间 / `{other}`", found, wanted)
    for name, other in (("import xinhua_gov", PASS), ("xinhua_gov.load()", PYDANTIC)):
        one, of = _megabytes(PROGRAMS[name][1]), _megabytes(PROGRAMS[other][1])
        print(f"{name:32}{one:8.1f} MB   {other}: {of:.1f} MB")
        yield Figure("start-up", f"memory of `{name}` / `{other}`", f"`{name}` 的内存 / `{other}`", ratio(one, of))


def _seconds(arguments: list[str]) -> float:
    start = time.perf_counter()
    subprocess.run([sys.executable, *arguments], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, check=False)
    return time.perf_counter() - start


def _megabytes(code: str) -> float:
    """The most memory that a process with this code has."""
    told = subprocess.run([sys.executable, "-c", code + _TELL], capture_output=True, text=True, check=True).stdout
    return int(told) * 1024 / 1e6


if __name__ == "__main__":
    for figure in figures(int(sys.argv[1]) if len(sys.argv) > 1 else 20):
        print(figure)
