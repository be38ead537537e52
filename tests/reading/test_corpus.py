"""What is read in whole reports is what people read there: the shared annotations, those of this project, and 2021.

The reports themselves are not part of the project; these tests skip where they are absent. `annotations.csv` holds what
two readers agreed on, without having seen what the code reads: rules were written with the rows that are `developed`,
the rows that are `held_out` were annotated when they stood.
"""

from __future__ import annotations

import csv
import functools
from collections.abc import Iterator
from decimal import Decimal
from pathlib import Path
from typing import NamedTuple

import pytest

import xinhua_gov as xg
from xinhua_gov.model.evidence import Span
from xinhua_gov.model.indicator import PrintedFigure
from xinhua_gov.reading.mention import Mention, Mentions

ANNOTATIONS = Path(__file__).with_name("annotations.csv")


class Annotated(NamedTuple):
    """A mention that a person read at a place: without a value it is not a quantity; what is None was not asked."""

    text: str
    start: int
    end: int
    value: str
    value_high: str | None
    unit: str
    qualifier: str
    modality: str | None


@functools.cache
def _text(file: Path) -> str:
    return file.read_text(encoding="utf-8")


@functools.cache
def _mentions(text: str) -> Mentions:
    return xg.read_quantities(text)


def _rows(file: Path) -> list[dict[str, str]]:
    with file.open(encoding="utf-8", newline="") as lines:
        return list(csv.DictReader(lines))


def _gold(shared: Path) -> Iterator[Annotated]:
    for row in _rows(shared / "corpus" / "gold.csv"):
        if "ambiguous" not in row["note"]:
            yield _annotated(_text(shared / "corpus" / row["file"]), row)


def _edge_cases(shared: Path) -> Iterator[Annotated]:
    for row in _rows(shared / "corpus" / "edge_cases.csv"):
        if "ambiguous" not in row["why"]:
            yield _annotated(row["text"], row)


def _own(shared: Path, part: str) -> Iterator[Annotated]:
    for row in _rows(ANNOTATIONS):
        if row["part"] == part:
            yield _annotated(_text(shared / "corpus" / row["file"]), row)


def _annotated(text: str, row: dict[str, str]) -> Annotated:
    value = row["value"] if row.get("is_quantity") != "False" else ""
    start, end, high, modality = int(row["start"]), int(row["end"]), row.get("value_high"), row.get("modality")
    return Annotated(text, start, end, value, high, row["unit"], row["qualifier"], modality)


def _read(row: Annotated) -> list[Mention]:
    """The quantities that are read where a person read something."""
    return [m for m in _mentions(row.text).quantities if m.start < row.end and m.end > row.start]


def _missed(rows: list[Annotated]) -> dict[str, list[str]]:
    """The quantities that are read otherwise than a person read them, by what differs."""
    missed: dict[str, list[str]] = {aspect: [] for aspect in ("span", "value", "unit", "qualifier", "modality")}
    for row in rows:
        place = row.text[max(0, row.start - 12) : row.end + 6]
        found = next((m for m in _read(row) if m.start == row.start and m.end == row.end), None)
        if found is None:
            missed["span"].append(place)
            found = next(iter(_read(row)), None)
        right = {
            "value": found is not None and _are(found, row),
            "unit": found is not None and found.unit.replace("％", "%") == row.unit,
            "qualifier": found is not None and found.qualifier_text == row.qualifier,
            "modality": found is not None and row.modality in (None, found.modality),
        }
        for aspect in (aspect for aspect, is_right in right.items() if not is_right):
            missed[aspect].append(place)
    return missed


def _are(found: Mention, row: Annotated) -> bool:
    return _is(found.value, row.value) and (row.value_high is None or _is(found.value_high, row.value_high))


def _is(value: Decimal | None, written: str) -> bool:
    """Whether a value is the one that a person wrote, who wrote a third as 0.333."""
    if value is None or not written:
        return value is None and not written
    told = Decimal(written)
    return abs(value - told) <= (abs(told) / 1000 if value % 1 and len(value.as_tuple().digits) > 20 else 0)


def _taken(rows: list[Annotated]) -> list[str]:
    """The numbers that are not quantities and are read as one."""
    return [row.text[max(0, row.start - 12) : row.end + 6] for row in rows if _read(row)]


def _parted(rows: Iterator[Annotated]) -> tuple[list[Annotated], list[Annotated]]:
    """The quantities, and what is none."""
    listed = list(rows)
    return [row for row in listed if row.value], [row for row in listed if not row.value]


def test_every_annotated_quantity_of_the_shared_reports_is_read_exactly_and_nothing_else(shared: Path) -> None:
    quantities, others = _parted(_gold(shared))
    assert (len(quantities), len(others)) == (70, 25)
    assert not any(_missed(quantities).values())
    assert not _taken(others)


def test_every_hard_case_that_is_not_ambiguous_is_read_exactly_and_nothing_else(shared: Path) -> None:
    quantities, others = _parted(_edge_cases(shared))
    assert (len(quantities), len(others)) == (15, 4)
    assert not any(_missed(quantities).values())
    assert not _taken(others)


@pytest.mark.parametrize(("part", "counted"), [("developed", (346, 195)), ("held_out", (268, 213))])
def test_what_the_project_annotated_is_read_as_well_as_was_asked(
    shared: Path, part: str, counted: tuple[int, int]
) -> None:
    """Of the values 99 % are right, of the units 98 %, of the qualifiers 97 %; 3 % of the rest are taken at most."""
    quantities, others = _parted(_own(shared, part))
    assert (len(quantities), len(others)) == counted
    missed = _missed(quantities)
    allowed = {"span": 1, "value": 1, "unit": 2, "qualifier": 3, "modality": 5}
    assert {a: places for a, places in missed.items() if len(places) * 100 > len(quantities) * allowed[a]} == {}
    assert len(_taken(others)) * 100 <= 3 * len(others), _taken(others)


# The 2021 report


def test_every_figure_of_the_bundled_report_is_read_with_its_value_unit_and_qualifier(
    report: xg.Report, text: str
) -> None:
    assert xg.audit(report, text).read_otherwise == ()


def test_no_other_number_of_the_bundled_report_is_called_a_quantity(report: xg.Report, text: str) -> None:
    figures = [figure for figure, _ in _figures(report)]
    read = xg.read_quantities(text).quantities
    assert [m.text for m in read if not any(m.start <= f.start and f.end <= m.end for f in figures)] == []


def test_results_of_the_bundled_report_are_reported_and_its_promises_planned(report: xg.Report, text: str) -> None:
    read = xg.read_quantities(text).quantities
    told = [
        (figure, expected, next(m.modality for m in read if m.start <= figure.start and figure.end <= m.end))
        for figure, expected in _figures(report)
    ]
    assert len(told) > 100
    assert [text[f.start - 8 : f.end + 4] for f, expected, found in told if found != expected] == []


def _figures(report: xg.Report) -> Iterator[tuple[Span, str]]:
    """Every figure's place in the text, and whether it is a result or a promise."""
    for observation in report.observations.values():
        if observation.figure:
            yield observation.figure, "reported"
    for target in report.targets.values():
        if isinstance(target, PrintedFigure) and target.figure:
            yield target.figure, "planned"
