"""Document: the text of a file, and how it was come by."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Literal, Protocol, runtime_checkable

from xinhua_gov.errors import DocumentError

LONGEST_PATH = 4096
"""Characters of the longest name of a file."""

ENDINGS = (".txt", ".html", ".htm", ".docx", ".pdf")
"""How the names of files that are read end."""

_NAMED = (
    *ENDINGS,
    *(".doc", ".docm", ".dot", ".dotx", ".wps", ".wpt", ".rtf", ".odt", ".ofd", ".ceb", ".caj", ".epub", ".pages"),
    *(".xls", ".xlsx", ".xlsm", ".xlsb", ".ods", ".et", ".csv", ".tsv", ".ppt", ".pptx", ".odp", ".dps"),
    *(".md", ".markdown", ".rst", ".text", ".log", ".tex", ".json", ".jsonl", ".xml", ".yaml", ".yml", ".sqlite"),
    *(".xhtml", ".shtml", ".mht", ".mhtml", ".zip", ".rar", ".7z", ".gz", ".tar", ".tgz"),
    *(".png", ".jpg", ".jpeg", ".gif", ".bmp", ".tif", ".tiff", ".webp", ".heic"),
)
"""How the names of files end that people have reports in, read or not."""

_SENTENCE = re.compile("[。！？；\\n]")
_ADDRESS = re.compile(r"\s*(?:[a-z][a-z0-9+.-]{1,9}://|www\.)\S+\s*", re.IGNORECASE)
_PATH = re.compile(
    r"\s*+(?:~|(?:~[A-Za-z_][\w.-]*|~|\.{1,2})[/\\].*|\.{1,2}|[A-Za-z]:[/\\].*|[/\\]{1,2}[^\W\d].*"
    r"|(?!.*\d\s*[^\W\d年月日])[\w.()（） /\\-]*\w[/\\])\s*"
)
"""What begins as a path does, or ends as that of a folder and has no number with a unit."""

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

    Raises TypeError for anything that is no text, such as a path or bytes, and DocumentError for a line that is the
    name of a file or folder, or an address. Whether there is such a file does not matter.
    """
    text: object = source.text if isinstance(source, HasText) else source
    if not isinstance(text, str):
        found = "None" if source is None else type(source).__name__
        decode = "decode them, such as data.decode(), or " if isinstance(source, bytes | bytearray | memoryview) else ""
        raise TypeError(f"expected a text or a Document, found {found}; {decode}read a file first: {_ADVICE}")
    if text is source and len(text) <= LONGEST_PATH and not _SENTENCE.search(text):
        _refuse_name(text)
    return text


def _refuse_name(text: str) -> None:
    """Raise DocumentError where a line is the address of a page, or the name of a file or of a folder."""
    if _ADDRESS.fullmatch(text) and not text.strip().lower().startswith("file:"):
        save = "save the page as a file"
        raise DocumentError(text, f"is an address, and nothing is fetched here: {save}, then read it: {_ADVICE}")
    if text.rstrip().lower().endswith(_NAMED) or _ADDRESS.fullmatch(text) or _PATH.fullmatch(text):
        what = "folder" if text.rstrip().endswith(("/", "\\")) else "file"
        raise DocumentError(text, f"is the name of a {what}, expected its text; read it first: {_ADVICE}")
