"""Every closed list has a label in each language."""

from __future__ import annotations

import json
import pickle
import re
from typing import Any

import pytest

import xinhua_gov as xg
from xinhua_gov import vocabulary
from xinhua_gov.vocabulary import Measure, Qualifier, Word

LISTS = [value for value in vars(vocabulary).values() if isinstance(value, type) and issubclass(value, Word)]
MEMBERS = [word for words in LISTS if words is not Word for word in words]


@pytest.mark.parametrize("word", MEMBERS, ids=lambda word: f"{type(word).__name__}.{word.name}")
def test_a_member_has_a_code_of_english_words_and_a_label_in_either_language(word: Word) -> None:
    assert re.fullmatch(r"[a-z]+(_[a-z]+)*", word.value)
    assert word.name == word.value.upper()
    assert re.search("[一-鿿]", word.label("zh"))
    assert re.match("[A-Za-z]", word.label("en"))


@pytest.mark.parametrize(
    ("word", "code", "zh", "en"),
    [
        (xg.Measure.YOY_GROWTH, "yoy_growth", "同比增长", "growth on the year before"),
        (xg.Verdict.CONSISTENT, "consistent", "相符", "consistent"),
        (xg.Stage.COMPLETED, "completed", "完成", "completed"),
    ],
)
def test_a_member_is_its_code_and_says_its_label_in_the_language_asked_for(
    word: Word, code: str, zh: str, en: str
) -> None:
    assert word == code
    assert json.dumps({"is": word}) == f'{{"is": "{code}"}}'
    assert (word.label("zh"), word.label("en")) == (zh, en)


@pytest.mark.parametrize("words", [words for words in LISTS if words is not Word])
def test_labels_tell_the_members_of_a_list_apart(words: type[Word]) -> None:
    assert len({word.zh for word in words}) == len({word.en for word in words}) == len(words)


def test_a_member_survives_a_pickle_as_itself() -> None:
    assert pickle.loads(pickle.dumps(Measure.LEVEL)) is Measure.LEVEL


def test_the_measures_and_qualifiers_are_those_of_the_design() -> None:
    assert [measure.value for measure in Measure] == [
        "level",
        "increment",
        "yoy_growth",
        "average_growth",
        "cumulative_growth",
        "growth_multiple",
        "multiple_of_base",
        "share",
        "completion_rate",
        "rank",
        "rank_change",
        "decline",
        "point_change",
        "doubling",
        "ratio",
        "threshold",
        "specification",
        "duration",
    ]
    assert {qualifier.value for qualifier in Qualifier} == {
        "unqualified",
        "and_more",
        "over",
        "nearly",
        "under",
        "about",
        "at_least",
        "at_most",
    }


@pytest.mark.parametrize("language", ["zh-CN", "chinese", "EN", "", None])
def test_a_language_that_is_neither_chinese_nor_english_is_refused(language: Any) -> None:
    with pytest.raises(xg.UnknownFieldError, match=r"is not a language; expected one of: zh, en$"):
        xg.Measure.SHARE.label(language)
    with pytest.raises(xg.UnknownFieldError, match=r"is not a language; expected one of: zh, en$"):
        xg.Bilingual(zh="目标", en="target").label(language)
