"""Characters that look like others, or like nothing, and come in their place where programs extract text.

Kept apart and small, since whoever reads broken text needs it too, and wants nothing else of this room.
"""

from __future__ import annotations

from xinhua_gov.documents.tables import rows

LOOKALIKES: dict[str, str] = {row[0]: row[1] for row in rows("lookalikes.tsv")}
"""What is meant by a character that looks like it: radicals, strokes, doubles of ideographs, compatibility signs.

The key is one character; the value is one for all but signs of several letters (㎞: km)."""

INVISIBLE = (
    "\N{SOFT HYPHEN}\N{COMBINING GRAPHEME JOINER}\N{MONGOLIAN VOWEL SEPARATOR}"
    "\u200b\u200c\u200d\u200e\u200f"  # blanks and joiners of no width, marks of direction
    "\u202a\u202b\u202c\u202d\u202e\u2060\u2061\u2062\u2063\u2064\u2066\u2067\u2068\u2069"
    "\N{ZERO WIDTH NO-BREAK SPACE}" + "".join(map(chr, range(0xFE00, 0xFE10)))  # variants of the glyph before them
)
"""Characters of no width, which mean nothing within Chinese text."""

BLANKS = "\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f\u3000"
"""Blanks of other widths than that of the plain one."""
