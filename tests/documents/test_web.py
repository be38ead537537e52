"""Of a web page the article is read, as it is drawn, and nothing of the page around it."""

from __future__ import annotations

from collections.abc import Callable, Iterable

import pytest
from made_documents import bare_page, old_page, page
from made_pages import PAGES, MakePage

from xinhua_gov.documents.document import Document
from xinhua_gov.documents.opening import document_of
from xinhua_gov.errors import DocumentError

TITLE = "2021年某区政府工作报告"
LINES = [
    "——2021年2月25日在某区第十届人民代表大会第五次会议上",
    "区长 王某",
    "各位代表：",
    "2020年，生产总值完成271.4亿元，增长7.1%；新增就业1.25万人。",
    "一、2021年工作安排",
    "主办单位：区教育局，各乡镇",
    "新建学校6所，改造道路12公里。",
    "谢谢大家！",
]


def opened(text: str, encoding: str = "utf-8") -> Document:
    return document_of("a.html", text.encode(encoding))


def text(body: str) -> str:
    return opened(f"<html><body>{body}</body></html>").text


@pytest.mark.parametrize("make", PAGES)
@pytest.mark.parametrize(("charset", "encoding"), [("gb2312", "gb18030"), ("utf-8", "utf-8")])
def test_the_article_is_read_and_the_page_around_it_is_not(make: MakePage, charset: str, encoding: str) -> None:
    found = opened(make(TITLE, LINES, charset=charset), encoding)
    assert found.text == "\n".join([TITLE, *LINES]) + "\n"
    assert (found.format, found.encoding) == ("html", encoding)


@pytest.mark.parametrize("make", [page, old_page, bare_page])
def test_a_short_article_is_found_too(make: Callable[[str, Iterable[str]], str]) -> None:
    assert opened(make(TITLE, ["投资3亿元，增长5%。"])).text == f"{TITLE}\n投资3亿元，增长5%。\n"


def test_entities_spans_and_blanks_are_what_is_drawn() -> None:
    body = (
        "<p>产值271.4&nbsp;亿元，增长<span>7.1</span>%，就业1<span>.25</span>万人，投资12&#46;5亿元，占45.2&#37;。</p>"
    )
    assert text(body) == "产值271.4 亿元，增长7.1%，就业1.25万人，投资12.5亿元，占45.2%。\n"


def test_the_source_may_be_wrapped_anywhere_and_its_lines_are_not_drawn() -> None:
    assert text("<p>新建\n   学校\r\n 12\n所，the Belt\nand Road。</p>") == "新建学校12所，the Belt and Road。\n"


def test_lines_that_are_drawn_are_kept() -> None:
    assert text("投资3亿元。<br>新建6所。<br/><br>完。") == "投资3亿元。\n新建6所。\n完。\n"
    assert text("<pre>投资3亿元。\n新建6所。</pre>") == "投资3亿元。\n新建6所。\n"


def test_tables_are_read_row_by_row_and_a_tab_parts_their_cells() -> None:
    rows = "<tr><th>指标<th>单位<th>2020年<tr><td><p>粮食产量</p><td>万吨<td>12<tr><td>人口<td>人<td><p>345</p>"
    assert text(f"<p>主要指标完成情况如下。</p><table>{rows}</table>") == (
        "主要指标完成情况如下。\n指标\t单位\t2020年\n粮食产量\t万吨\t12\n人口\t人\t345\n"
    )


def test_raised_digits_are_no_digits_and_marks_of_notes_are_out() -> None:
    assert text("<p>面积12m<sup>2</sup>，投资3<sup>[1]</sup>亿元，PM<sub>2.5</sub>下降5%。</p>") == (
        "面积12m²，投资3亿元，PM2.5下降5%。\n"
    )


def test_what_is_not_drawn_is_not_read() -> None:
    body = (
        "<script>var a = '<p>投资9亿元。</p>';</script><style>p{}</style><!-- <p>投资8亿元。</p> -->"
        "<noscript>投资7亿元。</noscript><textarea>投资2亿元。</textarea>"
        "<p style='display: none'>投资6亿元。</p><p hidden>投资5亿元。</p><p>投资<del>4</del>3亿元。</p>"
    )
    assert text(body) == "投资3亿元。\n"


