"""A chart shows each figure at its place, says what it shows in words, and is saved whole or not at all."""

from __future__ import annotations

import json
import sys
from collections.abc import Callable
from decimal import Decimal
from pathlib import Path
from typing import Any, cast
from xml.etree import ElementTree as ET

import crafted
import pytest
import samples

import xinhua_gov as xg
from xinhua_gov.vocabulary import Language

SVG = "{http://www.w3.org/2000/svg}"


def drawn(chart: xg.Chart) -> ET.Element:
    return ET.fromstring(chart.svg)


def texts(chart: xg.Chart) -> list[str]:
    """The texts of a chart as they are read."""
    return [node.text or "" for node in drawn(chart).iter(f"{SVG}text")]


def of_class(chart: xg.Chart, name: str) -> list[ET.Element]:
    return [node for node in drawn(chart).iter() if node.get("class") == name]


# Bullets


@pytest.fixture(scope="module")
def card() -> xg.Chart:
    return xg.chart(xg.scorecard(xg.load(), xg.outcomes()))


def test_a_scorecard_shows_what_can_be_judged_and_why_the_rest_cannot(card: xg.Chart) -> None:
    said = texts(card)
    assert said[:2] == ["Targets and their results", "as printed: 3 met · 2 missed"]
    assert (said.count("✗ missed as printed"), said.count("✓ met as printed"), said.count("✓ met")) == (2, 2, 1)
    reasons = "no result is known (29), the target has no number (9), no level to derive the growth from (1)"
    assert " ".join(said).endswith(f"39 more targets cannot be judged: {reasons}")
    for words in (
        "gross domestic product (GDP)",
        "≥ 7 % growth",
        "that is 29.03…29.05 billion yuan",
        "6.336…6.413 % (nominal)",
        "above: prefecture ≈ 7.5 %, province ≥ 7 %, nation ≥ 6 %",
        "turns if 2020’s level is revised down by some 0.6 % or prices fell as much",
    ):
        assert words in said


def test_the_first_bullet_stands_where_its_numbers_are(card: xg.Chart) -> None:
    """GDP grew by 3.2 %, should by 7 %, did by 6.34 to 6.41 %; the city aims at 7.5 %, the nation at 6 %.

    On 304 pixels from 252 for 0 to 8.1 (8 % more than 7.5), 7 is at 252 + 304 × 7 / 8.1 = 514.7, 3.2 at 372.1, 7.5 at
    533.5 and 6 at 477.2; the zone is the rest from 7 on, 41.3 wide; the bar is 237.8 long.
    """
    assert of_class(card, "mark")[1].get("d") == "M514.7 115.0V147.0"
    assert (of_class(card, "before")[1].get("d") or "").startswith("M372.1 ")
    zone = of_class(card, "zone")[1]
    assert (zone.get("x"), zone.get("width")) == ("514.7", "41.3")
    bar = of_class(card, "bar")[1]
    assert (bar.get("x"), bar.get("width")) == ("252", "237.8")
    above = [(mark.get("d") or "").split("h")[0] for mark in of_class(card, "above")[1:4]]
    assert above == ["M528.5 109.0", "M509.7 109.0", "M472.2 109.0"]


def test_a_target_of_about_a_number_is_met_beyond_it(card: xg.Chart) -> None:
    """The second row is 7.5 % 左右 of what should be high: met from 7.5 on, to the end of the scale at 556 pixels."""
    zone = of_class(card, "zone")[2]
    begin = float(zone.get("x") or 0)
    assert (of_class(card, "mark")[2].get("d") or "").startswith(f"M{begin} ")
    assert begin + float(zone.get("width") or 0) == 556
    about = of_class(card, "leeway")[0]
    assert float(about.get("x") or 0) == pytest.approx(252 + (begin - 252) * 7 / 7.5, abs=0.1)


def test_the_zone_is_where_the_judge_says_that_the_target_is_met() -> None:
    """With a tolerance of 1.5 points, 7.5 % 左右 is met from 6 % on: as far left of 7.5 as 1.5 of the scale is."""
    card = xg.scorecard(xg.load(), xg.outcomes(), tolerance=Decimal("1.5"))
    drawn = [found for found in card.assessments if found.wanted is not None]
    assert (drawn[1].target.id, str(drawn[1].wanted)) == ("industrial_value_added.yoy_growth.2021", "[6.0, ∞)")
    chart = xg.chart(card)
    zone = float(of_class(chart, "zone")[2].get("x") or 0)
    mark = float((of_class(chart, "mark")[2].get("d") or "")[1:].split()[0])
    zero = 252
    assert abs((zone - zero) / (mark - zero) - 6 / 7.5) < 0.001


