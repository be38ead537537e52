"""What the commands share: the report that is asked for, and printing as a table or as JSON."""

from __future__ import annotations

import argparse
import json
from collections.abc import Iterable, Sequence

from xinhua_gov.cli.parsing import terminal_columns
from xinhua_gov.display.columns import GAP, NARROWEST, padded, table, width, wrapped
from xinhua_gov.loading import load, read_report
from xinhua_gov.model.base import Record
from xinhua_gov.model.report import Report


def chosen_report(options: argparse.Namespace) -> Report:
    """The bundled report, or the one that --report names."""
    return load() if options.report is None else read_report(options.report)


def print_json(value: object) -> None:
    """Print records, or what holds them, as JSON."""
    print(json.dumps(value, ensure_ascii=False, indent=2, default=_plain))


def print_table(head: Sequence[str], rows: Iterable[Sequence[str]], *, right: Sequence[int] = ()) -> None:
    """Print a table that fits the terminal."""
    print("\n".join(table(head, list(rows), columns=terminal_columns(), right=right)))


def print_pairs(pairs: Sequence[tuple[str, str]]) -> None:
    """Print names and values side by side; a value without a name is a heading."""
    names = max(width(name) for name, _ in pairs)
    columns = terminal_columns()
    for name, value in pairs:
        room = None if columns is None else max(columns - names - len(GAP), NARROWEST)
        lines = [value] if room is None or not name else wrapped(value, room)
        for place, line in enumerate(lines):
            print(f"{padded(name if not place else '', names)}{GAP}{line}" if name else line)


def spoken(language: str, zh: str, en: str) -> str:
    """Of two wordings the one in `language`."""
    return zh if language == "zh" else en


def _plain(value: object) -> object:
    if isinstance(value, Record):
        return value.model_dump(mode="json")
    raise TypeError(f"no JSON for {type(value).__name__}")
