"""Progress towards a distant target: the formulas of Statistics Canada and open-sdg/sdg-build, worked out by hand.

Without other years each case runs one year, 2020 to 2021, and has a target for 2021, so that a growth is a plain
quotient: from 100, 109.5 is 9.5 % of the 10 % that 110 asks for, a ratio of 0.95.
"""

from __future__ import annotations

import decimal
from decimal import Decimal
from typing import Literal

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

import xinhua_gov as xg

D = Decimal
Way = Literal["higher", "lower"]

SUBSTANTIAL, MODERATE, LIMITED = "substantial_progress", "moderate_progress", "limited_progress"
WORSE, ACHIEVED, NONE = "deterioration", "target_achieved", "not_available"


def pace(
    base: str,
    current: str,
    target: str | None = None,
    way: Way = "higher",
    *,
    limit: str | None = None,
    zero: str | None = None,
    years: tuple[int, int] = (1, 1),
) -> xg.Progress:
    """Progress from 2020, over so many years to the current value and to the target."""
    return xg.progress(
        D(base),
        D(current),
        base_year=2020,
        current_year=2020 + years[0],
        target=None if target is None else D(target),
        target_year=None if target is None else 2020 + years[1],
        direction=way,
        limit=None if limit is None else D(limit),
        zero_policy=None if zero is None else D(zero),
    )


def told(progress: xg.Progress) -> tuple[str, str, str]:
    return str(progress.ratio), progress.status.value, str(progress.score)


@pytest.mark.parametrize(
    ("current", "ratio", "status", "score"),
    [
        ("109.9999", "0.99999", SUBSTANTIAL, "2.857128571"),
        ("109.5001", "0.95001", SUBSTANTIAL, "2.500126429"),
        ("109.5", "0.95", SUBSTANTIAL, "2.500055"),
        ("109.4999", "0.94999", MODERATE, "2.499983571"),
        ("106.0001", "0.60001", MODERATE, "0.000111429"),
        ("106", "0.6", MODERATE, "0.00004"),
        ("105.9999", "0.59999", LIMITED, "-0.000021667"),
        ("100.0001", "0.00001", LIMITED, "-2.499958333"),
        ("100", "0", LIMITED, "-2.5"),
        ("99.9999", "-0.00001", WORSE, "-2.500041667"),
        ("95", "-0.5", WORSE, "-4.58335"),
        ("94.001", "-0.5999", WORSE, "-4.99960333"),
        ("94", "-0.6", WORSE, "-5"),
        ("50", "-5", WORSE, "-5"),
        ("0", "-10", WORSE, "-5"),
    ],
)
def test_each_category_and_threshold_with_a_target(current: str, ratio: str, status: str, score: str) -> None:
    progress = pace("100", current, "110")
    assert (progress.ratio, progress.status.value, progress.score) == (D(ratio), status, D(score))
    assert progress.reason is None


@pytest.mark.parametrize(
    ("base", "current", "target", "way", "ratio"),
    [
        ("100", "90.5", "90", "lower", "0.95"),
        ("100", "94", "90", "lower", "0.6"),
        ("100", "105", "90", "lower", "-0.5"),
        ("-100", "-90.5", "-90", "higher", "0.95"),
        ("-100", "-105", "-90", "higher", "-0.5"),
        ("-100", "-109.5", "-110", "lower", "0.95"),
        ("-100", "-95", "-110", "lower", "-0.5"),
        ("100", "85", "90", "higher", "-1.5"),
        ("100", "115", "110", "lower", "-1.5"),
    ],
)
def test_the_ratio_turns_with_the_direction_and_with_a_negative_base(
    base: str, current: str, target: str, way: Way, ratio: str
) -> None:
    """The last two: the base lay beyond the target and the current value fell short, which is a deterioration."""
    assert pace(base, current, target, way).ratio == D(ratio)


@pytest.mark.parametrize(
    ("current", "years", "ratio", "score"),
    [("113", (1, 2), "1.3", "5"), ("112.99", (1, 2), "1.299", "4.9929271"), ("120.9", (1, 2), "2.09", "5")],
)
def test_the_growth_required_runs_from_the_base_year_to_the_target_year(
    current: str, years: tuple[int, int], ratio: str, score: str
) -> None:
    """From 100 to 121 in two years takes 10 % a year; a score goes no higher than 5."""
    assert told(pace("100", current, "121", years=years)) == (ratio, SUBSTANTIAL, score)


