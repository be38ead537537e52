"""Whether what a later report counts is at or beyond the number that was promised."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from decimal import Decimal
from typing import NamedTuple

from xinhua_gov.promises.likeness import normal
from xinhua_gov.promises.matching import Clause
from xinhua_gov.promises.promise import Promise
from xinhua_gov.reading.mention import Mention
from xinhua_gov.recognition.concepts import Concept, concept_of
from xinhua_gov.recognition.text_figures import figure_of, unit_code
from xinhua_gov.vocabulary import Measure, Qualifier

ABOUT_RATE, ABOUT_LEVEL = Decimal("0.5"), Decimal("0.05")
"""By how much a result may fall short of a number that says 左右 and leave it open: points of a rate, a share of a
level."""

LOOKED_BEFORE = 6
"""Characters before a number in which it may be said that it is the most that there may be."""

LOOKED_AHEAD = 80
"""Characters behind a clause in which another number of its subject may stand: 占比提高1个百分点，达42%."""

_HELD_DOWN = ("控制", "压降", "压减")
"""The words before a number that make it the most that there may be: 控制在4%."""

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
    fits = fits and _begin_alike(promise.object, mention.subject)
    mixed = {_measure(mention), measure} == _AMOUNTS
    return Compared(mention, fits, mixed, _reached(promise, mention) if fits else None)


def _begin_alike(name: str, subject: str) -> bool:
    """Whether one of two names has the beginning of the other: 公办园占比 and 普惠园占比 only end alike."""
    one, other = normal(name), normal(subject)
    return not other or one[:2] in other or other[:2] in one


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


def _reached(promise: Promise, told: Mention) -> bool | None:
    """Whether a number is at or beyond the one promised, as both are printed; None where that cannot be said.

    A number that says 左右 is left open where the result is short of it by little, as in a scorecard. A range is
    reached from its lower end, and where less is better from its upper one; of one that is told the worse end counts.
    """
    promised = promise.mention
    ends = [] if promised is None else _ends(promised)
    results = _ends(told)
    if promised is None or not ends or not results or promised.falls != told.falls:
        return None
    concept = concept_of(promised.subject)
    less = promised.qualifier in (Qualifier.AT_MOST, Qualifier.UNDER) or _is_held_down(promise, promised, concept)
    if concept is not None and concept.is_price_index and not less:
        return None  # prices that should rise by about so much are no better for rising more
    aim = max(ends) if less else min(ends)
    about = aim * ABOUT_LEVEL if promised.measure in _AMOUNTS else ABOUT_RATE
    short = max(results) - aim if less else aim - min(results)
    if promised.qualifier is Qualifier.ABOUT and 0 < short <= about:
        return None  # 左右 leaves it open
    return short <= 0


def _ends(mention: Mention) -> list[Decimal]:
    return [value for value in (mention.value, mention.value_high) if value is not None]


def _is_held_down(promise: Promise, promised: Mention, concept: Concept | None) -> bool:
    """Whether the words before a number, or what it measures, make it the most that there may be."""
    if promised.falls:
        return False
    before = promise.text[: max(0, promised.start - promise.start)][-LOOKED_BEFORE:]
    if any(word in before for word in _HELD_DOWN):
        return True
    return concept is not None and concept.direction == "lower"
