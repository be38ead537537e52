"""References: everything that does not fit together between the records of a report."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice

from xinhua_gov.errors import MOST_FAULTS, Fault, UnknownIdError, more_faults
from xinhua_gov.model.base import Entry
from xinhua_gov.model.catalogue import Catalogue
from xinhua_gov.model.evidence import Located, Pointed, Span
from xinhua_gov.model.glossary import Mentioned
from xinhua_gov.model.indicator import Figure, PrintedFigure, is_provisional
from xinhua_gov.model.links import NamingField
from xinhua_gov.model.parts import PARENTS, PART_OF, Parts, evidence_of, naming_fields_of
from xinhua_gov.model.source import Section
from xinhua_gov.model.target import QuantitativeTarget
from xinhua_gov.spelling import nearest
from xinhua_gov.units import UNITS
from xinhua_gov.vocabulary import UNITS_OF_MEASURES, Measure, RecordKind


def faults_of(parts: Parts) -> tuple[Fault, ...]:
    """Everything that does not fit together in a report, the first `MOST_FAULTS` of it."""
    faults = list(islice(_faults(parts), MOST_FAULTS + 1))
    if len(faults) > MOST_FAULTS:
        faults[MOST_FAULTS:] = [more_faults()]
    return tuple(faults)


def _faults(report: Parts) -> Iterator[Fault]:
    yield from _repeated_ids(report)
    yield from _wrong_units(report)
    for file, figure in _printed_figures(report):
        yield from _wrong_figure(report, file, figure)
    yield from _wrong_targets(report)
    yield from _wrong_sections(report)
    yield from _wrong_relations(report)
    yield from _unknown_links(report)
    yield from _wrong_parents(report)
    yield from _wrong_owners(report)
    yield from _untold_projects(report)
    yield from _wrong_counts(report)
    yield from _figures_elsewhere(report)
    yield from _wrong_spans(report)
    yield from _numbers_claimed_twice(report)


def _repeated_ids(report: Parts) -> Iterator[Fault]:
    for kind in RecordKind:
        for repeated in report.catalogue(kind).repeated:
            yield Fault(PART_OF[kind], repeated, "id", "more than one record has this id")


def _wrong_units(report: Parts) -> Iterator[Fault]:
    for own in report.units.records:
        if own.id in UNITS:
            yield Fault("units", own.id, "id", "the package has a unit of this code already")
    for indicator in report.indicators.records:
        if indicator.unit is not None:
            yield from _unknown(report, "indicators", indicator.id, "unit", indicator.unit)
    for file, figure in _printed_figures(report):
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
        if isinstance(target, QuantitativeTarget):
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
        result = report.observations.get(linked or "")
        if result is None:
            continue
        if result.indicator != target.indicator:
            message = f"{linked} is a figure of {result.indicator!r}, not of {target.indicator!r}"
            yield Fault("targets", target.id, field, message)
        if result.measure != measure:
            yield Fault("targets", target.id, field, f"{linked} is a {result.measure}, expected a {measure}")
        if result.period is not None and target.period is not None and result.period.end >= target.period.end:
            yield Fault("targets", target.id, field, f"{linked} is not before {target.period}")


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
    if id not in seen:
        if id in report.sections:
            yield Fault("sections", section.id, "parent", f"{id} does not stand before it")
    elif not seen[id].evidence.contains(section.evidence):
        yield Fault("sections", section.id, "evidence", f"the section is not inside its parent {id}")


def _unknown_links(report: Parts) -> Iterator[Fault]:
    """Links to records that are not there; the record that one is nested in is another matter."""
    for kind, field in _naming_fields():
        known = dict.fromkeys(id for of in field.kinds for id in report.catalogue(of))
        for record in report.catalogue(kind).records if not _names_owner(kind, field) else ():
            for place, id in field.ids(record):
                if id not in known:
                    what = " or ".join(of.en for of in field.kinds)
                    yield Fault(PART_OF[kind], record.id, place, str(UnknownIdError(id, what, nearest(id, known))))


def _naming_fields() -> Iterator[tuple[RecordKind, NamingField]]:
    """Every field that names records, with the kind of record that has it."""
    return ((kind, field) for kind in RecordKind for field in naming_fields_of(kind))


def _names_owner(kind: RecordKind, field: NamingField) -> bool:
    """Whether a field of nested records names the one that each is nested in."""
    return PART_OF[kind] != kind and PART_OF[kind] in field.kinds


def _wrong_owners(report: Parts) -> Iterator[Fault]:
    """Nested records that name another than the one that they are nested in."""
    for kind, field in _naming_fields():
        part = PART_OF[kind]
        for owner in report.catalogue(part).records if _names_owner(kind, field) else ():
            for record in getattr(owner, kind):
                for place, id in field.ids(record):
                    if id != owner.id:
                        message = f"{id!r} stands among the {kind} of {owner.id!r}"
                        yield Fault(part, record.id, place, message)


def _wrong_relations(report: Parts) -> Iterator[Fault]:
    for indicator in report.indicators.records:
        for place, related in enumerate(indicator.related):
            if related.indicator == indicator.id:
                message = "an indicator is not related to itself"
                yield Fault("indicators", indicator.id, f"related[{place}].indicator", message)


def _wrong_parents(report: Parts) -> Iterator[Fault]:
    """Records that are among their own ancestors, or lie outside the stretch of their parent; sections apart."""
    for kind, field in PARENTS.items():
        if kind is RecordKind.SECTIONS:
            continue
        records = report.catalogue(kind)
        circular = _circular(records, field)
        for record in records.records:
            parent = getattr(record, field)
            if parent is None:
                continue
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


def _untold_projects(report: Parts) -> Iterator[Fault]:
    for project in report.projects.records:
        if not project.milestones:
            yield Fault("projects", project.id, "milestones", "a project has one at least: where the report names it")


def _wrong_counts(report: Parts) -> Iterator[Fault]:
    """Counts of batches that count nothing."""
    for project in report.projects.records:
        figure = report.observations.get(project.count or "") or report.targets.get(project.count or "")
        measure = getattr(figure, "measure", None)
        if measure not in (None, Measure.LEVEL, Measure.INCREMENT):
            message = f"{project.count} is a {measure}, expected a {Measure.LEVEL} or {Measure.INCREMENT}"
            yield Fault("projects", project.id, "count", message)


def _figures_elsewhere(report: Parts) -> Iterator[Fault]:
    """Figures and targets that should stand in the stretch of the record that names them, and do not."""
    for kind, field in _naming_fields():
        for record in report.catalogue(kind).records if field.inside else ():
            for place, id in field.ids(record):
                figure = next((found for of in field.kinds if (found := report.catalogue(of).get(id))), None)
                if figure is not None and not _stands_in(figure, record):
                    yield Fault(PART_OF[kind], record.id, place, f"the figure of {id} is not in the stretch")


def _stands_in(figure: Entry, record: Entry) -> bool:
    """Whether the number of a figure stands in a stretch that a record was read from."""
    return any(evidence.contains(_span_of_number(figure)) for _, evidence in evidence_of(record))


def _span_of_number(figure: Entry) -> Span:
    """The characters of a figure's number, or the phrase of a target without one."""
    if isinstance(figure, PrintedFigure):
        return figure.figure
    assert isinstance(figure, Located)
    return figure.evidence


