"""What is released: the same bytes from every build, with all that belongs to it and nothing else."""

from __future__ import annotations

import subprocess
import sys
import tarfile
import zipfile
from importlib.util import find_spec
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]

pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(find_spec("build") is None, reason="needs build, of the dev tools"),
    pytest.mark.skipif(not (ROOT / ".git").exists(), reason="needs a checkout, to build from"),
]

AT_THE_TOP = {
    "CHANGELOG.md", "CITATION.cff", "LICENSE", "README.md", "SECURITY.md", "pyproject.toml", "PKG-INFO", ".gitignore",
    "benchmarks", "docs", "src", "tests", ".ci",
}  # fmt: skip


@pytest.fixture(scope="module")
def builds(tmp_path_factory: pytest.TempPathFactory) -> list[dict[str, Path]]:
    """The distributions of two builds, each from a clone of its own in a folder of another name."""
    built = []
    for name in ("one", "another one"):
        place = tmp_path_factory.mktemp(name) / "clone"
        subprocess.run(["git", "clone", "--quiet", str(ROOT), str(place)], check=True)
        subprocess.run(
            [sys.executable, "-m", "build", "--outdir", "dist", "."], cwd=place, check=True, capture_output=True
        )
        built.append({file.name: file for file in (place / "dist").iterdir()})
    return built


def test_two_builds_have_the_same_bytes(builds: list[dict[str, Path]]) -> None:
    one, other = builds
    assert len(one) == 2
    assert {name: file.read_bytes() for name, file in one.items()} == {n: f.read_bytes() for n, f in other.items()}


def test_a_wheel_holds_the_package_its_data_and_its_licence(builds: list[dict[str, Path]]) -> None:
    (wheel,) = (file for name, file in builds[0].items() if name.endswith(".whl"))
    names = set(zipfile.ZipFile(wheel).namelist())
    source = ROOT / "src" / "xinhua_gov"
    package = {
        f"xinhua_gov/{file.relative_to(source)}"
        for file in source.rglob("*")
        if file.suffix != ".pyc" and file.is_file()
    }
    rest = names - package
    assert package <= names
    assert {
        "xinhua_gov/py.typed",
        "xinhua_gov/data/schema.json",
        "xinhua_gov/data/xinhua-2021/indicators.json",
    } <= names
    assert {name.rpartition("/")[2] for name in rest} == {"METADATA", "WHEEL", "RECORD", "entry_points.txt", "LICENSE"}


def test_a_source_distribution_holds_what_is_needed_to_test_it(builds: list[dict[str, Path]]) -> None:
    (source,) = (file for name, file in builds[0].items() if name.endswith(".tar.gz"))
    with tarfile.open(source) as archive:
        names = {member.name.partition("/")[2] for member in archive if member.isfile()}
    assert {name.partition("/")[0] for name in names} == AT_THE_TOP
    assert not [name for name in names if name.endswith((".pyc", ".so")) or "/site/" in name]
    tracked = subprocess.run(["git", "ls-files", "tests", "src"], cwd=ROOT, check=True, capture_output=True, text=True)
    assert set(tracked.stdout.split()) <= names


def test_nothing_else_is_needed_at_run_time(builds: list[dict[str, Path]]) -> None:
    (wheel,) = (file for name, file in builds[0].items() if name.endswith(".whl"))
    archive = zipfile.ZipFile(wheel)
    (metadata,) = (name for name in archive.namelist() if name.endswith("METADATA"))
    needed = [line for line in archive.read(metadata).decode().splitlines() if line.startswith("Requires-Dist")]
    assert [line for line in needed if "extra ==" not in line] == ["Requires-Dist: pydantic<3,>=2.11"]
