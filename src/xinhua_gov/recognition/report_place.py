"""Which place a report is of: by what is given, by its file's name, or by what the text says of itself.

The title, the session, the office of who speaks and whom the report speaks for name the place; where none does, the
place that the text keeps coming back to. A name that several places bear needs one that they lie in: beside it, in the
file's name, in the opening or in the text. What is not known for certain stays empty, and why is told.
"""

from __future__ import annotations

import functools
import re
from collections import Counter
from collections.abc import Iterator
from itertools import pairwise
from typing import NamedTuple

from xinhua_gov.reading.report_year import Origin, closing, head_of, year_of
from xinhua_gov.recognition.divisions import (
    NATION,
    NATION_CODE,
    Division,
    above,
    at,
    divisions,
    level_of,
    short_forms,
    standing,
    words,
)
from xinhua_gov.recognition.named_places import NamedPlace, named_at_end
from xinhua_gov.recognition.report_head import OFFICES, RANKS
from xinhua_gov.vocabulary import Level, Word
from xinhua_gov.word_roles import written

BEGINNING = 800
"""Characters in which a report says whose it is."""

LONGEST_LINE = 120
"""Characters of a line that may be of the title, the session or the speaker."""

UNKNOWN_FROM = 4
"""The weight from which a name that is unknown is taken wherever it stands: in two places at least."""

LONGEST_NAMING = 40
"""Characters in which a place and what it lies in are named."""

LONGEST_COUNTED = 100_000
"""Characters in which it is counted how often places are named."""

OFTEN = 5
"""How often at least a text comes back to the place that it is of, where it does not say so."""

TIMES_MORE = 3
"""How many times as often as to any other."""


class Doubt(Word):
    """Why a report has no code, or no place."""

    UNNAMED = "unnamed", "文中未写明是什么地方的报告", "the text does not name the place"
    SHARED = (
        "shared",
        "同名的地方不止一处，且未写明其上级",
        "several places bear the name, and nothing names what it lies in",
    )
    NO_DIVISION = (
        "no_division",
        "不是县级以上行政区划",
        "not a division down to the county: a zone, a town, or a name unknown",
    )
    UNDATED = "undated", "代码随年份而变，报告年份不明", "its code changed over the years, and the report has no year"
    NOT_THEN = "not_then", "报告年份没有使用这个名称的行政区划", "no division bore the name in the year of the report"


class ReportPlace(NamedTuple):
    """The place that a report is of.

    `name` is its name in full, as it was in the year; empty where nothing says it. `code` is that of GB/T 2260 in the
    year, 000000 for the nation; empty where it is not known for certain, and `doubt` says why. `level` is None for
    what is no division: a town, a zone. `candidates` are the codes of the places that may be meant, `others` the name
    that the text gives where it is not the one that was taken.
    """

    name: str
    code: str = ""
    level: Level | None = None
    origin: Origin | None = None
    doubt: Doubt | None = None
    candidates: tuple[str, ...] = ()
    others: tuple[str, ...] = ()


_B = r"[ \t\u3000\xa0]{0,8}"
_ORDINAL = r"(?:第?[一二三四五六七八九十百〇零\d]{1,4}|首)届"
_BODY = written("recognition", "offices", "{body}").pattern
_GOVERNMENT = "人民政府"
_CONGRESS = written("recognition", "offices", "{congress}").pattern
_OFFICE = rf"(?:{RANKS})?{OFFICES}"
_SAYS = (
    (re.compile(rf"{_B}\n?{_B}{_ORDINAL}{_B}{_CONGRESS}"), 3),
    (re.compile(rf"{_B}(?:{_BODY}{_B})?(?:[（(]?[12]\d{{3}}[）)]?年?{_B})?《?(?:人民)?(?:政府)?工作(?:的)?报告"), 3),
    (re.compile(rf"(?<=代表)(?P<whose>[^，。；\n]{{1,30}}?)(?:{_ORDINAL})?{_BODY}"), 3),
    (re.compile(rf"(?<=受)(?P<whose>[^，。；\n]{{1,30}}?)(?:{_ORDINAL})?{_BODY}(?:的)?委托"), 3),
    (re.compile(rf"{_B}(?:{_BODY}{_B})?{_OFFICE}"), 2),
    (re.compile(r"国民经济和(?:社会)?发展"), 1),
)
"""What stands behind the name of the place, or around it, and how much it counts."""

