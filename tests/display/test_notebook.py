"""In a notebook records, scorecards, audits and mentions show what they are, as HTML in which text is never markup."""

from __future__ import annotations

import subprocess
import sys
from html.parser import HTMLParser
from typing import Any, cast

import crafted
import pytest
import samples

import xinhua_gov as xg

ELEMENTS = {
    "div", "style", "p", "table", "thead", "tbody", "tr", "th", "td",
    "svg", "title", "desc", "rect", "path", "circle", "text", "mark", "ul", "li", "span", "h4",
}  # fmt: skip


class Page(HTMLParser):
    """The elements of a page, its attributes, and the texts of its cells and paragraphs."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.elements: set[str] = set()
        self.attributes: set[str] = set()
        self.open = 0
        self.texts: list[str] = []
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.elements.add(tag)
        self.attributes |= {name for name, _ in attrs}
        self.open += 1

    def handle_endtag(self, tag: str) -> None:
        assert tag in self.elements
        self.open -= 1

    def handle_data(self, data: str) -> None:
        self.texts.append(data)


def shown(what: object) -> Page:
    html = cast(Any, what)._repr_html_()
    assert isinstance(html, str)
    return Page(html)


REPORT = samples.built(samples.whole_document())


def test_a_report_shows_what_it_is_of_its_headlines_and_its_counts() -> None:
    texts = shown(xg.load()).texts
    title = "2021年政府工作报告 · Report on the work of the government, 2021"
    assert f"平顶山市新华区 · Xinhua District, Pingdingshan: {title}" in texts
    assert "27.14 billion yuan" in texts
    assert any("89 observations · 43 targets · 154 projects" in text for text in texts)


def test_an_indicator_shows_its_figures_with_bounds_quotes_and_chart() -> None:
    page = shown(xg.load().indicators["gdp"])
    place = page.texts.index("gdp.level.2020")
    assert page.texts[place + 1 : place + 6] == [
        "level", "2020", "27.14 billion yuan", "[27135000000, 27145000000)", "生产总值271.4亿元",
    ]  # fmt: skip
    assert "svg" in page.elements


def test_a_scorecard_shows_its_chart_and_the_verdicts() -> None:
    page = shown(xg.scorecard(xg.load(), xg.outcomes()))
    place = page.texts.index("✓ met", page.texts.index("how firm")) - 3
    row = page.texts[place : place + 6]
    assert row[:5] == ["fixed-asset investment", "≈ 7 % growth", "12.96…13.3 % (derived)", "✓ met", "open"]
    assert any(text.startswith("39 more targets cannot be judged") for text in page.texts)
    assert "svg" in page.elements


def test_a_project_shows_its_story() -> None:
    page = shown(xg.load().projects["tree_carving_museum"])
    place = page.texts.index("main structure complete")
    assert page.texts[place - 1 : place + 3] == ["2020", "main structure complete", "reported", "完工"]


def test_an_audit_shows_what_is_amiss() -> None:
    report = samples.built(samples.document())
    assert "Audit: ✓ nothing is amiss" in shown(xg.audit(report, samples.TEXT)).texts
    texts = shown(xg.audit(report, samples.TEXT.replace("12.5", "12.6"))).texts
    assert "Audit: ✗ something is amiss" in texts
    assert texts[texts.index("12.6") + 1] == "at 14: no record claims it"


def test_mentions_show_the_first_thirty_and_how_many_more() -> None:
    page = shown(xg.read_quantities("新建学校6所，增长3%。" * 20))
    assert page.texts.count("6所") == page.texts.count("3%") == 20 + 15  # in the text, and in the table
    assert "and 10 more" in page.texts
    assert "40 quantities of 40 mentions" in page.texts


def test_mentions_show_ranges_and_ratios_as_they_are_meant() -> None:
    texts = shown(xg.read_quantities("增长5%—6%，收入比为2.21∶1。")).texts
    assert {"5–6", "2.21:1"} <= set(texts)


def test_mentions_are_lit_in_the_lines_that_they_stand_in() -> None:
    found = xg.read_quantities("各位代表：\n新建学校6所。\n谢谢大家！")
    assert found.text == "各位代表：\n新建学校6所。\n谢谢大家！"
    page = shown(found)
    assert page.texts[page.texts.index("6所") - 1] == "新建学校"
    assert "各位代表：" not in page.texts
    assert "6所" in shown(found[:1]).texts


def test_a_long_text_is_shown_in_part() -> None:
    text = "新建学校6所。\n" + "谢谢大家！" * 5000 + "增长3%。"
    assert "and 5,013 more characters" in shown(xg.read_quantities(text)).texts


def test_a_report_is_lit_in_its_text_where_that_is_one_of_the_last_few() -> None:
    text = "2022年某县政府工作报告\n一、2021年工作回顾\n全年生产总值增长7.1%。"
    draft = xg.draft(text)
    assert "7.1%" in shown(draft).texts
    for number in range(4):
        xg.draft(f"2022年某县政府工作报告\n增长{number}%。")
    assert "7.1%" not in shown(draft).texts
    xg.audit(draft, text)
    assert "7.1%" in shown(draft).texts


OTHERS = [REPORT.source, REPORT.sections["all"], xg.Bilingual(zh="区", en="district")]


@pytest.mark.parametrize("record", OTHERS, ids=repr)
def test_other_records_show_their_text(record: xg.Record) -> None:
    assert cast(Any, record)._repr_html_() is None
    assert cast(Any, record)._repr_svg_() is None


@pytest.mark.parametrize("of", ["indicators", "projects"])
def test_what_has_a_chart_shows_it_as_svg(of: str) -> None:
    record = next(iter(getattr(xg.load(), of).values()))
    assert cast(Any, record)._repr_svg_() == xg.chart(record).svg


def test_a_scorecard_shows_its_chart_as_svg() -> None:
    card = xg.scorecard(xg.load(), xg.outcomes())
    assert cast(Any, card)._repr_svg_() == xg.chart(card).svg


def test_traps_are_text_everywhere() -> None:
    report = crafted.report()
    card = xg.scorecard(report, [])
    things = [report, card, xg.audit(report, samples.TEXT), *report.indicators.values(), *report.projects.values()]
    for thing in things:
        page = shown(thing)
        assert page.elements <= ELEMENTS
        assert {name for name in page.attributes if name.startswith("on") or name in ("href", "src")} == set()
        assert page.open == 0
    assert any(trap in text for trap in crafted.TRAPS for text in shown(report).texts)


def test_a_text_of_traps_makes_mentions_of_text() -> None:
    page = shown(xg.read_quantities("<img src=x onerror=alert(1)>增长3%，“<b>”产值5亿元。\x00\u202e6所"))
    assert page.elements <= ELEMENTS
    assert page.open == 0


def test_mentions_are_shown_without_pydantic() -> None:
    program = (
        "import sys, xinhua_gov as xg\n"
        "html = xg.read_quantities('增长3%。')._repr_html_()\n"
        "print('3%' in html, 'pydantic' in sys.modules)"
    )
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, encoding="utf-8", check=True)
    assert done.stdout == "True False\n"


# Catalogues, growth and checks


def test_a_catalogue_shows_its_first_records_and_how_many_more_there_are() -> None:
    texts = shown(xg.load().targets).texts
    assert texts.count("43 targets") == 1
    for words in ("地区生产总值 · gross domestic product (GDP)", "≥ 7 % growth", "anticipatory", "and 13 more"):
        assert words in texts
    assert "gdp.yoy_growth.2021" in texts


def test_every_catalogue_shows_itself() -> None:
    report = xg.load()
    for kind in xg.RecordKind:
        page = shown(report.catalogue(kind))
        assert page.elements <= ELEMENTS
        assert f"{len(report.catalogue(kind)):,} {kind.value}" in page.texts
    assert "0 targets" in shown(report.targets.where(indicator="urban_income")).texts
    assert "25 outcomes" in shown(xg.outcomes()).texts
    assert "1 records" not in shown(xg.Catalogue()).texts


def test_traps_in_the_names_of_a_catalogue_are_text() -> None:
    report = crafted.report()
    for kind in xg.RecordKind:
        page = shown(report.catalogue(kind))
        assert page.elements <= ELEMENTS
        assert not any(name.startswith("on") for name in page.attributes)


def test_a_growth_shows_its_levels_and_its_rate() -> None:
    """288.7 over 271.4 is 6.374 % more; the prints allow 288.65/271.45 − 1 to 288.75/271.35 − 1."""
    growth = xg.growth_between(xg.load().observations["gdp.level.2020"], xg.outcomes()["gdp.level.2021"])
    texts = shown(growth).texts
    for words in (
        "Growth of gdp",
        "6.374 %",
        "[6.336, 6.413] %",
        "1 year, nominal, at current prices, across two documents",
    ):
        assert words in texts


def test_checks_show_the_surprising_first() -> None:
    report = xg.load()
    checks = xg.reconcile(report)
    texts = shown(checks).texts
    assert f"Checks: {len(checks)}" in texts
    verdicts = [text for text in texts if text in [verdict.en for verdict in xg.Verdict]]
    assert verdicts[0] == "inconsistent"
    assert "Check: the sum: consistent" in shown(checks[0]).texts


# One line

REPORT_LINE = (
    "平顶山市新华区2021年政府工作报告 (xinhua-2021): 102 indicators, 89 observations, 43 targets, 154 projects"
)
IN_STEP = (
    "residents_income.yoy_growth.2021: growth on the year before, in step with gdp of 410402"
    " (城乡居民收入与经济发展保持同步)"
)


@pytest.mark.parametrize(
    ("of", "line"),
    [
        (lambda r: r, REPORT_LINE),
        (lambda r: r.observations["gdp.level.2020"].quantity, "27.14 billion yuan (271.4亿元)"),
        (
            lambda r: r.targets["gdp.yoy_growth.2021"],
            "gdp.yoy_growth.2021: growth on the year before, at least 7 % (生产总值增长7%以上)",
        ),
        (
            lambda r: r.targets["residents_income.yoy_growth.2021"],
            IN_STEP,
        ),
        (
            lambda r: r.targets["air_pollution_tasks.2021"],
            "air_pollution_tasks.2021: 完成市定目标任务 · fulfil the tasks set by the city",
        ),
        (lambda r: r.observations["gdp.level.2020"], "gdp.level.2020: level, 27.14 billion yuan (生产总值271.4亿元)"),
        (lambda r: r.indicators["gdp"], "gdp: 地区生产总值 · gross domestic product (GDP)"),
        (lambda r: r.indicators["gdp"].name, "地区生产总值 · gross domestic product (GDP)"),
        (
            lambda r: r.milestones.records[0],
            "health_management_centre.completed.2020: 2020 completed (建成健康管理中心)",
        ),
        (lambda r: r.source.place, "410402: 平顶山市新华区 · Xinhua District, Pingdingshan"),
        (lambda r: r.source, "xinhua-2021: 2021年政府工作报告 · Report on the work of the government, 2021"),
        (
            lambda r: xg.outcomes()["gdp.level.2021"],
            "gdp.level.2021: level, 28.87 billion yuan (实现生产总值288.7亿元)",
        ),
    ],
)
def test_a_record_prints_as_one_line_that_a_person_reads(of: Any, line: str) -> None:
    assert str(of(xg.load())) == line


def test_every_record_prints_as_one_line() -> None:
    for report in (xg.load(), REPORT, crafted.report()):
        for kind in xg.RecordKind:
            for record in report.catalogue(kind).records:
                assert record.id in str(record) or kind is xg.RecordKind.SECTIONS
                assert str(record).isprintable() or report is not xg.load()
