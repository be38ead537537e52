"""A draft says what is left, its ids can be changed everywhere, and a new draft keeps what a person has settled."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from reports import FIRST, SECOND

import xinhua_gov as xg
from xinhua_gov.drafting.agreeing_records import read_draft
from xinhua_gov.drafting.remaining import remaining
from xinhua_gov.drafting.renaming import renamed
from xinhua_gov.drafting.updating import updated
from xinhua_gov.recognition.agreement import agreeing
from xinhua_gov.storage.reports import json_document, report_of

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


UNSETTLED = "去年完成投资5亿元。今年力争完成投资7亿元。去年收储6方。"


def test_a_question_is_one_field_of_one_record() -> None:
    (question,) = remaining(DRAFT)
    assert question[:6] == ("source", "draft-2021", "place", None, None, "2021年某县政府工作报告")


def test_promises_come_before_results_and_units_behind_them() -> None:
    found = [(q.kind, q.field) for q in remaining(xg.draft(UNSETTLED, year=2021)) if q.kind != "source"]
    assert {kind for kind, _ in found[:-3]} == {"indicators"}
    assert found[-3:] == [("units", "dimension"), ("units", "countable"), ("sections", "title")]
    phrases = [q.phrase for q in remaining(xg.draft(UNSETTLED, year=2021)) if q.kind == "indicators"]
    assert phrases.index("今年力争完成投资7亿元") < phrases.index("去年完成投资5亿元")


def test_a_question_has_its_proposal_and_its_sentence() -> None:
    text = UNSETTLED
    question = next(q for q in remaining(xg.draft(text, year=2021)) if q.phrase == "今年力争完成投资7亿元")
    assert (question.field, question.proposal, question.reason) == ("name", "完成投资", "as_printed")
    assert question.sentence is None
    assert question.in_sentence(text).sentence == "今年力争完成投资7亿元。"


def test_what_is_proposed_for_a_settled_field_is_no_question() -> None:
    report = xg.draft(UNSETTLED, year=2021)
    id = next(indicator.id for indicator in report.indicators.values() if "name" in indicator.open)
    settled = changed(report, "indicators", id, open=[])
    assert settled.indicators[id].proposals != ()
    assert settled.indicators[id].proposal("name") is None
    assert id not in {question.record for question in remaining(settled)}


def test_a_bundled_report_leaves_nothing() -> None:
    assert remaining(xg.load()) == []


# A folder whose records disagree


def test_a_change_goes_on_to_what_follows_from_it(tmp_path: Path) -> None:
    """An indicator's direction is that of its targets, and what a unit says of counting holds for its numbers."""
    report = xg.draft("今年力争种草7亩，收储土方6方。", year=2021)
    xg.write_report(report, tmp_path / "mine")
    for name, field, value in (("indicators", "direction", "lower"), ("units", "countable", True)):
        file = tmp_path / "mine" / f"{name}.json"
        records = json.loads(file.read_text(encoding="utf-8"))
        for record in records:
            record[field] = value
        file.write_text(json.dumps(records), encoding="utf-8")
    with pytest.raises(xg.ReferencesError):
        xg.read_report(tmp_path / "mine")
    read, faults = read_draft(tmp_path / "mine")
    assert faults == ()
    assert {target.direction for target in read.targets.values() if isinstance(target, xg.QuantitativeTarget)} == {
        "lower"
    }
    assert isinstance(read, xg.Report)


def test_records_that_disagree_are_read_with_their_faults(tmp_path: Path) -> None:
    data: Any = json.loads(json_document(DRAFT))
    data["targets"][0]["indicator"] = "nothing"
    data["targets"][0]["id"] = "nothing.yoy_growth.2021"
    (tmp_path / "mine.json").write_text(json.dumps(data), encoding="utf-8")
    parts, faults = read_draft(tmp_path / "mine.json")
    assert not isinstance(parts, xg.Report)
    assert "nothing" in str(faults[0])
    assert [question.field for question in remaining(parts)] == ["place"]


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


def test_a_unit_is_renamed_with_all_that_is_counted_in_it() -> None:
    report = renamed(xg.draft("2021年新增库容36方。", year=2022), "u65b9", "cube")
    assert [unit.id for unit in report.units.values()] == ["cube"]
    assert [figure.quantity.unit for figure in report.observations.values()] == ["cube"]


