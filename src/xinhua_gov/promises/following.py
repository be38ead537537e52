"""Following: what the next reports say of each promise, and how sure that is."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cached_property
from typing import Protocol

from xinhua_gov.errors import SuccessionError
from xinhua_gov.promises.commitments import commitments_of
from xinhua_gov.promises.followups import Answer, FollowUp, FollowUps, LaterPassage
from xinhua_gov.promises.matching import Fit, Index, common_words, units_of
from xinhua_gov.promises.numbers import Compared, compare
from xinhua_gov.promises.parts import plan_and_review
from xinhua_gov.promises.promise import Promise
from xinhua_gov.promises.reading_back import told
from xinhua_gov.reading.mention import Mention
from xinhua_gov.reading.reader import iter_mentions
from xinhua_gov.recognition.dating import year_of
from xinhua_gov.recognition.placing import ReportPlace, place_of
from xinhua_gov.vocabulary import MatchedHow, PromisedStage, PromiseKind, PromiseStatus

STATED = 0.68
"""The score from which a passage is taken to be about a promise."""

POSSIBLE = 0.5
"""The score from which a passage may be about a promise."""

AGAIN = 0.75
"""The score from which a passage of the next plan promises the same again."""

SURELY_AGAIN = 0.9
"""The score from which that counts more than a passage of the review that may be about the promise."""

SHOWN = 0.3
"""The score from which a passage is shown at all."""

MOST_PASSAGES = 3
"""Passages of a review that are given for a promise."""

_BLANKET = re.compile(r"实事(?:项目|工程|工作|任务)?[^。；\n]{0,12}?(?:完成|落实|办结|兑现|办成|落地见效)")
_OF_DEEDS = re.compile("实事")
_DONE = frozenset(
    {
        PromisedStage.COMPLETE,
        PromisedStage.USE,
        PromisedStage.REACH,
        PromisedStage.HOLD,
        PromisedStage.INTRODUCE,
        PromisedStage.APPLY,
    }
)
"""The stages which say of what is no works that it was done."""


class HasText(Protocol):
    """What has the text of a report, such as a document that was read."""

    @property
    def text(self) -> str:
        """The text that every offset refers to."""


class _Later:
    """A later report, read as far as it is asked about."""

    def __init__(self, text: str, name: str) -> None:
        self.text = text
        self.name = name
        self.plan, self.review = plan_and_review(text)

    @cached_property
    def year(self) -> int | None:
        return year_of(self.text, name=self.name).year

    @cached_property
    def place(self) -> ReportPlace:
        return place_of(self.text, name=self.name, year=self.year)

    @cached_property
    def index(self) -> Index:
        review = units_of(self.text, self.review, in_plan=False)
        return Index([*review, *units_of(self.text, self.plan, in_plan=True)])

    @cached_property
    def mentions(self) -> list[Mention]:
        return [mention for mention in iter_mentions(self.text, year=self.year) if mention.is_quantity]

    @cached_property
    def says_all_deeds_done(self) -> bool:
        return any(_BLANKET.search(self.text, line.start, line.end) for line in self.review)


def follow_up(
    earlier: str | HasText, later: str | HasText | Sequence[str | HasText], *, check: bool = True
) -> FollowUps:
    """What later reports say of each promise of an earlier one of the same place.

    `later` is the next report, or several in the order of their years. With `check` the reports must be of one place
    and of years that follow each other, as far as they say so. That a report is silent says nothing of the promise.

    Raises SuccessionError for a report with no promises, a later one without a review, the same text twice, another
    place, or a year that does not follow.

    >>> earlier = "2022年某市政府工作报告\\n一、2022年重点工作\\n建成青石大桥，开工建设城东水厂。"
    >>> later = "2023年某市政府工作报告\\n一、2022年工作回顾\\n青石大桥建成通车。\\n二、2023年重点工作\\n开工建设城东水厂。"
    >>> [(one.promise.object, one.status.value) for one in follow_up(earlier, later)]
    [('青石大桥', 'at_or_beyond'), ('城东水厂', 'again')]
    """
    first = _opened(earlier)
    several = [later] if isinstance(later, str) or hasattr(later, "text") else list(later)
    reports = [_opened(one) for one in several]
    _fit_together([first, *reports], check=check)
    promises = commitments_of(first.text)
    if not promises:
        raise SuccessionError("no promises were found in the earlier report: it has no part that says what is planned")
    answers = [[_answer(first, promise, report) for report in reports] for promise in promises]
    return FollowUps(tuple(FollowUp(promise, tuple(a)) for promise, a in zip(promises, answers, strict=True)))


def _opened(source: str | HasText) -> _Later:
    return _Later(source if isinstance(source, str) else source.text, str(getattr(source, "name", "")))


def _fit_together(reports: list[_Later], *, check: bool) -> None:
    """Refuse reports of which one cannot answer the other."""
    if len(reports) < 2:
        raise SuccessionError("there is no later report to look into")
    for earlier, later in zip(reports, reports[1:], strict=False):
        if earlier.text == later.text:
            raise SuccessionError("the two reports are the same text; expected one and the report of a later year")
        if not later.review:
            raise SuccessionError(f"{_named(later)} has no part that looks back, so nothing in it can be an answer")
        if not check:
            continue
        if None not in (earlier.year, later.year) and later.year <= earlier.year:  # type: ignore[operator]
            advice = "expected the earlier report first"
            raise SuccessionError(f"{_named(later)} does not follow {_named(earlier)}; {advice}")
        if earlier.place.code and later.place.code and earlier.place.code != later.place.code:
            same = earlier.place.name and earlier.place.name == later.place.name
            if not same:
                names = f"{earlier.place.name} and {later.place.name}"
                raise SuccessionError(f"the reports are of different places: {names}")


def _named(report: _Later) -> str:
    return f"the report of {report.year}" if report.year else report.name or "the later report"


def _answer(earlier: _Later, promise: Promise, later: _Later) -> Answer:
    """What one later report says of a promise."""
    fits = later.index.fits(promise.object)
    review = [(fit, *_scored(promise, fit, later)) for fit in fits if not fit.unit.in_plan]
    review = sorted((one for one in review if one[1] >= SHOWN), key=lambda one: (-one[1], one[0].unit.start))
    passages = [_passage(promise, fit, score, compared, later) for fit, score, compared in review[:MOST_PASSAGES]]
    planned = next((fit for fit in fits if fit.unit.in_plan and fit.score >= AGAIN), None)
    best = passages[0] if passages else None
    status = PromiseStatus.NOT_MENTIONED
    if best is not None and best.score >= STATED:
        status = _judged(promise, best, review[0][2])
    elif planned is not None and planned.score >= SURELY_AGAIN:
        status = PromiseStatus.AGAIN
    elif best is not None and best.score >= POSSIBLE:
        status = PromiseStatus.MENTIONED
    elif later.says_all_deeds_done and _is_deed(earlier, promise):
        status = PromiseStatus.BLANKET
    elif planned is not None:
        status = PromiseStatus.AGAIN
    if planned is not None:
        passages.append(_passage(promise, planned, planned.score, None, later))
    return Answer(later.name, later.year, status, tuple(passages))


def _is_deed(earlier: _Later, promise: Promise) -> bool:
    """Whether a promise stands among the deeds for the people that a report lists (民生实事)."""
    begin = earlier.text.rfind("\n", 0, promise.start) + 1
    return bool(_OF_DEEDS.search(promise.section) or _OF_DEEDS.search(earlier.text, begin, promise.start))


def _scored(promise: Promise, fit: Fit, later: _Later) -> tuple[float, Compared | None]:
    """How well a clause fits a promise, with its number: one of the same unit speaks for it, none against it."""
    if promise.kind is not PromiseKind.NUMBER:
        return fit.score, None
    compared = compare(promise, fit.unit, later.mentions, later.text)
    if compared is None:
        return fit.score * NO_NUMBER, None
    return min(1.0, fit.score + SAME_UNIT * (1 - fit.score)), compared


NO_NUMBER = 0.8
"""What is left of the score of a clause that gives no number of the unit that was promised."""

SAME_UNIT = 0.2
"""How much of what lacks to a full score a number of the same unit adds."""


def _passage(
    promise: Promise, fit: Fit, score: float, compared: Compared | None, later: _Later
) -> LaterPassage:
    unit = fit.unit
    words = later.text[unit.start : unit.end]
    number = compared.mention.value if compared is not None and compared.fits else None
    return LaterPassage(
        file=later.name,
        start=unit.start,
        end=unit.end,
        text=words,
        score=score,
        how=_how(promise, fit, words),
        stage=told(later.text, unit, promise.object).stage,
        in_plan=unit.in_plan,
        words=common_words(promise.object, words),
        number=number,
        unit="" if compared is None else compared.mention.unit,
    )


_COUNTED_TOGETHER = re.compile(r"等\s?\d+")


def _how(promise: Promise, fit: Fit, words: str) -> MatchedHow:
    if fit.exact:
        return MatchedHow.EXACT
    if fit.score < POSSIBLE and _COUNTED_TOGETHER.search(words):
        return MatchedHow.AGGREGATE
    return MatchedHow.HEAD if fit.distinct < TELLING else MatchedHow.VARIANT


TELLING = 0.3
"""The share of what tells a name from others below which only the kind of thing is the same."""


def _lags(promised: PromisedStage, told_: PromisedStage | None) -> bool:
    """Whether as many as were promised to be complete are only begun: 改造443个, then 改造开工452个."""
    if promised.order is None or told_ is None or told_.order is None:
        return False
    return promised.order >= (PromisedStage.COMPLETE.order or 0) and told_.order < (PromisedStage.STRUCTURE.order or 0)


def _judged(promise: Promise, passage: LaterPassage, compared: Compared | None) -> PromiseStatus:
    """Whether what a passage tells is at or beyond what was promised, or short of it; mentioned where that is open."""
    if promise.kind is PromiseKind.NUMBER and promise.number is not None:
        if compared is None or compared.reached is None or (compared.mixed and passage.stage not in _DONE):
            return PromiseStatus.MENTIONED
        if compared.reached and _lags(promise.stage, passage.stage):
            return PromiseStatus.MENTIONED
        return PromiseStatus.AT_OR_BEYOND if compared.reached else PromiseStatus.SHORT
    stage = passage.stage
    if stage is None:
        return PromiseStatus.MENTIONED
    if promise.stage.order is None:
        return PromiseStatus.AT_OR_BEYOND if stage in _DONE else PromiseStatus.MENTIONED
    if stage.order is None:
        done = stage is not PromisedStage.APPLY and promise.stage.order <= PromisedStage.ADVANCE.order
        return PromiseStatus.AT_OR_BEYOND if done else PromiseStatus.MENTIONED
    wanted = min(promise.stage.order, 1) if promise.stage is PromisedStage.ADVANCE else promise.stage.order
    return PromiseStatus.AT_OR_BEYOND if stage.order >= wanted else PromiseStatus.SHORT


