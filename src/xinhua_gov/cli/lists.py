"""`indicators`, `targets`, `projects`, `terms` and the other lists, with their filters."""

from __future__ import annotations

import argparse
from collections.abc import Callable
from typing import Any

from xinhua_gov.cli.csv_words import refuse_two_formats
from xinhua_gov.cli.filters import FILTERS, Filter
from xinhua_gov.cli.naming import concept_called, record_called
from xinhua_gov.cli.output import CommandAnswer, as_json, as_table, chosen_report
from xinhua_gov.cli.parsing import understood
from xinhua_gov.cli.table_csv import table_csv
from xinhua_gov.display.list_columns import COLUMNS
from xinhua_gov.errors import PeriodError, UnknownFieldError
from xinhua_gov.model.base import Entry
from xinhua_gov.model.catalogue import Catalogue
from xinhua_gov.model.links import NamingField
from xinhua_gov.model.parts import naming_fields_of
from xinhua_gov.model.report import Report
from xinhua_gov.model.tables.flattening import STORED, rows
from xinhua_gov.periods import Period
from xinhua_gov.spelling import folded, nearest
from xinhua_gov.vocabulary import Language, spoken

_Reader = Callable[[Any], object]

_AS_PERIODS = str.maketrans({"年": "", "—": "-", "–": "-", "至": "-", "～": "-", "~": "-"})
"""What a person writes in a period: 2016—2020年 is 2016-2020."""

_MILESTONE_FILTERS = ("stage", "status", "period")
"""Filters of projects that are of a milestone: one milestone has to pass them all."""

_READERS: dict[tuple[str, str], _Reader] = {
    ("indicators", "related"): lambda indicator: tuple(related.kind for related in indicator.related),
    ("observations", "qualifier"): lambda figure: figure.quantity.qualifier,
    ("targets", "qualifier"): lambda target: target.quantity.qualifier if hasattr(target, "quantity") else None,
    ("projects", "latest"): lambda project: () if project.latest is None else (project.latest.stage,),
    ("projects", "basis"): lambda project: tuple(place.basis for place in project.places),
    ("projects", "role"): lambda project: tuple(partner.role for partner in project.partners),
    ("achievements", "level"): lambda record: () if record.honour is None else (record.honour.level,),
    ("achievements", "status"): lambda record: () if record.honour is None else (record.honour.status,),
    ("achievements", "recipient"): lambda record: () if record.honour is None else (record.honour.recipient,),
    ("organisations", "role"): lambda record: record.roles,
} | {
    (kind, "aliases"): lambda record: tuple(alias.basis for alias in record.aliases)
    for kind in ("projects", "organisations", "places", "terms")
}
"""The values of a filter that is neither a field of the record nor a record that it names."""


def run(options: argparse.Namespace) -> CommandAnswer:
    """The list."""
    kind = options.command
    refuse_two_formats(options)
    report = chosen_report(options)
    records = _selected(report, kind, options)
    if options.json:
        return CommandAnswer(as_json(records))
    if options.csv:
        table = STORED[kind]._replace(read=lambda report: records)
        return CommandAnswer(table_csv(report, table, rows(table, report), options))
    if not records:
        return CommandAnswer([spoken(options.lang, "没有符合条件的记录", "no records match")])
    columns = COLUMNS[kind]
    lines = as_table(
        [column.heading(options.lang) for column in columns],
        [[column.cell(report, record, options.lang) for column in columns] for record in records],
        right=[place for place, column in enumerate(columns) if column.right],
        whole=[0],
    )
    return CommandAnswer(lines)


def _selected(report: Report, kind: str, options: argparse.Namespace) -> tuple[Entry, ...]:
    """The records that pass all filters; refuses a filter that no record could pass."""
    records: tuple[Entry, ...] = report.catalogue(kind).records
    asked = {w: value for w in FILTERS[kind] if (value := getattr(options, w.field)) is not None}
    wanted = {w.field: _understood(report, kind, w, value, options.lang) for w, value in asked.items()}
    if kind == "projects":
        of_milestone = {field: wanted.pop(field) for field in _MILESTONE_FILTERS if field in wanted}
        records = tuple(r for r in records if not of_milestone or _has_milestone(r, of_milestone))
    for field, value in wanted.items():
        records = tuple(record for record in records if _passes(report, kind, record, field, value))
    return records


def _passes(report: Report, kind: str, record: Entry, field: str, value: str) -> bool:
    """Whether a record passes one filter."""
    if field == "name":
        return record in report.catalogue(kind).named(value).records
    return _has(_reader(kind, field)(record), value)


def _reader(kind: str, field: str) -> _Reader:
    """What reads the values of a filter from a record."""
    naming = _naming(kind, field)
    if naming is not None:
        return lambda record: tuple(id for _, id in naming.ids(record))
    return _READERS.get((kind, field), lambda record: getattr(record, field, None))


def _naming(kind: str, name: str) -> NamingField | None:
    """The field that a filter is about, if it names records: it has the filter's name, or names what the filter does.

    `--place` of a project is about `places.place`, `--project` of a commitment about `projects`.
    """
    fields = (field for field in naming_fields_of(kind) if len(field.kinds) == 1)
    return next((field for field in fields if name in (field.names[-1], field.kinds[0].en)), None)


def _understood(report: Report, kind: str, wanted: Filter, value: str, language: Language) -> str:
    """The value of a filter, checked; refuses one that no record could have."""
    if wanted.words:
        return value
    if wanted.name in ("period", "horizon"):
        return _period(understood(value))
    if wanted.name == "name":
        value = understood(value)
        _refuse_unknown("the name of one of these", value, report.catalogue(kind), "names", language)
    elif wanted.name == "concept":
        value = concept_called(understood(value))
        _refuse_unknown("a concept of this report", value, report.catalogue(kind), "concept", language)
    else:
        naming = _naming(kind, wanted.name)
        assert naming is not None
        return record_called(report, naming.kinds[0], understood(value), language).id
    return value


def _period(written: str) -> Period:
    """The period that a person means; what is none is refused as it is written."""
    try:
        return Period(written.translate(_AS_PERIODS))
    except PeriodError:
        return Period(written)


def _has_milestone(project: Any, wanted: dict[str, str]) -> bool:
    """Whether one milestone of a project has all the values."""
    return any(all(getattr(m, field) == value for field, value in wanted.items()) for m in project.milestones)


def _refuse_unknown(what: str, word: str, catalogue: Catalogue[Entry], field: str, language: Language) -> None:
    """Refuse a word that is the value of this field in no record."""
    values = (getattr(record, field) for record in catalogue.values())
    known = tuple(dict.fromkeys(v for value in values for v in (value if isinstance(value, tuple) else (value,)) if v))
    if folded(word.strip()) not in map(folded, known):
        in_chinese = tuple(name for name in known if not name.isascii())
        some = spoken(language, in_chinese or known, known)[:20]
        raise UnknownFieldError(word, what, nearest(word, known) or some or ("(there is none)",))


def _has(value: object, wanted: str) -> bool:
    return wanted in value if isinstance(value, tuple) else value == wanted
