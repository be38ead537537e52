"""Spelling: a word of a closed list by its code, its name in either language, or an unmistakable part of the name."""

from __future__ import annotations

import pytest

from xinhua_gov.spelling import word_called
from xinhua_gov.vocabulary import HonourLevel, Measure, Modality, Nature, Qualifier, Recipient, Theme, Word


@pytest.mark.parametrize(
    ("written", "words", "found"),
    [
        ("education", Theme, Theme.EDUCATION),
        ("教育", Theme, Theme.EDUCATION),
        (" Education ", Theme, Theme.EDUCATION),
        ("public finance and financial services", Theme, Theme.FINANCE),
        ("财政", Theme, Theme.FINANCE),
        ("预期性", Nature, Nature.ANTICIPATORY),
        ("预期", Nature, Nature.ANTICIPATORY),
        ("增长倍数", Measure, Measure.GROWTH_MULTIPLE),
        ("为基期的倍数", Measure, Measure.MULTIPLE_OF_BASE),
        ("超过", Qualifier, Qualifier.OVER),
        ("余", Qualifier, Qualifier.AND_MORE),
        ("街道", Recipient, Recipient.TOWN),
        ("ＰＬＡＮＮＥＤ", Modality, Modality.PLANNED),
    ],
)
def test_a_word_is_found_by_what_it_is_called(written: str, words: type[Word], found: Word) -> None:
    assert word_called(written, words) is found


@pytest.mark.parametrize(
    ("written", "words"),
    [
        ("", Theme),
        (" ", Theme),
        ("育", Theme),  # not how a name begins
        ("生", Theme),  # one character is too little
        ("体育", Theme),
        ("edu", Theme),  # only Chinese is understood from its beginning
        ("级", HonourLevel),
    ],
)
def test_what_is_no_name_or_might_be_several_is_none(written: str, words: type[Word]) -> None:
    assert word_called(written, words) is None


class _Work(Word):
    """Two names that begin alike."""

    BUILDING = "building", "城市建设"
    RUNNING = "running", "城市管理"


def test_a_beginning_that_two_names_share_is_none() -> None:
    assert word_called("城市", _Work) is None
    assert word_called("城市建", _Work) is _Work.BUILDING
