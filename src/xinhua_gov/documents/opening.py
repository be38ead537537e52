"""`read_document`: a file of any format that is read, as one Document."""

from __future__ import annotations

import os
import sys
from pathlib import Path

from xinhua_gov.documents.cleaning import cleaned
from xinhua_gov.documents.decoding import decoded
from xinhua_gov.documents.document import Document, Format
from xinhua_gov.documents.formats import format_of
from xinhua_gov.errors import DocumentError, FileError

LARGEST: dict[Format, int] = {"txt": 512 * 2**20, "html": 16 * 2**20, "docx": 64 * 2**20, "pdf": 128 * 2**20}
"""Bytes that a file of each format may have; a larger one is refused."""


def read_document(path: str | os.PathLike[str], *, encoding: str | None = None) -> Document:
    r"""The text of a file: plain text of any encoding, a web page, a Word document (.docx) or a PDF.

    What it is of is decided by how it begins, not by its name. A text is UTF-8, or GB18030 where it is Chinese so, or
    what a byte order mark says; `encoding` names another one, for a text or a web page. Its characters and ends of
    lines stay as they are. Of a web page the article is taken, of a Word document the running text as printed, of a PDF
    the paragraphs that its lines were broken from; their look-alike characters, blanks and invisible marks are made
    plain. `-` is the standard input. A PDF needs `pip install 'xinhua-gov[documents]'`.

    Raises FileError where there is no such file or it cannot be read, and its child DocumentError where it is not of
    these formats, protected by a password, damaged, without text, or larger than is read.

    >>> import tempfile, pathlib
    >>> with tempfile.TemporaryDirectory() as folder:
    ...     file = pathlib.Path(folder, "report.txt")
    ...     _ = file.write_bytes("粮食产量12万吨。\r\n".encode("gb18030"))
    ...     read_document(file)
    Document(text='粮食产量12万吨。\r\n', format='txt', encoding='gb18030', notes=('read as gb18030: it is not UTF-8',))
    """
    name = "standard input" if path == "-" else str(path)
    return document_of(name, input_bytes() if path == "-" else file_bytes(path), encoding=encoding)


def document_of(name: str, data: bytes, *, encoding: str | None = None) -> Document:
    """The document that some bytes are, which errors call by `name`; raises DocumentError as `read_document` does."""
    format = format_of(name, data)
    if len(data) > LARGEST[format]:
        said = f"has {len(data):,} bytes, and one of at most {LARGEST[format]:,} is read"
        raise DocumentError(name, f"is too large: it is of the format {format}, {said}")
    if format == "txt":
        text, told, notes = decoded(name, data, encoding)
        if not text.strip():
            said = "holds nothing but blanks" if text else "is empty"
            raise DocumentError(name, f"has no text: it {said}; save it anew, or fetch it again")
        return Document(text, format, told, notes)
    return _extracted(name, data, format, encoding)


def _extracted(name: str, data: bytes, format: Format, encoding: str | None) -> Document:
    """The document that stands in a file with other things, its characters made plain."""
    told = None
    notes: tuple[str, ...] = ()
    if format == "html":
        from xinhua_gov.documents.web import web_text

        (raw, told, notes), left = web_text(name, data, encoding)
    elif format == "docx":
        from xinhua_gov.documents.word import word_text

        raw, left = word_text(name, data)
    else:
        from xinhua_gov.documents.pdf_apart import pdf_text_apart

        raw, left = pdf_text_apart(name, data)
    text, made_plain = cleaned(raw)
    return Document(text, format, told, (*notes, *left, *made_plain))


def file_bytes(path: str | os.PathLike[str], most: int = LARGEST["txt"]) -> bytes:
    """The bytes of a file; raises FileError where it cannot be read or has more than `most`."""
    place = Path(path)
    try:
        if place.is_dir():
            raise FileError(str(path), "is a folder, expected a file")
        if not place.exists():
            raise FileError(str(path), "there is no such file or folder")
        if not place.is_file():
            raise FileError(str(path), "is not a regular file")
        with place.open("rb") as file:
            return _of_allowed_size(str(path), file.read(most + 1), most)
    except (OSError, ValueError) as error:
        if isinstance(error, FileError):
            raise
        raise FileError(str(path), f"cannot be read: {getattr(error, 'strerror', None) or error}") from error


def input_bytes(most: int = LARGEST["txt"]) -> bytes:
    """The bytes of the standard input; raises FileError where it cannot be read or has more than `most`."""
    if sys.stdin is None:
        raise FileError("standard input", "is closed")
    try:
        return _of_allowed_size("standard input", sys.stdin.buffer.read(most + 1), most)
    except OSError as error:
        raise FileError("standard input", f"cannot be read: {error.strerror or error}") from error


def _of_allowed_size(name: str, data: bytes, most: int) -> bytes:
    if len(data) > most:
        raise FileError(name, f"has more than {most:,} bytes, the most that a file may have")
    return data
