"""Verdicts: the cells of an assessment in words, shared by the terminal, charts and notebooks."""

from __future__ import annotations

from xinhua_gov.display.list_columns import ListColumn
from xinhua_gov.display.wording import (
    figure_words,
    growth_words,
    level_words,
    quantity_words,
    target_words,
    verdict_words,
)
from xinhua_gov.judging.assessment import Assessment
from xinhua_gov.model.indicator import Observation
from xinhua_gov.model.quantity import Quantity
from xinhua_gov.model.report import Report
from xinhua_gov.vocabulary import Language, Measure, Status, spoken


def judged_quantity(assessment: Assessment) -> Quantity | None:
    """The printed quantity that was judged; None where it was derived, or where there is none."""
    if assessment.derived is not None:
        return None
    source = assessment.target if isinstance(assessment.target, Observation) else assessment.outcome
    return None if source is None else source.quantity


def _stated_words(report: Report, assessment: Assessment, language: Language) -> str:
    """The target as the report states it, or the share of a plan that it says was completed."""
    if isinstance(assessment.target, Observation):
        return figure_words(report, assessment.target, language)
    return target_words(report, assessment.target, language)


def _asked_words(report: Report, assessment: Assessment, language: Language) -> str:
    """What the result is held against."""
    if isinstance(assessment.target, Observation):
        return spoken(language, "完成计划的100%", "100 % of the plan")
    return target_words(report, assessment.target, language)


def _required_words(report: Report, assessment: Assessment, language: Language) -> str:
    """The level that a growth target comes to, where the level that it starts from is known."""
    unit = report.indicators[assessment.target.indicator].unit
    if assessment.required_level is None or unit is None:
        return ""
    said = level_words(assessment.required_level, report.unit(unit), language)
    return spoken(language, f"即{said}", f"that is {said}")


def _before_words(report: Report, assessment: Assessment, language: Language) -> str:
    return "" if assessment.previous is None else figure_words(report, assessment.previous, language)


def _outcome_words(report: Report, assessment: Assessment, language: Language) -> str:
    """The later result as it is printed, and the growth that was derived from it."""
    outcome = assessment.outcome
    if outcome is None:
        return ""
    words = quantity_words(outcome.quantity, report.unit(outcome.quantity.unit), language)
    if outcome.measure is not Measure.LEVEL:
        words = f"{words} ({outcome.measure.label(language)})"
    words += _early_words(assessment, language)
    if assessment.derived is not None:
        words += f" ({growth_words(assessment.derived.rate, language)})"
    return words


def _judged_words(report: Report, assessment: Assessment, language: Language) -> str:
    """The result that was judged: as it is printed, or what it may be where it was derived."""
    if assessment.derived is not None:
        return growth_words(assessment.derived.rate, language) + spoken(language, "（推算）", " (derived)")
    quantity = judged_quantity(assessment)
    if quantity is None:
        return ""
    return quantity_words(quantity, report.unit(quantity.unit), language) + _early_words(assessment, language)


def _early_words(assessment: Assessment, language: Language) -> str:
    """Whether the result is a first estimate."""
    early = assessment.outcome is not None and assessment.outcome.status is Status.PRELIMINARY
    return f" ({Status.PRELIMINARY.label(language)})" if early else ""


ID = ListColumn("编号", "id", lambda report, assessment, language: assessment.target.id)
STATED = ListColumn("目标", "target", _stated_words)
BEFORE = ListColumn("上年", "before", _before_words)
OUTCOME = ListColumn("结果", "result", _outcome_words)
VERDICT = ListColumn("结论", "verdict", lambda report, assessment, language: verdict_words(assessment.status, language))
AS_PRINTED = ListColumn(
    "按所印数字",
    "as printed",
    lambda report, assessment, language: (
        "" if assessment.as_printed is None else verdict_words(assessment.as_printed, language)
    ),
)
REASON = ListColumn("原因", "why", lambda report, assessment, language: assessment.reason.label(language))
INDICATOR = ListColumn(
    "指标",
    "indicator",
    lambda report, assessment, language: report.indicators[assessment.target.indicator].name.label(language),
)
ASKED = ListColumn("目标", "target", _asked_words)
REQUIRED = ListColumn("折合水平", "level", _required_words)
JUDGED = ListColumn("结果", "result", _judged_words)

ROW = (ID, STATED, BEFORE, OUTCOME, VERDICT, REASON)
"""The row of an assessment in a table."""
