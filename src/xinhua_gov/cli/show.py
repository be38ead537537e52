"""`show ID`: every field of one record."""

from __future__ import annotations

import argparse
from collections.abc import Iterator
from functools import singledispatch

from xinhua_gov.cli.naming import records_called
from xinhua_gov.cli.output import CommandAnswer, as_json, as_pairs, chosen_report, wording_of
from xinhua_gov.cli.parsing import understood
from xinhua_gov.display.quantity_words import bounds_words, figure_words, quantity_words, target_words
from xinhua_gov.display.record_lines import milestone_codes, milestone_words
from xinhua_gov.display.wording import Wording
from xinhua_gov.drafting.field_names import field_name
from xinhua_gov.drafting.written_values import proposal_words
from xinhua_gov.model.base import Alias, Bilingual, Entry, Proposal, Prose, Record, reading_order
from xinhua_gov.model.evidence import Evidence, Span
from xinhua_gov.model.glossary import PrintedAlias
from xinhua_gov.model.indicator import Indicator
from xinhua_gov.model.project import Project
from xinhua_gov.model.quantity import Quantity
from xinhua_gov.model.report import Report
from xinhua_gov.model.target import QuantitativeTarget
from xinhua_gov.vocabulary import RecordKind, Word, spoken

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
    wording = wording_of(options)
    parts = [
        list(as_pairs([(_called(field, wording), said) for field, said in pairs]))
        for kind, record in records
        for pairs in [_field_pairs(report, kind, record, wording)]
    ]
    return CommandAnswer([line for part in parts for line in ("", *part)][1:])


def _called(field: str, wording: Wording) -> str:
    """What a field is called: by its code in English."""
    return wording.either(field, field_name(field, "zh"), field)


def _field_pairs(report: Report, kind: RecordKind, record: Entry, wording: Wording) -> Iterator[tuple[str, str]]:
    """Each field of a record that has a value, in words."""
    language = wording.language
    yield "", f"{wording.either(kind.value, kind.zh, type(record).__name__)} {record.id}"
    colon = wording.either(": ", "：", ": ")
    for field in reading_order(type(record).model_fields):
        value = getattr(record, field)
        if field not in _TOLD_BELOW.get(type(record), _TOLD_ABOVE) and value not in (None, (), False):
            yield field, _value_words(value, field, report, kind, record, wording)
    evidence = getattr(record, "evidence", None)
    if evidence is not None and (section := report.section_of(evidence)) not in (None, record):
        assert section is not None
        yield "section", f"{section.id}{colon}{section.title.label(language)}"
    if isinstance(record, Project):
        for milestone in record.story:
            said = milestone_codes(milestone) if wording.codes else milestone_words(milestone, language)
            yield "milestone", f"{milestone.id}{colon}{said}"
    if isinstance(record, Indicator):
        for observation in record.observations:
            yield "observation", f"{observation.id}{colon}{figure_words(report, observation, language)}"
        for target in report.targets.where(indicator=record.id).records:
            yield "target", f"{target.id}{colon}{target_words(report, target, language)}"


def _value_words(value: object, field: str, report: Report, kind: RecordKind, record: Entry, wording: Wording) -> str:
    """The value of a field: a unit, the names of fields and what is proposed for them by what they are called."""
    if field == "unit":
        return wording.either(str(value), report.unit(str(value)).zh, str(value))
    if field == "open":
        return wording.either("; ", "；", "; ").join(_called(name, wording) for name in record.open)
    if field == "proposals" and not wording.codes:
        said = (_proposal_words(proposal, kind, wording) for proposal in record.proposals)
        return spoken(wording.language, "；", "; ").join(said)
    return field_words(value, report, record, wording)


def _proposal_words(proposal: Proposal, kind: RecordKind, wording: Wording) -> str:
    """What is proposed for a field, and why."""
    language, field = wording.language, _called(proposal.field, wording)
    value = proposal_words(kind.value, proposal.field, proposal.value, language)
    reason = proposal.reason.label(language)
    return spoken(language, f"{field}：{value}（{reason}）", f"{field}: {value} ({reason})")


@singledispatch
def field_words(value: object, report: Report, record: Entry, wording: Wording) -> str:
    """The value of a record's field as it is read."""
    return str(value)


@field_words.register
def _(value: bool, report: Report, record: Entry, wording: Wording) -> str:
    return wording.either("true", "是", "yes") if value else wording.either("false", "否", "no")


@field_words.register
def _(value: Word, report: Report, record: Entry, wording: Wording) -> str:
    label = wording.said(value)
    return label if wording.language == "zh" or label == value.value else f"{label} [{value.value}]"


@field_words.register
def _(value: Bilingual, report: Report, record: Entry, wording: Wording) -> str:
    return spoken(wording.language, value.zh, " / ".join(name for name in (value.zh, value.en) if name))


@field_words.register
def _(value: Prose, report: Report, record: Entry, wording: Wording) -> str:
    return value.label(wording.language)


@field_words.register
def _(value: Alias, report: Report, record: Entry, wording: Wording) -> str:
    places = ", ".join(map(str, value.at)) if isinstance(value, PrintedAlias) else ""
    basis = wording.said(value.basis)
    zh = f"{value.zh}（{basis}）{f'：{places}' if places else ''}"
    en = f"{value.zh}{f' / {value.en}' if value.en else ''} ({basis}){f': {places}' if places else ''}"
    return spoken(wording.language, zh, en)


@field_words.register
def _(value: Quantity, report: Report, record: Entry, wording: Wording) -> str:
    """A target's number is exact; of a result it is told what its print allows."""
    if wording.codes:
        return _coded_fields(value, report, record, wording)
    unit, language = report.unit(value.unit), wording.language
    words = quantity_words(value, unit, language)
    if isinstance(record, QuantitativeTarget):
        return words
    return spoken(language, "；", "; ").join((words, bounds_words(value.bounds, unit, language)))


@field_words.register
def _(value: Evidence, report: Report, record: Entry, wording: Wording) -> str:
    quote = f"“{value.quote}” " if value.quote else ""
    digest = f"SHA-256 {value.digest}…"
    return f"{quote}{value}{spoken(wording.language, f'（{digest}）', f' ({digest})')}"


@field_words.register
def _(value: Span, report: Report, record: Entry, wording: Wording) -> str:
    return str(value)


@field_words.register
def _(value: tuple, report: Report, record: Entry, wording: Wording) -> str:  # type: ignore[type-arg]
    return wording.either("; ", "；", "; ").join(field_words(item, report, record, wording) for item in value)


@field_words.register
def _(value: Record, report: Report, record: Entry, wording: Wording) -> str:
    if wording.codes:
        return _coded_fields(value, report, record, wording)
    items = (getattr(value, field) for field in type(value).model_fields)
    said = (field_words(item, report, record, wording) for item in items if item not in (None, ()))
    return spoken(wording.language, "，", ", ").join(said)


def _coded_fields(value: Record, report: Report, record: Entry, wording: Wording) -> str:
    """The fields of a record within a record, each with its code."""
    items = ((field, getattr(value, field)) for field in type(value).model_fields)
    said = (f"{name} {field_words(item, report, record, wording)}" for name, item in items if item not in (None, ()))
    return ", ".join(said)
