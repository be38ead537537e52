"""The administrative divisions of China down to the county, by code and by name, over the years.

The table beside says which code of GB/T 2260 stood for which name at the end of which years, from 1980 on. It is read
on first use. Names are found in full (内蒙古自治区) and as people shorten them (内蒙古, 恩施州, 正定).
"""

from __future__ import annotations

import functools
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from xinhua_gov.resources import resource, rows
from xinhua_gov.vocabulary import Level

NATION, NATION_CODE = "全国", "000000"
"""The nation as a place; GB/T 2260 has no code for it, and 000000 is what statistics write."""

LONGEST_NAME = 15
"""Characters of the longest name of a division."""

_ALSO_IN = {"6542": "654000", "6543": "654000"}
"""By the first digits of a code a prefecture that another runs: 塔城 and 阿勒泰 belong to 伊犁哈萨克自治州."""

_SINCE_BEFORE, _STILL = 0, 9999


class Division(NamedTuple):
    """A division under one code and one name.

    `first` and `last` are the first and the last year at whose end the code stood for the name: 0 where that was so
    before the lists begin (1980), 9999 where it still is.
    """

    code: str
    name: str
    first: int
    last: int

    @property
    def level(self) -> Level:
        """The level, by the form of the code: 410000, 410400, 410402."""
        return level_of(self.code)

    def stood_in(self, year: int | None) -> bool:
        """Whether it stood when the year began or at its end; always where no year is given."""
        return year is None or (self.first <= year and self.last >= year - 1)


def level_of(code: str) -> Level:
    """The level of a code, by its form.

    >>> [level_of(code).value for code in ("000000", "410000", "410400", "410402")]
    ['nation', 'province', 'prefecture', 'county']
    """
    if code == NATION_CODE:
        return Level.NATION
    return Level.PROVINCE if code.endswith("0000") else Level.PREFECTURE if code.endswith("00") else Level.COUNTY


def divisions(name: str, year: int | None = None) -> tuple[Division, ...]:
    """The divisions that bear a name, in full or shortened, in a year or ever, by code.

    The full name is looked for first: 朝阳市 is never 朝阳区. Of one place that changed its code in the year, the
    division that stood when the year began is given. A name that none bears gives none.

    >>> [(place.code, place.name) for place in divisions("内蒙古")]
    [('150000', '内蒙古自治区')]
    >>> [place.code for place in divisions("新华区", 2021)]
    ['130105', '130902', '410402']
    """
    if name in words("nation"):
        return (Division(NATION_CODE, NATION, _SINCE_BEFORE, _STILL),)
    rows = _by_name().get(name)
    found = (
        [_division(row) for row in rows]
        if rows
        else [one for full in _shortened().get(name, ()) for one in divisions(full)]
    )
    stood = [one for one in found if one.stood_in(year)]
    if year is not None:
        stood = [one for one in stood if not any(_succeeds(one, other) for other in stood)]
    return tuple(sorted(stood))


def at(code: str, year: int | None = None) -> Division | None:
    """The division that a code stands for in a year, or last stood for; None for a code that never was.

    >>> at("150900", 2000), at("150900", 2010).name
    (None, '乌兰察布市')
    """
    if code == NATION_CODE:
        return divisions(NATION)[0]
    found = [one for one in map(_division, _by_code().get(code, ())) if one.stood_in(year)]
    if year is not None and len(found) > 1:
        found = [one for one in found if one.first < year] or found
    return found[-1] if found else None


def standing(year: int | None = None) -> Iterator[Division]:
    """Every division that stood in a year, or ever, by code."""
    return (one for one in map(_division, _table()) if one.stood_in(year))


def above(place: Division, year: int | None = None) -> tuple[Division, ...]:
    """The divisions that a division lies in, nearest first: a prefecture, where it has one, and a province.

    >>> [one.name for one in above(divisions("新华区", 2021)[2], 2021)]
    ['平顶山市', '河南省']
    """
    year = max(place.first, min(place.last, year or _STILL))
    codes = [f"{place.code[:4]}00", _ALSO_IN.get(place.code[:4], ""), f"{place.code[:2]}0000"]
    found = [at(code, year) for code in dict.fromkeys(codes)]
    return tuple(one for one in found if one is not None and one.code != place.code)