def test_the_verdict_is_told_by_a_sign_and_a_word_beside_the_colour(card: xg.Chart) -> None:
    assert [node.text for node in of_class(card, "good")] == ["✓ met as printed", "✓ met as printed", "✓ met"]
    assert [node.text for node in of_class(card, "bad")] == ["✗ missed as printed"] * 2


def test_a_report_is_drawn_as_its_scorecard(card: xg.Chart) -> None:
    assert xg.chart(xg.load()).svg == card.svg


@pytest.mark.parametrize(
    "of",
    [
        lambda: xg.load(),
        lambda: xg.load().indicators["gdp"],
        lambda: next(iter(xg.load().projects.values())),
        list,
        lambda: xg.read_quantities("完成投资5亿元。"),
        lambda: xg.audit(xg.load(), ""),
        lambda: xg.FollowUps(()),
    ],
    ids=["report", "indicator", "project", "no projects", "mentions", "audit", "no promises"],
)
def test_a_language_that_is_neither_chinese_nor_english_is_refused(of: Callable[[], Any]) -> None:
    with pytest.raises(xg.UnknownFieldError, match="'zh-CN' is not a language; expected one of: zh, en"):
        xg.chart(of(), language="zh-CN")  # type: ignore[arg-type]


def test_nothing_to_judge_is_said() -> None:
    assert texts(xg.chart(xg.Scorecard((), xg.load())))[1] == "as printed: none"


# Bars


def test_an_indicator_shows_both_readings_of_a_growth_multiple() -> None:
    """比2015年增长1.4倍 is 2.4 times the base literally, 1.4 times loosely: neither is chosen."""
    said = texts(xg.chart(xg.load().indicators["gdp"]))
    place = said.index("2020 / 2015, literally")
    assert said[place : place + 4] == [
        "2020 / 2015, literally", "2.4 times the base", "2020 / 2015, loosely", "1.4 times the base",
    ]  # fmt: skip
    assert "27.14 billion yuan" in said


def test_both_readings_are_on_one_scale() -> None:
    """2.4 ± 0.05 of 2.646 on 312 pixels from 236: the bars are 283 and 165.1 long."""
    chart = xg.chart(xg.load().indicators["gdp"])
    assert [bar.get("width") for bar in of_class(chart, "bar")][-2:] == ["283", "165.1"]


def test_a_rank_has_no_bar() -> None:
    chart = xg.chart(xg.load().indicators["good_air_days"], language="zh")
    place = texts(chart).index("第1位")
    assert texts(chart)[place - 1] == "2020"
    assert texts(chart)[place + 1] == ""


def test_a_figure_that_nothing_is_compared_with_is_a_line_of_text() -> None:
    """Yuan, percent and multiples beside each other: only the two readings of the multiple have bars."""
    chart = xg.chart(xg.load().indicators["gdp"])
    assert len(of_class(chart, "bar")) == 2
    said = texts(chart)
    place = said.index("level (yuan)")
    assert said[place : place + 4] == [
        "level (yuan)", "2020", "27.14 billion yuan", "from 27,135,000,000 to under 27,145,000,000 yuan",
    ]  # fmt: skip


def test_several_indicators_share_a_scale_for_each_measure_and_unit() -> None:
    """271.4 and 113.9 of a hundred million yuan, and 3.2 and 4.3 %: 186 pixels, 8 % of them free beyond the longest.

    The longest of yuan ends at 271.45: 186 / 1.08 × 271.4 / 271.45 = 172.2 and 172.22 × 113.9 / 271.45 = 72.3. The
    longest of percent ends at 4.35: 172.22 × 3.2 / 4.35 = 126.7 and 172.22 × 4.3 / 4.35 = 170.2.
    """
    indicators = xg.load().indicators
    chart = xg.chart([indicators["gdp"], indicators["industrial_value_added"]], language="zh")
    assert [bar.get("width") for bar in of_class(chart, "bar")[:4]] == ["172.2", "72.3", "126.7", "170.2"]
    said = texts(chart)
    place = said.index("水平（元）")
    assert said[:1] == ["地区生产总值、规模以上工业增加值"]
    assert said[place + 1 : place + 7] == [
        "2020", "地区生产总值", "271.4亿元", "2020", "规模以上工业增加值", "113.9亿元",
    ]  # fmt: skip
    assert "基期的2.4倍，按字面" in said


