"""An audit tells how much of a text's body some record speaks of, and which stretches none does."""

from __future__ import annotations

import json
from typing import Any, cast

import pytest
import samples
from hypothesis import given
from hypothesis import strategies as st

import xinhua_gov as xg

Data = dict[str, Any]
Stretches = list[tuple[int, str]]
"""Where each stretch begins, and its characters."""

REST = samples.TEXT[52:120]
"""What the sample says beside figures, from 田里 to 玉米: all but the 。 at its end."""


def whole() -> Data:
    return cast(Data, samples.whole_document())


def figures() -> Data:
    return cast(Data, samples.document())


def coverage(data: Data, text: str = samples.TEXT) -> tuple[int, int]:
    """The characters of the body, and those of them that some record speaks of."""
    found = xg.audit(samples.built(data), text).coverage
    return found.characters, found.covered


def uncovered(data: Data, text: str = samples.TEXT) -> Stretches:
    """The stretches of the body that no record speaks of; each is what the text has there."""
    stretches = xg.audit(samples.built(data), text).uncovered
    assert [stretch.text for stretch in stretches] == [text[stretch.start : stretch.end] for stretch in stretches]
    return [(stretch.start, stretch.text) for stretch in stretches]


def goal(id: str, phrase: str, parent: str | None = None) -> Data:
    made = {"id": id, "name": samples.name(phrase, id), "kind": "goal", "horizon": "2035"}
    return made | {"evidence": samples.evidence(phrase, quote=False)} | ({"parent": parent} if parent else {})


def test_the_body_is_every_letter_and_digit_outside_the_headings() -> None:
    """Of 121 characters 7 head the section, and 16 are marks: seven 。, six ，, the point of 12.5 and two %."""
    assert coverage(whole())[0] == 121 - 7 - 16


def test_covered_is_what_a_statement_was_read_from() -> None:
    """Marks aside, a stretch that several share once.

    粮食产量12.5万吨，增长3% 12, 居全市第一 5, 新建学校6所 6, 今年粮食产量增长4%以上 11, 镇上的孩子背起书包 9,
    说起从前 4, 雨下得正好 5, 渠里的水慢慢流向远处的村庄 13.
    """
    assert coverage(whole())[1] == 12 + 5 + 6 + 11 + 9 + 4 + 5 + 13


def test_a_report_of_figures_covers_the_phrases_that_state_them() -> None:
    """12 + 5 + 6 as above, and 9 of 粮食产量增长4%以上: 今年 stands before it."""
    assert coverage(figures()) == (98, 12 + 5 + 6 + 9)
    assert uncovered(figures()) == [(8, "全年"), (39, "今年"), (52, REST)]


def test_uncovered_are_the_stretches_between_from_the_first_letter_to_the_last() -> None:
    """Of the goal and the challenge only the innermost parts speak; the name 灯 and its 还亮着 do not."""
    assert uncovered(whole()) == [
        (8, "全年"),
        (52, "田里的麦子黄了"),
        (70, "桥头的老人摇着扇子"),
        (104, "谁家的灯还亮着，照见院里晾的玉米"),
    ]


def test_the_share_is_in_percent() -> None:
    """65 of 98 are 66.33 %."""
    share = xg.audit(samples.built(whole()), samples.TEXT).coverage.share
    assert share == pytest.approx(66.3265, abs=0.0001)


@pytest.mark.parametrize(
    ("kind", "gained"),
    [
        ("targets", 0),
        ("projects", 5 + 13),
        ("achievements", 0),
        ("commitments", 2),
        ("goals", 9),
        ("challenges", 4),
        ("organisations", 0),
        ("places", 0),
        ("terms", 0),
    ],
)
def test_what_each_kind_of_record_adds(kind: str, gained: int) -> None:
    """The achievements share their stretches with figures, the commitment all but 今年 with its target."""
    data = whole()
    for record in (*data["achievements"], *data["commitments"], *data["goals"]):
        record |= {field: [] for field in ("targets", "projects", "organisations", "continues") if field in record}
    data["projects"][1] |= {"places": [], "partners": []}
    data["achievements"][1]["honour"] |= {"record": None}
    with_it = coverage(data)
    data[kind] = []
    assert with_it[1] - coverage(data)[1] == gained


