"""Text in columns: measured as a terminal does, wrapped without a loss, aligned in tables."""

from __future__ import annotations

import re
import unicodedata

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from xinhua_gov.display.terminal import is_readable, padded, text_table, width, wrapped

texts = st.one_of(
    st.text(st.sampled_from("a b市　"), max_size=30),
    st.text(st.sampled_from("生产总值增长（亿元）， 。gdp_2020.~3%\u0301\u200b"), max_size=60),
    st.text(st.characters(exclude_categories=("Cs", "Cc")), max_size=60),
)


def independent_width(text: str) -> int:
    """Two columns for what Unicode calls wide or full-width, none for what combines or is invisible."""
    invisible = ("Mn", "Me", "Cf")
    return sum(
        0 if unicodedata.category(c) in invisible else 2 if unicodedata.east_asian_width(c) in ("W", "F") else 1
        for c in text
    )


@pytest.mark.parametrize(
    ("text", "columns"),
    [
        ("", 0),
        ("GDP", 3),
        ("生产总值", 8),
        ("271.4亿元", 9),
        ("（亿元）", 8),
        ("“三大改造”", 10),
        ("≥ 7 %", 5),
        ("é", 1),
        ("e\u0301", 1),
        ("ＧＤＰ", 6),
        ("①", 1),
        ("zero\u200bwidth", 9),
    ],
)
def test_chinese_is_two_columns_wide(text: str, columns: int) -> None:
    assert width(text) == columns


@pytest.mark.parametrize(
    ("text", "columns", "right", "filled"),
    [
        ("市", 4, False, "市  "),
        ("市", 4, True, "  市"),
        ("GDP", 3, False, "GDP"),
        ("too wide", 3, True, "too wide"),
        ("", 2, False, "  "),
    ],
)
def test_blanks_fill_a_cell(text: str, columns: int, right: bool, filled: str) -> None:
    assert padded(text, columns, right=right) == filled


@pytest.mark.parametrize(
    ("text", "columns", "lines"),
    [
        ("", 8, [""]),
        ("GDP", 8, ["GDP"]),
        ("规模以上工业增加值", 8, ["规模以上", "工业增加", "值"]),
        ("规模以上工业增加值", 7, ["规模以", "上工业", "增加值"]),
        ("total retail sales", 12, ["total retail", "sales"]),
        ("total retail sales", 6, ["total", "retail", "sales"]),
        ("增长 10 %", 6, ["增长", "10 %"]),
        ("abcdefgh", 3, ["abc", "def", "gh"]),
        ("abcdefgh ij", 6, ["abcdef", "gh ij"]),
        ("ab   ", 3, ["ab"]),
    ],
)
def test_lines_are_broken_at_blanks_or_between_characters(text: str, columns: int, lines: list[str]) -> None:
    assert wrapped(text, columns) == lines


@pytest.mark.parametrize(
    ("text", "columns"), [("数据，目标。", 4), ("增长（同比）", 10), ("growth of 1.4 times (增长N倍)", 26)]
)
def test_no_line_begins_with_a_closing_mark_or_ends_with_an_opening_one(text: str, columns: int) -> None:
    lines = wrapped(text, columns)
    assert [line for line in lines[1:] if line[0] in "，。；：、）)”"] == []
    assert [line for line in lines[:-1] if line[-1] in "（(“"] == []


@given(texts, st.integers(1, 30))
def test_wrapping_keeps_every_character_but_blanks(text: str, columns: int) -> None:
    assert "".join("".join(wrapped(text, columns)).split()) == "".join(text.split())


@given(texts, st.integers(2, 30))
def test_no_line_is_wider_than_asked(text: str, columns: int) -> None:
    assert max(map(independent_width, wrapped(text, columns))) <= columns


@example("aa ", 2)
@given(texts, st.integers(2, 30))
def test_no_line_is_empty_where_there_is_text(text: str, columns: int) -> None:
    assert all(line.strip() for line in wrapped(text, columns)) == bool(text.strip())


def test_a_table_without_a_limit_is_as_wide_as_its_cells() -> None:
    assert text_table(["指标", "2020"], [["生产总值", "271.4"], ["税收", "6"]], right=[1]) == [
        "指标       2020",
        "────────  ─────",
        "生产总值  271.4",
        "税收          6",
    ]


def test_a_table_with_a_limit_wraps_its_widest_column() -> None:
    assert text_table(["id", "name"], [["gdp", "gross domestic product"], ["税收", "x"]], columns=14) == [
        "id    name",
        "────  ────────",
        "gdp   gross",
        "      domestic",
        "      product",
        "税收  x",
    ]


def test_no_word_is_broken_where_there_is_room_for_all() -> None:
    """28 columns for the three: at 13 a name of 34 takes about three lines, and at 9 both reasons one line less."""
    rows = [["enterprises above designated size", "7 %", "no result is known"], ["jobs", "10,000", "no number"]]
    assert text_table(["name", "target", "why"], rows, columns=32) == [
        "name           target  why",
        "─────────────  ──────  ─────────",
        "enterprises    7 %     no result",
        "above                  is known",
        "designated",
        "size",
        "jobs           10,000  no number",
    ]


def test_a_column_that_is_to_stay_whole_breaks_words_elsewhere() -> None:
    rows = [["new_urban_jobs.level.2021", "employment"]]
    assert text_table(["id", "name"], rows, columns=33, whole=[0]) == [
        "id                         name",
        "─────────────────────────  ──────",
        "new_urban_jobs.level.2021  employ",
        "                           ment",
    ]


def test_where_nothing_else_helps_the_whole_column_is_narrowed_too() -> None:
    rows = [["new_urban_jobs.level.2021", "employment"]]
    assert text_table(["id", "name"], rows, columns=20, whole=[0])[2:] == [
        "new_urban_job  emplo",
        "s.level.2021   yment",
    ]


@pytest.mark.parametrize(
    ("columns", "whole", "readable"),
    [
        (47, [], True),
        (46, [], True),
        (18, [], True),
        (17, [], False),
        (16, [], False),
        (38, [0], True),
        (37, [0], False),
    ],
)
def test_a_table_is_readable_with_its_words_whole_and_in_a_few_lines(
    columns: int, whole: list[int], readable: bool
) -> None:
    """A name of 26 columns whose longest word has 5, which is five lines at 6, and one of 19 with a word of 10."""
    rows = [["aaaaa bbbbb ccccc ddd eeee", "designated no sizes"]]
    assert is_readable(["name", "n"], rows, columns, whole) is readable


def test_a_cell_that_is_very_long_is_wrapped_in_no_time() -> None:
    lines = text_table(["name", "n"], [["市" * 40_000, "1"]], columns=80)
    assert {width(line) for line in lines[2:-1]} <= {76, 77, 78, 79, 80}


def test_a_table_without_rows_has_its_head() -> None:
    assert text_table(["编号", "n"], []) == ["编号  n", "────  ─"]


@given(st.lists(st.tuples(texts, texts, texts), max_size=6), st.one_of(st.none(), st.integers(28, 90)))
def test_the_columns_of_any_table_are_straight(rows: list[tuple[str, str, str]], columns: int | None) -> None:
    head, rule, *lines = text_table(["编号", "name", "值"], rows, columns=columns)
    if columns is not None:
        assert independent_width(rule) <= columns
    starts = [gap.end() for gap in re.finditer("  ", rule)]
    for line in (head, *lines):
        reached = {0}
        place = 0
        for character in line:
            place += independent_width(character)
            reached.add(place)
        assert place <= len(rule)
        assert {start for start in starts if start < place} <= reached
