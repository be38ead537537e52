"""What of a report promises is found by its headings, else by its sentences, else where the user says."""

from __future__ import annotations

from invented import earlier, later

import xinhua_gov as xg
from xinhua_gov.promises.report_parts import plan_and_review


def test_the_review_promises_nothing() -> None:
    """What is reported is no promise, whatever its verbs."""
    found = xg.commitments_of(later("开工建设城东水厂。", "建成青石大桥。"))
    assert [one.object for one in found] == ["青石大桥"]


def test_a_plan_without_a_heading_begins_with_its_first_sentence() -> None:
    """今年我们将 opens the plan where no heading does."""
    text = "某市政府工作报告\n过去一年，城东水厂竣工。\n新的一年，我们将开工建设青石大桥。\n建成临江医院。\n"
    assert [one.object for one in xg.commitments_of(text)] == ["青石大桥", "临江医院"]


def test_the_user_may_say_where_the_plan_begins() -> None:
    """Nothing before the offset is a promise, all behind it may be."""
    text = "建成城东水厂。\n建成青石大桥。\n"
    assert xg.commitments_of(text) == ()
    assert [one.object for one in xg.commitments_of(text, plan_from=8)] == ["青石大桥"]


def test_a_numbered_line_that_is_a_sentence_is_no_heading() -> None:
    """Items of a list are promises, and stand under the heading of the list."""
    found = xg.commitments_of(earlier("（八）民生实事", "1.开通青石公交专线。", "2.新建公厕5座；"))
    assert [(one.object, one.section) for one in found] == [("青石公交专线", "民生实事"), ("公厕", "民生实事")]


def test_the_section_overrules_what_a_line_opens_with() -> None:
    """今年是 under a heading that looks back speaks of the year under review; what follows that section looks ahead."""
    text = (
        "某市政府工作报告\n一、2022年工作回顾\n今年是不平凡的一年，建成青石大桥。\n"
        "二、加快转型发展\n开工建设城东水厂，新建公厕5座。\n"
    )
    assert [one.object for one in xg.commitments_of(text, year=2023)] == ["城东水厂", "公厕"]


def test_annexes_are_left_out() -> None:
    """Explanations of terms behind the plan promise nothing."""
    text = earlier("建成青石大桥。", "附件", "建成投用：指临江医院建成投用。")
    assert [one.object for one in xg.commitments_of(text)] == ["青石大桥"]


def test_a_text_without_either_part_has_neither() -> None:
    """Nothing is a plan, and so all of it may be a review."""
    plan, review = plan_and_review("白鹭飞过青石大桥。")
    assert plan == ()
    assert [line.start for line in review] == [0]


def test_a_report_in_one_paragraph_is_read_by_its_sentences() -> None:
    """The heading in the middle of the paragraph opens its plan."""
    told = "我们坚持稳中求进工作总基调，扎实做好各方面的工作，城东水厂等一批项目竣工投产，人民生活水平不断提高。" * 80
    opening = (
        "二、2022年工作安排今年是极为重要的一年，我们将坚持稳中求进工作总基调，扎实做好各方面的工作，努力完成任务。"
    )
    text = f"2022年某市政府工作报告\n各位代表：一、2021年工作回顾过去一年，{told}{opening}建成青石大桥。"
    plan, review = plan_and_review(text)
    assert [one.object for one in xg.commitments_of(text)] == ["青石大桥"]
    assert (len(plan), len(review)) == (2, 82)


def test_a_line_with_the_aims_of_the_year_opens_the_plan() -> None:
    """Where no heading says so, 主要预期目标是 does."""
    text = (
        "2012年某县政府工作报告\n一、突出民生，生活持续改善\n青石大桥建成。\n"
        "主要预期目标是：旅游总收入增长12%；社会消费品零售总额增长15%；固定资产投资增长18%；居民收入增长10%；物价涨幅控制在4%。\n二、2012年重点工作\n建成白鹭大桥。\n"
    )
    plan, _ = plan_and_review(text)
    assert text[plan[0].start : plan[0].end].startswith("主要预期目标")
