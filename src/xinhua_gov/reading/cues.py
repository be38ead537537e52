"""Cues: the words directly before and behind a number that say how it is meant."""

from __future__ import annotations

from xinhua_gov.reading.scanner import BLANKS
from xinhua_gov.reading.words import AFTER, BEFORE, BEFORE_STEP, NO_STEP, WHERE, Cue, lengths

_BEFORE_LENGTHS = lengths(BEFORE, -1)
_WHERE_LENGTHS = lengths(WHERE, -1)
_AFTER_LENGTHS = lengths(AFTER, 0)

PREPOSITIONS = ("为", "在")
"""The cues that say nothing of the number where a clause begins with them: for whom, or where."""

NEAR = 10
"""Characters before a rank in which the words for it are looked for."""

_BLANK = tuple(BLANKS)
_BRACKETS = {"（": "）", "(": ")"}

MAY_FOLLOW = frozenset((*_BLANK, *_BRACKETS, *_AFTER_LENGTHS))
"""What stands directly behind a number that has a cue behind it."""

LONGEST_ASIDE = 40
"""Characters of an aside in brackets between a number and the word behind it."""


def cues_before(text: str, begin: int, end: int) -> tuple[list[Cue], int]:
    """The cues directly before a number, the nearest first, and where they begin."""
    cues: list[Cue] = []
    while end > begin:
        for length in _BEFORE_LENGTHS.get(text[end - 1], ()):
            cue = BEFORE.get(text[end - length : end])
            if cue is not None and len(cue.word) == length:  # at the beginning of a text the slice is another
                break
        else:
            if text[end - 1] in BLANKS:
                end -= 1
                continue
            break
        if cue.role == "stop" or end - length < begin:
            break
        cues.append(cue)
        end -= length
    if cues and cues[-1].word in PREPOSITIONS and not text[end - 1 : end].isalnum():
        end += len(cues.pop().word)  # 为2万名学生体检
    return cues, end


def cue_after(text: str, end: int, *, lasts: bool = False) -> Cue | None:
    """The qualifier directly behind a number, or behind an aside in brackets that follows it; `lasts` of a duration."""
    character = text[end : end + 1]
    if character not in MAY_FOLLOW:
        return None
    if character in _BLANK:
        end += 1
        character = text[end : end + 1]
    if character in _BRACKETS:
        close = text.find(_BRACKETS[character], end, end + LONGEST_ASIDE)
        if close < 0:
            return None
        end = close + 1
        character = text[end : end + 1]
    for length in _AFTER_LENGTHS.get(character, ()):
        cue = AFTER.get(text[end : end + length])
        if cue is not None:
            return cue if lasts or cue.role == "qualifier" else None
    return None


def step_cue(text: str, start: int) -> Cue | None:
    """The word directly before a multiplier without a digit, or digits with one, that bounds it: 上千, 过500万."""
    start -= text[start - 1 : start] in _BLANK
    cue = BEFORE_STEP.get(text[start - 1 : start])
    return None if cue is None or text.endswith(NO_STEP, max(0, start - 4), start) else cue


def is_ranked(text: str, begin: int, end: int) -> bool:
    """Whether the words directly before say that what follows is a rank (全国第一)."""
    return any(
        end - length >= begin and text[end - length : end] in WHERE
        for length in _WHERE_LENGTHS.get(text[end - 1 : end], ())
    )


def is_among_ranks(text: str, begin: int, end: int) -> bool:
    """Whether the words before, if not directly, say so (排名全球城市第一)."""
    words = text[max(begin, end - NEAR) : end]
    return any(word in words for word in WHERE)
