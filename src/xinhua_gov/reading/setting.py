"""Setting: which year the words are about, and whether they report or promise."""

from __future__ import annotations

import re

from xinhua_gov.periods import Period, period_of
from xinhua_gov.reading.scanner import BLANKS, MARKING, B
from xinhua_gov.reading.words import HEADING, MARKS, SENTENCE
from xinhua_gov.vocabulary import Modality

LONGEST_HEADING = 40
"""Characters of a line that may be a heading."""

OPENING = 8
"""Characters from the beginning of a paragraph in which a year is that of the whole of it."""

NEAR = 10
"""Characters before a number in which a word says that a change began there."""

BEGINNING = 400
"""Characters in which a report says which year it is of."""

FIRST_PLAN = 1953
"""The year in which the first five-year plan began."""

_WORDED = re.compile(r"[一二][九〇零○][零〇○一二三四五六七八九]{2}(?=年)")
_TITLE = re.compile(rf"(?<!\d)([12]\d{{3}}){B}年[^\n。，]{{0,20}}政府工作报告")
_HEADED = re.compile(
    rf"^[^\n（(]{{0,6}}?([12１２]\d{{3}}|{_WORDED.pattern}){B}年[^\n。，]{{0,8}}(?:任务|安排|重点|建议|目标|部署|主要工作)[^\n。，]{{0,8}}$",
    re.MULTILINE,
)
_DATED = re.compile(rf"(?<!\d)([12]\d{{3}}){B}年{B}\d{{1,2}}{B}月{B}\d{{1,2}}{B}日")
_YEAR = re.compile(rf"(?<!\d)([12]\d{{3}}){B}年")
_AROUND_HEADINGS = " \u3000\xa0\t\r#*"
_IS_NO_HEADING = re.compile(
    r"^(?:(?![（(][^）)]{1,3}[）)]\D{0,6}[12]\d{3}\s?年)[（(]|\d{1,3}(?!\d)|[●·—]|"
    r".*(?:报告|代表[：:，！]?$)|.*[；，！]$|(?!.*(?:以下|方面|主要)).*。$)"
)
_NUMBERED = re.compile(r"[一二三四五六七八九]、")
_END_OF_HEADING = re.compile(r"[。\s]{2,}|。")
_OPENS_THE_YEAR = re.compile(r"(?:今年|[12]\d{3}\s?年)(?:是|，?我们[将要]|[^，。\n]{0,8}(?:总体要求|主要预期目标))")
_ORDINALS = tuple(ten + one for ten in ("", "十") for one in "一二三四五六七八九十"[: 10 - len(ten)])
_PLAN = re.compile(rf"({'|'.join(sorted(_ORDINALS, key=len, reverse=True))})五[”」]?(?:时期|期间|规划|发展|主要|目标)")
_COLUMN = re.compile(r"单位\s?[:：]\s?([^\s，、；;/）)]{1,8})\s?(?=[）)]|$)")
_IS_PROSE = re.compile("[，。；]")
_STRANGE = re.compile(rf"[０-９]|{_WORDED.pattern}")
_WIDE = str.maketrans("０１２３４５６７８９", "0123456789")
_DIGITS = str.maketrans("零〇○一二三四五六七八九", "000123456789")
_NO_MARKS: frozenset[str] = frozenset()

_JOINING = ("和", "与", "及", "、")

MARKS_OF_SENTENCES = frozenset(("preliminary", "binding", "expected", "part_of_year", "whole_year"))
"""The marks that hold from their word to the end of the sentence; others hold for their clause."""


def narrow(text: str) -> str:
    """The text with Western digits in place of wide ones, and of those that write a year in words."""
    if _STRANGE.search(text) is None:
        return text
    return _WORDED.sub(lambda year: _figures(year[0]), text.translate(_WIDE))


def _figures(year: str) -> str:
    """A year in words as digits; one in digits of either width is left."""
    return year.translate(_DIGITS)


def year_of(text: str) -> int | None:
    """The year of a report: that of its title, of the heading of its tasks, or of the day it was delivered."""
    beginning = narrow(text[:BEGINNING])
    found = _TITLE.search(beginning) or _HEADED.search(text) or _DATED.search(beginning)
    return int(_figures(found[1])) if found else None


_MARKS_OF_NUMBERS = frozenset(("whole", "from"))


