"""The body of a Word document as its elements come: which text is printed in the run of the page, and which is not."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from typing import ClassVar, NamedTuple

from xinhua_gov.documents.joining import SUPERSCRIPT, row_lines
from xinhua_gov.documents.numbering import Numbering

_SKIPPED = frozenset(
    (
        *("w:del", "w:moveFrom", "w:delText", "w:instrText", "w:delInstrText", "w:rt", "mc:Fallback"),
        *("w:rPrChange", "w:pPrChange", "w:sectPrChange", "w:tblPrChange", "w:trPrChange", "w:tcPrChange"),
        *("w:tblGridChange", "w:numberingChange", "w:tblPrExChange"),
    )
)
"""Elements whose content is not printed: what was deleted or moved away, codes of fields, what was before a change."""

_TEXTS = frozenset({"w:t", "m:t"})
_PRINTED = {"w:tab": "\t", "w:ptab": "\t", "w:br": "\n", "w:cr": "\n", "w:noBreakHyphen": "-"}
_COUNTED = {
    "w:footnoteReference": "footnote",
    "w:endnoteReference": "endnote",
    "w:commentReference": "comment",
    "w:altChunk": "embedded document",
}
_LINE_OF_CONTENTS = "line of a table of contents"
_SEVERAL = {
    "footnote": "footnotes",
    "endnote": "endnotes",
    "comment": "comments",
    "embedded document": "embedded documents",
    "deletion": "deletions",
    "line of a table of contents": "lines of a table of contents",
    "table of contents": "tables of contents",
}
_PICTURES = frozenset({"w:drawing", "w:pict", "w:object"})
OFF = frozenset({"0", "false", "off"})
_ENTRY = re.compile(r"[.…·\s]\d{1,4}\s*$")
"""How a line of a table of contents ends: with the number of a page."""

DEEPEST = 100
"""Tables and text boxes that may stand within one another."""

_LONGEST_CODE = 40
_FIELDS_LOOKED_AT = 8


class Style(NamedTuple):
    """A style: its name, the list and depth that it numbers paragraphs in, and whether it hides their text."""

    name: str = ""
    list: str = ""
    depth: int = 0
    hidden: bool = False


class _Paragraph:
    """A paragraph that has begun."""

    def __init__(self, before: list[str]) -> None:
        self.pieces = before
        self.style = ""
        self.list: str | None = None
        self.depth: int | None = None
        self.mark_deleted = False
        self.hidden = False
        self.raised = False
        self.boxes: list[str] = []


class _Story:
    """Where paragraphs go: the body, a cell, a text box. `carried` is what a deleted end of paragraph hands on."""

    def __init__(self) -> None:
        self.lines: list[str] = []
        self.carried: list[str] = []
        self.deleted = False

    def whole(self) -> list[str]:
        """All the lines, with what no paragraph came to take over."""
        return [*self.lines, "".join(self.carried)] if self.carried else self.lines


class _Row:
    """A row of a table that has begun."""

    def __init__(self) -> None:
        self.cells: list[list[str]] = []
        self.deleted = False


class Body:
    """Listens to the elements of a document; `lines` are its paragraphs and rows when all have come.

    Text boxes come behind the paragraph that they hang on. What was inserted counts, what was deleted does not.
    """

    def __init__(self, styles: Mapping[str, Style], numbering: Numbering) -> None:
        """Take what numbers the paragraphs."""
        self._styles = styles
        self._numbering = numbering
        self._open: list[str] = []
        self._skipped_from: int | None = None
        self._stories = [_Story()]
        self._paragraphs: list[_Paragraph] = []
        self._rows: list[_Row] = []
        self._fields: list[str] = []
        self._left_out: dict[str, int] = {}
        self.pictures: int = 0

    @property
    def lines(self) -> list[str]:
        """The paragraphs and rows so far."""
        return self._stories[0].whole()

    def notes(self) -> Iterator[str]:
        """What was left out, each kind with its number."""
        for kind, count in self._left_out.items():
            yield f"left out: {count:,} {kind if count == 1 else _SEVERAL[kind]}"

    def start(self, tag: str, attributes: Mapping[str, str]) -> None:
        """An element begins."""
        parents = self._open
        parents.append(tag)
        if self._skipped_from is not None:
            return
        if tag in ("w:del", "w:moveFrom") and len(parents) > 1 and parents[-2] in _PROPERTIES:
            self._mark_deleted(parents[-2])
        elif tag in _SKIPPED:
            self._skipped_from = len(parents)
            if tag == "w:del":
                self._count("deletion")
        elif tag in self._BEGINNINGS:
            self._BEGINNINGS[tag](self)
        elif tag in _COUNTED:
            self._count(_COUNTED[tag])
        elif tag in _PICTURES:
            self.pictures += 1
        elif self._paragraphs:
            self._within_paragraph(tag, attributes)
        if tag in ("w:showingPlcHdr", "w:docPartGallery"):
            self._skip_control(tag, attributes.get("val", ""))

    def end(self, tag: str) -> None:
        """An element ends."""
        depth = len(self._open)
        self._open.pop()
        if self._skipped_from is not None:
            if depth == self._skipped_from:
                self._skipped_from = None
        elif tag in self._ENDS:
            self._ENDS[tag](self)

    def characters(self, text: str) -> None:
        """Text comes."""
        if self._open[-1] in _TEXTS and self._skipped_from is None:
            self._print(text.replace("\n", " "))
        elif self._fields and self._open[-1] == "w:instrText" and len(self._fields[-1]) < _LONGEST_CODE:
            self._fields[-1] += text[:_LONGEST_CODE]

    def _print(self, text: str) -> None:
        """Add to the paragraph what its run prints."""
        paragraph = self._paragraphs[-1] if self._paragraphs else None
        if paragraph is not None and not paragraph.hidden:
            paragraph.pieces.append(text.translate(SUPERSCRIPT) if paragraph.raised else text)

    def _within_paragraph(self, tag: str, attributes: Mapping[str, str]) -> None:
        """What a paragraph is like, and what stands in its runs beside text."""
        paragraph, parent = self._paragraphs[-1], self._open[-2] if len(self._open) > 1 else ""
        value = attributes.get("val", "")
        if tag in _PRINTED and parent == "w:r":
            self._print(_PRINTED[tag])
        elif tag in ("w:r", "m:r"):
            paragraph.hidden = self._styles.get(paragraph.style, Style()).hidden
            paragraph.raised = tag == "m:r" and "m:sup" in self._open[-4:]
        elif parent == "w:rPr" and self._open[-3:-2] == ["w:r"]:
            self._run_property(paragraph, tag, value)
            paragraph.raised |= tag == "w:vertAlign" and value == "superscript"
        elif parent == "w:pPr" and tag == "w:pStyle":
            paragraph.style = value
        elif parent == "w:pPr" and tag == "w:framePr":
            paragraph.mark_deleted |= (
                attributes.get("dropCap", "none") != "none"
            )  # a large initial goes before the rest
        elif parent == "w:numPr" and tag == "w:numId":
            paragraph.list = value
        elif parent == "w:numPr" and tag == "w:ilvl":
            paragraph.depth = int(value) if value.isascii() and value.isdigit() and len(value) == 1 else 0
        elif tag == "w:fldChar":
            self._field(attributes.get("fldCharType", ""))
        elif tag == "m:den":
            self._print("/")

    def _run_property(self, paragraph: _Paragraph, tag: str, value: str) -> None:
        """Whether a run is hidden, by its own properties or by its style."""
        if tag == "w:vanish":
            paragraph.hidden = value not in OFF
        elif tag == "w:rStyle":
            paragraph.hidden |= self._styles.get(value, Style()).hidden

    def _field(self, what: str) -> None:
        """A field begins or ends; a table of contents is one."""
        if what == "begin":
            self._fields.append("")
        elif what == "end" and self._fields:
            self._fields.pop()

    def _mark_deleted(self, properties: str) -> None:
        """The end of a paragraph was deleted, or a row."""
        if properties == "w:trPr" and self._rows:
            self._rows[-1].deleted = True
        elif properties == "w:rPr" and self._paragraphs and self._open[-3:-2] == ["w:pPr"]:
            self._paragraphs[-1].mark_deleted = True

    def _skip_control(self, tag: str, value: str) -> None:
        """Skip what asks for text, and tables of contents."""
        above = self._open[-4:-2] if tag == "w:docPartGallery" else self._open[-3:-1]
        if above == ["w:sdt", "w:sdtPr"] and (tag == "w:showingPlcHdr" or value == "Table of Contents"):
            self._skipped_from = len(self._open) - (3 if tag == "w:docPartGallery" else 2)
            if value == "Table of Contents":
                self._count("table of contents")

    def _count(self, kind: str) -> None:
        self._left_out[kind] = self._left_out.get(kind, 0) + 1

    def _begin_paragraph(self) -> None:
        story = self._stories[-1]
        self._paragraphs.append(_Paragraph(story.carried))
        story.carried = []

    def _end_paragraph(self) -> None:
        """Put a paragraph where it belongs, with its number, and its text boxes behind it."""
        if not self._paragraphs:
            return
        paragraph, story = self._paragraphs.pop(), self._stories[-1]
        if paragraph.mark_deleted:
            story.carried = paragraph.pieces
        else:
            self._put(paragraph, story)
        story.lines += paragraph.boxes

    def _put(self, paragraph: _Paragraph, story: _Story) -> None:
        text = "".join(paragraph.pieces)
        style = self._styles.get(paragraph.style, Style())
        if self._is_entry(text, style):
            self._count(_LINE_OF_CONTENTS)
        else:
            story.lines.append(self._label(paragraph, style, text) + text)

    def _label(self, paragraph: _Paragraph, style: Style, text: str) -> str:
        """The number that is drawn before a paragraph; a tab parts it from a digit, with which it would be a number."""
        number = style.list if paragraph.list is None else paragraph.list
        depth = style.depth if paragraph.depth is None else paragraph.depth
        label = self._numbering.label(number, depth) if number else ""
        if not text.strip():
            return ""
        return f"{label}\t" if label and label[-1].isascii() and text.lstrip()[0].isdigit() else label

    def _is_entry(self, text: str, style: Style) -> bool:
        """Whether a paragraph is a line of a table of contents."""
        within = any(field.split()[:1] == ["TOC"] for field in self._fields[:_FIELDS_LOOKED_AT])
        return (within or style.name.startswith("toc ")) and bool(_ENTRY.search(text[-_LONGEST_CODE:]))

    def _begin_story(self) -> None:
        if len(self._stories) > DEEPEST:
            raise ValueError(f"tables and text boxes stand within one another more than {DEEPEST} deep")
        self._stories.append(_Story())

    def _end_box(self) -> None:
        lines = self._stories.pop().whole()
        (self._paragraphs[-1].boxes if self._paragraphs else self._stories[-1].lines).extend(lines)

    def _begin_row(self) -> None:
        self._rows.append(_Row())

    def _end_row(self) -> None:
        row = self._rows.pop()
        if not row.deleted:
            self._stories[-1].lines += row_lines(row.cells)

    def _delete_cell(self) -> None:
        self._stories[-1].deleted = True

    def _end_cell(self) -> None:
        story = self._stories.pop()
        lines = [] if story.deleted else story.whole()
        if self._rows:
            self._rows[-1].cells.append(lines)
        else:
            self._stories[-1].lines += lines

    _BEGINNINGS: ClassVar[dict[str, Callable[[Body], None]]] = {
        "w:p": _begin_paragraph,
        "w:txbxContent": _begin_story,
        "w:tr": _begin_row,
        "w:tc": _begin_story,
        "w:cellDel": _delete_cell,
    }
    _ENDS: ClassVar[dict[str, Callable[[Body], None]]] = {
        "w:p": _end_paragraph,
        "w:txbxContent": _end_box,
        "w:tr": _end_row,
        "w:tc": _end_cell,
    }


_PROPERTIES = frozenset({"w:rPr", "w:trPr"})
