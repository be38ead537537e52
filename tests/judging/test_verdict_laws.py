"""Laws of verdicts, for every kind of target at once: ranges, further aims, declines, 左右, derived growth and step."""

from __future__ import annotations

from decimal import Decimal
from typing import Any, NamedTuple

import samples
from aims import GRAIN, GROWTH, YEAR, quantity, result
from hypothesis import given
from hypothesis import strategies as st

import xinhua_gov as xg
from xinhua_gov import Comparator, Direction, Measure, PriceConvention, Qualifier

D = Decimal
HIGHER, LOWER = Direction.HIGHER, Direction.LOWER
RANK = ("missed", "indeterminate", "met")
READ = ("status", "as_printed")

halves = st.integers(-24, 24).map(lambda number: D(number) / 2)
tenths = st.integers(-150, 150).map(lambda number: D(number).scaleb(-1))
sizes = st.integers(0, 40).map(lambda number: D(number).scaleb(-1))
"""Always with one decimal: a result of 3 may be 2.5, one of 2.9 may not, so it is no better print of the two."""
tolerances = st.one_of(st.sampled_from(["convention", None]), sizes)
alike = st.sampled_from([each for each in Qualifier if each is not Qualifier.AND_MORE])
"""Qualifiers that say the same of any number; 余 reaches further behind a round one."""


class Aim(NamedTuple):
    """A target of any kind, and whether more is better for it; None where it is to be hit."""

    target: xg.QuantitativeTarget
    more: bool | None


EITHER = (HIGHER, LOWER)


@st.composite
def aims(
    draw: st.DrawFn,
    *,
    growth: bool = False,
    comparators: tuple[Comparator, ...] = tuple(Comparator),
    directions: tuple[Direction | None, ...] = (HIGHER, LOWER, None),
) -> Aim:
    """A single number or a range, wanted or held in any way, sometimes with a further aim beyond it."""
    low, wide = draw(halves), draw(st.sampled_from([None, D("0.5"), D(2)]))
    comparator, direction = draw(st.sampled_from(comparators)), draw(st.sampled_from(directions))
    asked = xg.Quantity(value=low, high=None if wide is None else low + wide, unit="percent")
    measured: dict[str, Any] = GROWTH if growth else {"measure": Measure.LEVEL, "base_period": None}
    fields: dict[str, Any] = {"id": "q1", "quantity": asked, "comparator": comparator, "direction": direction}
    target = GRAIN.model_copy(update=fields | measured)
    assert isinstance(target, xg.QuantitativeTarget)
    if draw(st.booleans()):
        further = low - 1 if target.wants_more is False else (low if asked.high is None else asked.high) + 1
        about = draw(st.sampled_from([Qualifier.UNQUALIFIED, Qualifier.ABOUT]))
        aim = xg.StretchTarget(quantity=quantity(str(further), "percent", about), figure=target.figure)
        target = target.model_copy(update={"stretch": aim})
    return Aim(target, target.wants_more)


def verdicts(judged: xg.Assessment) -> list[xg.Assessment]:
    """The assessment, and that of the further aim where there is one."""
    return [judged, *([] if judged.stretch is None else [judged.stretch])]


def never_falls(before: xg.Assessment, after: xg.Assessment) -> None:
    """No verdict of the second is lower than that of the first, on the print or on the printed number."""
    for one, other in zip(verdicts(before), verdicts(after), strict=True):
        for read in READ:
            was, now = getattr(one, read), getattr(other, read)
            assert (was is None) == (now is None)
            assert was is None or was == "not_assessable" or RANK.index(was) <= RANK.index(now)


@given(aims(directions=EITHER), tenths, sizes, alike, tolerances)
def test_a_better_result_never_lowers_a_verdict(
    aim: Aim, value: Decimal, more: Decimal, qualifier: Qualifier, tolerance: Any
) -> None:
    better = value + more if aim.more else value - more
    got = [result(str(each), "percent", qualifier) for each in (value, better)]
    never_falls(*(xg.assess(aim.target, each, tolerance=tolerance) for each in got))


@given(aims(directions=EITHER), tenths, st.sampled_from([D("0.1"), D("1.0"), D("5.0")]), sizes, tolerances)
def test_a_result_that_is_a_range_is_never_lowered_by_better_ends(
    aim: Aim, value: Decimal, wide: Decimal, more: Decimal, tolerance: Any
) -> None:
    by = more if aim.more else -more
    made = [result("1", "percent").model_copy(update={"quantity": spread(value + each, wide)}) for each in (0, by)]
    never_falls(*(xg.assess(aim.target, each, tolerance=tolerance) for each in made))


def spread(low: Decimal, wide: Decimal) -> xg.Quantity:
    return xg.Quantity(value=low, high=low + wide, unit="percent")


@given(aims(), tenths, st.sampled_from(tuple(Qualifier)), sizes, sizes)
def test_a_larger_tolerance_never_lowers_a_verdict(
    aim: Aim, value: Decimal, qualifier: Qualifier, one: Decimal, more: Decimal
) -> None:
    got = result(str(value), "percent", qualifier)
    never_falls(*(xg.assess(aim.target, got, tolerance=tolerance) for tolerance in (one, one + more)))


# Growth that is derived from two levels

levels = st.integers(1, 300)


