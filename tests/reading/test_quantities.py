"""Every form in which reports print a quantity is read with its span, value, unit, scale and qualifier."""

from __future__ import annotations

from decimal import Decimal
from typing import NamedTuple

import pytest
from sentences import is_plain, printed, quantities, quantity

from xinhua_gov.reading.mention import Mention
from xinhua_gov.vocabulary import Qualifier


class Read(NamedTuple):
    """What is read of a sentence with one quantity."""

    sentence: str
    text: str
    value: str
    unit: str = ""
    scale: int = 0
    high: str | None = None
    qualifier: str = "unqualified"
    word: str = ""


def told(sentence: str, found: Mention) -> Read:
    assert sentence[found.start : found.end] == found.text
    value, high = (None if number is None else f"{number:f}" for number in (found.value, found.value_high))
    assert value is not None
    return Read(
        sentence, found.text, value, found.unit, found.scale, high, found.qualifier.value, found.qualifier_text
    )  # fmt: skip


# Digits

DIGITS = [
    Read("新建学校6所。", "6所", "6", "所"),
    Read("增长12.5%。", "12.5%", "12.5", "%"),
    Read("增长12.50%。", "12.50%", "12.50", "%"),
    Read("投资271.4亿元。", "271.4亿元", "27140000000", "元", 8),
    Read("投资77.97万元。", "77.97万元", "779700", "元", 4),
    Read("产值1.5万亿元。", "1.5万亿元", "1500000000000", "元", 12),
    Read("投资5千万元。", "5千万元", "50000000", "元", 7),
    Read("投资5百万元。", "5百万元", "5000000", "元", 6),
    Read("产值3千亿元。", "3千亿元", "300000000000", "元", 11),
    Read("产值3百亿元。", "3百亿元", "30000000000", "元", 10),
    Read("培训3千人。", "3千人", "3000", "人", 3),
    Read("培训3百人。", "3百人", "300", "人", 2),
    Read("惠及群众12.5万。", "12.5万", "125000", "", 4),
    Read("出口3.2亿美元。", "3.2亿美元", "320000000", "美元", 8),
    Read("客流300万人次。", "300万人次", "3000000", "人次", 4),
    Read("装机1100万千瓦。", "1100万千瓦", "11000000", "千瓦", 4),
    Read("装机3千瓦。", "3千瓦", "3", "千瓦"),
    Read("用电3千瓦时。", "3千瓦时", "3", "千瓦时"),
    Read("架设750千伏线路。", "750千伏", "750", "千伏"),
    Read("道路长3千米。", "3千米", "3", "千米"),
    Read("能耗3千克。", "3千克", "3", "千克"),
    Read("容量50万千伏安。", "50万千伏安", "500000", "千伏安", 4),
    Read("浓度35微克/立方米。", "35微克/立方米", "35", "微克/立方米"),
    Read("电价0.35元/千瓦时。", "0.35元/千瓦时", "0.35", "元/千瓦时"),
    Read("补助500元/月。", "500元/月", "500", "元/月"),
    Read("地价3万元/亩。", "3万元/亩", "30000", "元/亩", 4),
    Read("设备50台（套）。", "50台（套）", "50", "台（套）"),
    Read("服务3万人（次）。", "3万人（次）", "30000", "人（次）", 4),
    Read("死亡率3.5‰。", "3.5‰", "3.5", "‰"),
    Read("提高2.3个百分点。", "2.3个百分点", "2.3", "个百分点"),
    Read("提高2.3百分点。", "2.3百分点", "2.3", "百分点"),
    Read("上升5个位次。", "5个位次", "5", "个位次"),
    Read("增长1.4倍。", "1.4倍", "1.4", "倍"),
    Read("森林5000亩。", "5000亩", "5000", "亩"),
    Read("办结0件。", "0件", "0", "件"),
]

WIDE = [
    Read("增长１２．５％。", "１２．５％", "12.5", "％"),
    Read("增长12.5％。", "12.5％", "12.5", "％"),
    Read("投资５００万元。", "５００万元", "5000000", "元", 4),
    Read("投资５.５亿元。", "５.５亿元", "550000000", "元", 8),
    Read("重点扶持５００个县。", "５００个", "500", "个"),
    Read("投资1,234.5万元。", "1,234.5万元", "12345000", "元", 4),
    Read("森林1,234,567亩。", "1,234,567亩", "1234567", "亩"),
    Read("收入27 .4亿元。", "27 .4亿元", "2740000000", "元", 8),
    Read("增长14 %。", "14 %", "14", "%"),
    Read("新建5 所学校。", "5 所", "5", "所"),
]

