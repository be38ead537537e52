"""Headlines: the figures of a report that are of a known concept and of its whole place.

A sentence is read list by list: what its own clause names is paired with its numbers, what names nothing is of what was
named before. What is in doubt, and what is of a part, has no headline.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import groupby
from typing import NamedTuple

from xinhua_gov.periods import Period, period_of
from xinhua_gov.reading.mention import Mention
from xinhua_gov.recognition.concepts import KINDS, Concept, NamedConcept
from xinhua_gov.recognition.divisions import NATION
from xinhua_gov.recognition.parallels import SHARE, Names, names_of, of_the_same_end
from xinhua_gov.recognition.text_figures import NUMBER, TextFigure, figure_of, unit_code
from xinhua_gov.units import UNITS
from xinhua_gov.vocabulary import (
    GROWTH_MEASURES,
    MEASURES_WITH_BASE,
    RATE_UNITS,
    UNITS_OF_MEASURES,
    Dimension,
    Measure,
    Modality,
    Qualifier,
    Scope,
)

_SAY_NOTHING = (Measure.RANK, Measure.RANK_CHANGE, Measure.THRESHOLD, Measure.SPECIFICATION)
"""The measures of numbers between the name of a concept and its figure that change nothing."""

_LARGEST_PER_HEAD = 10**7
"""The largest amount of money that a person may have a year."""

_CHANGES = (
    Measure.YOY_GROWTH,
    Measure.DECLINE,
    Measure.GROWTH_MULTIPLE,
    Measure.DOUBLING,
    Measure.POINT_CHANGE,
)
"""The measures of numbers that tell a change, whether or not it is of one year."""

_TIMES_BEYOND_A_YEAR = 10
"""By how many times nothing of a whole place grows in a year."""

_LAST_WITH_THE_NATIONS_NAME = 2005
"""The last year whose reports may call a place's own output 国内生产总值: since 2004 it is 地区生产总值."""

_FROM_BEHIND = (Qualifier.AT_LEAST, Qualifier.AT_MOST, Qualifier.ABOUT)
_SHORTEST_NAME = 2
"""Characters of a name of a place that has no shorter form."""

_INDEX = 50
"""The percentage from which a number is an index of prices, and below which their rise."""


class Headline(NamedTuple):
    """A figure of a concept, with the measure, period and base that the concept and the context make of its own."""

    figure: TextFigure
    concept: Concept
    measure: Measure
    period: Period
    base: Period | None = None


def headlines(mentions: Iterable[Mention], year: int | None = None, place: str = "") -> Iterator[Headline]:
    """The headline figures among the mentions of a text, in its order.

    `year` is the report's, `place` the full name of what it is of (平顶山市). What stands before the first heading of a
    report that promises further down is taken to look back on the year before.

    >>> from xinhua_gov import read_quantities
    >>> text = "2020年，全市生产总值100亿元，增长6%；城乡居民人均可支配收入分别增长5%和7%。"
    >>> [(h.concept.id, h.measure.value) for h in headlines(read_quantities(text, year=2021, closely=True))]
    [('gdp', 'level'), ('gdp', 'yoy_growth'), ('urban_income', 'yoy_growth'), ('rural_disposable_income', 'yoy_growth')]
    """
    quantities = [mention for mention in mentions if mention.is_quantity and "in_notes" not in mention.marks]
    if year is not None and any(mention.modality is Modality.PLANNED for mention in quantities):
        quantities = [_dated(mention, year) for mention in quantities]
    for _, sentence in groupby(quantities, key=lambda mention: mention.sentence):
        yield from _of_sentence(list(sentence), year, place)


def _dated(mention: Mention, year: int) -> Mention:
    """A mention without a time: what no heading stands before is of the year before, what is promised of the year."""
    if mention.period is not None:
        return mention
    if mention.modality is None:
        return mention._replace(modality=Modality.REPORTED, period=period_of(year - 1, year - 1))
    if mention.modality is Modality.PLANNED and "expected" in mention.marks:
        return mention._replace(period=period_of(year, year))
    return mention


def _of_sentence(mentions: list[Mention], year: int | None, place: str) -> Iterator[Headline]:
    """The headlines of one sentence."""
    said: list[Names] = []  # what each number so far is of
    before = ""  # what the clause before speaks of
    total = False  # whether a total of several years was told (累计), which holds for the amounts that follow
    began: Period | None = None  # the year that the change began in which is spoken of (由2016年的500亿元增加到…)
    for numbers in map(_qualified, _lists(mentions)):
        if all(mention.measure in _SAY_NOTHING for mention in numbers):
            continue
        names = _names_behind(before, numbers, said, place)
        before = numbers[0].own or before
        if "in_brackets" not in numbers[0].marks:
            said += names
        began = _beginning(numbers[0], began)
        if "from" in numbers[0].marks:
            continue  # where a change began, at a time that is mostly not told
        for mention, several in zip((_since(mention, began) for mention in numbers), names, strict=True):
            if not (total and _may_be_a_total(mention)):
                yield from _headlines(mention, several, year, place)
        total = total or ("cumulative" in numbers[0].marks and any(map(any, names)))


