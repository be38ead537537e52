"""Promise: what a report says will be done, and where it stands."""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal
from typing import NamedTuple, TypeVar, overload

from xinhua_gov.frames import number_writer
from xinhua_gov.periods import Period
from xinhua_gov.reading.mention import Mention
from xinhua_gov.recognition.text_figures import TextFigure, figure_of
from xinhua_gov.vocabulary import PromiseKind, PromiseStage

N = TypeVar("N")

Anything = object
"""Any value, for a class whose own field is called `object`."""

LONGEST_BETWEEN = 6
"""Characters between what is promised and its number that are shown with the number: 增长, 提高到, 保持在."""


class Batch(NamedTuple):
    """The things that a report names together: their common name, how many they are, and those that it names.

    `size` is None where the report does not say how many.
    """

    name: str
    size: int | None
    members: tuple[str, ...]


class Promise(NamedTuple):
    """One thing that a report says will be done.

    `text` is `source[start:end]`, the words that promise it; `object` what it is about, with offsets of its own.
    `verbs` are as printed, those of a verb that is split one by one. `number` is as printed, with its power of ten in
    `unit` (350亿元 is 350 and 亿元), None where nothing is counted; of a range (6%—7%) it is the lower end, and
    `number_high` the upper, None otherwise. `mention` is the number as the reader has it.
    `section` is the heading that it stands under, `period` what it is promised for, as far as the report says. `batch`
    is the group that it is named in: 某路等4条公路.
    """

    start: int
    end: int
    text: str
    verbs: tuple[str, ...]
    stage: PromiseStage
    kind: PromiseKind
    object: str
    object_start: int
    object_end: int
    number: Decimal | None = None
    unit: str = ""
    section: str = ""
    period: Period | None = None
    batch: Batch | None = None
    mention: Mention | None = None
    number_high: Decimal | None = None

    @property
    def figure(self) -> TextFigure | None:
        """The number as a figure with its measure, unit and period; None where nothing is counted."""
        return None if self.mention is None else figure_of(self.mention)

    @overload
    def record(self) -> dict[str, str | int | list[str] | None]: ...
    @overload
    def record(self, number: Callable[[Decimal], N]) -> dict[str, str | int | list[str] | N | None]: ...
    def record(self, number: Callable[[Decimal], Anything] = str) -> Anything:
        """The promise as a record, its number and words of closed lists as strings.

        `number=float`, or `Decimal`, is for whoever wants to add the numbers up.
        """
        write = number_writer(number)
        return {
            "start": self.start,
            "end": self.end,
            "verbs": list(self.verbs),
            "stage": self.stage.value,
            "kind": self.kind.value,
            "object": self.object,
            "object_start": self.object_start,
            "object_end": self.object_end,
            "number": None if self.number is None else write(self.number),
            "number_high": None if self.number_high is None else write(self.number_high),
            "unit": self.unit,
            "section": self.section,
        }


def promise_words(promise: Promise) -> str:
    """What a promise is about, with its number as it is printed: `停车场 3座`, `生产总值 增长6%—7%`."""
    mention = promise.mention
    if promise.number is None or (mention is not None and mention.text in promise.object):
        return promise.object
    if mention is None:
        return f"{promise.object} {promise.number:f}{promise.unit}"
    begin, end = mention.start, max(mention.end, mention.behind)
    if 0 <= begin - promise.object_end <= LONGEST_BETWEEN:
        begin = promise.object_end
    printed = promise.text[begin - promise.start : end - promise.start].strip()
    return f"{promise.object} {printed if mention.text in printed else mention.text}"
