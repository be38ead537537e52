"""Grids: tables of Markdown, in which a number has its unit and its name from the head of its column or row."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise
from typing import NamedTuple

from xinhua_gov.reading.digits import scaled_unit
from xinhua_gov.reading.edits import Edit
from xinhua_gov.reading.scanner import BLANKS, DIGIT, SCALE, UNIT, B

_ROW = re.compile(r"^[ \t]*\|[^\n]*\|[ \t]*$", re.MULTILINE)
_BAR = re.compile(r"\|")
_IS_RULE = re.compile(r"[-:|\s]+")
_FIGURE = re.compile(
    rf"[-+−－]?[{DIGIT}]{{1,9}}(?:[,{BLANKS}][{DIGIT}]{{3}})*(?:[.．][{DIGIT}]{{1,9}})?(?P<unit>{B}(?:{SCALE})?(?:{UNIT}))?"
)
_HAS_FIGURES = re.compile(f"[{DIGIT}]")
_YEAR = re.compile("(?:19|20)[0-9]{2}年?")
_WITH_UNIT = re.compile(r"(?P<name>[^（）()]{0,30})[（(](?:单位[:：]\s?)?(?P<unit>[^（）()]{1,8})[）)]")
_UNITS = "单位"
_NO_NAMES = ("数值", "数据", "数量", "指标", "项目", "绝对值", "绝对数", "总量", "序号", _UNITS)


class _Cell(NamedTuple):
    """What stands in a cell, without the blanks around it, and where the bar before it is."""

    bar: int
    start: int
    end: int
    words: str


class _Head(NamedTuple):
    """What the head of a column or row says of its numbers: their name and their unit."""

    name: str = ""
    unit: str = ""


def grids(text: str) -> Iterator[Edit]:
    """The names and units that the heads of tables give to the numbers in their cells."""
    heads: list[_Head] = []
    units = end = -1
    for row in _ROW.finditer(text):
        cells = _cells(text, row.start(), row.end())
        if text[max(end, 0) : row.start()].strip() or end < 0:
            heads = [_head(cell.words) for cell in cells]
            units = next((place for place, cell in enumerate(cells) if cell.words == _UNITS), -1)
        elif not _IS_RULE.fullmatch(row[0]):
            yield from _named(cells, heads, units)
        end = row.end()


def _cells(text: str, start: int, end: int) -> list[_Cell]:
    """The cells of a row."""
    bars = [match.start() for match in _BAR.finditer(text, start, end)]
    cells = []
    for bar, following in pairwise(bars):
        words = text[bar + 1 : following]
        start = bar + 1 + len(words) - len(words.lstrip())
        cells.append(_Cell(bar, start, bar + 1 + len(words.rstrip()), words.strip()))
    return cells


def _head(words: str) -> _Head:
    """What a head says: GDP（亿元）, 亿元, 2020年; nothing where it is a number itself or names none."""
    found = _WITH_UNIT.fullmatch(words)
    if found is not None and scaled_unit(found["unit"]) is not None:
        return _Head("" if found["name"] in _NO_NAMES else found["name"], found["unit"])
    if _YEAR.fullmatch(words):
        return _Head(f"{words.rstrip('年')}年")
    if scaled_unit(words) is not None:
        return _Head("", words)
    return _Head() if words in _NO_NAMES or _HAS_FIGURES.search(words) else _Head(words)


def _named(cells: list[_Cell], heads: list[_Head], units: int) -> Iterator[Edit]:
    """The cells of one row that are numbers, each with a sentence of its own."""
    row = _head(cells[0].words) if cells else _Head()
    unit_of_row = row.unit or (cells[units].words if 0 <= units < len(cells) else "")
    for cell, head in zip(cells, heads, strict=False):
        figure = _FIGURE.fullmatch(cell.words)
        unit = head.unit or (unit_of_row if cell is not cells[0] else "")
        if figure is None or not (figure["unit"] or scaled_unit(unit)):
            continue
        is_year = head.name.endswith("年")
        yield cell.bar, cell.bar + 1, "。"
        yield cell.start, cell.start, f"{head.name}{row.name} " if is_year else f"{row.name}{head.name} "
        if not figure["unit"]:
            yield cell.end, cell.end, unit
