"""Messages: what the library says in English, said in Chinese.

The library raises its errors and gives its notes in English. Where one of them leaves for a person who reads Chinese,
it is turned by one table, which is read only then: `messages.tsv` has a row for every wording, `system_messages.tsv`
one for those of Python and of the system that stand within ours.
"""

from __future__ import annotations

import ast
import re
from collections.abc import Callable, Iterator
from functools import cache, lru_cache
from typing import NamedTuple

from xinhua_gov import vocabulary
from xinhua_gov.errors import Fault, FaultsError, FileError, XinhuaGovError
from xinhua_gov.resources import rows
from xinhua_gov.vocabulary import Language

_GAP = re.compile(r"\{(\d)(!r|:[A-Za-z]+)?\}")
_QUOTED = r"""('(?:[^'\\]|\\.)*'|"(?:[^"\\]|\\.)*")"""
_EDGE = "\0"
_BLANK = re.compile("(?<=[\u4e00-\u9fff]) (?=\0[\u4e00-\u9fff])|(?<=[\u4e00-\u9fff]\0) (?=[\u4e00-\u9fff])")
"""A blank at the edge of a gap, which stands beside Latin letters and digits, and not between Chinese characters."""

_BETWEEN = re.compile(r", | or | and the | and ")


class _Wording(NamedTuple):
    """A row of the table: what matches the English, and the Chinese with its gaps.

    `own` counts the characters of the English beside its gaps; `turned` are the gaps that are turned into Chinese too.
    """

    english: re.Pattern[str]
    chinese: str
    own: int
    turned: tuple[int, ...]

    def accounted(self, values: tuple[str, ...]) -> int:
        """How many characters of a message it accounts for, with those in its gaps."""
        return self.own + sum(_accounted(values[gap]) for gap in self.turned)


def error_words(error: XinhuaGovError, language: Language) -> str:
    """What an error says, in a language.

    >>> error_words(FileError("a.txt", "is a folder, expected a file"), "zh")
    'a.txt：是文件夹，此处须为文件'
    """
    if language == "en":
        return str(error)
    if isinstance(error, FaultsError):
        head, *listed = str(error).split("\n")
        faults = [fault_words(fault, language) for fault in error.faults]
        return "\n".join([in_chinese(head), *(f"  {fault}" for fault in faults)] if listed else faults)
    if isinstance(error, FileError):
        path = error.path if error.path.isprintable() else repr(error.path)
        return f"{in_chinese(path) if path == 'standard input' else path}：{in_chinese(error.reason)}"
    return in_chinese(str(error))


def fault_words(fault: Fault, language: Language) -> str:
    """What a fault says, in a language. A path into a file stays as it is; what is no file is called by its name."""
    if language == "en":
        return str(fault)
    in_a_file = "." in fault.file
    file = fault.file if in_a_file else _kind(fault.file)
    field = fault.field if in_a_file else _field(fault.field)
    parts = (file, in_chinese(fault.record), field, in_chinese(fault.message))
    return "：".join(part for part in parts if part)


def note_words(note: str, language: Language) -> str:
    """What a note says, in a language: of a document, or of a row of a panel, part by part.

    >>> note_words("left out: 3 lines of footnotes", "zh")
    '已略去 3 行脚注'
    """
    return note if language == "en" else in_chinese(note)


def in_chinese(message: str) -> str:
    """A message in Chinese; as it is where the table has no row for it.

    >>> in_chinese("no indicator has the id 'gpd'; nearest: gdp")
    '没有编号或名称为“gpd”的指标；相近的有：gdp'
    """
    best = max(_rows_read(message), key=_FilledRow.accounted, default=None)
    pieces = message.split("; ")
    if len(pieces) > 1 and all(map(_accounted, pieces)):
        apart = sum(map(_accounted, pieces))
        if best is None or apart > best.accounted():
            return "；".join(map(in_chinese, pieces))
    return message if best is None else _filled_in(best.wording.chinese, best.values)


class _FilledRow(NamedTuple):
    """A row that a message can be read as, with what then stands in its gaps."""

    wording: _Wording
    values: tuple[str, ...]

    def accounted(self) -> int:
        """How many characters of the message are accounted for."""
        return self.wording.accounted(self.values)


def _rows_read(message: str) -> Iterator[_FilledRow]:
    """Every row that a message can be read as."""
    for wording in _wordings():
        found = wording.english.fullmatch(message)
        if found is not None:
            yield _FilledRow(wording, found.groups())


