"""The story of promises is a row a promise and a column a report; a notebook shows the first in a table."""

from __future__ import annotations

import xml.etree.ElementTree as ET

import xinhua_gov as xg
from xinhua_gov.display.promise_table import MOST_ROWS, stories_of
from xinhua_gov.promises.promise import promise_words

EARLIER = "2022年某市政府工作报告\n一、2022年重点工作\n建成青石大桥，新建公共停车场3座。\n"
LATER = "2023年某市政府工作报告\n一、2022年工作回顾\n青石大桥建成通车。\n"


def followed(earlier: str = EARLIER) -> xg.FollowUps:
    return xg.follow_up(earlier, LATER)


def texts(svg: str) -> list[str]:
    return [text.text or "" for text in ET.fromstring(svg).iter("{http://www.w3.org/2000/svg}text")]


def test_each_promise_has_a_row_and_each_report_a_column() -> None:
    title, svg = stories_of(followed(), "en")
    assert title == "2 promises, and what later reports say"
    assert texts(svg) == [
        *(title, "promise", "report of 2023", "青石大桥", "at or beyond what was promised"),
        *("公共停车场 3座", "not mentioned"),
    ]
    assert svg.count("<circle") == 1


def test_the_chart_speaks_chinese() -> None:
    assert texts(stories_of(followed(), "zh")[1])[:3] == ["2 项承诺及后续报告所述", "承诺", "2023年报告"]


def test_of_many_promises_the_first_are_drawn() -> None:
    """And it is said how many are not."""
    many = "".join(f"新建第{number}小学。" for number in range(MOST_ROWS + 3))
    earlier = f"2022年某市政府工作报告\n一、2022年重点工作\n{many}\n"
    assert texts(stories_of(followed(earlier), "en")[1])[-1] == "3 more are not drawn"


def test_a_chart_and_a_notebook_show_them() -> None:
    found = followed()
    assert xg.chart(found).title == "2 promises, and what later reports say"
    html, svg = found._repr_html_(), found._repr_svg_()
    assert html is not None
    assert svg is not None
    assert "<td>青石大桥</td><td>to be completed</td>" in html
    assert svg.startswith("<svg")


def test_a_number_that_stands_in_the_name_is_not_said_twice() -> None:
    (promise,) = xg.commitments_of("2022年某市政府工作报告\n一、2022年重点工作\n建成青石港2个万吨级泊位。\n")
    assert promise_words(promise) == "青石港2个万吨级泊位"
