"""Margins: what would turn a verdict on printed numbers round, by hand; it turns at the margin, and not before."""

from __future__ import annotations

import decimal
from decimal import Decimal
from typing import Any

import pytest
import samples
from aims import GROWTH, goal, quantity, result, told
from hypothesis import assume, given
from hypothesis import strategies as st

import xinhua_gov as xg
from xinhua_gov import Comparator, Direction, Measure, PriceBasis, PriceConvention, Qualifier
from xinhua_gov.judging.margin import amount_words

D = Decimal
HIGHER, LOWER = Direction.HIGHER, Direction.LOWER


def margin(assessment: xg.Assessment) -> tuple[str, str, str] | None:
    found = assessment.margin
    return None if found is None else (found.kind.value, f"{found.value:f}", found.unit)


def said(assessment: xg.Assessment) -> tuple[str, str | None]:
    assert assessment.margin is not None
    return assessment.margin.message.zh, assessment.margin.message.en


# What 左右 means


@pytest.mark.parametrize(
    ("number", "direction", "value", "short"),
    [
        ("8", HIGHER, "3.3", "4.7"),
        ("8", HIGHER, "7.9", "0.1"),
        ("7.5", HIGHER, "7.25", "0.25"),
        ("3", LOWER, "5.4", "2.4"),
        ("3", LOWER, "3.1", "0.1"),
        ("-3", LOWER, "-2.2", "0.8"),
        ("6", None, "6.4", "0.4"),
        ("6", None, "5.1", "0.9"),
    ],
)
def test_what_is_short_of_about_has_what_that_would_have_to_mean(
    number: str, direction: Direction | None, value: str, short: str
) -> None:
    """8 less 3.3 is 4.7 points. Whatever tolerance is used, the margin is the same."""
    target = goal(number, "percent", comparator=Comparator.ABOUT, direction=direction)
    tolerances: tuple[Any, ...] = ("convention", D("0.01"), 9)
    for tolerance in tolerances:
        found = xg.assess(target, result(value, "percent"), tolerance=tolerance)
        assert margin(found) == ("tolerance", short, "percentage_point")


@pytest.mark.parametrize(
    ("tolerance", "zh", "en"),
    [
        (
            "convention",
            "按所载数字未完成；“左右”须宽至4.7个百分点才算完成",
            "missed as printed; 左右 would have to mean 4.7 percentage points",
        ),
        (
            None,
            "按所载数字无法判定；“左右”宽至4.7个百分点即为完成",
            "open as printed; met if 左右 means 4.7 percentage points or more",
        ),
        (
            5,
            "按所载数字完成，前提是“左右”不窄于4.7个百分点",
            "met as printed, as long as 左右 means 4.7 percentage points or more",
        ),
    ],
)
def test_what_about_would_have_to_mean_in_words(tolerance: Any, zh: str, en: str) -> None:
    target = goal("8", "percent", comparator=Comparator.ABOUT, direction=HIGHER)
    assert said(xg.assess(target, result("3.3", "percent"), tolerance=tolerance)) == (zh, en)


@pytest.mark.parametrize(
    ("number", "scale", "unit", "value", "value_scale", "zh", "en"),
    [
        ("40", 0, "school", "35", 0, "5所（目标的12.5%）", "5 schools (12.5 % of the target)"),
        ("40", 0, "school", "39", 0, "1所（目标的2.5%）", "1 school (2.5 % of the target)"),
        ("30", 8, "CNY", "20", 8, "10亿元（目标的约33.3%）", "1 billion yuan (some 33.3 % of the target)"),
        ("6", 4, "person", "5.25", 4, "7,500人（目标的12.5%）", "7,500 people (12.5 % of the target)"),
        ("0", 0, "school", "-2", 0, "2所", "2 schools"),
    ],
)
def test_a_margin_of_an_amount_is_told_as_a_share_too(
    number: str, scale: int, unit: str, value: str, value_scale: int, zh: str, en: str
) -> None:
    target = goal(number, unit, scale=scale, comparator=Comparator.ABOUT, direction=HIGHER)
    found = xg.assess(target, result(value, unit, scale=value_scale))
    expected = D(number).scaleb(scale) - D(value).scaleb(value_scale)
    assert margin(found) == ("tolerance", f"{expected:f}", unit)
    words = said(found)
    assert zh in words[0]
    assert words[1] is not None
    assert f" {en}" in words[1]


