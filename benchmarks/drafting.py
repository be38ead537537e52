"""How much of other governments' reports is drafted: `python benchmarks/drafting.py`.

The reports are those in ../shared/corpus beside the checkout; where they are absent nothing is measured. Whether what
is recognised is right only a reader of the texts can tell.
"""

from __future__ import annotations

import time
from collections.abc import Iterator

from figures import CORPUS, Figure, ratio

import xinhua_gov as xg
from xinhua_gov.drafting.remaining import remaining


def figures() -> Iterator[Figure]:
    """Draft each report, hold the draft against its text, and count; drafting against reading."""
    whole = total = recognised = 0
    left, drafting, reading = [], 0.0, 0.0
    files = sorted(CORPUS.glob("*.txt"))
    for file in files:
        text = file.read_text(encoding="utf-8")
        start = time.perf_counter()
        xg.read_quantities(text)
        read = time.perf_counter()
        report = xg.draft(text, year=int(file.stem.split("-")[1]))
        reading, drafting = reading + read - start, drafting + time.perf_counter() - read
        audit = xg.audit(report, text)
        whole += not (audit.unclaimed or audit.claimed_twice or audit.misplaced or audit.read_otherwise)
        known = [indicator for indicator in report.indicators.values() if indicator.concept is not None]
        numbers = [t for t in report.targets.values() if isinstance(t, xg.QuantitativeTarget)]
        total += len(report.observations) + len(numbers)
        recognised += sum(len(indicator.observations) for indicator in known)
        recognised += sum(target.indicator in {indicator.id for indicator in known} for target in numbers)
        left.append(len(remaining(report)))
        print(f"{file.stem:28}{len(report.observations) + len(numbers):6} figures{left[-1]:6} records left to settle")
    if not files:
        print("no ../shared/corpus beside the checkout: nothing to draft")
        return
    en = "reports of which every digit is claimed once and no figure is one that the reader reads otherwise"
    zh = "每个数字恰好有一条记录、且与读数一致的报告"
    yield Figure("drafting", en, zh, f"{whole} / {len(files)}", f"{len(files)}")
    en, zh = "figures recognised as an indicator that many reports share", "识别为各报告共有指标的数据"
    yield Figure("drafting", en, zh, f"{recognised:,} / {total:,}")
    en, zh = (
        "records left to a person, in the report with the fewest and in that with the most",
        "留给人的记录，最少与最多的报告",
    )
    yield Figure("drafting", en, zh, f"{min(left)}; {max(left)}")
    en, zh = "time to draft all of them / to read their quantities", "起草全部报告的时间 / 读出其数量的时间"
    yield Figure("drafting", en, zh, ratio(drafting, reading))


if __name__ == "__main__":
    for figure in figures():
        print(figure)
