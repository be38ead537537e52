"""What a number measures is told by its unit and the words before it: how much it grew, or what it grew to."""

from __future__ import annotations

from decimal import Decimal

import pytest
from sentences import quantities, quantity

from xinhua_gov.vocabulary import Measure

WORDINGS: dict[Measure, list[str]] = {
    Measure.LEVEL: [
        "产值77.97亿元",
        "产值达到3亿元",
        "产值增长到6.5亿元",
        "产值增加到50亿元",
        "企业增至12家",
        "企业减少到12家",
        "企业减至12家",
        "能耗下降为5千克",
        "新增企业12家",
        "实现产值3亿元",
        "投资50万元以上",
        "装机1100万千瓦",
        "事故为零事故",
    ],
    Measure.INCREMENT: [
        "企业增加12家",
        "企业同比增加12家",
        "企业净增12家",
        "产值增长12亿元",
        "产值比上年增加3亿元",
        "标准提高300元",
        "人数增加了5万人",
    ],
    Measure.YOY_GROWTH: [
        "产值增长5%",
        "产值同比增长5%",
        "产值比上年增长5%",
        "产值较上年增长5%",
        "产值增长了5%",
        "产值增长超5%",
        "产值增长百分之五",
        "产值增速5%",
        "产值增速达到5%",
        "产值增速为5%",
        "产值增幅达5%",
        "产值增长率为5%",
        "价格上涨3%",
        "价格涨幅控制在3%以内",
        "收入提高5%",
        "产量增3.5%",
        "产量增长三成",
        "产值保持零增长",
    ],
    Measure.AVERAGE_GROWTH: [
        "产值年均增长6.5%",
        "产值年平均增长6.5%",
        "产值年均增速6.5%",
        "产值年均增速达到6.5%",
        "产值年均增幅达6.5%",
    ],
    Measure.CUMULATIVE_GROWTH: [
        "产值比2015年增长40%",
        "产值较2015年增长40%",
        "产值比2015年提高40%",
        "产值比２０１５年增长40%",
    ],
    Measure.GROWTH_MULTIPLE: [
        "产值增长1.4倍",
        "产值增加了一倍",
        "产值提高1.5倍",
        "产值比2015年增长2.3倍",
        "马力增长四倍",
    ],
    Measure.MULTIPLE_OF_BASE: [
        "产值是2015年的2.5倍",
        "产值为2015年的2.5倍",
        "产值达到2015年的3倍",
        "产值相当于2015年的3倍",
        "产值增长到1.4倍",
        "产值扩大到3倍",
        "产值增至3倍",
    ],
    Measure.SHARE: [
        "税收占52.3%",
        "税收占比达到60%",
        "税收占比60%",
        "税收比重提高到45%",
        "税收比重下降为百分之十二点二",
        "占GDP比重达到3.5%",
        "覆盖率95%以上",
        "失业率控制在4.5%以内",
        "占全国的三分之一",
        "占全国九成以上",
        "占全国的1/3",
        "覆盖一半村庄",
    ],
    Measure.COMPLETION_RATE: [
        "完成年度目标的105%",
        "完成年度任务的98.6%",
        "完成预算的101.2%",
        "占全年计划的60%",
    ],
    Measure.RANK: [
        "总量居全省第3位",
        "总量居第十二位",
        "总量列全市第5名",
        "总量全市第一",
        "总量排名第三",
        "总量位居全国第2",
        "总量居全省首位",
        "建成全国首家",
        "跻身全国前10名",
        "总量排名前三",
    ],
    Measure.RANK_CHANGE: [
        "排名前进3位",
        "排名前移3位",
        "排名后移2位",
        "排名上升5个位次",
        "排名较上年提升12个位次",
        "位次下降2位",
    ],
    Measure.DECLINE: [
        "能耗下降3%",
        "能耗同比下降3%",
        "能耗比上年降低3%",
        "能耗降3%",
        "能耗下降百分之三",
        "产值负增长3%",
        "能耗降幅3%",
        "能耗降幅达3%",
        "时限压缩50%",
        "企业减少12家",
        "时限缩短12天",
        "事故减少一半",
        "成本降低两成",
    ],
    Measure.POINT_CHANGE: [
        "占比提高2.3个百分点",
        "增速回落1.2个百分点",
        "占比下降0.5个百分点",
        "增速高于全国3个百分点",
        "增速低于全省2.1个百分点",
        "占比提高2.3百分点",
        "增速提高两个百分点",
    ],
    Measure.DOUBLING: [
        "产值翻番",
        "产值翻一番",
        "产值翻两番",
        "产值翻了一番",
        "产值比2010年翻一番",
    ],
    Measure.RATIO: [
        "产业比为6.1∶44.2∶49.7",
        "产业比为6:44:50",
        "收入比缩小到2.21:1",
        "收入比为2.21∶1",
        "比例达到1∶3.4",
    ],
    Measure.THRESHOLD: [
        "亿元以上项目全部开工",
        "500万元以上项目全部开工",
        "60岁以上老人免费",
        "60周岁及以上老人免费",
        "30亩以下地块出让",
    ],
    Measure.SPECIFICATION: [
        "架设750千伏线路",
        "架设10千伏线路",
        "建成30万吨级码头",
        "投产12英寸晶圆",
        "投产28纳米芯片",
        "建成40米级射电望远镜",
    ],
    Measure.DURATION: [
        "连续三年增产",
        "连续12年增产",
        "为期三年的整治",
        "提前3天完成",
        "时限缩短到12天",
        "办结用时8小时",
        "办理仅需3个工作日",
    ],
}


