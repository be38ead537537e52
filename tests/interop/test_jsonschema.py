"""jsonschema finds the schema sound, the reports that read_report takes valid, and what it refuses for its form not."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import crafted
import pytest
import samples
from jsonschema import Draft202012Validator

import xinhua_gov as xg

SCHEMA: dict[str, Any] = xg.json_schema()
VALIDATOR = Draft202012Validator(SCHEMA)


def exported(report: xg.Report, folder: Path) -> Any:
    xg.export_report(report, folder / "report.json", "json")
    return json.loads((folder / "report.json").read_text(encoding="utf-8"))


def test_the_schema_is_sound() -> None:
    Draft202012Validator.check_schema(SCHEMA)
    assert SCHEMA["$schema"] == "https://json-schema.org/draft/2020-12/schema"


REPORTS = {"bundled": xg.load(), "sample": samples.built(samples.whole_document()), "crafted": crafted.report()}


@pytest.mark.parametrize("report", REPORTS.values(), ids=REPORTS.keys())
def test_a_report_is_valid(report: xg.Report, tmp_path: Path) -> None:
    assert list(VALIDATOR.iter_errors(exported(report, tmp_path))) == []


def test_each_file_of_a_folder_is_valid_by_its_own_part_of_the_schema(tmp_path: Path) -> None:
    xg.write_report(xg.load(), tmp_path / "report")
    files = sorted((tmp_path / "report").iterdir())
    assert len(files) >= 14
    for file in files:
        part = Draft202012Validator(
            {"$ref": f"#/properties/{file.stem}", "$defs": SCHEMA["$defs"], "properties": SCHEMA["properties"]}
        )
        assert list(part.iter_errors(json.loads(file.read_text(encoding="utf-8")))) == [], file.name


@pytest.mark.parametrize(
    ("path", "value"),
    [
        (("source", "year"), "2021"),
        (("source", "strange"), 1),
        (("indicators", 0, "id"), "GDP"),
        (("indicators", 0, "theme"), "nonsense"),
        (("indicators", 0, "observations", 0, "quantity", "value"), 271.4),
        (("indicators", 0, "observations", 0, "quantity", "value"), "１２"),
        (("indicators", 0, "observations", 0, "period"), "20"),
        (("targets", 0, "kind"), "other"),
        (("sections", 0, "title"), "报告"),
        (("numerals",), None),
    ],
    ids=str,
)
def test_what_read_report_refuses_for_its_form_is_invalid(path: tuple[Any, ...], value: object, tmp_path: Path) -> None:
    data: Any = samples.document()
    assert list(VALIDATOR.iter_errors(data)) == []
    place = data
    for step in path[:-1]:
        place = place[step]
    place[path[-1]] = value
    assert list(VALIDATOR.iter_errors(data)) != []
    file = tmp_path / "report.json"
    file.write_text(json.dumps(data), encoding="utf-8")
    with pytest.raises(xg.ShapeError):
        xg.read_report(file)
