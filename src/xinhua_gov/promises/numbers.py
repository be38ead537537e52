"""Numbers: whether what a later report counts is at or beyond the number that was promised."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from decimal import Decimal
from typing import NamedTuple

from xinhua_gov.promises.matching import Clause
from xinhua_gov.promises.promise import Promise
from xinhua_gov.reading.mention import Mention
from xinhua_gov.recognition.figures import figure_of, unit_code
from xinhua_gov.vocabulary import Measure, Qualifier

ABOUT_RATE, ABOUT_LEVEL = Decimal("0.5"), Decimal("0.05")
"""By how much a result may fall short of a number that says 左右: points of a rate, a share of a level."""

LOOKED_AHEAD = 80
"""Characters behind a clause in which another number of its subject may stand: 占比提高1个百分点，达42%."""

_AMOUNTS = frozenset({Measure.LEVEL, Measure.INCREMENT})
_RATES = frozenset({Measure.SHARE, Measure.COMPLETION_RATE})
_BASES = frozenset({"cumulative", "subset", "joint", "yearly", "part_of_year"})
"""The marks of a clause with which a number is counted on another basis."""


class Compared(NamedTuple):
    """A number of a later report beside the one that was promised.

    `fits` says that the two measure the same in the same unit and on the same basis; `mixed` that one is what was
    added, and the other may be the whole; `reached` whether the later is at or beyond, None where it cannot be said.
    """

    mention: Mention
    fits: bool
    mixed: bool
    reached: bool | None


def compare(promise: Promise, unit: Clause, mentions: Sequence[Mention], text: str) -> Compared | None:
    """The number of a clause, or of its subject behind it, with the unit of a promise; None where there is none."""
    wanted = promise.mention
    if wanted is None or wanted.value is None:
        return None
    last = min(unit.sentence[1], unit.end + LOOKED_AHEAD)
    first, beyond = (bisect_left(mentions, place, key=lambda mention: mention.start) for place in (unit.start, last))
    near = mentions[first:beyond]
    subjects = {mention.subject for mention in near if mention.start < unit.end and mention.subject}
    code = unit_code(wanted.unit)
    found = [m for m in near if m.start < unit.end or m.subject in subjects]
    found = [m for m in found if m.value is not None and unit_code(m.unit) == code]
    if not found:
        return None
    measure = _measure(wanted)
    alike = {m: (m.value == wanted.value, _measure(m) is measure, _alike(m, wanted)) for m in found}
    mention = max(found, key=lambda m: (*alike[m], _shared(m, promise.object, text, unit.start)))
    fits = _alike(mention, wanted) and mention.marks & _BASES == wanted.marks & _BASES
    mixed = {_measure(mention), measure} == _AMOUNTS
    return Compared(mention, fits, mixed, _reached(wanted, mention) if fits else None)


def _measure(mention: Mention) -> Measure | None:
    figure = figure_of(mention)
    return None if figure is None else figure.measure


def _alike(one: Mention, other: Mention) -> bool:
    measures = {one.measure, other.measure}
    return len(measures) == 1 or measures <= _AMOUNTS or measures <= _RATES


def _shared(mention: Mention, name: str, text: str, start: int) -> int:
    """How many characters of a name stand shortly before a number."""
    before = text[max(start, mention.start - len(name) - 4) : mention.start]
    return len(set(before) & set(name))


def _reached(promised: Mention, told: Mention) -> bool | None:
    """Whether a number is at or beyond the one promised, as both are printed."""
    ends = [value for value in (promised.value, promised.value_high) if value is not None]
    if told.value is None or not ends or promised.falls != told.falls:
        return None
    aim, value = min(ends), told.value
    if promised.qualifier in (Qualifier.AT_MOST, Qualifier.UNDER):
        return value <= max(ends)
    if promised.qualifier is Qualifier.ABOUT:
        aim -= aim * ABOUT_LEVEL if promised.measure in _AMOUNTS else ABOUT_RATE
    return value >= aim
