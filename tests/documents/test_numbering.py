"""Numbers of lists are written as a word processor draws them."""

from __future__ import annotations

import pytest

from xinhua_gov.documents.numbering import Numbering, NumberingLevel, numeral


@pytest.mark.parametrize(
    ("number", "format", "drawn"),
    [
        (10, "chineseCounting", "十"),
        (11, "chineseCountingThousand", "十一"),
        (20, "japaneseCounting", "二十"),
        (101, "chineseCountingThousand", "一百零一"),
        (110, "chineseCountingThousand", "一百一十"),
        (1001, "chineseCountingThousand", "一千零一"),
        (12, "chineseLegalSimplified", "壹拾贰"),
        (20, "ideographDigital", "二〇"),
        (3, "decimalEnclosedCircle", "③"),
        (27, "upperLetter", "AA"),
        (4, "lowerRoman", "iv"),
        (7, "decimalZero", "07"),
        (7, "unheard of", "7"),
        (0, "chineseCounting", "0"),
        (99999, "upperRoman", "99999"),
    ],
)
def test_numerals(number: int, format: str, drawn: str) -> None:
    assert numeral(number, format) == drawn


def test_deeper_levels_begin_anew_and_levels_before_can_be_shown() -> None:
    levels = {
        0: NumberingLevel(text="%1."),
        1: NumberingLevel(text="%1.%2"),
        2: NumberingLevel(format="none", text="x"),
    }
    numbering = Numbering({"1": "a", "2": "a"}, {"a": levels})
    assert [numbering.label("1", depth) for depth in (0, 1, 1, 2, 0, 1)] == ["1.", "1.1", "1.2", "", "2.", "2.1"]
    assert numbering.label("2", 0) == "3."
    assert [numbering.label(number, depth) for number, depth in (("9", 0), ("1", -1), ("1", 9))] == ["", "", ""]


def test_a_list_with_a_start_of_its_own_counts_apart() -> None:
    numbering = Numbering({"1": "a", "2": "a"}, {"a": {0: NumberingLevel()}, "own 2": {0: NumberingLevel(start=5)}})
    assert [numbering.label("1", 0), numbering.label("2", 0), numbering.label("2", 0), numbering.label("1", 0)] == [
        "1.", "5.", "6.", "2.",
    ]  # fmt: skip
