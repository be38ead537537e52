"""Reports: the bundled ones loaded, any other read from or written to a folder or one JSON file."""

from __future__ import annotations

import atexit
import os
import threading
from collections.abc import Callable, Iterable, Mapping
from pathlib import Path
from typing import TypeVar

from pydantic import ValidationError

from xinhua_gov.errors import Fault, Faults, FileError, ReferencesError, ShapeError, UnknownIdError
from xinhua_gov.model.base import reading_order
from xinhua_gov.model.parts import KINDS, REQUIRED_KINDS, Parts
from xinhua_gov.model.references import faults_of
from xinhua_gov.model.report import Report
from xinhua_gov.model.shape_faults import shown_as_json
from xinhua_gov.model.source import FORMAT
from xinhua_gov.resources import resource
from xinhua_gov.spelling import nearest
from xinhua_gov.storage.files import (
    INTERRUPTED,
    canonical_json,
    parsed_json,
    placing,
    put_file,
    put_folder,
    read_bytes,
    reason,
)
from xinhua_gov.storage.lost_fields import refuse_lost_fields
from xinhua_gov.storage.validation import validated

BUNDLED: dict[str, str] = {"xinhua-2021": "410402"}
"""The bundled reports by name, each with the code of its place."""

HOME = next(iter(BUNDLED))
"""The bundled report that is used by default."""

_FILES = {f"{kind}.json": kind for kind in KINDS}

P = TypeVar("P", bound=Parts)

_loaded: dict[str, Report] = {}
_lock = threading.Lock()


def load(name: str = HOME) -> Report:
    """A bundled report: validated on first use, then the same object for every caller and thread.

    Raises UnknownIdError for a name that is not bundled.

    >>> load().source.place.code
    '410402'
    """
    with _lock:
        if name not in _loaded:
            _loaded[name] = _read_bundled(name)
            atexit.register(_loaded.clear)  # what stays until the interpreter is torn down makes the exit slow
        return _loaded[name]


def read_report(path: str | os.PathLike[str]) -> Report:
    """The report in a folder with one JSON file a kind, or in a single JSON file.

    Raises FileError where a file is missing or cannot be read, ShapeError with the faults of shape of all the files,
    and then ReferencesError with the references between records that do not hold.
    """
    return _read_parts(path, Report)


def read_parts(path: str | os.PathLike[str]) -> tuple[Parts, tuple[Fault, ...]]:
    """The parts of a report whose records may disagree, and what does not fit together between them.

    Raises FileError and ShapeError as `read_report` does.
    """
    parts = _read_parts(path, Parts)
    return parts, tuple(map(_filed, faults_of(parts)))


def _read_parts(path: str | os.PathLike[str], model: type[P]) -> P:
    place = Path(path)
    try:
        is_folder = place.is_dir()
    except OSError as error:
        raise FileError(str(path), f"cannot be read: {reason(error)}") from error
    return _read_folder(place, model) if is_folder else _read_single(place, model)


def write_report(report: Report, path: str | os.PathLike[str], *, overwrite: bool = False) -> None:
    """Write a report to a folder, or to one file where `path` ends in `.json`.

    Reading it gives an equal report, and writing that the same bytes. It is written whole or not at all, and what a
    folder holds beside the report's files stays. Raises FileError where something is there already and `overwrite` is
    not given, or where the place cannot be written, and ShapeError where a record of a derived class has a field that
    the files do not have.
    """
    place = Path(path)
    if place.suffix.lower() == ".json" and not place.is_dir():
        put_file(place, json_document(report), overwrite=overwrite)
        return
    with placing(place):
        _refuse_strange(place, [entry.name for entry in place.iterdir()] if place.is_dir() else [])
    parts = data_of(report)
    put_folder(place, {name: _file_of(parts, kind) for name, kind in _FILES.items()}, overwrite=overwrite)


def json_document(report: Parts) -> bytes:
    """A report as one JSON document, in its one form: what `write_report` puts in a file."""
    return canonical_json(data_of(report))


def refuse_unbundled(name: str) -> None:
    """Raise UnknownIdError for a name that no bundled report has."""
    if name not in BUNDLED:
        raise UnknownIdError(name, "bundled report", tuple(BUNDLED))


def _read_bundled(name: str) -> Report:
    """A bundled report. Its files are joined to one document, since no faults have to be told by file."""
    refuse_unbundled(name)
    parts = []
    for kind in KINDS:
        try:
            parts.append(b'"%s":%s' % (kind.encode(), resource("data", f"{name}/{kind}.json")))
        except OSError:
            if kind in REQUIRED_KINDS:
                raise
    return Report.model_validate_json(b"{" + b",".join(parts) + b"}")


def _read_folder(folder: Path, model: type[P]) -> P:
    """The report of a folder, each fault filed under its file."""
    names = _names_in_folder(folder)
    faults = Faults()
    parts: dict[str, object] = {}
    for name, kind in _FILES.items():
        if name in names:
            try:
                parts[kind] = parsed_json(read_bytes(folder / name))
            except FileError:
                raise
            except ValueError as error:
                faults.add(Fault(kind, "", "", str(error)))
    _refuse_later_format(folder, parts)
    _refuse_strange(folder, names)
    missing = [f"{kind}.json" for kind in REQUIRED_KINDS if f"{kind}.json" not in names]
    if missing:
        raise FileError(str(folder), f"a report's folder, but without {', '.join(missing)}")
    return _assembled(parts, faults, _filed, model)


