"""The table of divisions: what it holds of each year, and how names, codes and what lies in what are looked up.

The counts of whole years are those of the Ministry of Civil Affairs (民政事业发展统计公报; for 2000 中国统计年鉴).
They are of the mainland: 31 divisions at the level of the province.
"""

from __future__ import annotations

from collections import Counter

import pytest

from xinhua_gov.recognition import divisions as table
from xinhua_gov.recognition.divisions import above, at, divisions, level_of, path, short_forms, standing
from xinhua_gov.vocabulary import Level

MAINLAND = 31
NOT_COUNTED = {"710000", "810000", "820000"}


def codes(name: str, year: int | None = None) -> list[str]:
    return [place.code for place in divisions(name, year)]


# The table


@pytest.mark.parametrize(
    ("year", "prefectures", "counties"),
    [
        (2000, 333, 2861),
        (2005, 333, 2862),
        (2010, 333, 2856),
        (2014, 333, 2854),
        (2015, 334, 2850),
        (2018, 333, 2851),
        (2019, 333, 2846),
        (2020, 333, 2844),
        (2021, 333, 2843),
        (2023, 333, 2844),
    ],
)
def test_a_year_has_as_many_divisions_as_the_ministry_counts(year: int, prefectures: int, counties: int) -> None:
    stood = Counter(
        place.level for place in standing() if place.first <= year <= place.last and place.code not in NOT_COUNTED
    )
    assert stood == {Level.PROVINCE: MAINLAND, Level.PREFECTURE: prefectures, Level.COUNTY: counties}


def test_a_row_is_a_code_a_name_and_years_in_their_order() -> None:
    rows = list(standing())
    assert len(rows) == len(set(rows))
    assert rows == sorted(rows, key=lambda row: (row.code, row.first, row.last))
    for row in rows:
        assert len(row.code) == 6
        assert row.code.isdigit()
        assert row.first <= row.last
        assert 2 <= len(row.name) <= table.LONGEST_NAME


def test_from_1984_on_a_code_has_one_name_in_a_year() -> None:
    """Before that the yearly lists renumbered whole provinces, and a few of their rows contradict each other."""
    for year in range(1984, 2027):
        stood = Counter(place.code for place in standing() if place.first <= year <= place.last)
        assert not [code for code, times in stood.items() if times > 1]


def test_what_groups_others_in_the_standard_is_no_place() -> None:
    assert not divisions("市辖区")
    assert not divisions("省直辖县级行政区划")


# Changes, from the decisions that made them


@pytest.mark.parametrize(
    ("name", "year", "code"),
    [
        ("重庆市", 1996, "510200"),  # a municipality since the National People's Congress of March 1997
        ("重庆市", 1998, "500000"),
        ("海南省", 1990, "460000"),  # a province since April 1988
        ("襄樊市", 2010, "420600"),  # renamed 襄阳市 in December 2010
        ("襄阳市", 2012, "420600"),
        ("巢湖市", 2010, "341400"),  # a county-level city of 合肥 since August 2011
        ("巢湖市", 2012, "340181"),
        ("莱芜市", 2018, "371200"),  # merged into 济南 in the winter of 2018 to 2019
        ("莱芜区", 2020, "370116"),
        ("崇文区", 2010, "110103"),  # merged into 东城区 in July 2010
        ("滨海新区", 2010, "120116"),  # set up in November 2009
        ("三沙市", 2013, "460300"),  # set up in July 2012
        ("毕节市", 2014, "520500"),  # a prefecture-level city since November 2011
        ("那曲市", 2021, "540600"),
        ("公主岭市", 2019, "220381"),  # from 四平 to 长春 in June 2020
        ("公主岭市", 2021, "220184"),
        ("临平区", 2022, "330113"),  # 国函〔2021〕29号
        ("钱塘区", 2022, "330114"),
        ("江干区", 2020, "330104"),
        ("米林市", 2024, "540481"),
        ("定安县", 2005, "469025"),  # GB/T 2260-2007 numbered the counties of 海南 anew
        ("定安县", 2010, "469021"),
        ("济源市", 2006, "410881"),
        ("济源市", 2010, "419001"),
    ],
)
def test_a_name_has_the_code_of_its_year(name: str, year: int, code: str) -> None:
    assert codes(name, year) == [code]


