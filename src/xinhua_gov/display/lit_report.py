"""Lit report: the figures of a report, lit in its text or in another edition of it, and their tables."""

from __future__ import annotations

import bisect
from collections.abc import Callable, Iterable, Iterator

from xinhua_gov.auditing.locating import ClaimedStretch, located, numbers_of, pieces_of
from xinhua_gov.display.html import Markup
from xinhua_gov.display.lit_marks import Lit, LitTable, link_to_text
from xinhua_gov.display.lit_text import Mark
from xinhua_gov.display.quantity_words import figure_words, target_words
from xinhua_gov.display.record_lines import period_words
from xinhua_gov.display.svg import element, escaped
from xinhua_gov.drafting.field_names import field_name
from xinhua_gov.model.base import Entry
from xinhua_gov.model.evidence import Span
from xinhua_gov.model.indicator import Observation
from xinhua_gov.model.parts import Parts
from xinhua_gov.model.report import Report
from xinhua_gov.model.source import Numeral
from xinhua_gov.model.target import QualitativeTarget, QuantitativeTarget, RelativeTarget
from xinhua_gov.reading.reader import iter_mentions
from xinhua_gov.showing import keep_at_hand
from xinhua_gov.vocabulary import FIGURES, Language, MarkKind, Nature, RecordKind, SectionKind, spoken

LitFigure = Observation | QuantitativeTarget | RelativeTarget | QualitativeTarget
"""What is lit as a result or a target."""

_LEVELS = {SectionKind.OPENING: 2, SectionKind.PART: 2, SectionKind.SECTION: 3}
"""The level of the heading of a section; that of a topic stands within a paragraph."""

_NUMERALS = "numerals"

_Found = tuple[ClaimedStretch, Span | None]
"""A piece of evidence, and where it stands in the text."""


def lit_report(report: Report, text: str, language: Language) -> Lit:
    """A report in its text; where that is another edition, wherever its figures are found there."""
    found = found_in(report, text)
    about = [report.cite()]
    if keep_at_hand(text) != report.source.sha256:
        about.append(
            spoken(
                language,
                "此文本不是数据所依据的文本（SHA-256 不同）；凡能找到的数据均已标出",
                "this text is not the one that the data was read from (another SHA-256); what is found in it is lit",
            )
        )
    marks = marks_of(report, text, found, language)
    lost = [
        f"{piece.record}{spoken(language, '：', ': ')}{piece.quote}"
        for piece, span in found
        if span is None and piece.kind in FIGURES
    ]
    tables = [table for table in _tables(report, {mark.record for mark in marks}, language) if table.rows]
    return Lit(text, title_of(report, language), marks, tables, about, lost, headings_of(report, text, found))


def title_of(report: Parts, language: Language) -> str:
    """The title of a report, with its place before it where the title does not name that."""
    place, title = report.source.place.name.label(language), report.source.title.label(language)
    return title if place in title else f"{place}{spoken(language, '', ': ')}{title}"


def found_in(report: Parts, text: str) -> list[_Found]:
    """Every piece of evidence of a figure, another number or a heading, and where it stands in a text."""
    kinds = (*FIGURES, _NUMERALS, RecordKind.SECTIONS)
    return located([piece for piece in pieces_of(report) if piece.kind in kinds], text)


def record_of_piece(piece: ClaimedStretch) -> str:
    """What a piece is known by on a page: the id of its record; another number by where it begins."""
    return _id_of_numeral(piece.span.start) if piece.kind == _NUMERALS else piece.record


def marks_of(
    report: Parts,
    text: str,
    found: Iterable[_Found],
    language: Language,
    known_by: Callable[[ClaimedStretch], str] = record_of_piece,
) -> list[Mark]:
    """The marks of what was found: of figures their numbers with their units, of targets in words their phrases.

    `known_by` says by what a mark is found again.
    """
    numbers = _Numbers(text, report.source.year)
    marks: list[Mark] = []
    for piece, span in found:
        if span is not None:
            of_piece = _marks_of_piece(report, text, piece, span, numbers, language)
            marks += (mark._replace(record=known_by(piece)) for mark in of_piece)
    return marks


def headings_of(report: Parts, text: str, found: Iterable[_Found]) -> dict[int, int]:
    """The level of every line of the text that is a heading and nothing else, by where it begins."""
    levels = {}
    for piece, span in found:
        section = report.sections.get(piece.record) if piece.kind == RecordKind.SECTIONS else None
        if span is None or section is None or section.kind not in _LEVELS:
            continue
        line = text[span.start :].partition("\n")[0].rstrip()
        if len(line) <= section.heading.end - section.heading.start + 1:
            levels[span.start] = _LEVELS[section.kind]
    return levels


def open_fields_of(report: Parts, figure: LitFigure) -> tuple[str, ...]:
    """What is still open of a figure: fields of its own, and of its indicator and unit, with the kind before them."""
    quantity = getattr(figure, "quantity", None)
    indicator = report.indicators.get(figure.indicator)
    unit = None if quantity is None else report.units.get(quantity.unit)
    around = (("indicator", indicator), ("unit", unit))
    return (
        *figure.open,
        *(f"{kind}.{field}" for kind, record in around if record is not None for field in record.open),
    )


