"""What is written reads as an equal report and writes to the same bytes; a write that fails changes nothing."""

from __future__ import annotations

import os
import tempfile
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import Any, cast

import pytest
import samples
from hypothesis import given
from hypothesis import strategies as st

import xinhua_gov as xg

FORMS = ["folder", "report.json"]
FILES = ["indicators.json", "numerals.json", "sections.json", "source.json", "targets.json"]


def sample() -> xg.Report:
    return samples.built(samples.document())


def other() -> xg.Report:
    """The sample with another year."""
    report = sample()
    return report.model_copy(update={"source": report.source.model_copy(update={"year": 2022})})


def contents(place: Path) -> dict[str, bytes | str | None]:
    """Everything below a folder: the bytes of files, the targets of links, None for folders."""
    return {
        str(path.relative_to(place)): os.readlink(path)
        if path.is_symlink()
        else None
        if path.is_dir()
        else path.read_bytes()
        for path in sorted(place.rglob("*"))
    }


# Round trips


def goes_round(report: xg.Report, place: Path) -> None:
    for form in FORMS:
        first, second = place / "first" / form, place / "second" / form
        for path in (first, second):
            path.parent.mkdir(exist_ok=True)
        xg.write_report(report, first)
        again = xg.read_report(first)
        assert again == report
        xg.write_report(again, second)
    assert contents(place / "first") == contents(place / "second")


def test_the_bundled_report_goes_round(report: xg.Report, tmp_path: Path) -> None:
    goes_round(report, tmp_path)


characters = st.characters(codec="utf-8", exclude_categories=("Cc", "Cs", "Zl", "Zp"))
words = st.text(characters, max_size=30).map(lambda inner: f"说{inner}完")
names = st.one_of(st.fixed_dictionaries({"zh": words}), st.fixed_dictionaries({"zh": words, "en": words}))
dimensions = st.sampled_from(("mass", "count"))
own_unit = st.fixed_dictionaries({"name": names, "dimension": dimensions, "countable": st.booleans()})
OPTIONAL: dict[str, dict[str, st.SearchStrategy[object]]] = {
    "source": {
        "date": st.dates().map(str),
        "session": names,
        "speaker": st.fixed_dictionaries({"name": names, "office": names}),
        "urls": st.lists(st.just("https://example.org/政府?q=1&r=“”"), max_size=3),
        "open": st.lists(st.sampled_from(("date", "session", "speaker"))),
    },
    "sections": {"number": words, "open": st.just(["title"])},
    "indicators": {
        "aliases": st.lists(names, max_size=3),
        "definition": names,
        "concept": samples.ids,
        "direction": st.sampled_from(("higher", "lower")),
        "related": st.just([{"kind": "proxy", "indicator": "schools"}]),
        "open": st.just(["definition", "unit"]),
    },
    "observations": {
        "status": st.sampled_from(("final", "preliminary", "unstated")),
        "scope": st.sampled_from(("joint", "named")),
        "price_basis": st.sampled_from(("current", "unstated")),
        "open": st.just(["scope"]),
    },
    "targets": {"nature": st.sampled_from(("binding", "unstated")), "open": st.just(["nature"])},
}


def optional(kind: str) -> st.SearchStrategy[dict[str, object]]:
    return st.fixed_dictionaries({}, optional={"note": words, **OPTIONAL[kind]})


@st.composite
def variations(draw: st.DrawFn) -> xg.Report:
    """The sample with optional fields, other numbers, a unit of its own and a numeral."""
    data = cast(dict[str, Any], samples.document())
    grain, schools = data["indicators"]
    data["source"] |= draw(optional("source"))
    data["sections"][0] |= draw(optional("sections"))
    data["targets"][0] |= draw(optional("targets"))
    grain |= draw(optional("indicators"))
    data["targets"][0]["direction"] = grain["direction"]
    grain["observations"][0] |= draw(optional("observations"))
    for observation in grain["observations"]:
        observation["quantity"]["value"] = f"{draw(samples.decimals):f}"
    unit = draw(st.none() | own_unit)
    if unit is not None:
        data["units"] = [{"id": "sack", **unit}]
        schools["unit"] = "sack"
        schools["observations"][0]["quantity"] |= {"unit": "sack", "countable": unit["countable"]}
    if draw(st.booleans()):
        data["numerals"] = [{"start": 0, "end": 4, "quote": "二〇二一", "kind": "date"}]
    return samples.built(data)


