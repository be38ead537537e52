"""The sheet of questions comes back with answers: all are taken, or every fault is told by row and column."""

from __future__ import annotations

import csv
from pathlib import Path

import pytest

import xinhua_gov as xg
from xinhua_gov.drafting.answered_sheet import answers_of, by_row
from xinhua_gov.drafting.edits import AcceptProposal, Drop, Merge, SetField
from xinhua_gov.drafting.question_sheet import write_sheet
from xinhua_gov.drafting.settling import open_draft, settle
from xinhua_gov.vocabulary import Language

TEXT = "2021年某县政府工作报告\n一、2020年工作回顾\n去年完成投资5亿元。去年收储6方。\n二、今年任务\n建成公园3座。"
INVESTED, STORED, PARKS = (f"i{TEXT.index(words):06}" for words in ("5亿元", "6方", "3座"))


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    xg.write_report(xg.draft(TEXT), tmp_path / "mine")
    return tmp_path / "mine"


def sheet(folder: Path, answers: dict[tuple[str, str], str], language: Language = "en") -> Path:
    """The sheet of a draft with answers by record and field, as a person fills it in."""
    path = folder.with_name("answers.csv")
    write_sheet(open_draft(folder).parts, path, language=language, text=TEXT, overwrite=True)
    head, *rows = csv.reader(path.read_text(encoding="utf-8-sig").splitlines())
    record, field, answer = (1, 4, 7)
    for row in rows:
        row[answer] = answers.get((row[record], row[field]), "")
    with path.open("w", encoding="utf-8", newline="") as file:
        csv.writer(file).writerows([head, *rows])
    return path


def faults(folder: Path, path: Path, language: Language = "en") -> list[str]:
    with pytest.raises(xg.SettlingError) as caught:
        answers_of(open_draft(folder).parts, path, language=language)
    return [str(fault) for fault in caught.value.faults]


def test_a_question_is_a_row_with_its_number_marked_in_its_sentence(folder: Path) -> None:
    path = sheet(folder, {}, "zh")
    head, *rows = csv.reader(path.read_text(encoding="utf-8").splitlines())
    assert head == ["类别", "编号", "记录", "原文", "字段", "建议", "理由", "答案", "文本"]
    row = next(row for row in rows if (row[1], row[4]) == (INVESTED, "名称"))
    assert row[:8] == ["指标", INVESTED, "完成投资", "去年完成投资【5】亿元。", "名称", "完成投资", "数字前的原文", ""]
    assert row[8] == xg.draft(TEXT).source.sha256[:12]
    assert len(rows) == len(open_draft(folder).questions)


@pytest.mark.parametrize("language", ["zh", "en"])
def test_what_a_person_writes_is_understood_in_either_language(folder: Path, language: Language) -> None:
    name, place, countable = (
        ("名称", "地区", "逐个计数") if language == "zh" else ("name", "place", "counted one by one")
    )
    accept = "同意" if language == "zh" else "OK"
    answers = {(INVESTED, name): accept, ("draft-2021", place): "410499 某县", ("u65b9", countable): "是"}
    answered = answers_of(open_draft(folder).parts, sheet(folder, answers, language))
    assert answered.edits == (
        SetField("source", "draft-2021", "place", {"name": {"zh": "某县"}, "code": "410499"}),
        AcceptProposal("indicators", INVESTED, "name"),
        SetField("units", "u65b9", "countable", True),
    )
    after = settle(open_draft(folder), answered.edits)
    assert after.parts.source.place.code == "410499"
    assert after.parts.units["u65b9"].countable is True
    assert after.parts.indicators[INVESTED].open == ()


def test_a_number_that_is_no_figure_is_dropped_and_the_sheet_may_come_again(folder: Path) -> None:
    path = sheet(folder, {(INVESTED, "name"): "not a figure"})
    answered = answers_of(open_draft(folder).parts, path)
    assert answered.edits == (Drop("indicators", INVESTED),)
    after = settle(open_draft(folder), answered.edits)
    assert INVESTED not in after.parts.indicators
    assert answers_of(after.parts, path).edits == ()


