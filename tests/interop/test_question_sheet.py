"""The sheet of a draft's questions goes through pandas and openpyxl and comes back with its answers."""

from __future__ import annotations

from pathlib import Path

import openpyxl
import pandas as pd
import pytest
from reports import SECOND

import xinhua_gov as xg
from xinhua_gov.drafting.answered_sheet import answers_of
from xinhua_gov.drafting.question_sheet import write_sheet
from xinhua_gov.drafting.settling import open_draft, settle

TEXT = f"{SECOND}去年完成投资5亿元。去年收储6方。"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    xg.write_report(xg.draft(TEXT), tmp_path / "mine")
    return tmp_path / "mine"


def answers(frame: pd.DataFrame, answer: str, proposal: str, accept: str) -> pd.DataFrame:
    """The sheet with every proposal accepted."""
    return frame.assign(**{answer: frame[proposal].map(lambda said: accept if said else "")})


def is_settled(folder: Path, sheet: Path) -> None:
    """Every question that had a proposal is settled by the sheet; the place, which had none, is left."""
    draft = open_draft(folder)
    proposed = sum(question.proposal is not None for question in draft.questions)
    answered = answers_of(draft.parts, sheet)
    assert (len(answered.edits), answered.empty) == (proposed, len(draft.questions) - proposed)
    after = settle(draft, answered.edits)
    assert {question.field for question in after.questions} == {"place"}
    audit = xg.audit(xg.read_report(folder), TEXT)
    assert (audit.unclaimed, audit.claimed_twice, audit.misplaced) == ((), (), ())


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "gb18030", "utf-16"])
@pytest.mark.parametrize("separator", [",", ";", "\t"])
def test_csv_through_pandas(folder: Path, tmp_path: Path, encoding: str, separator: str) -> None:
    write_sheet(open_draft(folder).parts, tmp_path / "a.csv", text=TEXT, language="zh")
    frame = answers(pd.read_csv(tmp_path / "a.csv", dtype=str, keep_default_na=False), "答案", "建议", "同意")
    frame.to_csv(tmp_path / "b.csv", index=False, encoding=encoding, sep=separator)
    is_settled(folder, tmp_path / "b.csv")


def test_a_workbook_through_pandas(folder: Path, tmp_path: Path) -> None:
    """With a column of row numbers before the others, as a frame is written where nobody thinks of it."""
    write_sheet(open_draft(folder).parts, tmp_path / "a.xlsx", text=TEXT)
    frame = answers(pd.read_excel(tmp_path / "a.xlsx", dtype=str, keep_default_na=False), "answer", "proposal", "ok")
    frame.to_excel(tmp_path / "b.xlsx")
    is_settled(folder, tmp_path / "b.xlsx")


def test_a_workbook_through_openpyxl(folder: Path, tmp_path: Path) -> None:
    write_sheet(open_draft(folder).parts, tmp_path / "a.xlsx", text=TEXT)
    book = openpyxl.load_workbook(tmp_path / "a.xlsx")
    sheet = book["questions"]
    at = {cell.value: cell.column for cell in sheet[1]}
    for row in range(2, sheet.max_row + 1):
        if sheet.cell(row, at["proposal"]).value:
            sheet.cell(row, at["answer"], "OK")
    book.save(tmp_path / "b.xlsx")
    is_settled(folder, tmp_path / "b.xlsx")


def test_a_workbook_offers_the_values_of_a_closed_field(folder: Path, tmp_path: Path) -> None:
    write_sheet(open_draft(folder).parts, tmp_path / "a.xlsx", language="zh")
    book = openpyxl.load_workbook(tmp_path / "a.xlsx")
    offered = {
        tuple(cell.value for (cell,) in book["lists"][validation.formula1.partition("!")[2].replace("$", "")])
        for validation in book["待核定"].data_validations.dataValidation
    }
    assert ("同意", "是", "否") in offered
    assert any("长度" in choices and "面积" in choices for choices in offered)
