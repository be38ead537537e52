"""`indicators`, `observations`, `targets`: lists with filters."""

from __future__ import annotations

import argparse
from collections.abc import Callable
from typing import Any, NamedTuple

from xinhua_gov.cli.output import Answer, as_json, as_table, chosen_report, spoken
from xinhua_gov.cli.parsing import understood
from xinhua_gov.display.wording import figure_words, target_words
from xinhua_gov.errors import UnknownFieldError
from xinhua_gov.model.base import Entry
from xinhua_gov.model.catalogue import Catalogue, nearest
from xinhua_gov.model.period import Period
from xinhua_gov.model.report import Report


class Column(NamedTuple):
    """A column of a list: its heading, and its cell for a record."""

    zh: str
    en: str
    cell: Callable[[Report, Any, str], str]
    right: bool = False


class Listing(NamedTuple):
    """A list: its records, the fields it can be filtered by, and its columns, of which the first is the id."""

    records: Callable[[Report], Catalogue[Entry]]
    filters: tuple[str, ...]
    columns: tuple[Column, ...]


def _indicator_name(report: Report, record: Any, language: str) -> str:
    name: str = report.indicators[record.indicator].name.label(language)
    return name


def _number_of_targets(report: Report, record: Any, language: str) -> str:
    return str(sum(target.indicator == record.id for target in report.targets.records))


_ID = Column("编号", "id", lambda report, record, language: record.id)
_INDICATOR = Column("指标", "indicator", _indicator_name)

LISTINGS: dict[str, Listing] = {
    "indicators": Listing(
        lambda report: report.indicators,
        ("theme", "direction", "concept"),
        (
            _ID,
            Column("名称", "name", lambda report, record, language: record.name.label(language)),
            Column("领域", "theme", lambda report, record, language: record.theme.label(language)),
            Column("数据", "figures", lambda report, record, language: str(len(record.observations)), right=True),
            Column("目标", "targets", _number_of_targets, right=True),
        ),
    ),
    "observations": Listing(
        lambda report: report.observations,
        ("indicator", "measure", "period", "scope"),
        (_ID, _INDICATOR, Column("数据", "figure", figure_words)),
    ),
    "targets": Listing(
        lambda report: report.targets,
        ("indicator", "kind", "nature", "period", "measure", "comparator"),
        (
            _ID,
            _INDICATOR,
            Column("目标", "target", target_words),
            Column("性质", "nature", lambda report, record, language: record.nature.label(language)),
        ),
    ),
}


def run(options: argparse.Namespace) -> Answer:
    """The list."""
    listing = LISTINGS[options.command]
    report = chosen_report(options)
    records = _selected(report, listing, options)
    if options.json:
        return Answer(as_json(records))
    if not records:
        return Answer([spoken(options.lang, "没有符合条件的记录", "no records match")])
    lines = as_table(
        [spoken(options.lang, column.zh, column.en) for column in listing.columns],
        [[column.cell(report, record, options.lang) for column in listing.columns] for record in records],
        right=[place for place, column in enumerate(listing.columns) if column.right],
        whole=[0],
    )
    return Answer(lines)


def _selected(report: Report, listing: Listing, options: argparse.Namespace) -> tuple[Entry, ...]:
    """The records that the options ask for; what no record could match is refused."""
    wanted = {field: value for field in listing.filters if (value := getattr(options, field)) is not None}
    if "period" in wanted:
        wanted["period"] = Period(wanted["period"])
    if "indicator" in wanted:
        wanted["indicator"] = report.indicators[wanted["indicator"]].id
    if "concept" in wanted:
        _known("a concept of this report", wanted["concept"], [i.concept for i in report.indicators.values()])
    records = listing.records(report).records
    if getattr(options, "name", None) is not None:
        name = understood(options.name)
        records = report.indicators.named(name).records
        _known(
            "the name of an indicator", name, [n for i in report.indicators.values() for n in i.names], bool(records)
        )
    return tuple(r for r in records if all(getattr(r, field, None) == value for field, value in wanted.items()))


def _known(what: str, word: str, words: list[str | None], found: bool = False) -> None:
    known = tuple(dict.fromkeys(word for word in words if word is not None))
    if not found and word not in known:
        raise UnknownFieldError(word, what, nearest(word, known) or known[:20])
