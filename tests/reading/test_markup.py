"""Marks of Markdown, HTML and LaTeX around and within numbers are passed over, and what is struck out is not said."""

from __future__ import annotations

from decimal import Decimal

import pytest
from sentences import others, printed, quantities, quantity


@pytest.mark.parametrize(
    ("text", "value", "unit"),
    [
        ("投资<td>12.5</td>亿元", "1250000000", "元"),
        ("增长<b>7.1</b>%", "7.1", "%"),
        ('增长<span style="color:red">7.1</span>%', "7.1", "%"),
        ("投资12&nbsp;亿元", "1200000000", "元"),
        ("增长7.1&#37;", "7.1", "%"),
        ("增长&lt;b&gt;7.1&lt;/b&gt;%", "7.1", "%"),
        ("面积5km<sup>2</sup>", "5", "km²"),
        ("投资12.5亿元<sup>[1]</sup>", "1250000000", "元"),
        ("产值增长7.1<sup>%</sup>", "7.1", "%"),
        ("投资12.5<!-- 3亿元 -->亿元", "1250000000", "元"),
        ("增长**7.1**%", "7.1", "%"),
        ("增长__7.1__%", "7.1", "%"),
        ("增长==7.1%==", "7.1", "%"),
        ("投资[12.5](http://a.cn/5亿)亿元", "1250000000", "元"),
        ("![图1](a.png)投资5亿元", "500000000", "元"),
        ("增长7.1[2]%", "7.1", "%"),
        ("投资~~3亿元~~5亿元", "500000000", "元"),
        ("投资<del>3亿元</del>5亿元", "500000000", "元"),
        (r"投资\(12.5\)亿元", "1250000000", "元"),
        (r"投资\textbf{12.5}亿元", "1250000000", "元"),
        ("投资3×10^4元", "30000", "元"),
        (r"投资$3 \times 10^{4}$元", "30000", "元"),
        ("投资1.2×10³万元", "12000000", "元"),
        ("投资10⁸元", "100000000", "元"),
        ("投资1.2E+08元", "120000000", "元"),
    ],
)
def test_a_number_is_read_through_marks(text: str, value: str, unit: str) -> None:
    found = quantity(text)
    assert (found.value, found.unit) == (Decimal(value), unit)
    assert text[found.start : found.end] == found.text


@pytest.mark.parametrize("text", ["投资~~3~~亿元", "投资<s>3</s>亿元", "投资2.5×104万元", "误差±0.5%"])
def test_what_is_struck_or_cannot_be_known_is_no_quantity(text: str) -> None:
    assert quantities(text) == []


def test_a_word_behind_the_mark_of_a_note_is_heard() -> None:
    assert [m.qualifier for m in quantities("投资5亿元[1]以上，增长7%①左右。")] == ["at_least", "about"]


def test_the_marks_before_quoted_lines_are_no_comparisons() -> None:
    assert [(m.value, m.qualifier) for m in quantities("> 投资5亿元，增长\n> 7.1%。")] == [
        (Decimal(500000000), "unqualified"),
        (Decimal("7.1"), "unqualified"),
    ]
    assert quantity(">5亿元").qualifier == "over"


def test_comparisons_are_no_tags() -> None:
    assert [m.qualifier for m in quantities("失业率<5%，投资>3亿元。")] == ["under", "over"]


def test_cells_and_paragraphs_part_numbers() -> None:
    assert printed(quantities("<p>投资5亿元</p><p>增长7%</p>")) == ["5亿元", "7%"]
    assert quantities("<tr><td>12</td><td>5</td></tr>") == []
    assert ("3", "label") in others("<tr><td>名次</td><td>3</td></tr>")
