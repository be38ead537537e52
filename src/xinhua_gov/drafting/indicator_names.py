"""What a figure is of, in the words of the text, and whether these words are its whole name."""

from __future__ import annotations

import re
from typing import NamedTuple

from xinhua_gov.drafting.clause_parts import COUNTING, RANKS, ClauseParts
from xinhua_gov.drafting.name_words import (
    AND,
    LONGEST_NAME,
    ends_in,
    form,
    headed,
    is_a_share,
    is_whole_name,
    parted,
    predicate_at,
    without_helping_verb,
    words,
)
from xinhua_gov.reading.mention import Mention
from xinhua_gov.recognition.phrases import one_line
from xinhua_gov.vocabulary import Measure, ProposalReason

SHORTEST_ALONE = 3
"""Characters of a noun behind a number that is a name alone."""

SHORTEST_SHARED = 4
"""Characters that a name has at least, for figures of different sentences to be of one thing."""

LONGEST_BEFORE = 10
"""Characters before a number that are a name together with the noun behind it."""

_OF_SEVERAL = ("等", "的")
"""What stands between a list of examples, or a description, and the number of what they are of."""

_IS_NO_NAME = re.compile(r"[\d、，“”（]")
_LEVEL = form("{level}")


class Naming(NamedTuple):
    """What a figure is of: `words`, sure where `reason` is None, else proposed for that reason.

    `reason` is missing with `is_sure` false where nothing can be proposed: the words are then those that hold the
    number. `verb` and `thing` are what the words are made of.
    """

    words: str
    is_sure: bool
    reason: ProposalReason | None
    verb: str = ""
    thing: str = ""

    @property
    def is_shared(self) -> bool:
        """Whether another figure of these words is of the same thing."""
        return self.is_sure and len(self.words) >= SHORTEST_SHARED and self.words not in words("generic")

    @property
    def is_completed_by_more(self) -> bool:
        """Whether words that are no name alone (完成投资, 占比) make a whole one behind this."""
        thing = self.thing
        return len(thing) > 1 and thing not in words("generic") and not ends_in("figure", thing)


class _Words(NamedTuple):
    """What a name is made of: the words before a number, as verb and thing, and what is counted behind it."""

    core: str
    verb: str
    thing: str
    counted: str
    is_whole: bool


def name_of(
    text: str, mention: Mention, quote: str, before: Naming | None = None, alike: Naming | None = None
) -> Naming:
    """What a mention is of.

    `before` is what the figure before it in its sentence is of, `alike` the last one in the same unit; `quote` is the
    phrase that states the mention.

    >>> from xinhua_gov import read_quantities
    >>> text = "2020年新增5家高新技术企业，推动50户企业快速增长。"
    >>> [name_of(text, m, "").words for m in read_quantities(text, closely=True).quantities]
    ['新增高新技术企业', '推动企业快速增长']
    """
    clause = ClauseParts(text, mention)
    counted, is_whole = clause.counted()
    verbs = clause.verbs()
    if before is not None and _goes_on(mention) and not (verbs and counted):
        return before
    made = _made_of(clause, verbs, counted, is_whole, before)
    if not counted and _names_a_class(made):
        return _listed(made.core, made.verb, alike, quote, of_class=True)
    if counted and (not made.thing or clause.character_before in _OF_SEVERAL or made.thing.endswith(_OF_SEVERAL[0])):
        return _of_what_is_counted(clause, made)
    if not made.thing:
        return _listed(made.verb, made.verb, alike, quote)
    return (before and _behind_another(clause, made, before)) or _as_printed(mention, made)


def _is_a_rate(mention: Mention) -> bool:
    """Whether a number says how something changed, or what share of it."""
    return mention.measure not in (*COUNTING, *RANKS)


def _goes_on(mention: Mention) -> bool:
    """Whether a number says more of what the number before it is of: 收入5亿元、增长8%."""
    return not mention.own and (bool(mention.cues) or _is_a_rate(mention))


def _made_of(clause: ClauseParts, verbs: str, counted: str, is_whole: bool, before: Naming | None) -> _Words:
    """The words that the name of a number is made of."""
    mention = clause.mention
    begins = not mention.own and not mention.cues and mention.member == 0
    begins = begins or (bool(counted) and mention.member == 0 and clause.says_all(verbs, counted))
    core = verbs if begins or (verbs and not mention.own) else clause.name()
    if _is_a_rate(mention):
        core = without_helping_verb(core)
    verb, thing = parted(core)
    guessed = thing in words("pivot")
    if counted and thing and (guessed or thing[-1] in AND or clause.follows_a_list):
        verb, thing = verb or (before.verb if before and not guessed else ""), ""
    return _Words(core, verb, thing, counted, is_whole)


