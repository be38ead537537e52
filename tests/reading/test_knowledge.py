"""A mention carries what the reader knew of it, so that nobody reads the text again."""

from __future__ import annotations

import pytest
from sentences import quantities, quantity


def test_the_year_that_is_compared_with_is_its_base() -> None:
    assert quantity("产值比2015年增长40%。", 2021).base == "2015"
    assert quantity("产值比上年增长4%。", 2021).base is None


def test_cues_are_the_words_directly_before_the_nearest_first() -> None:
    assert quantity("产值同比增长约4%。").cues == ("qualifier", "rise", "yearly")


@pytest.mark.parametrize(
    ("text", "mark"),
    [
        ("新增企业5家。", "added"),
        ("其中产值5亿元。", "subset"),
        ("累计投资5亿元。", "cumulative"),
        ("预计全年产值5亿元。", "preliminary"),
        ("约束性指标，能耗降低3%。", "binding"),
        ("今年预期产值增长5%。", "expected"),
        ("上半年产值5亿元。", "part_of_year"),
        ("1—9月产值5亿元。", "part_of_year"),
        ("前三季度产值5亿元。", "part_of_year"),
        ("一季度产值5亿元。", "part_of_year"),
        ("每年投资5亿元。", "yearly"),
        ("由过去的5家增加到8家。", "from"),
    ],
)
def test_marks_say_how_a_number_is_counted(text: str, mark: str) -> None:
    assert mark in quantities(text)[0].marks


def test_a_mark_of_a_clause_ends_with_it_and_one_of_a_sentence_does_not() -> None:
    first, second = quantities("预计新增企业5家，产值6亿元。")
    assert first.marks == {"added", "preliminary"}
    assert second.marks == {"preliminary"}


def test_a_whole_year_behind_a_part_of_one_takes_it_back() -> None:
    assert "part_of_year" not in quantity("上半年好转，全年产值5亿元。").marks


def test_what_was_added_gives_way_to_the_whole_behind_it() -> None:
    first, second = quantities("新增企业5家、总数80家。")
    assert "added" in first.marks
    assert second.marks >= {"added_earlier", "whole"}


def test_the_place_in_a_list_is_counted() -> None:
    assert [m.member for m in quantities("产值增长3%、4%和5%，利润8亿元。")] == [0, 1, 2, 0]
