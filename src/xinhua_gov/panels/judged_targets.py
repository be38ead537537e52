"""Judged targets: the targets of a panel beside the results that the next year's reports print."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable
from typing import NamedTuple

from xinhua_gov.bounds import Bounds
from xinhua_gov.judging.attainment import assess
from xinhua_gov.model.indicator import figure_id
from xinhua_gov.model.outcome import Outcome, OutcomeSource
from xinhua_gov.model.quantity import Quantity
from xinhua_gov.model.source import UNKNOWN_CODE
from xinhua_gov.model.target import QuantitativeTarget
from xinhua_gov.panels.panel_row import PanelRow
from xinhua_gov.panels.revisions import Thing, thing_of
from xinhua_gov.recognition.concepts import concepts
from xinhua_gov.vocabulary import Attainment, AttainmentReason, FigureKind, TargetKind


class Judged(NamedTuple):
    """A target, and the result of the report of the year after it, None where that report has none or is not there.

    `status` survives rounding, `as_printed` takes the numbers at their word, `reason` says why, `gap` is the result
    less the target, as `assess` has them.
    """

    target: PanelRow
    result: PanelRow | None
    status: Attainment
    as_printed: Attainment | None
    reason: AttainmentReason
    gap: Bounds | None

    def record(self) -> dict[str, str | int | None]:
        """The verdict as a flat record: what was aimed at, what was reached, and where both stand."""
        target, result = self.target, self.result
        return {
            "place": target.place,
            "code": target.code,
            "concept": target.concept,
            "name_zh": target.name_zh,
            "measure": target.measure.value,
            "period": target.period,
            "comparator": None if target.comparator is None else target.comparator.value,
            "target": None if target.value is None else f"{target.value:f}",
            "target_high": None if target.value_high is None else f"{target.value_high:f}",
            "result": None if result is None or result.value is None else f"{result.value:f}",
            "result_high": None if result is None or result.value_high is None else f"{result.value_high:f}",
            "unit": target.unit,
            "status": self.status.value,
            "as_printed": None if self.as_printed is None else self.as_printed.value,
            "reason": self.reason.value,
            "target_file": target.file,
            "target_quote": target.quote,
            "result_file": None if result is None else result.file,
            "result_quote": None if result is None else result.quote,
            "result_status": None if result is None else result.status.value,
        }


def judged(rows: Iterable[PanelRow]) -> tuple[Judged, ...]:
    """Each preferred target with a number, of one year, judged by the report of the year after."""
    targets = []
    results: dict[tuple[Thing, int], PanelRow] = {}
    for row in rows:
        if not row.preferred or row.value is None or row.relative_to is not None or row.period is None:
            continue
        if row.kind is FigureKind.RESULT:
            results.setdefault((thing_of(row), row.report_year), row)
        elif row.period.years == 1:
            targets.append(row)
    return tuple(_judged(target, results) for target in targets)


def _judged(target: PanelRow, results: dict[tuple[Thing, int], PanelRow]) -> Judged:
    assert target.period is not None
    result = results.get((thing_of(target), target.period.end + 1))
    verdict = assess(_target(target), None if result is None else _outcome(result))
    return Judged(target, result, verdict.status, verdict.as_printed, verdict.reason, verdict.gap)


def _target(row: PanelRow) -> QuantitativeTarget:
    return QuantitativeTarget.model_validate(
        {
            "kind": TargetKind.QUANTITATIVE,
            "id": figure_id(row.concept, row.measure, row.period, row.base_period),
            "indicator": row.concept,
            "measure": row.measure,
            "period": row.period,
            "base_period": row.base_period,
            "area": row.code or UNKNOWN_CODE,
            "quantity": _quantity(row),
            "comparator": row.comparator,
            "direction": concepts()[row.concept].direction,
            "figure": {"start": row.figure_start, "end": row.figure_end},
            "evidence": {
                "start": row.start,
                "end": row.end,
                "digest": hashlib.sha256(row.quote.encode()).hexdigest()[:12],
                "quote": row.quote,
            },
        },
        strict=False,
    )


def _outcome(row: PanelRow) -> Outcome:
    return Outcome(
        id=figure_id(row.concept, row.measure, row.period, row.base_period),
        indicator=row.concept,
        measure=row.measure,
        period=row.period,
        base_period=row.base_period,
        area=row.code or UNKNOWN_CODE,
        quantity=_quantity(row),
        status=row.status,
        source=OutcomeSource(title=row.file),
        quote=row.quote,
    )


def _quantity(row: PanelRow) -> Quantity:
    assert row.value is not None
    assert row.unit is not None
    assert row.qualifier is not None
    return Quantity(value=row.value, high=row.value_high, scale=row.scale or 0, unit=row.unit, qualifier=row.qualifier)
