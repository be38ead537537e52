"""`follow_up` says what the next report tells of each promise; silence and doubt stay silence and doubt."""

from __future__ import annotations

import pytest
from invented import earlier, later, status

import xinhua_gov as xg
from xinhua_gov.vocabulary import PromiseStatus


@pytest.mark.parametrize(
    ("promise", "review", "expected"),
    [
        ("建成青石大桥。", "青石大桥建成通车。", "at_or_beyond"),
        ("建成青石大桥。", "青石大桥顺利竣工。", "at_or_beyond"),
        ("建成青石大桥。", "青石大桥主体完工。", "short"),
        ("建成投用青石大桥。", "青石大桥建成。", "short"),
        ("推进青石大桥建设。", "青石大桥开工建设。", "at_or_beyond"),
        ("开工建设青石大桥。", "做好青石大桥前期工作。", "short"),
        ("建成青石大桥。", "青石大桥广受好评。", "mentioned"),
        ("建成青石大桥。", "临江医院建成投用。", "not_mentioned"),
        ("出台青年创业扶持办法。", "出台青年创业扶持办法。", "at_or_beyond"),
        ("出台青年创业扶持办法。", "青年创业扶持办法稳步推进。", "mentioned"),
        ("办好第三届白鹭文化节。", "第三届白鹭文化节成功举办。", "at_or_beyond"),
    ],
)
def test_stages_are_held_against_each_other(promise: str, review: str, expected: str) -> None:
    """At or beyond, short, or open where no verb tells."""
    assert status(promise, review) == expected


@pytest.mark.parametrize(
    ("promise", "review", "expected"),
    [
        ("新建公共停车场3座。", "新建公共停车场5座。", "at_or_beyond"),
        ("新建公共停车场3座。", "新建公共停车场2座。", "short"),
        ("新建公共停车场3座。", "新建公共停车场面积2万平方米。", "mentioned"),
        ("旅游总收入增长10%左右。", "旅游总收入增长9.6%。", "mentioned"),
        ("旅游总收入增长10%左右。", "旅游总收入增长10%。", "at_or_beyond"),
        ("旅游总收入增长10%左右。", "旅游总收入增长9.4%。", "short"),
        ("城镇登记失业率控制在4%以内。", "城镇登记失业率3.6%。", "at_or_beyond"),
        ("城镇登记失业率控制在4%以内。", "城镇登记失业率4.2%。", "short"),
        ("旅游总收入增长10%。", "旅游总收入下降12%。", "mentioned"),
        ("旅游总收入增长6%—7%。", "旅游总收入增长6%。", "at_or_beyond"),
        ("旅游总收入增长6%—7%。", "旅游总收入增长5.9%。", "short"),
        ("旅游总收入增长6%。", "旅游总收入增长5%—7%。", "short"),
        ("城镇登记失业率控制在4%。", "城镇登记失业率3.6%。", "at_or_beyond"),
        ("城镇调查失业率5%左右。", "城镇调查失业率4.1%。", "at_or_beyond"),
        ("城镇登记失业率4%—4.5%。", "城镇登记失业率4.6%。", "short"),
        ("单位生产总值能耗下降3%—4%。", "单位生产总值能耗下降3.2%。", "at_or_beyond"),
        ("编制产业发展规划。", "新兴产业发展动能强劲。", "mentioned"),
        ("现代物流业增加值增长5%。", "高技术产业增加值增长10.8%。", "not_mentioned"),
        ("公办园在园幼儿占比达到50%。", "普惠性幼儿园在园幼儿占比85.9%。", "mentioned"),
        ("居民消费价格涨幅3%左右。", "居民消费价格涨幅0.4%。", "mentioned"),
        ("居民消费价格涨幅控制在3%左右。", "居民消费价格涨幅0.4%。", "at_or_beyond"),
        ("新建公共停车场3座。", "累计新建公共停车场30座。", "mentioned"),
        ("改造老旧小区30个。", "老旧小区改造开工32个。", "mentioned"),
        ("新建公共停车场3座。", "加快建设公共停车场5座。", "mentioned"),
        ("新建公共停车场3座。", "新建2处游园、5座公共停车场。", "at_or_beyond"),
        ("创省级品牌20件。", "创省级品牌25个。", "at_or_beyond"),
        ("数字化车间达到20个。", "数字化改革最佳应用30项。", "mentioned"),
        ("力争高新技术企业达到80家。", "新增高新技术企业10家、总数85家。", "at_or_beyond"),
        ("规上工业增加值增长5%。", "规上工业利润、规上服务业营业额分别增长12%、4%。", "mentioned"),
        ("公共财政预算收入增长8%。", "一般公共预算收入增长9%。", "at_or_beyond"),
        ("进出口总额增长9%，其中出口增长9%。", "进出口总额增长9%，外贸出口增长7%。", "at_or_beyond"),
        ("新建特色精品村30个。", "建成特色街区59个。", "not_mentioned"),
        ("新增省级创新平台10家。", "创新平台达到658家。", "mentioned"),
        ("新增创新平台10家。", "新增创新平台12家。", "at_or_beyond"),
        ("重点项目完成投资1000亿元。", "新签约项目总投资832.2亿元。", "mentioned"),
    ],
)
def test_numbers_are_compared_where_unit_and_basis_agree(promise: str, review: str, expected: str) -> None:
    """左右 has the tolerance of the house; other units, bases and directions leave it open."""
    assert status(promise, review) == expected


