"""Numbers that are read as amounts, and are figures of nothing: thresholds of classes."""

from __future__ import annotations

from xinhua_gov.drafting.name_words import form
from xinhua_gov.reading.mention import Mention
from xinhua_gov.reading.numerals import SCALES

_LARGE = "亿"
_CLASSES = form(r"级|[^，。；、\n]{0,10}?{threshold}")


def is_no_figure(text: str, mention: Mention) -> bool:
    """Whether a number is a threshold of a class without a unit (超百亿企业).

    >>> from xinhua_gov import read_quantities
    >>> text = "产值超百亿企业5家。"
    >>> [mention.text for mention in read_quantities(text).quantities if is_no_figure(text, mention)]
    ['百亿']
    """
    printed = mention.text.removesuffix(mention.unit)
    if printed not in SCALES or _LARGE not in printed:
        return False
    return _CLASSES.match(text, mention.start + len(printed)) is not None
