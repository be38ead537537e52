"""The notebook on targets makes its tables from any folder of reports, and the kept ones hold no text of a report."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import nbformat
import notebooks
import pytest

CORPUS = Path(__file__).resolve().parents[3] / "shared" / "corpus"
FILLER = "全国同心协力，各项事业取得新的进展。" * 12


def report(title: str, year: int, reached: str, wanted: str) -> str:
    return (
        f"{year}年{title}\n各位代表：\n一、{year - 1}年工作回顾\n生产总值增长{reached}%。\n{FILLER}\n"
        f"二、{year}年主要任务\n主要预期目标是：生产总值增长{wanted}。\n"
    )


@pytest.fixture(params=notebooks.OF_A_FOLDER, ids=lambda path: path.parent.name)
def notebook(request: pytest.FixtureRequest) -> Path:
    path: Path = request.param
    return path


def plain(cells: list[Any]) -> list[str]:
    """What each cell of code shows, as text, with one blank between its words."""
    outputs = [cell["outputs"] for cell in cells if cell["cell_type"] == "code"]
    assert all(len(output) == 1 for output in outputs)
    return [" ".join(output[0]["data"]["text/plain"].split()) for output in outputs]


def test_there_is_one_in_each_language_with_the_same_code() -> None:
    assert [path.parent.name for path in notebooks.OF_A_FOLDER] == ["en", "zh"]
    codes = [
        [
            cell["source"].replace("name_zh", "name_en")
            for cell in nbformat.read(path, 4).cells
            if cell.cell_type == "code"
        ]
        for path in notebooks.OF_A_FOLDER
    ]
    assert codes[0] == codes[1]
    assert len(codes[0]) == 6


def test_its_tables_come_from_the_folder_that_is_named(notebook: Path, tmp_path: Path) -> None:
    for name, text in {
        "国务院_2021.txt": report("国务院政府工作报告", 2021, "2.3", "6%以上"),
        "河南省_2021.txt": report("河南省政府工作报告", 2021, "1.3", "7%左右"),
        "河南省_2022.txt": report("河南省政府工作报告", 2022, "6.3", "7%"),
        "平顶山市_2021.txt": report("平顶山市政府工作报告", 2021, "3.2", "7.5%"),
    }.items():
        (tmp_path / name).write_text(text, encoding="utf-8")
    shown = plain(notebooks.executed(notebook, tmp_path).cells)
    assert "nation 1 1 2021 2021 province 2 1 2021 2022 prefecture 1 1 2021 2021" in shown[0]
    assert "2021 6 (1) 7 (1) 7.5 (1) 2022 7 (1)" in shown[1]
    assert "prefecture province 1 1 0 0 0.5 province nation 1 1 0 0 1.0" in shown[2]
    assert shown[3].endswith(" 1 1")
    assert "about 1 1 1 0 0.7" in shown[4]


def test_without_a_folder_it_takes_the_bundled_reports(notebook: Path) -> None:
    shown = plain(notebooks.executed(notebook).cells)
    assert "nation 7 1 2016 2022 province 7 1 2016 2022 prefecture 2 1 2021 2022" in shown[0]


def test_what_is_kept_has_figures_and_names_and_no_text_of_a_report(notebook: Path) -> None:
    cells = nbformat.read(notebook, 4).cells
    for shown in plain(cells)[:-1]:
        assert "，" not in shown
        assert "。" not in shown
    assert "/home" not in str(cells)
    assert "/tmp" not in str(cells)
    assert "/work" not in str(cells)


@pytest.mark.slow
@pytest.mark.skipif(not CORPUS.is_dir(), reason="no ../shared/corpus beside the checkout, which the kept tables are of")
def test_what_is_kept_is_what_the_reports_beside_the_checkout_give(notebook: Path) -> None:
    """To make it anew: python tests/interop/notebooks.py --reports ../shared/corpus."""
    assert plain(nbformat.read(notebook, 4).cells) == plain(notebooks.executed(notebook, CORPUS).cells)
