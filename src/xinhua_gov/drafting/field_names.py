"""Field names: what the fields and kinds of records are called in Chinese and English."""

from __future__ import annotations

from functools import cache

from xinhua_gov.drafting.plain_data import SOURCE
from xinhua_gov.resources import rows
from xinhua_gov.spelling import folded
from xinhua_gov.vocabulary import Language, RecordKind, spoken


def field_name(field: str, language: Language) -> str:
    """What a field is called; by its code where it has no other name.

    >>> field_name("base_period", "zh"), field_name("base_period", "en"), field_name("expansion", "zh")
    ('基期', 'base period', 'expansion')
    """
    zh, en = _fields().get(field, (field, field))
    return spoken(language, zh, en)


def field_called(written: str) -> str:
    """The field that a person calls so, in either language or by its code; what is written where there is none."""
    wanted = folded(written.strip())
    return next(
        (field for field, names in _fields().items() if wanted in map(folded, (field, *names))), written.strip()
    )


def kind_name(kind: str, language: Language) -> str:
    """What a kind of record is called.

    >>> kind_name("observations", "zh"), kind_name("source", "en")
    ('数据', 'report')
    """
    return spoken(language, *_kinds()[kind])


def kind_called(written: str) -> str | None:
    """The kind of record that a person calls so, in either language or by its code; None where there is none."""
    wanted = folded(written.strip())
    return next((kind for kind, names in _kinds().items() if wanted in map(folded, (kind, *names))), None)


@cache
def _fields() -> dict[str, tuple[str, str]]:
    return {field: (zh, en) for field, zh, en in rows("drafting", "tables/fields.tsv")}


@cache
def _kinds() -> dict[str, tuple[str, str]]:
    return {SOURCE: ("报告", "report")} | {kind.value: (kind.zh, kind.en) for kind in RecordKind}
