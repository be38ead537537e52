"""What is wrong in a table of one's own outcomes: each fault named with its line and column, the rest still checked."""

from __future__ import annotations

from pathlib import Path

import pytest

import xinhua_gov as xg

HEAD = "indicator,measure,period,value,scale,unit"
GOOD = "gdp,level,2021,288.7,8,CNY"
LATE = "gdp,level,2099,x,8,CNY"
"""A row with a fault of its own, to see that it is still found."""


def written(folder: Path, text: str | bytes) -> Path:
    place = folder / "mine.csv"
    place.write_bytes(text.encode() if isinstance(text, str) else text)
    return place


def faults(folder: Path, text: str) -> list[tuple[str, str, str]]:
    """Where each fault is, and what it says."""
    with pytest.raises(xg.ShapeError) as caught:
        xg.read_outcomes(written(folder, text), area="410402")
    assert {fault.file for fault in caught.value.faults[:100]} == {"mine.csv"}
    assert len(str(caught.value).splitlines()) == len(caught.value.faults) + 1
    return [(fault.record, fault.field, fault.message) for fault in caught.value.faults]


def places(found: list[tuple[str, str, str]]) -> list[tuple[str, str]]:
    return [fault[:2] for fault in found]


@pytest.mark.parametrize(
    ("row", "column", "message"),
    [
        ("gdp,level,2021,2 88,8,CNY", "value", '"2 88"'),
        ("gdp,level,2021,1e5,8,CNY", "value", "number"),
        ("gdp,level,2021,1_000,8,CNY", "value", "number"),
        ("gdp,level,2021,２８８,8,CNY", "value", "number"),
        ("gdp,level,2021,NaN,8,CNY", "value", "number"),
        ("gdp,level,2021,+5,8,CNY", "value", "number"),
        ("gdp,level,2021,.5,8,CNY", "value", "number"),
        ('gdp,level,2021,"1,000",8,CNY', "value", "number"),
        (f"gdp,level,2021,{'9' * 50},8,CNY", "value", "40"),
        ("gdp,level,2021,288.7\x01,8,CNY", "value", "number"),
        ("gdp,level,2021,288.7,8.0,CNY", "scale", "8.0"),
        ("gdp,level,2021,288.7,亿,CNY", "scale", "亿"),
        ("gdp,level,2021,288.7,-1,CNY", "scale", "0"),
        ("gdp,level,2021,288.7,100,CNY", "scale", "16"),
        ("gdp,level,2021,288.7,17,CNY", "scale", "16"),
        ("gdp,level,2021,288.7,８,CNY", "scale", ""),
        ("gdp,level,2021,288.7,8,亿元", "unit", "'亿元'"),
        ("gdp,level,2021,288.7,8,percents", "unit", "percent"),
        ("gdp,yoy_growth,2021,7,0,CNY", "unit", "percent"),
        ("gdp,rank,2021,1,0,item", "unit", "place"),
        ("gdp,lvl,2021,288.7,8,CNY", "measure", "level"),
        ("gdp,Level,2021,288.7,8,CNY", "measure", "level"),
        ("gdp,level,2021年,288.7,8,CNY", "period", "2021年"),
        ("gdp,level,2021-2020,288.7,8,CNY", "period", "2021-2020"),
        ("GDP,level,2021,288.7,8,CNY", "indicator", '"GDP"'),
        ("地区生产总值,level,2021,288.7,8,CNY", "indicator", "地区生产总值"),
    ],
)
def test_a_bad_cell_is_named_with_line_and_column_and_the_rest_still_checked(
    tmp_path: Path, row: str, column: str, message: str
) -> None:
    found = faults(tmp_path, f"{HEAD}\n{GOOD}\n{row}\n{LATE}")
    assert places(found) == [("line 3", column), ("line 4", "value")]
    assert message in found[0][2]


@pytest.mark.parametrize(
    ("column", "cell", "message"),
    [
        ("area", "4104", "six, nine or twelve digits"),
        ("area", "４１０４０２", "six, nine or twelve digits"),
        ("qualifier", "exact", "unqualified"),
        ("base_period", "2015", "a level has none"),
        ("base_period", "上年", "上年"),
        ("price_basis", "nominal", "current"),
        ("note", '"两\n行"', "one line"),
        ("note", "a\x01b", "one line"),
        ("source", '"两\n行"', "one line"),
        ("note", "长" * 1001, "1000"),
    ],
)
def test_a_bad_cell_of_an_optional_column(tmp_path: Path, column: str, cell: str, message: str) -> None:
    """The line is the one on which the row begins, and those after it are counted as they stand in the file."""
    found = faults(tmp_path, f"{HEAD},{column}\n{GOOD},{cell}\n{LATE},\n")
    assert places(found) == [("line 2", column), (f"line {3 + cell.count(chr(10))}", "value")]
    assert message in found[0][2]


