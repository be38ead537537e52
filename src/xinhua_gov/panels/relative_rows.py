"""Relative rows: the targets of a report that name no number but what they are compared with, as rows of a panel."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from xinhua_gov.panels.codes import place_above
from xinhua_gov.panels.panel_row import PanelRow
from xinhua_gov.panels.relative_to import RelativeTo
from xinhua_gov.panels.row_notes import EARLIER, LOOSELY, NUMBER_FIRST, noted
from xinhua_gov.panels.soundness import LEAD_UNIT
from xinhua_gov.recognition.relative_aims import RelativeAim
from xinhua_gov.recognition.report_place import ReportPlace
from xinhua_gov.recognition.text_figures import figure_of
from xinhua_gov.vocabulary import FigureKind, Measure


def relative_rows(
    text: str, file: str, year: int, whose: ReportPlace, aims: Iterable[RelativeAim], told: Iterable[PanelRow]
) -> Iterator[PanelRow]:
    """A row for each relative target; `told` are the rows of the report with numbers, which come first in a cell."""
    numbered = {row.cell for row in told}
    related = set()
    said = set()
    for aim in aims:
        row = _row_of_aim(text, file, year, whose, aim)
        if row is None or (row.cell, row.relative_to) in said:
            continue
        said.add((row.cell, row.relative_to))
        note = NUMBER_FIRST if row.cell in numbered else EARLIER if row.cell in related else None
        related.add(row.cell)
        yield row if note is None else noted(row, note, preferred=False)


def _row_of_aim(text: str, file: str, year: int, whose: ReportPlace, aim: RelativeAim) -> PanelRow | None:
    """The row of one aim; None where its place has no place above of that level, or its lead is not to be read."""
    level, period = aim.reference.level, aim.period
    if level is not None and (not whose.code or place_above(whose.code, level) is None):
        return None
    lead = None if aim.lead is None else figure_of(aim.lead)
    if aim.lead is not None and (lead is None or lead.unit != LEAD_UNIT or lead.low.value < 0):
        return None
    start, end = aim.start, aim.end
    row = PanelRow(
        file=file,
        place=whose.name,
        code=whose.code or None,
        level=whose.level,
        report_year=year,
        kind=FigureKind.TARGET,
        concept=aim.concept.id,
        measure=aim.measure,
        period=period,
        base_period=None if aim.measure is Measure.LEVEL else period.year_before,
        comparator=None if lead is None else lead.comparator,
        value=None if lead is None else lead.low.value,
        scale=None if lead is None else lead.low.scale,
        unit=None if lead is None else lead.unit,
        qualifier=None if lead is None else lead.qualifier,
        relative_to=RelativeTo(aim.relation, aim.reference.concept, level and level.value, aim.reference.period),
        start=start,
        end=end,
        figure_start=None if lead is None else lead.low.place[0],
        figure_end=None if lead is None else lead.low.place[1],
        quote=text[start:end],
    )
    return noted(row, LOOSELY, preferred=True) if aim.loosely else row
