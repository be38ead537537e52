"""Filing: figures that no shared indicator has, filed under indicators of their own."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from xinhua_gov.drafting.drafted_figures import Data, Drafted
from xinhua_gov.drafting.indicator_names import Naming, name_of
from xinhua_gov.drafting.name_words import form
from xinhua_gov.drafting.proposing import open_fields
from xinhua_gov.drafting.themes import Themed, clause_of, lead_of, sentence_of, theme_of
from xinhua_gov.recognition.concepts import Concept, concept_of
from xinhua_gov.recognition.phrases import one_line
from xinhua_gov.units import UNITS
from xinhua_gov.vocabulary import GROWTH_MEASURES, UNITS_OF_MEASURES, Measure, ProposalReason, Theme

_OF_A_PART = {"in_brackets", "part", "subset", "part_of_year"}
"""What marks of a clause say that a figure is not of the whole of what it names, or of the whole year."""

_SAID_OF_A_PART = form("{of_part}")
"""Words of a subject that say the same: 其他862户规上企业增加值."""

_RATES = ("percent", "permille")

_ADDED = form(r"\A{added}|{added}\Z")


class Passages:
    """A text with its outline: which headings stand above a place."""

    __slots__ = ("_sections", "text")

    def __init__(self, text: str, sections: Sequence[Data]) -> None:
        self.text: str = text
        self._sections = [
            (section["evidence"]["start"], section["evidence"]["end"], section["title"]["zh"]) for section in sections
        ]

    def headings(self, start: int) -> tuple[str, ...]:
        """The first words of the paragraph of a place, and the titles of its sections, the innermost first."""
        titles = [title for begin, end, title in self._sections if begin <= start < end]
        return (lead_of(self.text, start), *reversed(titles))


class _Last(NamedTuple):
    """A figure before in a sentence: what it is of, in which unit, and where it is filed."""

    naming: Naming
    unit: str
    indicator: str


class Filing:
    """Files figures, in the order of the text, under indicators that are told apart by their names and units."""

    __slots__ = ("_by_name", "_passages", "_said", "_sentence", "_units")

    def __init__(self, passages: Passages) -> None:
        self._passages = passages
        self._by_name: dict[str, str] = {}
        self._units: dict[str, str] = {}
        self._sentence = -1
        self._said: list[_Last] = []  # the figures before in the sentence

    def pass_over(self, drafted: Drafted) -> None:
        """A figure is one of a shared indicator: what follows may be listed behind it."""
        self._enter(drafted)
        subject = one_line(drafted.figure.subject)
        self._said.append(_Last(Naming(subject, True, None, thing=subject), drafted.figure.unit, ""))

    def _enter(self, drafted: Drafted) -> None:
        """Forget what other sentences said."""
        if drafted.figure.mention.sentence != self._sentence:
            self._sentence, self._said = drafted.figure.mention.sentence, []

    def indicator_of(self, drafted: Drafted) -> Data:
        """The indicator of a figure, as plain data, without its figures."""
        self._enter(drafted)
        mention, unit = drafted.figure.mention, drafted.figure.unit
        last = self._said[-1] if self._said else None
        alike = next((said.naming for said in reversed(self._said) if said.unit == unit), None)
        naming = name_of(self._passages.text, mention, drafted.quote, last.naming if last else None, alike)
        same = last.indicator if last and naming is last.naming and last.indicator else None
        shared = self._by_name.get(naming.words) if naming.is_shared else None
        id = next((known for known in (same, shared) if known and self._is_of_the_unit(drafted, known)), None)
        id = id or f"i{drafted.start:06}"
        if naming.is_shared:
            self._by_name.setdefault(naming.words, id)
        if drafted.figure.measure not in UNITS_OF_MEASURES:
            self._units.setdefault(id, unit)
        self._said.append(_Last(naming, unit, id))
        return _indicator(id, naming, self._theme(drafted, naming), drafted)

    def _is_of_the_unit(self, drafted: Drafted, indicator: str) -> bool:
        """Whether a figure can be of an indicator: its amounts are in the same unit."""
        unit = drafted.figure.unit
        return drafted.figure.measure in UNITS_OF_MEASURES or self._units.get(indicator, unit) == unit

    def _theme(self, drafted: Drafted, naming: Naming) -> Themed:
        concept = concept_of(naming.words)
        if concept is not None:
            return Themed(Theme(concept.theme))
        mention, text = drafted.figure.mention, self._passages.text
        sentence = sentence_of(text, mention.sentence, mention.start, mention.end)
        clause = clause_of(text, mention.clause, mention.end)
        return theme_of(naming.words, sentence, self._passages.headings(mention.start), clause)


def _indicator(id: str, naming: Naming, themed: Themed, drafted: Drafted) -> Data:
    """An indicator that only this report has, with what is open in it."""
    name = one_line(naming.words) or one_line(drafted.quote)
    proposed: dict[str, str] = {}
    reasons: dict[str, ProposalReason] = {}
    unsettled = []
    if not naming.is_sure:
        unsettled.append("name")
        if naming.reason is not None:
            proposed["name"], reasons["name"] = name, naming.reason
    if themed.theme is None or themed.reason is not None:
        unsettled.append("theme")
        if themed.theme is not None and themed.reason is not None:
            proposed["theme"], reasons["theme"] = themed.theme.value, themed.reason
    concept = concept_of(name) or concept_of(_ADDED.sub("", name))
    told: Data = {}
    if concept is not None and naming.is_sure and _is_of_the_concept(drafted, name, concept):
        told = {"concept": concept.id} | ({"direction": concept.direction} if concept.direction else {})
    elif concept is not None:
        unsettled.append("concept")
        proposed["concept"], reasons["concept"] = concept.id, ProposalReason.CONCEPT
    theme = themed.theme or Theme.ECONOMY
    data: Data = {"id": id, "name": {"zh": name}, "theme": theme.value, "observations": []} | told
    return data | open_fields(proposed, reasons, unsettled)


def _is_of_the_concept(drafted: Drafted, name: str, concept: Concept) -> bool:
    """Whether what is named like a shared indicator is that one, as far as unit and wording of its figure show.

    A figure that is recognised and does not have the id of its concept is said again, or a rival of another.
    """
    figure = drafted.figure
    of_a_part = _OF_A_PART & figure.mention.marks or _SAID_OF_A_PART.search(figure.subject)
    recognised = drafted.headline is not None
    if recognised or concept_of(name) is not concept or of_a_part or figure.scope is not None:
        return False
    if figure.measure is Measure.SHARE:
        return concept.unit in _RATES
    if figure.measure is Measure.LEVEL:
        known = concept.unit in UNITS and figure.unit in UNITS
        return known and UNITS[concept.unit or ""].dimension is UNITS[figure.unit].dimension
    return figure.measure in (*GROWTH_MEASURES, Measure.RANK, Measure.MULTIPLE_OF_BASE)
