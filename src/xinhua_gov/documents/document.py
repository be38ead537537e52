"""Document: the text of a file, and how it was come by."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, Protocol, runtime_checkable

from xinhua_gov.errors import DocumentError

LONGEST_PATH = 4096
"""Characters of the longest name of a file."""

ENDINGS = (".txt", ".html", ".htm", ".docx", ".pdf")
"""How the names of files that are read end."""

_ADVICE = "xinhua_gov.read_document(path)"

Format = Literal["txt", "html", "docx", "pdf"]
"""The formats that are read."""


@dataclass(frozen=True, slots=True)
class Document:
    r"""The text of a file: what every offset of its mentions, its draft and its audit refers to.

    `text` of a .txt is what its bytes say, its ends of lines as they are and only a byte order mark aside; of the other
    formats it is the running text, a line a paragraph or row of a table, the cells of a row parted by a tab. The same
    file always gives the same text. `format` is decided by how the file begins, whatever its name ends in. `encoding`
    is the one that a text or a web page was decoded from, None for the other formats. `notes` says what was done to
    the file beyond reading it, in sentences for people; it is empty where nothing was.

    >>> Document("增长7.1%。\n", "txt", "utf-8")
    Document(text='增长7.1%。\n', format='txt', encoding='utf-8', notes=())
    """

    text: str
    format: Format
    encoding: str | None = None
    notes: tuple[str, ...] = ()


@runtime_checkable
class HasText(Protocol):
    """What has a text, such as a document that was read."""

    @property
    def text(self) -> str:
        """The text that every offset refers to."""
        ...


def text_of(source: str | HasText) -> str:
    """The text itself, of what has one or as it is given; refuses what only names a file.

    Raises TypeError for anything that is no text, such as a path or bytes, and DocumentError for a string that is the
    name of a file.
    """
    text: object = source.text if isinstance(source, HasText) else source
    if not isinstance(text, str):
        found = type(source).__name__
        raise TypeError(f"expected a text or a Document, found {found}; read a file first: {_ADVICE}")
    if text is source and len(text) <= LONGEST_PATH and text.lower().endswith(ENDINGS) and "\n" not in text:
        raise DocumentError(text, f"is the name of a file, expected its text; read it first: {_ADVICE}")
    return text
