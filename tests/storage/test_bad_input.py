"""Whatever stands in a report's files, reading ends in a report or in an error that says where the fault is."""

from __future__ import annotations

import hashlib
import json
import re
from pathlib import Path
from typing import Any, cast

import pytest
import samples
from broken_reports import BROKEN, GONE, Edits, Expected, edited, faults, located, stored

import xinhua_gov as xg

GRAIN = "indicators/0/observations/0/"
GROWTH = "indicators/0/observations/1/"
VALUE = f"{GRAIN}quantity/value"
TARGET = "targets/0/"
LEVEL = "indicators grain.level.2020"
RATE = "indicators grain.yoy_growth.2020"
AIM = "targets grain.yoy_growth.2021"
SACKS = {"value": "6", "unit": "sack", "countable": True}
SACK = {"id": "sack", "name": {"zh": "袋"}, "dimension": "mass", "countable": True}


@pytest.fixture(params=["folder", "report.json"])
def form(request: pytest.FixtureRequest) -> str:
    return cast(str, request.param)


def changed(edits: Edits) -> dict[str, Any]:
    """The sample of figures with these edits."""
    return edited(cast(dict[str, Any], samples.document()), edits)


# JSON


@pytest.mark.parametrize("case", BROKEN)
def test_what_is_no_json_of_ours_names_its_file(tmp_path: Path, form: str, case: str) -> None:
    found = faults(stored(tmp_path / form, changed({}), {"numerals": BROKEN[case]}))
    assert {fault.file for fault in found} == {"numerals.json" if form == "folder" else form}


def test_a_key_that_stands_twice_is_named_with_its_place(tmp_path: Path, form: str) -> None:
    """In a file of thousands of lines the key alone, or the object without its record, is not to be found."""
    indicators = json.dumps(changed({})["indicators"]).replace('"value": "1"', '"value": "1", "value": "1"')
    (message,) = map(str, faults(stored(tmp_path / form, changed({}), {"indicators": indicators.encode()})))
    assert "'value'" in message
    assert re.search(r"grain\.rank\.2020|line \d", message)


@pytest.mark.parametrize("kind", ["source", "sections", "units", "indicators", "targets", "numerals"])
def test_a_file_that_is_no_json_is_the_fault_not_what_refers_to_it(tmp_path: Path, kind: str) -> None:
    """That the other files' references lead nowhere without it is no fault of theirs."""
    edits: Edits = {"units": [SACK], "indicators/1/unit": "sack", "sections/1": section("a", 0, 9, parent="all")}
    edits |= {"indicators/1/observations/0/quantity": SACKS}
    assert xg.read_report(stored(tmp_path / "sound", changed(edits))).unit("sack").countable
    found = faults(stored(tmp_path / "folder", changed(edits), {kind: b'[{"id": "gr'}))
    assert [fault.file for fault in found] == [f"{kind}.json"]


# Shapes


def test_a_long_string_is_named_not_repeated(tmp_path: Path, form: str) -> None:
    """30 MB are within what a file may have, and far beyond a note."""
    place = stored(tmp_path / form, changed({"indicators/0/note": "x" * 30_000_000}))
    assert located(faults(place), form) == {("indicators grain", "note")}


NO_NUMBERS = {
    **{literal: literal for literal in ("12.5", "12", "NaN", "Infinity", "-Infinity", "1e999999999", "true", "null")},
    **{
        text: json.dumps(text) for text in ("NaN", "Infinity", "1e999999999", "1e5", "1_0", "１２", "+1", "01", "1,000")
    },
    **{repr(text): json.dumps(text) for text in ("", " 1", "1 ", "1\n", "十", "9" * 41)},
}


@pytest.mark.parametrize("written", NO_NUMBERS.values(), ids=NO_NUMBERS)
def test_a_number_of_another_form_is_named(tmp_path: Path, form: str, written: str) -> None:
    indicators = json.dumps(changed({VALUE: "HERE"})["indicators"]).replace('"HERE"', written)
    found = faults(stored(tmp_path / form, changed({}), {"indicators": indicators.encode()}))
    assert located(found, form) == {(LEVEL, "quantity.value")}


