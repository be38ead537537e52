"""Mending: a text that broke on its way, by a PDF, a scan or a converter, as it was meant, with the way back to it.

A clean text pays for a search or two and is read as it is. Of a broken one every rule makes a text with the places of
its characters in the text before, so that what is found is told by the offsets of the text that was given.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from functools import cache

from xinhua_gov.documents.lookalikes import BLANKS as WIDE_BLANKS
from xinhua_gov.documents.lookalikes import INVISIBLE, LOOKALIKES
from xinhua_gov.reading import figures, markup, spacing
from xinhua_gov.reading.edits import Edit, Mended
from xinhua_gov.reading.grids import grids
from xinhua_gov.reading.lines import breaks, numbered_lines
from xinhua_gov.reading.parted import parted
from xinhua_gov.reading.scanner import BLANKS, DIGIT, INK, UNIT_BEGINS, UNIT_GOES_ON, B
from xinhua_gov.reading.words import AFTER
from xinhua_gov.resources import rows

_NARROW_LETTERS = {chr(wide): chr(wide - 0xFEE0) for wide in (*range(0xFF21, 0xFF3B), *range(0xFF41, 0xFF5B))}
_DASHES = dict.fromkeys("\u2010\u2011\u2012", "-") | dict.fromkeys("\u2053\u223c\u301c\u3030", "~") | {"\u2500": "—"}
_TENS = {"廿": "二十", "卅": "三十", "卌": "四十"}
_AFTER = "".join(sorted({word[0] for word in AFTER}))

_BROKEN = (
    # characters that look like others, have no width or end lines; the ranges take in a few that mean themselves
    "\xad\u034f\u180e\u200b-\u2012\u2028\u2029\u202a-\u202e\u2060-\u2069\ufeff\ufe00-\ufe19\ufe30-\ufe6f\ufb00-\ufb06"
    "\u2e80-\u2fdf\u3021-\u3029\u3038-\u303a\u31c0-\u31ef\u3300-\u33a0\u33a2-\u33ff\uf900-\ufaff"
    "\u2126\u212a\u212b\u066a\u1680\u2000-\u200a\u202f\u2053\u205f\u223c\u301c\u3030\x0b\x0c\x1c-\x1e\x85"
    r"Ａ-Ｚａ-ｚ廿卅卌萬億個點長產達為與國業區縣戶畝噸増減數項幾後總\\$`↑↓⬆⬇▼▽▲△"
)
"""The characters that stand in a broken text only."""

_OUT_OF_PLACE = {
    BLANKS: rf"(?<=[{DIGIT}].)(?<![“‘「『《〈][{DIGIT}].)(?<![“‘「『《〈][{DIGIT}]{{2}}.)(?=[{DIGIT}])"
    rf"|(?<=[.．].)(?=[{DIGIT}])"
    rf"|(?<=[{UNIT_BEGINS}].)(?=[{UNIT_GOES_ON}])"
    rf"|(?<=[{INK}].)(?=[{INK}](?:[{BLANKS}]\S[{BLANKS}]|[{INK}]?{B}[{DIGIT}]))|(?<=[“‘「『《〈].)(?=[{DIGIT}])"
    rf"|(?<=[{DIGIT}][,，].)(?=[{DIGIT}]{{3}})|(?<=[{DIGIT}].)(?=[,，])",
    "\t": rf"(?<=[{INK}].)(?=[-+−－{DIGIT}{INK}])|(?<=[{DIGIT}].)(?=[%％{INK}])",
    "\r": r"(?!\n)",
    "\u2500": rf"(?<=[{DIGIT}%％亿万].)(?=[-{DIGIT}])|(?<=[{INK}].)(?=[{DIGIT}.．]{{1,9}}[%％])",
    r"*": rf"(?<=\*\*)|(?<![{DIGIT}]\*)(?=[{DIGIT}])",
    "_=~": "(?<=__|==|~~)",
    "<": "(?=[/!a-zA-Z])",
    ">": r"(?<![^\n].)",
    "&": "(?=#|[A-Za-z]{2,8};)",
    "|": rf"(?={B}[-+]?[{DIGIT}])",
    "[": rf"(?<=[{DIGIT}].)|(?=\^?[{DIGIT}]{{1,3}}\][{_AFTER}])|(?=[^\[\]\n]{{0,200}}\]\()",
    "〔【": rf"(?<=[{DIGIT}].)|(?=[{DIGIT}]{{1,3}}[〕】][{_AFTER}])",
    "①-⑳¹": rf"(?<=[{DIGIT}].)|(?=[{_AFTER}])",
    r"\^²³⁴-⁹": "(?<=10.)",
    "∙⋅‧｡": rf"(?<=[{DIGIT}].)(?=[{DIGIT}])",
    "/": rf"(?<=[{DIGIT}][oO].)(?=[oO])|(?<=[{DIGIT}][{BLANKS}][0oO].)",
    "eE": rf"(?<=[{DIGIT}].)(?=[-+]?[0-9])",
    "×": f"(?={B}10[2-9])",
    r"—–－\-": rf"(?<=[{DIGIT}%％年万亿元].)(?=[—–－-][{DIGIT}])",
    "+＋": rf"(?<=[{INK}：:（(，].)(?=[{DIGIT}][{DIGIT}.．]{{0,9}}{B}[%％个百])",
    "OoＯ〇○lI": rf"(?<=[{DIGIT}].)|(?<=[{DIGIT}][.．].)",
    "'’‘": rf"(?<=[{DIGIT}].)(?=[{DIGIT}]{{3}})",
    "（(": rf"(?=[%％][)）][-−－–—]?[{DIGIT}])",
    "０-９": "(?=，[０-９]{3})",
    "壹贰叁肆伍陆柒捌玖": "(?=[拾佰仟万亿])",
    "佰仟": rf"(?<=[{DIGIT}].)(?=[万亿元圆])",
    "拾": "(?=[壹贰叁肆伍陆柒捌玖万亿元圆])",
}
"""Of the characters that a clean text has too, what stands around them where they are out of place."""

_SUSPECT = re.compile(
    f"[{_BROKEN}{''.join(_OUT_OF_PLACE).replace('[', chr(92) + '[')}](?:(?<=[{_BROKEN}])"
    + "".join(f"|(?<=[{those.replace('[', chr(92) + '[')}])(?:{around})" for those, around in _OUT_OF_PLACE.items())
    + ")",
    re.DOTALL,
)
_STOP = re.compile(rf"。(?<=[{DIGIT}].)(?=[{DIGIT}])")


def mended(text: str) -> Mended | None:
    """The text as it was meant; None where nothing tells that it is broken, as most are not."""
    whole = Mended(text)
    if _SUSPECT.search(text) is not None or _STOP.search(text) is not None:
        for signs, rule in _RULES:
            if not signs or _has_any(whole.text, signs):
                whole = whole.by(rule)
    whole = whole.by(numbered_lines).by(breaks).by(parted)
    return None if whole.text is text else whole


def _has_any(text: str, signs: str | re.Pattern[str]) -> bool:
    """Whether a text has one of the characters, or what a pattern finds."""
    return any(sign in text for sign in signs) if isinstance(signs, str) else signs.search(text) is not None


@cache
def _meanings() -> tuple[re.Pattern[str], dict[str, str]]:
    """Every single character that means another, and a pattern of them."""
    meanings = LOOKALIKES | dict.fromkeys(INVISIBLE, "") | dict.fromkeys("\x0b\x0c\x1c\x1d\x1e\x85\u2028\u2029\r", "\n")
    meanings |= {blank: " " for blank in WIDE_BLANKS if blank not in BLANKS} | _NARROW_LETTERS | _TENS | _DASHES
    meanings |= {row[0]: row[1] for row in rows("reading", "tables", "traditional.tsv")}
    return re.compile(rf"[{re.escape(''.join(meanings))}](?!(?<=\r)\n)"), meanings


def _characters(text: str) -> Iterator[Edit]:
    """Characters that look like others, or like nothing; the traditional ones; what ends lines as a newline does."""
    pattern, meanings = _meanings()
    return ((*match.span(), meanings[match[0]]) for match in pattern.finditer(text))


_RULES: tuple[tuple[str | re.Pattern[str], Callable[[str], Iterable[Edit]]], ...] = (
    ("<", markup.tags),
    ("&", markup.entities),
    ("<", markup.tags),  # as entities may write them
    ("", _characters),
    ("壹贰叁肆伍陆柒捌玖拾佰仟", figures.capitals),
    (">", markup.quotes),
    ("~", markup.struck),
    ("[", markup.links),
    (markup.POWER, markup.powers),
    ("[〔【①②③④⑤⑥⑦⑧⑨⑩⁴⁵⁶⁷⁸⁹¹", markup.notes),
    ("×", markup.flattened),
    ("$\\", markup.maths),
    ("\\", markup.commands),
    ("\\", markup.escapes),
    ("*_=`", markup.emphasis),
    ("\t", spacing.tabs),
    (f"{BLANKS}\t", spacing.spaced_lines),
    (spacing.DIGITS_APART, spacing.years),
    (spacing.DIGITS_APART, spacing.spaced_numbers),
    (spacing.DIGITS_APART, spacing.points),
    (spacing.DIGITS_APART, spacing.groups),
    (spacing.DIGITS_APART, spacing.commas),
    (spacing.DIGITS_APART, spacing.quoted),
    (spacing.DIGITS_APART, spacing.two_numbers),
    (BLANKS, spacing.gaps),
    ("∙⋅‧｡", figures.points),
    ("/", figures.percent_signs),
    (figures.TICK, figures.groups),
    ("０１２３４５６７８９", figures.wide_groups),
    (figures.LETTER, figures.letters),
    ("", figures.stops),
    ("（(", figures.repeated),
    ("+＋", figures.plus_signs),
    ("—–－-", figures.dashes),
    ("↑↓⬆⬇▼▽▲△", figures.arrows),
    ("|", grids),
)
"""The rules in their order, each with the characters or the pattern without which it finds nothing.

First comes what is not of the text, then characters, then numbers, then lines.
"""
