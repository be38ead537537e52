"""The head of a report: the title, the session and the speaker that its lines before the address name."""

from __future__ import annotations

import re
from typing import NamedTuple

from xinhua_gov.recognition.concepts import KINDS
from xinhua_gov.recognition.phrases import one_line
from xinhua_gov.word_roles import written

LINES_OF_TITLE, LONGEST_TITLE = 5, 60
"""In how many lines the title is looked for, and how many characters it has."""

OFFICES = written("recognition", "offices", "{office}").pattern
RANKS = written("recognition", "offices", "{rank}").pattern
"""Patterns of the ends of offices (市长), and of what stands before them (代市长)."""

_CONGRESS = written("recognition", "offices", "{congress}").pattern
_ABSENT = written("recognition", "offices", "{absent}").pattern
_HAN = r"[\u4e00-\u9fff]"
_BLANKS = r"[^\S\n]*"
_COUNT = r"[一二三四五六七八九十〇\d]"
_WHOSE = rf"(?:{_HAN}{{1,12}}?[{KINDS}])"
_SESSIONS = (
    re.compile(rf"({_WHOSE}?第{_COUNT}{{1,4}}届(?:全国)?{_CONGRESS}\s?第?{_COUNT}{{1,3}}次(?:全体)?会议)"),
    re.compile(rf"((?:{_WHOSE}|州)?{_COUNT}{{1,3}}届{_CONGRESS}\s?第?{_COUNT}{{1,2}}次会议)"),
)
"""How a session is written, in full and in short."""

_OFFICE = rf"[^\n，。（(—]{{0,20}}?(?:代?{OFFICES})"
_NAME = rf"{_HAN}[\u4e00-\u9fff· \u3000]{{1,6}}|{_HAN}{{1,8}}(?:·{_HAN}{{1,8}}){{1,3}}"
_SPEAKERS = (
    re.compile(rf"^{_BLANKS}({_OFFICE})[ \u3000：:—]*({_NAME}){_BLANKS}[）)]?{_BLANKS}$", re.MULTILINE),
    re.compile(
        rf"^{_BLANKS}({_OFFICE})[ \u3000]*([\u4e00-\u9fff·]{{2,4}}?)(?:同志)?(?:作|所作)(?:的)?(?:政府)?工作报告",
        re.MULTILINE,
    ),
    re.compile(
        rf"^{_BLANKS}({_OFFICE}){_BLANKS}\n+{_BLANKS}({_HAN}[\u4e00-\u9fff \u3000·]{{1,6}}){_BLANKS}$", re.MULTILINE
    ),
)
"""How a speaker is named: on a line, in a sentence about the report, on two lines."""

_SPEAKS_OF = {
    "speaker": re.compile(rf"{OFFICES}|{_ABSENT}|^(?:{_HAN}[ \u3000]*){{2,4}}$"),
    "date": re.compile(r"[月日]|[12]\d{3}[-/.]\d"),
    "session": re.compile("会议|大会"),
}


class NamedSpeaker(NamedTuple):
    """Who gave a report, and in which office."""

    name: str
    office: str


def title_of(head: list[str]) -> str:
    """The title among the lines of a head; empty where they have none.

    >>> title_of(["某市人民政府网", "2022年某市政府工作报告", "市长 李某"])
    '2022年某市政府工作报告'
    """
    lines = (line for line in head[:LINES_OF_TITLE] if len(line) <= LONGEST_TITLE and line[-1] not in "。，")
    return one_line(next((line for line in lines if "报告" in line), ""))


def session_of(head: list[str]) -> str:
    """The session of the congress that heard the report; empty where the head does not name it.

    >>> session_of(["——2022年1月8日在某市第十届人民代表大会第二次会议上"])
    '某市第十届人民代表大会第二次会议'
    """
    found = next(filter(None, (form.search("\n".join(head)) for form in _SESSIONS)), None)
    return re.sub(r"\s", "", found[1].rpartition("在")[2]) if found else ""


def speaker_of(head: list[str]) -> NamedSpeaker | None:
    """Who gave the report; None where the head does not name anyone.

    >>> speaker_of(["——2022年1月8日在某市第十届人民代表大会第二次会议上", "代市长 李某"])
    NamedSpeaker(name='李某', office='代市长')
    """
    lines = "\n".join(head).replace("会议上", "会议上\n")
    found = next(filter(None, (form.search(lines) for form in _SPEAKERS)), None)
    if found is None:
        return None
    name, office = re.sub(r"\s", "", found[2]), one_line(found[1])
    return NamedSpeaker(name, office) if name and office else None


def speaks_of(head: list[str], field: str) -> bool:
    """Whether a head seems to name the speaker, date or session, though no rule finds it."""
    return any(_SPEAKS_OF[field].search(line) for line in head)