CHARACTERS = [
    Read("新建学校三十六所。", "三十六所", "36", "所"),
    Read("受理一百零五件。", "一百零五件", "105", "件"),
    Read("投资两千三百万元。", "两千三百万元", "23000000", "元", 4),
    Read("投资一万二千元。", "一万二千元", "12000", "元"),
    Read("人口三千五百万人。", "三千五百万人", "35000000", "人", 4),
    Read("产值三亿元。", "三亿元", "300000000", "元", 8),
    Read("增长百分之十二点二。", "百分之十二点二", "12.2", "%"),
    Read("增长百分之五。", "百分之五", "5", "%"),
    Read("增长百分之3.5。", "百分之3.5", "3.5", "%"),
    Read("增长千分之三。", "千分之三", "3", "‰"),
    Read("增长四倍。", "四倍", "4", "倍"),
    Read("提高两个百分点。", "两个百分点", "2", "个百分点"),
    Read("新建两所小学。", "两所", "2", "所"),
    Read("占三成五。", "三成五", "0.35"),
    Read("占八成半。", "八成半", "0.85"),
    Read("占九成。", "九成", "0.9"),
    Read("占三分之一。", "三分之一", "0.3333333333333333333333333333"),
    Read("占四分之三。", "四分之三", "0.75"),
    Read("占1/4。", "1/4", "0.25"),
    Read("占一半。", "一半", "0.5"),
    Read("占半数。", "半数", "0.5"),
    Read("保持零增长。", "零", "0"),
    Read("实现零死亡。", "零", "0"),
    Read("全年无重特大安全事故。", "无", "0"),
    Read("全年未发生较大事故。", "未发生", "0"),
]

NEGATIVES = [
    Read("增速为－0.5%。", "－0.5%", "-0.5", "%"),
    Read("增速为−0.5%。", "−0.5%", "-0.5", "%"),
    Read("增速为负0.5%。", "负0.5%", "-0.5", "%"),
    Read("-0.5%", "-0.5%", "-0.5", "%"),
    Read("产值负增长3%。", "3%", "3", "%"),
    Read("产值下降3%。", "3%", "3", "%"),
    Read("清偿负债3亿元。", "3亿元", "300000000", "元", 8),
    Read("余额为负3亿元。", "负3亿元", "-300000000", "元", 8),
    Read("净利润负2亿元。", "负2亿元", "-200000000", "元", 8),
    Read("企业减负3亿元。", "3亿元", "300000000", "元", 8),
    Read("因为负3亿元债务。", "3亿元", "300000000", "元", 8),
    Read("税收比上年-0.5%。", "-0.5%", "-0.5", "%"),
    Read("税收较去年-3%。", "-3%", "-3", "%"),
    Read("税收增长–4%。", "–4%", "-4", "%"),
    Read("税收同比–12.1%。", "–12.1%", "-12.1", "%"),
    Read("达标率2020年-5%。", "5%", "5", "%"),
    Read("项目–5%。", "5%", "5", "%"),
]

RANGES = [
    Read("增长5%—6%。", "5%—6%", "5", "%", high="6"),
    Read("增长5.5%-6%。", "5.5%-6%", "5.5", "%", high="6"),
    Read("增长5%～8%。", "5%～8%", "5", "%", high="8"),
    Read("增长5％～8％。", "5％～8％", "5", "％", high="8"),
    Read("增长5%至8%。", "5%至8%", "5", "%", high="8"),
    Read("增长5—8%。", "5—8%", "5", "%", high="8"),
    Read("新建3至5所。", "3至5所", "3", "所", high="5"),
    Read("新建3-5所。", "3-5所", "3", "所", high="5"),
    Read("新建3~5所。", "3~5所", "3", "所", high="5"),
    Read("惠及10～15万人。", "10～15万人", "100000", "人", 4, high="150000"),
    Read("惠及10～15万。", "10～15万", "100000", "", 4, high="150000"),
    Read("惠及9000—1万人。", "9000—1万人", "9000", "人", 4, high="10000"),
    Read("惠及9—1万人。", "9—1万人", "9", "人", 4, high="10000"),
    Read("投资3至5亿元。", "3至5亿元", "300000000", "元", 8, high="500000000"),
    Read("投资3亿至5亿元。", "3亿至5亿元", "300000000", "元", 8, high="500000000"),
    Read("投资3亿元至5亿元。", "3亿元至5亿元", "300000000", "元", 8, high="500000000"),
    Read("提高2到3个百分点。", "2到3个百分点", "2", "个百分点", high="3"),
    Read("增长百分之八至百分之九。", "百分之八至百分之九", "8", "%", high="9"),
    Read("增长6.5%—7%左右。", "6.5%—7%", "6.5", "%", high="7", qualifier="about", word="左右"),
]

