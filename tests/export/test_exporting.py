"""A report goes out in every format and comes back the same; it is written whole or not at all."""

from __future__ import annotations

import csv
import errno
import io
import json
import os
import tempfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

import crafted
import pytest
import samples
from hypothesis import given
from written_files import cell_of, everything

import xinhua_gov as xg
from xinhua_gov.export.delimited import original
from xinhua_gov.export.exporting import FORMATS
from xinhua_gov.model.tables.flattening import KINDS, table_of

SAMPLE = samples.built(samples.whole_document())


def written(report: xg.Report, to: str, **options: Any) -> bytes:
    """The bytes of an export; of a folder those of all its files, with their names."""
    with tempfile.TemporaryDirectory() as folder:
        place = Path(folder, "export")
        xg.export_report(report, place, to, **options)
        if place.is_file():
            return place.read_bytes()
        return b"".join(file.name.encode() + file.read_bytes() for file in sorted(place.iterdir()))


@pytest.mark.parametrize("to", FORMATS)
def test_the_same_report_gives_the_same_bytes(to: str) -> None:
    assert written(SAMPLE, to) == written(samples.built(samples.whole_document()), to)


@pytest.mark.parametrize("to", FORMATS)
def test_a_report_with_no_targets_and_no_figures_is_exported(to: str) -> None:
    data: Any = samples.document()
    assert written(samples.built(data | {"targets": []}), to)
    assert written(samples.built(data | {"targets": [], "indicators": []}), to) or to == "jsonl"


BEGINS = {
    "csv": b"report,record,id,indicator,",
    "jsonl": b'{"report": "sample-2021", "record": "observation", ',
    "json": b'{\n  "source": {\n    "id": "sample-2021"',
    "sqlite": b"SQLite format 3\0",
    "xlsx": b"PK\x03\x04",
    "datapackage": b"achievement_observations.csvreport,achievement,position,observation\r\n",
    "markdown": b"# ",
    "html": b"<!DOCTYPE html>\n<html lang=",
}


@pytest.mark.parametrize("to", xg.ExportFormat)
def test_every_format_that_is_named_can_be_written(to: xg.ExportFormat) -> None:
    assert written(SAMPLE, to).startswith(BEGINS[to])


def test_no_two_formats_claim_the_end_of_a_name() -> None:
    endings = [ending for form in FORMATS.values() for ending in form.endings]
    assert sorted(endings) == sorted(set(endings))
    assert all(ending.startswith(".") and ending == ending.lower() for ending in endings)


def test_lists_for_readers_hold_one_kind_or_all_in_either_language() -> None:
    page = written(SAMPLE, "html", kind="targets", language="zh").decode()
    assert page == xg.to_html(SAMPLE, ["targets"], language="zh")
    assert page.count("<table>") == 1
    text = written(SAMPLE, "markdown").decode()
    assert text == xg.to_markdown(SAMPLE)
    assert text.count("\n## ") == 11
    assert "## Targets" in text
    with pytest.raises(xg.UnknownFieldError, match="'figures' is not a kind of record that there is a list of"):
        written(SAMPLE, "html", kind="figures")


# Read back


@given(crafted.reports)
def test_csv_of_any_texts_is_read_back(report: xg.Report) -> None:
    for kind in ("figures", "projects", "terms", "names"):
        text = written(report, "csv", kind=kind).decode()
        numbers = table_of(kind).numbers
        rows = list(csv.DictReader(io.StringIO(text, newline="")))
        back = [{key: cell if key in numbers else original(cell) for key, cell in row.items()} for row in rows]
        assert back == [{key: cell_of(value) for key, value in record.items()} for record in report.records(kind)]


@given(crafted.reports)
def test_json_lines_of_any_texts_are_read_back(report: xg.Report) -> None:
    for kind in ("figures", "milestones", "names"):
        lines = written(report, "jsonl", kind=kind).decode().split("\n")
        assert lines.pop() == ""
        assert [json.loads(line) for line in lines] == report.records(kind)


@given(crafted.reports)
def test_one_json_document_of_any_texts_is_the_report_again(report: xg.Report) -> None:
    with tempfile.TemporaryDirectory() as folder:
        xg.export_report(report, Path(folder, "report.json"), "json")
        assert xg.read_report(Path(folder, "report.json")) == report