def test_what_about_would_have_to_mean_in_a_unit_that_the_package_does_not_know() -> None:
    own = xg.Quantity(value=D(40), unit="sack", countable=False)
    target = goal("40", comparator=Comparator.ABOUT, direction=HIGHER).model_copy(update={"quantity": own})
    got = result("30").model_copy(update={"quantity": own.model_copy(update={"value": D(30)})})
    assert said(xg.assess(target, got))[1] == ("missed as printed; 左右 would have to mean 10 (25 % of the target)")


# The rounding of the last digit


@pytest.mark.parametrize(
    ("comparator", "number", "value", "qualifier", "away", "words"),
    [
        ("at_least", "7", "7", "unqualified", "0", "met as printed, right at the line; the rounding of the last digit"),
        ("at_least", "6.98", "7.0", "unqualified", "0.02", "met as printed, by 0.02 percentage points; the rounding"),
        ("at_most", "6.96", "7.0", "unqualified", "0.04", "missed as printed, by 0.04 percentage points; the rounding"),
        ("at_most", "7.0", "7.0", "unqualified", "0", "met as printed, right at the line"),
        ("at_least", "7", "6", "over", "1", "missed as printed, by 1 percentage point; the words beside it"),
        ("at_least", "7", "8", "nearly", "1", "met as printed, by 1 percentage point; the words beside it"),
        ("at_least", "7", "20", "about", "13", "met as printed, by 13 percentage points; the words beside it"),
    ],
)
def test_what_the_print_leaves_open_has_how_far_it_would_have_to_reach(
    comparator: str, number: str, value: str, qualifier: str, away: str, words: str
) -> None:
    found = xg.assess(
        goal(number, "percent", comparator=Comparator(comparator)), result(value, "percent", Qualifier(qualifier))
    )
    assert margin(found) is not None
    assert found.margin is not None
    assert (found.margin.kind.value, found.margin.value, found.margin.unit) == ("rounding", D(away), "percentage_point")
    assert (said(found)[1] or "").startswith(words)


def test_rounding_in_words() -> None:
    found = xg.assess(goal("7.04", "percent", comparator=Comparator.AT_LEAST), result("7.0", "percent"))
    assert said(found) == (
        "按所载数字未完成，相差0.04个百分点，末位数字的舍入可能改变结论",
        "missed as printed, by 0.04 percentage points; the rounding of the last digit may hide the contrary",
    )
    over = xg.assess(goal("7", "percent"), result("6", "percent", Qualifier.OVER))
    assert said(over)[0] == "按所载数字未完成，相差1个百分点，数字旁的限定语使结论未定"
    at = xg.assess(goal("7", "percent"), result("7", "percent"))
    assert said(at)[0] == "按所载数字完成，恰在界线上，末位数字的舍入可能改变结论"
    beyond = xg.assess(goal("6.98", "percent"), result("7.0", "percent"))
    assert said(beyond)[0].startswith("按所载数字完成，超过0.02个百分点")


def test_a_verdict_that_nothing_can_turn_has_no_margin() -> None:
    for value in ("8", "7", "6"):
        assert xg.assess(goal("7"), result(value)).margin is None
    about = goal("7", comparator=Comparator.ABOUT, direction=HIGHER)
    assert xg.assess(about, result("8")).margin is None
    assert xg.assess(goal("7"), None).margin is None
    assert xg.assess(goal("7", comparator=Comparator.STATED, direction=None), result("7")).margin is None