RATIOS = [
    Read("产业比为6∶44∶50。", "6∶44∶50", "6"),
    Read("产业比为6.1:44.2:49.7。", "6.1:44.2:49.7", "6.1"),
    Read("收入比为2.21∶1。", "2.21∶1", "2.21", high="1"),
    Read("收入比缩小到1.8:1。", "1.8:1", "1.8", high="1"),
    Read("收入比为1.8：1。", "1.8：1", "1.8", high="1"),
    Read("比例达到1∶3.4。", "1∶3.4", "1", high="3.4"),
]

RANKS = [
    Read("总量居全省第3位。", "第3位", "3", "位"),
    Read("总量居全省第十二位。", "第十二位", "12", "位"),
    Read("总量列全省第5名。", "第5名", "5", "名"),
    Read("总量居全省第3。", "第3", "3"),
    Read("总量全省第一。", "第一", "1"),
    Read("总量居全省首位。", "首", "1"),
    Read("建成全国首座。", "首", "1"),
    Read("跻身全国前10名。", "10名", "10", "名", qualifier="at_most", word="前"),
    Read("总量居全省前三位。", "三位", "3", "位", qualifier="at_most", word="前"),
    Read("总量排名前三。", "三", "3", qualifier="at_most", word="前"),
    Read("学科进入前1‰。", "1‰", "1", "‰", qualifier="at_most", word="前"),
]

DOUBLINGS = [
    Read("产值翻番。", "翻番", "2"),
    Read("产值翻一番。", "翻一番", "2"),
    Read("产值翻了一番。", "翻了一番", "2"),
    Read("产值翻两番。", "翻两番", "4"),
    Read("产值翻三番。", "翻三番", "8"),
    Read("产值翻一番以上。", "翻一番", "2", qualifier="at_least", word="以上"),
    Read("产值接近翻番。", "翻番", "2", qualifier="nearly", word="接近"),
]

STEPS = [
    Read("开工亿元以上项目。", "亿元", "100000000", "元", 8, qualifier="at_least", word="以上"),
    Read("入驻企业近百家。", "百家", "100", "家", qualifier="nearly", word="近"),
    Read("培训近千名。", "千名", "1000", "名", qualifier="nearly", word="近"),
    Read("培训上千人。", "千人", "1000", "人", qualifier="at_least", word="上"),
    Read("产值突破亿元。", "亿元", "100000000", "元", 8, qualifier="over", word="突破"),
    Read("产值超百亿元。", "百亿元", "10000000000", "元", 8, qualifier="over", word="超"),
    Read("产值过百亿元。", "百亿元", "10000000000", "元", 8, qualifier="over", word="过"),
]

FORMS = {
    "digits": DIGITS,
    "wide digits, separators and blanks": WIDE,
    "characters": CHARACTERS,
    "negatives": NEGATIVES,
    "ranges": RANGES,
    "ratios": RATIOS,
    "ranks": RANKS,
    "doublings": DOUBLINGS,
    "a step alone": STEPS,
}


@pytest.mark.parametrize("expected", [read for reads in FORMS.values() for read in reads], ids=lambda read: read[0])
def test_a_form_is_read_whole_with_its_value_unit_and_qualifier(expected: Read) -> None:
    found = quantity(expected.sentence)
    assert told(expected.sentence, found) == expected
    assert found.value is not None
    assert is_plain(found.value)


# Qualifiers