@pytest.mark.parametrize("kind", KINDS)
def test_every_kind_goes_out_as_csv_and_json_lines(kind: str) -> None:
    lines = written(xg.load(), "csv", kind=kind).decode().split("\r\n")
    assert lines[0] == ",".join(column.name for column in table_of(kind).columns)
    assert len(lines) == len(xg.load().records(kind)) + 2
    assert written(xg.load(), "jsonl", kind=kind).count(b"\n") == len(xg.load().records(kind))


def test_the_first_figure_of_the_sample_is_the_line_that_it_should_be() -> None:
    """12.5万吨 may be 12.45 to under 12.55 of ten thousand tonnes."""
    _, line, *_ = written(SAMPLE, "csv").decode().split("\r\n")
    assert line == (
        "sample-2021,observation,grain.level.2020,grain,粮食产量,grain output,rural,level,2020,,,,12.5,4,tonne,"
        "unqualified,125000,124500,125500,,unstated,110101,,all,10,20,14,18,粮食产量12.5万吨,,,,"
    )


# Scorecards


def grain(value: str) -> xg.Outcome:
    """The growth of the sample's grain in 2021, of which 4 % were asked for."""
    data = {"id": "q1", "indicator": "grain", "measure": "yoy_growth", "period": "2021", "base_period": "2020"}
    return xg.Outcome.model_validate_json(
        json.dumps(
            data | {"area": "110101", "quantity": {"value": value, "unit": "percent"}, "source": {"title": "made up"}}
        )
    )


@pytest.mark.parametrize(("value", "printed"), [("4.5", "met"), ("3.5", "missed")])
def test_a_scorecard_is_exported_like_a_kind_of_record(value: str, printed: str) -> None:
    """As CSV, JSON, JSON Lines, Markdown and HTML; in a database and a package it is a table of its own."""
    outcomes = [grain(value)]
    records = xg.scorecard(SAMPLE, outcomes).records()
    (row,) = csv.DictReader(io.StringIO(written(SAMPLE, "csv", kind="scorecard", outcomes=outcomes).decode()))
    assert (row["target"], row["as_printed"]) == ("grain.yoy_growth.2021", printed)
    assert [{name: cell or None for name, cell in row.items()}] == records
    assert json.loads(written(SAMPLE, "json", kind="scorecard", outcomes=outcomes)) == records
    assert [json.loads(written(SAMPLE, "jsonl", kind="scorecard", outcomes=outcomes))] == records
    for to, text in (("markdown", f"{value} %"), ("html", f"<td>{value} %</td>")):
        page = written(SAMPLE, to, kind="scorecard", outcomes=outcomes).decode()
        assert text in page
        assert f" {printed}" in page


def test_the_scorecard_of_a_bundled_report_is_judged_by_what_is_bundled() -> None:
    records = xg.scorecard(xg.load(), xg.outcomes()).records()
    assert json.loads(written(xg.load(), "json", kind="scorecard")) == records
    text = xg.to_markdown(xg.load(), ["scorecard"], language="zh")
    assert text.splitlines()[4] == "| 编号 | 指标 | 目标 | 结果 | 按所载数字 | 是否确定 | 说明 |"
    assert text.splitlines()[6].startswith("| `gdp.yoy_growth.2021` | 地区生产总值 |")
    assert xg.to_html(xg.load(), ["scorecard"]).count("<tr>") == 45


def test_a_kind_of_record_is_exported_as_json_too() -> None:
    assert json.loads(written(SAMPLE, "json", kind="observations")) == SAMPLE.records("observations")


def test_a_byte_order_mark_is_there_where_it_is_asked_for() -> None:
    assert written(SAMPLE, "csv", bom=True) == b"\xef\xbb\xbf" + written(SAMPLE, "csv")


# Places


@pytest.mark.parametrize("to", FORMATS)
def test_what_is_there_is_kept_unless_it_is_overwritten(to: str, tmp_path: Path) -> None:
    place = tmp_path / "export"
    xg.export_report(SAMPLE, place, to)
    before = everything(tmp_path)
    other = samples.built(samples.document() | {"targets": []})
    with pytest.raises(xg.FileError, match="is there already"):
        xg.export_report(other, place, to)
    assert everything(tmp_path) == before
    xg.export_report(other, place, to, overwrite=True)
    assert everything(tmp_path) != before
    assert [entry.name for entry in tmp_path.iterdir()] == ["export"]


def test_an_empty_folder_is_filled(tmp_path: Path) -> None:
    (tmp_path / "package").mkdir()
    xg.export_report(SAMPLE, tmp_path / "package", "datapackage")
    assert (tmp_path / "package" / "datapackage.json").is_file()