def level(value: Decimal | int, year: str) -> xg.Outcome:
    fields = {"period": xg.Period(year), "quantity": quantity(f"{value:f}", "CNY", scale=8)}
    return result("1", "CNY", scale=8).model_copy(update=fields)


def derived(aim: Aim, before: Decimal | int, after: Decimal | int, tolerance: Any = "convention") -> xg.Assessment:
    target = aim.target.model_copy(update={"price_convention": PriceConvention.CURRENT})
    there = level(before, "2020").model_copy(update={"source": xg.OutcomeSource(title="二〇二一年报告")})
    return xg.assess(target, level(after, "2021"), base_level=there, tolerance=tolerance)


@given(aims(growth=True, directions=EITHER), levels, levels, st.integers(0, 90), tolerances)
def test_a_better_level_never_lowers_a_verdict_on_its_growth(
    aim: Aim, before: int, after: int, more: int, tolerance: Any
) -> None:
    pair = (after, after + more) if aim.more else (after + more, after)
    never_falls(*(derived(aim, before, each, tolerance) for each in pair))


@given(aims(growth=True), levels, levels, sizes, sizes)
def test_a_larger_tolerance_never_lowers_a_verdict_on_derived_growth(
    aim: Aim, before: int, after: int, one: Decimal, more: Decimal
) -> None:
    never_falls(*(derived(aim, before, after, tolerance) for tolerance in (one, one + more)))


@given(aims(growth=True), levels, levels)
def test_the_verdict_on_derived_growth_turns_at_its_revision_and_not_before(aim: Aim, before: int, after: int) -> None:
    """The earlier level times 1 + r, a little more or less."""
    found = derived(aim, before, after)
    if found.margin is None or found.margin.kind != "revision":
        return
    share = found.margin.value

    def revised(by: Decimal) -> str:
        return str(derived(aim, D(f"{before * (1 + by / 100):.20f}"), after).as_printed)

    beyond = share + D("1e-9") if share >= 0 else share - D("1e-9")
    if share == 0:
        assert {revised(D("1e-9")), revised(D("-1e-9"))} - {str(found.as_printed)}
        return
    assert revised(beyond) != found.as_printed
    for part in (D("0.999999"), D("0.5"), D(0)):
        assert revised(share * part) == found.as_printed


# Margins of printed numbers


@given(aims(comparators=(Comparator.ABOUT,)), tenths)
def test_the_verdict_turns_where_about_reaches_its_margin_and_not_before(aim: Aim, value: Decimal) -> None:
    got = result(str(value), "percent")
    found = xg.assess(aim.target, got)
    if found.margin is None or found.margin.kind != "tolerance":
        return
    at = found.margin.value
    assert xg.assess(aim.target, got, tolerance=at).as_printed == "met"
    assert xg.assess(aim.target, got, tolerance=at - D("0.0001")).as_printed == "missed"


@given(aims(), tenths, st.sampled_from(tuple(Qualifier)), tolerances)
def test_a_printed_number_turns_where_it_lies_off_by_its_margin_and_not_before(
    aim: Aim, value: Decimal, qualifier: Qualifier, tolerance: Any
) -> None:
    found = xg.assess(aim.target, result(str(value), "percent", qualifier), tolerance=tolerance)
    if found.margin is None or found.margin.kind != "rounding":
        return
    assert found.as_printed in ("met", "missed")

    def exactly(off: Decimal) -> str:
        return str(xg.assess(aim.target, result(f"{value + off:f}", "percent"), tolerance=tolerance).as_printed)

    off, little = found.margin.value, D("0.00001")
    assert {exactly(off + little), exactly(-off - little)} - {str(found.as_printed)}
    if off:
        assert {exactly(off - little), exactly(little - off)} == {found.as_printed}


@given(aims(), tenths, st.sampled_from(tuple(Qualifier)), tolerances)
def test_a_verdict_that_survives_is_the_one_on_the_printed_number(
    aim: Aim, value: Decimal, qualifier: Qualifier, tolerance: Any
) -> None:
    for each in verdicts(xg.assess(aim.target, result(str(value), "percent", qualifier), tolerance=tolerance)):
        assert each.status in ("indeterminate", "not_assessable") or each.status == each.as_printed
        assert (each.as_printed is None) == (each.status == "not_assessable")


# Targets that keep in step


def in_step() -> xg.RelativeTarget:
    data: Any = samples.document()
    data["targets"] = [
        {"id": "aim", "kind": "relative", "indicator": "grain", "measure": "level", "period": "2021", "area": "110101"}
        | {"relation": "in_step", "reference": {"indicator": "grain", "measure": "level", "area": "110000"}}
        | {"evidence": samples.evidence("居全市第一")}
    ]
    (target,) = samples.built(data).targets.values()
    assert isinstance(target, xg.RelativeTarget)
    return target


STEP = in_step()


@given(tenths, tenths, sizes, sizes, sizes)
def test_what_keeps_in_step_obeys_the_same_laws(
    ours: Decimal, theirs: Decimal, more: Decimal, one: Decimal, wider: Decimal
) -> None:
    other = result(str(theirs), "percent", area="110000", period=YEAR)
    found = [xg.assess(STEP, result(str(v), "percent"), reference=other, tolerance=one) for v in (ours, ours + more)]
    never_falls(*found)
    got = result(str(ours), "percent")
    never_falls(*(xg.assess(STEP, got, reference=other, tolerance=tolerance) for tolerance in (one, one + wider)))