def test_indicators_may_come_as_a_list_a_catalogue_or_a_generator() -> None:
    chosen = xg.load().indicators.where(theme="finance")
    drawn = [xg.chart(of).svg for of in (chosen, list(chosen.values()), (each for each in chosen.values()))]
    assert drawn[0] == drawn[1] == drawn[2]
    assert xg.chart([chosen.records[0]]).svg == xg.chart(chosen.records[0]).svg


def test_projects_among_indicators_are_not_drawn() -> None:
    report = xg.load()
    with pytest.raises(TypeError, match=r"^a mixture of projects and indicators cannot be drawn; expected a report"):
        xg.chart([report.indicators["gdp"], report.projects["yigou_city"]])  # type: ignore[arg-type]


def test_an_indicator_without_figures_has_a_chart_that_says_no_figures() -> None:
    bare = next(i for i in xg.load().indicators.values() if not i.observations)
    assert "no figures" in texts(xg.chart(bare))
    assert "没有数据" in texts(xg.chart(bare, language="zh"))


# Time line


def test_a_project_shows_its_story_by_year() -> None:
    chart = xg.chart(xg.load().projects["tree_carving_museum"])
    assert texts(chart)[3:] == ["2020", "2021", "Tree Carving Art Museum", "main structure complete", "completed"]
    assert (len(of_class(chart, "done")), len(of_class(chart, "planned"))) == (2, 2)


def test_several_projects_have_a_row_each() -> None:
    report = xg.load()
    ids = ("tree_carving_museum", "yigou_city")
    chart = xg.chart(report.projects[id] for id in ids)
    assert texts(chart)[0] == "The stories of 2 projects"
    assert {"Tree Carving Art Museum", "Yigou City"} <= set(texts(chart))
    assert texts(xg.chart(report.projects, language="zh"))[0] == "154 个项目的进展"


def test_several_years_are_told() -> None:
    assert "under way (2016–2020)" in texts(xg.chart(xg.load().projects["oriental_eco_smart_city"]))


def test_a_chart_of_no_projects_has_a_title() -> None:
    assert texts(xg.chart(()))[0] == "The stories of 0 projects"


# All charts


@pytest.mark.parametrize("language", ["zh", "en"])
def test_traps_in_names_are_text(language: Language) -> None:
    report = crafted.report()
    charts = [xg.chart(report, language=language), xg.chart(report.projects, language=language)]
    charts += [xg.chart(indicator, language=language) for indicator in report.indicators.values()]
    for chart in charts:
        names = {node.tag.removeprefix(SVG) for node in drawn(chart).iter()}
        assert names <= {"svg", "title", "desc", "style", "rect", "path", "circle", "text"}
        assert {key for node in drawn(chart).iter() for key in node.attrib if key.startswith("on")} == set()


def test_a_chart_says_what_it_shows_to_who_cannot_see_it(card: xg.Chart) -> None:
    root = drawn(card)
    assert root.get("role") == "img"
    assert [root.findtext(f"{SVG}title"), root.findtext(f"{SVG}desc")] == texts(card)[:2]


def test_a_chart_has_nothing_that_runs_or_is_fetched(card: xg.Chart) -> None:
    assert "<script" not in card.svg
    assert "url(" not in card.svg
    assert card.svg.count("http") == 1


def test_the_rules_of_its_style_are_its_own(card: xg.Chart) -> None:
    style = (drawn(card).findtext(f"{SVG}style") or "").replace("\n", "")
    rules = style.replace("@media(prefers-color-scheme:dark){", "").split("}")
    selectors = [rule.split("{")[0] for rule in rules if "{" in rule]
    assert selectors
    assert all(".xinhua-chart" in part for selector in selectors for part in selector.split(","))


def test_one_scorecard_always_gives_the_same_svg(card: xg.Chart) -> None:
    assert xg.chart(xg.load()).svg == card.svg


@pytest.mark.parametrize("of", [None, 5, "gdp", ["gdp"], object(), b"x"], ids=lambda of: type(of).__name__)
def test_what_cannot_be_drawn_is_a_type_error_that_says_what_can(of: object) -> None:
    with pytest.raises(TypeError, match="cannot be drawn; expected a report, a scorecard, an indicator"):
        xg.chart(cast(Any, of))


