"""`diff` tells what differs between two folders, and ends in 1 where anything does."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
import samples

import xinhua_gov as xg
from xinhua_gov.cli import main


@pytest.fixture
def folders(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    data: Any = samples.document()
    xg.write_report(samples.built(data), "old")
    data["indicators"][1]["name"]["en"] = "new schools"
    xg.write_report(samples.built(data), "new")


@pytest.mark.usefixtures("folders")
def test_differences_are_a_table_or_json(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["diff", "old", "new", "--lang", "en"]) == 1
    lines = capsys.readouterr().out.splitlines()
    assert lines[2].split() == ["changed", "indicators", "schools", "name.en", "schools", "built", "new", "schools"]
    assert lines[-1] == "0 added · 0 removed · 1 changed"
    assert main(["diff", "old", "new", "--json"]) == 1
    assert json.loads(capsys.readouterr().out) == [
        {"change": "changed", "kind": "indicators", "id": "schools", "field": "name.en", "old": "schools built",
         "new": "new schools"},
    ]  # fmt: skip


@pytest.mark.usefixtures("folders")
def test_the_same_is_told_in_one_line(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["diff", "old", "old", "--lang", "zh"]) == 0
    assert capsys.readouterr().out == "没有不同\n"
    assert main(["diff", "bundled", "bundled", "--lang", "en"]) == 0


@pytest.mark.usefixtures("folders")
def test_a_folder_that_is_not_there_is_told(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["diff", "old", "nowhere"]) == 1
    out, err = capsys.readouterr()
    assert out == ""
    assert err == (
        "xinhua-gov: nowhere: there is no such file or folder, and no such bundled report; bundled: xinhua-2021\n"
    )
