"""Words are told by their role in a table, the longest first, unless what may not follow them follows."""

from __future__ import annotations

import pytest

from xinhua_gov.word_roles import words_of, written


def naming(form: str, phrase: str) -> str:
    """What a form that is written with the roles of names matches in a phrase."""
    found = written("drafting", "naming", form).search(phrase)
    return found[0] if found else ""


def test_the_words_of_several_roles_come_in_the_order_of_the_table() -> None:
    assert words_of("recognition", "parallels", "both", "each") == ("城乡", "城镇", "农村")
    assert words_of("recognition", "parallels", "nothing") == ()


@pytest.mark.parametrize(
    ("form", "phrase", "found"),
    [
        (r"{share_of}", "税收占比重达到", "占比重"),
        (r"{qualifier}\Z", "达到不超过", "不超过"),
        (r"{says_more}", "收入增长", "增长"),
        (r"{says_more}", "收入增长率", ""),
        (r"{says_more}", "投资增长的贡献", ""),
        (r"\A{no_beginning}", "从业人员", ""),
        (r"\A{no_beginning}", "从企业", "从"),
        (r"[0-9]{2}{each}", "12每月", "12每月"),
    ],
)
def test_a_role_stands_for_any_of_its_words(form: str, phrase: str, found: str) -> None:
    assert naming(form, phrase) == found


def test_a_role_that_no_word_has_is_refused() -> None:
    with pytest.raises(LookupError, match=r"no word of drafting/tables/naming\.tsv has the role nothing"):
        written("drafting", "naming", "{nothing}")
