"""The bundled context says what the reports say: literals read in the texts by a third reader, and the contract."""

from __future__ import annotations

import re
import subprocess
import sys
import threading
from collections import Counter
from decimal import Decimal
from functools import cache
from pathlib import Path

import pytest

import xinhua_gov as xg
from xinhua_gov.resources import resource

NATION, HENAN, CITY = "000000", "410000", "410400"

# code, report, kind, concept, measure, period, value, scale, unit, qualifier
READ = [
    # the targets of 2021, level by level
    (CITY, 2021, "target", "gdp", "yoy_growth", "2021", "7.5", 0, "percent", "about"),
    (CITY, 2021, "target", "industrial_value_added", "yoy_growth", "2021", "8", 0, "percent", "at_least"),
    (CITY, 2021, "target", "fixed_asset_investment", "yoy_growth", "2021", "6.5", 0, "percent", "unqualified"),
    (CITY, 2021, "target", "retail_sales", "yoy_growth", "2021", "9", 0, "percent", "unqualified"),
    (CITY, 2021, "target", "consumer_prices", "yoy_growth", "2021", "3", 0, "percent", "about"),
    (CITY, 2021, "target", "budget_revenue", "yoy_growth", "2021", "6", 0, "percent", "unqualified"),
    (CITY, 2021, "target", "urbanisation_rate", "increment", "2021", "1.3", 0, "percentage_point", "unqualified"),
    (CITY, 2021, "target", "energy_intensity", "yoy_growth", "2021", "-3", 0, "percent", "about"),
    (CITY, 2021, "target", "new_urban_jobs", "level", "2021", "6", 4, "person", "unqualified"),
    (CITY, 2021, "target", "grain_output", "level", "2021", "230", 4, "tonne", "at_least"),
    (HENAN, 2021, "target", "gdp", "yoy_growth", "2021", "7", 0, "percent", "at_least"),
    (HENAN, 2021, "target", "industrial_value_added", "yoy_growth", "2021", "7", 0, "percent", "about"),
    (HENAN, 2021, "target", "fixed_asset_investment", "yoy_growth", "2021", "6", 0, "percent", "unqualified"),
    (HENAN, 2021, "target", "retail_sales", "yoy_growth", "2021", "9", 0, "percent", "unqualified"),
    (HENAN, 2021, "target", "budget_revenue", "yoy_growth", "2021", "5", 0, "percent", "unqualified"),
    (HENAN, 2021, "target", "urbanisation_rate", "increment", "2021", "1.3", 0, "percentage_point", "about"),
    (HENAN, 2021, "target", "new_urban_jobs", "level", "2021", "110", 4, "person", "unqualified"),
    (HENAN, 2021, "target", "surveyed_unemployment_rate", "level", "2021", "5.5", 0, "percent", "about"),
    (HENAN, 2021, "target", "grain_output", "level", "2021", "1300", 8, "jin", "at_least"),
    (NATION, 2021, "target", "gdp", "yoy_growth", "2021", "6", 0, "percent", "at_least"),
    (NATION, 2021, "target", "new_urban_jobs", "level", "2021", "1100", 4, "person", "at_least"),
    (NATION, 2021, "target", "surveyed_unemployment_rate", "level", "2021", "5.5", 0, "percent", "about"),
    (NATION, 2021, "target", "consumer_prices", "yoy_growth", "2021", "3", 0, "percent", "about"),
    (NATION, 2021, "target", "energy_intensity", "yoy_growth", "2021", "-3", 0, "percent", "about"),
    (NATION, 2021, "target", "grain_output", "level", "2021", "1.3", 12, "jin", "at_least"),
    # other years
    (NATION, 2020, "target", "new_urban_jobs", "level", "2020", "900", 4, "person", "at_least"),
    (NATION, 2020, "target", "surveyed_unemployment_rate", "level", "2020", "6", 0, "percent", "about"),
    (NATION, 2019, "target", "registered_unemployment_rate", "level", "2019", "4.5", 0, "percent", "at_most"),
    # results
    (CITY, 2022, "result", "gdp", "yoy_growth", "2021", "7.1", 0, "percent", "unqualified"),
    (CITY, 2022, "result", "budget_revenue", "yoy_growth", "2021", "14.2", 0, "percent", "unqualified"),
    (CITY, 2022, "result", "industrial_value_added", "yoy_growth", "2021", "9.4", 0, "percent", "unqualified"),
    (CITY, 2022, "result", "fixed_asset_investment", "yoy_growth", "2021", "12.5", 0, "percent", "unqualified"),
    (CITY, 2022, "result", "residents_income", "yoy_growth", "2021", "8", 0, "percent", "unqualified"),
    (CITY, 2022, "result", "rd_intensity", "level", "2021", "1.84", 0, "percent", "unqualified"),
    (CITY, 2021, "result", "gdp", "level", "2020", "2500", 8, "CNY", "nearly"),
    (CITY, 2021, "result", "good_air_days", "increment", "2016-2020", "131", 0, "day", "unqualified"),
    (HENAN, 2022, "result", "gdp", "level", "2021", "6", 12, "CNY", "nearly"),
    (HENAN, 2022, "result", "gdp", "yoy_growth", "2021", "6.5", 0, "percent", "about"),
    (HENAN, 2022, "result", "foreign_trade", "level", "2021", "8000", 8, "CNY", "over"),
    (HENAN, 2022, "result", "rd_expenditure", "level", "2021", "1000", 8, "CNY", "over"),
    (HENAN, 2021, "result", "pm25", "cumulative_growth", "2016-2020", "-30", 0, "percent", "under"),
    (HENAN, 2021, "result", "deposits", "level", "2020", "7", 12, "CNY", "over"),
    (HENAN, 2019, "result", "gdp", "level", "2018", "48055.86", 8, "CNY", "unqualified"),
    (
        HENAN,
        2018,
        "result",
        "tertiary_value_added",
        "increment",
        "2013-2017",
        "9",
        0,
        "percentage_point",
        "unqualified",
    ),
    (HENAN, 2016, "result", "foreign_trade", "multiple_of_base", "2015", "3.8", 0, "times", "unqualified"),
    (NATION, 2017, "result", "foreign_capital_used", "level", "2016", "1300", 8, "USD", "and_more"),
    (NATION, 2017, "result", "rd_intensity", "level", "2016", "2.08", 0, "percent", "unqualified"),
    (NATION, 2018, "result", "gdp", "average_growth", "2013-2017", "7.1", 0, "percent", "unqualified"),
    (NATION, 2021, "result", "gdp", "level", "2015", "70", 12, "CNY", "under"),
    (NATION, 2020, "result", "surveyed_unemployment_rate", "level", "2019", "5.3", 0, "percent", "at_most"),
]


