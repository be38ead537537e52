"""Reports with something wrong in them, written to disk, and the faults that are found there."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

import pytest

import xinhua_gov as xg

GONE = object()
"""In the place of a value: the key is taken away."""

Edits = dict[str, object]
"""Values by the path to where they go: `targets/0/period`."""
Expected = tuple[str, str]
"""The record, behind its kind, and the field."""

BROKEN = {
    "empty": b"",
    "blank": b" \n\t ",
    "truncated": b'[{"start": 0, "en',
    "trailing comma": b"[1,]",
    "escape": b'["\\x41"]',
    "NUL": b"\0",
    "not UTF-8": b'["\xff"]',
    "GBK": '["新华"]'.encode("gbk"),
    "UTF-16": '["新华"]'.encode("utf-16"),
    "UTF-16 without a mark": "[1]".encode("utf-16-le"),
    "surrogate, first half": b'["\\ud800"]',
    "surrogate, second half": b'["\\udc00"]',
    "a million digits": b"[" + b"1" * 1_000_000 + b"]",
    "100,000 brackets": b"[" * 100_000 + b"]" * 100_000,
    "100,000 open brackets": b"[" * 100_000,
    "100,000 braces": b'{"a":' * 100_000 + b"1" + b"}" * 100_000,
    **{f"{depth} brackets": b"[" * depth + b"]" * depth for depth in (150, 198, 199, 200, 201, 202, 203, 1000)},
}


def edited(data: dict[str, Any], edits: Edits) -> dict[str, Any]:
    """The data with the values at these paths replaced, added at a list's end, or taken away."""
    for path, value in edits.items():
        *way, last = (int(step) if step.isdigit() else step for step in path.split("/"))
        node: Any = data
        for step in way:
            node = node[step]
        if value is GONE:
            del node[last]
        elif isinstance(node, list) and last == len(node):
            node.append(value)
        else:
            node[last] = value
    return data


def stored(place: Path, data: dict[str, Any], raw: dict[str, bytes] | None = None) -> Path:
    """The parts of a report, some of them raw, in a folder or in one file, as the place's name says."""
    parts = {kind: json.dumps(part, ensure_ascii=False).encode() for kind, part in data.items()} | (raw or {})
    if place.suffix == ".json":
        place.write_bytes(b"{" + b",".join(b'"%s":' % kind.encode() + text for kind, text in parts.items()) + b"}")
    else:
        place.mkdir()
        for kind, text in parts.items():
            (place / f"{kind}.json").write_bytes(text)
    return place


def faults(place: Path, error: type[xg.FaultsError] = xg.ShapeError) -> list[xg.Fault]:
    """The faults of a report that is refused, each readable: one short line without words of the machinery."""
    with pytest.raises(error) as caught:
        xg.read_report(place)
    for fault in caught.value.faults:
        assert fault.message.strip()
        assert "\n" not in str(fault)
        assert len(str(fault)) < 600
        assert not re.search("Value error|TargetKind|discriminator|Input tag|pydantic", fault.message)
    return list(caught.value.faults)


def located(found: list[xg.Fault], form: str) -> set[Expected]:
    """Where the faults are; the file is the kind's in a folder, and the report's own else."""
    places = set()
    for fault in found:
        if form == "folder":
            kind = fault.file.removesuffix(".json")
            assert fault.file == f"{kind}.json"
            places.add((f"{kind} {fault.record}".strip(), fault.field))
        else:
            assert fault.file == form
            places.add((fault.record, fault.field))
    return places
