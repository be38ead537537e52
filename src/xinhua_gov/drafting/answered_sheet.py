"""Answered sheet: the answers that a person wrote in the sheet of questions, as changes of the draft."""

from __future__ import annotations

import os
import re
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any, NamedTuple

from xinhua_gov.drafting.edits import AcceptProposal, Drop, Edit, Merge, SetField
from xinhua_gov.drafting.field_names import field_called, field_name, kind_called
from xinhua_gov.drafting.question_sheet import ACCEPT, NO_FIGURE, SheetColumn
from xinhua_gov.drafting.written_values import ValueInWordsError, types_of, value_of
from xinhua_gov.errors import Fault, SettlingError, XinhuaGovError
from xinhua_gov.model.base import Entry
from xinhua_gov.model.parts import Parts
from xinhua_gov.spelling import folded
from xinhua_gov.tabular.given_back import TableRow, read_table
from xinhua_gov.vocabulary import LANGUAGES, Language, spoken

_ACCEPTED = {*map(folded, ACCEPT.values()), "accept", "接受", "√", "✓", "✔"}
_AGREED = _ACCEPTED | {"是", "对", "yes", "y"}
_NO_FIGURE = {*map(folded, NO_FIGURE.values()), "no figure", "drop", "非数据"}
_MERGE = re.compile(r"(?:merge(?: into| with)?|same as|并入|合并到|同)\s*[:：]?\s*(\S.*)", re.IGNORECASE)
_MERGED_KINDS = ("indicators", "units")
_NEEDED = (SheetColumn.KIND, SheetColumn.RECORD, SheetColumn.FIELD, SheetColumn.ANSWER)


class Answered(NamedTuple):
    """What a sheet says: the changes, each with the number of its row, and how many questions were left empty."""

    edits: tuple[Edit, ...]
    rows: tuple[int, ...]
    empty: int


class _Cells(NamedTuple):
    """A row of the sheet whose answer is not empty."""

    number: int
    kind: str
    record: str
    field: str
    answer: str


def answers_of(
    parts: Parts, path: str | os.PathLike[str], *, encoding: str | None = None, language: Language = "en"
) -> Answered:
    """The answers in a sheet, as changes of the draft that it was made of.

    Heads, kinds, fields and values may be in Chinese or English or codes, the columns in any order, others beside them.
    An answer that says what the field has already changes nothing. Raises FileError where the file cannot be read,
    SettlingError with every row that cannot be meant, by its row and column, in `language`.
    """
    name = Path(path).name
    rows = read_table(path, [column.head(of) for column in SheetColumn for of in LANGUAGES], encoding=encoding)
    columns = _columns(name, rows, language)
    faults: list[Fault] = []
    cells: list[_Cells] = []
    empty = 0
    for row in rows[1:]:
        told = {column: row.cells[at] if at < len(row.cells) else "" for column, at in columns.items()}
        if not told[SheetColumn.ANSWER]:
            empty += 1
            continue
        try:
            if not _is_done(parts, told):
                cells.append(_cells(parts, row.number, told))
        except _WrongCellError as wrong:
            faults.append(wrong.fault(name, row.number, language))
    edits = list(_edits(parts, cells, name, faults, language))
    if faults:
        raise SettlingError(
            tuple(sorted(faults, key=lambda fault: int("".join(filter(str.isdigit, fault.record)) or 0)))
        )
    edits.sort(key=lambda pair: isinstance(pair[1], (Merge, Drop)))
    return Answered(tuple(edit for _, edit in edits), tuple(number for number, _ in edits), empty)


def by_row(error: SettlingError, answered: Answered, path: str | os.PathLike[str], language: Language) -> SettlingError:
    """The faults of changes that cannot be made, each by the row and column of its answer."""
    found = []
    for fault, number in zip(error.faults, error.edits, strict=True):
        if number is None:
            found.append(fault)
            continue
        where = _row_words(answered.rows[number], language)
        column = SheetColumn.ANSWER.head(language)
        said = ": ".join(part for part in (fault.record, fault.field, fault.message) if part)
        found.append(Fault(Path(path).name, where, column, said))
    return SettlingError(tuple(found))


class _WrongCellError(Exception):
    """A cell that cannot be meant: its column, and why in both languages."""

    def __init__(self, column: SheetColumn, zh: str, en: str) -> None:
        super().__init__(en)
        self.column, self.zh, self.en = column, zh, en

    def fault(self, name: str, number: int, language: Language) -> Fault:
        where = _row_words(number, language)
        return Fault(name, where, self.column.head(language), spoken(language, self.zh, self.en))


