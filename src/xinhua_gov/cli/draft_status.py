"""`draft --status FOLDER`: what is left to settle in a draft."""

from __future__ import annotations

import argparse
from collections.abc import Iterator

from xinhua_gov.cli.output import CommandAnswer, as_json, as_table, as_text, counted, printable, wording_of
from xinhua_gov.cli.text_beside import TextOfDraft, text_of_draft
from xinhua_gov.display.messages import fault_words
from xinhua_gov.display.wording import TableColumn, Wording
from xinhua_gov.drafting.field_names import field_name, kind_name
from xinhua_gov.drafting.remaining import Question
from xinhua_gov.drafting.settling import OpenDraft, open_draft
from xinhua_gov.drafting.written_values import proposal_words
from xinhua_gov.errors import DraftError
from xinhua_gov.vocabulary import Language, spoken

SHOWN = 40
"""How many questions stand on a page."""

_COLUMNS = (
    TableColumn("kind", "类别", "part", whole=True),
    TableColumn("record", "编号", "id", whole=True),
    TableColumn("field", "字段", "field"),
    TableColumn("proposal", "建议", "proposal"),
    TableColumn("reason", "理由", "reason"),
    TableColumn("sentence", "原文", "text"),
)


def status_answer(folder: str, options: argparse.Namespace, text: str | None) -> CommandAnswer:
    """The questions that are left, a page of them; each in its sentence where the text is given, or found beside."""
    draft = open_draft(folder)
    known = text_of_draft(folder, draft, text, options.encoding)
    left = [question if known.text is None else question.in_sentence(known.text) for question in draft.questions]
    proposed = sum(question.proposal is not None for question in left)
    if options.json:
        counts = {"open": len(left), "with_proposal": proposed, "without_proposal": len(left) - proposed}
        told = [str(fault) for fault in draft.faults]
        questions = [question._asdict() for question in left]
        return CommandAnswer(as_json({**counts, "questions": questions, **({"faults": told} if told else {})}))
    pages, page = -(-len(left) // SHOWN), options.page or 1
    if left and not 1 <= page <= pages:
        raise DraftError(f"there is no page {page}; the {len(left)} questions stand on {pages}")
    return CommandAnswer(_lines(draft, left, page, known, wording_of(options)))


def _said_of_text(known: TextOfDraft, language: Language) -> list[str]:
    """Where the sentences are from, or how to have them; nothing where the text was named."""
    if known.text is None:
        zh, en = "--text 文件 可显示每处的整句", "--text FILE shows the sentence around each"
        return as_text(spoken(language, zh, en))
    if known.path is None:
        return []
    path = printable(known.path)
    return as_text(spoken(language, f"原句取自 {path}", f"the sentences are from {path}"))


def _lines(draft: OpenDraft, left: list[Question], page: int, known: TextOfDraft, wording: Wording) -> Iterator[str]:
    language = wording.language
    if draft.faults:
        yield spoken(language, "下列记录互相矛盾，须先改正：", "these records disagree and have to be put right:")
        yield from (line for fault in draft.faults for line in as_text(f"  {fault_words(fault, language)}"))
    if not left:
        yield spoken(language, "没有待核定的字段", "nothing is left to settle")
        return
    rows = [_row(question, wording) for question in left[(page - 1) * SHOWN : page * SHOWN]]
    yield from as_table(_COLUMNS, rows, wording)
    yield from _said_of_text(known, language)
    pages, proposed = -(-len(left) // SHOWN), sum(question.proposal is not None for question in left)
    zh = f"第 {page} 页，共 {pages} 页；{len(left)} 个问题，其中 {proposed} 个有建议；--page 页码 翻页，--json 列出全部"
    en = f"page {page} of {pages}; {counted(len(left), 'question', 'questions')}, {proposed} with a proposal"
    yield spoken(language, zh, f"{en}; --page N shows another page, --json all")


def _row(question: Question, wording: Wording) -> tuple[str, ...]:
    """What is asked, what is proposed and why, and the words that it is asked of."""
    proposed = proposal_words(question.kind, question.field, question.proposal, wording.language)
    return (
        wording.either(question.kind, kind_name(question.kind, "zh"), question.kind),
        question.record,
        wording.either(question.field, field_name(question.field, "zh"), question.field),
        (question.proposal or "") if wording.codes else proposed,
        question.reason or "",
        question.sentence or question.phrase,
    )
