"""An audit finds what is amiss between a report and a text, wherever the text differs, and never raises."""

from __future__ import annotations

import re
from typing import Any, cast

import pytest
import samples
from hypothesis import given
from hypothesis import strategies as st
from woven import is_text

import xinhua_gov as xg

REPORT = samples.built(samples.document())


def test_the_text_described_with_every_number_claimed_once() -> None:
    audit = xg.audit(REPORT, samples.TEXT)
    assert audit.ok
    assert (audit.text_matches, audit.evidence, audit.digits) == (True, 6, 4)
    assert (audit.misplaced, audit.unclaimed, audit.claimed_twice) == ((), (), ())
    assert (audit.quotes.count, audit.quotes.longest) == (5, 15)


def test_a_number_that_no_record_claims_is_named() -> None:
    audit = xg.audit(REPORT, samples.TEXT + "另有7处。")
    assert not audit.text_matches
    assert [(run.text, run.start, run.claimed_by) for run in audit.unclaimed] == [("7", len(samples.TEXT) + 2, ())]


def test_a_number_that_two_records_claim_is_named() -> None:
    data = samples.document()
    data["numerals"] = [samples.span("增长4%", "增长4%以上") | {"quote": "增长4%", "kind": "label"}]
    with pytest.raises(ValueError, match=r"is claimed by .* too"):
        samples.built(data)


def test_a_changed_number_is_misplaced_and_left_unclaimed() -> None:
    audit = xg.audit(REPORT, samples.TEXT.replace("12.5", "12.6"))
    assert {(m.record, m.found) for m in audit.misplaced} == {
        ("all", None),
        ("grain.level.2020", None),
        ("grain.yoy_growth.2020", None),
    }
    assert [run.text for run in audit.unclaimed] == ["12.6", "3"]


@pytest.mark.parametrize(
    ("changes", "field", "recorded", "read"),
    [
        ({"value": "12.4"}, "value", "124000", "125000"),
        ({"value": "125"}, "value", "1250000", "125000"),
        ({"scale": 3}, "value", "12500", "125000"),
        ({"scale": 8}, "value", "1250000000", "125000"),
        ({"qualifier": "over"}, "qualifier", "over", "unqualified"),
        ({"unit": "mu"}, "unit", "mu", "吨"),
    ],
)
def test_a_figure_that_is_read_otherwise_is_told(
    changes: dict[str, object], field: str, recorded: str, read: str
) -> None:
    """Quote and digest are right, only what was typed is not: 12.5万吨 stands at 14 of the text."""
    data = cast(dict[str, Any], samples.document())
    data["indicators"][0]["observations"][0]["quantity"] |= changes
    data["indicators"][0]["unit"] = changes.get("unit", "tonne")
    found = xg.audit(samples.built(data), samples.TEXT)
    assert [other.model_dump() for other in found.read_otherwise] == [
        {"start": 14, "end": 18, "record": "grain.level.2020", "field": field, "recorded": recorded, "read": read}
    ]
    assert not found.ok


def test_a_figure_where_no_quantity_is_read_is_told() -> None:
    """The figure is filed under 全年, which has no number."""
    data = cast(dict[str, Any], samples.document())
    figure = data["indicators"][1]["observations"][0]
    figure |= {"evidence": samples.evidence("全年"), "figure": samples.span("全年", "全年")}
    found = xg.audit(samples.built(data), samples.TEXT)
    assert [(o.record, o.field, o.recorded, o.read) for o in found.read_otherwise] == [
        ("schools.level.2020", "figure", "6", "")
    ]


def test_a_negative_growth_is_read_as_a_decline() -> None:
    """增长 was 下降 in this edition: the number is the same, its sign is the record's."""
    data = cast(dict[str, Any], samples.document())
    text = samples.TEXT.replace("增长3%", "下降3%")
    growth = data["indicators"][0]["observations"][1]
    growth |= {"evidence": samples.evidence("下降3%", text), "figure": samples.span("3", "下降3%", text)}
    growth["quantity"] |= {"value": "-3"}
    assert xg.audit(samples.built(data), text).read_otherwise == ()


RANGED = samples.built(samples.ranged_document())


def test_both_numbers_of_a_range_and_the_further_aim_are_claimed_by_one_target() -> None:
    audit = xg.audit(RANGED, samples.RANGED_TEXT)
    assert (audit.digits, audit.unclaimed, audit.claimed_twice, audit.read_otherwise) == (6, (), (), ())
    assert audit.ok


def test_a_range_is_found_where_the_text_has_moved() -> None:
    audit = xg.audit(RANGED, "前言。" + samples.RANGED_TEXT.replace("粮食产量", "粮食 产量"))
    assert (audit.unclaimed, audit.claimed_twice, audit.read_otherwise) == ((), (), ())


