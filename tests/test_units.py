"""The one table of units: every printed form once, every unit explained once, and a row is enough to add one."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from collections import Counter
from pathlib import Path

import pytest
from sentences import quantity

import xinhua_gov as xg
from xinhua_gov.recognition.concepts import concepts
from xinhua_gov.units import TABLE, UNITS, Unit, unit_of, units_of
from xinhua_gov.vocabulary import UNITS_OF_MEASURES, Dimension

PACKAGE = Path(xg.__file__).parent
LINES = (PACKAGE / "units.tsv").read_text(encoding="utf-8").splitlines()
SORTS_OF_UNITS = {"measured", "technical", "counted", "loose", "time", "unread"}
SORTS_OF_OTHERS = {"ordinal", "label", "code", "date", "article"}
OPEN = {"方", "分", "点", "个点", "道", "角"}
"""Forms that alone do not tell which unit is meant."""


# The form of the table


def test_a_line_is_a_comment_or_a_row_without_blanks_at_its_ends() -> None:
    assert [line for line in LINES if line != line.strip() or not line] == []
    assert len(TABLE) == sum(not line.startswith("#") for line in LINES) > 300


def test_every_printed_form_is_there_once() -> None:
    assert [form for form, times in Counter(row[0] for row in TABLE).items() if times > 1] == []


def test_the_head_explains_every_way_to_take_a_number() -> None:
    head = "\n".join(line for line in LINES[:20] if line.startswith("#"))
    assert {row[1] for row in TABLE} == SORTS_OF_UNITS | SORTS_OF_OTHERS
    assert [sort for sort in SORTS_OF_UNITS | SORTS_OF_OTHERS if sort not in head] == []


def test_only_the_first_row_of_a_code_says_what_it_is() -> None:
    """That row is whole; those of its synonyms end with the code."""
    seen: set[str] = set()
    for row in TABLE:
        code = row[3] if len(row) > 3 else ""
        if code and code not in seen:
            assert len(row) == 8, row
            assert all(row[3:]), row
            assert row[6] in {dimension.value for dimension in Dimension}, row
            assert row[7] in ("yes", "no"), row
        else:
            assert len(row) == 4 if code else len(row) in (2, 3), row
        seen.add(code)


def test_every_unit_has_a_code_and_nothing_else_has_one() -> None:
    coded = {row[0] for row in TABLE if len(row) > 3}
    assert {row[0] for row in TABLE if row[1] in SORTS_OF_UNITS} - coded == OPEN
    assert {row[0] for row in TABLE if row[1] in SORTS_OF_OTHERS} & coded == set()


def test_english_names_tell_units_apart() -> None:
    """But 倍 and 次, which are both times."""
    for names in ((unit.en for unit in UNITS.values()), (unit.one for unit in UNITS.values())):
        assert {name for name, times in Counter(names).items() if times > 1} <= {"times"}


# Codes


def test_the_codes_of_money_are_those_of_iso_4217() -> None:
    money = {code for code, unit in UNITS.items() if unit.dimension is Dimension.MONEY}
    assert money == {"CNY", "USD", "EUR", "HKD", "JPY", "GBP", "KRW", "AUD", "RUB"}


def test_other_codes_are_plain_english_words() -> None:
    others = [code for code, unit in UNITS.items() if unit.dimension is not Dimension.MONEY]
    assert [code for code in others if not re.fullmatch("[a-z]+(_[a-z]+)*", code) or len(code) > 40] == []


@pytest.mark.parametrize(
    ("codes", "countable"),
    [
        (
            "item 个, person 人, household 户, entity 家, case 起, document 件, parcel 宗, building 栋, dwelling 套",
            True,
        ),
        ("facility 座, school 所, line 条, site 处, event 场次, visit 人次, place 位, day 天, vehicle 辆", True),
        ("animal 头, bed 张, batch 批, occasion 次", True),
        ("CNY 元, USD 美元, EUR 欧元, HKD 港元, percent %, permille ‰, percentage_point 个百分点, times 倍", False),
        ("kilometre 公里, metre 米, mu 亩, hectare 公顷, square_metre 平方米, square_kilometre 平方公里", False),
        ("cubic_metre 立方米, tonne 吨, kilogram 公斤, jin 斤, tonne_of_coal_equivalent 吨标准煤", False),
        ("kilowatt_hour 千瓦时, kilowatt 千瓦, kilovolt 千伏, year 年, hour 小时", False),
        ("microgram_per_cubic_metre 微克/立方米", False),
    ],
)
def test_codes_of_released_data_keep_their_meaning(codes: str, countable: bool) -> None:
    for code, usual in (pair.split(" ") for pair in codes.split(", ")):
        assert (UNITS[code].zh, UNITS[code].countable) == (usual, countable)


def test_the_units_of_measures_and_of_concepts_are_units() -> None:
    of_measures = {unit for units in UNITS_OF_MEASURES.values() for unit in units}
    of_concepts = {concept.unit for concept in concepts().values() if concept.unit is not None}
    assert (of_measures | of_concepts) - set(UNITS) == set()


# What is printed


@pytest.mark.parametrize(
    "synonyms",
    [
        "公里 千米 km KM",
        "平方公里 平方千米 km²",
        "平方米 平米 ㎡ m² m2",
        "公斤 千克 kg",
        "斤 市斤",
        "元 人民币",
        "港元 港币",
        "% ％",
        "个百分点 百分点",
        "基点 个基点 bp 个bp BP 个BP",
        "千瓦时 千瓦·时 度 kWh kW·h",
        "吨标准煤 吨标煤",
        "标箱 标准箱 TEU",
        "人次 人（次） 人(次)",
        "人 名 人口",
        "套 套（间） 套（户）",
        "台 台套 台（套）",
        "场次 场 场（次）",
        "个 项",
        "位 个位次 位次",
        "个月 个多月",
        "岁 周岁",
        "小时 个小时",
    ],
)
def test_synonyms_are_one_unit(synonyms: str) -> None:
    usual, *others = synonyms.split(" ")
    unit = unit_of(usual)
    assert unit is not None
    assert unit.zh == usual
    assert [unit_of(other) for other in others] == [unit] * len(others)


@pytest.mark.parametrize(
    ("one", "another"),
    [
        ("亩", "亩次"),
        ("吨", "载重吨"),
        ("人", "人次"),
        ("户", "户次"),
        ("千瓦", "千瓦时"),
        ("%", "个百分点"),
        ("公里", "皮长公里"),
        ("年", "岁"),
        ("天", "个工作日"),
        ("台", "辆"),
        ("立方米", "方"),
    ],
)
def test_what_is_alike_and_not_the_same_differs(one: str, another: str) -> None:
    assert unit_of(one) != unit_of(another)


@pytest.mark.parametrize(
    ("printed", "unit"),
    [
        ("辆", Unit("vehicle", "vehicle", "vehicles", Dimension.COUNT, True, ("辆",))),
        ("艘", Unit("vessel", "vessel", "vessels", Dimension.COUNT, True, ("艘",))),
        ("里", Unit("li", "li (0.5 km)", "li (0.5 km)", Dimension.LENGTH, False, ("里",))),
        ("日元", Unit("JPY", "Japanese yen", "Japanese yen", Dimension.MONEY, False, ("日元",))),
        ("兆瓦", Unit("megawatt", "MW", "MW", Dimension.POWER, False, ("兆瓦", "MW"))),
    ],
)
def test_a_unit_is_what_its_rows_say(printed: str, unit: Unit) -> None:
    assert unit_of(printed) == UNITS[unit.code] == unit


@pytest.mark.parametrize("printed", ["", "版", "号线", "斛", *sorted(OPEN)])
def test_what_is_no_unit_or_may_be_several_has_none(printed: str) -> None:
    assert unit_of(printed) is None


@pytest.mark.parametrize(
    ("sentence", "read"),
    [("浓度35微克/立方米。", "微克/立方米"), ("奖金300人民币。", "人民币"), ("投放40台（套）。", "台（套）")],
)
def test_the_longest_form_behind_a_number_is_read(sentence: str, read: str) -> None:
    assert [mention.unit for mention in xg.read_quantities(sentence)] == [read]


# Adding a unit


def test_a_table_of_two_rows_is_one_unit() -> None:
    table = [["袋", "counted", "", "sack", "sack", "sacks", "count", "yes"], ["麻袋", "counted", "", "sack"]]
    assert units_of(table) == {"sack": Unit("sack", "sack", "sacks", Dimension.COUNT, True, ("袋", "麻袋"))}


READS_JARS = """
import xinhua_gov as xg
(mention,) = xg.read_quantities("2020年出口黄酒5坛。", year=2021).quantities
report = xg.draft("2020年出口黄酒5坛。", year=2021)
(figure,) = report.observations.values()
print(ascii(mention.unit), figure.quantity.unit, figure.quantity.exact, report.unit("jar").en, len(report.units))
"""


def printed_with_rows(rows: str, program: str, folder: Path) -> str:
    """What a program prints where the table of units has these rows, too."""
    shutil.copytree(PACKAGE, folder / "xinhua_gov", ignore=shutil.ignore_patterns("__pycache__"))
    with (folder / "xinhua_gov" / "units.tsv").open("a", encoding="utf-8") as table:
        table.write(rows)
    surroundings = {**os.environ, "PYTHONPATH": str(folder), "PYTHONUTF8": "1"}
    return subprocess.run(
        [sys.executable, "-c", program], env=surroundings, capture_output=True, text=True, check=True, cwd=folder
    ).stdout


def test_a_new_row_is_enough_for_the_reader_drafts_and_records(tmp_path: Path) -> None:
    """坛 is no unit of the package: where it becomes one, this needs another."""
    assert quantity("2020年出口黄酒5万坛。").unit == ""
    printed = printed_with_rows("坛\tcounted\t\tjar\tjar\tjars\tcount\tyes\n", READS_JARS, tmp_path)
    assert printed == "'\\u575b' jar True jars 0\n"


READS_RATIOS = """
import xinhua_gov as xg
text = "2020年，全市生产总值增长5prc。财政收入下降4prc。森林覆盖率提高2pps。综合实力排名上升3排位。外贸出口增长3番倍。"
for mention in xg.read_quantities(text, year=2021).quantities:
    print(mention.value, mention.unit, mention.measure.value)
