"""`read FILE…` prints every quantity in the texts of work reports, and one text's fault does not stop the rest."""

from __future__ import annotations

import csv
import io
import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any, cast

import pytest

from xinhua_gov.cli import main
from xinhua_gov.reading.mention import RECORDED

TEXT = (
    "2021年某区政府工作报告\n"
    "一、2020年工作回顾\n"
    "全年粮食产量12.5万吨，下降3%左右。\n"
    "二、2021年工作安排\n"
    "新建学校6所以上。\n"
)
"""The lines begin at 0, 14, 26, 47 and 59: 12.5 stands at 32, 3 at 41, 6 at 63."""

ROWS_ZH = [
    ["32", "12.5万吨", "125,000", "吨", "水平", "已报告", "2020", "全年粮食产量12.5万吨，下降3%左右。"],
    ["41", "3%", "3", "%", "左右", "下降", "已报告", "2020", "全年粮食产量12.5万吨，下降3%左右。"],
    ["63", "6所", "6", "所", "以上", "水平", "计划", "2021", "新建学校6所以上。"],
]
ROWS_EN = [
    ["32", "12.5万吨", "125,000", "吨", "level", "reported", "2020", "全年粮食产量12.5万吨，下降3%左右。"],
    ["41", "3%", "3", "%", "左右", "decline", "reported", "2020", "全年粮食产量12.5万吨，下降3%左右。"],
    ["63", "6所", "6", "所", "以上", "level", "planned", "2021", "新建学校6所以上。"],
]


@pytest.fixture
def text(tmp_path: Path) -> str:
    """The path of the text."""
    return put(tmp_path / "report.txt", TEXT)


@pytest.fixture
def texts(tmp_path: Path) -> list[str]:
    """Twenty small texts, each with a number of its own."""
    return [put(tmp_path / f"{number:02}.txt", f"新建学校{number}所。") for number in range(10, 30)]


def put(place: Path, text: str, encoding: str = "utf-8") -> str:
    place.parent.mkdir(exist_ok=True)
    place.write_bytes(text.encode(encoding))
    return str(place)


def printed(words: list[str], capsys: pytest.CaptureFixture[str], status: int = 0) -> str:
    assert main(["read", *words]) == status
    out, err = capsys.readouterr()
    assert (err == "") == (status == 0)
    return out


def read(words: list[str], capsys: pytest.CaptureFixture[str]) -> list[dict[str, Any]]:
    return cast(list[dict[str, Any]], json.loads(printed([*words, "--json"], capsys)))


def values(words: list[str], capsys: pytest.CaptureFixture[str]) -> list[str]:
    return [mention["text"] for mention in read(words, capsys)]


@pytest.mark.parametrize(
    ("language", "head", "rows"),
    [
        ("zh", ["位置", "文字", "数值", "单位", "限定词", "含义", "性质", "时期", "原句"], ROWS_ZH),
        ("en", ["place", "text", "value", "unit", "qualifier", "measure", "modality", "period", "sentence"], ROWS_EN),
    ],
)
def test_the_quantities_stand_in_a_table(
    language: str, head: list[str], rows: list[list[str]], text: str, capsys: pytest.CaptureFixture[str]
) -> None:
    first, rule, *found = printed([text, "--lang", language], capsys).splitlines()
    assert first.split() == head
    assert set(rule) == {"─", " "}
    assert [line.split() for line in found] == rows


