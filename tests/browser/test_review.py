"""A draft is settled in a real browser, by mouse and by keys; two tabs and a killed server lose nothing.

Where AXE names axe.min.js, the page is held against the rules of accessibility too.
"""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Dialog, Locator, Page, expect, sync_playwright
from served import Served, served

import xinhua_gov as xg
from xinhua_gov.drafting.edits import SetField
from xinhua_gov.drafting.settling import open_draft, settle

CHROMIUM = "/usr/bin/chromium"
FLAGS = [
    "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
    "--disable-component-update", "--disable-sync",
]  # fmt: skip
AXE = Path(os.environ.get("AXE", "nowhere"))

FIGURES = 25
TEXT = (
    "2021年政府工作报告\n<script>window.hacked=1</script>\u202e<img src=x onerror=window.hacked=1>\n"
    "一、2020年工作回顾\n"
    + "".join(f"2020年完成投资{number}亿元。\n" for number in range(11, 11 + FIGURES))
    + "二、2021年安排\n今年力争新建学校6所。𠮷祥路旁，粮食产量增长7%以上。\n"
)


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=FLAGS)
        yield browser
        browser.close()


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "report.txt").write_text(TEXT, encoding="utf-8")
    xg.write_report(xg.draft(TEXT, place="410402 新华区"), tmp_path / "mine")
    return tmp_path / "mine"


@pytest.fixture
def review(folder: Path) -> Iterator[Served]:
    with served(folder, folder.parent / "report.txt") as running:
        yield running


class Tab:
    """A page of the review, what it complained of, and what it asked for."""

    def __init__(self, browser: Browser, address: str, **context: Any) -> None:
        self.context = browser.new_context(**{"viewport": {"width": 1280, "height": 800}, **context})
        self.page: Page = self.context.new_page()
        self.complaints: list[str] = []
        self.asked: list[str] = []
        self.page.on("pageerror", lambda error: self.complaints.append(str(error)))
        self.page.on("request", lambda request: self.asked.append(request.url))
        self.page.goto(f"{address}?lang=en")
        expect(self.page.locator("a.mark").first).to_be_visible()

    @property
    def progress(self) -> Locator:
        return self.page.locator("#progress")

    def press(self, *keys: str) -> None:
        for key in keys:
            self.page.keyboard.press(key)


@pytest.fixture
def tab(browser: Browser, review: Served) -> Iterator[Tab]:
    tab = Tab(browser, review.address)
    yield tab
    tab.context.close()
    assert tab.complaints == []
    assert [url for url in tab.asked if not url.startswith((review.address, "data:"))] == []


def left(folder: Path) -> int:
    return len(open_draft(folder).questions)


def test_ten_figures_are_settled_by_mouse(tab: Tab, folder: Path) -> None:
    marks = tab.page.locator("a.mark.doubt")
    expect(marks).to_have_count(FIGURES)
    for number in range(10):
        marks.first.click()
        tab.page.locator("button.accept").first.click()
        expect(marks).to_have_count(FIGURES - number - 1)
    assert left(folder) == FIGURES - 10
    expect(tab.progress).to_contain_text(f"{FIGURES - 10} questions left")


def test_ten_figures_are_settled_by_keys_and_taken_back(tab: Tab, folder: Path) -> None:
    before = {file.name: file.read_bytes() for file in folder.iterdir()}
    doubts = tab.page.locator("a.mark.doubt")
    for number in range(10):
        tab.press("n")
        expect(tab.page.locator("button.accept")).to_have_count(1)
        tab.press("a")
        expect(doubts).to_have_count(FIGURES - number - 1)
    assert left(folder) == FIGURES - 10
    for number in range(10):
        tab.press("u")
        expect(doubts).to_have_count(FIGURES - 9 + number)
    assert {file.name: file.read_bytes() for file in folder.iterdir() if file.name != "changes.jsonl"} == before


def test_an_answer_is_written_by_keys_alone(tab: Tab, folder: Path) -> None:
    tab.press("n", "c")
    field = tab.page.locator(".question.open input").first
    expect(field).to_be_focused()
    field.fill("重点项目投资")
    tab.press("Enter")
    expect(tab.page.locator("#details h2")).to_have_text("重点项目投资")
    assert left(folder) == FIGURES - 1
    assert open_draft(folder).parts.indicators.named("重点项目投资")