@pytest.mark.parametrize("column", HEAD.split(","))
def test_an_empty_cell_of_a_required_column_is_a_fault(tmp_path: Path, column: str) -> None:
    """No scale of 0 and no period is filled in; and nothing is said of fields that a table does not have."""
    row = [("" if name == column else cell) for name, cell in zip(HEAD.split(","), GOOD.split(","), strict=True)]
    found = faults(tmp_path, f"{HEAD}\n{','.join(row)}\n{LATE}\n")
    assert places(found) == [("line 2", column), ("line 3", "value")]
    assert "missing" in found[0][2]


def test_a_growth_that_needs_its_base_says_so_in_words_of_the_table(tmp_path: Path) -> None:
    """There is no column `open`."""
    ((line, column, message),) = faults(tmp_path, f"{HEAD}\ngdp,growth_multiple,2020,1.4,0,times\n")
    assert (line, column) == ("line 2", "base_period")
    assert "open" not in message


def test_a_bad_number_is_explained_in_words_of_the_table(tmp_path: Path) -> None:
    """A table has numbers without quotes; those are of JSON."""
    ((line, column, message),) = faults(tmp_path, f"{HEAD}\n{LATE}\n")
    assert (line, column) == ("line 2", "value")
    assert "271.4" in message
    assert "quotes" not in message


def test_every_fault_of_one_row_is_told(tmp_path: Path) -> None:
    found = faults(tmp_path, f"{HEAD}\ngdp,lvl,21,x,99,yuan\n{LATE}\n")
    assert sorted(places(found)) == [
        ("line 2", "measure"),
        ("line 2", "period"),
        ("line 2", "scale"),
        ("line 2", "unit"),
        ("line 2", "value"),
        ("line 3", "value"),
    ]


@pytest.mark.parametrize("column", HEAD.split(","))
def test_a_missing_column_is_named_and_the_other_columns_still_checked(tmp_path: Path, column: str) -> None:
    bad = {"indicator": "gdp", "measure": "level", "period": "2099", "value": "x", "scale": "8", "unit": "CNY"}
    names = [name for name in HEAD.split(",") if name != column]
    found = places(faults(tmp_path, f"{','.join(names)}\n{','.join(bad[name] for name in names)}\n"))
    assert ("line 1", column) in found
    assert ("line 2", "value") in found or column == "value"


def test_an_unknown_column_is_named_with_the_nearest(tmp_path: Path) -> None:
    found = faults(tmp_path, f"{HEAD},qualifer\n{GOOD},\n")
    assert places(found) == [("line 1", "qualifer")]
    assert "qualifier" in found[0][2]


def test_a_column_that_stands_twice_is_named_once(tmp_path: Path) -> None:
    assert places(faults(tmp_path, f"{HEAD},value\n{GOOD},1\n")) == [("line 1", "value")]


@pytest.mark.parametrize("text", ["", "\n", "\n\n", "\ufeff"], ids=repr)
def test_an_empty_file_misses_every_column(tmp_path: Path, text: str) -> None:
    assert set(places(faults(tmp_path, text))) == {("line 1", column) for column in HEAD.split(",")}


@pytest.mark.parametrize(("row", "cells"), [(f"{GOOD},", 7), ("gdp,level,2021,288.7,8", 5), ("gdp", 1), (GOOD * 2, 11)])
def test_too_many_and_too_few_cells(tmp_path: Path, row: str, cells: int) -> None:
    found = faults(tmp_path, f"{HEAD}\n{row}\n{LATE}\n")
    assert [fault[0] for fault in found] == ["line 2", "line 3"]
    assert f"{cells} cells" in found[0][2]


def test_two_outcomes_for_one_figure_name_both_lines(tmp_path: Path) -> None:
    """Whatever their value; the same figure of another area is another."""
    text = f"{HEAD},area\n{GOOD},\n{GOOD},410400\ngdp,level,2021,290,8,CNY,410402\n{LATE},\n"
    found = faults(tmp_path, text)
    assert sorted(fault[0] for fault in found) == ["line 4", "line 5"]
    (message,) = (fault[2] for fault in found if fault[0] == "line 4")
    assert "gdp.level.2021" in message
    assert "line 2" in message


