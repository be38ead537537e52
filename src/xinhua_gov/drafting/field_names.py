"""Field names: what the fields and kinds of records are called in Chinese and English."""

from __future__ import annotations

from functools import cache

from xinhua_gov.drafting.plain_data import SOURCE
from xinhua_gov.resources import rows
from xinhua_gov.spelling import folded
from xinhua_gov.vocabulary import Language, RecordKind, spoken


def field_name(field: str, language: Language) -> str:
    """What a field is called; by its code where it has no other name.

    >>> field_name("base_period", "zh"), field_name("base_period", "en"), field_name("q000286", "zh")
    ('基期', 'base period', 'q000286')
    """
    zh, en = _fields().get(field, (field, field))
    return spoken(language, zh, en)


def path_name(path: str, language: Language) -> str:
    """What a path of fields is called, each of its fields by its name.

    >>> path_name("quantity.value", "zh"), path_name("aliases[0].at", "zh")
    ('数量.数值', '别名[0].见于')
    """
    return ".".join(f"{field_name(name, language)}{mark}{rest}" for name, mark, rest in _steps(path))


def _steps(path: str) -> list[tuple[str, str, str]]:
    return [step.partition("[") for step in path.split(".")]


def field_called(written: str) -> str:
    """The field that a person calls so, in either language or by its code; what is written where there is none."""
    wanted = folded(written.strip())
    return next(
        (field for field, names in _fields().items() if wanted in map(folded, (field, *names))), written.strip()
    )


def kind_name(kind: str, language: Language) -> str:
    """What a kind of record is called; by its code where it is no kind of record.

    >>> kind_name("observations", "zh"), kind_name("source", "en")
    ('数据', 'report')
    """
    return spoken(language, *_kinds().get(kind, (kind, kind)))


def kind_called(written: str) -> str | None:
    """The kind of record that a person calls so, in either language or by its code; None where there is none."""
    wanted = folded(written.strip())
    return next((kind for kind, names in _kinds().items() if wanted in map(folded, (kind, *names))), None)


@cache
def _fields() -> dict[str, tuple[str, str]]:
    return {field: (zh, en) for field, zh, en in rows("drafting", "tables/fields.tsv")}


@cache
def _kinds() -> dict[str, tuple[str, str]]:
    others = {SOURCE: ("报告", "report"), "numerals": ("其他数字", "other number"), "text": ("原文", "text")}
    return others | {kind.value: (kind.zh, kind.en) for kind in RecordKind}
