"""Sentences: the sentence around a stretch of a text, as it is shown to a person."""

from __future__ import annotations

ENDS = "。！？\n\r\v\f\x1c\x1d\x1e\x85\u2028\u2029"
"""The characters that end a sentence."""

MOST = 60
"""Characters of a sentence that are shown."""

CUT = "…"
"""What stands for the rest of a sentence."""


LONGEST = 300
"""Characters of a sentence that are shown where it stands for a record, or tells a story."""

FAR = 2000
"""Characters on either side within which a sentence is looked for."""


def sentence_span(text: str, start: int, end: int) -> tuple[int, int]:
    """Where the sentence around a stretch begins and ends; of a stretch that goes on, all of its sentences.

    >>> sentence_span("去年平稳。产值5亿元，增长6%。今年更好。", 7, 10)
    (5, 16)
    """
    before, behind = max(0, start - FAR), min(len(text), end + FAR)
    begin = max(before, *(text.rfind(mark, before, start) + 1 for mark in ENDS))
    if end > start and text[end - 1] in ENDS:
        return begin, end
    stops = [place + 1 for mark in ENDS if (place := text.find(mark, end, behind)) >= 0]
    return begin, min(stops, default=behind)


def sentence_around(text: str, start: int, end: int, most: int = MOST) -> str:
    """The sentence around a stretch, on one line; of a long one about `most` characters around the stretch.

    No number and no word in Latin letters is cut in two.

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
    while begin < start and _is_one_word(text[begin - 1 : begin + 1]):
        begin += 1
    while stop > end and _is_one_word(text[stop - 1 : stop + 1]):
        stop -= 1
    cut_before = begin > 0 and text[begin - 1] not in ENDS
    cut_behind = stop < len(text) and text[stop - 1] not in ENDS
    shown = " ".join(text[begin:stop].split())
    return f"{CUT if cut_before else ''}{shown}{CUT if cut_behind else ''}"


def _is_one_word(pair: str) -> bool:
    """Whether two characters belong to one number, or to one word in Latin letters."""
    return len(pair) == 2 and pair.isascii() and not any(map(str.isspace, pair))


def _within(begin: int, start: int, end: int, stop: int, room: int) -> tuple[int, int]:
    """Where a sentence is cut on either side, so that `room` characters stand around the stretch."""
    before, behind = start - begin, stop - end
    if before + behind <= room:
        return begin, stop
    before = min(before, max(room - room // 3, room - behind))
    return start - before, end + min(behind, room - before)
