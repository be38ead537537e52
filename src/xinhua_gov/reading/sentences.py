"""Sentences: the sentence around a stretch of a text, as it is shown to a person."""

from __future__ import annotations

ENDS = "。！？\n\r\v\f\x1c\x1d\x1e\x85\u2028\u2029"
"""The characters that end a sentence."""

MOST = 60
"""Characters of a sentence that are shown."""

CUT = "…"
"""What stands for the rest of a sentence."""


def sentence_around(text: str, start: int, end: int, most: int = MOST) -> str:
    """The sentence around a stretch, on one line; of a long one about `most` characters around the stretch.

    >>> sentence_around("去年平稳。产值5亿元，增长6%。今年更好。", 7, 10)
    '产值5亿元，增长6%。'
    >>> sentence_around("去年平稳。产值5亿元，增长6%。今年更好。", 7, 10, most=6)
    '产值5亿元，…'
    """
    room = max(most - (end - start), 0)
    begin = max(text.rfind(mark, max(0, start - room), start) + 1 for mark in ENDS)
    begin = begin or max(0, start - room)
    stops = [place for mark in ENDS if (place := text.find(mark, end, end + room)) >= 0]
    stop = min(stops, default=min(len(text), end + room) - 1) + 1
    begin, stop = _within(begin, start, end, stop, room)
    cut_before = begin > 0 and text[begin - 1] not in ENDS
    cut_behind = stop < len(text) and text[stop - 1] not in ENDS
    shown = " ".join(text[begin:stop].split())
    return f"{CUT if cut_before else ''}{shown}{CUT if cut_behind else ''}"


def _within(begin: int, start: int, end: int, stop: int, room: int) -> tuple[int, int]:
    """Where a sentence is cut on either side, so that `room` characters stand around the stretch."""
    before, behind = start - begin, stop - end
    if before + behind <= room:
        return begin, stop
    before = min(before, max(room - room // 3, room - behind))
    return start - before, end + min(behind, room - before)