def test_about_and_rounding_at_once_is_of_about_where_the_printed_number_is_short() -> None:
    """7 % may be 7.49, and 7.4 左右 met; the printed number is short by 0.4. Of 6.9 the last digit alone decides."""
    short = xg.assess(goal("7.4", "percent", comparator=Comparator.ABOUT), result("7", "percent"))
    assert (told(short), margin(short)) == (
        ("indeterminate", "rounding", "indeterminate"),
        ("tolerance", "0.4", "percentage_point"),
    )
    beyond = xg.assess(goal("6.9", "percent", comparator=Comparator.ABOUT), result("7", "percent"))
    assert (told(beyond), margin(beyond)) == (
        ("indeterminate", "rounding", "met"),
        ("rounding", "0.1", "percentage_point"),
    )


def test_the_completion_of_a_plan_has_the_margin_of_its_print() -> None:
    data: Any = samples.document()
    data["indicators"][0]["observations"][2] |= {
        "id": "grain.completion_rate.2020",
        "measure": "completion_rate",
        "quantity": {"value": "100", "unit": "percent"},
    }
    card = xg.scorecard(samples.built(data), [])
    (found,) = (each for each in card.assessments if each.target.id == "grain.completion_rate.2020")
    assert margin(found) == ("rounding", "0", "percentage_point")


# A revision of the earlier level

BEFORE = xg.OutcomeSource(title="二〇二一年报告")


def level(value: str, year: str, **changes: object) -> xg.Outcome:
    fields = {"period": xg.Period(year), "quantity": quantity(value, "CNY", scale=8)} | changes
    source = {"source": BEFORE} if year == "2020" else {}
    return result("1", "CNY", scale=8).model_copy(update=source | fields | {"id": "q3"})


def growth_goal(value: str, **changes: Any) -> xg.QuantitativeTarget:
    return goal(value, "percent", **(GROWTH | {"direction": HIGHER} | changes))


def derived(target: xg.QuantitativeTarget, before: str, after: str, **more: Any) -> xg.Assessment:
    return xg.assess(target, level(after, "2021"), base_level=level(before, "2020"), **more)


@pytest.mark.parametrize(
    ("number", "comparator", "before", "after", "printed", "share"),
    [
        ("5", "at_least", "100", "126", "met", "20"),
        ("25", "at_least", "100", "120", "missed", "-4"),
        ("7", "at_least", "271.4", "288.7", "missed", "-0.5847147707628840419011150215"),
        ("5", "at_least", "6.5", "7.9", "met", "15.75091575091575091575091576"),
        ("20", "at_most", "100", "126", "missed", "5"),
        ("25", "at_most", "100", "120", "met", "-4"),
        ("-20", "at_least", "100", "72", "missed", "-10"),
        ("20", "at_least", "100", "120", "met", "0"),
        ("20.5", "about", "100", "150", "met", "24.48132780082987551867219918"),
        ("20.5", "about", "100", "108", "missed", "-10"),
    ],
)
def test_derived_growth_has_the_revision_that_would_turn_it_round(
    number: str, comparator: str, before: str, after: str, printed: str, share: str
) -> None:
    """126 / 1.05 is 120, a fifth more than 100; 120 / 1.25 is 96. 150 / 1.205 is 124.4813…, and 108 / 1.2 is 90.

    288.7 / 1.07 is 269.8131 of 271.4, and 7.9 / 1.05 is 7.5238 of 6.5. What is about 20.5 is missed under 20.
    """
    found = derived(growth_goal(number, comparator=Comparator(comparator)), before, after)
    assert (found.as_printed, margin(found)) == (printed, ("revision", share, "percent"))


def test_a_revision_in_words_with_prices_where_the_target_is_at_constant_ones() -> None:
    real = growth_goal("25", price_convention=PriceConvention.CONSTANT)
    assert said(derived(real, "100", "120")) == (
        "按所载数字未完成，名义增长20%；若2020年水平下修4%，或价格下跌同样幅度（目标按不变价计），结论即不同",
        (
            "missed as printed, at 20 % (nominal); a revision of 2020’s level down by 4 % would turn that, "
            "or a fall in prices by as much, since the target is at constant prices"
        ),
    )
    assert said(derived(growth_goal("5", price_convention=PriceConvention.CONSTANT), "100", "126"))[1] == (
        "met as printed, at 26 % (nominal); only a revision of 2020’s level up by 20 % would turn that, "
        "or a rise in prices by as much, since the target is at constant prices"
    )
    current = growth_goal("5", price_convention=PriceConvention.CURRENT)
    assert said(derived(current, "100", "126")) == (
        "按所载数字完成，增长26%；除非2020年水平上修20%，结论不变",
        "met as printed, at 26 %; only a revision of 2020’s level up by 20 % would turn that",
    )


