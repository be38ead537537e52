"""The data package says all that is needed to read it: fields, types, closed lists, keys, links, licence and source."""

from __future__ import annotations

import csv
import hashlib
import io
import json
from typing import Any

import crafted
import pytest
import samples
from hypothesis import given

import xinhua_gov as xg
from xinhua_gov.export.datapackage import package
from xinhua_gov.export.delimited import original


def files_of(report: xg.Report, outcomes: Any = ()) -> tuple[dict[str, Any], dict[str, bytes]]:
    files = package(report, outcomes)
    return json.loads(files["datapackage.json"]), files


BUNDLED, FILES = files_of(xg.load(), xg.outcomes().values())
RESOURCES: dict[str, Any] = {resource["name"]: resource for resource in BUNDLED["resources"]}


def rows(name: str, files: dict[str, bytes] = FILES) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(files[f"{name}.csv"].decode(), newline="")))


def test_the_descriptor_says_what_it_is_where_it_is_from_and_what_may_be_done() -> None:
    assert BUNDLED["$schema"] == "https://datapackage.org/profiles/2.0/datapackage.json"
    assert (BUNDLED["name"], BUNDLED["title"]) == ("xinhua-2021", "Report on the work of the government, 2021")
    assert [licence["name"] for licence in BUNDLED["licenses"]] == ["CC0-1.0"]
    assert BUNDLED["sources"][0]["title"].startswith("平顶山市新华区人民政府. 2021年政府工作报告[R]")


def test_the_rule_for_formulas_is_told() -> None:
    assert "apostrophe before it, which is not part of it" in BUNDLED["description"]


@pytest.mark.parametrize("name", RESOURCES)
def test_each_resource_is_the_file_that_it_says(name: str) -> None:
    resource, data = RESOURCES[name], FILES[f"{name}.csv"]
    assert (resource["path"], resource["bytes"]) == (f"{name}.csv", len(data))
    assert resource["hash"] == f"sha256:{hashlib.sha256(data).hexdigest()}"
    assert (resource["format"], resource["mediatype"], resource["encoding"]) == ("csv", "text/csv", "utf-8")
    assert [field["name"] for field in resource["schema"]["fields"]] == data.decode().split("\r\n")[0].split(",")


@pytest.mark.parametrize("name", RESOURCES)
def test_keys_are_keys_and_links_lead_somewhere(name: str) -> None:
    schema, told = RESOURCES[name]["schema"], rows(name)
    keys = [tuple(row[field] for field in schema["primaryKey"]) for row in told]
    assert len(set(keys)) == len(keys)
    for link in schema.get("foreignKeys", []):
        (field,), reference = link["fields"], link["reference"]
        known = {row["id"] for row in rows(reference["resource"])}
        assert {row[field] for row in told} - {""} <= known


@pytest.mark.parametrize("name", RESOURCES)
def test_required_fields_are_filled_and_closed_lists_hold(name: str) -> None:
    for field in RESOURCES[name]["schema"]["fields"]:
        values = {row[field["name"]] for row in rows(name)}
        constraints = field.get("constraints", {})
        assert not (constraints.get("required") and "" in values), field["name"]
        assert values - {""} <= set(constraints.get("enum", values))


def test_the_field_of_a_closed_list_has_its_codes_and_their_words() -> None:
    field = next(f for f in RESOURCES["observations"]["schema"]["fields"] if f["name"] == "measure")
    assert {"value": "yoy_growth", "label": "growth on the year before"} in field["categories"]
    assert "yoy_growth" in field["constraints"]["enum"]


def test_a_table_without_rows_is_left_out_and_no_link_leads_to_it() -> None:
    descriptor, files = files_of(samples.built(samples.document()))
    names = {resource["name"] for resource in descriptor["resources"]}
    assert "projects" not in names
    assert "projects.csv" not in files
    links = [link for r in descriptor["resources"] for link in r["schema"].get("foreignKeys", [])]
    assert {link["reference"]["resource"] for link in links} <= names


def test_a_text_that_is_a_formula_is_harmless_in_every_file() -> None:
    _, files = files_of(crafted.report(["=1+1"]))
    cells = {cell for name in files if name.endswith(".csv") for row in rows(name[:-4], files) for cell in row.values()}
    assert "'=1+1" in cells
    assert {cell for cell in cells if cell.startswith(("=", "@", "+"))} == set()


def test_a_negative_number_is_no_formula() -> None:
    data: Any = samples.document()
    data["indicators"][0]["observations"][1]["quantity"]["value"] = "-3"
    _, files = files_of(samples.built(data))
    assert [row["value"] for row in rows("observations", files)] == ["12.5", "-3", "1", "6"]


@given(crafted.reports)
def test_any_texts_come_back_as_they_are(report: xg.Report) -> None:
    """By the csv module and the rule that the descriptor tells; what is empty stands for None."""
    _, files = files_of(report)
    for kind in ("indicators", "projects", "terms", "challenges"):
        expected = [(r["id"], r["name_zh"], r["name_en"] or "", r["note"] or "") for r in report.records(kind)]
        read = [tuple(original(row[f]) for f in ("id", "name_zh", "name_en", "note")) for row in rows(kind, files)]
        assert read == expected


def test_another_county_s_data_is_not_ours_to_license() -> None:
    descriptor, files = files_of(samples.built(samples.whole_document()))
    assert "licenses" not in descriptor
    assert "outcomes.csv" not in files
