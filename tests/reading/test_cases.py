"""Inputs of many kinds as people have them, each with the quantities that a reader of Chinese finds in it."""

from __future__ import annotations

import pytest
from sentences import others, quantities

HEAD = "2022年某县政府工作报告\n一、2021年工作回顾\n"

# the text; of each quantity its value, with -- the upper end or second part of it, and its unit
VALUES = [
    # characters, mixed digits, steps
    ("财政收入一百九十万零三千九百七十一元。", ["1903971 元"]),
    ("新增一千零一十七人。", ["1017 人"]),
    ("总投资1亿2000万元，人口达3万2千人。", ["120000000 元", "32000 人"]),
    ("投入二百余万元，另支出一千多万元。", ["2000000 元", "10000000 元"]),
    ("投资二十万亿元，存款一万五千亿元。", ["20000000000000 元", "1500000000000 元"]),
    ("实际到位47.264287亿元。", ["4726428700 元"]),
    ("返还率千分之三点五，占万分之三。", ["3.5 ‰", "3 ‱"]),
    ("招聘三百来人，引进20来家企业。", ["300 人", "20 家"]),
    ("惠及上百万人。", ["1000000 人"]),
    ("拨付叁仟伍佰万元，共计人民币壹拾贰万元整。", ["35000000 元", "120000 元"]),
    ("降低二十七点三个百分点，提高零点五个百分点。", ["27.3 个百分点", "0.5 个百分点"]),
    ("增长7点1%，投资5点6亿元。", ["7.1 %", "560000000 元"]),
    # separators, halves, money
    ("总投资1,100.9亿元。", ["110090000000 元"]),
    ("总投资1，100.9亿元，税收1，234，567元。", ["110090000000 元", "1234567 元"]),
    (
        "财政收入1 234.5亿元，粮食12\u202f345吨，人口1\u2009234\u2009567人。",
        ["123450000000 元", "12345 吨", "1234567 人"],
    ),
    ("人均承包地8亩半，修路两米半宽，增长一倍半。", ["8.5 亩", "2.5 米", "1.5 倍"]),
    ("门票12元5角，电价每度5角6分。", ["12.5 元", "0.56 元"]),
    ("引资8亿元人民币，人民币3.5亿元。", ["800000000 元", "350000000 元"]),
    # vague numbers, idioms, ranks, codes: nothing
    ("带动数百家企业、几十万群众，若干家落户。", []),
    ("成百上千的游客慕名而来。", []),
    ("安排十七八万元。", []),
    ("移动4/5G基站、5G-A网络、C919客机。", []),
    ("补助标准提高到每人三千一年。", []),
    ("销量第三多，排名前三。", ["3"]),
    # ranges and ratios
    ("覆盖率由六到七成提高，占六至七成。", ["0.6--0.7", "0.6--0.7"]),
    ("参训人数在10000与20000人之间，增速在6%和8%之间。", ["10000--20000 人", "6--8 %"]),
    ("城乡收入比为2.1比1，投入产出比约为1比3.5。", ["2.1--1", "1--3.5"]),
    ("三次产业比调整为 5.2 : 44.3 : 50.5。", ["5.2"]),
    # signs
    ("净利润为-3.2亿元，贸易差额－12亿美元，城镇化率提高-0.5个百分点。",
     ["-320000000 元", "-1200000000 美元", "-0.5 个百分点"]),
    # units
    ("贷款利率下降25个基点，毛利率高3.6pp。", ["25 个基点", "3.6 pp"]),
    ("用电30kW·h，功率30kW，增加30㎾·h。", ["30 kW·h", "30 kW", "30 kW·h"]),
    ("利率下降20个bp，产值迈上5万亿台阶，添置5台。", ["20 个bp", "5000000000000", "5 台"]),
    ("浓度降至35微克每立方米，设计时速50千米每小时。", ["35 微克每立方米", "50 千米每小时"]),
    ("浓度32μg/m³，流量5 m³/s，里程8㎞，面积20㏊，出让3㎎/L。", ["32 μg/m³", "5 m³/s", "8 km", "20 ha", "3 mg/L"]),
    (
        "主要指标（单位：亿元）\n财政收入 22.5\n常住人口城镇化率（%） 54.6\n新增就业（万人）1.25",
        ["2250000000 元", "54.6 %", "12500 人"],
    ),
    # units
    ("标准提高到800元/人·月，补助600元/人年。", ["800 元/人·月", "600 元/人年"]),
    ("孕产妇死亡率9.8/10万，普及率20.5部/百人。", ["9.8 /10万", "20.5 部/百人"]),
    ("自然增长率降低0.4个千分点，毛利率提高2pct。", ["0.4 个千分点", "2 pct"]),
    ("啤酒5万千升，平板玻璃3万重量箱，桥梁300延米。", ["50000 千升", "30000 重量箱", "300 延米"]),
    ("负氧离子3000个/立方厘米，油耗3升/百公里。", ["3000 个/立方厘米", "3 升/百公里"]),
    ("投资1亿多元，捐款三十多元。", ["100000000 元", "30 元"]),
    # columns and heads of tables
    ("财政收入（亿元）：22.5", ["2250000000 元"]),
    ("劳动生产率（万元/人） 12.5", ["125000 元/人"]),
    ("| 指标 | 单位 | 2020年 |\n| 生产总值 | 亿元 | 271.4 |", ["27140000000 元"]),
    ("指标 单位 2020年 2021年\n生产总值 亿元 271.4 290.1", []),
    # lists
    ("投资12、15、18亿元。", ["1200000000 元", "1500000000 元", "1800000000 元"]),
    ("分别投资12、15亿元。", ["1200000000 元", "1500000000 元"]),
    ("分别居全省第1、第3和第5位。", ["1", "3", "5 位"]),
    ("跨越六千亿、七千亿三个千亿台阶。", ["600000000000", "700000000000"]),
    # broken texts
    ("完成😀投资12.5亿元，𠮷县增长7.1%。", ["1250000000 元", "7.1 %"]),
    ("总投资12\n3亿元，增长7.\n1%，占比45\n.2%。", ["12300000000 元", "7.1 %", "45.2 %"]),
    ("新建学校⼗⼆所，惠及3.2万⼈，建成12万平⽅⽶。", ["12 所", "32000 人", "120000 平方米"]),
    (
        "增长7\u200b.1%，投资123\u200b亿元，税收12\xad3万元，占比7.1\ufeff%。",
        ["7.1 %", "12300000000 元", "1230000 元", "7.1 %"],
    ),
    (
        "研发经费达 238 亿 美元 ， 增长 8 . 5 % ， 提高 0.5 个 百分点。",
        ["23800000000 美元", "8.5 %", "0.5 个百分点"],
    ),
    (
        r"生产总值增长 $7.1\%$，占比 $45.2\,\%$，面积 $2.3\mathrm{km}^2$。",
        ["7.1 %", "45.2 %", "2.3 km²"],
    ),
    ("增长７．１％，投资１２．５亿元，２０２１年新建１２３所。", ["7.1 ％", "1250000000 元", "123 所"]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), VALUES)
