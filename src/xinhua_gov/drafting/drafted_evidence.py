"""A stretch of a text as the evidence of a drafted record, in plain data."""

from __future__ import annotations

from xinhua_gov.model.evidence import digest


def evidence_at(text: str, start: int, end: int, *, quote: bool = False) -> dict[str, object]:
    """A stretch of the text as evidence."""
    found: dict[str, object] = {"start": start, "end": end, "digest": digest(text[start:end])}
    return found | {"quote": text[start:end]} if quote else found
