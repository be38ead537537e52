"""The words of promises: verbs and what they promise, manners, and the last words of names, from the tables beside."""

from __future__ import annotations

import re
from typing import Literal, NamedTuple

from xinhua_gov.reading.scanner import any_of
from xinhua_gov.resources import rows
from xinhua_gov.vocabulary import PromiseStage

Strength = Literal["slogan", "loose", "driver", "build", "firm"]
"""How firmly a verb before it promises what is named, the least first; what the words mean the table says."""

STRENGTHS: tuple[Strength, ...] = ("slogan", "loose", "driver", "build", "firm")
"""The strengths in their order."""


class Verb(NamedTuple):
    """A verb: the stage that it promises, its strength before what it is about, and how firm it is behind that.

    `before` is None for a verb that never stands there, `behind` is `firm`, `loose`, `kept` or `-`. The head of the
    table says what these and the roles mean.
    """

    word: str
    stage: PromiseStage
    before: Strength | None
    behind: str
    role: str = ""

    @property
    def is_firm(self) -> bool:
        """Whether it promises whatever is named behind it."""
        return self.before == "firm"


def _column(name: str) -> tuple[str, ...]:
    return tuple(row[0] for row in rows("promises", f"tables/{name}.tsv"))


_STRENGTHS: dict[str, Strength] = {strength: strength for strength in STRENGTHS}


def _verb(word: str, stage: str, before: str, behind: str, role: str = "") -> Verb:
    return Verb(word, PromiseStage(stage), _STRENGTHS.get(before), behind, role)


VERBS: dict[str, Verb] = {row[0]: _verb(*row) for row in rows("promises", "tables/verbs.tsv")}
"""The verbs by their word."""

HEADS: dict[str, str] = {row[0]: row[1] for row in rows("promises", "tables/heads.tsv")}
"""The last words of names, and of which class each is."""

_MANNERS = rows("promises", "tables/manners.tsv")
_ALL_MANNERS = tuple(row[0] for row in _MANNERS)
_MANNERS_BEHIND = tuple(row[0] for row in _MANNERS if len(row) == 1)
MANNERS = any_of(_ALL_MANNERS)
"""A pattern of the words before a verb that say how or when."""

_DATE = r"(?:[12]\d{3}年(?:\d{1,2}月)?|\d{1,2}月)(?:底|末|初|份)?之?前?"

BEFORE = re.compile(any_of(verb.word for verb in VERBS.values() if verb.before))
"""A verb before what it is about."""

BEHIND = re.compile(any_of(verb.word for verb in VERBS.values() if verb.behind in ("firm", "loose")))
"""A verb behind what it is about."""

MODAL = re.compile(r"(?:主要|重点)是|要(?![素求点道闻务件害塞])|应(?![急用对届])|将(?!军|来|于)|须(?!知)")
"""A word that says that something is to be done: of what stands before it, or of what stands behind."""

MANNER = re.compile(rf"{MANNERS}|{_DATE}|{MODAL.pattern}")
"""A word before a verb that says how or when."""

MANNER_BEHIND = re.compile(rf"{any_of(_MANNERS_BEHIND)}|{_DATE}|{MODAL.pattern}")
"""The same behind what is promised."""

LONGEST_MANNER = max(map(len, _ALL_MANNERS))
"""Characters of the longest manner."""

IS_MANNER = frozenset(word for word in _ALL_MANNERS if len(word) > 1)
"""The manners of more than one character."""

FIRST_BEHIND = frozenset(
    {verb.word[0] for verb in VERBS.values()}
    | {word[0] for word in _MANNERS_BEHIND}
    | set("0123456789、和并及主重要应将须")
)
"""The characters that a verb or manner behind what it is about may begin with, and those that join them."""

OPENER = re.compile(any_of(_column("openers")))
"""A word that opens a clause which promises nothing by itself."""

ENTERS = any_of(verb.word for verb in VERBS.values() if verb.role == "enters")
"""A pattern of the verbs that are about who is to get there: 将某村纳入某规划."""

BY_WHAT = re.compile(any_of(row[0] for row in rows("promises", "tables/openers.tsv") if len(row) > 1))
"""One of them behind which, in the same clause, a verb may promise something."""

COMPOUND = re.compile(any_of(_column("compounds")))
"""What makes, behind a verb, a name of the two together."""

ALWAYS_COMPOUND = re.compile(any_of(row[0] for row in rows("promises", "tables/compounds.tsv") if len(row) > 1))
"""What does so behind any verb."""

GENERIC = re.compile(any_of(_column("generic")))
"""A word that tells nothing of one thing from another."""

_LONGEST_HEAD = max(map(len, HEADS))


def verbs_at(text: str, places: tuple[tuple[int, int], ...]) -> list[Verb]:
    """The verbs that stand in some places."""
    return [VERBS[text[start:end]] for start, end in places]


def head_of(name: str) -> tuple[str, str]:
    """The last word of a name as far as the table knows it, the longest, and its class; empty where it is unknown."""
    for length in range(min(_LONGEST_HEAD, len(name)), 0, -1):
        kind = HEADS.get(name[-length:])
        if kind is not None:
            return name[-length:], kind
    return "", ""