def _names_a_class(made: _Words) -> bool:
    """Whether words say of which class things are, and not which things: 省级."""
    return made.core in words("class") or (bool(made.verb) and made.thing in words("class"))


def _behind_another(clause: ClauseParts, made: _Words, before: Naming) -> Naming | None:
    """A name that takes words of the figure before: its thing (占比) or its verb; None where it takes neither."""
    core = made.core
    shares = core.startswith(tuple(words("makes_up")))
    if (core in words("generic") or shares) and before.is_completed_by_more:
        whole = headed(before.words if shares else before.thing, core)
        return Naming(whole, before.is_sure, ProposalReason.LISTED, "", whole)
    carried = before.verb and (not ends_in("of_itself", core) or _adds(before.verb))
    if not carried or made.verb or made.counted or not clause.is_listed(core):
        return None
    plain = predicate_at(core) is None and predicate_at(before.thing) is None and len(before.thing) > 1
    return Naming(before.verb + core, plain and is_whole_name(core), ProposalReason.LISTED, before.verb, core)


def _adds(verb: str) -> bool:
    """Whether a verb is carried over to whatever is listed behind it."""
    return any(word in verb for word in words("adds"))


def _as_printed(mention: Mention, made: _Words) -> Naming:
    """A name that the words before a number are, or these with the noun behind it (省定12件实事)."""
    core = made.core
    unranked = mention.measure in RANKS and not ends_in("ranked", core)
    if made.counted:
        return _with_what_is_counted(made, unranked)
    vague = core in words("generic") or (bool(made.verb) and ends_in("money", core))
    of_no_share = mention.measure is Measure.SHARE and not is_a_share(core)
    sure = not (unranked or vague or of_no_share) and is_whole_name(core)
    return Naming(core, sure, ProposalReason.AS_PRINTED, made.verb, made.thing)


def _with_what_is_counted(made: _Words, unranked: bool) -> Naming:
    """A name of the words before a number and the noun behind it, where they are short."""
    both = made.core + made.counted
    if len(made.core) > LONGEST_BEFORE or _IS_NO_NAME.search(both):
        return Naming(made.core, False, ProposalReason.AS_PRINTED, made.verb, made.thing)
    vague = made.counted in words("generic") or ends_in("amount", made.core)
    sure = not unranked and not vague and is_whole_name(both)
    return Naming(both, sure, ProposalReason.AS_PRINTED, made.verb, made.thing + made.counted)


def _of_what_is_counted(clause: ClauseParts, made: _Words) -> Naming:
    """A name that a verb before the number and the noun behind it make; without a verb the noun alone."""
    verb, counted, is_whole = made.verb, made.counted, made.is_whole
    if (verb and not is_whole) or counted in words("generic"):
        whole = clause.whole_object()
        counted, is_whole = (whole, True) if whole else (counted, False)
    completed = "" if verb else clause.completed()
    if completed:
        verb = min(words("completes"), key=len)
        return Naming(verb + completed, len(completed) >= SHORTEST_SHARED, ProposalReason.COUNTED, verb, completed)
    balanced = counted.count("“") == counted.count("”")
    stands = _stands_alone(clause, verb, counted, is_whole)
    counted = one_line(counted if balanced else counted.strip("“”"))
    vague = counted in words("generic") or counted in words("class")
    sure = stands and balanced and not vague and len(counted) < LONGEST_NAME
    return Naming(verb + counted, sure, ProposalReason.COUNTED, verb, counted)


def _stands_alone(clause: ClauseParts, verb: str, counted: str, is_whole: bool) -> bool:
    """Whether a noun with the verb before its number, or alone, is all that the number is of."""
    before = clause.before
    guessed = before.endswith(tuple(words("pivot")))
    if verb and not (guessed and is_whole):
        return True
    begins = not before or guessed or clause.follows_a_list or before[-1] in AND
    return begins and len(counted) >= SHORTEST_ALONE


def _listed(core: str, verb: str, alike: Naming | None, quote: str, *, of_class: bool = False) -> Naming:
    """A name whose thing only a figure before names, in the same unit."""
    if alike is None or not alike.thing:
        return Naming(core or one_line(quote), False, ProposalReason.AS_PRINTED if core else None, verb)
    thing, sure = alike.thing, bool(core) and alike.is_sure
    if of_class:
        level = _LEVEL.match(thing)
        thing, sure = thing[level.end() :] if level else thing, sure and level is not None
    return Naming(core + thing, sure, ProposalReason.LISTED, verb, thing)
