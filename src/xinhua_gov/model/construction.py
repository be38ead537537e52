"""Construction: what a record may be given when it is built in Python, where files have one strict form.

A record's validator is strict, so that a file is read as it is written. Whoever builds one in Python may write the
simpler thing that means the same: a list for a tuple, the code of a word for the word, an int for a Decimal.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterator, Mapping, Sequence
from decimal import Decimal
from enum import Enum
from functools import cache, reduce
from inspect import Parameter, Signature
from operator import or_
from types import GenericAlias, UnionType
from typing import Annotated, Any, Literal, NamedTuple, Union, get_args, get_origin

from pydantic import BaseModel

from xinhua_gov.arguments import shown
from xinhua_gov.errors import FaultsError
from xinhua_gov.units import Unit

LEFT_OUT = ...
"""What a signature shows as the default of a field that the other fields of the record say."""


class WrongValueError(ValueError):
    """A value that cannot be made into that of a field; the message says what was expected."""


Read = Callable[[Any], Any]
"""Makes the value of a field of what was given, which is left as it is where it is none of that."""


class GivenFields(NamedTuple):
    """What a record is built of, in the form that its validator takes; `wrong` says what is wrong with a field."""

    fields: dict[str, object]
    wrong: dict[str, str]


def given(cls: type[BaseModel], fields: dict[str, object]) -> GivenFields:
    """The fields of a record as its validator takes them; what cannot be made of them stays as it is."""
    takes = _takes(cls)
    wrong: dict[str, str] = {}
    if takes == _NOTHING_SIMPLER:
        return GivenFields(fields, wrong)
    values = takes.constants | fields
    for name in takes.readers.keys() & fields.keys():
        try:
            values[name] = takes.readers[name](fields[name])
        except WrongValueError as error:
            wrong[name] = str(error)
    if takes.complete is not None:
        takes.complete(values)
    return GivenFields(values, wrong)


class _Takes(NamedTuple):
    """What may be given for the fields of a class beside what its validator takes.

    `constants` are the fields that have one value for all records of the class and need not be given, `readers` make
    the value of a field of something simpler, and `complete` fills in what follows from other fields.
    """

    constants: dict[str, object]
    readers: dict[str, Read]
    complete: Callable[[dict[str, object]], None] | None


_NOTHING_SIMPLER = _Takes({}, {}, None)


@cache
def _takes(cls: type[BaseModel]) -> _Takes:
    literals = ((name, get_args(field.annotation)) for name, field in _fields(cls) if _is_literal(field.annotation))
    constants = {name: values[0] for name, values in literals if len(values) == 1}
    readers = {name: reader for name, field in _fields(cls) if (reader := _reader(field.annotation)) is not None}
    if "unit" in cls.model_fields:
        readers["unit"] = _unit_code
    return _Takes(constants, readers, getattr(cls, "_complete", None))


def _fields(cls: type[BaseModel]) -> Iterator[tuple[str, Any]]:
    return iter(cls.model_fields.items())


def _is_literal(annotation: object) -> bool:
    return get_origin(annotation) is Literal


def _reader(annotation: Any) -> Read | None:
    """What makes a value of this type of something simpler; None where nothing simpler is taken."""
    kind, arguments = get_origin(annotation) or annotation, get_args(annotation)
    if kind is Annotated:
        return _reader(arguments[0])
    if kind in (Union, UnionType):
        return next(filter(None, map(_reader, arguments)), None)
    if kind is tuple:
        return _reader_of_list(_reader(arguments[0]))
    if not isinstance(kind, type):
        return None
    if issubclass(kind, Enum):
        return _reader_of_word(kind)
    if issubclass(kind, Mapping):
        return _reader_of_list(None)
    if "_from_text" in vars(kind):
        return _reader_of_text(vars(kind)["_from_text"].__func__)
    return {Decimal: _decimal, dt.date: _date}.get(kind)


def _reader_of_list(read: Read | None) -> Read:
    def as_tuple(value: object) -> object:
        if not isinstance(value, Sequence) or isinstance(value, str | bytes | bytearray | memoryview):
            return value
        return tuple(value) if read is None else tuple(map(read, value))

    return as_tuple


def _reader_of_text(read: Callable[[str], object]) -> Read:
    def from_text(value: object) -> object:
        if not isinstance(value, str):
            return value
        try:
            return read(value)
        except FaultsError as error:
            raise WrongValueError(error.faults[0].message) from None

    return from_text


def _reader_of_word(words: type[Enum]) -> Read:
    codes = {word.value: word for word in words}

    def as_word(value: object) -> object:
        if not isinstance(value, str) or isinstance(value, words):
            return value
        if value not in codes:
            raise WrongValueError(f"expected {', '.join(codes)}, found {shown(value)}")
        return codes[value]

    return as_word


def _decimal(value: object) -> object:
    if isinstance(value, float):
        printed = f"{Decimal(repr(float(value))):f}"
        exact = f"{Decimal(value):.20f}"
        raise WrongValueError(
            f'{printed} is a float, which stands for {exact} and not for what is printed; write "{printed}"'
        )
    if type(value) is int:
        return Decimal(value)
    if isinstance(value, Decimal | str):
        return value
    raise WrongValueError(f'expected a Decimal, an int or a string such as "271.4", found {shown(value)}')


def _date(value: object) -> object:
    if not isinstance(value, str):
        return value
    try:
        return dt.datetime.strptime(value, "%Y-%m-%d").date()
    except ValueError:
        return value


def _unit_code(value: object) -> object:
    return value.code if isinstance(value, Unit) else value


def signature_of(cls: type[BaseModel]) -> Signature:
    """What a record is built of, as `help`, `inspect` and tab completion show it: its fields, with what each takes.

    What has to be given comes first, what is said of every record last.
    """
    told_by_others: frozenset[str] = getattr(cls, "_left_out", frozenset())
    parameters = []
    for name, field in _fields(cls):
        default = _takes(cls).constants.get(name, Parameter.empty if field.is_required() else field.default)
        default = LEFT_OUT if name in told_by_others and field.is_required() else default
        annotation = taken(field.annotation)
        parameters.append(Parameter(name, Parameter.KEYWORD_ONLY, default=default, annotation=annotation))
    parameters.sort(key=lambda one: (one.default is not Parameter.empty, one.name in _OF_EVERY_RECORD))
    return Signature(parameters, return_annotation=None)


_OF_EVERY_RECORD = ("note", "open", "proposals")


def taken(annotation: Any) -> Any:
    """The type of what may be given for a field of some type."""
    kind, arguments = get_origin(annotation) or annotation, get_args(annotation)
    if kind is Annotated:
        return taken(arguments[0])
    if kind in (Union, UnionType):
        return reduce(or_, map(taken, arguments))
    if not isinstance(kind, type) or kind is str:
        return annotation
    if kind is tuple:
        return _sequence_of(taken(arguments[0]))
    if issubclass(kind, Mapping):
        (held,) = map(taken, arguments or vars(kind)["_holds"])
        return (GenericAlias(kind, (held,)) if arguments else kind) | _sequence_of(held)
    if kind is Decimal:
        return Decimal | int | str
    return kind | str if issubclass(kind, str | dt.date) or "_from_text" in vars(kind) else annotation


def _sequence_of(item: Any) -> Any:
    return GenericAlias(Sequence, (item,))
