"""JSON Schema: the form of a report's data, for editors and other languages; bundled as `data/schema.json`."""

from __future__ import annotations

import json

from xinhua_gov.resources import resource

DIALECT = "https://json-schema.org/draft/2020-12/schema"


def json_schema() -> dict[str, object]:
    """The JSON Schema (draft 2020-12) of a report as one document; `properties` has that of each file of a folder.

    It says what fields there are, their types, forms and closed lists; that records fit together is checked when a
    report is read.

    >>> json_schema()["required"]
    ['source', 'sections', 'indicators', 'targets', 'numerals']
    """
    schema: dict[str, object] = json.loads(schema_text())
    return schema


def schema_text() -> str:
    """The bundled schema as it stands."""
    return resource("data", "schema.json").decode()


def schema_of_the_model() -> dict[str, object]:
    """The schema that the model has now: what the bundled one has to be."""
    from xinhua_gov.model.parts import REQUIRED_KINDS
    from xinhua_gov.model.report import Report

    told = Report.model_json_schema()
    return {
        "$schema": DIALECT,
        "title": "A government work report as records",
        **{key: told[key] for key in ("type", "properties")},
        "required": list(REQUIRED_KINDS),
        "additionalProperties": False,
        "$defs": told["$defs"],
    }
