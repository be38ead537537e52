"""Sheets: the filled tables that a database or a data package holds, with what is computed from the records."""

from __future__ import annotations

from collections.abc import Iterable
from decimal import Decimal
from typing import NamedTuple

from xinhua_gov.judging.attainment import scorecard
from xinhua_gov.model.outcome import Outcome
from xinhua_gov.model.report import Report
from xinhua_gov.model.sections import Outline
from xinhua_gov.model.tables.columns import (
    ID,
    REPORT,
    Column,
    Table,
    Value,
    at,
    field,
    integer,
    optional,
)
from xinhua_gov.model.tables.flattening import STORED, rows
from xinhua_gov.vocabulary import Attainment, AttainmentReason, Measure, PriceBasis, Qualifier, Scope, Status, Word


class Sheet(NamedTuple):
    """A table with its rows."""

    table: Table
    rows: list[tuple[Value, ...]]


def sheets(report: Report, outcomes: Iterable[Outcome]) -> dict[str, Sheet]:
    """All that a report says, later results, the verdicts on its targets, and the closed lists, as filled tables."""
    later = tuple(outcomes)
    card = scorecard(report, later)
    computed = (
        _OUTCOMES._replace(read=lambda report: later),
        _ASSESSMENTS._replace(read=lambda report: card.assessments),
        _CODES,
    )
    return {table.name: Sheet(table, list(rows(table, report))) for table in (*STORED.values(), *computed)}


def _end_of(path: str, name: str, what: str) -> Column:
    """A column that holds one end of bounds."""
    read = at(path)

    def end(outline: Outline, record: object) -> object:
        value = read(outline, record)
        return value if isinstance(value, Decimal) else None

    return Column(name, what, end, "number", required=False)


def _both_ends(name: str, what: str, path: str = "") -> tuple[Column, Column]:
    """Two columns for what lies between bounds."""
    path = path or name
    return (
        _end_of(f"{path}.low", f"{name}_low", f"{what}, at the least"),
        _end_of(f"{path}.high", f"{name}_high", f"{what}, at the most"),
    )


_OUTCOMES = Table(
    "outcomes",
    "later results, each with the document that it was read from",
    (
        ID,
        field("indicator", "the id of the indicator"),
        field("measure", "what the number says of the indicator", words=Measure),
        field("period", "the years that it is about"),
        optional("base_period", "what a growth, multiple or change is held against"),
        field("area", "the GB/T 2260 code of the area"),
        field("value", "the number as printed", "quantity.value", datatype="number"),
        integer("scale", "the power of ten that is printed as a character", "quantity.scale"),
        field("unit", "the unit", "quantity.unit", of="units"),
        field("qualifier", "what is printed beside the number", "quantity.qualifier", words=Qualifier),
        field("amount", "value × 10^scale, in the unit", "quantity.amount", datatype="number"),
        *_both_ends("amount", "what the print allows", "quantity.bounds"),
        optional("price_basis", "the prices that the text states", words=PriceBasis),
        optional("scope", "how it covers more or less than usual", words=Scope),
        field("status", "how settled the figure is", words=Status),
        field("document", "the title of the document", "source.title"),
        optional("document_date", "when the document was delivered", "source.date", datatype="date"),
        optional("quote", "the phrase that states it"),
        optional("note", "what the document leaves open"),
    ),
    lambda report: (),
)

_ASSESSMENTS = Table(
    "assessments",
    "the verdicts on the targets, and on what the report says of its own plan",
    (
        REPORT,
        field("target", "the id of the target, or of what the report says of its own plan", "target.id"),
        field("indicator", "the id of the indicator", "target.indicator", of="indicators"),
        optional("period", "the years that it is for", "target.period"),
        optional("outcome", "the id of the later result", "outcome.id"),
        optional("outcome_status", "how settled the later result is", "outcome.status", words=Status),
        field("status", "the verdict, which survives rounding", words=Attainment),
        field("reason", "why", words=AttainmentReason),
        optional("as_printed", "the verdict on the printed numbers", words=Attainment),
        optional("previous", "the last result before", "previous.id", of="observations"),
        *_both_ends("result", "what was judged"),
        *_both_ends("gap", "the result less the target"),
        *_both_ends("ratio", "the result over the target"),
        *_both_ends("derived_rate", "the growth that was derived from two levels", "derived.rate"),
        *_both_ends("ambition", "how the target compares with the last result"),
        *_both_ends("required_level", "the level that a growth target comes to"),
    ),
    lambda report: (),
    ("target",),
)

_LISTS = sorted(Word.__subclasses__(), key=lambda words: words.__name__)

_CODES = Table(
    "codes",
    "the closed lists: what each code means, in both languages",
    (
        Column("list", "the name of the list", lambda outline, code: code[0]),
        Column("code", "the code", lambda outline, code: code[1]),
        Column("zh", "what it means, in Chinese", lambda outline, code: code[1].zh),
        Column("en", "what it means, in English", lambda outline, code: code[1].en),
    ),
    lambda report: ((words.__name__, word) for words in _LISTS for word in words),
    ("list", "code"),
)
