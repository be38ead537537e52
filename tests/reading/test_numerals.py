"""A numeral is read as the exact number that it writes, in digits of either width and in Chinese characters."""

from __future__ import annotations

import decimal
import re
from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st
from sentences import is_plain, quantity

from xinhua_gov.reading.numerals import LONGEST, SCALES, chinese_number, number, quotient, scaled
from xinhua_gov.units import POWERS_ZH

D = Decimal


# Digits


@pytest.mark.parametrize(
    ("digits", "scale", "expected"),
    [
        ("7", 0, "7"),
        ("007", 0, "7"),
        ("271.4", 0, "271.4"),
        ("12.50", 0, "12.50"),
        ("271.4", 8, "27140000000"),
        ("1.25", 4, "12500"),
        ("0.5", 4, "5000"),
        ("0", 8, "0"),
        ("3", 11, "300000000000"),
        ("1.23456", 4, "12345.6"),
        ("0.00001", 4, "0.1"),
        ("1.2345", 4, "12345"),
        ("1,234", 0, "1234"),
        ("1,234,567.8", 0, "1234567.8"),
        ("1,234.5", 4, "12345000"),
        ("27 .4", 8, "2740000000"),
        ("27\u3000.4", 0, "27.4"),
        ("１２．５", 0, "12.5"),
        ("１２.５", 0, "12.5"),
        ("３００", 4, "3000000"),
    ],
)
def test_digits_are_read_as_they_are_printed(digits: str, scale: int, expected: str) -> None:
    assert str(number(digits, scale)) == expected


WIDE = str.maketrans("0123456789.", "０１２３４５６７８９．")


@given(st.from_regex(r"[0-9]{1,40}(\.[0-9]{1,40})?", fullmatch=True), st.sampled_from(sorted(SCALES.values())))
def test_digits_times_a_power_of_ten_are_exact_and_without_exponent(digits: str, scale: int) -> None:
    with decimal.localcontext(decimal.Context(prec=200)):
        expected = Decimal(digits) * 10**scale
    for written in (digits, digits.translate(WIDE)):
        found = number(written, scale)
        assert found == expected
        assert is_plain(found)


@given(st.integers(1, 10**30))
def test_separators_of_thousands_change_nothing(value: int) -> None:
    assert number(f"{value:,}") == value


@pytest.mark.parametrize(
    ("multiplier", "power"),
    [("万", 4), ("亿", 8), ("万亿", 12), ("亿亿", 16), ("百", 2), ("千", 3), ("十万", 5), ("百万", 6), ("千万", 7),
     ("百亿", 10), ("千亿", 11)],
)  # fmt: skip
def test_a_multiplier_stands_for_a_power_of_ten(multiplier: str, power: int) -> None:
    assert quantity(f"投资3{multiplier}元。").value == 3 * 10**power


@pytest.mark.parametrize(
    ("value", "scale", "expected"),
    [("1.5", 4, "15000"), ("1.5", 0, "1.5"), ("5", 8, "500000000"), ("0.00012", 4, "1.2"), ("100", 4, "1000000")],
)
def test_a_number_is_scaled_without_exponent(value: str, scale: int, expected: str) -> None:
    assert str(scaled(D(value), scale)) == expected


@pytest.mark.parametrize(
    ("top", "bottom", "expected"),
    [
        (3, 4, "0.75"),
        (1, 2, "0.5"),
        (2, 1, "2"),
        (0, 5, "0"),
        (1, 4000, "0.00025"),
        (1, 3, "0.3333333333333333333333333333"),
        (2, 3, "0.6666666666666666666666666667"),
    ],
)
def test_a_fraction_is_its_decimal_of_28_digits_where_it_has_no_end(top: int, bottom: int, expected: str) -> None:
    assert str(quotient(D(top), D(bottom))) == expected


@given(st.integers(0, 10**100), st.integers(1, 10**6))
def test_a_fraction_of_any_size_is_written_without_exponent(top: int, bottom: int) -> None:
    found = quotient(D(top), D(bottom))
    assert is_plain(found)
    assert abs(Fraction(found) - Fraction(top, bottom)) * 10**27 <= Fraction(top, bottom)


def test_the_precision_of_the_caller_does_not_matter() -> None:
    with decimal.localcontext(decimal.Context(prec=2)):
        assert str(number("123456.789", 4)) == "1234567890"
        assert str(chinese_number("一万二千三百四十五点六七")) == "12345.67"
        assert str(scaled(D("1.2345"), 4)) == "12345"
        assert str(quotient(D(1), D(3))) == "0.3333333333333333333333333333"


# Chinese characters


