"""Passages: mentions as a notebook shows them, lit in their text. Like the reader, this needs no pydantic."""

from __future__ import annotations

from collections.abc import Iterator

from xinhua_gov.display.html import frame, paragraph, scrolling_table
from xinhua_gov.display.lit_marks import lit_mentions
from xinhua_gov.display.pages import lit_box
from xinhua_gov.reading.mention import Mention, Mentions

MOST = 30
"""How many mentions are shown."""


def html_of_mentions(mentions: Mentions) -> str:
    """The text that they stand in with all of them lit, the first as a table, and how many more there are."""
    rows = [_mention_row(mention) for mention in mentions[:MOST]]
    more = [paragraph(f"and {len(mentions) - MOST:,} more", soft=True)] if len(mentions) > MOST else []
    head = ["at", "text", "value", "unit", "qualifier", "what", "modality", "period", "said of"]
    title = f"{len(mentions.quantities):,} quantities of {len(mentions):,} mentions"
    return frame(title, *_lit_text(mentions), scrolling_table(head, rows, right=[0, 2]), *more)


def _lit_text(mentions: Mentions) -> Iterator[str]:
    """The paragraphs from the first mention to the last, where the text is known."""
    text = mentions.text
    if text is None or not mentions:
        return
    start = text.rfind("\n", 0, mentions[0].start) + 1
    end = text.find("\n", mentions[-1].end)
    yield from lit_box(lit_mentions(text, mentions, "", "en"), "en", start, len(text) if end < 0 else end)


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
