"""A report whose every text is a trap: for spreadsheets, SQL, HTML, Markdown, and eyes."""

from __future__ import annotations

import copy
from collections.abc import Iterable, Iterator
from itertools import cycle
from typing import Any

import samples
from hypothesis import strategies as st

import xinhua_gov as xg

TRAPS = (
    "=HYPERLINK(\"http://example.org\",\"x\")",
    "'); DROP TABLE figures; --",
    "<script>alert(1)</script><img src=x onerror=alert(1)>",
    "|a|b|\\|`c` **d** _e_ [f](javascript:alert(1)) https://example.org www.example.org",
    "+1\"2\",3;4",
    "@SUM(A1)",
    "-1‮txet desrever‬",
    "'quoted'",
    "＝1+1",
    "&lt;b&gt;&amp;",
    "😀é👩‍👩‍👧 nǐ hǎo",
    "]]> --> */ ?> {{7*7}} ${7*7} %s",
)  # fmt: skip


def report(traps: Iterable[str] = TRAPS) -> xg.Report:
    """The sample report with a trap in every name, note, definition, statement and gloss."""
    data = copy.deepcopy(samples.whole_document())
    _spoil(data, cycle(traps))
    return samples.built(data)


def _spoil(value: Any, traps: Iterator[str]) -> None:
    """Put a trap into every name in two languages that the text need not hold, and add notes."""
    if isinstance(value, list):
        for item in value:
            _spoil(item, traps)
    elif isinstance(value, dict):
        if "id" in value and "format" not in value:
            value["note"] = next(traps)
        for key, item in value.items():
            if key in ("name", "title", "definition", "statement") and isinstance(item, dict) and "at" not in value:
                item["zh"] = next(traps)
                item["en"] = next(traps)
            elif key == "gloss":
                value[key] = next(traps)
            else:
                _spoil(item, traps)


FORMULA_STARTS = "=+-@'＝＋－＠"

lines = st.text(
    st.characters(codec="utf-8", exclude_categories=("Cc", "Cs", "Zl", "Zp"))
    | st.sampled_from(FORMULA_STARTS + '"<&|,;\u202e'),
    min_size=1,
    max_size=20,
).filter(lambda text: text == text.strip() and text != "")
"""Lines of text that a name or note of a report may be."""

reports = st.lists(lines, min_size=1, max_size=12).map(report)
"""Reports whose names and notes are any lines of text."""
