"""Numbers that are read as amounts, and are figures of nothing: slogans, and thresholds of classes."""

from __future__ import annotations

from xinhua_gov.drafting.name_words import form, words
from xinhua_gov.reading.mention import Mention
from xinhua_gov.reading.numerals import SCALES

_LARGE = "亿"
_CLASSES = form(r"级|[^，。；、\n]{0,10}?{threshold}")


def is_no_figure(text: str, mention: Mention) -> bool:
    """Whether a number is a slogan (再行十五里), or a threshold of a class without a unit (超百亿企业).

    >>> from xinhua_gov import read_quantities
    >>> text = "产值超百亿企业5家，确保再行十五里。"
    >>> [mention.text for mention in read_quantities(text).quantities if is_no_figure(text, mention)]
    ['百亿', '十五里']
    """
    printed = mention.text.removesuffix(mention.unit)
    if mention.unit in words("far"):
        return not any(character.isdecimal() for character in printed)
    if printed not in SCALES or _LARGE not in printed:
        return False
    return _CLASSES.match(text, mention.start + len(printed)) is not None
