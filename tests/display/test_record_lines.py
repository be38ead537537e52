"""Stories in words: in Chinese a stage is worded by the verb that the report prints, and nothing is said twice."""

from __future__ import annotations

import pytest

import xinhua_gov as xg
from xinhua_gov.display.record_lines import honour_words, milestone_words, stage_words, title_words
from xinhua_gov.resources import rows


@pytest.mark.parametrize(
    ("stage", "verb", "words"),
    [
        ("completed", "建成", "建成"),
        ("completed", "建成完工", "建成完工"),
        ("completed", "打造", "建成"),
        ("completed", "打通", "完成"),
        ("completed", "基本完成", "基本完成"),
        ("completed", "完成…改造", "完成"),
        ("started", "动工建设", "开工"),
        ("started", "启动", "启动"),
        ("under_way", "加快…建设", "建设"),
        ("under_way", "加快实施…改造", "实施"),
        ("under_way", "有序推进", "推进"),
        ("in_use", "建成投用", "投入使用"),
        ("in_use", "建成交房", "建成交房"),
        ("in_use", "开业运营", "开业运营"),
        ("clearance", "清退", "清退"),
        ("clearance", "启动", "征迁"),
        ("clearance", "完成…征迁任务", "完成"),
        ("planning", "做好…前期工作", "前期工作"),
        ("planning", "完成", "规划设计"),
        ("structure_complete", "完工", "主体完工"),
        ("planning", "完成…报批", "规划报批"),
        ("completed", "得到…治理", "得到治理"),
        ("improved", "完善", "完善"),
        ("improved", "巩固壮大", "巩固壮大"),
        ("improved", "规范提升", "规范提升"),
        ("improved", "筛选…进行规范提升", "规范提升"),
        ("improved", "美化", "提升"),
        ("improved", "提档升级", "提档升级"),
    ],
)
def test_a_stage_is_worded_by_the_verb(stage: str, verb: str, words: str) -> None:
    assert stage_words(xg.Stage(stage), verb) == words


def test_every_row_of_the_table_can_be_reached() -> None:
    """A stage exists, its rows stand together, the one for all other verbs last, and no word is within a later one."""
    table = rows("display", "stage_words.tsv")
    assert {len(row) for row in table} == {3}
    stages = [stage for stage, _, _ in table]
    assert stages == sorted(stages, key=stages.index)
    for stage in set(stages):
        words = [word for named, word, _ in table if named == xg.Stage(stage).value]
        assert "" not in words[:-1]
        assert [w for place, w in enumerate(words) if any(before and before in w for before in words[:place])] == []


@pytest.mark.parametrize(
    ("id", "zh", "en"),
    [
        ("tree_carving_museum.structure_complete.2020", "2020 主体完工", "2020 main structure complete"),
        ("tree_carving_museum.completed.2021", "2021 建成（计划）", "2021 completed (planned)"),
        ("yewang_area.planning.2021", "2021 城市设计（计划）", "2021 planning: urban design (planned)"),
        ("north_ring_expressway.started.2020", "2020 新华区段开工", "2020 started: section in Xinhua District"),
        ("sanji_carbon_relocation.completed.2020", "2020 基本完成", "2020 completed"),
        ("yigou_city.improved.2021.2", "2021 规范服务管理（计划）", "2021 improved: management of services (planned)"),
        ("private_economy_park.in_use.2021", "2021 盘活土地资源（计划）", "2021 in use: land (planned)"),
        (
            "heping_road_pedestrian_street.started.2021",
            "2021 启动提档升级工程（计划）",
            "2021 started: upgrading works (planned)",
        ),
        ("xigaohuang_area.planning.2021", "2021 规划报批（计划）", "2021 planning (planned)"),
        ("black_water_treatment.completed.2020", "2020 得到治理", "2020 completed"),
        ("cultural_infrastructure.improved.2021", "2021 完善（计划）", "2021 improved (planned)"),
        ("huayao_city.in_use.2021", "2021 一期投入使用（计划）", "2021 in use: phase one (planned)"),
    ],
)
def test_a_milestone_in_both_languages(id: str, zh: str, en: str) -> None:
    milestone = xg.load().milestones[id]
    assert (milestone_words(milestone, "zh"), milestone_words(milestone, "en")) == (zh, en)


def test_an_honour_whose_level_is_not_stated_says_that_it_is_the_level() -> None:
    stated = xg.load().achievements["quyi_home"].honour
    assert stated is not None
    honour = stated.model_copy(update={"level": xg.HonourLevel.UNSTATED})
    assert honour_words(stated, "zh") == "国家级，获得（区）"
    assert honour_words(honour, "zh") == "级别未注明，获得（区）"
    assert honour_words(honour, "en") == "level not stated, obtained (district)"


def test_the_title_of_a_milestone_names_its_project() -> None:
    report = xg.load()
    milestone = report.milestones["dead_end_roads.completed.2016-2020"]
    assert title_words(report, milestone, "zh") == "打通断头路：2016–2020 完成"
