"""Outline: the parts and numbered sections of a text, each with its heading."""

from __future__ import annotations

import re
from typing import NamedTuple

from xinhua_gov.drafting.evidence import evidence_of
from xinhua_gov.drafting.opening import one_line

LONGEST_HEADING = 60
"""Characters that a heading may have."""

_PART = re.compile(
    r"^[ \t\u3000]*(第[一二三四五六七八九十]{1,3}部分|[一二三四五六七八九十]{1,3}(?=、))[、：: \u3000]*", re.MULTILINE
)
_SECTION = re.compile(r"^[ \t\u3000]*([（(][一二三四五六七八九十]{1,3}[）)])[、 \u3000]*", re.MULTILINE)
_END = re.compile("[。\n]")


class _Begun(NamedTuple):
    """A section as far as it is known where it begins."""

    start: int
    heading_end: int
    number: str
    title: str


def sections_of(text: str) -> list[dict[str, object]]:
    """The sections of a draft: what stands before the first part, the parts, and the numbered sections in them."""
    parts = _begun(text, _PART)
    if not parts:
        return [_section(text, "all", "part", _Begun(0, min(len(text), LONGEST_HEADING), "", ""), len(text))]
    found = []
    if text[: parts[0].start].strip():
        found.append(_section(text, "opening", "opening", _Begun(0, parts[0].start, "", ""), parts[0].start))
    sections = _begun(text, _SECTION)
    ends = [*(part.start for part in parts[1:]), len(text)]
    for number, (part, end) in enumerate(zip(parts, ends, strict=True), start=1):
        found.append(_section(text, f"part{number}", "part", part, end))
        inner = [section for section in sections if part.heading_end <= section.start < end]
        stops = [*(section.start for section in inner[1:]), end]
        for place, (section, stop) in enumerate(zip(inner, stops, strict=False), start=1):
            id = f"part{number}.{place}"
            found.append(_section(text, id, "section", section, stop) | {"parent": f"part{number}"})
    return found


def _begun(text: str, mark: re.Pattern[str]) -> list[_Begun]:
    """Where sections with a mark begin; a line that is too long for a heading ends it with its first sentence."""
    found = []
    for match in mark.finditer(text):
        end = _END.search(text, match.end())
        heading_end = min(end.start() if end else len(text), match.end() + LONGEST_HEADING)
        start = match.start(1)
        found.append(_Begun(start, max(heading_end, match.end(1)), match[1], one_line(text[match.end() : heading_end])))
    return found


def _section(text: str, id: str, kind: str, begun: _Begun, end: int) -> dict[str, object]:
    """A section whose stretch has no blanks at its end."""
    stop = max(begun.start + len(text[begun.start : end].rstrip()), begun.start + 1)
    first_line = text[begun.start : begun.heading_end].strip().partition("\n")[0]
    title = begun.title or one_line(first_line)[:LONGEST_HEADING].strip() or id
    section: dict[str, object] = {
        "id": id,
        "kind": kind,
        "title": {"zh": title},
        "evidence": evidence_of(text, begun.start, stop),
        "heading": {"start": begun.start, "end": min(max(begun.heading_end, begun.start + 1), stop)},
        "open": ["title"],
    }
    return section | ({"number": begun.number} if begun.number else {})