QUALIFIED = [
    # 余 and 多
    Read("新增1.25余万人。", "1.25余万人", "12500", "人", 4, None, "and_more", "余"),
    Read("新增200余亿元。", "200余亿元", "20000000000", "元", 8, None, "and_more", "余"),
    Read("新增5万余家。", "5万余家", "50000", "家", 4, None, "and_more", "余"),
    Read("新增3100余个。", "3100余个", "3100", "个", 0, None, "and_more", "余"),
    Read("新增7000多所。", "7000多所", "7000", "所", 0, None, "and_more", "多"),
    Read("新增5万多家。", "5万多家", "50000", "家", 4, None, "and_more", "多"),
    Read("新增5千多家。", "5千多家", "5000", "家", 3, None, "and_more", "多"),
    Read("新增5多万家。", "5多万家", "50000", "家", 4, None, "and_more", "多"),
    Read("惠及2400多万。", "2400多万", "24000000", "", 4, None, "and_more", "多"),
    Read("新增三十余户。", "三十余户", "30", "户", 0, None, "and_more", "余"),
    Read("新增二百多个。", "二百多个", "200", "个", 0, None, "and_more", "多"),
    Read("新增三万多人。", "三万多人", "30000", "人", 4, None, "and_more", "多"),
    Read("增长两倍多。", "两倍", "2", "倍", 0, None, "and_more", "多"),
    Read("历时20多天。", "20多天", "20", "天", 0, None, "and_more", "多"),
    # over
    Read("产值超200亿元。", "200亿元", "20000000000", "元", 8, None, "over", "超"),
    Read("产值超过200亿元。", "200亿元", "20000000000", "元", 8, None, "over", "超过"),
    Read("产值超过了200亿元。", "200亿元", "20000000000", "元", 8, None, "over", "超过"),
    Read("产值超出200亿元。", "200亿元", "20000000000", "元", 8, None, "over", "超出"),
    Read("产值突破200亿元大关。", "200亿元", "20000000000", "元", 8, None, "over", "突破"),
    Read("产值首次突破200亿元。", "200亿元", "20000000000", "元", 8, None, "over", "突破"),
    Read("产值逾200亿元。", "200亿元", "20000000000", "元", 8, None, "over", "逾"),
    Read("占比大于5%。", "5%", "5", "%", 0, None, "over", "大于"),
    Read("占比高于5%。", "5%", "5", "%", 0, None, "over", "高于"),
    Read("企业多于5家。", "5家", "5", "家", 0, None, "over", "多于"),
    Read("增长超5%。", "5%", "5", "%", 0, None, "over", "超"),
    Read("覆盖率均超过95%。", "95%", "95", "%", 0, None, "over", "超过"),
    Read("占比超三分之二。", "三分之二", "0.6666666666666666666666666667", "", 0, None, "over", "超"),
    Read("覆盖过半村庄。", "半", "0.5", "", 0, None, "over", "过"),
    # nearly
    Read("产值近200亿元。", "200亿元", "20000000000", "元", 8, None, "nearly", "近"),
    Read("产值接近200亿元。", "200亿元", "20000000000", "元", 8, None, "nearly", "接近"),
    Read("产值将近200亿元。", "200亿元", "20000000000", "元", 8, None, "nearly", "将近"),
    Read("增长近两倍。", "两倍", "2", "倍", 0, None, "nearly", "近"),
    Read("下降近3%。", "3%", "3", "%", 0, None, "nearly", "近"),
    Read("占近一半。", "一半", "0.5", "", 0, None, "nearly", "近"),
    # under
    Read("占比不足3%。", "3%", "3", "%", 0, None, "under", "不足"),
    Read("占比不到3%。", "3%", "3", "%", 0, None, "under", "不到"),
    Read("企业不满20家。", "20家", "20", "家", 0, None, "under", "不满"),
    Read("企业未满20家。", "20家", "20", "家", 0, None, "under", "未满"),
    Read("占比小于3%。", "3%", "3", "%", 0, None, "under", "小于"),
    Read("占比低于3%。", "3%", "3", "%", 0, None, "under", "低于"),
    Read("企业少于20家。", "20家", "20", "家", 0, None, "under", "少于"),
    Read("占不足一成。", "一成", "0.1", "", 0, None, "under", "不足"),
    # about
    Read("增长6.5%左右。", "6.5%", "6.5", "%", 0, None, "about", "左右"),
    Read("增长约6.5%。", "6.5%", "6.5", "%", 0, None, "about", "约"),
    Read("占比约为6.5%。", "6.5%", "6.5", "%", 0, None, "about", "约为"),
    Read("约占6.5%。", "6.5%", "6.5", "%", 0, None, "about", "约"),
    Read("培训大约500人。", "500人", "500", "人", 0, None, "about", "大约"),
    Read("培训500人上下。", "500人", "500", "人", 0, None, "about", "上下"),
    Read("控制在百分之三左右。", "百分之三", "3", "%", 0, None, "about", "左右"),
    # at least
    Read("产值200亿元以上。", "200亿元", "20000000000", "元", 8, None, "at_least", "以上"),
    Read("产值不低于200亿元。", "200亿元", "20000000000", "元", 8, None, "at_least", "不低于"),
    Read("产值不少于200亿元。", "200亿元", "20000000000", "元", 8, None, "at_least", "不少于"),
    Read("产值不小于200亿元。", "200亿元", "20000000000", "元", 8, None, "at_least", "不小于"),
    Read("产值至少200亿元。", "200亿元", "20000000000", "元", 8, None, "at_least", "至少"),
    Read("培训500人及以上。", "500人", "500", "人", 0, None, "at_least", "及以上"),
    Read("培训500人或以上。", "500人", "500", "人", 0, None, "at_least", "或以上"),
    Read("保持在90%以上。", "90%", "90", "%", 0, None, "at_least", "以上"),
    Read("增长百分之三十以上。", "百分之三十", "30", "%", 0, None, "at_least", "以上"),
    Read("占九成以上。", "九成", "0.9", "", 0, None, "at_least", "以上"),
    # at most
    Read("控制在5.5%以内。", "5.5%", "5.5", "%", 0, None, "at_most", "以内"),
    Read("控制在5.5%之内。", "5.5%", "5.5", "%", 0, None, "at_most", "之内"),
    Read("降到5.5%以下。", "5.5%", "5.5", "%", 0, None, "at_most", "以下"),
    Read("培训500人及以下。", "500人", "500", "人", 0, None, "at_most", "及以下"),
    Read("占比不超过5%。", "5%", "5", "%", 0, None, "at_most", "不超过"),
    Read("占比不高于5%。", "5%", "5", "%", 0, None, "at_most", "不高于"),
    Read("占比不大于5%。", "5%", "5", "%", 0, None, "at_most", "不大于"),
    Read("企业最多20家。", "20家", "20", "家", 0, None, "at_most", "最多"),
    Read("企业至多20家。", "20家", "20", "家", 0, None, "at_most", "至多"),
]


