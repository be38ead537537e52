"""Flat records are the rows of tables with the columns that were promised, plain values, sound keys and links."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

import pytest
import samples
from hypothesis import given
from hypothesis import strategies as st

import xinhua_gov as xg
from xinhua_gov.model.tables.columns import Table
from xinhua_gov.model.tables.flattening import KINDS, STORED, rows, table_of

REPORT = samples.built(samples.whole_document())
FLAT = [
    "report", "record", "id", "indicator", "name_zh", "name_en", "theme", "measure", "period", "base_period",
    "comparator", "nature", "value", "scale", "unit", "qualifier", "amount", "low", "high", "price_basis", "status",
    "area", "scope", "section", "start", "end", "figure_start", "figure_end", "quote", "note", "value_high", "stretch",
    "note_zh",
]  # fmt: skip
"""The columns of figures, as the design lists them, and behind them those that were added."""


@pytest.mark.parametrize("kind", ["figures", "observations", "targets"])
def test_figures_have_the_columns_of_the_design_in_its_order(kind: str) -> None:
    assert next(map(list, xg.load().records(kind))) == FLAT


def test_a_figure_is_a_row_with_its_amount_bounds_and_places_in_the_text() -> None:
    """12.5万吨 at 10 to 20 of the text, the number at 14 to 18; a printed tenth is half a tenth more or less."""
    assert REPORT.records("observations")[0] == {
        "report": "sample-2021", "record": "observation", "id": "grain.level.2020", "indicator": "grain",
        "name_zh": "粮食产量", "name_en": "grain output", "theme": "rural", "measure": "level", "period": "2020",
        "base_period": None, "comparator": None, "nature": None, "value": "12.5", "scale": 4, "unit": "tonne",
        "qualifier": "unqualified", "amount": "125000", "low": "124500", "high": "125500", "price_basis": None,
        "status": "unstated", "area": "110101", "scope": None, "section": "all", "start": 10, "end": 20,
        "figure_start": 14, "figure_end": 18, "quote": "粮食产量12.5万吨", "note": None,
        "value_high": None, "stretch": None, "note_zh": None,
    }  # fmt: skip


def test_figures_are_the_observations_and_then_the_targets_with_a_number() -> None:
    assert [(r["record"], r["id"]) for r in REPORT.records("figures")] == [
        ("observation", "grain.level.2020"),
        ("observation", "grain.yoy_growth.2020"),
        ("observation", "grain.rank.2020"),
        ("observation", "schools.level.2020"),
        ("target", "grain.yoy_growth.2021"),
    ]


@pytest.mark.parametrize(
    ("qualifier", "low", "high"),
    [
        ("unqualified", "124500", "125500"),
        ("and_more", "125000", "126000"),
        ("over", "125000", None),
        ("at_least", "125000", None),
        ("nearly", None, "125000"),
        ("under", None, "125000"),
        ("at_most", None, "125000"),
        ("about", None, None),
    ],
)
def test_low_and_high_are_what_the_print_allows(qualifier: str, low: str | None, high: str | None) -> None:
    data: Any = samples.document()
    data["indicators"][0]["observations"][0]["quantity"]["qualifier"] = qualifier
    row = samples.built(data).records("observations")[0]
    assert (row["low"], row["high"]) == (low, high)


def test_the_number_of_a_target_is_stipulated_and_so_exact() -> None:
    data: Any = samples.document()
    data["targets"][0]["quantity"]["qualifier"] = "unqualified"
    data["targets"][0]["quantity"]["value"] = "4.5"
    (row,) = samples.built(data).records("targets")
    assert (row["low"], row["high"], row["comparator"]) == ("4.5", "4.5", "at_least")


def test_targets_without_a_number_are_tables_of_their_own() -> None:
    report = xg.load()
    counts = [len(report.records(kind)) for kind in ("targets", "relative_targets", "qualitative_targets")]
    assert counts == [31, 3, 9]
    row = next(r for r in report.records("relative_targets") if r["id"] == "residents_income.yoy_growth.2021")
    assert (row["relation"], row["reference_indicator"]) == ("in_step", "gdp")
    assert all(r["statement_zh"] and r["statement_en"] for r in report.records("qualitative_targets"))


# Numbers


@pytest.mark.parametrize(
    ("number", "value", "kind"), [(str, "12.5", str), (float, 12.5, float), (Decimal, Decimal("12.5"), Decimal)]
)
def test_numbers_come_as_they_are_asked_for(number: Any, value: object, kind: type) -> None:
    row = REPORT.records("observations", number=number)[0]
    assert row["value"] == value
    assert {type(row[name]) for name in ("value", "amount", "low", "high")} == {kind}
    assert (row["scale"], row["base_period"]) == (4, None)


def test_a_number_as_a_string_has_no_exponent() -> None:
    data: Any = samples.document()
    data["indicators"][0]["observations"][1]["quantity"]["value"] = "0.0000001"
    assert samples.built(data).records("observations")[1]["value"] == "0.0000001"


@pytest.mark.parametrize("kind", KINDS)
def test_values_are_strings_integers_true_or_false_or_none(kind: str) -> None:
    values = [value for record in xg.load().records(kind) for value in record.values()]
    assert {type(value) for value in values} <= {str, int, bool, type(None)}
    assert "" not in values


def test_an_unknown_kind_names_near_ones() -> None:
    with pytest.raises(xg.UnknownFieldError, match="'projcts' is not a table of a report; expected one of: projects"):
        REPORT.records("projcts")


# All tables


def cells(table: Table, report: xg.Report = xg.load()) -> list[dict[str, object]]:  # noqa: B008
    return [dict(zip(table.heading, row, strict=True)) for row in rows(table, report)]


@pytest.mark.parametrize(
    "kind",
    ["sections", "indicators", "observations", "targets", "projects", "milestones", "achievements", "commitments",
     "goals", "challenges", "organisations", "places", "terms", "identities"],
)  # fmt: skip
def test_every_record_has_one_row_in_the_table_of_its_kind(kind: str) -> None:
    ids = [row["id"] for row in cells(STORED[kind])]
    assert ids == list(xg.load().catalogue(kind))


@pytest.mark.parametrize("name", KINDS)
def test_keys_are_keys(name: str) -> None:
    table = table_of(name)
    keys = [tuple(row[field] for field in table.key) for row in cells(table)]
    assert len(set(keys)) == len(keys)


@pytest.mark.parametrize("name", STORED)
def test_required_cells_are_filled_links_lead_somewhere_and_lists_are_closed(name: str) -> None:
    table = STORED[name]
    in_rows = cells(table)
    for column in table.columns:
        values = {row[column.name] for row in in_rows}
        assert not (column.required and None in values), column.name
        if column.of:
            assert values - {None} <= {row["id"] for row in cells(STORED[column.of])}, column.name
        if column.words is not None:
            assert values - {None} <= {word.value for word in column.words}, column.name
        kinds = {"string": str, "date": str, "integer": int, "number": Decimal, "boolean": bool}
        assert {type(value) for value in values - {None}} <= {kinds[column.datatype]}, column.name


NEVER_FILLED = {
    ("sources", "note"), ("sources", "note_zh"), ("sections", "note"), ("sections", "note_zh"),
    ("observations", "comparator"), ("observations", "nature"),
    ("observations", "value_high"), ("observations", "stretch"), ("targets", "value_high"), ("targets", "stretch"),
    ("targets", "status"), ("source_urls", "position"), ("source_urls", "report"), ("source_urls", "url"),
    ("open_fields", "report"), ("open_fields", "kind"), ("open_fields", "id"), ("open_fields", "field"),
}  # fmt: skip
"""The cells that neither the bundled report nor the sample fills: a path that is misspelt would be one more."""


def test_every_column_is_filled_somewhere() -> None:
    in_rows = {table.name: [*cells(table), *cells(table, REPORT)] for table in STORED.values()}
    empty = {
        (table.name, column.name)
        for table in STORED.values()
        for column in table.columns
        if all(row[column.name] is None for row in in_rows[table.name])
    }
    assert empty == NEVER_FILLED


def test_urls_and_open_fields_are_tables_where_there_are_any() -> None:
    data: Any = samples.document()
    data["source"]["urls"] = ["https://example.org/a", "https://example.org/b"]
    data["indicators"][0]["open"] = ["direction"]
    report = samples.built(data)
    assert [row["url"] for row in report.records("source_urls")] == ["https://example.org/a", "https://example.org/b"]
    assert report.records("open_fields") == [
        {"report": "sample-2021", "kind": "indicators", "id": "grain", "field": "direction"}
    ]


def test_lists_are_tables_with_a_position() -> None:
    assert REPORT.records("achievement_observations") == [
        {"report": "sample-2021", "achievement": "harvest", "position": 0, "observation": "grain.level.2020"},
        {"report": "sample-2021", "achievement": "harvest", "position": 1, "observation": "grain.yoy_growth.2020"},
    ]
    assert [(r["kind"], r["id"], r["position"], r["zh"], r["basis"]) for r in REPORT.records("names")][2:5] == [
        ("projects", "new_schools", 0, "新建学校", None),
        ("projects", "canal", 0, "渠", None),
        ("projects", "canal", 1, "水渠", "inferred"),
    ]


def test_milestones_know_their_place_in_the_story() -> None:
    assert [(r["project"], r["story_position"], r["stage"]) for r in REPORT.records("milestones")] == [
        ("new_schools", 0, "completed"), ("canal", 0, "thriving"), ("canal", 1, "improved"),
    ]  # fmt: skip


# Sections

LENGTH = xg.load().source.characters
spans = st.tuples(st.integers(0, LENGTH - 1), st.integers(1, 200)).map(
    lambda pair: xg.Span(start=pair[0], end=pair[0] + pair[1])
)


@given(spans)
def test_the_section_of_a_stretch_is_the_innermost_around_it(span: xg.Span) -> None:
    """Sections are nested: of those around a stretch the shortest is the innermost."""
    around = [section for section in xg.load().sections.values() if section.evidence.contains(span)]
    shortest = min(around, key=lambda section: section.evidence.end - section.evidence.start, default=None)
    assert xg.load().section_of(span) == shortest
