"""`audit TEXT` says what is amiss between a report and its text: status 0 where nothing is, else 1."""

from __future__ import annotations

import io
import json
import sys
from pathlib import Path
from typing import Any, cast

import pytest
import samples
from command_line import cells

import xinhua_gov as xg
from xinhua_gov.cli import main

GRAIN = "全年粮食产量12.5万吨，增长3%，居全市第一。"


@pytest.fixture
def sample(tmp_path: Path) -> list[str]:
    """The options that name the small report of the tests."""
    xg.write_report(samples.built(samples.document()), tmp_path / "sample.json")
    return ["--report", str(tmp_path / "sample.json")]


@pytest.fixture
def file(tmp_path: Path) -> Path:
    """Where a text is put for the audit."""
    return tmp_path / "text.txt"


@pytest.mark.parametrize(
    ("language", "lines"),
    [
        (
            "en",
            [
                "text      the one described, by its SHA-256",
                "evidence  6 of 6 pieces are in place",
                "numbers   4 of 4 runs of digits are claimed exactly once",
                "reading   0 figures are read otherwise in the text",
                "coverage  records speak of 32.7 % of the body’s 98 characters",
                "verdict   nothing is amiss",
                "no record speaks of (rhetoric may remain, a fact may not):",
            ],
        ),
        (
            "zh",
            [
                "文本  与所载一致（SHA-256 相同）",
                "出处  6 处中 6 处在原位",
                "数字  4 处中 4 处恰有一条记录",
                "读数  0 项数据与从原文读出的不同",
                "覆盖  正文 98 字中 32.7% 有记录",
                "结论  无误",
                "没有记录的文字（修辞可以留下，事实不可）：",
            ],
        ),
    ],
)
def test_the_text_described_is_good(
    language: str, lines: list[str], sample: list[str], file: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Figures cover 32 of 98 characters, 32.65 %: nothing speaks of 全年, 今年 and what stands behind the figures."""
    file.write_bytes(samples.TEXT.encode())
    assert main(["audit", str(file), *sample, "--lang", language]) == 0
    out, err = capsys.readouterr()
    assert err == ""
    printed = out.splitlines()
    assert [line for line in lines if line not in printed] == []
    assert len(printed) == 7 + 1 + 3


def test_quotes_are_measured_against_their_limits(
    sample: list[str], file: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Quoted are 15 + 5 + 6 + 10 = 36 of 121 characters, 29.75 %; percentages are written as everywhere else."""
    file.write_bytes(samples.TEXT.encode())
    main(["audit", str(file), *sample, "--lang", "en"])
    assert "quotes    5, 29.8 % of the text (limit 35 %)" in capsys.readouterr().out
    main(["audit", str(file), *sample, "--lang", "zh"])
    assert "引文  5 条，占全文 29.8%（上限 35%）" in capsys.readouterr().out


def test_a_number_without_a_record_is_named(sample: list[str], file: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file.write_bytes(f"{samples.TEXT}另有7处。".encode())
    assert main(["audit", str(file), *sample, "--lang", "en"]) == 1
    out, err = capsys.readouterr()
    assert err == ""
    assert "text      NOT the one described, by its SHA-256" in out
    assert "numbers   4 of 5 runs of digits are claimed exactly once" in out
    assert "\nclaimed by no record:\n  7 123-124  另有7处。\nno record speaks of" in out


def test_evidence_that_moved_is_told_with_its_way(
    sample: list[str], file: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file.write_bytes(f"前言。{samples.TEXT}".encode())
    assert main(["audit", str(file), *sample, "--lang", "en"]) == 1
    assert "grain.level.2020 10-20: found +3 characters away" in capsys.readouterr().out
    assert main(["audit", str(file), *sample, "--lang", "zh"]) == 1
    assert "数据 grain.level.2020 10-20：移动 +3 字" in capsys.readouterr().out


@pytest.mark.parametrize("language", ["zh", "en"])
def test_see_below_is_followed_by_something_to_see(
    language: str, file: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """All evidence in place, every number claimed: only the text is longer than the one described."""
    data = samples.document() | {"sections": []}
    xg.write_report(samples.built(data), tmp_path / "bare.json")
    file.write_bytes(f"{samples.TEXT}完。".encode())
    assert main(["audit", str(file), "--report", str(tmp_path / "bare.json"), "--lang", language]) == 1
    lines = capsys.readouterr().out.splitlines()
    verdict = next(line for line in lines if line.startswith(("verdict", "结论")))
    assert "below" not in verdict
    assert "见下" not in verdict


def test_json_holds_what_was_found_and_the_verdict(
    sample: list[str], file: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file.write_bytes(f"{samples.TEXT}另有7处。".encode())
    assert main(["audit", str(file), *sample, "--json"]) == 1
    found = json.loads(capsys.readouterr().out)
    assert found["text_matches"] is False
    assert (found["evidence"], found["digits"], found["misplaced"]) == (6, 5, [])
    assert found["unclaimed"] == [{"start": 123, "end": 124, "text": "7", "claimed_by": []}]
    assert found["quotes"]["characters"] == 36
    assert found["ok"] is False


def test_a_dash_is_the_standard_input(
    sample: list[str], capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(samples.TEXT.encode()), encoding="ascii"))
    assert main(["audit", "-", *sample, "--lang", "en"]) == 0
    assert "\nverdict   nothing is amiss\n" in capsys.readouterr().out


def test_a_byte_order_mark_is_no_part_of_the_text(sample: list[str], file: Path) -> None:
    file.write_bytes(samples.TEXT.encode("utf-8-sig"))
    assert main(["audit", str(file), *sample]) == 0


def test_a_text_of_nothing_is_bad_data_and_no_crash(
    sample: list[str], file: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file.write_bytes("没有数字".encode())
    assert main(["audit", str(file), *sample, "--lang", "en"]) == 1
    out = capsys.readouterr().out
    assert "evidence  0 of 6 pieces are in place" in out
    assert "numbers   0 of 0 runs of digits are claimed exactly once" in out


@pytest.mark.parametrize("encoding", ["gb18030", "utf-16", "utf-8-sig"])
def test_the_text_may_be_in_any_encoding_that_can_be_told(
    encoding: str, sample: list[str], file: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file.write_bytes(samples.TEXT.encode(encoding))
    assert main(["audit", str(file), *sample, "--lang", "en"]) == 0
    out, err = capsys.readouterr()
    assert "evidence  6 of 6 pieces are in place" in out
    assert err == (f"xinhua-gov: {file}: read as gb18030: it is not UTF-8\n" if encoding == "gb18030" else "")


def test_an_encoding_that_cannot_be_told_is_asked_for_with_the_byte(
    sample: list[str], file: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """± is A1 D3 in Big5, with which no UTF-8 begins."""
    file.write_bytes("±".encode("big5"))
    assert main(["audit", str(file), *sample]) == 1
    out, err = capsys.readouterr()
    assert out == ""
    assert err.startswith(f"xinhua-gov: {file}: not UTF-8: byte 0xa1 at offset 0")
    assert "name its encoding (--encoding, in Python encoding=), such as big5" in err
    file.write_bytes(samples.TEXT.encode("big5", "replace"))
    assert main(["audit", str(file), *sample, "--encoding", "big5"]) == 1
    assert "of 6 pieces are in place" in capsys.readouterr().out


def test_standard_input_is_called_by_its_name(
    sample: list[str], capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO("±".encode("big5")), encoding="ascii"))
    assert main(["audit", "-", *sample]) == 1
    assert capsys.readouterr().err.startswith("xinhua-gov: standard input: not UTF-8: byte 0xa1 at offset 0")


@pytest.mark.parametrize("name", ["nowhere.txt", "."])
def test_a_text_that_cannot_be_read_ends_in_1(
    name: str, sample: list[str], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["audit", str(tmp_path / name), *sample]) == 1
    out, err = capsys.readouterr()
    assert out == ""
    assert err.startswith(f"xinhua-gov: {tmp_path / name}: ")
    assert err.count("\n") == 1


@pytest.mark.parametrize("language", ["zh", "en"])
@pytest.mark.parametrize("text", [samples.TEXT, "另有7处。"])
def test_on_a_narrow_terminal_no_line_is_wider(
    text: str,
    language: str,
    sample: list[str],
    file: Path,
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("COLUMNS", "40")
    file.write_bytes(text.encode())
    main(["audit", str(file), *sample, "--lang", language])
    for line in capsys.readouterr().out.splitlines():
        assert len(cells(line)) <= 40, line


def test_of_many_faults_the_first_are_listed_and_the_rest_counted(
    sample: list[str], file: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file.write_bytes((samples.TEXT + "7 " * 25).encode())
    assert main(["audit", str(file), *sample, "--lang", "en"]) == 1
    lines = capsys.readouterr().out.splitlines()
    end = next(place for place, line in enumerate(lines) if line.startswith("no record speaks of"))
    listed = lines[lines.index("claimed by no record:") + 1 : end]
    assert len(listed) == 21
    assert "+5" in listed[-1]


def test_the_bundled_report_against_its_text(text: str, file: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file.write_bytes(text.encode())
    assert main(["audit", str(file), "--lang", "en"]) == 0
    assert "numbers   148 of 148 runs of digits are claimed exactly once" in capsys.readouterr().out


@pytest.mark.parametrize(
    ("language", "lines"),
    [
        (
            "en",
            [
                "reading   1 figures are read otherwise in the text",
                "verdict   see below",
                "read otherwise in the text (one of the two is wrong):",
                f"  grain.level.2020 14-18: value 12600000000, read as 125000  {GRAIN}",
            ],
        ),
        (
            "zh",
            [
                "读数  1 项数据与从原文读出的不同",
                "结论  有误，见下",
                "数据与从原文读出的不同（其一有误）：",
                f"  grain.level.2020 14-18：数值 12600000000，读作 125000  {GRAIN}",
            ],
        ),
    ],
)
def test_a_figure_that_is_read_otherwise_is_listed(
    language: str, lines: list[str], tmp_path: Path, file: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """126亿 was typed where 12.5万 is printed, with the right quote and digest."""
    data = cast(dict[str, Any], samples.document())
    data["indicators"][0]["observations"][0]["quantity"] |= {"value": "126", "scale": 8}
    xg.write_report(samples.built(data), tmp_path / "typed.json")
    file.write_bytes(samples.TEXT.encode())
    assert main(["audit", str(file), "--report", str(tmp_path / "typed.json"), "--lang", language]) == 1
    printed = capsys.readouterr().out.splitlines()
    assert [line for line in lines if line not in printed] == []
