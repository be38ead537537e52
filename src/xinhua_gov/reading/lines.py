"""Lines: whether a text is broken at a width, as a page or a mail breaks it, and where its sentences go on."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterator
from itertools import pairwise
from typing import NamedTuple

from xinhua_gov.reading.edits import Edit
from xinhua_gov.reading.numerals import SCALES
from xinhua_gov.reading.scanner import BLANKS, DIGIT
from xinhua_gov.reading.words import AFTER, BEFORE, UNITS

LONG = 80
"""Characters of the mean line from which a text is not broken at a width: each of its lines is a paragraph."""

FEWEST = 4
"""Lines of the shortest text that can tell a width."""

SHORT = 8
"""Lines of a text that is so short that half of its breaks must be seen to part a word, not one of two hundred."""

REPEATED = 3
"""Times that a line stands in a text from which it is the head or the foot of its pages."""

FEWEST_NUMBERED = 6
"""Lines of the shortest text whose lines are numbered."""

LONGEST_SENTENCE = 10
"""Lines of which at least one has a full stop, where lines are those of sentences."""

_LOOSE = 2
"""Columns or characters by which a full line may be shorter than the fullest: no mark may begin a line."""

_STOPS = "。！？!?"
_ENDS = _STOPS + "；;：:，、,"
_DASHES = "[-—–－−·~～ ]{0,6}"
_PAGE = re.compile(
    rf"{_DASHES}(?:[Pp]age |第 ?)?[{DIGIT}]{{1,4}}(?: ?页)?"
    rf"(?:[ ,，、/|]{{0,3}}(?:of |共 ?|(?<=[ /|]))[{DIGIT}]{{1,4}}(?: ?页)?)?{_DASHES}"
)
_NUMBERED = re.compile(rf"^[{BLANKS}]{{0,8}}([0-9]{{1,5}})[{BLANKS}\t|:：]{{1,8}}", re.MULTILINE)
_ROW = re.compile(rf"[^，。；：、\n]{{0,40}}[{BLANKS}\t][-+−]?[{DIGIT}][{DIGIT}.．,]*+(?:%|％)?")
NEW = re.compile(
    rf"[一二三四五六七八九十]{{1,3}}[、.．是要]|[（(][一二三四五六七八九十{DIGIT}]{{1,3}}[）)]"
    rf"|[{DIGIT}]{{1,2}}(?:[、)）]|[.．](?![{DIGIT}]))"
    rf"|第[一二三四五六七八九十]{{1,3}}[章节条部篇]|[●·•■◆▪◇○①-⑳#*>|]|[-—–－+] "
)
_NUMBER_GOES_ON = re.compile(rf"[{DIGIT}.．]\n[{DIGIT}.．%％]")


class _Line(NamedTuple):
    """A line that is not empty: where it stands without the blanks around it, and by how much it is moved in."""

    start: int
    end: int
    indent: int


def breaks(text: str) -> list[Edit]:
    r"""The line breaks within sentences of a text that is broken at a width, each with what stands for it: nothing.

    >>> breaks("总投资12\n3亿元，增长7.\n1%，占比45\n.2%。")
    [(5, 6, ''), (14, 15, ''), (22, 23, '')]
    """
    newlines = text.count("\n")
    if newlines < FEWEST - 1 or len(text) > LONG * (newlines + 1) or "。" not in text:
        return []
    lines = list(_lines(text))
    if len(lines) < FEWEST:
        return []
    are_full = max(_full(text, lines, len), _full(text, lines, _columns), key=sum)
    stops = sum(text.count(stop) for stop in _STOPS)
    ended = sum(text[line.end - 1] in _ENDS for line, is_full in zip(lines, are_full, strict=True) if is_full)
    if ended * 3 > sum(are_full) or stops * LONGEST_SENTENCE < len(lines):
        return []
    found = list(_going_on(text, lines, are_full))
    parting = sum(_parts_a_word(text, start, end) for start, end, _ in found)
    return found if parting * (2 if len(lines) < SHORT else 200) >= len(found) else []


def numbered_lines(text: str) -> list[Edit]:
    """The numbers that a program wrote before every line, from one on, which are not of the text."""
    first = _NUMBERED.match(text)
    if first is None or int(first[1]) > 1:
        return []
    found = list(_NUMBERED.finditer(text))
    in_order = sum(int(other[1]) == int(one[1]) + 1 for one, other in pairwise(found))
    if len(found) < FEWEST_NUMBERED or (in_order + 1) * 10 < 9 * (text.rstrip().count("\n") + 1):
        return []
    return [(*match.span(), "") for match in found]


def _lines(text: str) -> Iterator[_Line]:
    """The lines of a text that are not empty."""
    begin = 0
    for line in text.split("\n"):
        bare = line.strip()
        if bare:
            indent = line.index(bare[0])
            yield _Line(begin + indent, begin + indent + len(bare), indent)
        begin += len(line) + 1


def _columns(line: str) -> int:
    """The columns that a line takes, of which an ideograph has two."""
    return len(line.encode("gbk", "replace"))


def _full(text: str, lines: list[_Line], width: Callable[[str], int]) -> list[bool]:
    """Which lines are full by one way to measure them; none where half of them have no common width, or are longer."""
    widths = [width(text[line.start : line.end]) for line in lines]
    counts = Counter(widths)
    most, full = max((sum(counts[wide - less] for less in range(_LOOSE + 1)), wide) for wide in counts)
    longer = sum(count for wide, count in counts.items() if wide > full + _LOOSE)
    if most * 2 < len(widths) or longer * 20 > len(widths):
        return [False] * len(lines)
    least = full - _LOOSE if len(lines) >= SHORT else full // 2
    return [wide >= least for wide in widths]


def _going_on(text: str, lines: list[_Line], are_full: list[bool]) -> Iterator[Edit]:
    """The breaks behind full lines at which a sentence goes on; edges of pages between two lines go with the break."""
    usual = Counter(line.indent for line in lines).most_common(1)[0][0]
    apart = Counter(text.count("\n", line.end, following.start) for line, following in pairwise(lines))
    usually_apart = apart.most_common(1)[0][0]
    are_edges = _edges_of_pages(text, lines)
    last = 0
    for place, (line, is_full) in enumerate(zip(lines, are_full, strict=True)):
        if not is_full or place < last or text[line.end - 1] in _STOPS:
            continue
        last = place + 1
        while last < len(lines) and are_edges[last]:
            last += 1
        if last == len(lines):
            return
        following = lines[last]
        directly = last == place + 1
        if directly and text.count("\n", line.end, following.start) > usually_apart:
            continue
        if following.indent <= usual and not NEW.match(text, following.start) and not _is_row(text, line):
            yield line.end, following.start, _between(text[line.end - 1], text[following.start])


def _edges_of_pages(text: str, lines: list[_Line]) -> list[bool]:
    """Which lines are numbers of pages, or what is printed at the head or foot of each."""
    written = [text[line.start : line.end] for line in lines]
    often = {line for line, count in Counter(written).items() if count >= REPEATED and line[-1] not in _ENDS}
    return [line in often or _PAGE.fullmatch(line) is not None for line in written]


def _is_row(text: str, line: _Line) -> bool:
    """Whether a line is a row of a table: a name, a blank and a number, and no sentence."""
    return _ROW.fullmatch(text, line.start, line.end) is not None


def _between(before: str, after: str) -> str:
    """A blank between two words of Latin letters, else nothing."""
    return " " if (before + after).isascii() and (before + after).isalpha() else ""


def _parts_a_word(text: str, start: int, end: int) -> bool:
    """Whether a break parts a number or a word that the reader knows."""
    before, after = text[max(0, start - 3) : start], text[end : end + 3]
    if _NUMBER_GOES_ON.match(f"{before[-1:]}\n{after[:1]}"):
        return True
    if before[-1:].isdigit() and any(after[:length] in known for length in (1, 2, 3) for known in (UNITS, SCALES)):
        return True
    return any(before[-left:] + after[:right] in known for left in (1, 2, 3) for right in (1, 2, 3) for known in _KNOWN)


_KNOWN = (BEFORE, AFTER, UNITS, SCALES)
