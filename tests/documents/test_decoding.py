"""A mark decides the encoding of a text, else it is UTF-8, else what it is Chinese in; a name overrides all."""

from __future__ import annotations

import codecs

import pytest

from xinhua_gov.documents.decoding import decoded, wide_encoding
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
        ("L'été dernier, une école a été créée.", "latin-1"),
        ("В прошлом году производство выросло.", "koi8-r"),
    ],
)
def test_what_is_neither_is_refused_with_what_to_do_and_read_when_named(text: str, encoding: str) -> None:
    data = text.encode(encoding)
    with pytest.raises(DocumentError, match=r"^a\.txt: not UTF-8: byte 0x[0-9a-f]{2} at offset \d+.*name its encoding"):
        decoded("a.txt", data)
    assert decoded("a.txt", data, encoding) == (text, codecs.lookup(encoding).name, ())


@pytest.mark.parametrize("encoding", ["utf-16-le", "utf-16-be", "utf-32-le", "utf-32-be"])
@pytest.mark.parametrize("text", [TEXT, "Growth of 7%\n", "新建学校十二所。"])
def test_wide_encodings_are_told_without_a_mark(text: str, encoding: str) -> None:
    expected = (text, encoding, (f"read as {encoding}: it has no mark",))
    if "\0" in text.encode(encoding).decode("latin-1"):
        assert wide_encoding(text.encode(encoding)) == encoding
        assert decoded("a.txt", text.encode(encoding)) == expected
    else:
        assert decoded("a.txt", text.encode(encoding))[:2] == expected[:2]


def test_chinese_in_big5_is_told_and_said() -> None:
    text = "去年生產總值增長百分之七，人口達到一萬人。"
    assert decoded("a.txt", text.encode("big5")) == (text, "big5", ("read as big5: it is not UTF-8",))


@pytest.mark.parametrize(
    ("data", "text", "encoding"),
    [
        ("新建学校，实施工程".encode() + b"\xff", "新建学校，实施工程\ufffd", "utf-8"),
        ("新建学校，实施工程".encode()[:-1], "新建学校，实施工\ufffd", "utf-8"),
        (codecs.BOM_UTF16_LE + "新建学校".encode("utf-16-le") + b"\x00", "新建学校\ufffd", "utf-16"),
        (
            "新建学校，实".encode("gbk") + b"\xff" + "施工程，发展".encode("gbk"),
            "新建学校，实\ufffd施工程，发展",
            "gb18030",
        ),
    ],
)
def test_a_few_damaged_characters_are_shown_and_told(data: bytes, text: str, encoding: str) -> None:
    assert decoded("a.txt", data) == (text, encoding, ("damaged characters, each shown as U+FFFD: 1",))


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (
            "新建学校。\n产值2".encode() + b"\xff" + "71亿元".encode(),
            "is utf-8 with a damaged character by a number, in line 2: 新建学校。 产值2\ufffd71亿元; fetch it again",
        ),
        (
            "增长7.1".encode("gbk") + b"\xff" + "，全市经济平稳发展。".encode("gbk"),
            "is gb18030 with a damaged character by",
        ),
        (("新建学校" * 30).encode() + b"\xff" * 4, "is utf-8 with 4 damaged characters; fetch it again"),
        (
            "新建学校\n发展经济\n".encode() + "发展经济\n新建学校".encode("gbk"),
            "line 1 is in utf-8 and line 3 is in gb18030; save it anew in",
        ),
        (
            "新建学校实施".encode().decode("gbk").encode(),
            "is garbled: it is utf-8 that was read as gb18030 and saved so",
        ),
        ("新建学校".encode().decode("latin-1").encode(), "is garbled: it is utf-8 that was read as"),
    ],
    ids=["number", "number in GB18030", "many", "two encodings", "garbled", "garbled as Latin"],
)
def test_damage_that_may_change_a_number_is_refused_with_its_place(data: bytes, said: str) -> None:
    with pytest.raises(DocumentError) as caught:
        decoded("a.txt", data)
    assert said in caught.value.reason


def test_a_named_encoding_overrides_and_narrower_names_stand_for_the_wider_set() -> None:
    assert decoded("a.txt", "㙍村12户".encode("gb18030"), "gb2312") == ("㙍村12户", "gb18030", ())
    assert decoded("a.txt", codecs.BOM_UTF8 + b"7%", "utf-8-sig") == ("7%", "utf-8", ())


def test_a_wrong_encoding_is_refused_at_its_byte() -> None:
    with pytest.raises(DocumentError, match=r"not UTF-8: byte 0xd0 at offset 0; it is gb18030: name that, or none"):
        decoded("a.txt", "新建".encode("gbk"), "utf-8")
    with pytest.raises(DocumentError, match=r"not ASCII: byte 0xe9 at offset 3; name another encoding, such as"):
        decoded("a.txt", b"caf\xe9", "ascii")
    with pytest.raises(DocumentError, match=r"does not look like Chinese as gb18030; it is utf-8: name that, or none"):
        decoded("a.txt", "7%增长".encode(), "gb18030")
    with pytest.raises(DocumentError, match=r"not UTF-16: .*truncated|not UTF-16: byte"):
        decoded("a.txt", b"abc", "utf-16")


@pytest.mark.parametrize(
    "name", ["utf-9", "rot13", "base64", "zip", "punycode", "idna", "undefined", "a\0b", "", "x" * 999]
)
def test_what_is_no_encoding_of_text_is_refused(name: str) -> None:
    with pytest.raises(DocumentError, match=r"no encoding of text has this name; such as utf-8, gb18030"):
        decoded("a.txt", b"7%", name)


@pytest.mark.parametrize("data", [b"\0", b"7%\0", b"7%\0\0\0\0"])
def test_nul_is_no_text(data: bytes) -> None:
    with pytest.raises(DocumentError, match=r"is no text: it has a NUL at character [02]; expected \.txt"):
        decoded("a.txt", data)


def test_control_characters_are_no_text_but_a_few_are_left_as_they_are() -> None:
    with pytest.raises(DocumentError, match=r"is no text: it is full of control characters"):
        decoded("a.txt", bytes(range(1, 32)) * 3)
    text = "增长7%。\f\v\x1a" + "平稳。" * 100
    assert decoded("a.txt", text.encode()).text == text


def test_an_empty_text_is_one() -> None:
    assert decoded("a.txt", b"") == ("", "utf-8", ())


def test_a_page_is_utf8_where_it_can_be_whatever_it_declares() -> None:
    assert decoded("a.html", "增长7%".encode(), declared="gb2312") == ("增长7%", "utf-8", ())
    assert decoded("a.html", "增長7%".encode("big5"), declared="big5").text == "增長7%"


def test_a_page_is_what_it_declares_where_nothing_is_known_better() -> None:
    text = "年度の工業生産は前年に比べて増加した。"
    assert decoded("a.html", text.encode("shift_jis"), declared="shift_jis").text == text
    assert decoded("a.html", "新建学校".encode("gbk"), declared="iso-8859-1").text == "新建学校"


def test_a_page_may_have_a_damaged_character_and_says_so() -> None:
    data = ("增长7%，新建学校。" * 400).encode("gb18030") + b"\xff" + "平稳。".encode("gb18030")
    found = decoded("a.html", data, declared="gbk")
    assert found.text.endswith("新建学校。\ufffd平稳。")
    assert found.notes == ("damaged characters, each shown as U+FFFD: 1",)
