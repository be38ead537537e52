"""The tables of lists and links: what records name in a list, each name, and each place where the text has it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any, NamedTuple

from xinhua_gov.model.base import Entry, Named
from xinhua_gov.model.glossary import Mentioned
from xinhua_gov.model.parts import Parts
from xinhua_gov.model.tables.columns import ID, POSITION, REPORT, Column, Table, field, integer, optional
from xinhua_gov.vocabulary import AliasBasis, PlaceBasis, RecordKind, RelationKind, Role


class _Link(NamedTuple):
    """One of several things that a record names, and its position among them."""

    record: Any
    position: int
    to: Any
    kind: str = ""


class _Mention(NamedTuple):
    """A place where the text names a thing."""

    kind: str
    id: str
    name: str
    start: int


class _Open(NamedTuple):
    """A field that a person has still to settle."""

    kind: str
    id: str
    field: str


def _links(kind: str, field: str) -> Callable[[Parts], Iterator[_Link]]:
    """What the records of a kind name in a field."""

    def read(report: Parts) -> Iterator[_Link]:
        for record in report.catalogue(kind).records:
            for position, to in enumerate(getattr(record, field)):
                yield _Link(record, position, to)

    return read


def _entries(report: Parts) -> Iterator[tuple[str, Entry]]:
    """Every record with its kind."""
    return ((kind.value, record) for kind in RecordKind for record in report.catalogue(kind).records)


def _names(report: Parts) -> Iterator[_Link]:
    for kind, record in _entries(report):
        if isinstance(record, Named):
            names = enumerate((record.name, *record.aliases))
            yield from (_Link(record, position, name, kind) for position, name in names)


def _mentions(report: Parts) -> Iterator[_Mention]:
    for kind, record in _entries(report):
        if isinstance(record, Mentioned):
            yield from (_Mention(kind, record.id, name, start) for name, at in record.printed for start in at)


def _open_fields(report: Parts) -> Iterator[_Open]:
    for kind, record in [("source", report.source), *_entries(report)]:
        yield from (_Open(kind, record.id, name) for name in record.open)


class _List(NamedTuple):
    """A field of a kind of record that names several things: the table of it, and the columns of the two sides."""

    table: str
    what: str
    kind: str
    field: str
    one: str
    to: str
    of: str = ""
    path: str = "to"
    more: tuple[Column, ...] = ()

    @property
    def as_table(self) -> Table:
        """The table: the record, the position in its list, and what is named there."""
        columns = (
            REPORT,
            field(self.one, f"the id of the {self.one}", "record.id", of=self.kind),
            POSITION,
            field(self.to, f"the {self.to}", self.path, of=self.of),
            *self.more,
        )
        return Table(self.table, self.what, columns, _links(self.kind, self.field), (self.one, "position"))


_KINDED = field("kind", "the kind of record", words=RecordKind)
_RELATION = field("relation", "how the other one is related", "to.kind", words=RelationKind)
_BASIS = field("basis", "what ties the two together", "to.basis", words=PlaceBasis)
_ROLE = field("role", "as what", "to.role", words=Role)

_LISTS = (
    _List("related_indicators", "how indicators are related", "indicators", "related", "indicator", "related",
          "indicators", "to.indicator", (_RELATION,)),
    _List("project_places", "where projects are", "projects", "places", "project", "place",
          "places", "to.place", (_BASIS,)),
    _List("project_partners", "who is tied to projects", "projects", "partners", "project", "organisation",
          "organisations", "to.organisation", (_ROLE,)),
    _List("milestone_observations", "the figures of milestones", "milestones", "observations", "milestone",
          "observation", "observations"),
    _List("milestone_targets", "the targets of milestones", "milestones", "targets", "milestone", "target", "targets"),
    _List("achievement_observations", "the figures of achievements", "achievements", "observations", "achievement",
          "observation", "observations"),
    _List("achievement_projects", "the projects of achievements", "achievements", "projects", "achievement",
          "project", "projects"),
    _List("commitment_targets", "the targets of commitments", "commitments", "targets", "commitment",
          "target", "targets"),
    _List("commitment_projects", "the projects of commitments", "commitments", "projects", "commitment",
          "project", "projects"),
    _List("commitment_organisations", "the organisations of commitments", "commitments", "organisations",
          "commitment", "organisation", "organisations"),
    _List("continued_achievements", "the work that commitments take further", "commitments", "continues",
          "commitment", "achievement", "achievements"),
    _List("goal_targets", "the targets of goals", "goals", "targets", "goal", "target", "targets"),
    _List("organisation_roles", "what organisations do", "organisations", "roles", "organisation", "role"),
    _List("identity_inputs", "the figures that a relation is between", "identities", "inputs", "identity", "figure"),
)  # fmt: skip

_URLS = Table(
    "source_urls",
    "where the text is found",
    (REPORT, POSITION, field("url", "the URL", "to")),
    lambda report: (_Link(report.source, position, url) for position, url in enumerate(report.source.urls)),
    ("position",),
)
_RESTATEMENTS = Table(
    "restatements",
    "other places that state the same achievement",
    (
        REPORT,
        field("achievement", "the achievement", "record.id", of="achievements"),
        POSITION,
        integer("start", "the first character", "to.start"),
        integer("end", "the character behind", "to.end"),
        field("digest", "the first 12 digits of the SHA-256 of the characters", "to.digest"),
        optional("quote", "the phrase that states an honour", "to.quote"),
    ),
    _links("achievements", "restated"),
    ("achievement", "position"),
)
_NAMES = Table(
    "names",
    "every name and alias of a thing; the name itself is at position 0",
    (
        REPORT,
        _KINDED,
        field("id", "the id of the record", "record.id"),
        POSITION,
        field("zh", "in Chinese", "to.zh"),
        optional("en", "in English", "to.en"),
        optional("basis", "whether the report says that it is of the same thing", "to.basis", words=AliasBasis),
    ),
    _names,
    ("kind", "id", "position"),
)
_MENTIONS = Table(
    "mentions",
    "every place where the text names an organisation, a place or a term",
    (
        REPORT,
        _KINDED,
        ID,
        field("name", "the name as it stands there"),
        integer("start", "the first character"),
        Column("end", "the character behind", lambda outline, m: m.start + len(m.name), "integer"),
    ),
    _mentions,
    ("kind", "id", "name", "start"),
)
_OPEN_FIELDS = Table(
    "open_fields",
    "the fields that a person has still to settle",
    (REPORT, field("kind", "the part of the report"), ID, field("field", "the field")),
    _open_fields,
    ("kind", "id", "field"),
)

LINKS = (_URLS, *(each.as_table for each in _LISTS), _RESTATEMENTS, _NAMES, _MENTIONS, _OPEN_FIELDS)
"""The tables, each of one field that is a list, or of what many kinds of record have."""
