"""The JSON Schema is that of the model, and can be had without pydantic."""

from __future__ import annotations

import subprocess
import sys

import xinhua_gov as xg
from xinhua_gov.export.schema import schema_of_the_model, schema_text
from xinhua_gov.storage.files import canonical_json

ANEW = """the schema is older than the model; write it anew:
python -c "from xinhua_gov.export.schema import *; from xinhua_gov.storage.files import canonical_json as j; \
open('src/xinhua_gov/data/schema.json', 'wb').write(j(schema_of_the_model()))" """


def test_the_bundled_schema_is_that_of_the_model() -> None:
    assert xg.json_schema() == schema_of_the_model(), ANEW


def test_the_schema_is_in_the_form_that_json_is_written_in() -> None:
    assert schema_text().encode() == canonical_json(xg.json_schema())


def test_the_schema_says_which_draft_it_follows_and_which_parts_a_report_needs() -> None:
    schema = xg.json_schema()
    assert schema["$schema"] == "https://json-schema.org/draft/2020-12/schema"
    assert schema["required"] == ["source", "sections", "indicators", "targets", "numerals"]
    properties = schema["properties"]
    assert isinstance(properties, dict)
    assert {"projects", "terms", "identities"} <= set(properties)


def test_a_changed_schema_stays_with_its_caller() -> None:
    xg.json_schema().clear()
    assert xg.json_schema()


def test_the_schema_is_read_without_pydantic() -> None:
    program = "import sys, xinhua_gov as xg; print(len(xg.json_schema()) > 3, 'pydantic' in sys.modules)"
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, encoding="utf-8", check=True)
    assert done.stdout == "True False\n"
