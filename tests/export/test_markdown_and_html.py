"""Markdown and HTML have the lists of a report as tables, and text in them is never markup."""

from __future__ import annotations

import re
from html.parser import HTMLParser
from typing import Any

import crafted
import pytest
import samples
from hypothesis import example, given

import xinhua_gov as xg

SAMPLE = samples.built(samples.whole_document())
ELEMENTS = {"html", "meta", "title", "style", "h1", "h2", "p", "div", "table", "thead", "tbody", "tr", "th", "td"}


class Page(HTMLParser):
    def __init__(self, html: str) -> None:
        super().__init__()
        self.elements: set[str] = set()
        self.attributes: set[str] = set()
        self.texts: list[str] = []
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.elements.add(tag)
        self.attributes |= {name for name, _ in attrs}

    def handle_data(self, data: str) -> None:
        self.texts.append(data)


def cells(line: str) -> list[str]:
    """The cells of a row of Markdown, without the backslashes."""
    found = line.removeprefix("| ").removesuffix(" |").split(" | ")
    return [re.sub(r"\\(.)", r"\1", cell) for cell in found]


def test_a_list_is_a_table_in_the_language_that_is_asked_for() -> None:
    assert xg.to_markdown(SAMPLE, ["places"], language="zh").splitlines() == [
        "# 某区二〇二一年报告",
        "",
        "某区人民政府. 二〇二一年报告\\[R\\]. 2021. SHA-256 " + SAMPLE.source.sha256[:12] + ".",
        "",
        "| 编号 | 名称 | 类别 | 位于 | 提及 |",
        "| --- | --- | --- | --- | --: |",
        "| `village` | 村庄 | 村 | 全市 | 2 |",
        "| `city` | 全市 | 市 |  | 1 |",
    ]


def test_several_lists_have_a_heading_each() -> None:
    lines = xg.to_markdown(SAMPLE).splitlines()
    assert [line for line in lines if line.startswith("## ")] == [
        "## Indicators", "## Observations", "## Targets", "## Projects", "## Achievements", "## Commitments",
        "## Goals", "## Challenges", "## Organisations", "## Places", "## Terms",
    ]  # fmt: skip


def test_a_page_has_the_same_lists() -> None:
    page = Page(xg.to_html(SAMPLE, ["places"], language="zh"))
    assert page.elements == ELEMENTS
    words = [text for text in page.texts if text.strip()][-14:]
    assert words == [
        "编号",
        "名称",
        "类别",
        "位于",
        "提及",
        "village",
        "村庄",
        "村",
        "全市",
        "2",
        "city",
        "全市",
        "市",
        "1",
    ]


def test_a_page_runs_nothing_and_fetches_nothing() -> None:
    html = xg.to_html(xg.load())
    assert "default-src 'none'" in html
    assert Page(html).attributes <= {"lang", "charset", "name", "content", "http-equiv", "id", "scope", "class"}
    assert html == xg.to_html(xg.load())


@given(crafted.reports)
@example(crafted.report(["\\"]))
@example(crafted.report(["a | b", "|"]))
def test_any_texts_are_text_in_markdown(report: xg.Report) -> None:
    lines = xg.to_markdown(report, ["indicators", "projects"]).splitlines()
    table = [line for line in lines if line.startswith("| ")]
    assert {len(cells(line)) for line in table if "`" in line} == {5, 4}
    names = {cells(line)[1] for line in table}
    assert {indicator.name.label("en") for indicator in report.indicators.values()} <= names
    for line in table:
        assert re.sub(r"\\.|^\| `[a-z_0-9]+` \|", "", line).translate({ord("|"): None}).find("<") == -1


@given(crafted.reports)
def test_any_texts_are_text_in_html(report: xg.Report) -> None:
    page = Page(xg.to_html(report))
    assert page.elements <= ELEMENTS
    assert page.attributes <= {"lang", "charset", "name", "content", "http-equiv", "id", "scope", "class"}
    assert {indicator.name.label("en") for indicator in report.indicators.values()} <= set(page.texts)


@pytest.mark.parametrize("mark", ["*", "_", "`", "[", "]", "<", ">", "|", "~", "&", "@", "\\"])
def test_each_mark_of_markdown_is_escaped(mark: str) -> None:
    assert f"a\\{mark}b" in xg.to_markdown(crafted.report([f"a{mark}b"]), ["indicators"])


@pytest.mark.parametrize(
    ("text", "written"), [("https://a.org", "https:\\//a.org"), ("see www.a.org", "see www\\.a.org"), ("a/b", "a/b")]
)
def test_a_bare_address_is_no_link(text: str, written: str) -> None:
    assert written in xg.to_markdown(crafted.report([text]), ["indicators"])


@pytest.mark.parametrize("write", [xg.to_markdown, xg.to_html])
def test_a_language_that_is_neither_is_refused(write: Any) -> None:
    with pytest.raises(xg.UnknownFieldError, match="'zh-CN' is not a language; expected one of: zh, en"):
        write(xg.load(), ["terms"], language="zh-CN")


@pytest.mark.parametrize("write", [xg.to_markdown, xg.to_html])
@pytest.mark.parametrize("kind", ["figures", "project", "", "sections"])
def test_an_unknown_kind_names_those_there_are(write: object, kind: str) -> None:
    assert callable(write)
    with pytest.raises(xg.UnknownFieldError, match="expected one of: indicators, observations, targets"):
        write(SAMPLE, [kind])
