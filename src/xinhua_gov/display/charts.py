"""Charts: `chart` draws what can be drawn as a `Chart`, which can be shown and saved."""

from __future__ import annotations

import os
from collections.abc import Iterable
from dataclasses import dataclass

from xinhua_gov.auditing.audit import Audit, Misplaced
from xinhua_gov.display.bars import bars_of
from xinhua_gov.display.bullets import bullets_of
from xinhua_gov.display.panel_charts import chart_of_panel
from xinhua_gov.display.promise_table import stories_of
from xinhua_gov.display.strips import Strip, strips_of, strips_of_mentions
from xinhua_gov.display.timeline import timeline_of
from xinhua_gov.judging.scorecard import Scorecard
from xinhua_gov.model.catalogue import Catalogue
from xinhua_gov.model.evidence import Span
from xinhua_gov.model.indicator import Indicator
from xinhua_gov.model.project import Project
from xinhua_gov.model.report import Report
from xinhua_gov.panels.beside import bundled_scorecard
from xinhua_gov.panels.panel import Panel
from xinhua_gov.promises.follow_up_results import FollowUps
from xinhua_gov.reading.mention import Mentions
from xinhua_gov.storage.files import put_file
from xinhua_gov.vocabulary import Language, check_language, spoken

Drawable = (
    Report
    | Scorecard
    | Indicator
    | Audit
    | Mentions
    | Panel
    | FollowUps
    | Project
    | Catalogue[Project]
    | Iterable[Project]
)
"""What can be drawn."""


@dataclass(frozen=True, slots=True)
class Chart:
    """A chart as SVG. A notebook shows it in the colours of its own theme.

    `svg` is a complete SVG document.
    """

    title: str
    svg: str

    def save(self, path: str | os.PathLike[str], *, overwrite: bool = False) -> None:
        """Write the chart to a file, whole or not at all; a file that is there already is kept unless `overwrite`.

        Raises FileError where it may not, or cannot, be written.
        """
        put_file(path, self.svg.encode(), overwrite=overwrite)

    def __repr__(self) -> str:
        return f"<Chart: {self.title}>"

    def _repr_svg_(self) -> str:
        return self.svg

    def _repr_html_(self) -> str:
        return f'<div style="overflow-x:auto">{self.svg}</div>'


def chart(of: Drawable, *, language: Language = "en", concept: str = "gdp", place: str | None = None) -> Chart:
    """The chart of a scorecard, of a report's (by the bundled outcomes), of an indicator, of projects, or of a text.

    A scorecard is drawn as bullets: the target beside those of the places above, the result with what its print allows,
    and the result before. An
    indicator's figures are bars, both readings of a 增长N倍 side by side. Projects are rows on a time line. Of an audit
    and of mentions it is shown where in the text they stand, of followed promises what each later report says. Of a
    panel one `concept` is drawn: with a `place`, a name or code, its targets beside its results over the years, else
    how the targets of all places are spread. Raises TypeError for anything else, UnknownFieldError for a concept or
    language that does not exist.

    >>> from xinhua_gov import load
    >>> chart(load().indicators["gdp"])
    <Chart: gross domestic product (GDP)>
    """
    check_language(language)
    if isinstance(of, Report):
        return Chart(*bullets_of(bundled_scorecard(of), language))
    if isinstance(of, Scorecard):
        return Chart(*bullets_of(of, language))
    if isinstance(of, Indicator):
        return Chart(*bars_of(of, language))
    if isinstance(of, Audit):
        return Chart(*strips_of(*_findings(of, language), language))
    if isinstance(of, Mentions):
        return Chart(*strips_of_mentions(of, language))
    if isinstance(of, FollowUps):
        return Chart(*stories_of(of, language))
    if isinstance(of, Panel):
        return Chart(*chart_of_panel(of, concept, place, language))
    return Chart(*timeline_of(_projects(of), language))


def _findings(audit: Audit, language: Language) -> tuple[str, list[Strip]]:
    """A title that sums an audit up, and a strip for each kind of finding."""
    digits, share = audit.digits - len(audit.unclaimed) - len(audit.claimed_twice), f"{audit.coverage.share:.1f}"
    title = spoken(
        language,
        f"{audit.digits:,} 处数字中 {digits:,} 处恰有一条记录；正文覆盖 {share}%",
        f"{digits:,} of {audit.digits:,} numbers claimed once; {share} % of the body covered",
    )
    found: dict[str, Iterable[Span | Misplaced]] = {
        spoken(language, "未覆盖", "covered by no record"): audit.uncovered,
        spoken(language, "位置不符", "not where it should be"): audit.misplaced,
        spoken(language, "无记录的数字", "claimed by none"): audit.unclaimed,
        spoken(language, "重复的数字", "claimed twice"): audit.claimed_twice,
        spoken(language, "读数不同", "read otherwise"): audit.read_otherwise,
    }
    return title, [Strip(label, tuple((each.start, each.end) for each in these)) for label, these in found.items()]


def _projects(of: object) -> tuple[Project, ...]:
    """The projects to be drawn, whether one or several are given; raises TypeError for anything else."""
    found = of.records if isinstance(of, Catalogue) else (of,) if isinstance(of, Project) else of
    several = tuple(found) if isinstance(found, Iterable) and not isinstance(found, (str, bytes)) else (found,)
    for each in several:
        if not isinstance(each, Project):
            drawn = "a report, a scorecard, an indicator, an audit, mentions, followed promises"
            message = f"expected {drawn}, or one project or several"
            raise TypeError(f"a {type(each).__name__} cannot be drawn; {message}")
    return several
