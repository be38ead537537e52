"""A draft has what the report promises and what works it reports, read by rules, and asks nothing about it."""

from __future__ import annotations

import json
from typing import Any

import pytest

import xinhua_gov as xg
from xinhua_gov.drafting.remaining import remaining
from xinhua_gov.drafting.renaming import renamed
from xinhua_gov.drafting.updating import updated
from xinhua_gov.storage.reports import json_document, report_of

TEXT = """2022年某县政府工作报告
——2022年2月1日在某县第十届人民代表大会第六次会议上
一、2021年工作回顾
青石大桥主体完工，临江路等3条道路建成通车。新建停车场2座。
二、2022年重点工作
（一）教育。建成青石小学、白水中学。推进青石大桥建设，力争年内通车。
（二）城市。新建公共停车场3座。出台住宅物业管理办法。生产总值增长6%—7%。
"""
DRAFT = xg.draft(TEXT)


def at(words: str, letter: str) -> str:
    """The provisional id of what is named at some words."""
    return f"{letter}{TEXT.index(words):06}"


BRIDGE, ROAD = at("青石大桥主体", "p"), at("临江路", "p")


def test_works_of_one_name_are_one_project_with_its_story() -> None:
    """What the review reports and what the plan promises of them, each with its verb, stage, period and phrase."""
    bridge = DRAFT.projects[BRIDGE]
    told = [(m.stage.value, m.status.value, m.verb, m.period, m.evidence.quote) for m in bridge.story]
    assert told == [
        ("structure_complete", "done", "主体完工", "2021", "青石大桥主体完工"),
        ("in_use", "planned", "推进…建设…力争…通车", "2022", "青石大桥建设"),
    ]
    assert (bridge.category, bridge.scope, bridge.read_by_rule) == (xg.ProjectCategory.ROAD, None, True)


def test_works_that_are_named_with_others_say_so() -> None:
    """等3条道路 speaks of more than the one that is named."""
    (opened,) = DRAFT.projects[ROAD].milestones
    assert (opened.others, opened.stage.value, opened.evidence.quote) == (True, "in_use", "临江路")


def test_a_promise_is_a_commitment_with_its_target_or_its_projects() -> None:
    """One of a number with the figure that it promises, one of works with those that its clause lists."""
    commitments = {commitment.name.zh: commitment for commitment in DRAFT.commitments.values()}
    assert list(commitments) == [
        "青石小学、白水中学",
        "青石大桥",
        "公共停车场 3座",
        "住宅物业管理办法",
        "生产总值 增长6%—7%",
    ]  # fmt: skip
    schools, rules = commitments["青石小学、白水中学"], commitments["住宅物业管理办法"]
    assert schools.projects == (at("青石小学", "p"), at("白水中学", "p"))
    assert (schools.verb, schools.measurable.value, schools.period) == ("建成", "milestone", "2022")
    assert (schools.theme, rules.verb, rules.measurable.value) == (xg.Theme.EDUCATION, "出台", "milestone")
    assert commitments["公共停车场 3座"].targets == (at("3座", "q"),)
    assert commitments["生产总值 增长6%—7%"].targets == ("gdp.yoy_growth.2022",)
    assert {commitment.measurable.value for commitment in commitments.values()} == {"number", "milestone"}


def test_what_a_rule_read_is_no_question() -> None:
    """Nor is what it could not tell: it is not there, and the record says that no person has looked at it."""
    assert not [q for q in remaining(DRAFT) if q.kind in ("projects", "milestones", "commitments")]
    read = [*DRAFT.projects.values(), *DRAFT.milestones.values(), *DRAFT.commitments.values()]
    assert all(record.read_by_rule and not record.open for record in read)


def test_every_digit_is_still_claimed_once() -> None:
    audit = xg.audit(DRAFT, TEXT)
    assert (audit.unclaimed, audit.claimed_twice, audit.misplaced) == ((), (), ())


def test_a_theme_is_told_where_heading_and_words_agree() -> None:
    """A heading that says another theme than the name leaves it out."""
    text = "2022年某县政府工作报告\n一、2022年重点工作\n（一）教育。建成青石医院。\n（二）卫生健康。建成白水医院。\n"
    themes = {c.name.zh: c.theme for c in xg.draft(text).commitments.values()}
    assert themes == {"青石医院": None, "白水医院": xg.Theme.HEALTH}