@given(variations())
def test_any_report_goes_round(report: xg.Report) -> None:
    with tempfile.TemporaryDirectory() as place:
        goes_round(report, Path(place))


def test_the_files_are_utf8_with_two_spaces_a_level_and_short_values_on_one_line(tmp_path: Path) -> None:
    numeral = xg.Numeral(start=0, end=4, quote="二〇二一", kind=xg.NumeralKind.DATE)
    report = sample().model_copy(update={"numerals": (numeral,)})
    xg.write_report(report, tmp_path / "folder")
    assert sorted(contents(tmp_path / "folder")) == FILES
    numerals = '[{"start": 0, "end": 4, "quote": "二〇二一", "kind": "date"}]\n'
    assert (tmp_path / "folder" / "numerals.json").read_text(encoding="utf-8") == numerals
    source = (tmp_path / "folder" / "source.json").read_text(encoding="utf-8")
    assert source.startswith('{\n  "id": "sample-2021",\n  "format": 1,\n')
    assert source.endswith('  "normalisation": "as written"\n}\n')


# Places


@pytest.mark.parametrize("form", FORMS)
def test_what_is_there_is_replaced_only_when_asked(tmp_path: Path, form: str) -> None:
    place = tmp_path / form
    xg.write_report(sample(), place)
    before = contents(tmp_path)
    with pytest.raises(xg.FileError, match=rf"{form}: is there already; .* replace it with overwrite=True$"):
        xg.write_report(other(), place)
    assert contents(tmp_path) == before
    xg.write_report(other(), place, overwrite=True)
    assert xg.read_report(place) == other()
    assert contents(tmp_path).keys() == before.keys()


def test_an_empty_folder_is_filled_and_one_with_other_files_refused(tmp_path: Path) -> None:
    for name in ("empty", "full"):
        (tmp_path / name).mkdir()
    (tmp_path / "full" / "notes.txt").write_text("mine", encoding="utf-8")
    xg.write_report(sample(), tmp_path / "empty")
    assert xg.read_report(tmp_path / "empty") == sample()
    with pytest.raises(xg.FileError, match="full"):
        xg.write_report(sample(), tmp_path / "full")
    assert contents(tmp_path / "full") == {"notes.txt": b"mine"}


def test_overwriting_keeps_foreign_files_and_drops_files_of_the_old_report(tmp_path: Path) -> None:
    """A `units.json` is the old report's: left there, it would be read as the new one's."""
    place = tmp_path / "folder"
    units = {"units": xg.Catalogue([xg.OwnUnit(
        id="sack", name=xg.Bilingual(zh="袋"), dimension=xg.Dimension.MASS, countable=False)])}  # fmt: skip
    xg.write_report(sample().model_copy(update=units), place)
    assert (place / "units.json").exists()
    (place / "notes.txt").write_text("mine", encoding="utf-8")
    (place / ".git" / "objects").mkdir(parents=True)
    (place / ".git" / "HEAD").write_text("ref", encoding="utf-8")
    (place / "latest").symlink_to("source.json")
    xg.write_report(other(), place, overwrite=True)
    assert xg.read_report(place) == other()
    found = contents(tmp_path)
    foreign = {name.removeprefix("folder/"): found[name] for name in found if name.removeprefix("folder/") not in FILES}
    assert foreign == {
        "folder": None, "notes.txt": b"mine", ".git": None, ".git/objects": None, ".git/HEAD": b"ref",
        "latest": "source.json",
    }  # fmt: skip


def test_a_folder_that_is_a_link_stays_one(tmp_path: Path) -> None:
    """The folder that it leads to gets the report, and nothing else appears beside either."""
    xg.write_report(sample(), tmp_path / "real")
    (tmp_path / "link").symlink_to("real")
    names = contents(tmp_path).keys()
    xg.write_report(other(), tmp_path / "link", overwrite=True)
    assert contents(tmp_path).keys() == names
    assert (tmp_path / "link").is_symlink()
    assert xg.read_report(tmp_path / "real") == other()


