"""Of a PDF the running text is read: paragraphs put together again, headings and rows apart, edges of pages out."""

from __future__ import annotations

import sys

import pytest
from made_documents import Placed, pdf

from xinhua_gov.documents.document import Document
from xinhua_gov.documents.opening import document_of
from xinhua_gov.errors import DocumentError

pytest.importorskip("pypdfium2", reason="the extra `documents` is not installed")

LEFT, WIDE, SIZE = 90.0, 30, 14.0
"""A column of 30 Chinese characters of 14 points."""


def lines(*texts: str, top: float = 740, pitch: float = 24, size: float = SIZE) -> list[Placed]:
    """Lines below one another; the blanks that one begins with are its indent."""
    return [
        Placed(LEFT + (len(text) - len(text.lstrip("　"))) * size, top - place * pitch, text.lstrip("　"), size)
        for place, text in enumerate(texts)
    ]


def opened(*pages: list[Placed]) -> Document:
    return document_of("a.pdf", pdf(pages))


def whole(number: str) -> str:
    """A whole line that names a number, so that no two are alike."""
    return f"第{number}项任务" + "各项事业稳步前进" * 3 + "完"


INDENTED = "　　" + "各项事业稳步前进" * 3 + "全区总投"
assert len(INDENTED) == WIDE


def test_lines_of_a_paragraph_are_joined_within_words_and_numbers() -> None:
    first = "　　" + "各项事业稳步前进" * 3 + "投资12"
    found = opened(
        lines(first, "3亿元，新增就业" + "一二三四五六七八九十" * 2 + "一二", "人以上。", "　　新建学校6所。")
    )
    assert found.text == (
        first.strip("　") + "3亿元，新增就业" + "一二三四五六七八九十" * 2 + "一二人以上。\n新建学校6所。\n"
    )
    assert (found.format, found.encoding, found.notes) == ("pdf", None, ())


def test_a_heading_is_a_line_of_its_own() -> None:
    found = opened(lines("一、工作回顾", INDENTED, "资增长5%。", "二、工作安排", INDENTED, "资增长6%。"))
    assert found.text.split("\n")[::2] == ["一、工作回顾", "二、工作安排", ""]


def test_a_paragraph_goes_on_over_the_page_and_a_new_one_does_not() -> None:
    one = [*lines(INDENTED, "各项事业稳步前进" * 3 + "各项事业总投"), Placed(290, 40, "- 1 -", 10)]
    two = [*lines("资3亿元。", INDENTED, "资4亿元。"), Placed(290, 40, "- 2 -", 10)]
    found = opened(one, two)
    assert found.text.split("\n") == [
        INDENTED.strip("　") + "各项事业稳步前进" * 3 + "各项事业总投资3亿元。",
        INDENTED.strip("　") + "资4亿元。",
        "",
    ]
    assert found.notes == ("left out: 2 headers, footers and page numbers",)


def test_paragraphs_with_a_gap_between_them_are_apart_even_if_their_lines_are_full() -> None:
    first = lines(whole("一"), whole("二"), whole("三"), whole("四"))
    found = opened([*first, *lines(whole("五"), whole("六"), "成。", top=740 - 4 * 24 - 20)])
    assert found.text.split("\n") == ["".join(map(whole, "一二三四")), whole("五") + whole("六") + "成。", ""]


def test_headers_footers_and_page_numbers_are_out_and_a_title_is_not() -> None:
    pages = []
    for number, name in enumerate("一二三四五", start=1):
        body = lines("某区政府工作报告", top=700, size=20) if number == 1 else lines(f"任务{name}完成投资3亿元。")
        pages.append([Placed(200, 800, "某区政府工作报告", 10), *body, Placed(290, 40, str(number + 7), 10)])
    found = opened(*pages)
    assert found.text.split("\n") == ["某区政府工作报告", *(f"任务{name}完成投资3亿元。" for name in "二三四五"), ""]
    assert found.notes == ("left out: 10 headers, footers and page numbers",)


@pytest.mark.parametrize("number", ["第 {} 页", "第{}页 共3页", "{}/3", "— {} —", "- {} -", "{}"])
def test_page_numbers_of_every_form(number: str) -> None:
    pages = [[*lines(f"任务{name}完成。"), Placed(290, 40, number.format(n), 10)] for n, name in enumerate("甲乙丙", 1)]
    assert opened(*pages).text == "任务甲完成。\n任务乙完成。\n任务丙完成。\n"


def test_what_a_browser_prints_at_the_edges_is_out() -> None:
    edges = [Placed(30, 820, "11/29/26, 9:28 PM", 8), Placed(30, 20, "https://example.gov.cn/a.html 1/1", 8)]
    assert opened([*edges, *lines("完成投资3亿元。")]).text == "完成投资3亿元。\n"