def test_a_million_digits_in_a_string_are_named_not_repeated(tmp_path: Path, form: str) -> None:
    found = faults(stored(tmp_path / form, changed({VALUE: "9" * 1_000_000})))
    assert located(found, form) == {(LEVEL, "quantity.value")}


OFFSETS: list[object] = [-1, -(10**30), 1.0, 1e300, True, "10", None, [10]]


@pytest.mark.parametrize("offset", OFFSETS, ids=lambda offset: str(offset)[:9])
@pytest.mark.parametrize("end", ["start", "end"])
def test_an_offset_is_an_integer_from_zero_on(tmp_path: Path, form: str, offset: object, end: str) -> None:
    found = faults(stored(tmp_path / form, changed({f"{GRAIN}figure/{end}": offset})))
    assert located(found, form) == {(LEVEL, f"figure.{end}")}


@pytest.mark.parametrize("offset", [10**18, 10**30, 10**4000], ids=["18", "30", "4000"])
@pytest.mark.parametrize("end", ["start", "end"])
def test_a_huge_offset_is_named_in_a_short_message(tmp_path: Path, form: str, offset: int, end: str) -> None:
    found = faults(stored(tmp_path / form, changed({f"{GRAIN}figure/{end}": offset})))
    assert located(found, form) == {(LEVEL, f"figure.{end}")}


@pytest.mark.parametrize("part", [None, "text", 3, True, {}, [[]], [None], ["text"], [3]], ids=str)
@pytest.mark.parametrize("kind", ["source", "sections", "units", "indicators", "targets", "numerals"])
def test_a_part_of_another_shape_is_named(tmp_path: Path, form: str, kind: str, part: object) -> None:
    found = faults(stored(tmp_path / form, changed({kind: part})))
    assert {place.split()[0] for place, _ in located(found, form)} == {kind}


SHAPES: dict[str, tuple[Edits, str, str]] = {
    "unknown field": ({f"{GRAIN}colour": "red"}, LEVEL, "colour"),
    "unknown field within": ({f"{GRAIN}evidence/line": 3}, LEVEL, "evidence.line"),
    "field missing": ({f"{GRAIN}measure": GONE}, LEVEL, "measure"),
    "id missing": ({f"{GRAIN}id": GONE}, "indicators grain", "observations[0].id"),
    "id of no form": ({"indicators/1/id": "Schools built"}, "indicators Schools built", "id"),
    "id against its fields": ({f"{GRAIN}id": "grain.level.2019"}, "indicators grain.level.2019", "id"),
    "word of no list": ({f"{GRAIN}measure": "levle"}, LEVEL, "measure"),
    "text for a list": ({"indicators/0/aliases": "稻谷"}, "indicators grain", "aliases"),
    "text for a name": ({"indicators/0/name": "粮食"}, "indicators grain", "name"),
    "name without Chinese": ({"indicators/0/name": {"en": "grain"}}, "indicators grain", "name.zh"),
    "text of two lines": ({f"{GRAIN}note": "a\nb"}, LEVEL, "note"),
    "no period": ({f"{GRAIN}period": "20"}, LEVEL, "period"),
    "period that runs backwards": ({f"{GRAIN}period": "2020-2016"}, LEVEL, "period"),
    "period as a number": ({f"{GRAIN}period": 2020}, LEVEL, "period"),
    "period not settled": ({f"{GRAIN}period": GONE}, LEVEL, "period"),
    "base not settled": ({f"{GROWTH}base_period": GONE}, RATE, "base_period"),
    "base of a level": ({f"{GRAIN}base_period": "2019"}, LEVEL, "base_period"),
    "unit of another measure": ({f"{GROWTH}quantity/unit": "tonne"}, RATE, "quantity.unit"),
    "countable of a package unit": ({f"{GRAIN}quantity/countable": True}, LEVEL, "quantity.countable"),
    "open of no field": ({f"{GRAIN}open": ["colour"]}, LEVEL, "open"),
    "span backwards": ({f"{GRAIN}figure": {"start": 15, "end": 14}}, LEVEL, "figure"),
    "span empty": ({f"{GRAIN}figure": {"start": 15, "end": 15}}, LEVEL, "figure"),
    "figure outside evidence": ({f"{GRAIN}figure": {"start": 0, "end": 4}}, LEVEL, "figure"),
    "figure half outside": ({f"{GRAIN}figure": {"start": 19, "end": 21}}, LEVEL, "figure"),
    "quote missing": ({f"{GRAIN}evidence/quote": GONE}, LEVEL, "evidence.quote"),
    "quote of another length": ({f"{GRAIN}evidence/quote": "粮食"}, LEVEL, "evidence.quote"),
    "digest of another text": ({f"{GRAIN}evidence/digest": "0" * 12}, LEVEL, "evidence.digest"),
    "target of no kind": ({f"{TARGET}kind": GONE}, AIM, "kind"),
    "target of another kind": ({f"{TARGET}kind": "vague"}, AIM, "kind"),
    "comparator of no list": ({f"{TARGET}comparator": ">="}, AIM, "comparator"),
    "format of no release": ({"source/format": 0}, "source sample-2021", "format"),
    "no date": ({"source/date": "2021-02-30"}, "source sample-2021", "date"),
    "year as text": ({"source/year": "2021"}, "source sample-2021", "year"),
    "no area": ({"source/place/code": "１１０１０１"}, "source sample-2021", "place.code"),
}  # fmt: skip


