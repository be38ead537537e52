"""Indicators: figures filed by what they are of, the indicators that reports share recognised by their names."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from xinhua_gov.drafting.figures import Data, Drafted
from xinhua_gov.drafting.opening import one_line
from xinhua_gov.model.indicator import figure_id
from xinhua_gov.recognition.concepts import Concept
from xinhua_gov.recognition.figures import NUMBER
from xinhua_gov.units import UNITS
from xinhua_gov.vocabulary import GROWTH_MEASURES, MEASURES_WITH_BASE, UNITS_OF_MEASURES, Dimension, Measure

_UNSETTLED = ["name", "theme", "direction", "concept"]
"""What a draft cannot tell of an indicator that it does not recognise."""


class Filed(NamedTuple):
    """A figure with the indicator that it is filed under, and its id."""

    drafted: Drafted
    indicator: str
    id: str

    @property
    def measure(self) -> Measure:
        """Its measure there."""
        return self.drafted.figure.measure

    @property
    def is_settled(self) -> bool:
        """Whether it is known what it is of and when."""
        return self.id != self.drafted.provisional_id


def indicators_and_targets(figures: Sequence[Drafted], area: str) -> tuple[list[Data], list[Data]]:
    """The indicators with their observations, and the targets, as plain data."""
    indicators: dict[str, Data] = {}
    filed: dict[str, list[Filed]] = {}
    by_subject: dict[str, str] = {}
    taken: set[tuple[bool, str]] = set()
    order = []
    for drafted in figures:
        id = _id(drafted)
        concept = drafted.headline.concept if drafted.headline and (drafted.figure.promised, id) not in taken else None
        if concept is None:
            id = drafted.provisional_id
        else:
            taken.add((drafted.figure.promised, id))
            drafted = drafted.of_its_concept
        indicator = _indicator(drafted, concept, indicators, by_subject)["id"]
        order.append(Filed(drafted, indicator, id))
        filed.setdefault(indicator, []).append(order[-1])
    for indicator, data in indicators.items():
        results = [figure for figure in filed[indicator] if not figure.drafted.figure.promised]
        data["observations"] = [_data(figure, area) for figure in results]
        data |= _unit(filed[indicator])
    targets = [figure for figure in order if figure.drafted.figure.promised]
    return list(indicators.values()), [
        _data(target, area) | _links(target, filed[target.indicator]) | _direction(indicators[target.indicator])
        for target in targets
    ]


def units_of(figures: Sequence[Drafted]) -> Iterator[Data]:
    """The units that the package does not have, each once."""
    seen: set[str] = set()
    for drafted in figures:
        code = drafted.figure.unit
        if code not in UNITS and code not in seen:
            seen.add(code)
            bare = code == NUMBER
            name = {"zh": "无单位", "en": "(no unit)"} if bare else {"zh": drafted.figure.mention.unit}
            unsettled = [] if bare else ["name", "dimension", "countable"]
            dimension = Dimension.RATIO if bare else Dimension.COUNT
            yield {"id": code, "name": name, "dimension": dimension.value, "countable": False, "open": unsettled}


def _id(drafted: Drafted) -> str:
    """The id of a figure: of one that is recognised that of its concept, unless its base is open."""
    headline = drafted.headline
    if headline is None or (headline.base is None and headline.measure in MEASURES_WITH_BASE):
        return drafted.provisional_id
    return figure_id(headline.concept.id, headline.measure, headline.period, headline.base)


def _indicator(
    drafted: Drafted, concept: Concept | None, indicators: dict[str, Data], by_subject: dict[str, str]
) -> Data:
    """The indicator of a figure, made where it is not there yet."""
    if concept is not None:
        known: Data = {
            "id": concept.id,
            "name": {"zh": concept.zh, "en": concept.en},
            "theme": concept.theme,
            "concept": concept.id,
            "observations": [],
            "aliases": [{"zh": name} for name in concept.names[1:]],
        }
        known |= {"direction": concept.direction} if concept.direction else {}
        return indicators.setdefault(concept.id, known)
    subject = one_line(drafted.figure.subject)
    own = f"i{drafted.start:06}"
    id = by_subject.setdefault(subject, own) if subject else own
    name = subject or one_line(drafted.quote)
    unknown: Data = {"id": id, "name": {"zh": name}, "theme": "economy", "open": list(_UNSETTLED), "observations": []}
    return indicators.setdefault(id, unknown)


def _data(filed: Filed, area: str) -> Data:
    return filed.drafted.data(filed.indicator, filed.id, filed.measure, area)


def _unit(figures: Sequence[Filed]) -> Data:
    """The unit of an indicator, where all its figures are in one."""
    units = {filed.drafted.figure.unit for filed in figures if filed.measure not in UNITS_OF_MEASURES}
    return {"unit": units.pop()} if len(units) == 1 else {}


def _direction(indicator: Data) -> Data:
    return {"direction": indicator["direction"]} if "direction" in indicator else {}


def _links(target: Filed, figures: Sequence[Filed]) -> Data:
    """The last result of a target's measure, and the level that its growth starts from."""
    period, base = target.drafted.figure.period, target.drafted.figure.base
    if period is None or not target.is_settled:
        return {}
    results = [
        (other.drafted.figure.period, other)
        for other in figures
        if not other.drafted.figure.promised and other.drafted.figure.period is not None and other.is_settled
    ]
    earlier = [(when, o) for when, o in results if when.end < period.end and o.measure is target.measure]
    links = {"previous": max(earlier, key=lambda pair: pair[0].end)[1].id} if earlier else {}
    if base is not None and target.measure in GROWTH_MEASURES:
        levels = [other for when, other in results if when == base and other.measure is Measure.LEVEL]
        links |= {"base_level": levels[0].id} if levels else {}
    return links
