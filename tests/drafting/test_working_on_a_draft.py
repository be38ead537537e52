"""A draft says what is left, its ids can be changed everywhere, and a new draft keeps what a person has settled."""

from __future__ import annotations

import json
from typing import Any

import pytest
from reports import FIRST, SECOND

import xinhua_gov as xg
from xinhua_gov.drafting.remaining import remaining
from xinhua_gov.drafting.renaming import renamed
from xinhua_gov.drafting.updating import updated

DRAFT = xg.draft(FIRST)
STATIONS = f"q{FIRST.index('36座'):06}"
"""The provisional id of 新建5G基站36座; that of its indicator begins with an i."""

INDICATOR = STATIONS.replace("q", "i")


def changed(report: xg.Report, part: str, id: str, **fields: object) -> xg.Report:
    """A report in which a person has changed a record."""
    data: Any = report.model_dump(mode="json", exclude_defaults=True)
    records = (
        data[part] if part != "observations" else [o for i in data["indicators"] for o in i.get("observations", [])]
    )
    record = data["source"] if part == "source" else next(r for r in records if r["id"] == id)
    record |= fields
    return xg.Report.model_validate_json(json.dumps(data))


# What is left


def test_what_is_left_is_listed_with_its_phrase_the_most_valuable_first() -> None:
    assert [(entry.kind, entry.id, entry.phrase) for entry in remaining(DRAFT)][:2] == [
        ("source", "draft-2021", "2021年某县政府工作报告"),
        ("indicators", INDICATOR, "新建5G基站36座"),
    ]
    assert remaining(DRAFT)[0].fields == ("title", "place")
    assert {entry.kind for entry in remaining(DRAFT)[2:]} == {"sections"}


def test_promises_come_before_results() -> None:
    text = "去年植树5亩。今年力争种草7亩。"
    phrases = [entry.phrase for entry in remaining(xg.draft(text, year=2021)) if entry.kind == "indicators"]
    assert phrases == ["今年力争种草7亩", "去年植树5亩"]


def test_a_bundled_report_leaves_nothing() -> None:
    assert remaining(xg.load()) == []


# Renaming


def test_an_id_is_changed_wherever_it_stands() -> None:
    report = renamed(DRAFT, "gdp", "total_output")
    assert "gdp" not in report.indicators
    assert report.indicators["total_output"].concept == "gdp"
    target = report.targets["total_output.yoy_growth.2021"]
    assert isinstance(target, xg.QuantitativeTarget)
    assert (target.indicator, target.previous) == ("total_output", "total_output.yoy_growth.2020")


def test_provisional_ids_are_settled_one_after_the_other() -> None:
    report = renamed(DRAFT, INDICATOR, "base_stations")
    assert report.observations[STATIONS].indicator == "base_stations"
    report = renamed(report, STATIONS, "base_stations.level.2020")
    assert "base_stations.level.2020" in report.observations


def test_the_code_of_an_area_is_changed_wherever_it_stands() -> None:
    report = renamed(DRAFT, "000000", "410400")
    assert report.source.place.code == "410400"
    assert {figure.area for figure in (*report.observations.values(), *report.targets.values())} == {"410400"}


def test_a_section_keeps_what_is_in_it() -> None:
    assert renamed(DRAFT, "part1", "review").sections["review.1"].parent == "review"


def test_an_id_that_begins_alike_is_another() -> None:
    text = "2020年生产总值增长3%，人均生产总值增长2%。"
    report = renamed(xg.draft(text, year=2021), "gdp", "output")
    assert list(report.indicators) == ["output", "gdp_per_capita"]


@pytest.mark.parametrize(
    ("old", "new", "error", "message"),
    [
        ("nothing", "x", xg.UnknownIdError, "no record has the id 'nothing'"),
        ("gpd", "x", xg.UnknownIdError, "nearest: gdp"),
        ("gdp", "grain_output", xg.DraftError, "a record has the id 'grain_output' already"),
        ("gdp", "GDP", xg.ShapeError, "an id such as gdp.level.2020"),
        (STATIONS, "base_stations.level.2020", xg.ShapeError, f"expected {INDICATOR}.level.2020, as its fields say"),
    ],
)
def test_an_id_that_cannot_be_changed_so_is_told(old: str, new: str, error: type[Exception], message: str) -> None:
    with pytest.raises(error) as caught:
        renamed(DRAFT, old, new)
    assert message in str(caught.value)


# Updating


def test_a_draft_made_anew_is_the_same() -> None:
    assert updated(DRAFT, xg.draft(FIRST)) == DRAFT


def test_what_a_person_settled_is_kept() -> None:
    settled = renamed(DRAFT, INDICATOR, "base_stations")
    settled = changed(settled, "source", "", title={"zh": "政府工作报告", "en": "Report"}, open=["place"])
    again = updated(settled, xg.draft(FIRST, place="410400 平顶山市"))
    assert again.source.title.en == "Report"
    assert again.observations[STATIONS].indicator == "base_stations"
    assert again.source.open == ()
    assert again.source.place.code == "410400"


def test_a_field_that_is_still_open_takes_what_the_new_draft_tells() -> None:
    old = xg.draft("粮食产量年均增长3%。", year=2021)
    fresh = changed(old, "observations", "q000008", period="2016-2020", base_period="2015", open=[])
    assert updated(old, fresh).observations["q000008"].period == "2016-2020"


def test_a_record_that_a_person_corrected_stays_corrected() -> None:
    settled = changed(DRAFT, "observations", "gdp.yoy_growth.2020", status="final", note="Seen in the yearbook.")
    assert updated(settled, xg.draft(FIRST)).observations["gdp.yoy_growth.2020"].status.value == "final"


def test_a_draft_of_another_text_is_not_mixed_in() -> None:
    with pytest.raises(xg.DraftError, match="the draft is of another text"):
        updated(DRAFT, xg.draft(SECOND))
