"""The changelog's Data part says by id what `differences` finds between the last release's data and this one's.

The last release is the newest tag `v…` that this commit comes after; before the first, all data are new.
"""

from __future__ import annotations

import io
import re
import subprocess
import tarfile
from collections.abc import Iterable
from pathlib import Path

import pytest
import samples

import xinhua_gov as xg
from xinhua_gov.storage.reports import BUNDLED

ROOT = Path(__file__).resolve().parents[2]
CHANGELOG = ROOT / "CHANGELOG.md"


def data_part(changelog: str) -> str:
    """The Data part of the newest version in a changelog."""
    newest = re.split(r"^## ", changelog, flags=re.MULTILINE)[1]
    parts = re.split(r"^### ", newest, flags=re.MULTILINE)
    return next((part for part in parts if part.startswith("Data\n")), "")


def disagreements(part: str, changes: Iterable[xg.Change], known: Iterable[str]) -> set[str]:
    """The ids that changed and are not named, and those that are named and did not change."""
    changed = {change.id for change in changes}
    named = set(re.findall("`([^`]+)`", part)) & (set(known) | changed)
    return changed ^ named


def ids(report: xg.Report) -> set[str]:
    return {record.id for kind in xg.RecordKind for record in report.catalogue(kind).records}


def git(*arguments: str) -> bytes:
    return subprocess.run(["git", "-C", str(ROOT), *arguments], capture_output=True, check=True).stdout


def test_the_changelog_says_what_changed_in_the_data(tmp_path: Path) -> None:
    if not (ROOT / ".git").exists():
        pytest.skip("needs the repository, not only its files")
    part = data_part(CHANGELOG.read_text(encoding="utf-8"))
    tags = git("tag", "--merged", "HEAD", "--sort=-version:refname", "--list", "v*").decode().split()
    for name in BUNDLED:
        report = xg.load(name)
        if not tags:
            assert f"Added `{name}`" in part
            continue
        archive = git("archive", tags[0], f"src/xinhua_gov/data/{name}")
        with tarfile.open(fileobj=io.BytesIO(archive)) as files:
            files.extractall(tmp_path, filter="data")
        before = xg.read_report(tmp_path / "src" / "xinhua_gov" / "data" / name)
        assert disagreements(part, xg.differences(before, report), ids(report) | ids(before)) == set()


WRITTEN = """# Changelog

## [Unreleased]

### API

- `grain.rank.2020` is only spoken of here.

### Data

- Corrected `grain.level.2020`: 12.6, not 12.5. See `differences`.

## [0.1.0]

### Data

- Corrected `schools.level.2020`.
"""


def corrected(*, rank: str = "1") -> xg.Report:
    """The sample with another level of grain."""
    data = samples.document()
    level, _, place = data["indicators"][0]["observations"]  # type: ignore[index]
    level["quantity"]["value"] = "12.6"
    place["quantity"]["value"] = rank
    return samples.built(data)


def test_what_is_named_and_what_changed_must_be_the_same() -> None:
    old = samples.built(samples.document())
    part = data_part(WRITTEN)
    known = ids(old)
    assert disagreements(part, xg.differences(old, corrected()), known) == set()
    assert disagreements(part, xg.differences(old, corrected(rank="2")), known) == {"grain.rank.2020"}
    assert disagreements(part, xg.differences(old, old), known) == {"grain.level.2020"}
