"""References: everything that does not fit together between the records of a report."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from itertools import islice

from xinhua_gov.errors import MOST_FAULTS, Fault, UnknownIdError, more_faults
from xinhua_gov.model.base import Entry
from xinhua_gov.model.catalogue import Catalogue
from xinhua_gov.model.evidence import Located, Pointed, Span
from xinhua_gov.model.glossary import Mentioned
from xinhua_gov.model.indicator import Figure, PrintedFigure, is_provisional
from xinhua_gov.model.outline import Section
from xinhua_gov.model.parts import NESTED_RECORDS, Parts, evidence_of
from xinhua_gov.model.target import QuantitativeTarget, RelativeTarget
from xinhua_gov.spelling import nearest
from xinhua_gov.units import UNITS
from xinhua_gov.vocabulary import UNITS_OF_MEASURES, Measure, RecordKind

_FILES: dict[RecordKind, str] = {kind: kind.value for kind in RecordKind} | {
    RecordKind(nested): part for part, fields in NESTED_RECORDS.items() for nested in fields
}
"""The part in whose file the records of a kind stand: their own, or the one that they are nested in."""


def faults_of(parts: Parts) -> tuple[Fault, ...]:
    """Everything that does not fit together in a report, the first `MOST_FAULTS` of it."""
    faults = list(islice(_faults(parts), MOST_FAULTS + 1))
    if len(faults) > MOST_FAULTS:
        faults[MOST_FAULTS:] = [more_faults()]
    return tuple(faults)


def _faults(report: Parts) -> Iterator[Fault]:
    yield from _repeated_ids(report)
    yield from _wrong_units(report)
    yield from _wrong_indicators(report)
    for file, figure in _figures(report):
        yield from _wrong_figure(report, file, figure)
    yield from _wrong_targets(report)
    yield from _wrong_identities(report)
    yield from _wrong_sections(report)
    yield from _unknown_links(report)
    yield from _wrong_parents(report)
    yield from _wrong_milestones(report)
    yield from _wrong_counts(report)
    yield from _figures_elsewhere(report)
    yield from _wrong_spans(report)
    yield from _numbers_claimed_twice(report)


def _repeated_ids(report: Parts) -> Iterator[Fault]:
    for kind in RecordKind:
        for repeated in report.catalogue(kind).repeated:
            yield Fault(_FILES[kind], repeated, "id", "more than one record has this id")


def _wrong_units(report: Parts) -> Iterator[Fault]:
    for own in report.units.records:
        if own.id in UNITS:
            yield Fault("units", own.id, "id", "the package has a unit of this code already")
    for indicator in report.indicators.records:
        if indicator.unit is not None:
            yield from _unknown(report, "indicators", indicator.id, "unit", indicator.unit)
    for file, figure in _figures(report):
        quantity = figure.quantity
        yield from _unknown(report, file, figure.id, "quantity.unit", quantity.unit)
        own_unit = None if quantity.unit in UNITS else report.units.get(quantity.unit)
        if own_unit is not None and quantity.countable != own_unit.countable:
            message = f"units.json says {str(own_unit.countable).lower()} of {quantity.unit}"
            yield Fault(file, figure.id, "quantity.countable", message)


def _unknown(report: Parts, file: str, record: str, field: str, code: str) -> Iterator[Fault]:
    if code not in UNITS and code not in report.units:
        near = ", ".join(nearest(code, [*UNITS, *report.units]))
        message = f"no unit has the code {code!r}{f'; nearest: {near}' if near else ''}; others go into units.json"
        yield Fault(file, record, field, message)


def _wrong_indicators(report: Parts) -> Iterator[Fault]:
    for indicator in report.indicators.records:
        for place, related in enumerate(indicator.related):
            field = f"related[{place}].indicator"
            if related.indicator == indicator.id:
                yield Fault("indicators", indicator.id, field, "an indicator is not related to itself")
            else:
                yield from _missing(report.indicators, "indicators", indicator.id, field, related.indicator)
        for observation in indicator.observations:
            if observation.indicator != indicator.id:
                message = f"{observation.indicator!r} stands among the observations of {indicator.id!r}"
                yield Fault("indicators", observation.id, "indicator", message)


def _missing(catalogue: Catalogue[Entry], file: str, record: str, field: str, id: str) -> Iterator[Fault]:
    if id not in catalogue:
        try:
            catalogue[id]
        except KeyError as error:
            yield Fault(file, record, field, str(error))


def _wrong_figure(report: Parts, file: str, figure: Figure) -> Iterator[Fault]:
    period, base = figure.period, figure.base_period
    if period is not None and base is not None and base.end >= period.first_year:
        yield Fault(file, figure.id, "base_period", f"the base {base} is not before the period {period}")
    indicator = report.indicators.get(figure.indicator)
    own_unit = figure.measure not in UNITS_OF_MEASURES
    if own_unit and indicator is not None and indicator.unit not in (None, figure.quantity.unit):
        message = f"{figure.quantity.unit} where the indicator is in {indicator.unit}"
        yield Fault(file, figure.id, "quantity.unit", message)
    elsewhere = figure.area != report.source.place.code
    if not is_provisional(figure.id) and elsewhere != ("@" in figure.id):
        message = f"expected @{figure.area} in the id" if elsewhere else "no @ in the id of the report's own area"
        yield Fault(file, figure.id, "id", message)


def _wrong_targets(report: Parts) -> Iterator[Fault]:
    for target in report.targets.records:
        yield from _missing(report.indicators, "targets", target.id, "indicator", target.indicator)
        if isinstance(target, RelativeTarget):
            wanted = target.reference.indicator
            yield from _missing(report.indicators, "targets", target.id, "reference.indicator", wanted)
        elif isinstance(target, QuantitativeTarget):
            yield from _wrong_results(report, target)
            indicator = report.indicators.get(target.indicator)
            if indicator is not None and target.direction is not indicator.direction:
                message = f"{target.direction} where the indicator has {indicator.direction}"
                yield Fault("targets", target.id, "direction", message)


def _wrong_results(report: Parts, target: QuantitativeTarget) -> Iterator[Fault]:
    """What is wrong with the results that a target is linked to."""
    for field, linked, measure in (
        ("previous", target.previous, target.measure),
        ("base_level", target.base_level, Measure.LEVEL),
    ):
        if linked is None:
            continue
        yield from _missing(report.observations, "targets", target.id, field, linked)
        result = report.observations.get(linked)
        if result is None:
            continue
        if result.indicator != target.indicator:
            message = f"{linked} is a figure of {result.indicator!r}, not of {target.indicator!r}"
            yield Fault("targets", target.id, field, message)
        if result.measure != measure:
            yield Fault("targets", target.id, field, f"{linked} is a {result.measure}, expected a {measure}")
        if result.period is not None and target.period is not None and result.period.end >= target.period.end:
            yield Fault("targets", target.id, field, f"{linked} is not before {target.period}")


def _wrong_identities(report: Parts) -> Iterator[Fault]:
    known = Catalogue((*report.observations.records, *report.targets.records))
    for identity in report.identities.records:
        for place, figure in enumerate(identity.inputs):
            yield from _missing(known, "identities", identity.id, f"inputs[{place}]", figure)
        if identity.printed is not None:
            yield from _missing(known, "identities", identity.id, "printed", identity.printed)


def _wrong_sections(report: Parts) -> Iterator[Fault]:
    seen: dict[str, Section] = {}
    siblings: dict[str | None, Section] = {}
    for section in report.sections.records:
        span = section.evidence
        if not span.contains(section.heading):
            yield Fault("sections", section.id, "heading", "the heading is not inside the section")
        if section.parent is not None:
            yield from _wrong_parent(report, section, section.parent, seen)
        before = siblings.get(section.parent)
        if before is not None and span.start < before.evidence.end:
            yield Fault("sections", section.id, "evidence", f"the section begins before the end of {before.id}")
        siblings[section.parent] = seen[section.id] = section


def _wrong_parent(report: Parts, section: Section, id: str, seen: dict[str, Section]) -> Iterator[Fault]:
    yield from _missing(report.sections, "sections", section.id, "parent", id)
    if id not in seen:
        if id in report.sections:
            yield Fault("sections", section.id, "parent", f"{id} does not stand before it")
    elif not seen[id].evidence.contains(section.evidence):
        yield Fault("sections", section.id, "evidence", f"the section is not inside its parent {id}")


Links = tuple[tuple[str, str], ...]
"""The fields of a record that name others, each with the id that stands in it."""


def _unknown_links(report: Parts) -> Iterator[Fault]:
    """Links to records that are not there."""
    for kind, links, wanted in (
        (RecordKind.PROJECTS, _links("count"), _FIGURES),
        (RecordKind.PROJECTS, _links("places", "place"), (RecordKind.PLACES,)),
        (RecordKind.PROJECTS, _links("partners", "organisation"), (RecordKind.ORGANISATIONS,)),
        (RecordKind.MILESTONES, _links("observations"), (RecordKind.OBSERVATIONS,)),
        (RecordKind.MILESTONES, _links("targets"), (RecordKind.TARGETS,)),
        (RecordKind.ACHIEVEMENTS, _links("observations"), (RecordKind.OBSERVATIONS,)),
        (RecordKind.ACHIEVEMENTS, _links("projects"), (RecordKind.PROJECTS,)),
        (RecordKind.ACHIEVEMENTS, _links("honour", "record"), _RECIPIENTS),
        (RecordKind.COMMITMENTS, _links("targets"), (RecordKind.TARGETS,)),
        (RecordKind.COMMITMENTS, _links("projects"), (RecordKind.PROJECTS,)),
        (RecordKind.COMMITMENTS, _links("organisations"), (RecordKind.ORGANISATIONS,)),
        (RecordKind.COMMITMENTS, _links("continues"), (RecordKind.ACHIEVEMENTS,)),
        (RecordKind.GOALS, _links("targets"), (RecordKind.TARGETS,)),
    ):
        known = [report.catalogue(of) for of in wanted]
        what = " or ".join(of.en for of in wanted)
        for record in report.catalogue(kind).records:
            for field, id in links(record):
                if not any(id in catalogue for catalogue in known):
                    near = nearest(id, [known_id for catalogue in known for known_id in catalogue])
                    yield Fault(_FILES[kind], record.id, field, str(UnknownIdError(id, what, near)))


_FIGURES = (RecordKind.OBSERVATIONS, RecordKind.TARGETS)
_RECIPIENTS = (RecordKind.ORGANISATIONS, RecordKind.PLACES, RecordKind.PROJECTS)


def _links(field: str, inner: str = "") -> Callable[[Entry], Links]:
    """What reads the ids of a field: it holds one or more of them, or records that name one in their field `inner`."""

    def read(record: Entry) -> Links:
        value = getattr(record, field)
        if value is None or value == ():
            return ()
        if not isinstance(value, tuple):
            id = getattr(value, inner) if inner else value
            return () if id is None else ((f"{field}.{inner}".rstrip("."), id),)
        if inner:
            return tuple((f"{field}[{place}].{inner}", getattr(item, inner)) for place, item in enumerate(value))
        return tuple((f"{field}[{place}]", item) for place, item in enumerate(value))

    return read


def _wrong_parents(report: Parts) -> Iterator[Fault]:
    """Parents that are not there, or are among the record's own descendants; children outside their parent."""
    for kind, field in (
        (RecordKind.PROJECTS, "parent"),
        (RecordKind.GOALS, "parent"),
        (RecordKind.CHALLENGES, "parent"),
        (RecordKind.PLACES, "within"),
    ):
        records = report.catalogue(kind)
        circular = _circular(records, field)
        for record in records.records:
            parent = getattr(record, field)
            if parent is None:
                continue
            yield from _missing(records, kind.value, record.id, field, parent)
            if record.id in circular:
                yield Fault(kind.value, record.id, field, f"{record.id} is its own ancestor, through {parent}")
            around = records.get(parent)
            if _is_outside(record, around):
                yield Fault(kind.value, record.id, "evidence", f"it is not inside its parent {parent}")


