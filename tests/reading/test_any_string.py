"""Any string whatever is read: nothing raises, nothing hangs, and what is found is sound."""

from __future__ import annotations

import time
from collections.abc import Callable
from decimal import Decimal

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st
from sentences import is_plain, quantities
from woven import anything, is_text, woven

import xinhua_gov as xg
from xinhua_gov.reading.mending import mended


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
def test_as_many_numbers_are_found_whatever_the_year_of_the_report(text: str, year: int | None) -> None:
    assert len(xg.read_quantities(text, year=year)) == len(xg.read_quantities(text))


@given(woven, woven)
def test_a_line_is_read_as_it_is_alone_whatever_lines_follow(before: str, after: str) -> None:
    """Only what was read before may tell of a year or a section, never what comes after, nor a title in it."""
    line = before.replace("\n", "")
    assume(is_text(line))
    alone = [mention[:7] for mention in xg.read_quantities(line)]
    followed = xg.read_quantities(f"{line}\n\n{after}")
    assert [mention[:7] for mention in followed.within(0, len(line))] == alone


MILLION = 10**6
LONG: dict[str, Callable[[int], str]] = {
    "ones": lambda n: "一" * n,
    "digits": lambda n: "7" * n,
    "digits behind a sign": lambda n: "增长" + "7" * n + "%",
    "multipliers": lambda n: "亿" * n,
    "multipliers behind a digit": lambda n: "3" + "万亿亿" * (n // 3),
    "brackets": lambda n: "(" * n,
    "wide brackets": lambda n: "（" * n,
    "list marks": lambda n: "（1" * (n // 2),
    "combining marks": lambda n: "5" + "\u0301" * n,
    "lone surrogates": lambda n: "\ud800" * n,
    "nul": lambda n: "\0" * n,
    "separators": lambda n: "1,111" * (n // 5),
    "points": lambda n: "1." * (n // 2),
    "ratios": lambda n: "1:" * (n // 2),
    "sums": lambda n: "1+" * (n // 2),
    "ranges": lambda n: "1-" * (n // 2),
    "shared units": lambda n: "1%、" * (n // 3),
    "ordinals": lambda n: "第" * n,
    "firsts": lambda n: "第一" * (n // 2),
    "lines": lambda n: "\n" * n,
    "blanks": lambda n: "5" + " " * n + "%",
    "cues": lambda n: "约" * n + "5个",
    "growth": lambda n: "增长" * (n // 2) + "5%",
    "hundredths": lambda n: "百分之" * (n // 3),
    "years": lambda n: "2021年" * (n // 5),
    "this year": lambda n: "今年" * (n // 2),
    "plans": lambda n: "第十个五年" * (n // 5),
    "respectively": lambda n: "分别1个、" * (n // 5),
    "asides": lambda n: "1个（" * (n // 3),
    "grouped digits": lambda n: "水1，" * (n // 3),
    "compound numbers": lambda n: "1亿2千" * (n // 4),
    "numbers to be filled in": lambda n: "$1.$2" * (n // 5),
    "escapes": lambda n: "\\,$" * (n // 3),
    "wrapped": lambda n: ("水稻" * 19 + "\n") * (n // 40) + "。",
    "spaced": lambda n: "水 " * (n // 2),
    "look-alikes": lambda n: "⼀" * n,
    "capitals": lambda n: "壹拾" * (n // 2),
    "spells": lambda n: "近三年" * (n // 3),
    "ratios in words": lambda n: "1比" * (n // 2),
    "units of a table": lambda n: "单位：亿元\n水 1\n" * (n // 10),
    "one clause": lambda n: "水" * (n // 2) + "5%" + "稻" * (n // 2) + "6%",
}
"""Texts of so many characters, each of what a careless pattern takes a square of time for."""

MICROSECONDS = 50
"""What reading a character may take, five times what it takes; a square of time takes more within 50,000."""


@pytest.mark.parametrize("length", [50_000, pytest.param(MILLION, marks=pytest.mark.slow)])
@pytest.mark.parametrize("name", LONG)
def test_a_long_text_of_one_thing_is_read_in_time_linear_in_its_length(name: str, length: int) -> None:
    text = LONG[name](length)
    begin = time.process_time()
    assert is_sound(text)
    assert time.process_time() - begin < MICROSECONDS * 1e-6 * length


def test_a_number_of_tenths_with_sixty_digits_is_sound() -> None:
    assert is_sound("2" + "0" * 60 + "成左右")


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
