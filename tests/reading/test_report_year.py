"""The year a report is of: what is given, then the file's name, then what the day, the title and the headings say."""

from __future__ import annotations

import pytest

from xinhua_gov.reading.report_year import Day, Origin, ReportYear, day_given, head_of, year_of

ADDRESS = "各位代表：\n现在，我代表县人民政府，向大会报告工作，请予审议，并请各位委员提出意见。\n"


@pytest.mark.parametrize(
    ("text", "year"),
    [
        # the title
        ("2023年某县政府工作报告\n" + ADDRESS, 2023),
        ("某县2023年政府工作报告\n" + ADDRESS, 2023),
        ("政府工作报告（2023年）\n" + ADDRESS, 2023),
        ("某县人民政府工作报告（2023）\n" + ADDRESS, 2023),
        ("２０２３年政府工作报告\n" + ADDRESS, 2023),
        ("2 0 2 3 年 政府工作报告\n" + ADDRESS, 2023),
        # the day
        ("政府工作报告\n——2020年1月5日在某县第十届人民代表大会上\n" + ADDRESS, 2020),
        ("政府工作报告\n——二〇二〇年一月十五日在某县第十届人民代表大会上\n" + ADDRESS, 2020),
        ("政府工作报告\n（二0二〇年一月三十日）\n" + ADDRESS, 2020),
        ("政府工作报告\n（2020 年5 月29 日）\n" + ADDRESS, 2020),
        # one given at the end of a year is of the next
        ("政府工作报告\n（2022年12月28日）\n" + ADDRESS, 2023),
        ("政府工作报告\n——二〇一六年十一月十日在某市第四届人民代表大会上\n" + ADDRESS, 2017),
        ("2022年政府工作报告\n（2022年12月28日）\n" + ADDRESS + "一、2022年工作回顾\n", 2023),
        ("政府工作报告\n（二OO八年十二月三十一日）\n" + ADDRESS, 2009),
        # without an address the first lines are asked
        ("政府工作报告\n（2020年1月5日）\n" + "风调雨顺。" * 200, 2020),
        ("二、2021年工作安排\n" + "风调雨顺。" * 200, 2021),
        # headings
        (ADDRESS + "一、2021年工作回顾\n", 2022),
        (
            ADDRESS
            + "一、2021年工作回顾 这一年很不寻常，我们攻坚克难，完成了大会确定的各项目标和任务，谱写了新的篇章。\n",
            2022,
        ),
        (ADDRESS + "一、过去五年和2021年工作回顾\n", 2022),
        (ADDRESS + "一、“十三五”及2020年工作回顾\n", 2021),
        (ADDRESS + "2003年政府工作的回顾\n", 2004),
        (ADDRESS + "一、１９９３年工作的回顾和１９９４年工作的基本方针\n", 1994),
        (ADDRESS + "二、2021年工作安排\n", 2021),
        (ADDRESS + "三、2021年重点任务\n", 2021),
        (ADDRESS + "一、“十二五”回顾及2015年工作\n", 2016),
        (ADDRESS + "一、2009年政府主要工作\n二、2010年政府主要工作\n", 2010),
        (ADDRESS + "一、2017年以来工作回顾\n二、2022年工作安排\n", 2022),
        (ADDRESS + "二、2021—2025年主要目标\n三、2021年重点工作\n", 2021),
        (ADDRESS + "二、2035年远景目标\n三、2021年重点工作\n", 2021),
        # sentences
        (
            ADDRESS
            + "一、过去一年工作回顾\n"
            + "2004年，全县人民同心同德，克服困难，经济和社会各项事业都取得了新的进步，迈上了新的台阶。\n",
            2005,
        ),
        (ADDRESS + "我们要做好2024年的各项工作。\n", 2024),
        # the signature
        (ADDRESS + "让我们携手前进！\n某县人民政府\n2020年1月5日\n", 2020),
        (ADDRESS + "让我们携手前进！\n（2020年12月25日）\n", 2021),
    ],
)
def test_the_text_says_its_year(text: str, year: int) -> None:
    assert year_of(text).year == year


@pytest.mark.parametrize(
    "text",
    [
        "",
        "新建学校6所。",
        "政府工作报告\n" + ADDRESS,
        "各位代表：五年来，我们艰苦奋斗。\n",
        "3021年政府工作报告\n",
        "政府工作报告\n" + "风调雨顺。" * 200 + "2020年1月5日，会议开幕，全县上下一心，共同奋斗，取得了可喜的成绩。",
    ],
)
def test_a_text_that_says_none_has_none(text: str) -> None:
    assert year_of(text) == ReportYear(None)


def test_a_title_with_the_year_that_is_looked_back_on_gives_way_and_is_told() -> None:
    text = "2007年某省政府工作报告\n（2008年1月22日在某省第十届人民代表大会上）\n" + ADDRESS + "2007年工作回顾\n"
    assert year_of(text) == ReportYear(2008, Origin.OPENING, (2007,))


def test_a_day_that_the_report_only_tells_of_is_not_its_day() -> None:
    text = ADDRESS + "一、2021年工作回顾\n2019年3月5日，大会作出了决定。\n"
    assert year_of(text) == ReportYear(2022, Origin.HEADING)


@pytest.mark.parametrize(
    ("line", "day"),
    [
        ("（2020年1月5日）", Day(2020, 1, 5)),
        ("——2020 年 12 月 28 日在某县", Day(2020, 12, 28)),
        ("二〇二二年一月二十五日", Day(2022, 1, 25)),
        ("二OO八年十二月三十一日", Day(2008, 12, 31)),
        ("二○一六年二月廿六日", Day(2016, 2, 26)),
        ("２０１６年２月１０日", Day(2016, 2, 10)),
        ("2023年某县政府工作报告", None),
    ],
)
def test_the_day_is_read_in_digits_and_in_characters(line: str, day: Day | None) -> None:
    assert day_given(["政府工作报告", line]) == day


def test_the_head_ends_at_the_address_and_without_one_after_six_lines() -> None:
    assert head_of("政府工作报告\n\n 某市市长 李某 \n各位代表：\n现在报告工作。") == ["政府工作报告", "某市市长 李某"]
    assert head_of("\n".join("一二三四五六七八")) == ["一", "二", "三", "四", "五", "六"]


@pytest.mark.parametrize(
    ("name", "year"),
    [
        ("新华区_2021.txt", 2021),
        ("政府工作报告-主要城市_上海市_2025.txt", 2025),
        ("reports/2019/report.docx", 2019),
        ("2018年某县政府工作报告.pdf", 2018),
        ("20220115-report.txt", 2022),
        ("2022-12-28 某市.txt", 2023),
        ("2020/2021.txt", 2021),
    ],
)
def test_the_name_of_the_file_comes_before_the_text(name: str, year: int) -> None:
    assert year_of("2016年政府工作报告\n", name=name) == ReportYear(year, Origin.FILE_NAME, (2016,))


@pytest.mark.parametrize("name", ["report.txt", "2020-2021.txt", "410402.txt", "19.txt", "120211.txt"])
def test_a_name_with_no_year_or_several_says_nothing(name: str) -> None:
    assert year_of("2016年政府工作报告\n", name=name) == ReportYear(2016, Origin.OPENING)


def test_what_is_given_comes_first() -> None:
    found = year_of("2016年政府工作报告\n", name="2018.txt", year=2017)
    assert found == ReportYear(2017, Origin.GIVEN, (2016,))
