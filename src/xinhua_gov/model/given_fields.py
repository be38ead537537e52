"""Given fields: what each record may be given when it is built in Python, for type checkers alone.

Made by `python tests/tools/test_given_fields.py` from the records themselves; nothing imports it when a program runs.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from decimal import Decimal
from typing import Literal, NotRequired, TypedDict

from xinhua_gov.model.achievement import Achievement, Honour
from xinhua_gov.model.agenda import Challenge, Commitment, Goal
from xinhua_gov.model.base import Alias, Bilingual, Proposal, Prose
from xinhua_gov.model.catalogue import Catalogue, IndicatorCatalogue, ProjectCatalogue
from xinhua_gov.model.evidence import Evidence, Span
from xinhua_gov.model.glossary import Expansion, Organisation, Place, PrintedAlias, Term
from xinhua_gov.model.identity import Identity
from xinhua_gov.model.indicator import Indicator, Observation, RelatedIndicator
from xinhua_gov.model.outcome import OutcomeSource
from xinhua_gov.model.project import Milestone, Partner, Project, ProjectPlace
from xinhua_gov.model.quantity import Quantity
from xinhua_gov.model.source import Area, Numeral, OwnUnit, Section, Source, Speaker
from xinhua_gov.model.target import Reference, StretchTarget, Target
from xinhua_gov.periods import Period
from xinhua_gov.vocabulary import (
    AchievementKind,
    AliasBasis,
    Comparator,
    Dimension,
    Direction,
    GoalKind,
    HonourLevel,
    HonourStatus,
    IdentityKind,
    Measurability,
    Measure,
    Membership,
    MilestoneStatus,
    Nature,
    NumeralKind,
    OrganisationKind,
    PlaceBasis,
    PlaceKind,
    PriceBasis,
    PriceConvention,
    ProjectCategory,
    ProjectScope,
    ProposalReason,
    Qualifier,
    Recipient,
    Relation,
    RelationKind,
    Role,
    Scope,
    SectionKind,
    Stage,
    Status,
    TargetKind,
    TermKind,
    Theme,
)


class AchievementFields(TypedDict):
    """What an Achievement is built of."""

    id: str
    evidence: Evidence
    name: Bilingual | str
    theme: Theme | str
    kind: AchievementKind | str
    period: Period | str
    honour: NotRequired[Honour | None]
    observations: NotRequired[Sequence[str]]
    projects: NotRequired[Sequence[str]]
    restated: NotRequired[Sequence[Evidence]]
    note: NotRequired[Prose | str | None]
    open: NotRequired[Sequence[str]]
    proposals: NotRequired[Sequence[Proposal]]


class AliasFields(TypedDict):
    """What an Alias is built of."""

    zh: str
    basis: AliasBasis | str
    en: NotRequired[str | None]


class AreaFields(TypedDict):
    """What an Area is built of."""

    name: Bilingual | str
    code: str


class BilingualFields(TypedDict):
    """What a Bilingual is built of."""

    zh: str
    en: NotRequired[str | None]


class ChallengeFields(TypedDict):
    """What a Challenge is built of."""

    id: str
    evidence: Evidence
    name: Bilingual | str
    theme: Theme | str
    parent: NotRequired[str | None]
    note: NotRequired[Prose | str | None]
    open: NotRequired[Sequence[str]]
    proposals: NotRequired[Sequence[Proposal]]


class CommitmentFields(TypedDict):
    """What a Commitment is built of."""

    id: str
    evidence: Evidence
    name: Bilingual | str
    measurable: Measurability | str
    period: Period | str
    read_by_rule: NotRequired[bool]
    theme: NotRequired[Theme | str | None]
    verb: NotRequired[str | None]
    targets: NotRequired[Sequence[str]]
    projects: NotRequired[Sequence[str]]
    organisations: NotRequired[Sequence[str]]
    continues: NotRequired[Sequence[str]]
    note: NotRequired[Prose | str | None]
    open: NotRequired[Sequence[str]]
    proposals: NotRequired[Sequence[Proposal]]


class EvidenceFields(TypedDict):
    """What an Evidence is built of."""

    start: int
    end: int
    digest: str
    quote: NotRequired[str | None]


class ExpansionFields(TypedDict):
    """What an Expansion is built of."""

    text: Bilingual | str
    evidence: Evidence


class GoalFields(TypedDict):
    """What a Goal is built of."""

    id: str
    evidence: Evidence
    name: Bilingual | str
    kind: GoalKind | str
    horizon: Period | str
    theme: NotRequired[Theme | str | None]
    parent: NotRequired[str | None]
    targets: NotRequired[Sequence[str]]
    note: NotRequired[Prose | str | None]
    open: NotRequired[Sequence[str]]
    proposals: NotRequired[Sequence[Proposal]]


class HonourFields(TypedDict):
    """What a Honour is built of."""

    level: HonourLevel | str
    status: HonourStatus | str
    recipient: Recipient | str
    name: NotRequired[Bilingual | str | None]
    record: NotRequired[str | None]


class IdentityFields(TypedDict):
    """What an Identity is built of."""

    id: str
    kind: IdentityKind | str
    inputs: Sequence[str]
    printed: NotRequired[str | None]
    note: NotRequired[Prose | str | None]
    open: NotRequired[Sequence[str]]
    proposals: NotRequired[Sequence[Proposal]]


class IndicatorFields(TypedDict):
    """What an Indicator is built of."""

    id: str
    name: Bilingual | str
    theme: Theme | str
    aliases: NotRequired[Sequence[Bilingual | str]]
    definition: NotRequired[Bilingual | str | None]
    unit: NotRequired[str | None]
    direction: NotRequired[Direction | str | None]
    concept: NotRequired[str | None]
    related: NotRequired[Sequence[RelatedIndicator]]
    observations: NotRequired[Sequence[Observation]]
    note: NotRequired[Prose | str | None]
    open: NotRequired[Sequence[str]]
    proposals: NotRequired[Sequence[Proposal]]


class MilestoneFields(TypedDict):
    """What a Milestone is built of."""

    id: str
    evidence: Evidence
    project: str
    stage: Stage | str
    status: MilestoneStatus | str
    verb: str
    period: Period | str
    read_by_rule: NotRequired[bool]
    part: NotRequired[Bilingual | str | None]
    others: NotRequired[bool]
    observations: NotRequired[Sequence[str]]
    targets: NotRequired[Sequence[str]]
    note: NotRequired[Prose | str | None]
    open: NotRequired[Sequence[str]]
    proposals: NotRequired[Sequence[Proposal]]


class NumeralFields(TypedDict):
    """What a Numeral is built of."""

    start: int
    end: int
    quote: str
    kind: NumeralKind | str
    note: NotRequired[Prose | str | None]


class ObservationFields(TypedDict):
    """What an Observation is built of."""

    evidence: Evidence
    area: str
    quantity: Quantity | str
    id: NotRequired[str]
    indicator: NotRequired[str]
    measure: NotRequired[Measure | str]
    period: NotRequired[Period | str | None]
    base_period: NotRequired[Period | str | None]
    scope: NotRequired[Scope | str | None]
    price_basis: NotRequired[PriceBasis | str | None]
    price_convention: NotRequired[PriceConvention | str | None]
    figure: NotRequired[Span]
    status: NotRequired[Status | str]
    note: NotRequired[Prose | str | None]
    open: NotRequired[Sequence[str]]
    proposals: NotRequired[Sequence[Proposal]]


class OrganisationFields(TypedDict):
    """What an Organisation is built of."""

    id: str
    name: Bilingual | str
    kind: OrganisationKind | str
    aliases: NotRequired[Sequence[PrintedAlias]]
    at: NotRequired[Sequence[int]]
    roles: NotRequired[Sequence[Role | str]]
    note: NotRequired[Prose | str | None]
    open: NotRequired[Sequence[str]]
    proposals: NotRequired[Sequence[Proposal]]


class OutcomeFields(TypedDict):
    """What an Outcome is built of."""

    area: str
    quantity: Quantity | str
    source: OutcomeSource
    id: NotRequired[str]
    indicator: NotRequired[str]
    measure: NotRequired[Measure | str]
    period: NotRequired[Period | str | None]
    base_period: NotRequired[Period | str | None]
    scope: NotRequired[Scope | str | None]
    price_basis: NotRequired[PriceBasis | str | None]
    price_convention: NotRequired[PriceConvention | str | None]
    status: NotRequired[Status | str]
    quote: NotRequired[str | None]
    note: NotRequired[Prose | str | None]
    open: NotRequired[Sequence[str]]
    proposals: NotRequired[Sequence[Proposal]]


class OutcomeSourceFields(TypedDict):
    """What an OutcomeSource is built of."""

    title: str
    date: NotRequired[dt.date | str | None]


class OwnUnitFields(TypedDict):
    """What an OwnUnit is built of."""

    id: str
    name: Bilingual | str
    dimension: Dimension | str
    countable: bool
    note: NotRequired[Prose | str | None]
    open: NotRequired[Sequence[str]]
    proposals: NotRequired[Sequence[Proposal]]


class PartnerFields(TypedDict):
    """What a Partner is built of."""

    organisation: str
    role: Role | str


class PlaceFields(TypedDict):
    """What a Place is built of."""

    id: str
    name: Bilingual | str
    kind: PlaceKind | str
    aliases: NotRequired[Sequence[PrintedAlias]]
    at: NotRequired[Sequence[int]]
    within: NotRequired[str | None]
    code: NotRequired[str | None]
    note: NotRequired[Prose | str | None]
    open: NotRequired[Sequence[str]]
    proposals: NotRequired[Sequence[Proposal]]


class PrintedAliasFields(TypedDict):
    """What a PrintedAlias is built of."""

    zh: str
    basis: AliasBasis | str
    en: NotRequired[str | None]
    at: NotRequired[Sequence[int]]


class ProjectFields(TypedDict):
    """What a Project is built of."""

    id: str
    name: Bilingual | str
    read_by_rule: NotRequired[bool]
    aliases: NotRequired[Sequence[Alias]]
    category: NotRequired[ProjectCategory | str | None]
    scope: NotRequired[ProjectScope | str | None]
    parent: NotRequired[str | None]
    membership: NotRequired[Membership | str | None]
    count: NotRequired[str | None]
    places: NotRequired[Sequence[ProjectPlace]]
    partners: NotRequired[Sequence[Partner]]
    milestones: NotRequired[Sequence[Milestone]]
    note: NotRequired[Prose | str | None]
    open: NotRequired[Sequence[str]]
    proposals: NotRequired[Sequence[Proposal]]


class ProjectPlaceFields(TypedDict):
    """What a ProjectPlace is built of."""

    place: str
    basis: PlaceBasis | str


class ProposalFields(TypedDict):
    """What a Proposal is built of."""

    field: str
    value: str
    reason: ProposalReason | str


class ProseFields(TypedDict):
    """What a Prose is built of."""

    zh: NotRequired[str | None]
    en: NotRequired[str | None]


class QualitativeTargetFields(TypedDict):
    """What a QualitativeTarget is built of."""

    id: str
    evidence: Evidence
    indicator: str
    period: Period | str
    area: str
    statement: Bilingual | str
    kind: NotRequired[Literal[TargetKind.QUALITATIVE]]
    nature: NotRequired[Nature | str]
    note: NotRequired[Prose | str | None]
    open: NotRequired[Sequence[str]]
    proposals: NotRequired[Sequence[Proposal]]


class QuantitativeTargetFields(TypedDict):
    """What a QuantitativeTarget is built of."""

    evidence: Evidence
    area: str
    quantity: Quantity | str
    id: NotRequired[str]
    indicator: NotRequired[str]
    measure: NotRequired[Measure | str]
    period: NotRequired[Period | str | None]
    base_period: NotRequired[Period | str | None]
    scope: NotRequired[Scope | str | None]
    price_basis: NotRequired[PriceBasis | str | None]
    price_convention: NotRequired[PriceConvention | str | None]
    figure: NotRequired[Span]
    kind: NotRequired[Literal[TargetKind.QUANTITATIVE]]
    comparator: NotRequired[Comparator | str]
    direction: NotRequired[Direction | str | None]
    nature: NotRequired[Nature | str]
    previous: NotRequired[str | None]
    base_level: NotRequired[str | None]
    stretch: NotRequired[StretchTarget | None]
    note: NotRequired[Prose | str | None]
    open: NotRequired[Sequence[str]]
    proposals: NotRequired[Sequence[Proposal]]


class QuantityFields(TypedDict):
    """What a Quantity is built of."""

    value: Decimal | int | str
    unit: str
    high: NotRequired[Decimal | int | str | None]
    scale: NotRequired[int]
    qualifier: NotRequired[Qualifier | str]
    countable: NotRequired[bool | None]


class ReferenceFields(TypedDict):
    """What a Reference is built of."""

    indicator: str
    measure: Measure | str
    area: str


class RelatedIndicatorFields(TypedDict):
    """What a RelatedIndicator is built of."""

    kind: RelationKind | str
    indicator: str


class RelativeTargetFields(TypedDict):
    """What a RelativeTarget is built of."""

    id: str
    evidence: Evidence
    indicator: str
    measure: Measure | str
    period: Period | str
    area: str
    relation: Relation | str
    reference: Reference
    kind: NotRequired[Literal[TargetKind.RELATIVE]]
    nature: NotRequired[Nature | str]
    note: NotRequired[Prose | str | None]
    open: NotRequired[Sequence[str]]
    proposals: NotRequired[Sequence[Proposal]]


class ReportFields(TypedDict):
    """What a Report is built of."""

    source: Source
    sections: NotRequired[Catalogue[Section] | Sequence[Section]]
    units: NotRequired[Catalogue[OwnUnit] | Sequence[OwnUnit]]
    indicators: NotRequired[IndicatorCatalogue | Sequence[Indicator]]
    targets: NotRequired[Catalogue[Target] | Sequence[Target]]
    projects: NotRequired[ProjectCatalogue | Sequence[Project]]
    achievements: NotRequired[Catalogue[Achievement] | Sequence[Achievement]]
    commitments: NotRequired[Catalogue[Commitment] | Sequence[Commitment]]
    goals: NotRequired[Catalogue[Goal] | Sequence[Goal]]
    challenges: NotRequired[Catalogue[Challenge] | Sequence[Challenge]]
    organisations: NotRequired[Catalogue[Organisation] | Sequence[Organisation]]
    places: NotRequired[Catalogue[Place] | Sequence[Place]]
    terms: NotRequired[Catalogue[Term] | Sequence[Term]]
    numerals: NotRequired[Sequence[Numeral]]
    identities: NotRequired[Catalogue[Identity] | Sequence[Identity]]


class SectionFields(TypedDict):
    """What a Section is built of."""

    id: str
    evidence: Evidence
    kind: SectionKind | str
    title: Bilingual | str
    heading: Span
    number: NotRequired[str | None]
    parent: NotRequired[str | None]
    note: NotRequired[Prose | str | None]
    open: NotRequired[Sequence[str]]
    proposals: NotRequired[Sequence[Proposal]]


class SourceFields(TypedDict):
    """What a Source is built of."""

    id: str
    title: Bilingual | str
    place: Area
    year: int
    sha256: str
    characters: int
    normalisation: Prose | str
    format: NotRequired[Literal[1]]
    speaker: NotRequired[Speaker | None]
    date: NotRequired[dt.date | str | None]
    session: NotRequired[Bilingual | str | None]
    language: NotRequired[Literal["zh"]]
    urls: NotRequired[Sequence[str]]
    note: NotRequired[Prose | str | None]
    open: NotRequired[Sequence[str]]
    proposals: NotRequired[Sequence[Proposal]]


class SpanFields(TypedDict):
    """What a Span is built of."""

    start: int
    end: int


class SpeakerFields(TypedDict):
    """What a Speaker is built of."""

    name: Bilingual | str
    office: Bilingual | str


class StretchTargetFields(TypedDict):
    """What a StretchTarget is built of."""

    quantity: Quantity | str
    figure: Span


class TermFields(TypedDict):
    """What a Term is built of."""

    id: str
    name: Bilingual | str
    kind: TermKind | str
    aliases: NotRequired[Sequence[PrintedAlias]]
    at: NotRequired[Sequence[int]]
    expansion: NotRequired[Expansion | None]
    gloss: NotRequired[Prose | str | None]
    note: NotRequired[Prose | str | None]
    open: NotRequired[Sequence[str]]
    proposals: NotRequired[Sequence[Proposal]]
