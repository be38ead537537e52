"""What the tests of the commands share: the answer of a command line, and the cells of a terminal."""

from __future__ import annotations

import os
import unicodedata
from typing import NamedTuple, Protocol


class Answer(NamedTuple):
    """What a command line ended with, and what it printed on either stream."""

    status: int
    out: str
    err: str

    def printed(self) -> str:
        """What was printed by a command that ended well and said nothing on the error stream."""
        assert (self.status, self.err) == (0, "")
        return self.out


class Run(Protocol):
    """Runs a command line in the process of the tests: the fixture `run`."""

    def __call__(self, *words: str) -> Answer: ...


def environment(**others: str) -> dict[str, str]:
    """The environment of a user whose terminal and locale set nothing that matters here."""
    kept = {name: value for name, value in os.environ.items() if not name.startswith(("PYTHON", "LC_"))}
    kept.pop("COLUMNS", None)
    return {**kept, "LANG": "C.UTF-8", **others}


def cells(line: str) -> list[str]:
    """The characters of a line by the terminal column they begin in; "" is the second column of a wide one."""
    columns: list[str] = []
    for character in line:
        columns += [character, ""] if unicodedata.east_asian_width(character) in "WF" else [character]
    return columns