@pytest.mark.parametrize(
    ("current", "growth", "status", "score"),
    [
        ("1030", "0.03", SUBSTANTIAL, "5"),
        ("1020", "0.02", SUBSTANTIAL, "5"),
        ("1019.9", "0.0199", SUBSTANTIAL, "4.95"),
        ("1015", "0.015", SUBSTANTIAL, "2.5"),
        ("1014.99", "0.01499", MODERATE, "2.4975"),
        ("1005", "0.005", MODERATE, "0"),
        ("1004.99", "0.00499", LIMITED, "-0.005"),
        ("1000", "0", LIMITED, "-2.5"),
        ("999.99", "-0.00001", WORSE, "-2.50125"),
        ("980.01", "-0.01999", WORSE, "-4.99875"),
        ("980", "-0.02", WORSE, "-5"),
        ("900", "-0.1", WORSE, "-5"),
    ],
)
def test_each_category_and_threshold_without_a_target(current: str, growth: str, status: str, score: str) -> None:
    progress = pace("1000", current)
    assert (progress.ratio, progress.status.value, progress.score) == (D(growth), status, D(score))


@pytest.mark.parametrize(
    ("base", "current", "way", "years", "growth"),
    [
        ("1000", "985", "lower", 1, "0.015"),
        ("1000", "1015", "lower", 1, "-0.015"),
        ("-1000", "-985", "higher", 1, "0.015"),
        ("-1000", "-1015", "lower", 1, "0.015"),
        ("1000", "1030.225", "higher", 2, "0.015"),
        ("1000", "1160.540825025150090088369140625", "higher", 10, "0.015"),
        ("100", "0", "lower", 1, "1"),
    ],
)
def test_growth_without_a_target_is_yearly_and_signed_by_what_is_better(
    base: str, current: str, way: Way, years: int, growth: str
) -> None:
    """1.015^2 and 1.015^10 are met exactly, which a threshold compared in binary would miss."""
    assert pace(base, current, way=way, years=(years, 1)).ratio == D(growth)


@pytest.mark.parametrize(("base", "limit"), [("50", "100"), ("150", "100"), ("-50", "-100"), ("-150", "-100")])
@pytest.mark.parametrize(
    ("growth", "status", "score"),
    [
        ("0.0144", SUBSTANTIAL, "2.547730852"),
        ("0.0143", MODERATE, "2.497658027"),
        ("0.0048", MODERATE, "0.007955142"),
        ("0.0047", LIMITED, "-0.036504514"),
        ("0", LIMITED, "-2.5"),
        ("-0.01", WORSE, "-3.75"),
    ],
)
def test_near_a_limit_the_thresholds_shrink(base: str, limit: str, growth: str, status: str, score: str) -> None:
    """Half way, C = 1 − 0.5^4.44 = 0.953929087: 1.5 % becomes 1.430894 % and 0.5 % 0.476965 %; 0 stays."""
    start = D(base)
    current = start * (1 + D(growth)) if start > 0 else start * (1 - D(growth))
    progress = pace(base, str(current), limit=limit)
    assert progress.ratio == D(growth)
    assert progress.status.value == status
    assert progress.score == pytest.approx(D(score), abs=D("1e-8"))


@pytest.mark.parametrize(
    ("base", "current", "limit", "status", "score"),
    [
        ("250", "253.75", "100", SUBSTANTIAL, "2.5"),
        ("200", "203", "100", SUBSTANTIAL, "2.5"),
        ("200", "202.998", "100", MODERATE, "2.4975"),
        ("300", "304.5", "100", SUBSTANTIAL, "2.5"),
        ("1000", "1014.99", "0", MODERATE, "2.4975"),
        ("100", "100", "100", SUBSTANTIAL, "5"),
        ("100", "101", "100", SUBSTANTIAL, "5"),
        ("100", "99", "100", WORSE, "-3.75"),
        ("-100", "-100", "-100", SUBSTANTIAL, "5"),
    ],
)
def test_far_from_a_limit_c_is_1_and_at_it_0(base: str, current: str, limit: str, status: str, score: str) -> None:
    """C is 1 from twice the limit on, and for a limit of 0; at the limit whatever does not worsen scores 5."""
    progress = pace(base, current, limit=limit)
    assert (progress.status.value, progress.score) == (status, D(score))


def test_a_year_without_a_target_does_not_matter() -> None:
    given = xg.progress(100, 110, base_year=2020, current_year=2021, target_year=2030)
    assert given == xg.progress(100, 110, base_year=2020, current_year=2021)


def test_a_limit_does_not_matter_where_there_is_a_target() -> None:
    assert pace("100", "109.5", "110", limit="100") == pace("100", "109.5", "110")


