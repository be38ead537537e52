"""The scanner takes each token by the group that is named for it, keeps what it has taken, and misses no number."""

from __future__ import annotations

import importlib
import re
from collections.abc import Iterator
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from xinhua_gov.reading.rules import RULES
from xinhua_gov.reading.scanner import TOKENS, any_of
from xinhua_gov.reading.words import SENTENCE, UNITS

MAY_REPEAT = 40
"""Times that a piece of a pattern may be tried again: a bound, so that the time stays linear."""


def tokens(text: str) -> list[tuple[str | None, str]]:
    return [(match.lastgroup, match[0]) for match in TOKENS.finditer(text)]


@pytest.mark.parametrize(
    ("text", "group", "taken"),
    [
        ("水稻，小麦。", "end", "。"),
        ("水稻！", "end", "！"),
        ("水稻？", "end", "？"),
        ("水稻\n小麦", "line", "\n"),
        ("到今年底", "cue", "今年"),
        ("过去五年里", "spell", "过去五年里"),
        ("三年来", "since_words", "三年来"),
        ("3年来", "since", "3年来"),
        ("到2020年底", "date", "2020年底"),
        ("从2016—2020年", "date", "2016—2020年"),
        ("从2016-2020年", "date", "2016-2020年"),
        ("从2016年至2020年", "date", "2016年至2020年"),
        ("在3月12日", "date", "3月12日"),
        ("在1—10月份", "date", "1—10月份"),
        ("在2020年3月5日", "date", "2020年3月5日"),
        ("在２０２０年初", "date", "２０２０年初"),
        ("在一九六四年十二月", "worded", "一九六四年十二月"),
        ("在二○二一年", "worded", "二○二一年"),
        ("按“1+19+N”", "sum", "1+19+N"),
        ("按3 + 2推进", "sum", "3 + 2"),
        ("在8·16洪灾", "day", "8·16"),
        ("占1/10", "over", "1/10"),
        ("比例6∶44∶50", "ratio", "6∶44∶50"),
        ("比例6.5:3.5", "ratio", "6.5:3.5"),
        ("有271.4亿元", "digits", "271.4亿元"),
        ("有1100万千瓦", "digits", "1100万千瓦"),
        ("有27 .4亿元", "digits", "27 .4亿元"),
        ("有14 %", "digits", "14 %"),
        ("有1,234,567亩", "digits", "1,234,567亩"),
        ("有5余万家", "digits", "5余万家"),
        ("有5万余家", "digits", "5万余家"),
        ("有35微克/立方米", "digits", "35微克/立方米"),
        ("有300元/月", "digits", "300元/月"),
        ("有50台（套）", "digits", "50台（套）"),
        ("有百分之十二点二", "part", "百分之十二点二"),
        ("有千分之3.5", "part", "千分之3.5"),
        ("有三分之二", "fraction", "三分之二"),
        ("在十四五时期", "plan", "十四五"),
        ("是第十四个五年规划", "nth_plan", "第十四个五年规划"),
        ("见（三）", "list", "（三）"),
        ("见(12)", "list", "(12)"),
        ("居第3位", "nth", "第3位"),
        ("居第十二名", "nth", "第十二名"),
        ("再翻一番", "double", "翻一番"),
        ("再翻了两番", "double", "翻了两番"),
        ("再翻番", "double", "翻番"),
        ("居前10名", "front", "前10名"),
        ("居前三季度", "front", "前三季度"),
        ("是首家", "first", "首家"),
        ("有一半", "one_half", "一半"),
        ("已过半", "half", "过半"),
        ("是零死亡", "no_deaths", "零"),
        ("无重大事故", "none", "无"),
        ("有三十多个", "characters", "三十多个"),
        ("有三成五", "characters", "三成五"),
        ("有八成半", "characters", "八成半"),
        ("有两千三百万元", "characters", "两千三百万元"),
    ],
)
def test_a_token_is_taken_whole_by_its_own_group(text: str, group: str, taken: str) -> None:
    assert (group, taken) in tokens(text)


