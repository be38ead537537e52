"""Growth targets judged by two levels, and targets that compare with another figure."""

from __future__ import annotations

import decimal
from decimal import Decimal
from typing import Any

import pytest
import samples
from aims import told

import xinhua_gov as xg
from xinhua_gov import Measure, PriceBasis, PriceConvention

D = Decimal
SAMPLE = samples.built(samples.document())
SAME, LATER = "二〇二二年报告", "二〇二三年报告"
MET, MISSED = ("met", "at_or_beyond", "met"), ("missed", "short_of", "missed")


def growth_target(value: str = "7", **changes: object) -> xg.QuantitativeTarget:
    """At least so many percent of growth in 2021, at prices that are not said."""
    asked = xg.Quantity(value=D(value), unit="percent")
    made = SAMPLE.targets["grain.yoy_growth.2021"].model_copy(update={"quantity": asked, **changes})
    assert isinstance(made, xg.QuantitativeTarget)
    return made


def level(year: str, value: str, unit: str = "item", document: str = SAME, **changes: Any) -> xg.Outcome:
    """A level of grain, counted and so exact unless the unit is measured."""
    fields: dict[str, Any] = {"indicator": "grain", "measure": Measure.LEVEL, "area": "110101"}
    return xg.Outcome(
        id="q1",
        period=xg.Period(year),
        quantity=xg.Quantity(value=D(value), unit=unit),
        source=xg.OutcomeSource(title=document),
        **(fields | changes),
    )


@pytest.mark.parametrize(("later", "expected", "gap"), [("107", MET, 0), ("106", MISSED, -1)])
def test_two_levels_of_one_document_judge_growth(later: str, expected: object, gap: int) -> None:
    """100 to 107 things is 7 % exactly; the gap is in percentage points, and a rate has no ratio."""
    found = xg.assess(growth_target(), level("2021", later), base_level=level("2020", "100"))
    assert told(found) == expected
    assert (found.gap, found.ratio) == (xg.Bounds.exactly(gap), None)
    assert found.derived is not None
    assert (found.derived.rate.low, found.derived.years) == (D(later) / 100 - 1, 1)
    assert (found.derived.nominal, found.derived.across_reports) == (True, False)


@pytest.mark.parametrize(
    ("asked", "status", "reason", "printed"),
    [
        ("1.5", "met", "at_or_beyond", "met"),
        ("2.9", "indeterminate", "rounding", "met"),
        ("3.0", "indeterminate", "rounding", "met"),
        ("3.01", "indeterminate", "rounding", "missed"),
        ("3.5", "indeterminate", "rounding", "missed"),
        ("4.1", "missed", "short_of", "missed"),
    ],
)
def test_the_rounding_of_both_levels_goes_into_the_growth(asked: str, status: str, reason: str, printed: str) -> None:
    """100 to 103 mu: 102.5/100.5 − 1 = 1.99 % to 103.5/99.5 − 1 = 4.02 %, printed 3 %."""
    found = xg.assess(growth_target(asked), level("2021", "103", "mu"), base_level=level("2020", "100", "mu"))
    assert told(found) == (status, reason, printed)
    assert found.derived is not None
    assert str(found.derived.rate.rounded(4)) == "[0.01990, 0.04021]"
    assert found.derived.as_printed == D("0.03")


@pytest.mark.parametrize(
    ("constant", "across", "accept", "expected"),
    [
        (False, False, False, MET),
        (False, False, True, MET),
        (False, True, False, ("indeterminate", "derived_across_reports", "met")),
        (False, True, True, MET),
        (True, False, False, ("indeterminate", "derived_nominal", "met")),
        (True, False, True, ("indeterminate", "derived_nominal", "met")),
        (True, True, False, ("indeterminate", "derived_across_reports", "met")),
        (True, True, True, ("indeterminate", "derived_nominal", "met")),
    ],
)
@pytest.mark.parametrize("by", ["basis", "convention"])
def test_across_reports_or_at_other_prices_the_verdict_is_withheld_and_the_growth_shown(
    constant: bool, across: bool, accept: bool, expected: object, by: str
) -> None:
    """Accepting what is derived lifts the one, never the other; 不变价 is stated, or the field's convention."""
    prices: dict[str, Any] = {"price_basis": PriceBasis.UNSTATED, "price_convention": PriceConvention.CURRENT}
    if constant and by == "basis":
        prices = {"price_basis": PriceBasis.CONSTANT}
    elif constant:
        prices = {"price_basis": PriceBasis.UNSTATED, "price_convention": PriceConvention.CONSTANT}
    before = level("2020", "100", document=SAME if across else LATER)
    after = level("2021", "108", document=LATER)
    found = xg.assess(growth_target(**prices), after, base_level=before, accept_derived=accept)
    assert told(found) == expected
    assert found.derived is not None
    assert (found.derived.rate, found.derived.across_reports) == (xg.Bounds.exactly(D("0.08")), across)
    assert found.gap == xg.Bounds.exactly(1)


