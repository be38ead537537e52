"""`indicators`, `observations`, `targets`: lists with filters."""

from __future__ import annotations

import argparse
from collections.abc import Callable
from typing import Any, NamedTuple

from xinhua_gov.cli.output import chosen_report, print_json, print_table
from xinhua_gov.display.wording import figure_words, target_words
from xinhua_gov.model.base import Entry
from xinhua_gov.model.catalogue import Catalogue
from xinhua_gov.model.period import Period
from xinhua_gov.model.report import Report
from xinhua_gov.vocabulary import Comparator, Direction, Measure, Nature, Scope, TargetKind, Theme, Word


class Column(NamedTuple):
    """A column of a list: its heading, and its cell for a record."""

    zh: str
    en: str
    cell: Callable[[Report, Any, str], str]
    right: bool = False


class Listing(NamedTuple):
    """A list: its records, its filters with the values that each takes (None for any), and its columns."""

    records: Callable[[Report], Catalogue[Entry]]
    filters: dict[str, type[Word] | None]
    columns: tuple[Column, ...]
    example: str


def _indicator_name(report: Report, record: Any, language: str) -> str:
    return report.indicators[record.indicator].name.label(language)


_ID = Column("编号", "id", lambda report, record, language: record.id)
_INDICATOR = Column("指标", "indicator", _indicator_name)

LISTINGS: dict[str, Listing] = {
    "indicators": Listing(
        lambda report: report.indicators,
        {"theme": Theme, "direction": Direction, "concept": None},
        (
            _ID,
            Column("名称", "name", lambda report, record, language: record.name.label(language)),
            Column("领域", "theme", lambda report, record, language: record.theme.label(language)),
            Column("数据", "figures", lambda report, record, language: str(len(record.observations)), right=True),
            Column(
                "目标",
                "targets",
                lambda report, record, language: str(len(report.targets.where(indicator=record.id))),
                right=True,
            ),
        ),
        "xinhua-gov indicators --theme environment",
    ),
    "observations": Listing(
        lambda report: report.observations,
        {"indicator": None, "measure": Measure, "period": None, "scope": Scope},
        (_ID, _INDICATOR, Column("数据", "figure", figure_words)),
        "xinhua-gov observations --indicator gdp",
    ),
    "targets": Listing(
        lambda report: report.targets,
        {
            "indicator": None,
            "kind": TargetKind,
            "nature": Nature,
            "period": None,
            "measure": Measure,
            "comparator": Comparator,
        },
        (
            _ID,
            _INDICATOR,
            Column("目标", "target", target_words),
            Column("性质", "nature", lambda report, record, language: record.nature.label(language)),
        ),
        "xinhua-gov targets --period 2021 --nature anticipatory",
    ),
}


def configure(name: str, parser: argparse.ArgumentParser) -> None:
    """Add the filters of a list."""
    for field, values in LISTINGS[name].filters.items():
        choices = None if values is None else tuple(word.value for word in values)
        parser.add_argument(f"--{field}", choices=choices, metavar=None if choices else field.upper())
    if name == "indicators":
        parser.add_argument("--name", metavar="NAME", help="a name or alias, in Chinese or English")
    parser.epilog = f"Example: {LISTINGS[name].example}"


def run(options: argparse.Namespace) -> int:
    """Print the list."""
    listing = LISTINGS[options.command]
    report = chosen_report(options)
    records = _selected(report, listing, options).records
    if options.json:
        print_json(records)
        return 0
    print_table(
        [column.zh if options.lang == "zh" else column.en for column in listing.columns],
        [[column.cell(report, record, options.lang) for column in listing.columns] for record in records],
        right=[place for place, column in enumerate(listing.columns) if column.right],
    )
    return 0


def _selected(report: Report, listing: Listing, options: argparse.Namespace) -> Catalogue[Entry]:
    """The records that the options ask for; an unknown indicator or a badly written period is refused."""
    wanted = {field: value for field in listing.filters if (value := getattr(options, field)) is not None}
    if "period" in wanted:
        wanted["period"] = Period(wanted["period"])
    if "indicator" in wanted:
        wanted["indicator"] = report.indicators[wanted["indicator"]].id
    records = listing.records(report)
    if getattr(options, "name", None) is not None:
        records = report.indicators.named(options.name)
    return records.where(**wanted)
