"""The words of promises: verbs and what they promise, manners, and the heads of names, from the tables beside."""

from __future__ import annotations

import re
from typing import NamedTuple

from xinhua_gov.reading.scanner import any_of
from xinhua_gov.resources import rows
from xinhua_gov.vocabulary import PromisedStage


class Verb(NamedTuple):
    """A verb: the stage that it promises, and how firm it is before and behind what it is about."""

    word: str
    stage: PromisedStage
    before: str
    behind: str


def _column(name: str) -> tuple[str, ...]:
    return tuple(row[0] for row in rows("promises", f"tables/{name}.tsv"))


VERBS: dict[str, Verb] = {
    word: Verb(word, PromisedStage(stage), before, behind)
    for word, stage, before, behind in rows("promises", "tables/verbs.tsv")
}
"""The verbs by their word."""

HEADS: dict[str, str] = {word: kind for word, kind in rows("promises", "tables/heads.tsv")}
"""The last words of names, and of which class each is."""

_MANNERS = _column("manners")
_DATE = r"(?:[12]\d{3}年(?:\d{1,2}月)?|\d{1,2}月)(?:底|末|初|份)?之?前?"

BEFORE = re.compile(any_of(verb.word for verb in VERBS.values() if verb.before != "-"))
"""A verb before what it is about."""

BEHIND = re.compile(any_of(verb.word for verb in VERBS.values() if verb.behind in ("firm", "loose")))
"""A verb behind what it is about."""

MANNER = re.compile(rf"{any_of(_MANNERS)}|{_DATE}")
"""A word before a verb that says how or when."""

FIRST_BEHIND = frozenset(
    {verb.word[0] for verb in VERBS.values()} | {word[0] for word in _MANNERS} | set("0123456789、和并及")
)
"""The characters that a verb or manner behind what it is about may begin with, and those that join them."""

OPENER = re.compile(any_of(_column("openers")))
"""A word that opens a clause which promises nothing by itself."""

COMPOUND = re.compile(any_of(_column("compounds")))
"""What makes, behind a verb, a name of the two together."""

GENERIC = re.compile(any_of(_column("generic")))
"""A word that tells nothing of one thing from another."""

_LONGEST_HEAD = max(map(len, HEADS))


def head_of(name: str) -> tuple[str, str]:
    """The last word of a name as far as the table knows it, the longest, and its class; empty where it is unknown."""
    for length in range(min(_LONGEST_HEAD, len(name)), 0, -1):
        kind = HEADS.get(name[-length:])
        if kind is not None:
            return name[-length:], kind
    return "", ""
