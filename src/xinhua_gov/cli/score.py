"""`score`: the targets judged by their results."""

from __future__ import annotations

import argparse
from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal, InvalidOperation

from xinhua_gov.cli.output import Answer, as_json, as_table, as_text, chosen_outcomes, chosen_report, counted
from xinhua_gov.cli.parsing import understood
from xinhua_gov.display.verdicts import ROW
from xinhua_gov.errors import UnknownFieldError
from xinhua_gov.judging.assessment import Assessment
from xinhua_gov.judging.scorecard import Scorecard, scorecard
from xinhua_gov.judging.succession import outcomes_of
from xinhua_gov.model.catalogue import Catalogue
from xinhua_gov.model.outcome import Outcome
from xinhua_gov.model.report import Report
from xinhua_gov.storage.reports import read_report
from xinhua_gov.vocabulary import Language, spoken


def run(options: argparse.Namespace) -> Answer:
    """The scorecard."""
    report = chosen_report(options)
    card = scorecard(
        report,
        _results(options, report),
        tolerance=_tolerance(options.tolerance),
        accept_derived=options.accept_derived,
    )
    shown = [a for a in card.assessments if options.status in (None, a.status)]
    if options.json:
        rows = replace(card, assessments=tuple(shown)).records()
        counts = {status.value: count for status, count in card.counts.items()}
        unused = [outcome.id for outcome in card.unused]
        return Answer(as_json({"assessments": rows, "counts": counts, "unused": unused}))
    return Answer(_scorecard_lines(card, shown, options.lang))


def _results(options: argparse.Namespace, report: Report) -> Catalogue[Outcome]:
    """The results that the targets are judged by: those of a later report, or outcomes."""
    if options.next is None:
        return chosen_outcomes(options, report)
    return outcomes_of(read_report(understood(options.next)), report)


def _tolerance(written: str | None) -> Decimal | None:
    if written is None:
        return None
    try:
        number = Decimal(written)
    except InvalidOperation:
        number = Decimal("NaN")
    if not number.is_finite() or number < 0:
        raise UnknownFieldError(written, "a tolerance", ("a number that is not negative, such as 0.5",))
    return number


def _scorecard_lines(card: Scorecard, shown: list[Assessment], language: Language) -> Iterator[str]:
    if shown:
        head = [column.heading(language) for column in ROW]
        rows = [[column.cell(card.report, assessment, language) for column in ROW] for assessment in shown]
        yield from as_table(head, rows, whole=[0])
    else:
        yield spoken(language, "没有符合条件的记录", "no records match")
    yield ""
    yield from as_text(" · ".join(f"{count} {status.label(language)}" for status, count in card.counts.items()))
    if card.unused:
        count = len(card.unused)
        en = counted(count, "result that no target needs", "results that no target needs")
        yield from as_text(spoken(language, f"{count} 个结果未用于评估", en))
