"""What is killed while it writes, at whatever moment, leaves nothing half-written, and loses nothing that was there."""

from __future__ import annotations

import os
import random
import shutil
import signal
import time
from pathlib import Path

import pytest
from killing import killed_after, killed_before_change
from works import DRAFTING, FILES, FOLDERS, Work
from written_files import everything

import xinhua_gov as xg

MOMENTS = int(os.environ.get("KILLS", "3"))
"""How many moments each work is killed at; `.ci/full` asks for a hundred."""

pytestmark = pytest.mark.skipif(not hasattr(os, "fork"), reason="needs fork, to kill what writes")


def seconds_of(work: Work, folder: Path) -> float:
    """How long the work takes in a process of its own."""
    begin = time.perf_counter()
    killed_before_change(lambda: work.again(folder / "place"), 10**6)
    return time.perf_counter() - begin


def written_by(work: Work, folder: Path) -> tuple[dict[str, bytes], dict[str, bytes]]:
    """What is there before, and what the whole work makes of it."""
    states = []
    for name, does in (("before", (work.first,)), ("after", (work.first, work.again))):
        (folder / name).mkdir()
        for do in does:
            do(folder / name / "place")
        states.append(everything(folder / name))
    return states[0], states[1]


def visible(files: dict[str, bytes]) -> dict[str, bytes]:
    """The files that are no hidden leavings of what was killed."""
    return {name: data for name, data in files.items() if not name.startswith(".")}


def at_every_change(work: Work, folder: Path) -> int:
    """How many states there are, each left in a folder of its own, when it is killed before each change."""
    (folder / "first").mkdir()
    work.first(folder / "first" / "place")
    number = 0
    while True:
        here = folder / str(number)
        shutil.copytree(folder / "first", here)
        if not killed_before_change(lambda here=here: work.again(here / "place"), number):  # type: ignore[misc]
            return number
        number += 1


def at_any_moment(work: Work, folder: Path) -> int:
    """How many states there are, when it is killed at so many moments from its beginning to its end."""
    (folder / "first").mkdir()
    work.first(folder / "first" / "place")
    shutil.copytree(folder / "first", folder / "timed")
    took = seconds_of(work, folder / "timed")
    chance = random.Random(0)
    for number in range(MOMENTS):
        shutil.copytree(folder / "first", folder / str(number))
        place = folder / str(number) / "place"
        killed_after(lambda place=place: work.again(place), chance.uniform(0, 1.1 * took))  # type: ignore[misc]
    return MOMENTS


SLOW = (*DRAFTING, "data package")
"""The works on folders that a quick run leaves out; a report's own folder is in every run."""

WAYS = [at_every_change, pytest.param(at_any_moment, marks=pytest.mark.slow)]


@pytest.mark.parametrize("kill", WAYS)
@pytest.mark.parametrize("name", FILES)
def test_a_file_is_the_old_one_or_the_new_one(name: str, kill: object, tmp_path: Path) -> None:
    work = FILES[name]
    before, after = written_by(work, tmp_path)
    (tmp_path / "killed").mkdir()
    states = kill(work, tmp_path / "killed")  # type: ignore[operator]
    assert states >= 3
    for number in range(states):
        assert visible(everything(tmp_path / "killed" / str(number))) in (before, after)
        work.again(tmp_path / "killed" / str(number) / "place")
        assert visible(everything(tmp_path / "killed" / str(number))) == after


@pytest.mark.parametrize("kill", WAYS)
@pytest.mark.parametrize(
    "name", [pytest.param(name, marks=pytest.mark.slow if name in SLOW else ()) for name in FOLDERS]
)
def test_a_folder_is_the_old_one_or_the_new_one_or_has_both(name: str, kill: object, tmp_path: Path) -> None:
    work = FOLDERS[name]
    before, after = written_by(work, tmp_path)
    (tmp_path / "killed").mkdir()
    states = kill(work, tmp_path / "killed")  # type: ignore[operator]
    assert states >= 10 or kill is at_any_moment
    for number in range(states):
        here = tmp_path / "killed" / str(number)
        held, journal = parted(visible(everything(here)))
        if not (here / "place" / ".writing").exists():
            assert held in (before, after)
            continue
        old = {file.removesuffix(".old"): data for file, data in journal.items() if file.endswith(".old")}
        new = {file: data for file, data in journal.items() if not file.endswith(".old")}
        assert held == after or {file: {**held, **old}.get(file) for file in before} == before
        assert {file: {**held, **new}.get(file) for file in after} == after
        if name == "data package":
            assert "place/datapackage.json" not in held or held in (before, after)
        else:
            with pytest.raises(xg.FileError, match="a write was cut short here"):
                xg.read_report(here / "place")


def parted(files: dict[str, bytes]) -> tuple[dict[str, bytes], dict[str, bytes]]:
    """The files of a folder, and those that a write that was cut short keeps in its journal."""
    held = {file: data for file, data in files.items() if "/." not in file}
    journal = {f"place/{Path(file).name}": data for file, data in files.items() if "/.writing/" in file}
    return held, journal


@pytest.mark.parametrize("by", [signal.SIGTERM, signal.SIGHUP, signal.SIGINT])
@pytest.mark.parametrize("name", ["draft", pytest.param("draft --update", marks=pytest.mark.slow), "export markdown"])
def test_what_is_asked_to_end_takes_away_what_it_was_writing(name: str, by: int, tmp_path: Path) -> None:
    work = (FILES | FOLDERS)[name]
    before, after = written_by(work, tmp_path)
    (tmp_path / "timed").mkdir()
    work.first(tmp_path / "timed" / "place")
    took = seconds_of(work, tmp_path / "timed")
    chance = random.Random(1)
    for number in range(MOMENTS):
        here = tmp_path / str(number)
        here.mkdir()
        work.first(here / "place")
        killed_after(lambda here=here: work.again(here / "place"), chance.uniform(0, 1.1 * took), by)  # type: ignore[misc]
        assert everything(here) in (before, after)
