"""Report, Section, Source: a whole report, and the check that its records fit together."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator
from itertools import islice
from typing import Annotated, Literal, Self

from pydantic import Field, model_validator

from xinhua_gov.errors import Fault, ReferencesError
from xinhua_gov.model.base import AreaCode, Bilingual, Entry, Record, Text, form
from xinhua_gov.model.catalogue import Catalogue, IndicatorCatalogue, nearest
from xinhua_gov.model.evidence import LONGEST_QUOTE, Evidence, Span, quote_length_error
from xinhua_gov.model.identity import Identity
from xinhua_gov.model.indicator import Figure, Indicator, Observation, PrintedFigure, Quoted, is_provisional
from xinhua_gov.model.quantity import UnitCode
from xinhua_gov.model.target import QualitativeTarget, QuantitativeTarget, RelativeTarget, Target
from xinhua_gov.vocabulary import (
    UNITS,
    UNITS_OF_MEASURES,
    Dimension,
    Measure,
    NumeralKind,
    SectionKind,
    TargetKind,
    Unit,
)

FORMAT = 1
"""The version of the data format that this release reads and writes."""

MOST_FAULTS = 100
"""Faults that are told at once."""

Url = Annotated[str, form(r"^https?://\S+$", "a URL that begins with http:// or https://", 500)]


class Place(Record, frozen=True, extra="forbid"):
    """A place with its GB/T 2260 code."""

    name: Bilingual
    code: AreaCode


class Speaker(Record, frozen=True, extra="forbid"):
    """Who gave the report, in which office."""

    name: Bilingual
    office: Bilingual


class Source(Entry, frozen=True, extra="forbid"):
    """The text that a report's records were read from.

    `year` is the year whose tasks the report sets; it reviews the year before. `sha256` and `characters` are those of
    the text after `normalisation`, and every span is an offset into that text.
    """

    format: Literal[1]
    title: Bilingual
    place: Place
    year: Annotated[int, Field(ge=1000, le=2999)]
    speaker: Speaker | None = None
    date: dt.date | None = None
    session: Bilingual | None = None
    language: Literal["zh"]
    sha256: Annotated[str, form(r"^[0-9a-f]{64}$", "64 hexadecimal digits", 64)]
    characters: Annotated[int, Field(ge=0, le=10**9)]
    normalisation: Text
    urls: Annotated[tuple[Url, ...], Field(max_length=100)] = ()


class Section(Entry, frozen=True, extra="forbid"):
    """A part of the outline: `evidence` spans all of it, `heading` the words that head it.

    `number` is as printed (一, （二）, 三是); a topic is a run-in heading, the first words of a stretch of text.
    """

    kind: SectionKind
    number: Text | None = None
    title: Bilingual
    parent: str | None = None
    evidence: Evidence
    heading: Span


class Numeral(Span, frozen=True, extra="forbid"):
    """Digits of the text that are no quantity: `quote` is the shortest phrase that shows it, `kind` says why."""

    quote: Annotated[Text, Field(max_length=LONGEST_QUOTE)]
    kind: NumeralKind
    note: Text | None = None

    @model_validator(mode="after")
    def _quote_is_as_long_as_the_span(self) -> Self:
        if len(self.quote) != self.end - self.start:
            raise quote_length_error(self.quote, self)
        return self


class OwnUnit(Entry, frozen=True, extra="forbid"):
    """A unit that a report's folder adds to those of the package: its id is the unit's code."""

    id: UnitCode
    name: Bilingual
    dimension: Dimension
    countable: bool

    @property
    def unit(self) -> Unit:
        """The same as a unit of the vocabulary."""
        english = self.name.label("en")
        return Unit(self.id, english, english, self.dimension, self.countable, (self.name.zh,))


class Report(Record, frozen=True, extra="forbid"):
    """A government work report as records: what it says was reached, what it promises, and where it says so.

    Whatever it is built from, the references between its records are checked: all that do not hold are named together.
    """

    source: Source
    sections: Catalogue[Section] = Catalogue()
    units: Catalogue[OwnUnit] = Catalogue()
    indicators: IndicatorCatalogue = IndicatorCatalogue()
    targets: Catalogue[Target] = Catalogue()
    numerals: tuple[Numeral, ...] = ()
    identities: Catalogue[Identity] = Catalogue()

    @model_validator(mode="after")
    def _records_fit_together(self) -> Self:
        faults = list(islice(_faults(self), MOST_FAULTS + 1))
        if len(faults) > MOST_FAULTS:
            faults[MOST_FAULTS:] = [more_faults()]
        if faults:
            raise ReferencesError(tuple(faults))
        return self

    @property
    def observations(self) -> Catalogue[Observation]:
        """Every figure of what was reached, in the order of the indicators."""
        return self.indicators.observations

    def unit(self, code: str) -> Unit:
        """A unit by its code, of the package or the report's own; raises UnknownIdError."""
        return UNITS[code] if code in UNITS else self.units[code].unit

    def section_of(self, record: Quoted | Span) -> Section | None:
        """The innermost section that the record was read from."""
        span = record if isinstance(record, Span) else record.evidence
        around = [section for section in self.sections.records if section.evidence.contains(span)]
        return min(around, key=lambda section: section.evidence.end - section.evidence.start, default=None)

    def cite(self) -> str:
        """How to cite the report, in Chinese and with the digest of the text that the data was read from.

        >>> from xinhua_gov import load
        >>> load().cite().split(". ")[:2]
        ['平顶山市新华区人民政府', '2021年政府工作报告[R]']
        """
        source = self.source
        office = source.speaker.office.zh if source.speaker else ""
        parts = [
            f"{source.place.name.zh}人民政府",
            f"{source.title.zh}[R]",
            f"{office}{source.speaker.name.zh}" if source.speaker else "",
            source.session.zh if source.session else "",
            source.date.isoformat() if source.date else str(source.year),
            f"SHA-256 {source.sha256[:12]}",
        ]
        return ". ".join(part for part in parts if part) + "."