def test_a_folder_keeps_what_else_is_in_it(tmp_path: Path) -> None:
    place = tmp_path / "package"
    xg.export_report(SAMPLE, place, "datapackage")
    (place / "mine.txt").write_text("mine", encoding="utf-8")
    xg.export_report(SAMPLE, place, "datapackage", overwrite=True)
    assert (place / "mine.txt").read_text(encoding="utf-8") == "mine"


PLACES: dict[str, tuple[Callable[[Path], object], str]] = {
    "a folder": (lambda place: place.mkdir(), "is there already and is not a file"),
    "a pipe": (lambda place: os.mkfifo(place), "is there already and is not a file"),
    "a link to nothing": (lambda place: place.symlink_to("nowhere"), "is there already"),
}


@pytest.mark.parametrize(("make", "message"), PLACES.values(), ids=PLACES.keys())
def test_a_place_that_is_no_file_is_left_alone(make: Callable[[Path], object], message: str, tmp_path: Path) -> None:
    place = tmp_path / "export"
    make(place)
    with pytest.raises(xg.FileError, match=message):
        xg.export_report(SAMPLE, place, "csv")
    assert [entry.name for entry in tmp_path.iterdir()] == ["export"]
    assert not place.is_file()


@pytest.mark.parametrize("to", ["csv", "jsonl", "json", "sqlite", "xlsx", "datapackage", "markdown", "html"])
@pytest.mark.parametrize("language", ["chinese", "ZH", "", None, 1])
def test_a_language_that_is_neither_is_refused_whatever_the_format(tmp_path: Path, to: str, language: Any) -> None:
    with pytest.raises(xg.UnknownFieldError, match=r"is not a language; expected one of: zh, en$"):
        xg.export_report(SAMPLE, tmp_path / "export", to, language=language)
    assert list(tmp_path.iterdir()) == []


def test_a_device_is_never_written(tmp_path: Path) -> None:
    with pytest.raises(xg.FileError, match="/dev/null: is there already and is not a file"):
        xg.export_report(SAMPLE, "/dev/null", "csv", overwrite=True)
    with pytest.raises(xg.FileError, match="is not a folder"):
        xg.export_report(SAMPLE, "/dev/full", "datapackage", overwrite=True)
    assert list(tmp_path.iterdir()) == []


def test_a_folder_that_is_not_there_is_told(tmp_path: Path) -> None:
    with pytest.raises(xg.FileError, match=r"the folder .*nowhere is not there; make it first"):
        xg.export_report(SAMPLE, tmp_path / "nowhere" / "figures.csv")


def test_a_name_with_a_newline_is_written_and_told_in_one_line(tmp_path: Path) -> None:
    place = tmp_path / "a\nb.csv"
    xg.export_report(SAMPLE, place)
    assert place.is_file()
    with pytest.raises(xg.FileError) as caught:
        xg.export_report(SAMPLE, place)
    assert "\n" not in str(caught.value)
    assert r"a\nb.csv" in str(caught.value)


@pytest.mark.parametrize("name", ["a\0b", "x" * 300], ids=["nul", "too long"])
def test_a_name_that_no_file_can_have_is_told(name: str, tmp_path: Path) -> None:
    with pytest.raises(xg.FileError):
        xg.export_report(SAMPLE, tmp_path / name, "csv")


ERRORS = [
    OSError(errno.ENOSPC, "No space left on device"),
    PermissionError(13, "Permission denied"),
    KeyboardInterrupt(),
]