def test_the_folder_one_stands_in_can_be_overwritten(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Afterwards one still stands in it."""
    xg.write_report(sample(), tmp_path / "here")
    monkeypatch.chdir(tmp_path / "here")
    xg.write_report(other(), ".", overwrite=True)
    assert sorted(os.listdir(".")) == FILES
    assert xg.read_report(".") == other()


def test_a_name_as_long_as_the_file_system_takes_can_be_written(tmp_path: Path) -> None:
    for name in ("n" * 250, "n" * 245 + ".json"):
        xg.write_report(sample(), tmp_path / name)
        assert xg.read_report(tmp_path / name) == sample()


# Writes that fail


@pytest.mark.parametrize(
    "path", ["gone/folder", "gone/report.json", "file.txt/folder", "file.txt/report.json", "file.txt", "a\0b", "\ud800"]
)
@pytest.mark.parametrize("overwrite", [False, True])
def test_a_place_that_cannot_be_written_is_named_and_left_as_it_is(tmp_path: Path, path: str, overwrite: bool) -> None:
    """A folder that is missing, a file where a folder is due, a name that cannot be."""
    (tmp_path / "file.txt").write_text("mine", encoding="utf-8")
    with pytest.raises(xg.FileError) as caught:
        xg.write_report(sample(), tmp_path / path, overwrite=overwrite)
    assert caught.value.path == str(tmp_path / path)
    assert len(caught.value.reason) > 10
    assert contents(tmp_path) == {"file.txt": b"mine"}


@pytest.mark.parametrize("path", ["/", "/dev/null", "/dev/null/x.json"])
def test_what_is_no_place_for_a_report_is_refused(path: str) -> None:
    """Without `overwrite`, so that nothing can happen to the place itself."""
    with pytest.raises(xg.FileError, match=path):
        xg.write_report(sample(), path)


def test_the_root_is_refused_even_when_overwriting_is_asked(monkeypatch: pytest.MonkeyPatch) -> None:
    """It has no name to write beside. Nothing is written, whatever the program tries."""
    for step in ("mkdir", "write_bytes", "rename", "replace"):
        monkeypatch.setattr(Path, step, Failing(getattr(Path, step), 1))
    with pytest.raises(xg.FileError):
        xg.write_report(sample(), "/", overwrite=True)


class Failing:
    """Stands in for a function of the system, and fails once, the `due`-th time that it is called."""

    def __init__(self, real: Callable[..., object], due: int) -> None:
        self.real = real
        self.due = due
        self.calls = 0

    def __get__(self, owner: object, kind: type) -> Callable[..., object]:
        return lambda *args, **kwargs: self(owner, *args, **kwargs)

    def __call__(self, *args: object, **kwargs: object) -> object:
        self.calls += 1
        if self.calls == self.due:
            raise PermissionError(13, "Permission denied")
        return self.real(*args, **kwargs)


@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize("old", [True, False], ids=["over an old one", "new"])
@pytest.mark.parametrize("due", [1, 2, 3, 4, 5])
@pytest.mark.parametrize("step", ["mkdir", "write_bytes", "rename", "replace"])
def test_a_write_that_fails_part_way_changes_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, form: str, old: bool, due: int, step: str
) -> None:
    """Whichever call fails: what was there is there, and no temporary is left."""
    place = tmp_path / form
    if old:
        xg.write_report(sample(), place)
    if old and place.is_dir():
        for name in ("a.txt", "b.txt"):
            (place / name).write_text(name, encoding="utf-8")
    before = contents(tmp_path)
    failing = Failing(getattr(Path, step), due)
    with monkeypatch.context() as patched:
        patched.setattr(Path, step, failing)
        with suppress(xg.FileError):
            xg.write_report(other(), place, overwrite=True)
    if failing.calls >= due:
        assert contents(tmp_path) == before
    else:
        assert xg.read_report(place) == other()


def test_the_failures_above_do_happen(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Writing goes through the calls that the test above lets fail."""
    for form, steps in (("folder", ("mkdir", "write_bytes", "rename")), ("report.json", ("write_bytes", "replace"))):
        for step in steps:
            failing = Failing(getattr(Path, step), 1)
            with monkeypatch.context() as patched:
                patched.setattr(Path, step, failing)
                with pytest.raises(xg.FileError, match=f"{form}: cannot be written: Permission denied"):
                    xg.write_report(sample(), tmp_path / form)
            assert (failing.calls, contents(tmp_path)) == (1, {})
