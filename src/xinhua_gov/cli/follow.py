"""`follow ID`: everything that the report says about one thing, in reading order."""

from __future__ import annotations

import argparse
from collections.abc import Iterator, Sequence
from itertools import groupby

from xinhua_gov.cli.output import CommandAnswer, as_json, as_table, as_text, chosen_report, printable, wording_of
from xinhua_gov.cli.parsing import understood
from xinhua_gov.cli.report_text import text_of_report
from xinhua_gov.display.record_lines import period_words, title_words
from xinhua_gov.display.terminal import INDENT
from xinhua_gov.display.wording import TableColumn, Wording
from xinhua_gov.model.following import Passage, Thread
from xinhua_gov.model.report import Report
from xinhua_gov.model.story import StorySentence
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
    text = text_of_report(options, report)
    story = None if text is None else report.story(understood(options.id), text)
    if options.json:
        value: dict[str, object] = {
            "subjects": [
                {"kind": kind.value, "id": record.id}
                for kind, record in zip(thread.kinds, thread.subjects, strict=True)
            ],
            "passages": [_passage_record(passage) for passage in thread],
        }
        if story is not None:
            value["story"] = [_sentence_record(part) for part in story]
        return CommandAnswer(as_json(value))
    return CommandAnswer(_thread_lines(report, thread, story, wording_of(options)))


def _passage_record(passage: Passage) -> dict[str, object]:
    return {
        "kind": passage.kind.value,
        "id": passage.record.id,
        "link": passage.link.value,
        "start": passage.evidence.start,
        "end": passage.evidence.end,
    }


def _sentence_record(part: StorySentence) -> dict[str, object]:
    return {
        "period": part.period,
        "planned": part.planned,
        "start": part.start,
        "end": part.end,
        "sentence": part.sentence,
        "passages": [_passage_record(passage) for passage in part.passages],
    }


def _thread_lines(
    report: Report, thread: Thread, story: Sequence[StorySentence] | None, wording: Wording
) -> Iterator[str]:
    """What is followed, and the passages as a table, or as a story where the text is known."""
    language = wording.language
    for kind, subject in zip(thread.kinds, thread.subjects, strict=True):
        colon = wording.either(": ", "：", ": ")
        yield from as_text(f"{wording.said(kind)} {subject.id}{colon}{title_words(report, subject, language)}")
    yield ""
    if not thread:
        yield spoken(language, "报告没有相关的内容", "the report says nothing of it")
        return
    if story is not None:
        yield from _story_lines(report, story, wording)
        return
    yield from as_table(_COLUMNS, [_passage_row(report, passage, wording) for passage in thread], wording)


def _story_lines(report: Report, story: Sequence[StorySentence], wording: Wording) -> Iterator[str]:
    """The sentences, each behind its section and place, under the years that they are about."""
    years = [list(parts) for _, parts in groupby(story, key=lambda part: (part.period, part.planned))]
    for number, parts in enumerate(years):
        yield from [""] if number else []
        yield from as_text(_years_words(parts[0], wording))
        for part in parts:
            yield from as_text(f"{printable(part.sentence)}{_cited(report, part, wording)}", indent=INDENT)


def _years_words(part: StorySentence, wording: Wording) -> str:
    """The years that sentences are about, and whether they are planned there."""
    if part.period is None:
        return wording.either("", "没有写明年份", "no year is named")
    years = wording.either(part.period, f"{period_words(part.period, 'zh')}年", period_words(part.period, "en"))
    planned = wording.either(" planned", "（计划）", " (planned)")
    return f"{years}{planned if part.planned else ''}"


def _cited(report: Report, part: StorySentence, wording: Wording) -> str:
    """Where a sentence stands: its section, and its first character in the text."""
    section, language = report.section_of(part.passages[0].evidence), wording.language
    said = "" if section is None else section.id if wording.codes else section.title.label(language)
    place = spoken(language, "，", ", ").join(filter(None, (said, str(part.start))))
    return spoken(language, f"（{place}）", f" ({place})")


def _passage_row(report: Report, passage: Passage, wording: Wording) -> tuple[str, ...]:
    section, language = report.section_of(passage.evidence), wording.language
    return (
        str(passage.evidence.start),
        "" if section is None else section.id if wording.codes else section.title.label(language),
        passage.kind,
        passage.record.id if wording.codes else title_words(report, passage.record, language),
        passage.link,
    )