def test_what_is_stated_of_prices_goes_before_the_convention() -> None:
    prices: dict[str, Any] = {"price_basis": PriceBasis.CURRENT, "price_convention": PriceConvention.CONSTANT}
    found = xg.assess(growth_target(**prices), level("2021", "108"), base_level=level("2020", "100"))
    assert told(found) == MET


def test_levels_at_constant_prices_judge_a_target_at_constant_prices() -> None:
    before, after = (level(y, v, price_basis=PriceBasis.CONSTANT) for y, v in (("2020", "100"), ("2021", "108")))
    found = xg.assess(growth_target(price_basis=PriceBasis.CONSTANT), after, base_level=before)
    assert told(found) == MET
    assert found.derived is not None
    assert not found.derived.nominal


@pytest.mark.parametrize(
    ("later", "printed"),
    [
        (("105", "110"), "indeterminate"),
        (("106.95", "110"), "indeterminate"),
        (("108", "110"), "met"),
        (("103", "106"), "missed"),
    ],
)
def test_a_level_that_is_a_range_is_taken_at_its_word_from_end_to_end(later: tuple[str, str], printed: str) -> None:
    """From 100 to 105–110 is 5 to 10 %, on both sides of 7 %; no single revision would turn what a range comes to."""
    low, high = later
    spread = xg.Quantity(value=D(low), high=D(high), unit="item")
    after = level("2021", low, document=LATER).model_copy(update={"quantity": spread})
    found = xg.assess(growth_target(), after, base_level=level("2020", "100"))
    assert (found.as_printed, found.status, found.margin) == (printed, "indeterminate", None)


def test_an_about_target_keeps_its_tolerance_where_growth_is_derived() -> None:
    """7左右 by one percentage point: 6 % will do."""
    target = growth_target(comparator=xg.Comparator.ABOUT)
    levels: dict[str, Any] = {"outcome": level("2021", "106"), "base_level": level("2020", "100")}
    assert told(xg.assess(target, **levels)) == ("missed", "short_of", "missed")
    assert told(xg.assess(target, **levels, tolerance=None)) == ("indeterminate", "about", "indeterminate")
    assert told(xg.assess(target, **levels, tolerance=1)) == ("met", "within_tolerance", "met")


@pytest.mark.parametrize(
    "before",
    [
        None,
        level("2019", "100"),
        level("2020", "0"),
        level("2020", "-5"),
        level("2020", "100", indicator="schools"),
        level("2020", "100", area="110000"),
        level("2020", "100", "mu"),
        level("2020", "100", price_basis=PriceBasis.CONSTANT),
        level("2020", "100", measure=Measure.INCREMENT),
    ],
    ids=["none", "year", "zero", "negative", "indicator", "area", "unit", "prices", "measure"],
)
def test_without_a_level_that_growth_leads_from_there_is_no_verdict(before: xg.Outcome | None) -> None:
    """And nothing is raised, though `growth_between` refuses each of them."""
    found = xg.assess(growth_target(), level("2021", "108"), base_level=before, accept_derived=True)
    assert told(found) == ("not_assessable", "no_base_level", None)
    assert found.derived is None


@pytest.mark.parametrize(("period", "reason"), [("2017-2021", "other_period"), ("2021", "other_measure")])
def test_an_average_of_years_is_never_taken_for_one_years_growth(period: str, reason: str) -> None:
    average = level("2020", "100").model_copy(
        update={
            "measure": Measure.AVERAGE_GROWTH,
            "period": xg.Period(period),
            "base_period": xg.Period(period).year_before,
            "quantity": xg.Quantity(value=D("9"), unit="percent"),
        }
    )
    found = xg.assess(growth_target(), average, base_level=level("2020", "100"), accept_derived=True)
    assert told(found) == ("not_assessable", reason, None)