@lru_cache(maxsize=1024)
def _accounted(message: str) -> int:
    """How many characters of a message the rows account for: none where nothing of it is known."""
    whole = max((reading.accounted() for reading in _rows_read(message)), default=0)
    pieces = [_accounted(piece) for piece in message.split("; ")] if "; " in message else [0]
    return max(whole, sum(pieces) if all(pieces) else 0)


def _filled_in(chinese: str, values: tuple[str, ...]) -> str:
    """The Chinese of a row, with what stood in the gaps of the English."""
    said = _GAP.sub(lambda gap: f"{_EDGE}{_filled(values[int(gap[1])], (gap[2] or '').lstrip(':'))}{_EDGE}", chinese)
    return _BLANK.sub("", said).replace(_EDGE, "")


def _filled(value: str, how: str) -> str:
    """What stands in a gap of the Chinese: the value itself, or the Chinese of it."""
    value = _unquoted(value)
    if how in _FILLERS:
        return _FILLERS[how](value)
    words = getattr(vocabulary, how, None)
    return value if words is None or value not in list(words) else str(words(value).zh)


def _unquoted(value: str) -> str:
    """A value without the quotation marks and escapes that `repr` gave it; as it is where it cannot be printed."""
    if not re.fullmatch(_QUOTED, value):
        return value
    plain = ast.literal_eval(value)
    return plain if isinstance(plain, str) and plain.isprintable() else value[1:-1]


def _parts(value: str) -> str:
    return "；".join(map(in_chinese, value.split("; ")))


def _list(value: str) -> str:
    """A list, each item of which may hold a comma of its own."""
    if _has_row(value):
        return in_chinese(value)
    pieces, said = _BETWEEN.split(value), []
    while pieces:
        many = next((many for many in range(len(pieces), 1, -1) if _has_row(", ".join(pieces[:many]))), 1)
        said.append(in_chinese(_unquoted(", ".join(pieces[:many]))))
        pieces = pieces[many:]
    return "、".join(said)


def _has_row(text: str) -> bool:
    return any(wording.english.pattern == re.escape(text) for wording in _wordings())


def _names(value: str) -> str:
    """The Chinese names in a list of codes, each with its name in brackets."""
    return "、".join(re.findall(r"\(([^()]+)\)", value))


def _expected(value: str) -> str:
    """What was expected: as a wording of its own, else the values that may be."""
    whole, listed = in_chinese(f"expected {value}"), _list(value)
    blank = " " if listed[:1].isascii() else ""
    return f"须为{blank}{listed}" if whole.startswith("expected ") else whole


def _kind(value: str) -> str:
    """The name of a kind of record, or of several, by its code or its English name."""
    from xinhua_gov.drafting.field_names import kind_called, kind_name

    codes = ((part, kind_called(part)) for part in _BETWEEN.split(value))
    return "、".join(in_chinese(part) if code is None else kind_name(code, "zh") for part, code in codes)


def _field(value: str) -> str:
    """The name of a field, or of a path of fields."""
    from xinhua_gov.drafting.field_names import path_name

    return path_name(value, "zh")


def _doubt(value: str) -> str:
    """Why a report has no place, of which the library says the English."""
    from xinhua_gov.recognition.report_place import Doubt

    return next((doubt.zh for doubt in Doubt if doubt.en == value), in_chinese(value))


def _unit(value: str) -> str:
    from xinhua_gov.units import UNITS

    return "、".join(UNITS[code].zh if code in UNITS else code for code in _BETWEEN.split(value))


_FILLERS: dict[str, Callable[[str], str]] = {
    "": str,
    "part": in_chinese,
    "parts": _parts,
    "list": _list,
    "names": _names,
    "expected": _expected,
    "kind": _kind,
    "field": _field,
    "doubt": _doubt,
    "unit": _unit,
}
"""What fills a gap of the Chinese, by what is written in it; anything else is a list of the vocabulary."""


_TURNED = (":part", ":parts", ":expected")
"""The gaps whose English is a wording of its own."""


@cache
def _wordings() -> tuple[_Wording, ...]:
    """The rows of both tables."""
    return tuple(
        _Wording(
            re.compile(_expression(english), re.DOTALL),
            chinese,
            len(_GAP.sub("", english)),
            tuple(int(gap[1]) for gap in _GAP.finditer(chinese) if gap[2] in _TURNED),
        )
        for table in ("messages.tsv", "system_messages.tsv")
        for english, chinese in rows("display", table)
    )


def _expression(english: str) -> str:
    """The regular expression of an English row."""
    pieces, end = [], 0
    for gap in _GAP.finditer(english):
        pieces += [re.escape(english[end : gap.start()]), _QUOTED if gap[2] == "!r" else "(.*?)"]
        end = gap.end()
    return "".join([*pieces, re.escape(english[end:])])