KINDS: tuple[str, ...] = tuple(Report.model_fields)
"""The parts of a report, in the order of its files: each is a file `KIND.json` of its folder."""

OPTIONAL_KINDS: frozenset[str] = frozenset({"units", "identities"})
"""The parts whose file may be left out."""

RECORDS: dict[str, type[Record] | dict[str, type[Record]]] = {
    "source": Source,
    "sections": Section,
    "units": OwnUnit,
    "indicators": Indicator,
    "observations": Observation,
    "targets": {
        TargetKind.QUANTITATIVE.value: QuantitativeTarget,
        TargetKind.RELATIVE.value: RelativeTarget,
        TargetKind.QUALITATIVE.value: QualitativeTarget,
    },
    "numerals": Numeral,
    "identities": Identity,
}
"""The class of each part's records, or their classes by `kind`."""

NESTED_RECORDS: dict[str, tuple[str, ...]] = {"indicators": ("observations",)}
"""The fields of a part's records that hold records themselves."""


def more_faults() -> Fault:
    """What stands behind the last fault that is told where there are more."""
    return Fault("", "", "", f"there are more; these are the first {MOST_FAULTS}")


def _faults(report: Report) -> Iterator[Fault]:
    """Everything that does not fit together in a report."""
    yield from _repeated_ids(report)
    yield from _wrong_units(report)
    yield from _wrong_indicators(report)
    for file, figure in _figures(report):
        yield from _wrong_figure(report, file, figure)
    yield from _wrong_targets(report)
    yield from _wrong_identities(report)
    yield from _wrong_sections(report)
    yield from _wrong_spans(report)
    yield from _numbers_claimed_twice(report)


