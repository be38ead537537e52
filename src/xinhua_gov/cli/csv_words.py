"""CSV for people who read Chinese: the heads and the words of closed lists in Chinese, unless codes are asked for."""

from __future__ import annotations

import argparse
from collections.abc import Iterable, Iterator, Sequence
from itertools import islice
from typing import NamedTuple

from xinhua_gov.errors import UnknownFieldError
from xinhua_gov.export.delimited import csv_lines
from xinhua_gov.vocabulary import Word


class CsvColumn(NamedTuple):
    """A column of a CSV: its code, its Chinese head, and the closed list that its values are of."""

    code: str
    zh: str
    words: type[Word] | None = None


def says_codes(options: argparse.Namespace) -> bool:
    """Whether a CSV has codes: in English always, in Chinese where they are asked for."""
    return options.lang == "en" or bool(options.codes)


def csv_head(columns: tuple[CsvColumn, ...], *, codes: bool) -> str:
    """The head of a CSV."""
    return ",".join(column.code if codes else column.zh for column in columns)


def csv_rows(
    columns: tuple[CsvColumn, ...], rows: Iterable[Sequence[object]], numbers: frozenset[str], *, codes: bool
) -> Iterator[str]:
    """The lines of rows whose words are codes; the columns named in `numbers` hold digits."""
    cells = (row if codes else tuple(map(_in_chinese, columns, row)) for row in rows)
    return islice(csv_lines([column.code for column in columns], cells, numbers), 1, None)


def refuse_two_formats(options: argparse.Namespace) -> None:
    """Refuse to print both JSON and CSV."""
    if options.json and options.csv:
        raise UnknownFieldError("--json, --csv", "one format", ("a table", "json", "csv"))


def _in_chinese(column: CsvColumn, value: object) -> object:
    if isinstance(value, bool):
        return "是" if value else "否"
    return column.words(str(value)).zh if column.words is not None and value else value
