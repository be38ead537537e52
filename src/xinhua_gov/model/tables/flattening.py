"""Flat records: the rows of the tables, as plain values."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterator
from decimal import Decimal
from enum import Enum
from typing import TypeVar, cast

from xinhua_gov.errors import UnknownFieldError
from xinhua_gov.frames import number_writer
from xinhua_gov.model.parts import Parts
from xinhua_gov.model.section_lookup import Outline
from xinhua_gov.model.tables.columns import Table, Value
from xinhua_gov.model.tables.figures import FLAT, OBSERVATIONS, TARGETS
from xinhua_gov.model.tables.links import LINKS
from xinhua_gov.model.tables.things import THINGS
from xinhua_gov.spelling import nearest

N = TypeVar("N")

STORED: dict[str, Table] = {table.name: table for table in (*THINGS, OBSERVATIONS, TARGETS, *LINKS)}
"""The tables that together say all that a report says."""

KINDS = tuple(dict.fromkeys((*FLAT, *STORED)))
"""The kinds of flat records."""


def rows(table: Table, report: Parts) -> Iterator[tuple[Value, ...]]:
    """The rows of a table, each with a value for every column."""
    outline = Outline(report)
    reads = [column.read for column in table.columns]
    for thing in table.read(report):
        yield tuple(_plain(read(outline, thing)) for read in reads)


def table_of(kind: str) -> Table:
    """The table of flat records of a kind; raises UnknownFieldError where there is none."""
    table = FLAT.get(kind) or STORED.get(kind)
    if table is None:
        raise UnknownFieldError(kind, "a table of a report", nearest(kind, KINDS) or KINDS)
    return table


def records(
    report: Parts, table: Table, number: Callable[[Decimal], N]
) -> list[dict[str, str | int | bool | N | None]]:
    """The rows of a table as flat records; with `str` numbers are written out, without an exponent."""
    write = cast("Callable[[Decimal], N]", number_writer(number))
    names = table.heading
    return [
        {name: write(value) if isinstance(value, Decimal) else value for name, value in zip(names, row, strict=True)}
        for row in rows(table, report)
    ]


def _plain(value: object) -> Value:
    """A value as a cell holds it."""
    if isinstance(value, Enum):
        return str(value.value)
    if value is None or isinstance(value, (bool, int, Decimal)):
        return value
    return value.isoformat() if isinstance(value, dt.date) else str(value)
