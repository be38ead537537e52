"""Verdicts: the cells of an assessment in words, shared by the terminal, charts and notebooks."""

from __future__ import annotations

from collections import Counter

from xinhua_gov.display.list_columns import ListColumn
from xinhua_gov.display.quantity_words import (
    counted_unit,
    figure_words,
    growth_words,
    level_words,
    quantity_words,
    target_words,
    verdict_words,
)
from xinhua_gov.judging.assessment import Assessment, further_words
from xinhua_gov.judging.margin import amount_words
from xinhua_gov.judging.scorecard import Scorecard
from xinhua_gov.model.indicator import Observation
from xinhua_gov.model.quantity import Quantity
from xinhua_gov.model.report import Report
from xinhua_gov.model.target import QuantitativeTarget, RelativeTarget
from xinhua_gov.vocabulary import GROWTH_MEASURES, AmbitionBasis, Attainment, Language, MarginKind, Status, spoken


def judged_quantity(assessment: Assessment) -> Quantity | None:
    """The printed quantity that was judged; None where it was derived, or where there is none."""
    if assessment.derived is not None:
        return None
    source = assessment.target if isinstance(assessment.target, Observation) else assessment.outcome
    return None if source is None else source.quantity


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


def _judged_words(report: Report, assessment: Assessment, language: Language) -> str:
    """The result that was judged: as it is printed, or what it may be where it was derived."""
    if assessment.derived is not None:
        nominal = _prices_matter(assessment)
        how = spoken(language, "（名义推算）" if nominal else "（推算）", " (nominal)" if nominal else " (derived)")
        return growth_words(assessment.derived.rate, language) + how
    quantity = judged_quantity(assessment)
    if quantity is None:
        return ""
    words = _result_words(report, assessment, quantity, language) + _early_words(assessment, language)
    if assessment.reference is None:
        return words
    other = assessment.reference.quantity
    compared = quantity_words(other, report.unit(other.unit), language)
    return words + spoken(language, f"（对比{compared}）", f" (beside {compared})")


def _result_words(report: Report, assessment: Assessment, quantity: Quantity, language: Language) -> str:
    """A result as it is printed, of a decline with the word for it."""
    outcome = assessment.outcome
    if outcome is not None and outcome.measure in GROWTH_MEASURES and quantity.value < 0:
        return figure_words(report, outcome, language)
    return quantity_words(quantity, counted_unit(report, assessment.target.indicator, quantity.unit), language)


def _early_words(assessment: Assessment, language: Language) -> str:
    """Whether the result is a first estimate."""
    early = assessment.outcome is not None and assessment.outcome.status is Status.PRELIMINARY
    return f" ({Status.PRELIMINARY.label(language)})" if early else ""


def _name_words(report: Report, assessment: Assessment, language: Language) -> str:
    """The name of the indicator, with the period where it is not the year that the report sets tasks for."""
    target = assessment.target
    name = report.indicators[target.indicator].name.label(language)
    if target.period is None or target.period == str(report.source.year):
        return name
    return spoken(language, f"{name}（{target.period}）", f"{name}, {target.period}")


def _firm_words(assessment: Assessment, language: Language) -> str:
    """Whether the verdict on the printed numbers survives rounding and revision."""
    if assessment.as_printed is None:
        return ""
    firm = assessment.status is assessment.as_printed is not Attainment.INDETERMINATE
    return spoken(language, "确定" if firm else "未定", "firm" if firm else "open")


def _why_words(assessment: Assessment, language: Language) -> str:
    """What would turn the verdict on the printed numbers round, else the reason; and what came of the further aim."""
    further = (spoken(language, *words) for words in further_words(assessment))
    return spoken(language, "；", "; ").join((_turning_words(assessment, language), *further))


def _turning_words(assessment: Assessment, language: Language) -> str:
    """What would turn the verdict on the printed numbers round, in a few words; else the reason."""
    margin = assessment.margin
    if margin is None:
        return assessment.reason.label(language)
    amount = spoken(language, *amount_words(margin.value.copy_abs(), margin.unit))
    if margin.kind is MarginKind.ROUNDING:
        return spoken(language, f"与界线相差{amount}，末位有舍入", f"{amount} from the line, and rounded")
    if margin.kind is MarginKind.TOLERANCE:
        word = "同步" if isinstance(assessment.target, RelativeTarget) else "左右"
        return spoken(language, f"“{word}”须宽至{amount}", f"{word} would have to mean {amount}")
    return _revision_words(assessment, amount, margin.value < 0, language)


