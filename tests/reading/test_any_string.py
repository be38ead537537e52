"""Any string whatever is read: nothing raises, nothing hangs, and what is found is sound."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st
from sentences import is_plain, quantities
from woven import woven

import xinhua_gov as xg
from xinhua_gov.reading.mending import mended

anything = st.text(st.characters(codec=None), max_size=80)
"""Any characters, lone surrogates too."""


def is_sound(text: str) -> bool:
    """Whether the mentions stand in order, are what the text has there, and have values as far as they are numbers.

    A subject and a qualifier are what the text means where it is broken.
    """
    end = 0
    whole = mended(text)
    meant = text if whole is None else whole.text
    for mention in xg.read_quantities(text):
        values = [value for value in (mention.value, mention.value_high) if value is not None]
        sound = (
            end <= mention.start < mention.end
            and mention.text == text[mention.start : mention.end]
            and mention.is_quantity == (mention.value is not None) == (mention.measure is not None)
            and all(is_plain(value) for value in values)
            and mention.qualifier_text in meant
            and mention.subject in meant
        )
        if not sound:
            return False
        end = mention.end
    return True


@given(woven | anything)
def test_any_text_is_read(text: str) -> None:
    assert is_sound(text)


@given(woven, st.integers(1900, 2100) | st.none())
def test_whatever_year_it_is_of(text: str, year: int | None) -> None:
    assert len(xg.read_quantities(text, year=year)) == len(xg.read_quantities(text))


@given(woven, woven)
def test_a_line_is_read_as_it_is_alone_whatever_lines_follow(before: str, after: str) -> None:
    """Only what was read before may tell of a year or a section, never what comes after, nor a title in it."""
    line = before.replace("\n", "")
    alone = [mention[:7] for mention in xg.read_quantities(line)]
    followed = xg.read_quantities(f"{line}\n\n{after}")
    assert [mention[:7] for mention in followed.within(0, len(line))] == alone


MILLION = 10**6
LONG = {
    "ones": "一" * MILLION,
    "digits": "7" * MILLION,
    "tenths": "2" + "0" * 60 + "成左右",
    "digits behind a sign": "增长" + "7" * MILLION + "%",
    "multipliers": "亿" * MILLION,
    "multipliers behind a digit": "3" + "万亿亿" * (MILLION // 3),
    "brackets": "(" * MILLION,
    "wide brackets": "（" * MILLION,
    "list marks": "（1" * (MILLION // 2),
    "combining marks": "5" + "\u0301" * MILLION,
    "lone surrogates": "\ud800" * MILLION,
    "nul": "\0" * MILLION,
    "separators": "1,111" * (MILLION // 5),
    "points": "1." * (MILLION // 2),
    "ratios": "1:" * (MILLION // 2),
    "sums": "1+" * (MILLION // 2),
    "ranges": "1-" * (MILLION // 2),
    "shared units": "1%、" * (MILLION // 3),
    "ordinals": "第" * MILLION,
    "firsts": "第一" * (MILLION // 2),
    "lines": "\n" * MILLION,
    "blanks": "5" + " " * MILLION + "%",
    "cues": "约" * MILLION + "5个",
    "growth": "增长" * (MILLION // 2) + "5%",
    "hundredths": "百分之" * (MILLION // 3),
    "years": "2021年" * (MILLION // 5),
    "this year": "今年" * (MILLION // 2),
    "plans": "第十个五年" * (MILLION // 5),
    "respectively": "分别1个、" * (MILLION // 5),
    "asides": "1个（" * (MILLION // 3),
    "grouped digits": "水1，" * (MILLION // 3),
    "compound numbers": "1亿2千" * (MILLION // 4),
    "numbers to be filled in": "$1.$2" * (MILLION // 5),
    "escapes": "\\,$" * (MILLION // 3),
    "wrapped": ("水稻" * 19 + "\n") * (MILLION // 40) + "。",
    "spaced": "水 " * (MILLION // 2),
    "look-alikes": "⼀" * MILLION,
    "capitals": "壹拾" * (MILLION // 2),
    "spells": "近三年" * (MILLION // 3),
    "ratios in words": "1比" * (MILLION // 2),
    "units of a table": "单位：亿元\n水 1\n" * (MILLION // 10),
    "one clause": "水" * (MILLION // 2) + "5%" + "稻" * (MILLION // 2) + "6%",
}
"""A megabyte and more of what a careless pattern takes a square of time for: hours, so that this would be seen."""


@pytest.mark.parametrize("text", LONG.values(), ids=LONG.keys())
def test_a_megabyte_of_one_thing_is_read_in_time(text: str) -> None:
    assert is_sound(text)


def test_a_number_of_a_million_digits_is_a_code() -> None:
    (found,) = xg.read_quantities(f"完成投资{'7' * MILLION}元。")
    assert (found.kind, found.value, len(found.text)) == ("code", None, MILLION)


@pytest.mark.parametrize("mark", ["\ud800", "\0", "\u202e", "\U0001f600", "\u0301"])
def test_an_odd_character_beside_a_number_changes_nothing_of_it(mark: str) -> None:
    (found,) = quantities(f"产值{mark}增长5%{mark}，")
    assert (found.text, found.value, found.unit) == ("5%", Decimal(5), "%")


@pytest.mark.parametrize("text", ["²个", "½个", "Ⅻ个", "٣个", "፩个", "㊀个", "³%"])
def test_digits_of_other_scripts_are_no_digits(text: str) -> None:
    """Superscripts, fractions in one character and the digits of other scripts stand in no report's figures."""
    assert quantities(text) == []


@pytest.mark.parametrize("text", [None, 5, b"5%", ["5%"]])
def test_what_is_no_text_is_a_type_error(text: object) -> None:
    with pytest.raises(TypeError):
        xg.read_quantities(text)  # type: ignore[arg-type]
