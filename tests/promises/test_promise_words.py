"""The tables of words are whole: every word once, every class and strength known; verbs are composed of parts."""

from __future__ import annotations

import pytest
from invented import promised

from xinhua_gov.promises.members import members_of
from xinhua_gov.promises.object_names import name_of, points, residue
from xinhua_gov.promises.promise_words import HEADS, STRENGTHS, VERBS, Strength, head_of
from xinhua_gov.promises.stages import stage_of
from xinhua_gov.resources import rows

TABLES = ("verbs", "heads", "manners", "openers", "compounds", "generic")
CLASSES = frozenset(
    ("works", "process", "event", "rule", "body", "trial", "deed", "reform", "measure", "abstract", "vain")
)


@pytest.mark.parametrize("table", TABLES)
def test_a_word_stands_in_a_table_once(table: str) -> None:
    words = [row[0] for row in rows("promises", f"tables/{table}.tsv")]
    assert sorted(words) == sorted(set(words))
    assert all(word == word.strip() for word in words)


def test_every_class_and_strength_is_known() -> None:
    assert set(HEADS.values()) == CLASSES
    assert {row[2] for row in rows("promises", "tables/verbs.tsv")} == {*STRENGTHS, "-"}
    assert {verb.behind for verb in VERBS.values()} == {"firm", "loose", "kept", "-"}
    assert {verb.role for verb in VERBS.values()} == {
        "",
        "apart",
        "enters",
        "helps",
        "passes",
        "seeks",
        "counted",
        "tells",
        "opens",
    }


def test_verbs_that_are_in_no_table_are_composed_of_parts() -> None:
    """Manner and act, in any order that people print."""
    assert promised("提速高标准建设青石大桥。") == [("青石大桥", "advance")]
    assert promised("青石大桥年内全线竣工通车。") == [("青石大桥", "use")]


@pytest.mark.parametrize(
    ("before", "behind", "expected"),
    [
        (["推动"], ["开工"], "start"),
        (["启动"], ["建设"], "start"),
        (["启动", "完成"], [], "complete"),
        (["开工", "改造"], [], "start"),
        (["规划", "建设"], [], "plan"),
        (["推进"], ["前期工作"], "plan"),
        (["完成"], ["前期工作"], "plan"),
        (["完成"], ["编制", "报批"], "complete"),
        (["争取"], [], "apply"),
        (["加快"], [], "advance"),
    ],
)
def test_stages_of_verbs_together(before: list[str], behind: list[str], expected: str) -> None:
    assert stage_of([VERBS[word] for word in before], [VERBS[word] for word in behind]).value == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("青石镇水厂和白鹭镇水厂", ["青石镇水厂", "白鹭镇水厂"]),
        ("青石路北延和临江路改造", ["青石路北延", "临江路改造"]),
        ("白鹭文化和旅游中心", ["白鹭文化和旅游中心"]),
        ("甲、乙两地农产品批发市场", ["甲、乙两地农产品批发市场"]),
        ("“甲乙路、丙丁路”改造", ["“甲乙路、丙丁路”改造"]),
        ("高等院校青石校区", ["高等院校青石校区"]),
        ("青石桥等项目", ["青石桥"]),
        ("丙公司、丁公司等光伏发电示范项目和白鹭湖风电项目", ["白鹭湖风电项目", "丙公司", "丁公司"]),
    ],
)
def test_lists_are_split_between_names_only(text: str, expected: list[str]) -> None:
    """At 、 and 和 where both sides are whole names; not within quotations, and not at 高等."""
    assert [text[one.start : one.end] for one in members_of(text, 0, len(text))] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("设施先进的青石体育馆", "青石体育馆"),
        ("主干道的环境整治", "主干道"),
        ("新一轮青石路改造", "青石路改造"),
        ("促进青年创业的意见", "促进青年创业的意见"),
        ("2025年旅游收入", "旅游收入"),
    ],
)
def test_a_name_is_cut_to_what_it_names(text: str, expected: str) -> None:
    start, end = name_of(text, 0, len(text))
    assert text[start:end] == expected


@pytest.mark.parametrize(
    ("name", "strength", "enough"),
    [
        ("青石大桥", "loose", True),
        ("重点项目", "loose", False),
        ("重点项目", "firm", False),
        ("“鹭湖之眼”", "loose", True),
        ("发展战略", "firm", False),
        ("创新体系", "firm", False),
        ("青石大桥", "slogan", False),
    ],
)
def test_points_tell_a_promise_from_a_slogan(name: str, strength: Strength, enough: bool) -> None:
    assert (points(name, strength, firm_behind=False, listed=False) >= 3) is enough


def test_last_words_and_residues() -> None:
    assert head_of("青石污水处理厂") == ("污水处理厂", "works")
    assert head_of("某某") == ("", "")
    assert residue("城市重点青石大桥") == "青石"
