"""Catalogue: an immutable Mapping of records by id, its indexes built once."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import make_dataclass
from decimal import Decimal
from typing import Generic, Never, Protocol, Self, TypeVar, cast, get_args, overload

from pydantic import GetCoreSchemaHandler
from pydantic_core import CoreSchema, core_schema

from xinhua_gov.errors import UnknownFieldError, UnknownIdError
from xinhua_gov.frames import frame_of
from xinhua_gov.model.base import Entry
from xinhua_gov.model.indicator import Indicator, Observation
from xinhua_gov.model.project import Milestone, Project
from xinhua_gov.showing import Shown
from xinhua_gov.spelling import NEAREST, folded, nearest
from xinhua_gov.vocabulary import RecordKind

TYPE_CHECKING = False
if TYPE_CHECKING:
    from numpy import ndarray
    from pandas import DataFrame

E_co = TypeVar("E_co", bound=Entry, covariant=True)
D = TypeVar("D")
N = TypeVar("N")

Flat = dict[str, str | int | bool | None]
"""A flat record: the values of one row by column."""


class Home(Protocol):
    """What the records of a catalogue belong to: it knows their table, and the records that they name."""

    def heading_of(self, kind: str, /) -> list[str]:
        """The columns of the table of a kind."""

    def rows_of(self, kind: str, records: Iterable[Entry], number: Callable[[Decimal], object], /) -> object:
        """Records of a kind as flat records."""

    def catalogue_of(self, kind: str, /) -> Catalogue[Entry] | None:
        """The records of another kind, None where they are not known."""


class Records(tuple[E_co, ...], Generic[E_co]):
    """The records of a catalogue in order, a tuple; called, it gives them as flat records."""

    _rows: Callable[[Callable[[Decimal], object]], object]

    @classmethod
    def _of(cls, records: Iterable[E_co], rows: Callable[[Callable[[Decimal], object]], object]) -> Self:
        """The records, with what lays them out."""
        made = cls(records)
        made._rows = rows
        return made

    @overload
    def __call__(self) -> list[Flat]: ...
    @overload
    def __call__(self, number: Callable[[Decimal], N]) -> list[dict[str, str | int | bool | N | None]]: ...
    def __call__(self, number: Callable[[Decimal], object] = str) -> object:
        """The records as flat dicts, for a data frame or a table, with the columns of the data package.

        Decimals come as strings; `number=float`, or `Decimal`, is for whoever wants to add them up. Raises TypeError
        for a catalogue that was made by hand and belongs to no report.

        >>> from xinhua_gov import load
        >>> row = load().targets.where(indicator="GDP").records(number=float)[0]
        >>> row["id"], row["name_en"], row["amount"]
        ('gdp.yoy_growth.2021', 'gross domestic product (GDP)', 7.0)
        """
        return self._rows(number)

    def __reduce__(self) -> tuple[type[tuple[E_co, ...]], tuple[tuple[E_co, ...]]]:
        return tuple, (tuple(self),)


class Catalogue(Shown, Mapping[str, E_co], Generic[E_co]):
    """Records of one kind by id, in the order of the report.

    It is a Mapping: `in` and `get` answer for an id that is not there, and indexing raises UnknownIdError, which names
    the nearest ids. Of records that share an id the first is given, and `repeated` names the id. A frame of pandas made
    of it has a row for each record.
    """

    __slots__ = ("_by_id", "_home", "_kind", "_records")
    _by_id: dict[str, E_co]
    _records: Records[E_co]
    _home: Home | None
    _kind: str

    def __init__(self, records: Iterable[E_co] = ()) -> None:
        by_id: dict[str, E_co] = {}
        self._set("_records", Records._of(records, self._rows))
        for record in self._records:
            by_id.setdefault(record.id, record)
        self._set("_by_id", by_id)
        self._set("_home", None)
        self._set("_kind", "")

    def _taken_in(self, home: Home | None, kind: str) -> Self:
        """The same records, belonging to a report, or to what else knows their table and the records that they name."""
        made = object.__new__(type(self))
        made._set("_records", Records._of(self._records, made._rows))
        made._set("_by_id", self._by_id)
        made._set("_home", home)
        made._set("_kind", kind)
        return made

    def __getitem__(self, id: str) -> E_co:
        if id not in self:
            raise UnknownIdError(id, near=nearest(id, self._by_id))
        return self._by_id[id]

    @overload
    def get(self, key: str, default: None = None, /) -> E_co | None: ...
    @overload
    def get(self, key: str, default: D, /) -> E_co | D: ...
    def get(self, key: str, default: object = None, /) -> object:
        """The record with exactly this id, or the default."""
        return self._by_id[key] if key in self else default

    def __contains__(self, id: object) -> bool:
        return isinstance(id, str) and id in self._by_id

    def __iter__(self) -> Iterator[str]:
        return iter(self._by_id)

    def __len__(self) -> int:
        return len(self._by_id)

    def where(self, **fields: object) -> Self:
        """The records whose fields have these values: `targets.where(period=2021, nature="binding", indicator="GDP")`.

        A field with several values matches when it holds the value. A word of a closed list may be its code or its
        label in either language, a record its id or its name. Raises UnknownFieldError for a field that no record of
        the catalogue has, and for a word that is not of its list; UnknownIdError for what no record of the report is
        called, and PeriodError for no period.

        >>> from xinhua_gov import load
        >>> list(load().targets.where(nature="约束性"))
        ['binding_indicators.2021']
        """
        from xinhua_gov.model.filters import passing

        known = {name for kind in {type(record) for record in self._records} for name in kind.model_fields}
        for name in fields:
            if self._records and name not in known:
                raise UnknownFieldError(name, "a field of these records", tuple(sorted(known)))
        tests = [passing(self._records, name, wanted, self._called) for name, wanted in fields.items()]
        return self._chosen(record for record in self._records if all(passes(record) for passes in tests))

    def named(self, name: str) -> Self:
        """All records that have this name or alias, in Chinese or English, whatever the case and width of letters."""
        wanted = folded(name.strip())
        return self._chosen(r for r in self._records if wanted in (folded(text) for text in getattr(r, "names", ())))

    def to_frame(self, number: Callable[[Decimal], object] = float) -> DataFrame:
        """The records as a frame of pandas, a row each, numbers as floats; raises MissingPackageError without pandas.

        >>> from xinhua_gov import load
        >>> load().targets.where(nature="binding").to_frame()["id"].tolist()  # doctest: +SKIP
        ['binding_indicators.2021']
        """
        return frame_of(self._dicts(number), self._known_home().heading_of(self._kind))

    def __array__(self, dtype: object = None, copy: object = None) -> ndarray:
        """The rows as an array of dataclasses, which is how pandas asks for them; numbers are floats."""
        import numpy as np

        heads = self._known_home().heading_of(self._kind)
        row = make_dataclass("Row", heads, slots=True)
        made = np.empty(len(self._records), dtype=object)
        made[:] = [row(**cells) for cells in self._dicts(float)]
        return made

    @property
    def records(self) -> Records[E_co]:
        """The records in order, including those that repeat an id; `records()` gives them as flat records."""
        return self._records

    @property
    def repeated(self) -> tuple[str, ...]:
        """The ids that more than one record has."""
        if len(self._records) == len(self):
            return ()
        counts = Counter(record.id for record in self._records)
        return tuple(id for id, count in counts.items() if count > 1)

    def __eq__(self, other: object) -> bool:
        return self._records == other._records if isinstance(other, Catalogue) else super().__eq__(other)

    def __hash__(self) -> int:
        return hash(self._records)

    def __repr__(self) -> str:
        return (
            f"<{type(self).__name__} of {len(self)}: {', '.join(list(self)[:NEAREST])}{', …' * (len(self) > NEAREST)}>"
        )

    def __reduce__(self) -> tuple[type[Self], tuple[tuple[E_co, ...]]]:
        return type(self), (tuple(self._records),)

    def __copy__(self) -> Self:
        return self

    def __deepcopy__(self, memo: object) -> Self:
        return self

    def __setattr__(self, name: str, value: object) -> Never:
        raise AttributeError(f"a {type(self).__name__} cannot be changed")

    def __delattr__(self, name: str) -> Never:
        raise AttributeError(f"a {type(self).__name__} cannot be changed")

    def _set(self, name: str, value: object) -> None:
        object.__setattr__(self, name, value)

    def _chosen(self, records: Iterable[E_co]) -> Self:
        """Some of the records, at home where these are."""
        return type(self)(records)._taken_in(self._home, self._kind)

    def _called(self, kinds: tuple[RecordKind, ...], word: str) -> tuple[str, ...] | None:
        """The ids of the records of the report that an id or a name calls; None where there is no report."""
        found = [None if self._home is None else self._home.catalogue_of(kind) for kind in kinds]
        catalogues = [catalogue for catalogue in found if catalogue is not None]
        if not catalogues or any(word in catalogue for catalogue in catalogues):
            return (word,) if catalogues else None
        ids = tuple(id for catalogue in catalogues for id in catalogue.named(word))
        if not ids:
            raise UnknownIdError(word, kinds[0].en if len(kinds) == 1 else "record", nearest_names(word, catalogues))
        return ids

    def _known_home(self) -> Home:
        if self._home is None:
            raise TypeError("these records belong to no report, which would lay them out; take them from a report")
        return self._home

    def _rows(self, number: Callable[[Decimal], object]) -> object:
        return self._known_home().rows_of(self._kind, self._records, number)

    def _dicts(self, number: Callable[[Decimal], object]) -> list[dict[str, object]]:
        return cast("list[dict[str, object]]", self._rows(number))

    @classmethod
    def __get_pydantic_core_schema__(cls, source: object, handler: GetCoreSchemaHandler) -> CoreSchema:
        records = core_schema.tuple_variable_schema(handler.generate_schema((get_args(source) or cls._holds)[0]))
        from_records = core_schema.no_info_after_validator_function(cls, records)
        return core_schema.json_or_python_schema(
            json_schema=from_records,
            python_schema=core_schema.union_schema(
                [core_schema.is_instance_schema(cls), from_records], mode="left_to_right"
            ),
            serialization=core_schema.wrap_serializer_function_ser_schema(
                lambda catalogue, write: write(tuple(catalogue.records)), schema=records
            ),
        )

    _holds: tuple[type[Entry]] = (Entry,)


class IndicatorCatalogue(Catalogue[Indicator]):
    """The indicators of a report, and their observations as one catalogue."""

    __slots__ = ("_observations",)
    _observations: Catalogue[Observation]
    _holds = (Indicator,)

    def __init__(self, records: Iterable[Indicator] = ()) -> None:
        super().__init__(records)
        self._set("_observations", Catalogue(o for indicator in self.records for o in indicator.observations))

    def _taken_in(self, home: Home | None, kind: str) -> Self:
        """The same indicators, and their observations, belonging to a report."""
        made = super()._taken_in(home, kind)
        made._set("_observations", self._observations._taken_in(home, RecordKind.OBSERVATIONS.value))
        return made

    @property
    def observations(self) -> Catalogue[Observation]:
        """The observations of all indicators."""
        return self._observations


class ProjectCatalogue(Catalogue[Project]):
    """The projects of a report, and their milestones as one catalogue."""

    __slots__ = ("_milestones",)
    _milestones: Catalogue[Milestone]
    _holds = (Project,)

    def __init__(self, records: Iterable[Project] = ()) -> None:
        super().__init__(records)
        self._set("_milestones", Catalogue(m for project in self.records for m in project.milestones))

    def _taken_in(self, home: Home | None, kind: str) -> Self:
        """The same projects, and their milestones, belonging to a report."""
        made = super()._taken_in(home, kind)
        made._set("_milestones", self._milestones._taken_in(home, RecordKind.MILESTONES.value))
        return made

    @property
    def milestones(self) -> Catalogue[Milestone]:
        """The milestones of all projects."""
        return self._milestones


def belonging_of(catalogue: Catalogue[Entry]) -> tuple[object, str]:
    """The report that the records of a catalogue are of, None where there is none, and their kind, empty likewise."""
    return getattr(catalogue._home, "report", None), catalogue._kind


def nearest_names(wanted: str, catalogues: Iterable[Catalogue[Entry]]) -> tuple[str, ...]:
    """The ids of some catalogues most like what is wanted, then the names."""
    records = [record for catalogue in catalogues for record in catalogue.records]
    names = dict.fromkeys(name for record in records for name in getattr(record, "names", ()))
    near = (*nearest(wanted, dict.fromkeys(record.id for record in records)), *nearest(wanted, names))
    return tuple(dict.fromkeys(near))[:NEAREST]