def _names_in_folder(folder: Path) -> set[str]:
    """The names of a folder's files; one in which a write was cut short is refused."""
    try:
        names = {entry.name for entry in folder.iterdir()}
    except OSError as error:
        raise FileError(str(folder), f"cannot be read: {reason(error)}") from error
    if INTERRUPTED in names:
        message = f"a write was cut short here: {INTERRUPTED} holds the new files, and the old ones as *.old;"
        raise FileError(str(folder), f"{message} put back those you want and remove it, or write the report anew")
    return names


def _refuse_later_format(place: Path, parts: Mapping[str, object]) -> None:
    """Refuse data in a later format, before its new fields are reported as faults."""
    source = parts.get("source")
    found = source.get("format") if isinstance(source, dict) else None
    if type(found) is int and found > FORMAT:
        message = f"is written in format {found} of the data, and this release reads format {FORMAT}"
        raise FileError(str(place), f"{message}; a newer release of xinhua-gov will read it")


def _refuse_strange(folder: Path, names: Iterable[str]) -> None:
    """Refuse a JSON file with an unknown name: a misspelt one would be ignored in silence."""
    for name in sorted(names):
        if name.endswith(".json") and name not in _FILES:
            near = nearest(name, _FILES)
            hint = f"did you mean {' or '.join(near)}?" if near else f"its files are {', '.join(_FILES)}"
            raise FileError(str(folder / name), f"is no part of a report; {hint}")


def _read_single(file: Path, model: type[P]) -> P:
    """The report of one JSON document, each fault filed under the file, with its kind before the record."""
    faults = Faults()

    def filed(fault: Fault) -> Fault:
        return Fault(file.name, f"{fault.file} {fault.record}".strip(), fault.field, fault.message)

    data = read_bytes(file)
    try:
        document = parsed_json(data)
    except ValueError as error:
        raise ShapeError((Fault(file.name, "", "", str(error)),)) from None
    if not isinstance(document, dict):
        message = f"expected an object with the parts {', '.join(REQUIRED_KINDS)}, found {shown_as_json(document)}"
        raise ShapeError((Fault(file.name, "", "", message),))
    _refuse_later_format(file, document)
    for kind in [kind for kind in document if kind not in KINDS]:
        message = f"is no part of a report; its parts are {', '.join(KINDS)}"
        faults.add(Fault("", "", kind[:80] if kind.isprintable() else repr(kind[:80]), message))
    for kind in [kind for kind in REQUIRED_KINDS if kind not in document]:
        faults.add(Fault("", "", kind, "is missing"))
    return _assembled({kind: document[kind] for kind in KINDS if kind in document}, faults, filed, model)


def _assembled(parts: Mapping[str, object], faults: Faults, filed: Callable[[Fault], Fault], model: type[P]) -> P:
    """The report made of its parts as plain data; raises with all their faults."""
    records = {kind: validated(kind, part, faults) for kind, part in parts.items() if not faults.full}
    if faults.found:
        raise ShapeError(tuple(map(filed, faults.found)))
    try:
        return model.model_validate(records)
    except ValidationError as error:
        causes = [details.get("ctx", {}).get("error") for details in error.errors()]
        found = [fault for cause in causes if isinstance(cause, ReferencesError) for fault in cause.faults]
        if not found:
            raise
        raise ReferencesError(tuple(map(filed, found))) from None


def report_of(parts: Mapping[str, object]) -> Report:
    """The report of its parts as plain data, each fault filed under the file of its part.

    Raises ShapeError with the faults of shape, and then ReferencesError with the references that do not hold.
    """
    return _assembled(parts, Faults(), _filed, Report)


def parts_of(data: Mapping[str, object]) -> tuple[Parts, tuple[Fault, ...]]:
    """The parts of a report, of plain data, and what does not fit together between them; a Report where all does.

    Raises ShapeError with the faults of shape.
    """
    parts = _assembled(data, Faults(), _filed, Parts)
    faults = tuple(map(_filed, faults_of(parts)))
    return (parts if faults else Report.model_validate(dict(parts))), faults


def files_of(path: str | os.PathLike[str]) -> dict[str, bytes]:
    """The files of a report in a folder, by name, or its one JSON file; raises FileError where one cannot be read."""
    place = Path(path)
    names = [name for name in _FILES if (place / name).is_file()] if place.is_dir() else []
    return {name: read_bytes(place / name) for name in names} if place.is_dir() else {place.name: read_bytes(place)}


def documents_of(parts: Parts, path: str | os.PathLike[str]) -> dict[str, bytes | None]:
    """What the files of a folder hold when these parts are written to it, None for a part that is empty.

    Where `path` is no folder, it is the one file.
    """
    if not Path(path).is_dir():
        return {Path(path).name: json_document(parts)}
    data = data_of(parts)
    return {name: _file_of(data, kind) for name, kind in _FILES.items()}


def _filed(fault: Fault) -> Fault:
    return Fault(_file_name(fault), fault.record, fault.field, fault.message)


def _file_name(fault: Fault) -> str:
    return f"{fault.file}.json" if fault.file else ""


def _file_of(parts: Mapping[str, object], kind: str) -> bytes | None:
    """The file of a part; None where there is none."""
    return canonical_json(parts[kind]) if kind in parts else None


def data_of(report: Parts) -> dict[str, object]:
    """The parts of a report as plain data, without what is left at its default, keys in reading order.

    Raises ShapeError for a field of a derived class, which the files do not have.
    """
    refuse_lost_fields(report)
    dumped: dict[str, object] = report.model_dump(mode="json", exclude_defaults=True)
    return {kind: _ordered(dumped.get(kind, [])) for kind in KINDS if kind in dumped or kind in REQUIRED_KINDS}


def _ordered(value: object) -> object:
    if isinstance(value, list):
        return [_ordered(item) for item in value]
    if not isinstance(value, dict):
        return value
    return {field: _ordered(value[field]) for field in reading_order(value)}
