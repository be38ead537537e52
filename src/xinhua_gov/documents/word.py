"""The running text of a Word document (.docx): its paragraphs and tables, without what is beside or behind them."""

from __future__ import annotations

import posixpath
from collections.abc import Mapping

from xinhua_gov.documents.archives import Archive
from xinhua_gov.documents.numbering import DEEPEST, Numbering, NumberingLevel
from xinhua_gov.documents.word_body import OFF, Body, Style
from xinhua_gov.documents.xml_events import run_through
from xinhua_gov.errors import DocumentError

_MAIN = "word/document.xml"
_LARGEST_START = 9999
_LONGEST_LABEL = 40
_DEEPEST_STYLE = 20


def word_text(name: str, data: bytes) -> tuple[str, tuple[str, ...]]:
    """The text of a .docx, a line a paragraph or row, and what was left out of it.

    Raises DocumentError where it is damaged or too large, or has pictures and no text.
    """
    archive = Archive(name, data)
    main = _main_part(name, archive)
    part = archive.read(main)
    if not part:
        raise DocumentError(name, f"is damaged: the part {main} is missing or empty; save it anew as .docx")
    folder = posixpath.dirname(main)
    body = Body(
        _styles(name, archive.read(f"{folder}/styles.xml")),
        _numbering(name, archive.read(f"{folder}/numbering.xml")),
    )
    run_through(name, main, part, body.start, body.end, body.characters)
    lines = body.lines
    notes = tuple(body.notes())
    if not any(map(str.strip, lines)):
        raise DocumentError(name, f"is a Word document without running text: {_why(body.pictures, notes)}")
    return "\n".join(lines), notes


def _why(pictures: int, notes: tuple[str, ...]) -> str:
    """Why a document has no running text, and what to do."""
    if pictures:
        return "it has pictures: recognise their text (OCR), give the text"
    return (
        f"{'; '.join(notes)}; put what is wanted into the text" if notes else "open it, and save it anew with its text"
    )


def _main_part(name: str, archive: Archive) -> str:
    """The part that holds the running text, which the package names."""
    found: list[str] = []

    def start(tag: str, attributes: Mapping[str, str]) -> None:
        if tag == "rel:Relationship" and attributes.get("Type", "").endswith("/officeDocument"):
            found.append(attributes.get("Target", "").lstrip("/"))

    relations = archive.read("_rels/.rels")
    if relations:
        run_through(name, "_rels/.rels", relations, start, _ignored, _ignored)
    return next((part for part in found if part in archive.names()), _MAIN)


def _styles(name: str, data: bytes) -> dict[str, Style]:
    """The styles of paragraphs by their ids, each with what it has of the one that it is based on."""
    own: dict[str, Style] = {}
    based: dict[str, str] = {}
    current = ""

    def start(tag: str, attributes: Mapping[str, str]) -> None:
        nonlocal current
        value = attributes.get("val", "")
        if tag == "w:style":
            current = attributes.get("styleId", "")
            own[current] = Style()
        elif not current:
            return
        elif tag == "w:name":
            own[current] = own[current]._replace(name=value.lower())
        elif tag == "w:basedOn":
            based[current] = value
        elif tag == "w:vanish":
            own[current] = own[current]._replace(hidden=value not in OFF)
        elif tag == "w:numId":
            own[current] = own[current]._replace(list=value)
        elif tag == "w:ilvl":
            own[current] = own[current]._replace(depth=_integer(value, 0))

    if data:
        run_through(name, "styles.xml", data, start, _ignored, _ignored)
    return {id: _inherited(id, own, based) for id in own}


def _inherited(id: str, own: Mapping[str, Style], based: Mapping[str, str]) -> Style:
    """A style with the list of the nearest one that it is based on and that has a list; hidden where one of them is."""
    style = own[id]
    for _ in range(_DEEPEST_STYLE):
        style = style._replace(hidden=style.hidden or own[id].hidden)
        if not style.list:
            style = style._replace(list=own[id].list, depth=own[id].depth)
        if based.get(id, "") not in own:
            break
        id = based[id]
    return style


def _numbering(name: str, data: bytes) -> Numbering:
    """The lists of a document."""
    lists: dict[str, str] = {}
    levels: dict[str, dict[int, NumberingLevel]] = {}
    key, number, depth = "", "", 0

    def start(tag: str, attributes: Mapping[str, str]) -> None:
        nonlocal key, number, depth
        value = attributes.get("val", "")
        if tag == "w:abstractNum":
            key = attributes.get("abstractNumId", "")
        elif tag == "w:num":
            number = attributes.get("numId", "")
            key = f"own {number}"
        elif tag == "w:abstractNumId":
            lists[number] = value
        elif tag in ("w:lvl", "w:lvlOverride"):
            depth = min(_integer(attributes.get("ilvl", ""), 0), DEEPEST)
        elif tag in _LEVEL_PARTS:
            if tag == "w:startOverride" or depth not in levels.get(key, {}):
                inherited = levels.get(lists.get(number, ""), {}) if key.startswith("own ") else {}
                levels.setdefault(key, {}).setdefault(depth, inherited.get(depth, NumberingLevel()))
            levels[key][depth] = _with(levels[key][depth], tag, value)

    if data:
        run_through(name, "numbering.xml", data, start, _ignored, _ignored)
    return Numbering(lists, levels)


_LEVEL_PARTS = frozenset({"w:start", "w:startOverride", "w:numFmt", "w:lvlText"})


def _with(level: NumberingLevel, tag: str, value: str) -> NumberingLevel:
    """A level with one more of its properties."""
    if tag == "w:numFmt":
        return level._replace(format=value)
    if tag == "w:lvlText":
        return level._replace(text=value[:_LONGEST_LABEL])
    return level._replace(start=_integer(value, 1))


def _integer(digits: str, otherwise: int) -> int:
    return min(int(digits), _LARGEST_START) if digits.isascii() and digits.isdigit() and len(digits) < 9 else otherwise


def _ignored(*_: object) -> None:
    """What is not listened to."""
