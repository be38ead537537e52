"""XML as a stream of events, without a tree: nothing that a file nests or repeats fills the memory."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from xml.parsers import expat

from xinhua_gov.errors import DocumentError

_PREFIXES = {
    "wordprocessingml/main": "w",
    "wordprocessingml/2006/main": "w",
    "ooxml/wordprocessingml/main": "w",
    "officeDocument/2006/math": "m",
    "officeDocument/math": "m",
    "markup-compatibility/2006": "mc",
    "package/2006/relationships": "rel",
}
"""The last parts of the names of namespaces, of both editions of the standard, and how they are called here."""

MOST_TAGS = 1_000_000
"""Tags that a part may have; the running text of a report of a hundred pages has a tenth of it."""

_PIECE = 2**16

Start = Callable[[str, Mapping[str, str]], object]


class _DoctypeError(Exception):
    """A document type, which can name other files and entities, and which no part of a .docx has."""


def run_through(
    name: str, part: str, data: bytes, start: Start, end: Callable[[str], object], text: Callable[[str], object]
) -> None:
    """Tell each element of a part as it begins and ends, and each text; names are like `w:p`, those of attributes bare.

    Raises DocumentError where the part is no well-formed XML, declares a document type, or has too many tags.
    """
    if data.count(b"<") > MOST_TAGS:
        raise DocumentError(name, f"is too large: {part} within it has more than {MOST_TAGS:,} tags")
    names: dict[str, str] = {}
    parser = expat.ParserCreate(namespace_separator=" ")
    parser.buffer_text = True

    def named(full: str) -> str:
        if full not in names:
            space, _, local = full.rpartition(" ")
            prefix = next((short for last, short in _PREFIXES.items() if space.endswith(last)), "")
            names[full] = f"{prefix}:{local}" if prefix else local
        return names[full]

    def refuse(*_: object) -> None:
        raise _DoctypeError

    parser.StartElementHandler = lambda full, found: start(
        named(full), {key.rpartition(" ")[2]: value for key, value in found.items()}
    )
    parser.EndElementHandler = lambda full: end(named(full))
    parser.CharacterDataHandler = text
    parser.StartDoctypeDeclHandler = refuse
    try:
        for begin in range(0, len(data), _PIECE):
            parser.Parse(data[begin : begin + _PIECE])
        parser.Parse(b"", True)
    except _DoctypeError:
        said = f"{part} within it declares a document type, which no .docx has and which can name other files"
        raise DocumentError(name, f"is refused: {said}; save it anew as .docx") from None
    except expat.ExpatError as error:
        raise DocumentError(name, f"is damaged: {part} within it is no XML: {error}; save it anew as .docx") from None
    except (LookupError, ValueError) as error:
        raise DocumentError(name, f"is damaged: {part} within it: {error}; save it anew as .docx") from None
