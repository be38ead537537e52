"""Mending: a text that broke on its way, by a PDF, a scan or a converter, as it was meant, with the way back to it.

A clean text pays for one search and is read as it is. Of a broken one every rule makes a text with the places of its
characters in the text before, so that what is found is told by the offsets of the text that was given.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Callable, Iterable, Iterator
from functools import cache
from typing import NamedTuple

from xinhua_gov.documents.lookalikes import BLANKS as WIDE_BLANKS
from xinhua_gov.documents.lookalikes import INVISIBLE, LOOKALIKES
from xinhua_gov.reading.lines import breaks
from xinhua_gov.reading.mention import Mention
from xinhua_gov.reading.numerals import SCALES
from xinhua_gov.reading.scanner import BLANKS, DIGIT
from xinhua_gov.reading.words import UNITS
from xinhua_gov.resources import rows

Edit = tuple[int, int, str]
"""What stands from one offset to another, and what is meant."""

_INK = "\u3400-\u9fff"
_CAPITALS = str.maketrans("壹贰叁肆伍陆柒捌玖拾佰仟圆", "一二三四五六七八九十百千元")
_OF_CAPITALS = "零壹贰叁肆伍陆柒捌玖拾佰仟万亿"
_WRITTEN_TRADITIONALLY = "萬億個點長產達為與國業區縣戶畝噸増減數項幾後總"
_SUPERSCRIPTS = {"2": "²", "3": "³"}

_UNITS = [unit for unit in (*UNITS, *SCALES) if unit > "\u3400"]
_BEFORE_MORE = "".join(sorted({character for unit in _UNITS for character in unit[:-1]}))
_BEHIND_MORE = "".join(sorted({character for unit in _UNITS for character in unit[1:]}))
_SUSPECT = re.compile(
    # characters that look like others, have no width or end lines; the ranges take in a few that mean themselves
    "[\xad\u034f\u180e\u200b-\u200f\u2028\u2029\u202a-\u202e\u2060-\u2069\ufeff\ufe00-\ufe19\ufe30-\ufe6f\ufb00-\ufb06"
    "\u2e80-\u2fdf\u3021-\u3029\u3038-\u303a\u31c0-\u31ef\u3300-\u33a0\u33a2-\u33ff\uf900-\ufaff"
    "\u2126\u212a\u212b\u066a\u1680\u2000-\u200a\u202f\u205f\x0b\x0c\x1c-\x1e\x85\r"
    rf"{_WRITTEN_TRADITIONALLY}\\$`*壹贰叁肆伍陆柒捌玖拾佰仟{BLANKS}]"
    # of those that a clean text has too: where they are out of place
    rf"(?:(?<![\r*壹贰叁肆伍陆柒捌玖拾佰仟{BLANKS}])|(?<=\r)(?!\n)|(?<=\*)(?:\*|(?<![{DIGIT}]\*)(?=[{DIGIT}]))"
    rf"|(?<=[壹贰叁肆伍陆柒捌玖])(?=[拾佰仟万亿])|(?<=拾)(?=[壹贰叁肆伍陆柒捌玖万亿元圆])"
    rf"|(?<=[{DIGIT}][.．][{BLANKS}])(?=[{DIGIT}])"
    rf"|(?<=[{_BEFORE_MORE}][{BLANKS}])(?=[{_BEHIND_MORE}])|(?<=[{_INK}][{BLANKS}][{_INK}][{BLANKS}][{_INK}][{BLANKS}]))"
)
_CAPITAL_NUMBER = re.compile(
    rf"(?:[壹贰叁肆伍陆柒捌玖](?=[拾佰仟]|[万亿][{_OF_CAPITALS}元圆])|拾(?=[壹贰叁肆伍陆柒捌玖万亿元圆]))"
    rf"[{_OF_CAPITALS}]++圆?+"
)
_MATHS = re.compile(rf"(?<![{DIGIT}.$])\$\$?([^$\n]{{1,200}})(?<!\.)\$\$?(?![{DIGIT}.$])")
_IN_MATHS = re.compile(r"\\(?:[A-Za-z]++|.)|\^\{?([23])\}?|[{}~ ]|\^")
_ESCAPED = re.compile(r"\\([!-/:-@\[-`{-~])")
_EMPHASIS = re.compile(
    rf"\*\*++|__++|``*+|(?<![{DIGIT}A-Za-z*])\*(?=[{DIGIT}])|(?<=[{DIGIT}%％])\*(?![{DIGIT}A-Za-z*])"
)
_POINT = re.compile(rf"(?<=[{DIGIT}])[{BLANKS}]?[.．][{BLANKS}](?=[{DIGIT}])")
_BEFORE_A_POINT = re.compile(rf"[{BLANKS}{DIGIT}]*\Z")
_GAP = re.compile(rf"(?<=[{_INK}])[{BLANKS}](?=[{_INK}])")
_SPACED = 12
"""In a text spaced out by a scan, at least one character of so many is a blank between two ideographs."""

_LONGEST_UNIT = max(map(len, UNITS)) + 4
_NUMBERED = re.compile(rf"[{DIGIT}][{BLANKS}]?[^{DIGIT}]*\Z")


class _Shift(NamedTuple):
    """How the offsets of one text answer to those of the text before it, from certain characters on."""

    starts: list[int]
    origins: list[int]
    ends: list[int]

    def add(self, at: int, start: int, end: int, length: int) -> None:
        """So many characters from one offset on stand for what stood from `start` to `end`."""
        for place in range(length):
            self.starts.append(at + place)
            self.origins.append(min(start + place, end - 1))
            self.ends.append(end if place == length - 1 else self.origins[-1] + 1)
        self.starts.append(at + length)
        self.origins.append(end)
        self.ends.append(end + 1)

    def place(self, offset: int) -> int:
        """Where the character at an offset stood."""
        shift = bisect_right(self.starts, offset) - 1
        return self.origins[shift] + offset - self.starts[shift]

    def end(self, offset: int) -> int:
        """Where what ends at an offset ended."""
        if not offset:
            return 0
        shift = bisect_right(self.starts, offset - 1) - 1
        return self.ends[shift] + offset - 1 - self.starts[shift]


class Mended:
    """A text as it was meant, and where its characters stand in the one that was given.

    >>> mended = Mended("增⻓7.1%").by(lambda text: [(1, 2, "长")])
    >>> mended.text, mended.place(2), mended.end(6)
    ('增长7.1%', 2, 6)
    """

    __slots__ = ("_shifts", "text")

    def __init__(self, text: str, shifts: tuple[_Shift, ...] = ()) -> None:
        self.text: str = text
        self._shifts = shifts

    def by(self, rule: Callable[[str], Iterable[Edit]]) -> Mended:
        """The text that a rule makes of this one."""
        pieces: list[str] = []
        shift = _Shift([0], [0], [1])
        length = last = 0
        for start, end, meant in rule(self.text):
            pieces += (self.text[last:start], meant)
            length += start - last
            if len(meant) != end - start:
                shift.add(length, start, end, len(meant))
            length, last = length + len(meant), end
        if not last:
            return self
        pieces.append(self.text[last:])
        return Mended("".join(pieces), self._shifts if len(shift.starts) == 1 else (*self._shifts, shift))

    def place(self, offset: int) -> int:
        """Where the character at an offset stands in the text that was given."""
        for shift in reversed(self._shifts):
            offset = shift.place(offset)
        return offset

    def end(self, offset: int) -> int:
        """Where what ends at an offset ends in the text that was given."""
        for shift in reversed(self._shifts):
            offset = shift.end(offset)
        return offset

    def placed(self, mention: Mention, source: str) -> Mention:
        """A mention of the mended text by the offsets of its source, and with what is printed there."""
        start, end = self.place(mention.start), self.end(mention.end)
        return mention._replace(
            start=start,
            end=end,
            text=source[start:end],
            numbers=tuple([(self.place(first), self.end(last)) for first, last in mention.numbers]),
            clause=self.place(mention.clause),
            behind=self.end(mention.behind),
            told=mention.told and mention.told._replace(sentence=self.place(mention.told.sentence)),
        )


def mended(text: str) -> Mended | None:
    """The text as it was meant; None where nothing tells that it is broken, as most are not."""
    whole = Mended(text)
    if _SUSPECT.search(text) is not None:
        for rule in (_characters, _capitals, _maths, _escapes, _emphasis, _points, _gaps):
            whole = whole.by(rule)
    whole = whole.by(breaks)
    return None if whole.text is text else whole


@cache
def _meanings() -> tuple[re.Pattern[str], dict[str, str]]:
    """Every single character that means another, and a pattern of them."""
    meanings = LOOKALIKES | dict.fromkeys(INVISIBLE, "") | dict.fromkeys("\x0b\x0c\x1c\x1d\x1e\x85\u2028\u2029\r", "\n")
    meanings |= {blank: " " for blank in WIDE_BLANKS if blank not in BLANKS}
    meanings |= {row[0]: row[1] for row in rows("reading", "tables", "traditional.tsv")}
    return re.compile(rf"[{re.escape(''.join(meanings))}](?!(?<=\r)\n)"), meanings


def _characters(text: str) -> Iterator[Edit]:
    """Characters that look like others, or like nothing; the traditional ones; what ends lines as a newline does."""
    pattern, meanings = _meanings()
    return ((*match.span(), meanings[match[0]]) for match in pattern.finditer(text))


def _capitals(text: str) -> Iterator[Edit]:
    """Numerals of the kind that no stroke can change: 叁仟伍佰万圆."""
    return ((*match.span(), match[0].translate(_CAPITALS)) for match in _CAPITAL_NUMBER.finditer(text))


@cache
def _commands() -> dict[str, str]:
    """What each command of LaTeX prints."""
    return {row[0]: "".join(row[1:]) for row in rows("reading", "tables", "marks.tsv")}


def _maths(text: str) -> Iterator[Edit]:
    r"""Numbers as LaTeX writes them: $7.1\%$, $2.3\mathrm{km}^2$."""
    for maths in _MATHS.finditer(text):
        first, last = maths.span(1)
        yield maths.start(), first, ""
        for match in _IN_MATHS.finditer(text, first, last):
            unknown = match[0] if len(match[0]) > 2 else ""
            yield *match.span(), _SUPERSCRIPTS.get(match[1]) or _commands().get(match[0], unknown)
        yield last, maths.end(), ""


def _escapes(text: str) -> Iterator[Edit]:
    r"""What Markdown escapes: 7\.1\%."""
    return ((*match.span(), match[1]) for match in _ESCAPED.finditer(text))


def _emphasis(text: str) -> Iterator[Edit]:
    """What Markdown writes around what it prints bold or leaning: **271.4**亿元."""
    return ((*match.span(), "") for match in _EMPHASIS.finditer(text))


def _points(text: str) -> Iterator[Edit]:
    """8 . 5 is 8.5, but 8. 5 that begins a line or a sentence is the number of a list's member before a 5."""
    for match in _POINT.finditer(text):
        before = _BEFORE_A_POINT.sub("", text[max(0, match.start() - 12) : match.start()])
        if before and before[-1] not in "\n。；;：:！？!?":
            yield *match.span(), match[0].strip(BLANKS)


def _gaps(text: str) -> Iterator[Edit]:
    """Blanks between ideographs: all of a text that is spaced out, else those within a multiplier or a unit."""
    gaps = [match.start() for match in _GAP.finditer(text)]
    in_rows = sum(third - first == 4 for first, third in zip(gaps, gaps[2:], strict=False))
    spaced = bool(in_rows) and in_rows * _SPACED >= len(text)
    return ((gap, gap + 1, "") for gap in gaps if spaced or _parts_a_unit(text, gap))


def _parts_a_unit(text: str, gap: int) -> bool:
    """Whether the blank at `gap` stands within the multiplier and the unit of a number: 个 百分点, 亿 美元."""
    before = text[max(0, gap - _LONGEST_UNIT) : gap]
    number = _NUMBERED.search(before)
    if number is None:
        return False
    words = number[0][1:].translate(_NO_BLANKS)
    behind = text[gap : gap + 2 * _LONGEST_UNIT].translate(_NO_BLANKS)
    return bool(words) and any(
        words[least:] + behind[:more] in UNITS or words[least:] + behind[:more] in SCALES
        for least in range(len(words))
        for more in range(1, _LONGEST_UNIT)
    )


_NO_BLANKS = dict.fromkeys(map(ord, BLANKS))
