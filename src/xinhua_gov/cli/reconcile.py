"""`reconcile`: what the figures of the report say about each other, the surprising first."""

from __future__ import annotations

import argparse
from collections import Counter
from collections.abc import Iterator

from xinhua_gov.cli.output import CommandAnswer, as_json, as_table, as_text, chosen_outcomes, chosen_report, wording_of
from xinhua_gov.display.quantity_words import computed_words, relation_words
from xinhua_gov.display.wording import TableColumn, Wording
from xinhua_gov.judging.check import SURPRISING_FIRST, Check
from xinhua_gov.judging.reconciliation import reconcile
from xinhua_gov.model.report import Report
from xinhua_gov.vocabulary import spoken

_COLUMNS = (
    TableColumn("verdict", "结论", "verdict", whole=True),
    TableColumn("kind", "关系", "relation"),
    TableColumn("inputs", "数据", "figures"),
    TableColumn("computed", "计算值", "computed"),
    TableColumn("printed", "报告所载", "printed"),
)


def run(options: argparse.Namespace) -> CommandAnswer:
    """The checks."""
    report = chosen_report(options)
    found = reconcile(report, chosen_outcomes(options, report))
    checks = sorted(found, key=lambda check: SURPRISING_FIRST.index(check.verdict))
    shown = [
        check
        for check in checks
        if options.verdict in (None, check.verdict) and options.kind in (None, check.identity.kind)
    ]
    if options.json:
        return CommandAnswer(as_json([_check_record(check) for check in shown]))
    return CommandAnswer(_check_lines(report, checks, shown, wording_of(options)))


def _check_record(check: Check) -> dict[str, object]:
    low = high = None
    if check.computed is not None:
        low, high = check.computed.low, check.computed.high
    return {
        "id": check.identity.id,
        "kind": check.identity.kind.value,
        "formula": check.formula,
        "inputs": [figure.id for figure in check.inputs],
        "low": None if low is None else f"{low:f}",
        "high": None if high is None else f"{high:f}",
        "printed": None if check.printed is None else check.printed.id,
        "verdict": check.verdict.value,
        "message": check.message,
        "note": check.identity.note,
    }


def _check_lines(report: Report, checks: list[Check], shown: list[Check], wording: Wording) -> Iterator[str]:
    if shown:
        yield from as_table(_COLUMNS, [_check_row(report, check, wording) for check in shown], wording)
    else:
        yield spoken(wording.language, "没有符合条件的记录", "no records match")
    yield ""
    counts = Counter(check.verdict for check in checks)
    told = (f"{counts[verdict]} {verdict.label(wording.language)}" for verdict in SURPRISING_FIRST)
    yield from as_text(" · ".join(told))


def _check_row(report: Report, check: Check, wording: Wording) -> tuple[str, ...]:
    kind, language = check.identity.kind, wording.language
    relation = kind.value if wording.codes else relation_words(report, kind, check.inputs, language)
    return (
        check.verdict,
        wording.either(": ", "：", ": ").join((relation, check.formula)),
        "; ".join(figure.id for figure in check.inputs),
        computed_words(report, kind, check.inputs, check.computed, language),
        "" if check.printed is None else check.printed.id,
    )
