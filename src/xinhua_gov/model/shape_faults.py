"""Shape faults: what pydantic finds wrong with a record, as faults with their places, in the words of who wrote it."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping

from pydantic import ValidationError
from pydantic_core import ErrorDetails

from xinhua_gov import arguments
from xinhua_gov.errors import Fault

FORMS: dict[str, str] = {}
"""What each pattern of a string asks for, in words."""

_DATE = 'expected a date such as "2021-06-07"'


def shown_as_json(value: object) -> str:
    """A value of a file as a message shows it, in at most 60 characters."""
    if isinstance(value, (dict, list)):
        return "an object" if isinstance(value, dict) else "a list"
    text = json.dumps(value[:60] if isinstance(value, str) else value, ensure_ascii=False, default=str)
    return text if len(text) <= 60 else f"{text[:57]}…"


_IN_A_FILE = {
    "string_type": "expected a string in quotes",
    "bool_type": "expected true or false",
    "int_type": "expected an integer",
    "int_from_float": "expected an integer",
    "tuple_type": "expected a list",
    "model_type": "expected an object in braces",
    "date_type": _DATE,
    "date_from_datetime_parsing": _DATE,
    "date_from_datetime_inexact": _DATE,
    "date_parsing": _DATE,
}
"""What is expected in a file, which is JSON, by the type of an error."""

_IN_PYTHON = {
    "string_type": "expected a string",
    "bool_type": "expected True or False",
    "int_type": "expected an int",
    "int_from_float": "expected an int",
    "tuple_type": "expected a list or a tuple",
    "model_attributes_type": "expected a record",
    "date_type": _DATE,
    "date_from_datetime_parsing": _DATE,
    "date_from_datetime_inexact": _DATE,
    "date_parsing": _DATE,
}
"""The same of a record that is built in Python."""


def faults_of_error(
    kind: str, record: str, place: str, error: ValidationError | RecursionError, *, in_python: bool = False
) -> Iterator[Fault]:
    """The faults of a record that pydantic refused, filed under a kind of record, its id, and a place within it.

    What was expected and what was found are told as in JSON, or as `in_python`.
    """
    if isinstance(error, RecursionError):
        yield Fault(kind, record, place, "nested too deeply")
        return
    for details in error.errors():
        if details["type"] == "is_instance_of" and _is_alternative(details["loc"][-1]):
            continue  # another alternative of the field says what is wrong
        context = details.get("ctx", {})
        steps = [step for step in details["loc"] if not _is_alternative(step)]
        steps += [context["field"]] if context.get("field") else []
        field = place + "".join(f"[{step}]" if isinstance(step, int) else f".{one_line(step)}" for step in steps)
        yield Fault(kind, record, field.lstrip("."), _message(details, context, in_python))


def _is_alternative(step: int | str) -> bool:
    """Whether a step on the way to a field is none, but one of the forms that the field may have."""
    return isinstance(step, str) and step.endswith("]") and step.startswith(("is-instance[", "function-"))


def _message(details: ErrorDetails, context: Mapping[str, object], in_python: bool) -> str:
    """What was found and what was expected, in words."""
    found = arguments.shown(details["input"]) if in_python else shown_as_json(details["input"])
    expected = _IN_PYTHON if in_python else _IN_A_FILE
    match details["type"]:
        case "missing":
            return "is missing"
        case "extra_forbidden":
            return "no field of this record has this name"
        case "enum" | "literal_error":
            return f"expected {str(context['expected']).replace(chr(39), '')}, found {found}"
        case "string_pattern_mismatch":
            pattern = str(context["pattern"])
            return f"expected {FORMS.get(pattern, pattern)}, found {found}"
        case "value_error":
            return str(context["error"])
        case "json_invalid":
            return "nested too deeply" if "recursion" in str(context["error"]) else "holds half of a character"
        case "too_long":
            return f"expected at most {context['max_length']} items, found {context['actual_length'] or 'more'}"
        case code if "field" in context:
            return details["msg"].removeprefix(f"{context['field']}: ")
        case code if code not in expected and ("class" in context or "class_name" in context):
            return f"expected {context.get('class', context.get('class_name'))}, found {found}"
        case code:
            return f"{expected.get(code, details['msg'])}, found {found}"


def one_line(text: str) -> str:
    """A name from the data as it may stand in a message: one short line."""
    return (text if text.isprintable() else json.dumps(text))[:80]
