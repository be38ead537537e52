"""`page` makes one file of a text and what is said of it, which runs nothing and asks nobody for anything."""

from __future__ import annotations

import re
from html.parser import HTMLParser
from pathlib import Path

import pytest
import samples

import xinhua_gov as xg
from xinhua_gov.vocabulary import Language

REPORT = samples.built(samples.document())


class Page(HTMLParser):
    """The marks of a page by their anchors, the cells of its rows by theirs, and every attribute."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.lit: dict[str, str] = {}
        self.rows: dict[str, list[str]] = {}
        self.classes: dict[str, str] = {}
        self.names: set[str] = set()
        self.addresses: list[str] = []
        self._row, self._mark = "", ""
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        told = {name: value or "" for name, value in attrs}
        self.names.add(tag)
        self.addresses += [told[name] for name in ("href", "src", "action") if name in told]
        assert not [name for name in told if name.startswith("on")]
        if tag == "a" and "id" in told:
            self._mark = told["id"]
            self.classes[self._mark] = told["class"]
        if tag == "tr":
            self._row = told.get("id", "")
        if tag == "td":
            self.rows.setdefault(self._row, []).append("")

    def handle_endtag(self, tag: str) -> None:
        if tag == "a":
            self._mark = ""
        if tag == "tr":
            self._row = ""

    def handle_data(self, data: str) -> None:
        if self._mark:
            self.lit[self._mark] = self.lit.get(self._mark, "") + data
        if self._row:
            self.rows[self._row][-1] += data


def test_every_figure_of_a_report_is_lit_with_its_unit_and_has_a_row() -> None:
    page = Page(xg.page(samples.TEXT, REPORT).html)
    assert page.lit["text-grain.level.2020"] == "12.5万吨"
    assert page.classes["text-grain.level.2020"] == "mark result"
    assert page.rows["row-grain.level.2020"] == [
        "粮食产量12.5万吨", "grain output", "125,000 t", "2020",
    ]  # fmt: skip
    assert page.lit["text-grain.yoy_growth.2021"] == "4%"
    assert page.classes["text-grain.yoy_growth.2021"] == "mark target"
    assert set(page.lit) == {f"text-{id}" for id in (*REPORT.observations, *REPORT.targets)} | {
        f"text-n{numeral.start}" for numeral in REPORT.numerals
    }


def test_what_is_still_open_is_in_doubt_and_says_what() -> None:
    text = "2020年完成投资5亿元。"
    draft = xg.draft(text, year=2021)
    page = Page(xg.page(text, draft).html)
    assert page.classes["text-q000009"] == "mark result doubt"
    assert "name" in page.rows["row-q000009"][2]


def test_another_edition_is_lit_where_its_phrases_stand_and_says_what_is_lost() -> None:
    moved = xg.page("各位代表：" + samples.TEXT.replace("新建学校6所", "新建学校六所"), REPORT)
    page = Page(moved.html)
    assert page.lit["text-grain.level.2020"] == "12.5万吨"
    assert [line.partition(":")[0] for line in moved.lost] == ["schools.level.2020"]
    assert "another SHA-256" in moved.html
    assert "figures not found in the text" in moved.html


def test_a_text_without_a_report_is_lit_as_the_reader_reads_it() -> None:
    text = "2021年政府工作报告\n2020年，粮食产量12.5万吨。今年力争新建学校6所。"
    shown = xg.page(text, language="zh")
    page = Page(shown.html)
    assert (shown.title, shown.figures) == ("2021年政府工作报告", 2)
    grain, schools = text.index("12.5"), text.index("6所")
    assert page.rows[f"row-{grain}"] == ["12.5万吨", "粮食产量", "水平", "125,000 吨", "", "2020"]
    assert page.classes[f"text-{schools}"] == "mark target"
    assert '<html lang="zh">' in shown.html


@pytest.mark.parametrize("language", ["zh", "en"])
def test_a_hostile_text_is_shown_and_nothing_of_it_runs(language: Language) -> None:
    text = "<script>alert(1)</script>\u202e2021年\n<img src=x onerror=alert(1)>完成<b>投资</b>5亿元\x00。"
    for report in (None, xg.draft(text, year=2021)):
        html = xg.page(text, report, language=language).html
        page = Page(html)
        assert page.names <= {
            "html", "meta", "title", "style", "header", "h1", "p", "ul", "li", "span", "main", "section", "a", "h2",
            "table", "thead", "tbody", "tr", "th", "td", "small", "details", "summary", "h3",
        }  # fmt: skip
        assert all(address.startswith("#") for address in page.addresses)
        assert "\u202e" not in html
        assert "url(" not in html
        assert "@import" not in html
        assert re.search("default-src 'none'", html)


def test_an_empty_text_and_one_without_a_figure_are_pages_too() -> None:
    assert xg.page("").figures == 0
    assert xg.page("谢谢大家！", REPORT).figures == 0


def test_a_page_is_saved_whole_and_replaced_only_where_that_is_asked_for(tmp_path: Path) -> None:
    made = xg.page("增长3%。")
    made.save(tmp_path / "page.html")
    assert (tmp_path / "page.html").read_text(encoding="utf-8") == made.html
    with pytest.raises(xg.FileError, match="is there already"):
        made.save(tmp_path / "page.html")
    made.save(tmp_path / "page.html", overwrite=True)
    assert repr(made) == "<Page: 增长3%。>"


def test_a_name_of_a_file_is_no_text() -> None:
    with pytest.raises(xg.DocumentError, match="is the name of a file"):
        xg.page("report.txt")


def test_what_is_open_of_a_figure_is_told_by_the_names_of_fields() -> None:
    """The name of what 完成投资 is said of is open: the words before the number name no project."""
    text = "2021年某县政府工作报告\n一、2020年工作回顾\n2020年，完成投资30亿元。"
    draft = xg.draft(text)
    assert draft.indicators[f"i{text.index('30亿元'):06}"].open == ("name",)
    assert "<small>待核定：指标的名称</small>" in xg.page(text, draft, language="zh").html
    assert "<small>to be settled: name of the indicator</small>" in xg.page(text, draft).html
