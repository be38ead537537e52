"""On a disk that is full, or where there is no permission, what writes says so and leaves what was there."""

from __future__ import annotations

import contextlib
import os
import resource
import shutil
import signal
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest
from killing import in_a_child
from works import FILES, FOLDERS
from written_files import everything

import xinhua_gov as xg
from xinhua_gov.cli import main

WORKS = FILES | FOLDERS


@pytest.fixture(params=[8, 20, 48])
def disk(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Path]:
    """A disk of so many kilobytes."""
    place = tmp_path / "disk"
    place.mkdir()
    mount, size = shutil.which("mount"), f"size={request.param}k"
    if (
        mount is None
        or subprocess.run([mount, "-t", "tmpfs", "-o", size, "none", place], capture_output=True).returncode
    ):
        pytest.skip("needs the right to mount a small disk")
    yield place
    subprocess.run(["umount", place], check=True)


def filled(folder: Path) -> None:
    """Leave no room on a disk."""
    with (folder / "filler").open("wb", buffering=0) as file:
        try:
            while True:
                file.write(b"x" * 512)
        except OSError:
            return


@pytest.mark.parametrize("name", WORKS)
def test_a_full_disk_is_told_and_leaves_what_was_there(
    name: str, disk: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    work = WORKS[name]
    with contextlib.suppress(xg.FileError):  # it may not even have room for what is there before
        work.first(disk / "place")
    filled(disk)
    before = everything(disk)
    capsys.readouterr()
    try:
        status = work.again(disk / "place")
    except xg.FileError as error:
        told = str(error)
    else:
        assert status == 1
        told = capsys.readouterr().err
    assert "No space left on device" in told or "there is no such file or folder" in told
    assert everything(disk) == before


@pytest.mark.parametrize("name", FILES)
@pytest.mark.skipif(not hasattr(os, "fork"), reason="needs fork, to limit what writes")
def test_a_file_that_may_not_be_so_large_is_not_begun(name: str, tmp_path: Path) -> None:
    """The system's limit on the size of a file stands in for a full disk where none can be mounted."""
    work = FILES[name]
    work.first(tmp_path / "place")
    before = everything(tmp_path)

    def limit() -> None:
        signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
        resource.setrlimit(resource.RLIMIT_FSIZE, (100, 100))

    child, _ = in_a_child(lambda: work.again(tmp_path / "place"), limit)
    os.waitpid(child, 0)
    assert everything(tmp_path) == before


@pytest.mark.parametrize("name", WORKS)
@pytest.mark.skipif(not hasattr(os, "fork"), reason="needs fork, to take rights from what writes")
def test_without_permission_nothing_changes(name: str, tmp_path: Path) -> None:
    work = WORKS[name]
    (tmp_path / "there").mkdir()
    work.first(tmp_path / "there" / "place")
    before = everything(tmp_path)
    folders = [tmp_path / "there", *(place for place in (tmp_path / "there").rglob("*") if place.is_dir())]
    for folder in folders:
        folder.chmod(0o555)

    def be_nobody() -> None:
        if os.geteuid() == 0:
            os.setuid(65534)

    child, _ = in_a_child(lambda: work.again(tmp_path / "there" / "place"), be_nobody)
    os.waitpid(child, 0)
    for folder in folders:
        folder.chmod(0o755)
    assert everything(tmp_path) == before


def test_a_want_of_permission_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object) -> int:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(Path, "write_bytes", refuse)
    with pytest.raises(xg.FileError, match="cannot be written: Permission denied"):
        xg.export_report(xg.load(), tmp_path / "a.csv")
    assert main(["export", str(tmp_path / "a.csv")]) == 1
    assert list(tmp_path.iterdir()) == []
