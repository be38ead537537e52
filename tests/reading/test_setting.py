"""Which year a number is of, and whether it is reported or planned, is what its clause, paragraph or section says."""

from __future__ import annotations

import pytest
from sentences import others, quantities

import xinhua_gov as xg
from xinhua_gov.periods import Period, period_of
from xinhua_gov.reading.setting import narrow

REPORTED, PLANNED = "reported", "planned"


def settings(text: str, year: int | None = None) -> list[tuple[str | None, str | None]]:
    return [(mention.modality and mention.modality.value, mention.period) for mention in quantities(text, year)]


def periods(text: str, year: int | None = None) -> list[str | None]:
    return [mention.period for mention in quantities(text, year)]


def modalities(text: str, year: int | None = None) -> list[str | None]:
    return [modality for modality, _ in settings(text, year)]


# The year of the report


def test_a_year_that_is_told_counts_for_more_than_the_one_in_the_title() -> None:
    text = "2023年政府工作报告\n今年新建学校6所。"
    assert periods(text) == ["2023"]
    assert periods(text, 2019) == ["2019"]


def test_without_a_year_of_the_report_this_year_is_none_and_a_named_year_is_itself() -> None:
    assert settings("去年新建学校6所。\n今年新建3所。\n2020年新建2所。") == [
        (REPORTED, None),
        (None, None),
        (None, "2020"),
    ]


# Sections

REPORT = """2023年某县政府工作报告

各位代表：

一、2022年工作回顾

全县造林5万亩。
（一）产业。粮食产量10万吨。

二、2023年工作安排

造林6万亩。
（一）产业。粮食产量11万吨。
"""


def test_what_a_section_reviews_is_reported_and_what_it_arranges_is_planned() -> None:
    assert settings(REPORT) == [(REPORTED, "2022")] * 2 + [(PLANNED, "2023")] * 2


@pytest.mark.parametrize(
    ("heading", "expected"),
    [
        ("一、2022年工作回顾", (REPORTED, "2022")),
        ("一、２０２２年工作回顾", (REPORTED, "2022")),
        ("一、二〇二二年工作回顾", (REPORTED, "2022")),
        ("一、过去一年工作回顾", (REPORTED, "2022")),
        ("第一部分 2022年工作回顾", (REPORTED, "2022")),
        ("一、一年来的主要成绩", (REPORTED, "2022")),
        ("一、去年工作总结", (REPORTED, "2022")),
        ("一、过去五年工作回顾", (REPORTED, "2018-2022")),
        ("一、五年来的主要成就", (REPORTED, "2018-2022")),
        ("一、2018年以来工作回顾", (REPORTED, "2018-2022")),
        ("一、2022年以来工作回顾", (REPORTED, "2022")),
        ("过去一年，我们主要做了以下工作：", (REPORTED, "2022")),
        ("二、今后五年的目标任务", (PLANNED, "2023-2027")),
        ("三、2023年工作安排", (PLANNED, "2023")),
        ("三、今年重点工作", (PLANNED, "2023")),
        ("三、2023年主要任务", (PLANNED, "2023")),
        ("三、对今年工作的建议", (PLANNED, "2023")),
        ("三、2024年展望", (PLANNED, "2024")),
        ("二、“十四五”时期主要目标任务", (PLANNED, "2021-2025")),
        ("一、“十三五”时期工作回顾", (REPORTED, "2016-2020")),
        ("二、十五五发展目标", (PLANNED, "2026-2030")),
        ("今年工作的总体要求是：风调雨顺。", (PLANNED, "2023")),
    ],
)
def test_a_heading_says_what_its_section_does(heading: str, expected: tuple[str, str]) -> None:
    assert settings(f"2023年政府工作报告\n{heading}\n造林5万亩。") == [expected]


@pytest.mark.parametrize(
    "line",
    [
        "（一）抓好重点工作",
        "1.抓好重点工作",
        "——抓好重点工作",
        "抓好重点工作，",
        "抓好重点工作；",
        "抓好重点工作。",
        "我们抓好重点工作、落实目标任务、深化计划部署、加强安排打算、展望今后未来、提出明确要求和建议思路",
        "各位代表：",
        "风调雨顺",
    ],
)
def test_a_line_that_is_no_heading_leaves_the_section_as_it_is(line: str) -> None:
    text = f"2023年政府工作报告\n一、2022年工作回顾\n{line}\n造林5万亩。"
    assert settings(text) == [(REPORTED, "2022")]


def test_outside_all_sections_nothing_is_told() -> None:
    assert settings("2023年政府工作报告\n各位代表：\n造林5万亩。") == [(None, None)]


# Sentences