def test_no_growth_at_all_is_no_decline() -> None:
    """100 / 1.25 is 80."""
    current = growth_goal("25", price_convention=PriceConvention.CURRENT)
    assert said(derived(current, "100", "100")) == (
        "按所载数字未完成，增长0%；若2020年水平下修20%，结论即不同",
        "missed as printed, at 0 %; a revision of 2020’s level down by 20 % would turn that",
    )


@pytest.mark.parametrize(
    ("number", "comparator", "after", "zh", "en"),
    [
        (
            "20",
            "at_least",
            "120",
            "上修0%，或价格上涨同样幅度",
            "up by 0 % would turn that, or a rise in prices by as much",
        ),
        (
            "20",
            "at_most",
            "120",
            "下修0%，或价格下跌同样幅度",
            "down by 0 % would turn that, or a fall in prices by as much",
        ),
        ("20", "at_least", "120.6", "上修0.5%，或价格上涨同样幅度", "up by 0.5 % would turn that, or a rise in prices"),
        (
            "20",
            "at_most",
            "119.4",
            "下修0.5%，或价格下跌同样幅度",
            "down by 0.5 % would turn that, or a fall in prices by",
        ),
    ],
)
def test_which_way_a_revision_would_go_is_said_also_where_it_is_small_or_none(
    number: str, comparator: str, after: str, zh: str, en: str
) -> None:
    """120.6 / 1.2 is 100.5."""
    target = growth_goal(number, comparator=Comparator(comparator), price_convention=PriceConvention.CONSTANT)
    found = said(derived(target, "100", after))
    assert zh in found[0]
    assert en in (found[1] or "")


@pytest.mark.parametrize(("number", "comparator"), [("20", "at_least"), ("20.1", "at_least"), ("20", "about")])
def test_rounding_is_not_told_as_what_about_would_have_to_mean(number: str, comparator: str) -> None:
    target = growth_goal(number, comparator=Comparator(comparator), price_convention=PriceConvention.CURRENT)
    found = derived(target, "100", "120")
    assert found.margin is not None
    assert found.margin.kind == "revision"
    assert "左右" not in found.margin.message.zh
    assert "左右" not in (found.margin.message.en or "")


def test_a_decline_is_told_as_one() -> None:
    """86 of 88 is 2.27 % less, against a fall of 4 %: 86 / 0.96 is 89.583, 1.8 % more than 88."""
    found = derived(
        growth_goal("-4", comparator=Comparator.AT_MOST, price_convention=PriceConvention.CURRENT), "88", "86"
    )
    assert said(found)[0].startswith("按所载数字未完成，下降约2.3%；若2020年水平上修约1.8%，结论即不同")
    assert str(found.message.en).startswith(
        "missed as printed, at a decline of some 2.3 %; a revision of 2020’s level up by some 1.8 % would turn that; "
    )


def test_where_no_revision_could_turn_it_what_about_would_have_to_mean_is_left() -> None:
    """No schools at all are 100 % fewer, whatever there were before: 105 points short of 5 %."""
    before, later = (level("1", year, quantity=quantity(v, "school")) for year, v in (("2020", "9"), ("2021", "0")))
    target = growth_goal("5", comparator=Comparator.ABOUT, price_convention=PriceConvention.CURRENT)
    assert margin(xg.assess(target, later, base_level=before)) == ("tolerance", "105", "percentage_point")


def test_one_school_left_can_be_of_any_number_before() -> None:
    before, later = (level("1", year, quantity=quantity(v, "school")) for year, v in (("2020", "2"), ("2021", "1")))
    target = growth_goal("0", price_convention=PriceConvention.CURRENT)
    assert margin(xg.assess(target, later, base_level=before)) == ("revision", "-50", "percent")


