"""Lines that were broken at a width are joined within a sentence; all other lines stay lines."""

from __future__ import annotations

import pytest
from sentences import others, printed, quantities

import xinhua_gov as xg
from xinhua_gov.reading.lines import breaks

PARAGRAPHS = [
    "某县过去一年稳步前进，生产总值完成123.4亿元，同比增长6.5%，财政收入达到8.9亿元，增长7.2%，税收占比超过七成。",
    "一是抓产业。新建标准厂房12.5万平方米，引进企业38家，总投资1亿2000万元以上，新增就业1.25万人，带动农户3000多户。",
    "二是抓民生。改造老旧小区118个，新建学校6所，增加学位4500个，城镇化率提高1.3个百分点，低保标准提高到每月650元。",
    "三是抓改革。办理事项压减至15天以内，市场主体突破3万户，外贸进出口总额完成5.6亿美元，占全市的百分之十二点五。",
]
"""Sentences made up for the purpose, as a report would have them."""


def wrapped(width: int, paragraphs: list[str] = PARAGRAPHS) -> str:
    lines = [line[at : at + width] for line in paragraphs for at in range(0, len(line), width)]
    return "\n".join(lines)


def read(text: str) -> list[tuple[object, ...]]:
    return [(m.value, m.unit, m.qualifier, m.measure) for m in quantities(text)]


@pytest.mark.parametrize("width", [12, 15, 20, 27, 38, 45])
def test_a_text_that_is_broken_at_a_width_is_read_like_the_whole_one(width: int) -> None:
    assert len(read("\n".join(PARAGRAPHS))) == 19
    assert read(wrapped(width)) == read("\n".join(PARAGRAPHS))


def test_offsets_are_those_of_the_broken_text() -> None:
    text = wrapped(15)
    for mention in xg.read_quantities(text):
        assert mention.text == text[mention.start : mention.end]


@pytest.mark.parametrize("end", ["\r\n", "\r", "\u2028", "\x0b", "\x85"])
def test_lines_may_end_in_any_way(end: str) -> None:
    assert read(wrapped(20).replace("\n", end)) == read("\n".join(PARAGRAPHS))


def test_paragraphs_that_are_set_in_stay_apart() -> None:
    text = "\n".join(f"　　{wrapped(20, [paragraph])}" for paragraph in PARAGRAPHS)
    assert read(text) == read("\n".join(PARAGRAPHS))
    assert not any("\n　　" in text[start:end] for start, end, _ in breaks(text))


def test_a_page_number_between_two_lines_is_no_part_of_a_number() -> None:
    lines = wrapped(20).split("\n")
    lines.insert(1, "- 12 -")
    lines.insert(4, "3")
    assert read("\n".join(lines)) == read("\n".join(PARAGRAPHS))


@pytest.mark.parametrize(
    "text",
    [
        "新建学校12所\n改造道路23条\n新增就业35人\n植树造林6亩\n修桥8座。",
        "财政收入 22.5\n税收收入 54.6\n新增就业 1.25\n城镇人口 3.4\n",
        "新建学校12所；\n改造道路23条；\n新增就业35人；\n植树造林60亩。",
        "新建学校12所。\n改造道路23条。\n新增就业35人。\n植树造林60亩。",
        "一、回顾\n二、安排\n三、保障\n四、结语。",
        "2022年某县政府工作报告\n一、2021年工作回顾\n新建学校6所。",
        "\n".join(PARAGRAPHS),
    ],
)
def test_lists_tables_and_paragraphs_keep_their_lines(text: str) -> None:
    assert breaks(text) == []


def test_the_number_of_a_list_is_not_joined_to_the_line_before() -> None:
    text = wrapped(20, [*PARAGRAPHS, "主要任务是新建学校12所、改造道路"]) + "\n5.新建桥梁3座。"
    assert printed(quantities(text))[-2:] == ["12所", "3座"]
    assert ("5", "list_number") in others(text)


def test_a_number_keeps_its_own_line_where_nothing_tells_that_lines_are_broken() -> None:
    assert printed(quantities("完成投资12\n3亿元")) == ["3亿元"]
