"""Where in a text something stands is drawn as strips, whatever the text."""

from __future__ import annotations

import re
from typing import Any
from xml.etree import ElementTree as ET

import pytest
import samples
from hypothesis import given
from woven import woven

import xinhua_gov as xg
from xinhua_gov.display.strips import Strip, strips_of
from xinhua_gov.vocabulary import Language

NAME = "{http://www.w3.org/2000/svg}"


def test_a_mark_stands_where_its_share_of_the_text_is() -> None:
    """Strips are from 232 to 736: half of a text of 100 is at 484, and 10 of it are 50.4 wide."""
    _, svg = strips_of("title", [Strip("some", ((50, 60), (90, 100)))], "en")
    assert re.findall(r'<rect x="([\d.]+)" y="68" width="([\d.]+)"', svg) == [("484", "50.4"), ("685.6", "50.4")]


def test_what_touches_is_one_mark_and_what_is_short_can_be_seen() -> None:
    _, svg = strips_of("title", [Strip("some", ((0, 500), (500, 1000), (5000, 5001), (9000, 10000)))], "en")
    assert re.findall(r'y="68" width="([\d.]+)"', svg) == ["50.4", "1", "50.4"]


@pytest.mark.parametrize(("language", "label"), [("en", "reported (1)"), ("zh", "已报告 (1)")])
def test_mentions_are_parted_by_what_they_say(language: Language, label: str) -> None:
    text = "2022年某县政府工作报告\n一、2021年工作回顾\n生产总值增长7%。\n二、2022年工作安排\n生产总值增长8%。"
    shown = xg.chart(xg.read_quantities(text), language=language).svg
    assert label in shown
    assert ("planned (1)" if language == "en" else "所计划 (1)") in shown


def test_an_audit_shows_what_it_found() -> None:
    report = samples.built(samples.document())
    shown = xg.chart(xg.audit(report, "another text of 2021"))
    assert "claimed by none (1)" in shown.svg
    assert shown.svg == xg.audit(report, "another text of 2021")._repr_svg_()


def test_all_that_shows_itself_has_a_chart(report: xg.Report) -> None:
    card = xg.scorecard(report, xg.outcomes())
    shown: list[Any] = [
        report,
        report.indicators["gdp"],
        card,
        next(iter(report.projects.values())),
        xg.read_quantities("3%"),
    ]
    for each in (*shown, xg.audit(report, "")):
        svg = each._repr_svg_()
        assert svg is not None
        assert ET.fromstring(svg).tag == f"{NAME}svg"


@given(woven)
def test_whatever_is_read_is_drawn(text: str) -> None:
    svg = xg.read_quantities(text)._repr_svg_()
    assert svg is not None
    ET.fromstring(svg)