def _row_words(number: int, language: Language) -> str:
    return spoken(language, f"第 {number} 行", f"row {number}")


def _columns(name: str, rows: Sequence[TableRow], language: Language) -> dict[SheetColumn, int]:
    """Where the columns stand; raises SettlingError with those that are missing, or stand twice."""
    head = [folded(cell) for cell in rows[0].cells] if rows else []
    found: dict[SheetColumn, int] = {}
    faults = []
    for column in SheetColumn:
        places = [at for at, cell in enumerate(head) if cell in {folded(column.head(of)) for of in LANGUAGES}]
        if len(places) > 1:
            wrong = _WrongCellError(column, "这一列出现了两次", "the column stands twice")
            faults.append(wrong.fault(name, rows[0].number, language))
        elif places:
            found[column] = places[0]
        elif column in _NEEDED:
            zh, en = (
                "缺少这一列；请用 draft --sheet 写出的表",
                "the column is missing; use a sheet that draft --sheet wrote",
            )
            faults.append(_WrongCellError(column, zh, en).fault(name, rows[0].number if rows else 1, language))
    if faults:
        raise SettlingError(tuple(faults))
    return found


def _is_done(parts: Parts, told: dict[SheetColumn, str]) -> bool:
    """Whether an answer takes a record out that is gone: the sheet was applied before."""
    kind, answer = kind_called(told[SheetColumn.KIND]), told[SheetColumn.ANSWER]
    takes_out = folded(answer) in _NO_FIGURE or _MERGE.fullmatch(answer) is not None
    of_this_text = told.get(SheetColumn.TEXT, "").lower() == parts.source.sha256[:12]
    return takes_out and of_this_text and kind is not None and _record(parts, kind, told[SheetColumn.RECORD]) is None


def _cells(parts: Parts, number: int, told: dict[SheetColumn, str]) -> _Cells:
    """The cells of a row, as codes; raises _WrongCellError for one that names nothing of this draft."""
    text = told.get(SheetColumn.TEXT, "")
    if text and text.lower() != parts.source.sha256[:12]:
        raise _WrongCellError(SheetColumn.TEXT, "这一行属于另一份文本的草稿", "the row is of the draft of another text")
    written = told[SheetColumn.KIND]
    kind = kind_called(written)
    if kind is None:
        raise _WrongCellError(SheetColumn.KIND, f"没有“{written}”这一类记录", f"{written!r} is not a kind of record")
    record = _record(parts, kind, told[SheetColumn.RECORD])
    if record is None:
        id = told[SheetColumn.RECORD]
        zh, en = f"草稿中没有编号为“{id}”的记录", f"the draft has no such record as {id!r}"
        raise _WrongCellError(SheetColumn.RECORD, zh, en)
    field = field_called(told[SheetColumn.FIELD])
    if field not in type(record).model_fields:
        zh, en = f"这条记录没有“{field}”字段", f"the record has no field {field!r}"
        raise _WrongCellError(SheetColumn.FIELD, zh, en)
    answer = told[SheetColumn.ANSWER]
    if answer.startswith("="):
        raise _WrongCellError(SheetColumn.ANSWER, "这是公式；请写出值", "this is a formula; write the value")
    return _Cells(number, kind, record.id, field, answer)


def _record(parts: Parts, kind: str, id: str) -> Entry | None:
    if kind == "source":
        return parts.source if parts.source.id == id else None
    return parts.catalogue(kind).get(id)


def _edits(
    parts: Parts, cells: Sequence[_Cells], name: str, faults: list[Fault], language: Language
) -> Iterator[tuple[int, Edit]]:
    """The changes that answers mean, each with its row; what cannot be meant is added to the faults."""
    meant: dict[tuple[str, str, str], tuple[int, object]] = {}
    whole: dict[tuple[str, str], int] = {}
    for row in cells:
        try:
            edit = _edit(parts, row)
            _refuse_contradiction(row, edit, meant)
        except _WrongCellError as wrong:
            faults.append(wrong.fault(name, row.number, language))
            continue
        except ValueInWordsError as error:
            faults.append(_WrongCellError(SheetColumn.ANSWER, error.zh, str(error)).fault(name, row.number, language))
            continue
        except XinhuaGovError as error:
            faults.append(_WrongCellError(SheetColumn.ANSWER, str(error), str(error)).fault(name, row.number, language))
            continue
        key = (row.kind, row.record, row.field)
        if edit is not None and key not in meant and (row.kind, row.record) not in whole:
            yield row.number, edit
        meant.setdefault(key, (row.number, edit))
        if isinstance(edit, (Merge, Drop)):
            whole.setdefault((row.kind, row.record), row.number)