def test_values_and_units_of_a_text(text: str, expected: list[str]) -> None:
    found = []
    for mention in quantities(text):
        high = "" if mention.value_high is None else f"--{mention.value_high:f}"
        found.append(f"{mention.value:f}{high} {mention.unit}".strip())
    assert found == expected


# the text; of each quantity what is printed, its qualifier, its measure
MEANINGS = [
    ("投入二百余万元，另支出一千多万元。", ["二百余万元 and_more level", "一千多万元 and_more level"]),
    ("招聘三百来人，引进20来家企业。", ["三百来人 about level", "20来家 about level"]),
    ("惠及上百万人。", ["百万人 at_least level"]),
    (
        "城镇调查失业率≤5.5%，优良天数比例≥85%，大于等于60%。",
        ["5.5% at_most share", "85% at_least share", "60% at_least share"],
    ),
    ("农民收入翻了近一番。", ["翻了近一番 nearly doubling"]),
    (
        "降幅由8.2%收窄至3.1%，增速由3%提高到5%，增幅由9.5%回落至6.1%。",
        [
            "8.2% unqualified decline", "3.1% unqualified decline",
            "3% unqualified yoy_growth", "5% unqualified yoy_growth",
            "9.5% unqualified yoy_growth", "6.1% unqualified yoy_growth",
        ],
    ),
    (
        "房价同比-3.2%，用电量同比+5.2%，外贸增长+6%。",
        ["-3.2% unqualified yoy_growth", "5.2% unqualified yoy_growth", "6% unqualified yoy_growth"],
    ),
    ("占比提高1.2个百分点，产值增长1.2%。", ["1.2个百分点 unqualified point_change", "1.2% unqualified yoy_growth"]),
    ("贷款利率下降25个基点，毛利率高3.6pp。", ["25个基点 unqualified point_change", "3.6pp unqualified point_change"]),
    ("服务业占总量的1/5以上，近三分之一的村。", ["1/5 at_least share", "三分之一 nearly share"]),
    ("城乡收入比为2.1比1，投入产出比约为1比3.5。", ["2.1比1 unqualified ratio", "1比3.5 about ratio"]),
    ("三次产业比调整为 5.2 : 44.3 : 50.5。", ["5.2 : 44.3 : 50.5 unqualified ratio"]),
    ("销量第三多，排名前三。", ["三 at_most rank"]),
    (
        "地区生产总值增\n长7.1%，新增\n就业3万人以\n上，累计投入超\n过5亿元。",
        ["7.1% unqualified yoy_growth", "3万人 at_least level", "5亿元 over level"],
    ),
    ("不得超过5家，不能少于3家，不超2家。", ["5家 at_most level", "3家 at_least level", "2家 at_most level"]),
    ("补贴最高2万元，最低3000元。", ["2万元 at_most level", "3000元 at_least level"]),
    ("全球最高10米支架。", ["10米 unqualified level"]),
    ("时间压缩至3个工作日内。", ["3个工作日 at_most duration"]),
    ("增速力争达到7%。", ["7% unqualified yoy_growth"]),
    ("增长6%以上，力争超过7%。", ["6% at_least yoy_growth", "7% over yoy_growth"]),
    ("增速回升至5%，跌幅收窄至3%。", ["5% unqualified yoy_growth", "3% unqualified decline"]),
    ("再压减一般性支出5%，提高低保标准10%。", ["5% unqualified decline", "10% unqualified yoy_growth"]),
    ("提高低保标准20元，降低企业成本3亿元。", ["20元 unqualified increment", "3亿元 unqualified decline"]),
    ("超过100万人的县3个。", ["100万人 over threshold", "3个 unqualified level"]),
    ("100人以上企业12家。", ["100人 at_least threshold", "12家 unqualified level"]),
    ("新增50户以上企业。", ["50户 at_least level"]),
    ("增加值占生产总值的56%。", ["56% unqualified share"]),
    ("任务完成率达98%。", ["98% unqualified completion_rate"]),
    ("完成年度计划103%。", ["103% unqualified completion_rate"]),
    ("与2015年相比，产值增长60%。", ["60% unqualified cumulative_growth"]),
    ("产值比2015年增加3亿元，增长60%。", ["3亿元 unqualified increment", "60% unqualified cumulative_growth"]),
    (
        "产值比2015年增加3亿元，比上年增长6%。",
        ["3亿元 unqualified increment", "6% unqualified yoy_growth"],
    ),
    ("产值五年增长25%，年均增长4.6%。", ["25% unqualified cumulative_growth", "4.6% unqualified average_growth"]),
    ("增速由一季度的3%回升至全年的5%。", ["3% unqualified yoy_growth", "5% unqualified yoy_growth"]),
    ("起降3000架次，坝高150米。", ["3000架次 unqualified level", "150米 unqualified level"]),
    ("为2万名学生体检。", ["2万名 unqualified level"]),
    ("提前3年建成。", ["3年 unqualified duration"]),
    ("超5亿元企业12家。", ["5亿元 over threshold", "12家 unqualified level"]),
    ("投资过亿元的项目30个。", ["亿元 over threshold", "30个 unqualified level"]),
    ("培育超千亿产业集群2个。", ["千亿 over threshold", "2个 unqualified level"]),
    ("新增10亿元企业3家。", ["10亿元 unqualified threshold", "3家 unqualified level"]),
    ("500户以上自然村通电。", ["500户 at_least threshold"]),
    ("万人以上社区5个。", ["万人 at_least threshold", "5个 unqualified level"]),
    ("新增就业5万人以上。", ["5万人 at_least level"]),
    ("投放超5亿元项目资金。", ["5亿元 over level"]),
    ("总投资超300亿元的重大项目。", ["300亿元 over level"]),
    ("增长5.5﹪，下降3٪。", ["5.5﹪ unqualified yoy_growth", "3٪ unqualified decline"]),
    (
        "生產總值271.4億元，增長7.1%，新增就業1.2萬人。",
        ["271.4億元 unqualified level", "7.1% unqualified yoy_growth", "1.2萬人 unqualified level"],
    ),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), MEANINGS)
