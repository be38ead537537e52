"""Figures that others of the same report put in doubt are left out."""

from __future__ import annotations

from xinhua_gov import read_quantities
from xinhua_gov.recognition.agreement import agreeing
from xinhua_gov.recognition.headlines import headlines


def kept(*sentences: str) -> list[str]:
    text = "2021年政府工作报告\n一、2020年工作回顾\n" + "\n".join(sentences)
    found = agreeing(headlines(read_quantities(text, year=2021, closely=True), 2021))
    return [str(headline.figure.low.value) for headline in found]


def test_an_amount_far_below_that_of_the_whole_is_of_a_part() -> None:
    assert kept("生产总值900亿元。", "片区面貌一新。生产总值120亿元。") == ["900"]


def test_a_sum_of_several_years_does_not_take_the_place_of_the_last() -> None:
    assert kept("进出口总额140亿美元。", "过去五年，进出口460亿美元，年均增长20%。") == ["140", "20"]
    assert kept("过去五年，进出口460亿美元。", "2020年，进出口总额140亿美元。") == ["140"]
    assert kept("片区进出口额40亿美元。", "过去五年，进出口总额达到460亿美元。") == ["460"]
    assert kept("片区进出口额40亿美元。", "过去五年，进出口总额460亿美元。") == ["460"]


def test_a_second_growth_that_the_first_excludes_is_left_out() -> None:
    assert kept("生产总值增长5%。", "生产总值增长9%。") == ["5"]


def test_what_agrees_is_kept() -> None:
    assert kept("生产总值突破900亿元。", "生产总值912亿元。") == ["900", "912"]
    assert kept("生产总值增长5%左右。", "生产总值增长5.2%。") == ["5", "5.2"]


def test_two_figures_of_one_sentence_are_kept() -> None:
    assert kept("生产总值增长5%，名义增长6%。") == ["5", "6"]