@pytest.mark.parametrize(
    ("quantity", "aim", "told"),
    [
        ({"value": "4", "high": "5.5"}, "6", [("value", "4–5.5", "4–5")]),
        ({"value": "3", "high": "5"}, "6", [("value", "3–5", "4–5")]),
        ({"value": "4", "high": "5", "qualifier": "about"}, "6", [("qualifier", "about", "unqualified")]),
        ({"value": "4", "high": "5"}, "7", [("stretch.value", "7", "6")]),
        ({"value": "4.5"}, "6", [("value", "4.5", "4–5")]),
        ({"value": "4", "qualifier": "at_least"}, "6", []),
        ({"value": "5", "qualifier": "at_most"}, "6", []),
    ],
)
def test_a_range_is_held_against_what_is_read_at_both_ends(
    quantity: dict[str, object], aim: str, told: list[tuple[str, str, str]]
) -> None:
    """Either end alone may be recorded too, as at least the lower or at most the upper one."""
    data = cast(dict[str, Any], samples.ranged_document())
    data["targets"][0]["quantity"] = quantity | {"unit": "percent"}
    data["targets"][0]["stretch"]["quantity"]["value"] = aim
    found = xg.audit(samples.built(data), samples.RANGED_TEXT).read_otherwise
    assert [(other.field, other.recorded, other.read) for other in found] == told


def test_a_decline_between_two_numbers_is_a_range_of_negative_growth() -> None:
    text = samples.RANGED_TEXT.replace("粮食产量增长4%—5%", "粮食产量下降4%—5%")
    data = cast(dict[str, Any], samples.ranged_document())
    phrase = "粮食产量下降4%—5%"
    data["targets"][0] |= {"evidence": samples.evidence(phrase, text), "stretch": None}
    data["targets"][0] |= {"figure": samples.span("4%—5", phrase, text)}
    data["targets"][0]["quantity"] = {"value": "-5", "high": "-4", "unit": "percent"}
    assert xg.audit(samples.built(data), text).read_otherwise == ()


def test_what_is_found_elsewhere_is_read_there() -> None:
    """The text has moved by three characters, and every figure with it."""
    assert xg.audit(REPORT, f"前言。{samples.TEXT}").read_otherwise == ()


@pytest.mark.parametrize(
    ("edition", "shifts"),
    [
        ("前言。" + samples.TEXT, {3}),
        ("\n\n" + samples.TEXT, {2}),
        (samples.TEXT.replace("，", "，\n"), {0, 1, 2}),
        (samples.TEXT.replace("粮食产量", "粮食 产量"), {0, 1}),
        (samples.TEXT.replace("。", "。 "), {1, 2, 3}),
    ],
)
def test_another_edition_is_read_by_its_quotes_and_the_shifts_are_told(edition: str, shifts: set[int]) -> None:
    audit = xg.audit(REPORT, edition)
    found = [m for m in audit.misplaced if m.kind != "sections"]
    assert not audit.text_matches
    assert found
    assert {m.shift for m in found} <= shifts
    assert None not in {m.shift for m in found}
    assert (audit.unclaimed, audit.claimed_twice) == ((), ())


def test_of_two_places_with_the_same_words_the_nearest_is_taken() -> None:
    again = "新建学校6所。" + "好" * 200 + samples.TEXT
    audit = xg.audit(REPORT, again)
    assert {m.shift for m in audit.misplaced} == {207}
    assert [(run.text, run.start) for run in audit.unclaimed] == [("6", 4)]


def test_quotes_beyond_their_limits_are_told() -> None:
    data = samples.document()
    data["source"]["characters"] = 100  # type: ignore[index]
    data["sections"] = []
    assert samples.built(data).source.characters == 100
    assert not xg.audit(samples.built(data), samples.TEXT).quotes.within_limits


@given(st.text(max_size=300).filter(is_text))
def test_no_text_makes_an_audit_raise(text: str) -> None:
    audit = xg.audit(REPORT, text)
    assert not audit.ok
    assert audit.digits == len(re.findall(r"\d+(?:\.\d+)?", text))
    assert len(audit.misplaced) == audit.evidence == 6


@pytest.mark.parametrize("text", ["", "\ud800", "\0" * 1000, "1" * 10_000, "１２３", "\u0301" * 500])
def test_no_strange_text_makes_an_audit_raise(text: str) -> None:
    audit = xg.audit(REPORT, text)
    assert not audit.ok
    assert audit.digits == len(audit.unclaimed)


def test_the_bundled_report_against_its_text(report: xg.Report, text: str) -> None:
    audit = xg.audit(report, text)
    assert audit.ok
    assert audit.text_matches
    assert audit.misplaced == ()
    assert audit.digits == 148
    assert (audit.unclaimed, audit.claimed_twice) == ((), ())


def test_the_bundled_report_against_an_edition_with_other_white_space(report: xg.Report, text: str) -> None:
    audit = xg.audit(report, text.replace("\n\n", "\n").replace("。", "。\n"))
    assert not audit.text_matches
    assert {m.kind for m in audit.misplaced if m.found is None} <= {"sections"}
    assert (audit.digits, audit.unclaimed, audit.claimed_twice) == (148, (), ())
