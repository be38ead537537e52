"""Drafted figures: what was recognised in a text, as observations and targets of the model in plain data."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import Any, NamedTuple

from xinhua_gov.drafting.drafted_evidence import evidence_at
from xinhua_gov.drafting.thresholds import is_no_figure
from xinhua_gov.periods import Period
from xinhua_gov.reading.mention import Mention, Place
from xinhua_gov.reading.numerals import DIGITS
from xinhua_gov.recognition.further_aims import goes_beyond
from xinhua_gov.recognition.headlines import Headline
from xinhua_gov.recognition.phrases import is_quotable, phrase_of
from xinhua_gov.recognition.text_figures import Printed, TextFigure, figure_of
from xinhua_gov.units import UNITS
from xinhua_gov.vocabulary import (
    MEASURES_WITH_BASE,
    Measure,
    Scope,
    Status,
)

Data = dict[str, Any]
"""A record as plain data."""

_AROUND = 45
"""Characters around a number in which a run of digits that it cuts may end."""

Note = tuple[str, str]
"""A sentence of a note in Chinese and in English."""

_OF_PART = ("原文所述不是全年。", "The text speaks of a part of the year.")
_YEARLY = ("原文所给为年均数。", "The text gives it as an average a year.")
_UNTOLD = ("原文没有说明是已完成还是待完成。", "The text does not tell whether it is reported or promised.")


class Drafted(NamedTuple):
    """A figure that goes into a draft, of a range with both ends, and where the phrase stands that states it.

    `headline` says which concept it is of, with its measure and period there, where that is known for certain. `aim` is
    the further aim that its phrase names beside it.
    """

    figure: TextFigure
    phrase: Place
    quote: str
    digest: Data
    headline: Headline | None = None
    aim: TextFigure | None = None

    @property
    def start(self) -> int:
        """Where its number begins, of a range the one that is printed first."""
        return self.place[0]

    @property
    def place(self) -> Place:
        """Where its number stands, of a range from the first number to the end of the second."""
        return _place_of_figure(self.figure)

    @property
    def provisional_id(self) -> str:
        """The id that it has until it is known what it is of."""
        return f"q{self.start:06}"

    @property
    def of_its_concept(self) -> Drafted:
        """The figure with the measure, period and base that it has as one of its concept, and as the whole of it."""
        if self.headline is None:
            return self
        measure, period, base = self.headline.measure, self.headline.period, self.headline.base
        scope = None if self.figure.scope is Scope.SUBSET else self.figure.scope
        return self._replace(figure=self.figure._replace(measure=measure, period=period, base=base, scope=scope))

    @property
    def unsettled(self) -> list[str]:
        """The fields that the text does not tell."""
        figure = self.figure
        no_base = figure.base is None and figure.measure in MEASURES_WITH_BASE
        return [*(["period"] if figure.period is None else []), *(["base_period"] if no_base else [])]

    def data(self, indicator: str, id: str, measure: Measure, area: str) -> Data:
        """The observation or target, of an indicator and with an id."""
        figure = self.figure
        data: Data = {
            "indicator": indicator,
            "area": area,
            "id": id,
            "measure": measure.value,
            "quantity": _quantity_data(self.figure),
            "evidence": self.digest,
            "figure": {"start": self.place[0], "end": self.place[1]},
            "open": self.unsettled,
        }
        periods: Iterable[tuple[str, Period | None]] = (("period", figure.period), ("base_period", figure.base))
        data |= {name: str(period) for name, period in periods if period is not None}
        data |= as_note(self.notes)
        data |= {"scope": figure.scope.value} if figure.scope else {}
        return data | (self._as_target() if figure.promised else self._as_observation())

    @property
    def notes(self) -> list[Note]:
        """What the record says of what the text leaves open."""
        reasons = {
            _UNTOLD: self.figure.mention.modality is None,
            _OF_PART: self.figure.of_part_of_year,
            _YEARLY: self.figure.yearly,
        }
        return [note for note, true in reasons.items() if true]

    def _as_observation(self) -> Data:
        return {"status": Status.PRELIMINARY.value} if self.figure.status is Status.PRELIMINARY else {}

    def _as_target(self) -> Data:
        figure = self.figure
        nature = {"nature": figure.nature.value} if figure.nature else {}
        return {"kind": "quantitative", "comparator": figure.comparator.value} | nature | self._stretch()

    def _stretch(self) -> Data:
        if self.aim is None:
            return {}
        start, end = _place_of_figure(self.aim)
        return {"stretch": {"quantity": _quantity_data(self.aim), "figure": {"start": start, "end": end}}}


def as_note(sentences: Sequence[Note]) -> Data:
    """The field `note` of a record that says these sentences; nothing where there are none."""
    zh, en = "".join(zh for zh, _ in sentences), " ".join(en for _, en in sentences)
    return {"note": {"zh": zh, "en": en}} if sentences else {}


def figures_of(
    text: str, mention: Mention, following: Mention | None = None, headline: Headline | None = None
) -> Iterator[Drafted]:
    """The figure of a mention, of a range with both ends; none where no record holds what it says."""
    drafted = None if is_no_figure(text, mention) else drafted_figure(text, mention, following, headline)
    if drafted is not None:
        yield drafted


def drafted_figure(
    text: str, mention: Mention, following: Mention | None = None, headline: Headline | None = None
) -> Drafted | None:
    """The figure of a mention, be it a slogan or not; None where no record holds what it says."""
    figure = figure_of(mention, following)
    if figure is None:
        return None
    phrase = phrase_of(text, mention)
    quote = text[slice(*phrase)]
    if not (is_quotable(quote) and _is_kept_whole(text, figure)):
        return None
    return Drafted(figure, phrase, quote, evidence_at(text, *phrase, quote=True), headline)


def with_aim(text: str, target: Drafted, aim: Drafted, direction: str | None) -> Drafted | None:
    """A target with the aim that stands beside it; None where that is not beyond it, or one quote cannot hold both."""
    phrase = (target.phrase[0], aim.phrase[1])
    quote = text[slice(*phrase)]
    if not (goes_beyond(target.figure, aim.figure, direction) and is_quotable(quote)):
        return None
    return target._replace(phrase=phrase, quote=quote, digest=evidence_at(text, *phrase, quote=True), aim=aim.figure)


def _quantity_data(figure: TextFigure) -> Data:
    unit, low, high = figure.unit, figure.low, figure.high
    range_ = {} if high is None else {"high": f"{high.value:f}"}
    own = {} if unit in UNITS else {"countable": False}
    qualified = {"unit": unit, "qualifier": figure.qualifier.value}
    return {"value": f"{low.value:f}", **range_, "scale": low.scale} | qualified | own


def _place_of_figure(figure: TextFigure) -> Place:
    """Where the number of a figure stands, of a range from the first number to the end of the second."""
    places = [printed.place for printed in _printed_ends(figure)]
    return min(start for start, _ in places), max(end for _, end in places)


def _printed_ends(figure: TextFigure) -> tuple[Printed, ...]:
    """The number of a figure, of a range both, the lower first."""
    return (figure.low,) if figure.high is None else (figure.low, figure.high)


def _is_kept_whole(text: str, figure: TextFigure) -> bool:
    """Whether its numbers hold no run of digits by half."""
    return all(_keeps_runs_whole(text, printed.place) for printed in _printed_ends(figure))


def _keeps_runs_whole(text: str, place: Place) -> bool:
    """Whether no run of digits lies half in a number and half outside."""
    around = DIGITS.finditer(text, max(0, place[0] - _AROUND), place[1] + _AROUND)
    return not any(m.start() < edge < m.end() for m in around for edge in place)
