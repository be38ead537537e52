"""Colour on a terminal. It repeats what signs and words say, and never stands alone."""

from __future__ import annotations

import argparse
import os
import re
from typing import TextIO

_GREEN, _RED, _DIM, _PLAIN = "\x1b[32m", "\x1b[31m", "\x1b[2m", "\x1b[0m"
_MARKED = re.compile(r"(?P<good>✓ ?\S*)|(?P<bad>✗ ?\S*)|(?P<rule>─+)")
_COLOURS = {"good": _GREEN, "bad": _RED, "rule": _DIM}
_FOR_PROGRAMS = ("json", "jsonl", "csv")


def is_wanted(options: argparse.Namespace, stream: TextIO) -> bool:
    """Whether what is printed there may be coloured.

    Only a terminal gets colours, and only where neither --no-color nor NO_COLOR (no-color.org) says no.
    """
    if options.no_color or os.environ.get("NO_COLOR") or os.environ.get("TERM") == "dumb":
        return False
    return stream.isatty() and not any(getattr(options, name, False) for name in _FOR_PROGRAMS)


def painted(line: str) -> str:
    r"""A line with its verdicts and rules in colour.

    >>> painted("gdp  ✗ missed")
    'gdp  \x1b[31m✗ missed\x1b[0m'
    """
    return _MARKED.sub(lambda mark: f"{_COLOURS[mark.lastgroup or 'rule']}{mark[0]}{_PLAIN}", line)
