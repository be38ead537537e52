"""Of a Word document the running text is read as it is printed: a line a paragraph or a row, and nothing beside it."""

from __future__ import annotations

from pathlib import Path

import pytest
from made_documents import deleted, document, docx, inserted, paragraph, part, run, table, text_box, zipped

from xinhua_gov.documents.document import Document
from xinhua_gov.documents.opening import document_of


def opened(body: str, parts: dict[str, str] | None = None) -> Document:
    return document_of("a.docx", docx(body, parts))


def text(body: str, parts: dict[str, str] | None = None) -> str:
    return opened(body, parts).text


def test_paragraphs_are_lines_and_runs_are_one_text() -> None:
    body = paragraph("一、工作回顾") + paragraph(run("投资1"), run("2"), run(".5亿元。")) + paragraph()
    assert opened(body) == Document("一、工作回顾\n投资12.5亿元。\n", "docx", None, ())


def test_tables_are_read_row_by_row_and_a_tab_parts_their_cells() -> None:
    rows = [["指标", "单位", "2020年"], ["粮食产量", "万吨", "12"], ["", "", ""], ["人口", "", "345"]]
    assert text(table(rows)) == "指标\t单位\t2020年\n粮食产量\t万吨\t12\n人口\t345\n"


def test_numbers_of_two_paragraphs_in_a_cell_do_not_grow_together() -> None:
    cells = f"<w:tc>{paragraph('12')}{paragraph('345')}</w:tc><w:tc>{paragraph('城镇')}{paragraph('居民')}</w:tc>"
    assert text(f"<w:tbl><w:tr>{cells}</w:tr></w:tbl>") == "12\t345\t城镇居民\n"


def test_a_table_that_lays_a_page_out_is_its_paragraphs() -> None:
    long = "全区上下团结奋斗，各项事业稳步前进。" * 10
    cells = f"<w:tc>{paragraph(long)}{paragraph('新建学校6所。')}</w:tc><w:tc>{paragraph('附注')}</w:tc>"
    assert text(f"<w:tbl><w:tr>{cells}</w:tr></w:tbl>") == f"{long}\n新建学校6所。\n附注\n"


def test_a_text_box_comes_once_behind_its_paragraph() -> None:
    body = paragraph(run("投资3亿元，"), text_box("重点项目12个", "开工9个"), run("增长5%。")) + paragraph("完。")
    assert text(body) == "投资3亿元，增长5%。\n重点项目12个\n开工9个\n完。\n"


def test_insertions_are_in_and_deletions_are_out() -> None:
    body = paragraph(run("投资"), deleted("9亿元"), inserted("3亿元"), run("。"))
    moved = "<w:moveFrom>" + run("旧处") + "</w:moveFrom><w:moveTo>" + run("新处") + "</w:moveTo>"
    found = opened(body + paragraph(moved))
    assert (found.text, found.notes) == ("投资3亿元。\n新处\n", ("left out: 1 deletion",))


def test_a_deleted_end_of_a_paragraph_joins_it_with_the_next() -> None:
    mark = "<w:rPr><w:del/></w:rPr>"
    body = (
        paragraph("投资1", properties=mark) + paragraph("2亿元", properties=mark) + paragraph("。") + paragraph("完。")
    )
    assert text(body) == "投资12亿元。\n完。\n"
    assert text(paragraph("末段", properties=mark)) == "末段\n"


def test_a_deleted_row_is_out() -> None:
    gone = f"<w:tr><w:trPr><w:del/></w:trPr><w:tc>{paragraph('9')}</w:tc></w:tr>"
    assert text(f"<w:tbl>{gone}<w:tr><w:tc>{paragraph('12')}</w:tc></w:tr></w:tbl>") == "12\n"


def test_footnotes_and_comments_are_out_and_counted() -> None:
    notes = part("footnotes", f'<w:footnote w:id="2">{paragraph("另有77亿元。")}</w:footnote>')
    comments = part("comments", f'<w:comment w:id="0">{paragraph("应为88亿元？")}</w:comment>')
    marks = '<w:r><w:footnoteReference w:id="2"/></w:r><w:r><w:commentReference w:id="0"/></w:r>'
    found = opened(
        paragraph(run("投资3"), marks, run("亿元。")), {"word/footnotes.xml": notes, "word/comments.xml": comments}
    )
    assert (found.text, found.notes) == ("投资3亿元。\n", ("left out: 1 footnote", "left out: 1 comment"))


def test_headers_footers_and_hidden_text_are_out() -> None:
    footer = part("ftr", paragraph("第12页"))
    body = paragraph(run("投资"), run("9", "<w:vanish/>"), run("3亿元", '<w:vanish w:val="0"/>'))
    assert text(body, {"word/footer1.xml": footer}) == "投资3亿元\n"


