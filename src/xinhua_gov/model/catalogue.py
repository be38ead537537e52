"""Catalogue: an immutable Mapping of records by id, its indexes built once."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from typing import Generic, Never, Self, TypeVar, get_args, overload

from pydantic import GetCoreSchemaHandler
from pydantic_core import CoreSchema, core_schema

from xinhua_gov.errors import UnknownFieldError, UnknownIdError
from xinhua_gov.model.base import Entry
from xinhua_gov.model.indicator import Indicator, Observation
from xinhua_gov.model.project import Milestone, Project
from xinhua_gov.spelling import NEAREST, folded, nearest

E_co = TypeVar("E_co", bound=Entry, covariant=True)
D = TypeVar("D")


class Catalogue(Mapping[str, E_co], Generic[E_co]):
    """Records of one kind by id, in the order of the report.

    It is a Mapping: `in` and `get` answer for an id that is not there, and indexing raises UnknownIdError, which names
    the nearest ids. Of records that share an id the first is given, and `repeated` names the id.
    """

    __slots__ = ("_by_id", "_records")
    _by_id: dict[str, E_co]
    _records: tuple[E_co, ...]

    def __init__(self, records: Iterable[E_co] = ()) -> None:
        by_id: dict[str, E_co] = {}
        self._set("_records", tuple(records))
        for record in self._records:
            by_id.setdefault(record.id, record)
        self._set("_by_id", by_id)

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
        """The records whose fields have these values: `targets.where(period="2021", nature="binding")`.

        A field with several values matches when it holds the value. Raises UnknownFieldError for a field that no record
        of the catalogue has.
        """
        known = {name for kind in {type(record) for record in self._records} for name in kind.model_fields}
        for name in fields:
            if self._records and name not in known:
                raise UnknownFieldError(name, "a field of these records", tuple(sorted(known)))
        return type(self)(r for r in self._records if all(_matches(r, *item) for item in fields.items()))

    def named(self, name: str) -> Self:
        """All records that have this name or alias, in Chinese or English, whatever the case and width of letters."""
        wanted = folded(name.strip())
        return type(self)(r for r in self._records if wanted in (folded(text) for text in getattr(r, "names", ())))

    @property
    def records(self) -> tuple[E_co, ...]:
        """The records in order, including those that repeat an id."""
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
        return type(self), (self._records,)

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
                lambda catalogue, write: write(catalogue.records), schema=records
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

    @property
    def milestones(self) -> Catalogue[Milestone]:
        """The milestones of all projects."""
        return self._milestones


def nearest_names(wanted: str, catalogues: Iterable[Catalogue[Entry]]) -> tuple[str, ...]:
    """The ids of some catalogues most like what is wanted, then the names."""
    records = [record for catalogue in catalogues for record in catalogue.records]
    names = dict.fromkeys(name for record in records for name in getattr(record, "names", ()))
    near = (*nearest(wanted, dict.fromkeys(record.id for record in records)), *nearest(wanted, names))
    return tuple(dict.fromkeys(near))[:NEAREST]


def _matches(record: Entry, field: str, wanted: object) -> bool:
    value = getattr(record, field, None)
    return value == wanted or (isinstance(value, tuple) and wanted in value)