def path(place: Division, year: int | None = None) -> str:
    """The name with those of the divisions it lies in before it.

    >>> path(divisions("石河子市")[0])
    '新疆维吾尔自治区石河子市'
    """
    return "".join(one.name for one in reversed((place, *above(place, year))))


def is_name(word: str, *, short: bool = False) -> bool:
    """Whether some division bears or bore a name; with `short`, shortened forms are names too."""
    return word in _by_name() or word in words("nation") or (short and word in _shortened())


def short_forms(name: str) -> tuple[str, ...]:
    """The shortened forms of a full name, those of two characters and more.

    >>> short_forms("恩施土家族苗族自治州"), short_forms("平顶山市"), short_forms("叶县")
    (('恩施', '恩施州'), ('平顶山',), ())
    """
    if "自治" not in name and not name.endswith(_LONG_KINDS):
        return (name[:-1],) if len(name) > 2 and name[-1] in _KINDS else ()
    kind, generic = next((pair for pair in _GENERIC.items() if name.endswith(pair[0])), ("", ""))
    stem = name.removesuffix(kind)
    stem = _without_peoples(stem) if generic is not None else stem
    return tuple(form for form in (stem, f"{stem}{generic}" if generic else "") if len(form) > 1 and form != name)


_KINDS = "省市区县旗盟"
_LONG_KINDS = ("地区", "林区", "特区", "特别行政区")
_GENERIC = {"自治区": "", "自治州": "州", "自治县": "县", "自治旗": "旗"} | dict.fromkeys(_LONG_KINDS[::-1])
"""The endings of names of more than one character, and what stands for each in a shortened form; None: nothing."""


@functools.cache
def words(role: str) -> tuple[str, ...]:
    """The words of a role in the table of words about places, longest first."""
    return tuple(sorted((row[1] for row in _place_words() if row[0] == role), key=len, reverse=True))


def _without_peoples(stem: str) -> str:
    """A name without the peoples at its end: 恩施土家族苗族 is 恩施; one that is a people's and no more stays."""
    for people in words("people"):
        if stem.endswith(people) and len(stem) - len(people) > 1:
            return _without_peoples(stem[: -len(people)])
    return stem.removesuffix("族") if stem in words("people") else stem


def _succeeds(one: Division, other: Division) -> bool:
    """Whether one took over the other's name in the year after it."""
    return one.first == other.last + 1 and one.code != other.code


def _division(row: str) -> Division:
    code, name, first, last, *_ = f"{row}\t\t".split("\t")
    return Division(code, name, int(first or _SINCE_BEFORE), int(last or _STILL))


@functools.cache
def _place_words() -> tuple[tuple[str, ...], ...]:
    return tuple(map(tuple, rows("recognition", "tables/place_words.tsv")))


@functools.cache
def _table() -> tuple[str, ...]:
    """The lines of the table as they stand: of thousands only the few that are asked for are parted into cells."""
    return tuple(row for row in resource("recognition", "tables/places.tsv").decode().splitlines() if row[:1] != "#")


@functools.cache
def _by_name() -> dict[str, list[str]]:
    return _grouped((row.split("\t", 2)[1], row) for row in _table())


@functools.cache
def _by_code() -> dict[str, list[str]]:
    return _grouped((row[:6], row) for row in _table())


@functools.cache
def _shortened() -> dict[str, list[str]]:
    """The full names by their shortened forms."""
    told = ((row[1], row[2]) for row in _place_words() if row[0] == "short")
    return _grouped((*told, *((form, name) for name in _by_name() for form in short_forms(name))))


def _grouped(pairs: Iterable[tuple[str, str]]) -> dict[str, list[str]]:
    found: dict[str, list[str]] = {}
    for key, value in pairs:
        found.setdefault(key, []).append(value)
    return found
