"""Indicators: figures filed by what they are of, the indicators that reports share recognised by their names."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from xinhua_gov.drafting.figures import NUMBER, Drafted
from xinhua_gov.drafting.opening import one_line
from xinhua_gov.model.indicator import figure_id
from xinhua_gov.periods import Period
from xinhua_gov.recognition.concepts import Concept, concept_of
from xinhua_gov.units import UNITS
from xinhua_gov.vocabulary import GROWTH_MEASURES, UNITS_OF_MEASURES, Dimension, Measure

Data = dict[str, Any]
"""A record as plain data."""

_UNSETTLED = ["name", "theme", "direction", "concept"]
"""What a draft cannot tell of an indicator that it does not recognise."""


def indicators_and_targets(figures: Sequence[Drafted], area: str) -> tuple[list[Data], list[Data]]:
    """The indicators with their observations, and the targets, as plain data."""
    indicators: dict[str, Data] = {}
    targets: list[Data] = []
    by_subject: dict[str, str] = {}
    taken: set[tuple[bool, str]] = set()
    for figure in figures:
        concept = _recognised(figure, taken)
        indicator = _filed(figure, concept, indicators, by_subject)
        data = {"indicator": indicator["id"], "area": area, **figure.data}
        if concept is not None:
            data["measure"] = _measure_of(concept, figure).value
            data["id"] = _id(concept.id, data)
            taken.add((figure.promised, data["id"]))
        if figure.promised:
            targets.append(data | ({"direction": indicator["direction"]} if "direction" in indicator else {}))
        else:
            indicator["observations"].append(data)
    for indicator in indicators.values():
        _settle_unit(indicator, targets)
    for target in targets:
        _link(target, indicators[target["indicator"]]["observations"])
    return list(indicators.values()), targets


def units_of(figures: Sequence[Drafted]) -> Iterator[Data]:
    """The units that the package does not have, each once."""
    seen: set[str] = set()
    for figure in figures:
        code = figure.data["quantity"]["unit"]
        if code not in UNITS and code not in seen:
            seen.add(code)
            bare = code == NUMBER
            name = {"zh": "无单位", "en": "(no unit)"} if bare else {"zh": figure.unit}
            unsettled = [] if bare else ["name", "dimension", "countable"]
            dimension = Dimension.RATIO if bare else Dimension.COUNT
            yield {"id": code, "name": name, "dimension": dimension.value, "countable": False, "open": unsettled}


def _recognised(figure: Drafted, taken: set[tuple[bool, str]]) -> Concept | None:
    """The concept of a figure; None where it is of none, in another unit, or the same figure was there before.

    What a report says of the same thing and time again is most often of a part of it, an area or a sector.
    """
    concept = concept_of(figure.subject)
    if concept is None or "period" not in figure.data or _may_be_of_another(figure):
        return None
    data = figure.data | {"measure": _measure_of(concept, figure).value}
    if (figure.promised, _id(concept.id, data)) in taken:
        return None
    measure, unit = Measure(figure.data["measure"]), figure.data["quantity"]["unit"]
    points = concept.unit == "percent" and unit == "percentage_point"
    fits = measure in UNITS_OF_MEASURES or concept.unit in (None, unit) or points
    return concept if fits and not (measure is Measure.SHARE and concept.unit not in (None, "percent")) else None


def _may_be_of_another(figure: Drafted) -> bool:
    """Whether the words may speak of something else: a rank mostly of a growth, one of two of 城乡."""
    return figure.data["measure"] == Measure.RANK or figure.other


def _measure_of(concept: Concept, figure: Drafted) -> Measure:
    """What a figure says of a concept: of a rate, the percentage that it reached is its level."""
    measure = Measure(figure.data["measure"])
    return Measure.LEVEL if measure is Measure.SHARE and concept.unit == "percent" else measure


def _id(indicator: str, data: Data) -> str:
    """The id of a figure; a provisional one where its base is open."""
    if "base_period" in data["open"]:
        return str(data["id"])
    base = Period(data["base_period"]) if "base_period" in data else None
    return figure_id(indicator, data["measure"], Period(data["period"]), base)


def _filed(figure: Drafted, concept: Concept | None, indicators: dict[str, Data], by_subject: dict[str, str]) -> Data:
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
    subject = one_line(figure.subject)
    own = f"i{figure.start:06}"
    id = by_subject.setdefault(subject, own) if subject else own
    name = subject or one_line(figure.data["evidence"]["quote"])
    return indicators.setdefault(
        id, {"id": id, "name": {"zh": name}, "theme": "economy", "open": list(_UNSETTLED), "observations": []}
    )


def _settle_unit(indicator: Data, targets: Sequence[Data]) -> None:
    """Give an indicator its unit, where all its figures are in one."""
    own = [f for f in (*indicator["observations"], *(t for t in targets if t["indicator"] == indicator["id"]))
           if Measure(f["measure"]) not in UNITS_OF_MEASURES]  # fmt: skip
    units = {figure["quantity"]["unit"] for figure in own}
    if len(units) == 1:
        indicator["unit"] = units.pop()


def _link(target: Data, observations: Sequence[Data]) -> None:
    """Link a target to the last result of its measure, and to the level that its growth starts from."""
    if "period" not in target or target["id"].startswith("q"):
        return
    end = Period(target["period"]).end
    settled = [o for o in observations if "period" in o and not o["id"].startswith("q")]
    earlier = [o for o in settled if o["measure"] == target["measure"] and Period(o["period"]).end < end]
    if earlier:
        target["previous"] = max(earlier, key=lambda o: Period(o["period"]).end)["id"]
    base = target.get("base_period")
    if base and Measure(target["measure"]) in GROWTH_MEASURES:
        levels = [o for o in settled if o["measure"] == Measure.LEVEL and o["period"] == base]
        target |= {"base_level": levels[0]["id"]} if levels else {}
