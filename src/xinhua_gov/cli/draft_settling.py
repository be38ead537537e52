"""`draft --sheet`, `--apply`, `--undo` and `--rename`: what is left of a draft settled, and taken back."""

from __future__ import annotations

import argparse
import shlex
from pathlib import Path

from xinhua_gov.cli.output import CommandAnswer, as_json, as_text, counted
from xinhua_gov.cli.text_beside import text_of_draft
from xinhua_gov.drafting.answered_sheet import answers_of, by_row
from xinhua_gov.drafting.edits import Rename
from xinhua_gov.drafting.field_names import kind_called
from xinhua_gov.drafting.question_sheet import write_sheet
from xinhua_gov.drafting.renaming import refuse_unclear
from xinhua_gov.drafting.settling import OpenDraft, open_draft, settle, undo
from xinhua_gov.errors import ReferencesError, SettlingError
from xinhua_gov.model.report import Report
from xinhua_gov.storage.files import refuse_occupied
from xinhua_gov.vocabulary import spoken


def agreeing_report(draft: OpenDraft) -> Report:
    """The report of a draft whose records fit together; raises ReferencesError where they do not."""
    if not isinstance(draft.parts, Report):
        raise ReferencesError(draft.faults)
    return draft.parts


def sheet_answer(folder: str, sheet: str, options: argparse.Namespace, text: str | None) -> CommandAnswer:
    """The sheet of questions that was written."""
    draft = open_draft(folder)
    text = text_of_draft(folder, draft, text, options.encoding).text
    refuse_occupied(Path(sheet), is_folder=False, overwrite=options.force, advice="--force")
    count = write_sheet(draft.parts, sheet, text=text, language=options.lang, overwrite=options.force, advice="--force")
    if options.json:
        return CommandAnswer(as_json({"folder": folder, "sheet": sheet, "questions": count}))
    back = f"xinhua-gov draft --apply {_quoted(sheet)} {_quoted(folder)}"
    zh = f"已写入 {_quoted(sheet)}：{count} 个问题，每行一个；填好“答案”一列后交回：{back}"
    en = f"wrote {_quoted(sheet)}: {counted(count, 'question', 'questions')}; fill in the column answer, then: {back}"
    return CommandAnswer(as_text(spoken(options.lang, zh, en)))


def apply_answer(folder: str, sheet: str, options: argparse.Namespace) -> CommandAnswer:
    """How many answers of a sheet were taken, and how many questions are left."""
    draft = open_draft(folder)
    answered = answers_of(draft.parts, sheet, encoding=options.encoding, language=options.lang)
    try:
        after = settle(draft, answered.edits, force=options.force)
    except SettlingError as error:
        raise by_row(error, answered, sheet, options.lang) from None
    taken, left = len(answered.edits), len(after.questions)
    if options.json:
        return CommandAnswer(as_json({"folder": folder, "answers": taken, "empty": answered.empty, "left": left}))
    if not taken:
        zh = f"没有新答案：{answered.empty} 行未填；还有 {left} 个问题"
        en = f"no new answer: {counted(answered.empty, 'row has', 'rows have')} none; "
        en += f"{counted(left, 'question is', 'questions are')} left"
        return CommandAnswer(as_text(spoken(options.lang, zh, en)))
    back = f"xinhua-gov draft --undo {_quoted(folder)}"
    zh = f"已采纳 {taken} 个答案，{answered.empty} 行未填；还有 {left} 个问题。撤销：{back}"
    en = (
        f"took {counted(taken, 'answer', 'answers')}, {counted(answered.empty, 'row', 'rows')} without one; "
        f"{counted(left, 'question is', 'questions are')} left. To take it back: {back}"
    )
    return CommandAnswer(as_text(spoken(options.lang, zh, en)))


def undo_answer(folder: str, options: argparse.Namespace) -> CommandAnswer:
    """What was taken back."""
    before = open_draft(folder)
    after = undo(before)
    counts = {"taken_back": len(before.last), "steps": after.steps, "left": len(after.questions)}
    if options.json:
        return CommandAnswer(as_json({"folder": folder, **counts}))
    zh = f"已撤销上一次改动（{counts['taken_back']} 处）；还可撤销 {after.steps} 次，待核定问题 {counts['left']} 个"
    en = (
        f"took back the last change ({counted(counts['taken_back'], 'edit', 'edits')}); "
        f"{counted(after.steps, 'more can', 'more can')} be taken back, "
        f"{counted(counts['left'], 'question is', 'questions are')} left to settle"
    )
    return CommandAnswer(as_text(spoken(options.lang, zh, en)))


def rename_answer(folder: str, old: str, new: str, options: argparse.Namespace) -> CommandAnswer:
    """The id that was changed."""
    draft = open_draft(folder)
    kind = None if options.kind is None else kind_called(options.kind) or options.kind
    refuse_unclear(draft.parts, old, new, kind)
    settle(draft, [Rename(old, new, kind)], force=options.force)
    if options.json:
        return CommandAnswer(as_json({"folder": folder, "old": old, "new": new}))
    return CommandAnswer([spoken(options.lang, f"{old} 已改为 {new}", f"{old} is now {new}")])


def _quoted(path: str) -> str:
    """A path as it may stand in a command line, on one line."""
    return shlex.quote(path) if path.isprintable() else repr(path)
