"""Table words: what the columns and cells of a table are called, for people who read it in Chinese or English."""

from __future__ import annotations

from functools import cache

from xinhua_gov.drafting.field_names import field_name
from xinhua_gov.model.report import Report
from xinhua_gov.model.tables.columns import Column, Table, Value
from xinhua_gov.resources import rows
from xinhua_gov.vocabulary import Language, RecordKind, spoken

_ENDS = {
    "_zh": ("（中文）", " (Chinese)"),
    "_en": ("（英文）", " (English)"),
    "_low": ("下限", ", least"),
    "_high": ("上限", ", most"),
    "_start": ("起点", ", start"),
    "_end": ("终点", ", end"),
}
"""What the ends of the names of columns say."""


def column_words(name: str, language: Language) -> str:
    """What a column is called.

    >>> column_words("gap_low", "zh"), column_words("name_en", "en"), column_words("base_period", "zh")
    ('与目标之差下限', 'name (English)', '基期')
    """
    if name in _heads():
        return spoken(language, *_heads()[name])
    known = field_name(name, language)
    end = next((end for end in _ENDS if name.endswith(end)), "")
    if known != name or not end:
        return known
    return column_words(name.removesuffix(end), language) + spoken(language, *_ENDS[end])


def heads_of(table: Table, language: Language) -> dict[str, str]:
    """What the columns of a table are called; one with a Chinese one beside it is the English one."""
    names = table.heading
    return {name: column_words(f"{name}_en" if f"{name}_zh" in names else name, language) for name in names}


def table_words(name: str, language: Language) -> str:
    """What a table is called, as the name of a sheet.

    >>> table_words("targets", "zh"), table_words("targets", "en"), table_words("scorecard", "zh")
    ('目标值', 'targets', '目标评估')
    """
    if name in _heads():
        return spoken(language, *_heads()[name])
    return RecordKind(name).zh if language == "zh" and name in list(RecordKind) else name.replace("_", " ")


def cell_words(report: Report, column: Column, value: Value, language: Language) -> Value:
    """A cell as a person reads it: the label of a word of a closed list or of a unit, and 是 or 否 in Chinese."""
    if isinstance(value, bool):
        return spoken(language, "是" if value else "否", "yes" if value else "no")
    if value is None or value == "":
        return value
    if column.words is not None:
        return column.words(str(value)).label(language)
    return report.unit(str(value)).label(language) if column.of == "units" else value


@cache
def _heads() -> dict[str, tuple[str, str]]:
    return {name: (zh, en) for name, zh, en in rows("export", "tables/heads.tsv")}