_OF_THE_NATION = re.compile(r"(?:代表|受)国务院|届全国人民代表大会[^\n]{0,12}会议上|国务院(?:副|代)?总理")
_KINDS = ("自治区", "自治州", "自治县", "自治旗", "地区", "林区", "特区", *"省市县区州旗盟")
_KIND = re.compile(rf"({'|'.join(_KINDS)}){_B}(?:{_ORDINAL})?{_B}{_BODY}")
_LEVELS = {
    "省": Level.PROVINCE,
    "自治区": Level.PROVINCE,
    "自治州": Level.PREFECTURE,
    "地区": Level.PREFECTURE,
    "盟": Level.PREFECTURE,
    "县": Level.COUNTY,
    "旗": Level.COUNTY,
}
"""The endings of names that are of one level; 市 and 区 are of several."""

_OUR = re.compile(r"我国|[全我][省市县区州旗盟]")
_HAN = re.compile(r"[\u4e00-\u9fff]+")
_WORDS_OF_FILES = re.compile(r"(?:人民)?(?:政府)?工作报告|人民政府|政府|全文|[一二]?[〇零一二三四五六七八九]{0,4}年")


def place_of(text: str, *, name: str = "", place: str | None = None, year: int | None = None) -> ReportPlace:
    r"""The place that a report is of; `name` is the name or path of its file, `place` its place if that is known.

    What is given is taken as given: a name, in full or short, with what it lies in before it or not, or a code, or both
    (`410402 新华区`). The file's name comes before the text, unless it names what the text's place lies in. `year` is
    that of the report, if it is known.

    >>> place_of("——2021年2月1日在平顶山市第十一届人民代表大会第四次会议上\n各位代表：\n")[:3]
    ('平顶山市', '410400', <Level.PREFECTURE: 'prefecture'>)
    >>> place_of("新华区政府工作报告（2021年）\n", name="平顶山市/新华区.txt").code
    '410402'
    >>> place_of("新华区政府工作报告（2021年）\n").doubt
    <Doubt.SHARED: 'shared'>
    """
    year = year_of(text, name=name).year if year is None else year
    place = (place or "").strip()
    if place:
        return _given(place, text, name, year)
    own, folders = _places_in_name(name)
    said = _place_said(text, year)
    if own and not (said and _gives_way(own, said, year)):
        found = _resolved(own, text, folders, year, Origin.FILE_NAME)
        return found._replace(others=(said.name,)) if said and said.name != found.name else found
    if said:
        return _resolved(said, text, (*folders, *([own] if own else ())), year, Origin.OPENING)
    return _unsaid(folders, text, year)


def _unsaid(folders: tuple[NamedPlace, ...], text: str, year: int | None) -> ReportPlace:
    """The place where neither the file's own name nor the opening says it."""
    if folders and divisions(folders[0].name, year):
        return _resolved(folders[0], text, folders[1:], year, Origin.FILE_NAME)
    often = _named_often(text, year)
    return _resolved(often, text, (), year, Origin.TEXT) if often else ReportPlace("", doubt=Doubt.UNNAMED)


def _given(place: str, text: str, name: str, year: int | None) -> ReportPlace:
    """The place as it is given, with the code that its name has, or the name that its code has."""
    code = next((word for word in place.split() if re.fullmatch(r"[0-9]{6}(?:[0-9]{3}){0,2}", word)), "")
    told = " ".join(word for word in place.split() if word != code)
    if code:
        known = at(code, year) or at(code)
        level = level_of(code) if len(code) == len("410402") else None
        return ReportPlace(told or (known.name if known else ""), code, level, Origin.GIVEN)
    named = named_at_end(told, whole=True) or NamedPlace(told, division=False)
    own, folders = _places_in_name(name)
    said = _place_said(text, year)
    beside = (*folders, *(one for one in (own, said) if one))
    return _resolved(named, text, beside, year, Origin.GIVEN)._replace(name=told)


def _place_said(text: str, year: int | None) -> NamedPlace | None:
    """The place that the opening and the signature name, by what counts most."""
    beginning = text[:BEGINNING]
    if _OF_THE_NATION.search(beginning):
        return NamedPlace(NATION)
    kind = _kind(beginning)
    weights: Counter[str] = Counter()
    found: dict[str, NamedPlace] = {}
    for named, weight in (*_namings(beginning), *_signatures(text)):
        key = _full_name(named, kind, year)
        if key:
            weights[key] += weight
            found[key] = max(found.get(key, named), named, key=lambda one: len(one.before))
    for key, weight in weights.most_common():
        if found[key].division or key.endswith(words("body")) or weight >= UNKNOWN_FROM or _heads(found[key], text):
            return found[key]
    return None


