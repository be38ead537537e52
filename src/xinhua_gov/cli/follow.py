"""`follow ID`: everything that the report says about one thing, in reading order."""

from __future__ import annotations

import argparse
from collections.abc import Iterator

from xinhua_gov.cli.output import CommandAnswer, as_json, as_table, as_text, chosen_report, wording_of
from xinhua_gov.cli.parsing import understood
from xinhua_gov.display.record_lines import title_words
from xinhua_gov.display.wording import TableColumn, Wording
from xinhua_gov.model.following import Passage, Thread
from xinhua_gov.model.report import Report
from xinhua_gov.vocabulary import spoken

_COLUMNS = (
    TableColumn("start", "位置", "place", right=True, whole=True),
    TableColumn("section", "章节", "section"),
    TableColumn("kind", "种类", "kind"),
    TableColumn("id", "内容", "what it says"),
    TableColumn("link", "关联", "why"),
)


def run(options: argparse.Namespace) -> CommandAnswer:
    """The thread."""
    report = chosen_report(options)
    thread = report.follow(understood(options.id))
    if options.json:
        value = {
            "subjects": [
                {"kind": kind.value, "id": record.id}
                for kind, record in zip(thread.kinds, thread.subjects, strict=True)
            ],
            "passages": [_passage_record(passage) for passage in thread],
        }
        return CommandAnswer(as_json(value))
    return CommandAnswer(_thread_lines(report, thread, wording_of(options)))


def _passage_record(passage: Passage) -> dict[str, object]:
    return {
        "kind": passage.kind.value,
        "id": passage.record.id,
        "link": passage.link.value,
        "start": passage.evidence.start,
        "end": passage.evidence.end,
    }


def _thread_lines(report: Report, thread: Thread, wording: Wording) -> Iterator[str]:
    language = wording.language
    for kind, subject in zip(thread.kinds, thread.subjects, strict=True):
        colon = wording.either(": ", "：", ": ")
        yield from as_text(f"{wording.said(kind)} {subject.id}{colon}{title_words(report, subject, language)}")
    yield ""
    if not thread:
        yield spoken(language, "报告没有相关的内容", "the report says nothing of it")
        return
    yield from as_table(_COLUMNS, [_passage_row(report, passage, wording) for passage in thread], wording)


def _passage_row(report: Report, passage: Passage, wording: Wording) -> tuple[str, ...]:
    section, language = report.section_of(passage.evidence), wording.language
    return (
        str(passage.evidence.start),
        "" if section is None else section.id if wording.codes else section.title.label(language),
        passage.kind,
        passage.record.id if wording.codes else title_words(report, passage.record, language),
        passage.link,
    )
