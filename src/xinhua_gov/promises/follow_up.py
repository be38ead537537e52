"""Following up: what the next reports say of each promise, and how sure that is."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from xinhua_gov.documents.document import HasText
from xinhua_gov.errors import SuccessionError
from xinhua_gov.promises.commitments import commitments_of
from xinhua_gov.promises.follow_up_results import Answer, FollowUp, FollowUps, LaterPassage
from xinhua_gov.promises.likeness import common_words
from xinhua_gov.promises.matching import Fit
from xinhua_gov.promises.promise import Promise
from xinhua_gov.promises.promised_numbers import Alike, Compared, compare
from xinhua_gov.promises.reading_back import told
from xinhua_gov.promises.report_texts import OpenReport, fit_together
from xinhua_gov.promises.standing import standing
from xinhua_gov.vocabulary import FoundBy, PromiseKind, PromiseStatus

STATED, POSSIBLE, SHOWN = 0.6, 0.5, 0.3
"""The scores from which a passage is taken to be about a promise, from which it may be, and from which it is shown."""

AGAIN, SURELY_AGAIN = 0.75, 0.9
"""The scores from which a passage of the next plan promises the same again, where the review is silent, and where a
passage of the review may be about it."""

TELLING = 0.3
"""The share of what tells a name from others below which only the kind of thing is the same."""

NO_NUMBER, SAME_UNIT, SAME_NUMBER, SAME_NAME = 0.8, 0.2, 0.35, 0.7
"""What is left of the score of a clause without a number of the unit that was promised, and how much of what lacks to a
full score such a number adds."""

MOST_PASSAGES = 3
"""Passages of a review that are given for a promise."""

LOOKED_BACK = 300
"""Characters before a promise in which it may be said that it is one of the deeds for the people."""

_BLANKET = re.compile(r"实事(?:项目|工程|工作|任务)?[^。；\n]{0,12}?(?:完成|落实|办结|兑现|办成|落地见效)")
_DEEDS = re.compile("实事")
_COUNTED_TOGETHER = re.compile(r"等\s?\d+")


class _Scored(NamedTuple):
    """A clause, how well it fits a promise with its number, and the number beside the one that was promised."""

    fit: Fit
    score: float
    compared: Compared | None


def follow_up(
    earlier: str | HasText,
    later: str | HasText | Sequence[str | HasText],
    *,
    check: bool = True,
    year: int | None = None,
    plan_from: int | None = None,
) -> FollowUps:
    r"""What later reports say of each promise of an earlier one of the same place.

    `later` is the next report, or several in the order of their years; each is a text or a document that has one. With
    `check` the reports must be of one place, and of years in their order, as far as they say so. `year` and `plan_from`
    are the earlier report's own year, and the offset at which its plan part begins, where its text does not tell. That
    a report is silent says nothing of what became of a promise.

    Raises SuccessionError for a report with no promises, a later one with no review, the same text twice, another
    place, or a year that is not later; TypeError and DocumentError as `commitments_of` does.

    >>> earlier = "2022年某市政府工作报告\n一、2022年重点工作\n建成青石大桥，开工建设城东水厂。"
    >>> later = "2023年某市政府工作报告\n一、2022年工作回顾\n青石大桥建成通车。\n二、2023年重点工作\n开工建设城东水厂。"
    >>> [(one.promise.object, one.status.value) for one in follow_up(earlier, later)]
    [('青石大桥', 'at_or_beyond'), ('城东水厂', 'again')]
    """
    several = [later] if isinstance(later, str) or not isinstance(later, Sequence) else list(later)
    first, *reports = [OpenReport(source) for source in (earlier, *several)]
    fit_together([first, *reports], check=check)
    promises = commitments_of(first.text, year=first.year if year is None else year, plan_from=plan_from)
    if not promises:
        raise SuccessionError("no promises were found in the earlier report: no part of it says what is planned")
    deeds = [any(_BLANKET.search(report.text, line.start, line.end) for line in report.review) for report in reports]
    return FollowUps(tuple(_followed(first, promise, list(zip(reports, deeds, strict=True))) for promise in promises))


def _followed(first: OpenReport, promise: Promise, reports: list[tuple[OpenReport, bool]]) -> FollowUp:
    is_deed = _is_deed(first, promise)
    answers = [_answer(promise, later, by_blanket=is_deed and all_done) for later, all_done in reports]
    return FollowUp(promise, tuple(answers))


def _answer(promise: Promise, later: OpenReport, *, by_blanket: bool) -> Answer:
    """What one later report says of a promise."""
    fits = later.index.fits(promise.object)
    scored = [_scored(promise, fit, later) for fit in fits if not fit.unit.in_plan]
    review = sorted((one for one in scored if one.score >= SHOWN), key=_place)
    passages = [_passage(promise, one, later) for one in review[:MOST_PASSAGES]]
    planned = next((fit for fit in fits if fit.unit.in_plan and fit.score >= AGAIN), None)
    best = passages[0].score if passages else 0.0
    if best >= STATED:
        status = standing(promise, passages[0], review[0].compared)
    elif best >= POSSIBLE and (planned is None or planned.score < SURELY_AGAIN):
        status = PromiseStatus.MENTIONED
    elif by_blanket:
        status = PromiseStatus.BLANKET
    else:
        status = PromiseStatus.NOT_MENTIONED if planned is None else PromiseStatus.AGAIN
    if planned is not None:
        passages.append(_passage(promise, _Scored(planned, planned.score, None), later))
    return Answer(later.name, later.year, status, tuple(passages))


def _place(scored: _Scored) -> tuple[float, bool, int]:
    """The order of clauses: how well they fit, then whether their number is near the one that was promised."""
    is_near = scored.compared is not None and scored.compared.near
    return -scored.score, not is_near, scored.fit.unit.start


def _is_deed(earlier: OpenReport, promise: Promise) -> bool:
    """Whether a promise stands among the deeds for the people that a report lists (民生实事)."""
    text = earlier.text
    begin = max(0, promise.start - LOOKED_BACK)
    begin = max(begin, text.rfind("\n", begin, promise.start) + 1)
    return bool(_DEEDS.search(promise.section) or _DEEDS.search(text, begin, promise.start))


def _scored(promise: Promise, fit: Fit, later: OpenReport) -> _Scored:
    """How well a clause fits a promise: a number of the same unit speaks for it, none against it."""
    if promise.kind is not PromiseKind.NUMBER:
        return _Scored(fit, fit.score, None)
    compared = compare(promise, fit.unit, later.mentions, later.text, later.last_year)
    if compared is None:
        return _Scored(fit, fit.score * NO_NUMBER, None)
    alike = SAME_NUMBER if compared.equal and compared.fits else SAME_UNIT
    is_same = compared.fits and compared.named is Alike.WHOLE and fit.score >= SHOWN
    least = SAME_NAME if is_same else 0.0
    return _Scored(fit, max(least, fit.score + alike * (1 - fit.score)), compared)


def _passage(promise: Promise, scored: _Scored, later: OpenReport) -> LaterPassage:
    unit, compared = scored.fit.unit, scored.compared
    words = later.text[unit.start : unit.end]
    fits = compared is not None and compared.fits
    return LaterPassage(
        file=later.name,
        start=unit.start,
        end=unit.end,
        text=words,
        score=scored.score,
        how=_how(scored.fit, words),
        stage=told(later.text, unit, promise.object).stage,
        in_plan=unit.in_plan,
        words=common_words(promise.object, words),
        number=compared.mention if compared is not None and fits else None,
    )


def _how(fit: Fit, words: str) -> FoundBy:
    if fit.exact:
        return FoundBy.EXACT
    if fit.score < POSSIBLE and _COUNTED_TOGETHER.search(words):
        return FoundBy.AGGREGATE
    return FoundBy.HEAD if fit.distinct < TELLING else FoundBy.VARIANT
