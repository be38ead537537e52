"""CSV for people who read Chinese: the heads and the words of closed lists in Chinese, unless codes are asked for."""

from __future__ import annotations

import argparse
from collections.abc import Mapping
from typing import NamedTuple

from xinhua_gov.vocabulary import Word


class CsvColumn(NamedTuple):
    """A column of a CSV: its code, its Chinese head, and the closed list that its values are of."""

    code: str
    zh: str
    words: type[Word] | None = None


def says_codes(options: argparse.Namespace) -> bool:
    """Whether a CSV has codes: in English always, in Chinese where they are asked for."""
    return options.lang == "en" or options.codes


def head_of(columns: tuple[CsvColumn, ...], *, codes: bool) -> tuple[str, ...]:
    """The head of a CSV."""
    return tuple(column.code if codes else column.zh for column in columns)


def cells_of(columns: tuple[CsvColumn, ...], record: Mapping[str, object], *, codes: bool) -> tuple[object, ...]:
    """The cells of a record whose words are codes."""
    values = ((column, record[column.code]) for column in columns)
    return tuple(value if codes else _in_chinese(column, value) for column, value in values)


def _in_chinese(column: CsvColumn, value: object) -> object:
    if isinstance(value, bool):
        return "是" if value else "否"
    return column.words(value).zh if column.words is not None and value else value
