"""How well broken text is read: `python benchmarks/broken.py`.

Quantities (value, unit, qualifier, measure) of the reports in ../shared/corpus beside the checkout are held against
those that come out when the same text is broken: wrapped at a width in the middle of words and numbers, with the
look-alike characters of a PDF, with invisible characters, with line ends of other kinds. Where the reports are absent
nothing is measured.
"""

from __future__ import annotations

import random
from collections import Counter
from collections.abc import Callable, Iterator

from figures import CORPUS, Figure

import xinhua_gov as xg
from xinhua_gov.documents.lookalikes import LOOKALIKES
from xinhua_gov.reading.mention import Mention

WIDTH = 38
"""Characters of a line."""

COLUMNS = 76
"""Columns of a line, of which an ideograph takes two."""

Key = tuple[object, ...]
Break = Callable[[str], tuple[str, list[int]]]
"""Makes of a text a broken one, and says where each of its characters stands in it."""


def figures() -> Iterator[Figure]:
    """What comes back of the quantities of each kind of broken text."""
    texts = [file.read_text(encoding="utf-8") for file in sorted(CORPUS.glob("*.txt"))]
    if not texts:
        print("no ../shared/corpus beside the checkout: nothing to read")
        return
    yield _kind(f"texts wrapped at {WIDTH} characters", f"在{WIDTH}字处断行的文本", texts, _wrapped)
    yield _kind(f"texts wrapped at {COLUMNS} columns", f"在{COLUMNS}列处断行的文本", texts, _wrapped_at_columns)
    yield _kind("texts with look-alike characters", "含形近字符的文本", texts, _disguised)
    yield _kind("texts with invisible characters", "含不可见字符的文本", texts, _sown)


def _kind(en: str, zh: str, texts: list[str], broken: Break) -> Figure:
    """The figure of one kind: how many quantities are the same at the same place, and how many are new."""
    total = same = found = 0
    for text in texts:
        made, places = broken(text)
        wanted = Counter(_key(mention, places[mention.start]) for mention in xg.read_quantities(text).quantities)
        there = Counter(_key(mention, mention.start) for mention in xg.read_quantities(made).quantities)
        total, found, same = total + wanted.total(), found + there.total(), same + (wanted & there).total()
    value = f"{same:,} / {total:,} ({same / total:.2%}); {found - same:,} ({(found - same) / total:.2%})"
    print(f"{en}: {value}")
    return Figure(
        "broken", f"{en}: quantities that come out the same; new ones", f"{zh}：读出相同的数量；多出的数量", value,
        "at least 99 %; at most 0.5 %",
    )  # fmt: skip


def _key(mention: Mention, place: int) -> Key:
    return (place, mention.value, mention.value_high, mention.unit, mention.qualifier, mention.measure)


def _made_of(pieces: Iterator[str]) -> tuple[str, list[int]]:
    """The text of what each character became, and where each stands in it."""
    text, places, length = [], [], 0
    for piece in pieces:
        places.append(length + len(piece) - 1)  # what is put in stands before the character
        text.append(piece)
        length += len(piece)
    return "".join(text), places


def _wrapped(text: str, width: Callable[[str], int] = len, full: int = WIDTH) -> tuple[str, list[int]]:
    """The text with a line break wherever a line is full."""

    def pieces() -> Iterator[str]:
        taken = 0
        for character in text:
            if character == "\n":
                taken = 0
                yield character
                continue
            breaks = taken + width(character) > full
            taken = width(character) if breaks else taken + width(character)
            yield "\n" + character if breaks else character

    return _made_of(pieces())


def _wrapped_at_columns(text: str) -> tuple[str, list[int]]:
    return _wrapped(text, lambda character: 1 + (character > "\u2000"), COLUMNS)


def _disguised(text: str) -> tuple[str, list[int]]:
    """The text with one of its look-alikes in place of every character that has any."""
    alike = {meant: met for met, meant in LOOKALIKES.items() if len(meant) == 1 and meant > "\u3400"}
    return _made_of(alike.get(character, character) for character in text)


def _sown(text: str) -> tuple[str, list[int]]:
    """The text with a blank of no width before every tenth character."""
    chance = random.Random(0)
    return _made_of("\u200b" + character if chance.random() < 0.1 else character for character in text)


if __name__ == "__main__":
    for figure in figures():
        print(figure)
