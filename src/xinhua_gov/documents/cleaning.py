"""What is extracted from files, made plain: its look-alike characters, its invisible marks and its blanks."""

from __future__ import annotations

import re

from xinhua_gov.documents.lookalikes import BLANKS, INVISIBLE, LOOKALIKES

_CONTROLS = "".join(chr(code) for code in (*range(32), *range(127, 160)) if chr(code) not in "\t\n\v\f\r\x85")

_PLAIN = str.maketrans(
    {**LOOKALIKES, **dict.fromkeys(INVISIBLE + _CONTROLS, ""), **dict.fromkeys(BLANKS, " "), "\r": "\n"}
    | dict.fromkeys("\v\f\x85\u2028\u2029", "\n")
)

_SEVERAL = re.compile(r"[ \t]{2,}|\t")
_AROUND_LINES = re.compile(r"(?<![ \t])[ \t]*+\n[ \t\n]*+")


def cleaned(text: str) -> tuple[str, tuple[str, ...]]:
    r"""A text with its characters made plain, each paragraph a line and each line ended; and what was done to it.

    A tab stays: it parts the cells of a table, whose numbers a blank would join.

    >>> cleaned("⽣产总值\xa0\xa0271.4亿元\n\n增⻓7.1\u200b%")
    ('生产总值 271.4亿元\n增长7.1%\n', ('2 look-alike characters were exchanged for those that are meant',))
    """
    count = sum(map(LOOKALIKES.__contains__, text))
    lines = _AROUND_LINES.sub("\n", text.translate(_PLAIN)).strip(" \t\n")
    lines = _SEVERAL.sub(lambda found: "\t" if "\t" in found[0] else " ", lines)
    return lines + "\n" if lines else "", _said(count)


def _said(count: int) -> tuple[str, ...]:
    """What is to be told of so many look-alikes."""
    if not count:
        return ()
    return (
        "1 look-alike character was exchanged for the one that is meant"
        if count == 1
        else f"{count:,} look-alike characters were exchanged for those that are meant",
    )
