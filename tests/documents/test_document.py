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


@pytest.mark.parametrize("text", ["增长7%。\nreport.txt", "", "report", "增长7%", "a" * 4093 + ".txt"])
def test_what_may_be_a_text_is_one(text: str) -> None:
    assert text_of(text) == text


@pytest.mark.parametrize("reader", READERS)
@pytest.mark.parametrize("name", ["report.txt", "reports/2022.DOCX", "a.htm", "a.html", "a.pdf"])
def test_the_name_of_a_file_is_no_text(reader: str, name: str) -> None:
    with pytest.raises(xg.DocumentError, match=r"is the name of a file, expected its text; read it first: "):
        READERS[reader](name)


@pytest.mark.parametrize("reader", [name for name in READERS if name != "follow_up, later"])
@pytest.mark.parametrize(
    ("given", "found"),
    [(b"7%", "bytes"), (Path("a.txt"), "PosixPath"), (7, "int"), (None, "NoneType"), (Answer(7), "Answer")],
    ids=["bytes", "path", "number", "none", "a text that is none"],
)
def test_what_is_no_text_is_refused_with_what_to_do(reader: str, given: object, found: str) -> None:
    with pytest.raises(
        TypeError, match=rf"expected a text or a Document, found {found}; read a file first: xinhua_gov\."
    ):
        READERS[reader](given)  # type: ignore[arg-type]