@pytest.mark.parametrize(
    ("measure", "text"), [(measure, text) for measure, texts in WORDINGS.items() for text in texts]
)
def test_a_number_measures_what_its_words_say(measure: Measure, text: str) -> None:
    assert quantity(f"全县{text}。", 2020).measure is measure


def test_every_measure_is_told_in_several_wordings() -> None:
    assert {measure for measure, texts in WORDINGS.items() if len(texts) > 1} == set(Measure)


@pytest.mark.parametrize(
    ("by", "to", "of_by", "of_to"),
    [
        ("产值增长5%", "产值增长到5%", Measure.YOY_GROWTH, Measure.SHARE),
        ("占比提高5%", "占比提高到5%", Measure.YOY_GROWTH, Measure.SHARE),
        ("比重上升5%", "比重上升至5%", Measure.YOY_GROWTH, Measure.SHARE),
        ("比重下降5%", "比重下降为5%", Measure.DECLINE, Measure.SHARE),
        ("比重下降百分之五", "比重下降到百分之五", Measure.DECLINE, Measure.SHARE),
        ("比重降5%", "比重降至5%", Measure.DECLINE, Measure.SHARE),
        ("产值增加5亿元", "产值增加到5亿元", Measure.INCREMENT, Measure.LEVEL),
        ("产值减少5亿元", "产值减少到5亿元", Measure.DECLINE, Measure.LEVEL),
        ("时限压缩5天", "时限压缩至5天", Measure.DECLINE, Measure.DURATION),
        ("产值增长5倍", "产值增长到5倍", Measure.GROWTH_MULTIPLE, Measure.MULTIPLE_OF_BASE),
        ("产值增长1.4倍", "产值是上年的1.4倍", Measure.GROWTH_MULTIPLE, Measure.MULTIPLE_OF_BASE),
        ("排名上升5位", "排名上升到第5位", Measure.RANK_CHANGE, Measure.RANK),
        ("占比提高5个百分点", "占比提高到5%", Measure.POINT_CHANGE, Measure.SHARE),
        ("收入增长3%", "收入年均增长3%", Measure.YOY_GROWTH, Measure.AVERAGE_GROWTH),
        ("收入达到3%", "增速达到3%", Measure.SHARE, Measure.YOY_GROWTH),
        ("价格上涨3%", "涨幅收窄3个百分点", Measure.YOY_GROWTH, Measure.POINT_CHANGE),
        ("投资5亿元以上", "投资5亿元以上项目", Measure.LEVEL, Measure.THRESHOLD),
        ("送电5千瓦", "送电5千伏", Measure.LEVEL, Measure.SPECIFICATION),
    ],
)
def test_by_how_much_is_kept_apart_from_what_it_came_to(by: str, to: str, of_by: Measure, of_to: Measure) -> None:
    assert (quantity(f"全县{by}。").measure, quantity(f"全县{to}。").measure) == (of_by, of_to)


@pytest.mark.parametrize(
    ("words", "measure"),
    [
        ("比2019年增长5%", Measure.YOY_GROWTH),
        ("比2018年增长5%", Measure.CUMULATIVE_GROWTH),
        ("比上年增长5%", Measure.YOY_GROWTH),
        ("比2019年下降5%", Measure.DECLINE),
    ],
)
def test_growth_on_the_year_before_is_no_growth_over_several_years(words: str, measure: Measure) -> None:
    assert quantity(f"2020年，产值{words}。").measure is measure


def test_both_ends_of_a_change_are_levels_or_shares() -> None:
    for text, measure in (
        ("林场由30万亩增加到45万亩。", Measure.LEVEL),
        ("林场从30万亩减少到25万亩。", Measure.LEVEL),
        ("占比从30%提高到45%。", Measure.SHARE),
        ("占比由47.5％下降为41.5%。", Measure.SHARE),
        ("排名由第12位上升到第8位。", Measure.RANK),
    ):
        assert [mention.measure for mention in quantities(text)] == [measure] * 2, text


def test_the_members_of_a_list_share_the_verb_before_the_first() -> None:
    assert [m.measure for m in quantities("水稻、小麦、玉米分别增长5%、6%和7%。")] == [Measure.YOY_GROWTH] * 3
    assert [m.measure for m in quantities("水稻、小麦分别下降5%、6%。")] == [Measure.DECLINE] * 2
    assert [m.measure for m in quantities("水稻、小麦分别增长73.7倍、77.5倍。")] == [Measure.GROWTH_MULTIPLE] * 2
    assert [m.measure for m in quantities("占比分别提高7.4、2.8个百分点。")] == [Measure.POINT_CHANGE] * 2


