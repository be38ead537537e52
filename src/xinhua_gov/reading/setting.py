"""Setting: which year the words are about, and whether they report or promise."""

from __future__ import annotations

import re

from xinhua_gov.periods import Period, period_of
from xinhua_gov.reading.report_year import day_given, head_of
from xinhua_gov.reading.scanner import BLANKS, CHINESE, DIGIT, MARKING, B, any_of
from xinhua_gov.reading.words import AIMS, FULFILLED, HEADING, LASTING, MARKS, NOTES, SENTENCE, Cue
from xinhua_gov.vocabulary import Modality

LONGEST_HEADING = 40
"""Characters of a line that may be a heading."""

LONGEST_LEAD = 240
"""Characters of a sentence that leads in to a list."""

OPENING = 8
"""Characters from the beginning of a paragraph in which a year is that of the whole of it."""

NEAR = 10
"""Characters before a number in which a word says that a change began there."""

FIRST_PLAN = 1953
"""The year in which the first five-year plan began."""

_WORDED = re.compile(r"[一二][九〇零○][零〇○一二三四五六七八九]{2}(?=年)")
_YEAR = re.compile(rf"(?<!\d)([12]\d{{3}}){B}年")
_AROUND_HEADINGS = " \u3000\xa0\t\r#*"
_IS_NO_HEADING = re.compile(
    r"^(?:第?[一二三四五六七八九十]{1,2}(?:是|，)|(?![（(][^）)]{1,3}[）)]\D{0,6}[12]\d{3}\s?年)[（(]|\d{1,3}(?!\d)|[●·—]|"
    r".*(?:报告|代表[：:，！]?$)|.*[；，！]$|(?!.*(?:以下|方面|主要)).*。$)"
)
_NUMBERED = re.compile(r"[一二三四五六七八九]、")
_END_OF_HEADING = re.compile(r"[。\s]{2,}|。")
_ADDRESS = re.compile(r"\A各位(?:人大)?代表(?:、同志们)?[！，：:,!]\s?")
_OPENS_THE_YEAR = re.compile(r"(?:今年|[12]\d{3}\s?年)(?:是|，?我们[将要]|[^，。\n]{0,8}(?:总体要求|主要预期目标))")
_IS_NOTES = re.compile(rf"[^\n。，；]{{0,16}}?(?:{any_of(NOTES)})[^\n。，；]{{0,8}}$")
_OPENS_LAST_YEAR = re.compile(
    r"(?:刚刚)?(?:过去的?)?([12]\d{3})\s?年(?:是|，)|(?:刚刚)?过去的?一年|一年来|(?:在)?(?:去年|上年)(?:，|的)"
)
_FIRST_OF_LAST_YEARS = frozenset("12１２一二刚过在去上")
_IS_A_BASE = re.compile(rf".{{4}}{B}年[底末]?的?(?:基础|水平)上")
_SINCE = re.compile(rf".{{4}}{B}年[底末初]?(?:以来|至今)")
_IS_MULTIPLIED = re.compile(rf"[^，。；\n]{{2,12}}?的[近约超]?(?:[{DIGIT}.．]+|[{CHINESE}]+)多?倍")
_END_OF_YEAR = re.compile("年?[底末]|同期")
_HELD_TO = ("恢复至", "恢复到", "相当于")
_ORDINALS = tuple(ten + one for ten in ("", "十") for one in "一二三四五六七八九十"[: 10 - len(ten)])
_PLAN_NAMED = rf"({'|'.join(sorted(_ORDINALS, key=len, reverse=True))})五[”」]?"
_ANY_PLAN = re.compile(rf"“{_PLAN_NAMED}")
_PLAN = re.compile(rf"{_PLAN_NAMED}(?:时期|期间|规划|发展|主要|目标|工作|回顾|以来|成就|成绩)")
_OPENS_A_PLAN = re.compile(rf"[—–\-]{{0,2}}(?:回眸|回顾|过去的|刚刚过去的)?[“「]?{_PLAN_NAMED}(?:时期|期间|以来|，)")
_FIRST_OF_PLANS = frozenset("—–-回过刚“「一二三四五六七八九十")
_SETS_AIMS = re.compile(r"预期(?:性)?(?:目标|指标|调控目标)[^，。；\n]{0,8}?(?:是|为|[：:])")
_SAYS_LITTLE = "工作"
"""The word of headings that look back as often as ahead: the first section of a report looks back."""

