"""Bullets: the chart of a scorecard. Each target that can be judged beside its result, and how many cannot be."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from typing import NamedTuple

from xinhua_gov.bounds import Bounds, plain
from xinhua_gov.display.list_columns import ListColumn
from xinhua_gov.display.quantity_words import aim_words
from xinhua_gov.display.svg import COLUMN, Scale, drawing, element, ends, escaped, scale_of, words
from xinhua_gov.display.terminal import wrapped
from xinhua_gov.display.verdicts import (
    AS_PRINTED,
    ASKED,
    INDICATOR,
    JUDGED,
    REQUIRED,
    WHY,
    judged_first,
    judged_quantity,
    printed_counts,
    rest_words,
)
from xinhua_gov.judging.assessment import Assessment
from xinhua_gov.judging.scorecard import Scorecard
from xinhua_gov.model.report import Report
from xinhua_gov.model.target import QuantitativeTarget
from xinhua_gov.panels.beside import TargetBeside, targets_beside
from xinhua_gov.panels.bundled_context import context
from xinhua_gov.vocabulary import Attainment, Language, spoken

WIDE, LEFT, RIGHT, TOP, ROW, LINE = 760, 252, 556, 104, 86, 18
"""In pixels: the chart's width, where bars may begin and end, the height above the first row, of a row, of a line."""

_WHOLE = Decimal(100)
"""What the completion of a plan is held against, in percent."""

_CLASSES = {Attainment.MET: "good", Attainment.MISSED: "bad"}


def bullets_of(card: Scorecard, language: Language) -> tuple[str, str]:
    """The title of the chart, and the chart."""
    judged, rest = judged_first(card)
    beside = {each.target.id: each for each in targets_beside(card.report, context())}
    title = spoken(language, "目标与结果", "Targets and their results")
    counts = printed_counts(card, language)
    body = [words(title, 16, 28, class_="title"), words(counts, 16, 50, class_="soft"), *_legend(language)]
    if any(_stretch(assessment) is not None for assessment in judged):
        body += _legend_of_further_aims(language)
    y = float(TOP)
    for assessment in judged:
        around = beside.get(assessment.target.id)
        below = _words_below(card.report, assessment, around, language)
        body += _bullet_row(card.report, assessment, around, y, language)
        body += (words(line, LEFT, y + 76 + place * LINE, class_="soft") for place, line in enumerate(below))
        y += ROW + LINE * (len(below) - 1)
    lines = wrapped(rest_words(rest, language), int((WIDE - 32) / COLUMN)) if rest else []
    for line in lines:
        body.append(words(line, 16, y + 22, class_="soft"))
        y += LINE
    return title, drawing(title, counts, WIDE, y + 20, body)


class _Marks(NamedTuple):
    """The numbers that a result stands beside: what is aimed at, what was before, and what the places above aim at."""

    targets: tuple[Decimal, ...]
    stretch: Decimal | None
    before: Decimal | None
    above: tuple[Decimal, ...]
    zone: Bounds


def _marks(assessment: Assessment, beside: TargetBeside | None) -> _Marks:
    target, wanted = assessment.target, assessment.wanted or Bounds()
    before = None if assessment.previous is None else assessment.previous.quantity.amount
    if isinstance(target, QuantitativeTarget):
        stated = target.quantity.stated
        aimed = dict.fromkeys(end for end in ends(stated) if end is not None)
        return _Marks(tuple(aimed), _stretch(assessment), before, _aims_above(beside), wanted)
    if assessment.reference is not None:  # what is wanted is the gap to it
        other = assessment.reference.quantity.amount
        return _Marks((other,), None, before, (), wanted + other)
    return _Marks((_WHOLE,), None, before, (), wanted)


def _stretch(assessment: Assessment) -> Decimal | None:
    """The further aim beside a target, of a range its lower end."""
    target = assessment.target
    if not isinstance(target, QuantitativeTarget) or target.stretch is None:
        return None
    return target.stretch.quantity.amount


def _aims_above(beside: TargetBeside | None) -> tuple[Decimal, ...]:
    """The rates that the places above aim at; their amounts are far larger, and would hide the rest."""
    rates = () if beside is None else (above.row for above in beside.above if above.difference is not None)
    return tuple(row.amount for row in rates if row.amount is not None)


def _legend(language: Language) -> Iterator[str]:
    """The legend. The marks differ in shape, not only in colour."""
    result, target, before, above, zone = spoken(
        language,
        ("结果", "目标", "上年结果", "上级目标", "达标范围（浅色：“左右”）"),
        ("result", "target", "result before", "targets of the places above", "where it is met (paler: 左右)"),
    )
    yield element("rect", x=16, y=66, width=18, height=10, class_="bar")
    yield words(result, 40, 75, class_="soft")
    yield element("path", d="M110 62V80", class_="mark")
    yield words(target, 118, 75, class_="soft")
    yield _diamond(186, 71)
    yield words(before, 198, 75, class_="soft")
    yield _triangle(300, 66)
    yield words(above, 312, 75, class_="soft")
    yield element("rect", x=490, y=64, width=18, height=14, class_="zone")
    yield words(zone, 514, 75, class_="soft")


def _legend_of_further_aims(language: Language) -> Iterator[str]:
    yield element("path", d="M110 82V98", class_="line")
    yield words(spoken(language, "力争目标", "further aim"), 118, 94, class_="soft")


