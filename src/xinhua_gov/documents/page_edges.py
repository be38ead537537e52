"""What stands at the edges of pages and is no part of the running text: headers, footers, page numbers, footnotes."""

from __future__ import annotations

import re
from collections import Counter
from statistics import median

from xinhua_gov.documents.page_lines import PageLine

LOOKED_AT = 3
"""Lines at the top and at the bottom of a page that may be no part of its text."""

REPEATED_SHARE = 0.4
"""The share of pages on which a line must stand at the same height to be a header or footer; and at least on two."""

SMALL = 0.88
"""How high the type of footnotes is at most, in heights of that of the text."""

_PAGE_NUMBER = re.compile(
    r"[\s\-—–－·~|/]*+(?:(?:第|Page)\s*+)?(?P<number>\d{1,4}|[ivxlIVXL]{1,6}|[一二三四五六七八九十百〇零]{1,5})(?:\s*+(?P<page>页))?"
    r"(?:\s*+(?:(?:[/／|，,]|of)\s*+)?(?:共\s*+)?\d{1,4}(?:\s*+页)?)?[\s\-—–－·~|/]*",
    re.IGNORECASE,
)
_DASHED = re.compile(r"\s*[-—–－·~]+\s*\d{1,4}\s*[-—–－·~]+\s*")
_BROWSER = re.compile(
    r"\d{1,4}[/.-]\d{1,2}[/.-]\d{1,4},?\s+(?:[上下]午)?\d{1,2}:\d{2}.*|(?:https?|file)://\S+(?:\s+\d+/\d+)?|\d+/\d+"
)
_NUMBERS = re.compile(r"([0-9]+)")
_LONGEST_NUMBER = 5
_PIECES = 9
"""Pieces of a line that are looked at for what repeats: four numbers and what stands around them."""

_NOTE = re.compile(r"\s*(?:[①-⑳⁰¹²³⁴-⁹*※]|[\[［【〔(（]\d{1,3}[\]］】〕)）]|\d{1,3}[\s.．、]|注\s*\d*[:：])")


def without_edges(pages: list[list[PageLine]]) -> tuple[list[list[PageLine]], tuple[str, ...]]:
    """The lines of the running text of each page, and notes of what was left out."""
    repeated = _repeated(pages)
    numbered = _numbered(pages)
    body, headers, notes = [], 0, 0
    size = median([line.height for page in pages for line in page] or [0])
    for number, page in enumerate(pages):
        edges = {id(line) for line in _edge_lines(page) if _is_edge(line, number, repeated, numbered)}
        kept = [line for line in page if id(line) not in edges]
        text = _without_footnotes(kept, size)
        headers, notes = headers + len(page) - len(kept), notes + len(kept) - len(text)
        body.append(text)
    told = [
        (headers, "header, footer or page number", "headers, footers and page numbers"),
        (notes, "line of footnotes", "lines of footnotes"),
    ]
    return body, tuple(f"left out: {count:,} {one if count == 1 else many}" for count, one, many in told if count)


def _edge_lines(page: list[PageLine]) -> list[PageLine]:
    """The lines at the top and at the bottom of a page, in the order of their height; all of a short page."""
    by_height = sorted(page, key=lambda line: line.bottom)
    return by_height if len(page) <= 2 * LOOKED_AT else by_height[:LOOKED_AT] + by_height[-LOOKED_AT:]


def _keys(line: PageLine, place: int) -> list[tuple[str, int]]:
    """What may be the same of a header on every page: its words and its height to a few points.

    Each number of it is either the same on every page or follows the number of the page.
    """
    texts = [""]
    for piece in _NUMBERS.split(line.text)[:_PIECES]:
        is_number = piece.isascii() and piece.isdigit() and len(piece) < _LONGEST_NUMBER
        forms = [piece, f"\0{int(piece) - place}"] if is_number else [piece]
        texts = [text + form for text in texts for form in forms]
    height = round(line.bottom / 4)
    return [(text, near) for text in texts for near in (height, height + 1)]


def _repeated(pages: list[list[PageLine]]) -> set[tuple[str, int]]:
    """The lines that stand at the edge of many pages at the same height."""
    counts = Counter(
        key
        for place, page in enumerate(pages)
        for key in {key for line in _edge_lines(page) for key in _keys(line, place)}
    )
    least = max(2, REPEATED_SHARE * len(pages))
    return {key for key, count in counts.items() if count >= least}


def _numbered(pages: list[list[PageLine]]) -> set[int]:
    """The differences between a bare number at the edge of a page and the page's place that many pages share."""
    counts: Counter[int] = Counter()
    for place, page in enumerate(pages):
        counts.update({number - place for number in map(_number, _edge_lines(page)) if number is not None})
    least = max(2, REPEATED_SHARE * len(pages))
    return {offset for offset, count in counts.items() if count >= least}


def _number(line: PageLine) -> int | None:
    """The number of a line that may be that of its page."""
    found = _PAGE_NUMBER.fullmatch(line.text)
    return int(found["number"]) if found is not None and found["number"].isdigit() else None


def _is_edge(line: PageLine, place: int, repeated: set[tuple[str, int]], numbered: set[int]) -> bool:
    if not repeated.isdisjoint(_keys(line, place)) or _DASHED.fullmatch(line.text) or _BROWSER.fullmatch(line.text):
        return True
    found = _PAGE_NUMBER.fullmatch(line.text)
    if found is None:
        return False
    number = _number(line)
    return bool(found["page"]) or (number is not None and number - place in numbered)


def _without_footnotes(page: list[PageLine], size: float) -> list[PageLine]:
    """The lines of a page without those in small type at its end, if the first of them is marked as a note."""
    end = len(page)
    while end and page[end - 1].height < SMALL * size:
        end -= 1
    first = next((place for place in range(end, len(page)) if _NOTE.match(page[place].text)), len(page))
    return page[:first]