@pytest.mark.parametrize("to", FORMATS)
@pytest.mark.parametrize("error", ERRORS, ids=repr)
def test_a_full_disk_a_want_of_permission_or_an_interruption_leaves_nothing_behind(
    to: str, error: BaseException, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Half of the bytes are written when it happens; what was there before stays as it was."""
    place = tmp_path / "export"
    xg.export_report(SAMPLE, place, to)
    before = everything(tmp_path)
    write = Path.write_bytes

    def fail(self: Path, data: bytes) -> int:
        write(self, data[: len(data) // 2])
        raise error

    monkeypatch.setattr(Path, "write_bytes", fail)
    with pytest.raises((xg.FileError, KeyboardInterrupt)):
        xg.export_report(samples.built(samples.document()), place, to, overwrite=True)
    monkeypatch.undo()
    assert everything(tmp_path) == before
    assert [entry.name for entry in tmp_path.iterdir()] == ["export"]


# What is asked for


@pytest.mark.parametrize(
    ("name", "begins"),
    [
        ("a.csv", b"report,record,id,"),
        ("a.ndjson", b'{"report": "sample-2021", '),
        ("a.json", b'{\n  "source": {'),
        ("a.sqlite", b"SQLite format 3\0"),
        ("a.DB", b"SQLite format 3\0"),
        ("a.xlsx", b"PK\x03\x04"),
        ("a.md", b"# "),
        ("a.html", b"<!DOCTYPE html>"),
    ],
)
def test_a_file_is_of_the_format_that_its_name_says(name: str, begins: bytes, tmp_path: Path) -> None:
    for place in (tmp_path / name, str(tmp_path / f"again.{name}")):
        xg.export_report(SAMPLE, place)
        assert Path(place).read_bytes().startswith(begins)


@pytest.mark.parametrize(
    ("name", "to", "message"),
    [
        ("a.png", None, r"^'\.png' is not the end of a name that tells a format; expected one of: \.csv, .*, to=csv, "),
        ("a", None, r"^'' is not the end of a name that tells a format; .*to=datapackage"),
        ("", None, r"^'' is not the end of a name"),
        ("a.html", "csv", r"^'\.html' is not the end of a name for csv; expected one of: \.csv$"),
        (
            "a.csv",
            "datapackage",
            r"^'\.csv' is not the end of a name for datapackage; expected one of: none, for a fold",
        ),
    ],
)
def test_a_name_that_says_no_format_or_another_is_refused(
    name: str, to: str | None, message: str, tmp_path: Path
) -> None:
    with pytest.raises(xg.UnknownFieldError, match=message):
        xg.export_report(SAMPLE, f"{tmp_path}/{name}" if name else "", to)
    assert list(tmp_path.iterdir()) == []


def test_a_format_may_be_named_where_the_end_of_the_name_says_none(tmp_path: Path) -> None:
    xg.export_report(SAMPLE, tmp_path / "figures.txt", "csv")
    xg.export_report(SAMPLE, tmp_path / "figures.csv", xg.ExportFormat.CSV)
    assert (tmp_path / "figures.txt").read_bytes() == (tmp_path / "figures.csv").read_bytes()


@pytest.mark.parametrize("path", [None, 5, ["a.csv"]])
def test_what_is_no_path_is_a_type_error(path: Any) -> None:
    with pytest.raises(TypeError, match=r"expected str, bytes or os\.PathLike object, not "):
        xg.export_report(SAMPLE, path)


@pytest.mark.parametrize("report", [None, "report.json", {}, SAMPLE.targets])
def test_what_is_no_report_is_named(report: Any, tmp_path: Path) -> None:
    with pytest.raises(TypeError, match=r"^the argument `report` is .*: expected a Report, such as load"):
        xg.export_report(report, tmp_path / "a.csv")
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("to", ["xls", "CSV", "", "MD"])
def test_an_unknown_format_names_those_there_are(to: str, tmp_path: Path) -> None:
    with pytest.raises(xg.UnknownFieldError, match="expected one of: csv, jsonl, json, sqlite, xlsx, datapackage"):
        xg.export_report(SAMPLE, tmp_path / "export", to)
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("to", ["csv", "jsonl"])
def test_an_unknown_kind_names_near_ones(to: str, tmp_path: Path) -> None:
    with pytest.raises(xg.UnknownFieldError, match="'project' is not a table of a report; expected one of: projects"):
        xg.export_report(SAMPLE, tmp_path / "export", to, kind="project")
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("outcomes", [None, [], xg.outcomes(), dict(xg.outcomes()), list(xg.outcomes().values())])
def test_outcomes_may_be_given_in_any_form(outcomes: Any, tmp_path: Path) -> None:
    xg.export_report(xg.load(), tmp_path / "export", "datapackage", outcomes=outcomes)
    assert (tmp_path / "export" / "outcomes.csv").is_file() is (outcomes != [])


def test_outcomes_of_another_place_are_not_put_in(tmp_path: Path) -> None:
    """The bundled outcomes are of 410402; a report of another place has none unless they are given."""
    elsewhere = xg.draft("2021年某县政府工作报告\n一、2020年工作回顾\n生产总值增长3%。", place="110101 某县")
    xg.export_report(elsewhere, tmp_path / "package", "datapackage")
    assert not (tmp_path / "package" / "outcomes.csv").exists()
    assert xg.chart(elsewhere).svg == xg.chart(xg.scorecard(elsewhere, [])).svg