@pytest.mark.parametrize(
    ("base", "current", "target", "way", "years", "ratio"),
    [
        ("100", "110", "110", "higher", (1, 1), "1"),
        ("100", "110.0001", "110", "higher", (1, 1), "1.00001"),
        ("100", "90", "90", "lower", (1, 1), "1"),
        ("100", "80", "90", "lower", (1, 1), "2"),
        ("100", "130", "121", "higher", (1, 2), "3"),
        ("125", "120", "115", "higher", (1, 1), "-0.5"),
        ("100", "140", "121", "higher", (1, 2), "4"),
    ],
)
def test_a_target_that_is_achieved_has_the_highest_score_and_its_ratio(
    base: str, current: str, target: str, way: Way, years: tuple[int, int], ratio: str
) -> None:
    """A fall of 4 % from a base that lay beyond its target, where one of 8 % would lead to it, is −0.5."""
    assert told(pace(base, current, target, way, years=years)) == (ratio, ACHIEVED, "5")


@pytest.mark.parametrize(
    ("base", "current", "target", "way", "years"),
    [
        ("10", "0", "0", "lower", (1, 1)),
        ("-5", "10", "8", "higher", (1, 1)),
        ("100", "110", "110", "higher", (0, 1)),
        ("110", "110", "110", "higher", (1, 1)),
        ("0", "5", "4", "higher", (1, 1)),
    ],
)
def test_a_target_is_achieved_also_where_no_ratio_can_be_computed(
    base: str, current: str, target: str, way: Way, years: tuple[int, int]
) -> None:
    """At the target or beyond, whatever the sign, the years and the base."""
    assert told(pace(base, current, target, way, years=years)) == ("None", ACHIEVED, "5")


def test_where_a_number_stands_in_for_a_zero_the_ratio_of_what_is_achieved_is_given() -> None:
    """From 10 to 0 is −100 %, and to the 1 that stands in for the target −90 %."""
    assert told(pace("10", "0", "0", "lower", zero="1")) == ("1.111111111111111111111111111", ACHIEVED, "5")


@pytest.mark.parametrize(
    ("base", "current", "target", "years", "reason"),
    [
        ("100", "-1", None, (1, 1), "sign_change"),
        ("-100", "1", None, (1, 1), "sign_change"),
        ("100", "-1", "110", (1, 1), "sign_change"),
        ("-100", "-90", "10", (1, 1), "sign_change"),
        ("100", "105", None, (0, 1), "too_short"),
        ("100", "105", "110", (-1, 1), "too_short"),
        ("110", "105", "110", (1, 1), "base_is_target"),
        ("0", "105", None, (1, 1), "zero"),
        ("0", "105", "110", (1, 1), "zero"),
        ("-100", "-90", "0", (1, 1), "zero"),
    ],
)
def test_what_has_no_progress_says_why(
    base: str, current: str, target: str | None, years: tuple[int, int], reason: str
) -> None:
    progress = pace(base, current, target, years=years)
    assert told(progress) == ("None", NONE, "None")
    assert progress.reason is not None
    assert progress.reason.value == reason
    assert progress.reason.zh
    assert progress.reason.en


def test_a_zero_base_is_replaced_where_a_number_stands_in_for_it() -> None:
    """From 0.001 to 0.00101 is 1 %: a moderate progress, 250 × 0.01 − 1.25."""
    assert pace("0", "0.00101").status.value == NONE
    assert told(pace("0", "0.00101", zero="0.001")) == ("0.01", MODERATE, "1.25")


def test_a_zero_target_is_replaced_where_a_number_stands_in_for_it() -> None:
    """From 1 to 0.001 in three years takes −90 % a year, which 0.1 after one year is: 7.1429 − 4.2857."""
    assert pace("1", "0.1", "0", "lower", years=(1, 3)).status.value == NONE
    assert told(pace("1", "0.1", "0", "lower", zero="0.001", years=(1, 3))) == ("1", SUBSTANTIAL, "2.8572")


@pytest.mark.parametrize(
    ("growth", "score"), [("-0.02", "-5"), ("0", "-2.5"), ("0.005", "0"), ("0.015", "2.5"), ("0.02", "5")]
)
def test_published_cut_offs_without_a_target(growth: str, score: str) -> None:
    """Figure 1 of the method: −2 %, 0, 0.5 %, 1.5 % and 2 % score −5, −2.5, 0, 2.5 and 5.

    Progress Measurement Methodology for the Sustainable Development Goals, open-sdg/open-sdg,
    docs/progress-methodology.md at 26d2e38700e4fee329fea4823e908c4298064693 (Statistics Canada's).
    """
    assert pace("100", str(100 * (1 + D(growth)))).score == D(score)


