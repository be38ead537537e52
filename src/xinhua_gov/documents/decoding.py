"""Bytes into text: which encoding they are in, told by a mark, by what they are, or by who asks."""

from __future__ import annotations

import codecs
import re
from collections.abc import Iterable
from typing import NamedTuple

from xinhua_gov.documents.chinese import COMMON_SHARE, SAMPLE, common_share, is_chinese
from xinhua_gov.documents.damage import read_damaged
from xinhua_gov.errors import DocumentError

CONTROL_SHARE = 0.01
"""The share of control characters above which bytes are no text."""

FEW = 8
"""Control characters that any text may have."""

PLAIN_SHARE = 0.9
"""The share of plain ASCII characters from which bytes with NULs may be a text in one of the wide encodings."""

SEVERAL = 2**20
"""Bytes at the beginning that are looked through for lines in two encodings."""

OF_EACH = 2
"""Lines that must be in each of two encodings: one alone may be damaged."""

LIKELY_SHARE = 0.5
"""The share of common characters, against that in the encoding that would be told, from which a named one is taken."""

GLANCE = 5000
"""Characters at the beginning of a text that mostly tell that it is Chinese."""

_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32"),  # before UTF-16, whose mark it begins with
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
    (b"\x84\x31\x95\x33", "gb18030"),
)
_WIDE = ("utf-32-le", "utf-32-be", "utf-16-le", "utf-16-be")
_NARROW = ("gb18030", "big5hkscs")
_CALLED = {"big5hkscs": "big5"}
_LOOKED_AT = 4096
"""Bytes at the beginning that tell a wide encoding; a multiple of the width of its characters."""

_WIDER = {"gb2312": "gb18030", "gbk": "gb18030", "utf-8-sig": "utf-8"}
"""What is called by the name of a narrower set and holds characters of the wider one; a mark is taken off anyway."""

_NOT_OF_TEXT = frozenset({"idna", "punycode", "undefined", "unicode-escape", "raw-unicode-escape"})
_CONTROL = re.compile(r"[\0-\x08\x0e-\x1a\x1c-\x1f]")
_ADVICE = "name its encoding (--encoding, in Python encoding=), such as big5 or shift_jis"
_FETCH = "fetch it again"
_EXPECTED = "expected .txt, HTML, .docx or PDF"


class Decoded(NamedTuple):
    """A text, the name of its encoding, and what is to be told about that."""

    text: str
    encoding: str
    notes: tuple[str, ...] = ()


def decoded(name: str, data: bytes, encoding: str | None = None, declared: str | None = None) -> Decoded:
    """The text of some bytes: of the encoding that is named, else of its mark, else UTF-8, else what it is Chinese in.

    `name` is what an error calls the bytes, `declared` the encoding that a web page says it is in: one that is UTF-8 is
    read so whatever it declares, for it was saved anew, and other encodings hardly ever look so. A few damaged
    characters are shown as U+FFFD where they are by no number. Raises DocumentError for what is none of these, for a
    text that was read in a wrong encoding and saved so, and for bytes that are no text.

    >>> decoded("a.txt", "粮食产量12万吨。".encode("gb18030")).encoding
    'gb18030'
    """
    found = _told(name, data, declared) if encoding is None else _named(name, data, encoding)
    sample = found.text[:SAMPLE]
    if "\0" in found.text:
        raise DocumentError(name, f"is no text: it has a NUL at character {found.text.index(chr(0)):,}; {_EXPECTED}")
    if len(_CONTROL.findall(sample)) > max(FEW, CONTROL_SHARE * len(sample)):
        raise DocumentError(name, f"is no text: it is full of control characters; {_EXPECTED}")
    return found


def wide_encoding(data: bytes) -> str | None:
    """The encoding of two or four bytes a character that a text without a mark is in, None where it is in none.

    >>> wide_encoding("增长7%".encode("utf-16-be")), wide_encoding("增长7%".encode())
    ('utf-16-be', None)
    """
    if b"\0" not in data[:_LOOKED_AT]:
        return None
    for codec in _WIDE:
        sample = data[:_LOOKED_AT].decode(codec, "replace")
        plain = sum("\t" <= character <= "~" for character in sample)
        if "\0" not in sample and (is_chinese(sample) or plain >= PLAIN_SHARE * len(sample)):
            return codec
    return None


def _named(name: str, data: bytes, encoding: str) -> Decoded:
    """The text in the encoding that somebody names; what is known better is told."""
    codec = _codec(encoding)
    if codec is None:
        advice = "such as utf-8, gb18030, big5, utf-16"
        raise DocumentError(name, f"cannot be read as {encoding!r}: no encoding of text has this name; {advice}")
    try:
        text = _strictly(data, codec)
    except UnicodeError as error:
        raise DocumentError(name, f"{_not(codec, error)}; {_better(data)}") from None
    known = None if text.isascii() else _guessed(data)
    if known is None or common_share(text) >= LIKELY_SHARE * common_share(known.text):
        return Decoded(text, codec)
    raise DocumentError(name, f"does not look like Chinese as {codec}; {_better(data)}")


def _better(data: bytes) -> str:
    known = _guessed(data)
    return f"it is {known.encoding}: name that, or none" if known else "name another encoding, such as gb18030"


