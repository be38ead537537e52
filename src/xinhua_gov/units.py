"""Units: what is counted and measured, and how reports print it, from the one table beside.

To add a unit, add a row to `units.tsv`: the reader, drafts, records and exports have it.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from xinhua_gov.resources import rows
from xinhua_gov.vocabulary import Dimension, Language, spoken


class Unit(NamedTuple):
    """A unit of measurement or of counting.

    `code` is ISO 4217 for money and a plain English word else; `one` and `en` are its English name in the singular and
    plural; `printed` lists how reports write it, the usual form first; a `countable` unit is counted one by one, so
    that an integer of it is exact.
    """

    code: str
    one: str
    en: str
    dimension: Dimension
    countable: bool
    printed: tuple[str, ...]

    @property
    def zh(self) -> str:
        """The usual printed form."""
        return self.printed[0]

    def label(self, language: Language) -> str:
        """The label in `language`, "zh" or "en"; raises UnknownFieldError for any other."""
        return spoken(language, self.zh, self.en)


def units_of(table: Iterable[list[str]]) -> dict[str, Unit]:
    """The units of a table, by their code: the first row of a code says what it is, the others how else it is printed.

    >>> table = [["袋", "counted", "", "sack", "sack", "sacks", "count", "yes"], ["麻袋", "counted", "", "sack"]]
    >>> units_of(table)["sack"].printed
    ('袋', '麻袋')
    """
    labelled: dict[str, list[str]] = {}
    printed: dict[str, list[str]] = {}
    for row in table:
        if len(row) > 3:
            labelled.setdefault(row[3], row)
            printed.setdefault(row[3], []).append(row[0])
    return {
        code: Unit(code, one, en, Dimension(dimension), countable == "yes", tuple(printed[code]))
        for code, (_, _, _, _, one, en, dimension, countable) in labelled.items()
    }


POWERS_ZH = ((12, "万亿"), (8, "亿"), (4, "万"))
POWERS_EN = ((12, " trillion"), (9, " billion"), (6, " million"))
"""The powers of ten that large amounts are told in, the largest first, each with what it is called."""

TABLE: list[list[str]] = rows("units.tsv")
"""The rows of the table, one a printed form; its head says what their columns hold."""

UNITS: dict[str, Unit] = units_of(TABLE)
"""The units of the package by their code; a report's folder may add its own in `units.json`."""

_PRINTED: dict[str, Unit] = {form: unit for unit in UNITS.values() for form in unit.printed}


def printed_as(*codes: str) -> frozenset[str]:
    """Every way in which the units of these codes are printed.

    >>> sorted(printed_as("kilometre", "hectare"))
    ['KM', 'Km', 'ha', 'km', '公里', '公里段', '公顷', '千米']
    """
    return frozenset(form for code in codes for form in UNITS[code].printed)


def unit_of(printed: str) -> Unit | None:
    """The unit that is printed so; None where the form is no unit, or does not tell which one is meant.

    >>> unit_of("百分点").code, unit_of("台").en, unit_of("方")
    ('percentage_point', 'machines or vehicles', None)
    """
    return _PRINTED.get(printed)
