"""The parts of a .docx, which is a zip archive: read within limits, whatever the archive claims."""

from __future__ import annotations

import struct
import zipfile
import zlib
from io import BytesIO

from xinhua_gov.errors import DocumentError

LARGEST_PART = 32 * 2**20
"""Bytes that one part may have when it is unpacked; the running text of a report has a tenth of one million."""

LARGEST_DIRECTORY = 2**20
"""Bytes of the list of parts; that of a .docx with a hundred pictures has ten thousand."""

_END = b"PK\x05\x06"
_LOCATOR = b"PK\x06\x07"
"""Begins what says that the list of parts is told by a wider record, 76 bytes before the end."""

_END_SIZE = 22
_LONGEST_COMMENT = 0xFFFF
_ENCRYPTED = 1


class Archive:
    """A zip archive in memory, of which parts are read by name.

    Raises DocumentError where it is damaged or protected, or where it would take more than the limits.
    """

    def __init__(self, name: str, data: bytes) -> None:
        self._name = name
        _check_directory(name, data)
        try:
            self._archive = zipfile.ZipFile(BytesIO(data))
            parts = self._archive.infolist()
        except (zipfile.BadZipFile, ValueError, OSError, NotImplementedError, struct.error) as error:
            raise _damaged(name, error) from None
        self._parts = {part.filename.replace("\\", "/").lstrip("/"): part for part in parts}

    def names(self) -> frozenset[str]:
        """The names of the parts."""
        return frozenset(self._parts)

    def read(self, part: str) -> bytes:
        """The bytes of a part, none where it is not there."""
        info = self._parts.get(part)
        if info is None:
            return b""
        if info.flag_bits & _ENCRYPTED:
            raise DocumentError(self._name, "a password protects it: open it, take the password off, save it as .docx")
        if info.file_size > LARGEST_PART:
            said = f"{part} within it would have {info.file_size:,} bytes"
            raise DocumentError(self._name, f"is too large: {said}, and at most {LARGEST_PART:,} are read")
        if info.compress_type not in (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED):
            raise DocumentError(self._name, f"{part} within it is packed in an uncommon way: save it anew as .docx")
        try:
            with self._archive.open(info) as file:
                return file.read(LARGEST_PART)
        except (zipfile.BadZipFile, zlib.error, EOFError, OSError, ValueError, RuntimeError, struct.error) as error:
            raise _damaged(self._name, error) from None


def names_within(name: str, data: bytes) -> frozenset[str]:
    """The names of the parts of a zip archive; raises DocumentError as Archive does."""
    return Archive(name, data).names()


def _check_directory(name: str, data: bytes) -> None:
    """Refuse an archive whose list of parts would fill the memory, before the list is made."""
    begin = data.rfind(_END, max(0, len(data) - _END_SIZE - _LONGEST_COMMENT), len(data) - _END_SIZE + len(_END))
    if begin < 0:
        raise _damaged(name, "its end is missing")
    size = int.from_bytes(data[begin + 12 : begin + 16], "little")
    if data[max(0, begin - 20) : begin].startswith(_LOCATOR):
        size = int.from_bytes(data[max(0, begin - 36) : max(0, begin - 28)], "little")
    if size > LARGEST_DIRECTORY:
        raise DocumentError(name, f"is too large: its list of parts has {size:,} bytes, at most {LARGEST_DIRECTORY:,}")


def _damaged(name: str, error: object) -> DocumentError:
    return DocumentError(
        name, f"begins as a .docx does, and is damaged or not whole: {error}; fetch it again, or save it anew as .docx"
    )