@pytest.mark.parametrize("expected", QUALIFIED, ids=lambda read: read[0])
def test_a_qualifier_is_read_with_its_word_which_is_outside_the_span(expected: Read) -> None:
    assert told(expected.sentence, quantity(expected.sentence)) == expected


def test_every_qualifier_is_read_in_several_wordings() -> None:
    words = {(read.qualifier, read.word) for read in QUALIFIED}
    counted = {qualifier.value: sum(code == qualifier for code, _ in words) for qualifier in Qualifier}
    assert [code for code, count in counted.items() if count < 2] == ["unqualified"]


@pytest.mark.parametrize(
    ("sentence", "word"),
    [
        ("培训2000人（含女性1000人）左右。", "左右"),
        ("培训2000人（含女性1000人）以上。", "以上"),
        ("补助2000元（含2000元）以下。", "以下"),
    ],
)
def test_a_qualifier_behind_an_aside_in_brackets_is_of_the_number_before_it(sentence: str, word: str) -> None:
    outer, inner = quantities(sentence)
    assert (outer.value, outer.qualifier_text) == (Decimal(2000), word)
    assert (inner.qualifier, inner.qualifier_text) == (Qualifier.UNQUALIFIED, "")


def test_of_two_listed_numbers_each_has_its_own_qualifier() -> None:
    first, second = quantities("水稻、小麦分别增长5%、6%以上。")
    assert (first.qualifier, second.qualifier) == (Qualifier.UNQUALIFIED, Qualifier.AT_LEAST)
    first, second = quantities("企业超过20家，从业30人。")
    assert (first.qualifier, second.qualifier) == (Qualifier.OVER, Qualifier.UNQUALIFIED)