@pytest.mark.parametrize(("language", "label"), [("en", "growth on the year before"), ("zh", "同比增长")])
def test_a_table_says_the_measure_in_words_and_json_its_code(
    language: str, label: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = put(tmp_path / "report.txt", "2020年生产总值同比增长3.2%。")
    (line,) = [line for line in printed([path, "--lang", language], capsys).splitlines() if "3.2%" in line]
    assert label in line
    assert "yoy_growth" not in line
    (record,) = read([path, "--lang", language], capsys)
    assert record["measure"] == "yoy_growth"


def test_as_json_they_are_a_list_of_flat_records(text: str, capsys: pytest.CaptureFixture[str]) -> None:
    first, second, third = read([text], capsys)
    assert first == {
        "file": text,
        "start": 32,
        "end": 38,
        "text": "12.5万吨",
        "value": "125000",
        "value_high": None,
        "unit": "吨",
        "scale": 4,
        "qualifier": "unqualified",
        "qualifier_text": "",
        "kind": "quantity",
        "measure": "level",
        "modality": "reported",
        "period": "2020",
        "subject": "全年粮食产量",
        "falls": False,
    }
    assert (second["measure"], second["qualifier"], second["falls"]) == ("decline", "about", True)
    assert (third["modality"], third["period"], third["qualifier_text"]) == ("planned", "2021", "以上")


def test_json_lines_and_csv_have_the_same_records(text: str, capsys: pytest.CaptureFixture[str]) -> None:
    records = read([text], capsys)
    assert [json.loads(line) for line in printed([text, "--jsonl"], capsys).splitlines()] == records
    rows = list(csv.DictReader(io.StringIO(printed([text, "--csv"], capsys))))
    said = {None: "", True: "true", False: "false"}
    assert rows == [
        {name: said[value] if value is None or isinstance(value, bool) else str(value) for name, value in row.items()}
        for row in records
    ]


def test_a_subject_that_a_spreadsheet_would_take_for_a_formula_is_made_harmless(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "report.txt"
    file.write_text("=粮食产量12.5万吨。", encoding="utf-8")
    (row,) = csv.DictReader(io.StringIO(printed([str(file), "--csv"], capsys)))
    assert (row["subject"], row["value"]) == ("'=粮食产量", "125000")


def test_a_field_with_a_comma_or_a_quote_survives_csv(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = put(tmp_path / 'a,"b".txt', "投资1,234万元。")
    (row,) = csv.DictReader(io.StringIO(printed([path, "--csv"], capsys)))
    assert (row["file"], row["text"], row["value"]) == (path, "1,234万元", "12340000")


@pytest.mark.parametrize("form", ["--json", "--jsonl", "--csv"])
def test_of_a_text_without_quantities_there_is_nothing(
    form: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    empty = {"--json": "[]\n", "--jsonl": "", "--csv": "file," + ",".join(RECORDED) + "\n"}[form]
    assert printed([put(tmp_path / "none.txt", "进一步统一思想。"), form], capsys) == empty


def test_a_table_without_quantities_says_so_in_words(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = put(tmp_path / "none.txt", "进一步统一思想。")
    assert printed([path, "--lang", "zh"], capsys) == "没有找到数量\n"
    assert printed([path, "--lang", "en"], capsys) == "no quantity is found\n"


def test_all_are_told_with_the_reason_where_they_are_asked_for(text: str, capsys: pytest.CaptureFixture[str]) -> None:
    kinds = [(mention["text"], mention["kind"]) for mention in read([text, "--all"], capsys)]
    assert kinds == [
        ("2021年", "date"),
        ("一", "list_number"),
        ("2020年", "date"),
        ("12.5万吨", "quantity"),
        ("3%", "quantity"),
        ("二", "list_number"),
        ("2021年", "date"),
        ("6所", "quantity"),
    ]


@pytest.mark.parametrize(
    ("options", "found"),
    [
        (["--measure", "decline"], ["3%"]),
        (["--measure", "level"], ["12.5万吨", "6所"]),
        (["--measure", "ratio"], []),
        (["--modality", "planned"], ["6所"]),
        (["--modality", "reported", "--measure", "level"], ["12.5万吨"]),
    ],
    ids=str,
)
def test_filters_narrow(options: list[str], found: list[str], text: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert values([text, *options], capsys) == found


def test_the_year_may_be_told(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = put(tmp_path / "text.txt", "今年新建学校6所，去年新建5所。")
    assert [mention["period"] for mention in read([path], capsys)] == [None, None]
    assert [mention["period"] for mention in read([path, "--year", "2021"], capsys)] == ["2021", "2020"]


def test_another_encoding_may_be_told(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = put(tmp_path / "text.txt", "新建学校6所。", "gb18030")
    assert values([path, "--encoding", "gb18030"], capsys) == ["6所"]


def test_chinese_in_gb18030_is_read_and_that_is_told(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = put(tmp_path / "text.txt", "全市新建学校6所，发展工作有力推进。", "gb18030")
    assert main(["read", path, "--jsonl"]) == 0
    out, err = capsys.readouterr()
    assert json.loads(out)["text"] == "6所"
    assert err == f"xinhua-gov: {path}: read as gb18030: it is not UTF-8\n"


def test_an_encoding_that_cannot_be_told_is_asked_for(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """学 is 0x8A 0x77 in Shift_JIS, and no UTF-8 begins with 0x8A."""
    path = put(tmp_path / "text.txt", "学校を6校新設した。", "shift_jis")
    assert main(["read", path]) == 1
    out, err = capsys.readouterr()
    assert out == ""
    assert err.startswith(f"xinhua-gov: {path}: not UTF-8: byte 0x8a at offset 0")
    assert err.endswith("name its encoding (--encoding, in Python encoding=), such as big5 or shift_jis\n")


def test_a_text_in_big5_is_read_and_said_to_be(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = put(tmp_path / "text.txt", "新建學校6所。", "big5")
    assert main(["read", path, "--jsonl"]) == 0
    out, err = capsys.readouterr()
    assert json.loads(out)["text"] == "6所"
    assert err == f"xinhua-gov: {path}: read as big5: it is not UTF-8\n"


def test_a_byte_order_mark_is_no_character(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = put(tmp_path / "text.txt", "\ufeff新建学校6所。")
    assert [mention["start"] for mention in read([path], capsys)] == [4]


def test_standard_input_is_read(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO("新建学校6所。".encode())))
    (mention,) = read(["-"], capsys)
    assert (mention["file"], mention["text"]) == ("-", "6所")


# Several texts


@pytest.mark.parametrize("jobs", ["1", "2", "3"])
def test_several_texts_are_read_in_their_order(jobs: str, texts: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    found = read([*texts, "--jobs", jobs], capsys)
    assert [(mention["file"], mention["value"]) for mention in found] == [
        (text, str(number)) for text, number in zip(texts, range(10, 30), strict=True)
    ]


def test_a_folder_is_all_its_texts_whatever_else_it_holds(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    put(tmp_path / "reports" / "b.txt", "新建学校2所。")
    put(tmp_path / "reports" / "a.TXT", "新建学校1所。")
    put(tmp_path / "reports" / "deeper" / "c.txt", "新建学校3所。")
    put(tmp_path / "reports" / "notes.md", "新建学校9所。")
    assert values([str(tmp_path / "reports")], capsys) == ["1所", "2所", "3所"]


def test_each_of_several_tables_stands_under_its_name(texts: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    lines = printed([*texts[:2], "--lang", "en"], capsys).splitlines()
    assert (lines[0], lines[4], lines[5]) == (texts[0], "", texts[1])


@pytest.mark.parametrize("jobs", ["1", "2"])
@pytest.mark.parametrize("form", [[], ["--json"], ["--jsonl"], ["--csv"]], ids=str)
def test_the_fault_of_one_text_does_not_stop_the_rest(
    form: list[str], jobs: str, texts: list[str], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    bad = put(tmp_path / "bad.txt", "学校を6校新設した。", "shift_jis")
    (tmp_path / "empty").mkdir()
    words = [str(tmp_path / "nothing.txt"), texts[0], bad, str(tmp_path / "empty"), texts[1]]
    assert main(["read", *words, "--jobs", jobs, *form]) == 1
    out, err = capsys.readouterr()
    assert [number for number in ("10所", "11所") if number not in out] == []
    assert err.splitlines() == [
        f"xinhua-gov: {words[0]}: there is no such file or folder",
        (
            f"xinhua-gov: {bad}: not UTF-8: byte 0x8a at offset 0, and no Chinese in GB18030 or Big5; "
            "name its encoding (--encoding, in Python encoding=), such as big5 or shift_jis"
        ),
        f"xinhua-gov: {words[3]}: is a folder without documents (.txt, .html, .htm, .docx, .pdf)",
    ]
    if form == ["--json"]:
        assert len(json.loads(out)) == 2


def test_where_every_text_has_a_fault_json_is_an_empty_list(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert printed([str(tmp_path / "nothing.txt"), "--json"], capsys, status=1) == "[]\n"


# Bad usage


@pytest.mark.parametrize(
    ("words", "told"),
    [
        ([], ["FILE"]),
        (["x", "--jobs", "0"], ["--jobs", "'0'", "1 to 64"]),
        (["x", "--jobs", "65"], ["--jobs", "1 to 64"]),
        (["x", "--jobs", "two"], ["--jobs", "'two'"]),
        (["x", "--jobs", "９"], ["--jobs"]),
        (["x", "--jobs", "9" * 5000], ["--jobs"]),
        (["x", "--year", "21"], ["--year", "'21'", "2021"]),
        (["x", "--year", "二〇二一"], ["--year", "2021"]),
        (["x", "--encoding", "utf-9"], ["--encoding", "'utf-9'", "gb18030"]),
        (["x", "--encoding", "rot13"], ["--encoding", "'rot13'"]),
        (["x", "--encoding", "a\0b"], ["--encoding"]),
        (["x", "--measure", "nonsense"], ["yoy_growth", "decline", "duration"]),
        (["x", "--modality", "nonsense"], ["reported", "planned"]),
        (["x", "--report", "y"], ["--report"]),
    ],
    ids=lambda value: str(value)[:30],
)
def test_bad_usage_is_told_with_what_would_be_right(
    words: list[str], told: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit, match=r"^2$"):
        main(["read", *words])
    out, err = capsys.readouterr()
    assert out == ""
    assert [part for part in told if part not in err.split("error: ")[1]] == []


@pytest.mark.parametrize("forms", [["--json", "--csv"], ["--jsonl", "--csv"], ["--json", "--jsonl", "--csv"]])
def test_one_format_at_a_time(forms: list[str], text: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["read", text, *forms]) == 2
    out, err = capsys.readouterr()
    assert out == ""
    assert [form for form in forms if form not in err] == []


# Around the command


def test_words_of_the_text_do_not_steer_the_terminal(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = put(tmp_path / "text.txt", "\x1b[2J\x07粮食产量12.5万吨。")
    out = printed([path, "--lang", "en"], capsys)
    assert "\x1b" not in out
    assert "\x07" not in out


def test_nothing_of_pydantic_is_needed(text: str) -> None:
    code = "import sys; from xinhua_gov.cli import main; main(sys.argv[1:]); print('pydantic' in sys.modules)"
    done = subprocess.run(
        [sys.executable, "-c", code, "read", text, "--jsonl"], capture_output=True, encoding="utf-8", check=True
    )
    assert done.stdout.splitlines()[-1] == "False"


def test_a_reader_of_the_output_that_has_gone_is_no_fault(tmp_path: Path) -> None:
    path = put(tmp_path / "long.txt", "新建学校6所。" * 20_000)
    read_end, write_end = os.pipe()
    os.close(read_end)
    command = [sys.executable, "-m", "xinhua_gov", "read", path, "--jsonl"]
    done = subprocess.run(command, stdout=write_end, stderr=subprocess.PIPE, check=False)
    os.close(write_end)
    assert (done.returncode, done.stderr) == (0, b"")
