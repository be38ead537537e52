"""The tables of figures: what was reached and what is promised, with the flat records that every export has."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import Any

from xinhua_gov.bounds import Bounds
from xinhua_gov.model.indicator import Observation, PrintedFigure
from xinhua_gov.model.parts import Parts
from xinhua_gov.model.tables.columns import (
    DIGEST,
    ID,
    NOTE,
    PERIOD,
    QUOTE,
    REPORT,
    SECTION,
    SPAN,
    Column,
    Table,
    at,
    both,
    field,
    integer,
    of_kind,
    optional,
)
from xinhua_gov.model.target import QuantitativeTarget
from xinhua_gov.vocabulary import (
    Comparator,
    Direction,
    Measure,
    Nature,
    PriceBasis,
    PriceConvention,
    Qualifier,
    Relation,
    Scope,
    Status,
    TargetKind,
    Theme,
)


def _bounds(figure: Any) -> Bounds:
    """What the print allows; the number of a target, or its range, is stipulated, and so exact."""
    if isinstance(figure, QuantitativeTarget) and figure.quantity.qualifier is Qualifier.UNQUALIFIED:
        return figure.quantity.stated
    return figure.quantity.bounds if isinstance(figure, PrintedFigure) else Bounds()


def _bound(name: str, what: str) -> Column:
    """A column that holds an end of what the print allows."""
    read = at(name)
    return Column(name, what, lambda outline, figure: read(outline, _bounds(figure)), "number", required=False)


def _is_open(name: str, what: str) -> Column:
    read = at(name)
    return Column(name, what, lambda outline, figure: read(outline, _bounds(figure)), "boolean")


def of_indicator(name: str, what: str, path: str, *, required: bool = True) -> Column:
    """A column that holds a field of the indicator that a figure, or an assessment, is of."""
    read = at(path)
    return Column(name, what, lambda o, figure: read(o, o.report.indicators[figure.indicator]), required=required)


def _printed(figure: Any) -> str | None:
    return f"{figure.quantity.value:f}" if isinstance(figure, PrintedFigure) else None


def _quantitative(report: Parts) -> Iterator[QuantitativeTarget]:
    return (target for target in report.targets.records if isinstance(target, QuantitativeTarget))


def _results_and_targets(report: Parts) -> Iterator[Observation | QuantitativeTarget]:
    yield from report.observations.records
    yield from _quantitative(report)


def _of_kind(kind: TargetKind) -> Callable[[Parts], Iterable[object]]:
    return lambda report: (target for target in report.targets.records if target.kind is kind)


FIGURE: tuple[Column, ...] = (
    REPORT,
    Column("record", "observation or target", lambda o, r: "observation" if isinstance(r, Observation) else "target"),
    ID,
    field("indicator", "the id of the indicator"),
    of_indicator("name_zh", "the indicator's name, in Chinese", "name.zh"),
    of_indicator("name_en", "the indicator's name, in English", "name.en", required=False),
    of_indicator("theme", "what the indicator is about", "theme")._replace(words=Theme),
    field("measure", "what the number says of the indicator", words=Measure),
    PERIOD,
    optional("base_period", "what a growth, multiple or change is held against"),
    optional("comparator", "how a result is held against a target", words=Comparator),
    optional("nature", "whether a target binds or is expected", words=Nature),
    field("value", "the number as printed", "quantity.value", datatype="number"),
    integer("scale", "the power of ten that is printed as a character (万 4, 亿 8)", "quantity.scale"),
    field("unit", "the unit", "quantity.unit", of="units"),
    field("qualifier", "what is printed beside the number", "quantity.qualifier", words=Qualifier),
    field("amount", "value × 10^scale, in the unit", "quantity.amount", datatype="number"),
    _bound("low", "the least that the print allows; empty where it states none"),
    _bound("high", "the most that the print allows; empty where it states none"),
    optional("price_basis", "the prices that the text states", words=PriceBasis),
    optional("status", "how settled the figure is", words=Status),
    field("area", "the GB/T 2260 code of the area"),
    optional("scope", "how it covers more or less than usual", words=Scope),
    SECTION,
    *SPAN,
    integer("figure_start", "the first character of the bare number", "figure.start"),
    integer("figure_end", "the character behind the bare number", "figure.end"),
    QUOTE,
    NOTE[0],
    optional(
        "value_high", "the upper end of a range, of which the value is the lower", "quantity.high", datatype="number"
    ),
    optional(
        "stretch", "a second, further aim beside a target, in the unit", "stretch.quantity.amount", datatype="number"
    ),
    NOTE[1],
)
"""The flat columns of a figure: what every export of figures has, in this order; columns are only ever added behind."""

_MORE_OF_FIGURES = (
    Column("printed", "the digits of the number as printed", lambda outline, figure: _printed(figure)),
    _is_open("low_open", "whether the least is itself not allowed"),
    _is_open("high_open", "whether the most is itself not allowed"),
    optional("price_convention", "the prices that the field uses where the text is silent", words=PriceConvention),
    DIGEST,
)


_RELATION = (
    optional("relation", "how it compares with another figure", words=Relation),
    optional("reference_indicator", "the indicator that it is held against", "reference.indicator"),
    optional("reference_measure", "the measure that it is held against", "reference.measure", words=Measure),
    optional("reference_area", "the area whose figure it is held against", "reference.area"),
)
_STATEMENT = both("statement", "what is to be reached", required=False)


def _without(columns: Iterable[Column], *names: str) -> tuple[Column, ...]:
    return tuple(column for column in columns if column.name not in names)


def _only(columns: Iterable[Column], *names: str) -> tuple[Column, ...]:
    return tuple(column for column in columns if column.name in names)


def _optional(columns: Iterable[Column], *names: str) -> tuple[Column, ...]:
    """The columns, some of which may be empty after all."""
    return tuple(column._replace(required=False) if column.name in names else column for column in columns)


_NUMBERLESS = ("report", "id", "indicator", "name_zh", "name_en", "theme", "measure", "period", "area", "nature")
_WHERE = ("section", "start", "end", "quote", "note", "note_zh")


OBSERVATIONS = of_kind("observations", "the figures of what was reached", FIGURE + _MORE_OF_FIGURES)

TARGETS = of_kind(
    "targets",
    "what is promised: with a number, against another figure, or in words",
    (
        *_optional(FIGURE, "measure", "value", "scale", "unit", "qualifier", "amount", "figure_start", "figure_end"),
        *_optional(_MORE_OF_FIGURES, "printed"),
        field("kind", "with a number, against another figure, or in words", words=TargetKind),
        optional("direction", "the direction in which the indicator improves", words=Direction),
        optional("previous", "the last result of the same measure"),
        optional("base_level", "the level that a growth target starts from"),
        *_RELATION,
        *_STATEMENT,
    ),
)

FLAT: dict[str, Table] = {
    table.name: table
    for table in (
        Table(
            "figures",
            "every observation and every target with a number",
            FIGURE,
            _results_and_targets,
            ("record", "id"),
        ),
        of_kind("observations", "the figures of what was reached", FIGURE),
        Table("targets", "the targets with a number", FIGURE, _quantitative),
        Table(
            "relative_targets",
            "the targets that compare with another figure",
            (*_only(FIGURE, *_NUMBERLESS), *_RELATION, *_only(FIGURE, *_WHERE)),
            _of_kind(TargetKind.RELATIVE),
        ),
        Table(
            "qualitative_targets",
            "the targets in words",
            (*_without(_only(FIGURE, *_NUMBERLESS), "measure"), *_STATEMENT, *_only(FIGURE, *_WHERE)),
            _of_kind(TargetKind.QUALITATIVE),
        ),
    )
}
"""The flat records that are no stored table of their own, or are narrower than it."""
