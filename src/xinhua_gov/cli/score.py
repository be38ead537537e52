"""`score`: the targets judged by their results."""

from __future__ import annotations

import argparse
import re
from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal

from xinhua_gov.cli.csv_words import refuse_two_formats
from xinhua_gov.cli.output import CommandAnswer, as_json, as_text, chosen_outcomes, chosen_report, counted, named_report
from xinhua_gov.cli.table_csv import table_csv
from xinhua_gov.cli.verdict_lines import verdict_lines
from xinhua_gov.display.verdicts import (
    AS_PRINTED,
    ASKED,
    BEFORE,
    ID,
    INDICATOR,
    ROW,
    WHY,
    judged_first,
    printed_counts,
    rest_words,
)
from xinhua_gov.errors import UnknownFieldError
from xinhua_gov.judging.assessment import Assessment
from xinhua_gov.judging.scorecard import SCORES, Scorecard, scorecard
from xinhua_gov.judging.succession import outcomes_of
from xinhua_gov.judging.tolerance import Tolerance
from xinhua_gov.model.outcome import Outcome
from xinhua_gov.model.report import Report
from xinhua_gov.model.tables.flattening import rows
from xinhua_gov.panels.beside import bundled_results, references_elsewhere
from xinhua_gov.panels.bundled_context import context
from xinhua_gov.vocabulary import Attainment, Language, spoken

_PLAIN_NUMBER = re.compile(r"[0-9]{0,99}\.?[0-9]{1,99}")
_TOLERANCES = ("a number that is not negative, such as 0.5", "one for each unit, such as percent=1,person=500", "none")


def run(options: argparse.Namespace) -> CommandAnswer:
    """The scorecard."""
    refuse_two_formats(options)
    report = chosen_report(options)
    card = scorecard(
        report,
        _results(options, report),
        tolerance=_tolerance(options.tolerance),
        accept_derived=options.accept_derived,
    )
    shown = [a for a in card.assessments if options.status in (None, a.status)]
    if options.json:
        told = replace(card, assessments=tuple(shown)).records()
        counts = {status.value: count for status, count in card.counts.items()}
        unused = [outcome.id for outcome in card.unused]
        return CommandAnswer(as_json({"assessments": told, "counts": counts, "unused": unused}))
    if options.csv:
        table = SCORES._replace(read=lambda report: shown)
        return CommandAnswer(table_csv(report, table, rows(table, report), options))
    return CommandAnswer(_scorecard_lines(card, shown, options))


def _results(options: argparse.Namespace, report: Report) -> tuple[Outcome, ...]:
    """The results that the targets are judged by: those of a later report, or outcomes; and what they compare with."""
    if options.next is None and options.outcomes is None:
        return bundled_results(report)
    if options.next is None:
        found = chosen_outcomes(options, report).records
    else:
        found = outcomes_of(named_report(options.next), report).records
    known = {outcome.key for outcome in found}
    return (*found, *(other for other in references_elsewhere(report, context()) if other.key not in known))


def _tolerance(written: str | None) -> Tolerance:
    """What --tolerance says: a number, `none`, or numbers by unit such as percent=1,person=500."""
    if written is None:
        return "convention"
    if written == "none":
        return None
    if "=" not in written:
        return _number(written)
    numbers: dict[str, Decimal] = {}
    for part in written.split(","):
        unit, _, number = map(str.strip, part.partition("="))
        if unit in numbers:
            raise UnknownFieldError(written, f"a tolerance: it names {unit} twice", _TOLERANCES)
        numbers[unit] = _number(number)
    return numbers


def _number(written: str) -> Decimal:
    """A number in plain digits: in Decimal, 1_0 were ten."""
    if not _PLAIN_NUMBER.fullmatch(written.strip()):
        raise UnknownFieldError(written, "a tolerance", _TOLERANCES)
    return Decimal(written.strip())


def _scorecard_lines(card: Scorecard, shown: list[Assessment], options: argparse.Namespace) -> Iterator[str]:
    """What can be judged as a table; the rest in one line, or as a table of its own where all are asked for."""
    language = options.lang
    judged, rest = judged_first(replace(card, assessments=tuple(shown)))
    if not shown:
        yield spoken(language, "没有符合条件的记录", "no records match")
        yield ""
    if judged:
        yield from verdict_lines(card.report, judged, ROW, language, whole=[ROW.index(AS_PRINTED)])
        yield ""
    if rest:
        yield from as_text(rest_words(rest, language) + ("" if _lists_all(options) else _how_to_list(language)))
        yield ""
    if rest and _lists_all(options):
        yield from verdict_lines(card.report, rest, (ID, INDICATOR, ASKED, BEFORE, WHY), language, whole=[0])
        yield ""
    yield from as_text(_counts(card, language))
    if card.unused:
        count = len(card.unused)
        en = counted(count, "result that no target needs", "results that no target needs")
        yield from as_text(spoken(language, f"{count} 个结果未用于评估", en))


def _lists_all(options: argparse.Namespace) -> bool:
    return bool(options.all) or options.status == Attainment.NOT_ASSESSABLE


def _how_to_list(language: Language) -> str:
    return spoken(language, "；--all 逐项列出", "; --all lists them")


def _counts(card: Scorecard, language: Language) -> str:
    """How many of each verdict there are: on the printed numbers, and of those that survive rounding and revision."""
    firm = " · ".join(f"{count} {status.label(language)}" for status, count in card.counts.items())
    surviving = spoken(language, f"；计入舍入与修订：{firm}", f"; allowing for rounding and revision: {firm}")
    return printed_counts(card, language) + surviving
