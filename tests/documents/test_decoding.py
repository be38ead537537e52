"""A mark decides the encoding of a text, else it is UTF-8, else GB18030 if it is Chinese so; a name overrides all."""

from __future__ import annotations

import codecs

import pytest

from xinhua_gov.documents.decoding import decoded, decoded_page, is_chinese
from xinhua_gov.errors import DocumentError

TEXT = "全区生产总值完成271.4亿元，增长7.1%。\r\n新建学校十二所。\r"
READ_AS_GB18030 = ("read as gb18030: it is not UTF-8",)


@pytest.mark.parametrize(
    ("data", "encoding"),
    [
        (TEXT.encode(), "utf-8"),
        (codecs.BOM_UTF8 + TEXT.encode(), "utf-8"),
        (codecs.BOM_UTF16_LE + TEXT.encode("utf-16-le"), "utf-16"),
        (codecs.BOM_UTF16_BE + TEXT.encode("utf-16-be"), "utf-16"),
        (codecs.BOM_UTF32_LE + TEXT.encode("utf-32-le"), "utf-32"),
        (codecs.BOM_UTF32_BE + TEXT.encode("utf-32-be"), "utf-32"),
        (b"\x84\x31\x95\x33" + TEXT.encode("gb18030"), "gb18030"),
    ],
)
def test_a_mark_or_utf8_is_told_and_nothing_is_changed(data: bytes, encoding: str) -> None:
    assert decoded("a.txt", data) == (TEXT, encoding, ())


@pytest.mark.parametrize("encoding", ["gb2312", "gbk", "gb18030"])
def test_chinese_in_gb18030_is_told_and_said(encoding: str) -> None:
    assert decoded("a.txt", TEXT.encode(encoding)) == (TEXT, "gb18030", READ_AS_GB18030)


def test_traditional_characters_and_rare_ones_are_chinese_too() -> None:
    text = "全縣生產總值完成27億元，增長百分之七，新增就業一萬人，𠮷村、㙍村通了公路。"
    assert decoded("a.txt", text.encode("gb18030")).text == text


@pytest.mark.parametrize(
    ("text", "encoding"),
    [
        ("年度の工業生産は前年に比べて増加した。", "shift_jis"),
        ("年度の工業生産は前年に比べて増加した。", "euc_jp"),
        ("지난해 생산은 전년보다 증가했으며 인구는 12만 명입니다.", "euc_kr"),
        ("去年生產總值增長百分之七，人口達到一萬人。", "big5"),
        ("L'été dernier, une école a été créée.", "latin-1"),
        ("В прошлом году производство выросло.", "koi8-r"),
        (TEXT, "utf-16-le"),
    ],
)
def test_what_is_neither_is_refused_with_what_to_do_and_read_when_named(text: str, encoding: str) -> None:
    data = text.encode(encoding)
    with pytest.raises(DocumentError, match=r"^a\.txt: not UTF-8: byte 0x[0-9a-f]{2} at offset \d+.*name its encoding"):
        decoded("a.txt", data)
    assert decoded("a.txt", data, encoding) == (text, codecs.lookup(encoding).name, ())


def test_a_named_encoding_overrides_and_narrower_names_stand_for_the_wider_set() -> None:
    assert decoded("a.txt", "㙍村12户".encode("gb18030"), "gb2312") == ("㙍村12户", "gb18030", ())
    assert decoded("a.txt", codecs.BOM_UTF8 + b"7%", "utf-8-sig") == ("7%", "utf-8", ())
    assert decoded("a.txt", "7%增长".encode(), "gb18030").text == "7%澧為暱"


def test_a_wrong_encoding_is_refused_at_its_byte() -> None:
    with pytest.raises(DocumentError, match=r"a\.txt: not UTF-8: byte 0xd0 at offset 0; name another encoding"):
        decoded("a.txt", "新建".encode("gbk"), "utf-8")
    with pytest.raises(DocumentError, match=r"not UTF-16: .*truncated|not UTF-16: byte"):
        decoded("a.txt", b"abc", "utf-16")


@pytest.mark.parametrize(
    "name", ["utf-9", "rot13", "base64", "zip", "punycode", "idna", "undefined", "a\0b", "", "x" * 999]
)
def test_what_is_no_encoding_of_text_is_refused(name: str) -> None:
    with pytest.raises(DocumentError, match=r"no encoding of text has this name; such as utf-8, gb18030"):
        decoded("a.txt", b"7%", name)


@pytest.mark.parametrize("data", [b"\0", b"7%\0", "增长7%。".encode("utf-32-le"), "7%, 8%".encode("utf-16-le")])
def test_nul_is_no_text(data: bytes) -> None:
    with pytest.raises(DocumentError, match=r"NUL|not UTF-8"):
        decoded("a.txt", data)


def test_control_characters_are_no_text_but_a_few_are_left_as_they_are() -> None:
    with pytest.raises(DocumentError, match=r"is no text: it is full of control characters"):
        decoded("a.txt", bytes(range(1, 32)) * 3)
    text = "增长7%。\f\v\x1a" + "平稳。" * 100
    assert decoded("a.txt", text.encode()).text == text


def test_an_empty_text_is_one() -> None:
    assert decoded("a.txt", b"") == ("", "utf-8", ())


def test_a_page_is_utf8_where_it_can_be_whatever_it_declares() -> None:
    assert decoded_page("增长7%".encode(), "gb2312", None, "a.html") == ("增长7%", "utf-8", ())
    assert decoded_page("增長7%".encode("big5"), "big5", None, "a.html").text == "增長7%"


def test_a_page_may_have_a_damaged_character_and_says_so() -> None:
    data = ("增长7%，新建学校。" * 400).encode("gb18030") + b"\xff" + "平稳。".encode("gb18030")
    found = decoded_page(data, "gbk", None, "a.html")
    assert found.text.endswith("新建学校。\ufffd平稳。")
    assert found.notes == ("damaged characters, each shown as U+FFFD: 1",)


def test_the_test_of_chinese_wants_common_characters() -> None:
    assert is_chinese("新建学校")
    assert not is_chinese("plain")
    assert not is_chinese("鐢熶骇鎬诲€煎闀")