@pytest.mark.parametrize(
    ("promise", "review"),
    [
        ("建成城东水厂二期。", "城东水厂一期建成。"),
        ("建成国道305线改造。", "国道508线改造建成。"),
        ("推进青石路北延建设。", "青石路南延竣工。"),
        ("建成青白高铁甲县段。", "青白高铁乙县段建成。"),
        ("举办第三届白鹭文化节。", "第二届白鹭文化节成功举办。"),
        ("创建国家级白鹭湿地公园。", "创建省级白鹭湿地公园。"),
        ("建成左旗通用机场。", "右旗通用机场建成。"),
        ("创建国家全域旅游示范市。", "甲县成功创建国家全域旅游示范县。"),
        ("开工建设青石路东延。", "青石路西延建成通车。"),
        ("推进甲乙高速公路临江段建设。", "丙丁高速公路临江段建成。"),
        ("建设白鹭电子研究院。", "白鹭电子荣获冠军企业称号。"),
        ("建设临江新能源汽车产业园。", "新能源汽车与智能汽车入选产业集群。"),
        ("办好省第十四届运动会。", "市第十四届运动会成功举办。"),
        ("新建亿元以上项目150个。", "新建5000万元以上项目220个。"),
    ],
)
def test_what_must_not_be_confused_is_not(promise: str, review: str) -> None:
    """Phases, roads, directions, sessions, levels, banners, amounts, and a firm for its school: none is stated."""
    assert status(promise, review) in ("not_mentioned", "mentioned")


@pytest.mark.parametrize(
    ("promise", "review"),
    [
        ("建成国道305线改造工程。", "G305改造工程建成。"),
        ("建成青石至白水高速公路。", "青白高速建成。"),
        ("开工建设青白高速。", "白青高速公路开工建设。"),
        ("建成城东水厂二期。", "城东水厂Ⅱ系列建成。"),
        ("完成城东棚改。", "城东棚户区改造完成。"),
        ("加快青白高铁甲县段建设。", "青白高铁、临江机场加快建设。"),
        ("推进青石高铁建设。", "青石、白水高铁全面开工。"),
        ("加快推进青白快速通道建设。", "甲（县）乙（县）、青（石）白（水）等快速通道加快建设。"),
        ("推进甲乙丙高铁建设。", "甲县至丙市高铁加快建设。"),
        ("开通地铁1号线。", "地铁1、2号线相继运营。"),
        ("建成青石路白鹭江大桥。", "青石路大桥建成通车。"),
        ("推进中心城区控源截污工程。", "扎实推进控源截污、清淤等工作。"),
        ("推进“青石云城”扩容提质。", "“青石云城”加快建设。"),
        ("建设福江大学附属第二医院。", "福江大学附属二院竣工。"),
        ("推进青白高速石坝至水湾段建设。", "青白高速石水段竣工通车。"),
        ("完成青石水库及配套工程。", "青石水库建成。"),
    ],
)
def test_other_forms_of_a_name_are_the_same(promise: str, review: str) -> None:
    """Numbers of roads, the ends of a road, and phases are written in several ways."""
    assert status(promise, review) == "at_or_beyond"


