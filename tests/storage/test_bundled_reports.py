"""A second bundled report is a folder of data and a row of `storage/reports.py`: all that names a report takes it."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
import samples

import xinhua_gov as xg
from xinhua_gov.storage import outcomes, reports

PACKAGE = Path(xg.__file__).parent


def test_a_bundled_report_without_later_results_has_none(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(reports.BUNDLED, "sample-2021", "110101")
    monkeypatch.setattr(outcomes, "_loaded", {})
    assert len(xg.outcomes("sample-2021")) == 0
    assert len(outcomes.outcomes_known(samples.built(samples.document()))) == 0


def test_of_two_bundled_reports_of_a_place_each_has_its_own_results(
    report: xg.Report, monkeypatch: pytest.MonkeyPatch
) -> None:
    """One that is not bundled has those of the first of its place."""
    later, own = (
        report.model_copy(update={"source": report.source.model_copy(update={"id": id})})
        for id in ("xinhua-2022", "my-draft")
    )
    monkeypatch.setitem(reports.BUNDLED, "xinhua-2022", "410402")
    monkeypatch.setattr(outcomes, "_loaded", {})
    assert [len(outcomes.outcomes_known(each)) for each in (report, later, own)] == [25, 0, 25]


@pytest.fixture(scope="module")
def package(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder that holds the package, with a second report, of another place, in its data."""
    folder = tmp_path_factory.mktemp("package")
    place = folder / "xinhua_gov"
    shutil.copytree(PACKAGE, place, ignore=shutil.ignore_patterns("__pycache__"))
    samples.stored(place / "data" / "sample-2021", samples.document())
    result = {
        "id": "grain.yoy_growth.2021",
        "indicator": "grain",
        "measure": "yoy_growth",
        "period": "2021",
        "base_period": "2020",
        "area": "110101",
        "quantity": {"value": "5", "unit": "percent"},
        "source": {"title": "二〇二二年报告"},
    }
    (place / "data" / "outcomes" / "sample-2021.json").write_text(json.dumps([result]), encoding="utf-8")
    module = place / "storage" / "reports.py"
    code = module.read_text(encoding="utf-8")
    assert code.count('{"xinhua-2021": "410402"}') == 1
    code = code.replace('{"xinhua-2021": "410402"}', '{"xinhua-2021": "410402", "sample-2021": "110101"}')
    module.write_text(code, encoding="utf-8")
    return folder


def ran(package: Path, *words: str) -> tuple[int, str, str]:
    """The status of a command line of that package, and what it prints on either stream."""
    done = subprocess.run(
        [sys.executable, "-m", "xinhua_gov", *words],
        env={**os.environ, "PYTHONPATH": str(package), "PYTHONUTF8": "1"},
        capture_output=True,
        text=True,
        check=False,
        cwd=package,
    )
    return done.returncode, done.stdout, done.stderr


@pytest.mark.slow
def test_commands_choose_among_bundled_reports_by_name(package: Path) -> None:
    status, out, err = ran(package, "score", "--report", "sample-2021", "--json")
    (row,) = json.loads(out)["assessments"]
    assert (status, err) == (0, "")
    assert (row["target"], row["outcome_value"], row["as_printed"]) == ("grain.yoy_growth.2021", "5", "met")
    assert ran(package, "--report", "sample-2021", "--json")[0] == 0
    status, out, err = ran(package, "diff", "sample-2021", "xinhua-2021", "--json")
    assert (status, err) == (1, "")  # they differ
    assert (json.loads(out)[0]["old"], json.loads(out)[0]["new"]) == ("sample-2021", "xinhua-2021")
    assert len(json.loads(ran(package, "score", "--json")[1])["assessments"]) == 44  # the default is the first
    assert ran(package, "export", "own", "--to", "datapackage", "--report", "sample-2021")[0] == 0
    assert "licenses" in json.loads((package / "own" / "datapackage.json").read_text(encoding="utf-8"))


@pytest.mark.slow
def test_a_name_that_none_has_is_told_with_those_that_there_are(package: Path) -> None:
    told = "there is no such file or folder, and no such bundled report; bundled: xinhua-2021, sample-2021\n"
    assert ran(package, "score", "--report", "sample") == (1, "", f"xinhua-gov: sample: {told}")
