"""`read_document` opens whatever is read and says what is wrong with anything else, by its path and with what to do."""

from __future__ import annotations

import dataclasses
import io
import os
import pickle
import sys
from pathlib import Path

import pytest
from made_documents import deleted, docx, page, paragraph, pdf

from xinhua_gov.documents.document import Document
from xinhua_gov.documents.opening import LARGEST, document_of, read_document
from xinhua_gov.errors import DocumentError, FileError, XinhuaGovError

ODD = "增⻓7.1\u200b%\r\n新建\rA\fB\vC\x85D\u2028E\u2029\xa0\t 末\n\n"


def put(folder: Path, data: bytes, name: str = "a.txt") -> Path:
    file = folder / name
    file.write_bytes(data)
    return file


@pytest.mark.parametrize("name", ["a.txt", "a.pdf", "a.docx", "无后缀"])
def test_a_text_comes_through_unchanged_whatever_its_name(tmp_path: Path, name: str) -> None:
    found = read_document(put(tmp_path, ODD.encode(), name))
    assert found == Document(ODD, "txt", "utf-8", ())
    assert found.text.encode() == ODD.encode()
    assert read_document(str(put(tmp_path, ODD.encode(), name))) == found


def test_each_format_is_told_by_its_beginning(tmp_path: Path) -> None:
    assert read_document(put(tmp_path, docx(paragraph("投资3亿元。")))).format == "docx"
    assert read_document(put(tmp_path, page("报告", ["投资3亿元。"]).encode("gbk"))).format == "html"
    assert read_document(put(tmp_path, "投资3亿元。".encode("utf-16"))).encoding == "utf-16"


def test_a_pdf_is_opened(tmp_path: Path) -> None:
    pytest.importorskip("pypdfium2", reason="the extra `documents` is not installed")
    with pytest.raises(DocumentError, match=r"a\.txt: is a PDF without text"):
        read_document(put(tmp_path, pdf([[]])))


def test_an_encoding_can_be_named_for_texts_and_pages(tmp_path: Path) -> None:
    file = put(tmp_path, "年度の生産".encode("shift_jis"))
    with pytest.raises(DocumentError, match=r"a\.txt: not UTF-8: byte 0x94 at offset 0"):
        read_document(file)
    assert read_document(file, encoding="shift_jis").text == "年度の生産"
    html = put(tmp_path, "<html><body><p>投資3億元。</p></body></html>".encode("big5"))
    assert read_document(html, encoding="big5") == Document("投資3億元。\n", "html", "big5", ())
    with pytest.raises(DocumentError, match=r"not ASCII"):
        read_document(html, encoding="ascii")


def test_a_document_is_frozen_and_survives_a_pickle() -> None:
    found = Document("增长7%。", "txt", "utf-8", ("a note",))
    with pytest.raises(dataclasses.FrozenInstanceError):
        found.text = ""  # type: ignore[misc]
    assert pickle.loads(pickle.dumps(found)) == found
    assert len({found, Document("增长7%。", "txt", "utf-8", ("a note",))}) == 1


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (b"", "has no text: it is empty; save it anew"),
        ("\ufeff".encode(), "has no text: it is empty; save it anew"),
        (" \n\u3000\r\n".encode(), "has no text: it holds nothing but blanks; save it anew"),
        (docx(paragraph(" ")), "is a Word document without running text: open it, and save it anew with its text"),
        (
            docx(paragraph(deleted("9亿元"))),
            "is a Word document without running text: left out: 1 deletion; put what is wanted into the text",
        ),
        (
            docx(paragraph("<w:r><w:drawing/></w:r>")),
            "without running text: it has pictures: recognise their text (OCR)",
        ),
    ],
    ids=["empty", "mark", "blanks", "document", "deleted", "pictures"],
)
def test_a_file_without_text_is_refused_with_what_to_do(data: bytes, said: str) -> None:
    with pytest.raises(DocumentError) as caught:
        document_of("a", data)
    assert said in caught.value.reason


def test_what_is_no_file_is_told(tmp_path: Path) -> None:
    with pytest.raises(FileError, match=r"is a folder, expected a file"):
        read_document(tmp_path)
    with pytest.raises(FileError, match=r"gone\.txt: there is no such file or folder"):
        read_document(tmp_path / "gone.txt")
    for name in ("a\0b", "x" * 5000, "\udcff"):
        with pytest.raises(FileError):
            read_document(name)
    if hasattr(os, "mkfifo"):
        os.mkfifo(tmp_path / "pipe")
        with pytest.raises(FileError, match=r"pipe: is not a regular file"):
            read_document(tmp_path / "pipe")


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="root reads every file")
def test_a_file_that_may_not_be_read_is_told(tmp_path: Path) -> None:
    file = put(tmp_path, b"7%")
    file.chmod(0)
    with pytest.raises(FileError, match=r"cannot be read: Permission denied"):
        read_document(file)


def test_the_standard_input_is_read(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO("投资3亿元。".encode("gbk"))))
    assert read_document("-").text == "投资3亿元。"
    monkeypatch.setattr(sys, "stdin", None)
    with pytest.raises(FileError, match=r"standard input: is closed"):
        read_document("-")


def test_larger_files_than_are_read_are_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(LARGEST, "html", 20)
    with pytest.raises(
        DocumentError, match=r"is too large: it is of the format html, has 27 bytes, and one of at most 20"
    ):
        document_of("a.html", b"<html><body>7</body></html>")


def test_every_error_is_the_package_s_own() -> None:
    assert issubclass(DocumentError, FileError)
    assert issubclass(DocumentError, XinhuaGovError)
    error = DocumentError("a.doc", "is a Word 97 document")
    assert str(pickle.loads(pickle.dumps(error))) == "a.doc: is a Word 97 document"
