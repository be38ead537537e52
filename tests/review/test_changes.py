"""What a page asks for becomes edits of the draft, or a sentence that says what is wrong with it."""

from __future__ import annotations

import pytest

import xinhua_gov as xg
from xinhua_gov.drafting.edits import AcceptProposal, AddFigure, Drop, Merge, Recast, SetField
from xinhua_gov.review.changes import edits_of
from xinhua_gov.vocabulary import NumeralKind

ONE = {"kind": "observations", "record": "q1"}


def test_each_change_becomes_its_edit() -> None:
    assert edits_of(
        [
            {"do": "accept", "kind": "indicators", "record": "i1", "field": "name"},
            {"do": "set", "kind": "indicators", "record": "i1", "field": "direction", "value": "越低越好"},
            {"do": "set", "kind": "indicators", "record": "i1", "field": "concept", "value": " 无 "},
            {"do": "set", **ONE, "field": "quantity.unit", "value": "person"},
            {"do": "drop", **ONE, "reason": "date"},
            {"do": "merge", "kind": "indicators", "record": "i1", "into": "gdp"},
            {"do": "recast", "kind": "targets", "record": "q1"},
            {"do": "add", "start": 3, "end": 5, "promised": True},
        ]
    ) == [
        AcceptProposal("indicators", "i1", "name"),
        SetField("indicators", "i1", "direction", "lower"),
        SetField("indicators", "i1", "concept", None),
        SetField("observations", "q1", "quantity.unit", "person"),
        Drop("observations", "q1", NumeralKind.DATE),
        Merge("indicators", "i1", "gdp"),
        Recast("targets", "q1"),
        AddFigure(3, 5, promised=True),
    ]


@pytest.mark.parametrize(
    ("asked", "message"),
    [
        (None, "expected a list of 1 to 100 changes"),
        ([], "expected a list of 1 to 100 changes"),
        ([{"do": "undo"}] * 101, "expected a list of 1 to 100 changes"),
        (["accept"], "expected a change as an object"),
        ([{}], "there is no change None; expected one of: accept, set, drop, merge, recast, add"),
        ([{"do": "delete"}], "there is no change 'delete'"),
        ([{"do": "accept", "kind": "indicators", "record": 7, "field": "name"}], "as 'record'"),
        ([{"do": "set", **ONE, "field": "note", "value": "x" * 2001}], "at most 2000 characters as 'value'"),
        ([{"do": "set", **ONE, "field": "note", "value": "  "}], "write a value for note, or 无"),
        ([{"do": "set", **ONE, "field": "period", "value": "soon"}], "no period"),
        ([{"do": "drop", **ONE, "reason": "whim"}], "'whim' is no reason"),
        ([{"do": "add", "start": True, "end": 3}], "expected an offset into the text as 'start'"),
        ([{"do": "add", "start": 0, "end": -1}], "as 'end'"),
        ([{"do": "add", "start": 0, "end": 1, "promised": "yes"}], "as 'promised'"),
    ],
)
def test_what_is_no_change_is_refused(asked: object, message: str) -> None:
    with pytest.raises(xg.DraftError, match=message):
        edits_of(asked)


def test_no_field_of_that_name_is_refused() -> None:
    with pytest.raises(xg.UnknownFieldError, match="'colour' is not a field of the observations"):
        edits_of([{"do": "set", **ONE, "field": "colour", "value": "red"}])