@pytest.mark.parametrize(
    ("word", "expected"),
    [
        ("今年", "2023"),
        ("本年", "2023"),
        ("年内", "2023"),
        ("去年", "2022"),
        ("上年", "2022"),
        ("过去一年", "2022"),
        ("一年来", "2022"),
        ("明年", "2024"),
        ("五年来", "2018-2022"),
        ("五年间", "2018-2022"),
        ("5年间", "2018-2022"),
        ("过去五年", "2018-2022"),
        ("今后五年", "2023-2027"),
        ("未来五年", "2023-2027"),
        ("2020年", "2020"),
        ("２０２０年", "2020"),
        ("二〇二〇年", "2020"),
        ("一九六四年", "1964"),
        ("到2025年底", "2025"),
        ("2020年3月", "2020"),
        ("2016—2020年", "2016-2020"),
        ("2016年至2020年", "2016-2020"),
        ("十四五时期", "2021-2025"),
        ("“十四五”时期", "2021-2025"),
        ("“十三五”期间", "2016-2020"),
        ("“十五五”期间", "2026-2030"),
        ("“十一五”时期", "2006-2010"),
        ("“九五”时期", "1996-2000"),
        ("“六五”期间", "1981-1985"),
        ("“十四五”末", "2025"),
        ("“十三五”期末", "2020"),
        ("“十四五”规划", None),
    ],
)
def test_a_word_for_a_time_is_the_years_that_its_sentence_is_about(word: str, expected: str | None) -> None:
    assert periods(f"{word}，造林5万亩。", 2023) == [expected]


@pytest.mark.parametrize("word", ["去年", "上年", "过去一年", "五年来", "2022年", "2016—2020年", "“十三五”时期"])
def test_what_is_past_is_reported_even_where_plans_are_made(word: str) -> None:
    assert modalities(f"二、2023年工作安排\n全县{word}造林5万亩。", 2023) == [REPORTED]


@pytest.mark.parametrize("word", ["到2025年", "2024年", "“十四五”末", "到2035年"])
def test_what_is_to_come_is_planned_even_where_the_past_is_reviewed(word: str) -> None:
    assert modalities(f"一、2022年工作回顾\n全县{word}造林5万亩。", 2023) == [PLANNED]


@pytest.mark.parametrize(
    "words", ["比上年", "比去年", "较上年", "较去年", "同去年相比", "与去年比", "比2022年", "较2019年"]
)
def test_the_year_that_is_compared_with_is_not_the_one_the_number_is_of(words: str) -> None:
    """The mistake that everyone makes is to take last year's result for this year's target."""
    assert settings(f"二、2023年工作安排\n全县投资{words}增长5%。", 2023) == [(PLANNED, "2023")]


def test_what_a_sentence_says_ends_with_it() -> None:
    text = "二、2023年工作安排\n各乡镇的林场和村庄去年造林5万亩，种草6万亩。造林7万亩。"
    assert settings(text, 2023) == [(REPORTED, "2022")] * 2 + [(PLANNED, "2023")]


@pytest.mark.parametrize("end", "。！？")
def test_each_mark_of_an_end_ends_a_sentence(end: str) -> None:
    assert periods(f"二、2023年工作安排\n各乡镇的林场和村庄去年造林5万亩{end}造林7万亩。", 2023) == ["2022", "2023"]


@pytest.mark.parametrize("mark", "，；：、")
def test_a_mark_within_a_sentence_does_not_end_it(mark: str) -> None:
    assert periods(f"二、2023年工作安排\n各乡镇的林场和村庄去年造林5万亩{mark}造林7万亩。", 2023) == ["2022", "2022"]


def test_what_opens_a_paragraph_holds_for_the_whole_of_it_and_no_further() -> None:
    text = "二、2023年工作安排\n去年，造林5万亩。种草6万亩。\n造林7万亩。"
    assert settings(text, 2023) == [(REPORTED, "2022")] * 2 + [(PLANNED, "2023")]


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("力争造林", PLANNED),
        ("预期造林", PLANNED),
        ("确保造林", PLANNED),
        ("计划新建林场，造林", PLANNED),
        ("计划投资", PLANNED),
        ("拟投资", PLANNED),
        ("将建成林场，造林", PLANNED),
        ("截至目前造林", REPORTED),
        ("目前造林", REPORTED),
        ("已建成", REPORTED),
        ("已完成造林", REPORTED),
        ("已累计造林", REPORTED),
        ("造林", None),
    ],
)
def test_a_word_says_whether_it_is_promised(words: str, expected: str | None) -> None:
    assert modalities(f"各地{words}5万亩。") == [expected]


def test_a_promise_in_a_review_and_a_result_among_plans_are_what_they_are() -> None:
    assert modalities("一、2022年工作回顾\n全县造林5万亩，力争造林9万亩。造林5万亩。", 2023) == [
        REPORTED, PLANNED, REPORTED,
    ]  # fmt: skip
    assert modalities("二、2023年工作安排\n全县造林5万亩，目前已造林2万亩。造林5万亩。", 2023) == [
        PLANNED, REPORTED, PLANNED,
    ]  # fmt: skip


