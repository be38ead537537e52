"""Periods are written one way, and know their years."""

from __future__ import annotations

import contextlib
import copy
import pickle

import pytest
import samples
from hypothesis import given
from hypothesis import strategies as st

from xinhua_gov import Period, PeriodError


@pytest.mark.parametrize(
    ("written", "start", "end", "years", "slug"),
    [
        ("2020", 2020, 2020, 1, "2020"),
        ("2016-2020", 2016, 2020, 5, "2016-2020"),
        ("..2020", None, 2020, None, "to-2020"),
    ],
)
def test_the_three_forms(written: str, start: int | None, end: int, years: int | None, slug: str) -> None:
    period = Period(written)
    assert (period.start, period.end, period.years, period.slug) == (start, end, years, slug)
    assert period == written


@pytest.mark.parametrize(
    "written",
    ["", "20", "20201", "2020年", "2020-2016", "2020-2020", "2016–2020", "2016-", "..", "..2020-2021", " 2020",
     "２０２０", "2020\n", "0999", "3000"],
)  # fmt: skip
def test_any_other_form_is_refused_by_name(written: str) -> None:
    with pytest.raises(PeriodError):
        Period(written)


def test_the_usual_base_is_the_year_before() -> None:
    assert Period("2021").year_before == "2020"
    assert Period("2016-2020").year_before == "2015"
    assert Period("..2020").year_before is None


@pytest.mark.parametrize(
    ("one", "other", "covers"),
    [
        ("2016-2020", "2020", True),
        ("2016-2020", "2016-2020", True),
        ("2016-2020", "2015", False),
        ("2020", "2016-2020", False),
        ("..2020", "2020", True),
        ("..2020", "2019", False),
        ("2016-2020", "..2020", False),
    ],
)
def test_one_period_covers_another_when_it_holds_every_year_of_it(one: str, other: str, covers: bool) -> None:
    assert Period(one).covers(Period(other)) is covers


@given(samples.periods)
def test_a_period_survives_being_written_copied_and_pickled(period: Period) -> None:
    assert Period(str(period)) == period
    assert pickle.loads(pickle.dumps(period)) == copy.deepcopy(period) == period
    assert type(pickle.loads(pickle.dumps(period))) is Period
    assert period.covers(period)
    assert period.first_year <= period.end


@given(st.text(max_size=12))
def test_no_text_makes_another_error(text: str) -> None:
    with contextlib.suppress(PeriodError):
        assert Period(text) == text