# The object


def test_a_chart_shows_itself_in_a_notebook(card: xg.Chart) -> None:
    shown = cast(Any, card)
    assert shown._repr_svg_() == card.svg
    assert card.svg in shown._repr_html_()
    assert repr(card) == "<Chart: Targets and their results>"


def test_a_chart_is_saved_whole_and_kept_unless_it_is_overwritten(card: xg.Chart, tmp_path: Path) -> None:
    place = tmp_path / "card.svg"
    card.save(place)
    assert place.read_text(encoding="utf-8") == card.svg
    place.write_text("mine", encoding="utf-8")
    with pytest.raises(xg.FileError, match="is there already"):
        card.save(place)
    assert place.read_text(encoding="utf-8") == "mine"
    card.save(place, overwrite=True)
    assert place.read_text(encoding="utf-8") == card.svg
    assert list(tmp_path.iterdir()) == [place]


@pytest.mark.parametrize(
    ("name", "told"),
    [
        ("folder.svg", "is there already and is not a file"),
        ("none/card.svg", "is not there; make it first"),
        ("card.jpg", r"card\.jpg: no chart ends in \.jpg; expected one of \.svg, \.html, \.htm, \.png$"),
        ("card", "card: no chart ends in nothing; expected one of"),
    ],
)
def test_a_place_that_cannot_be_written_is_told(card: xg.Chart, name: str, told: str, tmp_path: Path) -> None:
    (tmp_path / "folder.svg").mkdir()
    with pytest.raises(xg.FileError, match=told):
        card.save(tmp_path / name)
    assert [entry.name for entry in tmp_path.iterdir()] == ["folder.svg"]


def test_a_chart_is_saved_as_a_page_that_loads_nothing(card: xg.Chart, tmp_path: Path) -> None:
    card.save(tmp_path / "card.HTML")
    page = (tmp_path / "card.HTML").read_text(encoding="utf-8")
    assert page.startswith("<!DOCTYPE html>")
    assert page.count(card.svg) == 1
    assert "<title>Targets and their results</title>" in page
    assert page.count("http") == card.svg.count("http") + 1  # the name of a header


def size_of_png(data: bytes) -> tuple[int, int]:
    assert data.startswith(b"\x89PNG\r\n\x1a\n")
    return int.from_bytes(data[16:20]), int.from_bytes(data[20:24])


def test_a_chart_is_saved_in_pixels_twice_its_size(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The drawing is 760 pixels wide; every font has what is drawn here, or it would be refused."""
    pytest.importorskip("resvg_py")
    monkeypatch.setattr("xinhua_gov.display.chart_files._has_chinese", lambda draw: True)
    chart = xg.chart(xg.load().indicators["urban_income"])
    chart.save(tmp_path / "a.png")
    high = int(drawn(chart).get("height") or 0)
    assert size_of_png((tmp_path / "a.png").read_bytes()) == (1520, 2 * high)


def test_pixels_without_a_font_for_chinese_are_refused(tmp_path: Path) -> None:
    """A renderer that finds no font draws nothing for either character."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("xinhua_gov.display.chart_files.needed", lambda *asked: _Blind)
        with pytest.raises(xg.FileError, match=r"a\.png: no font of this computer has Chinese characters; install one"):
            xg.chart(xg.load(), language="zh").save(tmp_path / "a.png")
        xg.Chart("none", "<svg/>").save(tmp_path / "b.png")
    assert [entry.name for entry in tmp_path.iterdir()] == ["b.png"]


class _Blind:
    """A renderer on a computer without fonts."""

    svg_to_bytes = staticmethod(lambda **asked: b"nothing")


def test_the_package_for_pixels_is_named_where_it_is_missing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "resvg_py", None)
    with pytest.raises(xg.FileError, match=r"needs the package resvg-py; .*pip install 'xinhua-gov\[png\]'"):
        xg.chart(xg.load()).save(tmp_path / "a.png")


