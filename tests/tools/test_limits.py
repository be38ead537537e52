"""The limits that SECURITY.md promises are those that hold."""

from __future__ import annotations

from pathlib import Path

from xinhua_gov.drafting.first_draft import LONGEST_TEXT
from xinhua_gov.model.base import LONGEST_DECIMAL
from xinhua_gov.storage.files import LARGEST_FILE

SECURITY = Path(__file__).parents[2] / "SECURITY.md"


def test_the_limits_that_are_promised_are_those_that_hold() -> None:
    promised = " ".join(SECURITY.read_text(encoding="utf-8").split())
    assert f"files of more than {LARGEST_FILE // 2**20} MB" in promised
    assert f"numbers of more than {LONGEST_DECIMAL} digits" in promised
    assert f"texts of more than {LONGEST_TEXT:,} characters" in promised
