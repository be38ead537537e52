"""Sources: the texts that a panel is made of, one after another: files, a folder, documents, texts with their names."""

from __future__ import annotations

import os
import re
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import NamedTuple

from xinhua_gov.documents.document import ENDINGS, HasText
from xinhua_gov.documents.folders import documents_in
from xinhua_gov.documents.opening import read_document
from xinhua_gov.errors import FileError

PathLike = str | os.PathLike[str]
Part = PathLike | tuple[str, str] | HasText
"""One text: a path, a name with its text, or a document."""

Source = PathLike | Iterable[Part]
"""What a panel is made of: a folder, a file, or parts."""


LONGEST_NAME = 255
"""Bytes that the name of a file or folder may have, on every usual system."""

LONGEST_PATH = 4000
"""Bytes that a path may have, on every usual system."""

SHOWN = 20
"""Characters of a text that a message shows."""


class Piece(NamedTuple):
    """A text that is still to be read, under the name that its rows bear: either the path of its file, or itself."""

    name: str
    path: str | None = None
    text: str | None = None


def pieces(source: Source) -> Iterator[Piece]:
    """The texts of a source in its order: of a folder those of its files and of the folders in it, by name.

    The name of a file is relative to the folder, with / between folders; of a path among others it is the path itself.
    Raises FileError where a path leads nowhere, is rather a text, or is that of a folder without a report.
    """
    if isinstance(source, str | os.PathLike):
        yield from _of_path(_path(source))
        return
    if isinstance(source, HasText):
        source = (source,)
    for number, part in enumerate(source, 1):
        yield from _of_part(part, number)


def _path(place: PathLike) -> Path:
    """The path of a file or folder; a text that is given in its place is refused, and what to do is said."""
    words = os.fspath(place)
    longest = max(len(_bytes(name)) for name in re.split(r"[\\/]", words))
    if len(words.splitlines()) > 1 or longest > LONGEST_NAME or len(_bytes(words)) > LONGEST_PATH:
        advice = "give a text as (name, text), or as a Document of read_document"
        raise FileError(words.strip()[:SHOWN], f"begins a text, where the path of a file was expected; {advice}")
    return Path(place)


def _bytes(words: str) -> bytes:
    return words.encode(errors="surrogatepass")


def _of_path(path: Path) -> Iterator[Piece]:
    if not path.is_dir():
        yield Piece(path.name, str(path))
        return
    listing = documents_in(str(path))
    if listing.faults:
        raise FileError(*listing.faults[0])
    if not listing.paths:
        raise FileError(str(path), f"holds no report: no file that ends in {' or '.join(ENDINGS)}")
    for file in listing.paths:
        yield Piece(Path(file).relative_to(path).as_posix(), file)


def _of_part(part: Part, number: int) -> Iterator[Piece]:
    if isinstance(part, HasText):
        named: object = getattr(part, "name", None) or getattr(part, "path", None)
        yield Piece(f"document {number}" if named is None else str(named), text=part.text)
    elif isinstance(part, tuple):
        name, text = part
        yield Piece(name, text=text)
    else:
        path = _path(part)
        if path.is_dir():
            yield from (Piece(f"{path.as_posix()}/{piece.name}", piece.path) for piece in _of_path(path))
        else:
            yield Piece(path.as_posix(), str(path))


def read_piece(piece: Piece) -> str:
    """The text of a piece, read from its file where it is in one; raises FileError for what cannot be read."""
    if piece.text is not None:
        return piece.text
    assert piece.path is not None
    return read_document(piece.path).text
