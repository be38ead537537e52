"""A change of a draft goes on to what follows from it; what cannot be is refused with its place."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

import pytest
from reports import FIRST

import xinhua_gov as xg
from xinhua_gov.drafting.editing import edited
from xinhua_gov.drafting.edits import AcceptProposal, AddFigure, Drop, Edit, Merge, Recast, Rename, SetField

DRAFT = xg.draft(FIRST)
STATIONS = f"q{FIRST.index('36座'):06}"
INDICATOR = STATIONS.replace("q", "i")


def after(*edits: Edit, report: xg.Report = DRAFT, text: str | None = None, force: bool = False) -> xg.Report:
    parts, faults = edited(report, edits, text=text, force=force)
    assert faults == ()
    assert isinstance(parts, xg.Report)
    return parts


def refusal(*edits: Edit, report: xg.Report = DRAFT, text: str | None = None) -> Sequence[str]:
    with pytest.raises(xg.SettlingError) as caught:
        edited(report, edits, text=text)
    return [str(fault) for fault in caught.value.faults]


def target(report: xg.Report, id: str) -> xg.QuantitativeTarget:
    found = report.targets[id]
    assert isinstance(found, xg.QuantitativeTarget)
    return found


def assert_every_digit_is_claimed_once(report: xg.Report, text: str) -> None:
    audit = xg.audit(report, text)
    assert (audit.unclaimed, audit.claimed_twice, audit.misplaced) == ((), (), ())


# A field


def test_the_direction_of_an_indicator_is_that_of_its_targets() -> None:
    report = after(SetField("indicators", "gdp", "direction", "lower"))
    assert target(report, "gdp.yoy_growth.2021").direction == "lower"
    assert target(after(SetField("indicators", "gdp", "direction", None)), "gdp.yoy_growth.2021").direction is None


def test_a_unit_says_of_all_its_quantities_whether_it_is_counted_one_by_one() -> None:
    draft = xg.draft("去年收储土方6方。", year=2021)
    (unit,), (figure,) = draft.units, draft.observations
    assert draft.observations[figure].quantity.countable is False
    report = after(SetField("units", unit, "countable", True), report=draft)
    assert report.observations[figure].quantity.countable is True
    assert "countable" not in report.units[unit].open


def test_the_place_of_the_report_is_that_of_its_figures() -> None:
    report = after(SetField("source", "draft-2021", "place", {"name": {"zh": "某县"}, "code": "410499"}))
    assert (report.source.place.code, report.source.open) == ("410499", ())
    assert {figure.area for figure in (*report.observations.values(), *report.targets.values())} == {"410499"}


def test_the_id_of_a_figure_says_what_its_fields_say() -> None:
    report = after(SetField("observations", "gdp.yoy_growth.2020", "period", "2019"))
    figure = report.observations["gdp.yoy_growth.2019"]
    assert (figure.base_period, target(report, "gdp.yoy_growth.2021").previous) == ("2018", "gdp.yoy_growth.2019")
    assert refusal(SetField("observations", "gdp.yoy_growth.2020", "period", "two")) == [
        "observations: gdp.yoy_growth.2020: period: 'two' is no period; write a year 2020, a range 2016-2020, or ..2020"
    ]


def test_a_figure_is_filed_under_another_indicator_and_leaves_an_empty_one() -> None:
    draft = xg.draft("去年建成公园3座。去年建成游园5座。", year=2021)
    one, other = draft.indicators
    (figure,) = draft.indicators[other].observations
    report = after(SetField("observations", figure.id, "indicator", one), report=draft)
    assert list(report.indicators) == [one]
    assert [str(figure.quantity.value) for figure in report.indicators[one].observations] == ["3", "5"]


def test_a_figure_in_another_unit_is_not_filed_under_an_indicator() -> None:
    assert refusal(SetField("observations", STATIONS, "indicator", "high_tech_enterprises")) == [
        f"indicators.json: {STATIONS}: quantity.unit: facility where the indicator is in entity"
    ]


def test_a_name_may_be_given_as_a_string_and_its_english_alone() -> None:
    report = after(
        SetField("indicators", INDICATOR, "name", "5G基站"),
        SetField("indicators", INDICATOR, "name.en", "base stations"),
    )
    assert report.indicators[INDICATOR].name == xg.Bilingual(zh="5G基站", en="base stations")


@pytest.mark.parametrize(
    ("edit", "message"),
    [
        (SetField("trees", "x", "name", "树"), "trees: x: name: 'trees' is not a kind of record"),
        (SetField("indicators", "gdp", "colour", "red"), "indicators: gdp: colour: 'colour' is not a field"),
        (SetField("indicators", "gdp", "id", "output"), "an id is changed by renaming"),
        (SetField("observations", STATIONS, "figure", {"start": 1, "end": 2}), "it is not settled by hand"),
        (SetField("source", "draft-2021", "sha256", "0" * 64), "it is not settled by hand"),
        (SetField("indicators", "gdp", "theme", None), "indicators.json: gdp: theme: is missing"),
        (SetField("indicators", "gdp", "name", "<b>\x00"), "one line of text"),
        (SetField("indicators", "gdp", "theme.zh", "经济"), "theme holds no fields of its own"),
        (AcceptProposal("indicators", "gdp", "name"), "the field is settled: there is no proposal to accept"),
        (AcceptProposal("source", "draft-2021", "place"), "nothing is proposed for this field; give a value"),
        (Rename("gdp", "grain_output"), "a record has the id 'grain_output' already"),
        (Rename("nothing", "x"), "nothing: id: no record has the id 'nothing'"),
        (Drop("numerals", "2021"), "only figures and indicators can be dropped, no numerals"),
        (AddFigure(0, 4), "give the report's text"),
        (Recast("indicators", STATIONS), "one of the observations or of the targets, not of the indicators"),
    ],
)
def test_a_change_that_cannot_be_is_refused_with_its_place(edit: Edit, message: str) -> None:
    assert message in refusal(edit)[0]


def test_two_faults_that_two_changes_make_are_told_together() -> None:
    told = refusal(SetField("indicators", "gdp", "theme", "x"), SetField("indicators", INDICATOR, "direction", "y"))
    assert [line.split(": ")[1:3] for line in told] == [["gdp", "theme"], [INDICATOR, "direction"]]


# Not a figure


def test_what_is_no_figure_is_a_numeral_and_its_indicator_is_gone() -> None:
    report = after(Drop("observations", STATIONS, xg.NumeralKind.NAME))
    assert STATIONS not in report.observations
    assert INDICATOR not in report.indicators
    assert [(n.quote, n.kind) for n in report.numerals if n.start == FIRST.index("36座")] == [("36", "name")]
    assert_every_digit_is_claimed_once(report, FIRST)


def test_a_result_that_is_dropped_is_nobodys_last_result() -> None:
    assert target(DRAFT, "gdp.yoy_growth.2021").previous == "gdp.yoy_growth.2020"
    report = after(Drop("observations", "gdp.yoy_growth.2020"))
    assert target(report, "gdp.yoy_growth.2021").previous is None
    assert "gdp" in report.indicators
    assert_every_digit_is_claimed_once(report, FIRST)


def test_an_indicator_is_dropped_with_all_its_figures() -> None:
    report = after(Drop("indicators", "gdp"))
    assert "gdp" not in report.indicators
    assert not [id for id in (*report.observations, *report.targets) if id.startswith("gdp.")]
    assert_every_digit_is_claimed_once(report, FIRST)


# A new figure


def test_a_number_that_was_dropped_is_added_again() -> None:
    start = FIRST.index("36座")
    dropped = after(Drop("observations", STATIONS))
    report = after(AddFigure(start, start + 3), report=dropped, text=FIRST)
    assert report.observations[STATIONS].quantity == DRAFT.observations[STATIONS].quantity
    assert report.indicators[INDICATOR].name.zh == "新建5G基站"
    assert_every_digit_is_claimed_once(report, FIRST)


def test_a_threshold_is_a_figure_where_a_person_says_so() -> None:
    start = FIRST.index("5000万元")
    edit = AddFigure(start, start + 6, promised=False, fields={"period": "2021", "scope": "named"})
    report = after(edit, text=FIRST)
    figure = report.observations[f"q{start:06}"]
    assert (str(figure.quantity.amount), figure.quantity.unit) == ("50000000", "CNY")
    assert (figure.period, figure.scope) == ("2021", "named")
    assert_every_digit_is_claimed_once(report, FIRST)


def test_a_new_figure_is_filed_where_it_is_asked_to_be() -> None:
    text = "去年建成公园3座。去年建成游园5座。"
    draft = xg.draft(text, year=2021)
    one, other = draft.indicators
    dropped = after(Drop("indicators", other), report=draft)
    report = after(AddFigure(14, 16, indicator=one, promised=True), report=dropped, text=text)
    assert list(report.indicators) == [one]
    assert [(str(t.quantity.value), t.indicator) for t in map(partial(target, report), report.targets)] == [("5", one)]
    assert_every_digit_is_claimed_once(report, text)


@pytest.mark.parametrize(
    ("words", "message"),
    [
        ("36座", f"{STATIONS} holds the number at {FIRST.index('36座')} already"),
        ("各位代表", "no number that can be read as an amount stands between"),
        ("5家，新建5G基站36座", "2 numbers stand between"),
    ],
)
def test_a_stretch_that_is_no_new_number_is_refused(words: str, message: str) -> None:
    start = FIRST.index(words)
    assert message in refusal(AddFigure(start, start + len(words)), text=FIRST)[0]


def test_a_stretch_beyond_the_text_is_refused() -> None:
    assert "is not in the text" in refusal(AddFigure(len(FIRST), len(FIRST) + 4), text=FIRST)[0]


# A result or a promise


def test_a_result_becomes_a_promise_and_a_result_again() -> None:
    report = after(Recast("targets", STATIONS))
    promise = target(report, STATIONS)
    assert (promise.comparator.value, str(promise.quantity.value), promise.indicator) == ("stated", "36", INDICATOR)
    assert STATIONS not in report.observations
    assert after(Recast("observations", STATIONS), report=report).observations == DRAFT.observations


def test_a_promise_that_becomes_a_result_has_no_last_result_any_more() -> None:
    report = after(Recast("observations", "gdp.yoy_growth.2021"))
    assert report.observations["gdp.yoy_growth.2021"].quantity.value == 7.5
    assert_every_digit_is_claimed_once(report, FIRST)


# Two that are one


def drafted(text: str) -> xg.Report:
    return xg.draft(text, year=2021)


def indicator_of(report: xg.Report, name: str) -> str:
    return next(id for id, indicator in report.indicators.items() if indicator.name.zh == name)


def merged(text: str, record: str, into: str, *, force: bool = False) -> xg.Report:
    report = drafted(text)
    edit = Merge("indicators", indicator_of(report, record), indicator_of(report, into))
    return after(edit, report=report, force=force)


def test_two_indicators_of_one_thing_are_one() -> None:
    report = merged("去年建成公园3座。去年建成游园5座。", "建成游园", "建成公园")
    (indicator,) = report.indicators.values()
    assert [str(figure.quantity.value) for figure in indicator.observations] == ["3", "5"]


@pytest.mark.parametrize(
    ("text", "record", "into", "reason"),
    [
        ("去年建成绿地3亩。去年建成公园5座。", "建成绿地", "建成公园", "the one is in mu, the other in"),
        (
            "去年工业用电量3万吨。去年全市用电量5万吨。",
            "工业用电量",
            "用电量",
            "工业用电量 seems to be a part of 用电量",
        ),
    ],
)
def test_what_is_not_one_thing_is_merged_only_where_it_is_forced(
    text: str, record: str, into: str, reason: str
) -> None:
    report = drafted(text)
    names = {indicator.name.zh: id for id, indicator in report.indicators.items()}
    whole = next(id for name, id in names.items() if name.endswith(into) and name != record)
    edit = Merge("indicators", names[record], whole)
    assert reason in refusal(edit, report=report)[0]
    assert list(after(edit, report=report, force=True).indicators) == [whole]


def test_figures_of_another_area_are_not_mixed_in() -> None:
    report = after(SetField("observations", STATIONS, "area", "410400"))
    told = refusal(Merge("indicators", INDICATOR, "high_tech_enterprises"), report=report)[0]
    assert "the one is of the area 410400, the other of 000000" in told


def test_a_part_is_not_merged_with_its_whole() -> None:
    related = [{"kind": "part_of", "indicator": "high_tech_enterprises"}]
    report = after(SetField("indicators", INDICATOR, "related", related))
    told = refusal(Merge("indicators", INDICATOR, "high_tech_enterprises"), report=report)[0]
    assert f"{INDICATOR} is a part of high_tech_enterprises, as its record says" in told


def test_two_concepts_are_not_one() -> None:
    assert "they have the concepts budget_revenue and gdp" in refusal(Merge("indicators", "gdp", "budget_revenue"))[0]


def test_a_unit_of_the_drafts_own_becomes_one_of_the_packages() -> None:
    report = drafted("去年收储土方6方。")
    (unit,) = report.units
    again = after(Merge("units", unit, "cubic_metre"), report=report)
    assert (list(again.units), [f.quantity.unit for f in again.observations.values()]) == ([], ["cubic_metre"])


def test_only_what_is_there_is_merged() -> None:
    assert "no indicator has the id 'gpd'" in refusal(Merge("indicators", INDICATOR, "gpd"))[0]
    assert "only indicators and units can be merged, no sections" in refusal(Merge("sections", "part1", "part2"))[0]
    assert "cannot be merged with itself" in refusal(Merge("indicators", "gdp", "gdp"))[0]
