"""`score`: the targets judged by their results."""

from __future__ import annotations

import argparse
from collections.abc import Iterator
from decimal import Decimal, InvalidOperation

from xinhua_gov.cli.output import Answer, as_json, as_table, as_text, chosen_outcomes, chosen_report, counted
from xinhua_gov.cli.parsing import understood
from xinhua_gov.display.wording import figure_words, growth_words, quantity_words, target_words, verdict_words
from xinhua_gov.errors import UnknownFieldError
from xinhua_gov.judging.attainment import Assessment, Scorecard, scorecard
from xinhua_gov.judging.succession import outcomes_of
from xinhua_gov.model.catalogue import Catalogue
from xinhua_gov.model.indicator import Observation
from xinhua_gov.model.outcome import Outcome
from xinhua_gov.model.report import Report
from xinhua_gov.storage.reports import read_report
from xinhua_gov.vocabulary import Language, Measure, Status, spoken


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
        rows = Scorecard(tuple(shown)).records()
        counts = {status.value: count for status, count in card.counts.items()}
        unused = [outcome.id for outcome in card.unused]
        return Answer(as_json({"assessments": rows, "counts": counts, "unused": unused}))
    return Answer(_lines(report, card, shown, options.lang))


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


def _lines(report: Report, card: Scorecard, shown: list[Assessment], language: Language) -> Iterator[str]:
    head = (
        spoken(language, "编号", "id"),
        spoken(language, "目标", "target"),
        spoken(language, "上年", "before"),
        spoken(language, "结果", "result"),
        spoken(language, "结论", "verdict"),
        spoken(language, "原因", "why"),
    )
    if shown:
        yield from as_table(head, [_row(report, assessment, language) for assessment in shown], whole=[0])
    else:
        yield spoken(language, "没有符合条件的记录", "no records match")
    yield ""
    yield from as_text(" · ".join(f"{count} {status.label(language)}" for status, count in card.counts.items()))
    if card.unused:
        count = len(card.unused)
        en = counted(count, "result that no target needs", "results that no target needs")
        yield from as_text(spoken(language, f"{count} 个结果未用于评估", en))


def _row(report: Report, assessment: Assessment, language: Language) -> tuple[str, ...]:
    target = assessment.target
    previous = assessment.previous
    return (
        target.id,
        figure_words(report, target, language)
        if isinstance(target, Observation)
        else target_words(report, target, language),
        "" if previous is None else figure_words(report, previous, language),
        _result(report, assessment, language),
        verdict_words(assessment.status, language),
        assessment.reason.label(language),
    )


def _result(report: Report, assessment: Assessment, language: Language) -> str:
    """The result, and the growth that was derived from it."""
    outcome = assessment.outcome
    if outcome is None:
        return ""
    words = quantity_words(outcome.quantity, report.unit(outcome.quantity.unit), language)
    if outcome.measure is not Measure.LEVEL:
        words = f"{words} ({outcome.measure.label(language)})"
    if outcome.status is Status.PRELIMINARY:
        words += f" ({outcome.status.label(language)})"
    if assessment.derived is not None:
        words += f" ({growth_words(assessment.derived.rate, language)})"
    return words
