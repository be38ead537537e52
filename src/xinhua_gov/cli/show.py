"""`show ID`: every field of one record."""

from __future__ import annotations

import argparse
from collections.abc import Iterator
from functools import singledispatch

from xinhua_gov.cli.naming import records_called
from xinhua_gov.cli.output import CommandAnswer, as_json, as_pairs, chosen_report
from xinhua_gov.cli.parsing import understood
from xinhua_gov.display.quantity_words import bounds_words, figure_words, quantity_words, target_words
from xinhua_gov.display.record_lines import milestone_words
from xinhua_gov.drafting.field_names import field_name
from xinhua_gov.model.base import Alias, Bilingual, Entry, Prose, Record, reading_order
from xinhua_gov.model.evidence import Evidence, Span
from xinhua_gov.model.glossary import PrintedAlias
from xinhua_gov.model.indicator import Indicator
from xinhua_gov.model.project import Project
from xinhua_gov.model.quantity import Quantity
from xinhua_gov.model.report import Report
from xinhua_gov.model.target import QuantitativeTarget
from xinhua_gov.vocabulary import Language, RecordKind, Word, spoken

_TOLD_ABOVE = ("id",)
_TOLD_BELOW: dict[type[Entry], tuple[str, ...]] = {
    Indicator: (*_TOLD_ABOVE, "observations"),
    Project: (*_TOLD_ABOVE, "milestones"),
}
"""Fields that have no line of their own: the id is the heading, and nested records follow below."""


def run(options: argparse.Namespace) -> CommandAnswer:
    """Every record that has the id."""
    report = chosen_report(options)
    records = records_called(report, RecordKind, understood(options.id), options.lang)
    if options.json:
        found = [record for _, record in records]
        return CommandAnswer(as_json(found[0] if len(found) == 1 else found))
    parts = [
        list(as_pairs([(_called(field, options.lang), said) for field, said in pairs]))
        for kind, record in records
        for pairs in [_field_pairs(report, kind, record, options.lang)]
    ]
    return CommandAnswer([line for part in parts for line in ("", *part)][1:])


def _called(field: str, language: Language) -> str:
    """What a field is called: by its code in English."""
    return field_name(field, language) if language == "zh" else field


def _field_pairs(report: Report, kind: RecordKind, record: Entry, language: Language) -> Iterator[tuple[str, str]]:
    """Each field of a record that has a value, in words."""
    yield "", f"{spoken(language, kind.zh, type(record).__name__)} {record.id}"
    colon = spoken(language, "：", ": ")
    for field in reading_order(type(record).model_fields):
        value = getattr(record, field)
        if field not in _TOLD_BELOW.get(type(record), _TOLD_ABOVE) and value not in (None, (), False):
            shown = report.unit(value).zh if (field, language) == ("unit", "zh") else value
            yield field, field_words(shown, report, record, language)
    evidence = getattr(record, "evidence", None)
    if evidence is not None and (section := report.section_of(evidence)) not in (None, record):
        assert section is not None
        yield "section", f"{section.id}{colon}{section.title.label(language)}"
    if isinstance(record, Project):
        for milestone in record.story:
            yield "milestone", f"{milestone.id}{colon}{milestone_words(milestone, language)}"
    if isinstance(record, Indicator):
        for observation in record.observations:
            yield "observation", f"{observation.id}{colon}{figure_words(report, observation, language)}"
        for target in report.targets.where(indicator=record.id).records:
            yield "target", f"{target.id}{colon}{target_words(report, target, language)}"


@singledispatch
def field_words(value: object, report: Report, record: Entry, language: Language) -> str:
    """The value of a record's field as it is read."""
    return str(value)


@field_words.register
def _(value: Word, report: Report, record: Entry, language: Language) -> str:
    label = value.label(language)
    return label if language == "zh" or label == value.value else f"{label} [{value.value}]"


@field_words.register
def _(value: Bilingual, report: Report, record: Entry, language: Language) -> str:
    return spoken(language, value.zh, " / ".join(name for name in (value.zh, value.en) if name))


@field_words.register
def _(value: Prose, report: Report, record: Entry, language: Language) -> str:
    return value.label(language)


@field_words.register
def _(value: Alias, report: Report, record: Entry, language: Language) -> str:
    places = ", ".join(map(str, value.at)) if isinstance(value, PrintedAlias) else ""
    basis = value.basis.label(language)
    zh = f"{value.zh}（{basis}）{f'：{places}' if places else ''}"
    en = f"{value.zh}{f' / {value.en}' if value.en else ''} ({basis}){f': {places}' if places else ''}"
    return spoken(language, zh, en)


@field_words.register
def _(value: Quantity, report: Report, record: Entry, language: Language) -> str:
    """A target's number is exact; of a result it is told what its print allows."""
    unit = report.unit(value.unit)
    words = quantity_words(value, unit, language)
    if isinstance(record, QuantitativeTarget):
        return words
    return spoken(language, "；", "; ").join((words, bounds_words(value.bounds, unit, language)))


@field_words.register
def _(value: Evidence, report: Report, record: Entry, language: Language) -> str:
    quote = f"“{value.quote}” " if value.quote else ""
    digest = f"SHA-256 {value.digest}…"
    return f"{quote}{value.start}-{value.end}{spoken(language, f'（{digest}）', f' ({digest})')}"


@field_words.register
def _(value: Span, report: Report, record: Entry, language: Language) -> str:
    return f"{value.start}-{value.end}"


@field_words.register
def _(value: tuple, report: Report, record: Entry, language: Language) -> str:  # type: ignore[type-arg]
    return spoken(language, "；", "; ").join(field_words(item, report, record, language) for item in value)


@field_words.register
def _(value: Record, report: Report, record: Entry, language: Language) -> str:
    items = (getattr(value, field) for field in type(value).model_fields)
    said = (field_words(item, report, record, language) for item in items if item not in (None, ()))
    return spoken(language, "，", ", ").join(said)
