"""What the tests of the reader ask of a sentence."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

import xinhua_gov as xg
from xinhua_gov.reading.mention import Mention


def quantities(text: str, year: int | None = None) -> list[Mention]:
    return list(xg.read_quantities(text, year=year, closely=True).quantities)


def quantity(text: str, year: int | None = None) -> Mention:
    """The one quantity of a text."""
    (found,) = quantities(text, year)
    return found


def printed(mentions: Sequence[Mention]) -> list[str]:
    return [mention.text for mention in mentions]


def others(text: str) -> list[tuple[str, str]]:
    """The numbers that are not quantities, each with its kind."""
    return [(mention.text, mention.kind.value) for mention in xg.read_quantities(text) if not mention.is_quantity]


def is_plain(value: Decimal) -> bool:
    """Whether a number is finite and has all the digits that it is printed with, without an exponent."""
    exponent = value.as_tuple().exponent
    return isinstance(exponent, int) and exponent <= 0
