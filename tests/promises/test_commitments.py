"""`commitments_of` reads each concrete promise of a plan: what it is about, its verbs and stage, number and place."""

from __future__ import annotations

from decimal import Decimal

import pytest
from invented import earlier, numbers, promised

import xinhua_gov as xg
from xinhua_gov.promises.promise import promise_words


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("开工建设城东水厂。", [("城东水厂", "start")]),
        ("高标准建设城东水厂。", [("城东水厂", "advance")]),
        ("加快推进青石大桥建设。", [("青石大桥", "advance")]),
        ("建成投用青石小学。", [("青石小学", "use")]),
        ("青石小学、临江医院建成投用。", [("青石小学", "use"), ("临江医院", "use")]),
        ("推动白鹭湖大桥开工。", [("白鹭湖大桥", "start")]),
        ("确保白鹭湖隧道主体完工。", [("白鹭湖隧道", "structure")]),
        ("做好青白铁路前期工作。", [("青白铁路", "plan")]),
        ("谋划建设青石机场。", [("青石机场", "plan")]),
        ("出台青年创业扶持办法。", [("青年创业扶持办法", "introduce")]),
        ("组建市文旅集团。", [("市文旅集团", "introduce")]),
        ("办好第三届白鹭文化节。", [("第三届白鹭文化节", "hold")]),
        ("积极申报国家级湿地公园。", [("国家级湿地公园", "apply")]),
        ("争取青白公路纳入国家规划。", [("青白公路", "apply")]),
        ("支持某县争创全国百强县。", [("全国百强县", "apply")]),
        ("启动青石路改造。", [("青石路改造", "start")]),
        ("完成国土空间规划编制。", [("国土空间规划", "complete")]),
        ("依托青石钢厂打造智能装备产业园。", [("智能装备产业园", "advance")]),
        ("围绕白鹭湖新建环湖绿道。", [("环湖绿道", "complete")]),
        ("争创国家卫生城市。", [("国家卫生城市", "apply")]),
        ("支持甲县申报国家园林县城。", [("国家园林县城", "apply")]),
        ("争取将青石水库纳入国家规划。", [("青石水库", "apply")]),
        ("确保白鹭湿地公园顺利通过国家验收。", [("白鹭湿地公园", "complete")]),
        ("对青石大桥进行加固改造。", [("青石大桥", "advance")]),
        ("全面推行政府采购制度。", [("政府采购制度", "introduce")]),
        ("推进县级公立医院综合改革。", [("县级公立医院综合改革", "advance")]),
        ("加强青石铁路复线、白鹭水库等项目的建设。", [("青石铁路复线", "advance"), ("白鹭水库", "advance")]),
        ("加快建设镇广高速。", [("镇广高速", "advance")]),
        (
            "推进城区供水配套、青石水库扩容、白鹭河水系连通等工程建设。",
            [("青石水库扩容", "advance"), ("白鹭河水系连通", "advance")],
        ),
        ("打造农产品、旅游产品等特色街区。", [("农产品、旅游产品等特色街区", "advance")]),
        ("争取3月底前青石实验室挂牌。", [("青石实验室", "introduce")]),
        ("深入开展创建全国文化先进县活动。", [("全国文化先进县", "apply")]),
        ("抓实环保督察反馈问题整改。", [("环保督察反馈问题整改", "advance")]),
        ("力争青石古城创建成为国家5A级旅游景区。", [("国家5A级旅游景区", "apply")]),
        ("制定鼓励风险投资的有关政策。", [("鼓励风险投资的有关政策", "introduce")]),
    ],
)
def test_verbs_before_and_behind_say_the_stage(sentence: str, expected: list[tuple[str, str]]) -> None:
    """What stands behind the object counts more than what only drives it, and manners say nothing."""
    assert promised(sentence) == expected


