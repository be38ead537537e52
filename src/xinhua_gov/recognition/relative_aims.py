"""Relative aims: targets that name no number but what they are compared with (与经济增长同步, 高于全国平均水平)."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator
from itertools import product
from typing import NamedTuple

from xinhua_gov.periods import Period
from xinhua_gov.printed import LONGEST_QUOTE
from xinhua_gov.reading.mention import Mention
from xinhua_gov.recognition.concepts import Concept, named
from xinhua_gov.recognition.parallels import names_of
from xinhua_gov.recognition.phrases import trimmed
from xinhua_gov.recognition.report_place import ReportPlace
from xinhua_gov.recognition.text_figures import unit_code
from xinhua_gov.vocabulary import Level, Measure, Modality, Relation
from xinhua_gov.word_roles import words_of, written

_LONGEST_CLAUSE = 60
"""Characters before the word of a relation in which its clause says what is compared."""

_AUTONOMOUS_REGIONS = ("15", "45", "54", "64", "65")
"""The first digits of the codes of autonomous regions, of which 全区 speaks."""

_MUNICIPALITIES = ("11", "12", "31", "50")
"""Those of the municipalities, of which 全市 speaks in the reports of their districts."""

_ENDS = "，。；：！？,;:!?\n"
_FIRST_END = re.compile(f"[{_ENDS}]")
_OF_RATES = ("percent", "permille")


class ComparedWith(NamedTuple):
    """What a figure is compared with: in each part that is not None it differs from the figure's own."""

    concept: str | None = None
    level: Level | None = None
    period: Period | None = None


class RelativeAim(NamedTuple):
    """A target of a concept that is compared with something else.

    `lead` is the number in points that is wanted over that, `start` and `end` are where its words stand, `loosely` is
    whether it need only be so by and large (基本同步).
    """

    concept: Concept
    measure: Measure
    period: Period
    relation: Relation
    reference: ComparedWith
    start: int
    end: int
    loosely: bool
    lead: Mention | None = None


def relative_aims(text: str, mentions: Iterable[Mention], year: int, place: ReportPlace) -> Iterator[RelativeAim]:
    r"""The relative targets of a report, in its order: of its own year, and on average of several years from then on.

    Whether words promise, and for when, is what the number says that stands before them in their line, or behind them
    in their sentence: a target without a number stands among others that have one.

    >>> from xinhua_gov import read_quantities
    >>> from xinhua_gov.recognition.report_place import place_of
    >>> text = "2021年工作安排\n预期目标是：生产总值增长7%，居民收入与经济增长同步，财政收入增速高于全省平均水平。"
    >>> mentions, place = read_quantities(text, year=2021, closely=True), place_of(text, place="410400", year=2021)
    >>> found = relative_aims(text, mentions, 2021, place)
    >>> [(aim.concept.id, aim.relation.value, aim.reference.concept, aim.reference.level) for aim in found]
    [('residents_income', 'in_step', 'gdp', None), ('fiscal_revenue', 'above', None, <Level.PROVINCE: 'province'>)]
    """
    quantities = [mention for mention in mentions if mention.is_quantity and "in_notes" not in mention.marks]
    starts = [mention.start for mention in quantities]
    for clause in _clauses(text):
        period = _period_promised(_beside(text, quantities, starts, clause.start), year)
        if period is None:
            continue
        inside = quantities[bisect_left(starts, clause.start) : bisect_left(starts, clause.end)]
        if not inside:
            yield from _of_clause(text, clause, period, place)
        elif len(inside) == 1 and _is_a_lead(clause, inside[0]):
            lead = inside[0]
            named_before = clause._replace(reference=text[clause.word_end : lead.start], end=lead.behind)
            yield from (aim._replace(lead=lead) for aim in _of_clause(text, named_before, period, place))


def _period_promised(beside: Mention | None, year: int) -> Period | None:
    """The period of a promise for the year or several, as the number beside it has it; None where it is no promise."""
    if beside is None or beside.modality is not Modality.PLANNED or "part" in beside.marks:
        return None
    period = beside.period
    of_another = period is None or period.end < year or (period.years == 1 and period.end != year)
    return None if of_another else period


class _ComparingClause(NamedTuple):
    """A clause that compares: what, how, and with what; `word_end` is where the word ends that says how."""

    subject: str
    relation: Relation
    reference: str
    start: int
    word_end: int
    end: int


