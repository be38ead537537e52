"""How well the place and the year of a report are told: `python benchmarks/places.py [--wrong] [--held FILE]`.

The reports in ../shared/corpus beside the checkout, whose file names say both, are read with their names withheld: once
as they are, once without what stands before the address to the delegates, which mostly says it. `--held` names a file
with names of files, one a line, that are counted apart: those that no rule was written on. Then every division of the
table, under every code that it had, gives a report of which only the opening is made here: once with the name of what
it lies in, where its code must be found; once without, where it must be found if no other bore the name in that year,
and left open if one did. All takes about a minute.
"""

from __future__ import annotations

import argparse
import itertools
import re
import time
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from figures import CORPUS, Figure

from xinhua_gov.reading.report_year import year_of
from xinhua_gov.recognition.divisions import NATION, Division, divisions, path, standing
from xinhua_gov.recognition.report_place import Doubt, place_of
from xinhua_gov.vocabulary import Level

LATEST = 2026
PINYIN = {
    "beijing": "北京市",
    "chongqing": "重庆市",
    "fujian": "福建省",
    "guangxi": "广西壮族自治区",
    "henan": "河南省",
    "jilin": "吉林省",
    "neimenggu": "内蒙古自治区",
    "shanghai": "上海市",
    "yunnan": "云南省",
    "zhejiang": "浙江省",
}
NAMED_AFTER_WHAT_IS_PAST = re.compile("四川省_20(?:07|08|09|10)")
"""Reports whose files, like their titles, bear the year that is looked back on: they were given in the year after."""

OPENINGS = (
    """{beside}{name}政府工作报告
——{year}年1月15日在{name}第十五届人民代表大会第三次会议上
{name}人民政府{office} 李明
各位代表：
现在，我代表{name}人民政府，向大会报告工作，请予审议，并请各位委员提出意见。
一、{last}年工作回顾
""",
    """政府工作报告
（{year}年1月15日在{beside}{name}第十五届人民代表大会第三次会议上）
{office} 李 明
各位代表：
现在，我代表{kind}人民政府，向大会报告工作，请予审议。
""",
    """{beside}{name}{year}年政府工作报告
来源：{kind}政府办公室 发布时间：{year}-02-10 浏览次数：120
各位代表：
现在，我代表{kind}人民政府，向大会报告工作，请予审议。
""",
    """{year}年政府工作报告
各位代表：
受{beside}{name}人民政府委托，现向大会报告工作，请予审议。
""",
)
"""Openings of the forms that reports have; each division gets the next."""

HOW = {
    "beside": ("named with what it lies in: code found", "写明上级：代码正确"),
    "alone": ("its name alone, which no other bears: code found", "只写名称且无同名：代码正确"),
    "shared": ("its name alone, which others bear: left open", "只写名称且有同名：未判断"),
}
"""How a division is named, and what is wanted then."""

KINDS = ("自治区", "自治州", "自治县", "自治旗", "地区", "林区", "特区", *"省市县区州旗盟")
OFFICES = {"省": "省长", "市": "市长", "县": "县长", "区": "区长", "州": "州长", "旗": "旗长", "盟": "盟长"}


class Report(NamedTuple):
    """A report of the corpus, and what the name of its file says of it."""

    file: str
    text: str
    place: str
    year: int


def figures(*, wrong: bool = False, held: str = "") -> Iterator[Figure]:
    """The shares that are right, in the corpus and over the table; what is not right is printed with `wrong`."""
    reports = list(_reports())
    apart = set(Path(held).read_text(encoding="utf-8").split("\n")) if held else set()
    for en, zh, some in (
        ("reports", "报告", [report for report in reports if report.file not in apart]),
        (
            "reports that no rule was written on",
            "制定规则时未看过的报告",
            [one for one in reports if one.file in apart],
        ),
    ):
        if some:
            yield from _of_corpus(some, en, zh, wrong=wrong)
    yield from _of_table(wrong=wrong)


