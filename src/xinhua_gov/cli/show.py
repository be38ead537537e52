"""`show ID`: every field of one record."""

from __future__ import annotations

import argparse
from collections.abc import Iterator
from functools import singledispatch

from xinhua_gov.cli.output import CommandAnswer, as_json, as_pairs, chosen_report
from xinhua_gov.cli.parsing import understood
from xinhua_gov.display.quantity_words import bounds_words, figure_words, quantity_words, target_words
from xinhua_gov.display.record_lines import milestone_words
from xinhua_gov.errors import UnknownIdError
from xinhua_gov.model.base import Alias, Bilingual, Entry, Prose, Record, reading_order
from xinhua_gov.model.catalogue import nearest_names
from xinhua_gov.model.evidence import Evidence, Span
from xinhua_gov.model.glossary import PrintedAlias
from xinhua_gov.model.indicator import Indicator
from xinhua_gov.model.project import Project
from xinhua_gov.model.quantity import Quantity
from xinhua_gov.model.report import Report
from xinhua_gov.model.target import QuantitativeTarget
from xinhua_gov.vocabulary import Language, RecordKind, Word

_TOLD_ABOVE = ("id",)
_TOLD_BELOW: dict[type[Entry], tuple[str, ...]] = {
    Indicator: (*_TOLD_ABOVE, "observations"),
    Project: (*_TOLD_ABOVE, "milestones"),
}
"""Fields that have no line of their own: the id is the heading, and nested records follow below."""


def run(options: argparse.Namespace) -> CommandAnswer:
    """Every record that has the id."""
    report = chosen_report(options)
    records = _with_id(report, understood(options.id))
    if options.json:
        return CommandAnswer(as_json(records[0] if len(records) == 1 else records))
    parts = [list(as_pairs(list(_field_pairs(report, record, options.lang)))) for record in records]
    return CommandAnswer([line for part in parts for line in ("", *part)][1:])


def _with_id(report: Report, id: str) -> list[Entry]:
    catalogues = [report.catalogue(kind) for kind in RecordKind]
    records = [catalogue[id] for catalogue in catalogues if id in catalogue]
    if not records:
        named = tuple(record for catalogue in catalogues for record in catalogue.named(id))
        raise UnknownIdError(id, near=named or nearest_names(id, catalogues))
    return records


def _field_pairs(report: Report, record: Entry, language: Language) -> Iterator[tuple[str, str]]:
    """Each field of a record that has a value, in words."""
    yield "", f"{type(record).__name__} {record.id}"
    for field in reading_order(type(record).model_fields):
        value = getattr(record, field)
        if field not in _TOLD_BELOW.get(type(record), _TOLD_ABOVE) and value not in (None, (), False):
            yield field, field_words(value, report, record, language)
    evidence = getattr(record, "evidence", None)
    if evidence is not None and (section := report.section_of(evidence)) not in (None, record):
        assert section is not None
        yield "section", f"{section.id}: {section.title.label(language)}"
    if isinstance(record, Project):
        for milestone in record.story:
            yield "milestone", f"{milestone.id}: {milestone_words(milestone, language)}"
    if isinstance(record, Indicator):
        for observation in record.observations:
            yield "observation", f"{observation.id}: {figure_words(report, observation, language)}"
        for target in report.targets.where(indicator=record.id).records:
            yield "target", f"{target.id}: {target_words(report, target, language)}"


@singledispatch
def field_words(value: object, report: Report, record: Entry, language: Language) -> str:
    """The value of a record's field as it is read."""
    return str(value)


@field_words.register
def _(value: Word, report: Report, record: Entry, language: Language) -> str:
    label = value.label(language)
    return value.value if label == value.value else f"{label} [{value.value}]"


@field_words.register
def _(value: Bilingual, report: Report, record: Entry, language: Language) -> str:
    return " / ".join(name for name in (value.zh, value.en) if name)


@field_words.register
def _(value: Prose, report: Report, record: Entry, language: Language) -> str:
    return value.label(language)


@field_words.register
def _(value: Alias, report: Report, record: Entry, language: Language) -> str:
    places = f": {', '.join(map(str, value.at))}" if isinstance(value, PrintedAlias) and value.at else ""
    return f"{value.zh}{f' / {value.en}' if value.en else ''} ({value.basis.label(language)}){places}"


@field_words.register
def _(value: Quantity, report: Report, record: Entry, language: Language) -> str:
    """A target's number is exact; of a result it is told what its print allows."""
    unit = report.unit(value.unit)
    words = quantity_words(value, unit, language)
    return words if isinstance(record, QuantitativeTarget) else f"{words}; {bounds_words(value.bounds, unit, language)}"


@field_words.register
def _(value: Evidence, report: Report, record: Entry, language: Language) -> str:
    quote = f"“{value.quote}” " if value.quote else ""
    return f"{quote}{value.start}-{value.end} (SHA-256 {value.digest}…)"


@field_words.register
def _(value: Span, report: Report, record: Entry, language: Language) -> str:
    return f"{value.start}-{value.end}"


@field_words.register
def _(value: tuple, report: Report, record: Entry, language: Language) -> str:  # type: ignore[type-arg]
    return "; ".join(field_words(item, report, record, language) for item in value)


@field_words.register
def _(value: Record, report: Report, record: Entry, language: Language) -> str:
    items = (getattr(value, field) for field in type(value).model_fields)
    return ", ".join(field_words(item, report, record, language) for item in items if item not in (None, ()))