def _is_outside(record: Entry, parent: Entry | None) -> bool:
    """Whether a record that was read from one stretch lies outside the stretch of its parent."""
    if not (isinstance(record, Pointed) and isinstance(parent, Pointed)):
        return False
    return not parent.evidence.contains(record.evidence)


def _circular(records: Catalogue[Entry], field: str) -> set[str]:
    """The ids of the records that are among their own ancestors; each line of parents is walked once."""
    walked: set[str] = set()
    circular: set[str] = set()
    for record in records.records:
        line: dict[str, None] = {}
        id: str | None = record.id
        while id is not None and id not in walked and id not in line:
            line[id] = None
            id = getattr(records.get(id), field, None)
        if id in line:
            circular.update(list(line)[list(line).index(id) :])
        walked.update(line)
    return circular


def _wrong_milestones(report: Parts) -> Iterator[Fault]:
    for project in report.projects.records:
        if not project.milestones:
            yield Fault("projects", project.id, "milestones", "a project has one at least: where the report names it")
        for milestone in project.milestones:
            if milestone.project != project.id:
                message = f"{milestone.project!r} stands among the milestones of {project.id!r}"
                yield Fault("projects", milestone.id, "project", message)


def _wrong_counts(report: Parts) -> Iterator[Fault]:
    """Counts of batches that count nothing."""
    for project in report.projects.records:
        figure = report.observations.get(project.count or "") or report.targets.get(project.count or "")
        measure = getattr(figure, "measure", None)
        if measure not in (None, Measure.LEVEL, Measure.INCREMENT):
            message = f"{project.count} is a {measure}, expected a {Measure.LEVEL} or {Measure.INCREMENT}"
            yield Fault("projects", project.id, "count", message)


