"""A panel is an immutable sequence of rows that can be asked for rows by their fields."""

from __future__ import annotations

import copy
import pickle
from decimal import Decimal
from pathlib import Path

import lines
import pytest

import xinhua_gov as xg

ROWS = (lines.result(), lines.target(), lines.relative("above:nation", preferred=False, note="said twice"))
PANEL = xg.Panel(ROWS)


def test_a_panel_is_a_sequence_of_its_rows() -> None:
    assert list(PANEL) == list(ROWS)
    assert (len(PANEL), PANEL[0], PANEL[-1], PANEL[1:]) == (3, ROWS[0], ROWS[2], xg.Panel(ROWS[1:]))
    assert ROWS[1] in PANEL
    assert (PANEL.index(ROWS[1]), PANEL.count(ROWS[0])) == (1, 1)
    with pytest.raises(IndexError):
        PANEL[3]


@pytest.mark.parametrize(
    ("values", "places"),
    [
        ({}, [0, 1, 2]),
        ({"kind": "target"}, [1, 2]),
        ({"kind": xg.FigureKind.RESULT}, [0]),
        ({"period": "2021", "preferred": True}, [1]),
        ({"value": Decimal(7)}, [1]),
        ({"value": None}, [2]),
        ({"relative_to": "above:nation"}, [2]),
        ({"relative_to": xg.RelativeTo.parse("above:nation")}, [2]),
        ({"name_zh": "地区生产总值", "amount": Decimal(7)}, [1]),
        ({"code": "410000"}, []),
    ],
)
def test_rows_are_found_by_their_fields(values: dict[str, object], places: list[int]) -> None:
    assert PANEL.where(**values) == xg.Panel(ROWS[place] for place in places)


def test_a_field_and_a_word_that_do_not_exist_are_refused() -> None:
    with pytest.raises(xg.UnknownFieldError, match="a field of the rows"):
        PANEL.where(year=2021)
    with pytest.raises(xg.UnknownFieldError, match="yoy_growth"):
        PANEL.where(measure="growth")
    with pytest.raises(xg.UnknownFieldError, match=r"^'results' is not a kind; expected one of: result$"):
        xg.Panel().where(kind="results")
    with pytest.raises(xg.UnknownFieldError, match="result, target"):
        xg.Panel().where(kind="x")
    with pytest.raises(xg.UnknownFieldError, match=r"^'gpd' is not a concept; expected one of: gdp"):
        PANEL.where(concept="gpd")


def test_records_are_those_of_its_rows() -> None:
    told = [(row["kind"], row["value"], row["scale"], row["amount"], row["relative_to"]) for row in PANEL.records()]
    assert told == [
        ("result", "67.7", 8, "6770000000", None),
        ("target", "7", 0, "7", None),
        ("target", None, None, None, "above:nation"),
    ]
    assert PANEL.records(number=float)[1]["value"] == 7.0


def test_equal_panels_are_equal_and_hash_alike() -> None:
    assert {PANEL, xg.Panel(ROWS), xg.Panel(ROWS[:1])} == {PANEL, PANEL[:1]}
    assert PANEL != ROWS


def test_a_panel_cannot_be_changed_and_survives_copies_and_a_pickle() -> None:
    with pytest.raises(AttributeError, match="cannot be changed"):
        PANEL._rows = ()
    with pytest.raises(AttributeError, match="cannot be changed"):
        del PANEL._rows
    assert copy.deepcopy(PANEL) == copy.copy(PANEL) == pickle.loads(pickle.dumps(PANEL)) == PANEL


def test_a_panel_is_shown_with_how_many_rows_and_files_it_has() -> None:
    assert (repr(PANEL), repr(PANEL[:1])) == ("<Panel of 3 rows, 1 file>", "<Panel of 1 row, 1 file>")


def test_a_saved_panel_replaces_a_file_only_where_it_is_asked_to(tmp_path: Path) -> None:
    place = tmp_path / "panel.csv"
    place.write_text("mine", encoding="utf-8")
    with pytest.raises(xg.FileError, match=r"is there already; .* replace it with overwrite=True$"):
        PANEL.save(place)
    assert place.read_text(encoding="utf-8") == "mine"
    PANEL.save(place, overwrite=True)
    assert place.read_text(encoding="utf-8").splitlines()[1].startswith("某市_2021.txt,某市,410400,")
