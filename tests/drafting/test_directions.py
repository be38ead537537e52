"""A direction is told by the words of a name, or by how a target is worded; a result says nothing by its wording."""

from __future__ import annotations

import pytest

import xinhua_gov as xg


@pytest.mark.parametrize(
    ("sentence", "direction"),
    [
        ("今年力争种草7亩以上", "higher"),
        ("今年力争种草增长7%", "higher"),
        ("今年力争种草7亩", None),
        ("今年力争拥堵点控制在7个以内", "lower"),
        ("今年力争积案下降7%", "lower"),
        ("今年力争科技投入翻一番", "higher"),
        ("去年积案下降7%", None),
        ("去年种草增长7%", None),
        ("去年生产安全事故7起", "lower"),
        ("去年旅游收入7亿元", "higher"),
        ("今年力争物价涨幅控制在3%以内", None),
        ("今年力争旅游收入下降7%", None),
        ("今年力争发病增幅低于全省平均水平7个百分点以上", None),
    ],
)
def test_a_direction_is_told_or_none(sentence: str, direction: str | None) -> None:
    report = xg.draft(f"{sentence}。", year=2021)
    (indicator,) = report.indicators.values()
    assert (indicator.direction, "direction" in indicator.open) == (direction, False)
    assert {getattr(target, "direction", None) for target in report.targets.values()} <= {direction}
