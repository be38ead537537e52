"""A panel of folders, paths, documents and texts, one after another or by an executor, with the same rows."""

from __future__ import annotations

import subprocess
import sys
from concurrent.futures import ProcessPoolExecutor, ThreadPoolExecutor
from pathlib import Path
from typing import NamedTuple

import pytest
from made_up import BUDGET, FIRST, SECOND, TEXTS

import xinhua_gov as xg


class Document(NamedTuple):
    text: str
    name: str | None = None


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "pds").mkdir()
    for name, text in TEXTS:
        (tmp_path / name).write_text(text, encoding="utf-8")
    (tmp_path / "notes.md").write_text("no report", encoding="utf-8")
    return tmp_path


def test_all_sources_give_the_same_rows(folder: Path) -> None:
    of_texts = xg.panel(TEXTS)
    assert len(of_texts) == 16
    assert xg.panel(folder) == of_texts
    assert xg.panel([Document(text, name) for name, text in TEXTS]) == of_texts
    of_paths = xg.panel([folder / name for name, _ in TEXTS])
    assert [row.quote for row in of_paths] == [row.quote for row in of_texts]
    assert {row.file for row in xg.panel([Document(FIRST)])} == {"document 1"}


def test_a_file_alone_is_a_source(folder: Path) -> None:
    assert {row.file for row in xg.panel(folder / "pds" / "2021.txt")} == {"2021.txt"}


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "gb18030"])
def test_a_file_in_another_encoding_is_read(tmp_path: Path, encoding: str) -> None:
    (tmp_path / "2021.txt").write_text(FIRST, encoding=encoding)
    assert [row.quote for row in xg.panel(tmp_path)] == [row.quote for row in xg.panel(TEXTS[:1])]


@pytest.mark.parametrize("pool", [ThreadPoolExecutor, ProcessPoolExecutor])
def test_an_executor_gives_the_same_rows_in_the_same_order(pool: type) -> None:
    many = [(f"{number}-{name}", text) for number in range(40) for name, text in TEXTS]
    with pool(2) as executor:
        found = xg.panel(many, executor=executor)
    assert [row.file for row in found] == [name for name, _ in many for _ in range(10 if "2021" in name else 6)]
    assert found == xg.panel(many)


def test_what_cannot_be_read_does_not_stop_the_rest(folder: Path) -> None:
    (folder / "budget.txt").write_text(BUDGET, encoding="utf-8")
    (folder / "image.txt").write_bytes(b"\x89PNG\r\n\x1a\n\x00\x00\xff\xff")
    panel = xg.panel(folder)
    assert panel == xg.panel(TEXTS)
    assert [(fault.file, fault.skipped) for fault in panel.faults] == [("budget.txt", True), ("image.txt", True)]
    assert panel.faults[1].message.startswith("is a picture (PNG), which is not read")


@pytest.mark.parametrize("name", ["empty", "missing"])
def test_a_folder_without_a_report_and_a_path_that_leads_nowhere_are_refused(tmp_path: Path, name: str) -> None:
    (tmp_path / "empty").mkdir()
    if name == "empty":
        with pytest.raises(xg.FileError, match="holds no report"):
            xg.panel(tmp_path / name)
    else:
        assert xg.panel(tmp_path / name).faults[0].message == "there is no such file or folder"


def test_two_files_of_one_place_and_year_are_told() -> None:
    panel = xg.panel([("a.txt", FIRST), ("b.txt", FIRST), ("c.txt", SECOND)])
    assert panel.duplicates == (xg.Duplicate("平顶山市", 2021, ("a.txt", "b.txt")),)


def test_place_and_year_are_taken_for_all_or_by_name() -> None:
    assert {row.place for row in xg.panel(TEXTS, place="郑州市")} == {"郑州市"}
    assert {row.place for row in xg.panel(TEXTS, place={"pds/2022.txt": "郑州市"})} == {"平顶山市", "郑州市"}
    assert {row.report_year for row in xg.panel(TEXTS, year={"pds/2021.txt": 2020})} == {2020, 2022}


def test_a_concept_that_is_none_is_refused() -> None:
    with pytest.raises(xg.UnknownIdError, match="no concept has the id 'gpd'; nearest: gdp"):
        xg.panel(TEXTS, concepts=["gpd"])
    assert {row.concept for row in xg.panel(TEXTS, concepts=["gdp"])} == {"gdp"}


def test_progress_is_told_after_each() -> None:
    done: list[int] = []
    xg.panel(TEXTS, progress=done.append)
    assert done == [1, 2]


def test_no_pydantic_is_imported_on_the_way() -> None:
    code = "import sys, xinhua_gov as xg; xg.panel([('a.txt', sys.stdin.read())]); print('pydantic' in sys.modules)"
    run = subprocess.run([sys.executable, "-c", code], input=FIRST, capture_output=True, text=True, check=True)
    assert run.stdout.strip() == "False"


@pytest.mark.parametrize("text", [FIRST, FIRST.replace("\n", ""), "某市\n政府工作报告", "长/" * 1001], ids=len)
def test_a_text_in_the_place_of_a_path_is_refused_and_told_how_to_give_it(text: str) -> None:
    """A line break, a name or a whole path that no system has."""
    for source in ([text], text):
        with pytest.raises(xg.FileError, match=r"begins a text, where the path of a file was expected; .* Document"):
            xg.panel(source)