def _words_below(report: Report, assessment: Assessment, beside: TargetBeside | None, language: Language) -> list[str]:
    """What the places above aim at, and what would turn the verdict, in lines that fit below the bullet."""
    above = [_above_words(beside, language)] if beside is not None and beside.above else []
    said = (*above, WHY.cell(report, assessment, language))
    return [line for text in said for line in wrapped(text, int((WIDE - LEFT - 16) / COLUMN))]


def _bullet_row(
    report: Report, assessment: Assessment, beside: TargetBeside | None, y: float, language: Language
) -> Iterator[str]:
    """One target: its name and what it asks for, its bullet, and the verdict with the result."""
    columns, room = int((LEFT - 32) / COLUMN), int((WIDE - RIGHT - 32) / COLUMN)

    def said(column: ListColumn) -> str:
        return column.cell(report, assessment, language)

    as_printed = "" if assessment.status is assessment.as_printed else spoken(language, "（按所载）", " as printed")
    class_ = _CLASSES.get(assessment.as_printed or assessment.status, "name")
    yield element("path", d=f"M16 {y:.1f}H{WIDE - 16}", class_="line")
    yield words(said(INDICATOR), 16, y + 24, class_="name", columns=columns)
    yield words(said(ASKED), 16, y + 44, class_="soft", columns=columns)
    yield words(said(REQUIRED), 16, y + 62, class_="soft", columns=columns)
    yield from _bullet(assessment, _marks(assessment, beside), y + 14)
    yield words(said(AS_PRINTED) + as_printed, RIGHT + 16, y + 24, class_=class_, columns=room)
    yield words(said(JUDGED), RIGHT + 16, y + 44, class_="soft", columns=room)


def _above_words(beside: TargetBeside, language: Language) -> str:
    """What the places above aim at, the nearest first."""
    zh = "，".join(f"{above.row.place}{aim_words(above.row, 'zh')}" for above in beside.above)
    en = ", ".join(f"{above.level.en} {aim_words(above.row, 'en')}" for above in beside.above)
    return spoken(language, f"上级目标：{zh}", f"above: {en}")


def _bullet(assessment: Assessment, marks: _Marks, y: float) -> Iterator[str]:
    """The zone where the target is met, the result with its bounds, and the numbers that it stands beside."""
    numbers = (*marks.targets, marks.stretch, marks.before, *marks.above)
    scale = scale_of((*numbers, *ends(assessment.result), *ends(marks.zone)), LEFT, RIGHT)
    if assessment.leeway is not None and assessment.leeway.by_convention:
        low, high = ends(marks.zone)
        wide_low, wide_high = (marks.zone - assessment.leeway.amount).low, (marks.zone + assessment.leeway.amount).high
        for begin, end in ((wide_low, low), (high, wide_high)):
            if begin is not None and end is not None:
                yield _zone(Bounds(begin, end), scale, y, "leeway")
    yield _zone(marks.zone, scale, y)
    yield from _result(assessment, scale, y)
    zero = scale(Decimal(0))
    yield element("path", d=f"M{zero:.1f} {y:.1f}V{y + 26:.1f}", class_="line")
    if marks.before is not None:
        yield _diamond(scale(marks.before), y + 13)
    for number in dict.fromkeys(marks.above):
        yield _triangle(scale(number), y - 9)
    for number in marks.targets:
        yield element("path", d=f"M{scale(number):.1f} {y - 3:.1f}V{y + 29:.1f}", class_="mark")
    if marks.stretch is not None:
        yield element("path", d=f"M{scale(marks.stretch):.1f} {y - 3:.1f}V{y + 29:.1f}", class_="line")
    yield words("0", zero, y + 40, class_="soft", anchor="middle")
    for number in marks.targets:
        if abs(scale(number) - zero) > 24:
            yield words(f"{plain(number):,f}", scale(number), y + 40, class_="soft", anchor="middle")


def _result(assessment: Assessment, scale: Scale, y: float) -> Iterator[str]:
    """A bar to the result, and a band over what its print allows."""
    low, high = ends(assessment.result)
    zero = scale(Decimal(0))
    quantity = judged_quantity(assessment)
    printed = None if quantity is None else quantity.amount
    near = low if low is not None else high if high is not None else printed
    told = "" if assessment.result is None else str(assessment.result.rounded(6))
    tooltip = element("title", escaped(told))
    if near is not None:
        at = scale(near)
        yield element("rect", tooltip, x=min(zero, at), y=y + 8, width=max(abs(at - zero), 1), height=10, class_="bar")
    if low is not None and high is not None:
        wide = max(scale(high) - scale(low), 3)
        yield element("rect", tooltip, x=scale(low), y=y + 4, width=wide, height=18, class_="band")


def _zone(wanted: Bounds, scale: Scale, y: float, class_: str = "zone") -> str:
    """The zone where a result meets the target; it runs to the edge where the target sets no limit."""
    low, high = ends(wanted)
    begin, end = (scale.left if low is None else scale(low)), (scale.right if high is None else scale(high))
    return element("rect", x=begin, y=y, width=end - begin, height=26, class_=class_)


def _diamond(x: float, y: float) -> str:
    return element("path", d=f"M{x:.1f} {y - 7:.1f}l6 7l-6 7l-6 -7Z", class_="before")


def _triangle(x: float, y: float) -> str:
    """A triangle that points down to a number."""
    return element("path", d=f"M{x - 5:.1f} {y:.1f}h10l-5 8Z", class_="above")
