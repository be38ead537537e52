"""`find TEXT`: every record that a few characters could mean, best first."""

from __future__ import annotations

import argparse

from xinhua_gov.cli.output import CommandAnswer, as_json, as_rows, as_table, chosen_report, wording_of
from xinhua_gov.cli.parsing import understood
from xinhua_gov.cli.report_text import sentences_beneath, text_of_report
from xinhua_gov.display.record_lines import title_words
from xinhua_gov.display.wording import TableColumn, Wording
from xinhua_gov.drafting.field_names import field_name
from xinhua_gov.model.finding import Match
from xinhua_gov.model.report import Report
from xinhua_gov.model.stretches import sentences_of
from xinhua_gov.vocabulary import spoken

_COLUMNS = (
    TableColumn("rank", "匹配", "match"),
    TableColumn("kind", "种类", "kind"),
    TableColumn("id", "编号", "id", whole=True),
    TableColumn("name", "内容", "what it is"),
    TableColumn("text", "匹配处", "found in"),
)


def run(options: argparse.Namespace) -> CommandAnswer:
    """The matches."""
    report = chosen_report(options)
    matches = [
        match
        for match in report.find(understood(options.wanted))
        if options.kind in (None, match.kind) and options.rank in (None, match.rank)
    ]
    text = text_of_report(options, report)
    if options.json:
        return CommandAnswer(as_json([_match_record(report, match, text) for match in matches]))
    if not matches:
        return CommandAnswer([spoken(options.lang, "没有找到", "nothing is found")])
    wording = wording_of(options)
    rows = [
        (
            match.rank,
            match.kind,
            match.record.id,
            title_words(report, match.record, options.lang),
            f"{_field(match.field, wording)}{match.text}",
        )
        for match in matches
    ]
    if text is None:
        return CommandAnswer(as_table(_COLUMNS, rows, wording))
    beneath = [sentences_beneath(report, match.record, text, options.lang) for match in matches]
    return CommandAnswer(as_rows(_COLUMNS, rows, wording, beneath=beneath))


def _field(field: str, wording: Wording) -> str:
    """The field in which something is found, before what is found."""
    return wording.either(f"{field}: ", f"{field_name(field, 'zh')}：", f"{field}: ")


def _match_record(report: Report, match: Match, text: str | None) -> dict[str, object]:
    sentences = {} if text is None else {"sentences": sentences_of(report, match.record, text)}
    return {
        "rank": match.rank.value,
        "kind": match.kind.value,
        "id": match.record.id,
        "field": match.field,
        "text": match.text,
        **sentences,
    }