_COMPARES = "于在过超持"
"""What stands before 上年 where it is compared with in the middle of a sentence: 高于上年, 在上年的基础上."""

_IS_FULFILLED = re.compile(rf"预期(?:性)?(?:指标|目标|任务)+[^，。；\n]{{0,4}}?(?:{any_of(FULFILLED)})(?!的?[：:])")
_COLUMN = re.compile(r"单位\s?[:：]\s?([^\s，、；;/）)]{1,8})\s?(?=[）)]|$)")
_IS_PROSE = re.compile("[，。；]")
_STRANGE = re.compile(rf"[０-９]|{_WORDED.pattern}")
_WIDE = str.maketrans("０１２３４５６７８９", "0123456789")
_DIGITS = str.maketrans("零〇○一二三四五六七八九", "000123456789")
_NO_BLANKS = dict.fromkeys(map(ord, BLANKS))
_NO_MARKS: frozenset[str] = frozenset()
_IS_ITEM = re.compile(r"[—–●◆■▪·]|[（(]?\d{1,2}[)）、.．]|[①-⑳]|.*；$")
_LEADS_IN = ("：\n", ":\n")
_DASHES = ("—", "–")
_OVER_FIVE_YEARS = re.compile(
    r"(?:(?<![一-鿿])(?:过去的?|这)?五年(?:来|，)[^。\n]*|是[^。，\n]{2,30}的五年)[。：:]?\s*\Z"
)
"""The last sentence of a paragraph that tells what five years brought, in the items with a dash behind it."""
_Time = tuple[Modality | None, Period | None]

_JOINING = ("和", "与", "及", "、")

MARKS_OF_SENTENCES = frozenset(("preliminary", "binding", "expected", "part_of_year", "whole_year", "part"))
"""The marks that hold from their word to the end of the sentence; others hold for their clause."""


def narrow(text: str) -> str:
    """The text with Western digits in place of wide ones, and of those that write a year in words."""
    if _STRANGE.search(text) is None:
        return text
    return _WORDED.sub(lambda year: _figures(year[0]), text.translate(_WIDE))


def _figures(year: str) -> str:
    """A year in words as digits; one in digits of either width is left."""
    return year.translate(_DIGITS)


def _is_given_early(text: str, year: int) -> bool:
    """Whether a report was given in the last months of the year before its own."""
    day = day_given(head_of(text))
    return day is not None and day.year == year - 1 and day.report_year == year


_IN_THE_YEAR_TOLD = ("年内", "本年")
_MARKS_OF_NUMBERS = frozenset(("whole", "from"))


