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
    ],
)
def test_what_must_not_be_confused_is_not(promise: str, review: str) -> None:
    """Phases, roads, directions, sessions, levels and banners."""
    assert status(promise, review) == "not_mentioned"


@pytest.mark.parametrize(
    ("promise", "review"),
    [
        ("建成国道305线改造工程。", "G305改造工程建成。"),
        ("建成青石至白水高速公路。", "青白高速建成。"),
        ("开工建设青白高速。", "白青高速公路开工建设。"),
        ("建成城东水厂二期。", "城东水厂Ⅱ系列建成。"),
        ("完成城东棚改。", "城东棚户区改造完成。"),
        ("加快青白高铁甲县段建设。", "青白高铁、临江机场加快建设。"),
    ],
)
def test_other_forms_of_a_name_are_the_same(promise: str, review: str) -> None:
    """Numbers of roads, the ends of a road, and phases are written in several ways."""
    assert status(promise, review) == "at_or_beyond"


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
