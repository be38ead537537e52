"""Spelling: near names, what an unknown id, filter or field probably meant; a word by what a person calls it."""

from __future__ import annotations

import re
from collections.abc import Iterable

TYPE_CHECKING = False
if TYPE_CHECKING:
    from xinhua_gov.vocabulary import Word

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


def word_called(written: str, words: Iterable[Word]) -> Word | None:
    """The word of a closed list that a person names: by its code, its label in either language, or a part of the label.

    A part is what stands before a bracket or a colon, one of several wordings, or how a Chinese label begins; it must
    be of one word alone.

    >>> from xinhua_gov.vocabulary import Measure, Qualifier
    >>> word_called("增长倍数", Measure), word_called("超过", Qualifier), word_called("", Measure)
    (<Measure.GROWTH_MULTIPLE: 'growth_multiple'>, <Qualifier.OVER: 'over'>, None)
    """
    wanted, known = folded(written.strip()), list(words)
    for names in (_whole_names, _before_brackets, _wordings, _beginnings):
        found = [word for word in known if wanted in map(folded, names(word))]
        if found:
            return found[0] if len(found) == 1 and wanted else None
    return None


def _whole_names(word: Word) -> tuple[str, ...]:
    return word.value, word.zh, word.en


def _before_brackets(word: Word) -> tuple[str, ...]:
    return tuple(re.split(r"[（(:：]", label)[0].strip() for label in (word.zh, word.en))


def _beginnings(word: Word) -> tuple[str, ...]:
    return tuple(word.zh[:length] for length in range(2, len(word.zh)))


def _wordings(word: Word) -> tuple[str, ...]:
    return tuple(part.strip() for label in (word.zh, word.en) for part in re.split(r"[、,（）()]", label))
