"""Counted nouns: what an indicator's English name counts, in place of a unit that says nothing of its own."""

from __future__ import annotations

import re
from functools import cache

from xinhua_gov.resources import rows
from xinhua_gov.units import Unit

_SAY_NOTHING = frozenset(("item", "entity", "person", "case", "line"))
"""The codes of units that only count: 个, 家, 人, 起, 条."""

_WORD = re.compile(r"[A-Za-z]+")


def counted_as(unit: Unit, name: str) -> Unit:
    """The unit with the noun that an English name counts: 107 projects, 0 deaths; else the unit as it is.

    >>> from xinhua_gov.units import UNITS
    >>> counted_as(UNITS["item"], "key projects of the province").en, counted_as(UNITS["person"], "new urban jobs").one
    ('projects', 'job')
    >>> counted_as(UNITS["CNY"], "investment in key projects").en
    'yuan'
    """
    if unit.code not in _SAY_NOTHING:
        return unit
    many = next((word for word in _WORD.findall(name) if word in _nouns()), None)
    return unit if many is None else unit._replace(one=_nouns()[many], en=many)


@cache
def _nouns() -> dict[str, str]:
    """The nouns of the table, from the plural to the singular."""
    return {many: one for many, one in rows("display", "counted_nouns.tsv")}  # noqa: C416 (rows are lists)