def _beginning(first: Mention, before: Period | None) -> Period | None:
    """The year that a change began in, told with its first number (由2016年的…) or with that of the change before."""
    if "from" not in first.marks:
        return None if first.own else before
    now = first.spoken
    return first.period if first.period and now and first.period.end < now.end else before


def _since(mention: Mention, began: Period | None) -> Mention:
    """A change with the year that it began in as its base, unless its own words say another or that it is of a year."""
    of_years = mention.measure in _CHANGES and "yearly" not in mention.cues
    if began is None or not of_years or mention.base is not None or mention.period is None:
        return mention
    return mention._replace(base=began) if began.end < mention.period.first_year else mention


def _names_behind(before: str, numbers: list[Mention], said: list[Names], place: str) -> list[Names]:
    """What each number of a list is of, where the list before it was of `before`."""
    names, own = _names_of_list(numbers, said, place), numbers[0].own
    if own and names == [(None,)]:
        return [(of_the_same_end(own, before),)]
    if own and len(names) == 1 and "subset" in numbers[0].marks:  # a part of what is told before has no name of its own
        known = [name.concept for several in said for name in several if name]
        return [tuple(name if name and name.concept not in known else None for name in names[0])]
    return names


def _may_be_a_total(mention: Mention) -> bool:
    """Whether an amount of money that follows a total may be one too: its own words do not say, nor what it reached."""
    if _dimension(unit_code(mention.unit)) is not Dimension.MONEY:
        return False
    own = {"cumulative", "whole_year"}.intersection(mention.marks)
    return mention.measure is Measure.LEVEL and not own and not {"reach", "to"}.intersection(mention.cues)


def _without_place(words: str, place: str) -> str:
    """Words without the name of the place that they begin with, in full or short."""
    short = place[:-1] if len(place) > _SHORTEST_NAME else place
    return words.removeprefix(place if words.startswith(place) else short) if place else words


def _kinds(place: str) -> str:
    """The words for the whole of a place: 市 in 全市 for 平顶山市; each of them where its name does not say."""
    if place == NATION:
        return "国"
    return place[-1] if place and place[-1] in KINDS else KINDS


def _lists(mentions: list[Mention]) -> Iterator[list[Mention]]:
    """The numbers of a sentence, those of one list together."""
    numbers: list[Mention] = []
    for mention in mentions:
        if mention.member == 0 and numbers:
            yield numbers
            numbers = []
        numbers.append(mention)
    if numbers:
        yield numbers


def _qualified(numbers: list[Mention]) -> list[Mention]:
    """The numbers of a list; what qualifies the last from behind (分别增长5%和7%以上) holds for those before too."""
    last = numbers[-1]
    if len(numbers) == 1 or last.behind == last.end or last.qualifier not in _FROM_BEHIND:
        return numbers
    bare = (mention.qualifier is Qualifier.UNQUALIFIED and mention.measure is last.measure for mention in numbers)
    return [
        mention._replace(qualifier=last.qualifier) if shares else mention
        for mention, shares in zip(numbers, bare, strict=True)
    ]


def shares_a_qualifier(mention: Mention) -> bool:
    """Whether the qualifier of a number stands behind the last one of its list."""
    return mention.qualifier is not Qualifier.UNQUALIFIED and not mention.qualifier_text


def _names_of_list(numbers: list[Mention], said: list[Names], place: str) -> list[Names]:
    """What each number of a list is of."""
    count, own = len(numbers), _without_place(numbers[0].own, place)
    if not own and not numbers[0].cues:
        return [(None,)] * count  # the clause begins with the number itself
    if not own:
        if count > 1 or "respectively" in numbers[0].cues:
            return said[-count:] if len(said) >= count else [(None,)] * count
        return [said[-1]] if said else [(None,)]
    if "share" in numbers[0].cues and any(names_of(own + SHARE, count)):
        own += SHARE
    names = names_of(own, count, each="each" in numbers[0].cues)
    return [names] if count == 1 else [(name,) for name in names]


