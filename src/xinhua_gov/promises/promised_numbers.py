"""Whether what a later report counts is at or beyond the number that was promised."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from decimal import Decimal
from enum import IntEnum
from typing import NamedTuple

from xinhua_gov.promises.likeness import normal
from xinhua_gov.promises.matching import Clause
from xinhua_gov.promises.object_names import BUILT
from xinhua_gov.promises.promise import Promise
from xinhua_gov.promises.promise_words import GENERIC, head_of
from xinhua_gov.promises.things import FEWEST, is_form_of, things_of
from xinhua_gov.reading.mention import Mention
from xinhua_gov.recognition.concepts import Concept, concept_of
from xinhua_gov.recognition.text_figures import figure_of, unit_code
from xinhua_gov.vocabulary import Measure, Qualifier

ABOUT_RATE, ABOUT_LEVEL = Decimal("0.5"), Decimal("0.05")
"""By how much a result may fall short of a number that says 左右 and leave it open: points of a rate, a share of a
level."""

NEAR = Decimal("0.1")
"""The share of a number by which another is near it."""

LOOKED_BEFORE = 6
"""Characters before a number in which it may be said that it is the most that there may be."""

LOOKED_AHEAD = 80
"""Characters behind a clause in which another number of its subject may stand: 占比提高1个百分点，达42%."""

_BEHIND = re.compile(r"(?!以上|左右|以内|以下)[^、，。；：（）和及与\d]{2,20}")
"""What stands behind a number up to the next mark."""

_HELD_DOWN = ("控制", "压降", "压减")
"""The words before a number that make it the most that there may be: 控制在4%."""

_AMOUNTS = frozenset({Measure.LEVEL, Measure.INCREMENT})
_WHOLES = ("总数", "总量", "总额", "累计", "总计", "合计")
"""What a number counts that only says that it is the whole: 新增5家、总数80家."""

_MEASURED = ("利润", "利税", "营业额", "销售额", "交易额", "零售额", "贸易额", "用电量", "吞吐量")
"""The last words of what is measured, beside those of the table."""

_RATES = frozenset({Measure.SHARE, Measure.COMPLETION_RATE})
_BASES = frozenset({"cumulative", "subset", "joint", "yearly", "part_of_year"})
"""The marks of a clause with which a number is counted on another basis."""


_IN_THE_END = frozenset({"to", "reach"})
"""The roles of cues before a number that was reached in the end: 达到658家."""

_COUNTERS = frozenset({"item", "document", "entity", "facility", "site", "kind"})
"""The codes of units that count things of any kind: 件, 家, 处; where 个 stands for one of them, it counts the same."""

_NEW = re.compile(r"(?<![创高更革翻全重最])新(?!区|城|型|兴|能源|材料|时代|质|经济)|净增|增加")
"""What says that a number was added to those before: 新增, 新认定."""


class Alike(IntEnum):
    """How far two names of what is counted are the same: not at all, in their beginning, or as a whole."""

    NOT = 0
    BEGINNING = 1
    WHOLE = 2


class Compared(NamedTuple):
    """A number of a later report beside the one that was promised.

    `fits` says that the two measure the same in the same unit and on the same basis; `mixed` that one is what was
    added, and the other may be the whole; `reached` whether the later is at or beyond, None where it cannot be said.
    `named` says how far what is counted has the same name, `equal` that the two numbers are one, `near` that they are
    nearly.
    """

    mention: Mention
    fits: bool
    mixed: bool
    reached: bool | None
    named: Alike = Alike.NOT
    equal: bool = False
    near: bool = False


def compare(
    promise: Promise, unit: Clause, mentions: Sequence[Mention], text: str, last_year: int | None = None
) -> Compared | None:
    """The number of a clause, or of its subject behind it, with the unit of a promise; None where there is none.

    `last_year` is where a review of several years comes to the last of them.
    """
    wanted = promise.mention
    if wanted is None or wanted.value is None:
        return None
    found = _comparable(wanted, unit, mentions)
    named = _named(promise.object, found, text, unit.end)
    found = [m for m in found if named[m] > Alike.NOT or unit_code(m.unit) == unit_code(wanted.unit)]
    if not found:
        return None
    measure = _measure(wanted)

    def rank(m: Mention) -> tuple[bool, Alike, bool, bool, bool, int]:
        fits, whole = _alike(m, wanted), _measure(m) is measure
        shared = _shared(m, promise.object, text, unit.start)
        return fits and named[m] > Alike.NOT, named[m], m.value == wanted.value, whole, fits, shared

    mention = max(found, key=rank)
    bases = _BASES - {"subset"} if _same_concept(promise.object, mention.subject) else _BASES  # 其中出口
    fits = _alike(mention, wanted) and mention.marks & bases == wanted.marks & bases
    fits = fits and named[mention] > _needed(promise.object, wanted, mention)
    measures = {_measure(mention), measure}
    added = _is_new(promise.text, promise.start, wanted) and not _is_new(text, 0, mention, unit.start)
    mixed = measures == _AMOUNTS or (measures <= _AMOUNTS and added)
    is_whole = added and not _IN_THE_END.isdisjoint(mention.cues)  # 新增10家, later 达到658家
    reached = _reached(promise, mention) if fits and not is_whole else None
    is_of_all = last_year is None or unit.start < last_year
    if reached and is_of_all and measures <= _AMOUNTS and _is_of_more_years(mention, wanted):
        reached = None  # what five years brought says nothing of one
    equal, near = mention.value == wanted.value, _is_near(mention, wanted)
    return Compared(mention, fits, mixed, reached, named[mention], equal, near)


def _is_of_more_years(told: Mention, promised: Mention) -> bool:
    """Whether a number is of several years, and the one promised of less."""
    if told.period is None or promised.period is None:
        return False
    years, wanted = told.period.years, promised.period.years
    return years is not None and wanted is not None and years > wanted


def _is_near(one: Mention, other: Mention) -> bool:
    if one.value is None or other.value is None:
        return False
    return abs(one.value - other.value) <= NEAR * abs(other.value)


def _named(name: str, mentions: Sequence[Mention], text: str, end: int) -> dict[Mention, Alike]:
    """How far what each number counts has a name; that of a whole (总数80家) is that of the number before."""
    named: dict[Mention, Alike] = {}
    before = Alike.BEGINNING
    for mention in mentions:
        behind = _named_behind(text, mention, end)
        own = before if mention.subject in _WHOLES else alike(name, mention.subject)
        before = named[mention] = max(own, alike(name, behind) if behind else Alike.NOT)
    return named


def _needed(name: str, wanted: Mention, told: Mention) -> Alike:
    """What likeness of names is too little: units that only count alike need the same name, and so does 投资."""
    is_plain = unit_code(wanted.unit) == unit_code(told.unit) and not GENERIC.fullmatch(normal(name))
    return Alike.NOT if is_plain or wanted.value == told.value else Alike.BEGINNING


def _comparable(wanted: Mention, unit: Clause, mentions: Sequence[Mention]) -> list[Mention]:
    """The numbers of a clause, or of its subject behind it, that have the unit of one."""
    last = min(unit.sentence[1], unit.end + LOOKED_AHEAD)
    first, beyond = (bisect_left(mentions, place, key=lambda mention: mention.start) for place in (unit.start, last))
    near = mentions[first:beyond]
    subjects = {mention.subject for mention in near if mention.start < unit.end and mention.subject}
    found = [m for m in near if m.start < unit.end or m.subject in subjects]
    return [m for m in _with_units(found) if m.value is not None and _same_unit(wanted.unit, m.unit)]


def _with_units(mentions: list[Mention]) -> list[Mention]:
    """Numbers of which those without a unit have that of the last of their list: 分别达16万、20万和10万平方米."""
    found: list[Mention] = []
    unit = ""
    for mention in reversed(mentions):
        is_of_list = "respectively" in mention.marks
        found.append(mention._replace(unit=unit) if is_of_list and not mention.unit else mention)
        unit = found[-1].unit if is_of_list else ""
    return found[::-1]


def _named_behind(text: str, mention: Mention, end: int) -> str:
    """The name right behind a number, which is that of what it counts: 51个停车场; empty where there is none."""
    found = _BEHIND.match(text, max(mention.behind, mention.end), end)
    return "" if found is None else next(things_of(text, *found.span()), "")


def _same_unit(one: str, other: str) -> bool:
    codes = {unit_code(one), unit_code(other)}
    return len(codes) == 1 or ("item" in codes and codes <= _COUNTERS)


def _is_new(words: str, start: int, mention: Mention, first: int = 0) -> bool:
    """Whether the words before a number say that it was added to those before; `start` is where the words begin."""
    return _NEW.search(words, first, max(0, mention.start - start)) is not None


def alike(name: str, subject: str) -> Alike:
    """How far what a number counts is what was promised: 公办园占比 and 普惠园占比 only end alike.

    >>> alike("城镇棚户区改造", "新开工棚户区改造").name, alike("公共财政预算收入", "一般公共预算收入").name
    ('WHOLE', 'WHOLE')
    >>> alike("规上工业增加值", "规上工业利润").name, alike("公办园占比", "普惠园占比").name
    ('NOT', 'NOT')
    """
    one, whole = normal(name), normal(subject)
    concepts = concept_of(name), concept_of(subject)
    if _same_concept(name, subject):
        return Alike.WHOLE
    other = next(reversed(list(things_of(subject, 0, len(subject)))), whole)
    if not other:
        return Alike.BEGINNING
    if GENERIC.fullmatch(one):
        return Alike.BEGINNING if one in whole else Alike.NOT
    begins = len(other) == FEWEST - 1 and one.startswith(other) and not GENERIC.fullmatch(other)
    if one in whole or begins or (len(other) >= FEWEST and other in one):
        return Alike.WHOLE
    if concepts[0] is not concepts[1] and _measured(one) != _measured(other):
        return Alike.NOT
    if is_form_of(one, other, counted=True) or is_form_of(other, one, counted=True):
        return Alike.WHOLE
    if _is_thing(one) and _is_thing(other) and one[-1] != other[-1]:
        return Alike.NOT
    begins = _beginning(one) in whole or _beginning(whole) in one or _beginning(other) in one
    return Alike.BEGINNING if begins else Alike.NOT


def _beginning(name: str) -> str:
    """The first characters of a name, as many as tell it from others: 数字化车间, and not 数字化."""
    generic = GENERIC.match(name)
    return name[: 2 if generic is None else generic.end() + 2]


def _same_concept(one: str, other: str) -> bool:
    """Whether two names are of one indicator that the package knows."""
    concept = concept_of(one)
    return concept is not None and concept is concept_of(other)


def _is_thing(name: str) -> bool:
    """Whether a name ends in the last word of something that can be seen: 街区, 精品村."""
    return head_of(name)[1] in BUILT or name.endswith(("村", "镇", "县"))


def _measured(name: str) -> str:
    """What of something a name says is measured (增加值, 利润); empty where it does not say."""
    word, kind = head_of(name)
    return word if kind == "measure" else next((word for word in _MEASURED if name.endswith(word)), "")


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