@pytest.mark.parametrize(
    ("name", "category"),
    [
        ("青石大桥", "road"),
        ("青石路小学", "education"),
        ("青白铁路", None),
        ("古道纺丝项目", None),
        ("城东污水处理厂", "water"),
        ("青石文化公园", "public_space"),
        ("青石高教园区", "education"),
        ("青石集成电路", None),
    ],
)
def test_a_category_is_told_by_the_last_word_of_the_name(name: str, category: str | None) -> None:
    (project,) = xg.draft(f"2022年某县政府工作报告\n一、2022年重点工作\n开工建设{name}。").projects.values()
    assert project.category == category


def test_the_slogan_of_a_clause_before_is_not_the_verb_of_a_number() -> None:
    """增强 is about the capacity before the comma; 新建 goes on behind one."""
    text = "2022年某县政府工作报告\n一、2022年重点工作\n增强供给能力，出栏生猪6万头。新建学校2所，医院3家。\n"
    verbs = {c.name.zh: c.verb for c in xg.draft(text).commitments.values()}
    assert verbs == {"出栏生猪 6万头": None, "学校 2所": "新建", "医院 3家": "新建"}


def test_an_outlook_before_the_plan_reports_nothing() -> None:
    """Under headings without numbers only the first, and those that look back, are of what was done."""
    text = (
        "2021年某县政府工作报告\n决胜小康取得决定性成就\n2020年，青石大桥建成通车。\n"
        "全面开启建设新征程\n根据纲要，建成白水机场。\n今年是开局之年\n今年，我们要建成城东水厂。\n"
    )
    done = [m.evidence.quote for m in xg.draft(text).milestones.values() if m.done]
    assert done == ["青石大桥建成"]


def test_such_a_draft_can_be_followed_searched_and_exported() -> None:
    """As a report that a person made."""
    thread = [passage.record.id for passage in DRAFT.follow("青石大桥")]
    assert {f"{BRIDGE}.structure_complete.2021", f"{BRIDGE}.in_use.2022"} <= set(thread)
    assert [(match.kind.value, match.record.id) for match in DRAFT.find("住宅物业")] == [
        ("commitments", at("住宅物业", "c"))
    ]
    (row,) = [row for row in DRAFT.records("projects") if row["id"] == BRIDGE]
    assert (row["name_zh"], row["category"], row["scope"], row["read_by_rule"]) == ("青石大桥", "road", None, True)
    assert report_of(json.loads(json_document(DRAFT))) == DRAFT


def test_a_draft_that_is_made_anew_reads_them_anew_and_keeps_what_a_person_made() -> None:
    """A project with an id or a milestone of a person's stays; the rest is as the fresh draft has it."""
    settled = renamed(DRAFT, BRIDGE, "bluestone_bridge")
    data: Any = json.loads(json_document(settled))
    again = updated(report_of(data), DRAFT)
    assert "bluestone_bridge" in again.projects
    assert BRIDGE not in again.projects
    assert set(again.commitments) == set(DRAFT.commitments)
    assert again.commitments[at("青石大桥建设", "c")].projects == ()


def test_what_a_person_deleted_is_not_drafted_again() -> None:
    """A commitment, a project, or one milestone of a project; all come back where the text was read otherwise."""
    data: Any = json.loads(json_document(DRAFT))
    commitment = data["commitments"].pop()["id"]
    bridge = next(project for project in data["projects"] if project["id"] == BRIDGE)
    milestone = bridge["milestones"].pop()["id"]
    again = updated(report_of(data), DRAFT)
    assert set(DRAFT.commitments) - set(again.commitments) == {commitment}
    assert set(DRAFT.milestones) - set(again.milestones) == {milestone}
    data["commitments"][0] |= {"id": "c999999"}
    assert set(updated(report_of(data), DRAFT).commitments) == set(DRAFT.commitments)


def test_a_draft_of_before_takes_them_from_the_new_one() -> None:
    """With the ids that the figures have in it."""
    settled = renamed(DRAFT, at("3座", "i"), "new_car_parks")
    settled = renamed(settled, at("3座", "q"), "new_car_parks.level.2022")
    data: Any = json.loads(json_document(settled))
    data |= {"projects": [], "commitments": []}
    again = updated(report_of(data), DRAFT)
    assert again.projects == DRAFT.projects
    assert again.commitments[at("公共停车场", "c")].targets == ("new_car_parks.level.2022",)
