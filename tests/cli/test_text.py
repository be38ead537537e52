"""`text FILE` prints the text that every offset refers to, to the byte; what was done to read it is told apart."""

from __future__ import annotations

import io
import json
import os
import sys
from pathlib import Path

import pytest

from xinhua_gov.cli import main

PAGE = (
    "<html><body><div class='nav'>首页 浏览12345次</div>"
    "<p>全年粮食产量12.5万吨，增长<span>7.1</span>%。</p></body></html>"
)


@pytest.mark.parametrize("text", ["粮食产量12.5万吨。\n", "没有换行", "第一行\r\n第二行\f第三行\u2028第四行\n\n"])
def test_a_utf8_text_comes_through_to_the_byte(
    text: str, tmp_path: Path, capsysbinary: pytest.CaptureFixture[bytes]
) -> None:
    file = tmp_path / "report.txt"
    file.write_bytes(text.encode())
    assert main(["text", str(file)]) == 0
    assert capsysbinary.readouterr() == (text.encode(), b"")


def test_a_web_page_is_its_article(tmp_path: Path, capsysbinary: pytest.CaptureFixture[bytes]) -> None:
    file = tmp_path / "report.txt"
    file.write_text(PAGE, encoding="utf-8")
    assert main(["text", str(file)]) == 0
    assert capsysbinary.readouterr().out.decode() == "全年粮食产量12.5万吨，增长7.1%。\n"


def test_what_was_done_is_told_on_standard_error(tmp_path: Path, capsysbinary: pytest.CaptureFixture[bytes]) -> None:
    file = tmp_path / "report.txt"
    file.write_bytes("全市工作有力推进。\n".encode("gb18030"))
    assert main(["text", str(file)]) == 0
    out, err = capsysbinary.readouterr()
    assert (out.decode(), err.decode()) == (
        "全市工作有力推进。\n",
        f"xinhua-gov: {file}: read as gb18030: it is not UTF-8\n",
    )


def test_json_holds_the_format_the_encoding_and_the_notes(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file = tmp_path / "report.txt"
    file.write_bytes("\ufeff粮食\n".encode("utf-16-le"))
    assert main(["text", str(file), "--json"]) == 0
    found = json.loads(capsys.readouterr().out)
    assert found == {"format": "txt", "encoding": "utf-16", "notes": [], "text": "粮食\n"}


def test_standard_input_is_read(monkeypatch: pytest.MonkeyPatch, capsysbinary: pytest.CaptureFixture[bytes]) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO("粮食\n".encode())))
    assert main(["text", "-"]) == 0
    assert capsysbinary.readouterr().out.decode() == "粮食\n"


@pytest.mark.parametrize(
    ("data", "told"),
    [
        (bytes.fromhex("d0cf11e0a1b11ae1") + b"\0" * 600, "save a text as .docx"),
        (b"%PDF-1.4\n", "PDF"),
        (b"\x89PNG\r\n\x1a\n", "picture"),
    ],
)
def test_what_is_no_text_is_refused_by_name_with_what_to_do(
    data: bytes, told: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "report.txt"
    file.write_bytes(data)
    assert main(["text", str(file)]) == 1
    out, err = capsys.readouterr()
    assert out == ""
    assert err.startswith(f"xinhua-gov: {file}: ")
    assert told in err
    assert err.count("\n") == 1


@pytest.mark.skipif(os.geteuid() == 0, reason="root lists every folder")
def test_a_folder_that_cannot_be_listed_is_told(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "closed").mkdir(mode=0)
    (tmp_path / "a.txt").write_text("新建学校6所。", encoding="utf-8")
    assert main(["read", str(tmp_path), "--jsonl"]) == 1
    out, err = capsys.readouterr()
    assert json.loads(out)["text"] == "6所"
    assert "closed: cannot be listed" in err
