"""Panel: rows of many reports as one immutable sequence."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import fields
from decimal import Decimal
from typing import Self, TypeVar, overload

from xinhua_gov.errors import UnknownFieldError
from xinhua_gov.panels.rows import COLUMNS, PanelRow
from xinhua_gov.vocabulary import Comparator, FigureKind, Level, Measure, Qualifier, Status, Word

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


class Panel(Sequence[PanelRow]):
    """The rows of one or many reports, in order: immutable, and equal to another with the same rows."""

    __slots__ = ("_rows",)
    _rows: tuple[PanelRow, ...]

    def __init__(self, rows: Iterable[PanelRow] = ()) -> None:
        object.__setattr__(self, "_rows", tuple(rows))

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
                raise UnknownFieldError(str(value), f"a {name}", tuple(_WORDS[name]))
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

    def __eq__(self, other: object) -> bool:
        return self._rows == other._rows if isinstance(other, Panel) else NotImplemented

    def __hash__(self) -> int:
        return hash(self._rows)

    def __repr__(self) -> str:
        files = len({row.file for row in self._rows})
        return f"<{type(self).__name__} of {len(self)} row{'s' * (len(self) != 1)}, {files} file{'s' * (files != 1)}>"

    def __reduce__(self) -> tuple[type[Self], tuple[tuple[PanelRow, ...]]]:
        return type(self), (self._rows,)

    def __setattr__(self, name: str, value: object) -> None:
        raise AttributeError(f"a {type(self).__name__} cannot be changed")

    def __delattr__(self, name: str) -> None:
        raise AttributeError(f"a {type(self).__name__} cannot be changed")


def _is(found: object, wanted: object) -> bool:
    """Whether a field has a value; what is written as text (`above:nation`) may be asked for so."""
    return found == wanted or (found is not None and isinstance(wanted, str) and str(found) == wanted)
