"""Succession: the figures of a later report as results for the targets of an earlier one."""

from __future__ import annotations

from xinhua_gov.errors import SuccessionError
from xinhua_gov.model.catalogue import Catalogue
from xinhua_gov.model.indicator import Indicator, Observation, is_provisional
from xinhua_gov.model.outcome import Outcome, OutcomeSource
from xinhua_gov.model.report import Report
from xinhua_gov.model.source import UNKNOWN_CODE, UNKNOWN_PLACE
from xinhua_gov.model.tables.outcomes import catalogue_of_outcomes


def outcomes_of(later: Report, earlier: Report) -> Catalogue[Outcome]:
    """The figures of a later report of things that an earlier one speaks of, as outcomes under the earlier one's ids.

    Indicators are the same where they share a concept. A figure of the later report's own area is one of the earlier
    report's; others keep their area. Figures with provisional ids, which a person has still to settle, are left out.

    Raises SuccessionError where the two are of different places, or the later one is not of a later year.
    """
    _refuse_unrelated(later, earlier)
    by_concept: dict[str, Indicator] = {}
    for own in earlier.indicators.values():
        if own.concept is not None and (own.concept not in by_concept or own.id == own.concept):
            by_concept[own.concept] = own
    document = OutcomeSource(title=later.source.title.zh, date=later.source.date)
    return catalogue_of_outcomes(
        _as_outcome(observation, by_concept[indicator.concept], document, later, earlier)
        for indicator in later.indicators.values()
        if indicator.concept in by_concept
        for observation in indicator.observations
        if not is_provisional(observation.id)
    )


def _refuse_unrelated(later: Report, earlier: Report) -> None:
    """Refuse a report of another place or of no later year. Where a draft lacks the code, the names decide."""
    if later.source.year <= earlier.source.year:
        years = f"{later.source.year}, and that to be judged of {earlier.source.year}"
        raise SuccessionError(f"the later report is of {years}; expected one of a later year")
    codes = {later.source.place.code, earlier.source.place.code}
    names = [report.source.place.name.zh for report in (later, earlier)]
    if UNKNOWN_CODE in codes:
        same = UNKNOWN_PLACE not in names and (names[0].endswith(names[1]) or names[1].endswith(names[0]))
    else:
        same = len(codes) == 1
    if not same:
        places = " and ".join(f"{r.source.place.name.zh} ({r.source.place.code})" for r in (later, earlier))
        advice = "where they are one, draft both with its name and code, such as 410400 平顶山市"
        raise SuccessionError(f"nothing says that the reports are of one place, {places}; {advice}")


def _as_outcome(
    observation: Observation, indicator: Indicator, document: OutcomeSource, later: Report, earlier: Report
) -> Outcome:
    """An observation as an outcome of the earlier report's indicator."""
    own = observation.area == later.source.place.code
    area = earlier.source.place.code if own else observation.area
    kept = {name: getattr(observation, name) for name in Outcome.model_fields if name in type(observation).model_fields}
    id = observation.id.replace(observation.indicator, indicator.id, 1).partition("@")[0]
    kept |= {"id": id if own else f"{id}@{area}", "indicator": indicator.id, "area": area, "open": ()}
    return Outcome(**kept, source=document, quote=observation.evidence.quote)