def test_what_the_quantities_of_a_text_mean(text: str, expected: list[str]) -> None:
    assert [f"{m.text} {m.qualifier.value} {m.measure and m.measure.value}" for m in quantities(text)] == expected


def test_a_range_is_said_of_what_stands_before_its_lower_end() -> None:
    (growth,) = quantities("规上工业增加值增长5-6%。")
    assert (growth.subject, str(growth.value), str(growth.value_high)) == ("规上工业增加值", "5", "6")
    assert growth.measure == "yoy_growth"


# the sentence behind the head of a report of 2022, in its review of 2021; of each quantity its period
PERIODS = [
    ("五年来，城镇新增就业累计完成5万人。", ["2017-2021 reported"]),
    ("今后三年投资30亿元，近三年减贫2万人。", ["2022-2024 planned", "2019-2021 reported"]),
    ("2019年和2020年共完成300亿元。", ["2019-2020 reported"]),
    ("2024年内建成投资5亿元的项目。", ["2024 planned"]),
    ("2020年上半年投资5亿元。", ["2020 reported"]),
    ("五年累计投资30亿元。", ["2017-2021 reported"]),
    ("5年新增学位3万个。", ["2017-2021 reported"]),
    ("两年平均增长5%。", ["2020-2021 reported"]),
    ("力争三年内新建学校3所。", ["2022-2024 planned"]),
    ("力争用两年左右时间新建学校3所。", ["2022-2023 planned"]),
    ("未来3至5年，新建学校3所。", ["None planned"]),
    ("2018、2019年分别投资3亿元和4亿元。", ["2018 reported", "2019 reported"]),
    ("2018年、2020年分别投资3亿元和4亿元。", ["2018 reported", "2020 reported"]),
    ("“十四五”以来，投资30亿元。", ["2021 reported"]),
    ("“十四五”前三年，投资30亿元。", ["2021-2023 planned"]),
    ("“九五”计划期末，人口30万人。", ["2000 reported"]),
    ("“八五”累计投资30亿元。", ["1991-1995 reported"]),
    ("产值由“九五”末的3亿元增加到5亿元。", ["2000 reported", "2021 reported"]),
    ("企业由上年的3家增加到5家。", ["2020 reported", "2021 reported"]),
    ("近年来，新建学校3所。", ["None reported"]),
    ("党的十八大以来，新建学校3所。", ["None reported"]),
    ("改革开放40年来，新建学校3所。", ["None reported"]),
    ("产值3亿元，创近年来新高。", ["2021 reported"]),
    ("连续三年累计投资30亿元。", ["2021 reported", "2021 reported"]),
    ("产值为2015年的3倍。", ["2021 reported"]),
    ("客流恢复至2019年的118%。", ["2021 reported"]),
    ("从2009年至2012年4年内，投资50亿元。", ["2009-2012 reported"]),
]


@pytest.mark.parametrize(("sentence", "expected"), PERIODS)
def test_which_years_a_sentence_is_about(sentence: str, expected: list[str]) -> None:
    found = quantities(HEAD + sentence)
    assert [f"{m.period} {m.modality and m.modality.value}" for m in found] == expected


def test_years_in_short_and_plans_are_dates_and_periods() -> None:
    assert ("2016-20年", "date") in others("2016-20年累计投资30亿元。")
    assert [m.period for m in quantities("2016-20年累计投资30亿元。")] == ["2016-2020"]
    text = "“十三五”时期新增岗位12万个，十四五末达到15万个。"
    assert ("十三五", "plan") in others(text)
    assert [m.period for m in quantities(text)] == ["2016-2020", "2025"]


@pytest.mark.parametrize("times", [10_000, pytest.param(100_000, marks=pytest.mark.slow)])
def test_very_many_characters_of_numbers_raise_nothing(times: int) -> None:
    assert quantities("一" * 2 * times) == []
    assert len(quantities("5亿" * times)) == times
