"""Text of which a few bytes are damaged: read where that cannot change a number, refused by the place where it can."""

from __future__ import annotations

import codecs
import re
from typing import NamedTuple

from xinhua_gov.documents.chinese import common_share, is_chinese

DAMAGED_SHARE = 0.001
"""The share of a text's characters that may be damaged."""

FEW = 3
"""Damaged characters that any text may have."""

MOST = 1000
"""Damaged characters above which a text is not looked at any further."""

_NEAR = 2
"""Characters before and behind a damaged one that must write no number."""

_READ_ON = 24
"""Bytes behind a damaged one that tell where the next character begins."""

_BEFORE = 8
"""Characters before a damaged one that must look like Chinese: else it is known too late where the damage begins."""

_SIGN = "\N{REPLACEMENT CHARACTER}"
_NUMBER = re.compile(r"[0-9０-９.%％零〇一二两三四五六七八九十百千万亿半]")
_SHOWN = 12


class Damage(NamedTuple):
    """A text with its damaged characters as U+FFFD, how many these are, and why it cannot be trusted, if so."""

    text: str
    signs: int
    fault: str


def read_damaged(data: bytes, codec: str) -> Damage | None:
    r"""The text of bytes that are not quite of an encoding; None where they are hardly of it.

    >>> read_damaged("新建学校。".encode() + b"\xff", "utf-8")
    Damage(text='新建学校。�', signs=1, fault='')
    """
    text = data.decode(codec, "replace")
    if text.count(_SIGN) > MOST:
        return None
    if codec == "gb18030":
        text = data.decode(codec, _HANDLER)
    places = [found.start() for found in re.finditer(_SIGN, text)]
    if not is_chinese(text.replace(_SIGN, "")) or len(places) > max(FEW, len(text) // 20):
        return None
    if len(places) > max(FEW, DAMAGED_SHARE * len(text)):
        return Damage(text, len(places), f"{len(places):,} damaged characters")
    for place in places:
        near = text[max(0, place - _NEAR) : place + _NEAR + 1]
        before = [character for character in text[max(0, place - _BEFORE) : place] if character > "\x7f"]
        if _NUMBER.search(near) or (len(before) == _BEFORE and not common_share("".join(before))):
            line = text.count("\n", 0, place) + 1
            shown = " ".join(text[max(0, place - _SHOWN) : place + _SHOWN].split())
            return Damage(text, len(places), f"a damaged character by a number, in line {line:,}: {shown}")
    return Damage(text, len(places), "")


def _next_character(error: UnicodeError) -> tuple[str, int]:
    """Show a damaged byte, and go on where what follows reads as Chinese: at the next byte, or the one behind it."""
    assert isinstance(error, UnicodeDecodeError)
    begins = error.start + 1, error.start + 2
    ends = [error.object[begin : begin + _READ_ON].decode("gb18030", "ignore") for begin in begins]
    return _SIGN, begins[common_share(ends[1]) > common_share(ends[0])]


_HANDLER = "xinhua_gov.next_character"
codecs.register_error(_HANDLER, _next_character)
