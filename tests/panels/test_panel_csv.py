"""Rows go to CSV and come back the same; whatever is wrong in a table is told with its line and column."""

from __future__ import annotations

import csv
import io
from decimal import Decimal
from typing import Any

import lines
import pytest
from hypothesis import given
from hypothesis import strategies as st

import xinhua_gov as xg
from xinhua_gov.panels.panel_csv import csv_of, rows_of_csv
from xinhua_gov.panels.panel_row import COLUMNS

D = Decimal
ROWS = (
    lines.result(),
    lines.target(stretch=D("7.5"), note="力争, “7.5”"),
    lines.relative(
        "above:nation", preferred=False, note="a target with a number is preferred", note_zh="已采用有数字的目标"
    ),
)
SOUND = csv_of(ROWS)
RESULT, TARGET, RELATIVE = [dict(zip(COLUMNS, line, strict=True)) for line in csv.reader(SOUND.splitlines()[1:])]


def table(*rows: dict[str, str], head: tuple[str, ...] = COLUMNS) -> str:
    out = io.StringIO(newline="")
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(head)
    writer.writerows([[row[column] for column in head] for row in rows])
    return out.getvalue()


def faults(text: str) -> list[tuple[str, str, str]]:
    with pytest.raises(xg.ShapeError) as caught:
        rows_of_csv("mine.csv", text)
    assert {fault.file for fault in caught.value.faults} <= {"mine.csv", ""}
    return [(fault.record, fault.field, fault.message) for fault in caught.value.faults]


def test_what_is_written_is_read_back() -> None:
    assert rows_of_csv("mine.csv", SOUND) == ROWS
    assert rows_of_csv("mine.csv", "\ufeff" + SOUND.replace("\n", "\r\n")) == ROWS
    assert csv_of(()).count("\n") == 1
    assert rows_of_csv("mine.csv", csv_of(())) == ()


def test_a_row_is_a_line_with_quotes_only_where_they_are_needed() -> None:
    _, result, target, relative = SOUND.splitlines()
    assert result == (
        "某市_2021.txt,某市,410400,prefecture,2021,result,gdp,地区生产总值,gross domestic product (GDP),level,2020,,,"
        "67.7,,8,CNY,unqualified,6770000000,6765000000,6775000000,unstated,,,10,20,14,18,生产总值67.7亿元,true,,"
    )
    assert target.endswith(',at_least,7,7,,unstated,7.5,,30,40,36,37,生产总值增长7%以上,true,"力争, “7.5”",')
    assert relative.endswith(
        ",,,,,,,,,unstated,,above:nation,30,40,,,生产总值增长7%以上,false,"
        "a target with a number is preferred,已采用有数字的目标"
    )


def test_columns_may_stand_in_any_order_and_what_follows_from_others_may_be_left_out() -> None:
    needed = [column for column in COLUMNS if column not in ("name_zh", "name_en", "amount", "low", "high")]
    assert rows_of_csv("mine.csv", table(RESULT, TARGET, RELATIVE, head=tuple(reversed(needed)))) == ROWS


def test_a_table_without_chinese_notes_is_read() -> None:
    head = tuple(column for column in COLUMNS if column != "note_zh")
    (_, _, relative) = rows_of_csv("mine.csv", table(RESULT, TARGET, RELATIVE, head=head))
    assert (relative.note, relative.note_zh) == ("a target with a number is preferred", None)


def test_the_bundled_context_is_what_would_be_written_of_it() -> None:
    from xinhua_gov.resources import resource

    assert csv_of(xg.context()) == resource("data", "context.csv").decode()


TOLD_ELSEWHERE = {
    ("code", "410000"): "level",
    ("relative_to", ""): "value",
    ("relative_to", "above:nation"): "unit",
    ("figure_end", "14"): "figure_start",
}
"""The columns of faults that two cells make together, which are told of the other one."""


