"""A report is read once and shared, from a place that holds one; records cannot be changed, and copies are equal."""

from __future__ import annotations

import copy
import json
import os
import pickle
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any, cast

import pytest
import samples
from pydantic import ValidationError

import xinhua_gov as xg

THREADS = """
import threading
import xinhua_gov as xg

start, found = threading.Barrier(16), []

def load():
    start.wait()
    found.append(xg.load())

threads = [threading.Thread(target=load) for _ in range(16)]
for thread in threads: thread.start()
for thread in threads: thread.join()
print(len(found), len({id(report) for report in found}), found[0].source.id)
"""

COPIES: list[Callable[[Any], Any]] = [
    copy.copy,
    copy.deepcopy,
    lambda record: record.model_copy(),
    lambda record: record.model_copy(deep=True),
    *(lambda record, protocol=protocol: pickle.loads(pickle.dumps(record, protocol)) for protocol in (2, 4, 5)),
]


def records(report: xg.Report) -> list[xg.Record]:
    """One record of every kind, the report itself first."""
    target = report.targets["gdp.yoy_growth.2021"]
    section, indicator, numeral = report.sections["part1"], report.indicators["gdp"], report.numerals[0]
    observation = indicator.observations[0]
    project, honour = report.projects["sanji_carbon_relocation"], report.achievements["mingmen_park_aaa"]
    told: list[xg.Record | None] = [project, project.milestones[0], project.partners[0], honour, honour.honour]
    told += [next(iter(report.catalogue(kind).values())) for kind in ("commitments", "goals", "challenges")]
    told += [
        report.organisations["futong_holdings"],
        report.places["xinhua_district"],
        report.terms["two_falls_one_rise"],
    ]
    inner = [report.source.place, indicator.name, observation.quantity, observation.evidence, observation.figure]
    outline = [report, report.source, section, indicator, observation, target, numeral]
    return [record for record in (*outline, *told, *inner) if record is not None]


KINDS_OF_RECORD = [
    xg.Report, xg.Source, xg.Section, xg.Indicator, xg.Observation, xg.QuantitativeTarget, xg.Numeral,
    xg.Project, xg.Milestone, xg.Partner, xg.Achievement, xg.Honour, xg.Commitment, xg.Goal, xg.Challenge,
    xg.Organisation, xg.Place, xg.Term, xg.Area, xg.Bilingual, xg.Quantity, xg.Evidence, xg.Span,
]  # fmt: skip


def of_kind(report: xg.Report, kind: type[xg.Record]) -> xg.Record:
    return next(record for record in records(report) if type(record) is kind)


def stored(folder: Path, without: str = "") -> Path:
    """The sample in a folder."""
    folder.mkdir()
    for kind, part in samples.document().items():
        if kind != without:
            (folder / f"{kind}.json").write_text(json.dumps(part, ensure_ascii=False), encoding="utf-8")
    return folder


# Loading


def test_load_gives_the_same_object_every_time() -> None:
    assert xg.load() is xg.load()
    assert xg.load("xinhua-2021") is xg.load()
    assert xg.load().source.id == "xinhua-2021"


def test_sixteen_threads_that_start_together_get_one_object() -> None:
    """In a fresh process, where nothing is imported or loaded before the threads start."""
    done = subprocess.run([sys.executable, "-W", "error", "-c", THREADS], capture_output=True, text=True, check=False)
    assert (done.stdout.split(), done.stderr) == (["16", "1", "xinhua-2021"], "")


@pytest.mark.parametrize("name", ["xinhua-2020", "", "../xinhua-2021", "xinhua-2021/", "新华区", "XINHUA-2021"])
def test_a_name_that_is_not_bundled_raises_and_names_what_is(name: str) -> None:
    with pytest.raises(xg.UnknownIdError) as caught:
        xg.load(name)
    assert isinstance(caught.value, KeyError)
    assert isinstance(caught.value, xg.XinhuaGovError)
    assert repr(name) in str(caught.value)
    assert "xinhua-2021" in caught.value.near
    assert "xinhua-2021" in str(caught.value)


def test_a_report_is_read_from_a_folder_and_from_one_file(tmp_path: Path) -> None:
    """The sample's literals come back, whichever way it is stored, and the path may be a string."""
    folder = stored(tmp_path / "folder")
    (tmp_path / "all.json").write_text(json.dumps(samples.document()), encoding="utf-8")
    for place in (folder, str(folder), tmp_path / "all.json", str(tmp_path / "all.json")):
        report = xg.read_report(place)
        assert list(report.observations) == [
            "grain.level.2020", "grain.yoy_growth.2020", "grain.rank.2020", "schools.level.2020",
        ]  # fmt: skip
        assert str(report.observations["grain.level.2020"].quantity.amount) == "125000"
        assert list(report.targets) == ["grain.yoy_growth.2021"]
        assert report == samples.built(samples.document())


def test_what_is_read_from_a_file_is_a_new_object_each_time(tmp_path: Path) -> None:
    place = tmp_path / "report.json"
    place.write_text(json.dumps(samples.document()), encoding="utf-8")
    first, second = xg.read_report(place), xg.read_report(place)
    assert first == second
    assert first is not second


