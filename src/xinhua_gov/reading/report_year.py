"""The year of a report: by what is given, by its file's name, or by what the text says in several places.

A report is of the year whose tasks it sets; what it looks back on is the year before. One that is given in November or
December is of the year that follows. The day it was given, its title, its headings and its first sentences each say
what they say, and the year with the most weight is taken: a title often bears the year that is looked back on.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from itertools import takewhile
from typing import NamedTuple

from xinhua_gov.reading.numerals import chinese_number
from xinhua_gov.vocabulary import Word
from xinhua_gov.word_roles import written

FIRST_YEAR, LAST_YEAR = 1949, 2100
"""The years that a report may be of."""

BEGINNING = 600
"""Characters in which the title and the day stand."""

LONGEST_HEADING = 40
"""Characters of a line, or of its beginning, that may be a heading."""

LONGEST_OPENING = LONGEST_HEADING + 6
"""Characters of a paragraph in which a heading with its number stands that opens it."""

CLOSING, LONGEST_SIGNATURE = 120, 30
"""Characters in which a report is signed, and of a line of that."""

MOST_LINES, LONGEST_LINE = 6, 80
"""How many lines the head of a text without an address has, and how many characters such a line."""

LONGEST_SETTING = 4
"""Characters before a year in which a word says that its tasks are set."""

MOST_OF_SENTENCES = 2
"""The most weight that the sentences of a text can give to one year."""

NEXT_YEAR_FROM = 11
"""The month from which a report is of the year that follows."""


class Origin(Word):
    """Where the place or the year of a report is taken from."""

    GIVEN = "given", "用户给定", "given"
    FILE_NAME = "file_name", "文件名", "file name"
    OPENING = "opening", "标题和开头", "title and opening"
    HEADING = "heading", "小标题", "headings"
    TEXT = "text", "正文", "body of the text"


class ReportYear(NamedTuple):
    """The year that a report is of, None where nothing says it, and where that is taken from.

    `others` are years that something else speaks for, such as a title with the year that is looked back on.
    """

    year: int | None
    origin: Origin | None = None
    others: tuple[int, ...] = ()


class Day(NamedTuple):
    """The day on which a report was given, as it is printed: there may be no such day."""

    year: int
    month: int
    day: int

    @property
    def report_year(self) -> int:
        """The year of a report that is given on the day."""
        return self.year + (self.month >= NEXT_YEAR_FROM)


class _Vote(NamedTuple):
    """A year that something speaks for, and with how much weight."""

    year: int
    weight: int
    origin: Origin


def _form(pattern: str) -> re.Pattern[str]:
    """A pattern written with the roles of the table of words beside."""
    return written("reading", "report_year", pattern)


_DIGIT = "[0-9０-９〇○零ＯOo一二三四五六七八九]"
_BLANK = r"[ \t\u3000\xa0]?"
_FIRST = "[12１２一二]"
_REST = rf"{_BLANK}{_DIGIT}{_BLANK}{_DIGIT}{_BLANK}{_DIGIT}"
_FOUR = _FIRST + _REST
_YEAR = re.compile(rf"({_FIRST}(?<!{_DIGIT}{_FIRST}){_REST}){_BLANK}年")  # looks back late: a third of the time
_MONTH = "(?:1[0-2]|0?[1-9]|１[０-２]|０?[１-９]|十[一二]?|[一二三四五六七八九])"
_DAY_OF_MONTH = "(?:[0-9０-９]{1,2}|[一二三十廿]{1,3}[一二三四五六七八九]?|[四五六七八九])"
_DAY = re.compile(rf"(?<!{_DIGIT})({_FOUR}){_BLANK}年{_BLANK}({_MONTH}){_BLANK}月{_BLANK}({_DAY_OF_MONTH}){_BLANK}日")
_SIGNED = re.compile(rf"[（(]?{_DAY.pattern}[）)]?")
_TITLE = re.compile(
    rf"(?<!{_DIGIT})({_FOUR}){_BLANK}年(?!{_BLANK}{_MONTH}{_BLANK}月)[^\n。，]{{0,20}}工作报告"
    rf"|工作报告{_BLANK}[（(][^）)\n]{{0,16}}?(?<!{_DIGIT})({_FOUR}){_BLANK}年?{_BLANK}[）)]"
)
_PUBLISHED = re.compile(r"(?<!\d)([12]\d{3})[-/.](0?[1-9]|1[0-2])[-/.](\d{1,2})(?!\d)")
_ADDRESS = _form(r"[各诸]位{address}|(?m:^)[^\S\n]*{hearers}")
_LOOKS_BACK = _form("{back}")
_LOOKS_AHEAD = _form("{ahead}")
_ON_WORK = _form("{work}")
_OPENS_PARAGRAPH = re.compile(
    rf"(?:[（(]?[一二三四五六七八九十]{{1,3}}[）)、．.][^\S\n]?|(?={_FOUR}))[^\s。，]{{4,{LONGEST_HEADING}}}(?=[\s。])"
)
_IS_NO_ONE_YEAR = _form(r"年(?:{goes_on}|[—–\-－~～])")
_GOES_ON = re.compile(r"[—–\-－~～至到]$")
_FIRST_WORDS = _form(rf"{{past}}?({_FOUR}){_BLANK}年(?:[，,是]|全[国省市县区州旗盟])")
_ASKS = _form("{asks}")
_SET = _form(r"{set}了?\Z")
_FROM_THEN_ON = "以来"
_EXPECTED = re.compile(r"[^。，\n]{0,16}预期目标")
_IN_NAME = re.compile(r"(?<!\d)(19[4-9]\d|20\d\d)(?:[-_.年]?(0[1-9]|1[0-2])[-_.月]?(?:0[1-9]|[12]\d|3[01])日?)?(?!\d)")
_PLAIN = str.maketrans("０１２３４５６７８９零〇○ＯOo一二三四五六七八九", "0123456789000000123456789", " \t\u3000\xa0")
_TWENTY = "廿"


def year_of(text: str, *, name: str = "", year: int | None = None) -> ReportYear:
    r"""The year that a report is of; `name` is the name or path of its file, `year` the year if it is known.

    What is given comes before the file's name, the name before the text.

    >>> year_of("政府工作报告\n一、2021年工作回顾\n")
    ReportYear(year=2022, origin=<Origin.HEADING: 'heading'>, others=())
    >>> year_of("——2022年12月28日在某市第六届人民代表大会第二次会议上\n各位代表：\n").year
    2023
    """
    said = _of_text(text)
    told = year if year is not None else _year_in_name(name)
    if told is None:
        return said
    others = tuple(other for other in (said.year, *said.others) if other not in (None, told))
    return ReportYear(told, Origin.GIVEN if year is not None else Origin.FILE_NAME, others)


def year_said(text: str) -> int | None:
    """The year that `year_of` tells of a text, sooner: its sentences are asked only where they can still decide."""
    weights = _weights([*_of_ends(text), *_of_headings(text)])
    first, second = [*sorted(weights.values(), reverse=True), 0, 0][:2]
    return _heaviest(weights) if first - second > MOST_OF_SENTENCES else _of_text(text).year


def _of_text(text: str) -> ReportYear:
    votes = [*_of_ends(text), *_of_headings(text), *_of_sentences(text)]
    weights = _weights(votes)
    if not weights:
        return ReportYear(None)
    year = _heaviest(weights)
    origin = max((vote for vote in votes if vote.year == year), key=lambda vote: vote.weight).origin
    return ReportYear(year, origin, tuple(sorted(other for other in weights if other != year)))


def _weights(votes: list[_Vote]) -> dict[int, int]:
    weights: dict[int, int] = {}
    for vote in votes:
        weights[vote.year] = weights.get(vote.year, 0) + vote.weight
    return weights


def _heaviest(weights: dict[int, int]) -> int:
    """The year with the most weight, of two the later."""
    return max(weights, key=lambda year: (weights[year], year))


def head_of(text: str) -> list[str]:
    r"""The short lines before the address to the deputies, or the first of a text without one.

    >>> head_of("政府工作报告\n——2022年1月8日在某市人民代表大会上\n市长 李某\n各位代表：\n现在，我报告工作。")
    ['政府工作报告', '——2022年1月8日在某市人民代表大会上', '市长 李某']
    """
    beginning = text[:BEGINNING]
    address = _ADDRESS.search(beginning)
    before = beginning[: address.start()] if address else beginning
    lines = [line.strip() for line in before.split("\n") if line.strip()]
    return [line for line in (lines if address else lines[:MOST_LINES]) if len(line) <= LONGEST_LINE]


def closing(text: str) -> list[str]:
    """The short lines that a text ends with, where who speaks and the day may stand."""
    lines = text[-CLOSING:].rstrip().split("\n")
    return [line.strip() for line in takewhile(lambda line: len(line) <= LONGEST_SIGNATURE, reversed(lines))]


def day_given(head: list[str]) -> Day | None:
    """The day on which a report was given, as the head of its text prints it.

    >>> day_given(["政府工作报告", "（二〇二二年一月二十五日）"])
    Day(year=2022, month=1, day=25)
    """
    return _day(next(filter(None, map(_DAY.search, head)), None))


def _of_ends(text: str) -> Iterator[_Vote]:
    """What the day and the title say, and where the report opens with no day the one that it closes with."""
    head = head_of(text)
    day = day_given(head)
    if day:
        yield from _vote(day.report_year, 3, Origin.OPENING)
    signed = None if day else _day(next(filter(None, map(_SIGNED.fullmatch, closing(text))), None))
    if signed:
        yield from _vote(signed.report_year, 2, Origin.TEXT)
    title = next(filter(None, map(_TITLE.search, head)), None)
    if title:
        yield from _vote(_year_number(title[1] or title[2]), 2, Origin.OPENING)
    published = next(filter(None, map(_PUBLISHED.search, head)), None)
    if published:
        yield from _vote(Day(*map(int, published.groups())).report_year, 1, Origin.OPENING)


def _of_headings(text: str) -> Iterator[_Vote]:
    """What the headings say: the first that looks back, most of those that look ahead, the last that does neither."""
    back: list[int] = []
    ahead: Counter[int] = Counter()
    neither: list[int] = []
    for line in map(str.strip, text.split("\n")):
        for year, about, heading in _years_of_heading(line) if "年" in line[:LONGEST_OPENING] else ():
            if _LOOKS_BACK.search(about):
                back.append(year + 1)
            elif _LOOKS_AHEAD.search(about):
                ahead[year] += 1
            elif _ON_WORK.search(about) and _LOOKS_BACK.search(heading):
                back.append(year + 1)
            elif _ON_WORK.search(about):
                neither.append(year)
    if back:
        yield from _vote(back[0], 2, Origin.HEADING)
    if ahead:
        yield from _vote(ahead.most_common(1)[0][0], 2, Origin.HEADING)
    if neither:
        yield from _vote(max(neither), 1, Origin.HEADING)


def _years_of_heading(line: str) -> Iterator[tuple[int, str, str]]:
    """The years that a heading names, with what it says behind each, and the whole of it."""
    opens = None if len(line) <= LONGEST_HEADING else _OPENS_PARAGRAPH.match(line)
    heading = line if len(line) <= LONGEST_HEADING else opens[0] if opens else ""
    if "年" not in heading or "报告" in heading:
        return
    for found in _YEAR.finditer(heading):
        following = _YEAR.search(heading, found.end())
        about = heading[found.end() - 1 : following.start() if following else None]
        runs_on = _IS_NO_ONE_YEAR.match(about) or _GOES_ON.search(heading[: found.start()])
        if not runs_on and not _DAY.match(heading, found.start()):
            yield _year_number(found[1]), about, heading


def _of_sentences(text: str) -> Iterator[_Vote]:
    """What the first words of the first paragraphs say, and the sentence that sets the tasks."""
    paragraphs = (line.strip() for line in text[: 3 * BEGINNING].split("\n") if len(line) > LONGEST_HEADING)
    opens = next((_FIRST_WORDS.match(line) for line in paragraphs if not _ASKS.search(line)), None)
    if opens:
        yield from _vote(_year_number(opens[1]) + 1, 1, Origin.TEXT)
    tasks = Counter(_year_number(found[1]) for found in _YEAR.finditer(text) if _sets_tasks(text, *found.span()))
    if tasks:
        yield from _vote(tasks.most_common(1)[0][0], 1, Origin.TEXT)


def _sets_tasks(text: str, start: int, end: int) -> bool:
    """Whether the words around a year set its tasks: 做好2022年各项工作, 2022年主要预期目标."""
    set_before = _SET.search(text[max(0, start - LONGEST_SETTING) : start])
    return bool(set_before and not text.startswith(_FROM_THEN_ON, end)) or _EXPECTED.match(text, end) is not None


def _year_in_name(name: str) -> int | None:
    """The one year that a file's name has, else the one that the nearest of its folders has."""
    for part in reversed(re.split(r"[/\\]", name)):
        years = {int(found[1]) + (int(found[2] or 1) >= NEXT_YEAR_FROM) for found in _IN_NAME.finditer(part)}
        if len(years) == 1:
            return years.pop()
    return None


def _vote(year: int, weight: int, origin: Origin) -> Iterator[_Vote]:
    if FIRST_YEAR <= year <= LAST_YEAR:
        yield _Vote(year, weight, origin)


def _year_number(year: str) -> int:
    return int(year.translate(_PLAIN))


def _day(found: re.Match[str] | None) -> Day | None:
    return Day(_year_number(found[1]), _of_calendar(found[2]), _of_calendar(found[3])) if found else None


def _of_calendar(word: str) -> int:
    """The number of a month or a day, in digits or in characters."""
    plain = word.translate(_PLAIN)
    return int(plain) if plain.isdecimal() else int(chinese_number(word.replace(_TWENTY, "二十")) or 0)