def words_of_figure(report: Parts, figure: LitFigure, language: Language) -> str:
    """What a figure says; where the report's records disagree, or it is of no known unit, the phrase itself."""
    if not isinstance(report, Report):
        return figure.evidence.quote or ""
    if isinstance(figure, Observation):
        return figure_words(report, figure, language)
    return target_words(report, figure, language)


class _Numbers:
    """How far the numbers of a text reach with their units, as the reader sees them."""

    def __init__(self, text: str, year: int) -> None:
        self._mentions = [(m.start, m.end) for m in iter_mentions(text, year=year) if m.is_quantity]
        self._starts = [start for start, _ in self._mentions]

    def whole(self, number: Span) -> tuple[int, int]:
        """The start and end of a number, with its unit where the reader reads it there."""
        place = bisect.bisect_right(self._starts, number.start) - 1
        if place >= 0 and number.end <= self._mentions[place][1]:
            start, end = self._mentions[place]
            return (start if number.start - start <= 1 else number.start), end
        return number.start, number.end


def _marks_of_piece(
    report: Parts, text: str, piece: ClaimedStretch, span: Span, numbers: _Numbers, language: Language
) -> Iterator[Mark]:
    """The marks of a piece that was found."""
    if piece.kind == _NUMERALS:
        yield Mark(span.start, span.end, MarkKind.OTHER, piece.record, MarkKind.OTHER.label(language))
    elif piece.kind in FIGURES:
        record = report.catalogue(piece.kind)[piece.record]
        assert isinstance(record, LitFigure)
        kind = MarkKind.RESULT if isinstance(record, Observation) else MarkKind.TARGET
        parts = (
            kind.label(language),
            _indicator_name(report, record, language),
            words_of_figure(report, record, language),
        )
        words, doubtful = " · ".join(parts), bool(open_fields_of(report, record))
        places = [numbers.whole(number) for number in numbers_of(text, piece, span)] or [(span.start, span.end)]
        for place, (start, end) in enumerate(places):
            yield Mark(start, end, kind, record.id, words, doubtful, further=place > 0)


def _indicator_name(report: Parts, figure: LitFigure, language: Language) -> str:
    """The name of a figure's indicator, its id where there is none."""
    indicator = report.indicators.get(figure.indicator)
    return figure.indicator if indicator is None else indicator.name.label(language)


def _id_of_numeral(start: int) -> str:
    """What another number is known by: where it begins in the text that the data was read from."""
    return f"n{start}"


def _tables(report: Report, lit: set[str], language: Language) -> Iterator[LitTable]:
    """The results, the targets and the other numbers, each in the order of the text."""
    figures: list[tuple[MarkKind, list[LitFigure]]] = [
        (MarkKind.RESULT, list(report.observations.records)),
        (MarkKind.TARGET, list(report.targets.records)),
    ]
    heads = {
        MarkKind.RESULT: spoken(language, ("原文", "指标", "数据", "时期"), ("text", "indicator", "result", "period")),
        MarkKind.TARGET: spoken(language, ("原文", "指标", "目标", "时期"), ("text", "indicator", "target", "period")),
    }
    for kind, records in figures:
        records.sort(key=lambda record: record.evidence.start)
        rows = {record.id: _row_of_figure(report, record, lit, language) for record in records}
        yield LitTable(kind, heads[kind], rows)
    head = spoken(language, ("原文", "为何不是数量"), ("text", "why it is no quantity"))
    numerals = {
        id: (
            link_to_text(id, numeral.quote) if id in lit else numeral.quote,
            _with_notes(numeral.kind.label(language), _note(numeral, language)),
        )
        for numeral in report.numerals
        for id in (_id_of_numeral(numeral.start),)
    }
    yield LitTable(MarkKind.OTHER, head, numerals)


def _row_of_figure(report: Report, figure: LitFigure, lit: set[str], language: Language) -> tuple[str, ...]:
    quote = figure.evidence.quote or ""
    left = open_fields_of(report, figure)
    open = spoken(language, "待核定：", "to be settled: ") + _named(left, language) if left else None
    nature = figure.nature if not isinstance(figure, Observation) else Nature.UNSTATED
    stated = None if nature is Nature.UNSTATED else nature.label(language)
    return (
        link_to_text(figure.id, quote) if figure.id in lit else quote,
        _indicator_name(report, figure, language),
        _with_notes(words_of_figure(report, figure, language), stated, open, _note(figure, language)),
        "" if figure.period is None else period_words(figure.period, language),
    )


def _named(fields: tuple[str, ...], language: Language) -> str:
    """The names of open fields, those of an indicator or a unit with what they are of."""
    names = []
    for path in fields:
        kind, _, field = path.rpartition(".")
        name = field_name(field, language)
        whose = field_name(kind, language) if kind else ""
        names.append(spoken(language, f"{whose}的{name}", f"{name} of the {whose}") if kind else name)
    return spoken(language, "、", ", ").join(names)


def _note(record: Entry | Numeral, language: Language) -> str | None:
    return None if record.note is None else record.note.label(language)


def _with_notes(said: str, *notes: str | None) -> Markup:
    """A cell with what is said, and smaller notes below it."""
    below = [element("small", escaped(note)) for note in notes if note]
    return Markup("".join([escaped(said), *below]))