def test_raised_digits_are_no_digits_of_the_number_before() -> None:
    raised = '<w:vertAlign w:val="superscript"/>'
    assert text(paragraph(run("面积12m"), run("2", raised), run("，投资3"), run("1", raised), run("亿元"))) == (
        "面积12m²，投资3¹亿元\n"
    )


def test_breaks_and_tabs_within_a_run() -> None:
    stops = "<w:pPr><w:tabs><w:tab/></w:tabs></w:pPr>"
    body = f"<w:p>{stops}<w:r><w:t>甲</w:t><w:tab/><w:t>乙</w:t><w:br/><w:t>丙</w:t></w:r></w:p>"
    hyphen = "<w:p><w:r><w:t>5</w:t><w:noBreakHyphen/><w:t>6%</w:t><w:softHyphen/></w:r></w:p>"
    assert text(body + hyphen) == "甲\t乙\n丙\n5-6%\n"


def test_codes_of_fields_are_out_and_their_results_are_in() -> None:
    field = (
        '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> REF a1 </w:instrText></w:r>'
        f'<w:r><w:fldChar w:fldCharType="separate"/></w:r>{run("12")}<w:r><w:fldChar w:fldCharType="end"/></w:r>'
    )
    assert text(paragraph(run("新建"), field, run("所"))) == "新建12所\n"


def test_a_table_of_contents_is_out() -> None:
    begin = '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>TOC \\o "1-3"</w:instrText></w:r>'
    body = (
        paragraph(begin, run("一、回顾"), "<w:r><w:tab/></w:r>", run("1"))
        + paragraph(run("二、安排"), "<w:r><w:tab/></w:r>", run("12"))
        + paragraph('<w:r><w:fldChar w:fldCharType="end"/></w:r>')
        + paragraph("一、回顾")
    )
    found = opened(body)
    assert (found.text, found.notes) == ("一、回顾\n", ("left out: 2 lines of a table of contents",))
    box = '<w:sdt><w:sdtPr><w:docPartObj><w:docPartGallery w:val="Table of Contents"/></w:docPartObj></w:sdtPr>'
    assert text(f"{box}<w:sdtContent>{paragraph('一、回顾 1')}</w:sdtContent></w:sdt>{paragraph('正文')}") == "正文\n"


def test_what_asks_for_text_is_out_and_other_controls_are_in() -> None:
    asks = f"<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>{paragraph('单击输入')}</w:sdtContent></w:sdt>"
    holds = f"<w:sdt><w:sdtPr/><w:sdtContent>{paragraph('投资3亿元')}</w:sdtContent></w:sdt>"
    assert text(asks + holds) == "投资3亿元\n"


NUMBERING = part(
    "numbering",
    '<w:abstractNum w:abstractNumId="0">'
    '<w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="chineseCountingThousand"/><w:lvlText w:val="%1、"/></w:lvl>'
    '<w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="chineseCounting"/><w:lvlText w:val="（%2）"/></w:lvl>'
    '<w:lvl w:ilvl="2"><w:start w:val="3"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%3."/></w:lvl></w:abstractNum>'
    '<w:abstractNum w:abstractNumId="1">'
    '<w:lvl w:ilvl="0"><w:numFmt w:val="bullet"/><w:lvlText w:val="•"/></w:lvl></w:abstractNum>'
    '<w:num w:numId="5"><w:abstractNumId w:val="0"/></w:num><w:num w:numId="6"><w:abstractNumId w:val="1"/></w:num>',
)
STYLES = part(
    "styles",
    '<w:style w:styleId="a"><w:name w:val="heading 1"/><w:pPr><w:numPr><w:numId w:val="5"/></w:numPr></w:pPr></w:style>'
    '<w:style w:styleId="b"><w:name w:val="own"/><w:basedOn w:val="a"/></w:style>',
)


def test_numbers_of_lists_are_drawn_as_they_are_printed() -> None:
    def numbered(content: str, depth: int, number: int = 5) -> str:
        return paragraph(content, properties=f'<w:numPr><w:ilvl w:val="{depth}"/><w:numId w:val="{number}"/></w:numPr>')

    body = (
        numbered("回顾", 0) + numbered("农业", 1) + numbered("工业", 1) + numbered("12户迁入", 2) + numbered("安排", 0)
    )
    body += numbered("农业", 1) + paragraph("展望", properties='<w:pStyle w:val="b"/>') + numbered("新建", 0, 6)
    parts = {"word/numbering.xml": NUMBERING, "word/styles.xml": STYLES}
    assert text(body, parts) == "一、回顾\n（一）农业\n（二）工业\n3.\t12户迁入\n二、安排\n（一）农业\n三、展望\n新建\n"


