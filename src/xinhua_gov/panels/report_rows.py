"""What one report says, as rows of a panel, and what of it needs to be told."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import replace
from decimal import Decimal
from typing import NamedTuple

from xinhua_gov.panels.panel_row import PanelRow
from xinhua_gov.panels.relative_rows import relative_rows
from xinhua_gov.panels.row_notes import EARLIER, EXACT, FURTHER_AIM, OF_THE_LAST, noted
from xinhua_gov.printed import LONGEST_QUOTE, printed_amount
from xinhua_gov.reading.mention import Mention
from xinhua_gov.reading.reader import read_quantities
from xinhua_gov.reading.report_year import year_of
from xinhua_gov.recognition.agreement import agreeing
from xinhua_gov.recognition.further_aims import further_aims, goes_beyond
from xinhua_gov.recognition.headlines import Headline, headlines, shares_a_qualifier
from xinhua_gov.recognition.phrases import is_quotable, phrase_of
from xinhua_gov.recognition.relative_aims import relative_aims
from xinhua_gov.recognition.report_place import ReportPlace, place_of
from xinhua_gov.recognition.text_figures import TextFigure
from xinhua_gov.recognition.text_kinds import why_no_report
from xinhua_gov.units import UNITS
from xinhua_gov.vocabulary import FigureKind, Measure, Qualifier, Status

LONGEST_TEXT = 2_000_000
"""Characters that a report may have."""


class Reading(NamedTuple):
    """What was read of one file: its rows, and what has to be told; `skipped` where nothing could be read."""

    file: str
    rows: tuple[PanelRow, ...] = ()
    fault: str = ""
    skipped: bool = False


def reading_of(
    text: str,
    file: str,
    *,
    place: str | None = None,
    year: int | None = None,
    concepts: Collection[str] | None = None,
    relative: bool = False,
) -> Reading:
    r"""The rows of one report; `file` is its name, which may tell place and year where the text does not.

    With `relative` the targets that name no number but what they are compared with follow, behind the others.

    >>> text = "2021年平顶山市政府工作报告\n一、2020年工作回顾\n全市生产总值增长3.2%。\n" + "全市同心协力。" * 40
    >>> [(row.place, row.concept, row.period, str(row.value)) for row in reading_of(text, "a.txt").rows]
    [('平顶山市', 'gdp', '2020', '3.2')]
    """
    other = why_no_report(text) or ("it is too long for a report" if len(text) > LONGEST_TEXT else "")
    if other:
        return Reading(file, fault=other, skipped=True)
    own = year_of(text, name=file, year=year).year
    if own is None:
        return Reading(file, fault="neither its text nor its name says which year's report it is", skipped=True)
    whose = place_of(text, name=file, place=place, year=own)
    mentions = read_quantities(text, year=own, closely=True)
    found = agreeing(headlines(mentions, own, whose.name))
    wanted = [headline for headline in found if concepts is None or headline.concept.id in concepts]
    aims = further_aims(text, mentions)
    rows = tuple(_preferred(_distinct(_rows(text, file, own, whose, wanted, aims))))
    if relative:
        relations = relative_aims(text, mentions, own, whose)
        asked = (aim for aim in relations if concepts is None or aim.concept.id in concepts)
        rows += tuple(relative_rows(text, file, own, whose, asked, rows))
    told = "no figure of a known concept was found" if not found else _of_the_place(whose)
    return Reading(file, rows, told, skipped=not found)


def _of_the_place(whose: ReportPlace) -> str:
    return "" if whose.code else f"its place has no code: {whose.doubt.en if whose.doubt else 'it is not named'}"


def _rows(
    text: str, file: str, year: int, whose: ReportPlace, found: list[Headline], aims: Mapping[int, TextFigure]
) -> Iterator[PanelRow]:
    """A row for each headline whose unit the package knows, a second aim noted on the first."""
    further: set[int] = set()
    for headline in found:
        if headline.figure.unit not in UNITS:
            continue
        row, start = _row_of_headline(text, file, year, whose, headline), headline.figure.mention.start
        aim = aims.get(start)
        if aim is not None and goes_beyond(headline.figure, aim, headline.concept.direction):
            row = replace(row, stretch=printed_amount(aim.low.value, aim.low.scale - headline.figure.low.scale))
            further.add(aim.mention.start)
        yield noted(row, FURTHER_AIM, preferred=False) if start in further else row


def _row_of_headline(text: str, file: str, year: int, whose: ReportPlace, headline: Headline) -> PanelRow:
    figure, mention = headline.figure, headline.figure.mention
    low, high = figure.low, figure.high
    start, end = _place_of_quote(text, mention)
    kind = FigureKind.TARGET if figure.promised else FigureKind.RESULT
    row = PanelRow(
        file=file,
        place=whose.name,
        code=whose.code or None,
        level=whose.level,
        report_year=year,
        kind=kind,
        concept=headline.concept.id,
        measure=headline.measure,
        period=headline.period,
        base_period=headline.base,
        comparator=figure.comparator if figure.promised else None,
        value=low.value,
        value_high=None if high is None else high.value,
        scale=low.scale,
        unit=figure.unit,
        qualifier=figure.qualifier,
        status=Status.UNSTATED if figure.promised else figure.status,
        start=start,
        end=end,
        figure_start=low.place[0],
        figure_end=low.place[1],
        quote=text[start:end],
    )
    return noted(row, OF_THE_LAST, preferred=True) if shares_a_qualifier(mention) else row


def _place_of_quote(text: str, mention: Mention) -> tuple[int, int]:
    """The phrase that states a number, or where none can be quoted the number with its unit."""
    start, end = phrase_of(text, mention)
    if start <= mention.numbers[0][0] and mention.numbers[-1][1] <= end and is_quotable(text[start:end]):
        return start, end
    return mention.start, min(mention.end, mention.start + LONGEST_QUOTE)


def _distinct(rows: Iterable[PanelRow]) -> Iterator[PanelRow]:
    """The rows without those that say again what one before says."""
    said: set[object] = set()
    for row in rows:
        assert row.value is not None
        amount: Decimal = printed_amount(row.value, row.scale or 0)
        figure = (row.cell, amount, row.value_high, row.unit, row.qualifier)
        if figure not in said:
            said.add(figure)
            yield row


def _preferred(rows: Iterable[PanelRow]) -> Iterator[PanelRow]:
    """The rows, of each cell one preferred: of results the exact one before a threshold, else the first."""
    found = list(rows)
    best: dict[object, int] = {}
    for place, row in enumerate(found):
        first = best.setdefault(row.cell, place)
        if _rank(row) < _rank(found[first]):
            best[row.cell] = place
    for place, row in enumerate(found):
        if best[row.cell] == place:
            yield noted(row, None, preferred=True) if _is_further_aim(row) else row
        elif _is_further_aim(row):
            yield row
        else:
            exact = _rank(found[best[row.cell]]) < _rank(row)
            yield noted(row, EXACT if exact else EARLIER, preferred=False)


def _is_further_aim(row: PanelRow) -> bool:
    return row.note == FURTHER_AIM.en


def _rank(row: PanelRow) -> tuple[bool, bool]:
    """What is preferred comes first: no second aim, and of results what is exact."""
    vague = row.kind is FigureKind.RESULT and row.qualifier is not Qualifier.UNQUALIFIED
    return _is_further_aim(row), vague and row.measure is Measure.LEVEL