def test_a_number_that_is_no_quantity_is_spoken_of() -> None:
    """Without the schools' figure 新建学校6所 is covered by nothing, and then by the digit's own record."""
    data = figures()
    data["indicators"][1]["observations"] = []
    assert (32, "新建学校6所。今年") in uncovered(data)
    data["numerals"] = [samples.span("学校6所", "新建学校6所") | {"quote": "学校6所", "kind": "label"}]
    assert uncovered(data)[1:3] == [(32, "新建"), (39, "今年")]


@pytest.mark.parametrize("kind", ["goals", "challenges"])
def test_of_nested_goals_and_challenges_only_the_innermost_speak(kind: str) -> None:
    """Three deep: 还亮着 speaks alone; without it the one around it does, and without that the outermost."""
    data = figures()
    nest = [goal("a", "谁家的灯还亮着"), goal("b", "灯还亮着", "a"), goal("c", "还亮着", "b")]
    if kind == "challenges":
        for made in nest:
            del made["horizon"], made["kind"]
            made["theme"] = "culture"
    for depth, spoken in ((3, 3), (2, 4), (1, 7)):
        data[kind] = nest[:depth]
        assert coverage(data) == (98, 32 + spoken)


def test_a_part_of_one_kind_takes_no_word_from_the_other() -> None:
    """A goal that has the id of a challenge with points is no less innermost."""
    data = figures()
    data["goals"] = [goal("light", "谁家的灯还亮着")]
    challenge = {"name": samples.name("灯", "light"), "theme": "culture"}
    outer = challenge | {"id": "light", "evidence": samples.evidence("照见院里", quote=False)}
    inner = challenge | {"id": "yard", "parent": "light", "evidence": samples.evidence("院里", quote=False)}
    data["challenges"] = [outer, inner]
    assert coverage(data) == (98, 32 + 7 + 2)


def test_a_project_speaks_by_its_milestones_whatever_it_is_part_of() -> None:
    """The parts of a project are no points of it: the milestone of the whole speaks as well."""
    data = whole()
    data["projects"][0]["milestones"][0] |= {"evidence": samples.evidence("谁家的灯还亮着"), "observations": []}
    assert (112, "照见院里晾的玉米") in uncovered(data)


def test_every_place_where_a_fact_is_stated_is_covered() -> None:
    data = whole()
    data["achievements"][0]["restated"] = [samples.evidence("谁家的灯还亮着", quote=False)]
    assert coverage(data) == (98, 65 + 7)
    assert uncovered(data)[-1] == (112, "照见院里晾的玉米")


def test_a_section_speaks_of_nothing_and_its_heading_belongs_to_no_body() -> None:
    data = whole()
    data["sections"] = []
    assert coverage(data) == (98 + 7, 65)
    assert uncovered(data)[0] == (0, "二〇二一年报告。全年")


def test_a_heading_that_a_statement_was_read_from_counts_neither_way() -> None:
    """田里的麦子黄了 heads a topic here, and is a goal as well."""
    data = whole()
    phrase = "田里的麦子黄了，镇上的孩子背起书包"
    data["sections"].append(
        {
            "id": "fields",
            "kind": "topic",
            "title": samples.name("田里", "in the fields"),
            "parent": "all",
            "evidence": samples.evidence(phrase, quote=False),
            "heading": samples.span("田里的麦子黄了", phrase),
        }
    )
    data["goals"] = [goal("wheat", "田里的麦子黄了")]
    assert coverage(data) == (98 - 7, 65 - 9)


@pytest.mark.parametrize(
    ("tail", "found"),
    [
        ("完", [(122, "完")]),
        ("……", []),
        ("（完）", [(123, "完")]),
        ("甲、乙；丙！", [(122, "甲、乙；丙")]),
        ("甲\n乙", [(122, "甲"), (124, "乙")]),
        ("甲。\n\n　　乙", [(122, "甲"), (128, "乙")]),
        (" 2035 GDP ", [(123, "2035 GDP")]),
        ("甲 \t 乙", [(122, "甲 \t 乙")]),
    ],
)
def test_a_stretch_ends_with_its_line_and_not_at_a_mark(tail: str, found: Stretches) -> None:
    """The sample ends at 121, and a line break stands between."""
    assert uncovered(whole(), f"{samples.TEXT}\n{tail}")[4:] == found


@pytest.mark.parametrize(
    ("text", "moved", "body"),
    [
        ("前言\n" + samples.TEXT, 3, 2),
        ("——" + samples.TEXT, 2, 0),
        ("\n\n" + samples.TEXT, 2, 0),
    ],
)
def test_a_text_that_moved_is_covered_where_it_moved_to(text: str, moved: int, body: int) -> None:
    assert coverage(whole(), text) == (98 + body, 65)
    assert uncovered(whole(), text)[-4:] == [(start + moved, words) for start, words in uncovered(whole())]


