"""Arguments: what a public function was given, held against what it takes, before it does anything.

A wrong type is told in one line that names the argument, what was expected and what was found, where else Python would
tell of a missing attribute somewhere within.
"""

from __future__ import annotations

import functools
import os
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from types import NoneType, UnionType
from typing import Annotated, Any, Literal, ParamSpec, TypeVar, Union, get_args, get_origin, get_type_hints

from xinhua_gov.errors import FileError

LONGEST_SHOWN = 60
"""Characters of a value that a message shows."""

LONGEST_PATH = 4096
"""Characters of the longest path."""

P = ParamSpec("P")
R = TypeVar("R")


def checked(function: Callable[P, R]) -> Callable[P, R]:
    """A public function whose arguments are held against their annotations whenever it is called.

    Raises TypeError, which names the argument, where one is of another type; FileError where a path is empty or a text.

    >>> @checked
    ... def doubled(number: int, *, said: bool = False) -> int:
    ...     return number * 2
    >>> doubled("2")
    Traceback (most recent call last):
    TypeError: the argument `number`: expected an int, found '2'
    """
    expected = functools.cache(lambda: get_type_hints(function))
    code = function.__code__
    positional = code.co_varnames[: code.co_argcount]

    @functools.wraps(function)
    def call(*given: P.args, **named: P.kwargs) -> R:
        types = expected()
        for name, value in (*zip(positional, given, strict=False), *named.items()):
            if name in types:
                check(name, value, types[name])
        return function(*given, **named)

    return call


def check(name: str, value: object, expected: Any) -> None:
    """Raise TypeError where an argument is not of the type that is expected, FileError where a path cannot be one."""
    if not fits(value, expected):
        raise TypeError(f"the argument `{name}`: expected {words_for(expected)}, found {shown(value)}")
    if isinstance(value, str) and os.PathLike in map(_kind, _alternatives(expected)):
        if not value:
            raise FileError("''", f"the argument `{name}` is empty, expected the path of a file or folder")
        if "\n" in value or len(value) > LONGEST_PATH:
            raise FileError(shown(value), f"the argument `{name}` is a text, expected the path of a file or folder")


def fits(value: object, expected: Any) -> bool:
    """Whether a value is of a type, as far as that shows without taking anything out of it."""
    kind, arguments = _kind(expected), get_args(expected)
    if kind in (Union, UnionType):
        return any(fits(value, alternative) for alternative in arguments)
    if kind is Literal:
        return any(type(value) is type(one) and value == one for one in arguments)
    if kind in (Any, object) or isinstance(kind, TypeVar):
        return True
    if kind in (Iterable, Sequence, Collection):
        return isinstance(value, kind) and not isinstance(value, str | bytes | bytearray)
    if kind is int:
        return isinstance(value, int) and not isinstance(value, bool)
    return isinstance(value, kind)


def words_for(expected: Any) -> str:
    """A type as a message names it.

    >>> words_for(int | None), words_for(str | os.PathLike[str]), words_for(Literal["zh", "en"])
    ('an int or None', 'a path', "'zh' or 'en'")
    """
    alternatives = _alternatives(expected)
    if os.PathLike in map(_kind, alternatives):
        alternatives = [one for one in alternatives if one is not str]
    return " or ".join(dict.fromkeys(map(_words_for_one, alternatives)))


def _words_for_one(expected: Any) -> str:
    kind = _kind(expected)
    if kind is Literal:
        return " or ".join(map(repr, get_args(expected)))
    if kind in _WORDS:
        return _WORDS[kind]
    return f"{article(kind.__name__)} {kind.__name__}"


_WORDS: dict[object, str] = {
    NoneType: "None",
    bool: "True or False",
    str: "a string",
    os.PathLike: "a path",
    Mapping: "a mapping",
    Iterable: "a list or another iterable",
    Sequence: "a list",
    Collection: "a list",
    Callable: "a function",
}


def _alternatives(expected: Any) -> list[Any]:
    """The types that a union joins, or the one type."""
    return list(get_args(expected)) if _kind(expected) in (Union, UnionType) else [expected]


def _kind(expected: Any) -> Any:
    """The class of a type without its arguments."""
    kind = get_origin(expected) or expected
    return _kind(get_args(expected)[0]) if kind is Annotated else NoneType if kind is None else kind


def shown(value: object) -> str:
    """A value as a message shows it: what is short as it is written in Python, anything else by what it is.

    >>> shown("levl"), shown(None), shown([1, 2]), shown(b"7")
    ("'levl'", 'None', 'a list', 'bytes')
    """
    if value is None or isinstance(value, str | int | float):
        written = repr(value[: LONGEST_SHOWN + 1] if isinstance(value, str) else value)
        return written if len(written) <= LONGEST_SHOWN else f"{written[: LONGEST_SHOWN - 1]}…"
    name = type(value).__name__
    return name if name in ("bytes", "bytearray") else f"{article(name)} {name}"


def article(noun: str) -> str:
    """The article before an English noun.

    >>> article("Observation"), article("list")
    ('an', 'a')
    """
    return "an" if noun[:1].lower() in "aeiou" else "a"
