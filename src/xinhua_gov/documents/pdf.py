"""The text of a PDF: its lines as pdfium finds them, put together again into paragraphs."""

from __future__ import annotations

import ctypes
from collections.abc import Iterator
from types import ModuleType

from xinhua_gov.documents.page_edges import without_edges
from xinhua_gov.documents.page_lines import Character, PageLine, beside, line_of
from xinhua_gov.documents.paragraphs import paragraphs
from xinhua_gov.errors import DocumentError

MOST_PAGES = 500
"""Pages that a PDF may have; a report has ten to a hundred."""

MOST_CHARACTERS = 1_000_000
"""Characters that a PDF may have; a report has ten to thirty thousand."""

UNREADABLE_SHARE = 0.05
"""The share of characters without a meaning (private use, U+FFFD) above which a PDF's text cannot be trusted."""

_HYPHENS = frozenset({"\x02", "\ufffe"})
"""What pdfium gives for a hyphen at the end of a line."""


def pdf_text(name: str, data: bytes) -> tuple[str, tuple[str, ...]]:
    """The text of a PDF, a line a paragraph, heading or row of a table; and what was left out of it.

    Wants pypdfium2. Raises DocumentError for a PDF that is protected, damaged, too long, without text, or whose text is
    not what its pages show.
    """
    pages, empty = _read(name, data)
    characters = "".join(line.text for page in pages for line in page)
    if not characters.strip():
        raise DocumentError(
            name, "is a PDF without text: where its pages are pictures, recognise their text (OCR), give the text"
        )
    unreadable = sum("\ue000" <= c <= "\uf8ff" or c == "\N{REPLACEMENT CHARACTER}" for c in characters)
    if unreadable > UNREADABLE_SHARE * len(characters):
        said = f"{unreadable:,} of its {len(characters):,} characters have no meaning"
        raise DocumentError(name, f"is a PDF whose fonts do not say what they show: {said}; print it anew, or use OCR")
    body, notes = without_edges(pages)
    if empty:
        notes = (*notes, f"pages without text: {', '.join(map(str, empty[:20]))}{' …' if len(empty) > 20 else ''}")
    return "\n".join(paragraphs(body)), notes


def _read(name: str, data: bytes) -> tuple[list[list[PageLine]], list[int]]:
    """The lines of each page, and the numbers of the pages that have none."""
    import pypdfium2
    import pypdfium2.raw as raw

    try:
        document = pypdfium2.PdfDocument(data)
    except pypdfium2.PdfiumError as error:
        if "assword" in str(error):
            raise DocumentError(
                name, "is a PDF that a password protects: save it without one, or print it anew"
            ) from None
        raise DocumentError(name, f"is a damaged PDF: {error}; fetch it again, or print it anew") from None
    try:
        if len(document) > MOST_PAGES:
            said = f"has {len(document):,} pages, and a PDF of at most {MOST_PAGES} is read"
            raise DocumentError(name, f"{said}: print the pages of the report into a PDF of their own")
        pages, empty, left = [], [], MOST_CHARACTERS
        for number in range(len(document)):
            lines, count = _page(document, number, raw, pypdfium2, left)
            left -= count
            if left < 0:
                raise DocumentError(name, f"is a PDF of more than {MOST_CHARACTERS:,} characters: divide it")
            pages.append(lines)
            if not lines:
                empty.append(number + 1)
        return pages, empty
    finally:
        document.close()


def _page(document: object, number: int, raw: ModuleType, library: ModuleType, most: int) -> tuple[list[PageLine], int]:
    """The lines of a page, and how many characters it has; one that is damaged has none."""
    try:
        page = document[number]  # type: ignore[index]
        text_page = page.get_textpage()
    except library.PdfiumError:
        return [], 0
    try:
        count = text_page.count_chars()
        if count > most:
            return [], count
        width = round(page.get_width())
        lines = (line_of(characters, number, width) for characters in _whole(_lines(text_page, count, raw)))
        return [line for line in lines if line is not None], count
    finally:
        text_page.close()
        page.close()


def _whole(pieces: Iterator[list[Character]]) -> Iterator[list[Character]]:
    """Whole lines, where pdfium parts what is raised, or far to the right, from the rest of its line."""
    line: list[Character] = []
    for piece in pieces:
        if line and beside(line, piece):
            line += piece
        else:
            yield line
            line = piece
    yield line


def _lines(text_page: object, count: int, raw: ModuleType) -> Iterator[list[Character]]:
    """The characters of each line, with their boxes."""
    box = raw.FS_RECTF()
    reference = ctypes.byref(box)
    line: list[Character] = []
    for place in range(count):
        code = raw.FPDFText_GetUnicode(text_page, place)
        if code in (10, 13):
            if line:
                yield line
            line = []
            continue
        raw.FPDFText_GetLooseCharBox(text_page, place, reference)
        character = "-" if chr(code) in _HYPHENS else chr(code)
        made = character == " " and bool(raw.FPDFText_IsGenerated(text_page, place))
        line.append(Character(character, box.left, box.right, box.bottom, box.top, made))
    yield line
