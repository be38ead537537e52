"""Reports in and out of files: the bundled one, and any other in a folder or in one JSON file."""

from __future__ import annotations

import json
import os
import shutil
import sys
import threading
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import TYPE_CHECKING

from pydantic import ValidationError
from pydantic_core import ErrorDetails, from_json

from xinhua_gov.errors import Fault, FileError, ReferencesError, ShapeError, UnknownIdError
from xinhua_gov.model.base import reading_order
from xinhua_gov.model.report import KINDS, Report
from xinhua_gov.vocabulary import TargetKind

if TYPE_CHECKING:
    from importlib.abc import ResourceLoader

BUNDLED: tuple[str, ...] = ("xinhua-2021",)
"""The names of the bundled reports."""

LARGEST_FILE = 32 * 2**20
"""Bytes that a file of a report may have; a larger one is refused unread."""

WIDEST_LINE = 120
"""Characters of a line in the files that are written: a value that fits stands on one line."""

_OPTIONAL = frozenset({"units"})

_loaded: dict[str, Report] = {}
_lock = threading.Lock()


def load(name: str = "xinhua-2021") -> Report:
    """A bundled report: validated on first use, then the same object for every caller and thread.

    Raises UnknownIdError for a name that is not bundled.

    >>> load().source.place.code
    '410402'
    """
    with _lock:
        if name not in _loaded:
            _loaded[name] = _read_bundled(name)
        return _loaded[name]


def read_report(path: str | os.PathLike[str]) -> Report:
    """The report in a folder with one JSON file a kind, or in a single JSON file.

    Raises FileError where a file is missing or cannot be read, ShapeError with every fault of shape of all the files,
    and then ReferencesError with every reference between records that does not hold.
    """
    place = Path(path)
    if place.is_dir():
        return _validated(_folder_parts(place))
    return _validated_single(place.name, _read_bytes(place))


def write_report(report: Report, path: str | os.PathLike[str], *, overwrite: bool = False) -> None:
    """Write a report to a folder, or to one file where `path` ends in `.json`.

    Reading it gives an equal report, and writing that the same bytes. It is written whole or not at all: what was there
    is replaced only when all is written, and what a folder holds beside the report's files stays. Raises FileError
    where something is there already and `overwrite` is not given, or where the place cannot be written.
    """
    place = Path(path).absolute()
    try:
        occupied = any(place.iterdir()) if place.is_dir() else place.exists()
        if occupied and not overwrite:
            raise FileError(str(path), "is there already; choose another place, or ask to overwrite it")
        if place.suffix == ".json" and not place.is_dir():
            _write_file(place, _canonical(_ordered(_dumped(report))))
        else:
            _write_folder(place, report)
    except OSError as error:
        raise FileError(str(path), f"cannot be written: {error.strerror or error}") from error


def read_text(path: str | os.PathLike[str]) -> str:
    """The text of a file, or of the standard input where `path` is `-`: UTF-8, a byte order mark aside, as it stands.

    Raises FileError where it cannot be read or is not UTF-8.
    """
    data = _checked_size("-", sys.stdin.buffer.read(LARGEST_FILE + 1)) if path == "-" else _read_bytes(Path(path))
    try:
        return data.decode()
    except UnicodeDecodeError as error:
        raise FileError(str(path), _not_utf8(error)) from None


# Reading


def _read_bundled(name: str) -> Report:
    if name not in BUNDLED:
        raise UnknownIdError(name, "bundled report", BUNDLED)
    parts: dict[str, bytes] = {}
    for kind in KINDS:
        try:
            parts[kind] = _package_data(f"{name}/{kind}.json")
        except OSError:
            if kind not in _OPTIONAL:
                raise
    return Report.model_validate_json(_document(parts))


def _package_data(path: str) -> bytes:
    """A file of the package's data, also from a zipped package."""
    loader: ResourceLoader = __spec__.loader  # type: ignore[assignment]
    return loader.get_data(os.path.join(os.path.dirname(__file__), "data", *path.split("/")))


def _document(parts: Mapping[str, bytes]) -> bytes:
    """One JSON document of the parts, so that one pass over it finds the faults of all files."""
    return b"{" + b",".join(b'"%s":%s' % (kind.encode(), text) for kind, text in parts.items()) + b"}"