@pytest.mark.parametrize("case", SHAPES)
def test_a_fault_of_shape_is_named_with_record_and_field(tmp_path: Path, form: str, case: str) -> None:
    edits, record, field = SHAPES[case]
    assert located(faults(stored(tmp_path / form, changed(edits))), form) == {(record, field)}


def test_an_id_of_two_lines_does_not_make_two_faults_of_one(tmp_path: Path, form: str) -> None:
    found = faults(stored(tmp_path / form, changed({"sections/0/id": "all\n  targets.json: grain"})))
    assert [fault.field for fault in found] == ["id"]


def section(id: str, start: int, end: int, **fields: object) -> dict[str, object]:
    digest = hashlib.sha256(samples.TEXT[start:end].encode()).hexdigest()[:12]
    evidence = {"start": start, "end": end, "digest": digest}
    heading = {"start": start, "end": start + 1}
    return {"id": id, "kind": "section", "title": {"zh": "节"}, "evidence": evidence, "heading": heading, **fields}


def test_the_faults_of_shape_of_all_files_come_together(tmp_path: Path, form: str) -> None:
    """And alone: what refers to nothing is told once the shapes are sound."""
    edits: Edits = {"source/year": "2021", "sections/0/colour": 1, VALUE: 12.5, f"{GROWTH}measure": "levle"}
    edits |= {f"{TARGET}nature": "vague", "numerals": [{"start": -1}], "indicators/1/unit": "no_such_unit"}
    assert located(faults(stored(tmp_path / form, changed(edits))), form) == {
        ("source sample-2021", "year"), ("sections all", "colour"), (LEVEL, "quantity.value"),
        (RATE, "measure"), (AIM, "nature"),
        ("numerals", "[0].start"), ("numerals", "[0].end"), ("numerals", "[0].quote"), ("numerals", "[0].kind"),
    }  # fmt: skip


def test_files_that_are_no_json_come_together_with_faults_of_shape(tmp_path: Path) -> None:
    raw = {"sections": b"[", "targets": b'["\xff"]', "numerals": b""}
    found = faults(stored(tmp_path / "folder", changed({VALUE: 12.5}), raw))
    assert located(found, "folder") == {("sections", ""), ("targets", ""), ("numerals", ""), (LEVEL, "quantity.value")}


# References


def numeral(start: int, end: int) -> dict[str, object]:
    return {"start": start, "end": end, "quote": "数" * (end - start), "kind": "date"}