def test_where_several_kinds_have_an_id_only_the_one_that_is_meant_is_renamed() -> None:
    report = xg.load()
    with pytest.raises(
        xg.DraftError, match=r"'forest_coverage' is an id among the .*; give the kind, such as indicators"
    ):
        renamed(report, "forest_coverage", "woods")
    again = renamed(report, "forest_coverage", "woods", "indicators")
    assert "woods" in again.indicators
    assert "forest_coverage" in again.achievements
    assert {id.partition(".")[0] for id in again.achievements["forest_coverage"].observations} == {"woods"}
    with pytest.raises(xg.UnknownFieldError, match="'trees' is not a kind of record"):
        renamed(report, "forest_coverage", "woods", "trees")


def test_what_was_not_recognised_can_be_made_one_that_is_there() -> None:
    text = "2021年某县政府工作报告\n一、2020年工作回顾\n生产总值增长3%。\n二、2021年工作安排\n经济规模增长4%。"
    place = text.index("4%")
    report = renamed(xg.draft(text), f"i{place:06}", "gdp")
    assert list(report.indicators) == ["gdp"]
    target = report.targets[f"q{place:06}"]
    assert isinstance(target, xg.QuantitativeTarget)
    assert (target.indicator, target.direction) == ("gdp", xg.Direction.HIGHER)


def test_the_code_of_a_place_with_a_name_settles_it() -> None:
    assert "place" not in renamed(xg.draft(FIRST, place="云山县"), "000000", "410400").source.open
    nameless = xg.draft("2020年生产总值增长3%。", year=2021)
    assert "place" in renamed(nameless, "000000", "410400").source.open


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
def test_a_change_of_an_id_that_cannot_be_is_refused_in_words(
    old: str, new: str, error: type[Exception], message: str
) -> None:
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


def test_what_is_recognised_only_now_is_filed_anew(monkeypatch: pytest.MonkeyPatch) -> None:
    """As where a name was added to the table of concepts since the old draft was made."""
    known = agreeing
    grain = "grain_output"
    monkeypatch.setattr(
        "xinhua_gov.drafting.first_draft.agreeing", lambda found: [h for h in known(found) if h.concept.id != grain]
    )
    old = xg.draft(FIRST)
    monkeypatch.undo()
    assert "grain_output.level.2020" not in old.observations
    again = updated(old, xg.draft(FIRST))
    assert again.observations["grain_output.level.2020"] == DRAFT.observations["grain_output.level.2020"]
    assert set(again.indicators) == set(DRAFT.indicators)
    assert "grain_output.level.2021" in again.targets


def without_stations() -> Any:
    """The draft without the record of 36座, which a person took out."""
    data = json.loads(json_document(DRAFT))
    for indicator in data["indicators"]:
        indicator["observations"] = [o for o in indicator.get("observations", []) if o["id"] != STATIONS]
    return data


def test_a_number_that_lost_its_record_is_drafted_again() -> None:
    data = without_stations()
    data["numerals"] = data["numerals"][1:]
    again = updated(report_of(data), xg.draft(FIRST))
    assert STATIONS in again.observations
    assert again.numerals == DRAFT.numerals
    assert xg.audit(again, FIRST).unclaimed == ()


def test_what_a_person_made_a_numeral_of_stays_one() -> None:
    data, start = without_stations(), int(STATIONS[1:])
    data["numerals"].append({"start": start, "end": start + 2, "quote": "36", "kind": "label"})
    data["numerals"].sort(key=lambda numeral: numeral["start"])
    assert STATIONS not in updated(report_of(data), xg.draft(FIRST)).observations


def test_the_ends_of_a_range_that_an_older_draft_holds_apart_stay_apart() -> None:
    """A draft of today has one record for both; beside the older two, its number would be claimed twice."""
    text = "2021年目标：粮食产量增长5%—6%。"
    fresh = xg.draft(text, year=2021)
    data: Any = json.loads(json_document(fresh))
    (target,) = data["targets"]
    assert target["indicator"] == "grain_output"
    unknown = {"id": "i000011", "name": {"zh": "粮食产量"}, "theme": "economy", "open": ["name", "theme", "concept"]}
    data |= {"indicators": [unknown], "targets": []}
    for digit, comparator in (("5", "at_least"), ("6", "at_most")):
        start = text.index(digit)
        end: Any = {"id": f"q{start:06}", "indicator": "i000011", "comparator": comparator}
        end |= {"quantity": {"value": digit, "unit": "percent", "qualifier": comparator}}
        end |= {"figure": {"start": start, "end": start + 1}}
        data["targets"].append({name: value for name, value in (target | end).items() if name != "direction"})
    older = report_of(data)
    assert updated(older, fresh).targets == older.targets
