"""A further aim (力争7%) is of the same thing as the target before it in the sentence, and reaches beyond it."""

from __future__ import annotations

import pytest

from xinhua_gov import read_quantities
from xinhua_gov.recognition.further_aims import further_aims, goes_beyond
from xinhua_gov.recognition.text_figures import figure_of


def aims(words: str) -> list[tuple[str, str]]:
    """Each target that has a further aim, as its number is printed, and the number of the aim."""
    text = f"2021年主要预期目标是：{words}。"
    mentions = read_quantities(text, year=2021, closely=True)
    printed = {mention.start: mention.text for mention in mentions}
    return [(printed[start], printed[aim.mention.start]) for start, aim in further_aims(text, mentions).items()]


@pytest.mark.parametrize(
    ("words", "target", "aim"),
    [
        ("生产总值增长6%以上、力争7%", "6%", "7%"),
        ("生产总值增长6%以上，力争达到7%", "6%", "7%"),
        ("生产总值增长7%左右、力争7.5%左右", "7%", "7.5%"),
        ("生产总值确保增长6%、争取增长7%", "6%", "7%"),
        ("生产总值增长7%以上，奋斗目标8%", "7%", "8%"),
        ("生产总值增长8%，在实际工作中力争增长8.5%以上", "8%", "8.5%"),
        ("生产总值增长6%以上（力争7%），粮食稳产", "6%", "7%"),
        ("生产总值增长6%以上并力争7%", "6%", "7%"),
        ("社会消费品零售总额增长6%—7%、力争8%", "6%—7%", "8%"),
        ("社会消费品零售总额增长6%、力争6.5%—7%", "6%", "6.5%—7%"),
        ("城镇登记失业率控制在4.5%以内、力争4%以内", "4.5%", "4%"),
        ("单位生产总值能耗下降3%、力争3.5%", "3%", "3.5%"),
        ("一般公共预算收入突破9000万元、力争1亿元", "9000万元", "1亿元"),
        ("城镇新增就业10000人以上、力争12000人", "10000人", "12000人"),
        ("新建公园5个以上、力争8个", "5个", "8个"),
        ("固定资产投资增长10%、工业增加值增长7%、力争8%", "7%", "8%"),
        ("生产总值增长6%、力争7%、冲刺8%", "6%", "7%"),
    ],
)
def test_the_number_that_is_striven_for_is_the_further_aim_of_the_one_before(words: str, target: str, aim: str) -> None:
    assert aims(words) == [(target, aim)]


def test_each_target_of_a_sentence_has_its_own() -> None:
    assert aims("引进省外资金50亿元、力争60亿元，实际利用外资5000万美元、力争6000万美元") == [
        ("50亿元", "60亿元"),
        ("5000万美元", "6000万美元"),
    ]


@pytest.mark.parametrize(
    "words",
    [
        "固定资产投资增长10%，力争工业投资增长12%",
        "改造老旧小区20个，力争完成投资3亿元",
        "开工项目50个、力争竣工60个",
        "生产总值增长6%以上、力争更好，进出口总额增长7%",
        "生产总值增长6%，力争2025年达到8%",
        "财政收入增长5%，力争突破10亿元",
        "生产总值增长6%以上，力争高于全省1个百分点",
        "引进企业2家，力争3家以上投产",
        "城乡居民收入分别增长7%和8%，力争9%",
        "生产总值增长5%，增长6%",
        "生产总值增长5%以上。力争增长6%",
    ],
)
def test_what_is_of_something_else_or_not_striven_for_is_none(words: str) -> None:
    assert aims(words) == []


def test_what_was_reached_has_no_further_aim() -> None:
    text = "一、2020年工作回顾\n生产总值增长6%，力争的7%没有达到，完成了6%。"
    assert further_aims(text, read_quantities(text, year=2021, closely=True)) == {}


@pytest.mark.parametrize(
    ("target", "aim", "direction", "beyond"),
    [
        ("增长6%以上", "增长7%", None, True),
        ("增长6%以上", "增长6%", None, False),
        ("增长6%以上", "增长7%", "lower", True),
        ("增长6%", "增长7%", "lower", False),
        ("增长6%", "增长5%", "lower", True),
        ("控制在6%以内", "控制在5%", "higher", True),
        ("控制在6%以内", "控制在6%", "higher", False),
        ("下降3%", "下降4%", None, True),
        ("下降3%", "下降2%", None, False),
        ("下降3%", "下降2%", "higher", True),
        ("增长6%—7%", "增长6.5%", None, False),
        ("增长6%—7%", "增长7%", None, False),
        ("增长6%—7%", "增长8%", None, True),
        ("控制在6%—7%", "控制在5%", "lower", True),
        ("投资9000万元", "投资1亿元", None, True),
        ("投资1亿元", "投资9000万元", None, False),
        ("增长6%", "增长7%—8%", None, True),
        ("增长6%", "增长5%—8%", None, False),
        ("控制在6%", "控制在4%—5%", "lower", True),
        ("控制在6%", "控制在4%—7%", "lower", False),
    ],
)
def test_an_aim_lies_beyond_the_whole_of_its_target_in_the_direction_that_is_wanted(
    target: str, aim: str, direction: str | None, beyond: bool
) -> None:
    figures = []
    for words in (target, aim):
        (mention,) = read_quantities(f"今年的目标是：指标{words}。", year=2021, closely=True)
        figures.append(figure_of(mention))
    one, other = figures
    assert one is not None
    assert other is not None
    assert goes_beyond(one, other, direction) is beyond
