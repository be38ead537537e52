"""The page of a review, empty; its script fills it."""

from __future__ import annotations

from xinhua_gov.display.svg import element, escaped
from xinhua_gov.resources import resource
from xinhua_gov.review.page_words import words_of_page
from xinhua_gov.vocabulary import Language

GROUPS = ("all", "open", "result", "target", "other", "report", "heading")
"""What a person may have shown: everything, what is open, or one group of items."""


def document(language: Language) -> str:
    """The page in a language.

    >>> document("zh").splitlines()[1]
    '<html lang="zh">'
    """
    words = {name: escaped(word) for name, word in words_of_page(language).items()}
    options = "".join(element("option", words[group], value=group) for group in GROUPS)
    other = "en" if language == "zh" else "zh"
    page = resource("review", "static", "page.html").decode()
    return page.format_map({**words, "lang": language, "options": options, "other_lang": other})