def _headlines(mention: Mention, names: Names, year: int | None, place: str) -> Iterator[Headline]:
    """The headlines of one number: of several concepts where it is said of each."""
    figure = figure_of(mention) if any(names) else None
    if figure is None or _is_a_reviewed_aim(figure) or (len(names) > 1 and not _is_of_each(figure)):
        return
    if figure.unit == NUMBER and all(name and name.concept.is_price_index for name in names):
        figure = figure._replace(unit="percent")  # an index of prices, of which the year before is 100
    for name in filter(None, names):
        if _is_of_the_whole(mention, name, place, year) and _fits(figure, name):
            found = _settled(figure, name.concept, year)
            if found is not None and not _is_out_of_time(found, year):
                yield found


def _is_a_reviewed_aim(figure: TextFigure) -> bool:
    """Whether a number of a review is what was to be reached, and no result."""
    return not figure.promised and "aimed_at" in figure.mention.marks


def _is_of_each(figure: TextFigure) -> bool:
    """Whether a number that is said of several concepts may be that of each: growth, or what the words say of each."""
    return figure.measure in GROWTH_MEASURES or "each" in figure.mention.cues


def _is_of_the_whole(mention: Mention, name: NamedConcept, place: str, year: int | None) -> bool:
    """Whether a number is of the whole place: its sentence speaks of no part, unless the name says all the place."""
    if name.of:
        return name.of in _kinds(place)
    if name.as_the_nation and place not in ("", NATION) and year is not None and year > _LAST_WITH_THE_NATIONS_NAME:
        return False
    return "part" not in mention.marks


def _fits(figure: TextFigure, name: NamedConcept) -> bool:
    """Whether a figure can be one of a concept: its measure and its unit are right."""
    concept = name.concept
    if figure.measure is Measure.RANK or _is_an_average(figure):
        return False
    if concept.counted == "per_head" and abs(figure.low.value.scaleb(figure.low.scale)) > _LARGEST_PER_HEAD:
        return False
    if name.growth_only and figure.measure not in GROWTH_MEASURES:
        return False
    if figure.measure in GROWTH_MEASURES and concept.unit in RATE_UNITS and not concept.is_price_index:
        return False  # a rate changes by points
    if figure.measure is Measure.SHARE:
        return concept.unit in (None, *RATE_UNITS)
    if figure.measure in UNITS_OF_MEASURES or concept.unit in (None, figure.unit):
        return True
    if concept.unit in RATE_UNITS:
        return figure.unit in (*RATE_UNITS, "percentage_point")
    return _dimension(figure.unit) is _dimension(concept.unit)


def _is_an_average(figure: TextFigure) -> bool:
    """Whether an amount or a rate is an average of several years (每年, 年均)."""
    if figure.measure in GROWTH_MEASURES or _dimension(figure.unit) is Dimension.CONCENTRATION:
        return False
    return "yearly" in figure.mention.marks


def _dimension(unit: str | None) -> Dimension | None:
    return UNITS[unit].dimension if unit in UNITS else None


def _settled(figure: TextFigure, concept: Concept, year: int | None) -> Headline | None:
    """A figure as one of its concept; None where its period or base is not known for certain."""
    measure = measure_in(concept, figure)
    if measure is Measure.AVERAGE_GROWTH:
        return _averaged(figure, concept)
    if figure.period is None or _is_beyond_a_year(figure) or _is_on_several_years(figure):
        return None
    aimed = _year_of_growth(figure, figure.period, year) if measure is Measure.CUMULATIVE_GROWTH else None
    if aimed is not None:
        return Headline(figure, concept, Measure.YOY_GROWTH, aimed, aimed.year_before)
    if measure in MEASURES_WITH_BASE or measure is Measure.INCREMENT:
        return _changed(figure, concept, measure, figure.period)
    return _reached(figure, concept, measure, _last_year(figure.period))


def _is_beyond_a_year(figure: TextFigure) -> bool:
    """Whether growth is by so many times that it is of many years, since when the words do not say."""
    mention = figure.mention
    said = mention.base is not None or "yearly" in mention.cues
    return figure.measure is Measure.GROWTH_MULTIPLE and not said and figure.low.value >= _TIMES_BEYOND_A_YEAR


def _is_on_several_years(figure: TextFigure) -> bool:
    """Whether a change is held against several years (比上一个五年增长): then it is that of their totals."""
    return figure.base is not None and figure.base.years != 1


def _last_year(period: Period) -> Period:
    return period_of(period.end, period.end) or period


def _year_of_growth(figure: TextFigure, period: Period, year: int | None) -> Period | None:
    """The one year that growth is of though its sentence speaks of several; None where it is of all of them."""
    if figure.base is not None:
        return None
    if year is not None and _is_aim_of_the_year(figure, period, year):
        return period_of(year, year)
    return _last_year(period) if _is_on_the_year_before(figure.mention) else None


