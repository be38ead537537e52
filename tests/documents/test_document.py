"""A text is given as it is or in a document; names of files, paths and bytes are refused by all that reads texts."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

import pytest

import xinhua_gov as xg
from xinhua_gov.documents.document import text_of

PLANS = "2022年某市政府工作报告\n一、2022年重点工作\n建成青石大桥。"
READERS: dict[str, Callable[[str], object]] = {
    "read_quantities": xg.read_quantities,
    "draft": xg.draft,
    "audit": lambda text: xg.audit(xg.load(), text),
    "commitments_of": xg.commitments_of,
    "follow_up, earlier": lambda text: xg.follow_up(text, PLANS),
    "follow_up, later": lambda text: xg.follow_up(PLANS, text),
}


class Answer(NamedTuple):
    text: object


def test_the_text_is_that_of_the_document() -> None:
    assert text_of(xg.Document("增长7%。\n", "txt", "utf-8")) == "增长7%。\n"
    assert text_of(Answer("增长7%。\n")) == "增长7%。\n"  # type: ignore[arg-type]


@pytest.mark.parametrize(
    "text",
    [
        "增长7%。\nreport.txt",
        "",
        "report",
        "增长7%",
        "a" * 4093 + ".txt",
        "见报告。增长7%；a.doc",
        "~12亿元",
        "12元/平方米",
        "/12",
        "投资12亿元/",
        "GDP/人",
        "......",
        "c:7",
        "数据来源：https://example.cn/a 增长7%",
    ],
)
def test_what_may_be_a_text_is_one(text: str) -> None:
    assert text_of(text) == text


@pytest.mark.parametrize("reader", READERS)
@pytest.mark.parametrize("name", ["report.txt", "reports/2022.DOCX", "a.htm", "a.pdf", "报告.doc", "a.xlsx"])
def test_the_name_of_a_file_is_no_text(reader: str, name: str) -> None:
    with pytest.raises(xg.DocumentError, match=r"is the name of a file, expected its text; read it first: "):
        READERS[reader](name)


@pytest.mark.parametrize(
    ("name", "what"),
    [
        ("notes.md", "name of a file"),
        (" a.TXT ", "name of a file"),
        ("./报告", "name of a file"),
        ("..\\报告", "name of a file"),
        ("~/报告", "name of a file"),
        ("/data/报告", "name of a file"),
        ("C:\\报告", "name of a file"),
        ("\\\\server\\报告", "name of a file"),
        ("file:///home/报告", "name of a file"),
        ("folders/", "name of a folder"),
        ("2021年 报告/", "name of a folder"),
        ("https://example.cn/报告", "address, and nothing is fetched here: save the page as a file"),
        ("www.example.cn/a.html", "address, and nothing is fetched here: save the page as a file"),
    ],
)
def test_every_way_to_name_a_file_is_known(name: str, what: str) -> None:
    with pytest.raises(xg.DocumentError) as caught:
        text_of(name)
    assert what in caught.value.reason
    assert caught.value.reason.endswith(": xinhua_gov.read_document(path)")


@pytest.mark.parametrize("reader", [name for name in READERS if name != "follow_up, later"])
@pytest.mark.parametrize(
    ("given", "found"),
    [
        (b"7%", r"bytes; decode them, such as data\.decode\(\), or"),
        (Path("a.txt"), "PosixPath"),
        (7, "int"),
        (None, "None"),
        (Answer(7), "Answer"),
    ],
    ids=["bytes", "path", "number", "none", "a text that is none"],
)
def test_what_is_no_text_is_refused_with_what_to_do(reader: str, given: object, found: str) -> None:
    with pytest.raises(
        TypeError, match=rf"expected a text or a Document, found {found};? read a file first: xinhua_gov\."
    ):
        READERS[reader](given)  # type: ignore[arg-type]
