"""Parts: what a report consists of, each part a catalogue of records, or the file of one."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from xinhua_gov.model.achievement import Achievement
from xinhua_gov.model.agenda import Challenge, Commitment, Goal
from xinhua_gov.model.base import Entry, Record
from xinhua_gov.model.catalogue import Catalogue, IndicatorCatalogue, ProjectCatalogue
from xinhua_gov.model.evidence import Evidence, Located
from xinhua_gov.model.glossary import Organisation, Place, Term
from xinhua_gov.model.identity import Identity
from xinhua_gov.model.indicator import Indicator, Observation
from xinhua_gov.model.links import NamingField, naming_fields
from xinhua_gov.model.project import Milestone, Project
from xinhua_gov.model.source import Numeral, OwnUnit, Section, Source
from xinhua_gov.model.target import QualitativeTarget, QuantitativeTarget, RelativeTarget, Target
from xinhua_gov.vocabulary import RecordKind, TargetKind


class Parts(Record, frozen=True, extra="forbid"):
    """The parts of a report, as they stand in its files; whether they fit together is not looked at."""

    source: Source
    sections: Catalogue[Section] = Catalogue()
    units: Catalogue[OwnUnit] = Catalogue()
    indicators: IndicatorCatalogue = IndicatorCatalogue()
    targets: Catalogue[Target] = Catalogue()
    projects: ProjectCatalogue = ProjectCatalogue()
    achievements: Catalogue[Achievement] = Catalogue()
    commitments: Catalogue[Commitment] = Catalogue()
    goals: Catalogue[Goal] = Catalogue()
    challenges: Catalogue[Challenge] = Catalogue()
    organisations: Catalogue[Organisation] = Catalogue()
    places: Catalogue[Place] = Catalogue()
    terms: Catalogue[Term] = Catalogue()
    numerals: tuple[Numeral, ...] = ()
    identities: Catalogue[Identity] = Catalogue()

    @property
    def observations(self) -> Catalogue[Observation]:
        """Every figure of what was reached, in the order of the indicators."""
        return self.indicators.observations

    @property
    def milestones(self) -> Catalogue[Milestone]:
        """Everything that is said of how far a project is, in the order of the projects."""
        return self.projects.milestones

    def catalogue(self, kind: str) -> Catalogue[Entry]:
        """The catalogue of one kind of record, such as `indicators` or `milestones`.

        >>> from xinhua_gov import load
        >>> "gdp" in load().catalogue("indicators")
        True
        """
        catalogue: Catalogue[Entry] = getattr(self, RecordKind(kind))
        return catalogue


KINDS: tuple[str, ...] = tuple(Parts.model_fields)
"""The parts of a report, in the order of its files: each is a file `KIND.json` of its folder."""

REQUIRED_KINDS: tuple[str, ...] = ("source", "sections", "indicators", "targets", "numerals")
"""The parts whose file may not be left out."""

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
    "projects": Project,
    "milestones": Milestone,
    "achievements": Achievement,
    "commitments": Commitment,
    "goals": Goal,
    "challenges": Challenge,
    "organisations": Organisation,
    "places": Place,
    "terms": Term,
    "numerals": Numeral,
    "identities": Identity,
}
"""The class of each part's records, or their classes by `kind`."""

NESTED_RECORDS: dict[str, tuple[str, ...]] = {"indicators": ("observations",), "projects": ("milestones",)}
"""The fields of a part's records that hold records themselves."""

PART_OF: dict[RecordKind, str] = {kind: kind.value for kind in RecordKind} | {
    RecordKind(nested): part for part, fields in NESTED_RECORDS.items() for nested in fields
}
"""The part in whose file the records of a kind stand: their own, or the one that they are nested in."""


def classes_of(kind: str) -> tuple[type[Record], ...]:
    """The classes that the records of a part or kind are of."""
    classes = RECORDS[kind]
    return tuple(classes.values()) if isinstance(classes, dict) else (classes,)


@cache
def naming_fields_of(kind: str) -> tuple[NamingField, ...]:
    """The fields by which the records of a part or kind name other records, each once.

    >>> [field.path for field in naming_fields_of("projects")]
    ['parent', 'count', 'places.place', 'partners.organisation']
    """
    return tuple(dict.fromkeys(field for record in classes_of(kind) for field in naming_fields(record)))


def _parents() -> Iterator[tuple[RecordKind, str]]:
    """The fields that name the one record of the same kind that a record is part of."""
    for kind in RecordKind:
        for field in naming_fields_of(kind):
            if field.kinds == (kind,) and not field.several:
                yield kind, field.path


PARENTS: dict[RecordKind, str] = dict(_parents())
"""The kinds whose records are nested, each with the field that names the record around one."""

STATEMENTS: tuple[RecordKind, ...] = tuple(
    kind
    for kind in RecordKind
    if kind is not RecordKind.SECTIONS and all(issubclass(record, Located) for record in classes_of(kind))
)
"""The kinds of record that state something, each from one stretch of the text: all that have one, but sections."""

FOLLOWED: tuple[RecordKind, ...] = (
    RecordKind.PROJECTS,
    RecordKind.INDICATORS,
    RecordKind.ORGANISATIONS,
    RecordKind.PLACES,
    RecordKind.TERMS,
)
"""The kinds of record that can be followed, in the order in which they are asked for a name."""


def evidence_of(record: Entry) -> list[tuple[str, Evidence]]:
    """Every piece of evidence that a record has, with the field that it stands in; mentions of its names are none.

    >>> from xinhua_gov import load
    >>> [field for field, evidence in evidence_of(load().observations["gdp.level.2020"])]
    ['evidence']
    """
    fields = vars(record)
    found = [("evidence", fields["evidence"])] if "evidence" in fields else []
    found += [(f"restated[{place}]", evidence) for place, evidence in enumerate(fields.get("restated", ()))]
    if fields.get("expansion") is not None:
        found.append(("expansion.evidence", fields["expansion"].evidence))
    return found
