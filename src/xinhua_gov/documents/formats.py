"""Which format a file is of, decided by how it begins; what is known and not read is refused by its name."""

from __future__ import annotations

import codecs
import re
from collections.abc import Callable

from xinhua_gov.documents.archives import names_within
from xinhua_gov.documents.document import Format
from xinhua_gov.errors import DocumentError
from xinhua_gov.resources import rows

_LOOKED_AT = 4096
"""Bytes at the beginning that may tell a format; a PDF may have 1,024 bytes before its mark."""

_OLE = bytes.fromhex("d0cf11e0a1b11ae1")
_ZIP = (b"PK\x03\x04", b"PK\x05\x06")
_PDF = re.compile(rb"%PDF-\d")
_COMMENTS = {"<!--": "-->", "<?": "?>"}
_PAGE = re.compile(
    r"<(?:!doctype\s+html|(?:html|head|body|meta|title|link|script|style|div|p|span|table|tr|td|h[1-6]|ul|ol"
    r"|br|font|center|article|section|main|b|strong|a|img)(?:[\s/>]|$))",
    re.IGNORECASE,
)
_WORD_XML = re.compile(r"<\?mso-application\s+progid=.Word|<(?:pkg:package|w:wordDocument)[\s>]")
_WEB_ARCHIVE = re.compile(
    r"(?:from|mime-version|subject|content-type):.*\bmultipart/related\b", re.IGNORECASE | re.DOTALL
)


def format_of(name: str, data: bytes) -> Format:
    """The format of a file; raises DocumentError, which names it and says what to do, for one that is not read.

    >>> format_of("report.txt", b"<html><body>")
    'html'
    """
    beginning = data[:_LOOKED_AT]
    if data.startswith(_OLE):
        raise _refused(name, "ole", lambda mark: mark.encode("utf-16-le") in data)
    if data.startswith(_ZIP):
        within = names_within(name, data)
        if any(part.startswith("word/") for part in within):
            return "docx"
        raise _refused(name, "zip", within.__contains__)
    if beginning.lstrip().startswith(b"%PDF-") or (_PDF.search(beginning[:1024]) and b" obj" in beginning):
        return "pdf"
    for where, mark, what, advice in _REFUSED:
        if where == "begins" and beginning.startswith(bytes.fromhex(mark)):
            raise _refusal(name, what, advice)
    return _format_of_text(name, _as_text(beginning))


def _format_of_text(name: str, beginning: str) -> Format:
    """Whether what can be read as text is a web page or plain text."""
    if _WORD_XML.search(beginning):
        raise _refusal(name, "a Word 2003 document in XML", "save it as .docx")
    if _WEB_ARCHIVE.match(beginning):
        raise _refusal(name, "a web page in an archive (.mht)", "save it as a web page, HTML only")
    return "html" if _PAGE.match(_without_comments(beginning)) else "txt"


def _without_comments(beginning: str) -> str:
    """The beginning of a text behind the comments and instructions of markup that it begins with."""
    rest = beginning.lstrip()
    while (mark := next((mark for mark in _COMMENTS if rest.startswith(mark)), None)) is not None:
        _, _, rest = rest.partition(_COMMENTS[mark])
        rest = rest.lstrip()
    return rest


def _as_text(beginning: bytes) -> str:
    """The beginning of a file, in which markup can be found whatever the encoding."""
    if beginning.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        return beginning.decode("utf-16", "replace")
    return beginning.removeprefix(codecs.BOM_UTF8).decode("latin-1")


def _refused(name: str, where: str, holds: Callable[[str], bool]) -> DocumentError:
    """The error for a file that holds others, told by the first mark that is in it; the last row has none."""
    what, advice = next(
        (what, advice) for kind, mark, what, advice in _REFUSED if kind == where and (not mark or holds(mark))
    )
    return _refusal(name, what, advice)


def _refusal(name: str, what: str, advice: str) -> DocumentError:
    return DocumentError(name, f"is {what}, which is not read: {advice}; .txt, HTML, .docx and PDF are read")


_REFUSED = [(where, mark, what, advice) for where, mark, what, advice in rows("documents", "tables/refused.tsv")]
