"""The site works in a real browser, with a server and without, in both languages, and asks nobody else for anything.

It is built first: `mkdocs build --strict -f docs/en.yml && mkdocs build --strict -f docs/zh.yml`.
"""

from __future__ import annotations

import functools
import os
import threading
from collections.abc import Iterator
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any
from urllib.parse import unquote

import pytest
from playwright.sync_api import Browser, ConsoleMessage, Page, expect, sync_playwright

ROOT = Path(__file__).resolve().parents[2]
SITE = ROOT / "site"
CHROMIUM = "/usr/bin/chromium"
FLAGS = [
    "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
    "--disable-component-update", "--disable-sync",
]  # fmt: skip
PAGES = sorted(path.relative_to(SITE).as_posix() for path in SITE.rglob("*.html") if path.name != "404.html")


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=FLAGS)
        yield browser
        browser.close()


@pytest.fixture(scope="module")
def server() -> Iterator[str]:
    class Quiet(SimpleHTTPRequestHandler):
        def log_message(self, format: str, *args: Any) -> None:
            pass

    with ThreadingHTTPServer(("127.0.0.1", 0), functools.partial(Quiet, directory=str(SITE))) as served:
        threading.Thread(target=served.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{served.server_address[1]}"
        served.shutdown()


class Watched:
    """A page, what it complained of, and what it asked for."""

    def __init__(self, browser: Browser, **context: Any) -> None:
        self.context = browser.new_context(**context)
        self.page: Page = self.context.new_page()
        self.complaints: list[str] = []
        self.asked: list[str] = []
        self.page.on(
            "console", lambda message: self.complaints.append(message.text) if message.type == "error" else None
        )
        self.page.on("pageerror", lambda error: self.complaints.append(str(error)))
        self.page.on("request", lambda request: self.asked.append(request.url))

    def _hear(self, message: ConsoleMessage) -> None:
        if message.type == "error":
            self.complaints.append(message.text)


@pytest.fixture
def watched(browser: Browser) -> Iterator[Watched]:
    watched = Watched(browser)
    yield watched
    watched.context.close()


@pytest.fixture
def narrow(browser: Browser) -> Iterator[Watched]:
    watched = Watched(browser, viewport={"width": 390, "height": 844})
    yield watched
    watched.context.close()


@pytest.mark.parametrize("page", PAGES)
def test_a_page_opens_without_complaint_and_asks_nobody_else(page: str, watched: Watched, server: str) -> None:
    watched.page.goto(f"{server}/{page}")
    assert watched.complaints == []
    assert [url for url in watched.asked if not url.startswith((server, "data:", "blob:"))] == []


@pytest.mark.parametrize("page", PAGES)
def test_the_switch_of_languages_stays_on_the_page(page: str, watched: Watched, server: str) -> None:
    watched.page.goto(f"{server}/{page}")
    watched.page.locator("a[hreflang]").first.click()
    other = page.removeprefix("zh/") if page.startswith("zh/") else f"zh/{page}"
    expected = "zh/index.html" if page == "api.html" else other
    watched.page.wait_for_url(f"{server}/{expected}")
    expect(watched.page.locator("h1")).to_have_count(1)


@pytest.mark.parametrize("page", PAGES)
def test_nothing_scrolls_sideways_on_a_phone(page: str, narrow: Watched, server: str) -> None:
    narrow.page.goto(f"{server}/{page}")
    assert narrow.page.evaluate("document.documentElement.scrollWidth") <= 390


@pytest.mark.parametrize("start", ["http", "file"])
@pytest.mark.parametrize(
    ("home", "word", "found"),
    [
        ("index.html", "生产总值", "生产总值"),
        ("zh/index.html", "生产总值", "生产总值"),
        ("zh/index.html", "夜间经济", "夜间经济"),
        ("zh/index.html", "夜间", "夜间"),
        ("zh/index.html", "老旧小区", "老旧小区"),
        ("index.html", "unemployment", "unemployment"),
    ],
)
def test_search_finds_words_in_both_languages(
    start: str, home: str, word: str, found: str, watched: Watched, server: str
) -> None:
    watched.page.goto(f"{server}/{home}" if start == "http" else f"file://{SITE}/{home}")
    field = watched.page.locator("input[name=query]")
    field.click()
    field.fill(word)
    field.press("Shift")
    expect(watched.page.locator(".md-search-result__item").first).to_be_visible(timeout=15000)
    shown = watched.page.locator(".md-search-result__list").inner_text().lower()
    assert found in shown.replace("\u200b", "")  # what stands between the words of Chinese
    assert [url for url in watched.asked if not url.startswith((server, "file:", "data:", "blob:"))] == []


def test_the_home_page_says_what_it_is_and_has_three_doors(watched: Watched, server: str) -> None:
    watched.page.set_viewport_size({"width": 1366, "height": 900})
    watched.page.goto(f"{server}/index.html")
    assert watched.page.locator(".doors a").count() == 3
    chart = watched.page.locator("svg.xinhua-chart").first
    box = chart.bounding_box()
    assert box is not None
    assert box["y"] < 600
    assert chart.locator("title").first.text_content() == "Targets and their results"


def test_records_can_be_filtered_sorted_and_linked(watched: Watched, server: str) -> None:
    page = watched.page
    page.goto(f"{server}/browse/projects.html#tree_carving_museum")
    expect(page.locator("tr#tree_carving_museum")).to_be_in_viewport()
    rows = page.locator(".browse tbody tr:visible")
    everything = rows.count()
    page.locator(".browse-filters input").fill("museum")
    assert 0 < rows.count() < everything
    assert page.locator(".browse-filters output").inner_text() == f"{rows.count()} / {everything}"
    page.locator(".browse-filters input").fill("")
    page.locator(".browse-filters select").first.select_option("road")
    assert 0 < rows.count() < everything
    page.locator(".browse-filters select").first.select_option("")
    first = rows.first.inner_text()
    page.locator(".browse th").nth(1).click()
    assert page.locator(".browse th").nth(1).get_attribute("aria-sort") == "ascending"
    assert rows.first.inner_text() != first


def test_every_link_and_anchor_leads_somewhere(watched: Watched, server: str) -> None:
    anchors: dict[str, set[str]] = {}
    links: list[tuple[str, str]] = []
    for page in PAGES:
        watched.page.goto(f"{server}/{page}")
        ids, hrefs = watched.page.evaluate(
            "[[...document.querySelectorAll('[id]')].map(e => e.id), [...document.links].map(a => a.href)]"
        )
        anchors[f"{server}/{page}"] = set(ids)
        links += [(page, href) for href in hrefs if href.startswith(server)]
    broken = []
    for page, href in links:
        address, _, anchor = href.partition("#")
        file = SITE / address.removeprefix(f"{server}/")
        known = anchors.get(address)
        if not file.is_file() or (anchor and known is not None and unquote(anchor) not in known):
            broken.append((page, href))
    assert broken == []


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_a_theme_is_followed(scheme: Any, browser: Browser, server: str) -> None:
    watched = Watched(browser, color_scheme=scheme)
    watched.page.goto(f"{server}/index.html")
    ground = watched.page.evaluate("getComputedStyle(document.body).backgroundColor")
    ink = watched.page.evaluate("getComputedStyle(document.querySelector('svg.xinhua-chart text')).fill")
    light = sum(map(int, ground[4:-1].split(",")[:3])) > 380
    assert light is (scheme == "light")
    assert ink != ground
    watched.context.close()


AXE = Path(os.environ.get("AXE", "nowhere"))


KINDS_OF_PAGES = ("index.html", "zh/index.html", "charts.html", "browse/projects.html", "cli.html", "zh/reading.html")
RUN_AXE = "axe.run().then(r => r.violations.map(v => [v.impact, v.id, v.nodes.map(n => n.target + '')]))"


@pytest.mark.skipif(not AXE.is_file(), reason="needs axe-core: AXE=path/to/axe.min.js")
@pytest.mark.parametrize("page", KINDS_OF_PAGES)
def test_axe_finds_no_serious_violation(page: str, watched: Watched, server: str) -> None:
    watched.page.goto(f"{server}/{page}")
    watched.page.add_script_tag(path=str(AXE))
    found = watched.page.evaluate(RUN_AXE)
    assert [(impact, id, nodes[:3]) for impact, id, nodes in found if impact in ("serious", "critical")] == []


@pytest.mark.parametrize("page", ["charts.html", "zh/charts.html"])
def test_a_chart_has_tooltips_and_its_figures_as_a_table(page: str, watched: Watched, server: str) -> None:
    watched.page.goto(f"{server}/{page}")
    charts = watched.page.locator(".chart")
    assert charts.count() == 4
    for number in range(4):
        chart = charts.nth(number)
        assert chart.locator("svg :is(rect, circle) > title").count() > 0
        chart.locator("summary").click()
        expect(chart.locator("details table")).to_be_visible()
        assert chart.locator("details tbody tr").count() >= 3


def test_the_site_is_small() -> None:
    assert sum(path.stat().st_size for path in SITE.rglob("*") if path.is_file()) < 12_000_000
