"""What a page says twice: an article that stands again for telephones, for printing or for a search."""

from __future__ import annotations

from collections.abc import Callable

from xinhua_gov.documents.web_blocks import Block

REPEATED_SHARE = 0.2
"""The share of a page's sentences that must be those of its other sentences for them to be its article again."""

LONG = 40
"""Characters of a sentence above which it is taken for a repeat where it alone comes again; 各位代表！ is not."""


def without_repeats(blocks: list[Block], sentences: Callable[[Block], int]) -> list[Block]:
    """The blocks of a page without those that repeat an article; `sentences` says how much of a block is sentences.

    A repeat is a run of blocks that come in the same order before. A report that says a sentence twice keeps it.
    """
    masses = [(sum(sentences(blocks[place]) for place in run), run) for run in _runs(blocks)]
    runs = [(mass, run) for mass, run in masses if mass > (0 if len(run) > 1 else LONG)]
    if sum(mass for mass, _ in runs) < max(1, REPEATED_SHARE * sum(map(sentences, blocks))):
        return blocks
    repeated = {place for _, run in runs for place in run}
    return [block for place, block in enumerate(blocks) if place not in repeated]


def _runs(blocks: list[Block]) -> list[list[int]]:
    """The places of blocks that come again in the order in which they came first, run by run."""
    first: dict[str, int] = {}
    runs: list[list[int]] = []
    before = -1
    for place, block in enumerate(blocks):
        goes_on = before >= 0 and blocks[before + 1].text == block.text
        before = before + 1 if goes_on else first.get(block.text, -1)
        if before < 0:
            first[block.text] = place
        elif goes_on:
            runs[-1].append(place)
        else:
            runs.append([place])
    return runs
