"""Files: reading bytes, text and JSON; writing files and folders whole or not at all."""

from __future__ import annotations

import json
import os
import shutil
from codecs import BOM_UTF8
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path

from xinhua_gov.documents.opening import file_bytes
from xinhua_gov.errors import FileError

LARGEST_FILE = 32 * 2**20
"""Bytes that a file may have; a larger one is refused unread."""

WIDEST_LINE = 120
"""Characters of a line of JSON that is written: a value that fits stands on one line."""

LONGEST_INTEGER = 4000
"""Digits of an integer in JSON that are read."""

INTERRUPTED = ".writing"
"""The folder within a folder that is being written; where it is found, a write was cut short."""


class RepeatedKey(dict[str, object]):
    """An object of JSON in which the key `repeated` stands twice."""

    repeated = ""


def read_bytes(path: Path, most: int = LARGEST_FILE) -> bytes:
    """The bytes of a file, without a byte order mark; raises FileError where it cannot be read or is too large."""
    return file_bytes(path, most).removeprefix(BOM_UTF8)


def parsed_json(data: bytes) -> object:
    """The value of a JSON document; an object with a key that stands twice is a RepeatedKey.

    Raises ValueError, which says where and why, for what is no JSON or is nested too deeply.
    """
    if not data.strip():
        raise ValueError("the file is empty")
    try:
        return json.loads(data.decode(), object_pairs_hook=_json_object, parse_int=_json_integer)
    except UnicodeDecodeError as error:
        raise ValueError(_not_decodable(error)) from None
    except json.JSONDecodeError as error:
        raise ValueError(f"no valid JSON: {error}") from None
    except RecursionError:
        raise ValueError("nested too deeply") from None


_flat_json = json.JSONEncoder(ensure_ascii=False).encode
"""The JSON of a value on one line."""


def canonical_json(value: object) -> bytes:
    """The one form that a value has in a file: UTF-8, two spaces a level, a value that fits on one line."""
    return ("".join(_json_pieces(value, "\n", "")) + "\n").encode()


def write_file(place: Path, data: bytes) -> None:
    """Write a file whole or not at all: beside the place, then put there. A link keeps leading to it."""
    place = place.resolve()
    fresh = _beside(place)
    try:
        fresh.write_bytes(data)
        fresh.replace(place)
    finally:
        fresh.unlink(missing_ok=True)


def write_folder(place: Path, files: Mapping[str, bytes | None]) -> None:
    """Write the files of a folder, and remove those that are None: all of them, or none.

    What else the folder holds stays as it is. Where it fails, what was there is put back; where the program is killed
    meanwhile, a folder `.writing` within keeps both the new files and the old ones.
    """
    place = place.resolve()
    present = {name: data for name, data in files.items() if data is not None}
    if not place.exists():
        _write_all(_beside(place), present, lambda fresh: fresh.rename(place))
        return
    shutil.rmtree(place / INTERRUPTED, ignore_errors=True)
    _write_all(_beside(place / INTERRUPTED), present, lambda fresh: _put_in_place(fresh, place, files))


ADVICE = "overwrite=True"
"""How a call in Python asks that a file or folder be replaced; the command line says its own option instead."""


def put_file(path: str | os.PathLike[str], data: bytes, *, overwrite: bool = False, advice: str = ADVICE) -> None:
    """Write a file that a user asked for, whole or not at all.

    `advice` says how to ask for a replacement. Raises FileError where the file may not be written (`refuse_occupied`
    says when), or cannot.
    """
    place = Path(path)
    refuse_occupied(place, is_folder=False, overwrite=overwrite, advice=advice)
    with placing(place):
        write_file(place, data)


def put_folder(path: str | os.PathLike[str], files: Mapping[str, bytes | None], *, overwrite: bool = False) -> None:
    """Write the files of a folder that a user asked for, all of them or none; those that are None are removed.

    `overwrite` exchanges the files of these names and leaves others. Raises FileError where the folder may not be
    written (`refuse_occupied` says when), or cannot.
    """
    place = Path(path)
    refuse_occupied(place, is_folder=True, overwrite=overwrite)
    with placing(place):
        write_folder(place, files)