def test_every_group_that_can_take_a_token_has_a_rule() -> None:
    """The groups within others name parts of a token: the one that closes last is a token's own."""
    taken = {group for text in (*GROUPED, *SENTENCE) for group, _ in tokens(text)}
    assert taken == {*RULES, "end", "line"}


GROUPED = [
    "。", "\n", "今年", "近三年", "2020年", "1+2", "8·16", "1/2", "1:2", "5个", "百分之五", "三分之一", "十四五",
    "（一）",
    "第一", "翻番", "前3名", "首家", "一半", "零死亡", "三个", "过半", "无重大事故", "五年来", "5年来", "二〇二〇年",
    "第十个五年规划",
]  # fmt: skip


# Words


@pytest.mark.parametrize(
    ("words", "text", "taken"),
    [
        (["米", "米制"], "米制", "米制"),
        (["米", "米制"], "米粉", "米"),
        (["个", "个百分点", "百分点"], "个百分", "个"),
        (["个", "个百分点", "百分点"], "百分点", "百分点"),
        (["人", "人(次)"], "人(次)", "人(次)"),
        (["a.c", "a"], "abc", "a"),
        (["米"], "亩", None),
    ],
)
def test_of_several_words_the_longest_that_fits_is_taken(words: list[str], text: str, taken: str | None) -> None:
    found = re.match(any_of(words), text)
    assert (found and found[0]) == taken


words = st.lists(st.text("米制个百分点人(次).", min_size=1, max_size=4), min_size=1, max_size=8)


@given(words, st.text("米制个百分点人(次).", max_size=8))
def test_of_any_words_the_longest_that_any_text_begins_with_is_taken(words: list[str], text: str) -> None:
    found = re.match(any_of(words), text)
    longest = max((word for word in words if text.startswith(word)), key=len, default=None)
    assert (found and found[0]) == longest


OTHERWISE = {"日": "a token of dates", "月": "a token of dates", "月份": "a token of dates"}


@pytest.mark.parametrize("unit", [unit for unit in UNITS if unit not in OTHERWISE])
def test_every_unit_of_the_table_belongs_to_the_digits_before_it(unit: str) -> None:
    assert ("digits", f"12{unit}") in tokens(f"达12{unit}。")


# Linear time


def loose_repeats(pattern: str, flags: int = 0) -> Iterator[tuple[int, Any]]:
    """The repeats of a pattern that may give back what they took, with the most that they take."""
    parser = importlib.import_module("re._parser")
    pending: list[Any] = [parser.parse(pattern, flags)]
    while pending:
        item = pending.pop()
        if isinstance(item, parser.SubPattern):
            pending.extend(item.data)
        elif isinstance(item, tuple | list):
            if item and str(item[0]) in ("MAX_REPEAT", "MIN_REPEAT"):
                yield int(item[1][1]), item[1][2]
            pending.extend(item)


def test_no_part_of_the_pattern_that_can_grow_without_bound_gives_anything_back() -> None:
    """The only way in which a pattern takes more than linear time is to try again what it took."""
    assert [most for most, _ in loose_repeats(TOKENS.pattern, re.VERBOSE) if most > MAY_REPEAT] == []


@pytest.mark.parametrize("pattern", ["[0-9]+", "(?:a{2,}b)*", "(?:x|[0-9]+?)"])
def test_a_pattern_that_gives_back_would_be_found(pattern: str) -> None:
    assert [most for most, _ in loose_repeats(pattern) if most > MAY_REPEAT]


# Nothing is missed


@given(st.text("0123456789０１２.,，、。％%亿元个年月第前（）+-—:/ ", max_size=40))
def test_no_digit_stands_outside_all_tokens(text: str) -> None:
    taken = {place for match in TOKENS.finditer(text) for place in range(*match.span())}
    assert [place for place, character in enumerate(text) if character.isdigit() and place not in taken] == []


@given(st.text("0123456789一二三十百千万亿点成分之第前首翻番年月日个元%（）。\n", max_size=40))
def test_tokens_never_overlap_and_are_never_empty(text: str) -> None:
    end = 0
    for match in TOKENS.finditer(text):
        assert end <= match.start() < match.end()
        end = match.end()
