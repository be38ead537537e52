"""Charts: `chart` draws what can be drawn as a `Chart`, which can be shown and saved."""

from __future__ import annotations

import os
from collections.abc import Iterable
from dataclasses import dataclass

from xinhua_gov.auditing.audit import Audit, Misplaced
from xinhua_gov.display.bars import bars_of
from xinhua_gov.display.bullets import bullets_of
from xinhua_gov.display.chart_files import chart_file
from xinhua_gov.display.panel_charts import chart_of_panel
from xinhua_gov.display.promise_table import stories_of
from xinhua_gov.display.strips import Strip, strips_of, strips_of_mentions
from xinhua_gov.display.timeline import timeline_of
from xinhua_gov.judging.scorecard import Scorecard
from xinhua_gov.model.base import Record
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
    | Catalogue[Indicator]
    | Iterable[Project]
    | Iterable[Indicator]
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
        """Write the chart to a file of the format that its name says, whole or not at all.

        `.svg` and `.html` need nothing; `.png` needs `xinhua-gov[png]` and a font with Chinese characters, and has two
        pixels for each of the chart, on white. A file that is there already is kept unless `overwrite`. Raises
        FileError for another ending, where the file may not, or cannot, be written, or where what PNG needs is missing.
        """
        put_file(path, chart_file(path, self.title, self.svg), overwrite=overwrite)

    def __repr__(self) -> str:
        return f"<Chart: {self.title}>"

    def _repr_svg_(self) -> str:
        return self.svg

    def _repr_html_(self) -> str:
        return f'<div style="overflow-x:auto">{self.svg}</div>'


def chart(of: Drawable, *, language: Language = "en", concept: str = "gdp", place: str | None = None) -> Chart:
    """The chart of a scorecard, of a report's (by the bundled outcomes), of an indicator, of projects, or of a text.

    A scorecard is drawn as bullets: the target beside those of the places above, the result with what its print allows,
    and the result before. The figures of one indicator, or of several, are bars, which share a scale where they are of
    one measure and unit, both readings of a 增长N倍 side by side; one that nothing is compared with is a line of text.
    Projects are rows on a time line. Of an audit and of mentions it is shown where in the text they stand, of followed
    promises what each later report says. Of a panel one `concept` is drawn: with a `place`, a name or code, its targets
    beside its results over the years, else how the targets of all places are spread. Raises TypeError for anything
    else, UnknownFieldError for a concept or language that does not exist.

    >>> from xinhua_gov import load
    >>> chart(load().indicators["gdp"])
    <Chart: gross domestic product (GDP)>
    >>> chart(load().indicators[id] for id in ("urban_income", "rural_income"))
    <Chart: per capita disposable income of urban residents, per capita net income of farmers>
    """
    check_language(language)
    if isinstance(of, Report):
        return Chart(*bullets_of(bundled_scorecard(of), language))
    if isinstance(of, Scorecard):
        return Chart(*bullets_of(of, language))
    if isinstance(of, Audit):
        return Chart(*strips_of(*_findings(of, language), language))
    if isinstance(of, Mentions):
        return Chart(*strips_of_mentions(of, language))
    if isinstance(of, FollowUps):
        return Chart(*stories_of(of, language))
    if isinstance(of, Panel):
        return Chart(*chart_of_panel(of, concept, place, language))
    several = _several(of)
    if several and all(isinstance(each, Indicator) for each in several):
        return Chart(*bars_of([each for each in several if isinstance(each, Indicator)], language))
    return Chart(*timeline_of(_projects(several), language))


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


def _several(of: object) -> tuple[object, ...]:
    """What is to be drawn, whether one thing or several are given."""
    found = of.records if isinstance(of, Catalogue) else of
    return tuple(found) if isinstance(found, Iterable) and not isinstance(found, (str, bytes, Record)) else (found,)


def _projects(several: tuple[object, ...]) -> tuple[Project, ...]:
    """The projects to be drawn; raises TypeError for anything else, and for projects among indicators."""
    projects = tuple(each for each in several if isinstance(each, Project))
    if len(projects) < len(several):
        others = [each for each in several if not isinstance(each, (Project, Indicator))]
        drawn = "a report, a scorecard, an indicator, an audit, mentions, followed promises, a panel"
        what = f"a {type(others[0]).__name__}" if others else "a mixture of projects and indicators"
        raise TypeError(f"{what} cannot be drawn; expected {drawn}, or several indicators, or one project or several")
    return projects