def refuse_occupied(place: Path, *, is_folder: bool, overwrite: bool, advice: str = ADVICE) -> None:
    """Raise FileError where a file or folder may not be written: something is there, or no folder is around it.

    What is there may be replaced where `overwrite` says so, and an empty folder may always be filled; a file where a
    folder is due, a device and the like are always kept. `advice` says how to ask for a replacement.
    """
    what = "a folder" if is_folder else "a file"
    with placing(place):
        there = place.exists() or place.is_symlink()
        if there and not (place.is_dir() if is_folder else place.is_file()):
            raise FileError(str(place), f"is there already and is not {what}; choose another place")
        if there and not overwrite and not (is_folder and not any(place.iterdir())):
            raise FileError(str(place), f"is there already; choose another place, or replace it with {advice}")
        if not place.resolve().parent.is_dir():
            raise FileError(str(place), f"the folder {place.parent} is not there; make it first")


@contextmanager
def placing(place: Path) -> Iterator[None]:
    """Turn errors of the system into a FileError that names this place."""
    try:
        yield
    except FileError:
        raise
    except (OSError, ValueError) as error:
        raise FileError(str(place), f"cannot be written: {reason(error)}") from error


def reason(error: Exception) -> str:
    """Why the system refused, in its own words."""
    return getattr(error, "strerror", None) or str(error)


def _write_all(fresh: Path, files: Mapping[str, bytes], then: Callable[[Path], object]) -> None:
    """Write the files to a new folder and hand it on; whatever fails, the new folder is gone."""
    try:
        fresh.mkdir()
        for name, data in files.items():
            (fresh / name).write_bytes(data)
        then(fresh)
    finally:
        shutil.rmtree(fresh, ignore_errors=True)


def _put_in_place(fresh: Path, place: Path, files: Mapping[str, bytes | None]) -> None:
    """Exchange the files of a folder for the fresh ones; where that fails, put the old ones back.

    The old ones leave first and the new ones come in the opposite order, so that old and new never stand together and
    the first file, which describes or heads the others, is there only while all of them are.
    """
    with _undisturbed():
        journal = fresh.rename(place / INTERRUPTED)
        try:
            for name in files:
                if (place / name).exists():
                    (place / name).rename(journal / f"{name}.old")
            for name in reversed(list(files)):
                if (journal / name).exists():
                    (journal / name).rename(place / name)
        except BaseException:
            _put_back(journal, place, files)
            raise
        shutil.rmtree(journal, ignore_errors=True)


@contextmanager
def _undisturbed() -> Iterator[None]:
    """Hold back signals that would end the program meanwhile, where the system can."""
    import signal

    if not hasattr(signal, "pthread_sigmask"):
        yield
        return
    before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT, signal.SIGTERM, signal.SIGHUP})
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)


def _put_back(journal: Path, place: Path, files: Mapping[str, bytes | None]) -> None:
    """Put the old files of a folder back; where that fails too, the journal keeps them."""
    for name, data in files.items():
        if (journal / f"{name}.old").exists():
            (journal / f"{name}.old").replace(place / name)
        elif data is not None and not (journal / name).exists():
            (place / name).unlink(missing_ok=True)
    shutil.rmtree(journal, ignore_errors=True)


def _beside(place: Path) -> Path:
    """An unused name in the same folder, short however long the place's own name is."""
    if place.parent == place:
        raise FileError(str(place), "is the root of the file system; choose a folder within")
    return place.with_name(f".{os.urandom(4).hex()}.part")


def _not_decodable(error: UnicodeDecodeError) -> str:
    return f"not {error.encoding.upper()}: byte 0x{error.object[error.start]:02x} at offset {error.start}"


def _json_object(pairs: list[tuple[str, object]]) -> dict[str, object]:
    value = dict(pairs)
    if len(value) == len(pairs):
        return value
    seen: set[str] = set()
    marked = RepeatedKey(value)
    marked.repeated = next(key for key, _ in pairs if key in seen or seen.add(key))  # type: ignore[func-returns-value]
    return marked


def _json_integer(digits: str) -> int | float:
    """An integer. One with too many digits becomes infinity, which no field accepts."""
    return int(digits) if len(digits) <= LONGEST_INTEGER else float("inf")


def _json_pieces(value: object, newline: str, before: str) -> Iterator[str]:
    """The JSON of a value in pieces. Further lines begin with `newline`, the first follows `before`."""
    flat = _flat_json(value)
    yield before
    if not isinstance(value, (dict, list)) or len(newline) + len(before) + len(flat) <= WIDEST_LINE:
        yield flat
        return
    items = (
        [(f"{_flat_json(key)}: ", item) for key, item in value.items()]
        if isinstance(value, dict)
        else [("", item) for item in value]
    )
    inner = newline + "  "
    yield "{" if isinstance(value, dict) else "["
    for place, (key, item) in enumerate(items):
        yield ("," if place else "") + inner
        yield from _json_pieces(item, inner, key)
    yield newline + ("}" if isinstance(value, dict) else "]")