def _heads(named: NamedPlace, text: str) -> bool:
    """Whether the lines above the address name a place, and not only a sentence of the text."""
    return any(other.name == named.name for other, _ in _namings("\n".join(head_of(text))))


def _full_name(named: NamedPlace, kind: str, year: int | None) -> str:
    """What a name is in full in the year, itself where that is open; empty where it is not of the kind that speaks."""
    names = {one.name for one in divisions(named.name, year)} if named.division else {named.name}
    if kind and named.division and names and not any(name.endswith(kind) for name in names):
        return ""
    return names.pop() if len(names) == 1 else named.name


def _namings(beginning: str) -> Iterator[tuple[NamedPlace, int]]:
    """The places that the opening names where a report names its own."""
    lines = beginning.split("\n")
    long = next((number for number, line in enumerate(lines) if len(line) > LONGEST_LINE), len(lines))
    opening = "\n".join([*lines[:long], *(line[:LONGEST_LINE] for line in lines[long : long + 1])])
    for form, weight in _SAYS:
        for found in form.finditer(opening):
            before = opening[max(0, found.start() - LONGEST_NAMING) : found.start()]
            named = named_at_end(found["whose"] if form.groups else before)
            if named:
                yield named, weight


def _signatures(text: str) -> Iterator[tuple[NamedPlace, int]]:
    """The place whose government signs the report at its end."""
    for line in closing(text):
        whose = line.removesuffix(_GOVERNMENT)
        named = named_at_end(whose, whole=True) if whose != line else None
        if named:
            yield named, 2


def _kind(beginning: str) -> str:
    """What kind of place speaks: 省 in 我代表省人民政府."""
    found = re.search(rf"(?:代表|受){_B}[^，。；\n]{{0,30}}?{_KIND.pattern}", beginning)
    return found[1] if found else ""


def _places_in_name(name: str) -> tuple[NamedPlace | None, tuple[NamedPlace, ...]]:
    """The place in a file's name, and those of its folders, nearest first."""
    *folders, file = re.split(r"[/\\]", name)
    own = _of_part(file.rsplit(".", 1)[0])
    return own, tuple(named for named in map(_of_part, reversed(folders)) if named)


def _of_part(part: str) -> NamedPlace | None:
    """The place that a part of a path names: the last of several, the others as what it lies in."""
    runs = (run for run_of_file in _HAN.findall(part) for run in _WORDS_OF_FILES.split(run_of_file) if run)
    found = [named for named in (named_at_end(run, whole=True) for run in runs) if named]
    if not found:
        return None
    last = found[-1]
    return NamedPlace(last.name, (*last.before, *(named.name for named in reversed(found[:-1]))))


def _gives_way(own: NamedPlace, said: NamedPlace, year: int | None) -> bool:
    """Whether a file's name leaves it to the text: it names what that place lies in, or one of other years."""
    codes = {one.code for one in divisions(own.name, year)}
    if NATION_CODE in codes or (said.division and not codes):
        return True
    places = divisions(said.name, year)
    return not codes.isdisjoint(one.code for place in places for one in (place, *above(place, year)))


def _named_often(text: str, year: int | None) -> NamedPlace | None:
    """The place that a text keeps coming back to: of the kind that it speaks for, else of all places by far."""
    kind, text = _kind(text[:BEGINNING]), text[:LONGEST_COUNTED]
    times = Counter(_OUR.findall(text))
    if not kind and times["我国"] >= OFTEN and times["我国"] >= OFTEN * (times.total() - times["我国"]):
        return NamedPlace(NATION)
    forms = _forms(kind, year)
    times = Counter({name: text.count(form) for name, form in forms.items()})
    (first, most), (_, others) = [*times.most_common(2), ("", 0), ("", 0)][:2]
    more = TIMES_MORE if kind else OFTEN
    return NamedPlace(first) if most >= OFTEN and most >= more * others else None


@functools.lru_cache(maxsize=64)
def _forms(kind: str, year: int | None) -> dict[str, str]:
    """How texts name the places of a kind, or of all kinds, that stood in a year, by their names."""
    forms = {one.name: _form_in_text(one) for one in standing(year) if one.name.endswith(kind)}
    return {name: form for name, form in forms.items() if form not in words("word") and len(name) > len("城区")}


