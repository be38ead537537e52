"""A table is read as spreadsheets save it; what is none is refused by name."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import pytest

import xinhua_gov as xg
from xinhua_gov.tabular.given_back import TableRow, read_table

HEADS = ("编号", "答案")
TABLE = [TableRow(1, ["编号", "答案"]), TableRow(2, ["i1", "城市，建设"]), TableRow(4, ["i2", "是"])]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "gb18030", "utf-16"])
@pytest.mark.parametrize("mark", [",", ";", "\t"])
@pytest.mark.parametrize("end", ["\n", "\r\n"])
def test_what_a_spreadsheet_saves_as_text_is_read(tmp_path: Path, encoding: str, mark: str, end: str) -> None:
    lines = [mark.join(["编号", "答案"]), mark.join(["i1", '"城市，建设"']), mark, mark.join([" i2", "是 "]), ""]
    (tmp_path / "a.csv").write_bytes(end.join(lines).encode(encoding))
    assert read_table(tmp_path / "a.csv", HEADS) == TABLE


def test_a_line_that_says_what_parts_the_cells_is_heeded(tmp_path: Path) -> None:
    (tmp_path / "a.csv").write_text("sep=|\n编号|答案\n", encoding="utf-8")
    assert read_table(tmp_path / "a.csv", HEADS) == TABLE[:1]


def test_a_workbook_is_read_as_it_would_be_written_by_hand(tmp_path: Path) -> None:
    openpyxl = pytest.importorskip("openpyxl")
    book = openpyxl.Workbook()
    hidden, sheet = book.active, book.create_sheet("answers")
    hidden.sheet_state = "hidden"
    sheet.append(["编号", "答案"])
    for value in (2020, 2020.0, True, dt.datetime(2021, 2, 3), "=1+1", " 是 "):
        sheet.append(["i1", value])
    sheet["A1000000"].number_format = "@"  # as where a whole column was formatted
    book.save(tmp_path / "a.xlsx")
    assert [row.cells[1] for row in read_table(tmp_path / "a.xlsx", HEADS)] == [
        "答案", "2020", "2020", "true", "2021-02-03", "=1+1", "是",
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("name", "data", "message"),
    [
        ("a.xls", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "is a workbook of an old form"),
        ("a.xlsx", b"PK\x03\x04 no archive", "a.xlsx"),
        ("a.csv", b"\xff\xd8\xff\xe0\x00\x10JFIF", "a.csv"),
    ],
)
def test_what_is_no_table_is_refused(tmp_path: Path, name: str, data: bytes, message: str) -> None:
    (tmp_path / name).write_bytes(data)
    with pytest.raises(xg.FileError) as caught:
        read_table(tmp_path / name, HEADS)
    assert message in str(caught.value)


def test_invalid_csv_is_told_with_its_row(tmp_path: Path) -> None:
    (tmp_path / "a.csv").write_text('编号,答案\ni1,"是"x\n', encoding="utf-8")
    with pytest.raises(xg.ShapeError, match=r"a\.csv: row 2: no valid CSV"):
        read_table(tmp_path / "a.csv", HEADS)


def test_a_word_document_is_no_workbook(tmp_path: Path) -> None:
    import zipfile

    with zipfile.ZipFile(tmp_path / "a.xlsx", "w") as archive:
        archive.writestr("word/document.xml", "<document/>")
    with pytest.raises(xg.DocumentError, match="is no workbook of the form"):
        read_table(tmp_path / "a.xlsx", HEADS)
