"""What the page of a review says in either language, out of one table."""

from __future__ import annotations

from functools import cache

from xinhua_gov.resources import rows
from xinhua_gov.vocabulary import Language, NumeralKind, spoken


@cache
def words_of_page(language: Language) -> dict[str, str]:
    """Everything that the page says, by the name that its script knows it by.

    >>> words_of_page("en")["next_open"], words_of_page("zh")["next_open"]
    ('next open', '下一个待核定')
    """
    return {name: spoken(language, zh, en) for name, zh, en in rows("review", "tables/words.tsv")}


def reasons(language: Language) -> list[tuple[str, str]]:
    """Why digits may be no quantity: code and words."""
    return [(kind.value, kind.label(language)) for kind in NumeralKind]
