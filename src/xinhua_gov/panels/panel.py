"""Panel: rows of many reports as one immutable sequence, and what was not to be read."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Sequence
from dataclasses import fields
from decimal import Decimal
from typing import NamedTuple, Self, TypeVar, overload

from xinhua_gov.errors import UnknownFieldError
from xinhua_gov.frames import frame_of
from xinhua_gov.panels.panel_row import COLUMNS, PanelRow
from xinhua_gov.recognition.concepts import concepts
from xinhua_gov.showing import Shown
from xinhua_gov.spelling import nearest
from xinhua_gov.vocabulary import Comparator, FigureKind, Level, Measure, Qualifier, Status, Word

TYPE_CHECKING = False
if TYPE_CHECKING:
    from pandas import DataFrame

    from xinhua_gov.panels.checking import PanelCheck
    from xinhua_gov.panels.judged_targets import Judged
    from xinhua_gov.panels.revisions import Revision

N = TypeVar("N")

_FIELDS = frozenset(field.name for field in fields(PanelRow)) | frozenset(COLUMNS)
_WORDS: dict[str, type[Word]] = {
    "level": Level,
    "kind": FigureKind,
    "measure": Measure,
    "comparator": Comparator,
    "qualifier": Qualifier,
    "status": Status,
}
"""The fields whose values are of a closed list."""


class PanelFault(NamedTuple):
    """What has to be told of a file: why nothing was read (`skipped`), or what is not known of its report."""

    file: str
    message: str
    skipped: bool = True


class Duplicate(NamedTuple):
    """Files that are the reports of one place and year."""

    place: str
    year: int
    files: tuple[str, ...]


class Panel(Shown, Sequence[PanelRow]):
    """The rows of one or many reports, in order: immutable, and equal to another with the same rows.

    `faults` tells what was not to be read, or not known for certain, of the files that it was made of.
    """

    __slots__ = ("_faults", "_rows")
    _rows: tuple[PanelRow, ...]
    _faults: tuple[PanelFault, ...]

    def __init__(self, rows: Iterable[PanelRow] = (), faults: Iterable[PanelFault] = ()) -> None:
        object.__setattr__(self, "_rows", tuple(rows))
        object.__setattr__(self, "_faults", tuple(faults))

    @property
    def faults(self) -> tuple[PanelFault, ...]:
        """What was not to be read, or not known for certain, in the order of the files."""
        return self._faults

    @property
    def duplicates(self) -> tuple[Duplicate, ...]:
        """The places and years of which there are several files: their rows all stand here, and count twice."""
        return duplicates(self._rows)

    @overload
    def __getitem__(self, place: int) -> PanelRow: ...
    @overload
    def __getitem__(self, place: slice) -> Self: ...
    def __getitem__(self, place: int | slice) -> PanelRow | Self:
        return type(self)(self._rows[place]) if isinstance(place, slice) else self._rows[place]

    def __len__(self) -> int:
        return len(self._rows)

    def where(self, **values: object) -> Self:
        """The rows whose fields have these values: `where(kind="target", concept="gdp", code="410400")`.

        Raises UnknownFieldError for a field that no row has, and for a word that is not of its closed list.
        """
        for name, value in values.items():
            if name not in _FIELDS:
                raise UnknownFieldError(name, "a field of the rows of a panel", tuple(sorted(_FIELDS)))
            if name in _WORDS and value is not None and value not in list(_WORDS[name]):
                raise UnknownFieldError(str(value), f"a {name}", nearest(value, _WORDS[name]) or tuple(_WORDS[name]))
            if name == "concept" and value is not None and value not in concepts():
                raise UnknownFieldError(str(value), "a concept", nearest(value, concepts()) or tuple(concepts()))
        return type(self)(
            row for row in self._rows if all(_is(getattr(row, name), value) for name, value in values.items())
        )

    @overload
    def records(self) -> list[dict[str, str | int | bool | None]]: ...
    @overload
    def records(self, number: Callable[[Decimal], N]) -> list[dict[str, str | int | bool | N | None]]: ...
    def records(self, number: Callable[[Decimal], object] = str) -> object:
        """The rows as flat dicts, for a data frame or a table.

        Decimals come as strings; `number=float`, or `Decimal`, is for whoever wants to add them up.

        >>> from xinhua_gov import context
        >>> context().records(number=float)[0]["amount"]
        67700000000000.0
        """
        return [row.record(number) for row in self._rows]

    def to_frame(self, number: Callable[[Decimal], object] = float) -> DataFrame:
        """The rows as a frame of pandas, numbers as floats; raises MissingPackageError without pandas."""
        return frame_of(self.records(number), COLUMNS)

    def pivot(
        self, concept: str, measure: Measure | str = Measure.YOY_GROWTH, kind: FigureKind | str = FigureKind.RESULT
    ) -> dict[str, dict[int, Decimal]]:
        """The preferred figures of one concept by place and year: of a range the lower end, of amounts the whole one.

        A place whose name another one bears too has its code behind it. Of two reports that tell of one year, that of
        the year after is taken before any other.

        >>> from xinhua_gov import context
        >>> table = context().pivot("gdp", kind="target")
        >>> str(table["河南省"][2021]), str(table["全国"][2021])
        ('7', '6')
        """
        rows = self.where(concept=concept, measure=measure, kind=kind, preferred=True)
        names: dict[str, set[str | None]] = {}
        for row in rows:
            names.setdefault(row.place, set()).add(row.code)
        table: dict[str, dict[int, Decimal]] = {}
        for row in sorted(rows, key=_how_late):
            amount, period = row.amount, row.period
            if amount is not None and period is not None and period.years == 1 and row.relative_to is None:
                name = row.place if len(names[row.place]) == 1 else f"{row.place} {row.code or ''}".rstrip()
                table.setdefault(name, {}).setdefault(period.end, amount)
        return {name: dict(sorted(years.items())) for name, years in table.items()}

    def judged(self) -> tuple[Judged, ...]:
        """Each target of a year with the result that the next year's report prints, by the rules of `assess`."""
        from xinhua_gov.panels.judged_targets import (
            judged,  # the verdicts need the records of the model, a panel does not
        )

        return judged(self._rows)

    def revisions(self) -> tuple[Revision, ...]:
        """What two reports of a place say of one thing and year, where they differ."""
        from xinhua_gov.panels.revisions import revisions

        return revisions(self._rows)

    def checks(self) -> tuple[PanelCheck, ...]:
        """What rows of the panel say against each other, or against what their concept allows: told, never mended."""
        from xinhua_gov.panels.checking import checks

        return checks(self._rows)

    def save(self, path: str | os.PathLike[str], *, overwrite: bool = False) -> None:
        """Write the rows to a file: by its ending .csv, .jsonl, .sqlite, or with extras .parquet and .xlsx.

        It is written whole or not at all; what is there already is kept unless `overwrite`. Raises FileError where it
        cannot be written, or the package that a format needs is not installed.
        """
        from xinhua_gov.panels.saving import save

        save(self._rows, path, overwrite=overwrite)

    def __eq__(self, other: object) -> bool:
        return self._rows == other._rows if isinstance(other, Panel) else NotImplemented

    def __hash__(self) -> int:
        return hash(self._rows)

    def __repr__(self) -> str:
        files = len({row.file for row in self._rows})
        return f"<{type(self).__name__} of {len(self)} row{'s' * (len(self) != 1)}, {files} file{'s' * (files != 1)}>"

    def __reduce__(self) -> tuple[type[Self], tuple[tuple[PanelRow, ...], tuple[PanelFault, ...]]]:
        return type(self), (self._rows, self._faults)

    def __setattr__(self, name: str, value: object) -> None:
        raise AttributeError(f"a {type(self).__name__} cannot be changed")

    def __delattr__(self, name: str) -> None:
        raise AttributeError(f"a {type(self).__name__} cannot be changed")


def duplicates(rows: Iterable[PanelRow]) -> tuple[Duplicate, ...]:
    """The places and years of which rows come from several files."""
    files: dict[tuple[str, str, int], dict[str, None]] = {}
    for row in rows:
        files.setdefault((row.code or "", row.place, row.report_year), {})[row.file] = None
    found = ((place, year, tuple(of)) for (_, place, year), of in files.items() if place and len(of) > 1)
    return tuple(Duplicate(*one) for one in found)


def _how_late(row: PanelRow) -> tuple[bool, int]:
    """Orders the reports that tell of a year: that of the year after, or of a target the year's own, comes first."""
    usual = row.report_year - (row.kind is FigureKind.RESULT)
    return row.period is None or row.period.end != usual, row.report_year


def _is(found: object, wanted: object) -> bool:
    """Whether a field has a value; what is written as text (`above:nation`) may be asked for so."""
    return found == wanted or (found is not None and isinstance(wanted, str) and str(found) == wanted)