def _folder_parts(folder: Path) -> dict[str, bytes]:
    """The bytes of every file of a report's folder."""
    missing = [f"{kind}.json" for kind in KINDS if kind not in _OPTIONAL and not (folder / f"{kind}.json").exists()]
    if missing:
        raise FileError(str(folder), f"a report's folder, but without {', '.join(missing)}")
    paths = {kind: folder / f"{kind}.json" for kind in KINDS}
    return {kind: _read_bytes(path) for kind, path in paths.items() if kind not in _OPTIONAL or path.exists()}


def _read_bytes(path: Path) -> bytes:
    try:
        if not path.exists():
            raise FileError(str(path), "there is no such file or folder")
        if not path.is_file():
            raise FileError(str(path), "is not a regular file")
        with path.open("rb") as file:
            data = file.read(LARGEST_FILE + 1)
    except (OSError, ValueError) as error:
        if isinstance(error, FileError):
            raise
        raise FileError(str(path), f"cannot be read: {getattr(error, 'strerror', None) or error}") from error
    return _checked_size(str(path), data)


def _checked_size(path: str, data: bytes) -> bytes:
    """The data, unless it is too large; without a byte order mark."""
    if len(data) > LARGEST_FILE:
        raise FileError(path, f"has more than {LARGEST_FILE:,} bytes, the most that a file may have")
    return data.removeprefix(b"\xef\xbb\xbf")


def _not_utf8(error: UnicodeDecodeError) -> str:
    return f"not UTF-8: byte 0x{error.object[error.start]:02x} at offset {error.start}"


def _validated(parts: Mapping[str, bytes]) -> Report:
    """The report of these parts, each the text of a file."""
    faults = [fault for kind, data in parts.items() for fault in _syntax_faults(f"{kind}.json", data)]
    broken = {fault.file.removesuffix(".json") for fault in faults}
    sound = {kind: data for kind, data in parts.items() if kind not in broken}
    return _report(_document(sound), faults, broken, None)


def _validated_single(name: str, data: bytes) -> Report:
    """The report in one JSON document."""
    faults = list(_syntax_faults(name, data))
    if faults:
        raise ShapeError(tuple(faults))
    return _report(data, [], set(), name)


def _syntax_faults(file: str, data: bytes) -> Iterator[Fault]:
    """What keeps a file from being read as JSON at all."""
    if not data.strip():
        yield Fault(file, "", "", "the file is empty")
        return
    try:
        data.decode()
        from_json(data)
        json.loads(data, object_pairs_hook=_refuse_repeated, parse_int=str, parse_float=str)
    except UnicodeDecodeError as error:
        yield Fault(file, "", "", _not_utf8(error))
    except ValueError as error:
        yield Fault(file, "", "", f"no valid JSON: {error}")


def _refuse_repeated(pairs: list[tuple[str, object]]) -> dict[str, object]:
    record = dict(pairs)
    if len(record) < len(pairs):
        keys = [key for key, _ in pairs]
        repeated = next(key for key in keys if keys.count(key) > 1)
        raise ValueError(f"the key {repeated!r} stands twice in one object, {str(record)[:60]}")
    return record


def _report(document: bytes, faults: list[Fault], broken: set[str], single: str | None) -> Report:
    """The report in a document; of `broken` kinds the faults are known already."""
    try:
        report = Report.model_validate_json(document)
    except ValidationError as error:
        raw = from_json(document)
        for details in error.errors():
            cause = details.get("ctx", {}).get("error")
            if isinstance(cause, ReferencesError):
                raise ReferencesError(tuple(_in_file(fault, single) for fault in cause.faults)) from None
            if not (len(details["loc"]) == 1 and details["loc"][0] in broken):
                faults.append(_in_file(_shape_fault(raw, details), single))
        raise ShapeError(tuple(faults)) from None
    if faults:
        raise ShapeError(tuple(faults))
    return report


def _in_file(fault: Fault, single: str | None) -> Fault:
    """The fault, whose `file` is a kind, with the name of the file that the kind stands in."""
    if single is None:
        return Fault(f"{fault.file}.json" if fault.file else "", fault.record, fault.field, fault.message)
    return Fault(single, f"{fault.file} {fault.record}".strip(), fault.field, fault.message)


