"""Folders: the files of reports in a folder and the folders below it, and what of it cannot be listed."""

from __future__ import annotations

import os
from typing import NamedTuple

from xinhua_gov.documents.document import ENDINGS

OTHERS = (".doc", ".wps", ".rtf", ".odt", ".ofd", ".xls", ".xlsx", ".ppt", ".pptx")
"""How documents end that are not read: they are listed too, so that they are refused by name."""


class Listing(NamedTuple):
    """The documents of a folder, in the order of their paths, and the folders that cannot be listed with the reason."""

    paths: tuple[str, ...]
    faults: tuple[tuple[str, str], ...]


def documents_in(folder: str) -> Listing:
    """The documents in a folder and below it; hidden files and links to folders are passed over."""
    paths: list[str] = []
    faults: list[tuple[str, str]] = []

    def cannot_be_listed(error: OSError) -> None:
        why = f"cannot be listed: {error.strerror or error}"
        faults.append((str(error.filename), why))

    for place, folders, files in os.walk(folder, onerror=cannot_be_listed):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        paths += [os.path.join(place, name) for name in files if is_document(name)]
    return Listing(tuple(sorted(paths)), tuple(sorted(faults)))


def is_document(name: str) -> bool:
    """Whether the name of a file is that of a document, read or refused.

    >>> is_document("2021.DOCX"), is_document("2021.csv"), is_document(".hidden.txt")
    (True, False, False)
    """
    return name.lower().endswith((*ENDINGS, *OTHERS)) and not name.startswith((".", "~$"))
