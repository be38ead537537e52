"""Each finding of a review of the 2021 report's data is settled as the table beside this file says."""

from __future__ import annotations

import csv
import io
from collections import Counter
from collections.abc import Iterator
from contextlib import redirect_stderr, redirect_stdout, suppress
from fnmatch import fnmatchcase
from functools import cache, reduce
from pathlib import Path
from typing import Any, NamedTuple

import pytest

import xinhua_gov as xg
from xinhua_gov import vocabulary
from xinhua_gov.cli import main

REVIEW = Path(__file__).with_name("review_of_data_2021.tsv")
NOTHING = "-"


class Finding(NamedTuple):
    """A line of the table."""

    kind: str
    then: str
    now: str
    field: str
    was: str
    outcome: str
    severity: str
    reason: str

    def ids(self) -> list[tuple[str, str]]:
        """The kind and the id of every record that the finding is about now."""
        named = [] if self.now == NOTHING else self.now.split("; ")
        return [(kind or self.kind, id) for kind, _, id in (("", "", n) if " " in n else split(n) for n in named)]


def split(name: str) -> tuple[str, str, str]:
    """A name with its own kind before a colon, or without one."""
    kind, colon, id = name.partition(":")
    return (kind, colon, id) if colon else ("", "", name)


@cache
def findings() -> tuple[Finding, ...]:
    lines = [line for line in REVIEW.read_text(encoding="utf-8").splitlines() if not line.startswith("#")]
    rows = csv.reader(lines[1:], delimiter="\t", quoting=csv.QUOTE_NONE, strict=True)
    return tuple(Finding(*row) for row in rows)


@cache
def printed(command: str, text: str) -> tuple[str, ...]:
    """The lines that a command prints on either stream; TEXT stands for the file of the report's text."""
    words = [text if word == "TEXT" else word for word in command.split()]
    with redirect_stdout(io.StringIO()) as out, redirect_stderr(out), suppress(SystemExit):
        main(words)
    return tuple(out.getvalue().splitlines())


def record(report: xg.Report, kind: str, id: str) -> Any:
    """What a line is about: a member of a closed list, the source, or a record."""
    if kind == "vocabulary":
        return reduce(getattr, id.split("."), vocabulary)
    if kind == "source":
        return report.source
    return xg.outcomes()[id] if kind == "outcomes" else report.catalogue(kind)[id]


def field_of(found: Any, field: str) -> Any:
    """The field of a record, by its path; of several paths the first that begins with a field that it has."""
    path = next(path for path in field.split(" | ") if hasattr(found, path.partition(".")[0]))
    return reduce(lambda value, part: None if value is None else getattr(value, part), path.split("."), found)


def holds(value: object, was: str) -> bool:
    """Whether a value, or one of its members, is what was found fault with; a dash is no value at all."""
    if was == NOTHING:
        return value is None or value == ()
    said = [str(value), *(str(member) for member in value)] if isinstance(value, tuple) else [str(value)]
    return any(fnmatchcase(one, pattern) for one in said for pattern in was.split(" | "))


def held(report: xg.Report, finding: Finding, text: str) -> Iterator[tuple[str, bool]]:
    """For every id of a finding whether what was found fault with is still there."""
    for kind, id in finding.ids():
        if finding.field == "printed":
            lines = printed(id, text)
            assert lines, id
            yield id, any(holds(line, finding.was) for line in lines)
        elif finding.field == "dropped":
            yield id, id in report.catalogue(kind)
        else:
            yield id, holds(field_of(record(report, kind, id), finding.field), finding.was)


@pytest.fixture
def path(shared: Path, monkeypatch: pytest.MonkeyPatch) -> str:
    """The file of the report's text; on a terminal that is wide enough to break no line."""
    monkeypatch.setenv("COLUMNS", "300")
    return str(shared / "source" / "xinhua-2021.txt")


def test_every_finding_has_an_outcome_and_a_short_reason() -> None:
    assert len(findings()) == 231
    assert {finding.outcome for finding in findings()} == {"mended", "otherwise", "kept"}
    assert [f.then for f in findings() if not 0 < len(f.reason) <= 100] == []
    assert Counter((f.severity, f.outcome) for f in findings()) == {
        ("error", "mended"): 45,
        ("error", "otherwise"): 4,
        ("debatable", "mended"): 54,
        ("debatable", "otherwise"): 6,
        ("debatable", "kept"): 6,
        ("wording", "mended"): 100,
        ("wording", "otherwise"): 14,
        ("wording", "kept"): 2,
    }


def test_what_was_mended_no_longer_holds_what_was_found_fault_with(report: xg.Report, path: str) -> None:
    mended = [f for f in findings() if f.outcome != "kept"]
    assert [(f.then, id, f.was) for f in mended for id, still in held(report, f, path) if still] == []


def test_what_was_kept_is_as_it_was(report: xg.Report, path: str) -> None:
    kept = [f for f in findings() if f.outcome == "kept"]
    assert [(f.then, id, f.was) for f in kept for id, still in held(report, f, path) if not still] == []


@pytest.mark.parametrize(
    ("outcome", "name", "field", "value"),
    [
        ("mended", "observations:three_transformations_enterprises.level.2016-2020", "scope", "cumulative"),
        ("mended", "achievements:tianqin_high_tech", "honour.status", "applied"),
        ("mended", "commitments:kaiyuan_markets_renovation", "name.zh", "昕开源市场、开源商贸城改造"),
        ("mended", "projects:rural_environment", "latest.stage", "under_way"),
        ("mended", "indicators:dead_end_roads_opened", "name.en", "dead-end roads connected"),
        ("mended", "vocabulary:Stage.COMPLETED", "zh", "完成"),
        ("otherwise", "challenges:narrow_external_cooperation", "name.zh", "对外合作领域不宽、层次不高"),
        ("otherwise", "sections:part3.1", "title.en", "Integrated development, more room for high-quality development"),
        ("kept", "goals:key_period", "kind", "principle"),
        ("kept", "vocabulary:Nature.ANTICIPATORY", "en", "anticipatory"),
    ],
)
def test_some_of_each_outcome(report: xg.Report, outcome: str, name: str, field: str, value: str) -> None:
    kind, _, id = split(name)
    (finding,) = [f for f in findings() if (kind, id) in f.ids() and f.field == field and f.outcome == outcome]
    assert field_of(record(report, kind, id), finding.field) == value


@pytest.mark.parametrize(
    ("value", "was", "expected"),
    [
        ("health", "health", True),
        ("mental health", "health", False),
        ("加快北环快速路建设", "*北环快速路*", True),
        ("加快北环快速通道建设", "*北环快速路*", False),
        ((6408, 6678), "2526 | 6408", True),
        ((6678,), "2526 | 6408", False),
        (None, "-", True),
        ((), "-", True),
        ("2019", "-", False),
    ],
)
def test_what_is_still_there_is_told(value: object, was: str, expected: bool) -> None:
    assert holds(value, was) is expected
