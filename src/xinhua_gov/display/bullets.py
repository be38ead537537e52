"""Bullets: the chart of a scorecard. Each target beside its result, and why the others cannot be judged."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from xinhua_gov.bounds import Bounds
from xinhua_gov.display.list_columns import ListColumn
from xinhua_gov.display.svg import COLUMN, Scale, drawing, element, ends, escaped, scale_of, words
from xinhua_gov.display.terminal import wrapped
from xinhua_gov.display.verdicts import ASKED, INDICATOR, JUDGED, REQUIRED, VERDICT, judged_quantity
from xinhua_gov.judging.assessment import Assessment
from xinhua_gov.judging.scorecard import Scorecard
from xinhua_gov.model.indicator import Observation
from xinhua_gov.model.report import Report
from xinhua_gov.model.target import QuantitativeTarget
from xinhua_gov.vocabulary import Attainment, AttainmentReason, Language, spoken

WIDE, LEFT, RIGHT, TOP, ROW = 760, 252, 556, 104, 74
"""In pixels: the chart's width, where bars may begin and end, the height above the first row and of a row."""

_WHOLE = Decimal(100)
"""What the completion of a plan is held against, in percent."""

_CLASSES = {Attainment.MET: "good", Attainment.MISSED: "bad"}


def bullets_of(card: Scorecard, language: Language) -> tuple[str, str]:
    """The title of the chart, and the chart."""
    drawn = [a for a in card.assessments if _target_number(a) is not None and a.result is not None]
    title = spoken(language, "目标与结果", "Targets and their results")
    counts = " · ".join(f"{count} {status.label(language)}" for status, count in card.counts.items())
    body = [words(title, 16, 28, class_="title"), words(counts, 16, 50, class_="soft"), *_legend(language)]
    y = float(TOP)
    for assessment in drawn:
        body += _bullet_row(card.report, assessment, y, language)
        y += ROW
    rest = [a for a in card.assessments if a not in drawn]
    for line, class_ in _reasons(card, rest, language):
        body.append(words(line, 16, y + 16, class_=class_))
        y += 18
    return title, drawing(title, counts, WIDE, y + 16, body)


def _target_number(assessment: Assessment) -> Decimal | None:
    """The number that the result is held against; None where there is none."""
    target = assessment.target
    if isinstance(target, Observation):
        return _WHOLE
    return target.quantity.amount if isinstance(target, QuantitativeTarget) else None


def _legend(language: Language) -> Iterator[str]:
    """The legend. The marks differ in shape, not only in colour."""
    result, target, before, zone = spoken(
        language,
        ("结果", "目标", "上年结果", "达标范围"),
        ("result", "target", "result before", "where the target is met"),
    )
    yield element("rect", x=16, y=66, width=18, height=10, class_="bar")
    yield words(result, 40, 75, class_="soft")
    yield element("path", d="M110 62V80", class_="mark")
    yield words(target, 118, 75, class_="soft")
    yield _diamond(186, 71)
    yield words(before, 198, 75, class_="soft")
    yield element("rect", x=300, y=64, width=18, height=14, class_="zone")
    yield words(zone, 324, 75, class_="soft")


def _bullet_row(report: Report, assessment: Assessment, y: float, language: Language) -> Iterator[str]:
    """One target: its name and what it asks for, its bullet, and the verdict with the result in words."""
    target = _target_number(assessment) or Decimal(0)
    before = None if assessment.previous is None else assessment.previous.quantity.amount
    scale = scale_of((target, before, *ends(assessment.result), *ends(assessment.wanted)), LEFT, RIGHT)
    columns, room = int((LEFT - 32) / COLUMN), int((WIDE - RIGHT - 32) / COLUMN)
    verdict = _CLASSES.get(assessment.status, "name")

    def said(column: ListColumn, x: float, y: float, class_: str, columns: int) -> str:
        return words(column.cell(report, assessment, language), x, y, class_=class_, columns=columns)

    yield element("path", d=f"M16 {y:.1f}H{WIDE - 16}", class_="line")
    yield said(INDICATOR, 16, y + 24, "name", columns)
    yield said(ASKED, 16, y + 44, "soft", columns)
    yield said(REQUIRED, 16, y + 62, "soft", columns)
    yield from _bullet(assessment, target, before, scale, y + 14)
    yield said(VERDICT, RIGHT + 16, y + 24, verdict, room)
    yield said(JUDGED, RIGHT + 16, y + 44, "soft", room)


def _bullet(assessment: Assessment, target: Decimal, before: Decimal | None, scale: Scale, y: float) -> Iterator[str]:
    """The zone where the target is met, the result with its bounds, the last result before, and the target."""
    yield _zone(assessment.wanted or Bounds(), scale, y)
    low, high = ends(assessment.result)
    zero = scale(Decimal(0))
    quantity = judged_quantity(assessment)
    printed = None if quantity is None else quantity.amount
    near = low if low is not None else high if high is not None else printed
    tooltip = element("title", escaped(str(assessment.result)))
    if near is not None:
        at = scale(near)
        yield element("rect", tooltip, x=min(zero, at), y=y + 8, width=max(abs(at - zero), 1), height=10, class_="bar")
    if low is not None and high is not None:
        wide = max(scale(high) - scale(low), 3)
        yield element("rect", tooltip, x=scale(low), y=y + 4, width=wide, height=18, class_="band")
    yield element("path", d=f"M{zero:.1f} {y:.1f}V{y + 26:.1f}", class_="line")
    if before is not None:
        yield _diamond(scale(before), y + 13)
    yield element("path", d=f"M{scale(target):.1f} {y - 3:.1f}V{y + 29:.1f}", class_="mark")
    yield words("0", zero, y + 40, class_="soft", anchor="middle")
    if abs(scale(target) - zero) > 24:
        yield words(f"{target.normalize():f}", scale(target), y + 40, class_="soft", anchor="middle")


def _zone(wanted: Bounds, scale: Scale, y: float) -> str:
    """The zone where a result meets the target; it runs to the edge where the target sets no limit."""
    low, high = ends(wanted)
    begin, end = (scale.left if low is None else scale(low)), (scale.right if high is None else scale(high))
    return element("rect", x=begin, y=y, width=end - begin, height=26, class_="zone")


def _diamond(x: float, y: float) -> str:
    return element("path", d=f"M{x:.1f} {y - 7:.1f}l6 7l-6 7l-6 -7Z", class_="before")


def _reasons(card: Scorecard, rest: list[Assessment], language: Language) -> Iterator[tuple[str, str]]:
    """Lines that say which targets could not be drawn, by the reason why."""
    for reason in AttainmentReason:
        alike = (assessment for assessment in rest if assessment.reason is reason)
        names = list(dict.fromkeys(INDICATOR.cell(card.report, each, language) for each in alike))
        if names:
            yield "", ""
            yield f"{reason.label(language)} ({len(names)})", "name"
            for line in wrapped(spoken(language, "、", "; ").join(names), int((WIDE - 32) / COLUMN)):
                yield line, "soft"