@pytest.mark.parametrize("start", ["2016", "2020"])
def test_growth_over_several_years_is_not_derived_from_a_level(start: str) -> None:
    """Growth on the year before that is held against 2016 is unclear, whichever level is at hand."""
    target = growth_target(id="q1", base_period=xg.Period("2016"))
    found = xg.assess(target, level("2021", "108"), base_level=level(start, "100"), accept_derived=True)
    assert (found.status.value, found.derived) == ("not_assessable", None)


def test_rural_incomes_before_and_after_the_change_of_series_are_never_compared(report: xg.Report) -> None:
    """农民人均纯收入 of 2020 and 农村居民人均可支配收入 of 2021 look alike, and are two series."""
    before, after = report.observations["rural_income.level.2020"], xg.outcomes()["rural_disposable_income.level.2021"]
    for indicator, reason in (("rural_income", "other_indicator"), ("rural_disposable_income", "no_base_level")):
        target = growth_target(id="q1", indicator=indicator, area="410402")
        found = xg.assess(target, after, base_level=before, accept_derived=True)
        assert told(found) == ("not_assessable", reason, None)
        assert found.derived is None
    with pytest.raises(xg.GrowthError, match="differ in indicator"):
        xg.growth_between(before, after)


def test_the_callers_decimal_context_does_not_matter() -> None:
    """37 to 39 is 5.405… %, more than two digits."""
    target, before, after = growth_target("5.401"), level("2020", "37"), level("2021", "39")
    expected = xg.assess(target, after, base_level=before)
    assert told(expected) == MET
    with decimal.localcontext(prec=2):
        assert xg.assess(target, after, base_level=before) == expected


def relative(report: xg.Report, relation: str) -> xg.RelativeTarget:
    """高于: 主要经济指标 above the city's, of 2021-2025; 同步: incomes with the growth of GDP, of 2021."""
    above = "main_economic_indicators.average_growth.2021-2025"
    found = report.targets["residents_income.yoy_growth.2021" if relation == "in_step" else above]
    assert isinstance(found, xg.RelativeTarget)
    return found.model_copy(update={"relation": xg.Relation(relation)})


def rate(of: xg.RelativeTarget | xg.Reference, target: xg.RelativeTarget, value: str, **changes: object) -> xg.Outcome:
    """A growth rate that a relative target is about, or is held against."""
    made = xg.Outcome(
        id="q1",
        indicator=of.indicator,
        measure=of.measure,
        period=target.period,
        base_period=target.period.year_before,
        area=of.area,
        quantity=xg.Quantity(value=D(value), unit="percent"),
        source=xg.OutcomeSource(title=SAME),
    )
    return made.model_copy(update=changes)


@pytest.mark.parametrize(
    ("relation", "ours", "theirs", "expected", "gap"),
    [
        ("above", "7.2", "7.0", MET, "(0.10, 0.30)"),
        ("above", "7.1", "7.0", MET, "(0.00, 0.20)"),
        ("above", "7.0", "7.0", ("indeterminate", "rounding", "missed"), "(-0.10, 0.10)"),
        ("above", "7.05", "7.0", ("indeterminate", "rounding", "met"), "(-0.005, 0.105)"),
        ("above", "6.9", "7.0", MISSED, "(-0.20, 0.00)"),
        ("not_below", "7.1", "7.0", MET, "(0.00, 0.20)"),
        ("not_below", "7.0", "7.0", ("indeterminate", "rounding", "met"), "(-0.10, 0.10)"),
        ("not_below", "6.9", "7.0", MISSED, "(-0.20, 0.00)"),
        ("in_step", "7.1", "7.0", MET, "(0.00, 0.20)"),
        ("in_step", "7.0", "7.0", ("indeterminate", "rounding", "met"), "(-0.10, 0.10)"),
        ("in_step", "6.9", "7.0", ("indeterminate", "within_convention", "indeterminate"), "(-0.20, 0.00)"),
        ("in_step", "2", "7.0", MISSED, "(-5.55, -4.45)"),
    ],
)
def test_a_relative_target_is_judged_by_the_figure_it_compares_with(
    report: xg.Report, relation: str, ours: str, theirs: str, expected: object, gap: str
) -> None:
    """高于 is strict; 同步 is met at or beyond, and missed where it is short by more than half a point."""
    target = relative(report, relation)
    found = xg.assess(target, rate(target, target, ours), reference=rate(target.reference, target, theirs))
    assert told(found) == expected
    assert (str(found.gap), found.ratio) == (gap, None)