def test_what_is_written_and_not_saved_is_kept_and_told_before_the_tab_closes(tab: Tab, folder: Path) -> None:
    tab.press("n", "c")
    field = tab.page.locator(".question.open input").first
    field.press_sequentially("目")
    written = field.input_value()
    tab.press("Escape", "n", "k")
    tab.page.locator("a.mark.doubt").first.click()
    expect(field).to_have_value(written)
    asked: list[str] = []

    def agree(dialog: Dialog) -> None:
        asked.append(dialog.type)
        dialog.accept()

    tab.page.on("dialog", agree)
    tab.page.reload()
    expect(tab.page.locator("a.mark").first).to_be_visible()
    assert asked == ["beforeunload"]
    assert left(folder) == FIGURES


def test_what_is_no_figure_and_the_other_kind_and_a_merge_are_told_by_keys(tab: Tab, folder: Path) -> None:
    tab.press("n", "x")
    reason = tab.page.locator("#reason")
    expect(reason).to_be_focused()
    reason.select_option("label")
    tab.press("Enter")
    expect(tab.page.locator("a.mark.doubt")).to_have_count(FIGURES - 1)
    tab.press("Escape", "n", "r")
    expect(tab.page.locator("#details .group .mark")).to_have_text("target")
    tab.press("n", "m")
    into = tab.page.locator("#into")
    expect(into).to_be_focused()
    into.select_option(index=1)
    indicators = len(open_draft(folder).parts.indicators)
    tab.press("Enter")
    expect(tab.page.locator("#undo")).to_have_attribute("title", "last: merged indicator " + first_merged(folder))
    assert len(open_draft(folder).parts.indicators) == indicators - 1


def first_merged(folder: Path) -> str:
    """The record that the last change merged, once it is in the folder."""
    for _ in range(100):
        last = open_draft(folder).last
        if last and last[0]["edit"] == "Merge":
            return str(last[0]["record"])
    raise AssertionError("nothing was merged")


def test_text_selected_by_hand_becomes_a_figure(tab: Tab, folder: Path) -> None:
    tab.page.locator("a.mark.target").last.click()
    tab.page.locator("#reason").select_option("label")
    tab.page.get_by_role("button", name="not a figure").click()
    expect(tab.page.locator("a.mark.target")).to_have_count(1)
    start = TEXT.index("7%")
    tab.page.evaluate(
        """() => {
            const found = [...document.querySelectorAll("#text p")].find((line) => line.textContent.includes("𠮷"));
            const lit = [...found.querySelectorAll("a.mark")].at(-1).firstChild;
            getSelection().setBaseAndExtent(lit, 0, lit, lit.length);
        }"""
    )
    expect(tab.page.locator("#selection")).to_contain_text("selected: 7")
    tab.page.locator("#selection").get_by_role("button", name="as a target").click()
    expect(tab.page.locator("a.mark.target")).to_have_count(2)
    assert any(getattr(target, "figure", None) and target.figure.start == start  # type: ignore[union-attr]
               for target in open_draft(folder).parts.targets.records)  # fmt: skip


def test_two_tabs_see_each_other_and_a_change_by_hand(browser: Browser, tab: Tab, review: Served, folder: Path) -> None:
    other = Tab(browser, review.address)
    tab.press("n", "a")
    for each in (tab, other):
        expect(each.progress).to_contain_text(f"{FIGURES - 1} questions left", timeout=10_000)
    other.page.locator("a.mark.doubt").first.click()
    field = other.page.locator(".question.open input").first
    field.fill("写到一半的名称")
    tab.page.locator("a.mark.doubt").last.click()
    tab.press("a")
    expect(other.progress).to_contain_text(f"{FIGURES - 2} questions left", timeout=10_000)
    expect(field).to_have_value("写到一半的名称")
    indicator = next(iter(open_draft(folder).parts.indicators))
    settle(open_draft(folder), [SetField("indicators", indicator, "name", "手改的名称")])
    expect(tab.page.locator("#message")).to_contain_text("changed elsewhere", timeout=10_000)
    other.context.close()


def test_a_change_on_what_is_no_more_is_not_made_and_said(tab: Tab, folder: Path) -> None:
    tab.press("n")
    expect(tab.page.locator("button.accept")).to_have_count(1)
    tab.page.evaluate(
        "document.visibilityState, Object.defineProperty(document, 'visibilityState', {get: () => 'hidden'})"
    )
    indicator = list(open_draft(folder).parts.indicators)[-3]
    settle(open_draft(folder), [SetField("indicators", indicator, "name", "手改的名称")])
    steps = open_draft(folder).steps
    tab.press("a")
    expect(tab.page.locator("#message")).to_contain_text("what you asked for was not done: ask again")
    assert open_draft(folder).steps == steps
    tab.press("a")
    expect(tab.page.locator("#details .settled")).to_be_visible()
    assert open_draft(folder).steps == steps + 1


