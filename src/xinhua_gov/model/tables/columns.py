"""Columns: what a cell of a table holds, and how it is read from a record."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from decimal import Decimal
from functools import reduce
from typing import Any, NamedTuple

from xinhua_gov.model.base import Prose
from xinhua_gov.model.parts import Parts, naming_fields_of
from xinhua_gov.model.section_lookup import Outline
from xinhua_gov.vocabulary import RecordKind, Theme, Word

Value = str | int | bool | Decimal | None
"""What a cell holds."""

Read = Callable[[Outline, Any], object]
"""Reads a cell from what its row is about."""


class Column(NamedTuple):
    """A column: what it holds, and how it is read from a record.

    `datatype` is `string`, `integer`, `number`, `boolean` or `date`; `words` the closed list that its values are of,
    `of` the table whose ids they are. `required` says that no cell of it is empty; `path` leads to the field of the
    record that it holds, where it holds one.
    """

    name: str
    what: str
    read: Read
    datatype: str = "string"
    words: type[Word] | None = None
    of: str = ""
    required: bool = True
    path: str = ""

    @property
    def is_numeric(self) -> bool:
        """Whether it holds digits: a number, or one as it is printed."""
        return self.datatype in ("integer", "number") or self.name == "printed"


class Table(NamedTuple):
    """A table: what its rows are, its columns, the key of a row, and the things that its rows are read from."""

    name: str
    what: str
    columns: tuple[Column, ...]
    read: Callable[[Parts], Iterable[object]]
    key: tuple[str, ...] = ("id",)

    @property
    def heading(self) -> list[str]:
        """The names of its columns."""
        return [column.name for column in self.columns]

    @property
    def numbers(self) -> frozenset[str]:
        """The names of the columns that hold digits."""
        return frozenset(column.name for column in self.columns if column.is_numeric)


def at(path: str) -> Read:
    """Reads a field of a record, or one within it (`evidence.start`); None where the record has none."""
    names = path.split(".")

    return lambda outline, record: reduce(lambda value, name: getattr(value, name, None), names, record)


def field(name: str, what: str, path: str = "", **kept: Any) -> Column:
    """A column that holds a field of the record: that of its own name, or the one at `path`."""
    return Column(name, what, at(path or name), path=path or name, **kept)


def optional(name: str, what: str, path: str = "", **kept: Any) -> Column:
    """A column that holds a field, and may be empty."""
    return field(name, what, path, required=False, **kept)


def integer(name: str, what: str, path: str = "") -> Column:
    """A column of whole numbers."""
    return field(name, what, path, datatype="integer")


def flag(name: str, what: str, path: str = "") -> Column:
    """A column of true and false."""
    return field(name, what, path, datatype="boolean")


def both(name: str, what: str, path: str = "", *, required: bool = True) -> tuple[Column, Column]:
    """Two columns for a name in two languages, the English one empty where there is none."""
    path = path or name
    zh = field(f"{name}_zh", f"{what}, in Chinese", f"{path}.zh", required=required)
    return zh, optional(f"{name}_en", f"{what}, in English", f"{path}.en")


def own_words(name: str, what: str, *, required: bool = False) -> tuple[Column, Column]:
    """Two columns for prose of ours: in English, or in Chinese where there is no English; and in Chinese."""
    read = at(name)

    def said(outline: Any, record: object) -> Value:
        prose = read(outline, record)
        return prose.label("en") if isinstance(prose, Prose) else None

    english = Column(name, f"{what}, in English", said, required=required, path=name)
    return english, optional(f"{name}_zh", f"{what}, in Chinese", f"{name}.zh")


def both_ends(name: str, what: str, path: str = "") -> tuple[Column, Column]:
    """Two columns for the ends of bounds, each empty where that side is not stated."""
    path = path or name
    return (
        optional(f"{name}_low", f"{what}, at the least", f"{path}.low", datatype="number"),
        optional(f"{name}_high", f"{what}, at the most", f"{path}.high", datatype="number"),
    )


def kind_of(words: type[Word], what: str = "what it is") -> Column:
    """The column `kind`, of a closed list."""
    return field("kind", what, words=words)


def of_kind(kind: str, what: str, columns: tuple[Column, ...]) -> Table:
    """The table of the records of a kind; what names records of one kind refers to the table of that kind."""
    named = {field.path: field.kinds for field in naming_fields_of(kind)}
    linked = tuple(c._replace(of=table_of_one(named[c.path])) if c.path in named else c for c in columns)
    return Table(kind, what, linked, lambda report: report.catalogue(kind).records)


def table_of_one(kinds: tuple[RecordKind, ...]) -> str:
    """The table of the one kind; none where there are several."""
    return kinds[0].value if len(kinds) == 1 else ""


# Columns that many tables have

REPORT = Column("report", "the id of the report", lambda outline, record: outline.report.source.id, of="sources")
ID = field("id", "the id of the record")
NAME = both("name", "its name")
THEME = field("theme", "what it is about", words=Theme)
PERIOD = optional("period", "the years that it is about: 2020, 2016-2020, or ..2020 for all up to 2020")
POSITION = integer("position", "its position in the list, from 0")
READ_BY_RULE = flag("read_by_rule", "whether a rule read it, and no person has looked at it")
NOTE = own_words("note", "what the text leaves open")
SECTION = Column(
    "section",
    "the innermost section that it stands in",
    lambda outline, record: getattr(outline.section_of(record.evidence), "id", None),
    of="sections",
    required=False,
)
SPAN = (
    integer("start", "the first character of its evidence in the text, counted from 0", "evidence.start"),
    integer("end", "the character behind its evidence", "evidence.end"),
)
DIGEST = field("digest", "the first 12 digits of the SHA-256 of the characters of its evidence", "evidence.digest")
QUOTE = field("quote", "the shortest phrase that states it", "evidence.quote")
POINTED = (SECTION, *SPAN, DIGEST)
