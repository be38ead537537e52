"""One report becomes rows: each figure once, of each cell one preferred, every number within its quote."""

from __future__ import annotations

from decimal import Decimal

import pytest
from made_up import BUDGET, FILLER, FIRST, SECOND

from xinhua_gov.panels.report_rows import reading_of
from xinhua_gov.panels.soundness import contradictions, rivals
from xinhua_gov.vocabulary import Comparator, FigureKind, Level, Measure, Qualifier, Status

ROWS = reading_of(FIRST, "a.txt").rows


def test_a_row_says_whose_it_is_what_and_when() -> None:
    row = ROWS[0]
    assert (row.file, row.place, row.code, row.level, row.report_year) == (
        "a.txt", "平顶山市", "410400", Level.PREFECTURE, 2021,
    )  # fmt: skip
    assert (row.kind, row.concept, row.measure, row.period) == (FigureKind.RESULT, "gdp", Measure.LEVEL, "2020")
    assert (row.value, row.scale, row.unit, row.amount) == (Decimal(2400), 8, "CNY", Decimal(240000000000))


def test_every_number_stands_where_its_row_says() -> None:
    for row in ROWS:
        assert FIRST[row.start : row.end] == row.quote
        assert row.value is not None
        assert FIRST[row.figure_start : row.figure_end] == f"{abs(row.value):f}"


def test_the_rows_of_a_report_are_sound() -> None:
    for rows in (ROWS, reading_of(SECOND, "b.txt").rows):
        assert [fault for row in rows for fault in contradictions(row)] == []
        assert list(rivals(enumerate(rows))) == []


def test_both_ends_of_a_range_are_in_the_scale_of_their_row() -> None:
    text = "平顶山市2021年政府工作报告\n一、2020年工作回顾\n固定资产投资9000万元至1.2亿元。"
    (row,) = reading_of(text, "a.txt").rows
    assert (str(row.value), str(row.value_high), row.scale, row.amount) == ("0.9000", "1.2", 8, Decimal(90_000_000))


def test_a_second_aim_is_told_beside_the_first() -> None:
    first, second = [row for row in ROWS if row.concept == "gdp" and row.kind is FigureKind.TARGET]
    assert (first.value, first.comparator, first.stretch, first.preferred) == (
        Decimal(7),
        Comparator.AT_LEAST,
        Decimal(8),
        True,
    )
    assert (second.value, second.preferred) == (Decimal(8), False)
    assert second.note_zh == "更高的争取目标：已作为所采用行的争取值"


def test_a_second_aim_is_told_beside_a_range_and_beside_what_names_no_headline_again() -> None:
    """新增就业 is a headline; the number that is striven for says no name of its own."""
    words = "社会消费品零售总额增长6%—7%、力争8%；城镇新增就业1万人以上、力争12000人；进出口总额增长5%、增长6%。"
    rows = reading_of(f"平顶山市2021年政府工作报告\n今年的目标是：{words}", "a.txt").rows
    assert [(row.concept, row.stretch) for row in rows if row.preferred] == [
        ("retail_sales", Decimal(8)),
        ("new_urban_jobs", Decimal("1.2")),
        ("foreign_trade", None),
    ]


def test_a_qualifier_behind_two_numbers_holds_for_both_and_is_told() -> None:
    urban, rural = [row for row in ROWS if row.concept in ("urban_income", "rural_disposable_income")]
    assert (urban.comparator, rural.comparator) == (Comparator.AT_LEAST, Comparator.AT_LEAST)
    assert urban.note == "its qualifier stands behind the last number of the list and may hold for that one alone"
    assert urban.note_zh == "限定词在并列的最后一个数字之后，可能只限定该数字"
    assert (rural.note, rural.note_zh) == (None, None)


def test_the_exact_figure_is_preferred_to_a_threshold() -> None:
    rows = [row for row in reading_of(SECOND, "b.txt").rows if row.concept == "budget_revenue"]
    over, exact = [row for row in rows if row.measure is Measure.LEVEL]
    assert (over.qualifier, over.preferred, over.note) == (
        Qualifier.OVER, False, "an exact figure of the cell is preferred",
    )  # fmt: skip
    assert over.note_zh == "已采用同一格中的确数"
    assert (exact.value, exact.preferred, exact.note) == (Decimal("201.5"), True, None)


def test_a_first_estimate_is_one() -> None:
    assert reading_of(SECOND, "b.txt").rows[0].status is Status.PRELIMINARY


def test_what_is_said_again_has_one_row() -> None:
    again = FIRST.replace(FILLER, f"{FILLER}全市生产总值增长3.2%。")
    assert len(reading_of(again, "a.txt").rows) == len(ROWS)


@pytest.mark.parametrize(("place", "year"), [("410402 新华区", None), (None, 2021), ("郑州市", 2021)])
def test_place_and_year_are_taken_as_given(place: str | None, year: int | None) -> None:
    row = reading_of(FIRST, "a.txt", place=place, year=year).rows[0]
    assert row.place == {"410402 新华区": "新华区", None: "平顶山市", "郑州市": "郑州市"}[place]
    assert row.report_year == 2021


def test_only_the_concepts_that_are_asked_for() -> None:
    assert {row.concept for row in reading_of(FIRST, "a.txt", concepts=["gdp"]).rows} == {"gdp"}


@pytest.mark.parametrize(
    ("text", "why"),
    [
        (BUDGET, "budget report"),
        ("", "no text"),
        (f"政府工作报告\n各位代表：\n生产总值增长3%。{FILLER}", "which year"),
        (f"2021年某地政府工作报告\n各位代表：\n{FILLER}", "no figure"),
    ],
)
def test_what_cannot_be_read_is_told(text: str, why: str) -> None:
    reading = reading_of(text, "a.txt")
    assert reading.skipped
    assert why in reading.fault


def test_a_report_of_an_unknown_place_is_read_and_told() -> None:
    text = FIRST.replace("平顶山市", "市").replace("全市", "全市")
    reading = reading_of(text, "a.txt")
    assert not reading.skipped
    assert reading.fault.startswith("its place has no code")
    assert {(row.place, row.code, row.level) for row in reading.rows} == {("", None, None)}
