"""Every word that the page or its script says stands in the table, and no other does."""

from __future__ import annotations

import re

from xinhua_gov.drafting import edits
from xinhua_gov.resources import resource
from xinhua_gov.review.empty_page import GROUPS
from xinhua_gov.review.page_words import reasons, words_of_page
from xinhua_gov.vocabulary import NumeralKind


def test_the_table_holds_what_is_said() -> None:
    script = resource("review", "static", "review.js").decode()
    said = set(re.findall(r"\bwords\.([a-z_]+)", script)) | set(re.findall(r'"(key_[a-z_]+)"', script))
    page = set(re.findall(r"\{([a-z_]+)\}", resource("review", "static", "page.html").decode()))
    changes = {f"did_{name}" for name, kind in vars(edits).items() if hasattr(kind, "_fields")}
    told = said | (page - {"lang", "other_lang", "options"}) | set(GROUPS) | changes | {"did", "did_Update"}
    assert set(words_of_page("zh")) == set(words_of_page("en")) == told


def test_both_languages_leave_the_same_holes() -> None:
    zh, en = words_of_page("zh"), words_of_page("en")
    for name, word in zh.items():
        assert sorted(re.findall(r"\{\w+\}", word)) == sorted(re.findall(r"\{\w+\}", en[name])), name


def test_the_reasons_are_the_kinds_of_other_numbers() -> None:
    assert [code for code, _ in reasons("zh")] == [kind.value for kind in NumeralKind]