class Setting:
    """What the section and the sentence say of year and modality, as far as they have been read."""

    __slots__ = (
        "_column_period",
        "_early",
        "_heard",
        "_lead",
        "_line",
        "_listened",
        "_modality",
        "_part",
        "_section_modality",
        "_section_period",
        "_text",
        "around",
        "base",
        "base_at",
        "begin",
        "column",
        "dated",
        "dated_end",
        "dated_start",
        "in_notes",
        "listed",
        "modality",
        "period",
        "spelled_end",
        "year",
    )

    begin: int
    year: int | None
    modality: Modality | None
    period: Period | None
    around: Period | None
    """The period that the paragraph is about, or its section."""
    base: Period | None
    base_at: int
    in_notes: bool
    column: str | None
    """The unit that the head of a table gives (单位：亿元), as printed."""
    dated: Period | None
    dated_start: int
    dated_end: int
    """The year that was named last, or the years, and where."""
    spelled_end: int
    """Where the years end that were last named for a total (五年累计)."""
    listed: tuple[Period, ...]
    """The years that are named in one list (2019年和2020年)."""

    def __init__(self, text: str, year: int | None) -> None:
        self._text = text
        self.year = year
        self._section_modality: Modality | None = None
        self._section_period: Period | None = None
        self._early = year is not None and _is_given_early(text, year)
        self._heard: dict[str, int] = {}  # where each mark was heard last in the sentence
        self._lead: _Time | None = None  # what the line before a list of aims says of time
        self._part = -1  # the sentence in which a number was said of a part of the place
        self._listened = 0  # how far marks have been listened for
        self.in_notes = False  # whether a glossary or the like has begun
        self.base, self.base_at = None, -1  # the year that the words compare with, and where they name it
        self.column = self.dated = None
        self._column_period: Period | None = None
        self.dated_start = self.dated_end = self.spelled_end = -1
        self.listed = ()
        self.start_line(0)

    def start_line(self, begin: int) -> None:
        """A line begins: where it is the heading of a section, or opens one, the section begins."""
        text, far = self._text, begin + LONGEST_HEADING + 10
        stop = text.find("\n", begin, far)
        whole = stop >= 0 or far >= len(text)
        line = text[begin : stop if stop >= 0 else far]
        inner = line.lstrip(_AROUND_HEADINGS)
        self._line = begin + len(line) - len(inner)
        line = inner.rstrip(_AROUND_HEADINGS)
        if line:
            self._open(line, whole=whole)
        self._modality, self.around = self._section_modality, self._section_period
        if self._lead is not None or line.startswith(_DASHES) or text.endswith(_LEADS_IN, 0, begin):
            self._lead = self._lead_in(begin, line)
            if self._lead is not None:
                self._modality, self.around = self._lead
        plan = _OPENS_A_PLAN.match(line) if line[:1] in _FIRST_OF_PLANS else None
        if plan is not None:
            self.around = period_of(*_years_of_plan(_ORDINALS.index(plan[1]) + 1))
        self.start_sentence(begin)

    def _open(self, line: str, *, whole: bool) -> None:
        """What a line begins: notes, a section, a paragraph, a table; `whole` where all of it is before us."""
        if len(line) <= LONGEST_HEADING and _IS_NOTES.match(line.translate(_NO_BLANKS)):
            self.in_notes = True
        elif whole and len(line) <= LONGEST_HEADING and not _IS_NO_HEADING.match(line):
            self._start_section(line)
        elif _NUMBERED.match(line):
            self._start_section(_END_OF_HEADING.split(line)[0])
        else:
            self._open_paragraph(line)
        if (self.column or self._column_period) is not None and _IS_PROSE.search(line):
            self.column = self._column_period = None
        if "单位" in line:
            years = {int(year) for year in _YEAR.findall(narrow(line))}
            self._column_period = period_of(min(years), max(years)) if len(years) == 1 else None
            found = _COLUMN.search(line)
            self.column = found[1] if found else self.column

    def _lead_in(self, begin: int, line: str) -> _Time | None:
        """What a line before items says of time for them: one with aims that ends in ：, or one of five years."""
        if self._text.endswith(_LEADS_IN, 0, begin):
            aims = any(word in self._text[self.begin : begin] for word in AIMS)
            if aims and self.modality is Modality.PLANNED:
                return self.modality, self.period
            return self._five_years(begin, line)
        return (self._lead or self._five_years(begin, line)) if _IS_ITEM.match(line) else None

    def _five_years(self, begin: int, line: str) -> _Time | None:
        """The five years that the sentence before an item with a dash looks back on; None where it does not."""
        if self.year is None or not self._is_review() or not line.startswith(_DASHES):
            return None
        several = _OVER_FIVE_YEARS.search(self._text, max(0, begin - LONGEST_LEAD), begin)
        return (Modality.REPORTED, period_of(self.year - 5, self.year - 1)) if several else None

    def _start_section(self, heading: str) -> None:
        """A section begins: of two times in its heading it is about the first."""
        cue = next((cue for word, cue in HEADING.items() if word in heading), None)
        if cue is None:
            self._start_unnamed(heading)
            return
        self.in_notes = False
        named = narrow(heading)
        found = _YEAR.search(named)
        role = self._role_of(cue, heading, found)
        if role == "planned" and found is None and heading.endswith(("：", ":")) and self._is_review():
            return  # what leads in to a list is no heading of a plan
        self._section_modality = Modality(role)
        plan, at = _PLAN.search(heading), found.start() if found else len(heading)
        if plan is not None and plan.start() < at:
            self._start_plan(plan[1])
        elif self.year is not None and 0 <= heading.find("五年") < at:
            several = (self.year - 5, self.year - 1) if role == "reported" else (self.year, self.year + 4)
            self._section_period = period_of(*several)
        else:
            own = None if self.year is None else self.year - (role == "reported")
            self._section_period = _period_of_section(named, found, own)

    def _role_of(self, cue: Cue, heading: str, found: re.Match[str] | None) -> str:
        """Whether a section reports or plans: as its year says, where the heading has one, else as its words say."""
        first = heading.startswith("一、") and self._section_modality is None
        if found and self.year is not None and not (cue.role == "reported" and int(found[1]) == self.year):
            return "reported" if int(found[1]) < self.year else "planned"
        return "reported" if first and cue.word == _SAYS_LITTLE else cue.role

    def _is_review(self) -> bool:
        """Whether the section looks back."""
        return self._section_modality is Modality.REPORTED

    def _start_unnamed(self, heading: str) -> None:
        """A section whose heading does not say what it does: the first looks back, another may name its plan."""
        plan = _NUMBERED.match(heading) and _ANY_PLAN.search(heading)
        if plan:
            first = heading.startswith("一、") and self._section_modality is None
            self._start_plan(plan[1])
            if first and self._section_modality is Modality.PLANNED and self.year is not None:
                self._section_modality = Modality.REPORTED
                self._section_period = period_of(self.year - 1, self.year - 1)

    def _start_plan(self, ordinal: str) -> None:
        """A section is about the years of a five-year plan."""
        first, last = _years_of_plan(_ORDINALS.index(ordinal) + 1)
        self._section_period = period_of(first, last)
        if self.year is not None:
            self._section_modality = Modality.REPORTED if last < self.year else Modality.PLANNED

    def _start_year(self, line: str) -> None:
        """今年是 and the like open the part that promises, where no heading does."""
        found = _YEAR.match(narrow(line))
        year = int(found[1]) if found else self.year
        if year == self.year and not (found is None and self._is_told_early()):
            self._section_modality = Modality.PLANNED
            self._section_period = None if year is None else period_of(year, year)

    def _open_paragraph(self, line: str) -> None:
        """今年是 opens what is promised where no heading does, 2020年是 what is told of the last year."""
        if line[0] == "各":
            line = _ADDRESS.sub("", line)
        if _OPENS_THE_YEAR.match(line):
            self._start_year(line)
        if line[:1] in _FIRST_OF_LAST_YEARS and self._section_modality is Modality.REPORTED:
            self._start_last_year(line)

    def _start_last_year(self, line: str) -> None:
        """2020年是, or 过去一年, at the beginning of a paragraph ends what is told of several years before it."""
        found = _OPENS_LAST_YEAR.match(narrow(line))
        if found and self.year is not None and int(found[1] or self.year - 1) == self.year - 1:
            self._section_period = period_of(self.year - 1, self.year - 1)

    def start_sentence(self, begin: int) -> None:
        """A sentence begins: what the one before said of year and modality is over."""
        self.begin = begin
        if self._heard:
            self._heard.clear()
        self.modality = self._modality
        self.period = self.around
        self.listed = ()

    def _opens(self, start: int) -> None:
        """What stands at the beginning of a paragraph holds for the whole of it."""
        if start - self._line <= OPENING:
            self._modality, self.around = self.modality, self.period

    def hear(self, word: str, start: int) -> None:
        """A word says which year it is about, or whether it is promised; not where it is what is compared with."""
        cue, before = SENTENCE[word], self._text[start - 1 : start]
        if cue.code in MARKS_OF_SENTENCES:
            self._heard[cue.code] = start
        if cue.role == "nothing" or (cue.code == "expected" and self._is_looked_back_on(start)):
            return
        if cue.role in ("planned", "reported"):
            self.modality = Modality(cue.role)
        elif before and before in "由从" and cue.code == "-1":
            self._name_the_year_before(word, start)
        elif before not in "比较同与跟" or not before:
            self._hear_of_years(cue, before, start)

    def _hear_of_years(self, cue: Cue, before: str, start: int) -> None:
        """A word names years by how far they are from the report's own (去年); `before` is the character before it."""
        if cue.word in _IN_THE_YEAR_TOLD and self._tells_of_one_year():
            return
        offsets = [int(offset) - self._is_told_early() for offset in cue.code.split()]
        if offsets[0] < 0 and before and before in _COMPARES and start > self.begin + 1:
            return
        if offsets[0] < 0:
            self.modality = Modality.REPORTED
        elif offsets[-1] > 0:
            self.modality = Modality.PLANNED
        if self.year is not None:
            self.period = period_of(self.year + offsets[0], self.year + offsets[-1])
        self._opens(start)

    def _name_the_year_before(self, word: str, start: int) -> None:
        """由上年的5%: the year before is that of the number behind it only."""
        this = self.year if self.period is None or word[0] == "去" else self.period.end
        if this is not None:
            self.dated = period_of(this - 1, this - 1)
            end = start + len(word)
            moment = _END_OF_YEAR.match(self._text, end)
            self.dated_start, self.dated_end = start, moment.end() if moment else end

    def _is_told_early(self) -> bool:
        """Whether 今年 is the year before the report's: where one that is given in December looks back."""
        return self._early and self._section_modality is Modality.REPORTED

    def _tells_of_one_year(self) -> bool:
        """Whether a section looks back on one year, so that 年内 is that one."""
        period = self._section_period
        return self._section_modality is Modality.REPORTED and period is not None and period.years == 1

    def _is_looked_back_on(self, start: int) -> bool:
        """Whether what was expected came true (预期目标顺利实现), or is but named in a review (超过预期目标)."""
        if _IS_FULFILLED.match(self._text, start) is not None:
            return True
        return self._section_modality is Modality.REPORTED and _SETS_AIMS.match(self._text, start) is None

    def is_on_the_year_before(self) -> None:
        """The words compare with the year before: of several years the rest of the paragraph is of the last."""
        if self.period is not None and self.period.years != 1 and self.modality is Modality.REPORTED:
            self.period = self.around = period_of(self.period.end, self.period.end)

    def _is_compared_with(self, named: Period | None, before: str, start: int) -> bool:
        """Whether a year that is named is what the words compare with, or begin from, and not what they are about."""
        one_year = named is not None and named.years == 1
        if one_year and _SINCE.match(self._text, start):
            if not before or not before.isalnum() or before in "自从":
                self.period = None  # from then on, up to a year that is not told
            return True
        based = self._is_held_to(before, start, one_year=one_year)
        if not based and not (before and before in ("比较同与跟从自由是" if one_year else "比较同与跟是")):
            return False
        if (one_year and (based or before in "比较同与是")) or (named is not None and before in ("比", "较")):
            self.base, self.base_at = named, start
        return True

    def _is_held_to(self, before: str, start: int, *, one_year: bool) -> bool:
        """Whether a year that is named is the base of what follows: 在2015年基础上, 2015年的3倍, 恢复至2019年的."""
        if one_year and before == "在" and _IS_A_BASE.match(self._text, start) is not None:
            return True
        return _IS_MULTIPLIED.match(self._text, start) is not None or self._text.endswith(_HELD_TO, 0, start)

    def name_year(self, first: int, last: int, start: int, end: int) -> None:
        """The text names a year or several."""
        named = period_of(first, last)
        before = self._text[max(0, start - 3) : start].rstrip(BLANKS + "“「")[-1:]
        listed = before in _JOINING and self.begin <= self.dated_start
        if listed and self._text[self.dated_end : start].strip(BLANKS) == before:
            self._join(named, first)
        else:
            self.listed = ()
            if self._is_compared_with(named, before, start):
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

    def name_list(self, years: list[int], start: int, end: int) -> None:
        """The text names years in one list that share their 年: 2018、2019年."""
        first, last = years[0], years[-1]
        follow = years == list(range(first, last + 1))
        self.name_year(first if follow else last, last, start, end)
        self.listed = tuple(period for year in years if (period := period_of(year, year)))

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

    def name_whole(self, count: int, *, ahead: bool) -> None:
        """The text adds up some years: those that it is about, or as many that end with them.

        Those that are ahead begin with the report's year, as do those that are promised for it alone.
        """
        period, year = self.period, self.year
        if not count or (period is not None and period.years == count):
            return
        last = period.end if period is not None else None if year is None else year - 1
        if year is not None and (ahead or (self.modality is Modality.PLANNED and (last or 0) <= year)):
            self.period = period_of(year, year + count - 1)
        elif last is not None:
            self.period = period_of(last - count + 1, last)

    def name_column(self) -> None:
        """A number stands in the column of a table, whose head may name its year."""
        if self._column_period is not None:
            self.period = self._column_period

    def name_no_year(self) -> None:
        """The text tells of a time that is no year, from which the one of its section must not be taken."""
        if self.period is not None and self.period.years == 1:
            self.period = None

    def name_part(self, start: int, end: int) -> None:
        """The text names a part of a year: 一季度, 1—9月."""
        self.mark("part_of_year", start)
        self.dated, self.dated_start, self.dated_end = self.period, start, end

    def mark(self, role: str, start: int) -> None:
        """Something that no word of the table says, such as a part of a year, marks the sentence.

        How long something lasts (连续11个季度) is no part of a year.
        """
        if self._text.endswith(LASTING, max(self.begin, start - 4), start):
            return
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
                if self._holds(role, at, clause):
                    found.add(role)
            elif at < clause:
                continue
            elif role == "added":
                found.add(role if at >= last else "added_earlier")
            elif role not in _MARKS_OF_NUMBERS or at >= (last if role == "whole" else max(last, start - NEAR)):
                found.add(role)
        return frozenset(found) if found else _NO_MARKS

    def _holds(self, role: str, at: int, clause: int) -> bool:
        """Whether a mark of the sentence is not taken back: a part of a year by a whole one, a part of the place."""
        if role == "part":
            return self._is_of_the_part(clause)
        return role != "part_of_year" or at >= self._heard.get("whole_year", -1)

    def base_of(self, near: int) -> Period | None:
        """The year that the words compare with, where the sentence names it behind an offset."""
        return self.base if self.base_at >= near and self.base_at >= self.begin else None

    def _is_of_the_part(self, clause: int) -> bool:
        """Whether a part of the place governs the clause: it is named in it, or a number was said of it before."""
        at = self._heard["part"]
        if at >= clause:
            self._part = self.begin
        return self._part == self.begin

    def name_plan(self, number: int, place: tuple[int, int], part: str, front: int) -> None:
        """The text names the years of a five-year plan: all, the last (`end`), those up to now (`since`), the first."""
        first, last = _years_of_plan(number)
        if part == "end":
            first = last
        elif part == "front":
            last = first + front - 1
        elif part == "since" and self.year is not None:
            last = max(first, self.year - 1)
        self.name_year(first, last, *place)


def _period_of_section(heading: str, found: re.Match[str] | None, own: int | None) -> Period | None:
    """The period of a section: the year of its heading, all from it on (2016年以来), or the report's own."""
    year = int(found[1]) if found else own
    last = own if found and own is not None and _SINCE.match(heading, found.start()) else year
    return None if year is None or last is None else period_of(year, last)


def _years_of_plan(number: int) -> tuple[int, int]:
    """The first and the last year of a five-year plan; between the second and the third three years had none."""
    first = FIRST_PLAN + 5 * (number - 1) + (3 if number > 2 else 0)
    return first, first + 4
