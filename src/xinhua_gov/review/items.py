"""Items: what a draft has to look at, in the order of its text, each with the questions that are left of it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from xinhua_gov.auditing.locating import ClaimedStretch
from xinhua_gov.display.lit_report import LitFigure
from xinhua_gov.drafting.remaining import Question, remaining
from xinhua_gov.model.indicator import Observation, PrintedFigure
from xinhua_gov.model.parts import Parts
from xinhua_gov.vocabulary import RecordKind

NUMERALS, SOURCE = "numerals", "source"
"""The parts of a report whose records have no id, and the one that is a single record."""


class Item(NamedTuple):
    """One thing to look at: a figure with its indicator and unit, another number, the report itself, a heading.

    `key` stays the same whatever becomes of the record's id. `group` is what a person filters by: `result`, `target`,
    `other`, `report` or `heading`. `start` and `end` say where its phrase stands, both 0 for what stands nowhere.
    """

    key: str
    group: str
    kind: str
    record: str
    start: int = 0
    end: int = 0
    questions: tuple[Question, ...] = ()


def key_of_piece(piece: ClaimedStretch) -> str:
    """The key of what a piece of evidence lights."""
    if piece.kind == NUMERALS:
        return f"n{piece.span.start}"
    return f"f{piece.numbers[0].start}" if piece.numbers else f"w{piece.span.start}"


def key_of_figure(figure: LitFigure) -> str:
    """The key of a figure: where its number begins, or its phrase where it has none."""
    return f"f{figure.figure.start}" if isinstance(figure, PrintedFigure) else f"w{figure.evidence.start}"


def items_of(parts: Parts) -> list[Item]:
    """Everything to look at: the report first, then what stands in the text, in its order, then the rest."""
    left: dict[tuple[str, str], list[Question]] = {}
    for question in remaining(parts):
        left.setdefault((question.kind, question.record), []).append(question)
    itself = (SOURCE, parts.source.id)
    told = {itself}
    items = [Item(SOURCE, "report", *itself, questions=tuple(left.get(itself, ())))]
    items += [*_items_of_figures(parts, left, told), *_numerals(parts)]
    items += (_other(*of, questions) for of, questions in left.items() if of not in told)
    return sorted(items, key=lambda item: (item.group != "report", item.end == 0, item.start, item.end))


def _items_of_figures(
    parts: Parts, left: dict[tuple[str, str], list[Question]], told: set[tuple[str, str]]
) -> Iterator[Item]:
    """The figures, each with the questions of its own, of its indicator and of its unit, which are told then."""
    for kind in (RecordKind.OBSERVATIONS, RecordKind.TARGETS):
        for figure in parts.catalogue(kind).records:
            assert isinstance(figure, LitFigure)
            quantity = getattr(figure, "quantity", None)
            related = [(kind.value, figure.id), ("indicators", figure.indicator)]
            related += [] if quantity is None else [("units", quantity.unit)]
            told.update(related)
            questions = tuple(question for one in related for question in left.get(one, ()))
            group = "result" if isinstance(figure, Observation) else "target"
            place = figure.evidence
            yield Item(key_of_figure(figure), group, kind.value, figure.id, place.start, place.end, questions)


def _numerals(parts: Parts) -> Iterator[Item]:
    for numeral in parts.numerals:
        yield Item(f"n{numeral.start}", "other", NUMERALS, f"n{numeral.start}", numeral.start, numeral.end)


def _other(kind: str, record: str, questions: list[Question]) -> Item:
    """What has questions and is neither a figure nor told with one."""
    group = "heading" if kind == RecordKind.SECTIONS else "other"
    return Item(f"{kind}:{record}", group, kind, record, questions[0].start, questions[0].end, tuple(questions))