# Places that hold no report


PLACES: dict[str, tuple[Callable[[Path], object], str]] = {
    "missing": (lambda place: None, "place"),
    "a folder without files": (lambda place: place.mkdir(), "source.json, sections.json, indicators.json"),
    "a file is missing": (lambda place: (stored(place) / "targets.json").unlink(), "targets.json"),
    "a folder for a file": (
        lambda place: stored(place, without="targets").joinpath("targets.json").mkdir(),
        "targets.json",
    ),
    "a folder for an optional file": (
        lambda place: stored(place).joinpath("units.json").mkdir(),
        "units.json",
    ),
    "a pipe for a file": (
        lambda place: os.mkfifo(stored(place, without="targets") / "targets.json"),
        "targets.json",
    ),
    "a pipe": (os.mkfifo, "place"),
    "a link to itself": (lambda place: place.symlink_to("place"), "place"),
}  # fmt: skip


@pytest.mark.parametrize("case", PLACES)
def test_a_place_without_a_report_is_named(tmp_path: Path, case: str) -> None:
    make, named = PLACES[case]
    make(tmp_path / "place")
    with pytest.raises(xg.FileError, match=named):
        xg.read_report(tmp_path / "place")


@pytest.mark.parametrize("name", ["gone.json", "gone", "n" * 5000, "a\0b", "\udcff\ud800", "file/below"])
def test_a_path_that_leads_nowhere_is_a_file_error(tmp_path: Path, name: str) -> None:
    (tmp_path / "file").write_bytes(b"{}")
    with pytest.raises(xg.FileError) as caught:
        xg.read_report(tmp_path / name)
    assert caught.value.path == str(tmp_path / name)


def test_a_file_that_may_not_be_read_is_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    place = stored(tmp_path / "folder")

    def refuse(path: Path, *_: object) -> object:
        raise PermissionError(13, "Permission denied", str(path))

    monkeypatch.setattr(Path, "open", refuse)
    with pytest.raises(xg.FileError, match=r"\.json: cannot be read: Permission denied"):
        xg.read_report(place)


@pytest.mark.parametrize("name", ["unit.json", "buildings.json"])
def test_a_kind_that_no_report_has_is_not_passed_over(tmp_path: Path, name: str) -> None:
    """`unit.json` for `units.json`: what a person wrote there must not be lost in silence."""
    place = stored(tmp_path / "folder")
    (place / name).write_text("[]", encoding="utf-8")
    with pytest.raises(xg.XinhuaGovError, match=name):
        xg.read_report(place)


@pytest.mark.parametrize("document", ["null", "[]", '"report"', "3", "{}", '[{"source": {}}]', '{"buildings": []}'])
def test_a_document_of_another_shape_is_refused(tmp_path: Path, document: str) -> None:
    (tmp_path / "report.json").write_text(document, encoding="utf-8")
    with pytest.raises(xg.ShapeError) as caught:
        xg.read_report(tmp_path / "report.json")
    assert {fault.file for fault in caught.value.faults} == {"report.json"}


def test_an_unknown_kind_in_one_file_is_named(tmp_path: Path) -> None:
    (tmp_path / "report.json").write_text(json.dumps(samples.document() | {"buildings": []}), encoding="utf-8")
    with pytest.raises(xg.ShapeError, match=r"report\.json: buildings: "):
        xg.read_report(tmp_path / "report.json")


@pytest.mark.parametrize("name", ["numerals.json", "report.json"])
def test_a_file_of_50_megabytes_is_refused(tmp_path: Path, name: str) -> None:
    folder = stored(tmp_path / "folder")
    (folder / name).write_bytes(b'["' + b"x" * 50_000_000 + b'"]')
    with pytest.raises(xg.FileError, match=name):
        xg.read_report(folder if name == "numerals.json" else folder / name)


@pytest.mark.parametrize("mark", [b"", b"\xef\xbb\xbf"], ids=["empty", "mark alone"])
def test_an_empty_file_is_called_empty(tmp_path: Path, mark: bytes) -> None:
    (tmp_path / "report.json").write_bytes(mark)
    with pytest.raises(xg.ShapeError, match=r"report\.json: .*empty"):
        xg.read_report(tmp_path / "report.json")


def test_a_byte_order_mark_is_accepted(tmp_path: Path) -> None:
    for file in stored(tmp_path / "folder").iterdir():
        file.write_bytes(b"\xef\xbb\xbf" + file.read_bytes())
    (tmp_path / "report.json").write_bytes(b"\xef\xbb\xbf" + json.dumps(samples.document()).encode())
    for place in ("folder", "report.json"):
        assert xg.read_report(tmp_path / place) == samples.built(samples.document())


# Copies


@pytest.mark.parametrize("kind", KINDS_OF_RECORD, ids=lambda kind: kind.__name__)
@pytest.mark.parametrize("copied", COPIES, ids=["copy", "deepcopy", "model_copy", "deep", "2", "4", "5"])
def test_a_copy_is_equal_and_has_the_same_hash(
    report: xg.Report, kind: type[xg.Record], copied: Callable[[Any], Any]
) -> None:
    record = of_kind(report, kind)
    again = copied(record)
    assert type(again) is kind
    assert again == record
    assert hash(again) == hash(record)


