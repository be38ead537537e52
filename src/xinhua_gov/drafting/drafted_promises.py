"""What a report promises and what works it reports, as commitments and projects of a draft, in plain data.

A rule reads them and says so on each record (`read_by_rule`): they ask a person nothing. What no rule could tell of
them, theme or category, is not there.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from xinhua_gov.drafting.drafted_evidence import evidence_at
from xinhua_gov.drafting.filing import Passages
from xinhua_gov.drafting.proposing import Data
from xinhua_gov.drafting.themes import SENTENCE, sentence_of, theme_of
from xinhua_gov.drafting.word_meanings import meanings
from xinhua_gov.periods import Period
from xinhua_gov.printed import LONGEST_QUOTE
from xinhua_gov.promises.commitments import commitments_of, reported_works
from xinhua_gov.promises.likeness import normal
from xinhua_gov.promises.promise import Promise, promise_words
from xinhua_gov.promises.promise_words import VERBS
from xinhua_gov.reading.mention import Mention, Place
from xinhua_gov.recognition.phrases import one_line
from xinhua_gov.vocabulary import Measurability, MilestoneStatus, ProjectCategory, PromiseKind, PromiseStage, Stage

LONGEST_RUN = 60
"""Characters that the quotes of a draft may cover without a gap."""

LONGEST_VERB = 6
"""Characters between a name and its number that may be the verb of both."""

_SLOGANS = frozenset(word for word, verb in VERBS.items() if verb.before == "slogan")
_END_OF_CLAUSE = re.compile("[，。；\n]")
_NO_CATEGORY, _AT_THE_END = "none", "~"
_READ_BY_RULE: Data = {"read_by_rule": True}


class Draft(NamedTuple):
    """A report as far as it is drafted: its text, year and quantities, and its figures as plain data."""

    text: str
    year: int
    mentions: Sequence[Mention]
    passages: Passages
    indicators: Sequence[Data]
    targets: Sequence[Data]


class _Figures:
    """Results and targets by where their numbers stand, and the stretches that are quoted."""

    def __init__(self, draft: Draft) -> None:
        results = [figure for indicator in draft.indicators for figure in indicator["observations"]]
        self._results = _by_number(results)
        self._targets = _by_number(draft.targets)
        quoted = [figure["evidence"] for figure in (*results, *draft.targets)]
        self._quoted = bytearray(len(draft.text))
        for evidence in quoted:
            self.quote(evidence["start"], evidence["end"])

    def within(self, start: int, end: int, *, promised: bool) -> list[str]:
        """The ids of the figures whose numbers stand in a stretch, each once."""
        placed = self._targets if promised else self._results
        found = [placed[place] for place in range(start, end) if place in placed]
        return list(dict.fromkeys(id for id, stop in found if stop <= end))

    def quote(self, start: int, end: int) -> None:
        """A stretch is quoted."""
        self._quoted[start:end] = b"\1" * (end - start)

    def leaves_room(self, start: int, end: int) -> bool:
        """Whether a stretch may be quoted beside what is."""
        first = start
        while first > max(0, start - LONGEST_RUN) and self._quoted[first - 1]:
            first -= 1
        last = end
        while last < min(len(self._quoted), end + LONGEST_RUN) and self._quoted[last]:
            last += 1
        return last - first <= LONGEST_RUN


def _by_number(figures: Iterable[Data]) -> dict[int, tuple[str, int]]:
    """The ids of figures by where their numbers begin, with where these end."""
    placed = (figure for figure in figures if "figure" in figure)
    return {figure["figure"]["start"]: (figure["id"], figure["figure"]["end"]) for figure in placed}


def promised_and_built(draft: Draft) -> dict[str, list[Data]]:
    """The parts of a report that hold its projects with their milestones, and its commitments, in its order.

    Works that are reported or promised under the same name are one project. Each promise is a commitment; those of one
    list in one clause are one, of all their projects.
    """
    quantities = [mention for mention in draft.mentions if mention.is_quantity]
    promises = [promise for promise in commitments_of(draft.text, year=draft.year) if _name_of_promise(promise)]
    built = [works for works in reported_works(draft.text, quantities, draft.year) if _name_of_promise(works)]
    figures, projects = _Figures(draft), _Projects(draft.text)
    for works in built:
        projects.add(works, MilestoneStatus.DONE, _period(works, draft.year - 1), figures)
    named = {}
    for promise in promises:
        if promise.kind is PromiseKind.WORKS and promise.stage.stage is not None:
            named[promise] = projects.add(promise, MilestoneStatus.PLANNED, _period(promise, draft.year), figures)
    commitments = [_commitment(draft, several, named, figures) for several in _in_one_clause(promises)]
    return {"projects": projects.records, "commitments": commitments}


def _name_of_promise(promise: Promise) -> str:
    return one_line(promise_words(promise))


def _period(promise: Promise, usual: int) -> Period:
    return promise.period or Period(str(usual))


def _in_one_clause(promises: Sequence[Promise]) -> Iterator[list[Promise]]:
    """The promises, those of works that one clause lists together."""
    lists: dict[tuple[int, int, PromiseStage], list[Promise]] = {}
    for promise in promises:
        if promise.kind is PromiseKind.WORKS:
            lists.setdefault((promise.start, promise.end, promise.stage), []).append(promise)
    for promise in promises:
        if promise.kind is not PromiseKind.WORKS:
            yield [promise]
        elif lists[promise.start, promise.end, promise.stage][0] is promise:
            yield lists[promise.start, promise.end, promise.stage]


class _Projects:
    """Projects by their names as they are compared."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._by_name: dict[str, Data] = {}
        self._ids: set[str] = set()

    @property
    def records(self) -> list[Data]:
        """The projects, in the order of the text."""
        return sorted(self._by_name.values(), key=lambda project: str(project["id"]))

    def add(self, works: Promise, status: MilestoneStatus, period: Period, figures: _Figures) -> str | None:
        """Enter what is said of some works, and answer the id of the project; None where no phrase can be quoted."""
        place = _phrase(self._text, works, figures)
        stage = works.stage.stage
        if place is None or stage is None:
            return None
        key = normal(works.object)
        project = self._by_name.get(key)
        if project is None:
            project = self._by_name[key] = _project(works)
        milestone = self._milestone(works, project["id"], stage, status, period)
        milestone |= _linked(figures, *place, promised=status is MilestoneStatus.PLANNED)
        project["milestones"].append(milestone | {"evidence": evidence_at(self._text, *place, quote=True)})
        figures.quote(*place)
        return str(project["id"])

    def _milestone(self, works: Promise, project: str, stage: Stage, status: MilestoneStatus, period: Period) -> Data:
        """A milestone without its evidence."""
        first = f"{project}.{stage.value}.{period.slug}"
        again = 2
        id = first
        while id in self._ids:
            id, again = f"{first}.{again}", again + 1
        self._ids.add(id)
        others = works.batch is not None and works.batch.size != len(works.batch.members)
        data: Data = {"id": id, "project": project, "stage": stage.value, "status": status.value}
        data |= {"verb": _verb(self._text, works) or stage.zh, "period": str(period)} | _READ_BY_RULE
        return data | ({"others": True} if others else {})