def _told(name: str, data: bytes, declared: str | None) -> Decoded:
    """The text of bytes whose encoding nobody names."""
    for mark, codec in _MARKS:
        if data.startswith(mark):
            try:
                return Decoded(_strictly(data, codec), codec)
            except UnicodeError as error:
                return _damaged(name, data, (codec,), _not(codec, error))
    likely = _codec(declared or "")
    found = _guessed(data, likely)
    if found is not None:
        fault = _garbled(found.text) or (_in_several(data) if found.encoding == "gb18030" else "")
        if fault:
            raise DocumentError(name, fault)
        return found
    try:
        data.decode()
    except UnicodeDecodeError as error:
        said = f"{_not('utf-8', error)}, and no Chinese in GB18030 or Big5"
    return _damaged(name, data, dict.fromkeys((*((likely,) if likely else ()), "utf-8", *_NARROW)), said)


def _guessed(data: bytes, likely: str | None = None) -> Decoded | None:
    """The text of whole bytes as what they can be: UTF-8, or that in which they are most like Chinese, or `likely`."""
    wide = wide_encoding(data)
    texts: dict[str, str] = {}
    for codec in dict.fromkeys((wide, "utf-8", *_NARROW, likely, "utf-16-le", "utf-16-be")):
        try:
            text = "" if codec is None else _strictly(data, codec)
        except UnicodeError:
            continue
        if codec is not None and codec in (wide, "utf-8"):
            return Decoded(text, codec, () if codec == "utf-8" else (f"read as {codec}: it has no mark",))
        if text and codec is not None:
            texts[codec] = text
    best = max(texts, key=lambda codec: common_share(texts[codec]), default="")
    if not best or common_share(texts[best]) < COMMON_SHARE:
        best = likely if likely in texts and likely != "gb18030" else ""
    called = _CALLED.get(best, best)
    return Decoded(texts[best], called, (f"read as {called}: it is not UTF-8",)) if best else None


def _damaged(name: str, data: bytes, likely: Iterable[str], said: str) -> Decoded:
    """The text of bytes of which a few are damaged; raises DocumentError, with what is said, for more than that."""
    fault = _in_several(data)
    for codec in () if fault else likely:
        damage = read_damaged(data, codec)
        if damage is not None and not damage.fault:
            called = _CALLED.get(codec, codec)
            return Decoded(damage.text, called, (f"damaged characters, each shown as U+FFFD: {damage.signs:,}",))
        if damage is not None and not fault:
            fault = f"is {codec} with {damage.fault}; {_FETCH}, or mend it there"
    raise DocumentError(name, fault or f"{said}; {_ADVICE}")


def _in_several(data: bytes) -> str:
    """What is to be told of a text whose lines are in two encodings, nothing where they are not."""
    kinds: dict[str, list[int]] = {}
    head = data if len(data) <= SEVERAL else data[:SEVERAL].rpartition(b"\n")[0]
    for number, line in enumerate(head.split(b"\n"), 1):
        codec = None if line.isascii() else _encoding_of_line(line)
        if codec is not None:
            kinds.setdefault(codec, []).append(number)
    long = {codec: lines for codec, lines in kinds.items() if len(lines) >= OF_EACH}
    said = " and ".join(f"line {lines[0]:,} is in {codec}" for codec, lines in long.items())
    return f"has lines in two encodings: {said}; save it anew in one of them" if len(long) > 1 else ""


def _encoding_of_line(line: bytes) -> str | None:
    """The encoding of a line of Chinese, of the two that are most in use; None where it is in neither."""
    for codec in ("utf-8", "gb18030"):
        try:
            if is_chinese(line.decode(codec)):
                return codec
        except UnicodeError:
            continue
    return None


def _garbled(text: str) -> str:
    """What is to be told of a text that was read in a wrong encoding and saved so, nothing of any other."""
    if text.isascii() or is_chinese(text[:GLANCE]) or is_chinese(text):
        return ""
    sample = text[:SAMPLE]
    for wrong, right in (("gb18030", "utf-8"), ("cp1252", "utf-8"), ("latin-1", "utf-8"), ("latin-1", "gb18030")):
        meant = sample.encode(wrong, "ignore").decode(right, "ignore")
        if len(meant) > len(sample) / 4 and is_chinese(meant):
            return f"is garbled: it is {right} that was read as {wrong} and saved so; {_FETCH}"
    return ""


def _codec(encoding: str) -> str | None:
    """The plain name of an encoding of text, None where there is none of the name."""
    try:
        codec = codecs.lookup(encoding)
        "".encode(codec.name)  # refuses what makes bytes of bytes
    except (LookupError, ValueError):
        return None
    plain = _WIDER.get(codec.name, codec.name)
    return None if plain.replace("_", "-") in _NOT_OF_TEXT else plain


def _strictly(data: bytes, codec: str) -> str:
    """The text of bytes of a known encoding, without its mark."""
    return data.decode(codec).removeprefix("\N{ZERO WIDTH NO-BREAK SPACE}")


def _not(codec: str, error: UnicodeError) -> str:
    """That bytes are not of an encoding, and where."""
    if not isinstance(error, UnicodeDecodeError):
        return f"not {codec.upper()}: {error}"
    return f"not {codec.upper()}: byte 0x{error.object[error.start]:02x} at offset {error.start}"
