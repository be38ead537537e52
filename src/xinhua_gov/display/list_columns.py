"""List columns: the columns of the list of each kind of record, with headings in both languages."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, NamedTuple

from xinhua_gov.display.quantity_words import figure_words, target_words
from xinhua_gov.display.record_lines import honour_words, period_words, story_words
from xinhua_gov.model.report import Report
from xinhua_gov.vocabulary import Language, spoken

Cell = Callable[[Report, Any, Language], str]
"""What a column says of a record, in a language."""


class ListColumn(NamedTuple):
    """A column of a list that people read: its heading, and its cell for a record."""

    zh: str
    en: str
    cell: Cell
    right: bool = False

    def heading(self, language: Language) -> str:
        """The heading in a language."""
        return spoken(language, self.zh, self.en)


def _label(field: str) -> Cell:
    """A cell with the label of a field: a word of a closed list, or a name."""

    def cell(report: Report, record: Any, language: Language) -> str:
        value = getattr(record, field)
        return "" if value is None else str(value.label(language))

    return cell


def _indicator_name(report: Report, record: Any, language: Language) -> str:
    return report.indicators[record.indicator].name.label(language)


def _number_of_targets(report: Report, record: Any, language: Language) -> str:
    return str(sum(target.indicator == record.id for target in report.targets.records))


def _named_in(kind: str, field: str) -> Cell:
    """A cell with the name of another record, whose id a field holds."""

    def cell(report: Report, record: Any, language: Language) -> str:
        id = getattr(record, field)
        around: Any = None if id is None else report.catalogue(kind)[id]
        return "" if around is None else str(around.name.label(language))

    return cell


def _honour(report: Report, record: Any, language: Language) -> str:
    return "" if record.honour is None else honour_words(record.honour, language)


def _roles(report: Report, record: Any, language: Language) -> str:
    return spoken(language, "、", ", ").join(role.label(language) for role in record.roles)


def _explanation(report: Report, record: Any, language: Language) -> str:
    """What a term means: our gloss, or the report's own expansion where there is none in the language."""
    gloss = spoken(language, record.gloss and record.gloss.zh, record.gloss and record.gloss.en)
    explained = record.expansion.text if record.expansion is not None and not gloss else record.gloss
    return "" if explained is None else str(explained.label(language))


_ID = ListColumn("编号", "id", lambda report, record, language: record.id)
_INDICATOR = ListColumn("指标", "indicator", _indicator_name)
_NAME = ListColumn("名称", "name", _label("name"))
_THEME = ListColumn("主题", "theme", _label("theme"))
_KIND = ListColumn("类别", "kind", _label("kind"))
_MENTIONS = ListColumn("提及", "named", lambda report, record, language: str(len(record.mentions)), right=True)

COLUMNS: dict[str, tuple[ListColumn, ...]] = {
    "indicators": (
        _ID,
        _NAME,
        _THEME,
        ListColumn("数据", "figures", lambda report, record, language: str(len(record.observations)), right=True),
        ListColumn("目标", "targets", _number_of_targets, right=True),
    ),
    "observations": (_ID, _INDICATOR, ListColumn("数据", "figure", figure_words)),
    "targets": (
        _ID,
        _INDICATOR,
        ListColumn("目标", "target", target_words),
        ListColumn("性质", "nature", _label("nature")),
    ),
    "projects": (
        _ID,
        _NAME,
        ListColumn("类别", "category", _label("category")),
        ListColumn("进展", "story", lambda report, record, language: story_words(record, language)),
    ),
    "achievements": (
        _ID,
        _NAME,
        _KIND,
        ListColumn("时期", "period", lambda report, record, language: period_words(record.period, language)),
        ListColumn("荣誉", "honour", _honour),
    ),
    "commitments": (
        _ID,
        _NAME,
        ListColumn("动词", "verb", lambda report, record, language: record.verb),
        _THEME,
        ListColumn("衡量", "measurable", _label("measurable")),
    ),
    "goals": (
        _ID,
        _NAME,
        _KIND,
        ListColumn("期限", "horizon", lambda report, record, language: period_words(record.horizon, language)),
        ListColumn("属于", "part of", _named_in("goals", "parent")),
    ),
    "challenges": (_ID, _NAME, _THEME, ListColumn("属于", "part of", _named_in("challenges", "parent"))),
    "organisations": (_ID, _NAME, _KIND, ListColumn("角色", "roles", _roles), _MENTIONS),
    "places": (
        _ID,
        _NAME,
        _KIND,
        ListColumn("位于", "within", _named_in("places", "within")),
        _MENTIONS,
    ),
    "terms": (_ID, _NAME, _KIND, ListColumn("说明", "explanation", _explanation)),
}
"""The columns of each list; the first is the id."""