@pytest.mark.parametrize("ours", ["6.9", "2"])
def test_without_a_tolerance_nobody_can_say_what_is_short_of_in_step(report: xg.Report, ours: str) -> None:
    target = relative(report, "in_step")
    reference = rate(target.reference, target, "7.0")
    found = xg.assess(target, rate(target, target, ours), reference=reference, tolerance=None)
    assert told(found) == ("indeterminate", "about", "indeterminate")


@pytest.mark.parametrize(
    ("relation", "ours", "expected"),
    [
        ("in_step", "6.4", ("met", "within_tolerance", "met")),
        ("in_step", "5.9", MISSED),
        ("in_step", "6.0", ("indeterminate", "rounding", "met")),
        ("above", "6.8", MISSED),
    ],
)
def test_a_tolerance_is_for_what_is_in_step_alone(
    report: xg.Report, relation: str, ours: str, expected: object
) -> None:
    target = relative(report, relation)
    reference = rate(target.reference, target, "7.0")
    assert told(xg.assess(target, rate(target, target, ours), reference=reference, tolerance=1)) == expected


@pytest.mark.parametrize(
    ("whose", "changes", "reason"),
    [
        ("ours", {"indicator": "gdp"}, "other_indicator"),
        ("ours", {"area": "410400"}, "other_area"),
        ("ours", {"period": xg.Period("2022")}, "other_period"),
        ("ours", {"measure": Measure.CUMULATIVE_GROWTH}, "other_measure"),
        ("theirs", {"indicator": "retail_sales"}, "no_reference"),
        ("theirs", {"area": "410400"}, "no_reference"),
        ("theirs", {"period": xg.Period("2020")}, "no_reference"),
        ("theirs", {"measure": Measure.CUMULATIVE_GROWTH}, "no_reference"),
        ("theirs", {"quantity": xg.Quantity(value=D(70), unit="permille")}, "other_unit"),
    ],
)
def test_what_a_relative_target_does_not_ask_for_is_no_verdict(
    report: xg.Report, whose: str, changes: dict[str, object], reason: str
) -> None:
    target = relative(report, "in_step")
    ours = rate(target, target, "9", **(changes if whose == "ours" else {}))
    theirs = rate(target.reference, target, "7", **(changes if whose == "theirs" else {}))
    found = xg.assess(target, ours, reference=theirs)
    assert told(found) == ("not_assessable", reason, None)
    assert (found.target, found.outcome) == (target, ours)
    assert told(xg.assess(target, ours, reference=None))[0] == "not_assessable"


def test_a_relative_target_without_result_or_reference_says_which(report: xg.Report) -> None:
    target = relative(report, "above")
    reference = rate(target.reference, target, "7")
    assert told(xg.assess(target, None, reference=reference)) == ("not_assessable", "no_outcome", None)
    assert told(xg.assess(target, rate(target, target, "9"))) == ("not_assessable", "no_reference", None)


def test_what_is_withheld_still_names_the_target_and_the_result(report: xg.Report) -> None:
    """Whatever the reason: who reads a scorecard sees what was to be judged by what."""
    aim, words = relative(report, "above"), report.targets["binding_indicators.2021"]
    number, result = growth_target(), level("2021", "107")
    unjudged = growth_target(comparator=xg.Comparator.STATED, direction=None)
    growth = xg.Outcome(
        id="q1",
        indicator="grain",
        measure=Measure.YOY_GROWTH,
        period=xg.Period("2021"),
        base_period=xg.Period("2020"),
        area="110101",
        quantity=xg.Quantity(value=D("7"), unit="percent"),
        source=xg.OutcomeSource(title=SAME),
    )
    for target, outcome, base in (
        (words, result, None),
        (number, level("2022", "1"), None),
        (number, result, None),
        (number, result, level("2020", "1", "mu")),
        (unjudged, growth, None),
        (aim, result, None),
    ):
        found = xg.assess(target, outcome, base_level=base)
        assert found.status.value == "not_assessable"
        assert (found.target, found.outcome) == (target, outcome)


def test_a_verdict_across_two_documents_has_to_be_asked_for() -> None:
    found = xg.assess(growth_target(), level("2021", "107", document=LATER), base_level=level("2020", "100"))
    assert told(found) == ("indeterminate", "derived_across_reports", "met")
