"""How much of other governments' reports is drafted: `python benchmarks/drafting.py`.

The reports are those in ../shared/corpus beside the checkout; where they are absent nothing is measured. Whether what
is recognised is right only a reader of the texts can tell.
"""

from __future__ import annotations

import statistics
import time
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from figures import CORPUS, Figure, ratio

import xinhua_gov as xg
from xinhua_gov.drafting.remaining import remaining
from xinhua_gov.errors import DraftError
from xinhua_gov.model.base import Named
from xinhua_gov.model.source import Section

ASKED_BEFORE = {"indicators": ("name", "theme", "direction", "concept"), "sections": ("title",)}
"""The fields that drafts left open in every indicator that they did not recognise, and in every section."""


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
        print(f"{file.stem:28}{len(report.observations) + len(numbers):6} figures{left[-1]:6} questions left")
    if not files:
        print("no ../shared/corpus beside the checkout: nothing to draft")
        return
    en = "reports of which every digit is claimed once and no figure is one that the reader reads otherwise"
    zh = "每个数字恰好有一条记录、且与读数一致的报告"
    yield Figure("drafting", en, zh, f"{whole} / {len(files)}", f"{len(files)}")
    en, zh = "figures recognised as an indicator that many reports share", "识别为各报告共有指标的数据"
    yield Figure("drafting", en, zh, f"{recognised:,} / {total:,}")
    en, zh = (
        "questions left to a person, in the report with the fewest and in that with the most",
        "留给人的问题，最少与最多的报告",
    )
    yield Figure("drafting", en, zh, f"{min(left)}; {max(left)}")
    en, zh = "time to draft all of them / to read their quantities", "起草全部报告的时间 / 读出其数量的时间"
    yield Figure("drafting", en, zh, ratio(drafting, reading))
    yield from _questions(sorted(CORPUS.rglob("*.txt")))


def _questions(files: list[Path]) -> Iterator[Figure]:
    """How many questions a draft asks, in all texts that say their year, and what rules closed or proposed the rest."""
    asked, bare = [], []
    closed: Counter[str] = Counter()
    proposed: Counter[str] = Counter()
    for file in files:
        try:
            report = xg.draft(file.read_text(encoding="utf-8"))
        except DraftError:
            continue
        left = remaining(report)
        asked.append(len(left))
        bare.append(sum(question.proposal is None for question in left))
        proposed.update(f"{q.kind} {q.field}: {q.reason.en}" for q in left if q.reason is not None)
        closed.update(_closed(report))
    print("closed by rule:")
    for what, count in closed.most_common():
        print(f"  {count:7,}  {what}")
    print("left open with a proposal:")
    for what, count in proposed.most_common():
        print(f"  {count:7,}  {what}")
    en, zh = (
        "questions that a draft asks a person, in the median of the texts",
        "一份初稿留给人的问题数，各文本的中位数",
    )
    yield Figure("drafting", en, zh, f"{statistics.median(asked):.0f}", "at most 60")
    en, zh = "of these without a proposal, in the median", "其中没有建议的，中位数"
    yield Figure("drafting", en, zh, f"{statistics.median(bare):.0f}", "at most 25")


def _closed(report: xg.Report) -> Iterator[str]:
    """The fields that were asked before and are settled now, with what they were settled as."""
    records: list[Named | Section] = [i for i in report.indicators.values() if i.concept is None or "concept" in i.open]
    records += report.sections.values()
    for record in records:
        kind = "sections" if isinstance(record, Section) else "indicators"
        for field in ASKED_BEFORE[kind]:
            if field not in record.open:
                value = getattr(record, field)
                told = "none" if value is None else "told" if field in ("name", "title", "concept") else str(value)
                yield f"{kind} {field}: {told}"


if __name__ == "__main__":
    for figure in figures():
        print(figure)