def _figures_elsewhere(report: Parts) -> Iterator[Fault]:
    """Figures and targets that a statement is linked to, and that do not stand in its stretch."""
    for kind, fields in _FIGURES_OF_STATEMENTS.items():
        for record in report.catalogue(kind).records:
            stretches = [evidence for _, evidence in evidence_of(record)]
            for field in fields:
                for place, id in enumerate(getattr(record, field)):
                    figure = report.catalogue(field).get(id)
                    if figure is not None and not any(stretch.contains(_number(figure)) for stretch in stretches):
                        message = f"the figure of {id} is not in the stretch"
                        yield Fault(_FILES[kind], record.id, f"{field}[{place}]", message)


_FIGURES_OF_STATEMENTS = {
    RecordKind.MILESTONES: ("observations", "targets"),
    RecordKind.ACHIEVEMENTS: ("observations",),
    RecordKind.COMMITMENTS: ("targets",),
}
"""The fields of statements that hold the ids of the figures which they state."""


def _number(figure: Entry) -> Span:
    """The characters of a figure's number, or the phrase of a target without one."""
    if isinstance(figure, PrintedFigure):
        return figure.figure
    assert isinstance(figure, Located)
    return figure.evidence


def _wrong_spans(report: Parts) -> Iterator[Fault]:
    """Spans that reach beyond the end of the text."""
    length = report.source.characters
    for file, record, field, end in _ends(report):
        if end > length:
            yield Fault(file, record, field, f"ends at {end}, and the text has {length} characters")


