"""Subjects: what a clause says its numbers of, without the words around it that only say how."""

from __future__ import annotations

import re

from xinhua_gov.reading.scanner import BLANKS, DIGIT, any_of
from xinhua_gov.reading.words import ASIDES, HEADLESS, MOMENTS

_BULLETS = "—–―－●◆■▪·•*#"
_AROUND = f"“”‘’（）()、，；：:;{_BULLETS}{BLANKS}"
_AROUND_CLAUSE = f"、，；：:;{_BULLETS}{BLANKS}"
_YEAR = rf"[12１２][{DIGIT}]{{3}}年|“?十?[一二三四五六七八九十]五”?"
_MOMENT = rf"(?:{_YEAR}|{any_of(MOMENTS)})(?:同期|初|末|年末|底|年底|期末|期间|时期)?"
_ASIDE = rf"(?:[比较与同由从到至]|相比|是|为|相当于|相较)?(?:{_MOMENT})(?:的|时|相比)?|{any_of(ASIDES)}"
_ALL = re.compile(rf"(?:[{_AROUND}]|{_ASIDE})*\Z")
_COMPARED = re.compile(rf"(?:(?:比|较|与|同|由|从|是|为|相当于){_MOMENT}(?:的|相比)?)+\Z")
_COMPARING = frozenset("比较与同由从是为相")
_LISTED = re.compile(rf"\A[{_AROUND}]*(?:[（(]?[{DIGIT}]{{1,2}}[)）、.．]|[①-⑳]|[一二三四五六七八九十]{{1,2}}是)")
_LONGEST_HEADLESS = 8


def own_subject(words: str) -> str:
    """What the words between two numbers name; empty where they only say how it is counted or compared.

    >>> own_subject("全市生产总值比上年"), own_subject("比2015年实际"), own_subject("，是“十五”末的")
    ('全市生产总值', '', '')
    """
    if _ALL.match(words):
        return ""
    words = words.rpartition("：")[2].rpartition(":")[2]
    listed = _LISTED.match(words)
    words = words[listed.end() if listed else 0 :].strip(_AROUND_CLAUSE)
    return words if _COMPARING.isdisjoint(words) else _COMPARED.sub("", words)


def is_headless(words: str) -> bool:
    """Whether words name something only together with what was spoken of before: 总产量 of 粮食."""
    return words.startswith(HEADLESS) and len(words) <= _LONGEST_HEADLESS
