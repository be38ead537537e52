"""Two reports' data are compared record by record and field by field."""

from __future__ import annotations

import copy
from typing import Any

import samples
from hypothesis import given
from hypothesis import strategies as st

import xinhua_gov as xg

DATA = samples.whole_document()
OLD = samples.built(DATA)


def changed(change: Any) -> list[tuple[str, str, str, str, object, object]]:
    """What differs when something has been done to the data."""
    data: Any = copy.deepcopy(DATA)
    change(data)
    found = xg.differences(OLD, samples.built(data))
    return [(c.change.value, c.kind, c.id, c.field, c.old, c.new) for c in found]


def test_the_same_data_does_not_differ() -> None:
    assert xg.differences(OLD, samples.built(samples.whole_document())) == ()
    assert xg.differences(xg.load(), xg.load()) == ()


def test_a_changed_field_is_told_with_what_it_was_and_is() -> None:
    def change(data: Any) -> None:
        data["indicators"][0]["name"]["en"] = "grain"
        data["source"]["year"] = 2022

    assert changed(change) == [
        ("changed", "source", "sample-2021", "year", 2021, 2022),
        ("changed", "indicators", "grain", "name.en", "grain output", "grain"),
    ]


def test_a_field_that_one_side_alone_has_is_none_on_the_other() -> None:
    def change(data: Any) -> None:
        del data["indicators"][0]["direction"]
        del data["targets"][0]["direction"]
        data["projects"][0]["note"] = "seen"

    assert changed(change) == [
        ("changed", "indicators", "grain", "direction", "higher", None),
        ("changed", "targets", "grain.yoy_growth.2021", "direction", "higher", None),
        ("changed", "projects", "new_schools", "note", None, "seen"),
    ]


def test_a_figure_is_a_record_of_its_own() -> None:
    """Not a change of its indicator."""

    def change(data: Any) -> None:
        data["indicators"][0]["observations"][0]["quantity"]["value"] = "12.6"

    assert changed(change) == [("changed", "observations", "grain.level.2020", "quantity.value", "12.5", "12.6")]


def test_records_are_added_and_removed_by_id() -> None:
    def change(data: Any) -> None:
        removed = data["challenges"].pop()
        data["challenges"].append(removed | {"id": "old_times"})
        data["numerals"].append({"start": 0, "end": 1, "quote": "二", "kind": "date"})

    assert [found[:3] for found in changed(change)] == [
        ("removed", "challenges", "memories"), ("added", "challenges", "old_times"), ("added", "numerals", "0-1"),
    ]  # fmt: skip


@given(st.sampled_from(["indicators", "projects", "terms", "goals"]), st.text("abc", min_size=1, max_size=5))
def test_what_was_added_there_was_removed_the_other_way(kind: str, name: str) -> None:
    data: Any = copy.deepcopy(DATA)
    data[kind][0]["name"]["en"] = name
    new = samples.built(data)
    there, back = xg.differences(OLD, new), xg.differences(new, OLD)
    assert [(c.kind, c.id, c.field, c.old, c.new) for c in there] == [
        (c.kind, c.id, c.field, c.new, c.old) for c in back
    ]