def _clauses(text: str) -> Iterator[_ComparingClause]:
    """The clauses of a text that compare."""
    for match in _RELATIONS.finditer(text):
        start, end = match.span()
        earliest = max(0, start - _LONGEST_CLAUSE)
        begin = max(earliest, *(text.rfind(mark, earliest, start) + 1 for mark in _ENDS))
        stop = _FIRST_END.search(text, end)
        last = len(text) if stop is None else stop.start()
        head, relation = text[begin:start], Relation(_role_of(match[0]))
        if relation is not Relation.IN_STEP:
            if not head.endswith("不"):
                yield _ComparingClause(head, relation, text[end:last], begin, end, last)
            continue
        head = _CLOSELY.sub("", head)
        at = max(head.rfind(word) for word in _relation_words("with"))
        if at > 0:
            end += next((len(word) for word in _relation_words("growth") if text.startswith(word, end)), 0)
            yield _ComparingClause(head[:at], relation, head[at + 1 :], begin, end, end)


def _is_a_lead(clause: _ComparingClause, number: Mention) -> bool:
    """Whether a number is the lead that something is to have: 高于全国平均水平1个百分点."""
    in_points = unit_code(number.unit) == "percentage_point"
    return clause.relation is not Relation.IN_STEP and in_points and number.value_high is None


def _beside(text: str, quantities: list[Mention], starts: list[int], at: int) -> Mention | None:
    """The number before a place in its line, or behind it in its sentence."""
    place = bisect_left(starts, at)
    if place and "\n" not in text[quantities[place - 1].start : at]:
        return quantities[place - 1]
    behind = quantities[place] if place < len(quantities) else None
    return behind if behind is not None and not re.search("[。\n]", text[at : behind.start]) else None


def _of_clause(text: str, clause: _ComparingClause, period: Period, place: ReportPlace) -> Iterator[RelativeAim]:
    """The aims of one clause: one for each concept that it is said of, and for each place that it is compared with."""
    names = names_of(clause.subject, 1)
    references = tuple(_references(clause.reference, period, place)) if all(names) else ()
    loosely = any(word in text[clause.start : clause.end] for word in _relation_words("loosely"))
    for name, reference in product(names, references):
        if name is None or reference.concept == name.concept.id:
            continue
        rate = name.concept.unit in _OF_RATES and not name.concept.is_price_index
        if rate and reference.concept is not None:
            continue  # a rate does not grow in step with anything
        growth = Measure.YOY_GROWTH if period.years == 1 else Measure.AVERAGE_GROWTH
        start, end = _place_of_words(text, clause)
        measure = Measure.LEVEL if rate else growth
        yield RelativeAim(name.concept, measure, period, clause.relation, reference, start, end, loosely)


def _place_of_words(text: str, clause: _ComparingClause) -> tuple[int, int]:
    """Where the words stand that state a relation; of long ones the end."""
    earliest = max(clause.start, clause.end - LONGEST_QUOTE)
    if earliest > clause.start:
        earliest = max(text.find("、", earliest, clause.end) + 1, earliest)
    return trimmed(text, earliest, clause.end, clause.end - 1)


def _references(words: str, period: Period, place: ReportPlace) -> Iterator[ComparedWith]:
    """What words name that something is compared with: places above, the year before, or another concept."""
    bare = _LEVEL_WORDS.sub("", words)
    if bare in _relation_words("year_before"):
        if period.years == 1:
            yield ComparedWith(period=period.year_before)
        return
    parts = [_LEVEL_WORDS.sub("", part) for part in re.split("[、和与及]", words)]
    levels = [_level_of(part, place) for part in parts]
    if all(levels):
        yield from (ComparedWith(level=level) for level in levels)
        return
    found = named(bare)
    if found is not None and not found.of:
        yield ComparedWith(concept=found.concept.id)


def _level_of(word: str, place: ReportPlace) -> Level | None:
    """The level of a place above the report's own that a word names; None where it names none, or the place itself."""
    role, code = _role_of(word), place.code or ""
    level = Level(role) if role in list(Level) else None
    if role == "region" and code[:2] in _AUTONOMOUS_REGIONS:
        level = Level.PROVINCE
    elif role == "city":
        level = Level.PROVINCE if code[:2] in _MUNICIPALITIES else Level.PREFECTURE
    if level is None or place.level is None:
        return None
    levels = list(Level)
    return level if levels.index(level) < levels.index(place.level) else None


def _role_of(word: str) -> str:
    """What a word of the table says; empty where it is not there."""
    return next((role for role in _ROLES if word in _relation_words(role)), "")


def _relation_words(*roles: str) -> tuple[str, ...]:
    return words_of("recognition", "relations", *roles)


_ROLES = (*Relation, *Level, "region", "city")
_LEVEL_WORDS = written("recognition", "relations", r"(?:{level}|{loosely}){1,8}\Z")
"""What stands behind what something is compared with and says nothing, once or several times."""

_CLOSELY = written("recognition", "relations", r"(?:{loosely}|{kept}){1,4}\Z")
"""What stands before 同步 and says only how closely."""

_RELATIONS = written("recognition", "relations", "|".join(f"{{{relation}}}" for relation in Relation))
"""The words that compare."""