for one in xg.draft(text, year=2021).observations.values():
    print(one.quantity.value, one.quantity.unit, one.measure.value)
"""


def test_another_way_to_print_a_ratio_or_a_place_is_measured_as_the_usual_one(tmp_path: Path) -> None:
    """Neither prc, pps, 排位 nor 番倍 is a form of the package."""
    rows = (
        "prc\tmeasured\t\tpercent\npps\tmeasured\t\tpercentage_point\n排位\tcounted\t\tplace\n番倍\tmeasured\t\ttimes\n"
    )
    mentions = [
        "5 prc yoy_growth",
        "4 prc decline",
        "2 pps point_change",
        "3 排位 rank_change",
        "3 番倍 growth_multiple",
    ]
    figures = [
        *("5 percent yoy_growth", "-4 percent yoy_growth", "2 percentage_point increment"),
        *("3 place rank_change", "3 times growth_multiple"),
    ]
    assert printed_with_rows(rows, READS_RATIOS, tmp_path).splitlines() == mentions + figures


def test_tenths_of_a_thousandth_and_basis_points_are_read_in_their_units() -> None:
    assert (quantity("占比3‱。").unit, quantity("占比3‱。").measure) == ("‱", xg.Measure.SHARE)
    assert (quantity("下降5个bp。").unit, quantity("下降5个bp。").measure) == ("个bp", xg.Measure.POINT_CHANGE)
