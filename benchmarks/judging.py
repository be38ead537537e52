"""How fast targets are judged and figures reconciled: `python benchmarks/judging.py [TARGETS]`.

Prints targets a second on one core, and the time of twice the work as a ratio to that of once.
"""

from __future__ import annotations

import sys
import time
from collections.abc import Callable, Iterator

from figures import Figure, ratio

import xinhua_gov as xg
from xinhua_gov.storage.reports import json_document


def figures(count: int = 100_000) -> Iterator[Figure]:
    """Judge a report of so many targets, then one of twice as many; then reconcile the bundled report."""
    once, twice = _judged(count), _judged(2 * count)
    print(f"scorecard of {count:,} targets: {count / once:,.0f} a second (wanted: at least 30,000)")
    yield Figure(
        "judging",
        f"scorecard of {2 * count:,} targets / of {count:,}",
        f"{2 * count:,}个目标的记分 / {count:,}个",
        ratio(twice, once),
        "2, linear",
    )
    report, outcomes = xg.load(), xg.outcomes()
    card, checks = _warm(lambda: xg.scorecard(report, outcomes)), _warm(lambda: xg.reconcile(report, outcomes))
    validated = _warm(lambda: xg.Report.model_validate_json(json_document(report)))
    print(f"scorecard {card * 1000:.1f} ms, reconciliation {checks * 1000:.1f} ms (wanted: under 50), warm")
    both = (("scorecard of the report", "全报告记分", card), ("reconciliation of the report", "全报告核对", checks))
    for en, zh, seconds in both:
        yield Figure("judging", f"{en} / validation of its JSON", f"{zh} / 验证其JSON", ratio(seconds, validated))


def _warm(work: Callable[[], object]) -> float:
    """The seconds that a piece of work takes, once it has been done before."""
    work()
    start = time.perf_counter()
    for _ in range(20):
        work()
    return (time.perf_counter() - start) / 20


def _judged(count: int) -> float:
    """Seconds for the scorecard of a made-up report with so many targets, each with an outcome."""
    report, outcomes = _made(count)
    start = time.perf_counter()
    card = xg.scorecard(report, outcomes)
    seconds = time.perf_counter() - start
    assert sum(card.counts.values()) == count + 1
    return seconds


def _made(count: int) -> tuple[xg.Report, list[xg.Outcome]]:
    """The bundled report with other targets, copies of one with ids and indicators of their own, and their outcomes."""
    bundled = xg.load()
    model = bundled.targets["reemployed.level.2021"]
    assert isinstance(model, xg.QuantitativeTarget)
    names = [f"x{number}" for number in range(count)]
    targets = [
        model.model_construct(**{**dict(model), "id": f"{name}.level.2021", "indicator": name, "previous": None})
        for name in names
    ]
    source = xg.OutcomeSource(title="made up")
    outcomes = [
        xg.Outcome.model_construct(
            **{field: getattr(target, field) for field in xg.Outcome.model_fields if hasattr(target, field)},
            status=xg.Status.UNSTATED,
            source=source,
        )
        for target in targets
    ]
    like = bundled.indicators[model.indicator]
    indicators = [like.model_construct(**{**dict(like), "id": name, "observations": ()}) for name in names]
    known = type(bundled.indicators)([*bundled.indicators.records, *indicators])
    made = {"targets": xg.Catalogue(targets), "indicators": known}
    report = bundled.model_construct(**{**dict(bundled), **made})
    return report, outcomes


if __name__ == "__main__":
    for figure in figures(int(sys.argv[1]) if len(sys.argv) > 1 else 100_000):
        print(figure)