def _ends(report: Parts) -> Iterator[tuple[str, str, str, int]]:
    """Where everything that points to the text ends, with the file, record and field; of mentions the last one."""
    for file, id, field, span in _numbers(report):
        yield file, id, field, span.end
    for kind in RecordKind:
        for record in report.catalogue(kind).records:
            for field, evidence in evidence_of(record):
                yield _FILES[kind], record.id, field, evidence.end
            if isinstance(record, Mentioned):
                for place, (name, offsets) in enumerate(record.printed):
                    field = f"aliases[{place - 1}].at" if place else "at"
                    yield kind, record.id, field, max(offsets, default=0) + len(name)


def _numbers_claimed_twice(report: Parts) -> Iterator[Fault]:
    furthest, claimant = 0, ""
    for file, record, field, span in sorted(_numbers(report), key=lambda claim: (claim[3].start, claim[3].end)):
        if span.start < furthest:
            yield Fault(file, record, field, f"the number at {span} is claimed by {claimant} too")
        if span.end > furthest:
            furthest, claimant = span.end, record


def _figures(report: Parts) -> Iterator[tuple[str, PrintedFigure]]:
    """Every printed figure with the kind it is filed under."""
    for observation in report.observations.records:
        yield "indicators", observation
    for target in report.targets.records:
        if isinstance(target, QuantitativeTarget):
            yield "targets", target


def _numbers(report: Parts) -> Iterator[tuple[str, str, str, Span]]:
    """Every number that is claimed, with the part, record and field that claims it; of a numeral, its quote."""
    for file, figure in _figures(report):
        for number in figure.numbers:
            yield file, figure.id, number.path("figure"), number.figure
    for numeral in report.numerals:
        yield "numerals", numeral.quote, "", numeral