def test_a_revision_beside_what_about_would_have_to_mean() -> None:
    about = growth_goal("20.5", comparator=Comparator.ABOUT, price_convention=PriceConvention.CURRENT)
    assert said(derived(about, "100", "108")) == (
        "按所载数字未完成，增长8%；若2020年水平下修10%，或“左右”宽至12.5个百分点，结论即不同",
        (
            "missed as printed, at 8 %; a revision of 2020’s level down by 10 % would turn that, "
            "or 左右 meaning 12.5 percentage points"
        ),
    )


@pytest.mark.parametrize("after", ["120.2", "120"])
def test_derived_growth_within_the_convention_is_a_matter_of_what_about_means(after: str) -> None:
    about = growth_goal("20.5", comparator=Comparator.ABOUT, price_convention=PriceConvention.CURRENT)
    found = derived(about, "100", after)
    assert found.as_printed == "indeterminate"
    assert margin(found) == ("tolerance", f"{D('120.5') - D(after):f}", "percentage_point")


def test_within_one_report_levels_are_not_revised() -> None:
    """The last digit alone may turn it: 105 to 110 may be 104.5 to 110.5."""
    early = level("105", "2020", source=result("1").source)
    current = growth_goal("4.7", price_basis=PriceBasis.CURRENT)
    found = xg.assess(current, level("110", "2021"), base_level=early)
    assert (found.status, found.as_printed) == ("indeterminate", "met")
    assert found.margin is not None
    assert (found.margin.kind, found.margin.unit) == ("rounding", "percentage_point")
    assert round(found.margin.value, 4) == D("0.0619")
    sure = xg.assess(growth_goal("2", price_basis=PriceBasis.CURRENT), level("110", "2021"), base_level=early)
    assert (sure.status, sure.margin) == ("met", None)
    real = xg.assess(growth_goal("2", price_basis=PriceBasis.CONSTANT), level("110", "2021"), base_level=early)
    assert (real.status, real.reason) == ("indeterminate", "derived_nominal")
    assert real.margin is not None
    assert real.margin.kind == "revision"


def test_a_verdict_that_is_accepted_keeps_its_revision() -> None:
    found = derived(growth_goal("5", price_convention=PriceConvention.CURRENT), "100", "126", accept_derived=True)
    assert (found.status, margin(found)) == ("met", ("revision", "20", "percent"))


@pytest.mark.parametrize(("number", "after"), [("-100", "120"), ("-150", "120"), ("5", "0")])
def test_where_no_earlier_level_could_turn_it_there_is_no_margin(number: str, after: str) -> None:
    """No schools are none of any number of schools."""
    before, later = (level("1", year, quantity=quantity(v, "school")) for year, v in (("2020", "100"), ("2021", after)))
    found = xg.assess(growth_goal(number, price_convention=PriceConvention.CURRENT), later, base_level=before)
    assert found.derived is not None
    assert found.margin is None


def test_the_callers_decimal_context_does_not_matter() -> None:
    expected = derived(growth_goal("7"), "271.4", "288.7")
    with decimal.localcontext(prec=2) as context:
        context.traps[decimal.Inexact] = True
        found = derived(growth_goal("7"), "271.4", "288.7")
    assert found == expected
    assert found.message == expected.message


@pytest.mark.parametrize(
    ("before", "after"),
    [("0." + "0" * 37 + "1", "9" * 40), ("9" * 40, "0." + "0" * 37 + "1"), ("3", "9" * 39), ("0.3", "0.1")],
)
@pytest.mark.parametrize("comparator", tuple(Comparator))
def test_the_largest_and_the_smallest_levels_have_a_margin_that_can_be_said(
    before: str, after: str, comparator: Comparator
) -> None:
    found = derived(growth_goal("7", comparator=comparator), before, after)
    assert found.margin is not None
    assert found.message.zh.startswith("按所载数字")
    assert "E" not in found.message.zh + (found.message.en or "")