def test_white_space_within_a_phrase_changes_nothing() -> None:
    """A line break in a phrase that is covered, and one in a phrase that is not, which cuts it in two."""
    text = samples.TEXT.replace("远处的", "远处\n的").replace("谁家的", "谁家\n的")
    assert coverage(whole(), text) == (98, 65)
    assert [words for _, words in uncovered(whole(), text)] == [
        "全年",
        "田里的麦子黄了",
        "桥头的老人摇着扇子",
        "谁家",
        "的灯还亮着，照见院里晾的玉米",
    ]


def test_what_is_no_longer_in_the_text_covers_nothing() -> None:
    """The canal's milestone is found nowhere any more; without a section, 98 and the 7 of its heading are the body."""
    data = whole() | {"sections": []}
    text = samples.TEXT.replace("慢慢流向", "哗哗流向")
    assert coverage(data, text) == (98 + 7, 65 - 13)
    assert (90, "渠里的水哗哗流向远处的村庄。谁家的灯还亮着，照见院里晾的玉米") in uncovered(data, text)


@pytest.mark.parametrize("text", ["", "\n", "。，", " \t\u3000"])
def test_a_text_without_a_body_has_nothing_uncovered(text: str) -> None:
    assert coverage(whole(), text) == (0, 0)
    assert uncovered(whole(), text) == []


def test_a_text_that_no_record_speaks_of_is_one_stretch_a_line() -> None:
    assert coverage(whole(), "另一份\n报告。") == (5, 0)
    assert uncovered(whole(), "另一份\n报告。") == [(0, "另一份"), (4, "报告")]


def test_a_report_without_records_covers_nothing() -> None:
    data = figures() | {"sections": [], "indicators": [], "targets": []}
    assert coverage(data) == (105, 0)
    assert len(uncovered(data)) == 1


def test_what_is_uncovered_is_not_amiss() -> None:
    """Rhetoric may remain: the figures alone cover a third, and the audit is good."""
    audit = xg.audit(samples.built(figures()), samples.TEXT)
    assert audit.uncovered
    assert audit.ok


def test_the_audit_as_plain_data_has_both() -> None:
    plain = json.loads(xg.audit(samples.built(whole()), samples.TEXT).model_dump_json())
    assert plain["coverage"] == {"characters": 98, "covered": 65}
    assert plain["uncovered"][0] == {"start": 8, "end": 10, "text": "全年"}


BARE = samples.built(whole() | {"sections": []})

editions = st.lists(
    st.sampled_from([*samples.TEXT.split("。"), samples.TEXT, "前言", "\n", " ", "。", "7", "é\u0301", "\ud800", "²"]),
    max_size=12,
).map("".join)


@given(editions)
def test_no_edition_is_counted_wrong(text: str) -> None:
    """Every letter and digit is covered or stands in just one uncovered stretch, which is tight and of one line."""
    audit = xg.audit(BARE, text)
    letters = {place for place, character in enumerate(text) if character.isalnum()}
    apart = [{place for place in letters if stretch.start <= place < stretch.end} for stretch in audit.uncovered]
    assert audit.coverage.characters == len(letters)
    assert audit.coverage.covered == len(letters) - sum(map(len, apart))
    ends = [end for stretch in audit.uncovered for end in (stretch.start, stretch.end)]
    assert ends == sorted(ends)
    for stretch in audit.uncovered:
        assert {stretch.start, stretch.end - 1} <= letters
        assert stretch.text == text[stretch.start : stretch.end]
        assert "\n" not in stretch.text


@pytest.mark.parametrize("times", [1, 2000])
def test_a_large_text_is_counted_like_a_small_one(times: int) -> None:
    """Each of the lines behind the report is a stretch of its own."""
    text = "\n".join([samples.TEXT, *["别的话"] * times])
    audit = xg.audit(samples.built(figures() | {"sections": []}), text)
    assert audit.coverage.characters == 105 + 3 * times
    assert len(audit.uncovered) == len(uncovered(figures() | {"sections": []})) + times


def test_of_the_bundled_report_at_least_nine_tenths_are_covered(report: xg.Report, text: str) -> None:
    audit = xg.audit(report, text)
    assert audit.coverage.share > 90
    assert {len(stretch.text.splitlines()) for stretch in audit.uncovered} == {1}
    assert not any(digit.isdecimal() for stretch in audit.uncovered for digit in stretch.text)