def _shape_fault(raw: object, details: ErrorDetails) -> Fault:
    """A fault of shape, placed by the id of the innermost record that has one."""
    kind, *path = details["loc"] or ("",)
    node, record, field = raw, "", ""
    for step in (kind, *path):
        if step in set(TargetKind) and not (isinstance(node, dict) and step in node):
            continue
        node = _child(node, step)
        field += f"[{step}]" if isinstance(step, int) else f".{step}"
        if isinstance(node, dict) and isinstance(node.get("id"), str):
            record, field = node["id"], ""
    return Fault(str(kind), record[:80], field.removeprefix(f".{kind}").lstrip("."), _shape_message(details))


def _child(node: object, step: int | str) -> object:
    try:
        return node[step]  # type: ignore[index]
    except (KeyError, IndexError, TypeError):
        return None


def _shape_message(details: ErrorDetails) -> str:
    """What was found and what was expected."""
    found = json.dumps(details["input"], ensure_ascii=False, default=str)
    found = found if len(found) <= 60 else f"{found[:57]}…"
    match details["type"]:
        case "missing":
            return "is missing"
        case "extra_forbidden":
            return "no field of this record has this name"
        case "string_type":
            return f"expected a string in quotes, found {found}"
        case "string_pattern_mismatch":
            return f"{found} does not have the form expected, {details['ctx']['pattern']}"
        case _:
            return f"{details['msg']} (found {found})"


# Writing


def _write_folder(place: Path, report: Report) -> None:
    """Write beside the place, then put it there; files that are no part of a report move along."""
    parts = _dumped(report)
    fresh = _beside(place)
    fresh.mkdir()
    try:
        for kind in KINDS:
            if kind in parts or kind not in _OPTIONAL:
                (fresh / f"{kind}.json").write_bytes(_canonical(_ordered(parts.get(kind, []))))
        if place.exists():
            _replace_folder(place, fresh)
        else:
            fresh.rename(place)
    finally:
        shutil.rmtree(fresh, ignore_errors=True)


def _replace_folder(place: Path, fresh: Path) -> None:
    replaced = _beside(place)
    place.rename(replaced)
    try:
        fresh.rename(place)
    except OSError:
        replaced.rename(place)
        raise
    for entry in list(replaced.iterdir()):
        if entry.name not in {f"{kind}.json" for kind in KINDS}:
            entry.rename(place / entry.name)
    shutil.rmtree(replaced, ignore_errors=True)


def _write_file(place: Path, data: bytes) -> None:
    fresh = _beside(place)
    try:
        fresh.write_bytes(data)
        fresh.replace(place)
    finally:
        fresh.unlink(missing_ok=True)


def _beside(place: Path) -> Path:
    return place.with_name(f".{place.name}.{os.urandom(4).hex()}.part")


def _dumped(report: Report) -> dict[str, object]:
    dumped: dict[str, object] = report.model_dump(mode="json", exclude_defaults=True)
    return dumped


def _ordered(value: object) -> object:
    """The value with its keys in reading order."""
    if isinstance(value, list):
        return [_ordered(item) for item in value]
    if not isinstance(value, dict):
        return value
    return {field: _ordered(value[field]) for field in reading_order(value)}


def _canonical(value: object) -> bytes:
    """The one form that a value has in a file: UTF-8, two spaces a level, short values on one line."""
    return ("".join(_lines(value, "\n", "")) + "\n").encode()


def _lines(value: object, newline: str, before: str) -> Iterator[str]:
    """The text of a value whose lines begin with `newline`, the first one behind `before`."""
    flat = json.dumps(value, ensure_ascii=False)
    yield before
    if not isinstance(value, (dict, list)) or len(newline) + len(before) + len(flat) <= WIDEST_LINE:
        yield flat
        return
    inner = newline + "  "
    opened, closed = "{}" if isinstance(value, dict) else "[]"
    items = (
        [(f"{json.dumps(key)}: ", item) for key, item in value.items()]
        if isinstance(value, dict)
        else [("", item) for item in value]
    )
    yield opened
    for place, (key, item) in enumerate(items):
        yield ("," if place else "") + inner
        yield from _lines(item, inner, key)
    yield newline + closed
