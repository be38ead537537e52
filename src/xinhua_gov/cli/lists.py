"""`indicators`, `targets`, `projects`, `terms` and the other lists, with their filters."""

from __future__ import annotations

import argparse
from collections.abc import Callable
from typing import Any, NamedTuple

from xinhua_gov.cli.commands import FILTERS, Filter
from xinhua_gov.cli.output import Answer, as_json, as_table, chosen_report, spoken
from xinhua_gov.cli.parsing import understood
from xinhua_gov.display.stories import honour_words, period_words, story_words
from xinhua_gov.display.wording import figure_words, target_words
from xinhua_gov.errors import UnknownFieldError
from xinhua_gov.model.base import Entry
from xinhua_gov.model.catalogue import nearest
from xinhua_gov.model.period import Period
from xinhua_gov.model.report import Report

Cell = Callable[[Report, Any, str], str]
"""What a column says of a record, in a language."""


class Column(NamedTuple):
    """A column of a list: its heading, and its cell for a record."""

    zh: str
    en: str
    cell: Cell
    right: bool = False


def _label(field: str) -> Cell:
    """The label of a field of a closed list."""

    def cell(report: Report, record: Any, language: str) -> str:
        value = getattr(record, field)
        return "" if value is None else str(value.label(language))

    return cell


def _indicator_name(report: Report, record: Any, language: str) -> str:
    return report.indicators[record.indicator].name.label(language)


def _number_of_targets(report: Report, record: Any, language: str) -> str:
    return str(sum(target.indicator == record.id for target in report.targets.records))


def _parent(report: Report, record: Any, language: str) -> str:
    """The name of the record of the same kind that one belongs to."""
    if record.parent is None:
        return ""
    around: Any = next(c for c in (report.goals, report.challenges) if record.id in c)[record.parent]
    return str(around.name.label(language))


def _honour(report: Report, record: Any, language: str) -> str:
    return "" if record.honour is None else honour_words(record.honour, language)


def _roles(report: Report, record: Any, language: str) -> str:
    return ("、" if language == "zh" else ", ").join(role.label(language) for role in record.roles)


def _explanation(report: Report, record: Any, language: str) -> str:
    """What a term means: in Chinese what the report says it stands for, in English our gloss."""
    expansion = "" if record.expansion is None else record.expansion.text.label(language)
    return expansion if language == "zh" else record.gloss or expansion


_ID = Column("编号", "id", lambda report, record, language: record.id)
_INDICATOR = Column("指标", "indicator", _indicator_name)
_NAME = Column("名称", "name", _label("name"))
_THEME = Column("领域", "theme", _label("theme"))
_KIND = Column("类别", "kind", _label("kind"))
_PARENT = Column("属于", "part of", _parent)
_MENTIONS = Column("提及", "named", lambda report, record, language: str(len(record.mentions)), right=True)

COLUMNS: dict[str, tuple[Column, ...]] = {
    "indicators": (
        _ID,
        _NAME,
        _THEME,
        Column("数据", "figures", lambda report, record, language: str(len(record.observations)), right=True),
        Column("目标", "targets", _number_of_targets, right=True),
    ),
    "observations": (_ID, _INDICATOR, Column("数据", "figure", figure_words)),
    "targets": (_ID, _INDICATOR, Column("目标", "target", target_words), Column("性质", "nature", _label("nature"))),
    "projects": (
        _ID,
        _NAME,
        Column("类别", "category", _label("category")),
        Column("进展", "story", lambda report, record, language: story_words(record, language)),
    ),
    "achievements": (
        _ID,
        _NAME,
        _KIND,
        Column("时期", "period", lambda report, record, language: period_words(record.period, language)),
        Column("荣誉", "honour", _honour),
    ),
    "commitments": (
        _ID,
        _NAME,
        Column("动词", "verb", lambda report, record, language: record.verb),
        _THEME,
        Column("衡量", "measurable", _label("measurable")),
    ),
    "goals": (
        _ID,
        _NAME,
        _KIND,
        Column("期限", "horizon", lambda report, record, language: period_words(record.horizon, language)),
        _PARENT,
    ),
    "challenges": (_ID, _NAME, _THEME, _PARENT),
    "organisations": (_ID, _NAME, _KIND, Column("角色", "roles", _roles), _MENTIONS),
    "places": (
        _ID,
        _NAME,
        _KIND,
        Column("位于", "within", lambda report, record, language: record.within or ""),
        _MENTIONS,
    ),
    "terms": (_ID, _NAME, _KIND, Column("说明", "explanation", _explanation)),
}
"""The columns of each list; the first is the id."""

