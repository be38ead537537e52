"""A project's milestones in words, and any record in one line."""

from __future__ import annotations

from functools import cache

from xinhua_gov.display.quantity_words import figure_words, target_words
from xinhua_gov.model.achievement import Honour
from xinhua_gov.model.base import Entry
from xinhua_gov.model.indicator import Observation
from xinhua_gov.model.project import Milestone, Project
from xinhua_gov.model.report import Report
from xinhua_gov.model.source import Section
from xinhua_gov.model.target import QualitativeTarget, QuantitativeTarget, RelativeTarget
from xinhua_gov.periods import Period
from xinhua_gov.resources import rows
from xinhua_gov.vocabulary import HonourLevel, Language, Stage, spoken

_NOUNS_OF_PLANNING = ("设计", "规划", "编制")
"""How the name of a part ends that is itself a kind of planning, and is said without the stage."""


def milestone_words(milestone: Milestone, language: Language) -> str:
    """What a milestone says, with its period: `2020 main structure complete`, `2021 completed (planned)`.

    In Chinese the stage is worded by the verb that is printed: what is built is 建成, what is done is 完成.
    """
    planned = "" if milestone.done else spoken(language, "（计划）", " (planned)")
    what = spoken(language, _what_zh, _what_en)(milestone)
    return f"{period_words(milestone.period, language)} {what}{planned}"


def _what_zh(milestone: Milestone) -> str:
    part = "" if milestone.part is None else milestone.part.zh
    if milestone.stage is Stage.PLANNING and part.endswith(_NOUNS_OF_PLANNING):
        return part
    if part and milestone.verb in _verbs_before_parts():
        return f"{milestone.verb}{part}"
    return f"{part}{stage_words(milestone.stage, milestone.verb)}"


def _what_en(milestone: Milestone) -> str:
    part = "" if milestone.part is None else milestone.part.label("en")
    return f"{milestone.stage.en}{f': {part}' if part else ''}"


@cache
def _verbs_before_parts() -> frozenset[str]:
    """The verbs that say how far a part is only before it: 规范服务管理, 盘活土地资源."""
    return frozenset(verb for (verb,) in rows("display", "verbs_before_parts.tsv"))


@cache
def _stage_table() -> dict[str, list[tuple[str, str]]]:
    """The rows of the table of stages: of each stage the words of verbs, in order, with what they make of it."""
    table: dict[str, list[tuple[str, str]]] = {}
    for stage, word, said in rows("display", "stage_words.tsv"):
        table.setdefault(stage, []).append((word, said))
    return table


def stage_words(stage: Stage, verb: str) -> str:
    """A stage in Chinese, worded by the verb that is printed; its label where no row of the table is for it.

    >>> stage_words(Stage.COMPLETED, "建成"), stage_words(Stage.COMPLETED, "打通")
    ('建成', '完成')
    """
    return next((said for word, said in _stage_table().get(stage.value, ()) if word in verb), stage.zh)


def story_words(project: Project, language: Language) -> str:
    """A project's milestones, one after the other."""
    told = dict.fromkeys(milestone_words(milestone, language) for milestone in project.story)
    return " → ".join(told)


def milestone_codes(milestone: Milestone) -> str:
    """What a milestone says, in codes, with the part that it is about: `2020 structure_complete done`."""
    part = "" if milestone.part is None else f" {milestone.part.zh}"
    return f"{milestone.period} {milestone.stage} {milestone.status}{part}"


def story_codes(project: Project) -> str:
    """A project's milestones in codes, one after the other."""
    return " → ".join(dict.fromkeys(map(milestone_codes, project.story)))


def honour_codes(honour: Honour) -> str:
    """The level, status and recipient of an honour, in codes, with the recipient's name: `national, obtained, site`."""
    name = "" if honour.name is None else f" {honour.name.zh}"
    return f"{honour.level}, {honour.status}, {honour.recipient}{name}"


def honour_words(honour: Honour, language: Language) -> str:
    """The level, status and recipient of an honour: `national, obtained (district)`."""
    whose = honour.recipient.label(language) if honour.name is None else honour.name.label(language)
    level, status = honour.level.label(language), honour.status.label(language)
    if honour.level is HonourLevel.UNSTATED:
        level = spoken(language, "级别未注明", "level not stated")
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
