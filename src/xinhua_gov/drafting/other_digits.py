"""Every digit of a text that is in no figure."""

from __future__ import annotations

import bisect
from collections.abc import Iterator, Sequence

from xinhua_gov.reading.mention import Mention, Place
from xinhua_gov.reading.numerals import DIGITS
from xinhua_gov.recognition.phrases import is_quotable
from xinhua_gov.vocabulary import Measure, MentionKind, NumeralKind

_KINDS = {
    MentionKind.DATE: NumeralKind.DATE,
    MentionKind.PLAN: NumeralKind.PROGRAMME,
    MentionKind.SLOGAN: NumeralKind.PROGRAMME,
    MentionKind.ORDINAL: NumeralKind.ORDINAL,
    MentionKind.LIST_NUMBER: NumeralKind.ORDINAL,
    MentionKind.ARTICLE: NumeralKind.ORDINAL,
}
"""The kinds of mention that are not simply labels."""

_WHAT = {
    Measure.RATIO: {"zh": "比例。", "en": "A ratio."},
    Measure.THRESHOLD: {"zh": "门槛数。", "en": "A threshold."},
    Measure.SPECIFICATION: {"zh": "规格。", "en": "A specification."},
}
_UNHELD = {"zh": "没有数据收录它。", "en": "No figure holds it."}


def numerals_of(text: str, mentions: Sequence[Mention], figures: Sequence[Place]) -> Iterator[dict[str, object]]:
    """The numerals of a draft: mentions that no figure holds, and digits that no mention does, each digit once."""
    starts = [mention.start for mention in mentions]
    claimed = sorted(figures)
    done = 0
    for match in DIGITS.finditer(text):
        run = match.span()
        if run[0] < done or _is_within(run, claimed):
            continue
        mention = _around(run, mentions, starts)
        place = _whole(text, run, mention, claimed, done)
        done = place[1]
        yield _numeral(text, place, mention)


def _is_within(run: Place, claimed: Sequence[Place]) -> bool:
    """Whether a run of digits lies in one of the places."""
    before = bisect.bisect_right(claimed, (run[0], 10**12)) - 1
    return before >= 0 and run[1] <= claimed[before][1]


def _around(run: Place, mentions: Sequence[Mention], starts: Sequence[int]) -> Mention | None:
    """The mention that a run of digits lies in."""
    before = bisect.bisect_right(starts, run[0]) - 1
    return mentions[before] if before >= 0 and run[1] <= mentions[before].end else None


def _whole(text: str, run: Place, mention: Mention | None, claimed: Sequence[Place], done: int) -> Place:
    """The place of a whole mention, where it can be quoted and touches nothing that is claimed; else of the run."""
    if mention is None or mention.start < done or not is_quotable(mention.text):
        return run
    after = bisect.bisect_left(claimed, (mention.start, 0))
    touches_next = after < len(claimed) and claimed[after][0] < mention.end
    touches_last = after > 0 and claimed[after - 1][1] > mention.start
    ends_within = any(m.start() < mention.end < m.end() for m in DIGITS.finditer(text, run[0], mention.end + 60))
    return run if touches_next or touches_last or ends_within else (mention.start, mention.end)


def _numeral(text: str, place: Place, mention: Mention | None) -> dict[str, object]:
    kind = NumeralKind.LABEL if mention is None else _KINDS.get(mention.kind, NumeralKind.LABEL)
    numeral: dict[str, object] = {"start": place[0], "end": place[1], "quote": text[slice(*place)], "kind": kind.value}
    what = None if mention is None or mention.measure is None else _WHAT.get(mention.measure, _UNHELD)
    return numeral | ({"note": what} if what else {})