def _wrong_spans(report: Parts) -> Iterator[Fault]:
    """Spans that reach beyond the end of the text."""
    length = report.source.characters
    for file, record, field, end in _ends_of_evidence(report):
        if end > length:
            yield Fault(file, record, field, f"ends at {end}, and the text has {length} characters")


def _ends_of_evidence(report: Parts) -> Iterator[tuple[str, str, str, int]]:
    """Where everything that points to the text ends, with the file, record and field; of mentions the last one."""
    for file, id, field, span in _numbers(report):
        yield file, id, field, span.end
    for kind in RecordKind:
        for record in report.catalogue(kind).records:
            for field, evidence in evidence_of(record):
                yield PART_OF[kind], record.id, field, evidence.end
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


def _printed_figures(report: Parts) -> Iterator[tuple[str, PrintedFigure]]:
    """Every printed figure with the kind it is filed under."""
    for observation in report.observations.records:
        yield "indicators", observation
    for target in report.targets.records:
        if isinstance(target, QuantitativeTarget):
            yield "targets", target


def _numbers(report: Parts) -> Iterator[tuple[str, str, str, Span]]:
    """Every number that is claimed, with the part, record and field that claims it; of a numeral, its quote."""
    for file, figure in _printed_figures(report):
        for number in figure.numbers:
            yield file, figure.id, number.path("figure"), number.figure
    for numeral in report.numerals:
        yield "numerals", numeral.quote, "", numeral