def _reports() -> Iterator[Report]:
    for file in sorted(CORPUS.rglob("*.txt")):
        year = re.search(r"(?<!\d)\d{4}(?!\d)", file.stem)
        place = re.search(r"([^_-]+)_\d{4}$|^pref-\d{4}-(.+)$|^(?:prov|city)-\d{4}-(.+)$|^(state)-", file.stem)
        if year and place:
            name = next(filter(None, place.groups()))
            name = NATION if name in ("state", "国务院") else PINYIN.get(name, name)
            yield Report(file.name, file.read_text(encoding="utf-8"), name, int(year[0]))


def _of_corpus(reports: list[Report], en: str, zh: str, *, wrong: bool) -> Iterator[Figure]:
    right: Counter[str] = Counter()
    seconds = 0.0
    for report in reports:
        start = time.perf_counter()
        year, place = year_of(report.text), place_of(report.text)
        seconds += time.perf_counter() - start
        expected = divisions(report.place, report.year)
        disputed = bool(NAMED_AFTER_WHAT_IS_PAST.search(report.file))
        found = [
            place.name == report.place and place.code in {one.code for one in expected},
            place.level == expected[0].level,
        ]
        found += [year.year == report.year, year.year == report.year + disputed]
        bare = report.text[report.text.find("各位代表") :] if "各位代表" in report.text[:900] else report.text
        cut = place_of(bare)
        right.update(place=found[0], level=found[1], year=found[2], delivered=found[3], all=all(found[:2] + found[3:]))
        right.update(cut=cut.name == report.place, cut_open=not cut.name)
        if wrong and not all(found):
            print(f"  {report.file}: {place}, {year}")
    number = len(reports)
    print(f"{en}: {number}, {seconds / number * 1000:.1f} ms each")
    for key, what, was in (
        ("place", "place and code right", "地名和代码正确"),
        ("level", "level right", "级别正确"),
        ("year", "year that of the file's name", "年份与文件名一致"),
        ("delivered", "year that of delivery", "年份与报告作出之年一致"),
        ("all", "place, level and year right", "地名、级别和年份均正确"),
        ("cut", "place right without title and opening lines", "去掉标题和开头行后地名正确"),
        ("cut_open", "place left open without title and opening lines", "去掉标题和开头行后未判断"),
    ):
        yield Figure("places", f"{en}: {what}", f"{zh}：{was}", f"{right[key]} of {number}")


def _of_table(*, wrong: bool) -> Iterator[Figure]:
    """Every division in the year after the last in which it stood, or in the latest."""
    right: Counter[tuple[str, str]] = Counter()
    number: Counter[tuple[str, str]] = Counter()
    for place, opening in zip(standing(), itertools.cycle(OPENINGS)):
        year = min(place.last, LATEST - 1) + 1
        shared = any(one.code != place.code for one in divisions(place.name, year))
        for lies_in in {path(place, year - 1).removesuffix(place.name), ""}:
            found = place_of(_filled(opening, place, year, lies_in))
            how = "beside" if lies_in else "shared" if shared else "alone"
            good = found.code == place.code if how != "shared" else not found.code and found.doubt == Doubt.SHARED
            number[place.level, how] += 1
            right[place.level, how] += good
            if wrong and not good:
                print(f"  {year} {lies_in} {place}: {found}")
    for level, how in sorted(number):
        (en, zh), of = HOW[how], Level(level)
        value = f"{right[level, how]} of {number[level, how]}"
        yield Figure("places", f"openings made, {of.en}, {en}", f"自拟开头，{of.zh}，{zh}", value)


def _filled(opening: str, place: Division, year: int, beside: str) -> str:
    kind = next((kind for kind in KINDS if place.name.endswith(kind)), place.name)
    office = "主席" if kind == "自治区" else OFFICES.get(kind[-1], "专员")
    return opening.format(beside=beside, name=place.name, kind=kind, year=year, last=year - 1, office=office)


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description="Place and year of reports.")
    parser.add_argument("--wrong", action="store_true", help="print what is not right")
    parser.add_argument("--held", default="", metavar="FILE", help="count apart the files that FILE lists")
    options = parser.parse_args()
    for figure in list(figures(wrong=options.wrong, held=options.held)):
        print(figure)
