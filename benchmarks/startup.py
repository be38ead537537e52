"""How long start-up takes, as ratios of one run: `python benchmarks/startup.py [RUNS]`.

Each line times whole cold processes, in turn with the others, and compares their medians. Machines are noisy: the
ratios tell something, the milliseconds little.
"""

from __future__ import annotations

import statistics
import subprocess
import sys
import time

PROGRAMS = {
    "python -c pass": ["-c", "pass"],
    "import xinhua_gov": ["-c", "import xinhua_gov"],
    "from pydantic import BaseModel": ["-c", "from pydantic import BaseModel"],
    "xinhua_gov.load()": ["-c", "import xinhua_gov; xinhua_gov.load()"],
    "xinhua-gov --help": ["-m", "xinhua_gov", "--help"],
    "xinhua-gov with bad usage": ["-m", "xinhua_gov", "nonsense"],
    "xinhua-gov": ["-m", "xinhua_gov"],
}
RATIOS = (
    ("import xinhua_gov", "python -c pass", "at most 1.05"),
    ("xinhua_gov.load()", "from pydantic import BaseModel", "at most 2.5"),
    ("xinhua-gov --help", "python -c pass", "at most 3.5"),
    ("xinhua-gov with bad usage", "python -c pass", "at most 3.5"),
    ("xinhua-gov", "from pydantic import BaseModel", ""),
)


def main(runs: int) -> None:
    """Time every program `runs` times and print the medians and the ratios."""
    seconds: dict[str, list[float]] = {name: [] for name in PROGRAMS}
    for _ in range(runs + 1):
        for name, arguments in PROGRAMS.items():
            seconds[name].append(_timed([sys.executable, *arguments]))
    medians = {name: statistics.median(times[1:]) for name, times in seconds.items()}
    for name, median in medians.items():
        print(f"{name:32} {median * 1000:8.1f} ms")
    print()
    for name, other, wanted in RATIOS:
        print(f"{name} / {other}: {medians[name] / medians[other]:.2f}{f' (wanted: {wanted})' if wanted else ''}")


def _timed(command: list[str]) -> float:
    start = time.perf_counter()
    subprocess.run(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, check=False)
    return time.perf_counter() - start


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 20)
