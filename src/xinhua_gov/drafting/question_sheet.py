"""Question sheet: the questions of a draft as a table, one a row, in which a person writes the answers."""

from __future__ import annotations

import os
from collections.abc import Iterable
from enum import Enum

from xinhua_gov.drafting.field_names import field_name, kind_name
from xinhua_gov.drafting.remaining import Question, remaining
from xinhua_gov.drafting.written_values import proposal_words, types_of, words_of_field
from xinhua_gov.model.base import Named
from xinhua_gov.model.parts import Parts
from xinhua_gov.reading.sentences import sentence_around
from xinhua_gov.storage.files import ADVICE
from xinhua_gov.tabular.forms import FormColumn, FormRow, write_form
from xinhua_gov.vocabulary import Language, spoken

ACCEPT = {"zh": "同意", "en": "ok"}
"""The answer that accepts the proposal."""

NO_FIGURE = {"zh": "不是数据", "en": "not a figure"}
"""The answer that a number is no figure."""

NO_VALUE = {"zh": "无", "en": "none"}
"""The answer that a field has no value."""

_OPEN, _CLOSE = "【", "】"
"""What stands around the number in a sentence."""


class SheetColumn(Enum):
    """A column of the sheet: its head in Chinese and English, and its width in characters."""

    KIND = ("类别", "part", 10)
    RECORD = ("编号", "record", 18)
    NAME = ("记录", "name", 24)
    SENTENCE = ("原文", "sentence", 60)
    FIELD = ("字段", "field", 14)
    PROPOSAL = ("建议", "proposal", 24)
    REASON = ("理由", "reason", 24)
    ANSWER = ("答案", "answer", 24)
    TEXT = ("文本", "text", 14)

    def head(self, language: Language) -> str:
        """The head of the column."""
        zh, en, _ = self.value
        return spoken(language, zh, en)


def write_sheet(
    parts: Parts,
    path: str | os.PathLike[str],
    *,
    text: str | None = None,
    language: Language = "en",
    overwrite: bool = False,
    advice: str = ADVICE,
) -> int:
    """Write what is left to settle in a draft to a sheet, .csv or .xlsx, the most valuable first; how many rows it has.

    With the report's text each question stands in its sentence, else with its phrase, the number between 【 and 】. The
    column `answer` is empty: in a workbook its cells offer what can be chosen. Raises FileError where the file cannot
    be written, is there already (unless `overwrite`), ends in something else, or openpyxl is missing.
    """
    questions = remaining(parts)
    columns = [FormColumn(c.head(language), c.value[2], c is SheetColumn.ANSWER) for c in SheetColumn]
    write_form(
        path,
        spoken(language, "待核定", "questions"),
        columns,
        list(_rows(parts, questions, text, language)),
        overwrite=overwrite,
        advice=advice,
    )
    return len(questions)


def _rows(parts: Parts, questions: Iterable[Question], text: str | None, language: Language) -> Iterable[FormRow]:
    for question in questions:
        cells = {
            SheetColumn.KIND: kind_name(question.kind, language),
            SheetColumn.RECORD: question.record,
            SheetColumn.NAME: _name_of_record(parts, question),
            SheetColumn.SENTENCE: marked_sentence(question, text),
            SheetColumn.FIELD: field_name(question.field, language),
            SheetColumn.PROPOSAL: proposal_words(question.kind, question.field, question.proposal, language),
            SheetColumn.REASON: "" if question.reason is None else question.reason.label(language),
            SheetColumn.TEXT: parts.source.sha256[:12],
        }
        yield FormRow(tuple(cells.get(column, "") for column in SheetColumn), _choices(question, language))


def marked_sentence(question: Question, text: str | None) -> str:
    """The sentence of a question with its number marked; without the text its phrase.

    >>> question = Question("observations", "q2", "period", None, None, "产值5亿元", 0, 5, None, 2, 3)
    >>> marked_sentence(question, None), marked_sentence(question, "产值5亿元，居第一。")
    ('产值【5】亿元', '产值【5】亿元，居第一。')
    """
    first, last = question.figure_start - question.start, question.figure_end - question.start
    phrase = question.phrase
    if text is not None and question.end:
        phrase = text[question.start : question.end]
    marked = f"{phrase[:first]}{_OPEN}{phrase[first:last]}{_CLOSE}{phrase[last:]}" if last > first >= 0 else phrase
    if text is None or not question.end:
        return marked
    around = f"{text[: question.start]}{marked}{text[question.end :]}"
    return sentence_around(around, question.start, question.start + len(marked))


def _name_of_record(parts: Parts, question: Question) -> str:
    """What the record of a question is called now."""
    if question.kind == "source":
        return parts.source.title.zh
    record = parts.catalogue(question.kind).get(question.record)
    record = parts.indicators.get(getattr(record, "indicator", ""), record)
    if isinstance(record, Named):
        return record.name.zh
    title = getattr(record, "title", getattr(record, "name", None))
    return str(getattr(title, "zh", ""))


def _choices(question: Question, language: Language) -> tuple[str, ...]:
    """What may be chosen as the answer to a question."""
    words = words_of_field(question.kind, question.field)
    accept = (ACCEPT[language],) if question.proposal is not None else ()
    if words is not None:
        return (*accept, *(word.label(language) for word in words))
    if bool in types_of(question.kind, question.field):
        return (*accept, *spoken(language, ("是", "否"), ("true", "false")))
    return accept
