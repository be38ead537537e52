"""The notes that a panel makes itself: what is open of a row, and why another of its cell is preferred."""

from __future__ import annotations

from dataclasses import replace
from typing import NamedTuple

from xinhua_gov.panels.panel_row import PanelRow


class RowNote(NamedTuple):
    """A note in English and in Chinese."""

    en: str
    zh: str


EXACT = RowNote("an exact figure of the cell is preferred", "已采用同一格中的确数")
EARLIER = RowNote("a figure of the cell that stands further up is preferred", "已采用同一格中靠前的数据")
NUMBER_FIRST = RowNote("a target of the cell that has a number is preferred", "已采用同一格中有数字的目标")
FURTHER_AIM = RowNote(
    "a second, higher aim: it is the stretch of the row that is preferred", "更高的争取目标：已作为所采用行的争取值"
)
OF_THE_LAST = RowNote(
    "its qualifier stands behind the last number of the list and may hold for that one alone",
    "限定词在并列的最后一个数字之后，可能只限定该数字",
)
LOOSELY = RowNote("need only be so by and large (基本)", "只要求基本如此（“基本”）")


def noted(row: PanelRow, note: RowNote | None, *, preferred: bool) -> PanelRow:
    """A row with a note, or without any, and whether it is preferred in its cell."""
    en, zh = (None, None) if note is None else note
    return replace(row, note=en, note_zh=zh, preferred=preferred)
