"""Steps: the changes of a draft that can be taken back, kept in its folder as what each file held before.

The file holds one JSON object a line, the latest last. Of a changed file it keeps only the lines that were changed.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any, NamedTuple

from xinhua_gov.errors import FileError
from xinhua_gov.storage.files import read_bytes

CHANGES = "changes.jsonl"
"""The file within the folder of a draft."""

LARGEST = 8 * 2**20
"""Bytes that it may have: beyond that the oldest changes are forgotten."""


class Step(NamedTuple):
    """One change: the state of the files after it, what was edited, and what takes it back.

    `before` has for each changed file the lines before and behind that were kept, and those that stood between them;
    None for a file that was not there.
    """

    after: str
    edits: tuple[Mapping[str, Any], ...]
    before: Mapping[str, tuple[int, int, list[str]] | None]

    @classmethod
    def between(
        cls, old: Mapping[str, bytes], new: Mapping[str, bytes], after: str, edits: list[Mapping[str, Any]]
    ) -> Step:
        """The step between two states of the files."""
        changed = [name for name in {**old, **new} if old.get(name) != new.get(name)]
        before = {name: _cut(old[name], new.get(name, b"")) if name in old else None for name in changed}
        return cls(after, tuple(edits), before)

    def undone(self, files: Mapping[str, bytes]) -> dict[str, bytes | None]:
        """The files that were changed as they were before, None for one that was not there."""
        return {
            name: None if cut is None else _restored(files.get(name, b""), *cut) for name, cut in self.before.items()
        }


def last_step(folder: Path) -> tuple[int, Step | None]:
    """How many changes of a folder can be taken back, and the last one.

    Raises FileError where the file of changes cannot be read.
    """
    lines = _lines(folder)
    if not lines:
        return 0, None
    try:
        step = json.loads(lines[-1])
        before = {name: None if cut is None else _read_cut(*cut) for name, cut in step["before"].items()}
        found = Step(str(step["after"]), tuple(step["edits"]), before)
    except (ValueError, LookupError, TypeError, AttributeError, RecursionError):
        raise FileError(
            str(folder / CHANGES), "holds no changes of a draft; take it away to go on without it"
        ) from None
    return len(lines), found


def with_step(folder: Path, step: Step) -> bytes:
    """The file of changes with one more; the oldest are left out where it grows too large."""
    lines = [*_lines(folder), json.dumps(step._asdict(), ensure_ascii=False).encode(errors="surrogatepass")]
    while len(lines) > 1 and sum(map(len, lines)) > LARGEST:
        del lines[0]
    return b"\n".join(lines) + b"\n"


def without_last(folder: Path) -> bytes | None:
    """The file of changes without the last one; None where none is left."""
    lines = _lines(folder)[:-1]
    return b"\n".join(lines) + b"\n" if lines else None


def _lines(folder: Path) -> list[bytes]:
    file = folder / CHANGES
    return read_bytes(file).splitlines() if folder.is_dir() and file.exists() else []


def _cut(old: bytes, new: bytes) -> tuple[int, int, list[str]]:
    """How many lines an old and a new file have in common at their beginning and end, and the old ones between."""
    ours, theirs = old.split(b"\n"), new.split(b"\n")
    most = min(len(ours), len(theirs))
    first = next((n for n in range(most) if ours[n] != theirs[n]), most)
    last = next((n for n in range(most - first) if ours[-1 - n] != theirs[-1 - n]), most - first)
    return first, last, [line.decode(errors="surrogateescape") for line in ours[first : len(ours) - last]]


def _read_cut(first: object, last: object, between: list[object]) -> tuple[int, int, list[str]]:
    """A cut out of the file of changes; raises ValueError where it is none."""
    lines = [line for line in between if isinstance(line, str)]
    if not isinstance(first, int) or not isinstance(last, int) or lines != between:
        raise ValueError("no cut")
    return first, last, lines


def _restored(new: bytes, first: int, last: int, between: list[str]) -> bytes:
    """The old file, out of the new one and what was cut."""
    lines = new.split(b"\n")
    middle = [line.encode(errors="surrogateescape") for line in between]
    return b"\n".join([*lines[:first], *middle, *lines[len(lines) - last :]])
