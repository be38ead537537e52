"""The units and the table of cues are what their heads say, so that a reader of Chinese can add to them."""

from __future__ import annotations

import re
from importlib import resources

import pytest
from sentences import quantities, quantity

from xinhua_gov.reading.words import AFTER, BEFORE, NOT_BEFORE, UNITS, lengths
from xinhua_gov.vocabulary import Qualifier

LINES = (resources.files("xinhua_gov.reading") / "tables" / "cues.tsv").read_text(encoding="utf-8").splitlines()
ROWS = [line.split("\t") for line in LINES if line and not line.startswith("#")]


def test_no_line_has_blanks_at_its_ends_or_empty_columns() -> None:
    assert [line for line in LINES if line != line.strip() or "\t\t" in line or "\r" in line] == []


def test_the_characters_that_may_not_follow_a_unit_make_another_word_of_it() -> None:
    assert NOT_BEFORE["家"]
    assert [m.unit for m in quantities("补助5万家，惠及5万家庭。")] == ["家", ""]


def test_every_cue_says_what_it_says_once_at_its_place() -> None:
    assert all(3 <= len(row) <= 4 for row in ROWS)
    assert len({tuple(row[:2]) for row in ROWS}) == len(ROWS) > 150


def test_every_qualifier_of_the_table_is_one_of_the_vocabulary() -> None:
    told = {row[3] for row in ROWS if row[2] in ("qualifier", "compared")}
    assert told == {qualifier.value for qualifier in Qualifier} - {"unqualified"}


def test_the_roles_and_codes_of_cues_are_words() -> None:
    assert [
        row for row in ROWS if not all(re.fullmatch("[a-z_]+|-?[0-9]+( -?[0-9]+)?", cell) for cell in row[1:])
    ] == []


@pytest.mark.parametrize(("unit", "measure"), [("公里", "level"), ("千伏", "specification")])
def test_a_measurement_in_a_technical_unit_tells_a_kind_of_thing_apart(unit: str, measure: str) -> None:
    assert quantity(f"建成750{unit}线路。").measure == measure


@pytest.mark.parametrize(
    ("sort", "sentence", "read"),
    [
        ("measured", "三亩地。", True),
        ("counted", "新建三所。", True),
        ("counted", "县里三所。", False),
        ("loose", "三个。", False),
        ("loose", "十三个。", True),
        ("time", "连续三年。", True),
        ("time", "三年行动。", False),
    ],
)
def test_what_each_sort_means_is_what_the_head_says(sort: str, sentence: str, read: bool) -> None:
    assert sort in UNITS.values()
    assert bool(quantities(sentence)) is read


@pytest.mark.parametrize(
    ("words", "place", "expected"),
    [
        (["大约", "约", "至少"], -1, {"约": (2, 1), "少": (2,)}),
        (["以上", "以内", "以"], 0, {"以": (2, 1)}),
        ([], 0, {}),
    ],
)
def test_words_are_sorted_by_their_end_and_length(
    words: list[str], place: int, expected: dict[str, tuple[int, ...]]
) -> None:
    assert lengths(words, place) == expected


def test_a_cue_stands_at_its_own_place_only() -> None:
    assert (BEFORE["超"], AFTER["以上"]) == (("qualifier", "over", "超"), ("qualifier", "at_least", "以上"))
    assert "超" not in AFTER
    assert "以上" not in BEFORE
