"""The public names and their signatures are those that were reviewed: a change shows as a diff of `api.txt`.

To write it anew: `python tests/tools/test_api.py`.
"""

from __future__ import annotations

import enum
import inspect
from collections.abc import Iterator
from pathlib import Path

import xinhua_gov as xg

REVIEWED = Path(__file__).with_name("api.txt")


def surface() -> str:
    """Every public name with what it takes, its fields or its members, a line each."""
    return "".join(f"{line}\n" for name in xg.__all__ for line in lines(name, getattr(xg, name)))


def lines(name: str, value: object) -> Iterator[str]:
    if isinstance(value, type) and issubclass(value, enum.Enum):
        yield f"{name}: {', '.join(str(member.value) for member in value)}"
    elif isinstance(value, type):
        yield f"class {name}({', '.join(base.__name__ for base in value.__bases__)})"
        for member in sorted(vars(value)):
            if not member.startswith(("_", "model_")):
                yield f"{name}.{member}{_told(vars(value)[member])}"
        fields = vars(value).get("__annotations__", {})
        yield from (f"{name}.{field}: {fields[field]}" for field in sorted(fields) if not field.startswith("_"))
    elif inspect.isfunction(value):
        yield f"{name}{inspect.signature(value)}"
    else:
        yield f"{name} = {value if isinstance(value, str) else type(value).__name__}"


def _told(member: object) -> str:
    if isinstance(member, property):
        return f" -> {inspect.signature(member.fget).return_annotation}" if member.fget else ""
    function = member.__func__ if isinstance(member, classmethod | staticmethod) else member
    return str(inspect.signature(function)) if inspect.isfunction(function) else ""


def test_the_public_surface_is_the_one_that_was_reviewed() -> None:
    """Where it changed on purpose: python tests/tools/test_api.py, and review the diff."""
    assert surface().splitlines() == REVIEWED.read_text(encoding="utf-8").splitlines()


if __name__ == "__main__":
    REVIEWED.write_text(surface(), encoding="utf-8")