@pytest.mark.parametrize("read", READ, ids=lambda read: "-".join(str(cell) for cell in read[:6]))
def test_a_figure_is_what_the_report_prints(read: tuple[str, int, str, str, str, str, str, int, str, str]) -> None:
    code, year, kind, concept, measure, period, *number = read
    found = xg.context().where(
        code=code, report_year=year, kind=kind, concept=concept, measure=measure, period=period, preferred=True
    )
    rows = [row for row in found if row.value is not None]
    assert [[str(row.value), row.scale, row.unit, row.qualifier] for row in rows] == [number]


def test_ranges_are_one_row_with_both_ends() -> None:
    ranges = [row for row in xg.context().where(preferred=True) if row.value_high is not None]
    assert [(row.code, row.report_year, f"{row.value}–{row.value_high}", str(row.bounds)) for row in ranges] == [
        (NATION, 2016, "6.5–7", "[6.5, 7]"),
        (NATION, 2019, "6–6.5", "[6, 6.5]"),
        (HENAN, 2019, "7–7.5", "[7, 7.5]"),
    ]


def test_no_report_of_these_names_a_number_beyond_its_target() -> None:
    assert [row for row in xg.context() if row.stretch is not None] == []


def test_what_relative_targets_compare_with() -> None:
    relative = [row for row in xg.context() if row.relative_to is not None]
    assert Counter(str(row.relative_to) for row in relative) == {
        "in_step:gdp": 15,
        "above:nation": 6,
        "above:2016-2020": 1,
    }
    leads = [(row.report_year, str(row.value), row.unit, row.comparator) for row in relative if row.value is not None]
    assert leads == [(2016, "1", "percentage_point", "at_least"), (2018, "1", "percentage_point", "about")]