@pytest.mark.parametrize(
    ("characters", "expected"),
    [
        ("零", "0"),
        ("〇", "0"),
        ("一", "1"),
        ("两", "2"),
        ("十", "10"),
        ("十二", "12"),
        ("二十", "20"),
        ("三十六", "36"),
        ("一百", "100"),
        ("百", "100"),
        ("一百零五", "105"),
        ("一百一十", "110"),
        ("一百二十八", "128"),
        ("两千", "2000"),
        ("两千三百万", "23000000"),
        ("一千零一", "1001"),
        ("三千五", "3500"),
        ("两百五", "250"),
        ("一万二", "12000"),
        ("十万二", "102000"),
        ("一亿五", "150000000"),
        ("一万零二", "10002"),
        ("一万", "10000"),
        ("万", "10000"),
        ("千万", "10000000"),
        ("一亿", "100000000"),
        ("一亿二千万", "120000000"),
        ("一亿零五十", "100000050"),
        ("十四亿", "1400000000"),
        ("三万亿", "3000000000000"),
        ("万亿", "1000000000000"),
        ("一万二千亿", "1200000000000"),
        ("一万零三百亿", "1030000000000"),
        ("十二点二", "12.2"),
        ("零点五", "0.5"),
        ("三点一四", "3.14"),
        ("五点〇三", "5.03"),
        ("一九六四", "1964"),
        ("二〇二一", "2021"),
    ],
)
def test_characters_are_read_as_the_number_they_write(characters: str, expected: str) -> None:
    assert str(chinese_number(characters)) == expected


@pytest.mark.parametrize(
    "characters", ["三五", "七八", "三五百", "十百", "百千", "三十十", "二三十", "两三万", "一百二百"]
)
def test_characters_that_write_no_one_number_are_none(characters: str) -> None:
    """三五 is three to five, 二三十 twenty to thirty."""
    assert chinese_number(characters) is None


ONES = "零一二三四五六七八九"


def below_ten_thousand(value: int) -> str:
    """A number below 10,000 in characters, with 零 for zeros within, and 一十 for a ten."""
    written, skipped = "", False
    for step, word in ((1000, "千"), (100, "百"), (10, "十"), (1, "")):
        digit = value // step % 10
        if digit:
            written += ("零" if skipped and written else "") + ONES[digit] + word
        skipped = not digit
    return written


def in_characters(value: int) -> str:
    """A number below 10^16 as it is written in characters, four digits to each of 万, 亿 and 万亿."""
    if value == 0:
        return "零"
    if value < 10**4:
        return below_ten_thousand(value)
    step, word = (10**8, "亿") if value >= 10**8 else (10**4, "万")
    high, low = divmod(value, step)
    zero = "零" if low and low < step // 10 else ""
    return in_characters(high) + word + zero + (in_characters(low) if low else "")


@pytest.mark.parametrize(
    ("value", "written"),
    [
        (0, "零"), (7, "七"), (10, "一十"), (105, "一百零五"), (110, "一百一十"), (1001, "一千零一"),
        (1010, "一千零一十"), (1100, "一千一百"), (20003, "二万零三"), (230000, "二十三万"), (1001000, "一百万一千"),
        (100000050, "一亿零五十"), (120000000, "一亿二千万"), (1030000000000, "一万零三百亿"),
    ],
)  # fmt: skip
def test_numbers_are_written_by_the_tests_as_people_write_them(value: int, written: str) -> None:
    assert in_characters(value) == written


values = st.integers(0, 10**16 - 1) | st.integers(0, 10**5) | st.integers(1, 9999).map(lambda n: n * 10**8)
"""Numbers of all lengths, and those that are many zeros."""


@given(values)
def test_every_number_below_ten_thousand_million_million_comes_back(value: int) -> None:
    assert chinese_number(in_characters(value)) == value


@given(values)
def test_every_number_comes_back_from_the_other_characters_for_two_zero_and_ten(value: int) -> None:
    written = in_characters(value)
    assert chinese_number(re.sub("(?<!十)二(?=[百千万亿])", "两", written)) == value
    assert chinese_number(written.replace("零", "〇")) == value
    assert chinese_number(written.removeprefix("一") if written.startswith("一十") else written) == value


@given(values, st.text("零〇一二三四五六七八九", min_size=1, max_size=20))
def test_the_places_behind_the_point_come_back(value: int, places: str) -> None:
    fraction = places.translate(str.maketrans("零〇一二三四五六七八九", "00123456789"))
    assert chinese_number(f"{in_characters(value)}点{places}") == Decimal(f"{value}.{fraction}")


@given(st.integers(1000, 10**20))
def test_four_digits_and_more_may_be_read_one_by_one(value: int) -> None:
    assert chinese_number("".join(ONES[int(digit)] for digit in str(value))) == value


@given(st.text("零〇一二两三四五六七八九十百千万亿", max_size=120))
def test_no_run_of_characters_makes_the_reading_of_a_number_raise(characters: str) -> None:
    value = chinese_number(characters)
    assert value is None or (value.is_finite() and value >= 0 and value == value.to_integral_value())


@pytest.mark.parametrize(("length", "read"), [(LONGEST, True), (LONGEST + 1, False)])
def test_what_is_longer_than_any_number_of_a_report_is_none(length: int, read: bool) -> None:
    assert (chinese_number("一" * length) is not None) is read


def test_the_powers_that_are_spoken_of_are_multipliers_of_numbers() -> None:
    assert {multiplier: SCALES[multiplier] for _, multiplier in POWERS_ZH} == {"万亿": 12, "亿": 8, "万": 4}
    assert (SCALES["十万"], SCALES["千亿"], SCALES["亿亿"], len(SCALES)) == (5, 11, 16, 20)
