"""Numbers: whether what a later report counts is at or beyond the number that was promised."""

from __future__ import annotations

from decimal import Decimal
from typing import NamedTuple

from xinhua_gov.promises.matching import Unit
from xinhua_gov.promises.promise import Promise
from xinhua_gov.reading.mention import Mention
from xinhua_gov.recognition.figures import figure_of, unit_code
from xinhua_gov.vocabulary import Measure, Qualifier

ABOUT_RATE, ABOUT_LEVEL = Decimal("0.5"), Decimal("0.05")
"""By how much a result may fall short of a number that says 左右: points of a rate, a share of a level."""

_AMOUNTS = frozenset({Measure.LEVEL, Measure.INCREMENT})
_RATES = frozenset({Measure.SHARE, Measure.COMPLETION_RATE})
_OTHER_COUNT = frozenset({"cumulative", "subset", "joint", "yearly", "part_of_year"})


class Compared(NamedTuple):
    """A number of a later report beside the one that was promised.

    `fits` says that the two measure the same in the same unit, `mixed` that one is what was added and the other may be
    the whole; `reached` whether the later is at or beyond, None where
    that cannot be said.
    """

    mention: Mention
    fits: bool
    mixed: bool
    reached: bool | None


def compare(promise: Promise, unit: Unit, mentions: list[Mention], text: str) -> Compared | None:
    """The number of a clause, or of its subject in the next, with the unit of a promise; None where there is none."""
    wanted = promise.mention
    if wanted is None or wanted.value is None:
        return None
    start, end = unit.start, unit.end
    subjects = {m.subject for m in mentions if start <= m.start < end and m.subject}
    near = [m for m in mentions if start <= m.start < unit.sentence[1] and (m.start < end or m.subject in subjects)]
    within = [m for m in near if _code(m) == _code(wanted) and m.value is not None]
    if not within:
        return None
    of_wanted = _measure(wanted)
    mention = max(within, key=lambda m: (m.value == wanted.value, _measure(m) is of_wanted, _alike(m.measure, wanted.measure), _shared(m, promise.object, text, start)))
    other = {_measure(mention), of_wanted} == _AMOUNTS
    fits = _alike(mention.measure, wanted.measure) and (mention.marks & _OTHER_COUNT) == (wanted.marks & _OTHER_COUNT)
    return Compared(mention, fits, other, _reached(wanted, mention) if fits else None)


def _measure(mention: Mention) -> Measure | None:
    figure = figure_of(mention)
    return None if figure is None else figure.measure


def _code(mention: Mention) -> str:
    return unit_code(mention.unit)


def _alike(one: Measure | None, other: Measure | None) -> bool:
    return one is other or {one, other} <= _AMOUNTS or {one, other} <= _RATES


def _shared(mention: Mention, name: str, text: str, start: int) -> int:
    """How many characters of a name stand before a number, the last words of the clause."""
    before = text[max(start, mention.start - len(name) - 4) : mention.start]
    return len(set(before) & set(name))


def _reached(promised: Mention, told: Mention) -> bool | None:
    assert promised.value is not None
    assert told.value is not None
    aim = promised.value if promised.value_high is None else min(promised.value, promised.value_high)
    value = told.value
    if promised.qualifier is Qualifier.AT_MOST:
        return value <= aim
    if promised.qualifier in (Qualifier.UNDER,):
        return value < aim
    if promised.falls != told.falls:
        return None
    if promised.qualifier is Qualifier.ABOUT:
        aim -= ABOUT_RATE if promised.measure not in _AMOUNTS else aim * ABOUT_LEVEL
    return value >= aim