def _refuse_contradiction(
    row: _Cells, edit: Edit | None, meant: dict[tuple[str, str, str], tuple[int, object]]
) -> None:
    """Refuse an answer that says otherwise than one before: of the same field, or of the whole record."""
    number, other = meant.get((row.kind, row.record, row.field), (0, edit))
    if other != edit:
        zh, en = f"与第 {number} 行的答案矛盾", f"contradicts the answer in row {number}"
        raise _WrongCellError(SheetColumn.ANSWER, zh, en)
    of_record = [(at, said) for (kind, id, _), (at, said) in meant.items() if (kind, id) == (row.kind, row.record)]
    for at, said in of_record:
        one_is_whole = isinstance(edit, (Merge, Drop)) or isinstance(said, (Merge, Drop))
        if one_is_whole and said != edit and said is not None:
            zh = f"与第 {at} 行的答案矛盾：那一行说的是同一条记录"
            raise _WrongCellError(
                SheetColumn.ANSWER, zh, f"contradicts the answer in row {at}, which is of the same record"
            )


def _edit(parts: Parts, row: _Cells) -> Edit | None:
    """The change that an answer means, None where the draft says the same already."""
    record = _record(parts, row.kind, row.record)
    answer = folded(row.answer)
    is_open = record is not None and row.field in record.open
    is_flag = bool in types_of(row.kind, row.field)
    if answer in (_ACCEPTED if is_flag else _AGREED):
        if is_open and record is not None and record.proposal(row.field) is None:
            raise _WrongCellError(
                SheetColumn.ANSWER, "这个问题没有建议；请写出值", "nothing is proposed here; write the value"
            )
        return AcceptProposal(row.kind, row.record, row.field) if is_open else None
    if answer in _NO_FIGURE:
        return _drop(parts, row)
    merged = _MERGE.fullmatch(row.answer) if row.kind in _MERGED_KINDS else None
    if merged is not None:
        return Merge(row.kind, row.record, _id_called(parts, row.kind, merged[1].strip()))
    value = value_of(row.kind, row.field, row.answer)
    if is_open or record is None:
        return SetField(row.kind, row.record, row.field, value)
    _refuse_settled(record, row, value)
    return None


def _refuse_settled(record: Entry, row: _Cells, value: object) -> None:
    """Refuse an answer to what is settled otherwise: a sheet of last week does not overwrite what was settled since."""
    present: Any = record.model_dump(mode="json", exclude_none=True).get(row.field)
    if isinstance(present, dict) and isinstance(value, dict):
        present = {name: present.get(name) for name in value}
    if present != value:
        name = field_name(row.field, "zh")
        zh = f"“{name}”已经核定，与这个答案不同；要改请先看草稿，或清空这一格"
        en = f"{field_name(row.field, 'en')} is settled otherwise already; clear this cell, or change the draft itself"
        raise _WrongCellError(SheetColumn.ANSWER, zh, en)


def _drop(parts: Parts, row: _Cells) -> Drop:
    """What drops the figure that a question is about; of an indicator with several it is not clear which is meant."""
    if row.kind == "indicators":
        figures = [o.id for o in parts.indicators[row.record].observations]
        figures += [t.id for t in parts.targets.values() if t.indicator == row.record]
        if len(figures) > 1:
            zh = f"这项指标有 {len(figures)} 个数据，不清楚指哪一个"
            raise _WrongCellError(
                SheetColumn.ANSWER, zh, f"the indicator has {len(figures)} figures: it is not clear which"
            )
    elif row.kind not in ("observations", "targets"):
        zh, en = "这条记录不是数据", "this record is no figure anyway"
        raise _WrongCellError(SheetColumn.ANSWER, zh, en)
    return Drop(row.kind, row.record)


def _id_called(parts: Parts, kind: str, written: str) -> str:
    """The id of a record that a person names by its id or by its name; what is written where none is."""
    catalogue = parts.catalogue(kind)
    if written in catalogue:
        return written
    named = list(catalogue.named(written)) if kind == "indicators" else []
    return named[0] if len(named) == 1 else written
