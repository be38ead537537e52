"""Whatever the bytes are, an answer comes soon and in little memory, and is a document or an error of the package."""

from __future__ import annotations

import random
import time
import zlib
from collections.abc import Callable

import pytest
from made_documents import deleted, docx, inserted, page, paragraph, pdf, table, text_box, written, zipped

from xinhua_gov.documents.opening import document_of
from xinhua_gov.errors import DocumentError

SOON = 30
"""Seconds; on a free machine each takes less than five."""

MEGABYTE = 2**20


def outcome(data: bytes) -> str:
    """What comes of some bytes: a text, or what the error says."""
    start = time.perf_counter()
    try:
        found = document_of("a", data).text
    except DocumentError as error:
        found = error.reason
    assert time.perf_counter() - start < SOON
    return found


PAGES: dict[str, Callable[[int], str]] = {
    "deep": lambda n: "<div>" * n + "增长7%。" + "</div>" * n,
    "open": lambda n: "<div>" * n + "增长7%。",
    "p": lambda n: "<p>" * n + "增长7%。",
    "tables": lambda n: "<table><tr><td>" * (n // 2) + "增长7%。",
    "lists": lambda n: "<ul><li>" * (n // 2) + "增长7%。",
    "unmatched": lambda n: "<b>" * n + "</i>" * n + "增长7%。",
    "hidden": lambda n: "<div hidden>" * n + "增长7%。",
    "comments": lambda n: "<p>增长7%。" + "<!--" * n,
    "counters": lambda n: "<p>增长7%。" + "<br>阅读 345 次 已有" * min(n, 9000),
    "hidden by style": lambda n: "<div style='display:none'>" * n + "增长7%。",
    "quotes": lambda n: "<p>增长7%。" + "<a href='" * n,
}
"""Pages of so many tags, each with one sentence to read."""


@pytest.mark.parametrize("tags", [10_000, pytest.param(100_000, marks=pytest.mark.slow)])
@pytest.mark.parametrize("name", PAGES)
def test_a_page_of_very_many_tags_is_its_one_sentence(name: str, tags: int) -> None:
    assert outcome(("<html><body>" + PAGES[name](tags)).encode()) == "增长7%。\n"


@pytest.mark.parametrize(
    ("page", "expected"),
    [
        ("<p>增长7%。" + "&#" + "1" * MEGABYTE, "增长7%。\ufffd\n"),
        ("<p>7%。" * 400_001, "is a web page of more than 400,000 tags: copy its text into a .txt"),
    ],
    ids=["entity", "tags"],
)
def test_pages(page: str, expected: str) -> None:
    assert outcome(("<html><body>" + page).encode()) == expected


@pytest.mark.parametrize("codec", ["utf-8", "gb18030"])
def test_bytes_that_are_all_damaged_are_refused_soon(codec: str) -> None:
    assert outcome("新建学校。".encode(codec) + b"\xff" * MEGABYTE).startswith("not UTF-8: byte 0x")


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (
            zipped({"word/document.xml": bytes(64 * MEGABYTE)}),
            r"is too large: word/document.xml within it would have 67,1",
        ),
        (docx("<w:p/>" * 1_000_001), "is too large: word/document.xml within it has more than 1,000,000 tags"),
        (
            docx("<w:tbl><w:tr><w:tc>" * 9999 + "</w:tc></w:tr></w:tbl>" * 9999),
            "stand within one another more than 100 deep",
        ),
        (docx("", {"word/document.xml": "7%"}), "is damaged: word/document.xml within it is no XML"),
        (docx("<w:p>"), "is damaged: word/document.xml within it is no XML"),
        (zipped({"word/styles.xml": "<a/>"}), "is damaged: the part word/document.xml is missing or empty"),
        (docx(paragraph("7%"))[:-40], "begins as a .docx does, and is damaged or not whole"),
        (
            docx(paragraph("7%")).replace(b"PK\x01\x02", b"PK\x01\x03"),
            "begins as a .docx does, and is damaged or not whole",
        ),
        (b"PK\x03\x04", "begins as a .docx does, and is damaged or not whole: its end is missing"),
    ],
    ids=["bomb", "tags", "deep", "text", "open", "empty", "cut", "directory", "beginning"],
)
def test_word_documents(data: bytes, said: str) -> None:
    assert said in outcome(data)


@pytest.mark.parametrize(
    "entity",
    ['<!ENTITY x SYSTEM "file:///etc/hostname">', '<!ENTITY x "ha"><!ENTITY y "&x;&x;&x;&x;&x;&x;&x;&x;">', ""],
    ids=["external", "laughs", "none"],
)
@pytest.mark.parametrize("part", ["word/document.xml", "word/styles.xml", "word/numbering.xml", "_rels/.rels"])
def test_no_part_may_declare_entities(part: str, entity: str) -> None:
    data = docx(paragraph("7%"), {part: f"<!DOCTYPE w [{entity}]><w>{'&x;' if entity else ''}</w>"})
    assert outcome(data).startswith("is refused: ")


def test_a_protected_part_is_told() -> None:
    data = bytearray(docx(paragraph("7%")))
    for mark, place in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        begin = data.find(mark)
        while begin >= 0:
            data[begin + place] |= 1
            begin = data.find(mark, begin + 1)
    assert "a password protects it" in outcome(bytes(data))


def test_an_archive_of_very_many_parts_is_refused_before_they_are_listed() -> None:
    data = bytearray(docx(paragraph("7%")))
    end = data.rfind(b"PK\x05\x06")
    data[end + 12 : end + 16] = (2 * MEGABYTE).to_bytes(4, "little")
    assert outcome(bytes(data)).startswith("is too large: its list of parts has 2,097,152 bytes")


@pytest.mark.slow
def test_a_pdf_that_unpacks_to_very_much_is_bounded(monkeypatch: pytest.MonkeyPatch) -> None:
    pytest.importorskip("pypdfium2", reason="the extra `documents` is not installed")
    monkeypatch.setattr("xinhua_gov.documents.pdf_apart.SECONDS", 2)
    packed = zlib.compress(zlib.compress(b"0 0 1 1 re f\n" * 8_000_000, 9), 9).hex()
    stream = f"<< /Length {len(packed) + 1} /Filter [/ASCIIHexDecode /FlateDecode /FlateDecode] >>"
    data = written(
        [
            "<< /Type /Catalog /Pages 2 0 R >>",
            "<< /Type /Pages /Count 1 /Kids [4 0 R] >>",
            f"{stream}\nstream\n{packed}>\nendstream",
            "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 9 9] /Contents 3 0 R >>",
        ]
    )
    assert outcome(data).startswith("is a PDF that takes more than 2 seconds or 2,048 MB to read")


@pytest.mark.parametrize("seed", range(8))
def test_damaged_files_of_every_format_are_documents_or_errors(seed: int) -> None:
    whole = [
        docx(paragraph("投资", deleted("9"), inserted("3亿元")) + table([["1", "2"]]) + paragraph(text_box("7%"))),
        page("报告", ["投资3亿元。"]).encode("gbk"),
        "投资3亿元。\n".encode("utf-16"),
    ]
    if seed == 0:
        whole.append(pdf([[]]))
    chance = random.Random(seed)
    for data in whole:
        for _ in range(1 if data.startswith(b"%PDF") else 40):
            broken = bytearray(data)
            for _ in range(chance.randint(1, 8)):
                broken[chance.randrange(len(broken))] = chance.randrange(256)
            outcome(bytes(broken[: chance.choice((len(broken), chance.randrange(1, len(broken) + 1)))]))
