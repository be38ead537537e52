"""Agreement: which of a report's figures of one thing can all be of the whole place.

What a report says of a part often bears the name of the whole alone, where the paragraph tells which part is meant.
Such a figure is found by the others: an amount far below the one of the year beside it, or a second figure of the same
cell that the first excludes; so is the sum of several years. It is in doubt and left out.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from decimal import Decimal

from xinhua_gov.printed import printed_amount, printed_bounds
from xinhua_gov.recognition.headlines import Headline
from xinhua_gov.vocabulary import Measure, Qualifier

FAR_BELOW = 3
"""How many times an amount may be that of the same place a year or two away."""

YEARS_AWAY = 2
"""The years within which amounts are held against each other."""

_PARTED = ("CNY", "USD")
"""The units of amounts that a part has less of than the whole."""


def agreeing(headlines: Iterable[Headline]) -> list[Headline]:
    """The headlines of a report without those that others of it put in doubt, in their order."""
    found = list(headlines)
    doubtful = _far_below(found)
    kept = [headline for place, headline in enumerate(found) if place not in doubtful]
    return _without_second_figures(kept)


def amount_of(headline: Headline) -> Decimal:
    """The amount of a headline, of a range the lower end."""
    return printed_amount(headline.figure.low.value, headline.figure.low.scale)


def _far_below(headlines: list[Headline]) -> set[int]:
    """The places of amounts of money that are but a part of another of about the same year, or the sum of several."""
    levels: dict[tuple[str, str], list[int]] = defaultdict(list)
    for place, headline in enumerate(headlines):
        one_year = headline.period.years == 1
        if headline.measure is Measure.LEVEL and headline.figure.unit in _PARTED and one_year:
            levels[headline.concept.id, headline.figure.unit].append(place)
    doubtful: set[int] = set()
    for several in levels.values():
        sums = {one for one in several if any(_is_a_sum(headlines[one], headlines[other]) for other in several)}
        rest = [headlines[one] for one in several if one not in sums]
        parts = {one for one in several if any(_is_a_part(headlines[one], whole) for whole in rest)}
        doubtful |= sums | parts
    return doubtful


def _is_a_part(headline: Headline, whole: Headline) -> bool:
    """Whether an amount is so far below another of about the same year that it is of a part."""
    near = abs(headline.period.end - whole.period.end) <= YEARS_AWAY
    return near and amount_of(headline) * FAR_BELOW < amount_of(whole)


def _is_a_sum(headline: Headline, of_a_year: Headline) -> bool:
    """Whether an amount in a sentence on several years, which nothing says was reached, may be the sum of them.

    The other, in a sentence on the last of the years alone, then is what that year adds.
    """
    mention, spoken = headline.figure.mention, of_a_year.figure.mention.spoken
    years = mention.spoken.years if mention.spoken else None
    if not years or not spoken or spoken.years != 1 or headline.period != of_a_year.period:
        return False
    added = amount_of(of_a_year)
    return not {"reach", "to"}.intersection(mention.cues) and FAR_BELOW * added < amount_of(headline) <= years * added


def _without_second_figures(headlines: list[Headline]) -> list[Headline]:
    """What remains where the figures of a cell, told in several sentences, must agree with the first."""
    first: dict[tuple[object, ...], Headline] = {}
    return [headline for headline in headlines if _agrees(headline, first.setdefault(_cell(headline), headline))]


def _cell(headline: Headline) -> tuple[object, ...]:
    figure = headline.figure
    return figure.promised, headline.concept.id, headline.measure, headline.period, headline.base, figure.unit


def _agrees(headline: Headline, first: Headline) -> bool:
    same_sentence = first.figure.mention.sentence == headline.figure.mention.sentence
    return same_sentence or _may_be_one(first, headline)


def _may_be_one(first: Headline, second: Headline) -> bool:
    """Whether two figures can be of one thing: one lies within what the print of the other allows."""
    numbers = amount_of(first), amount_of(second)
    bounds = [
        printed_bounds(one.figure.low.value, one.figure.low.scale, one.figure.qualifier) for one in (first, second)
    ]
    loose = (Qualifier.ABOUT, Qualifier.AND_MORE, Qualifier.NEARLY)
    if any(one.figure.qualifier in loose for one in (first, second)):
        return abs(numbers[0] - numbers[1]) <= abs(max(numbers, key=abs)) / 10
    return numbers[1] in bounds[0] or numbers[0] in bounds[1]