_OF_PARTS: dict[tuple[str, str], Callable[[Any], tuple[object, ...]]] = {
    ("projects", "stage"): lambda project: tuple(milestone.stage for milestone in project.milestones),
    ("projects", "status"): lambda project: tuple(milestone.status for milestone in project.milestones),
    ("projects", "period"): lambda project: tuple(milestone.period for milestone in project.milestones),
    ("projects", "latest"): lambda project: () if project.latest is None else (project.latest.stage,),
    ("projects", "basis"): lambda project: tuple(place.basis for place in project.places),
    ("projects", "place"): lambda project: tuple(place.place for place in project.places),
    ("projects", "role"): lambda project: tuple(partner.role for partner in project.partners),
    ("projects", "organisation"): lambda project: tuple(partner.organisation for partner in project.partners),
    ("achievements", "level"): lambda record: () if record.honour is None else (record.honour.level,),
    ("achievements", "status"): lambda record: () if record.honour is None else (record.honour.status,),
    ("achievements", "recipient"): lambda record: () if record.honour is None else (record.honour.recipient,),
    ("achievements", "project"): lambda record: record.projects,
    ("commitments", "project"): lambda record: record.projects,
    ("commitments", "organisation"): lambda record: record.organisations,
    ("organisations", "role"): lambda record: record.roles,
}
"""The values of a filter that is not simply a field of the record."""

_CATALOGUES = {
    "indicator": "indicators",
    "project": "projects",
    "place": "places",
    "within": "places",
    "organisation": "organisations",
    "continues": "achievements",
}
"""The catalogue that a filter's id is of; a parent is of the list's own."""


def run(options: argparse.Namespace) -> Answer:
    """The list."""
    kind = options.command
    report = chosen_report(options)
    records = _selected(report, kind, options)
    if options.json:
        return Answer(as_json(records))
    if not records:
        return Answer([spoken(options.lang, "没有符合条件的记录", "no records match")])
    columns = COLUMNS[kind]
    lines = as_table(
        [spoken(options.lang, column.zh, column.en) for column in columns],
        [[column.cell(report, record, options.lang) for column in columns] for record in records],
        right=[place for place, column in enumerate(columns) if column.right],
        whole=[0],
    )
    return Answer(lines)


def _selected(report: Report, kind: str, options: argparse.Namespace) -> tuple[Entry, ...]:
    """The records that the options ask for; what no record could match is refused."""
    records = report.catalogue(kind).records
    for wanted in FILTERS[kind]:
        value = getattr(options, wanted.field)
        if value is not None:
            records = _narrowed(report, kind, records, wanted, value)
    return records


def _narrowed(report: Report, kind: str, records: tuple[Entry, ...], wanted: Filter, value: str) -> tuple[Entry, ...]:
    """The records that have the value of one filter."""
    catalogue = report.catalogue(kind)
    if wanted.name == "name":
        found = catalogue.named(understood(value))
        if not found:
            _refuse("the name of one of these", understood(value), [n for r in catalogue.values() for n in _names(r)])
        return tuple(record for record in records if record.id in found)
    if wanted.name in ("period", "horizon"):
        value = Period(value)
    elif wanted.name == "concept":
        concepts = [indicator.concept for indicator in report.indicators.values()]
        if value not in concepts:
            _refuse("a concept of this report", value, [concept for concept in concepts if concept is not None])
    elif not wanted.words:
        value = report.catalogue(_CATALOGUES.get(wanted.name, kind))[value].id
    read = _OF_PARTS.get((kind, wanted.name), lambda record: getattr(record, wanted.field, None))
    return tuple(record for record in records if _has(read(record), value))


def _has(value: object, wanted: str) -> bool:
    return wanted in value if isinstance(value, tuple) else value == wanted


def _names(record: Any) -> tuple[str, ...]:
    return tuple(record.names)


def _refuse(what: str, word: str, words: list[str]) -> None:
    known = tuple(dict.fromkeys(words))
    raise UnknownFieldError(word, what, nearest(word, known) or known[:20])