def test_a_verb_of_its_own_counts_for_more_than_the_shared_one() -> None:
    assert [m.measure for m in quantities("水稻、小麦分别增长5%、下降6%。")] == [Measure.YOY_GROWTH, Measure.DECLINE]


def test_the_verb_of_one_clause_is_not_that_of_the_next() -> None:
    assert [m.measure for m in quantities("产值增长5%，达到3亿元，占全市的4%。")] == [
        Measure.YOY_GROWTH, Measure.LEVEL, Measure.SHARE,
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("text", "falls"),
    [
        ("能耗下降3%", True),
        ("能耗降幅3%", True),
        ("企业减少12家", True),
        ("增速回落1.2个百分点", True),
        ("产值负增长3%", True),
        ("位次下降2位", True),
        ("能耗下降到3%", False),
        ("能耗降至3%", False),
        ("产值增长3%", False),
        ("产值增速3%", False),
        ("产值3亿元", False),
    ],
)
def test_a_mention_says_whether_its_words_tell_of_a_fall(text: str, falls: bool) -> None:
    assert quantity(f"全县{text}。").falls is falls


@pytest.mark.parametrize(
    ("text", "measures", "falls"),
    [
        ("工业增加值降幅由8.2%收窄至3.1%", [Measure.DECLINE, Measure.DECLINE], [True, True]),
        ("价格跌幅从5%扩大到7%", [Measure.DECLINE, Measure.DECLINE], [True, True]),
        ("增速由8.2%回落至3.1%", [Measure.YOY_GROWTH, Measure.YOY_GROWTH], [False, False]),
        ("失业率由5%降至4%", [Measure.SHARE, Measure.SHARE], [False, False]),
        ("由下降5%转为增长3%", [Measure.DECLINE, Measure.YOY_GROWTH], [True, False]),
        ("降幅由8%收窄至3%，占比达到4%", [Measure.DECLINE, Measure.DECLINE, Measure.SHARE], [True, True, False]),
    ],
)
def test_where_a_change_ends_it_is_of_what_it_began_with(text: str, measures: list[Measure], falls: list[bool]) -> None:
    found = quantities(f"全县{text}。")
    assert [(m.measure, m.falls) for m in found] == list(zip(measures, falls, strict=True))


def test_a_decline_keeps_the_number_as_it_is_printed() -> None:
    """The records turn it into a negative growth, the reader does not."""
    assert quantity("能耗下降3.5%。").value == Decimal("3.5")


@pytest.mark.parametrize(
    "sentence",
    [
        "经济增长预期目标定为10%",
        "经济增长目标确定为10%",
        "生产总值增速预期目标设定在10%",
        "经济增长的目标为10%",
        "经济增长的预期目标是10%",
        "经济增长预期为10%",
    ],
)
def test_a_rate_at_which_growth_is_aimed_is_a_growth(sentence: str) -> None:
    assert quantity(sentence).measure is Measure.YOY_GROWTH


@pytest.mark.parametrize(
    ("sentence", "values"),
    [
        ("居民消费价格指数104左右。", ["104"]),
        ("居民消费价格指数101.7，基本稳定。", ["101.7"]),
        ("零售价格指数控制在101以内。", ["101"]),
        ("经济效益综合指数121.5，比上年提高3.5点。", ["121.5", "3.5"]),
        ("入选指数500强。", []),
        ("指数104型设备投产。", []),
    ],
)
def test_a_bare_number_behind_an_index_is_its_level(sentence: str, values: list[str]) -> None:
    assert [str(one.value) for one in quantities(sentence)] == values


def test_growth_on_a_plan_period_is_no_growth_of_a_year() -> None:
    found = quantity("2020年，固定资产投资比“十二五”时期增长65%")
    assert found.measure is Measure.CUMULATIVE_GROWTH
    assert str(found.base) == "2011-2015"


@pytest.mark.parametrize(
    ("text", "measure", "falls"),
    [
        ("产值增速回落0.3个百分点至2.1%。", "yoy_growth", False),
        ("年均增速提高0.5个百分点至7.1%。", "average_growth", False),
        ("降幅收窄3个百分点至2.1%。", "decline", True),
        ("失业率下降0.2个百分点至5.1%。", "share", False),
        ("占比提高2个百分点至45%。", "share", False),
    ],
)
def test_what_a_rate_reaches_behind_its_change_in_points_is_of_the_rate(text: str, measure: str, falls: bool) -> None:
    changed, reached = quantities(text)
    assert changed.measure == "point_change"
    assert (reached.measure, reached.falls) == (measure, falls)


@pytest.mark.parametrize("text", ["用电量比去年同期-3.2%。", "用电量较去年同期－3.2%。"])
def test_a_signed_percentage_behind_the_same_time_of_last_year_is_a_growth(text: str) -> None:
    found = quantity(text)
    assert (f"{found.value:f}", found.measure) == ("-3.2", "yoy_growth")
