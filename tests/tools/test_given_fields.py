"""What type checkers read of the constructors of records, `model/given_fields.py`, says what the records take.

To write it anew: `python tests/tools/test_given_fields.py`.
"""

from __future__ import annotations

import enum
import inspect
from collections.abc import Iterator
from pathlib import Path
from types import NoneType, UnionType
from typing import Any, Literal, Union, get_args, get_origin

import xinhua_gov as xg
from xinhua_gov.arguments import article

FILE = Path(__file__).resolve().parents[2] / "src" / "xinhua_gov" / "model" / "given_fields.py"

HEAD = '''"""Given fields: what each record may be given when it is built in Python, for type checkers alone.

Made by `python tests/tools/test_given_fields.py` from the records themselves; nothing imports it when a program runs.
"""

from __future__ import annotations

'''

BASES = ("Entry", "Record")
"""Classes that no record is of."""


def records() -> list[type[xg.Record]]:
    """The public classes of records that are built by hand."""
    found = (getattr(xg, name) for name in xg.__all__ if name not in BASES)
    return [
        value
        for value in found
        if isinstance(value, type) and issubclass(value, xg.Record) and value.__module__.startswith("xinhua_gov.model.")
    ]


def file() -> str:
    """The file: a typed dictionary for each class, with the imports that they need."""
    imports: dict[str, set[str]] = {"typing": {"NotRequired", "TypedDict"}}
    classes = [typed_dict(cls, imports) for cls in records()]
    dates = "import datetime as dt\n" if "datetime" in imports else ""
    lines = [f"from {module} import {', '.join(sorted(names))}\n" for module, names in sorted(imports.items()) if names]
    own = [line for line in lines if line.startswith("from xinhua_gov")]
    others = [line for line in lines if line not in own]
    return f"{HEAD}{dates}{''.join(others)}\n{''.join(own)}\n\n" + "\n\n".join(classes)


def typed_dict(cls: type[xg.Record], imports: dict[str, set[str]]) -> str:
    """The typed dictionary of a class."""
    lines = [
        f"class {cls.__name__}Fields(TypedDict):\n",
        f'    """What {article(cls.__name__)} {cls.__name__} is built of."""\n\n',
    ]
    for name, parameter in inspect.signature(cls).parameters.items():
        written = written_type(parameter.annotation, imports)
        needed = parameter.default is inspect.Parameter.empty
        lines.append(f"    {name}: {written if needed else f'NotRequired[{written}]'}\n")
    return "".join(lines)


def written_type(annotation: Any, imports: dict[str, set[str]]) -> str:
    """A type as it is written, its names noted with their modules."""
    kind, arguments = get_origin(annotation) or annotation, get_args(annotation)
    if arguments == get_args(get_args(xg.Target)[0]):
        imports.setdefault("xinhua_gov.model.target", set()).add("Target")
        return "Target"
    if kind in (Union, UnionType):
        return " | ".join(dict.fromkeys(written_type(one, imports) for one in arguments))
    if kind is NoneType:
        return "None"
    if kind is Literal:
        imports["typing"].add("Literal")
        return f"Literal[{', '.join(written_literal(one, imports) for one in arguments)}]"
    if kind.__module__ == "datetime":
        imports["datetime"] = set()
        return f"dt.{kind.__name__}"
    if kind.__module__ != "builtins":
        imports.setdefault(kind.__module__, set()).add(kind.__name__)
    inner = ", ".join(written_type(one, imports) for one in arguments)
    return f"{kind.__name__}[{inner}]" if inner else kind.__name__


def written_literal(value: object, imports: dict[str, set[str]]) -> str:
    if isinstance(value, enum.Enum):
        imports.setdefault(type(value).__module__, set()).add(type(value).__name__)
        return f"{type(value).__name__}.{value.name}"
    return repr(value).replace("'", '"')


def plain(text: str) -> Iterator[str]:
    """The words of a source text, however its lines are broken."""
    return (word for word in text.replace("(", " ").replace(")", " ").replace(",", " ").split())


def test_the_file_says_what_the_records_take() -> None:
    """Where it changed on purpose: python tests/tools/test_given_fields.py, then ruff format."""
    assert list(plain(FILE.read_text(encoding="utf-8"))) == list(plain(file()))


if __name__ == "__main__":
    FILE.write_text(file(), encoding="utf-8")
