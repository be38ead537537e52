"""The public names and their signatures are those that were reviewed: a change shows as a diff of `api.txt`.

To write it anew: `python tests/tools/test_api.py`.
"""

from __future__ import annotations

import enum
import inspect
from collections.abc import Iterator
from pathlib import Path
from typing import get_args, get_overloads

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
        for member, owner in sorted(_members(value).items()):
            fields = vars(owner).get("__annotations__", {})
            if member in fields:
                yield f"{name}.{member}: {getattr(fields[member], '__forward_arg__', fields[member])}"
            else:
                yield from (f"{name}.{member}{told}" for told in _told(vars(owner)[member]))
    elif inspect.isfunction(value):
        yield from (f"{name}{told}" for told in _told(value))
    else:
        union = get_args(get_args(value)[0]) if get_args(value) else ()
        yield f"{name} = {' | '.join(kind.__name__ for kind in union) or value}"


def _members(value: type) -> dict[str, type]:
    """The members and fields of a class that are its users' business, with the class that has them.

    What it has from a public class is listed there; what it has from one that is not public is its own.
    """
    own = [base for base in value.__mro__ if base is value or _is_hidden(base)]
    return {
        member: base
        for base in reversed(own)
        for member in (*vars(base), *vars(base).get("__annotations__", {}))
        if not member.startswith(("_", "model_"))
    }


def _is_hidden(base: type) -> bool:
    return base.__module__.startswith("xinhua_gov") and getattr(xg, base.__name__, None) is not base


def _told(member: object) -> Iterator[str]:
    """What a member takes and gives, a line for each overload."""
    if isinstance(member, property):
        yield f" -> {inspect.signature(member.fget).return_annotation}" if member.fget else ""
        return
    function = member.__func__ if isinstance(member, classmethod | staticmethod) else member
    if not inspect.isfunction(function):
        yield ""
        return
    for form in get_overloads(function) or [function]:
        yield str(inspect.signature(form))


def test_the_public_surface_is_the_one_that_was_reviewed() -> None:
    """Where it changed on purpose: python tests/tools/test_api.py, and review the diff."""
    assert surface().splitlines() == REVIEWED.read_text(encoding="utf-8").splitlines()


if __name__ == "__main__":
    REVIEWED.write_text(surface(), encoding="utf-8")