def test_what_is_the_same_is_merged(folder: Path) -> None:
    answered = answers_of(open_draft(folder).parts, sheet(folder, {(INVESTED, "name"): f"merge {PARKS}"}))
    assert answered.edits == (Merge("indicators", INVESTED, PARKS),)
    path = sheet(folder, {(INVESTED, "name"): "并入 建成公园"})
    draft = open_draft(folder)
    answered = answers_of(draft.parts, path, language="zh")
    with pytest.raises(xg.SettlingError) as caught:
        settle(draft, answered.edits)
    (fault,) = by_row(caught.value, answered, path, "zh").faults
    assert (fault.file, fault.field) == ("answers.csv", "答案")
    assert fault.record.startswith("第 ")
    assert "the one is in CNY, the other in" in fault.message


def test_an_answer_that_the_draft_has_already_changes_nothing_and_another_is_refused(folder: Path) -> None:
    path = sheet(folder, {(INVESTED, "name"): "项目投资"})
    settle(open_draft(folder), answers_of(open_draft(folder).parts, path).edits)
    assert answers_of(open_draft(folder).parts, path).edits == ()
    text = path.read_text(encoding="utf-8").replace("项目投资", "别的投资")
    path.write_text(text, encoding="utf-8")
    (told,) = faults(folder, path)
    assert "answer: name is settled otherwise already" in told


@pytest.mark.parametrize(
    ("answer", "zh", "en"),
    [
        ("=1+1", "这是公式", "this is a formula"),
        ("甲 | ", "不是名称", "is no name"),
        ("  不是数据 ", "", ""),
    ],
)
def test_an_answer_that_cannot_be_meant_is_told_in_both_languages(folder: Path, answer: str, zh: str, en: str) -> None:
    path = sheet(folder, {(INVESTED, "name"): answer})
    if not zh:
        assert answers_of(open_draft(folder).parts, path).edits == (Drop("indicators", INVESTED),)
        return
    assert zh in faults(folder, path, "zh")[0]
    assert en in faults(folder, path)[0]


def test_every_fault_is_told_by_row_and_column(folder: Path) -> None:
    path = folder.with_name("answers.csv")
    lines = [
        "part,record,field,answer,text",
        f"trees,{INVESTED},name,ok,",
        "indicators,i999999,name,ok,",
        f"indicators,{INVESTED},colour,red,",
        f"indicators,{INVESTED},theme,=A1,",
        f"indicators,{INVESTED},name,甲,",
        f"indicators,{INVESTED},name,乙,",
        f"indicators,{INVESTED},name,丙,000000000000",
        "source,draft-2021,place,ok,",
    ]
    path.write_text("\n".join(lines), encoding="utf-8")
    assert faults(folder, path) == [
        "answers.csv: row 2: part: 'trees' is not a kind of record",
        "answers.csv: row 3: record: the draft has no such record as 'i999999'",
        "answers.csv: row 4: field: the record has no field 'colour'",
        "answers.csv: row 5: answer: this is a formula; write the value",
        "answers.csv: row 7: answer: contradicts the answer in row 6",
        "answers.csv: row 8: text: the row is of the draft of another text",
        "answers.csv: row 9: answer: nothing is proposed here; write the value",
    ]


def test_of_one_record_a_row_cannot_drop_what_another_names(folder: Path) -> None:
    path = folder.with_name("answers.csv")
    lines = ["part;record;field;answer", f"指标;{INVESTED};名称;甲", f"指标;{INVESTED};主题;不是数据"]
    path.write_text("\n".join(lines), encoding="utf-8")
    assert faults(folder, path) == [
        "answers.csv: row 3: answer: contradicts the answer in row 2, which is of the same record"
    ]


def test_a_column_that_is_missing_or_stands_twice_is_told(folder: Path) -> None:
    path = folder.with_name("answers.csv")
    path.write_text("类别,编号,答案,answer\n", encoding="utf-8")
    assert [line.split(": ")[1:3] for line in faults(folder, path)] == [["row 1", "field"], ["row 1", "answer"]]


def test_of_an_indicator_with_several_figures_it_is_not_clear_which_is_none(folder: Path) -> None:
    merged = settle(open_draft(folder), [Merge("indicators", INVESTED, PARKS)], force=True)
    assert len(merged.parts.observations) + len(merged.parts.targets) == 3
    path = folder.with_name("answers.csv")
    path.write_text(f"part,record,field,answer\nindicators,{PARKS},name,not a figure\n", encoding="utf-8")
    assert faults(folder, path) == ["answers.csv: row 2: answer: the indicator has 2 figures: it is not clear which"]