@pytest.mark.parametrize("copied", [copy.copy, copy.deepcopy, COPIES[-1]], ids=["copy", "deepcopy", "pickle"])
def test_the_copy_of_a_catalogue_is_one_with_its_own_kind_and_indexes(
    report: xg.Report, copied: Callable[[Any], Any]
) -> None:
    indicators = cast(xg.IndicatorCatalogue, copied(report.indicators))
    assert type(indicators) is xg.IndicatorCatalogue
    assert indicators == report.indicators
    assert list(indicators) == list(report.indicators)
    assert indicators.observations["gdp.level.2020"] == report.observations["gdp.level.2020"]


def test_reports_that_differ_in_one_field_are_not_equal(report: xg.Report) -> None:
    other = report.model_copy(update={"source": report.source.model_copy(update={"year": 2022})})
    assert other != report
    assert (report.source.year, other.source.year) == (2021, 2022)


# Immutability


@pytest.mark.parametrize("kind", KINDS_OF_RECORD, ids=lambda kind: kind.__name__)
def test_a_record_cannot_be_changed(report: xg.Report, kind: type[xg.Record]) -> None:
    """Neither assignment nor deletion, of a field or of a new name, leaves a trace."""
    record = of_kind(report, kind)
    before = dict(record)
    for name in (*before, "colour"):
        with pytest.raises((ValidationError, AttributeError, TypeError)):
            setattr(record, name, None)
        with pytest.raises((ValidationError, AttributeError, TypeError)):
            delattr(record, name)
    assert dict(record) == before


def test_the_values_of_a_record_cannot_be_changed(report: xg.Report) -> None:
    """Every value within a report is a record, a catalogue or an immutable value: no list, no dict, no set."""
    waiting: list[object] = [report]
    seen: set[str] = set()
    while waiting:
        value = waiting.pop()
        seen.add(type(value).__name__)
        assert not isinstance(value, (list, dict, set, bytearray))
        if isinstance(value, xg.Record):
            waiting.extend(dict(value).values())
        elif isinstance(value, xg.Catalogue):
            waiting.append(value.records)
        elif isinstance(value, tuple):
            waiting.extend(value)
    assert {"Report", "IndicatorCatalogue", "Catalogue", "tuple", "Observation", "Decimal", "Period"} <= seen


@pytest.mark.parametrize(
    "change",
    [
        lambda catalogue: catalogue.__setitem__("gdp", None),
        lambda catalogue: catalogue.__delitem__("gdp"),
        lambda catalogue: catalogue.clear(),
        lambda catalogue: catalogue.update({}),
        lambda catalogue: catalogue.pop("gdp"),
        lambda catalogue: setattr(catalogue, "colour", None),
        lambda catalogue: setattr(catalogue, "records", ()),
        lambda catalogue: setattr(catalogue, "_records", ()),
        lambda catalogue: delattr(catalogue, "_by_id"),
        lambda catalogue: delattr(catalogue, "colour"),
    ],
    ids=["item", "del item", "clear", "update", "pop", "new", "records", "_records", "del _by_id", "del new"],
)
def test_a_catalogue_cannot_be_changed(report: xg.Report, change: Callable[[Any], object]) -> None:
    before = list(report.indicators.items())
    with pytest.raises(AttributeError):
        change(report.indicators)
    assert list(report.indicators.items()) == before


def test_records_do_as_keys(report: xg.Report) -> None:
    assert len({*records(report), *records(pickle.loads(pickle.dumps(report)))}) == len(KINDS_OF_RECORD)


# Changed copies


def test_a_changed_copy_is_another_record_and_the_first_stays(report: xg.Report) -> None:
    source = report.source
    changed = source.model_copy(update={"year": 2022, "note": "as a test"})
    assert (changed.year, changed.note) == (2022, xg.Prose(en="as a test"))
    assert (source.year, source.note) == (2021, None)


@pytest.mark.parametrize(
    ("id", "update"),
    [
        ("source", {"year": "2021"}),
        ("source", {"year": 20210}),
        ("source", {"colour": "red"}),
        ("source", {"id": "No Id"}),
        ("gdp.level.2020", {"period": "20"}),
        ("gdp.level.2020", {"id": "gdp.level.2019"}),
        ("gdp.level.2020", {"figure": xg.Span(start=0, end=1)}),
        ("gdp.level.2020", {"quantity": 271.4}),
        ("gdp.level.2020", {"open": "note"}),
    ],
)
def test_a_changed_copy_is_validated(report: xg.Report, id: str, update: dict[str, object]) -> None:
    record = report.source if id == "source" else report.observations[id]
    with pytest.raises(ValidationError):
        record.model_copy(update=update)


def test_in_a_changed_report_the_references_are_checked(report: xg.Report) -> None:
    """Without its indicators no target of the report is anyone's."""
    with pytest.raises(ValidationError, match=r"gdp\.yoy_growth\.2021: indicator: "):
        report.model_copy(update={"indicators": xg.IndicatorCatalogue()})
