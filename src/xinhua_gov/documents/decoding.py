"""Bytes into text: which encoding they are in, told by a mark, by what they are, or by who asks."""

from __future__ import annotations

import codecs
import re
from typing import NamedTuple

from xinhua_gov.errors import DocumentError

SAMPLE = 100_000
"""Characters at the beginning of a text by which it is told whether it is Chinese, and whether it is a text."""

COMMON_SHARE = 0.25
"""The share of a text's characters beyond ASCII that must be common for it to be Chinese.

Stretches of 50 to 1,000 characters of 282 reports have 0.30 to 0.75; Japanese, Korean, traditional Chinese and Russian
that is taken for GB18030 has at most 0.10."""

CONTROL_SHARE = 0.01
"""The share of control characters above which bytes are no text."""

FEW = 8
"""Control characters that any text may have."""

REPLACED_SHARE = 0.001
"""The share of characters of a web page that may be damaged, each shown as U+FFFD."""

_COMMON = frozenset(
    "，、。业建的和发展化新全大“”设实进市工加产力区推一国动中政城人生高民成增作制务强体等会改保重持地项开行提资经创农合个施企以"
    "理年能家社目快入公平上治点基水好长济为面服省完造现深村有心用在坚机度主要育文三万代革升质级不技规程品量定管出优支安元府系科"
    "学法投善通环续标效性态金场到各事范域落是亿步方共对）（商活总路乡集源教划位稳融境；部防型五园分医我放构办更整领电本群批色立达"
    "打策收积口决做营结向外引统特运"
)
"""The 200 characters beyond ASCII that 282 reports have most often."""

_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32"),  # before UTF-16, whose mark it begins with
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
    (b"\x84\x31\x95\x33", "gb18030"),
)
_WIDER = {"gb2312": "gb18030", "gbk": "gb18030", "utf-8-sig": "utf-8"}
"""What is called by the name of a narrower set and holds characters of the wider one; a mark is taken off anyway."""

_NOT_OF_TEXT = frozenset({"idna", "punycode", "undefined", "unicode_escape", "raw_unicode_escape"})
_CONTROL = re.compile(r"[\0-\x08\x0e-\x1a\x1c-\x1f]")


class Decoded(NamedTuple):
    """A text, the name of its encoding, and what is to be told about that."""

    text: str
    encoding: str
    notes: tuple[str, ...] = ()


def decoded(name: str, data: bytes, encoding: str | None = None) -> Decoded:
    """The text of some bytes: of the encoding that is named, else of its mark, else UTF-8, else GB18030 if Chinese.

    `name` is what an error calls the bytes. Raises DocumentError where they are none of these, or no text.

    >>> decoded("a.txt", "粮食产量12万吨。".encode("gb18030")).encoding
    'gb18030'
    """
    found = _decoded(name, data, encoding)
    sample = found.text[:SAMPLE]
    if "\0" in found.text:
        advice = "if it is UTF-16 without a mark, name its encoding: utf-16-le or utf-16-be"
        raise DocumentError(name, f"is no text: it has a NUL at character {found.text.index(chr(0)):,}; {advice}")
    if len(_CONTROL.findall(sample)) > max(FEW, CONTROL_SHARE * len(sample)):
        raise DocumentError(name, "is no text: it is full of control characters; expected .txt, HTML, .docx or PDF")
    return found


def decoded_page(data: bytes, declared: str | None, encoding: str | None, name: str) -> Decoded:
    """The text of a web page, which may declare its encoding, and in which a few characters may be damaged.

    A page that is UTF-8 is read so whatever it declares: it was saved anew, and other encodings hardly ever look so.
    """
    likely = _codec(declared or "") or "gb18030"
    try:
        return _decoded(name, data, encoding, likely)
    except DocumentError:
        if encoding is not None:
            raise
        for codec in dict.fromkeys((likely, "utf-8", "gb18030")):
            text = data.decode(codec, "replace")
            count = text.count("\N{REPLACEMENT CHARACTER}")
            if count <= REPLACED_SHARE * len(text):
                return Decoded(text, codec, (f"damaged characters, each shown as U+FFFD: {count:,}",))
        raise


def _decoded(name: str, data: bytes, encoding: str | None, likely: str = "gb18030") -> Decoded:
    """The text of some bytes, any text; `likely` is tried where they are no UTF-8."""
    if encoding is not None:
        codec = _codec(encoding)
        if codec is None:
            advice = "such as utf-8, gb18030, big5, utf-16"
            raise DocumentError(name, f"cannot be read as {encoding!r}: no encoding of text has this name; {advice}")
        return Decoded(_strictly(name, data, codec), codec)
    for mark, codec in _MARKS:
        if data.startswith(mark):
            return Decoded(_strictly(name, data, codec), codec)
    try:
        return Decoded(data.decode(), "utf-8")
    except UnicodeDecodeError as error:
        refused = f"not UTF-8: byte 0x{data[error.start]:02x} at offset {error.start}"
    try:
        text = data.decode(likely)
    except UnicodeError:
        text = ""
    if likely == "gb18030" and not is_chinese(text):
        raise DocumentError(name, f"{refused}, and no Chinese in GB18030; name its encoding, such as big5")
    if not text:
        raise DocumentError(name, f"{refused}, and not {likely}; name its encoding, such as gb18030")
    return Decoded(text, likely, (f"read as {likely}: it is not UTF-8",))


def is_chinese(text: str) -> bool:
    """Whether the characters that a text has beyond ASCII are those that Chinese has most often."""
    wide = [character for character in text[:SAMPLE] if character > "\x7f"]
    return bool(wide) and sum(map(_COMMON.__contains__, wide)) >= COMMON_SHARE * len(wide)


def _codec(encoding: str) -> str | None:
    """The plain name of an encoding of text, None where there is none of the name."""
    try:
        codec = codecs.lookup(encoding)
        "".encode(codec.name)  # refuses what makes bytes of bytes
    except (LookupError, ValueError):
        return None
    return None if codec.name in _NOT_OF_TEXT else _WIDER.get(codec.name, codec.name)


def _strictly(name: str, data: bytes, codec: str) -> str:
    """The text of bytes of a known encoding, without its mark."""
    try:
        return data.decode(codec).removeprefix("\N{ZERO WIDTH NO-BREAK SPACE}")
    except UnicodeDecodeError as error:
        said = f"byte 0x{error.object[error.start]:02x} at offset {error.start}"
        raise DocumentError(name, f"not {codec.upper()}: {said}; name another encoding, such as gb18030") from None
    except UnicodeError as error:
        raise DocumentError(name, f"not {codec.upper()}: {error}") from None