def _prices_matter(assessment: Assessment) -> bool:
    """Whether growth at current prices is held against a target at constant ones."""
    target, derived = assessment.target, assessment.derived
    nominal = derived is not None and derived.nominal
    return nominal and isinstance(target, QuantitativeTarget) and target.at_constant_prices


def _revision_words(assessment: Assessment, amount: str, down: bool, language: Language) -> str:
    """What a revision of the earlier level, or prices, would have to be to turn the verdict round."""
    derived = assessment.derived
    year = "" if derived is None else str(derived.earlier.period)
    real = _prices_matter(assessment)
    way_zh, way_en, prices_zh, prices_en = ("下修", "down", "下跌", "fell") if down else ("上修", "up", "上涨", "rose")
    zh = f"{year}年水平若{way_zh}{amount}{f'或价格{prices_zh}同样幅度' if real else ''}，结论即变"
    en = f"turns if {year}’s level is revised {way_en} by {amount}{f' or prices {prices_en} as much' if real else ''}"
    return spoken(language, zh, en)


def _before_words(report: Report, assessment: Assessment, language: Language) -> str:
    """What was reached before the target: last year, by all parts of one thing, or in a year on average."""
    ambition = assessment.ambition
    if ambition is None:
        return ""
    unit = counted_unit(report, assessment.target.indicator, ambition.result.quantity.unit)
    if ambition.basis is AmbitionBasis.YEARLY_AVERAGE:
        average = level_words(ambition.before, unit, language)
        return spoken(language, f"年均{average}", f"{average} a year")
    before = figure_words(report, ambition.result, language)
    if ambition.basis is AmbitionBasis.LAST_YEAR:
        return before
    aimed = level_words(ambition.aimed, unit, language)
    return spoken(language, f"{before}（各分项合计目标{aimed}）", f"{before} ({aimed} aimed at in all its parts)")


ID = ListColumn("target", "编号", "id", lambda report, assessment, language: assessment.target.id, whole=True)
INDICATOR = ListColumn("indicator", "指标", "indicator", _name_words, lambda report, found: found.target.indicator)
ASKED = ListColumn("asked", "目标", "target", _asked_words)
REQUIRED = ListColumn("required_level", "折合水平", "level", _required_words)
JUDGED = ListColumn("result", "结果", "result", _judged_words)
AS_PRINTED = ListColumn(
    "as_printed",
    "按所载数字",
    "as printed",
    lambda report, assessment, language: (
        "" if assessment.as_printed is None else verdict_words(assessment.as_printed, language)
    ),
    lambda report, assessment: assessment.as_printed or "",
    whole=True,
)
BEFORE = ListColumn("before", "此前", "before", _before_words)
FIRM = ListColumn(
    "status",
    "是否确定",
    "how firm",
    lambda report, assessment, language: _firm_words(assessment, language),
    lambda report, assessment: assessment.status,
)
WHY = ListColumn(
    "reason",
    "说明",
    "why",
    lambda report, assessment, language: _why_words(assessment, language),
    lambda report, assessment: assessment.reason,
)

ROW = (INDICATOR, ASKED, JUDGED, AS_PRINTED, FIRM, WHY)
"""The row of an assessment in a table."""


def judged_first(card: Scorecard) -> tuple[list[Assessment], list[Assessment]]:
    """The assessments that say something, and the rest."""
    judged = [assessment for assessment in card.assessments if assessment.as_printed is not None]
    return judged, [assessment for assessment in card.assessments if assessment.as_printed is None]


def printed_counts(card: Scorecard, language: Language) -> str:
    """How many of each verdict there are on the printed numbers."""
    counts = Counter(assessment.as_printed for assessment in card.assessments)
    said = " · ".join(f"{counts[each]} {each.label(language)}" for each in Attainment if counts[each])
    return spoken(language, f"按所载数字：{said or '无'}", f"as printed: {said or 'none'}")


def rest_words(rest: list[Assessment], language: Language) -> str:
    """How many targets could not be judged, and why, in one line."""
    counted = Counter(assessment.reason for assessment in rest)
    frame, between = spoken(language, ("{}（{}）", "，"), ("{} ({})", ", "))
    reasons = between.join(frame.format(reason.label(language), count) for reason, count in counted.most_common())
    one = len(rest) == 1
    zh, en = f"另有{len(rest)}项无从评估", f"{len(rest)} more {'target' if one else 'targets'} cannot be judged"
    return spoken(language, f"{zh}：{reasons}", f"{en}: {reasons}")
