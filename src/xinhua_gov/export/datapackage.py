"""Data Package v2: a folder of CSV files with a descriptor of their fields, keys, licence and source."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable

from xinhua_gov.export.delimited import csv_text
from xinhua_gov.export.sheets import Sheet, sheets
from xinhua_gov.model.outcome import Outcome
from xinhua_gov.model.report import Report
from xinhua_gov.model.tables.columns import Column, Table
from xinhua_gov.storage.files import canonical_json
from xinhua_gov.storage.reports import BUNDLED

DESCRIPTOR = "datapackage.json"
"""The name of the descriptor."""

PROFILE = "https://datapackage.org/profiles/2.0/datapackage.json"

_LICENCE = {
    "name": "CC0-1.0",
    "path": "https://creativecommons.org/publicdomain/zero/1.0/",
    "title": "Creative Commons Zero v1.0 Universal",
}
"""The licence of the bundled data."""

_ABOUT_TEXT = (
    "A text that a spreadsheet would take for a formula (it begins with = + - @, a tab or an apostrophe) has an "
    "apostrophe before it, which is not part of it; numbers are as they are."
)


def package(report: Report, outcomes: Iterable[Outcome]) -> dict[str, bytes]:
    """The files of the package by name: the descriptor, and a CSV file for each table that has rows."""
    filled = {name: sheet for name, sheet in sheets(report, outcomes).items() if sheet.rows}
    files = {f"{name}.csv": _csv(sheet) for name, sheet in filled.items()}
    resources = [_resource(sheet, files[f"{name}.csv"], set(filled)) for name, sheet in filled.items()]
    return {DESCRIPTOR: canonical_json(_described(report) | {"resources": resources}), **files}


def _csv(sheet: Sheet) -> bytes:
    return csv_text(sheet.table.heading, sheet.rows, sheet.table.numbers).encode()


def _described(report: Report) -> dict[str, object]:
    """The descriptor without its resources."""
    source = report.source
    cited: dict[str, object] = {"title": report.cite()}
    if source.urls:
        cited["path"] = source.urls[0]
    return {
        "$schema": PROFILE,
        "name": source.id,
        "title": source.title.label("en"),
        "description": f"{source.title.zh}（{source.place.name.zh}）: the records of the report. {_ABOUT_TEXT}",
        "version": str(source.format),
        **({"licenses": [_LICENCE]} if source.id in BUNDLED else {}),  # another's data is not ours to license
        "sources": [cited],
    }


def _resource(sheet: Sheet, data: bytes, present: set[str]) -> dict[str, object]:
    table = sheet.table
    return {
        "name": table.name,
        "type": "table",
        "title": table.what,
        "path": f"{table.name}.csv",
        "scheme": "file",
        "format": "csv",
        "mediatype": "text/csv",
        "encoding": "utf-8",
        "bytes": len(data),
        "hash": f"sha256:{hashlib.sha256(data).hexdigest()}",
        "schema": _schema(table, present),
    }


def _schema(table: Table, present: set[str]) -> dict[str, object]:
    """The fields of a table and its keys; a link to a table without rows is left out."""
    schema: dict[str, object] = {"fields": [_field(c) for c in table.columns], "primaryKey": list(table.key)}
    links = [
        {"fields": [column.name], "reference": {"resource": column.of, "fields": ["id"]}}
        for column in table.columns
        if column.of in present
    ]
    return schema | ({"foreignKeys": links} if links else {})


def _field(column: Column) -> dict[str, object]:
    """The description of a field. Codes are an `enum` too, since validators do not enforce `categories`."""
    field: dict[str, object] = {"name": column.name, "type": column.datatype, "description": column.what}
    if column.words is not None:
        field["categories"] = [{"value": word.value, "label": word.en} for word in column.words]
    constraints: dict[str, object] = {"required": True} if column.required else {}
    if column.words is not None:
        constraints["enum"] = [word.value for word in column.words]
    return field | ({"constraints": constraints} if constraints else {})