@pytest.mark.parametrize(
    "sentence",
    [
        "达到200家。",
        "目前200家。",
        "附近200家。",
        "邻近200家。",
        "以前200家。",
        "之前200家。",
        "签约200家。",
        "新签约200家。",
        "节约200家。",
        "赶超200家。",
        "超额完成200家。",
        "约定建成200家。",
        "县级以上企业200家。",
        "提前建成200家。",
    ],
)
def test_a_word_that_merely_holds_a_qualifier_is_none(sentence: str) -> None:
    found = quantity(sentence)
    assert (found.value, found.qualifier, found.qualifier_text) == (Decimal(200), Qualifier.UNQUALIFIED, "")


@pytest.mark.parametrize("words", ["高于全国", "高于全国平均水平", "低于全省", "快于全市", "比全国高"])
def test_a_comparison_with_others_does_not_qualify_the_gap(words: str) -> None:
    assert quantity(f"增速{words}3个百分点。").qualifier is Qualifier.UNQUALIFIED


# Several numbers


@pytest.mark.parametrize(
    ("sentence", "values"),
    [
        ("林场由30万亩增加到45万亩。", ["300000", "450000"]),
        ("占比从47.5％提高到51.5%。", ["47.5", "51.5"]),
        ("指数从6.32下降至6.08。", ["6.32", "6.08"]),
        ("排名由第12位上升到第8位。", ["12", "8"]),
        ("林场从2015年的30亩增加到2020年的50亩。", ["30", "50"]),
        ("新建学校3所、医院2家、公园5个。", ["3", "2", "5"]),
        ("企业50家，其中大型企业10家。", ["50", "10"]),
        ("水稻、小麦分别增长5.5%、6%。", ["5.5", "6"]),
        ("水稻、小麦、玉米分别增长5%、6%和7%。", ["5", "6", "7"]),
        ("占比分别提高7.4、2.8个百分点。", ["7.4", "2.8"]),
        ("产值增长5%，达到3亿元，占全市的4%。", ["5", "300000000", "4"]),
        ("投资3亿元以上项目5个。", ["300000000", "5"]),
    ],
)
def test_each_of_several_numbers_is_read(sentence: str, values: list[str]) -> None:
    assert [f"{mention.value:f}" for mention in quantities(sentence)] == values


def test_two_percentages_that_share_a_sign_share_the_unit() -> None:
    assert [(m.text, m.unit) for m in quantities("占比分别提高7.4、2.8个百分点。")] == [
        ("7.4", "个百分点"), ("2.8个百分点", "个百分点"),
    ]  # fmt: skip


@pytest.mark.parametrize(
    "sentence",
    [
        "林场5万亩，6万亩。",
        "林场5万亩、6万亩。",
        "林场5万亩——6万亩。",
        "林场5万亩—\n6万亩。",
        "林场5万亩和6万家。",
        "林场5万亩—6万家。",
        "林场1∶2—6万亩。",
    ],
)
def test_two_numbers_that_are_no_ends_of_one_range_stay_two(sentence: str) -> None:
    assert len(quantities(sentence)) == 2


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("水稻、小麦分别增长5%、6%。", [("水稻", "5%"), ("小麦", "6%")]),
        ("水稻和小麦分别增长5%和6%。", [("水稻", "5%"), ("小麦", "6%")]),
        ("水稻、小麦、玉米分别增长5%、6%和7%。", [("水稻", "5%"), ("小麦", "6%"), ("玉米", "7%")]),
        ("水稻、小麦产量分别达到12万吨、15万吨。", [("水稻", "12万吨"), ("小麦产量", "15万吨")]),
        ("水稻、小麦产量分别为5吨、3吨，分别增长2%、1%。",
         [("水稻", "5吨"), ("小麦产量", "3吨"), ("水稻", "2%"), ("小麦产量", "1%")]),
        ("PM10和PM2.5分别下降5%、6%。", [("PM10", "5%"), ("PM2.5", "6%")]),
        ("进口、出口分别居全省第3位、第5位。", [("进口", "第3位"), ("出口", "第5位")]),
    ],
)  # fmt: skip
def test_numbers_after_respectively_are_paired_with_their_subjects_in_order(
    sentence: str, expected: list[tuple[str, str]]
) -> None:
    assert [(mention.subject, mention.text) for mention in quantities(sentence)] == expected


