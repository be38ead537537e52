"""The errors of the package, the whole tree in one place.

XinhuaGovError
├── UnknownIdError      KeyError    an id, or a report's name, that is not there
├── UnknownFieldError   ValueError  a field or a filter's value that does not exist
├── PeriodError         ValueError  a period that is not written as one
├── BoundsError         ValueError  an interval that cannot be, or cannot be divided by
├── GrowthError         ValueError  growth that cannot be computed from what was given
├── MissingPackageError ValueError  a package that is not installed (an ImportError too)
├── FileError           ValueError  a file or folder that cannot be read or written
│   └── DocumentError               whose contents are no document that can be read
├── EvidenceError       ValueError  words that stand nowhere in a text, or in several places
├── SuccessionError     ValueError  two reports of which one cannot judge the other
├── TextError           ValueError  a text that is not the one a report was read from
├── DraftError          ValueError  a text that no draft can be made of
└── FaultsError         ValueError  a report's data with faults, all named at once
    ├── ShapeError                  in the files themselves
    ├── ReferencesError             between the records
    └── SettlingError               changes of a draft that cannot be made

A constructor of a record raises a ShapeError or a ReferencesError that is pydantic's ValidationError too: those two
classes are in `model/refusals.py`, since nothing here needs pydantic.
"""

from __future__ import annotations


class XinhuaGovError(Exception):
    """Base of every error that this package raises on purpose."""


class UnknownIdError(XinhuaGovError, KeyError):
    """An id that a catalogue does not hold; `near` names the ids most like it."""

    def __init__(self, id: str, kind: str = "record", near: tuple[str, ...] = ()) -> None:
        super().__init__(id, kind, near)
        self.id = id
        self.kind = kind
        self.near = near

    def __str__(self) -> str:
        hint = f"; nearest: {', '.join(self.near)}" if self.near else ""
        return f"no {self.kind} has the id {self.id!r}{hint}"


class UnknownFieldError(XinhuaGovError, ValueError):
    """A field, or a value of a closed list, that does not exist; `valid` names those that do."""

    def __init__(self, name: str, what: str, valid: tuple[str, ...]) -> None:
        super().__init__(name, what, valid)
        self.name = name
        self.what = what
        self.valid = valid

    def __str__(self) -> str:
        return f"{self.name!r} is not {self.what}; expected one of: {', '.join(self.valid)}"


class PeriodError(XinhuaGovError, ValueError):
    """A period that is not written `2020`, `2016-2020` or `..2020`."""


class BoundsError(XinhuaGovError, ValueError):
    """Ends that make no interval, or an operation that an interval does not allow."""


class GrowthError(XinhuaGovError, ValueError):
    """Growth that cannot be computed from what was given; the message names the values."""


class MissingPackageError(XinhuaGovError, ValueError, ImportError):
    """A package that is not installed, and what to install."""


class FileError(XinhuaGovError, ValueError):
    """A file or folder that cannot be read or written, and why."""

    def __init__(self, path: str, reason: str) -> None:
        super().__init__(path, reason)
        self.path = path
        self.reason = reason

    def __str__(self) -> str:
        return f"{self.path if self.path.isprintable() else repr(self.path)}: {self.reason}"


class DocumentError(FileError):
    """A file that is there and is no document that can be read; the message says what it is and what to do."""


class EvidenceError(XinhuaGovError, ValueError):
    """Words that stand nowhere in a text, or in several places, which the message tells; or too many for a quote."""


class SuccessionError(XinhuaGovError, ValueError):
    """Two reports of which one cannot judge the other: of another place, or of no later year."""


class TextError(XinhuaGovError, ValueError):
    """A text that is not the one a report's records were read from; the message says what to do."""


class DraftError(XinhuaGovError, ValueError):
    """A text that no draft can be made of, or a draft that cannot be changed so; the message says why."""


class Fault:
    """One thing that is wrong in a report's data: where, and what was expected.

    `file` is the file's name (or the kind of record, for a report that was built in memory), `record` the id of the
    record as far as it is known, `field` the path to the field within it.
    """

    __slots__ = ("field", "file", "message", "record")
    file: str
    record: str
    field: str
    message: str

    def __init__(self, file: str, record: str, field: str, message: str) -> None:
        self.file = file
        self.record = record
        self.field = field
        self.message = message

    def __str__(self) -> str:
        return ": ".join(part for part in (self.file, self.record, self.field, self.message) if part)

    def __repr__(self) -> str:
        return f"Fault({self.file!r}, {self.record!r}, {self.field!r}, {self.message!r})"

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Fault) and str(self) == str(other)

    def __hash__(self) -> int:
        return hash(str(self))


MOST_FAULTS = 100
"""Faults that are told at once."""


def more_faults() -> Fault:
    """The line that ends a list of faults when there are more than are listed."""
    return Fault("", "", "", f"there are more; these are the first {MOST_FAULTS}")


class Faults:
    """The faults found so far; at most `MOST_FAULTS` of them are kept."""

    def __init__(self) -> None:
        self.found: list[Fault] = []

    @property
    def full(self) -> bool:
        """Whether no more are kept."""
        return len(self.found) > MOST_FAULTS

    def add(self, fault: Fault) -> None:
        """Keep a fault, or say that there are more."""
        if len(self.found) < MOST_FAULTS:
            self.found.append(fault)
        elif not self.full:
            self.found.append(more_faults())


class FaultsError(XinhuaGovError, ValueError):
    """All the faults that were found at one stage, in `faults`."""

    _stage = "the data"

    def __init__(self, faults: tuple[Fault, ...]) -> None:
        super().__init__(faults)
        self.faults = faults

    def __str__(self) -> str:
        count = "1 fault" if len(self.faults) == 1 else f"{len(self.faults)} faults"
        return "\n".join([f"{count} in {self._stage}:", *(f"  {fault}" for fault in self.faults)])


class ShapeError(FaultsError):
    """Data that is no JSON, or whose fields have the wrong type, form or name."""

    _stage = "the shape of the data"


class ReferencesError(FaultsError):
    """Records that are well formed and do not fit together."""

    _stage = "the references between records"


class SettlingError(FaultsError):
    """Changes of a draft that cannot be made; none of them was.

    `edits` says of each fault which of the changes made it, counted from 0, or None where no single one did.
    """

    _stage = "the changes"

    def __init__(self, faults: tuple[Fault, ...], edits: tuple[int | None, ...] = ()) -> None:
        super().__init__(faults)
        self.edits: tuple[int | None, ...] = edits or (None,) * len(faults)

    def __reduce__(self) -> tuple[type[SettlingError], tuple[tuple[Fault, ...], tuple[int | None, ...]]]:
        return type(self), (self.faults, self.edits)
