"""`show ID`: every field of one record."""

from __future__ import annotations

import argparse
from collections.abc import Iterator
from functools import singledispatch
from typing import NamedTuple

from xinhua_gov.cli.naming import records_called
from xinhua_gov.cli.output import CommandAnswer, as_json, as_pairs, chosen_report, printable, wording_of
from xinhua_gov.cli.parsing import understood
from xinhua_gov.cli.report_text import record_as_json, text_of_report
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
from xinhua_gov.model.stretches import sentences_of
from xinhua_gov.model.target import QuantitativeTarget
from xinhua_gov.reading.sentences import CUT, MOST
from xinhua_gov.vocabulary import RecordKind, Word, spoken

_TOLD_ABOVE = ("id",)
_TOLD_BELOW: dict[type[Entry], tuple[str, ...]] = {
    Indicator: (*_TOLD_ABOVE, "observations"),
    Project: (*_TOLD_ABOVE, "milestones"),
}
"""Fields that have no line of their own: the id is the heading, and nested records follow below."""


class _Shown(NamedTuple):
    """A record that is shown, how it is worded, and the report's text, None where it is not known."""

    report: Report
    kind: RecordKind
    record: Entry
    wording: Wording
    text: str | None


def run(options: argparse.Namespace) -> CommandAnswer:
    """Every record that has the id."""
    report = chosen_report(options)
    records = records_called(report, RecordKind, understood(options.id), options.lang)
    text = text_of_report(options, report)
    if options.json:
        found = [record_as_json(report, record, text) for _, record in records]
        return CommandAnswer(as_json(found[0] if len(found) == 1 else found))
    shown = [_Shown(report, kind, record, wording_of(options), text) for kind, record in records]
    parts = [as_pairs([(_called(field, of.wording), said) for field, said in _field_pairs(of)]) for of in shown]
    return CommandAnswer([line for part in parts for line in ("", *part)][1:])


def _called(field: str, wording: Wording) -> str:
    """What a field is called: by its code in English."""
    return wording.either(field, field_name(field, "zh"), field)


def _field_pairs(of: _Shown) -> Iterator[tuple[str, str]]:
    """Each field of a record that has a value, in words, then what follows from it and its sentences."""
    record, wording = of.record, of.wording
    yield "", f"{wording.either(of.kind.value, of.kind.zh, type(record).__name__)} {record.id}"
    for field in reading_order(type(record).model_fields):
        value = getattr(record, field)
        if field not in _TOLD_BELOW.get(type(record), _TOLD_ABOVE) and value not in (None, (), False):
            yield field, _value_words(field, value, of)
    yield from _following_pairs(of)
    if of.text is not None:
        for sentence in sentences_of(of.report, record, of.text):
            yield "sentence", printable(sentence)


def _following_pairs(of: _Shown) -> Iterator[tuple[str, str]]:
    """The section that a record stands in, the milestones of a project, the figures and targets of an indicator."""
    report, record, wording, language = of.report, of.record, of.wording, of.wording.language
    colon = wording.either(": ", "：", ": ")
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


def _value_words(field: str, value: object, of: _Shown) -> str:
    """The value of a field: a unit, the names of fields and what is proposed for them by what they are called."""
    record, wording = of.record, of.wording
    if field == "unit":
        return wording.either(str(value), of.report.unit(str(value)).zh, str(value))
    if field == "open":
        return wording.either("; ", "；", "; ").join(_called(name, wording) for name in record.open)
    if field == "proposals" and not wording.codes:
        said = (_proposal_words(proposal, of.kind, wording) for proposal in record.proposals)
        return spoken(wording.language, "；", "; ").join(said)
    return field_words(value, of)


def _proposal_words(proposal: Proposal, kind: RecordKind, wording: Wording) -> str:
    """What is proposed for a field, and why."""
    language, field = wording.language, _called(proposal.field, wording)
    value = proposal_words(kind.value, proposal.field, proposal.value, language)
    reason = proposal.reason.label(language)
    return spoken(language, f"{field}：{value}（{reason}）", f"{field}: {value} ({reason})")


@singledispatch
def field_words(value: object, of: _Shown) -> str:
    """The value of a record's field as it is read."""
    return str(value)


@field_words.register
def _(value: bool, of: _Shown) -> str:
    return of.wording.either("true", "是", "yes") if value else of.wording.either("false", "否", "no")


@field_words.register
def _(value: Word, of: _Shown) -> str:
    label = of.wording.said(value)
    return label if of.wording.language == "zh" or label == value.value else f"{label} [{value.value}]"


@field_words.register
def _(value: Bilingual, of: _Shown) -> str:
    return spoken(of.wording.language, value.zh, " / ".join(name for name in (value.zh, value.en) if name))


@field_words.register
def _(value: Prose, of: _Shown) -> str:
    return value.label(of.wording.language)


@field_words.register
def _(value: Alias, of: _Shown) -> str:
    places = ", ".join(map(str, value.at)) if isinstance(value, PrintedAlias) else ""
    basis = of.wording.said(value.basis)
    zh = f"{value.zh}（{basis}）{f'：{places}' if places else ''}"
    en = f"{value.zh}{f' / {value.en}' if value.en else ''} ({basis}){f': {places}' if places else ''}"
    return spoken(of.wording.language, zh, en)


@field_words.register
def _(value: Quantity, of: _Shown) -> str:
    """A target's number is exact; of a result it is told what its print allows."""
    if of.wording.codes:
        return _coded_fields(value, of)
    unit, language = of.report.unit(value.unit), of.wording.language
    words = quantity_words(value, unit, language)
    if isinstance(of.record, QuantitativeTarget):
        return words
    return spoken(language, "；", "; ").join((words, bounds_words(value.bounds, unit, language)))


@field_words.register
def _(value: Evidence, of: _Shown) -> str:
    digest = f"SHA-256 {value.digest}…"
    return f"{_words_of_span(value, value.quote, of)}{spoken(of.wording.language, f'（{digest}）', f' ({digest})')}"


@field_words.register
def _(value: Span, of: _Shown) -> str:
    return _words_of_span(value, None, of)


@field_words.register
def _(value: tuple, of: _Shown) -> str:  # type: ignore[type-arg]
    return of.wording.either("; ", "；", "; ").join(field_words(item, of) for item in value)


@field_words.register
def _(value: Record, of: _Shown) -> str:
    if of.wording.codes:
        return _coded_fields(value, of)
    items = (getattr(value, field) for field in type(value).model_fields)
    said = (field_words(item, of) for item in items if item not in (None, ()))
    return spoken(of.wording.language, "，", ", ").join(said)


def _coded_fields(value: Record, of: _Shown) -> str:
    """The fields of a record within a record, each with its code."""
    items = ((field, getattr(value, field)) for field in type(value).model_fields)
    said = (f"{name} {field_words(item, of)}" for name, item in items if item not in (None, ()))
    return ", ".join(said)


def _words_of_span(span: Span, quote: str | None, of: _Shown) -> str:
    """Where a stretch lies, behind its words: those that are quoted, or those of the text, if that is known."""
    words = quote
    if words is None and of.text is not None:
        whole = printable(" ".join(of.text[span.start : span.end].split()))
        words = whole if len(whole) <= MOST else f"{whole[: MOST - 1]}{CUT}"
    return f"{span}" if words is None else f"“{words}” {span}"