@pytest.mark.parametrize(
    ("amount", "unit", "zh", "en"),
    [
        ("0.585", "percent", "约0.6%", "some 0.6 %"),
        ("15.7509", "percent", "约15.8%", "some 15.8 %"),
        ("0.25", "percent", "0.25%", "0.25 %"),
        ("0.05", "percent", "0.05%", "0.05 %"),
        ("0.100", "percent", "0.1%", "0.1 %"),
        ("0.0999", "percent", "约0.1%", "some 0.1 %"),
        ("0.00123", "percent", "约0.0012%", "some 0.0012 %"),
        ("99.96", "percent", "99.96%", "99.96 %"),
        ("99.967", "percent", "约100%", "some 100 %"),
        ("1234567.891", "mu", "约123.5万亩", "some 1.2 million mu"),
        ("9999", "mu", "9,999亩", "9,999 mu"),
        ("10000", "mu", "1万亩", "10,000 mu"),
        ("100000000", "CNY", "1亿元", "100 million yuan"),
        ("1500000000000", "CNY", "1.5万亿元", "1.5 trillion yuan"),
        ("2", "sack", "2", "2"),
    ],
)
def test_an_amount_is_said_in_a_few_digits(amount: str, unit: str, zh: str, en: str) -> None:
    """Two decimals at most are said as they are; others are rounded to one, or to two digits where they are small."""
    assert amount_words(D(amount), unit) == (zh, en)


# What compares with another figure


@pytest.mark.parametrize(
    ("relation", "ours", "verdict", "told_margin"),
    [
        ("in_step", "6.5", "indeterminate", ("tolerance", "0.5", "percentage_point")),
        ("in_step", "4", "missed", ("tolerance", "3", "percentage_point")),
        ("in_step", "7.0", "met", ("rounding", "0", "percentage_point")),
        ("in_step", "7.3", "met", None),
        ("above", "7.0", "missed", ("rounding", "0", "percentage_point")),
        ("above", "7.05", "met", ("rounding", "0.05", "percentage_point")),
        ("above", "6.5", "missed", None),
        ("above", "8", "met", None),
    ],
)
def test_a_relative_target_has_a_margin_to_what_it_compares_with(
    relation: str, ours: str, verdict: str, told_margin: tuple[str, str, str] | None
) -> None:
    data: Any = samples.document()
    own = {"indicator": "grain", "measure": "yoy_growth", "area": "110000"}
    data["targets"] = [
        {"id": "aim", "kind": "relative", "indicator": "grain", "measure": "yoy_growth", "period": "2021"}
        | {"area": "110101", "relation": relation, "reference": own, "evidence": samples.evidence("居全市第一")}
    ]
    (target,) = samples.built(data).targets.values()
    growth: dict[str, Any] = {"measure": Measure.YOY_GROWTH, "base_period": xg.Period("2020")}
    reference = result("7.0", "percent", **growth, area="110000")
    got = result(ours, "percent", **growth)
    found = xg.assess(target, got, reference=reference)
    assert (found.as_printed, margin(found)) == (verdict, told_margin)
    assert found.message.en is not None
    short = told_margin is not None and told_margin[0] == "tolerance"
    assert found.message.en.endswith("同步 taken as 0.5 percentage points by convention") == short
    assert found.message.zh.endswith("“同步”按惯例取0.5个百分点") == short
    if short:
        assert (said(found)[1] or "").split("; ")[1].split("met if ")[-1].startswith("同步 ")


def test_amounts_in_step_have_the_convention_of_what_they_compare_with() -> None:
    """95 schools beside 100 are within 5 % of these, 94 are not."""
    data: Any = samples.document()
    data["targets"] = [
        {"id": "aim", "kind": "relative", "indicator": "grain", "measure": "level", "period": "2021", "area": "110101"}
        | {"relation": "in_step", "reference": {"indicator": "grain", "measure": "level", "area": "110000"}}
        | {"evidence": samples.evidence("居全市第一")}
    ]
    (target,) = samples.built(data).targets.values()
    other = result("100", area="110000")
    found = [xg.assess(target, result(value), reference=other) for value in ("95", "94")]
    assert [told(each)[0] for each in found] == ["indeterminate", "missed"]
    assert found[1].message.en == (
        "missed as printed; 同步 would have to mean 6 schools (6 % of the target); short of the target; "
        "同步 taken as 5 schools by convention"
    )


# Laws

