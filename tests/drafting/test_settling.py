"""A draft's folder is changed whole or not at all, and the last change can be taken back, also by another program."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from reports import FIRST, SECOND, drafted_in
from written_files import everything

import xinhua_gov as xg
from xinhua_gov.drafting.edits import AcceptProposal, AddFigure, Drop, Merge, SetField
from xinhua_gov.drafting.settling import OpenDraft, open_draft, settle, undo

STATIONS = f"q{FIRST.index('36座'):06}"
"""The provisional id of 新建5G基站36座; that of its indicator begins with an i."""

INDICATOR = STATIONS.replace("q", "i")
LOWER = SetField("indicators", INDICATOR, "direction", "lower")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return drafted_in(tmp_path / "mine")


def is_lower(draft: OpenDraft) -> bool:
    return draft.parts.indicators[INDICATOR].direction == "lower"


def rewrite(folder: Path, kind: str, **fields: object) -> None:
    """Change the first record of a part by hand."""
    file = folder / f"{kind}.json"
    records: Any = json.loads(file.read_text(encoding="utf-8"))
    records[0] |= fields
    file.write_text(json.dumps(records, ensure_ascii=False), encoding="utf-8")


def test_a_change_is_in_the_folder_at_once(folder: Path) -> None:
    draft = settle(open_draft(folder), [LOWER])
    assert is_lower(draft)
    assert xg.read_report(folder).indicators[INDICATOR].direction == "lower"
    assert draft.steps == 1
    assert draft.last == (
        {"edit": "SetField", "kind": "indicators", "record": INDICATOR, "field": "direction", "value": "lower"},
    )


def test_the_last_change_is_taken_back_to_the_byte_by_whoever_opens_the_folder(folder: Path) -> None:
    before = everything(folder)
    draft = settle(open_draft(folder), [LOWER])
    once = everything(folder)
    settle(draft, [Drop("observations", STATIONS)])
    assert undo(open_draft(folder)).steps == 1
    assert everything(folder) == once
    assert undo(open_draft(folder)).steps == 0
    assert everything(folder) == before


def test_a_file_that_was_formatted_by_hand_comes_back_as_it_was(folder: Path) -> None:
    rewrite(folder, "indicators", note="Seen in the yearbook.")
    before = everything(folder)
    undo(settle(open_draft(folder), [LOWER]))
    assert everything(folder) == before


def test_without_a_change_there_is_nothing_to_take_back(folder: Path) -> None:
    with pytest.raises(xg.DraftError, match=r"there is no change of .* to take back"):
        undo(open_draft(folder))


def test_a_change_that_changes_nothing_is_no_step(folder: Path) -> None:
    assert settle(open_draft(folder), []).steps == 0
    assert not (folder / "changes.jsonl").exists()


def test_of_several_changes_one_that_cannot_be_made_leaves_all_unmade(folder: Path) -> None:
    before = everything(folder)
    with pytest.raises(xg.SettlingError) as caught:
        settle(
            open_draft(folder), [LOWER, SetField("indicators", "gpd", "direction", "lower"), Drop("sections", "part1")]
        )
    assert [(fault.file, fault.record) for fault in caught.value.faults] == [
        ("indicators", "gpd"),
        ("sections", "part1"),
    ]
    assert caught.value.edits == (1, 2)
    assert "nearest: gdp" in str(caught.value)
    assert everything(folder) == before


def test_a_value_that_its_field_does_not_have_is_refused_with_its_change(folder: Path) -> None:
    with pytest.raises(xg.SettlingError, match="expected higher or lower") as caught:
        settle(open_draft(folder), [LOWER, SetField("indicators", "gdp", "direction", "sideways")])
    assert caught.value.edits == (1,)


def test_what_was_changed_by_hand_meanwhile_is_noticed_and_kept(folder: Path) -> None:
    draft = open_draft(folder)
    assert draft.is_current
    rewrite(folder, "indicators", note="Seen in the yearbook.")
    before = everything(folder)
    assert not draft.is_current
    with pytest.raises(xg.DraftError, match="was changed meanwhile"):
        settle(draft, [LOWER])
    assert everything(folder) == before
    assert is_lower(settle(open_draft(folder), [LOWER]))


def test_a_change_before_one_by_hand_is_not_taken_back(folder: Path) -> None:
    settle(open_draft(folder), [LOWER])
    rewrite(folder, "indicators", note="Seen in the yearbook.")
    before = everything(folder)
    with pytest.raises(xg.DraftError, match="changed since in another way"):
        undo(open_draft(folder))
    assert everything(folder) == before


def test_of_two_who_opened_a_draft_the_second_has_to_open_it_again(folder: Path) -> None:
    one, other = open_draft(folder), open_draft(folder)
    settle(one, [LOWER])
    with pytest.raises(xg.DraftError, match="open it again"):
        settle(other, [Drop("observations", STATIONS)])


def test_records_that_disagree_are_opened_and_changed_and_may_stay_so(folder: Path) -> None:
    rewrite(folder, "targets", previous="nothing.yoy_growth.2020")
    draft = open_draft(folder)
    (fault,) = draft.faults
    assert "nothing.yoy_growth.2020" in str(fault)
    again = settle(draft, [LOWER])
    assert (is_lower(again), again.faults) == (True, (fault,))
    mended = settle(again, [SetField("targets", "gdp.yoy_growth.2021", "previous", "gdp.yoy_growth.2020")])
    assert mended.faults == ()
    assert isinstance(mended.parts, xg.Report)


def test_what_follows_from_a_change_by_hand_is_written_with_the_next_one(folder: Path) -> None:
    """The direction of the first indicator was changed by hand, and its targets still have the old one."""
    rewrite(folder, "indicators", direction="lower")
    assert open_draft(folder).faults == ()
    settle(open_draft(folder), [LOWER])
    target = xg.read_report(folder).targets["gdp.yoy_growth.2021"]
    assert isinstance(target, xg.QuantitativeTarget)
    assert target.direction == "lower"


def test_another_text_adds_no_figure(folder: Path) -> None:
    with pytest.raises(xg.DraftError, match="not the text that the draft was made of"):
        settle(open_draft(folder), [AddFigure(0, 4)], text=SECOND)


def test_a_draft_in_one_file_is_changed_and_keeps_no_changes(tmp_path: Path) -> None:
    file = tmp_path / "mine.json"
    xg.write_report(xg.draft(FIRST), file)
    draft = settle(open_draft(file), [LOWER])
    assert (is_lower(draft), draft.steps) == (True, 0)
    with pytest.raises(xg.DraftError, match="only a draft in a folder keeps its changes"):
        undo(draft)
    assert [file.name for file in tmp_path.iterdir()] == ["mine.json"]


@pytest.mark.parametrize("line", ["no JSON", "[]", '{"after": "x", "edits": [], "before": {"source.json": [1]}}'])
def test_a_file_of_changes_that_holds_none_is_told(folder: Path, line: str) -> None:
    (folder / "changes.jsonl").write_text(f"{line}\n", encoding="utf-8")
    with pytest.raises(xg.FileError, match=r"changes\.jsonl: holds no changes of a draft; take it away"):
        open_draft(folder)


def test_a_proposal_is_accepted(tmp_path: Path) -> None:
    xg.write_report(xg.draft("去年完成投资5亿元。", year=2021), tmp_path / "mine")
    draft = open_draft(tmp_path / "mine")
    (id,) = draft.parts.indicators
    assert "name" in draft.parts.indicators[id].open
    again = settle(draft, [AcceptProposal("indicators", id, "name")])
    assert "name" not in again.parts.indicators[id].open
    assert again.parts.indicators[id].name.zh == "完成投资"


def test_a_merge_is_taken_back(folder: Path) -> None:
    before = everything(folder)
    draft = settle(open_draft(folder), [Merge("indicators", INDICATOR, "high_tech_enterprises")], force=True)
    assert INDICATOR not in draft.parts.indicators
    undo(draft)
    assert everything(folder) == before
