"""A record of a class that a user derived is written; a field of it that no file has is refused, not lost."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

import xinhua_gov as xg


class Coloured(xg.Indicator, frozen=True, extra="forbid"):
    colour: str = "red"


class Plain(xg.Indicator, frozen=True, extra="forbid"):
    @property
    def shout(self) -> str:
        return f"{self.name.zh}!"


def with_first(report: xg.Report, cls: type[xg.Indicator], **fields: object) -> xg.Report:
    """The report with its first indicator as one of another class."""
    first, *others = report.indicators.records
    return report.model_copy(update={"indicators": [cls(**dict(first) | fields), *others]})


def write_folder(report: xg.Report, folder: Path) -> None:
    xg.write_report(report, folder / "copy")


def write_file(report: xg.Report, folder: Path) -> None:
    xg.write_report(report, folder / "copy.json")


def export_json(report: xg.Report, folder: Path) -> None:
    xg.export_report(report, folder / "copy.json", "json")


@pytest.mark.parametrize("write", [write_folder, write_file, export_json])
def test_a_field_that_no_file_has_is_refused(
    report: xg.Report, tmp_path: Path, write: Callable[[xg.Report, Path], None]
) -> None:
    first = report.indicators.records[0].id
    with pytest.raises(xg.ShapeError) as caught:
        write(with_first(report, Coloured, colour="blue"), tmp_path)
    told = "a field of Coloured that no file of a report has: the record is written as an Indicator"
    assert [str(fault) for fault in caught.value.faults] == [f"indicators: {first}: colour: {told}"]
    assert list(tmp_path.iterdir()) == []


def test_a_class_without_a_field_of_its_own_is_written(report: xg.Report, tmp_path: Path) -> None:
    changed = with_first(report, Plain)
    assert changed.indicators.records[0].shout.endswith("!")  # type: ignore[attr-defined]
    xg.write_report(changed, tmp_path / "copy")
    assert xg.read_report(tmp_path / "copy") == report


def test_a_record_of_ours_with_more_fields_than_are_written_is_refused_too(report: xg.Report, tmp_path: Path) -> None:
    """Evidence is a Span with a digest and a quote, which the file has no place for where a Span is due."""
    gdp = report.indicators["gdp"]
    first, *others = gdp.observations
    evidence = xg.Evidence(start=first.figure.start, end=first.figure.end, digest="0" * 12)
    changed = gdp.model_copy(update={"observations": [first.model_copy(update={"figure": evidence}), *others]})
    indicators = [changed if indicator.id == "gdp" else indicator for indicator in report.indicators.records]
    with pytest.raises(xg.ShapeError) as caught:
        xg.write_report(report.model_copy(update={"indicators": indicators}), tmp_path / "copy")
    assert [(fault.record, fault.field) for fault in caught.value.faults] == [
        (first.id, "figure.digest"),
        (first.id, "figure.quote"),
    ]
