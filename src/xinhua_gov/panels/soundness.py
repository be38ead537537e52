"""Soundness: what the cells of one row must have in common, and the rows of one cell."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping

from xinhua_gov.panels.codes import is_code, level_of
from xinhua_gov.panels.panel_row import Cell, PanelRow
from xinhua_gov.printed import LONGEST_QUOTE
from xinhua_gov.recognition.concepts import concepts
from xinhua_gov.units import UNITS
from xinhua_gov.vocabulary import (
    MEASURES,
    MEASURES_WITH_BASE,
    UNITS_OF_MEASURES,
    Comparator,
    Direction,
    FigureKind,
    Level,
    Measure,
)

Contradiction = tuple[str, str]
"""A column, and what is wrong in it."""

LEAD_UNIT = "percentage_point"
"""The unit of a lead over what a figure is compared with."""

_MAY_HAVE_A_BASE = frozenset(measure for measure, rule in MEASURES.items() if rule.base != "none")


def contradictions(row: PanelRow) -> Iterator[Contradiction]:
    """What does not fit together in a row: the column, what was expected, and what to do."""
    yield from _of_the_place(row)
    yield from _of_the_years(row)
    yield from _of_the_number(row) if row.value is not None else _without_a_number(row)
    yield from _of_the_aim(row)
    yield from _of_the_quote(row)


def rivals(rows: Iterable[tuple[int, PanelRow]]) -> Iterator[tuple[int, str]]:
    """The rows, by their numbers, of cells that have no preferred row, or more than one."""
    cells: dict[Cell, list[tuple[int, PanelRow]]] = defaultdict(list)
    for number, row in rows:
        cells[row.cell].append((number, row))
    for found in cells.values():
        preferred = [number for number, row in found if row.preferred]
        if not preferred:
            yield found[0][0], "no row of its cell is true: one figure of each cell must be preferred"
        for number in preferred[1:]:
            yield number, f"line {preferred[0]} is preferred in this cell already: say false, and why in the note"


def _of_the_place(row: PanelRow) -> Iterator[Contradiction]:
    if row.code is None:
        return
    if not is_code(row.code):
        yield "code", f"no place has the code {row.code!r}: expected six digits of GB/T 2260, or 000000 for the nation"
    elif row.level is not level_of(row.code):
        yield "level", f"{row.level or 'nothing'}, but {row.code} is the code of a {level_of(row.code).value}"


def _of_the_years(row: PanelRow) -> Iterator[Contradiction]:
    base, period = row.base_period, row.period
    if base is None:
        if row.measure in MEASURES_WITH_BASE and period is not None:
            yield "base_period", f"is missing: a {row.measure.value} is held against a base"
        return
    if row.measure not in _MAY_HAVE_A_BASE:
        yield "base_period", f"a {row.measure.value} has none"
    elif period is not None and base.end >= period.end:
        yield "base_period", f"{base} does not lie before {period}: exchange the two, if they are turned round"
    elif row.measure is Measure.YOY_GROWTH and period is not None and base != period.year_before:
        yield "base_period", f"growth on the year before is held against {period.year_before}, not {base}"


def _of_the_number(row: PanelRow) -> Iterator[Contradiction]:
    for column in ("scale", "unit", "qualifier", "figure_start", "figure_end"):
        if getattr(row, column) is None:
            yield column, "is missing: the row has a value"
    if row.value_high is not None and row.value is not None and row.value_high <= row.value:
        yield "value_high", f"{row.value_high} is not above {row.value}: the ends of the range are turned round"
    if row.kind is FigureKind.TARGET and row.comparator is None:
        yield "comparator", "is missing: it says how a result is held against the target"
    units = (LEAD_UNIT,) if row.relative_to is not None else UNITS_OF_MEASURES.get(row.measure)
    if row.unit is not None and units is not None and row.unit not in units:
        what = "lead over what it is compared with" if row.relative_to is not None else row.measure.value
        yield "unit", f"a {what} is given in {' or '.join(units)}, not in {row.unit}"
    usual = concepts()[row.concept].unit if row.measure is Measure.LEVEL and row.relative_to is None else None
    if usual is not None and row.unit in UNITS and UNITS[row.unit].dimension is not UNITS[usual].dimension:
        yield "unit", f"{row.unit}, but a level of {row.concept} is measured like {usual}"


def _without_a_number(row: PanelRow) -> Iterator[Contradiction]:
    for column in ("value_high", "scale", "unit", "qualifier", "comparator", "stretch", "figure_start", "figure_end"):
        if getattr(row, column) is not None:
            yield column, "the row has no value: leave this empty too"
    if row.relative_to is None:
        yield "value", "is missing, and nothing is named that the figure is compared with (relative_to)"


def _of_the_aim(row: PanelRow) -> Iterator[Contradiction]:
    above = row.relative_to.place if row.relative_to is not None else None
    levels = list(Level)
    if above in levels and row.level is not None and levels.index(Level(above)) >= levels.index(row.level):
        yield "relative_to", f"{above} does not stand above the place, a {row.level.value}"
    if row.kind is FigureKind.RESULT:
        for column in ("comparator", "stretch"):
            if getattr(row, column) is not None:
                yield column, "a result has none"
    elif row.stretch is not None and row.value is not None and not _is_further(row):
        yield "stretch", f"{row.stretch} is not beyond the target {row.value_high or row.value}"


def _is_further(row: PanelRow) -> bool:
    """Whether the second aim of a target lies beyond the first, in the direction in which it is met."""
    assert row.value is not None
    assert row.stretch is not None
    high = row.value if row.value_high is None else row.value_high
    below, above = row.stretch < row.value, row.stretch > high
    if row.comparator in (Comparator.AT_LEAST, Comparator.AT_MOST):
        return below if row.comparator is Comparator.AT_MOST else above
    direction = concepts()[row.concept].direction
    return below or above if direction is None else below if direction == Direction.LOWER else above


def _of_the_quote(row: PanelRow) -> Iterator[Contradiction]:
    if not 0 < len(row.quote) <= LONGEST_QUOTE:
        yield "quote", f"has {len(row.quote)} characters: quote the shortest phrase, at most {LONGEST_QUOTE}"
    elif row.end - row.start != len(row.quote):
        yield "end", f"the quote has {len(row.quote)} characters, and {row.end - row.start} lie from start to end"
    start, end = row.figure_start, row.figure_end
    if start is not None and end is not None and not row.start <= start < end <= row.end:
        yield "figure_start", f"{start} to {end} does not lie within the quote, {row.start} to {row.end}"
    if not row.preferred and row.note is None:
        yield "note", "is missing: it says why another figure of the cell is preferred"


def wrong_amounts(row: PanelRow, written: Mapping[str, object]) -> Iterator[Contradiction]:
    """What a table writes of a row that does not follow from its other cells: the amount and its bounds.

    A range whose ends are turned round, which is a contradiction, has neither.
    """
    if row.value is not None and row.value_high is not None and row.value_high <= row.value:
        return
    for column in ("amount", "low", "high"):
        if column in written and written[column] != (follows := getattr(row, column)):
            told = "nothing" if follows is None else f"{follows:f}"
            yield column, f"expected {told}, as value, scale and qualifier say"
