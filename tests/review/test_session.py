"""A draft under review is what stands in its folder: changes are there at once, and others' changes are noticed."""

from __future__ import annotations

import json
import shutil
from pathlib import Path
from typing import Any

import pytest
from reports import FIRST, SECOND, drafted_in
from written_files import everything

import xinhua_gov as xg
from xinhua_gov.drafting.edits import SetField
from xinhua_gov.drafting.settling import open_draft, settle
from xinhua_gov.review.session import Session, Stale

STATIONS = FIRST.index("36座")
INDICATOR = f"i{STATIONS:06}"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return drafted_in(tmp_path / "mine")


def view(session: Session) -> Any:
    return session.view("en")


LOWER = [{"do": "set", "kind": "indicators", "record": INDICATOR, "field": "direction", "value": "lower"}]


def test_what_is_shown_counts_what_is_settled(folder: Path) -> None:
    shown = view(Session(str(folder), FIRST))
    assert (shown["figures"], shown["settled"], shown["left"], shown["steps"]) == (11, 11, 1, 0)
    assert [one for one in shown["items"] if one["open"]] == [{"key": "source", "group": "report", "open": 1}]
    assert f'id="text-f{STATIONS}">36座</a>' in shown["lit"]


def test_the_details_of_an_item_show_its_sentence(folder: Path) -> None:
    found: Any = Session(str(folder), FIRST).item(f"f{STATIONS}", "zh")
    assert found["title"] == "新建5G基站"
    assert found["said"] == "36座 · 2020"
    assert found["sentence"] == ["（一）产业。新增高新技术企业5家，"[6:], "新建5G基站36座", "。"]
    assert Session(str(folder), FIRST).item("f1", "zh") is None


def test_a_change_is_in_the_folder_at_once_and_can_be_taken_back(folder: Path) -> None:
    before = everything(folder)
    session = Session(str(folder), FIRST)
    assert session.change(session.state(), LOWER) is None
    assert xg.read_report(folder).indicators[INDICATOR].direction == "lower"
    assert view(session)["last"] == f"set indicator {INDICATOR} direction"
    assert Session(str(folder), FIRST).take_back(session.state()) is None
    assert everything(folder) == before


def test_a_change_on_a_state_that_is_no_more_changes_nothing_and_says_so(folder: Path) -> None:
    one, other = Session(str(folder), FIRST), Session(str(folder), FIRST)
    old = one.state()
    one.change(old, LOWER)
    before = everything(folder)
    assert other.change(old, LOWER) == Stale(one.state())
    assert other.take_back(old) == Stale(one.state())
    assert everything(folder) == before


def test_a_folder_that_was_changed_elsewhere_is_shown_as_it_is(folder: Path) -> None:
    session = Session(str(folder), FIRST)
    old = view(session)
    settle(open_draft(folder), [SetField("indicators", INDICATOR, "name", "新建基站")])
    assert session.state() != old["state"]
    found: Any = session.item(f"f{STATIONS}", "zh")
    assert found["title"] == "新建基站"


def test_a_change_that_cannot_be_made_changes_nothing(folder: Path) -> None:
    before = everything(folder)
    session = Session(str(folder), FIRST)
    with pytest.raises(xg.SettlingError, match="nothing"):
        session.change(session.state(), [*LOWER, {**LOWER[0], "record": "nothing"}])
    assert everything(folder) == before


def test_records_that_disagree_are_shown_with_their_faults(folder: Path) -> None:
    file = folder / "targets.json"
    targets = json.loads(file.read_text(encoding="utf-8"))
    targets[0]["indicator"] = "nothing"
    targets[0]["id"] = "nothing.yoy_growth.2021"
    file.write_text(json.dumps(targets, ensure_ascii=False), encoding="utf-8")
    session = Session(str(folder), FIRST)
    shown = view(session)
    assert any("nothing" in fault for fault in shown["faults"])
    keys = [one["key"] for one in shown["items"]]
    for key in keys:
        assert session.item(key, "en") is not None


def test_another_text_is_refused(folder: Path) -> None:
    with pytest.raises(xg.DraftError, match="not the text that the draft was made of"):
        Session(str(folder), SECOND)


def test_a_folder_that_is_gone_or_of_another_text_is_told(folder: Path) -> None:
    session = Session(str(folder), FIRST)
    shutil.rmtree(folder)
    with pytest.raises(xg.FileError, match="there is no such file or folder"):
        session.state()
    xg.write_report(xg.draft(SECOND), folder)
    with pytest.raises(xg.DraftError, match="is now the draft of another text"):
        session.state()


def test_a_selected_number_becomes_a_figure(folder: Path) -> None:
    session = Session(str(folder), FIRST)
    figure = FIRST.index("36座")
    session.change(
        session.state(), [{"do": "drop", "kind": "observations", "record": f"q{figure:06}", "reason": "name"}]
    )
    assert view(session)["figures"] == 10
    session.change(session.state(), [{"do": "add", "start": figure, "end": figure + 3, "promised": False}])
    assert view(session)["figures"] == 11