@pytest.mark.parametrize(
    "sentence",
    [
        "推进高质量发展。",
        "推动空气质量明显改善。",
        "推动重点流域水质持续好转。",
        "支持企业抱团出海开拓市场。",
        "推进供给侧结构性改革。",
        "深化农村综合改革。",
        "加强项目建设。",
        "融入“一带一路”建设。",
        "实施积极的财政政策。",
        "使青石区成为全国试点城区。",
        "深化改革开放。",
        "加强基层治理能力建设。",
        "打造宜居城市。",
        "建设一批重点项目。",
        "以建成青石大桥为契机，提升城市品质。",
        "市政府已经印发了实施方案。",
        "今年是实施规划的开局之年。",
        "根据《关于制定青石新区规划的建议》。",
        "推动甲县走特色化的高质量发展之路。",
        "完善园区道路、污水管网等基础设施。",
        "围绕“建成青石大桥，协同推进白鹭新区”的要求。",
        "拓宽中小企业融资渠道。",
        "广开就业门路。",
        "建成后全部实现24小时稳定供水。",
        "把青石新区建设成为开放高地。",
        "有利于我市充分利用两种资源、两个市场。",
        "促进规划、城建、公安、交通联合互动。",
        "确保基本建成青石强县取得决定性进展。",
        "规划《纲要》提出今后五年的主要预期目标是。",
    ],
)
def test_slogans_are_no_promises(sentence: str) -> None:
    """What nobody can look up later is left out, and so is what only opens a sentence or is done already."""
    assert promised(sentence) == []


def test_a_list_is_of_its_members() -> None:
    """Behind 等 a common name counts its members, and is no promise of its own."""
    found = xg.commitments_of(earlier("建成青石路、临江路等4条城市道路。"))
    assert [(one.object, one.stage.value) for one in found] == [("青石路", "complete"), ("临江路", "complete")]
    assert found[0].batch == xg.Batch("城市道路", 4, ("青石路", "临江路"))


def test_a_list_of_places_is_of_what_is_counted_there() -> None:
    """Members that only say where something is are no promises."""
    assert numbers("改造甲县、乙县等5个农贸市场。") == [("农贸市场", "5", "个", "complete")]


def test_a_list_of_kinds_of_things_is_a_part_of_the_name() -> None:
    """Members that are goods, and no things of their own, only say of what kind the works are."""
    assert promised("加快农副产品、旅游产品等特色街区建设。") == [("农副产品、旅游产品等特色街区", "advance")]


def test_a_clause_goes_on_with_the_verb_before_it() -> None:
    """A clause that is a name of works has the verb of the clause before."""
    assert promised("开工建设城东水厂，青石大桥。") == [("城东水厂", "start"), ("青石大桥", "start")]


def test_members_may_have_verbs_of_their_own() -> None:
    """Each verb governs what stands behind it."""
    assert promised("建成青石大桥、开工白鹭湖隧道。") == [("青石大桥", "complete"), ("白鹭湖隧道", "start")]


def test_a_clause_of_verbs_alone_brings_what_was_named_further() -> None:
    """What is to be begun and then to be open is promised to be open; an earlier stage changes nothing."""
    assert promised("加快青石大桥建设，力争年内通车。") == [("青石大桥", "use")]
    assert promised("建成青石大桥，启动。") == [("青石大桥", "complete")]


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("青石水库要完成主体工程。", [("青石水库", "structure")]),
        ("今年要建成市老年公寓。", [("市老年公寓", "complete")]),
        ("公路主要是开工建设青白公路。", [("青白公路", "start")]),
        ("青石港重点建设集装箱码头。", [("集装箱码头", "advance")]),
        ("推进要素市场化改革。", []),
    ],
)
def test_words_that_say_what_is_to_be_done(sentence: str, expected: list[tuple[str, str]]) -> None:
    """要 and its like stand between what is meant and what is to become of it; 要素 is none of them."""
    assert promised(sentence) == expected


