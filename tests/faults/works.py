"""Everything that writes, each as work that can be done again and again over what it wrote before."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

import samples
from reports import FIRST

import xinhua_gov as xg
from xinhua_gov.cli import main
from xinhua_gov.storage.reports import json_document, report_of


class Work(NamedTuple):
    """Something that writes a place: `first` what may be there already, `again` what replaces it."""

    first: Callable[[Path], object]
    again: Callable[[Path], object]


SMALL, LARGE = samples.built(samples.whole_document()), xg.load()
DRAFT = xg.draft(FIRST)


def _settled() -> xg.Report:
    """The draft with a title that a person gave it."""
    data = json.loads(json_document(DRAFT))
    data["source"] |= {"title": {"zh": "报告", "en": "Report"}, "open": ["place"]}
    return report_of(data)


def _export(to: str, later: xg.Report = DRAFT) -> Work:
    return Work(
        lambda place: xg.export_report(SMALL, place, to),
        lambda place: xg.export_report(later, place, to, overwrite=True),
    )


def _command(*words: str, first: Callable[[Path], object] = lambda place: None) -> Work:
    return Work(first, lambda place: main([word.replace("PLACE", str(place)) for word in words]))


def _text(place: Path) -> str:
    """The report's text, in a file beside the folder that all is written to."""
    text = place.parent.with_suffix(".txt")
    if not text.exists():
        text.write_text(FIRST, encoding="utf-8")
    return str(text)


def _draft(*words: str) -> Callable[[Path], object]:
    """Draft the text again to the folder."""
    return lambda place: main(["draft", _text(place), "-o", str(place), *words])


FILES = {
    **{f"export {to}": _export(to) for to in ("csv", "jsonl", "sqlite", "markdown", "html")},
    "export json": _export("json", LARGE),
    "export by command": _command("export", "PLACE", "--to", "html", "--kind", "terms", "--force"),
    "one JSON file": Work(
        lambda place: xg.write_report(SMALL, place.with_suffix(".json")),
        lambda place: xg.write_report(DRAFT, place.with_suffix(".json"), overwrite=True),
    ),
    "chart": Work(
        lambda place: xg.chart(xg.scorecard(LARGE, [])).save(place.with_suffix(".svg")),
        lambda place: xg.chart(LARGE.indicators["gdp"]).save(place.with_suffix(".svg"), overwrite=True),
    ),
}
"""What writes one file."""

FOLDERS = {
    "data package": _export("datapackage"),
    "report": Work(
        lambda place: xg.write_report(SMALL, place), lambda place: xg.write_report(DRAFT, place, overwrite=True)
    ),
    "draft": Work(lambda place: xg.write_report(SMALL, place), _draft("--force")),
    "draft --update": Work(
        lambda place: xg.write_report(_settled(), place), _draft("--update", "--place", "410400 某县")
    ),
    "draft --rename": Work(
        lambda place: xg.write_report(DRAFT, place),
        lambda place: main(["draft", str(place), "--rename", "gdp", "output"]),
    ),
}
"""What writes a folder."""

DRAFTING = ("draft", "draft --update", "draft --rename")
"""What writes a folder as "report" does, after work of its own."""
