"""`audit`: hold the report against its text."""

from __future__ import annotations

import argparse
from collections.abc import Iterator

from xinhua_gov.auditing.audit import (
    LARGEST_QUOTED_SHARE,
    LONGEST_QUOTED_RUN,
    Audit,
    DigitRun,
    Misplaced,
    ReadOtherwise,
    audit,
)
from xinhua_gov.cli.output import Answer, as_json, as_pairs, as_text, chosen_report, spoken
from xinhua_gov.model.evidence import LONGEST_QUOTE
from xinhua_gov.storage.files import read_text

SHOWN = 20
"""How many faults of a kind are listed."""


def run(options: argparse.Namespace) -> Answer:
    """What the audit found; status 1 where anything is amiss."""
    report = chosen_report(options)
    result = audit(report, read_text(options.text))
    status = 0 if result.ok else 1
    if options.json:
        return Answer(as_json({"ok": result.ok, **result.model_dump(mode="json")}), status)
    summary = as_pairs(_summary(result, report.source.characters, options.lang))
    return Answer([*summary, *as_text(*_faults(result, options.lang))], status)


def _summary(result: Audit, characters: int, language: str) -> list[tuple[str, str]]:
    """What was held against what, and the verdict."""
    placed = result.evidence - len(result.misplaced)
    claimed = result.digits - len(result.unclaimed) - len(result.claimed_twice)
    quotes = result.quotes
    share = 100 * quotes.characters / characters if characters else 0
    coverage = f"{min(result.coverage.share, 99.9):.1f}"
    if result.coverage.covered == result.coverage.characters:
        coverage = "100"
    limits = (LARGEST_QUOTED_SHARE, quotes.longest, LONGEST_QUOTE, quotes.longest_run, LONGEST_QUOTED_RUN)
    if language == "zh":
        held = "占全文 {}（上限 {}%）；最长 {} 字（上限 {}），最长连续 {} 字（上限 {}）"
        return [
            ("文本", "与所载一致（SHA-256 相同）" if result.text_matches else "与所载不同（SHA-256 不同）"),
            ("出处", f"{result.evidence} 处中 {placed} 处在原位"),
            ("数字", f"{result.digits} 处中 {claimed} 处恰有一条记录"),
            ("读数", f"{len(result.read_otherwise)} 项数据与从原文读出的不同"),
            ("引文", f"{quotes.count} 条，{held.format(f'{share:.1f}%', *limits)}"),
            ("覆盖", f"正文 {result.coverage.characters:,} 字中 {coverage}% 有记录"),
            ("结论", _verdict(result, language)),
        ]
    held = "{} of the text (limit {} %); the longest has {} characters (limit {}), the longest run {} (limit {})"
    return [
        ("text", f"{'the one' if result.text_matches else 'NOT the one'} described, by its SHA-256"),
        ("evidence", f"{placed} of {result.evidence} pieces are in place"),
        ("numbers", f"{claimed} of {result.digits} runs of digits are claimed exactly once"),
        ("reading", f"{len(result.read_otherwise)} figures are read otherwise in the text"),
        ("quotes", f"{quotes.count}, {held.format(f'{share:.1f} %', *limits)}"),
        ("coverage", f"records speak of {coverage} % of the body’s {result.coverage.characters:,} characters"),
        ("verdict", _verdict(result, language)),
    ]


def _verdict(result: Audit, language: str) -> str:
    if result.ok:
        return spoken(language, "无误", "nothing is amiss")
    if result.misplaced or result.unclaimed or result.claimed_twice or result.read_otherwise:
        return spoken(language, "有误，见下", "see below")
    if not result.text_matches:
        return spoken(language, "文本不同，但出处和数字都在", "another text, which holds all the evidence")
    return spoken(language, "引文超过上限", "the quotes are beyond their limits")


def _faults(result: Audit, language: str) -> Iterator[str]:
    """What is amiss, a line each; and what no record speaks of, the longest stretches first."""
    yield from _listed(spoken(language, "不在原位", "not in place"), [_place(m, language) for m in result.misplaced])
    yield from _listed(spoken(language, "没有记录", "claimed by no record"), [_run(r) for r in result.unclaimed])
    yield from _listed(
        spoken(language, "不止一条记录", "claimed more than once"), [_run(r) for r in result.claimed_twice]
    )
    title = spoken(
        language, "数据与从原文读出的不同（其一有误）", "read otherwise in the text (one of the two is wrong)"
    )
    yield from _listed(title, [_difference(other, language) for other in result.read_otherwise])
    longest = sorted(result.uncovered, key=lambda stretch: stretch.start - stretch.end)
    title = spoken(
        language,
        "没有记录的文字（修辞可以留下，事实不可）",
        "no record speaks of (rhetoric may remain, a fact may not)",
    )
    yield from _listed(title, [f"{stretch.start}-{stretch.end} {_cut(stretch.text)}" for stretch in longest])


def _cut(text: str) -> str:
    """The beginning of a stretch, as long as a quote may be, without characters that a terminal would obey."""
    shown = "".join(character if character.isprintable() else "\N{REPLACEMENT CHARACTER}" for character in text)
    return shown if len(shown) <= LONGEST_QUOTE else f"{shown[: LONGEST_QUOTE - 1]}…"


def _listed(title: str, items: list[str]) -> Iterator[str]:
    if items:
        yield f"{title}:"
        yield from (f"  {item}" for item in items[:SHOWN])
    if len(items) > SHOWN:
        yield f"  … +{len(items) - SHOWN} (--json)"


def _place(misplaced: Misplaced, language: str) -> str:
    if misplaced.shift is None:
        where = spoken(language, "未找到", "not found")
    elif misplaced.shift:
        where = spoken(language, f"移动 {misplaced.shift:+d} 字", f"found {misplaced.shift:+d} characters away")
    else:
        where = spoken(language, "空白不同", "found, with other white space")
    return f"{misplaced.kind} {misplaced.record} {misplaced.start}-{misplaced.end}: {where}"


def _difference(other: ReadOtherwise, language: str) -> str:
    read = other.read or spoken(language, "不是数量", "no quantity")
    meant = spoken(language, "，读作 ", ", read as ")
    return f"{other.record} {other.start}-{other.end}: {other.field} {other.recorded}{meant}{read}"


def _run(run: DigitRun) -> str:
    by = f": {', '.join(run.claimed_by)}" if run.claimed_by else ""
    return f"{run.text} {run.start}-{run.end}{by}"
