"""Strips: a chart of where things stand in a text, a row for each kind. Like the reader, it needs no pydantic."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from decimal import Decimal
from typing import NamedTuple

from xinhua_gov.display.svg import COLUMN, Scale, drawing, element, words
from xinhua_gov.reading.mention import Mention
from xinhua_gov.vocabulary import Language, Modality, spoken

WIDE, LEFT, TOP, ROW = 760, 232, 64, 34
"""In pixels: the chart's width, where strips begin, the height above the first row and of a row."""


class Strip(NamedTuple):
    """One row: its label, and the start and end of each stretch of text that it marks."""

    label: str
    spans: tuple[tuple[int, int], ...]
    class_: str = "bar"


def strips_of(title: str, strips: Iterable[Strip], language: Language) -> tuple[str, str]:
    """The title of the chart, and the chart. Its scale runs from the start of the text to the last stretch marked."""
    rows = list(strips)
    last = max((end for row in rows for _, end in row.spans), default=0) or 1
    scale = Scale(Decimal(0), Decimal(last), LEFT, WIDE - 24)
    axis = spoken(language, "在文中的位置（字）", "offset in the text (characters)")
    body = [words(title, 16, 28, class_="title"), words(axis, LEFT, 50, class_="soft")]
    for place, row in enumerate(rows):
        body += _strip(row, scale, TOP + ROW * place)
    bottom = TOP + ROW * len(rows)
    body += [words(f"{at:,}", scale(Decimal(at)), bottom + 16, class_="soft", anchor="middle") for at in (0, last)]
    counts = " · ".join(f"{row.label} {len(row.spans):,}" for row in rows)
    return title, drawing(title, counts, WIDE, bottom + 32, body)


def _strip(row: Strip, scale: Scale, y: float) -> Iterator[str]:
    """The label with a count, a line for the text, and the marks on it; marks that touch are drawn as one."""
    yield words(f"{row.label} ({len(row.spans):,})", 16, y + 18, class_="name", columns=int((LEFT - 32) / COLUMN))
    yield element("path", d=f"M{scale.left:.1f} {y + 13:.1f}H{scale.right:.1f}", class_="line")
    begin = end = -1.0
    for start, stop in sorted(row.spans):
        left, right = scale(Decimal(start)), max(scale(Decimal(stop)), scale(Decimal(start)) + 1)
        if left > end + 0.5:
            if end >= 0:
                yield element("rect", x=begin, y=y + 4, width=end - begin, height=18, class_=row.class_)
            begin = left
        end = max(end, right)
    if end >= 0:
        yield element("rect", x=begin, y=y + 4, width=end - begin, height=18, class_=row.class_)


def strips_of_mentions(mentions: Iterable[Mention], language: Language) -> tuple[str, str]:
    """The chart of mentions: quantities reported, planned or neither, and other numbers."""
    found = list(mentions)
    labels = {
        Modality.REPORTED: spoken(language, "已报告", "reported"),
        Modality.PLANNED: spoken(language, "所计划", "planned"),
        None: spoken(language, "未说明", "neither is told"),
    }
    rows = [
        Strip(label, tuple((m.start, m.end) for m in found if m.is_quantity and m.modality is modality))
        for modality, label in labels.items()
    ]
    others = tuple((m.start, m.end) for m in found if not m.is_quantity)
    count = sum(len(row.spans) for row in rows)
    title = spoken(
        language, f"{count:,} 个数量，共 {len(found):,} 处数字", f"{count:,} quantities of {len(found):,} mentions"
    )
    return strips_of(title, [*rows, Strip(spoken(language, "非数量", "other numbers"), others, "band")], language)
