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
_ALL = re.compile(rf"(?:[{_AROUND}]++|{_ASIDE}){{0,8}}\Z")
_COMPARED = re.compile(rf"(?:(?:比|较|与|同|由|从|是|为|相当于){_MOMENT}(?:的|相比)?){{1,4}}\Z")
_LAST_OF_MOMENTS = frozenset(f"的比期初末底间时年五”{''.join(word[-1] for word in MOMENTS)}")
_FIRST_OF_ASIDES = frozenset("比较与同由从到至相是为“十一二三四五六七八九12１２").union(
    word[0] for word in (*ASIDES, *MOMENTS)
)
_LISTED = re.compile(rf"(?:[{DIGIT}]{{1,2}}[)）、.．]|[①-⑳]|[一二三四五六七八九十]{{1,2}}是)")
_FIRST_OF_LISTED = frozenset("0123456789０１２３４５６７８９①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳一二三四五六七八九十")
_SPAN = re.compile(
    rf"(?:[用以]|力争|争取|计划|预计)?(?:[{DIGIT}]{{1,2}}|[一二三四五六七八九十两]{{1,2}})年(?:左右)?的?(?:时间|[来内间里中])?"
    rf"(?:累计|总计|合计|共)?(?=.)"
)
"""Some years that a clause begins with, which are no part of what it names: 五年累计, 用三年时间."""

_FIRST_OF_SPANS = frozenset("用以力争计预两")
_FIRST_OF_HEADLESS = frozenset(word[0] for word in HEADLESS)
_LONGEST_HEADLESS = 8


def own_subject(words: str) -> str:
    """What the words between two numbers name; empty where they only say how it is counted or compared.

    >>> own_subject("全市生产总值比上年"), own_subject("比2015年实际"), own_subject("，是“十五”末的")
    ('全市生产总值', '', '')
    """
    bare = words.lstrip(_AROUND)
    if not bare or (bare[0] in _FIRST_OF_ASIDES and _ALL.match(bare)):
        return ""
    if "：" in words or ":" in words:
        words = words.rpartition("：")[2].rpartition(":")[2]
        bare = words.lstrip(_AROUND)
    if bare[:1] in _FIRST_OF_LISTED or bare[:1] in _FIRST_OF_SPANS:
        counted = _LISTED.match(bare) or _SPAN.match(bare)
        words = bare[counted.end() :] if counted else words
    words = words.strip(_AROUND_CLAUSE)
    return _COMPARED.sub("", words) if words[-1:] in _LAST_OF_MOMENTS else words


def names_something(words: str) -> bool:
    """Whether the words between two numbers name anything: most do, as their first character tells."""
    bare = words.lstrip(_AROUND)
    if not bare or bare[0] in _FIRST_OF_ASIDES or bare[0] in _FIRST_OF_LISTED or "：" in words or ":" in words:
        return bool(own_subject(words))
    return True


def is_headless(words: str) -> bool:
    """Whether words name something only together with what was spoken of before: 总产量 of 粮食."""
    return words[:1] in _FIRST_OF_HEADLESS and words.startswith(HEADLESS) and len(words) <= _LONGEST_HEADLESS