def test_an_article_that_a_script_shows_is_read_where_nothing_else_is() -> None:
    assert text("<div style='display:none'><p>投资3亿元。</p></div>") == "投资3亿元。\n"


def test_the_name_of_the_article_is_taken_from_the_head_where_no_heading_has_it() -> None:
    body = "<body><div><p>投资3亿元，增长5%。</p></div></body>"
    named = '<meta name="ArticleTitle" content="某县政府工作报告">'
    assert (
        opened(f"<html><head>{named}<title>某县政府网</title></head>{body}").text
        == "某县政府工作报告\n投资3亿元，增长5%。\n"
    )
    assert (
        opened(f"<html><title>某县工作报告 - 某县人民政府网</title>{body}").text
        == "某县工作报告\n投资3亿元，增长5%。\n"
    )


@pytest.mark.parametrize(
    ("body", "said"),
    [
        (
            "<div id=app>Loading...</div><script>load()</script>",
            "a script may bring its text: copy it from the browser",
        ),
        ("<a href=/>首页</a><p>版权所有：某县人民政府</p>", "a script may bring its text"),
        ("<h1>404 Not Found</h1><center>nginx</center>", "a script may bring its text"),
        ("<p>您访问的页面不存在或已删除！</p>", "a script may bring its text"),
        ("<iframe src=report.pdf></iframe>", "another page or file stands in it: open that alone and save it"),
    ],
)
def test_a_page_without_an_article_is_refused_with_what_to_do(body: str, said: str) -> None:
    with pytest.raises(DocumentError) as caught:
        opened(f"<html><head><title>某县人民政府</title></head><body>{body}</body></html>")
    assert caught.value.reason.startswith(f"is a web page without an article: {said}")


def test_lines_of_the_page_that_stand_among_those_of_the_article_are_out() -> None:
    before = ["首页 > 政务公开 > 正文", "本网站使用Cookie，继续浏览即表示同意。", "2021-03-02 10:15", "已有345人阅读"]
    after = ["责任编辑：张某", "点赞 12", "主办：某区人民政府", "地址：建设路288号", "电话：0375-2661234", "345"]
    lines = "".join(f"<p>{line}</p>" for line in [*before, TITLE, "阅读", "345", *LINES, *after])
    assert text(lines) == "\n".join([TITLE, *LINES]) + "\n"


def test_sentences_of_the_article_stay_first_and_last_and_beside_lines_of_the_page() -> None:
    lines = ["市民热线电话12345受理8万件，办结率99%。", "网站访问量增长12%；更新时间缩短3天。"]
    body = f"<p>浏览345次</p><p>{lines[0]}</p><p>{lines[1]}</p><p>浏览345次</p>"
    assert text(body) == "\n".join(lines) + "\n"


def test_a_table_of_what_the_document_is_called_is_out_and_one_of_figures_is_in() -> None:
    index = "<tr><td>索 引 号：<td>12345/2021-00012<td>公开方式<td>主动公开<tr><td>标 题：<td>政府工作报告"
    figures = "<tr><td>来源<td>占比<tr><td>工业<td>45%"
    assert text(f"<table>{index}</table><p>税收增长5%。</p><table>{figures}</table>") == (
        "税收增长5%。\n来源\t占比\n工业\t45%\n"
    )


def test_an_article_that_comes_again_is_read_once_and_a_sentence_that_does_is_read_twice() -> None:
    article = "".join(f"<p>{line}</p>" for line in LINES)
    assert text(f"<div>{article}</div><div class=mobile><h4>手机版</h4>{article}</div>") == "\n".join(LINES) + "\n"
    said = [f"第{n}项工作完成投资{n}亿元，增长{n}%，完成年度计划。" for n in range(1, 9)]
    lines = [*said, said[0]]
    assert text("".join(f"<p>{line}</p>" for line in lines)) == "\n".join(lines) + "\n"


def test_an_article_within_an_element_that_is_named_like_a_menu_is_read_whole() -> None:
    article = "".join(f"<p>{line}</p>" for line in LINES)
    assert text(f"<div class=side-menu>{article}</div>") == "\n".join(LINES) + "\n"
