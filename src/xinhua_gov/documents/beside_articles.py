"""The lines of a web page before and behind the sentences of its article: which of them are the page's."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from xinhua_gov.documents.furniture import is_counter, is_notice, without_furniture
from xinhua_gov.documents.web_blocks import Block

MOST_LINES = 10_000
"""Lines before or behind an article that are looked at; where there are more, all stay."""


def around_prose(blocks: Sequence[Block], outside: Sequence[bool]) -> list[Block]:
    """The blocks without the lines that are the page's; `outside` tells those that are by where they stand.

    What an article may say too goes where the line before or behind it does.
    """
    lines = _drawn_lines(blocks)
    if len(lines) > MOST_LINES:
        return list(blocks)
    of_page = [
        all(outside[place] for place in places) or is_notice(text) or not without_furniture(text)
        for places, text in lines
    ]
    _mark_counters(of_page, [text for _, text in lines])
    _mark_neighbours(of_page, [_may_be_of_page(text, blocks[places[0]]) for places, text in lines])
    kept = [blocks[place] for (places, _), gone in zip(lines, of_page, strict=True) if not gone for place in places]
    return [block if block.row else block._replace(text=without_furniture(block.text)) for block in kept]


def _drawn_lines(blocks: Sequence[Block]) -> list[tuple[list[int], str]]:
    """The places of the blocks of each line, and its text: a row of a table, a term with its meaning, or one block."""
    lines: list[list[int]] = []
    before = None
    for place, block in enumerate(blocks):
        is_of_row = before is not None and block.row and block.row == before.row
        if is_of_row or (before is not None and (before.tag, block.tag) == ("dt", "dd")):
            lines[-1].append(place)
        else:
            lines.append([place])
        before = block
    return [(places, "\t".join(blocks[place].text for place in places)) for places in lines]


def _may_be_of_page(text: str, block: Block) -> bool:
    """Whether a line that begins with a block is of the page where one beside it is."""
    return not without_furniture(text, beside=True) or (is_counter(text) and not block.row)


def _mark_counters(of_page: list[bool], texts: Sequence[str]) -> None:
    """Mark a bare number and the line beside it where both together are a counter, such as 阅读 above 345."""
    for place, (one, other) in enumerate(pairwise(texts)):
        if is_counter(one) != is_counter(other) and not without_furniture(f"{one} {other}"):
            of_page[place] = of_page[place + 1] = True


def _mark_neighbours(of_page: list[bool], may_be: Sequence[bool]) -> None:
    """Mark what may be of the page where the line before it or behind it is, from line to line."""
    places = range(len(of_page))
    for before, place in (*pairwise(places), *pairwise(reversed(places))):
        of_page[place] |= of_page[before] and may_be[place]
