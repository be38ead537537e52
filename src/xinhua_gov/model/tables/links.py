"""The tables of lists and links: what records name in a list, each name, and each place where the text has it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any, NamedTuple

from xinhua_gov.model.base import Entry, Named
from xinhua_gov.model.glossary import Mentioned
from xinhua_gov.model.links import NamingField
from xinhua_gov.model.parts import Parts, naming_fields_of
from xinhua_gov.model.tables.columns import ID, POSITION, REPORT, Column, Table, field, integer, optional, table_of_one
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


class _OpenField(NamedTuple):
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


def _other_names(report: Parts) -> Iterator[_Link]:
    for kind, record in _entries(report):
        if isinstance(record, Named):
            names = enumerate((record.name, *record.aliases))
            yield from (_Link(record, position, name, kind) for position, name in names)


def _mentions(report: Parts) -> Iterator[_Mention]:
    for kind, record in _entries(report):
        if isinstance(record, Mentioned):
            yield from (_Mention(kind, record.id, name, start) for name, at in record.printed for start in at)


def _open_fields(report: Parts) -> Iterator[_OpenField]:
    for kind, record in [("source", report.source), *_entries(report)]:
        yield from (_OpenField(kind, record.id, name) for name in record.open)


class _List(NamedTuple):
    """What a table of a list is called where its field does not say it, and the columns that it has besides."""

    table: str
    what: str
    to: str
    more: tuple[Column, ...] = ()


_SAID: dict[tuple[str, str], _List] = {
    ("indicators", "related.indicator"): _List(
        "related_indicators",
        "how indicators are related",
        "related",
        (field("relation", "how the other one is related", "to.kind", words=RelationKind),),
    ),
    ("projects", "places.place"): _List(
        "project_places",
        "where projects are",
        "place",
        (field("basis", "what ties the two together", "to.basis", words=PlaceBasis),),
    ),
    ("projects", "partners.organisation"): _List(
        "project_partners",
        "who is tied to projects",
        "organisation",
        (field("role", "as what", "to.role", words=Role),),
    ),
    ("commitments", "continues"): _List(
        "continued_achievements", "the work that commitments take further", "achievement"
    ),
    ("identities", "inputs"): _List("identity_inputs", "the figures that a relation is between", "figure"),
}


def _list_of(kind: RecordKind, naming: NamingField) -> Table:
    """The table of a field that names several records: `milestone_observations`, the figures of milestones."""
    named = naming.kinds[0]
    called = "figures" if named is RecordKind.OBSERVATIONS else named.value
    usual = _List(f"{kind.en}_{named}", f"the {called} of {kind}", named.en)
    said = _SAID.get((kind, naming.path), usual)
    to = field(said.to, f"the {said.to}", ".".join(("to", *naming.names[1:])), of=table_of_one(naming.kinds))
    return _list(kind, naming.names[0], said.table, said.what, to, *said.more)


def _list(kind: RecordKind, holds: str, name: str, what: str, *columns: Column) -> Table:
    """The table of a field that is a list: the record, the position in the list, and what stands there."""
    own = field(kind.en, f"the id of the {kind.en}", "record.id", of=kind.value)
    return Table(name, what, (REPORT, own, POSITION, *columns), _links(kind, holds), (kind.en, "position"))


def _lists(kind: RecordKind) -> Iterator[Table]:
    """The tables of the lists that the records of a kind have."""
    for naming in naming_fields_of(kind):
        if naming.several:
            yield _list_of(kind, naming)
    if kind is RecordKind.ORGANISATIONS:
        yield _list(kind, "roles", "organisation_roles", "what organisations do", field("role", "the role", "to"))


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
_KINDED = field("kind", "the kind of record", words=RecordKind)

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
    _other_names,
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

LINKS: tuple[Table, ...] = (
    _URLS,
    *(table for kind in RecordKind for table in _lists(kind)),
    _RESTATEMENTS,
    _NAMES,
    _MENTIONS,
    _OPEN_FIELDS,
)
"""The tables, each of one field that is a list, or of what many kinds of record have."""
