"""Figure: one thing that was measured, as a line of the table that the documentation shows."""

from __future__ import annotations

from importlib import import_module
from pathlib import Path
from typing import NamedTuple

CORPUS = Path(__file__).resolve().parents[2] / "shared" / "corpus"
"""Other governments' reports, beside the checkout; they may be absent."""


class Figure(NamedTuple):
    """What was measured, in both languages; what came out; and what is wanted of it, where something is.

    `value` is a ratio of two measurements of one run, or a count: what holds on any machine.
    """

    part: str
    en: str
    zh: str
    value: str
    wanted: str = ""

    def __str__(self) -> str:
        wanted = f"   (wanted: {self.wanted})" if self.wanted else ""
        return f"{self.en}: {self.value}{wanted}"


def ratio(one: float, other: float) -> str:
    """One measurement over another, with two decimals, or none where it is large."""
    found = one / other
    return f"{found:.2f}" if found < 100 else f"{found:,.0f}"


def measured(name: str, options: dict[str, bool]) -> list[Figure]:
    """The figures of one benchmark, by the name of its file."""
    print(f"\n== {name}", flush=True)
    return list(import_module(name).figures(**options))