def test_the_sample_report_can_be_drawn() -> None:
    report = samples.built(samples.whole_document())
    assert "1 more target cannot be judged: no result is known (1)" in texts(xg.chart(report))
    data: Any = {
        "indicator": "grain",
        "measure": "yoy_growth",
        "period": "2021",
        "base_period": "2020",
        "area": "110101",
    }
    data |= {"id": "grain.yoy_growth.2021", "quantity": {"value": "5.5", "unit": "percent"}, "source": {"title": "a"}}
    outcome = xg.Outcome.model_validate_json(json.dumps(data))
    ranged = xg.chart(xg.scorecard(samples.built(samples.ranged_document()), [outcome]))
    assert {"grain output", "4–5 % growth, striving for 6 %", "✓ met", "5.5 %"} <= set(texts(ranged))
    why = "at or beyond the target; above the range; further aim: missed as printed"
    assert why in texts(ranged)
    assert len(of_class(ranged, "mark")) == 3
    assert "further aim" in texts(ranged)


def grown(value: str) -> xg.Outcome:
    data: Any = {"indicator": "grain", "measure": "yoy_growth", "period": "2021", "base_period": "2020"}
    data |= {"id": "grain.yoy_growth.2021", "area": "110101", "source": {"title": "a"}}
    data |= {"quantity": {"value": value, "unit": "percent"}}
    return xg.Outcome.model_validate_json(json.dumps(data))


def test_what_would_turn_a_verdict_is_told_whole_below_the_bullet() -> None:
    """In as many lines as it takes, and the next line stands below them."""
    data: Any = samples.ranged_document()
    data["targets"][0] |= {"comparator": "about"}
    chart = xg.chart(xg.scorecard(samples.built(data), [grown("3.2")]))
    said = texts(chart)
    first = next(place for place, text in enumerate(said) if text.startswith("左右 would"))
    whole = "左右 would have to mean 0.8 percentage points; below the range; further aim: missed as printed"
    assert f"{said[first]} {said[first + 1]}" == whole
    heights = [float(node.get("y") or 0) for node in drawn(chart).iter(f"{SVG}text")]
    assert heights[first + 1] == heights[first] + 18


def test_a_decline_is_called_one_as_result_too() -> None:
    chart = xg.chart(xg.scorecard(samples.built(samples.document()), [grown("-2.1")]))
    assert "2.1 % decline" in texts(chart)


def test_the_amounts_of_places_above_are_told_and_not_drawn(report: xg.Report) -> None:
    """Beside 11 million new jobs of the nation nobody sees the district's 10,000."""
    data: Any = {"id": "new_urban_jobs.level.2021", "indicator": "new_urban_jobs", "measure": "level"}
    data |= {"period": "2021", "area": "410402", "source": {"title": "a"}}
    data |= {"quantity": {"value": "11200", "unit": "person"}}
    chart = xg.chart(xg.scorecard(report, [xg.Outcome.model_validate_json(json.dumps(data))]))
    assert any(text.startswith("above: prefecture 60,000 jobs, province 1.1 million jobs") for text in texts(chart))
    assert len(of_class(chart, "above")) == 1  # that of the legend
    mark = float((of_class(chart, "mark")[1].get("d") or "M0 ")[1:].split()[0])
    assert mark > 450


def test_a_target_that_compares_with_another_place_is_drawn_beside_its_figure() -> None:
    """The grain of 110101 is to grow more than that of 110000, whose 4 % is the mark, and where the zone begins."""
    data: Any = samples.document()
    data["targets"] = [
        {"id": "aim", "kind": "relative", "indicator": "grain", "measure": "yoy_growth", "period": "2021"}
        | {"area": "110101", "relation": "above", "evidence": samples.evidence("居全市第一")}
        | {"reference": {"indicator": "grain", "measure": "yoy_growth", "area": "110000"}}
    ]
    figures: Any = [
        {"id": f"q{place}", "indicator": "grain", "measure": "yoy_growth", "period": "2021", "base_period": "2020"}
        | {"area": area, "quantity": {"value": value, "unit": "percent"}, "source": {"title": "made up"}}
        for place, (area, value) in enumerate((("110101", "5.0"), ("110000", "4.0")))
    ]
    outcomes = [xg.Outcome.model_validate_json(json.dumps(figure)) for figure in figures]
    chart = xg.chart(xg.scorecard(samples.built(data), outcomes))
    assert {"✓ met", "5.0 % (beside 4.0 %)"} <= set(texts(chart))
    zone, mark = of_class(chart, "zone")[1], of_class(chart, "mark")[1]
    assert float((mark.get("d") or "M0 ")[1:].split()[0]) == float(zone.get("x") or 0)