@pytest.mark.parametrize(
    ("row", "column", "cell", "told"),
    [
        # places
        (RESULT, "code", "990400", "no place has the code"),
        (RESULT, "code", "4104", "no place has the code"),
        (RESULT, "code", "410000", "a province"),
        (RESULT, "level", "city", "expected one of: nation, province, prefecture, county"),
        (RESULT, "file", "", "is missing"),
        (RESULT, "file", " a.txt", "without white space"),
        # words and codes
        (RESULT, "kind", "results", "result, target"),
        (RESULT, "concept", "gpd", "nearest: gdp"),
        (RESULT, "measure", "decline", "expected one of"),
        (RESULT, "measure", "Level", "expected one of"),
        (RESULT, "unit", "亿元", "no unit has the code"),
        (RESULT, "unit", "USd", "USD"),
        (RESULT, "qualifier", "more", "and_more"),
        (RESULT, "status", "", "is missing"),
        (RESULT, "status", "estimated", "preliminary"),
        (RESULT, "preferred", "yes", "true or false"),
        # numbers
        (RESULT, "value", "6.77e1", "a number such as"),
        (RESULT, "value", "+67.7", "a number such as"),
        (RESULT, "value", "６７.７", "a number such as"),
        (RESULT, "value", "67,7", "a number such as"),
        (RESULT, "value", "NaN", "a number such as"),
        (RESULT, "value", "9" * 41, "at most 40"),
        (RESULT, "scale", "亿", "a whole number"),
        (RESULT, "scale", "-1", "a whole number"),
        (RESULT, "scale", "17", "up to 16"),
        (RESULT, "amount", "67.7", "expected 6770000000"),
        (RESULT, "low", "", "expected 6765000000"),
        (RESULT, "high", "6765000000", "expected 6775000000"),
        (RELATIVE, "amount", "7", "expected nothing"),
        # years
        (RESULT, "report_year", "2016-2020", "one year"),
        (RESULT, "report_year", "21", "2020"),
        (RESULT, "period", "2020-2016", "runs backwards"),
        (RESULT, "period", "2020年", "write a year 2020"),
        (RESULT, "base_period", "2019", "a level has none"),
        (TARGET, "base_period", "", "held against a base"),
        (TARGET, "base_period", "2019", "held against 2020"),
        (TARGET, "base_period", "2021", "turned round"),
        # a target, and a result
        (TARGET, "value_high", "6.5", "turned round"),
        (TARGET, "value_high", "7", "turned round"),
        (TARGET, "stretch", "6.5", "not beyond the target 7"),
        (TARGET, "stretch", "7", "not beyond the target 7"),
        (TARGET, "comparator", "", "is missing"),
        (TARGET, "unit", "CNY", "percent or permille"),
        (RESULT, "unit", "person", "measured like CNY"),
        (RESULT, "comparator", "at_least", "a result has none"),
        (RESULT, "stretch", "70", "a result has none"),
        # what a figure is compared with
        (RELATIVE, "relative_to", "above:全国", "above:nation"),
        (RELATIVE, "relative_to", "above:county", "does not stand above"),
        (RELATIVE, "relative_to", "above:prefecture", "does not stand above"),
        (RELATIVE, "relative_to", "", "relative_to"),
        (RELATIVE, "unit", "percent", "leave this empty too"),
        (TARGET, "relative_to", "above:nation", "percentage_point"),
        # where it stands
        (RESULT, "start", "-1", "a whole number"),
        (RESULT, "end", "21", "10 characters"),
        (RESULT, "quote", "", "is missing"),
        (RESULT, "quote", "长" * 41, "at most 40"),
        (RESULT, "figure_start", "", "is missing"),
        (RESULT, "figure_start", "9", "within the quote"),
        (RESULT, "figure_end", "14", "within the quote"),
        (RELATIVE, "note", "", "why another figure"),
    ],
)
def test_a_wrong_cell_is_told_with_its_line_and_column(row: dict[str, str], column: str, cell: str, told: str) -> None:
    found = faults(table(*(row | {column: cell} if row is one else one for one in (RESULT, TARGET, RELATIVE))))
    assert {line for line, _, _ in found} == {f"line {2 + (RESULT, TARGET, RELATIVE).index(row)}"}
    where = TOLD_ELSEWHERE.get((column, cell), column)
    assert any(place == where and told in message for _, place, message in found), found


@pytest.mark.parametrize(("measure", "unit"), [("rank_change", "place"), ("multiple_of_base", "times")])
def test_every_measure_that_is_held_against_a_base_needs_one(measure: str, unit: str) -> None:
    row = RESULT | {"measure": measure, "unit": unit, "value": "2", "scale": "0", "amount": "", "low": "", "high": ""}
    message = f"is missing: a {measure} is held against a base"
    assert ("line 2", "base_period", message) in faults(table(row))
    assert not any(column == "base_period" for _, column, _ in faults(table(row | {"base_period": "2019"})))


def test_a_higher_aim_lies_beyond_in_the_direction_in_which_the_concept_improves() -> None:
    energy: dict[str, Any] = {"concept": "energy_intensity", "comparator": xg.Comparator.AT_MOST}
    falls = energy | {"value": D(-3), "qualifier": xg.Qualifier.AT_MOST}
    sound = lines.target(**falls, stretch=D("-3.5"))
    assert rows_of_csv("mine.csv", csv_of([sound])) == (sound,)
    assert faults(csv_of([lines.target(**falls, stretch=D("-2.5"))])) == [
        ("line 2", "stretch", "-2.5 is not beyond the target -3")
    ]
    spread = {"value_high": D("7.5"), "qualifier": xg.Qualifier.UNQUALIFIED}
    assert faults(csv_of([lines.target(**spread, stretch=D("7.2"))])) == [
        ("line 2", "stretch", "7.2 is not beyond the target 7.5")
    ]


