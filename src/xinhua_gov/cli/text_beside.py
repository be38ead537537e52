"""The text that a draft was made of, where its file lies beside the draft or in the current folder."""

from __future__ import annotations

import hashlib
import os
from collections.abc import Iterator
from itertools import islice
from typing import NamedTuple

from xinhua_gov.documents.folders import is_document
from xinhua_gov.documents.opening import read_document
from xinhua_gov.drafting.settling import OpenDraft, refuse_other_text
from xinhua_gov.errors import FileError
from xinhua_gov.model.source import Source

MOST_OPENED = {".txt": 50, ".pdf": 3}
"""Files of an ending that are opened to look for a text; of the other endings `MOST_OF_OTHERS`."""

MOST_OF_OTHERS = 20

LARGEST = 8 * 2**20
"""Bytes of a file that is opened; that of a report has a tenth."""

_WIDEST = 4
"""Bytes that a character takes at most."""


class TextOfDraft(NamedTuple):
    """The text that a draft was made of, and where it was found, None where it was named or is not known."""

    text: str | None
    path: str | None = None


def text_of_draft(folder: str, draft: OpenDraft, named: str | None, encoding: str | None) -> TextOfDraft:
    """The text that is named, else that of a file beside the draft, told by its SHA-256, else none.

    Raises DraftError where the text that is named is another one.
    """
    if named is not None:
        refuse_other_text(draft.parts, named)
        return TextOfDraft(named)
    source = draft.parts.source
    for path in _candidates(folder, source) if draft.questions else ():
        try:
            text = read_document(path, encoding=encoding).text
        except FileError:
            continue
        if hashlib.sha256(text.encode(errors="surrogatepass")).hexdigest() == source.sha256:
            return TextOfDraft(text, path)
    return TextOfDraft(None)


def _candidates(draft: str, source: Source) -> Iterator[str]:
    """The documents beside a draft and in the current folder, texts of a fitting length first and PDFs last."""
    folders = {os.path.realpath(folder): folder for folder in (os.curdir, os.path.join(draft, os.pardir))}
    files = [entry for folder in folders.values() for entry in _documents(folder)]
    kinds: dict[str, list[str]] = {".txt": [], "": [], ".pdf": []}
    for entry in files:
        kind = os.path.splitext(entry.name)[1].lower()
        size = entry.stat().st_size
        if size <= LARGEST and (kind != ".txt" or source.characters <= size <= _WIDEST * (source.characters + 1)):
            kinds[kind if kind in kinds else ""].append(os.path.normpath(entry.path))
    for kind, paths in kinds.items():
        yield from islice(paths, MOST_OPENED.get(kind, MOST_OF_OTHERS))


def _documents(folder: str) -> list[os.DirEntry[str]]:
    """The documents of a folder by name, none where it cannot be listed."""
    try:
        with os.scandir(folder) as entries:
            found = [entry for entry in entries if is_document(entry.name) and entry.is_file()]
    except OSError:
        return []
    return sorted(found, key=lambda entry: entry.name)
