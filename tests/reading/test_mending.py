"""A broken text is read as it was meant, and what is found is told by the offsets of the text that was given."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st
from sentences import others, quantities, quantity
from woven import is_text

import xinhua_gov as xg
from xinhua_gov.reading.mending import mended


def meant(text: str) -> str:
    found = mended(text)
    return text if found is None else found.text


@pytest.mark.parametrize(
    "text",
    [
        "全年生产总值271.4亿元，增长2.1%。\n一、工作回顾\n",
        "　　市长 王一明\r\n一、 工作回顾\r\n",
        "大陆、队伍、收拾、陆万人",
        "长度7*24小时，宽度3×5米。",
        "面积20㎡。",
        "",
    ],
)
def test_a_clean_text_is_left_as_it_is(text: str) -> None:
    assert mended(text) is None


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("增⻓7.1%", "增长7.1%"),
        ("⽣产总值", "生产总值"),
        ("⾦额5\u200b亿元", "金额5亿元"),
        ("里程8㎞", "里程8km"),
        ("一、回顾\x0c二、安排\x0b三\x85四\u2028五\u2029六\r七", "一、回顾\n二、安排\n三\n四\n五\n六\n七"),
        ("拨付叁拾伍万圆整", "拨付三十五万元整"),
        ("共拾贰万元，陆军伍队", "共十二万元，陆军伍队"),
        ("增長7.1%，後續3萬畝", "增长7.1%，后续3万亩"),
        (r"增长$7.1\%$，$\geq 3$", "增长7.1%，≥3"),
        (r"面积$2\,\mathrm{km}^{2}$", "面积2km²"),
        (r"增长7\.1\%", "增长7.1%"),
        ("投资**271.4**亿元，`3`家，*12*家", "投资271.4亿元，3家，12家"),
        ("增长8 . 5%，降低7. 2%", "增长8.5%，降低7.2%"),
        ("增长 8 . 5 %，投资7\xa0.\xa01亿元", "增长 8.5 %，投资7.1亿元"),
        ("1. 5家企业", "1. 5家企业"),
        ("1 . 5家企业", "1 . 5家企业"),
        ("提高0.5 个 百分点，3 亿 美 元", "提高0.5 个百分点，3 亿 美元"),
        ("地 区 生 产 总 值 增 长 5%", "地区生产总值增长5%"),
        ("收入１$1.$2％，占比$1.$2％", "收入１$1.$2％，占比$1.$2％"),
        ("每股$5，共$6", "每股$5，共$6"),
    ],
)
def test_a_broken_text_is_mended(text: str, expected: str) -> None:
    assert meant(text) == expected


@pytest.mark.parametrize(
    ("text", "printed", "start"),
    [
        ("增⻓7.1%。", "7.1%", 2),
        ("投资123\u200b亿元。", "123\u200b亿元", 2),
        ("\u200b投\u200b资\u200b5亿元\u200b。", "5亿元", 5),
        ("里程8㎞以上。", "8㎞", 2),
        (r"增长 $7.1\%$。", r"7.1\%", 4),
        ("投资**271.4**亿元。", "271.4**亿元", 4),
        ("税收12\xad3万元。", "12\xad3万元", 2),
    ],
)
def test_offsets_are_those_of_the_text_that_was_given(text: str, printed: str, start: int) -> None:
    found = quantity(text)
    assert (found.text, found.start, found.end) == (printed, start, start + len(printed))
    assert text[found.start : found.end] == printed


def test_all_offsets_of_a_mention_are_those_of_the_text_that_was_given() -> None:
    text = "产\u200b值5亿元，利\u200b润3\u200b亿元以\u200b上。"
    found = quantities(text)[1]
    assert text[found.clause] == "利"
    assert [text[start:end] for start, end in found.numbers] == ["3"]
    assert text[: found.behind].endswith("以\u200b上")
    assert (found.subject, found.qualifier_text) == ("利润", "以上")


broken = st.one_of(
    st.text("增长⻓⽣产7.1%亿万㎞億\u200b\xad \u3000\n\r\x0c$\\*{}^23元个百分点叁仟伍佰，。", max_size=60),
    st.text("增长7.1%亿万元家 \n\t<b>/td&#37;[]()|~=_`^×e+-—'’OlI２，。↓▼年百分之五", max_size=60),
    st.lists(
        st.sampled_from(["|", "\n", "GDP（亿元）", "2020年", "1.2", "<td>", "</tr>", "~~", "> ", " 5"]), max_size=20
    ).map("".join),
)


@given(broken.filter(is_text))
def test_whatever_is_mended_mentions_stand_where_they_say(text: str) -> None:
    end = 0
    for mention in xg.read_quantities(text):
        assert end <= mention.start < mention.end <= len(text)
        assert mention.text == text[mention.start : mention.end]
        assert all(mention.start <= first < last <= mention.end for first, last in mention.numbers)
        assert 0 <= mention.clause <= mention.start or not mention.is_quantity
        end = mention.end


def test_what_a_template_left_open_is_no_number() -> None:
    assert quantities("增长１$1.$2％，比上年提高$1.$2个百分点。") == []
    assert ("１", "label") in others("增长１$1.$2％。")


@pytest.mark.parametrize("dash", ["‐", "‑", "‒", "─", "﹘", "﹣", "⁓", "∼", "〜", "〰"])
def test_dashes_that_look_like_those_of_a_range_make_one(dash: str) -> None:
    text = f"产值增长5%{dash}6%。"
    found = quantity(text)
    assert (found.value, found.value_high, found.measure) == (Decimal(5), Decimal(6), "yoy_growth")
    assert text[found.start : found.end] == f"5%{dash}6%"


def test_a_hyphen_of_another_kind_is_a_minus() -> None:
    assert quantity("用电量同比‑3.2%。").value == Decimal("-3.2")