def target(kind: str, **fields: object) -> dict[str, object]:
    """A target without a number, over the words 二〇二一年报告."""
    common = {"id": "aim", "kind": kind, "indicator": "grain", "period": "2021", "area": "110101"}
    return common | {"evidence": samples.evidence("二〇二一年报告")} | fields


def relative(indicator: str) -> dict[str, object]:
    reference = {"indicator": indicator, "measure": "level", "area": "110100"}
    return target("relative", measure="level", relation="above", reference=reference)


GRAINS, SCHOOLS = cast(list[dict[str, Any]], samples.document()["indicators"])
ALL = "sections all"
ALONE: Edits = {f"{TARGET}previous": GONE, f"{TARGET}base_level": GONE}
"""The target without its links."""
PROXY = {"kind": "proxy", "indicator": "school"}
SHOOL: Edits = {"indicators/1/unit": "shool", "indicators/1/observations": []}
BEYOND = len(samples.TEXT) + 1

REFERENCES: dict[str, tuple[Edits, set[Expected]]] = {
    "indicator of a target": (
        ALONE | {f"{TARGET}indicator": "grian", f"{TARGET}id": "grian.yoy_growth.2021"},
        {("targets grian.yoy_growth.2021", "indicator")},
    ),
    "indicator of words": (
        {"targets/1": target("qualitative", indicator="x", statement={"zh": "报告"})},
        {("targets aim", "indicator")},
    ),
    "previous": ({f"{TARGET}previous": "grain.yoy_growth.2018"}, {(AIM, "previous")}),
    "previous among targets": ({f"{TARGET}previous": "grain.yoy_growth.2021"}, {(AIM, "previous")}),
    "previous of another measure": ({f"{TARGET}previous": "grain.rank.2020"}, {(AIM, "previous")}),
    "previous of another indicator": ({f"{TARGET}previous": "schools.level.2020"}, {(AIM, "previous")}),
    "previous not before": (
        {f"{TARGET}period": "2020", f"{TARGET}base_period": "2019", f"{TARGET}id": "grain.yoy_growth.2020",
         f"{TARGET}base_level": GONE},
        {("targets grain.yoy_growth.2020", "previous")},
    ),
    "base_level": ({f"{TARGET}base_level": "grain.level.2019"}, {(AIM, "base_level")}),
    "base_level that is none": ({f"{TARGET}base_level": "grain.rank.2020"}, {(AIM, "base_level")}),
    "base_level of another": ({f"{TARGET}base_level": "schools.level.2020"}, {(AIM, "base_level")}),
    "reference": ({"targets/1": relative("grian")}, {("targets aim", "reference.indicator")}),
    "related": ({"indicators/0/related": [PROXY]}, {("indicators grain", "related[0].indicator")}),
    "related to itself": ({"indicators/1/related": [PROXY | {"indicator": "schools"}]},
                          {("indicators schools", "related[0].indicator")}),
    "parent": ({"sections/0/parent": "part1"}, {(ALL, "parent")}),
    "parent of itself": ({"sections/0/parent": "all"}, {(ALL, "parent")}),
    "parents of each other": (
        {"sections/0/parent": "b", "sections/1": section("b", 0, len(samples.TEXT), parent="all")},
        {(ALL, "parent")},
    ),
    "unit of an indicator": (SHOOL, {("indicators schools", "unit")}),
    "unit of a figure": (
        {"indicators/1/unit": GONE, "indicators/1/observations/0/quantity": SACKS},
        {("indicators schools.level.2020", "quantity.unit")},
    ),
    "unit of the package": ({"units": [SACK | {"id": "jin"}]}, {("units jin", "id")}),
    "unit twice": ({"units": [SACK, SACK]}, {("units sack", "id")}),
    "indicator twice": ({"indicators/2": SCHOOLS | {"observations": []}}, {("indicators schools", "id")}),
    "section twice": (
        {"sections/1": section("a", 0, 9, parent="all"), "sections/2": section("a", 9, 10, parent="all")},
        {("sections a", "id")},
    ),
    "observation twice": (
        {"indicators/0/observations/3": GRAINS["observations"][0]}, {(LEVEL, "id"), (LEVEL, "figure")}
    ),
    "target twice": ({"targets/1": relative("grain"), "targets/2": relative("grain")}, {("targets aim", "id")}),
    "base after the period": (
        {f"{TARGET}base_period": "2022", f"{TARGET}id": "grain.yoy_growth.2021~2022"},
        {("targets grain.yoy_growth.2021~2022", "base_period")},
    ),
    "another indicator's": (
        {"indicators/1/observations/1": GRAINS["observations"][2], "indicators/0/observations/2": GONE},
        {("indicators grain.rank.2020", "indicator")},
    ),
    "beyond the text": ({"sections/0": section("all", 0, BEYOND)}, {(ALL, "evidence")}),
    "heading outside": ({"sections/0/heading": {"start": 120, "end": 122}}, {(ALL, "heading")}),
    "section outside its parent": (
        {"sections/0": section("all", 0, 50), "sections/1": section("a", 40, 51, parent="all")},
        {("sections a", "evidence")},
    ),
    "sections that overlap": (
        {"sections/1": section("a", 0, 20, parent="all"), "sections/2": section("b", 19, 30, parent="all")},
        {("sections b", "evidence")},
    ),
    "sections out of order": (
        {"sections/1": section("a", 20, 30, parent="all"), "sections/2": section("b", 0, 20, parent="all")},
        {("sections b", "evidence")},
    ),
    "number of a figure and a numeral": ({"numerals/0": numeral(14, 18)}, {("numerals 数数数数", "")}),
    "number of two numerals": ({"numerals/0": numeral(0, 4), "numerals/1": numeral(3, 6)}, {("numerals 数数数", "")}),
    "numeral beyond the text": ({"numerals/0": numeral(BEYOND - 2, BEYOND)}, {("numerals 数数", "")}),
    "another area": ({f"{TARGET}area": "110102"}, {(AIM, "id")}),
}  # fmt: skip