def test_a_number_that_ends_a_page_and_is_no_page_number_stays() -> None:
    found = opened(lines("产值", "271.4"), lines("人口", "345"), lines("学校", "19"))
    assert found.text == "产值\n271.4\n人口\n345\n学校\n19\n"


def test_lines_that_differ_in_their_numbers_are_no_headers() -> None:
    texts = [f"完成投资{amount}亿元。" for amount in (12, 9, 31, 7)]
    assert opened(*map(lines, texts)).text == "".join(f"{text}\n" for text in texts)


def test_rows_of_a_table_are_lines_and_a_tab_parts_their_cells() -> None:
    rows = [("指标", "单位", "2020"), ("粮食产量", "万吨", "12"), ("人口", "万人", "345")]
    placed = [
        Placed(left, 700 - 24 * place, cell, SIZE)
        for place, row in enumerate(rows)
        for left, cell in zip((90, 250, 460), row, strict=True)
    ]
    assert opened([*lines(INDENTED, "资3亿元。"), *placed]).text.split("\n")[1:] == [
        "指标\t单位\t2020",
        "粮食产量\t万吨\t12",
        "人口\t万人\t345",
        "",
    ]


def test_footnotes_are_out_and_raised_marks_are_no_digits() -> None:
    body = [Placed(LEFT, 700, "总投资3", 16), Placed(LEFT + 56, 707, "1", 8), Placed(LEFT + 60, 700, "亿元。", 16)]
    text = lines("全区各项事业稳步前进，一年成效更明", "显。", top=670, size=16)
    found = opened([*body, *text, *lines("1 含续建9亿元。", top=80, size=9)])
    assert found.text == "总投资3¹亿元。\n全区各项事业稳步前进，一年成效更明显。\n"
    assert found.notes == ("left out: 1 line of footnotes",)


def test_punctuation_that_is_set_into_the_box_of_another_ends_no_line() -> None:
    found = opened([Placed(LEFT, 700, "启动运行，", 16), Placed(LEFT + 72, 700, "“互换通”落地。", 16)])
    assert found.text == "启动运行，“互换通”落地。\n"


def test_look_alikes_are_what_is_meant() -> None:
    found = opened(lines("⽣产总值增⻓7.1%，惠及3万⼈。"))
    assert found.text == "生产总值增长7.1%，惠及3万人。\n"
    assert found.notes == ("3 look-alike characters were exchanged for those that are meant",)


def test_two_columns_are_read_one_after_the_other() -> None:
    left = ["各项事业稳步前进各项事业总投", "资3亿元。"] * 4
    right = ["全区上下团结奋斗新增就业一百", "二十人。"] * 4
    column = lines(*right)
    found = opened([*lines(*left), *[one._replace(left=one.left + 225) for one in column]])
    assert found.text == "各项事业稳步前进各项事业总投资3亿元。\n" * 4 + "全区上下团结奋斗新增就业一百二十人。\n" * 4


def test_pages_without_text_are_told() -> None:
    found = opened(lines("完成投资3亿元。"), [], lines("新建6所。"), [])
    assert found.notes == ("pages without text: 2, 4",)


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (pdf([[], []]), r"is a PDF without text: where its pages are pictures, recognise their text \(OCR\)"),
        (pdf([lines("完成投资3亿元。")], encrypted=True), r"is a PDF that a password protects: save it without one"),
        (
            pdf([lines("\ue000\ue001\ue002亿元")]),
            r"whose fonts do not say what they show: 3 of its 5 characters have no meaning",
        ),
        (pdf([lines("完成投资3亿元。")])[:300], r"is a damaged PDF"),
        (b"%PDF-1.4\n", r"is a damaged PDF"),
        (pdf([[]] * 10_000), r"has 10,000 pages, and a PDF of at most 500 is read"),
    ],
    ids=["pictures", "password", "fonts", "cut", "empty", "long"],
)
def test_what_cannot_be_read_is_refused_with_what_to_do(data: bytes, said: str) -> None:
    with pytest.raises(DocumentError, match=rf"^a\.pdf: .*{said}"):
        document_of("a.pdf", data)


def test_without_the_extra_it_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("xinhua_gov.documents.pdf_apart.find_spec", lambda name: None)
    with pytest.raises(
        DocumentError, match=r"pypdfium2, which reads PDFs, is not here: pip install 'xinhua-gov\[documents\]'"
    ):
        opened(lines("7%"))


def test_where_no_process_can_be_started_it_is_read_in_this_one(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "executable", "/nowhere/python")
    assert opened(lines("完成投资3亿元。")).text == "完成投资3亿元。\n"
