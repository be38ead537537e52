"""A run that was stopped goes on where its journal ends."""

from __future__ import annotations

from pathlib import Path

import pytest
from made_up import TEXTS

import xinhua_gov as xg
from xinhua_gov.panels.journal import Journal
from xinhua_gov.panels.making import readings

READINGS = list(readings(TEXTS))


def stopped(table: Path, count: int, rest: bytes = b"") -> None:
    """A run that has kept some readings when it is killed."""
    journal = Journal(table, {})
    for reading in READINGS[:count]:
        journal.add(reading)
    journal.__exit__(KeyboardInterrupt, None, None)
    with journal.path.open("ab") as file:
        file.write(rest)


@pytest.mark.parametrize("rest", [b"", b'{"file": "pds/2022.txt", "ro'])
def test_what_was_kept_is_taken_over(tmp_path: Path, rest: bytes) -> None:
    table = tmp_path / "a.csv"
    stopped(table, 1, rest)
    with Journal(table, {}, resume=True) as journal:
        assert journal.done == {"pds/2021.txt"}
        journal.add(READINGS[1])
        assert tuple(journal.rows()) == tuple(row for reading in READINGS for row in reading.rows)
        assert tuple(journal.faults()) == ()
    assert list(tmp_path.iterdir()) == []


def test_without_resume_it_begins_anew(tmp_path: Path) -> None:
    stopped(tmp_path / "a.csv", 1)
    with Journal(tmp_path / "a.csv", {}) as journal:
        assert list(journal.rows()) == []


def test_a_journal_of_another_table_is_refused(tmp_path: Path) -> None:
    stopped(tmp_path / "a.csv", 1)
    with pytest.raises(xg.FileError, match="begun with other options"):
        Journal(tmp_path / "a.csv", {"concepts": ["gdp"]}, resume=True)