def _project(works: Promise) -> Data:
    """A project without milestones."""
    data: Data = {"id": f"p{works.object_start:06}", "name": {"zh": one_line(works.object)}, "milestones": []}
    category = _category(works.object)
    return data | _READ_BY_RULE | ({} if category is None else {"category": category.value})


def _category(name: str) -> ProjectCategory | None:
    """What works build or change, by the last word of the name that tells it; None where no category fits."""
    said = meanings("categories", name)
    if not said or said[-1] == _NO_CATEGORY:
        return None
    if said[-1].startswith(_AT_THE_END) and meanings("categories", name[-1:]) != said[-1:]:
        return None
    return ProjectCategory(said[-1].removeprefix(_AT_THE_END))


def _phrase(text: str, works: Promise, figures: _Figures) -> Place | None:
    """The shortest phrase that names the works, with the verbs beside the name where there is room for them."""
    start, end = works.object_start, works.object_end
    with_verbs = start, end
    for verb in works.verbs:
        if text.startswith(verb, start - len(verb)):
            with_verbs = start - len(verb), end
        elif text.startswith(verb, end):
            with_verbs = start, end + len(verb)
    for place in (with_verbs, (start, end)):
        words = text[slice(*place)]
        if len(words) <= LONGEST_QUOTE and one_line(words) == words and figures.leaves_room(*place):
            return place
    return None


