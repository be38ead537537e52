"""The words that the reader knows: the units of the package, and the cues of the table beside."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from xinhua_gov.resources import rows
from xinhua_gov.units import TABLE


class Cue(NamedTuple):
    """A word that says how a number is meant: what it says, and of which kind."""

    role: str
    code: str
    word: str


def _cues(where: str) -> dict[str, Cue]:
    return {word: Cue(role, code[0] if code else "", word) for word, place, role, *code in _CUES if place == where}


_CUES = rows("reading", "tables/cues.tsv")

UNITS: dict[str, str] = {row[0]: row[1] for row in TABLE if row[1] != "unread"}
"""How a number before each unit is taken: `measured`, `counted`, `loose`, `time`, or what it is instead."""

NOT_BEFORE: dict[str, str] = {row[0]: row[2] for row in TABLE if len(row) > 2 and row[2]}
"""The characters that make another word of a unit."""

BEFORE = _cues("before")
"""The words before a number."""

BEFORE_STEP = _cues("before_step")
"""The words before 百, 千, 万 and 亿 that make a number of them."""

NO_STEP = tuple(_cues("no_step"))
"""Words that end like one of those and are not one."""

AFTER = _cues("after")
"""The words behind a number."""

OWING = tuple(_cues("owing"))
"""The words before 负 that make it the minus of an amount: 余额为负3亿元."""

NOT_OWING = tuple(_cues("not_owing"))
"""Words that end like one of those and are none."""

MAKING = tuple(_cues("making"))
"""The words before a few things that are counted: 新建两所."""

LONG = tuple(_cues("long"))
"""The words before a length in 里, which else is that of a verse or a name (九万里)."""

WHERE = _cues("where")
"""The words before 第一 and 首家 that make a rank of them."""

SENTENCE = _cues("sentence")
"""The words that say which year a sentence is about, and whether it promises."""

SPELLS = _cues("spell")
"""The words before some years that say whether they are those before or those ahead (近三年, 今后三年)."""

FOUNDED = tuple(_cues("founded"))
"""The words before some years that say from when they are counted, which is not the report's year (成立五年来)."""

BEGINNINGS = (*FOUNDED, *_cues("beginning"))
"""The words before 以来 that say from when something is counted, and not from which year (改革开放以来)."""

CLASSES = _cues("class")
"""What a number bounds by its turnover or its people and counts none of (超百亿企业, 500户以上自然村)."""

PLACES = tuple(word for word, cue in CLASSES.items() if cue.role == "place")
"""Those of them that people live in."""

SIZED = tuple(_cues("sized"))
"""What an amount may be the size of without a word that bounds it, where they are counted (10亿元企业3家)."""

LOWERED, RAISED = (tuple(word for word, cue in _cues("change").items() if cue.role == way) for way in ("fall", "rise"))
"""The verbs before what a percentage behind it changes: 压减一般性支出5%, 提高低保标准10%."""

OF_CLASSES = tuple(_cues("of_class"))
"""The words between such a bound and what it bounds (超百亿元重大项目)."""

BEYOND_CLASSES = tuple(_cues("beyond_class"))
"""The words behind it that make an amount of the bound after all (超5亿元项目资金)."""

MARKS = _cues("mark")
"""The words that say, anywhere in the clause or sentence before a number, how it is counted and how settled it is."""

ASIDES = tuple(_cues("aside"))
"""The words between what is measured and a number that say only how it is counted or compared (按可比价格, 实际)."""

MOMENTS = tuple(_cues("moment"))
"""The words for a time that something is compared with (上年, 上个五年)."""

NOTES = tuple(_cues("notes"))
"""The words of the heading of a glossary or of notes, which neither report nor promise."""

AIMS = tuple(_cues("aims"))
"""The words of a line before a list of aims."""

LASTING = tuple(word for word, cue in BEFORE.items() if cue.role == "lasting")
"""The words before how long something lasts: 连续."""

FULFILLED = tuple(_cues("fulfilled"))
"""The words that say that what was expected came true."""

HEADLESS = tuple(_cues("headless"))
"""The words for a quantity that do not say of what: 总产量."""

HEADING = _cues("heading")
"""The words that say what a section does; of several in one heading the first of the table counts."""


def lengths(words: Iterable[str], place: int) -> dict[str, tuple[int, ...]]:
    """By the last or first character of some words (`place` −1 or 0) the lengths that they have, longest first."""
    found: dict[str, set[int]] = {}
    for word in words:
        found.setdefault(word[place], set()).add(len(word))
    return {character: tuple(sorted(several, reverse=True)) for character, several in found.items()}
