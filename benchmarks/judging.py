"""How fast targets are judged and figures reconciled: `python benchmarks/judging.py [TARGETS]`.

Prints targets a second on one core, and the time of twice the work as a ratio to that of once.
"""

from __future__ import annotations

import sys
import time

import xinhua_gov as xg


def main(count: int) -> None:
    """Judge a report of so many targets, then one of twice as many; then reconcile the bundled report."""
    once, twice = _judged(count), _judged(2 * count)
    print(f"scorecard of {count:,} targets: {count / once:,.0f} a second (wanted: at least 30,000)")
    print(f"scorecard of {2 * count:,} targets / of {count:,}: {twice / once:.2f} (linear: 2)")
    report, outcomes = xg.load(), xg.outcomes()
    checks = xg.reconcile(report, outcomes)
    start = time.perf_counter()
    for _ in range(20):
        xg.reconcile(report, outcomes)
    print(
        f"reconcile, {len(checks)} checks, warm: {(time.perf_counter() - start) / 20 * 1000:.1f} ms (wanted: under 50)"
    )


def _judged(count: int) -> float:
    """Seconds for the scorecard of a made-up report with so many targets, each with an outcome."""
    report, outcomes = _made(count)
    start = time.perf_counter()
    card = xg.scorecard(report, outcomes)
    seconds = time.perf_counter() - start
    assert sum(card.counts.values()) == count + 1
    return seconds


def _made(count: int) -> tuple[xg.Report, list[xg.Outcome]]:
    """The bundled report with other targets, copies of one with ids of their own, and an outcome for each."""
    bundled = xg.load()
    model = bundled.targets["reemployed.level.2021"]
    assert isinstance(model, xg.QuantitativeTarget)
    names = [f"x{number}" for number in range(count)]
    targets = [
        model.model_construct(**{**dict(model), "id": f"{name}.level.2021", "indicator": name, "previous": None})
        for name in names
    ]
    source = xg.Document(title="made up")
    outcomes = [
        xg.Outcome.model_construct(
            **{field: getattr(target, field) for field in xg.Outcome.model_fields if hasattr(target, field)},
            status=xg.Status.UNSTATED,
            source=source,
        )
        for target in targets
    ]
    report = bundled.model_construct(**{**dict(bundled), "targets": xg.Catalogue(targets)})
    return report, outcomes


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 100_000)
