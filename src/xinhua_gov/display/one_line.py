"""One line: what a record says to a person who prints it, in English, with what the report prints beside it."""

from __future__ import annotations

from collections.abc import Callable

from pydantic import BaseModel

from xinhua_gov.display.quantity_words import known_unit, quantity_words
from xinhua_gov.display.record_lines import milestone_words
from xinhua_gov.model.base import Bilingual, Entry, Named, Prose
from xinhua_gov.model.indicator import Observation
from xinhua_gov.model.outcome import Outcome
from xinhua_gov.model.parts import Parts
from xinhua_gov.model.project import Milestone
from xinhua_gov.model.quantity import Quantity
from xinhua_gov.model.source import Area, Section, Source
from xinhua_gov.model.target import QualitativeTarget, QuantitativeTarget, RelativeTarget
from xinhua_gov.vocabulary import Comparator, RecordKind

_COUNTED = (RecordKind.INDICATORS, RecordKind.OBSERVATIONS, RecordKind.TARGETS, RecordKind.PROJECTS)
"""The kinds of record that the line of a report counts."""


def line_of(record: BaseModel) -> str:
    """A record in one line; one that has no line of its own is written by its fields.

    >>> from xinhua_gov import load
    >>> line_of(load().observations["gdp.level.2020"].quantity)
    '27.14 billion yuan (271.4亿元)'
    """
    for kind, line in _LINES.items():
        if isinstance(record, kind):
            return line(record)
    return BaseModel.__str__(record)


def both_languages(name: Bilingual | Prose) -> str:
    """A name in both languages."""
    return " · ".join(dict.fromkeys(text for text in (name.zh, name.en) if text is not None))


def _report(report: Parts) -> str:
    source = report.source
    counts = ((len(report.catalogue(kind)), kind) for kind in _COUNTED)
    counted = ", ".join(f"{count:,} {kind.en if count == 1 else kind.value}" for count, kind in counts)
    return f"{source.place.name.zh}{source.title.zh} ({source.id}): {counted}"


def _quantity(quantity: Quantity) -> str:
    unit = known_unit(quantity.unit)
    return f"{quantity_words(quantity, unit, 'en')} ({quantity_words(quantity, unit, 'zh')})"


def _figure(figure: Observation | Outcome | QuantitativeTarget) -> str:
    """A figure with its measure, as a person reads it, and in the words of the report."""
    unit = known_unit(figure.quantity.unit)
    said = quantity_words(figure.quantity, unit, "en")
    if isinstance(figure, QuantitativeTarget) and figure.comparator not in (
        Comparator.STATED,
        figure.quantity.qualifier,
    ):
        said = f"{figure.comparator.en} {said}"
    quote = figure.quote if isinstance(figure, Outcome) else figure.evidence.quote
    quote = quote or quantity_words(figure.quantity, unit, "zh")
    return f"{figure.id}: {figure.measure.en}, {said} ({quote})"


def _relative(target: RelativeTarget) -> str:
    other = target.reference
    what = f"{target.relation.en} {other.indicator} of {other.area}"
    return f"{target.id}: {target.measure.en}, {what}{_in_brackets(target.evidence.quote)}"


def _qualitative(target: QualitativeTarget) -> str:
    return f"{target.id}: {both_languages(target.statement)}"


def _milestone(milestone: Milestone) -> str:
    return f"{milestone.id}: {milestone_words(milestone, 'en')}{_in_brackets(milestone.evidence.quote)}"


def _in_brackets(quote: str | None) -> str:
    return "" if quote is None else f" ({quote})"


def _named(record: Named) -> str:
    return f"{record.id}: {both_languages(record.name)}"


def _section(section: Section) -> str:
    return f"{section.id}: {both_languages(section.title)}"


def _area(area: Area) -> str:
    return f"{area.code}: {both_languages(area.name)}"


def _entry(record: Entry) -> str:
    name = record.title if isinstance(record, Source) else getattr(record, "name", None)
    return record.id if not isinstance(name, Bilingual) else f"{record.id}: {both_languages(name)}"


_LINES: dict[type[BaseModel], Callable[..., str]] = {
    Parts: _report,
    Quantity: _quantity,
    QuantitativeTarget: _figure,
    RelativeTarget: _relative,
    QualitativeTarget: _qualitative,
    Observation: _figure,
    Outcome: _figure,
    Milestone: _milestone,
    Section: _section,
    Named: _named,
    Area: _area,
    Entry: _entry,
    Bilingual: both_languages,
    Prose: both_languages,
}
"""What makes the line of each class."""
