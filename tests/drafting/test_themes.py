"""A theme is settled where its words tell it, and proposed where only what stands around it does."""

from __future__ import annotations

import pytest

import xinhua_gov as xg
from xinhua_gov.drafting.themes import lead_of, theme_of
from xinhua_gov.drafting.word_meanings import meanings


@pytest.mark.parametrize(
    ("name", "theme"),
    [
        ("新建公办幼儿园", "education"),
        ("农村生活污水处理率", "environment"),
        ("旅游产业投资", "services"),
        ("营商环境评价", "reform"),
        ("行政村", "rural"),
    ],
)
def test_a_name_tells_its_theme(name: str, theme: str) -> None:
    assert theme_of(name, "", ()) == (theme, None)


@pytest.mark.parametrize(
    ("sentence", "headings", "theme", "reason"),
    [
        ("新建站点5个", ("乡村振兴",), "rural", "heading"),
        ("举办马拉松，新建站点5个", (), "culture", "passage"),
        ("举办马拉松，新建站点5个", ("文化繁荣",), "culture", None),
        ("新建站点5个", (), None, None),
    ],
)
def test_what_stands_around_a_name_proposes_and_where_it_agrees_settles(
    sentence: str, headings: tuple[str, ...], theme: str | None, reason: str | None
) -> None:
    assert theme_of("新建站点", sentence, headings) == (theme, reason)


@pytest.mark.parametrize(
    ("name", "sentence", "headings", "theme", "reason"),
    [
        ("安装节水设施、幼儿园", "", ("生态环境",), "environment", None),
        ("安装节水设施、幼儿园", "", (), "education", "words"),
        ("龙头企业", "", ("工业转型",), "industry", None),
        ("新建高速公路", "", (), "urban", "words"),
        ("新建高速公路", "", ("城市建设",), "urban", None),
    ],
)
def test_of_several_themes_and_of_a_doubtful_one_what_stands_around_decides(
    name: str, sentence: str, headings: tuple[str, ...], theme: str, reason: str | None
) -> None:
    assert theme_of(name, sentence, headings) == (theme, reason)


def test_the_first_words_of_a_paragraph_head_it() -> None:
    text = f"一、回顾\n生态更好。种草5亩。\n{'很长' * 20}的句子，种草6亩。"
    assert (lead_of(text, text.index("5")), lead_of(text, text.index("6"))) == ("生态更好", "")


def test_of_words_that_overlap_the_longest_counts() -> None:
    assert list(meanings("themes", "营商环境")) == ["reform"]


def test_every_theme_and_direction_of_the_tables_is_one() -> None:
    from xinhua_gov.resources import rows

    themes = {row[0].lstrip("?~") for row in rows("drafting", "tables/themes.tsv")}
    assert themes == {theme.value for theme in xg.Theme}
    assert {row[0] for row in rows("drafting", "tables/directions.tsv")} == {"higher", "lower", "none"}