@pytest.mark.parametrize(
    ("review", "expected"),
    [
        ("白鹭大桥建成通车，青石大桥进展顺利。", "short"),
        ("圆满地建成了青石大桥。", "at_or_beyond"),
        ("在青石大桥建设的带动下，临江医院建成。", "mentioned"),
        ("白鹭大桥建成通车，青石大桥广受好评。", "mentioned"),
    ],
)
def test_a_clause_tells_of_its_own_verbs(review: str, expected: str) -> None:
    """What the clause before says of other works says nothing of these, and 了 and 地 hide no verb."""
    assert status("建成青石大桥。", review) == expected


def test_aims_in_a_section_that_looks_back_and_ahead_are_no_results() -> None:
    """回顾和目标 in one heading: each paragraph says for itself."""
    review = (
        "1999年某省政府工作报告\n一、1998年工作回顾和1999年工作目标\n1998年是关键的一年，青石大桥建成。\n"
        "1999年是新的一年，主要预期目标是：旅游总收入增长9%。\n二、抓好生产\n植树。\n"
    )
    plan = "1998年某省政府工作报告\n一、1998年重点工作\n旅游总收入增长8%，建成青石大桥。\n"
    found = xg.follow_up(plan, review)
    assert [(one.promise.object, one.status.value) for one in found] == [
        ("旅游总收入", "again"),
        ("青石大桥", "at_or_beyond"),
    ]


def test_what_several_years_brought_does_not_keep_the_promise_of_one() -> None:
    """Of a review of five years only what it says of the last of them does."""
    plan = earlier("新建公共停车场3座，改造老旧小区30个。")
    review = (
        "2023年某市政府工作报告\n一、过去五年工作回顾\n五年来，新建公共停车场20座。\n"
        "特别是2022年，我们迎难而上。\n一是城市更新，改造老旧小区32个。\n二、2023年重点工作\n植树。\n"
    )
    assert [one.status.value for one in xg.follow_up(plan, review)] == ["mentioned", "at_or_beyond"]


def test_of_passages_that_fit_alike_the_one_with_the_nearest_number_is_first() -> None:
    """完成投资 is said of many things."""
    followed = xg.follow_up(earlier("完成投资150亿元。"), later("完成投资700亿元。完成投资151亿元。"))[0]
    assert followed.passages[0].text == "完成投资151亿元"


def test_what_is_silent_in_the_review_may_be_promised_again() -> None:
    """The passage of the plan stands last, and says that it is one."""
    followed = xg.follow_up(earlier("建成青石大桥。"), later("临江医院投用。", "建成青石大桥。"))[0]
    assert followed.status is PromiseStatus.AGAIN
    (passage,) = followed.passages
    assert (passage.in_plan, passage.text, passage.how.value) == (True, "建成青石大桥", "exact")


def test_one_sentence_may_stand_for_all_deeds() -> None:
    """十件实事全面完成 speaks of what was promised as such a deed, and of nothing else."""
    promises = earlier("（一）民生实事", "建成青石大桥。", "（二）项目建设", "建成白鹭隧道。")
    found = xg.follow_up(promises, later("十件民生实事全面完成。"))
    assert [one.status.value for one in found] == ["blanket", "not_mentioned"]