def _changed(figure: TextFigure, concept: Concept, measure: Measure, period: Period) -> Headline | None:
    """A change: on the year before, on a base that the words name, or over all the years that they name."""
    mention, end = figure.mention, _last_year(period)
    several = mention.spoken is not None and mention.spoken.years != 1
    if measure is Measure.YOY_GROWTH and "cumulative" in mention.marks:
        return None  # over several years, which the sentence does not name
    of_a_year = measure is Measure.INCREMENT and not several and mention.base is None
    if measure is Measure.YOY_GROWTH or of_a_year:
        return Headline(figure, concept, measure, end, figure.base or end.year_before)
    base = mention.base if figure.base is None else figure.base
    if base is not None:
        return Headline(figure, concept, measure, end, base) if base.end < end.end else None
    return _accumulated(figure, concept, measure, period) if several else None


def _is_aim_of_the_year(figure: TextFigure, period: Period, year: int) -> bool:
    """Whether growth that is promised, neither on average nor in all, where a plan is spoken of is that of the year."""
    if not figure.promised or "cumulative" in figure.mention.marks:
        return False
    return period.first_year <= year <= period.end and "expected" in figure.mention.marks


def _is_on_the_year_before(mention: Mention) -> bool:
    """Whether growth is that of the last of several years: of all the year, or on the year before (同比)."""
    return "whole_year" in mention.marks or "yearly" in mention.cues


def _reached(figure: TextFigure, concept: Concept, measure: Measure, end: Period) -> Headline | None:
    """A level: that of the year, of several years that of the last, unless it is their total."""
    mention = figure.mention
    total = figure.scope is Scope.CUMULATIVE
    around = next((years for years in (mention.spoken, mention.around) if years is not None and years.years != 1), None)
    if around is None or around.end != end.end:
        of_one_year = not total or _may_be_of_one_year(figure, concept)
        return Headline(figure, concept, measure, end) if of_one_year else None
    named = around == mention.spoken
    if total or (concept.is_of_what_is_new and named):
        return Headline(figure, concept, measure, around)
    if "whole_year" not in mention.marks and ((concept.is_summed and named) or _is_a_kept_bound(figure)):
        return None  # a total of the years, or a bound that each of them kept
    return Headline(figure, concept, measure, end)


def _is_a_kept_bound(figure: TextFigure) -> bool:
    """Whether a level is a bound that was kept, and neither risen nor fallen to."""
    cues = figure.mention.cues
    reached = "to" in cues and "rise" not in cues and "fall" not in cues
    return reached and figure.qualifier in (Qualifier.AT_MOST, Qualifier.AT_LEAST)


def _may_be_of_one_year(figure: TextFigure, concept: Concept) -> bool:
    """Whether a total (累计) may be that of a year: of what is new, which months add up, or of all the year (全年)."""
    return concept.is_of_what_is_new or "whole_year" in figure.mention.marks


def _averaged(figure: TextFigure, concept: Concept) -> Headline | None:
    """Growth as an average of several years: those of its sentence, or of its paragraph up to the sentence's year."""
    period, around = figure.period, figure.mention.around
    if period is None and figure.mention.period is not None and around is not None:
        period = around if around.end == figure.mention.period.end else None
    if period is None or period.start is None or period.years == 1:
        return None
    return Headline(figure, concept, figure.measure, period, period.year_before)


def _accumulated(figure: TextFigure, concept: Concept, measure: Measure, period: Period) -> Headline | None:
    """Growth over all the several years that the words name as accumulated (五年累计下降)."""
    if "cumulative" not in figure.mention.marks or measure is Measure.INCREMENT:
        return None
    return Headline(figure, concept, measure, period, period.year_before)


def _is_out_of_time(found: Headline, year: int | None) -> bool:
    """Whether a promise is of a year that is over, or growth of a year behind the report's: since when is not said."""
    if year is None or not found.figure.promised:
        return False
    return found.period.end < year or (found.measure is Measure.YOY_GROWTH and found.period.end > year)


def measure_in(concept: Concept, figure: TextFigure) -> Measure:
    """What a figure says of a concept.

    The percentage that a rate reached is its level; the percentage that prices are held at is their rise, unless it is
    their index; and what was added of what is itself new is how much there was.
    """
    measure = figure.measure
    if measure is Measure.SHARE and concept.unit in RATE_UNITS:
        risen = concept.is_price_index and abs(figure.low.value) < _INDEX
        return Measure.YOY_GROWTH if risen else Measure.LEVEL
    if measure is Measure.INCREMENT and concept.is_of_what_is_new and "rise" not in figure.mention.cues:
        return Measure.LEVEL
    return measure