@pytest.mark.parametrize(
    ("sentence", "subjects"),
    [
        ("粮食产量12.5万吨，增长3%。", ["粮食产量", "粮食产量"]),
        ("粮食产量12.5万吨。增长3%。", ["粮食产量", ""]),
        ("粮食产量12.5万吨，油料产量3万吨，增长3%。", ["粮食产量", "油料产量", "油料产量"]),
        ("新建学校3所、医院2家。", ["新建学校", "医院"]),
        ("粮食产量突破12.5万吨、同比增长3%。", ["粮食产量", "粮食产量"]),
        ("单耗下降3%。", ["单耗"]),
        ("案件追缴金额2亿元；33家企业清退19亿元。", ["案件追缴金额", "", "企业清退"]),
        ("粮食产量12.5万吨；增长3%。", ["粮食产量", "粮食产量"]),
    ],
)
def test_a_clause_without_a_subject_goes_on_with_the_last_one_of_its_sentence(
    sentence: str, subjects: list[str]
) -> None:
    assert [mention.subject for mention in quantities(sentence)] == subjects


def test_the_longest_number_that_is_read_has_a_hundred_digits() -> None:
    """What is longer is no number of any report, and is told as a code."""
    assert quantity(f"共有{'7' * 100}元。").value == Decimal("7" * 100)
    assert printed(quantities(f"共有{'7' * 101}元。")) == []


@pytest.mark.parametrize(
    ("sentence", "text", "value"),
    [
        ("净利润为-12亿。", "-12亿", "-1200000000"),
        ("贸易差额为－3.5亿，下降3%。", "－3.5亿", "-350000000"),
        ("储藏温度降至零下18℃。", "零下18℃", "-18"),
        ("最低气温为零下5.5摄氏度。", "零下5.5摄氏度", "-5.5"),
    ],
)
def test_a_minus_belongs_to_an_amount_without_a_unit_and_below_zero_is_one(
    sentence: str, text: str, value: str
) -> None:
    found = quantities(sentence)[0]
    assert (found.text, found.value) == (text, Decimal(value))


@pytest.mark.parametrize(
    ("sentence", "text", "value", "unit"),
    [
        ("投资3亿零500万元。", "3亿零500万元", "305000000", "元"),
        ("常住人口3万零500人。", "3万零500人", "30500", "人"),
        ("补助3千零50元。", "3千零50元", "3050", "元"),
        ("完成投资廿五亿元。", "廿五亿元", "2500000000", "元"),
        ("完成投資一百廿三億元。", "一百廿三億元", "12300000000", "元"),
        ("产值增长百分之卅。", "百分之卅", "30", "%"),
        ("新建学校卅五所。", "卅五所", "35", "所"),
    ],
)
def test_a_nought_between_two_parts_and_the_short_forms_of_tens_are_read(
    sentence: str, text: str, value: str, unit: str
) -> None:
    found = quantity(sentence)
    assert (found.text, found.value, found.unit) == (text, Decimal(value), unit)


def test_the_short_forms_of_tens_in_names_are_no_quantities() -> None:
    assert quantities("五卅运动、廿里铺镇和廿八都古镇。") == []


@pytest.mark.parametrize(
    ("sentence", "bounds"),
    [
        ("实施3000万元以上、5000万元以下项目20个。", ["30000000 at_least", "50000000 at_most"]),
        ("引进亿元以上、10亿元以下的工业企业12家。", ["100000000 at_least", "1000000000 at_most"]),
        ("为60岁以上、80岁以下老年人体检3万人次。", ["60 at_least", "80 at_most"]),
        ("改造500平方米以上1000平方米以下农贸市场8个。", ["500 at_least", "1000 at_most"]),
    ],
)
def test_both_bounds_of_a_class_are_thresholds(sentence: str, bounds: list[str]) -> None:
    low, high, counted = quantities(sentence)
    assert [f"{one.value:f} {one.qualifier}" for one in (low, high)] == bounds
    assert [one.measure for one in (low, high, counted)] == ["threshold", "threshold", "level"]


