"""Succession: what a later report says, as results that an earlier report's targets are judged by."""

from __future__ import annotations

from xinhua_gov.model.catalogue import Catalogue
from xinhua_gov.model.indicator import Indicator, Observation, is_provisional
from xinhua_gov.model.outcome import Document, Outcome
from xinhua_gov.model.report import Report


def outcomes_of(later: Report, earlier: Report) -> Catalogue[Outcome]:
    """The figures of a later report of things that an earlier one speaks of, as outcomes under the earlier one's ids.

    Indicators are the same where they share a concept. A figure of the later report's own area is one of the earlier
    report's; others keep their area. Figures with provisional ids, which a person has still to settle, are left out.
    """
    by_concept = {i.concept: i for i in earlier.indicators.values() if i.concept is not None}
    document = Document(title=later.source.title.zh, date=later.source.date)
    return Catalogue(
        _outcome(observation, by_concept[indicator.concept], document, later, earlier)
        for indicator in later.indicators.values()
        if indicator.concept in by_concept
        for observation in indicator.observations
        if not is_provisional(observation.id)
    )


def _outcome(
    observation: Observation, indicator: Indicator, document: Document, later: Report, earlier: Report
) -> Outcome:
    """An observation as an outcome of the earlier report's indicator."""
    own = observation.area == later.source.place.code
    area = earlier.source.place.code if own else observation.area
    kept = {name: getattr(observation, name) for name in Outcome.model_fields if name in type(observation).model_fields}
    id = observation.id.replace(observation.indicator, indicator.id, 1).partition("@")[0]
    kept |= {"id": id if own else f"{id}@{area}", "indicator": indicator.id, "area": area, "open": ()}
    return Outcome(**kept, source=document, quote=observation.evidence.quote)