@pytest.mark.parametrize(("ratio", "score"), [("-0.6", "-5"), ("0.6", "0"), ("0.95", "2.5"), ("1.3", "5")])
def test_published_cut_offs_with_a_target(ratio: str, score: str) -> None:
    """Figure 2 of the same page: −60 %, 60 % and 130 % score −5, 0 and 5; the On-track band begins at 95 % with 2.5."""
    progress = pace("100", str(100 * (1 + D("0.1") * D(ratio))), "121", years=(1, 2))
    assert progress.score == pytest.approx(D(score), abs=D("0.0001"))


@pytest.mark.parametrize(
    ("base", "current", "years", "start", "status"),
    [("100", "120", 1, "-0.2", WORSE), ("1.55", "1.82", 4, "-0.0409", WORSE)],
)
def test_the_series_of_sdg_builds_own_test(base: str, current: str, years: int, start: str, status: str) -> None:
    """Series 1-1-1 and 3-3-3 of open-sdg/sdg-build, tests/assets/progress-calculation, falling being better.

    That test prints its results and states none: the growth is worked out by hand (1.82/1.55)^(1/4) − 1 = 4.095 %.
    """
    progress = pace(base, current, way="lower", years=(years, 1))
    assert str(progress.ratio).startswith(start)
    assert (progress.status.value, progress.score) == (status, D(-5))


@pytest.mark.parametrize(
    "arguments",
    [
        {"direction": "up"},
        {"direction": "HIGHER"},
        {"target": 110},
        {"target": 110, "target_year": 2020},
        {"target": 110, "target_year": 2019},
    ],
)
def test_a_direction_that_is_none_and_a_target_without_a_later_year_are_refused(arguments: dict[str, object]) -> None:
    with pytest.raises(xg.GrowthError, match=r"direction|target_year"):
        xg.progress(100, 105, base_year=2020, current_year=2021, **arguments)  # type: ignore[arg-type]


@pytest.mark.parametrize("name", ["base", "current", "target", "limit", "zero_policy"])
@pytest.mark.parametrize("bad", [1.5, "1.5", True, D("NaN"), D("Infinity")], ids=repr)
def test_what_is_no_exact_finite_number_is_refused(name: str, bad: object) -> None:
    """Functions take Decimal or int, never a float; like all of growth, GrowthError names what was given."""
    given: dict[str, object] = {"base": 0 if name == "zero_policy" else 100, "current": 105, "target_year": 2030}
    with pytest.raises(xg.GrowthError):
        xg.progress(base_year=2020, current_year=2021, **(given | {name: bad}))  # type: ignore[arg-type]


@pytest.mark.parametrize("target", [None, "130"])
@pytest.mark.parametrize("limit", [None, "170"])
def test_the_callers_decimal_context_does_not_matter(target: str | None, limit: str | None) -> None:
    """Neither its precision nor its traps."""
    expected = pace("103.7", "104.9", target, limit=limit, years=(3, 7))
    with decimal.localcontext(prec=3):
        assert pace("103.7", "104.9", target, limit=limit, years=(3, 7)) == expected
    with decimal.localcontext() as context:
        context.traps[decimal.Inexact] = True
        assert pace("103.7", "104.9", target, limit=limit, years=(3, 7)) == expected


values = st.integers(-10_000, 10_000).map(lambda cents: Decimal(cents).scaleb(-2))
spans = st.tuples(st.integers(1, 12), st.integers(1, 30))


@given(values, values, st.none() | values, st.none() | values, spans)
def test_turning_the_direction_and_every_sign_round_changes_nothing(
    base: Decimal, current: Decimal, target: Decimal | None, limit: Decimal | None, years: tuple[int, int]
) -> None:
    def progress(sign: int, way: Way) -> xg.Progress:
        numbers = [None if n is None else str(n * sign) for n in (base, current, target, limit)]
        return pace(str(numbers[0]), str(numbers[1]), numbers[2], way, limit=numbers[3], years=years)

    assert progress(1, "higher") == progress(-1, "lower")


@given(values, values, values, st.none() | values, st.none() | values, spans)
def test_a_better_value_never_scores_less_and_no_score_leaves_its_range(
    base: Decimal, one: Decimal, other: Decimal, target: Decimal | None, limit: Decimal | None, years: tuple[int, int]
) -> None:
    def score(current: Decimal) -> Decimal | None:
        goal = None if target is None else str(target)
        return pace(str(base), str(current), goal, limit=None if limit is None else str(limit), years=years).score

    worse, better = score(min(one, other)), score(max(one, other))
    assume(worse is not None and better is not None)
    assert worse is not None
    assert better is not None
    assert D(-5) <= worse <= better <= D(5)
