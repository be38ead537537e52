"""Refusals: the errors of a record that is built in Python: ours, which name every fault, and pydantic's too.

Whoever catches the errors of this package and whoever catches pydantic's ValidationError catches the same error, and a
validator of another model in which a record is built takes it for one of its own.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from functools import cache
from typing import Any, Self, get_args

from pydantic import BaseModel, ValidationError
from pydantic_core import ErrorDetails, InitErrorDetails, PydanticCustomError, core_schema

from xinhua_gov.errors import Fault, FaultsError, ReferencesError, ShapeError
from xinhua_gov.model.construction import GivenFields
from xinhua_gov.model.shape_faults import faults_of_error, one_line


class _RefusalError(FaultsError, ValidationError):  # pydantic's stubs call it final, and it is not
    """An error of ours that is one of pydantic's, with the errors that pydantic found."""

    def __init__(self, *_of_pydantic: object) -> None:
        """Pydantic makes it, of what it found; the faults are said afterwards."""
        super().__init__(())

    @classmethod
    def of(cls, faults: tuple[Fault, ...], title: str, errors: Iterable[InitErrorDetails] = ()) -> Self:
        """The error of some faults; in a copy from another process pydantic's part is empty."""
        made = cls.from_exception_data(title, list(errors))
        made.args, made.faults = (faults,), faults
        return made

    def __str__(self) -> str:
        return str(self.faults[0]) if len(self.faults) == 1 else FaultsError.__str__(self)

    def __repr__(self) -> str:
        return f"{type(self).__name__}({str(self)!r})"

    def __reduce__(self) -> tuple[Callable[..., Self], tuple[tuple[Fault, ...], str]]:
        return type(self).of, (self.faults, self.title)


class RecordShapeError(ShapeError, _RefusalError):
    """Fields from which no record can be built."""


class RecordReferencesError(ReferencesError, _RefusalError):
    """Records that are well formed and do not make a report together."""


def refusal(cls: type[BaseModel], given: GivenFields, error: ValidationError) -> _RefusalError:
    """The error of a record that cannot be built: every fault with the class, the id where it is given, the field."""
    told = error.errors()
    causes = [details.get("ctx", {}).get("error") for details in told]
    unfit = [fault for cause in causes if isinstance(cause, ReferencesError) for fault in cause.faults]
    if unfit:
        return RecordReferencesError.of(tuple(unfit), error.title, map(_as_given, told))
    wrong = given.wrong | {field: _missing() for field in getattr(cls, "_left_out", ()) if field not in given.fields}
    id = given.fields.get("id")
    record = one_line(id) if isinstance(id, str) else ""
    rest = (details for details in told if not (details["loc"] and details["loc"][0] in wrong))
    errors = [*_in_our_words(wrong, told), *map(_as_given, rest)]
    whole = ValidationError.from_exception_data(error.title, errors)
    faults = dict.fromkeys(faults_of_error(cls.__name__, record, "", whole, in_python=True))
    return RecordShapeError.of(tuple(faults), error.title, errors)


def _missing() -> str:
    return "is missing, and the other fields do not say it"


def _in_our_words(wrong: dict[str, str], told: Iterable[ErrorDetails]) -> Iterator[InitErrorDetails]:
    """The errors of the fields of which we know better what is wrong, each once."""
    found = {details["loc"][0]: details["input"] for details in told if details["loc"]}
    for field, message in wrong.items():
        if field in found:
            error = PydanticCustomError("record", "{told}", {"told": message, "field": ""})
            yield InitErrorDetails(type=error, loc=(field,), input=found[field])


def _as_given(details: ErrorDetails) -> InitErrorDetails:
    """An error that pydantic told, in the form in which it takes one."""
    context: dict[str, Any] = details.get("ctx", {})
    is_its_own = details["type"] in _its_own()
    kind = details["type"] if is_its_own else PydanticCustomError(details["type"], details["msg"], context)
    return InitErrorDetails(type=kind, loc=details["loc"], input=details["input"], ctx=context)


@cache
def _its_own() -> frozenset[str]:
    """The types of the errors that pydantic has itself."""
    return frozenset(get_args(core_schema.ErrorType))
