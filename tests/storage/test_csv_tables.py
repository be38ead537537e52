"""Rows of a CSV with the lines that they begin on, and what is wrong with its head, each fault placed."""

from __future__ import annotations

from xinhua_gov.errors import Faults
from xinhua_gov.storage.csv_tables import check_head, csv_rows, has_all_cells


def told(faults: Faults) -> list[str]:
    return [str(fault) for fault in faults.found]


def test_a_row_is_counted_by_the_line_that_it_begins_on() -> None:
    faults = Faults()
    table = 'a;b\n\n"1\n2";3\n ; \n4;5\n'
    assert list(csv_rows("t.csv", table, faults, separator=";", first_line=2)) == [
        (2, ["a", "b"]),
        (4, ["1\n2", "3"]),
        (7, ["4", "5"]),
    ]
    assert told(faults) == []


def test_a_line_that_is_no_csv_is_told_and_the_next_one_read() -> None:
    faults = Faults()
    assert list(csv_rows("t.csv", 'a,b\n"1"2,3\n4,5\n', faults)) == [(1, ["a", "b"]), (3, ["4", "5"])]
    assert told(faults) == ["t.csv: line 2: no valid CSV: ',' expected after '\"'"]


def test_a_head_lacks_knows_not_and_repeats_columns() -> None:
    faults = Faults()
    check_head(
        "t.csv", ["value", "vallue", "value"], faults, required=("value", "unit"), known=("value", "unit", "note")
    )
    assert told(faults) == [
        "t.csv: line 1: unit: the column is missing",
        "t.csv: line 1: value: the column stands twice",
        "t.csv: line 1: vallue: no column has this name; nearest: value",
    ]


def test_a_row_has_as_many_cells_as_the_head() -> None:
    faults = Faults()
    assert has_all_cells("t.csv", 2, ["a", "b"], ["1", "2"], faults)
    assert not has_all_cells("t.csv", 3, ["a", "b"], ["1"], faults)
    assert told(faults) == ["t.csv: line 3: has 1 cells where the head has 2"]
