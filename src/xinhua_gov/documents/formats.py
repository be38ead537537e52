"""Which format a file is of, decided by how it begins; what is known and not read is refused by its name."""

from __future__ import annotations

import codecs
import re
from collections.abc import Callable

from xinhua_gov.documents.archives import names_within
from xinhua_gov.documents.decoding import wide_encoding
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
_ROOT = re.compile(r"<([\w:]{1,40})[\s/>]")
_MESSAGE = re.compile(
    r"(?:from|to|received|return-path|date|message-id|mime-version|subject|content-type):.*?^content-type:\s*(\S+)",
    re.IGNORECASE | re.DOTALL | re.MULTILINE,
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
    for mark, begin, what, advice in _BYTES:
        if mark.match(beginning, begin):
            raise _refusal(name, what, advice)
    return _format_of_text(name, _as_text(beginning))


def _format_of_text(name: str, beginning: str) -> Format:
    """Whether what can be read as text is a web page or plain text."""
    message = _MESSAGE.match(beginning)
    if message is not None:
        is_page = message[1].lower().startswith("multipart/related")
        what = "a web page in an archive (.mht)" if is_page else "an e-mail"
        raise _refusal(name, what, "save it as a web page, HTML only" if is_page else "save its text as .txt")
    content = _without_comments(beginning)
    root = _ROOT.match(content)
    for where, mark, what, advice in _REFUSED:
        if root is not None and where == "root" and root[1].lower() == mark:
            raise _refusal(name, what, advice)
    return "html" if _PAGE.match(content) else "txt"


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
    wide = wide_encoding(beginning)
    return beginning.decode(wide, "replace") if wide else beginning.removeprefix(codecs.BOM_UTF8).decode("latin-1")


def _refused(name: str, where: str, holds: Callable[[str], bool]) -> DocumentError:
    """The error for a file that holds others, told by the first mark that is in it; the last row has none."""
    what, advice = next(
        (what, advice) for kind, mark, what, advice in _REFUSED if kind == where and (not mark or holds(mark))
    )
    return _refusal(name, what, advice)


def _refusal(name: str, what: str, advice: str) -> DocumentError:
    return DocumentError(name, f"is {what}, which is not read: {advice}; .txt, HTML, .docx and PDF are read")


def _pattern(mark: str) -> re.Pattern[bytes]:
    """What matches bytes that are written in hexadecimal, ?? for any byte."""
    pairs = (mark[place : place + 2] for place in range(0, len(mark), 2))
    return re.compile(b"".join(b"." if pair == "??" else re.escape(bytes.fromhex(pair)) for pair in pairs), re.DOTALL)


_REFUSED = [(where, mark, what, advice) for where, mark, what, advice in rows("documents", "tables/refused.tsv")]
_BYTES = [
    (_pattern(mark), int(where.removeprefix("begins").removeprefix("at ") or 0), what, advice)
    for where, mark, what, advice in _REFUSED
    if where.startswith(("begins", "at "))
]