def test_the_main_part_is_the_one_that_the_package_names_in_either_edition() -> None:
    strict = document(paragraph("投资3亿元")).replace(
        "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
        "http://purl.oclc.org/ooxml/wordprocessingml/main",
    )
    relations = (
        '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" '
        'Type="http://purl.oclc.org/ooxml/officeDocument/relationships/officeDocument" Target="/word/document2.xml"/>'
        "</Relationships>"
    )
    data = zipped({"word\\document2.xml": strict, "_rels/.rels": relations})
    assert document_of("a.docx", data).text == "投资3亿元\n"


HIDING = part(
    "styles",
    '<w:style w:styleId="H"><w:rPr><w:vanish/></w:rPr></w:style>'
    '<w:style w:styleId="B"><w:basedOn w:val="H"/></w:style>',
)


@pytest.mark.parametrize("style", ["H", "B"])
def test_what_a_style_hides_is_out_and_what_shows_it_again_is_in(style: str) -> None:
    parts = {"word/styles.xml": HIDING}
    hidden = run("99亿元", f'<w:rStyle w:val="{style}"/>')
    assert text(paragraph("投资", hidden, "3亿元。"), parts) == "投资3亿元。\n"
    shown = run("3亿元。", f'<w:rStyle w:val="{style}"/><w:vanish w:val="0"/>')
    assert text(paragraph("投资", shown), parts) == "投资3亿元。\n"
    assert (
        text(paragraph("99亿元", properties=f'<w:pStyle w:val="{style}"/>') + paragraph("3亿元。"), parts)
        == "3亿元。\n"
    )


def test_a_cell_that_was_deleted_is_out() -> None:
    gone = f'<w:tc><w:tcPr><w:cellDel w:id="1"/></w:tcPr>{paragraph("9")}</w:tc>'
    assert text(f"<w:tbl><w:tr>{gone}<w:tc>{paragraph('12万吨')}</w:tc></w:tr></w:tbl>") == "12万吨\n"


def test_numbers_of_a_table_within_a_cell_do_not_grow_together() -> None:
    inner = table([["粮食", "1"], ["二级", "2"]])
    outer = f"<w:tbl><w:tr><w:tc>{inner}{paragraph('外')}</w:tc><w:tc>{paragraph('3')}</w:tc></w:tr></w:tbl>"
    assert text(outer) == "粮食\t1\t二级\t2\t外\t3\n"


def test_a_large_initial_is_the_first_character_of_its_paragraph() -> None:
    initial = paragraph("全", properties='<w:framePr w:dropCap="drop"/>')
    assert text(initial + paragraph("年投资3亿元。")) == "全年投资3亿元。\n"


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        (paragraph(f'<w:hyperlink r:id="r1">{run("投资3亿元")}</w:hyperlink>', "。"), "投资3亿元。\n"),
        (paragraph("<w:r><w:t>投资3</w:t><w:softHyphen/><w:t>亿元。</w:t></w:r>"), "投资3亿元。\n"),
        (paragraph("<w:r><w:t>投资1</w:t><w:lastRenderedPageBreak/><w:t>2亿元。</w:t></w:r>"), "投资12亿元。\n"),
        (paragraph(f"<w:smartTag>{run('2021年')}</w:smartTag>", "投资3亿元。"), "2021年投资3亿元。\n"),
        (f"<w:sdt><w:sdtPr/><w:sdtContent>{paragraph('投资3亿元。')}</w:sdtContent></w:sdt>", "投资3亿元。\n"),
        (paragraph("增长", '<w:r><w:sym w:font="Wingdings" w:char="F0FC"/></w:r>', "7%。"), "增长7%。\n"),
        (
            paragraph("<w:r><mc:AlternateContent><mc:Choice><w:t>甲3个。</w:t></mc:Choice><mc:Fallback><w:t>乙4个。</w:t>"
                      "</mc:Fallback></mc:AlternateContent></w:r>"),
            "甲3个。\n",
        ),
    ],
    ids=["link", "soft hyphen", "page", "tag", "control", "symbol", "alternate"],
)  # fmt: skip
def test_what_stands_around_text_in_a_document_does_not_change_it(body: str, expected: str) -> None:
    assert text(body) == expected


FILES = sorted((Path(__file__).resolve().parents[3] / "shared" / "corpus" / "files").glob("*.docx"))


@pytest.mark.skipif(not FILES, reason="no ../shared/corpus/files beside the checkout")
@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
def test_reports_that_circulate_have_the_very_text_that_lies_beside_them(file: Path) -> None:
    beside = (file.parents[1] / f"{file.stem}.txt").read_bytes()
    assert document_of(file.name, file.read_bytes()).text.encode() == beside