def test_a_passage_says_where_it_stands_and_by_what_it_was_found() -> None:
    """Offsets of the later report, the words in common, the stage read there."""
    review = later("城东区水厂顺利开工。")
    passage = xg.follow_up(earlier("开工建设城东水厂。"), review)[0].passages[0]
    assert review[passage.start : passage.end] == passage.text == "城东区水厂顺利开工"
    assert passage.words == ("城东", "水厂")
    assert passage.stage is not None
    assert (passage.how.value, passage.stage.value, passage.in_plan) == ("variant", "start", False)
    assert 0.5 < passage.score < 1


def test_several_reports_give_the_life_of_a_promise() -> None:
    """Each report answers for itself; the furthest answer counts."""
    third = "2024年某市政府工作报告\n一、2023年工作回顾\n青石大桥建成通车。\n二、2024年重点工作\n植树。\n"
    second = later("青石大桥主体完工。")
    followed = xg.follow_up(earlier("建成青石大桥。"), [second, third])[0]
    assert [(answer.year, answer.status.value) for answer in followed.answers] == [
        (2023, "short"),
        (2024, "at_or_beyond"),
    ]
    assert followed.status is PromiseStatus.AT_OR_BEYOND


def test_follow_ups_are_counted_and_narrowed() -> None:
    """By status, and by promised stage."""
    found = xg.follow_up(earlier("建成青石大桥。", "开工建设城东水厂。"), later("青石大桥建成。"))
    assert {status.value: count for status, count in found.counts.items()} == {"at_or_beyond": 1, "not_mentioned": 1}
    assert [one.promise.object for one in found.where("not_mentioned")] == ["城东水厂"]
    with pytest.raises(xg.UnknownFieldError, match=r"^'not_mention' is not a status; expected one of: not_mentioned"):
        found.where("not_mention")
    assert {stage.value: sum(counts.values()) for stage, counts in found.by_stage.items()} == {
        "start": 1,
        "complete": 1,
    }
    assert repr(found) == "<FollowUps: 2 promises: 1 at_or_beyond, 1 not_mentioned>"
    assert found[:1] == found.where(PromiseStatus.AT_OR_BEYOND)


def test_records_are_the_form_that_others_build_on() -> None:
    """Every passage with its file, offsets, score, how, stage and whether it stands in the plan."""
    review = later("青石大桥建成通车。")
    (record,) = xg.follow_up(earlier("建成青石大桥。"), review).records()
    assert record["status"] == "at_or_beyond"
    assert record["passages"] == [
        {"file": "", "start": 26, "end": 34, "score": 1.0, "how": "exact", "stage": "use", "in_plan": False}
    ]


@pytest.mark.parametrize(
    ("first", "then", "message"),
    [
        (later("建成甲桥。"), later("建成甲桥。"), "the same text"),
        (later("甲。", "建成青石大桥。"), earlier("甲。"), "has no part that looks back"),
        ("只有一句话。", later("青石大桥建成。"), "no promises were found"),
        (later("甲。", "建成青石大桥。"), later("青石大桥建成。"), "does not follow"),
        (
            "2022年洛阳市政府工作报告\n一、2022年重点工作\n建成青石大桥。\n",
            "2023年开封市政府工作报告\n一、2022年工作回顾\n青石大桥建成。\n",
            "different places: 洛阳市 and 开封市",
        ),
    ],
)
def test_reports_that_cannot_answer_each_other_are_refused(first: str, then: str, message: str) -> None:
    """Each with a word that says why."""
    with pytest.raises(xg.SuccessionError, match=message):
        xg.follow_up(first, then)


def test_the_check_of_place_and_year_may_be_left_out() -> None:
    """Who knows better compares anyway."""
    first, then = later("甲。", "建成青石大桥。"), later("青石大桥建成。")
    assert xg.follow_up(first, then, check=False)[0].status is PromiseStatus.AT_OR_BEYOND


def test_without_a_later_report_there_is_nothing_to_follow() -> None:
    with pytest.raises(xg.SuccessionError, match="no later report"):
        xg.follow_up(earlier("建成青石大桥。"), [])
