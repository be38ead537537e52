"""Revisions: what two reports of one place say of the same thing and year, where they differ."""

from __future__ import annotations

from collections.abc import Iterable
from decimal import Decimal
from typing import NamedTuple

from xinhua_gov.panels.panel_row import PanelRow
from xinhua_gov.periods import Period
from xinhua_gov.vocabulary import FigureKind, Measure

Thing = tuple[str, str, Measure, Period | None, Period | None, str | None]
"""A figure whatever report it is from: place, concept, measure, period, base period and unit."""


class Revision(NamedTuple):
    """Two figures of one thing in reports of two years; `difference` is the later amount less the earlier."""

    earlier: PanelRow
    later: PanelRow
    difference: Decimal


def thing_of(row: PanelRow) -> Thing:
    """What a row is about, whatever report it is from; a place without a code is known by its name."""
    return row.code or row.place, row.concept, row.measure, row.period, row.base_period, row.unit


def revisions(rows: Iterable[PanelRow]) -> tuple[Revision, ...]:
    """The results that a later report of the place gives otherwise, each beside the one of the report before."""
    told: dict[Thing, PanelRow] = {}
    found = []
    results = (row for row in rows if row.kind is FigureKind.RESULT and row.preferred and row.amount is not None)
    for row in sorted(results, key=lambda row: row.report_year):
        before = told.get(thing_of(row))
        told[thing_of(row)] = row
        if before is not None and before.report_year < row.report_year:
            assert before.amount is not None
            assert row.amount is not None
            if before.bounds.intersection(row.bounds) is None:
                found.append(Revision(before, row, row.amount - before.amount))
    return tuple(found)
