"""The parts and numbered sections of a text, each with its heading."""

from __future__ import annotations

import re
from typing import NamedTuple

from xinhua_gov.drafting.drafted_evidence import evidence_at
from xinhua_gov.drafting.proposing import open_fields
from xinhua_gov.recognition.phrases import one_line
from xinhua_gov.vocabulary import ProposalReason

LONGEST_HEADING = 60
"""Characters that a heading may have."""

_PART = re.compile(
    r"^[ \t\u3000]*(第[一二三四五六七八九十]{1,3}部分|[一二三四五六七八九十]{1,3}(?=、))[、：: \u3000]*", re.MULTILINE
)
_SECTION = re.compile(r"^[ \t\u3000]*([（(][一二三四五六七八九十]{1,3}[）)])[、 \u3000]*", re.MULTILINE)
_END = re.compile("[。\n]")
_TELLS = re.compile(r"[；：:%％]|\d[万亿个家项]")


class _Begun(NamedTuple):
    """A section as far as it is known where it begins."""

    start: int
    heading_end: int
    number: str
    title: str
    is_whole: bool = False


def sections_of(text: str, titled: str = "") -> list[dict[str, object]]:
    """The sections of a draft: what stands before the first part, the parts, and the numbered sections in them.

    A title that is read whole from a heading is settled, and so is that of an opening which is the report's (`titled`).
    """
    parts = _begun(text, _PART)
    if not parts:
        return [_section(text, "all", "part", _Begun(0, min(len(text), LONGEST_HEADING), "", ""), len(text))]
    found = []
    if text[: parts[0].start].strip():
        opening = _section(text, "opening", "opening", _Begun(0, parts[0].start, "", ""), parts[0].start)
        if opening["title"] == {"zh": titled}:
            opening = {field: value for field, value in opening.items() if field not in ("open", "proposals")}
        found.append(opening)
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
        title = one_line(text[match.end() : heading_end])
        found.append(_Begun(start, max(heading_end, match.end(1)), match[1], title, _is_whole(text, title, end)))
    return found


def _is_whole(text: str, title: str, end: re.Match[str] | None) -> bool:
    """Whether a title is all of a heading: it is no sentence that tells something, and ends within its line."""
    ends = end is None or end[0] == "\n" or text[end.end() : end.end() + 1] != ""
    return bool(title) and ends and len(title) < LONGEST_HEADING and not _TELLS.search(title)


def _section(text: str, id: str, kind: str, begun: _Begun, end: int) -> dict[str, object]:
    """A section whose stretch has no blanks at its end."""
    stop = max(begun.start + len(text[begun.start : end].rstrip()), begun.start + 1)
    first_line = text[begun.start : begun.heading_end].strip().partition("\n")[0]
    title = begun.title or one_line(first_line)[:LONGEST_HEADING].strip() or id
    section: dict[str, object] = {
        "id": id,
        "kind": kind,
        "title": {"zh": title},
        "evidence": evidence_at(text, begun.start, stop),
        "heading": {"start": begun.start, "end": min(max(begun.heading_end, begun.start + 1), stop)},
    }
    if not begun.is_whole:
        section |= open_fields({"title": title}, {"title": ProposalReason.FIRST_WORDS})
    return section | ({"number": begun.number} if begun.number else {})