def test_a_killed_server_is_told_and_what_was_settled_is_there_again(browser: Browser, folder: Path) -> None:
    with served(folder, folder.parent / "report.txt") as running:
        tab = Tab(browser, running.address)
        tab.press("n", "a")
        expect(tab.progress).to_contain_text(f"{FIGURES - 1} questions left")
        expect(tab.page.locator("#details .settled")).to_be_visible()
        tab.press("n", "c")
        field = tab.page.locator(".question.open input").first
        expect(field).to_be_focused()
        field.fill("还没有保存")
        running.process.kill()
        running.process.wait()
        tab.press("Enter")
        expect(tab.page.locator("#message")).to_contain_text("the server does not answer")
        expect(field).to_have_value("还没有保存")
        tab.context.close()
    with served(folder, folder.parent / "report.txt") as again:
        tab = Tab(browser, again.address)
        expect(tab.progress).to_contain_text(f"{FIGURES - 1} questions left")
        tab.press("u")
        expect(tab.progress).to_contain_text(f"{FIGURES} questions left")
        tab.context.close()


def test_a_hostile_text_runs_nothing(tab: Tab) -> None:
    assert tab.page.evaluate("window.hacked") is None
    tab.press("n", "c")
    field = tab.page.locator(".question.open input").first
    field.fill("<img src=x onerror=window.hacked=1>")
    tab.press("Enter")
    expect(tab.page.locator("#details h2")).to_have_text("<img src=x onerror=window.hacked=1>")
    assert tab.page.locator("img, #text script").count() == 0
    assert tab.page.evaluate("window.hacked") is None
    assert "\u202e" not in tab.page.locator("#text").inner_text()


def test_only_what_is_asked_for_is_gone_through(tab: Tab) -> None:
    tab.page.locator("#filter").select_option("target")
    tab.press("Escape", "j")
    expect(tab.page.locator("#details .group .mark")).to_have_text("target")
    tab.page.locator("#filter").select_option("report")
    tab.press("Escape", "j")
    expect(tab.page.locator("#details .group .mark")).to_have_text("report")


@pytest.mark.skipif(not AXE.is_file(), reason="needs axe-core: AXE=path/to/axe.min.js")
@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [390, 1280])
def test_axe_finds_no_serious_violation(scheme: str, width: int, browser: Browser, review: Served) -> None:
    tab = Tab(browser, review.address, color_scheme=scheme, viewport={"width": width, "height": 800}, bypass_csp=True)
    tab.press("n")
    expect(tab.page.locator("button.accept")).to_have_count(1)
    tab.page.add_script_tag(path=str(AXE))
    found = tab.page.evaluate(
        "axe.run().then(r => r.violations.map(v => [v.impact, v.id, v.nodes.map(n => n.target + '')]))"
    )
    assert [(impact, id, nodes[:3]) for impact, id, nodes in found if impact in ("serious", "critical")] == []
    assert tab.page.evaluate("document.documentElement.scrollWidth") <= width
    tab.context.close()


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [390, 1280])
@pytest.mark.parametrize("drafted", [True, False])
def test_a_page_to_hand_on_asks_nobody_and_can_be_read(
    scheme: Any, width: int, drafted: bool, browser: Browser, tmp_path: Path
) -> None:
    xg.page(TEXT, xg.draft(TEXT) if drafted else None).save(tmp_path / "page.html")
    context = browser.new_context(
        color_scheme=scheme, viewport={"width": width, "height": 800}, bypass_csp=AXE.is_file()
    )
    page = context.new_page()
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.goto(f"file://{tmp_path}/page.html")
    assert asked == [f"file://{tmp_path}/page.html"]
    assert page.evaluate("window.hacked") is None
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    page.locator("a.mark.result").first.click()
    expect(page.locator("tr:target")).to_be_in_viewport()
    page.locator("tr:target a").first.click()
    expect(page.locator("a.mark:target")).to_be_in_viewport()
    if AXE.is_file():
        page.add_script_tag(path=str(AXE))
        found = page.evaluate("axe.run().then(r => r.violations.map(v => [v.impact, v.id, v.nodes[0].html]))")
        assert [one for one in found if one[0] in ("serious", "critical")] == []
    context.close()
