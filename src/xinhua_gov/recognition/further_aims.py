"""Further aims: the second number of 6%以上、力争7%, which reaches beyond the target that stands before it."""

from __future__ import annotations

import re
from collections.abc import Iterable
from decimal import Decimal
from itertools import pairwise

from xinhua_gov.printed import printed_amount
from xinhua_gov.reading.mention import Mention
from xinhua_gov.recognition.text_figures import TextFigure, figure_of
from xinhua_gov.vocabulary import GROWTH_MEASURES, Comparator, Direction, Measure, Modality

_STRIVING = re.compile("力争|争取|奋斗|冲刺|力求|努力")
"""Words between two numbers that make the second one a further aim."""

_ONLY_STRIVING = re.compile("(?:在|实际|工作|中|并|目标|力争|争取|奋斗|冲刺|力求|努力|实现|完成|达到)*")
"""What the second number's own clause may say without naming something else."""

_HOPES = frozenset(("hope", "filler"))
"""The roles of words that say of the second number only that it is striven for."""

_ENDS = "，。；、！（）\n,;.!()"
"""What may follow the second number: of words behind it (力争3家以上在主板上市) it is the number of something else."""


def further_aims(text: str, mentions: Iterable[Mention]) -> dict[int, TextFigure]:
    """The further aim of each target that has one in its sentence, by where the mention of the target begins.

    Whether it goes beyond the target depends on the direction that is wanted: see `goes_beyond`.

    >>> from xinhua_gov import read_quantities
    >>> text = "今年的目标是：生产总值增长6%以上、力争7%，进出口总额增长5%。"
    >>> found = further_aims(text, read_quantities(text, year=2021, closely=True))
    >>> [(text[start : start + 2], str(aim.low.value)) for start, aim in found.items()]
    [('6%', '7')]
    """
    found: dict[int, TextFigure] = {}
    last = -1
    for first, second in pairwise(mention for mention in mentions if mention.is_quantity):
        aim = _aim_beside(first, second) if first.start != last and _strives_on(text, first, second) else None
        if aim is not None:
            found[first.start], last = aim, second.start
    return found


def goes_beyond(target: TextFigure, aim: TextFigure, direction: str | None) -> bool:
    """Whether an aim lies further than the whole of a target, which is wanted in a direction unless it says itself."""
    if target.comparator in (Comparator.AT_LEAST, Comparator.AT_MOST):
        falls = target.comparator is Comparator.AT_MOST
    else:
        falls = target.low.value < 0 if direction is None else direction == Direction.LOWER
    (low, high), (aim_low, aim_high) = _amounts(target), _amounts(aim)
    return aim_high < low if falls else aim_low > high


def _amounts(figure: TextFigure) -> tuple[Decimal, Decimal]:
    """The ends of what a figure names, in its unit."""
    low, high = figure.low, figure.high or figure.low
    return printed_amount(low.value, low.scale), printed_amount(high.value, high.scale)


def _strives_on(text: str, first: Mention, second: Mention) -> bool:
    """Whether the second of two promised numbers is aimed at beyond the first one, of the same thing."""
    if not (first.modality is second.modality is Modality.PLANNED) or first.sentence != second.sentence:
        return False
    if first.member or second.member or not _ONLY_STRIVING.fullmatch(second.own):
        return False  # 分别增长7%和8%: each is of a thing of its own
    ends = text[max(second.end, second.behind) :][:1] in _ENDS
    return ends and _STRIVING.search(text, first.end, second.start) is not None


def _aim_beside(first: Mention, second: Mention) -> TextFigure | None:
    """The second number as a figure of what the first is of; None where measure, unit or time are not the same."""
    target, aim = figure_of(first), figure_of(second)
    if target is None or aim is None:
        return None
    says_no_more = _HOPES.issuperset(second.cues)
    if aim.measure is Measure.SHARE and target.measure in GROWTH_MEASURES and says_no_more:  # 增长6%以上并力争7%
        aim = aim._replace(measure=target.measure, base=target.base)
    alike = (target.measure, target.unit, target.period, target.base) == (aim.measure, aim.unit, aim.period, aim.base)
    return aim if alike else None