@pytest.mark.parametrize(
    ("name", "year"), [("崇文区", 2012), ("莱芜市", 2021), ("临平区", 2015), ("襄阳市", 2005), ("海南省", 1985)]
)
def test_a_name_that_was_not_used_in_a_year_has_no_code_then(name: str, year: int) -> None:
    assert codes(name, year) == []
    assert codes(name)


def test_in_the_year_of_a_change_the_division_counts_that_stood_when_the_year_began() -> None:
    assert codes("公主岭市", 2020) == ["220381"]
    assert codes("三元区", 2021) == ["350403"]
    assert codes("三元区", 2022) == ["350404"]


# Names


def test_a_name_that_several_places_bear_gives_them_all() -> None:
    assert codes("新华区", 2021) == ["130105", "130902", "410402"]
    assert codes("鼓楼区", 2021) == ["320106", "320302", "350102", "410204"]


@pytest.mark.parametrize(
    ("short", "full"),
    [
        ("内蒙古", "内蒙古自治区"),
        ("广西", "广西壮族自治区"),
        ("宁夏", "宁夏回族自治区"),
        ("新疆", "新疆维吾尔自治区"),
        ("西藏", "西藏自治区"),
        ("香港", "香港特别行政区"),
        ("恩施州", "恩施土家族苗族自治州"),
        ("黔东南州", "黔东南苗族侗族自治州"),
        ("西双版纳", "西双版纳傣族自治州"),
        ("伊犁州", "伊犁哈萨克自治州"),
        ("克州", "克孜勒苏柯尔克孜自治州"),
        ("龙胜县", "龙胜各族自治县"),
        ("科右前旗", "科尔沁右翼前旗"),
        ("神农架", "神农架林区"),
        ("锡盟", "锡林郭勒盟"),
        ("阿里", "阿里地区"),
        ("平顶山", "平顶山市"),
    ],
)
def test_a_shortened_name_is_found(short: str, full: str) -> None:
    assert [place.name for place in divisions(short, 2021)] == [full]


def test_a_short_form_of_several_gives_places_of_several_names() -> None:
    assert {place.name for place in divisions("吉林", 2021)} == {"吉林省", "吉林市"}
    assert {place.name for place in divisions("朝阳", 2021)} == {"朝阳区", "朝阳市", "朝阳县"}


def test_a_name_of_two_characters_has_no_short_form() -> None:
    assert short_forms("叶县") == ()
    assert short_forms("新区") == ()


@pytest.mark.parametrize("name", ["", "市", "自治区", "某地", "某县", "省委省", "平顶山市新华区"])
def test_what_is_no_name_gives_none(name: str) -> None:
    assert divisions(name) == ()


@pytest.mark.parametrize("name", ["全国", "国务院", "中国", "中华人民共和国"])
def test_the_nation_is_a_place(name: str) -> None:
    assert [(place.code, place.name, place.level) for place in divisions(name, 1964)] == [
        ("000000", "全国", Level.NATION)
    ]


# Levels, codes, and what lies in what


@pytest.mark.parametrize(
    ("code", "level"),
    [
        ("000000", "nation"),
        ("310000", "province"),
        ("310115", "county"),
        ("429021", "county"),
        ("652300", "prefecture"),
    ],
)
def test_a_code_says_its_level(code: str, level: str) -> None:
    assert level_of(code) == level


def test_a_code_stands_for_its_name_of_the_year() -> None:
    assert at("420600", 2005) == divisions("襄樊市")[0]
    assert at("420600", 2015) == divisions("襄阳市", 2015)[0]
    assert at("420600", 2010) == divisions("襄樊市")[0]
    assert at("999999") is None


@pytest.mark.parametrize(
    ("code", "year", "whole"),
    [
        ("410402", 2021, "河南省平顶山市新华区"),
        ("110105", 2021, "北京市朝阳区"),
        ("429004", 2021, "湖北省仙桃市"),
        ("659001", 2021, "新疆维吾尔自治区石河子市"),
        ("654202", 2021, "新疆维吾尔自治区伊犁哈萨克自治州塔城地区乌苏市"),
        ("420602", 2005, "湖北省襄樊市襄城区"),
        ("420602", 2020, "湖北省襄阳市襄城区"),
        ("340181", 2012, "安徽省合肥市巢湖市"),
    ],
)
def test_a_place_lies_in_what_its_code_says_as_it_was_called_then(code: str, year: int, whole: str) -> None:
    place = at(code, year)
    assert place is not None
    assert path(place, year) == whole


def test_a_province_lies_in_nothing() -> None:
    assert above(divisions("河南省")[0]) == ()
