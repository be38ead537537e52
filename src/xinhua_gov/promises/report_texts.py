"""The reports that promises are followed through, each read once and as far as it is asked about."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cached_property
from itertools import pairwise

from xinhua_gov.documents.document import HasText, text_of
from xinhua_gov.errors import SuccessionError
from xinhua_gov.promises.matching import Index, clauses_of
from xinhua_gov.promises.report_parts import Line, plan_and_review
from xinhua_gov.reading.mention import Mention
from xinhua_gov.reading.reader import iter_mentions
from xinhua_gov.reading.report_year import year_of
from xinhua_gov.recognition.report_place import ReportPlace, place_of

_LAST_YEAR = re.compile(r"(?:特别是|尤其是|刚刚?过去的)(?:[12]\d{3}年|过去的?一年|一年来|去年)|一年来，我们")


class OpenReport:
    """A report with what is known of it: its parts, year and place, its clauses and quantities."""

    def __init__(self, source: str | HasText) -> None:
        self.text: str = text_of(source)
        self.name: str = str(getattr(source, "name", "") or "")
        plan, review = plan_and_review(self.text)
        self.plan: tuple[Line, ...] = plan
        self.review: tuple[Line, ...] = review

    @cached_property
    def year(self) -> int | None:
        """The year of the report."""
        return year_of(self.text, name=self.name).year

    @cached_property
    def place(self) -> ReportPlace:
        """The place of the report."""
        return place_of(self.text, name=self.name, year=self.year)

    @cached_property
    def index(self) -> Index:
        """The clauses of the review and of the plan."""
        review = clauses_of(self.text, self.review, in_plan=False)
        return Index(self.text, [*review, *clauses_of(self.text, self.plan, in_plan=True)])

    @cached_property
    def mentions(self) -> list[Mention]:
        """The quantities of the report."""
        return [mention for mention in iter_mentions(self.text, year=self.year, closely=True) if mention.is_quantity]

    @cached_property
    def last_year(self) -> int | None:
        """Where the review comes to the last of several years (特别是2021年); None where it does not say so."""
        found = [
            match.start() for line in self.review for match in _LAST_YEAR.finditer(self.text, line.start, line.end)
        ]
        return found[-1] if found else None

    def __str__(self) -> str:
        return f"the report of {self.year}" if self.year else self.name or "the later report"


def fit_together(reports: Sequence[OpenReport], *, check: bool) -> None:
    """Refuse reports of which one cannot answer the other; without `check` place and year may be any."""
    if len(reports) < 2:
        raise SuccessionError("there is no later report to look into")
    for earlier, later in pairwise(reports):
        if earlier.text == later.text:
            raise SuccessionError("the two reports are the same text; expected a report and that of a later year")
        if all(line.is_heading for line in later.review):
            raise SuccessionError(f"{later} has no part that looks back, so nothing in it can be an answer")
        if check:
            _follow(earlier, later)


def _follow(earlier: OpenReport, later: OpenReport) -> None:
    """Refuse a report of no later year, or of another place, where both say what they are of."""
    first, last = earlier.place, later.place
    if first.code and last.code and first.code != last.code and first.name != last.name:
        raise SuccessionError(f"the reports are of different places: {first.name} and {last.name}")
    if earlier.year is not None and later.year is not None and later.year <= earlier.year:
        raise SuccessionError(f"{later} does not follow {earlier}: expected the earlier report first")
