"""What of a report reviews and what of it promises, line by line, with the heading of each."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from xinhua_gov.periods import Period
from xinhua_gov.reading.mention import Place
from xinhua_gov.reading.report_year import year_of
from xinhua_gov.reading.setting import LONGEST_HEADING, Setting
from xinhua_gov.vocabulary import Modality

_ANNEX = re.compile(
    r"[（(]?(?:附件|附[:：]|名词解释|名词注释|注释|[相有]关用语|用语说明|《政府工作报告》(?:名词|[有相]关))"
)
_AHEAD = re.compile(
    r"(?:今年|新的?一年|下一步|今后一个时期|本年度)[^。\n]{0,20}?"
    r"(?:我们[要将]|[要将]|工作|任务|目标|重点|安排|打算)"
)
"""The words of a sentence from which on a report without headings promises."""

_SETS_AIMS = re.compile(r"预期(?:调控)?(?:目标|指标)[^。]{0,8}?(?:是|为|：|:)[^。]{0,12}(?:增长|达到|控制)")
"""The words of a line with the aims of the year."""

_LOOKS_BACK = re.compile(r"回顾|总结|过去|五年来|一年来|本届政府|工作情况|主要成[绩就]|取得的成[绩就]")
"""The words of the heading of a section that reports."""

_LOOKS_BOTH_WAYS = re.compile(r"(?:成[就绩]|回顾|总结|情况)[和与及][^。\n]{0,20}?(?:目标|任务|要求|安排|打算)")
"""The words of the heading of a section of which each line says for itself whether it reports."""

LONGEST_PARAGRAPH = 1200
"""Characters of a line from which it is read sentence by sentence, where it is more than half of the text."""

_ORDINAL = "[一二三四五六七八九十]{1,3}"
_SENTENCE = re.compile(rf"[^。！]+?(?:[。！]+|\Z|(?<=[：；”）])(?={_ORDINAL}、))")
"""A sentence, or what stands before a heading that is in the middle of one."""

_TOP = re.compile(rf"[\s#*]*{_ORDINAL}、")
_NUMBERED = re.compile(rf"[\s#*]*(?:{_ORDINAL}、|[（(]{_ORDINAL}[）)]|\d{{1,2}}[.、．](?!\d))")


class Line(NamedTuple):
    """A line of a report: where it stands, whether it reports or promises, for what period, and under what heading.

    `spoken` is whether the reader takes it to report or to promise, which its section may overrule.
    """

    start: int
    end: int
    modality: Modality | None
    spoken: Modality | None
    period: Period | None
    section: str
    is_heading: bool


def lines_of(text: str, year: int | None = None) -> Iterator[Line]:
    """The lines of a report that are not empty, up to the annexes."""
    setting = Setting(text, year_of(text).year if year is None else year)
    section = ""
    for start, end in _lines(text):
        bare = text[start:end].strip()
        if not bare:
            continue
        if start > len(text) // 2 and _ANNEX.match(bare):
            return
        setting.start_line(start)
        heading = _heading(bare)
        section = heading or section
        is_heading = bool(heading) and len(bare) <= LONGEST_HEADING and bare.rstrip("。").endswith(heading)
        yield Line(start, end, setting.modality, setting.modality, setting.period, section, is_heading)


def _lines(text: str) -> Iterator[Place]:
    """The lines of a text; of one that is in one paragraph, its sentences."""
    place = 0
    for line in text.split("\n"):
        start, end = place, place + len(line)
        place = end + 1
        if len(line) > max(LONGEST_PARAGRAPH, len(text) // 2):
            yield from (match.span() for match in _SENTENCE.finditer(text, start, end))
        else:
            yield start, end


def looking_back(text: str, lines: tuple[Line, ...]) -> Iterator[Line]:
    """Of the lines of a review those that surely report: up to a section that has no number and does not look back.

    Where headings have no numbers, nothing else tells the achievements from an outlook that stands before the plan.
    """
    begun, sure = False, True
    for line in lines:
        if line.is_heading and line.modality is Modality.REPORTED and not _NUMBERED.match(text, line.start, line.end):
            sure = not begun or _LOOKS_BACK.search(text, line.start, line.end) is not None
            begun = True
        elif sure and not line.is_heading and line.modality is Modality.REPORTED:
            yield line


def _heading(line: str) -> str:
    """The heading that a line is, or begins with; empty where it has none."""
    numbered = _NUMBERED.match(line)
    if numbered is None:
        return line if len(line) <= LONGEST_HEADING and line[-1] not in "。；，：！”" else ""
    first, stop, more = line[numbered.end() : numbered.end() + LONGEST_HEADING + 2].partition("。")
    is_item = (stop and not more) or first.endswith("；")  # 1.开通公交专线。
    return first.strip() if len(first) <= LONGEST_HEADING and not is_item else ""


def _by_sections(text: str, lines: tuple[Line, ...]) -> tuple[Line, ...]:
    """The lines as the sections of the first level say, where one of them looks back: those behind it look ahead.

    What a line opens with (今年是…的一年) speaks of the year under review there.
    """
    tops = [line for line in lines if _TOP.match(text, line.start, line.end)]
    back = [line for line in tops if line.is_heading and _LOOKS_BACK.search(text, line.start, line.end)]
    if len(tops) < 2 or not back:
        return lines
    first = tops[0].start
    reviews = {line.start for line in back} | {line.start for line in tops if line.start < back[0].start}
    begins = {line.start for line in tops}
    both = {line.start for line in tops if _LOOKS_BOTH_WAYS.search(text, line.start, line.end)}
    said: Modality | None = None
    found: list[Line] = []
    for line in lines:
        if line.start in begins:
            said = Modality.REPORTED if line.start in reviews else Modality.PLANNED
            said = None if line.start in both else said
        found.append(line if line.start < first or said is None else line._replace(modality=said))
    return tuple(found)


def _planned_by_aims(text: str, line: Line) -> Line:
    """A line of which nothing else tells whether it reports, as one that promises where it sets aims."""
    sets_aims = line.modality is None and _SETS_AIMS.search(text, line.start, line.end) is not None
    return line._replace(modality=Modality.PLANNED) if sets_aims else line


def plan_and_review(
    text: str, year: int | None = None, begin: int | None = None
) -> tuple[tuple[Line, ...], tuple[Line, ...]]:
    """The lines that promise, and those that report before them; `begin` is where the plan begins, if that is known.

    Where no heading opens a plan, the first sentence does that speaks of what is to be done this year.
    """
    lines = tuple(_planned_by_aims(text, line) for line in _by_sections(text, tuple(lines_of(text, year))))
    if begin is None and not any(line.modality is Modality.PLANNED for line in lines):
        begin = next((line.start for line in lines if _AHEAD.search(text, line.start, line.end)), None)
        plan = [line for line in lines if begin is not None and line.start >= begin]
    elif begin is None:
        plan = [line for line in lines if line.modality is Modality.PLANNED]
        begin = next((line.start for line in plan if not line.is_heading), len(text))
    else:
        plan = [line for line in lines if line.end > begin]
    last = len(text) if begin is None else begin
    review = [line for line in lines if line.start < last and line.modality is not Modality.PLANNED]
    return tuple(plan), tuple(review)
