"""Edits: a text as it was meant, with the places of its characters in the text that was given."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Iterable
from typing import NamedTuple

from xinhua_gov.reading.mention import Mention

Edit = tuple[int, int, str]
"""What stands from one offset to another, and what is meant."""


class _Shift(NamedTuple):
    """How the offsets of one text answer to those of the text before it, from certain characters on."""

    starts: list[int]
    origins: list[int]
    ends: list[int]

    def add(self, at: int, start: int, end: int, length: int) -> None:
        """So many characters from one offset on stand for what stood from `start` to `end`, or were put in there."""
        for place in range(length):
            self.starts.append(at + place)
            self.origins.append(min(start + place, max(start, end - 1)))
            self.ends.append(end if place == length - 1 else min(self.origins[-1] + 1, end))
        self.starts.append(at + length)
        self.origins.append(end)
        self.ends.append(end + 1)

    def place(self, offset: int) -> int:
        """Where the character at an offset stood."""
        shift = bisect_right(self.starts, offset) - 1
        return self.origins[shift] + offset - self.starts[shift]

    def end(self, offset: int) -> int:
        """Where what ends at an offset ended."""
        if not offset:
            return 0
        shift = bisect_right(self.starts, offset - 1) - 1
        return self.ends[shift] + offset - 1 - self.starts[shift]


class Mended:
    """A text as it was meant, and where its characters stand in the one that was given.

    >>> mended = Mended("增⻓7.1%").by(lambda text: [(1, 2, "长")])
    >>> mended.text, mended.place(2), mended.end(6)
    ('增长7.1%', 2, 6)
    """

    __slots__ = ("_shifts", "text")

    def __init__(self, text: str, shifts: tuple[_Shift, ...] = ()) -> None:
        self.text: str = text
        self._shifts = shifts

    def by(self, rule: Callable[[str], Iterable[Edit]]) -> Mended:
        """The text that a rule makes of this one."""
        pieces: list[str] = []
        shift = _Shift([0], [0], [1])
        length = last = 0
        for start, end, meant in rule(self.text):
            pieces += (self.text[last:start], meant)
            length += start - last
            if len(meant) != end - start:
                shift.add(length, start, end, len(meant))
            length, last = length + len(meant), end
        if not pieces:
            return self
        pieces.append(self.text[last:])
        return Mended("".join(pieces), self._shifts if len(shift.starts) == 1 else (*self._shifts, shift))

    def place(self, offset: int) -> int:
        """Where the character at an offset stands in the text that was given."""
        for shift in reversed(self._shifts):
            offset = shift.place(offset)
        return offset

    def end(self, offset: int) -> int:
        """Where what ends at an offset ends in the text that was given."""
        for shift in reversed(self._shifts):
            offset = shift.end(offset)
        return offset

    def placed(self, mention: Mention, source: str) -> Mention:
        """A mention of the mended text by the offsets of its source, and with what is printed there."""
        start, end = self.place(mention.start), self.end(mention.end)
        return mention._replace(
            start=start,
            end=end,
            text=source[start:end],
            numbers=tuple([(self.place(first), self.end(last)) for first, last in mention.numbers]),
            clause=self.place(mention.clause),
            behind=self.end(mention.behind),
            told=mention.told and mention.told._replace(sentence=self.place(mention.told.sentence)),
        )
