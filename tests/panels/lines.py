"""Rows of a panel made up for the tests: one sound result and one sound target, with what a test changes."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

import xinhua_gov as xg
from xinhua_gov import Comparator, FigureKind, Level, Measure, Qualifier

RESULT: dict[str, Any] = {
    "file": "某市_2021.txt",
    "place": "某市",
    "code": "410400",
    "level": Level.PREFECTURE,
    "report_year": 2021,
    "kind": FigureKind.RESULT,
    "concept": "gdp",
    "measure": Measure.LEVEL,
    "period": xg.Period("2020"),
    "value": Decimal("67.7"),
    "scale": 8,
    "unit": "CNY",
    "qualifier": Qualifier.UNQUALIFIED,
    "start": 10,
    "end": 20,
    "figure_start": 14,
    "figure_end": 18,
    "quote": "生产总值67.7亿元",
}
RESULT["end"] = RESULT["start"] + len(RESULT["quote"])
TARGET: dict[str, Any] = RESULT | {
    "kind": FigureKind.TARGET,
    "measure": Measure.YOY_GROWTH,
    "period": xg.Period("2021"),
    "base_period": xg.Period("2020"),
    "comparator": Comparator.AT_LEAST,
    "value": Decimal(7),
    "scale": 0,
    "unit": "percent",
    "qualifier": Qualifier.AT_LEAST,
    "start": 30,
    "end": 40,
    "figure_start": 36,
    "figure_end": 37,
    "quote": "生产总值增长7%以上",
}
TARGET["end"] = TARGET["start"] + len(TARGET["quote"])
RELATIVE: dict[str, Any] = TARGET | dict.fromkeys(
    ("comparator", "value", "scale", "unit", "qualifier", "figure_start", "figure_end")
)


def result(**changes: Any) -> xg.PanelRow:
    return xg.PanelRow(**(RESULT | changes))


def target(**changes: Any) -> xg.PanelRow:
    return xg.PanelRow(**(TARGET | changes))


def relative(to: str, **changes: Any) -> xg.PanelRow:
    return xg.PanelRow(**(RELATIVE | {"relative_to": xg.RelativeTo.parse(to)} | changes))
