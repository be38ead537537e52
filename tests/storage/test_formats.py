"""What a release has written, later ones read: `formats/N` holds files of format N of the data, which never change."""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from pathlib import Path
from shutil import copytree

import pytest

import xinhua_gov as xg
from xinhua_gov.model.base import Entry
from xinhua_gov.model.parts import RECORDS

FIRST = Path(__file__).parent / "formats" / "1"
FORMS = ["report", "report.json"]

ADDED: dict[str, set[str]] = (
    {
        cls.__name__: {"proposals"}
        for named in RECORDS.values()
        for cls in (named.values() if isinstance(named, dict) else [named])
        if issubclass(cls, Entry) and cls not in (xg.Indicator, xg.Project)
    }
    | {name: {"proposals", "read_by_rule"} for name in ("Commitment", "Milestone")}
    | {
        "Outcome": {"proposals"},
        "Prose": {"zh"},
        "Quantity": {"high"},
        "QuantitativeTarget": {"proposals", "stretch"},
    }
)
"""Fields, by class, that a release has added since the files were written: they must be optional.

A catalogue sets every field of its indicators and projects.
"""


@pytest.mark.parametrize("form", FORMS)
def test_format_1_reads_as_what_was_meant(form: str) -> None:
    report = xg.read_report(FIRST / form)
    assert {kind.value: len(report.catalogue(kind)) for kind in xg.RecordKind if len(report.catalogue(kind))} == {
        "sections": 2,
        "units": 1,
        "indicators": 2,
        "observations": 4,
        "targets": 3,
        "projects": 2,
        "milestones": 4,
        "achievements": 2,
        "commitments": 1,
        "goals": 2,
        "challenges": 2,
        "organisations": 1,
        "places": 2,
        "terms": 1,
        "identities": 1,
    }
    assert (report.source.date, report.source.place.code) == (date(2021, 1, 9), "110101")
    growth = report.observations["grain.yoy_growth.2020"]
    assert (growth.quantity.value, growth.base_period, growth.status) == (Decimal(3), "2019", xg.Status.PRELIMINARY)
    assert report.observations["grain.level.2020"].quantity.amount == Decimal(125_000)
    assert report.unit("sack").zh == "袋"
    assert [type(target) for target in report.targets.values()] == [
        xg.QuantitativeTarget,
        xg.RelativeTarget,
        xg.QualitativeTarget,
    ]
    latest = report.projects["canal"].latest
    assert latest is not None
    assert (latest.id, latest.evidence.quote) == ("canal.thriving.2020", "渠里的水慢慢流向远处的村庄")
    assert (report.numerals[0].quote, report.numerals[0].kind) == ("二〇二一年", xg.NumeralKind.DATE)


def test_the_outcomes_of_format_1_read_as_what_was_meant() -> None:
    level, growth = xg.read_outcomes(FIRST / "outcomes.json").values()
    assert (level.id, level.quantity.value, level.quantity.qualifier) == (
        "grain.level.2021",
        Decimal("13.1"),
        xg.Qualifier.ABOUT,
    )
    assert (level.source.date, growth.source.date, growth.base_period) == (date(2022, 1, 8), None, "2020")


def test_both_forms_of_format_1_are_one_report() -> None:
    assert xg.read_report(FIRST / "report") == xg.read_report(FIRST / "report.json")


@pytest.mark.parametrize("form", FORMS)
def test_what_this_release_writes_of_format_1_is_the_same_bytes(form: str, tmp_path: Path) -> None:
    xg.write_report(xg.read_report(FIRST / form), tmp_path / form)
    assert contents(tmp_path / form) == contents(FIRST / form)


def contents(place: Path) -> dict[str, bytes]:
    return {file.name: file.read_bytes() for file in (place.iterdir() if place.is_dir() else [place])}


def test_format_1_has_every_field_of_every_record() -> None:
    """A field that a later release adds is one that a file of format 1 may be without."""
    used: dict[str, set[str]] = defaultdict(set)
    outcomes = xg.read_outcomes(FIRST / "outcomes.json")
    for record in records([xg.read_report(FIRST / "report"), *outcomes.values()]):
        used[type(record).__name__] |= record.model_fields_set
    classes = {cls for named in RECORDS.values() for cls in (named.values() if isinstance(named, dict) else [named])}
    assert {cls.__name__ for cls in classes} <= set(used)
    for name, fields in used.items():
        cls = getattr(xg, name)
        assert not any(cls.model_fields[field].is_required() for field in ADDED.get(name, ())), name
        assert set(cls.model_fields) - fields == ADDED.get(name, set()), name


def records(value: object) -> Iterator[xg.Record]:
    """Every record of a report, those within others too."""
    if isinstance(value, xg.Record):
        yield value
        for field in value.model_fields_set:
            yield from records(getattr(value, field))
    elif isinstance(value, xg.Catalogue):
        yield from records(value.records)
    elif isinstance(value, (tuple, list)):
        for part in value:
            yield from records(part)


@pytest.mark.parametrize("form", FORMS)
def test_a_format_of_the_future_is_named_before_anything_else(form: str, tmp_path: Path) -> None:
    """What a later format adds, a part that is not known, a field, is not called a fault of the file."""
    place = tmp_path / form
    if form == "report":
        copytree(FIRST / form, place)
        (place / "budgets.json").write_text("[]")
        source = place / "source.json"
        source.write_text(json.dumps(json.loads(source.read_text(encoding="utf-8")) | {"format": 2, "colour": "red"}))
    else:
        document = json.loads((FIRST / form).read_text(encoding="utf-8"))
        document["source"] |= {"format": 2, "colour": "red"}
        place.write_text(json.dumps(document | {"budgets": []}))
    with pytest.raises(xg.FileError) as caught:
        xg.read_report(place)
    assert str(caught.value) == (
        f"{place}: is written in format 2 of the data, and this release reads format 1; "
        "a newer release of xinhua-gov will read it"
    )
