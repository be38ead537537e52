"""Stories: a project's milestones in words, and any record in one line."""

from __future__ import annotations

from xinhua_gov.display.wording import figure_words, target_words
from xinhua_gov.model.achievement import Honour
from xinhua_gov.model.base import Entry
from xinhua_gov.model.indicator import Observation
from xinhua_gov.model.outline import Section
from xinhua_gov.model.project import Milestone, Project
from xinhua_gov.model.report import Report
from xinhua_gov.model.target import QualitativeTarget, QuantitativeTarget, RelativeTarget
from xinhua_gov.periods import Period
from xinhua_gov.vocabulary import Language, spoken


def milestone_words(milestone: Milestone, language: Language) -> str:
    """What a milestone says, with its period: `2020 main structure complete`, `2021 completed (planned)`."""
    part = "" if milestone.part is None else milestone.part.label(language)
    stage = milestone.stage.label(language)
    planned = "" if milestone.done else spoken(language, "（计划）", " (planned)")
    what = spoken(language, f"{part}{stage}", f"{stage}{f': {part}' if part else ''}")
    return f"{period_words(milestone.period, language)} {what}{planned}"


def story_words(project: Project, language: Language) -> str:
    """A project's milestones, one after the other."""
    told = dict.fromkeys(milestone_words(milestone, language) for milestone in project.story)
    return " → ".join(told)


def honour_words(honour: Honour, language: Language) -> str:
    """The level, status and recipient of an honour: `national, obtained (district)`."""
    whose = honour.recipient.label(language) if honour.name is None else honour.name.label(language)
    level, status = honour.level.label(language), honour.status.label(language)
    return spoken(language, f"{level}，{status}（{whose}）", f"{level}, {status} ({whose})")


def period_words(period: Period, language: Language) -> str:
    """A period as it is read: `2020`, `2016–2020`, `up to 2020`."""
    if period.start is None:
        return spoken(language, f"截至{period.end}", f"up to {period.end}")
    return period.replace("-", "–")


def title_words(report: Report, record: Entry, language: Language) -> str:
    """A record in one line, whatever its kind."""
    if isinstance(record, Observation):
        return f"{report.indicators[record.indicator].name.label(language)} {figure_words(report, record, language)}"
    if isinstance(record, (QuantitativeTarget, RelativeTarget, QualitativeTarget)):
        return f"{report.indicators[record.indicator].name.label(language)} {target_words(report, record, language)}"
    if isinstance(record, Milestone):
        project = report.projects[record.project].name.label(language)
        return f"{project}{spoken(language, '：', ': ')}{milestone_words(record, language)}"
    name = record.title if isinstance(record, Section) else getattr(record, "name", None)
    return record.id if name is None else str(name.label(language))