def test_a_topic_is_no_promise() -> None:
    """The short first sentence of a paragraph names its topic."""
    assert promised("加快白鹭新区建设。建成青石大桥。") == [("青石大桥", "complete")]


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("新建公共停车场3座。", [("公共停车场", "3", "座", "complete")]),
        ("新建停车场3座、公厕12座。", [("停车场", "3", "座", "complete"), ("公厕", "12", "座", "complete")]),
        ("改造老旧小区1,200户。", [("老旧小区", "1200", "户", "complete")]),
        ("引进外地企业20家以上。", [("外地企业", "20", "家", "reach")]),
        ("发放创业贷款1.5亿元。", [("创业贷款", "1.5", "亿元", "reach")]),
        ("完成营造林面积3.2万亩。", [("营造林面积", "3.2", "万亩", "complete")]),
        ("完成投资80亿元。", [("投资", "80", "亿元", "complete")]),
        ("全市森林覆盖率达到35%。", [("森林覆盖率", "35", "%", "reach")]),
        ("覆盖率达到35%。", []),
        ("生产总值增长6%左右。", [("生产总值", "6", "%", "reach")]),
        ("完成12个老旧小区改造。", [("老旧小区改造", "12", "个", "complete")]),
        ("引进投资过5亿元的项目6个。", [("投资过5亿元的项目", "6", "个", "reach")]),
        ("旅游收入、工业投资均增长10%。", [("旅游收入", "10", "%", "reach"), ("工业投资", "10", "%", "reach")]),
        ("甲能耗、乙水耗分别下降2%和3%。", [("甲能耗", "2", "%", "reach"), ("乙水耗", "3", "%", "reach")]),
        ("加强30家企业监管。", []),
        ("中心城区建成区面积达到170平方公里。", [("中心城区建成区面积", "170", "平方公里", "reach")]),
    ],
)
def test_numbers_are_promised_of_what_is_named(sentence: str, expected: list[tuple[str, str, str, str]]) -> None:
    """A number belongs to its name, before or behind it, alone or shared; one that only describes is none."""
    assert numbers(sentence) == expected


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("生产总值增长6%—7%。", ("6", "7", "%", "生产总值 增长6%—7%")),
        ("生产总值增长6.5%至7%左右。", ("6.5", "7", "%", "生产总值 增长6.5%至7%左右")),
        ("新增就业9000—1万人。", ("9000", "10000", "人", "就业 9000—1万人")),
        ("粮食产量稳定在100亿—110亿斤。", ("100", "110", "亿斤", "粮食产量 稳定在100亿—110亿斤")),
        ("新建停车场3—5座。", ("3", "5", "座", "停车场 3—5座")),
        ("新建停车场3座。", ("3", None, "座", "停车场 3座")),
    ],
)
def test_a_range_has_both_its_ends(sentence: str, expected: tuple[str, str | None, str, str]) -> None:
    """The number is the lower end, and what is shown is the range as the report prints it."""
    (promise,) = xg.commitments_of(earlier(sentence))
    high = None if promise.number_high is None else f"{promise.number_high:f}"
    assert (f"{promise.number:f}", high, promise.unit, promise_words(promise)) == expected


def test_a_number_in_a_name_is_no_promise_of_a_number() -> None:
    """The size of works stays a part of their name."""
    found = xg.commitments_of(earlier("建成青石港2个万吨级泊位。"))
    assert [(one.object, one.kind.value, one.number) for one in found] == [("青石港2个万吨级泊位", "works", Decimal(2))]


def test_a_promise_stands_where_its_offsets_say() -> None:
    """Every offset refers to the text as it was given."""
    text = earlier("（一）稳住投资", "年内新建公共停车场3座。")
    (promise,) = xg.commitments_of(text)
    assert text[promise.start : promise.end] == promise.text == "年内新建公共停车场3座"
    assert text[promise.object_start : promise.object_end] == promise.object == "公共停车场"
    assert (promise.verbs, promise.section, promise.period) == (("新建",), "稳住投资", "2022")


def test_a_number_is_the_figure_of_recognition() -> None:
    """With its measure, unit, period and how a result would be held against it."""
    (promise,) = xg.commitments_of(earlier("生产总值增长6%以上。"))
    figure = promise.figure
    assert figure is not None
    assert (figure.measure.value, figure.unit, figure.period) == ("yoy_growth", "percent", "2022")
    assert (figure.comparator.value, figure.base) == ("at_least", "2021")


def test_a_record_is_the_form_that_others_build_on() -> None:
    """The fields of the JSON, in their order."""
    (promise,) = xg.commitments_of(earlier("新建公共停车场3座。"))
    assert promise.record() == {
        "start": 26,
        "end": 35,
        "verbs": ["新建"],
        "stage": "complete",
        "kind": "number",
        "object": "公共停车场",
        "object_start": 28,
        "object_end": 33,
        "number": "3",
        "number_high": None,
        "unit": "座",
        "section": "2022年重点工作",
    }
    assert promise.record(number=float)["number"] == 3.0
    (followed,) = xg.FollowUps((xg.FollowUp(promise, ()),)).records(number=Decimal)
    assert (followed["number"], followed["number_high"], followed["status"]) == (Decimal(3), None, None)


def test_a_document_that_has_a_text_will_do() -> None:
    """Anything with a text is read as the text itself."""

    class Read:
        text = earlier("建成青石大桥。")

    assert xg.commitments_of(Read()) == xg.commitments_of(Read.text)
