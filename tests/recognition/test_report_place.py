"""The place a report is of: name, code and level, or why the code is left open."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from xinhua_gov.reading.report_year import Origin, year_of
from xinhua_gov.recognition.report_place import Doubt, ReportPlace, place_of
from xinhua_gov.vocabulary import Level

REQUEST = "各位代表：\n现在，我代表{}人民政府，向大会报告工作，请予审议，并请各位委员提出意见。\n一、2020年工作回顾\n"


def report(opening: str, speaks_for: str, body: str = "") -> str:
    return f"{opening}\n{REQUEST.format(speaks_for)}{body}"


# What names the place


@pytest.mark.parametrize(
    ("text", "name", "code"),
    [
        (report("平顶山市2021年政府工作报告", "市"), "平顶山市", "410400"),
        (report("政府工作报告（平顶山市 2021年）", "平顶山市"), "平顶山市", "410400"),
        (report("政府工作报告\n——2021年2月1日在平顶山市第十一届人民代表大会第四次会议上", "市"), "平顶山市", "410400"),
        (report("2021年政府工作报告\n在呼和浩特市 第十六届人民代表大会上", "市"), "呼和浩特市", "150100"),
        (report("2021年政府工作报告\n——在宁波市\n第十三届人民代表大会第三次会议上", "市"), "宁波市", "330200"),
        (report("2021年政府工作报告\n南京市十六届人大四次会议", "市"), "南京市", "320100"),
        (report("2021年政府工作报告", "苏州市"), "苏州市", "320500"),
        (report("2021年政府工作报告\n福州市人民政府代市长 李明", "市"), "福州市", "350100"),
        ("2021年政府工作报告\n各位代表：\n我受山南市人民政府委托，向大会报告工作。\n", "山南市", "540500"),
        (report("昆明市人民政府2015年《政府工作报告》", "市"), "昆明市", "530100"),
        (report("内蒙古2021年政府工作报告", "自治区"), "内蒙古自治区", "150000"),
        (report("2021年恩施州政府工作报告", "州"), "恩施土家族苗族自治州", "422800"),
        (report("2021年政府工作报告\n在伊犁州第十四届人民代表大会上", "自治州"), "伊犁哈萨克自治州", "654000"),
        (report("吉林市2021年政府工作报告", "市"), "吉林市", "220200"),
        (report("吉林2021年政府工作报告", "省"), "吉林省", "220000"),
        (report("重庆市2021年政府工作报告", "市"), "重庆市", "500000"),
        (report("2021年阿里地区行署工作报告", "地区"), "阿里地区", "542500"),
        (report("2021年正定县政府工作报告\n——在县第十六届人大第六次会议上", "县"), "正定县", "130123"),
        (report("2021年义乌市政府工作报告", "市"), "义乌市", "330782"),
        (report("2021年浦东新区政府工作报告", "区"), "浦东新区", "310115"),
        (report("神农架林区2021年政府工作报告", "林区"), "神农架林区", "429021"),
        (report("六枝特区2021年政府工作报告", "特区"), "六枝特区", "520203"),
        (report("鄂伦春自治旗2021年政府工作报告", "旗"), "鄂伦春自治旗", "150723"),
        (report("2021年新疆生产建设兵团第八师石河子市政府工作报告", "市"), "石河子市", "659001"),
        (report("济源示范区2021年政府工作报告\n——在济源市第十四届人民代表大会上", "市"), "济源市", "419001"),
    ],
)
def test_the_opening_names_the_place(text: str, name: str, code: str) -> None:
    found = place_of(text)
    assert (found.name, found.code, found.origin, found.doubt) == (name, code, Origin.OPENING, None)


def test_the_signature_names_the_place() -> None:
    text = report("2021年政府工作报告", "县") + "让我们携手前进！\n正定县人民政府\n2021年1月5日\n"
    assert place_of(text)[:2] == ("正定县", "130123")


@pytest.mark.parametrize(
    "text",
    [
        "政府工作报告\n（2021年4月8日，第十三届全国人民代表大会第四次会议上）\n国务院总理 李明\n",
        "各位代表：\n现在，我代表国务院，向大会报告政府工作。\n一、2020年工作回顾\n",
        "2021年3月5日，国务院总理李明作政府工作报告。\n",
    ],
)
def test_the_state_council_speaks_for_the_nation(text: str) -> None:
    assert place_of(text)[:4] == ("全国", "000000", Level.NATION, Origin.OPENING)


@pytest.mark.parametrize(
    ("text", "level"),
    [
        (report("河南省2021年政府工作报告", "省"), "province"),
        (report("上海市2021年政府工作报告", "市"), "province"),
        (report("大连市2021年政府工作报告", "市"), "prefecture"),
        (report("昌吉州2021年政府工作报告", "州"), "prefecture"),
        (report("仙桃市2021年政府工作报告", "市"), "county"),
        (report("叶县2021年政府工作报告", "县"), "county"),
    ],
)
def test_the_level_is_that_of_the_division(text: str, level: str) -> None:
    assert place_of(text).level == level


def test_a_place_of_another_kind_than_the_one_that_speaks_is_not_the_reports() -> None:
    text = report("本报平顶山市讯：平顶山市市长到会\n叶县第十五届人民代表大会第一次会议", "县")
    assert place_of(text, year=2021).code == "410422"


# Names of several places


@pytest.mark.parametrize(
    "text",
    [
        report("平顶山市新华区2021年政府工作报告", "区"),
        report("新华区2021年政府工作报告\n平顶山市新华区人民政府区长 李明", "区"),
        report("首页 > 平顶山市人民政府\n新华区2021年政府工作报告", "区"),
        report("河南省新华区2021年政府工作报告", "区"),
        report("新华区2021年政府工作报告", "区", "在平顶山市委领导下，我们为平顶山市作贡献，建设平顶山市的中心城区。"),
    ],
)
def test_what_it_lies_in_tells_a_shared_name_apart(text: str) -> None:
    assert place_of(text)[:3] == ("新华区", "410402", Level.COUNTY)


def test_a_shared_name_alone_has_no_code_and_why_is_told() -> None:
    found = place_of(report("新华区2021年政府工作报告\n——在新华区第十届人民代表大会上", "新华区"))
    assert found == ReportPlace(
        "新华区", "", Level.COUNTY, Origin.OPENING, Doubt.SHARED, ("130105", "130902", "410402")
    )


def test_two_cities_named_alike_often_leave_a_shared_name_open() -> None:
    body = "平顶山市、石家庄市结为友好城市。平顶山市来访，石家庄市回访。"
    assert place_of(report("新华区2021年政府工作报告", "区", body)).doubt == Doubt.SHARED


def test_a_parent_that_no_place_of_the_name_lies_in_makes_it_another_place() -> None:
    found = place_of(report("平顶山市新城区2021年政府工作报告", "区"))
    assert (found.name, found.code, found.doubt) == ("平顶山市新城区", "", Doubt.NO_DIVISION)


# Years


def test_the_code_is_that_of_the_reports_year() -> None:
    def code(year: int) -> str:
        return place_of(report("公主岭市政府工作报告", "市"), year=year).code

    assert (code(2019), code(2022)) == ("220381", "220184")


def test_a_name_that_was_not_used_in_the_year_has_no_code() -> None:
    found = place_of(report("莱芜市2021年政府工作报告", "市"), year=2021)
    assert (found.name, found.code, found.doubt) == ("莱芜市", "", Doubt.NOT_THEN)


def test_a_place_that_changed_its_code_needs_a_year() -> None:
    found = place_of(report("公主岭市政府工作报告", "市").replace("2020年", "过去一年"))
    assert (found.name, found.code, found.level, found.doubt) == ("公主岭市", "", Level.COUNTY, Doubt.UNDATED)


# What is no division, and what names nothing


@pytest.mark.parametrize(
    ("text", "name"),
    [
        (report("2021年政府工作报告\n——在青云镇第十九届人民代表大会上\n青云镇人民政府镇长 李明", "镇"), "青云镇"),
        (report("政府工作报告\n——2021年1月5日在平江县三阳乡第十九届人民代表大会上", "乡"), "平江县三阳乡"),
        ("2021年静安区曹家渡街道办事处工作报告\n", "静安区曹家渡街道办事处"),
        ("2021年河北雄安新区工作报告\n", "河北雄安新区"),
        ("2021年新疆生产建设兵团工作报告\n", "新疆生产建设兵团"),
    ],
)
def test_a_town_or_a_zone_has_its_name_and_neither_code_nor_level(text: str, name: str) -> None:
    found = place_of(text)
    assert (found.name, found.code, found.level, found.doubt) == (name, "", None, Doubt.NO_DIVISION)


def test_a_county_that_no_table_has_keeps_its_name() -> None:
    found = place_of(report("云岭县2021年政府工作报告\n——在云岭县第十届人民代表大会上", "县"))
    assert (found.name, found.code, found.level, found.doubt) == ("云岭县", "", Level.COUNTY, Doubt.NO_DIVISION)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("2021年云岭县政府工作报告\n各位代表：\n生产总值增长3%。", "云岭县"),
        ("云岭县人民政府工作报告\n生产总值增长3%。", "云岭县"),
        ("政府工作报告\n——在云岭县第十届人民代表大会上\n各位代表：\n生产总值增长3%。", "云岭县"),
        ("政府工作报告\n各位代表：\n圆满完成了市十四届人大一次会议确定的任务。", ""),
        ("政府工作报告\n各位代表：\n围绕县第十届人大会议的要求，生产总值增长3%。", ""),
    ],
)
def test_an_unknown_name_that_stands_once_is_that_of_the_place_above_the_address_alone(text: str, name: str) -> None:
    assert place_of(text).name == name


@pytest.mark.parametrize(
    "text",
    [
        "",
        report("2021年政府工作报告", "省"),
        report("2021年省政府工作报告\n——在省委省第十三届人民代表大会上", "省"),
        report("2021年政府工作报告\n——在自治区第十三届人民代表大会第四次会议上", "自治区"),
        report("某地2021年政府工作报告", "市"),
        report("某县2021年政府工作报告\n——在某县第十届人民代表大会上", "县"),
        report("XX市2021年政府工作报告\n——在XX市第十届人民代表大会上", "市"),
        report("2021年政府工作报告", "市", "圆满完成了市十四届人大一次会议确定的任务。"),
    ],
)
def test_a_text_that_names_no_place_has_none(text: str) -> None:
    assert place_of(text) == ReportPlace("", doubt=Doubt.UNNAMED)


def test_a_text_that_names_none_is_of_the_place_that_it_keeps_coming_back_to() -> None:
    body = "加快建设河南粮仓。河南制造升级，河南物流提速，河南文旅出彩，河南故事传开。向湖北学习。"
    assert place_of(report("2021年政府工作报告", "省", body))[:4] == (
        "河南省",
        "410000",
        Level.PROVINCE,
        Origin.TEXT,
    )


def test_a_word_that_is_also_a_name_is_not_come_back_to() -> None:
    body = "深化合作，扩大合作，加强合作，推动合作，共享合作成果，开展合作。"
    assert place_of(report("2021年政府工作报告", "市", body)).name == ""


# The name of the file


@pytest.mark.parametrize(
    ("name", "code"),
    [
        ("平顶山市新华区_2021.txt", "410402"),
        ("平顶山/新华区2021.docx", "410402"),
        ("河南省_平顶山市_新华区_2021.txt", "410402"),
        ("2021年政府工作报告-北京市-朝阳区.pdf", "110105"),
        ("广西2021.txt", "450000"),
        ("政府工作报告-国务院_2021.txt", "000000"),
        ("洛阳市\\2021.txt", "410300"),
    ],
)
def test_the_name_of_the_file_names_the_place(name: str, code: str) -> None:
    found = place_of("政府工作报告\n", name=name)
    assert (found.code, found.origin) == (code, Origin.FILE_NAME)


def test_the_name_of_the_file_comes_before_the_text_which_is_told() -> None:
    found = place_of(report("新华区2021年政府工作报告", "区"), name="洛阳市_2021.txt")
    assert (found.name, found.origin, found.others) == ("洛阳市", Origin.FILE_NAME, ("新华区",))


def test_the_name_of_the_file_may_be_of_what_the_texts_place_lies_in() -> None:
    found = place_of(report("新华区2021年政府工作报告", "区"), name="平顶山市_2021.txt")
    assert (found.name, found.code) == ("新华区", "410402")


def test_what_kind_of_place_speaks_tells_a_short_name_apart() -> None:
    assert place_of(report("2021年政府工作报告", "县"), name="朝阳2021.txt").name == "朝阳县"
    assert place_of("政府工作报告\n", name="朝阳2021.txt").doubt == Doubt.SHARED


@pytest.mark.parametrize(
    "name", ["report.txt", "主要城市/其他地市_2021.txt", "新区规划.txt", "省自治区.txt", "最终稿.docx"]
)
def test_a_name_that_names_no_place_says_nothing(name: str) -> None:
    assert place_of(report("平顶山市2021年政府工作报告", "市"), name=name).code == "410400"


# What is given


@pytest.mark.parametrize(
    ("place", "name", "code", "level"),
    [
        ("平顶山市", "平顶山市", "410400", "prefecture"),
        ("平顶山市新华区", "平顶山市新华区", "410402", "county"),
        ("内蒙古", "内蒙古", "150000", "province"),
        ("410402 新华区", "新华区", "410402", "county"),
        ("410402", "新华区", "410402", "county"),
        ("000000 全国", "全国", "000000", "nation"),
        ("410402001 某街道", "某街道", "410402001", None),
    ],
)
def test_what_is_given_is_taken_as_given(place: str, name: str, code: str, level: str | None) -> None:
    text = report("洛阳市2021年政府工作报告", "市")
    expected = ReportPlace(name, code, None if level is None else Level(level), Origin.GIVEN)
    assert place_of(text, name="开封市.txt", place=place, year=2021) == expected


def test_a_given_name_of_several_places_is_told_apart_by_the_text_or_stays_open() -> None:
    assert place_of(report("平顶山市新华区2021年政府工作报告", "区"), place="新华区").code == "410402"
    assert place_of("", place="新华区", year=2021).doubt == Doubt.SHARED
    assert place_of("", place="火星市")[:2] == ("火星市", "")
    assert place_of("", place="火星市").doubt == Doubt.NO_DIVISION


def test_a_blank_place_is_none_given() -> None:
    assert place_of(report("平顶山市2021年政府工作报告", "市"), place=" ").code == "410400"


# Any string

anything = st.text(st.characters(codec=None), max_size=60)
woven = st.lists(
    st.sampled_from(
        [*"省市县区州旗盟年月在我代表第届人大", "平顶山", "新华区", "2021", "政府工作报告", "\n", "十", "受", "委托"]
    ),
    max_size=30,
)


@given(anything | woven.map("".join), anything | woven.map("".join), st.none() | anything)
def test_any_text_name_and_place_give_an_answer(text: str, name: str, place: str | None) -> None:
    found = place_of(text, name=name, place=place)
    assert bool(found.code) == (found.doubt is None)
    assert found.name or found.doubt == Doubt.UNNAMED or place
    year = year_of(text, name=name).year
    assert year is None or 1949 <= year <= 2101
