"""Which section of a report a stretch of its text stands in."""

from __future__ import annotations

import bisect
from collections.abc import Iterator

from xinhua_gov.model.evidence import Span
from xinhua_gov.model.parts import Parts
from xinhua_gov.model.source import Section


class Outline:
    """A report with its sections in the order in which they begin, to find the innermost one around a stretch."""

    __slots__ = ("_around", "_sections", "_starts", "report")

    report: Parts

    def __init__(self, report: Parts) -> None:
        self.report = report
        self._sections = sorted(report.sections.records, key=lambda s: (s.evidence.start, -s.evidence.end))
        self._starts = [section.evidence.start for section in self._sections]
        self._around = list(_enclosing(self._sections))

    def section_of(self, span: Span) -> Section | None:
        """The innermost section around a stretch; None outside all."""
        place = bisect.bisect_right(self._starts, span.start) - 1
        while place >= 0 and not self._sections[place].evidence.contains(span):
            place = self._around[place]
        return self._sections[place] if place >= 0 else None


def _enclosing(sections: list[Section]) -> Iterator[int]:
    """For each section, in the order in which they begin, the place of the one around it; −1 where there is none."""
    open_: list[int] = []
    for place, section in enumerate(sections):
        while open_ and not sections[open_[-1]].evidence.contains(section.evidence):
            open_.pop()
        yield open_[-1] if open_ else -1
        open_.append(place)
