"""The English words of an answer in Chinese: what is in Latin letters there, and no code, no id, and was not typed."""

from __future__ import annotations

import re
from collections.abc import Iterable

import xinhua_gov as xg
from xinhua_gov.cli.commands import COMMANDS

CODES = frozenset((
    "Word", "Excel", "SQLite", "Data", "Package", "Schema", "Markdown", "Parquet", "Dask", "Python", "Ctrl",
    "WiFi", "zh", "en", "bundled", "none", "report", "reports", "my", "figures", "projects", "scorecard",
    "indicators", "places", "file", "place", "year", "percent", "person", "xinhua-2021", "json", "jsonl", "csv", "xlsx",
    "datapackage", "markdown", "html", "sqlite", "gb18030", "big5", "utf-8", "utf-16-le", "utf-16-be",
    "indicator", "measure", "period", "value", "scale", "unit", "Lines",
))  # fmt: skip
"""Names of formats and programs, and codes that are typed as they are: in help and errors."""

NAMES = frozenset(("WiFi",))
"""Names in Latin letters that reports print: all else that an answer says in them is a code, an id or was typed."""

TYPED = re.compile(
    r"“[^”]*”"  # what a person typed, and the text of the report
    r"|\b[a-z0-9_]+(?:\.[a-z_]+)+\.[0-9to.~@-]+"  # figures, of other reports too
    r"|\b[a-z.]+\.gov\.cn\b"  # where a note is from
    r"|--?[a-z][a-z-]*"  # options
    r"|[\w/~-]*\.[a-z]\w{1,7}\b(?![.\w])"  # files and how they end
    r"|\{zh,en\}|https?://\S+|0x[0-9a-f]+|[0-9a-f]{12}…?"
    r"|xinhua-gov(?: [a-z]+)?"
)


def english_words(said: str, report: xg.Report, typed: Iterable[str] = (), codes: frozenset[str] = CODES) -> list[str]:
    """The words of an answer in Latin letters that are no code, no id and were not typed."""
    ids = {id for kind in xg.RecordKind for id in report.catalogue(kind)}
    tokens = re.findall(r"[A-Za-z][A-Za-z0-9_.~@-]*", TYPED.sub(" ", said))
    known = codes | ids | set(COMMANDS) | {report.source.id, *typed}
    words = [token.rstrip(".-") for token in tokens]
    return [word for word in words if word not in known and not word.isupper() and len(word) > 1]
