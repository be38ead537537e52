"""A form is written so that spreadsheets read it, with lists to choose from, and no cell of it is a formula."""

from __future__ import annotations

from pathlib import Path

import pytest

import xinhua_gov as xg
from xinhua_gov.tabular.forms import FormColumn, FormRow, write_form

COLUMNS = (FormColumn("名称", 20), FormColumn("答案", 10, is_answer=True))
ROWS = (FormRow(("=1+1\x00\u202e甲", ""), ("是", "否")), FormRow(("乙，\n丙", "")), FormRow(("丁", ""), ("是", "否")))


def test_csv_begins_with_a_mark_and_holds_no_formula(tmp_path: Path) -> None:
    write_form(tmp_path / "a.csv", "t", COLUMNS, ROWS)
    assert (tmp_path / "a.csv").read_bytes() == b"\xef\xbb\xbf" + (
        "名称,答案\r\n'=1+1 甲,\r\n乙， 丙,\r\n丁,\r\n".encode()
    )


def test_a_workbook_has_a_fixed_head_and_offers_what_can_be_chosen(tmp_path: Path) -> None:
    openpyxl = pytest.importorskip("openpyxl")
    write_form(tmp_path / "a.xlsx", "待核定", COLUMNS, ROWS)
    book = openpyxl.load_workbook(tmp_path / "a.xlsx")
    sheet = book["待核定"]
    assert sheet.freeze_panes == "A2"
    assert [[cell.value for cell in row] for row in sheet] == [
        ["名称", "答案"], ["=1+1 甲", None], ["乙， 丙", None], ["丁", None],
    ]  # fmt: skip
    assert sheet["A2"].data_type == "s"
    (offered,) = sheet.data_validations.dataValidation
    assert (str(offered.sqref), offered.formula1) == ("B2 B4", "lists!$A$1:$A$2")
    assert [cell.value for cell in book["lists"]["A"]] == ["是", "否"]
    assert book["lists"].sheet_state == "hidden"


def test_a_file_that_is_there_is_replaced_only_where_it_is_forced(tmp_path: Path) -> None:
    (tmp_path / "a.csv").write_text("mine", encoding="utf-8")
    with pytest.raises(xg.FileError, match="is there already"):
        write_form(tmp_path / "a.csv", "t", COLUMNS, ROWS)
    assert (tmp_path / "a.csv").read_text(encoding="utf-8") == "mine"
    write_form(tmp_path / "a.csv", "t", COLUMNS, (), overwrite=True)
    assert (tmp_path / "a.csv").read_bytes() == b"\xef\xbb\xbf" + "名称,答案\r\n".encode()


def test_another_ending_is_refused(tmp_path: Path) -> None:
    with pytest.raises(xg.FileError, match=r"no sheet ends in \.ods; expected \.csv or \.xlsx"):
        write_form(tmp_path / "a.ods", "t", COLUMNS, ROWS)
