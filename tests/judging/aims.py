"""Targets, results and verdicts as the tests of judging make and tell them."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

import samples

import xinhua_gov as xg
from xinhua_gov import Measure, Qualifier

D = Decimal
GRAIN = samples.built(samples.document()).targets["grain.yoy_growth.2021"]
YEAR = xg.Period("2021")
GROWTH: dict[str, Any] = {"measure": Measure.YOY_GROWTH, "base_period": xg.Period("2020")}


def quantity(value: str, unit: str, qualifier: Qualifier = Qualifier.UNQUALIFIED, scale: int = 0) -> xg.Quantity:
    return xg.Quantity(value=D(value), unit=unit, qualifier=qualifier, scale=scale)


def goal(value: str, unit: str = "school", *, scale: int = 0, **changes: object) -> xg.QuantitativeTarget:
    """A target for the level of 2021, to be reached at least and better higher unless said otherwise."""
    fields = {"id": "q1", "measure": Measure.LEVEL, "base_period": None} | changes
    made = GRAIN.model_copy(update=fields | {"quantity": quantity(value, unit, scale=scale)})
    assert isinstance(made, xg.QuantitativeTarget)
    return made


def result(
    value: str, unit: str = "school", qualifier: Qualifier = Qualifier.UNQUALIFIED, *, scale: int = 0, **changes: object
) -> xg.Outcome:
    """A level of 2021 from a later report."""
    fields: dict[str, Any] = {"indicator": "grain", "measure": Measure.LEVEL, "period": YEAR, "area": "110101"}
    return xg.Outcome(
        id="q2",
        quantity=quantity(value, unit, qualifier, scale),
        source=xg.OutcomeSource(title="二〇二二年报告"),
        **(fields | changes),
    )


def told(assessment: xg.Assessment) -> tuple[str, str, str | None]:
    printed = assessment.as_printed
    return assessment.status.value, assessment.reason.value, None if printed is None else printed.value
