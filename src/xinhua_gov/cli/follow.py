"""`follow ID`: everything that the report says about one thing, in reading order."""

from __future__ import annotations

import argparse
from collections.abc import Iterator

from xinhua_gov.cli.output import CommandAnswer, as_json, as_table, as_text, chosen_report
from xinhua_gov.cli.parsing import understood
from xinhua_gov.display.record_lines import title_words
from xinhua_gov.model.following import Passage, Thread
from xinhua_gov.model.report import Report
from xinhua_gov.vocabulary import Language, RecordKind, spoken


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
    return CommandAnswer(_thread_lines(report, thread, options.lang))


def _passage_record(passage: Passage) -> dict[str, object]:
    return {
        "kind": passage.kind.value,
        "id": passage.record.id,
        "link": passage.link.value,
        "start": passage.evidence.start,
        "end": passage.evidence.end,
    }


def _thread_lines(report: Report, thread: Thread, language: Language) -> Iterator[str]:
    for kind, subject in zip(thread.kinds, thread.subjects, strict=True):
        colon = spoken(language, "：", ": ")
        yield from as_text(f"{kind.label(language)} {subject.id}{colon}{title_words(report, subject, language)}")
    yield ""
    if not thread:
        yield spoken(language, "报告没有相关的内容", "the report says nothing of it")
        return
    head = (
        spoken(language, "位置", "place"),
        spoken(language, "章节", "section"),
        spoken(language, "种类", "kind"),
        spoken(language, "内容", "what it says"),
        spoken(language, "关联", "why"),
    )
    yield from as_table(head, [_passage_row(report, passage, language) for passage in thread], right=[0], whole=[0])


def _passage_row(report: Report, passage: Passage, language: Language) -> tuple[str, ...]:
    section = report.section_of(passage.evidence)
    return (
        str(passage.evidence.start),
        "" if section is None else section.title.label(language),
        RecordKind(passage.kind).label(language),
        title_words(report, passage.record, language),
        passage.link.label(language),
    )
