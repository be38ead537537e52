"""Passages: mentions as a notebook shows them. Like the reader, this needs no pydantic."""

from __future__ import annotations

from xinhua_gov.display.html import frame, paragraph, scrolling_table
from xinhua_gov.reading.mention import Mention, Mentions

MOST = 30
"""How many mentions are shown."""


def html_of_mentions(mentions: Mentions) -> str:
    """The first mentions as a table, and how many more there are."""
    rows = [_mention_row(mention) for mention in mentions[:MOST]]
    more = [paragraph(f"and {len(mentions) - MOST:,} more", soft=True)] if len(mentions) > MOST else []
    head = ["at", "text", "value", "unit", "qualifier", "what", "modality", "period", "said of"]
    title = f"{len(mentions.quantities):,} quantities of {len(mentions):,} mentions"
    return frame(title, scrolling_table(head, rows, right=[0, 2]), *more)


def _mention_row(mention: Mention) -> tuple[str, ...]:
    high = "" if mention.value_high is None else f"{':' if mention.measure == 'ratio' else '–'}{mention.value_high:,f}"
    return (
        str(mention.start),
        mention.text,
        "" if mention.value is None else f"{mention.value:,f}{high}",
        mention.unit,
        mention.qualifier_text,
        (mention.measure or mention.kind).en,
        "" if mention.modality is None else mention.modality.en,
        mention.period or "",
        mention.subject,
    )
