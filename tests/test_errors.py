"""Every error is an XinhuaGovError and what Python expects beside it; it speaks for itself and survives a pickle."""

from __future__ import annotations

import pickle

import pytest

import xinhua_gov as xg

EXAMPLES = [
    xg.UnknownIdError("gpd", "indicator", ("gdp",)),
    xg.UnknownFieldError("colour", "a field of these records", ("id", "name")),
    xg.PeriodError("'20' is no period"),
    xg.BoundsError("the low end 2 is above the high end 1"),
    xg.FileError("report.json", "there is no such file"),
    xg.DocumentError("report.pdf", "has no text; it holds pictures of pages"),
    xg.MissingPackageError("a frame needs the package pandas"),
    xg.GrowthError("no growth from 0"),
    xg.EvidenceError("增长7.1% stands nowhere in the text"),
    xg.SuccessionError("the later report is of 2019, the earlier of 2020"),
    xg.TextError("this is not the text that the report was read from"),
    xg.DraftError("the text is empty"),
    xg.FaultsError((xg.Fault("targets.json", "a", "b", "c"),)),
    xg.SettlingError((xg.Fault("targets", "a", "direction", "x"), xg.Fault("targets", "b", "", "y")), (0, None)),
    xg.ShapeError((xg.Fault("targets.json", "gdp.yoy_growth.2021", "quantity.value", "expected a string"),)),
    xg.ReferencesError((xg.Fault("targets.json", "a", "previous", "x"), xg.Fault("targets.json", "b", "id", "y"))),
]


@pytest.mark.parametrize("error", EXAMPLES, ids=lambda error: type(error).__name__)
def test_errors_share_a_base_and_survive_a_pickle(error: xg.XinhuaGovError) -> None:
    again = pickle.loads(pickle.dumps(error))
    assert (type(again), str(again), vars(again)) == (type(error), str(error), vars(error))
    assert isinstance(error, KeyError if isinstance(error, xg.UnknownIdError) else ValueError)


def test_every_error_of_the_tree_is_among_the_examples() -> None:
    tree, errors = [xg.XinhuaGovError], set[type]()
    while tree:
        tree += (kinds := tree.pop().__subclasses__())
        errors |= set(kinds)
    assert {error for error in errors if error.__module__ == "xinhua_gov.errors"} == {type(e) for e in EXAMPLES}


def test_messages_name_what_was_found_and_what_is_valid() -> None:
    assert [str(error) for error in EXAMPLES[:2]] == [
        "no indicator has the id 'gpd'; nearest: gdp",
        "'colour' is not a field of these records; expected one of: id, name",
    ]
    assert str(EXAMPLES[-2]) == (
        "1 fault in the shape of the data:\n  targets.json: gdp.yoy_growth.2021: quantity.value: expected a string"
    )
    assert str(EXAMPLES[-1]).startswith("2 faults in the references between records:\n")


def test_faults_compare_by_what_they_say() -> None:
    fault = xg.Fault("a.json", "b", "c", "d")
    assert str(fault) == "a.json: b: c: d"
    assert fault != "a.json: b: c: d"
    assert len({fault, xg.Fault("a.json", "b", "c", "d"), xg.Fault("a.json", "b", "c", "e")}) == 2
    again = pickle.loads(pickle.dumps(fault))
    assert (again.file, again.record, again.field, again.message) == ("a.json", "b", "c", "d")
