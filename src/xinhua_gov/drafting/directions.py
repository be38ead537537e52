"""Directions: in which direction an indicator improves, where its words or the wording of a target say so."""

from __future__ import annotations

from xinhua_gov.drafting.word_meanings import meanings
from xinhua_gov.recognition.text_figures import TextFigure
from xinhua_gov.vocabulary import GROWTH_MEASURES, Comparator, Direction, Measure

_NEITHER = "none"


def direction_of(name: str, figures: list[TextFigure]) -> Direction | None:
    """The direction in which what figures are of improves; None where neither words nor wording tell for certain.

    What a report promises to hold within a bound (控制在3%以内) or to lower is better lower, what it promises to raise,
    or to reach at least, is better higher. A result says nothing by its wording: revenue may fall.
    """
    said = set(meanings("directions", name))
    wished = {wish for figure in figures if figure.promised and (wish := _wish(figure)) is not None}
    if _NEITHER in said or len(said) > 1 or len(wished) > 1:
        return None
    by_word = Direction(said.pop()) if said else None
    by_wish = wished.pop() if wished else None
    if by_word is not None and by_wish is not None and by_word is not by_wish:
        return None
    return by_word or by_wish


def _wish(figure: TextFigure) -> Direction | None:
    """The direction that the wording of a target wishes for."""
    falls = figure.low.value < 0 and figure.measure in (*GROWTH_MEASURES, Measure.INCREMENT)
    if falls:
        return Direction.LOWER
    if figure.comparator is Comparator.AT_MOST:
        return Direction.LOWER
    multiplied = figure.measure is Measure.MULTIPLE_OF_BASE and figure.low.value > 1
    rises = multiplied or figure.measure in GROWTH_MEASURES
    return Direction.HIGHER if rises or figure.comparator is Comparator.AT_LEAST else None
