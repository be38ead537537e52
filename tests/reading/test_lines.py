"""Lines that were broken at a width are joined within a sentence; all other lines stay lines."""

from __future__ import annotations

from decimal import Decimal

import pytest
from sentences import others, printed, quantities

import xinhua_gov as xg
from xinhua_gov.reading.lines import breaks, numbered_lines

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


@pytest.mark.parametrize("page", ["第3页 共9页", "第 3 页", "3/9", "Page 3 of 9", "— 3 —", "·3·"])
def test_the_number_of_a_page_may_stand_with_words(page: str) -> None:
    lines = wrapped(20).split("\n")
    lines.insert(1, page)
    assert read("\n".join(lines)) == read("\n".join(PARAGRAPHS))


def test_the_head_of_every_page_is_passed_over() -> None:
    lines = wrapped(15).split("\n")
    for page, place in enumerate((5, 10, 15)):
        lines[place + 2 * page : place + 2 * page] = [str(page + 1), "某县政府工作报告"]
    assert read("\n".join(lines)) == read("\n".join(PARAGRAPHS))


def test_lines_may_stand_apart() -> None:
    assert read(wrapped(20).replace("\n", "\n\n")) == read("\n".join(PARAGRAPHS))


def test_the_numbers_that_a_program_wrote_before_lines_are_taken_off() -> None:
    lines = wrapped(20).split("\n")
    for form in ("{} {}", "{}\t{}", "{}: {}", "{:>4} {}"):
        text = "\n".join(form.format(number, line) for number, line in enumerate(lines, 1))
        assert read(text) == read("\n".join(PARAGRAPHS))


@pytest.mark.parametrize(
    "text",
    ["1 学校5所\n2 医院3家", "2016 5.1\n2017 6.2\n2018 7.3\n2019 8.1\n2020 2.5\n2021 8.4\n2022 3.0", "1.学校5所\n" * 8],
)
def test_what_stands_before_lines_else_is_no_number_of_a_line(text: str) -> None:
    assert numbered_lines(text) == []


def test_the_rows_of_a_table_in_a_short_text_are_not_joined() -> None:
    text = "单位：亿元\nGDP 125.3\n财政收入 12.5\n税收收入 10.2\n以上为初步数。"
    assert [(m.text, m.value, m.unit) for m in quantities(text)] == [
        ("125.3", Decimal(12530000000), "元"),
        ("12.5", Decimal(1250000000), "元"),
        ("10.2", Decimal(1020000000), "元"),
    ]
