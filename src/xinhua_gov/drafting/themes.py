"""Themes: what an indicator is about, told by its name, its sentence and the headings above it."""

from __future__ import annotations

import re
from typing import NamedTuple

from xinhua_gov.drafting.word_meanings import meanings
from xinhua_gov.vocabulary import ProposalReason, Theme

LONGEST_LEAD = 40
"""Characters of the first words of a paragraph that head it."""

SENTENCE = 120
"""Characters of a sentence before a number, and behind it, that are asked what it is about."""

_WEAK = (Theme.ECONOMY, Theme.INVESTMENT)
"""The themes whose words say of what kind a figure is, more than what it is about."""

_SEVERAL = 2
_DOUBT, _WHERE = "?", "~"
_END = re.compile("[。；\n]")
_END_OF_CLAUSE = re.compile("[，。；、\n]")


class Themed(NamedTuple):
    """A theme: sure where `reason` is None, else proposed for that reason; None where nothing tells."""

    theme: Theme | None
    reason: ProposalReason | None = None


class _Around(NamedTuple):
    """The one theme that each of what is around a name speaks of; None where it speaks of none or several."""

    clause: str | None
    sentence: str | None
    above: str | None


def theme_of(name: str, sentence: str, headings: tuple[str, ...], clause: str = "") -> Themed:
    """The theme of an indicator by its name, its sentence and clause, and the headings above it, the nearest first.

    A name whose words are all of one theme is sure; so is one of several themes, or one whose words leave doubt, where
    sentence or heading speak of one of these, and one of none where they agree. Else the best guess is proposed.

    >>> theme_of("新建公办幼儿园", "", ()).theme, theme_of("新建站点", "新建站点5个", ("乡村振兴",)).reason
    (<Theme.EDUCATION: 'education'>, <ProposalReason.HEADING: 'heading'>)
    """
    told = list(meanings("themes", name))
    said = _specific([theme for theme in told if not theme.startswith(_DOUBT)])
    doubtful = [theme.removeprefix(_DOUBT) for theme in told]
    around = _Around(
        clause=_single(clause),
        sentence=_single(sentence),
        above=next((theme for theme in map(_single, headings) if theme), None),
    )
    if said:
        return _of_the_name(said, around)
    if doubtful and (around.sentence is None or around.above in doubtful or around.sentence in doubtful):
        theme = next((theme for theme in (around.above, around.sentence) if theme in doubtful), doubtful[-1])
        return Themed(Theme(theme), None if theme in (around.above, around.sentence) else ProposalReason.WORDS)
    return _of_the_passage(around)


def _of_the_name(said: list[str], around: _Around) -> Themed:
    """The theme of a name whose words tell one, or several of which what is around it speaks of one."""
    agreed = set(said).intersection(around)
    told_by_all = agreed.pop() if len(agreed) == 1 else said[-1] if said[-1] in agreed else None
    theme = said[0] if len(set(said)) < _SEVERAL else told_by_all
    return Themed(Theme(theme)) if theme else Themed(Theme(said[-1]), ProposalReason.WORDS)


def _of_the_passage(around: _Around) -> Themed:
    """The theme of a name whose words tell none: sure where clause, sentence and heading agree, else proposed."""
    clause, sentence, above = around
    for guess in (clause, sentence):
        if guess and (guess == above or (guess == clause and sentence in (None, guess))):
            return Themed(Theme(guess))
    guess = sentence or clause
    if guess:
        return Themed(Theme(guess), ProposalReason.PASSAGE)
    return Themed(Theme(above), ProposalReason.HEADING) if above else Themed(None)


def _specific(said: list[str]) -> list[str]:
    """Of the themes that words tell those that say what a thing is, where some do, and not where or how it is."""
    things = [theme for theme in said if not theme.startswith(_WHERE)]
    things = [theme for theme in things if theme not in _WEAK] or things
    return things or [theme.removeprefix(_WHERE) for theme in said]


def sentence_of(text: str, begin: int, start: int, end: int) -> str:
    """The sentence around a number, or what of it stands near."""
    stop = _END.search(text, end, end + SENTENCE)
    return text[max(begin, start - SENTENCE) : stop.start() if stop else end + SENTENCE]


def clause_of(text: str, begin: int, end: int) -> str:
    """The clause around a number, which begins at `begin`, or what of it stands near."""
    stop = _END_OF_CLAUSE.search(text, end, end + SENTENCE)
    return text[begin : stop.start() if stop else end]


def lead_of(text: str, start: int) -> str:
    """The first sentence of the paragraph of a number, where it is short enough to head it; empty elsewhere."""
    begin = text.rfind("\n", 0, start) + 1
    stop = text.find("。", begin, begin + LONGEST_LEAD)
    return text[begin:stop] if begin < stop < start else ""


def _single(words: str) -> str | None:
    """The one theme that words speak of; None where they speak of none or of several."""
    found = set(_specific([theme for theme in meanings("themes", words) if not theme.startswith(_DOUBT)]))
    return found.pop() if len(found) == 1 else None