@pytest.mark.parametrize("qualifier", list(xg.Qualifier))
def test_a_range_whose_ends_are_turned_round_is_told_in_its_place(qualifier: xg.Qualifier) -> None:
    """Also where its bounds, which the table holds too, could not be computed."""
    cells = RESULT | {"value_high": "60", "qualifier": qualifier.value, "unit": "CNY"}
    message = "60 is not above 67.7: the ends of the range are turned round"
    assert faults(table(cells)) == [("line 2", "value_high", message)]


@pytest.mark.parametrize(
    ("fields", "stretch", "sound"),
    [
        # higher is better, whatever stands beside the number
        ({"comparator": xg.Comparator.STATED}, "8", True),
        ({"comparator": xg.Comparator.STATED}, "6", False),
        ({"comparator": xg.Comparator.AT_MOST}, "6", True),
        ({"comparator": xg.Comparator.AT_MOST}, "7", False),
        ({"comparator": xg.Comparator.AT_MOST}, "8", False),
        ({"concept": "energy_intensity", "comparator": xg.Comparator.AT_LEAST}, "8", True),
        ({"concept": "energy_intensity", "comparator": xg.Comparator.AT_LEAST}, "6", False),
        # lower is better
        ({"concept": "energy_intensity", "comparator": xg.Comparator.STATED}, "6", True),
        ({"concept": "energy_intensity", "comparator": xg.Comparator.STATED}, "8", False),
        # neither is, but the target says that it is a floor, or nothing of the kind
        ({"concept": "consumer_prices", "comparator": xg.Comparator.AT_LEAST}, "8", True),
        ({"concept": "consumer_prices", "comparator": xg.Comparator.AT_LEAST}, "6", False),
        ({"concept": "consumer_prices", "comparator": xg.Comparator.ABOUT}, "6", True),
        ({"concept": "consumer_prices", "comparator": xg.Comparator.ABOUT}, "8", True),
        ({"concept": "consumer_prices", "comparator": xg.Comparator.ABOUT}, "7", False),
    ],
)
def test_where_a_second_aim_may_lie(fields: dict[str, Any], stretch: str, sound: bool) -> None:
    text = csv_of([lines.target(**fields, stretch=D(stretch))])
    if sound:
        assert len(rows_of_csv("mine.csv", text)) == 1
    else:
        assert [fault[:2] for fault in faults(text)] == [("line 2", "stretch")]


def test_a_lead_has_a_number_in_percentage_points() -> None:
    lead = lines.target(relative_to=xg.RelativeTo.parse("above:nation"), unit="percentage_point", value=D(1))
    assert rows_of_csv("mine.csv", csv_of([lead])) == (lead,)


def test_one_row_of_a_cell_is_preferred() -> None:
    assert faults(table(RESULT, RESULT)) == [
        ("line 3", "preferred", "line 2 is preferred in this cell already: say false, and why in the note")
    ]
    assert faults(table(RESULT, TARGET | {"preferred": "false"})) == [
        ("line 3", "preferred", "no row of its cell is true: one figure of each cell must be preferred")
    ]


def test_every_fault_is_told_at_once() -> None:
    found = faults(table(RESULT | {"value": "x", "unit": "yuan"}, TARGET, RELATIVE | {"code": "000001"}))
    assert [fault[:2] for fault in found] == [("line 2", "value"), ("line 2", "unit"), ("line 4", "code")]


@pytest.mark.parametrize(
    ("head", "column", "told"),
    [
        (tuple(column for column in COLUMNS if column != "unit"), "unit", "is missing"),
        ((*COLUMNS, "units"), "units", "nearest: unit"),
        ((*COLUMNS, "unit"), "unit", "stands twice"),
    ],
)
def test_a_wrong_head_is_told(head: tuple[str, ...], column: str, told: str) -> None:
    (fault,) = faults(table(head=head))
    assert fault[:2] == ("line 1", column)
    assert told in fault[2]


def test_what_is_no_table_is_told() -> None:
    assert {fault[2] for fault in faults("")} == {"the column is missing"}
    assert faults(SOUND + "a,b\n") == [("line 5", "", f"has 2 cells where the head has {len(COLUMNS)}")]
    assert "no valid CSV" in faults(SOUND + '"a"b,c\n')[-1][2]


@given(st.text(max_size=200))
def test_any_text_is_a_table_or_a_told_fault(text: str) -> None:
    for given_text in (text, SOUND + text, SOUND[:300] + text + SOUND[300:]):
        try:
            rows_of_csv("mine.csv", given_text)
        except xg.ShapeError:
            continue