def _form_in_text(place: Division) -> str:
    """How a text mostly names a place: a county in full, others without what they are, but where that is a word."""
    shortest = min(short_forms(place.name), key=len, default=place.name)
    return place.name if place.level == Level.COUNTY or shortest in words("word") else shortest


def _resolved(
    named: NamedPlace, text: str, beside: tuple[NamedPlace, ...], year: int | None, origin: Origin
) -> ReportPlace:
    """The place of a name: the division that is meant, or why none is known for certain."""
    places = _of_kind(divisions(named.name, year), text) if named.division else ()
    if named.before and places:
        places = _nearest(places, {*named.before}, year)
    if not places and (named.before or not divisions(named.name)):
        return _unknown(named, origin)
    if len(places) > 1:
        places = _told_apart(places, text, beside, year)
    if len(places) == 1:
        return ReportPlace(places[0].name, places[0].code, places[0].level, origin)
    doubt = Doubt.NOT_THEN if not places else Doubt.UNDATED if _follow(places) else Doubt.SHARED
    return _open(named, places or divisions(named.name), origin, doubt)


def _open(named: NamedPlace, places: tuple[Division, ...], origin: Origin, doubt: Doubt) -> ReportPlace:
    """A place whose code stays open, with the full name and the level that all have that may be meant."""
    names, levels = {one.name for one in places}, {one.level for one in places}
    name = names.pop() if len(names) == 1 else named.name
    codes = tuple(one.code for one in places)
    return ReportPlace(name, "", levels.pop() if len(levels) == 1 else None, origin, doubt, codes)


def _unknown(named: NamedPlace, origin: Origin) -> ReportPlace:
    """What is in no table: a zone or a town, whole as it is named, or a name that says by its end what it is."""
    whole = "".join((*reversed(named.before), named.name)) if named.division else named.name
    ends = (level for end, level in _LEVELS.items() if named.name.endswith(end))
    return ReportPlace(whole, "", None if named.division else next(ends, None), origin, Doubt.NO_DIVISION)


def _follow(places: tuple[Division, ...]) -> bool:
    """Whether no two divisions stood at one time, as it is where one place changed its code."""
    in_time = sorted(places, key=lambda one: one.first)
    return all(one.last < other.first for one, other in pairwise(in_time))


def _of_kind(places: tuple[Division, ...], text: str) -> tuple[Division, ...]:
    """Of the places of a short name, those of the kind that the text speaks for, if it says so."""
    kind = _kind(text[:BEGINNING]) if len({one.name for one in places}) > 1 else ""
    return tuple(one for one in places if kind and one.name.endswith(kind)) or places


def _told_apart(
    places: tuple[Division, ...], text: str, beside: tuple[NamedPlace, ...], year: int | None
) -> tuple[Division, ...]:
    """Of places of one name, that which lies in what stands beside the name, in the opening, or in the text."""
    names = {name for named in beside for name in (named.name, *named.before)}
    opening = text[:BEGINNING]
    for near in (
        _nearest(places, names, year),
        _nearest(places, {one.name for place in places for one in above(place, year) if one.name in opening}, year),
        _most_named(places, text, year),
    ):
        if len(near) == 1:
            return near
        places = near or places
    return places


def _nearest(places: tuple[Division, ...], names: set[str], year: int | None) -> tuple[Division, ...]:
    """Of places those that lie in the most of what is named, prefectures before provinces; none where none does."""
    marks = {place: _mark(place, names, year) for place in places}
    best = max(marks.values())
    return tuple(place for place in places if marks[place] == best) if best else ()


def _mark(place: Division, names: set[str], year: int | None) -> int:
    """How surely a place lies in what is named: 2 for a prefecture, 1 for a province, 3 for both."""
    over = [one for one in above(place, year) if names.intersection((one.name, *short_forms(one.name)))]
    return sum(1 if one.level == Level.PROVINCE and len(above(place, year)) > 1 else 2 for one in over)


def _most_named(places: tuple[Division, ...], text: str, year: int | None) -> tuple[Division, ...]:
    """Of places that whose city or province the text names time and again, and no other's."""
    times = {place: max((text.count(one.name) for one in above(place, year)[:1]), default=0) for place in places}
    first, *others = sorted(times, key=times.__getitem__, reverse=True)
    sure = times[first] > 1 and times[first] >= TIMES_MORE * max((times[one] for one in others), default=0)
    return (first,) if sure else ()
