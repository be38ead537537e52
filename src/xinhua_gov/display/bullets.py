"""Bullets: the targets of a scorecard and their results, and why the rest cannot be judged."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from xinhua_gov.bounds import Bounds
from xinhua_gov.display.svg import COLUMN, Scale, drawing, element, ends, plain, scale_of, words
from xinhua_gov.display.terminal import wrapped
from xinhua_gov.display.wording import in_short, level_words, quantity_words, target_words, verdict_words
from xinhua_gov.judging.attainment import Assessment, Scorecard
from xinhua_gov.model.indicator import Observation
from xinhua_gov.model.quantity import Quantity
from xinhua_gov.model.target import QuantitativeTarget
from xinhua_gov.vocabulary import UNITS, Attainment, AttainmentReason, Comparator, Direction, Language, Status, spoken

WIDE, LEFT, RIGHT, TOP, ROW = 760, 252, 556, 104, 74
"""Pixels: of the chart, where its bars begin and end, above the first row, of a row."""

_WHOLE = Decimal(100)
"""What the completion of a plan is held against, in percent."""

_CLASSES = {Attainment.MET: "good", Attainment.MISSED: "bad"}


def bullets_of(card: Scorecard, language: Language) -> tuple[str, str]:
    """The title of the chart, and the chart."""
    drawn = [a for a in card.assessments if _target(a) is not None and a.result is not None]
    title = spoken(language, "目标与结果", "Targets and their results")
    counts = " · ".join(f"{count} {status.label(language)}" for status, count in card.counts.items())
    body = [words(title, 16, 28, class_="title"), words(counts, 16, 50, class_="soft"), *_legend(language)]
    y = float(TOP)
    for assessment in drawn:
        body += _row(card, assessment, y, language)
        y += ROW
    rest = [a for a in card.assessments if a not in drawn]
    for line, class_ in _reasons(card, rest, language):
        body.append(words(line, 16, y + 16, class_=class_))
        y += 18
    return title, drawing(title, counts, WIDE, y + 16, body)


def _target(assessment: Assessment) -> Decimal | None:
    """The number that the result is held against; None where there is none."""
    target = assessment.target
    if isinstance(target, Observation):
        return _WHOLE
    return target.quantity.amount if isinstance(target, QuantitativeTarget) else None


def _legend(language: Language) -> Iterator[str]:
    """What the marks mean; each is told apart by its shape."""
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


def _row(card: Scorecard, assessment: Assessment, y: float, language: Language) -> Iterator[str]:
    """One target: its name and what it asks for, its bullet, and the verdict with the result in words."""
    target = _target(assessment) or Decimal(0)
    before = None if assessment.previous is None else assessment.previous.quantity.amount
    scale = scale_of((target, before, *ends(assessment.result)), LEFT, RIGHT)
    columns = int((LEFT - 32) / COLUMN)
    yield element("path", d=f"M16 {y:.1f}H{WIDE - 16}", class_="line")
    yield words(_name(card, assessment, language), 16, y + 24, class_="name", columns=columns)
    yield words(_asked(card, assessment, language), 16, y + 44, class_="soft", columns=columns)
    yield words(_required(card, assessment, language), 16, y + 62, class_="soft", columns=columns)
    yield from _bullet(assessment, target, before, scale, y + 14)
    said = verdict_words(assessment.status, language)
    yield words(said, RIGHT + 16, y + 24, class_=_CLASSES.get(assessment.status, "name"))
    room = int((WIDE - RIGHT - 32) / COLUMN)
    yield words(_result(assessment, language), RIGHT + 16, y + 44, class_="soft", columns=room)


def _bullet(assessment: Assessment, target: Decimal, before: Decimal | None, scale: Scale, y: float) -> Iterator[str]:
    """The zone in which the target is met, the result with what its print allows, the one before, and the target."""
    begin, end = _zone(assessment, target, scale)
    yield element("rect", x=begin, y=y, width=max(end - begin, 0), height=26, class_="zone")
    low, high = ends(assessment.result)
    zero = scale(Decimal(0))
    near = low if low is not None else high if high is not None else _printed(assessment)
    tooltip = element("title", plain(str(assessment.result)))
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


def _zone(assessment: Assessment, target: Decimal, scale: Scale) -> tuple[float, float]:
    """Where a result meets the target; nowhere that could be drawn where it is only about a number."""
    asked = assessment.target
    comparator = asked.comparator if isinstance(asked, QuantitativeTarget) else Comparator.AT_LEAST
    lower = isinstance(asked, QuantitativeTarget) and asked.direction is Direction.LOWER
    if comparator is Comparator.ABOUT:
        return scale(target), scale(target)
    if comparator is Comparator.AT_MOST or (comparator is Comparator.STATED and lower):
        return scale.left, scale(target)
    return scale(target), scale.right


def _diamond(x: float, y: float) -> str:
    return element("path", d=f"M{x:.1f} {y - 7:.1f}l6 7l-6 7l-6 -7Z", class_="before")


def _name(card: Scorecard, assessment: Assessment, language: Language) -> str:
    """The name of the indicator, or its id where the scorecard knows no report."""
    indicator = assessment.target.indicator
    return indicator if card.report is None else card.report.indicators[indicator].name.label(language)


def _asked(card: Scorecard, assessment: Assessment, language: Language) -> str:
    """What is asked for, in a few words."""
    target = assessment.target
    if isinstance(target, Observation):
        return spoken(language, "完成计划的100%", "100 % of the plan")
    return f"{target.id}" if card.report is None else target_words(card.report, target, language)


def _required(card: Scorecard, assessment: Assessment, language: Language) -> str:
    """The level that a growth target comes to, where the level that it starts from is known."""
    level = assessment.required_level
    indicator = None if card.report is None else card.report.indicators[assessment.target.indicator]
    if level is None or card.report is None or indicator is None or indicator.unit is None:
        return ""
    said = level_words(level, card.report.unit(indicator.unit), language)
    return spoken(language, f"即{said}", f"that is {said}")


def _judged(assessment: Assessment) -> Quantity | None:
    """The printed quantity that was judged; None where it was derived."""
    if assessment.derived is not None:
        return None
    source = assessment.target if isinstance(assessment.target, Observation) else assessment.outcome
    return None if source is None else source.quantity


def _printed(assessment: Assessment) -> Decimal | None:
    quantity = _judged(assessment)
    return None if quantity is None else quantity.amount


def _result(assessment: Assessment, language: Language) -> str:
    """The result as it is printed, and whether it is a first estimate; where it was derived, what it may be."""
    quantity, outcome, target = _judged(assessment), assessment.outcome, assessment.target
    if quantity is not None and quantity.unit in UNITS:
        early = outcome is not None and outcome.status is Status.PRELIMINARY
        said = f" ({Status.PRELIMINARY.label(language)})" if early else ""
        return f"{quantity_words(quantity, UNITS[quantity.unit], language)}{said}"
    result = assessment.result or Bounds()
    unit = "" if not isinstance(target, (QuantitativeTarget, Observation)) else target.quantity.unit
    sign = "%" if unit == "percent" else UNITS[unit].label(language) if unit in UNITS else unit
    space = spoken(language, "", " ")
    derived = spoken(language, "（推算）", " (derived)") if assessment.derived is not None else ""
    return f"{in_short(result)}{space}{sign}{derived}"


def _reasons(card: Scorecard, rest: list[Assessment], language: Language) -> Iterator[tuple[str, str]]:
    """Lines that say which targets could not be drawn, by the reason why."""
    for reason in AttainmentReason:
        names = list(dict.fromkeys(_name(card, a, language) for a in rest if a.reason is reason))
        if names:
            yield "", ""
            yield f"{reason.label(language)} ({len(names)})", "name"
            for line in wrapped(spoken(language, "、", "; ").join(names), int((WIDE - 32) / COLUMN)):
                yield line, "soft"
