"""Spelling: near names, what an unknown id, filter or field probably meant."""

from __future__ import annotations

from collections.abc import Iterable

MOST_COMPARED = 4000
"""Ids that a missed one is compared with; of more, only those that begin alike."""

NEAREST = 5
"""How many near ids a miss names."""


def folded(text: str) -> str:
    """The text as it is compared: letters in lower case and narrow."""
    from unicodedata import normalize

    return normalize("NFKC", text).casefold()


def nearest(id: object, ids: Iterable[str]) -> tuple[str, ...]:
    """The ids most like `id`: those that begin with it or that it begins with, then those that are spelt alike."""
    from difflib import get_close_matches

    known = list(ids)
    wanted = str(id).strip().lower()
    begun = [k for k in known if wanted and (k.startswith(wanted) or wanted.startswith(k))]
    candidates = known if len(known) <= MOST_COMPARED else [k for k in known if k[:2] == wanted[:2]][:MOST_COMPARED]
    alike = get_close_matches(wanted, candidates, n=NEAREST, cutoff=0.6)
    return tuple(dict.fromkeys(begun + alike))[:NEAREST]