def test_the_nation_set_no_growth_target_in_2020() -> None:
    targets = xg.context().where(code=NATION, report_year=2020, kind="target")
    assert {row.concept for row in targets} == {
        "new_urban_jobs",
        "surveyed_unemployment_rate",
        "registered_unemployment_rate",
        "consumer_prices",
        "residents_income",
    }


def test_the_places_and_years_are_those_of_the_sixteen_reports() -> None:
    rows = xg.context()
    reports = {(row.place, row.code, row.level, row.report_year) for row in rows}
    assert reports == {
        *(("全国", NATION, "nation", year) for year in range(2016, 2023)),
        *(("河南省", HENAN, "province", year) for year in range(2016, 2023)),
        *(("平顶山市", CITY, "prefecture", year) for year in (2021, 2022)),
    }
    assert len({row.file for row in rows}) == len(reports) == 16
    assert all(str(row.report_year) in row.file for row in rows)


def test_every_cell_has_one_preferred_row_and_the_others_say_why() -> None:
    rows = xg.context()
    assert Counter(row.cell for row in rows if row.preferred) == dict.fromkeys({row.cell for row in rows}, 1)
    assert all(row.note for row in rows if not row.preferred)


def test_every_note_is_in_chinese_too_and_names_the_same_words_and_numbers() -> None:
    rows = [row for row in xg.context() if row.note is not None or row.note_zh is not None]
    assert len(rows) == 145
    for row in rows:
        assert row.note is not None, row
        assert row.note_zh is not None, row
        assert not re.search("[A-Za-z]", row.note_zh), row.note_zh
        assert len(row.note_zh.split("；")) == len(row.note.split("; ")), row.note_zh
        for words in re.findall("[\u4e00-\u9fff][\u4e00-\u9fff…0-9.]*", row.note):
            assert words in row.note_zh, (words, row.note_zh)
        assert {*re.findall(r"\d{4}", row.note)} == {*re.findall(r"\d{4}", row.note_zh)}, row.note_zh


def test_some_notes_in_chinese() -> None:
    rows = xg.context()
    lead = rows.where(code=HENAN, report_year=2016, relative_to="above:nation")[0]
    assert (lead.note, lead.note_zh) == (
        "the number is the lead over the national average",
        "数值是高出全国平均水平的幅度",
    )


def test_the_bundled_table_has_the_columns_of_the_design_and_no_mark_before_them() -> None:
    data = resource("data", "context.csv")
    assert not data.startswith(b"\xef\xbb\xbf")
    assert b"\r" not in data
    assert data.decode().splitlines()[0] == (
        "file,place,code,level,report_year,kind,concept,name_zh,name_en,measure,period,base_period,comparator,value,"
        "value_high,scale,unit,qualifier,amount,low,high,status,stretch,relative_to,start,end,figure_start,figure_end,"
        "quote,preferred,note,note_zh"
    )


def test_every_quote_and_every_number_stands_in_the_report_where_it_is_said_to(shared: Path) -> None:
    @cache
    def text(file: str) -> str:
        return (shared / "corpus" / file).read_bytes().decode()

    words = {"一": Decimal(2), "千": Decimal(1000)}  # 翻一番, 千亿元
    if not (shared / "corpus" / "context").is_dir():
        pytest.skip("the reports that the context was read from are not here")
    for row in xg.context():
        assert text(row.file)[row.start : row.end] == row.quote
        assert len(row.quote) <= 40
        if row.value is not None:
            assert row.figure_start is not None
            digits = text(row.file)[row.figure_start : row.figure_end]
            assert abs(row.value) == words.get(digits, None if digits in words else Decimal(digits)), row
            assert not text(row.file)[row.figure_start - 1].isdigit()
            assert not text(row.file)[row.figure_end or 0].isdigit()


def test_the_context_is_read_once_for_all_threads_and_without_pydantic() -> None:
    found: list[xg.Panel] = []
    threads = [threading.Thread(target=lambda: found.append(xg.context())) for _ in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len({id(panel) for panel in found}) == 1
    code = "import sys, xinhua_gov as xg; xg.context().records(); assert 'pydantic' not in sys.modules"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0
