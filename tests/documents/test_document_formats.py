"""How a file begins decides what it is, not its name; what is not read is refused by name, with what to do."""

from __future__ import annotations

import pytest
from made_documents import docx, paragraph, zipped

from xinhua_gov.documents.formats import format_of
from xinhua_gov.errors import DocumentError

OLE = bytes.fromhex("d0cf11e0a1b11ae1") + bytes(504)


@pytest.mark.parametrize(
    ("data", "expected"),
    [
        (b"", "txt"),
        ("增长7%。".encode(), "txt"),
        ("<2021年>增长7%。".encode(), "txt"),
        (b"< p > 5", "txt"),
        (b"a <p> b", "txt"),
        (b"%PDF", "txt"),
        (b"PK", "txt"),
        (b"<!DOCTYPE html><p>7%", "html"),
        (b"\xef\xbb\xbf\r\n <HTML lang=zh>", "html"),
        (b'<?xml version="1.0"?>\n<!-- a > b --><html xmlns="x">', "html"),
        (b"<p>7%</p>", "html"),
        ("<html>".encode("utf-16"), "html"),
        (b"%PDF-1.4\n1 0 obj", "pdf"),
        (b"HTTP junk\n%PDF-1.7\n1 0 obj", "pdf"),
        (docx(paragraph("增长7%。")), "docx"),
    ],
)
def test_formats_are_told_by_their_beginning(data: bytes, expected: str) -> None:
    assert format_of("report.xyz", data) == expected


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (OLE + "WordDocument".encode("utf-16-le"), r"a Word 97 document \(\.doc\), which is not read: save it"),
        (OLE + "Workbook".encode("utf-16-le"), r"an Excel 97 spreadsheet \(\.xls\), .* the sheet as CSV"),
        (OLE + "PowerPoint Document".encode("utf-16-le"), r"a PowerPoint 97 presentation"),
        (OLE + "EncryptedPackage".encode("utf-16-le"), r".* that a password protects, .*: open it, take"),
        (OLE, r"a file of an old office program"),
        (zipped({"xl/workbook.xml": "", "[Content_Types].xml": ""}), r"an Excel spreadsheet \(\.xlsx\).*CSV"),
        (zipped({"ppt/presentation.xml": ""}), r"a PowerPoint presentation"),
        (zipped({"OFD.xml": ""}), r"an OFD document, which is not read: open it, export it as PDF"),
        (zipped({"content.xml": "", "mimetype": ""}), r"an OpenDocument file"),
        (zipped({"a.txt": "x"}), r"an archive of files \(\.zip\), which is not read: unpack it"),
        (zipped({}), r"an archive of files"),
        (b"{\\rtf1\\ansi", r"a Rich Text document"),
        (b"\x89PNG\r\n\x1a\n", r"a picture \(PNG\), which is not read: recognise its text \(OCR\)"),
        (b"\xff\xd8\xff\xe0", r"a picture \(JPEG\)"),
        (b"\x1f\x8b\x08", r"a compressed file"),
        (b"SQLite format 3\0", r"an SQLite database"),
        (b'<?xml version="1.0"?><?mso-application?><w:wordDocument xmlns:w="x">', r"a Word 2003 docu"),
        (b'<?xml version="1.0"?>\n<Workbook xmlns="x">', r"an Excel 2003 spreadsheet in XML"),
        (b'<!-- a --><svg width="1">', r"a picture \(SVG\)"),
        (zipped({"Index/Document.iwa": ""}), r"a document of Pages, Numbers or Keynote"),
        (OLE + "__substg1.0_".encode("utf-16-le"), r"a message of Outlook"),
        (b"BM\1\2\3\4\0\0\0\0\x36", r"a picture \(BMP\)"),
        (b"RIFF\1\2\3\4WEBPVP8", r"a picture \(WebP\)"),
        (b"\0\0\0\x18ftypheic", r"a picture \(HEIC\)"),
        (b"\0\0\0\x18ftypisom", r"a film or a sound"),
        (b"BZh91AY&SY", r"a compressed file \(\.bz2\)"),
        (b"a.txt".ljust(257, b"\0") + b"ustar", r"an archive of files \(\.tar\)"),
        (b"Rar!\x1a\x07\x01", r"an archive of files \(\.rar\)"),
        (b"[InternetShortcut]\r\nURL=", r"a shortcut to a web page"),
        (b"From: a@example.cn\nSubject: x\nContent-Type: text/plain", r"an e-mail"),
        (b"MIME-Version: 1.0\nContent-Type: multipart/related; boundary=x", r"a web page in an archive \(\.mht\)"),
    ],
)  # fmt: skip
def test_other_formats_are_refused_by_name(data: bytes, said: str) -> None:
    with pytest.raises(DocumentError, match=rf"^report\.txt: is {said}.*; \.txt, HTML, \.docx and PDF are read$"):
        format_of("report.txt", data)


def test_many_comments_before_a_page_take_no_time() -> None:
    assert format_of("a", b"<!--" * 1000) == "txt"
    assert format_of("a", b"<!---->" * 500 + b"<p>") == "html"


@pytest.mark.parametrize("encoding", ["utf-16-le", "utf-16-be", "utf-32-le"])
def test_a_page_in_a_wide_encoding_without_a_mark_is_one(encoding: str) -> None:
    assert format_of("a.txt", "<html><body><p>增长7%。</p></body></html>".encode(encoding)) == "html"
