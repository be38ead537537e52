"""A panel shows itself as a table, and one concept of it as a chart."""

from __future__ import annotations

import re
from dataclasses import replace
from decimal import Decimal

import pytest

import xinhua_gov as xg
from xinhua_gov.display.panel_charts import printed


def test_a_notebook_shows_the_first_rows_and_how_many_more() -> None:
    html = xg.context()._repr_html_() or ""
    assert "Panel: 448 rows of 16 reports, 3 places" in html
    assert html.count("<tr>") == 31
    assert "and 418 more" in html


def test_what_was_not_read_is_shown_as_text() -> None:
    panel = xg.Panel((), [xg.PanelFault("<b>.txt", "it is a budget report")])
    assert "&lt;b&gt;.txt: it is a budget report" in (panel._repr_html_() or "")


def test_the_targets_of_a_place_stand_beside_its_results() -> None:
    chart = xg.chart(xg.context(), concept="gdp", place="河南省")
    assert chart.title == "河南省, gross domestic product (GDP): growth on the year before"
    by_code = xg.chart(xg.context(), concept="gdp", place="410000")
    assert by_code.title == chart.title
    for svg in (chart.svg, by_code.svg):
        assert "2015: 8.3 %; 2016: 8.1 % ← ≈ 8 %; 2017: ≥ 7.5 %; 2018: 7.6 % ← ≈ 7.5 %; 2019: ≥ 7 % ← 7–7.5 %" in svg
        assert "2020: 1.3 % ← 7 %; 2021: ≈ 6.5 % ← ≥ 7 %; 2022: 7 %" in svg


def test_the_spread_of_targets_has_a_dot_for_each() -> None:
    """Of the nation, which set none in 2020, six; of the province seven, of the city two."""
    svg = xg.chart(xg.context(), concept="gdp", language="zh").svg
    assert len(re.findall('class="planned"', svg)) == 6 + 7 + 2
    assert "国家 2021" in svg
    assert "国家 2021: 6;" in svg
    assert "地：" not in svg


def test_the_spread_of_several_targets_says_of_how_many_and_how_far() -> None:
    """Made up: three cities with 6 %, 7 % and 7 %."""
    row = next(
        each for each in xg.context() if each.kind == "target" and each.code == "410400" and each.concept == "gdp"
    )
    towns = [replace(row, place=name, value=Decimal(value)) for name, value in (("甲市", 6), ("乙市", 7), ("丙市", 7))]
    assert "3 places: 6–7" in xg.chart(xg.Panel(towns), concept=row.concept).svg


def test_a_concept_that_is_none_is_refused() -> None:
    with pytest.raises(xg.UnknownFieldError, match="gdp"):
        xg.chart(xg.context(), concept="gpd")


def test_a_range_and_a_threshold_are_written_as_such() -> None:
    targets = xg.context().where(code="410000", concept="gdp", kind="target", relative_to=None)
    rows = {str(row.period): row for row in targets}
    assert printed(rows["2019"]) == "7–7.5 %"
    assert printed(rows["2017"]) == "≥ 7.5 %"
    level = xg.context().where(code="410000", concept="gdp", measure="level")[0]
    assert printed(level, "zh").endswith("元")
    assert level.amount is not None
    assert level.amount > Decimal(10) ** 12
