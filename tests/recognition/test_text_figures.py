"""Figures: of a range both ends in one scale, the lower first, neither more exact than it is printed."""

from __future__ import annotations

from decimal import Decimal

import pytest

from xinhua_gov import read_quantities
from xinhua_gov.recognition.text_figures import TextFigure, figure_of


def the_figure(text: str) -> TextFigure | None:
    (mention,) = read_quantities(text, year=2021, closely=True)
    return figure_of(mention)


@pytest.mark.parametrize(
    ("text", "low", "high", "scale"),
    [
        ("投资3000—5000万元", "3000", "5000", 4),
        ("投资9000万—1亿元", "0.9000", "1", 8),
        ("投资9000万元至1.2亿元", "0.9000", "1.2", 8),
        ("就业5000人—1万人", "0.5000", "1", 4),
        ("投资1亿—9000万元", "0.9000", "1", 8),
        ("产量5—3吨", "3", "5", 0),
        ("投资下降5%—3%", "-5", "-3", 0),
    ],
)
def test_both_ends_of_a_range_have_one_scale_the_lower_first(text: str, low: str, high: str, scale: int) -> None:
    figure = the_figure(text)
    assert figure is not None
    assert figure.high is not None
    assert (f"{figure.low.value:f}", f"{figure.high.value:f}") == (low, high)
    assert (figure.low.scale, figure.high.scale) == (scale, scale)


@pytest.mark.parametrize("text", ["产量5—5吨", "投资0—0亿元", "增长5.0%—5.00%", "投资1—1.0亿元", "投资1亿—10000万元"])
def test_two_ends_that_are_one_number_are_no_range_and_no_figure(text: str) -> None:
    assert the_figure(text) is None


@pytest.mark.parametrize(("text", "value", "scale"), [("投资1.50亿元", "1.50", 8), ("覆盖面占9成", "90", 0)])
def test_a_single_number_is_as_it_is_printed(text: str, value: str, scale: int) -> None:
    figure = the_figure(text)
    assert figure is not None
    assert (figure.low.value, figure.low.scale, figure.high) == (Decimal(value), scale, None)
