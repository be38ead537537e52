"""The reader: every number of a text, as a quantity or with the reason why it is none."""

from __future__ import annotations

from collections.abc import Iterator

from xinhua_gov.reading.context import Context
from xinhua_gov.reading.measures import PERCENT, falls, measure_of
from xinhua_gov.reading.mention import Mention, Mentions
from xinhua_gov.reading.numerals import LONGEST, number, scaled
from xinhua_gov.reading.rules import RULES
from xinhua_gov.reading.scanner import BLANKS, DASHES, TOKENS
from xinhua_gov.reading.setting import year_of
from xinhua_gov.vocabulary import Measure, MentionKind


def read_quantities(text: str, *, year: int | None = None) -> Mentions:
    """Every number in the text of a work report: each quantity with what it says, and what is none with the reason.

    `year` is the report's own, to which 今年 and 去年 refer; without it the title is asked, then the heading of the
    year's tasks, then the day of delivery. Any string will do: nothing is raised. The time is linear in the text.

    >>> found = read_quantities("完成投资77.97亿元，增长14.2%以上。").quantities
    >>> [(m.text, str(m.value), m.unit, m.qualifier.value, m.measure.value) for m in found]
    [('77.97亿元', '7797000000', '元', 'unqualified', 'level'), ('14.2%', '14.2', '%', 'at_least', 'yoy_growth')]
    """
    return Mentions(tuple(iter_mentions(text, year=year)))


def iter_mentions(text: str, *, year: int | None = None) -> Iterator[Mention]:
    """The mentions of a text one by one, in its order; one is held back until it is known that it begins no range."""
    context = Context(text, year_of(text) if year is None else year)
    held: Mention | None = None
    for match in TOKENS.finditer(text):
        group = match.lastgroup
        if group == "end":
            context.end_sentence(match.end(), of_line=match[0] == "\n")
            continue
        mention = RULES[group](context, match)  # type: ignore[index]
        if mention is None:
            continue
        if held is not None:
            if 0 < mention.start - held.end <= 3:
                joined = _range(context, held, mention)
                if joined is not None:
                    held = joined
                    continue
            yield held
        held = mention
    if held is not None:
        yield held


def _range(context: Context, low: Mention, high: Mention) -> Mention | None:
    """The range of two numbers with a dash between them; None where they make none."""
    between = context.text[low.end : high.start].strip(BLANKS)
    if not between or between not in DASHES or not _may_end(high):
        return None
    if not low.is_quantity:
        if not (low.text.isdecimal() and len(low.text) <= LONGEST):
            return None
        value = number(low.text, high.scale)
    elif low.value is None or low.value_high is not None or not _same_unit(low, high):
        return None
    else:
        value = low.value if low.unit or low.scale else scaled(low.value, high.scale)
    cues = context.cues(low.start)
    keeps = not cues or high.measure is Measure.THRESHOLD
    return high._replace(
        start=low.start,
        text=context.text[low.start : high.end],
        value=value,
        value_high=high.value,
        measure=high.measure if keeps else measure_of(high.unit, cues),
        subject=low.subject or high.subject,
        falls=falls(cues),
        qualifier=high.qualifier if high.qualifier_text else low.qualifier,
        qualifier_text=high.qualifier_text or low.qualifier_text,
    )


def _may_end(high: Mention) -> bool:
    """Whether a mention can be the upper end of a range."""
    return high.kind is MentionKind.QUANTITY and high.value_high is None and high.measure is not Measure.RANK


def _same_unit(low: Mention, high: Mention) -> bool:
    """Whether the lower end of a range is in the unit of the upper one, or leaves it to that."""
    return low.unit in ("", high.unit) or (low.unit in PERCENT and high.unit in PERCENT)