@pytest.mark.parametrize("case", REFERENCES)
def test_a_fault_of_reference_is_named_with_record_and_field(tmp_path: Path, form: str, case: str) -> None:
    edits, expected = REFERENCES[case]
    assert located(faults(stored(tmp_path / form, changed(edits)), xg.ReferencesError), form) == expected


def test_a_number_that_three_records_claim_is_told_of_each(tmp_path: Path, form: str) -> None:
    """The first numeral covers the numbers of two figures (12.5 and 3) that do not touch each other."""
    found = faults(stored(tmp_path / form, changed({"numerals/0": numeral(12, 25)})), xg.ReferencesError)
    assert located(found, form) == {(LEVEL, "figure"), (RATE, "figure")}


def test_the_faults_of_reference_come_together(tmp_path: Path, form: str) -> None:
    cases = ("related", "previous", "parent", "unit of the package", "numeral beyond the text", "unit of an indicator")
    edits = {path: value for case in cases for path, value in REFERENCES[case][0].items()}
    expected = set().union(*(REFERENCES[case][1] for case in cases))
    assert located(faults(stored(tmp_path / form, changed(edits)), xg.ReferencesError), form) == expected


@pytest.mark.parametrize(
    ("edits", "hint"),
    [
        ({f"{TARGET}previous": "grain.yoy_growth.2002"}, "grain.yoy_growth.2020"),
        ({"indicators/0/related": [PROXY]}, "schools"),
        (SHOOL, "school"),
        ({"sections/0/parent": "al"}, "all"),
    ],
)
def test_a_reference_to_nothing_names_the_nearest(tmp_path: Path, edits: Edits, hint: str) -> None:
    (fault,) = faults(stored(tmp_path / "folder", changed(edits)), xg.ReferencesError)
    assert re.search(rf"nearest: .*\b{re.escape(hint)}\b", fault.message)
