"""A panel as a table, and as charts: targets beside results over the years, and how targets are spread."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from decimal import Decimal

from xinhua_gov.display.html import frame, paragraph, scrolling_table
from xinhua_gov.display.svg import COLUMN, Scale, drawing, element, escaped, scale_of, words
from xinhua_gov.errors import UnknownFieldError
from xinhua_gov.panels.panel import Panel
from xinhua_gov.panels.panel_row import PanelRow
from xinhua_gov.recognition.concepts import concepts
from xinhua_gov.recognition.divisions import at
from xinhua_gov.spelling import nearest
from xinhua_gov.units import UNITS
from xinhua_gov.vocabulary import FigureKind, Language, Level, Measure, Qualifier, spoken

MOST = 30
"""Rows of a panel that a notebook shows."""

WIDE, LEFT, RIGHT, TOP, ROW = 760, 110, 590, 72, 34
"""Pixels: of the chart, where figures begin and end, above the first row, of a row."""

_SIGNS = {
    Qualifier.OVER: ">", Qualifier.AT_LEAST: "≥", Qualifier.AT_MOST: "≤", Qualifier.UNDER: "<", Qualifier.ABOUT: "≈",
    Qualifier.NEARLY: "<≈", Qualifier.AND_MORE: ">≈",
}  # fmt: skip
_DRAWN = (Measure.YOY_GROWTH, Measure.LEVEL)
"""The measures of which a chart shows the first that there is."""


def html_of_panel(panel: Panel) -> str:
    """The first rows as a table, how many more there are, and what was not read."""
    head = ["place", "report", "kind", "concept", "measure", "period", "value", "words of the report"]
    rows = [_cells(row) for row in panel[:MOST]]
    places, files = len({row.code or row.place for row in panel}), len({row.file for row in panel})
    notes = [f"and {len(panel) - MOST:,} more"] if len(panel) > MOST else []
    notes += [f"{fault.file}: {fault.message}" for fault in panel.faults[:MOST]]
    title = f"Panel: {len(panel):,} rows of {files:,} reports, {places:,} places"
    return frame(title, scrolling_table(head, rows, right=[6]), *(paragraph(note, soft=True) for note in notes))


def _cells(row: PanelRow) -> tuple[str, ...]:
    return (
        row.place or "—",
        str(row.report_year),
        row.kind.en,
        f"{row.name_zh} · {row.name_en}",
        row.measure.en,
        row.period or "",
        printed(row),
        row.quote,
    )


def printed(row: PanelRow, language: Language = "en") -> str:
    """What a row says as a short text: ≥ 7 %, 6–6.5 %, 2400×10⁸ yuan as 240,000,000,000."""
    if row.value is None:
        return "" if row.relative_to is None else str(row.relative_to)
    assert row.amount is not None
    sign = _SIGNS.get(row.qualifier, "") if row.qualifier is not None else ""
    high = "" if row.value_high is None else f"–{row.value_high:f}"
    number = f"{row.value:f}" if not row.scale else f"{row.amount:,f}"
    unit = UNITS[row.unit].label(language) if row.unit in UNITS else row.unit or ""
    return f"{sign}{' ' if sign else ''}{number}{high} {'%' if row.unit == 'percent' else unit}".strip()


def chart_of_panel(panel: Panel, concept: str, place: str | None, language: Language) -> tuple[str, str]:
    """The title of a chart of one concept, and the chart: of a place over the years, else the spread of targets."""
    if concept not in concepts():
        near = nearest(concept, tuple(concepts())) or tuple(concepts())
        raise UnknownFieldError(concept, "a concept to draw", near)
    rows = panel.where(concept=concept, preferred=True)
    if place is not None:
        rows = Panel(row for row in rows if place in (row.place, row.code))
    measure = next((measure for measure in _DRAWN if any(row.measure is measure for row in rows)), Measure.YOY_GROWTH)
    drawn = [row for row in rows if row.measure is measure and row.amount is not None and _one_year(row)]
    counted = spoken(language, concepts()[concept].zh, concepts()[concept].en)
    what = f"{counted}{spoken(language, '：', ': ')}{measure.label(language)}"
    if place is not None:
        division = at(place)
        name = division.name if division else place
        return _of_place(f"{name}{spoken(language, '，', ', ')}{what}", drawn, language)
    return _spread(what, [row for row in drawn if row.kind is FigureKind.TARGET], language)


def _one_year(row: PanelRow) -> bool:
    return row.period is not None and row.period.years == 1


def _of_place(title: str, rows: list[PanelRow], language: Language) -> tuple[str, str]:
    """A row a year: the result as a bar, the target as a mark."""
    years: dict[str, dict[FigureKind, PanelRow]] = defaultdict(dict)
    for row in sorted(rows, key=lambda row: -row.report_year):
        years[row.period or ""][row.kind] = row
    scale = scale_of((row.amount for row in rows), LEFT, RIGHT)
    key = spoken(language, "条形：结果；竖线：目标", "bar: result; upright mark: target")
    body, said = _head(title, key), []
    y = float(TOP)
    for year, found in sorted(years.items()):
        result, target = found.get(FigureKind.RESULT), found.get(FigureKind.TARGET)
        told = [printed(row, language) for row in (result, target) if row is not None]
        arrow = " ← " if result is not None and target is not None else ""
        label = arrow.join(told) if arrow else told[0]
        body += [words(year, LEFT - 14, y + 15, anchor="end"), *_marks(result, target, scale, y)]
        body.append(words(label, RIGHT + 12, y + 15, columns=int((WIDE - RIGHT - 16) / COLUMN)))
        said.append(f"{year}: {label}")
        y += ROW
    return title, drawing(title, "; ".join(said), WIDE, y + 10, body)


def _marks(result: PanelRow | None, target: PanelRow | None, scale: Scale, y: float) -> Iterator[str]:
    zero = scale(Decimal(0))
    if result is not None and result.amount is not None:
        end = scale(result.amount)
        tooltip = element("title", escaped(f"{result.file}: {result.quote}"))
        yield element("rect", tooltip, x=min(zero, end), y=y + 4, width=abs(end - zero), height=14, class_="bar")
    yield element("path", d=f"M{zero:.1f} {y:.1f}V{y + 22:.1f}", class_="line")
    if target is not None and target.amount is not None:
        tooltip = element("title", escaped(f"{target.file}: {target.quote}"))
        at = scale(target.amount)
        yield element("path", tooltip, d=f"M{at:.1f} {y:.1f}V{y + 22:.1f}", class_="mark")
        if target.value_high is not None:
            until = scale(target.value_high * (target.amount / target.value if target.value else 1))
            yield element("rect", x=at, y=y + 1, width=max(until - at, 1), height=20, class_="zone")


def _spread(title: str, rows: list[PanelRow], language: Language) -> tuple[str, str]:
    """A row for each level and year: every target a dot, their middle a mark."""
    groups: dict[tuple[int, str], list[PanelRow]] = defaultdict(list)
    levels = list(Level)
    for row in rows:
        order = levels.index(row.level) if row.level is not None else len(levels)
        groups[order, row.period or ""].append(row)
    scale = scale_of((row.amount for row in rows), LEFT + 60, RIGHT)
    key = spoken(language, "每点为一地的目标；竖线：中位数", "a dot: the target of a place; upright mark: median")
    body, said = _head(title, key), []
    y = float(TOP)
    for (order, year), found in sorted(groups.items()):
        amounts = sorted(row.amount for row in found if row.amount is not None)
        middle = amounts[len(amounts) // 2]
        level = levels[order].label(language) if order < len(levels) else "—"
        body.append(words(f"{level} {year}", LEFT + 46, y + 15, anchor="end"))
        body.append(element("path", d=f"M{scale(middle):.1f} {y:.1f}V{y + 22:.1f}", class_="mark"))
        for row in found:
            assert row.amount is not None
            tooltip = element("title", escaped(f"{row.place}: {row.quote}"))
            body.append(element("circle", tooltip, cx=scale(row.amount), cy=y + 11, r=4, class_="planned"))
        told = _spread_words(len(found), amounts[0], amounts[-1], language)
        body.append(words(told, RIGHT + 12, y + 15, columns=int((WIDE - RIGHT - 16) / COLUMN)))
        said.append(f"{level} {year}: {told}")
        y += ROW
    return title, drawing(title, "; ".join(said), WIDE, y + 10, body)


def _spread_words(count: int, low: Decimal, high: Decimal, language: Language) -> str:
    """The one target, or of how many places it is, and from where to where they go."""
    if count == 1:
        return f"{low:f}"
    ends = f"{low:f}–{high:f}" if low < high else f"{low:f}"
    return spoken(language, f"{count}地：{ends}", f"{count} places: {ends}")


def _head(title: str, key: str) -> list[str]:
    return [
        words(title, 16, 28, class_="title", columns=int((WIDE - 32) / COLUMN / 1.34)),
        words(key, 16, 50, class_="soft", columns=int((WIDE - 32) / COLUMN)),
    ]