def test_two_bounds_of_an_amount_are_no_class() -> None:
    assert [one.measure for one in quantities("总投资控制在3亿元以上、5亿元以下。")] == ["level", "level"]


@pytest.mark.parametrize(
    ("sentence", "numbers"),
    [
        ("增速分别高于全国、全省0.7个和0.6个百分点。", ["0.7 个百分点", "0.6 个百分点"]),
        ("三次产业占比分别提升1.8个、4.9个和4.1个百分点。", ["1.8 个百分点", "4.9 个百分点", "4.1 个百分点"]),
        ("增速快于全省0.5个、全国平均1.2个百分点。", ["0.5 个百分点", "1.2 个百分点"]),
        ("出生率和自然增长率下降2个、3个千分点。", ["2 个千分点", "3 个千分点"]),
        ("托位数达4.5个、城镇化率提高1.2个百分点。", ["4.5 个", "1.2 个百分点"]),
        ("新建项目12个和学校3所。", ["12 个", "3 所"]),
    ],
)
def test_a_counter_before_listed_points_is_their_beginning(sentence: str, numbers: list[str]) -> None:
    assert [f"{mention.value:f} {mention.unit}" for mention in quantities(sentence)] == numbers


@pytest.mark.parametrize("sentence", ["建成投产1个半月。", "车程由5个半小时缩短。", "培训3个半天。"])
def test_one_and_a_half_of_a_time_is_no_count_of_things(sentence: str) -> None:
    assert quantities(sentence) == []


@pytest.mark.parametrize(
    ("sentence", "number"),
    [
        ("供养标准不低于低保标准的1.3倍。", "1.3 倍 at_least"),
        ("教育支出不低于生产总值的4%。", "4 % at_least"),
        ("三公经费不超过上年的90%。", "90 % at_most"),
        ("税收占财政收入的80%。", "80 % unqualified"),
    ],
)
def test_a_bound_before_what_a_share_or_a_multiple_is_of_bounds_it(sentence: str, number: str) -> None:
    found = quantity(sentence)
    assert f"{found.value:f} {found.unit} {found.qualifier}" == number


@pytest.mark.parametrize(
    ("sentence", "numbers"),
    [
        ("争取资金3个亿。", ["300000000 "]),
        ("新增贷款2个多亿。", ["200000000 "]),
        ("开工3个亿元项目。", ["3 个"]),
        ("培育5个亿级产业。", ["5 个"]),
    ],
)
def test_a_counter_within_an_amount_is_none_before_what_is_counted(sentence: str, numbers: list[str]) -> None:
    assert [f"{mention.value:f} {mention.unit}" for mention in quantities(sentence)] == numbers


@pytest.mark.parametrize(
    ("sentence", "numbers"),
    [
        ("城乡居民收入分别为3.5万和1.8万元。", ["35000 元", "18000 元"]),
        ("参保人数分别达到66.5万、57万和46.5万人。", ["665000 人", "570000 人", "465000 人"]),
        ("人口5万和3万亩耕地。", ["50000 ", "30000 亩"]),
    ],
)
def test_amounts_that_are_listed_respectively_share_the_last_unit(sentence: str, numbers: list[str]) -> None:
    assert [f"{mention.value:f} {mention.unit}" for mention in quantities(sentence)] == numbers


@pytest.mark.parametrize(("sentence", "text"), [("分别增长5.2%和6.3。", "5.2%"), ("收入达到3.2亿元、4.5。", "3.2亿元")])
def test_a_bare_number_behind_one_with_a_unit_has_lost_its_own_and_is_none(sentence: str, text: str) -> None:
    assert quantity(sentence).text == text


@pytest.mark.parametrize("sentence", ["产值增长.5%。", "面积达．35平方公里。", "总投资.8亿元。"])
def test_digits_behind_a_point_that_lost_what_stood_before_it_are_no_quantity(sentence: str) -> None:
    assert quantities(sentence) == []


@pytest.mark.parametrize(
    ("sentence", "unit"),
    [
        ("引进外资港币3亿元。", "港币"),
        ("贷款日元5000万元。", "日元"),
        ("折合人民币12.5亿元。", "元"),
        ("税收3亿元。", "元"),
    ],
)
def test_a_currency_that_is_named_before_its_amount_is_its_unit(sentence: str, unit: str) -> None:
    assert quantity(sentence).unit == unit