class Setting:
    """What the section and the sentence say of year and modality, as far as they have been read."""

    __slots__ = (
        "_heard",
        "_line",
        "_listened",
        "_modality",
        "_period",
        "_section_modality",
        "_section_period",
        "_text",
        "base",
        "base_at",
        "begin",
        "column",
        "dated",
        "dated_end",
        "dated_start",
        "listed",
        "modality",
        "period",
        "year",
    )

    begin: int
    year: int | None
    modality: Modality | None
    period: Period | None
    base: Period | None
    base_at: int
    column: str | None
    """The unit that the head of a table gives (单位：亿元), as printed."""
    dated: Period | None
    dated_start: int
    dated_end: int
    """The year that was named last, or the years, and where."""
    listed: tuple[Period, ...]
    """The years that are named in one list (2019年和2020年)."""

    def __init__(self, text: str, year: int | None) -> None:
        self._text = text
        self.year = year
        self._section_modality: Modality | None = None
        self._section_period: Period | None = None
        self._heard: dict[str, int] = {}  # where each mark was heard last in the sentence
        self._listened = 0  # how far marks have been listened for
        self.base, self.base_at = None, -1  # the year that the words compare with, and where they name it
        self.column = self.dated = None
        self.dated_start = self.dated_end = -1
        self.listed = ()
        self.start_line(0)

    def start_line(self, begin: int) -> None:
        """A line begins: where it is the heading of a section, or opens one, the section begins."""
        line, newline, _ = self._text[begin : begin + LONGEST_HEADING + 10].partition("\n")
        whole = bool(newline) or begin + len(line) == len(self._text)
        self._line = begin + len(line) - len(line.lstrip(_AROUND_HEADINGS))
        line = line.strip(_AROUND_HEADINGS)
        if whole and 0 < len(line) <= LONGEST_HEADING and not _IS_NO_HEADING.match(line):
            self._start_section(line)
        elif _NUMBERED.match(line):
            self._start_section(_END_OF_HEADING.split(line)[0])
        elif _OPENS_THE_YEAR.match(line):
            self._start_year(line)
        if self.column is not None and _IS_PROSE.search(line):
            self.column = None
        if "单位" in line:
            found = _COLUMN.search(line)
            self.column = found[1] if found else self.column
        self._modality, self._period = self._section_modality, self._section_period
        self.start_sentence(begin)

    def _start_section(self, heading: str) -> None:
        role = next((cue.role for word, cue in HEADING.items() if word in heading), None)
        if role is None:
            return
        found = _YEAR.search(narrow(heading))
        year = int(found[1]) if found else None
        if year is not None and self.year is not None:
            role = "reported" if year < self.year else "planned"
        self._section_modality = Modality(role)
        plan = _PLAN.search(heading) if year is None else None
        if plan is not None:
            first, last = _years_of_plan(_ORDINALS.index(plan[1]) + 1)
            self._section_period = period_of(first, last)
            if self.year is not None:
                self._section_modality = Modality.REPORTED if last < self.year else Modality.PLANNED
            return
        if year is None and self.year is not None:
            if "五年" in heading:
                several = (self.year - 5, self.year - 1) if role == "reported" else (self.year, self.year + 4)
                self._section_period = period_of(*several)
                return
            year = self.year - (role == "reported")
        self._section_period = None if year is None else period_of(year, year)

    def _start_year(self, line: str) -> None:
        """今年是 and the like open the part that promises, where no heading does."""
        found = _YEAR.match(narrow(line))
        year = int(found[1]) if found else self.year
        if year == self.year:
            self._section_modality = Modality.PLANNED
            self._section_period = None if year is None else period_of(year, year)

    def start_sentence(self, begin: int) -> None:
        """A sentence begins: what the one before said of year and modality is over."""
        self.begin = begin
        if self._heard:
            self._heard.clear()
        self.modality = self._modality
        self.period = self._period

    def _opens(self, start: int) -> None:
        """What stands at the beginning of a paragraph holds for the whole of it."""
        if start - self._line <= OPENING:
            self._modality, self._period = self.modality, self.period

    def hear(self, word: str, start: int) -> None:
        """A word says which year it is about, or whether it is promised; not where it is what is compared with."""
        cue, before = SENTENCE[word], self._text[start - 1 : start]
        if cue.code in MARKS_OF_SENTENCES:
            self._heard[cue.code] = start
        if cue.role == "nothing":
            return
        if cue.role in ("planned", "reported"):
            self.modality = Modality(cue.role)
        elif before not in "比较同与跟" or not before:
            offsets = [int(offset) for offset in cue.code.split()]
            if offsets[0] < 0:
                self.modality = Modality.REPORTED
            if self.year is not None:
                self.period = period_of(self.year + offsets[0], self.year + offsets[-1])
            self._opens(start)

    def name_year(self, first: int, last: int, start: int, end: int) -> None:
        """The text names a year or several."""
        named = period_of(first, last)
        before = self._text[max(0, start - 2) : start].rstrip(BLANKS)[-1:]
        listed = before in _JOINING and self.begin <= self.dated_start
        if listed and self._text[self.dated_end : start].strip(BLANKS) == before:
            self._join(named, first)
        else:
            self.listed = ()
            if before and before in "比较同与跟从自由是":
                if before in "比较同与" and first == last:
                    self.base, self.base_at = named, start
                self.dated, self.dated_start, self.dated_end = named, start, end
                return
            self.period = named
        self.dated, self.dated_start, self.dated_end = named, start, end
        if self.year is not None:
            if last > self.year or (last == self.year and self._section_modality is not Modality.REPORTED):
                self.modality = Modality.PLANNED
            elif last < self.year:
                self.modality = Modality.REPORTED
        self._opens(start)

    def _join(self, named: Period | None, first: int) -> None:
        """A year that 和 joins to the one before it: both are meant, as one period where they follow each other."""
        known = self.listed or ((self.dated,) if self.dated else ())
        self.listed = (*known, named) if named else known
        follows = bool(known) and known[-1].end == first - 1
        self.period = period_of(known[0].first_year, first) if follows else named

    def name_years(self, count: int, start: int, *, ahead: bool) -> None:
        """The text names some years before the report's own, or from it on."""
        if ahead:
            self.modality = Modality.PLANNED
        else:
            self.modality = Modality.REPORTED
        if self.year is not None:
            first = self.year if ahead else self.year - count
            self.period = period_of(first, first + count - 1)
        self._opens(start)

    def mark(self, role: str, start: int) -> None:
        """Something that no word of the table says, such as a part of a year, marks the sentence."""
        self._heard[role] = start

    def marks(self, clause: int, start: int, last: int) -> frozenset[str]:
        """The marks of the number at `start`: of its sentence, of its clause, and since the `last` number.

        What is said of a part of a year gives way to a whole year that is named behind it. What was said to be added
        before the last number is `added_earlier`; the whole of something (总量) is what is said behind that number.
        """
        heard = self._heard
        listened = self._listened if self._listened > self.begin else self.begin
        match = MARKING.search(self._text, listened, start)
        while match is not None:
            heard[MARKS[match[0]].role] = match.start()
            match = MARKING.search(self._text, match.end(), start)
        self._listened = start
        if not heard:
            return _NO_MARKS
        clause = max(clause, self._text.rfind("：", clause, start) + 1)
        found = set()
        for role, at in heard.items():
            if role in MARKS_OF_SENTENCES:
                if role != "part_of_year" or at >= heard.get("whole_year", -1):
                    found.add(role)
            elif at < clause:
                continue
            elif role == "added":
                found.add(role if at >= last else "added_earlier")
            elif role not in _MARKS_OF_NUMBERS or at >= (last if role == "whole" else max(last, start - NEAR)):
                found.add(role)
        return frozenset(found) if found else _NO_MARKS

    def base_of(self, near: int) -> Period | None:
        """The year that the words compare with, where the sentence names it behind an offset."""
        return self.base if self.base_at >= near and self.base_at >= self.begin else None

    def name_plan(self, number: int, start: int, *, at_its_end: bool) -> None:
        """The text names the years of a five-year plan, or the last of them."""
        first, last = _years_of_plan(number)
        self.name_year(last if at_its_end else first, last, start, start)


def _years_of_plan(number: int) -> tuple[int, int]:
    """The first and the last year of a five-year plan; between the second and the third three years had none."""
    first = FIRST_PLAN + 5 * (number - 1) + (3 if number > 2 else 0)
    return first, first + 4
