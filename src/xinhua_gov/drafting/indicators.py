"""Indicators: figures filed by what they are of, the indicators that reports share recognised by their names."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from xinhua_gov.drafting.directions import direction_of
from xinhua_gov.drafting.drafted_figures import Data, Drafted, as_note, with_aim
from xinhua_gov.drafting.filing import Filing, Passages
from xinhua_gov.drafting.proposing import open_fields, proposals_of
from xinhua_gov.model.indicator import figure_id
from xinhua_gov.periods import Period
from xinhua_gov.recognition.concepts import Concept
from xinhua_gov.recognition.further_aims import goes_beyond
from xinhua_gov.recognition.text_figures import NUMBER, TextFigure
from xinhua_gov.units import UNITS
from xinhua_gov.vocabulary import (
    GROWTH_MEASURES,
    MEASURES_WITH_BASE,
    UNITS_OF_MEASURES,
    Dimension,
    Measure,
    ProposalReason,
)


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


def indicators_and_targets(
    figures: Sequence[Drafted], area: str, passages: Passages, aims: Mapping[int, TextFigure]
) -> tuple[list[Data], list[Data]]:
    """The indicators with their observations, and the targets, as plain data.

    `aims` are the further aims beside targets, by where the mention of each target begins: one that goes beyond its
    target is told in it, and has no record of its own.
    """
    indicators: dict[str, Data] = {}
    filed: dict[str, list[Filed]] = {}
    filing = Filing(passages)
    ids = _ids(figures)
    order: list[Filed] = []
    for drafted in figures:
        whole = _joined(passages.text, order[-1], drafted, indicators, aims) if order else None
        if whole is not None:
            order[-1] = filed[whole.indicator][-1] = whole
            continue
        id, headline = ids[drafted.start], drafted.headline
        if headline is not None and id != drafted.provisional_id:
            filing.pass_over(drafted)
            drafted = drafted.of_its_concept
            indicator: Data = indicators.setdefault(headline.concept.id, _of_concept(headline.concept))
        else:
            unknown = filing.indicator_of(drafted)
            indicator = indicators.setdefault(unknown["id"], unknown)
        order.append(Filed(drafted, indicator["id"], id))
        filed.setdefault(indicator["id"], []).append(order[-1])
    for indicator_id, data in indicators.items():
        results = [figure for figure in filed[indicator_id] if not figure.drafted.figure.promised]
        data["observations"] = [_figure_data(figure, area) | _rival(figure, ids) for figure in results]
        data |= _common_unit(filed[indicator_id]) | _own_direction(data, filed[indicator_id])
    targets = [figure for figure in order if figure.drafted.figure.promised]
    return list(indicators.values()), [
        _figure_data(target, area) | _links(target, filed[target.indicator]) | _direction(indicators[target.indicator])
        for target in targets
    ]


def _joined(
    text: str, last: Filed, drafted: Drafted, indicators: Mapping[str, Data], aims: Mapping[int, TextFigure]
) -> Filed | None:
    """The figure before with the aim that stands beside it; None where this figure is no further aim of that one."""
    aim = aims.get(last.drafted.figure.mention.start)
    if aim is None or aim.mention.start != drafted.figure.mention.start:
        return None
    indicator = indicators[last.indicator]
    direction = indicator.get("direction")
    if "concept" not in indicator:
        direction = direction_of(indicator["name"]["zh"], [last.drafted.figure, aim])
    target = with_aim(text, last.drafted, drafted._replace(figure=aim), direction)
    return None if target is None else last._replace(drafted=target)


def _own_direction(indicator: Data, figures: Sequence[Filed]) -> Data:
    """The direction of an indicator that only this report has, which every further aim beside its targets goes in."""
    if "concept" in indicator:
        return {}
    direction = direction_of(indicator["name"]["zh"], [filed.drafted.figure for filed in figures])
    pairs = [(filed.drafted.figure, filed.drafted.aim) for filed in figures]
    agreed = all(goes_beyond(figure, aim, direction) for figure, aim in pairs if aim is not None)
    return {"direction": direction.value} if direction and agreed else {}


def _ids(figures: Sequence[Drafted]) -> dict[int, str]:
    """The ids of figures by where their numbers begin.

    What is said again of one thing keeps the provisional id; of two results that one sentence gives of what seems to be
    one thing, none has the id: which of them is the thing's, a person tells.
    """
    claims: dict[tuple[bool, str], list[Drafted]] = {}
    for drafted in figures:
        claims.setdefault((drafted.figure.promised, _id(drafted)), []).append(drafted)
    found = {}
    for (promised, id), several in claims.items():
        rivals = [one for one in several if one.figure.mention.sentence == several[0].figure.mention.sentence]
        disagree = len({(one.figure.low[:2], one.figure.high and one.figure.high[:2]) for one in rivals}) > 1
        for place, drafted in enumerate(several):
            first = not place and (promised or not disagree)
            found[drafted.start] = id if first else drafted.provisional_id
    return found


def _rival(filed: Filed, ids: dict[int, str]) -> Data:
    """The note of a figure that could have the id of what it seems to be of, and has not."""
    claimed = _id(filed.drafted)
    if filed.is_settled or claimed == filed.drafted.provisional_id:
        return {}
    held = claimed in ids.values()
    note = (
        (f"编号{claimed}已归另一数据。", f"Another figure has the id {claimed}.")
        if held
        else (f"同一句中有两个数据都可取编号{claimed}。", f"Two figures of one sentence claim the id {claimed}.")
    )
    return as_note([*filed.drafted.notes, note])


def unknown_units(figures: Sequence[Drafted]) -> Iterator[Data]:
    """The units that the package does not have, each once."""
    seen: set[str] = set()
    for drafted in figures:
        code = drafted.figure.unit
        if code not in UNITS and code not in seen:
            seen.add(code)
            bare = code == NUMBER
            name = {"zh": "无单位", "en": "(no unit)"} if bare else {"zh": drafted.figure.mention.unit}
            dimension = Dimension.RATIO if bare else Dimension.COUNT
            unit: Data = {"id": code, "name": name, "dimension": dimension.value, "countable": False}
            proposed = {} if bare else {"dimension": dimension.value, "countable": "false"}
            yield unit | open_fields(proposed, dict.fromkeys(proposed, ProposalReason.USUAL))


def _id(drafted: Drafted) -> str:
    """The id of a figure: of one that is recognised that of its concept, unless its base is open."""
    headline = drafted.headline
    if headline is None or (headline.base is None and headline.measure in MEASURES_WITH_BASE):
        return drafted.provisional_id
    return figure_id(headline.concept.id, headline.measure, headline.period, headline.base)


def _of_concept(concept: Concept) -> Data:
    """The indicator of a concept."""
    known: Data = {
        "id": concept.id,
        "name": {"zh": concept.zh, "en": concept.en},
        "theme": concept.theme,
        "concept": concept.id,
        "observations": [],
        "aliases": [{"zh": name} for name in concept.names[1:]],
    }
    return known | ({"direction": concept.direction} if concept.direction else {})


def _figure_data(filed: Filed, area: str) -> Data:
    return filed.drafted.data(filed.indicator, filed.id, filed.measure, area) | proposals_of(filed.drafted)


def _common_unit(figures: Sequence[Filed]) -> Data:
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
    results = list(_settled_results(figures))
    earlier = [(when, o) for when, o in results if when.end < period.end and o.measure is target.measure]
    links = {"previous": max(earlier, key=lambda pair: pair[0].end)[1].id} if earlier else {}
    if base is not None and target.measure in GROWTH_MEASURES:
        levels = [other for when, other in results if when == base and other.measure is Measure.LEVEL]
        links |= {"base_level": levels[0].id} if levels else {}
    return links


def _settled_results(figures: Sequence[Filed]) -> Iterator[tuple[Period, Filed]]:
    """The results among figures with their periods, where nothing of them is left open."""
    for filed in figures:
        figure = filed.drafted.figure
        if not figure.promised and figure.period is not None and filed.is_settled:
            yield figure.period, filed
