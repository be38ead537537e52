"""Timeline: the chart of projects, a row for each project and a column for each year."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from xinhua_gov.display.record_lines import period_words, story_words
from xinhua_gov.display.svg import COLUMN, drawing, element, escaped, words
from xinhua_gov.model.project import Milestone, Project
from xinhua_gov.vocabulary import Language, spoken

WIDE, NAMES, TOP, LINE = 760, 236, 78, 20
"""In pixels: the chart's width, the width of the names, the height above the first row and of a line of text."""

_COLUMNS_OF_NAME = int((NAMES - 32) / COLUMN / 1.1)


def timeline_of(projects: Sequence[Project], language: Language) -> tuple[str, str]:
    """The title of the chart, and the chart."""
    told = [project for project in projects if project.milestones]
    years = sorted({milestone.period.end for project in told for milestone in project.milestones})
    title = _timeline_title(projects, language)
    step = (WIDE - NAMES - 16) / max(len(years), 1)
    places = {year: NAMES + step * place for place, year in enumerate(years)}
    body = [words(title, 16, 28, class_="title", columns=int((WIDE - 32) / COLUMN / 1.34)), *_legend(language)]
    body += [words(str(year), x + 14, TOP - 10, class_="soft") for year, x in places.items()]
    y = float(TOP)
    for project in told:
        lines = max(len(_of_year(project, year)) for year in years)
        body += _project_row(project, places, y, step, language)
        y += LINE * lines + 14
    description = "; ".join(f"{p.name.label(language)}: {story_words(p, language)}" for p in told)
    guides = [element("path", d=f"M{x + 6:.1f} {TOP}V{y:.1f}", class_="line") for x in places.values()]
    return title, drawing(title, description, WIDE, y + 8, [*guides, *body])


def _timeline_title(projects: Sequence[Project], language: Language) -> str:
    if len(projects) == 1:
        return projects[0].name.label(language)
    return spoken(language, f"{len(projects)} 个项目的进展", f"The stories of {len(projects)} projects")


def _legend(language: Language) -> Iterator[str]:
    """The legend: a filled mark for what is reported, a hollow one for what is planned."""
    done, planned = spoken(language, ("已报告", "计划"), ("reported", "planned"))
    yield element("circle", cx=21, cy=45, r=5, class_="done")
    yield words(done, 32, 49, class_="soft")
    yield element("circle", cx=101, cy=45, r=5, class_="planned")
    yield words(planned, 112, 49, class_="soft")


def _of_year(project: Project, year: int) -> list[Milestone]:
    return [milestone for milestone in project.story if milestone.period.end == year]


def _project_row(
    project: Project, places: dict[int, float], y: float, step: float, language: Language
) -> Iterator[str]:
    """A project's name, and its milestones of each year."""
    yield element("path", d=f"M16 {y:.1f}H{WIDE - 16}", class_="line")
    middle = y + 18
    yield words(project.name.label(language), 16, middle + 4, class_="name", columns=_COLUMNS_OF_NAME)
    for year in places:
        for number, milestone in enumerate(_of_year(project, year)):
            at = middle + number * LINE
            yield _mark(milestone, places[year] + 6, at, language)
            said = _milestone_label(milestone, language)
            yield words(said, places[year] + 18, at + 4, columns=max(int((step - 26) / COLUMN), 4))


def _mark(milestone: Milestone, x: float, y: float, language: Language) -> str:
    """The mark of a milestone: filled if reported, hollow if planned, with the quote in a tooltip."""
    said = f"{period_words(milestone.period, language)} {_milestone_label(milestone, language)}"
    phrase = f"{said}: {milestone.evidence.quote}"
    kind = "done" if milestone.done else "planned"
    return element("circle", element("title", escaped(phrase)), cx=x, cy=y, r=5, class_=kind)


def _milestone_label(milestone: Milestone, language: Language) -> str:
    """A milestone's stage, the part of the project that it is about, and its years if they are several."""
    part = "" if milestone.part is None else milestone.part.label(language)
    stage = milestone.stage.label(language)
    with_part = spoken(language, f"{part}{stage}", f"{stage}: {part}")
    said = stage if not part or part in stage else with_part
    several = milestone.period.start != milestone.period.end
    return f"{said} ({period_words(milestone.period, language)})" if several else said
