"""List columns: the columns of the list of each kind of record, with headings in both languages."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from xinhua_gov.display.quantity_words import figure_words, target_words
from xinhua_gov.display.record_lines import honour_codes, honour_words, period_words, story_codes, story_words
from xinhua_gov.display.wording import TableColumn, Wording
from xinhua_gov.model.report import Report
from xinhua_gov.vocabulary import Language, spoken

Cell = Callable[[Report, Any, Language], str]
"""What a column says of a record, in a language."""


Coded = Callable[[Report, Any], str]
"""What a column says of a record in codes."""


@dataclass(frozen=True, slots=True)
class ListColumn(TableColumn):
    """A column of a list that people read: its heading, and its cell for a record.

    `coded` is the cell in codes; None where it has none, as a name or a figure has not.
    """

    cell: Cell
    coded: Coded | None = None

    def said(self, report: Report, record: Any, wording: Wording) -> str:
        """The cell of a record, as it is worded."""
        if wording.codes and self.coded is not None:
            return self.coded(report, record)
        return self.cell(report, record, wording.language)


def _label(field: str) -> Cell:
    """A cell with the label of a field: a word of a closed list, or a name."""

    def cell(report: Report, record: Any, language: Language) -> str:
        value = getattr(record, field)
        return "" if value is None else str(value.label(language))

    return cell


def _code(field: str) -> Coded:
    """A cell with the code of a field: a word of a closed list, or the id of another record."""
    return lambda report, record: str(getattr(record, field) or "")


def _word(code: str, zh: str, en: str | None = None) -> ListColumn:
    """The column of a field of a closed list."""
    return ListColumn(code, zh, en or code, _label(code), _code(code))


def _record(code: str, zh: str, en: str, kind: str) -> ListColumn:
    """The column of a field that holds the id of another record."""
    return ListColumn(code, zh, en, _named_in(kind, code), _code(code))


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


def _honour_codes(report: Report, record: Any) -> str:
    return "" if record.honour is None else honour_codes(record.honour)


def _role_codes(report: Report, record: Any) -> str:
    return ", ".join(record.roles)


def _roles(report: Report, record: Any, language: Language) -> str:
    return spoken(language, "、", ", ").join(role.label(language) for role in record.roles)


def _explanation(report: Report, record: Any, language: Language) -> str:
    """What a term means: our gloss, or the report's own expansion where there is none in the language."""
    gloss = spoken(language, record.gloss and record.gloss.zh, record.gloss and record.gloss.en)
    explained = record.expansion.text if record.expansion is not None and not gloss else record.gloss
    return "" if explained is None else str(explained.label(language))


_ID = ListColumn("id", "编号", "id", lambda report, record, language: record.id, whole=True)
_INDICATOR = ListColumn("indicator", "指标", "indicator", _indicator_name, _code("indicator"))
_NAME = ListColumn("name", "名称", "name", _label("name"))
_THEME = _word("theme", "主题")
_KIND = _word("kind", "类别")
_MENTIONS = ListColumn(
    "mentions", "提及", "named", lambda report, record, language: str(len(record.mentions)), right=True
)

COLUMNS: dict[str, tuple[ListColumn, ...]] = {
    "indicators": (
        _ID,
        _NAME,
        _THEME,
        ListColumn(
            "observations",
            "数据",
            "figures",
            lambda report, record, language: str(len(record.observations)),
            right=True,
        ),
        ListColumn("targets", "目标", "targets", _number_of_targets, right=True),
    ),
    "observations": (_ID, _INDICATOR, ListColumn("figure", "数据", "figure", figure_words)),
    "targets": (
        _ID,
        _INDICATOR,
        ListColumn("target", "目标", "target", target_words),
        _word("nature", "性质"),
    ),
    "projects": (
        _ID,
        _NAME,
        _word("category", "类别"),
        ListColumn(
            "story",
            "进展",
            "story",
            lambda report, record, language: story_words(record, language),
            lambda report, record: story_codes(record),
        ),
    ),
    "achievements": (
        _ID,
        _NAME,
        _KIND,
        ListColumn(
            "period",
            "时期",
            "period",
            lambda report, record, language: period_words(record.period, language),
            _code("period"),
        ),
        ListColumn("honour", "荣誉", "honour", _honour, _honour_codes),
    ),
    "commitments": (
        _ID,
        _NAME,
        ListColumn("verb", "动词", "verb", lambda report, record, language: record.verb or ""),
        _THEME,
        _word("measurable", "衡量"),
    ),
    "goals": (
        _ID,
        _NAME,
        _KIND,
        ListColumn(
            "horizon",
            "期限",
            "horizon",
            lambda report, record, language: period_words(record.horizon, language),
            _code("horizon"),
        ),
        _record("parent", "属于", "part of", "goals"),
    ),
    "challenges": (_ID, _NAME, _THEME, _record("parent", "属于", "part of", "challenges")),
    "organisations": (_ID, _NAME, _KIND, ListColumn("roles", "角色", "roles", _roles, _role_codes), _MENTIONS),
    "places": (
        _ID,
        _NAME,
        _KIND,
        _record("within", "位于", "within", "places"),
        _MENTIONS,
    ),
    "terms": (_ID, _NAME, _KIND, ListColumn("gloss", "说明", "explanation", _explanation)),
}
"""The columns of each list; the first is the id."""