def test_what_is_reached_after_several_years_is_of_the_last() -> None:
    """What was done in five years is of all five, the share that they led to is of the fifth."""
    assert periods("五年来，造林5万亩，覆盖率达到36%。", 2023) == ["2018-2022", "2022"]


@pytest.mark.parametrize(
    ("lead", "expected"),
    [
        ("2025年是收官之年。五年来，我们苦干实干，开局良好。", ["2021-2025", "2025", "2021-2025"]),
        ("过去五年，极不平凡：", ["2021-2025", "2025", "2021-2025"]),
        ("这是全县面貌大变的五年。", ["2021-2025", "2025", "2021-2025"]),
        ("五年来，我们苦干实干。过去一年，成绩来之不易。", ["2025", "2025", "2025"]),
        ("成立以来，我们苦干实干。", ["2025", "2025", "2025"]),
    ],
)
def test_items_with_a_dash_are_of_the_five_years_that_the_sentence_before_them_tells_of(
    lead: str, expected: list[str]
) -> None:
    """Growth in them is of all five years; what is told of one year there is of that year."""
    text = f"一、2025年工作回顾\n{lead}\n——经济更强。收入增长34%。2025年，造林5万亩。\n——民生更好。新增学位3万个。\n"
    assert periods(text, 2026) == expected


def test_a_paragraph_behind_such_items_is_of_the_year_again() -> None:
    text = "一、2025年工作回顾\n五年来，我们苦干实干。\n——收入增长34%。\n全年造林5万亩。\n——造林6万亩。\n"
    assert periods(text, 2026) == ["2021-2025", "2025", "2025"]


def test_a_title_a_review_and_a_plan_come_together() -> None:
    text = (
        "政府工作报告\n——2022年2月18日\n各位代表：\n一、过去五年工作回顾\n财政收入年均增长8%。去年，财政收入3亿元，"
        "比上年增长9%。\n二、今后五年目标任务\n财政收入年均增长6%。\n三、2022年工作安排\n财政收入增长7%。到2025年达到4亿元。"
    )
    assert settings(text) == [
        (REPORTED, "2017-2021"),
        (REPORTED, "2021"),
        (REPORTED, "2021"),
        (PLANNED, "2022-2026"),
        (PLANNED, "2022"),
        (PLANNED, "2025"),
    ]


# Words of years


@pytest.mark.parametrize(
    ("text", "expected"),
    [("２０２１年", "2021年"), ("二〇二一年", "2021年"), ("一九八○年", "1980年"), ("三四五年", "三四五年"), ("", "")],
)
def test_wide_digits_and_years_in_words_become_digits_and_nothing_else_does(text: str, expected: str) -> None:
    assert narrow(text) == expected


def test_a_period_is_written_as_one_year_or_two() -> None:
    assert (period_of(2020, 2020), period_of(2016, 2020)) == ("2020", "2016-2020")
    assert (period_of(2020, 2016), period_of(999, 1000), period_of(2999, 3000)) == (None, None, None)


def test_what_is_no_quantity_has_neither_period_nor_modality() -> None:
    text = "2022年，办了第九届运动会。"
    assert others(text) == [("2022年", "date"), ("第九届", "ordinal")]
    assert [(mention.modality, mention.period) for mention in xg.read_quantities(text, year=2023)] == [(None, None)] * 2


@pytest.mark.parametrize(
    ("sentence", "period"),
    [
        ("五年新增公路里程300公里，总里程突破1500公里。", period_of(2021, 2021)),
        ("五年来，经济总量突破300亿元。", period_of(2021, 2021)),
        ("五年间新增贷款达到12亿元。", period_of(2017, 2021)),
        ("五年新增就业达到5万人。", period_of(2017, 2021)),
        ("五年间，贷款余额达到80亿元。", period_of(2021, 2021)),
        ("五年来累计投资突破100亿元。", period_of(2017, 2021)),
    ],
)
def test_what_is_added_in_several_years_is_of_all_and_a_total_that_was_passed_of_the_last(
    sentence: str, period: Period | None
) -> None:
    found = quantities(f"2022年某县政府工作报告\n一、过去五年工作回顾\n{sentence}")
    assert found[-1].period == period


@pytest.mark.parametrize(
    ("text", "year"),
    [
        ("一、2021年工作回顾\n年内完成投资5亿元。", 2021),
        ("一、2021年工作回顾\n本年度新建学校3所。", 2021),
        ("一、2021年工作回顾\n今年以来完成投资5亿元。", 2022),
        ("二、2022年工作安排\n年内完成投资5亿元。", 2022),
    ],
)
def test_within_the_year_is_the_year_that_a_review_is_of(text: str, year: int) -> None:
    assert quantities(f"2022年某县政府工作报告\n{text}")[-1].period == period_of(year, year)