def _verb(text: str, promise: Promise) -> str:
    """The verbs as they are printed, those that are split with … between; no slogan of a clause before (增强)."""
    place, found = promise.start, ""
    for verb in promise.verbs:
        if verb in _SLOGANS and _is_of_a_clause_before(text, verb, promise):
            continue
        at = text.find(verb, place, promise.end)
        apart = "…" if found and at != place else ""
        found, place = found + apart + verb, at + len(verb) if at >= 0 else place
    if not found and promise.mention is not None and promise.object_end < promise.mention.start:
        between = text[promise.object_end : promise.mention.start]
        found = between if len(between) <= LONGEST_VERB else ""
    return one_line(found)


def _is_of_a_clause_before(text: str, verb: str, promise: Promise) -> bool:
    """Whether a verb stands in no clause of a promise: it is that of another thing, named before a mark."""
    at = text.rfind(verb, max(0, promise.start - SENTENCE), promise.end)
    return at < promise.start and _END_OF_CLAUSE.search(text, max(0, at), promise.start) is not None


def _linked(figures: _Figures, start: int, end: int, *, promised: bool) -> Data:
    """The figures whose numbers stand in a stretch, as a field of a record that was read from it."""
    ids = figures.within(start, end, promised=promised)
    return {"targets" if promised else "observations": ids} if ids else {}


def _commitment(draft: Draft, promises: Sequence[Promise], named: dict[Promise, str | None], figures: _Figures) -> Data:
    """One promise, or several works of one list, as a commitment."""
    first = promises[0]
    end = max(promise.end for promise in promises)
    words = "、".join(dict.fromkeys(map(_name_of_promise, promises)))
    data: Data = {"id": f"c{first.object_start:06}", "name": {"zh": one_line(words)}}
    theme = _theme(draft, first)
    data |= {"theme": theme} if theme else {}
    verb = _verb(draft.text, first)
    data |= {"verb": verb} if verb else {}
    data |= {"measurable": _measurable(first).value, "period": str(_period(first, draft.year))} | _READ_BY_RULE
    if first.kind is PromiseKind.NUMBER and first.mention is not None:
        end = max(end, first.mention.end)
        data |= _linked(figures, first.mention.start, first.mention.end, promised=True)
    projects = list(dict.fromkeys(id for promise in promises if (id := named.get(promise)) is not None))
    data |= {"projects": projects} if projects else {}
    return data | {"evidence": evidence_at(draft.text, first.start, end)}


def _measurable(promise: Promise) -> Measurability:
    """What would show that a promise was kept: that it is advanced cannot be told."""
    if promise.kind is PromiseKind.NUMBER:
        return Measurability.NUMBER
    return Measurability.NONE if promise.stage is PromiseStage.ADVANCE else Measurability.MILESTONE


def _theme(draft: Draft, promise: Promise) -> str | None:
    """The theme of the headings above, unless words of the promise or of its sentence tell another; else None."""
    begin = max(draft.text.rfind(mark, max(0, promise.start - SENTENCE), promise.start) for mark in "。；\n") + 1
    sentence = sentence_of(draft.text, begin, promise.start, promise.end)
    headings = draft.passages.headings(promise.start)
    above = theme_of("", "", headings).theme
    told = theme_of(promise.object, "", ()).theme or theme_of(promise.object, sentence, headings, promise.text).theme
    return above.value if above is not None and told is above else None