def test_faults_come_in_the_order_of_the_lines(tmp_path: Path) -> None:
    found = faults(tmp_path, f"{HEAD}\n{GOOD}\n{GOOD}\n{LATE}\n")
    assert [fault[0] for fault in found] == ["line 3", "line 4"]


def test_a_quote_that_is_never_closed_is_placed_where_it_opens(tmp_path: Path) -> None:
    found = faults(tmp_path, f'{HEAD}\n{LATE}\n"gdp,level,2022,288.7,8,CNY\n{GOOD}\n{GOOD}\n')
    assert [fault[0] for fault in found] == ["line 2", "line 3"]


def test_a_row_that_is_no_csv_does_not_hide_the_rest(tmp_path: Path) -> None:
    found = faults(tmp_path, f'{HEAD}\n"gdp"x,level,2021,288.7,8,CNY\n{LATE}\n')
    assert [fault[0] for fault in found] == ["line 2", "line 3"]


def test_a_cell_of_any_length_is_answered(tmp_path: Path) -> None:
    """Longer than the csv module takes by itself."""
    found = faults(tmp_path, f"{HEAD},note\n{LATE},\n{GOOD},{'长' * 200_000}\n")
    assert [fault[0] for fault in found] == ["line 2", "line 3"]


def test_growth_in_the_earliest_year_is_answered_with_its_line(tmp_path: Path) -> None:
    """1000 is a year, and 999, its base, is none that can be written."""
    (fault,) = faults(tmp_path, f"{HEAD}\ngdp,yoy_growth,1000,7,0,percent\n")
    assert fault[0] == "line 2"


@pytest.mark.parametrize("encoding", ["gbk", "utf-8-sig", "utf-16"])
@pytest.mark.parametrize("separator", [",", ";", "\t"])
@pytest.mark.parametrize("told", [False, True])
def test_a_table_is_read_as_any_spreadsheet_saves_it(tmp_path: Path, encoding: str, separator: str, told: bool) -> None:
    rows = f"{HEAD},note\ngdp,level,2021,288.7,8,CNY,全年快报数据，初步核算\n".replace(",", separator)
    table = f"sep={separator}\r\n{rows}" if told else rows
    (outcome,) = xg.read_outcomes(written(tmp_path, table.encode(encoding)), area="410402").values()
    assert (str(outcome.quantity.value), outcome.note) == ("288.7", xg.Prose(zh="全年快报数据，初步核算"))


def test_a_fault_is_on_its_line_behind_the_line_of_the_separator(tmp_path: Path) -> None:
    table = f"sep=;\n{HEAD}\ngdp,level,2021,x,8,CNY\n".replace(",", ";")
    assert faults(tmp_path, table)[0][:2] == ("line 3", "value")


def test_what_is_no_table_of_text_is_refused_by_name(tmp_path: Path) -> None:
    with pytest.raises(xg.FileError, match=r"mine\.csv: not UTF-8: byte 0xff at offset 42, and no Chinese"):
        xg.read_outcomes(written(tmp_path, f"{HEAD}\n".encode() + b"\xff\xfe\x01"))
    with pytest.raises(xg.FileError, match=r"mine\.csv: .*NUL at character 42"):
        xg.read_outcomes(written(tmp_path, f"{HEAD}\n\0".encode()))
    with pytest.raises(xg.FileError, match=r"mine\.csv: is no table of text, expected CSV"):
        xg.read_outcomes(written(tmp_path, b"<html><body>gdp</body></html>"))


def test_of_very_many_faults_the_first_hundred_are_told_and_that_there_are_more(tmp_path: Path) -> None:
    found = faults(tmp_path, "\n".join([HEAD, *[LATE] * 5_000]))
    assert [fault[0] for fault in found[:100]] == [f"line {number}" for number in range(2, 102)]
    assert len(found) == 101
    assert "more" in found[100][2]


def test_a_range_of_ones_own_has_its_upper_end_in_a_column(tmp_path: Path) -> None:
    table = f"{HEAD},value_high\ngdp,yoy_growth,2021,6,0,percent,7\ngdp,level,2021,288.7,8,CNY,\n"
    growth, level = xg.read_outcomes(written(tmp_path, table), area="410402").values()
    assert (str(growth.quantity.stated), level.quantity.high) == ("[6, 7]", None)


@pytest.mark.parametrize("high", ["6", "5", "x"])
def test_an_upper_end_that_is_none_is_told_in_its_column(tmp_path: Path, high: str) -> None:
    found = faults(tmp_path, f"{HEAD},value_high\ngdp,yoy_growth,2021,6,0,percent,{high}\n")
    assert places(found) == [("line 2", "value_high")]
