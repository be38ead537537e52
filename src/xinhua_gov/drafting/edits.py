"""Edits: what a person can change in a draft, each kind of change as plain values."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

from xinhua_gov.vocabulary import NumeralKind


class SetField(NamedTuple):
    """A field of a record gets a value, as JSON has it, and is settled by that; None leaves it out of the record.

    `field` may lead into the field: `quantity.unit`, `name.en`. A name may be given as a bare string, its Chinese.
    """

    kind: str
    record: str
    field: str
    value: object


class AcceptProposal(NamedTuple):
    """What is proposed for an open field is right."""

    kind: str
    record: str
    field: str


class Rename(NamedTuple):
    """A record has another id, wherever it stands; `kind` is needed where records of several kinds have the old one."""

    old: str
    new: str
    kind: str | None = None


class Merge(NamedTuple):
    """An indicator is the same as another, or a unit the same as another: all that is of the one is of the other."""

    kind: str
    record: str
    into: str


class Drop(NamedTuple):
    """A figure is none: its digits become a numeral, which says why. An indicator is dropped with its figures."""

    kind: str
    record: str
    reason: NumeralKind = NumeralKind.LABEL


class Recast(NamedTuple):
    """A result is a promise, or the other way round: `kind` is what it is now, observations or targets."""

    kind: str
    record: str


class AddFigure(NamedTuple):
    """A number of the text that no figure holds is one: `start` and `end` are the stretch that a person selected.

    It is filed under an indicator that is there, or under one of its own. `promised` says whether it is a target, None
    that the text tells. `fields` are set in the new record, like those of SetField.
    """

    start: int
    end: int
    indicator: str | None = None
    promised: bool | None = None
    fields: Mapping[str, object] = {}


Edit = SetField | AcceptProposal | Rename | Merge | Drop | Recast | AddFigure
"""One change of a draft."""
