"""Details: the fields of what is looked at, as a person reads and writes them, with what is proposed for each."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, NamedTuple

from xinhua_gov.display.lit_report import words_of_figure
from xinhua_gov.display.record_lines import period_words
from xinhua_gov.drafting.field_names import field_name, kind_name
from xinhua_gov.drafting.written_values import types_of, words_of_field
from xinhua_gov.model.base import Bilingual, Entry, Prose
from xinhua_gov.model.parts import Parts, classes_of
from xinhua_gov.model.source import Area, Speaker
from xinhua_gov.review.items import NUMERALS, SOURCE, Item
from xinhua_gov.vocabulary import MEASURES_OF_TEXT, Language, Qualifier, RecordKind, Word, spoken

NOTHING = "none"
"""What a person writes where a field is settled and has no value."""

MOST_TO_MERGE = 1000
"""Indicators that are offered to merge with."""

_FIELDS: dict[str, tuple[str, ...]] = {
    SOURCE: ("title", "place", "year", "date", "session", "speaker"),
    "sections": ("title",),
    "units": ("name", "dimension", "countable"),
    "indicators": ("name", "theme", "direction", "concept"),
    "observations": ("measure", "period", "base_period", "scope", "status", "note"),
    "targets": ("measure", "period", "base_period", "comparator", "nature", "scope", "note"),
}
"""The fields of each kind that are shown, beside those that are open."""

_LABELS = {
    "quantity.value": ("数值", "number"),
    "quantity.unit": ("计量单位", "unit"),
    "quantity.qualifier": ("限定词", "qualifier"),
}
"""What is shown of a quantity: the path of each field, and what it is called."""


class Field(NamedTuple):
    """One field of one record.

    `shown` is its value in words, `written` as a person would write it. `choices` are the values of a closed list, each
    with its words. `proposal` and `reason` are in words, None where nothing is proposed or the field is settled.
    """

    kind: str
    record: str
    field: str
    label: str
    shown: str
    written: str
    open: bool
    proposal: str | None
    reason: str | None
    choices: tuple[tuple[str, str], ...]


def fields_of(parts: Parts, item: Item, language: Language) -> list[Field]:
    """The fields of an item: of the record itself, of its indicator, and of its unit where the report added that."""
    if item.kind == NUMERALS:
        return []
    record: Any = parts.source if item.kind == SOURCE else parts.catalogue(item.kind)[item.record]
    found = list(_fields(record, item.kind, language))
    indicator = parts.indicators.get(getattr(record, "indicator", ""))
    if indicator is not None:
        found += _fields(indicator, "indicators", language)
    quantity = getattr(record, "quantity", None)
    unit = None if quantity is None else parts.units.get(quantity.unit)
    return found if unit is None else [*found, *_fields(unit, "units", language)]


def _fields(record: Entry, kind: str, language: Language) -> Iterator[Field]:
    """The fields of one record: those that are open first."""
    present = [name for name in _FIELDS.get(kind, ()) if name in type(record).model_fields]
    for name in dict.fromkeys((*record.open, *present)):
        yield _field(record, kind, name, language)
    if getattr(record, "quantity", None) is not None:
        for path in _LABELS:
            yield _field(record, kind, path, language)


def _field(record: Entry, kind: str, path: str, language: Language) -> Field:
    value: Any = record
    for name in path.split("."):
        value = getattr(value, name)
    proposal = record.proposal(path)
    label = spoken(language, *_LABELS[path]) if path in _LABELS else field_name(path, language)
    return Field(
        kind,
        record.id,
        path,
        label,
        _in_words(value, language),
        _as_written(value),
        path in record.open,
        None if proposal is None else _proposed(kind, path, proposal.value, language),
        None if proposal is None else proposal.reason.label(language),
        tuple(_choices(kind, path, language)),
    )


def _in_words(value: object, language: Language) -> str:
    """A value as it is read."""
    if value is None:
        return ""
    if isinstance(value, Word):
        return value.label(language)
    if isinstance(value, bool):
        return spoken(language, "是" if value else "否", "yes" if value else "no")
    if isinstance(value, Prose):
        return value.label(language)
    return _as_written(value)


def _as_written(value: object) -> str:
    """A value as a person would write it."""
    if value is None:
        return ""
    if isinstance(value, Word):
        return value.value
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, Bilingual):
        return value.zh if value.en is None else f"{value.zh} | {value.en}"
    if isinstance(value, Prose):
        return " | ".join(text for text in (value.zh, value.en) if text is not None)
    if isinstance(value, Area):
        return f"{value.code} {_as_written(value.name)}"
    if isinstance(value, Speaker):
        return f"{value.office.zh} {value.name.zh}"
    return str(value)


def _proposed(kind: str, path: str, value: str, language: Language) -> str:
    """What is proposed for a field, in words."""
    return dict(_choices(kind, path, language)).get(value, value)


def _choices(kind: str, path: str, language: Language) -> Iterator[tuple[str, str]]:
    """The values of a closed list, of yes and no, or none; and that there is none, where a field may go without."""
    if "." in path:
        words: type[Word] | None = Qualifier if path == "quantity.qualifier" else None
    else:
        words = words_of_field(kind, path)
    if words is not None:
        yield from ((word.value, word.label(language)) for word in words if word not in MEASURES_OF_TEXT)
    elif "." not in path and bool in types_of(kind, path):
        yield from (("true", spoken(language, "是", "yes")), ("false", spoken(language, "否", "no")))
    else:
        return
    if "." not in path and _is_optional(kind, path):
        yield NOTHING, spoken(language, "无", "none")


def _is_optional(kind: str, field: str) -> bool:
    """Whether a field of a kind of record may be without a value."""
    fields = [record.model_fields[field] for record in classes_of(kind) if field in record.model_fields]
    return any(not field.is_required() and field.default is None for field in fields)


def title_of_item(parts: Parts, item: Item, language: Language) -> str:
    """What an item is called: by its indicator, its own name or title, or its kind."""
    if item.kind == NUMERALS:
        return ""
    record: Any = parts.source if item.kind == SOURCE else parts.catalogue(item.kind)[item.record]
    indicator = parts.indicators.get(getattr(record, "indicator", ""))
    name = getattr(record, "title", None) or getattr(indicator or record, "name", None)
    return kind_name(item.kind, language) if name is None else str(name.label(language))


def said_of_item(parts: Parts, item: Item, language: Language) -> str:
    """What a figure says, with its period; nothing of what is no figure."""
    record: Any = None if indicator_of(parts, item) is None else parts.catalogue(item.kind)[item.record]
    if record is None:
        return ""
    period = "" if record.period is None else period_words(record.period, language)
    return " · ".join(part for part in (words_of_figure(parts, record, language), period) if part)


def indicator_of(parts: Parts, item: Item) -> str | None:
    """The id of the indicator that a figure is filed under; None for what is no figure."""
    if item.kind not in (RecordKind.OBSERVATIONS, RecordKind.TARGETS):
        return None
    return str(getattr(parts.catalogue(item.kind)[item.record], "indicator", ""))


def mergeable(parts: Parts, item: Item, language: Language) -> list[tuple[str, str]]:
    """The indicators that the one of a figure may be the same as: id and name, those in the same unit first.

    Of very many only the first are given.
    """
    own = indicator_of(parts, item)
    if own is None:
        return []
    unit = getattr(parts.indicators.get(own), "unit", None)
    others = [indicator for indicator in parts.indicators.records if indicator.id != own]
    others.sort(key=lambda indicator: indicator.unit != unit)
    return [(indicator.id, indicator.name.label(language)) for indicator in others[:MOST_TO_MERGE]]
