"""Settling: a draft's folder opened, changed whole or not at all, and its last change taken back.

A folder keeps its changes in a file beside its records, so that the last ones can be taken back, today or next week.
"""

from __future__ import annotations

import contextlib
import hashlib
import json
import os
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import NamedTuple

from xinhua_gov.drafting.agreeing_records import read_draft
from xinhua_gov.drafting.editing import edited
from xinhua_gov.drafting.edits import Edit
from xinhua_gov.drafting.remaining import Question, remaining
from xinhua_gov.drafting.steps import CHANGES, Step, last_step, with_step, without_last
from xinhua_gov.errors import DraftError, Fault, FileError
from xinhua_gov.model.parts import Parts
from xinhua_gov.storage.files import placing, put_file, put_folder
from xinhua_gov.storage.reports import documents_of, files_of


class OpenDraft(NamedTuple):
    """A draft as it stands in its folder, or its one JSON file.

    `parts` is a Report where its records fit together; where they do not, `faults` says what is wrong. `state` tells
    one state of its files from any other: a change is made only to the state that was opened. `steps` counts the
    changes that can be taken back, and `last` says the latest of them in plain values.
    """

    path: Path
    parts: Parts
    faults: tuple[Fault, ...]
    state: str
    steps: int = 0
    last: tuple[Mapping[str, object], ...] = ()

    @property
    def questions(self) -> list[Question]:
        """What a person has still to settle, the most valuable first."""
        return remaining(self.parts)

    @property
    def is_current(self) -> bool:
        """Whether the files are still as they were opened."""
        return _state(files_of(self.path)) == self.state


def open_draft(path: str | os.PathLike[str]) -> OpenDraft:
    """Open the folder of a draft, or its JSON file, even where its records disagree.

    Raises FileError where a file is missing or cannot be read, and ShapeError where one holds no records.
    """
    place = Path(path)
    if place.is_file() and place.suffix.lower() != ".json":
        raise FileError(
            str(path), "is a file, expected the folder of a draft: xinhua-gov draft TEXT -o FOLDER makes one"
        )
    state = _state(files_of(place)) if place.exists() else ""
    parts, faults = read_draft(place)
    steps, step = last_step(place)
    return OpenDraft(place, parts, faults, state, steps, () if step is None else step.edits)


def settle(draft: OpenDraft, edits: Sequence[Edit], *, text: str | None = None, force: bool = False) -> OpenDraft:
    """Change a draft in its folder: all of the changes, or none where one cannot be made; the draft as it is then.

    What follows from a change is changed with it, as `edited` says. `text` is the report's own, and needed to add a
    figure. `force` merges what seems not to be one thing.

    Raises SettlingError with every change that cannot be made and why, DraftError for another text or where the files
    were changed meanwhile, and FileError where they cannot be written; then nothing is changed.
    """
    if text is not None:
        refuse_other_text(draft.parts, text)
    parts, _ = edited(draft.parts, edits, text=text, force=force)
    return replace(draft, parts, tuple({"edit": type(edit).__name__, **edit._asdict()} for edit in edits))


def replace(draft: OpenDraft, parts: Parts, edits: Sequence[Mapping[str, object]]) -> OpenDraft:
    """Write a draft whose parts were changed; `edits` says by what. The files are written all, or none.

    Raises DraftError where they were changed meanwhile, and FileError where they cannot be written.
    """
    with _alone(draft.path):
        before = files_of(draft.path)
        _refuse_changed(draft, before)
        fresh = documents_of(parts, draft.path)
        changed = {name: data for name, data in fresh.items() if not _say_the_same(before.get(name), data)}
        if changed:
            _write(draft.path, before, changed, edits)
    return open_draft(draft.path)


def undo(draft: OpenDraft) -> OpenDraft:
    """Take the last change of a draft back; the draft as it is then. It can be repeated, back to the first change.

    Raises DraftError where there is none to take back, or where the files were changed since in another way.
    """
    if not draft.path.is_dir():
        raise DraftError(f"{draft.path} is one file: only a draft in a folder keeps its changes")
    with _alone(draft.path):
        files = files_of(draft.path)
        _refuse_changed(draft, files)
        _, step = last_step(draft.path)
        if step is None:
            raise DraftError(f"there is no change of {draft.path} to take back")
        if step.after != draft.state:
            raise DraftError(
                "the files were changed since in another way: to take back the change before would lose that"
            )
        old = step.undone(files)
        kept = without_last(draft.path)
        put_folder(draft.path, {**old, CHANGES: kept}, overwrite=True)
    return open_draft(draft.path)


def refuse_other_text(parts: Parts, text: str) -> None:
    """Raise DraftError for a text that the draft was not made of."""
    if hashlib.sha256(text.encode(errors="surrogatepass")).hexdigest() != parts.source.sha256:
        raise DraftError("this is not the text that the draft was made of; give the same file")


def _refuse_changed(draft: OpenDraft, files: Mapping[str, bytes]) -> None:
    if _state(files) != draft.state:
        raise DraftError(f"{draft.path} was changed meanwhile, by hand or by another program; open it again")


def _write(
    path: Path, before: Mapping[str, bytes], changed: Mapping[str, bytes | None], edits: Sequence[Mapping[str, object]]
) -> None:
    """Write files, in a folder together with what takes the change back."""
    if not path.is_dir():
        for data in changed.values():
            put_file(path, data or b"", overwrite=True)
        return
    after = {name: data for name, data in {**before, **changed}.items() if data is not None}
    step = Step.between(before, after, _state(after), json.loads(json.dumps(list(edits), ensure_ascii=False)))
    put_folder(path, {**changed, CHANGES: with_step(path, step)}, overwrite=True)


def _say_the_same(file: bytes | None, fresh: bytes | None) -> bool:
    """Whether a file already says what it would be written to say, however a person has set it out; None is no file."""
    return file == fresh or _parsed(file) == _parsed(fresh)


def _parsed(file: bytes | None) -> object:
    return [] if file is None else json.loads(file)


def _state(files: Mapping[str, bytes]) -> str:
    """What tells these files from any others."""
    digest = hashlib.sha256()
    for name in sorted(files):
        digest.update(f"{name} {len(files[name])}\n".encode() + files[name])
    return digest.hexdigest()


@contextlib.contextmanager
def _alone(path: Path) -> Iterator[None]:
    """Hold back other programs that change the draft meanwhile, where the system can."""
    try:
        import fcntl
    except ImportError:
        yield
        return
    with placing(path):
        handle = os.open(path, os.O_RDONLY)
    try:
        fcntl.flock(handle, fcntl.LOCK_EX)
        yield
    finally:
        os.close(handle)