numbers = st.integers(-60, 60).map(lambda halves: D(halves) / 2)
tenths = st.integers(-400, 400).map(lambda number: D(number) / 10)


@given(numbers, tenths, st.sampled_from([HIGHER, LOWER, None]))
def test_a_tolerance_turns_the_verdict_at_its_margin_and_not_before(
    number: Decimal, value: Decimal, direction: Direction | None
) -> None:
    target = goal(str(number), "percent", comparator=Comparator.ABOUT, direction=direction)
    got = result(str(value), "percent")
    found = xg.assess(target, got)
    assume(found.margin is not None and found.margin.kind == "tolerance")
    assert found.margin is not None
    at = found.margin.value
    assert xg.assess(target, got, tolerance=at).as_printed == "met"
    assert xg.assess(target, got, tolerance=at - D("0.001")).as_printed == "missed"


@given(
    st.integers(1, 400), st.integers(1, 400), st.integers(-40, 40), st.sampled_from(["at_least", "at_most", "about"])
)
def test_a_revision_turns_the_verdict_at_its_margin_and_not_before(
    before: int, after: int, number: int, comparator: str
) -> None:
    """The earlier level times 1 + r, a ten-thousandth of a millionth more or less."""
    target = growth_goal(str(number), comparator=Comparator(comparator), price_convention=PriceConvention.CURRENT)
    found = derived(target, str(before), str(after))
    assume(found.margin is not None and found.margin.kind == "revision")
    assert found.margin is not None

    def revised(share: Decimal) -> xg.Assessment:
        factor = (1 + share / 100) * before
        return derived(target, f"{factor:.20f}", str(after))

    upward = (found.as_printed == "met") == (comparator != "at_most")
    little = D("1e-8") if upward else D("-1e-8")
    assert found.margin.value * little >= 0
    assert revised(found.margin.value + little).as_printed != found.as_printed
    assert revised(found.margin.value - little).as_printed == found.as_printed
    assert revised(D(0)).as_printed == found.as_printed


@given(numbers, tenths, st.sampled_from(["at_least", "at_most"]), st.sampled_from(tuple(Qualifier)))
def test_a_rounding_turns_the_verdict_at_its_margin_and_not_before(
    number: Decimal, value: Decimal, comparator: str, qualifier: Qualifier
) -> None:
    """Exact values that lie from the print by the margin and a little more, or a little less, towards the target."""
    target = goal(str(number), "percent", comparator=Comparator(comparator))
    found = xg.assess(target, result(str(value), "percent", qualifier))
    assume(found.margin is not None)
    assert found.margin is not None
    assert found.margin.value == abs(number - value)
    way = 1 if (found.as_printed == "missed") == (comparator == "at_least") else -1
    little = D("0.00001")

    def exact(value: Decimal) -> str:
        return str(xg.assess(target, result(f"{value:f}", "percent")).as_printed)

    assert exact(value + way * (found.margin.value + little)) != found.as_printed
    if found.margin.value:
        assert exact(value + way * (found.margin.value - little)) == found.as_printed


@given(st.permutations(range(6)))
def test_the_order_of_outcomes_changes_nothing(order: list[int]) -> None:
    """Two results of the year's growth, a first estimate, two levels and one of another area."""
    growth: dict[str, Any] = {"measure": Measure.YOY_GROWTH, "base_period": xg.Period("2020")}
    pool = [
        result("4.2", "percent", **growth),
        result("3.9", "percent", **growth).model_copy(update={"source": BEFORE}),
        result("9", "percent", **growth, status=xg.Status.PRELIMINARY),
        result("8", "percent", **growth, area="110000"),
        level("13", "2021", quantity=quantity("13", "tonne", scale=4)),
        level("12", "2021", quantity=quantity("12", "tonne", scale=4)),
    ]
    report = samples.built(samples.document())
    card = xg.scorecard(report, [pool[place] for place in order])
    assert card.assessments == xg.scorecard(report, pool).assessments
    assert len(card.unused) == 5
    assert card.assessments[0].outcome is not None
    assert card.assessments[0].outcome.status is not xg.Status.PRELIMINARY