def _repeated_ids(report: Report) -> Iterator[Fault]:
    catalogues: tuple[tuple[str, Catalogue[Entry]], ...] = (
        ("sections", report.sections),
        ("units", report.units),
        ("indicators", report.indicators),
        ("indicators", report.observations),
        ("targets", report.targets),
        ("identities", report.identities),
    )
    for file, catalogue in catalogues:
        for repeated in catalogue.repeated:
            yield Fault(file, repeated, "id", "more than one record has this id")


def _wrong_units(report: Report) -> Iterator[Fault]:
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


def _unknown(report: Report, file: str, record: str, field: str, code: str) -> Iterator[Fault]:
    if code not in UNITS and code not in report.units:
        near = ", ".join(nearest(code, [*UNITS, *report.units]))
        message = f"no unit has the code {code!r}{f'; nearest: {near}' if near else ''}; others go into units.json"
        yield Fault(file, record, field, message)


def _wrong_indicators(report: Report) -> Iterator[Fault]:
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


def _wrong_figure(report: Report, file: str, figure: Figure) -> Iterator[Fault]:
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


def _wrong_targets(report: Report) -> Iterator[Fault]:
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


def _wrong_results(report: Report, target: QuantitativeTarget) -> Iterator[Fault]:
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


def _wrong_identities(report: Report) -> Iterator[Fault]:
    known = Catalogue((*report.observations.records, *report.targets.records))
    for identity in report.identities.records:
        for place, figure in enumerate(identity.inputs):
            yield from _missing(known, "identities", identity.id, f"inputs[{place}]", figure)
        if identity.printed is not None:
            yield from _missing(known, "identities", identity.id, "printed", identity.printed)


def _wrong_sections(report: Report) -> Iterator[Fault]:
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


def _wrong_parent(report: Report, section: Section, id: str, seen: dict[str, Section]) -> Iterator[Fault]:
    yield from _missing(report.sections, "sections", section.id, "parent", id)
    if id not in seen:
        if id in report.sections:
            yield Fault("sections", section.id, "parent", f"{id} does not stand before it")
    elif not seen[id].evidence.contains(section.evidence):
        yield Fault("sections", section.id, "evidence", f"the section is not inside its parent {id}")


def _wrong_spans(report: Report) -> Iterator[Fault]:
    for file, record, field, span in _spans(report):
        if span.end > report.source.characters:
            message = f"ends at {span.end}, and the text has {report.source.characters} characters"
            yield Fault(file, record, field, message)


def _numbers_claimed_twice(report: Report) -> Iterator[Fault]:
    claims = [claim for claim in _spans(report) if claim[2] in ("figure", "")]
    furthest, claimant = 0, ""
    for file, record, field, span in sorted(claims, key=lambda claim: (claim[3].start, claim[3].end)):
        if span.start < furthest:
            yield Fault(file, record, field, f"the number at {span} is claimed by {claimant} too")
        if span.end > furthest:
            furthest, claimant = span.end, record


def _figures(report: Report) -> Iterator[tuple[str, PrintedFigure]]:
    """Every printed figure with the kind it is filed under."""
    for observation in report.observations.records:
        yield "indicators", observation
    for target in report.targets.records:
        if isinstance(target, QuantitativeTarget):
            yield "targets", target


def _spans(report: Report) -> Iterator[tuple[str, str, str, Span]]:
    """Every span with the kind, record and field that it stands in; of a numeral, the record is its quote."""
    quoted: Iterable[tuple[str, Entry, Evidence]] = (
        *(("sections", section, section.evidence) for section in report.sections.records),
        *(("indicators", observation, observation.evidence) for observation in report.observations.records),
        *(("targets", target, target.evidence) for target in report.targets.records),
    )
    for file, record, evidence in quoted:
        yield file, record.id, "evidence", evidence
    for file, figure in _figures(report):
        yield file, figure.id, "figure", figure.figure
    for numeral in report.numerals:
        yield "numerals", numeral.quote, "", numeral
