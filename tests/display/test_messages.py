"""Messages in Chinese: every wording of the source has its row and every row its wording; errors, notes, paths."""

from __future__ import annotations

import os
import re
from collections import Counter

import pytest
from source_messages import messages

from xinhua_gov.display.messages import error_words, fault_words, in_chinese, note_words
from xinhua_gov.errors import DraftError, Fault, FileError, SettlingError, UnknownFieldError, UnknownIdError
from xinhua_gov.resources import rows

GAP = re.compile(r"\{(\d)[^}]*\}")
MESSAGES = messages()
TABLE = [(row[0], row[1]) for row in rows("display", "messages.tsv")]


def test_every_message_of_the_source_has_a_row() -> None:
    known = {english for english, _ in TABLE}
    missing = {where: wording for wording, where in MESSAGES.items() if " " in wording.strip() and wording not in known}
    assert {where: wording for where, wording in missing.items() if wording.strip() not in LINKS} == {}


LINKS = ("and the", "--json, --csv")
"""What joins the items of a list, which is taken apart; and options, which are codes."""


def test_every_row_is_of_a_message_of_the_source() -> None:
    assert [english for english, _ in TABLE if english not in MESSAGES] == []


def test_no_wording_has_two_rows() -> None:
    both = [row[0] for table in ("messages.tsv", "system_messages.tsv") for row in rows("display", table)]
    assert [english for english, count in Counter(both).items() if count > 1] == []


@pytest.mark.parametrize("table", ["messages.tsv", "system_messages.tsv"])
def test_the_chinese_fills_gaps_that_the_english_has(table: str) -> None:
    for english, chinese, *rest in rows("display", table):
        assert not rest, english
        assert {*GAP.findall(chinese)} <= {*GAP.findall(english)}, english


DROPPED = ("left out: {0} line{1} of the page around the article",)
"""What says the plural in English."""


def test_the_chinese_leaves_out_only_what_chinese_has_no_word_for() -> None:
    for english, chinese in TABLE:
        if english not in DROPPED:
            assert {*GAP.findall(chinese)} == {*GAP.findall(english)}, english


def test_an_id_that_is_not_there() -> None:
    error = UnknownIdError("gpd", "indicator", ("gdp", "gdp_per_capita"))
    assert error_words(error, "zh") == "没有编号或名称为“gpd”的指标；相近的有：gdp、gdp_per_capita"
    assert error_words(error, "en") == "no indicator has the id 'gpd'; nearest: gdp, gdp_per_capita"


def test_a_quoted_word_keeps_its_quotation_marks_inside() -> None:
    error = UnknownFieldError("it's", "a language", ("zh", "en"))
    assert error_words(error, "zh") == "“it's”不是可用的语言；可用：zh、en"


def test_the_path_of_a_file_is_never_turned() -> None:
    assert error_words(FileError("is missing", "is missing"), "zh") == "is missing：缺失"
    assert error_words(FileError("standard input", "is closed"), "zh") == "标准输入：已关闭"


def test_the_cause_within_a_message_is_turned_too() -> None:
    error = FileError("a.txt", f"cannot be read: {os.strerror(13)}")
    assert error_words(error, "zh") == "a.txt：不能读取：没有权限"


def test_several_reasons_within_a_message() -> None:
    error = DraftError(
        "i1 and i2 cannot be one: the one measures money, the other length; "
        "the one measures mass, the other area; force it where they are one"
    )
    said = "i1 与 i2 不能合并：前者计量金额，后者计量长度；前者计量质量，后者计量面积；确为同一事物的，请强制执行"
    assert error_words(error, "zh") == said


def test_faults_are_told_with_their_places() -> None:
    error = SettlingError((Fault("indicators", "i12", "unit", "nothing is proposed for this field; give a value"),))
    assert error_words(error, "zh") == "改动有 1 处错误：\n  指标：i12：单位：该字段没有建议；请写出值"


def test_a_path_into_a_file_stays_as_it_stands_in_the_file() -> None:
    fault = Fault("indicators.json", "gdp", "observations[0].unit", "is missing")
    assert fault_words(fault, "zh") == "indicators.json：gdp：observations[0].unit：缺失"


def test_a_note_of_several_parts() -> None:
    parts = "left out: 3 lines of footnotes; pages without text: 4"
    assert note_words(parts, "zh") == "已略去 3 行脚注；没有文字的页：4"
    assert note_words(parts, "en") == parts


def test_the_reasons_why_two_indicators_are_not_one() -> None:
    """The units by their names, the causes one after the other."""
    causes = "the one is in square_kilometre, the other in CNY; 公园面积 seems to be a part of 面积"
    said = in_chinese(f"i1 and i2 cannot be one: {causes}; force it where they are one")
    assert said == (
        "i1 与 i2 不能合并：前者单位为平方公里，后者单位为元；“公园面积”看来是“面积”的一部分；"
        "确为同一事物的，请强制执行"
    )


def test_of_values_with_their_names_the_names_are_told() -> None:
    assert in_chinese("'x' is none of its values: higher (越高越好), lower (越低越好)") == (
        "“x”不在可选值之中：越高越好、越低越好"
    )


def test_of_two_rows_that_fit_the_one_that_leaves_less_is_taken() -> None:
    """Read as one row, all from the offset on would be its last gap."""
    said = in_chinese(
        "not UTF-8: byte 0xf1 at offset 6, and no Chinese in GB18030 or Big5; "
        "name its encoding (--encoding, in Python encoding=), such as big5 or shift_jis"
    )
    assert said == (
        "不是 UTF-8：位置 6 的字节为 0xf1；按 GB18030 或 Big5 也读不出中文；"
        "请用 --encoding（Python 中为 encoding=）指明编码，如 big5、shift_jis"
    )


def test_what_has_no_row_stays_as_it_is() -> None:
    assert in_chinese("something new") == "something new"


def test_a_code_in_a_message_is_called_by_its_name() -> None:
    assert in_chinese("a level is given in percent or permille, not in CNY") == "水平的单位须为%、‰，不能是元"
    assert in_chinese("x is a level, expected a increment") == "x 的含义是水平，应为增量"
